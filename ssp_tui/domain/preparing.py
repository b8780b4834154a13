"""A meeting before it has begun: its items are counted in their order, and kept up with what waits elsewhere."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from ssp_tui.domain.agenda import closing_from
from ssp_tui.domain.events import AgendaRenewed
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.order import inserted
from ssp_tui.domain.people import Attendance

OWN = ("title", "kinds", "minutes", "fields", "closed", "neutral_title")
"What may be changed on an item while its meeting is prepared; unchanged, it follows what is known elsewhere."


def first_number(meeting: Meeting) -> int:
    """The number that the items of the meeting run on from."""
    return min((int(item.number) for item in meeting.top_items()), default=meeting.counters.get("", 0) + 1)


def renumbered(meeting: Meeting, first: int) -> Meeting:
    """The meeting with its items numbered in their order from `first`, and whatever names a number with them."""
    numbers: dict[str, str] = {}
    counters = {"": first - 1}
    for item in meeting.items:
        parent = numbers.get(item.parent, "")
        counters[parent] = counters.get(parent, 0) + 1
        numbers[item.number] = f"{parent}.{counters[parent]}" if parent else str(counters[parent])
    for old, new in numbers.items():
        if entries := meeting.counters.get(f"{old}#"):
            counters[f"{new}#"] = entries
    items = tuple(replace(item, number=numbers[item.number]) for item in meeting.items)
    return replace(
        meeting,
        items=items,
        counters=counters,
        current=numbers.get(meeting.current, items[0].number if items else ""),
        attendance=_attendance(meeting.attendance, numbers),
    )


def _attendance(attendance: Attendance, numbers: dict[str, str]) -> Attendance:
    """Those who come to some of the items only, by the new numbers; an empty one is gone, an unknown one stays."""
    lists = {field.name: getattr(attendance, field.name) for field in fields(Attendance)}
    moved: dict[str, Any] = {
        name: tuple(replace(one, items=tuple(filter(None, (numbers.get(n, n) for n in one.items)))) for one in people)
        for name, people in lists.items()
        if isinstance(people, tuple)
    }
    return replace(attendance, **moved)


def taken_off(meeting: Meeting, number: str) -> Meeting:
    """The meeting without an item and its sub-items; the thread of the item stays off."""
    gone = {item.number for item in meeting.items if number in (item.number, item.parent)}
    places = [n for n, item in enumerate(meeting.items) if item.number in gone]
    if not places:
        return meeting
    threads = tuple(item.thread for item in meeting.items if item.number in gone)
    left = tuple(item for item in meeting.items if item.number not in gone)
    beside = left[min(places[0], len(left) - 1)].number if left else ""
    first = first_number(meeting)
    without = replace(
        meeting,
        items=left,
        removed=(*meeting.removed, *threads),
        current=beside if meeting.current in gone else meeting.current,
        # Who was to come to that item only is still known to come.
        attendance=_attendance(meeting.attendance, dict.fromkeys(gone, "")),
    )
    return renumbered(without, first)


def renewed(meeting: Meeting, news: AgendaRenewed) -> Meeting:
    """The meeting with what is new elsewhere: what waits now came, what waits no longer went; own order stays."""
    fresh = {item.thread: item for item in news.items}
    given = {item.thread: item for item in meeting.given}
    kept = tuple(
        _up_to_date(item, given.get(item.thread, item), fresh[item.thread]) if item.thread in fresh else item
        for item in meeting.items
        if item.thread in fresh or item.thread not in given or _written(meeting, item, given[item.thread])
    )
    there = {item.thread for item in kept}
    items = kept
    for place, item in enumerate(news.items):
        if item.thread not in there and item.thread not in meeting.removed:
            earlier = {other.thread for other in news.items[:place]}
            items = _put_in(items, replace(item, number=f"+{place}"), earlier)
    up_to_date = replace(
        meeting,
        fora=news.fora or meeting.fora,
        items=items,
        given=(*(one for one in meeting.given if one.thread in there and one.thread not in fresh), *news.items),
        actions=news.actions,
        to_approve=news.to_approve,
    )
    return renumbered(up_to_date, news.first)


def _written(meeting: Meeting, item: Item, given: Item) -> bool:
    return bool(item.entries or item.fields != given.fields or meeting.sub_items(item.number))


def _up_to_date(item: Item, given: Item, fresh: Item) -> Item:
    """The item as it is elsewhere now, with what was changed on it here."""
    own = {name: getattr(item, name) for name in OWN if getattr(item, name) != getattr(given, name)}
    return replace(fresh, number=item.number, entries=item.entries, **own)


def _put_in(items: tuple[Item, ...], item: Item, earlier: set[str]) -> tuple[Item, ...]:
    """The items with one more: a fixed one where the agenda has it, another before those that close the meeting."""
    top = [other for other in items if not other.parent]
    if item.fixed:
        place = max((n + 1 for n, other in enumerate(top) if other.thread in earlier), default=0)
    else:
        place = closing_from([other.step for other in top])
    return inserted(items, (item,), top[place].number if place < len(top) else "")
