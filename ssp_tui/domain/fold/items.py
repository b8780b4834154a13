"""Folds of what happens to items: stepping, adding, moving, changing, outcomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.fold.base import folds, rested, with_item
from ssp_tui.domain.item import Item, Outcome
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.order import counted, inserted
from ssp_tui.domain.preparing import taken_off


@folds.register
def _stepped(event: ev.Stepped, meeting: Meeting, at: datetime) -> Meeting:
    if meeting.planned:
        there = (item for item in meeting.items if event.thread in ("", item.thread))
        found = next((item.number for item in there if event.thread or item.number == event.item), meeting.current)
        return replace(meeting, current=found)
    if meeting.item(event.item) is None:
        return meeting
    meeting = rested(meeting, at)
    meeting = with_item(meeting, event.item, lambda item: replace(item, visited=True))
    return replace(meeting, current=event.item, since=at)


@folds.register
def _paused(event: ev.PauseBegun, meeting: Meeting, at: datetime) -> Meeting:
    return rested(meeting, at)


@folds.register
def _item_added(event: ev.ItemAdded, meeting: Meeting, at: datetime) -> Meeting:
    items = inserted(meeting.items, (event.item,), event.before)
    return replace(meeting, items=items, counters=counted(meeting.counters, (event.item,)))


@folds.register
def _item_moved(event: ev.ItemMoved, meeting: Meeting, at: datetime) -> Meeting:
    moved = tuple(item for item in meeting.items if event.number in (item.number, item.parent))
    rest = tuple(item for item in meeting.items if item not in moved)
    return replace(meeting, items=inserted(rest, moved, event.before)) if moved else meeting


@folds.register
def _item_removed(event: ev.ItemRemoved, meeting: Meeting, at: datetime) -> Meeting:
    return taken_off(meeting, event.item)


@folds.register
def _item_changed(event: ev.ItemChanged, meeting: Meeting, at: datetime) -> Meeting:
    news = {
        name: value
        for name in ("title", "kinds", "minutes", "closed", "neutral_title")
        if (value := getattr(event, name)) is not None
    }
    if event.minutes == 0:
        news["minutes"] = None
    return with_item(meeting, event.number, lambda item: replace(item, **news))


@folds.register
def _outcome_set(event: ev.OutcomeSet, meeting: Meeting, at: datetime) -> Meeting:
    def change(item: Item) -> Item:
        # To drop an item is to say that it does not come back; who defers it afterwards says that it does.
        return replace(
            item, outcome=event.outcome, deferral=None if event.outcome is Outcome.DROPPED else item.deferral
        )

    return with_item(meeting, event.item, change)


@folds.register
def _item_deferred(event: ev.ItemDeferred, meeting: Meeting, at: datetime) -> Meeting:
    return with_item(meeting, event.item, lambda item: replace(item, deferral=event.deferral))


@folds.register
def _proposed_as_fixed(event: ev.ItemProposedAsFixed, meeting: Meeting, at: datetime) -> Meeting:
    return with_item(
        meeting, event.item, lambda item: replace(item, thread=event.thread, formerly=item.formerly or item.thread)
    )


@folds.register
def _field_set(event: ev.FieldSet, meeting: Meeting, at: datetime) -> Meeting:
    def change(item: Item) -> Item:
        fields = dict(item.fields)
        if event.text:
            fields[event.name] = event.text
        else:
            fields.pop(event.name, None)
        return replace(item, fields=tuple(fields.items()))

    return with_item(meeting, event.item, change)
