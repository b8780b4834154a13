"""Documents as bytes and as values: JSON in UTF-8, copied and compared without surprises."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic_core import PydanticSerializationError, from_json, to_json

Doc = dict[str, Any]
Tables = dict[str, dict[str, Doc]]
"""One TinyDB as TinyDB keeps it: table, document number as text, document."""

_NESTED = frozenset({dict, list})


class Op(NamedTuple):
    """One change to one document; without `new` it is removed, without `old` it was not there.

    Without `id` the whole table goes, and without `table` the whole database. Removing document 0, which there
    never is, leaves an empty table behind.
    """

    db: str
    table: str | None
    id: int | None
    new: Doc | None
    old: Doc | None


@dataclass
class Contents:
    """One database: its tables, and the number that each table's next document gets."""

    tables: Tables = field(default_factory=dict)
    next_ids: dict[str, int] = field(default_factory=dict)

    def apply(self, op: Op) -> None:
        """Make one change. Numbers once used are never given out again."""
        if op.table is None:
            self.tables.clear()
        elif op.id is None:
            self.tables.pop(op.table, None)
        else:
            table = self.tables.setdefault(op.table, {})
            if op.new is None:
                table.pop(str(op.id), None)
            else:
                table[str(op.id)] = op.new
            self.next_ids[op.table] = max(self.next_ids.get(op.table, 1), op.id + 1)


@contextmanager
def many_documents() -> Iterator[None]:
    """Where very many are made and all are kept: looking for garbage among them costs twice their making."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def encode(value: Any) -> bytes:
    """JSON on one line, by the quickest hand there is; TypeError when JSON cannot hold the value."""
    try:
        return to_json(value)
    except PydanticSerializationError:  # half a surrogate pair, which JSON can hold only as an escape, or no JSON
        return json.dumps(value, separators=(",", ":")).encode()


def decode(data: bytes) -> Any:
    """The value back; ValueError when it is no JSON in UTF-8."""
    try:
        return from_json(data)
    except ValueError:
        return json.loads(data.decode())


def copied(value: Any) -> Any:
    """A JSON value that shares nothing with the one given."""
    kind = value.__class__
    if kind is dict:
        return {key: item if item.__class__ not in _NESTED else copied(item) for key, item in value.items()}
    if kind is list:
        return [item if item.__class__ not in _NESTED else copied(item) for item in value]
    return value


def same(one: Any, other: Any) -> bool:
    """Equal and of equal kinds throughout; for `==` 1, 1.0 and True are one."""
    kind = one.__class__
    if kind is not other.__class__:
        return False
    if kind is dict:
        return one.keys() == other.keys() and all(same(item, other[key]) for key, item in one.items())
    if kind is list:
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
