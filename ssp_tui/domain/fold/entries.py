"""Folds of what happens to the lines of an item."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.fold.base import folds, with_item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.order import raised


@folds.register
def _entry_recorded(event: ev.EntryRecorded, meeting: Meeting, at: datetime) -> Meeting:
    begins = meeting.since is None and event.item == meeting.current and not meeting.planned
    items = tuple(
        replace(item, entries=(*item.entries, event.entry)) if item.number == event.item else item
        for item in meeting.items
    )
    counters = raised(meeting.counters, f"{event.item}#", event.entry.number)
    return replace(meeting, items=items, counters=counters, since=at if begins else meeting.since)


@folds.register
def _entry_changed(event: ev.EntryChanged, meeting: Meeting, at: datetime) -> Meeting:
    news = {
        name: value
        for name in ("text", "kind", "category", "name", "closed", "action", "forum", "kinds")
        if (value := getattr(event, name)) is not None
    }
    return with_item(
        meeting,
        event.item,
        lambda item: replace(
            item,
            entries=tuple(replace(e, **news) if e.number == event.number else e for e in item.entries),
        ),
    )


@folds.register
def _entry_removed(event: ev.EntryRemoved, meeting: Meeting, at: datetime) -> Meeting:
    return with_item(
        meeting,
        event.item,
        lambda item: replace(item, entries=tuple(e for e in item.entries if e.number != event.number)),
    )
