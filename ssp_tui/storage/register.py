"""The register's documents under our own ids, each found at once however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ssp_tui.ports import Put, Wanted
from ssp_tui.storage.documents import Contents, Doc, Op, Tables, copied, many_documents

ID = "_id"
"""The field of a stored document that holds our id."""


class Register:
    """An index over the register's tables, kept up by hearing of every change."""

    def __init__(self, db: str) -> None:
        self._db = db
        self._ids: dict[str, dict[str, int]] = {}

    def note(self, op: Op) -> None:
        """Hear of a change that was made."""
        if op.table is None:
            self._ids.clear()
        elif op.id is None:
            self._ids.pop(op.table, None)
        elif op.new is not None:
            self._ids.setdefault(op.table, {})[op.new[ID]] = op.id
        elif op.old is not None:
            self._ids.get(op.table, {}).pop(op.old[ID], None)

    def get(self, tables: Tables, table: str, id: str) -> Doc | None:
        """A copy of one document."""
        number = self._ids.get(table, {}).get(id)
        return None if number is None else _handed_out(tables[table][str(number)])

    def all(self, tables: Tables, table: str, wanted: Wanted | None = None) -> list[Doc]:
        """Copies of the wanted ones of a table's documents."""
        with many_documents():
            docs = list(tables.get(table, {}).values())
            return [_handed_out(doc) for doc in docs if wanted is None or wanted(doc)]

    def ops(self, puts: Iterable[Put], register: Contents) -> list[Op]:
        """The changes that the puts ask for, each seeing those before it."""
        ops: list[Op] = []
        staged: dict[tuple[str, str], tuple[int, Doc | None]] = {}
        given: dict[str, int] = {}
        for table, id, doc in puts:
            number, old = staged.get((table, id)) or self._found(register.tables, table, id)
            if doc is None:
                if old is None:
                    continue
                new = None
            else:
                if ID in doc or table.startswith("_"):
                    raise ValueError(f"{table}: {ID} and names that begin with _ are the store's own")
                new = {ID: id, **doc}
            if old is None:
                number = given.get(table) or register.next_ids.get(table, 1)
                given[table] = number + 1
            ops.append(Op(self._db, table, number, new, old))
            staged[table, id] = (number, new)
        return ops

    def _found(self, tables: Tables, table: str, id: str) -> tuple[int, Doc | None]:
        number = self._ids.get(table, {}).get(id)
        return (0, None) if number is None else (number, tables[table][str(number)])


def _handed_out(stored: Mapping[str, Any]) -> Doc:
    doc: Doc = copied(stored)
    del doc[ID]
    return doc
