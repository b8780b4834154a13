"""What every fold needs: the one entrance, the change of an item, and the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import singledispatch

from ssp_tui.domain import events as ev
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.order import counted, raised
from ssp_tui.domain.preparing import first_number, renumbered

LONGEST = 12 * 60 * 60.0
"In seconds; what lies longer between two lines is a night, or a clock that was set: nobody spent it on the item."


def apply(meeting: Meeting, event: ev.Event, at: datetime) -> Meeting:
    """The meeting after an event that happened at `at`."""
    after = folds(event, meeting, at)
    if meeting.planned and isinstance(event, ev.ItemAdded | ev.ItemMoved):
        return renumbered(after, first_number(meeting))
    return after


@singledispatch
def folds(event: object, meeting: Meeting, at: datetime) -> Meeting:
    """What one kind of event does to a meeting."""
    raise TypeError(f"no fold for {type(event).__name__}")


def burn(meeting: Meeting, event: ev.Event) -> Meeting:
    """The meeting without an undone event: nothing of it but the numbers it used, once they are fixed."""
    if meeting.planned:
        return meeting
    if isinstance(event, ev.EntryRecorded):
        counters = raised(meeting.counters, f"{event.item}#", event.entry.number)
    elif isinstance(event, ev.ItemAdded):
        counters = counted(meeting.counters, (event.item,))
    else:
        return meeting
    return replace(meeting, counters=counters)


def with_item(meeting: Meeting, number: str, change: Callable[[Item], Item]) -> Meeting:
    """The meeting with one of its items changed."""
    items = tuple(change(item) if item.number == number else item for item in meeting.items)
    return replace(meeting, items=items)


def rested(meeting: Meeting, at: datetime) -> Meeting:
    """The meeting with the clock of its current item at rest, and what it ran until `at` spent."""
    if meeting.since is None or not meeting.current:
        return replace(meeting, since=None)
    seconds = (at - meeting.since).total_seconds()
    if not 0 < seconds <= LONGEST:
        return replace(meeting, since=None)
    spent = {**meeting.spent, meeting.current: meeting.spent.get(meeting.current, 0.0) + seconds}
    return replace(meeting, spent=spent, since=None)
