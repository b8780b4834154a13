"""What the words of the minutes do not say: the difference between a value and what its words are read as.

It stands in the front matter as JSON, under the names and codes of the `--json` documents: identities, machine
readings, planned minutes. So nothing is said twice, and nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from ssp_tui.domain.carry import Carry
from ssp_tui.domain.item import CarryReason, Entry
from ssp_tui.domain.view import ItemView, MinutesView
from ssp_tui.formats.minutes.sections import all_items

Facts = dict[str, Any]
_T = TypeVar("_T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _json(value: object, brief: bool = False) -> Facts:
    kind: Any = type(value)
    shown: Facts = _adapter(kind).dump_python(value, mode="json", exclude_defaults=brief)
    return shown


def unsaid(value: object, said: object) -> Facts:
    """The fields of a value that differ from the same fields as they were read."""
    return _difference(_json(value), _json(value, brief=True), _json(said))


def _difference(whole: Facts, short: Facts, said: Facts) -> Facts:
    found: Facts = {}
    for name, value in whole.items():
        if value == said[name]:
            continue
        brief = short.get(name, value)
        if isinstance(value, dict) and isinstance(said[name], dict):
            brief = _difference(value, brief if isinstance(brief, dict) else {}, said[name])
        found[name] = brief
    return found


def completed(said: _T, facts: Facts) -> _T:
    """The value with the facts its words did not say. Raises ValueError when they do not fit."""
    if not facts:
        return said
    kind: Any = type(said)
    full: _T = _adapter(kind).validate_python(_merged(_json(said), facts))
    return full


def _merged(said: Facts, facts: Facts) -> Facts:
    unknown = facts.keys() - said.keys()
    if unknown:
        raise ValueError(min(unknown))
    return {
        **said,
        **{
            name: _merged(said[name], value) if isinstance(value, dict) and isinstance(said[name], dict) else value
            for name, value in facts.items()
        },
    }


LISTS = ("items", "carried", "actions", "next_meetings", "approvals", "remarks")
"The lists of a view that have facts of their own, or need none."


def bare_view(view: MinutesView) -> MinutesView:
    """The view without those lists."""
    none: dict[str, Any] = dict.fromkeys(LISTS, ())
    return replace(view, **none)


def item_facts(item: ItemView, said: ItemView) -> Facts:
    """The facts of one item and its lines: `lines` where their numbers have gaps, `entries` by number."""
    if item.withheld:
        return {}
    facts = unsaid(replace(item, items=(), entries=()), replace(said, items=(), entries=()))
    numbers = [entry.number for entry in item.entries]
    if numbers != list(range(1, len(numbers) + 1)):
        facts["lines"] = _ranges(numbers)
    pairs = zip(item.entries, said.entries, strict=True)
    odd = {
        str(entry.number): more for entry, read in pairs if (more := unsaid(entry, replace(read, number=entry.number)))
    }
    if odd:
        facts["entries"] = odd
    return facts


def completed_item(said: ItemView, facts: Facts) -> ItemView:
    """The item with its facts. Raises ValueError when they do not fit."""
    own = {name: value for name, value in facts.items() if name not in ("lines", "entries")}
    numbers = list(_numbers(facts["lines"])) if "lines" in facts else list(range(1, len(said.entries) + 1))
    more = dict(facts.get("entries", {}))
    entries: list[Entry] = []
    for number, entry in zip(numbers, said.entries, strict=True):
        entries.append(completed(replace(entry, number=number), more.pop(str(number), {})))
    if more:
        raise ValueError(f"linje {min(more)}")
    return replace(completed(replace(said, items=(), entries=()), own), entries=tuple(entries), items=said.items)


def _ranges(numbers: Iterable[int]) -> str:
    """`1-3 5` for 1, 2, 3, 5, in the order given."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return " ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def _numbers(ranges: str) -> Iterator[int]:
    for first, last in re.findall(r"(\d+)(?:-(\d+))?", ranges):
        yield from range(int(first), int(last or first) + 1)


def carry_key(carry: Carry) -> str:
    """Which item, and which of its lines, a carry is of: `3`, `2#5`."""
    return f"{carry.item}#{carry.entry}" if carry.entry else carry.item


def expected_carry(view: MinutesView, key: str) -> Carry:
    """The carry that the items of the minutes themselves amount to."""
    number, _hash, line = key.partition("#")
    forum = view.fora[0][0] if view.fora else ""
    carry = Carry("", "", forum, view.meeting, number, CarryReason.CARRIED)
    item = next((item for item in all_items(view) if item.number == number), None)
    if item is None:
        return carry
    if line:
        entry = next((entry for entry in item.entries if str(entry.number) == line), None)
        thread = f"{view.meeting}/{key}"
        title, closed = (entry.text, entry.closed or item.closed) if entry else ("", item.closed)
        return replace(carry, thread=thread, title=title, reason=CarryReason.PARKED, closed=closed, entry=int(line))
    before = item.origin
    carry = replace(
        carry,
        thread=item.thread,
        title=item.title,
        deferrals=before.deferrals if before else 0,
        until=before.until if before else "",
        text=before.text if before else "",
        sender=before.sender if before else "",
        kinds=item.kinds,
        minutes=item.minutes,
        closed=item.closed,
        neutral_title=item.neutral_title,
    )
    back = item.deferral
    if back is None:
        return carry
    return replace(
        carry,
        reason=CarryReason.DEFERRED,
        deferrals=carry.deferrals + 1,
        until=back.until,
        to=back.to,
        because=back.reason or "",
        text=back.text or carry.text,
    )
