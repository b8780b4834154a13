"""Folds of a planned meeting that is moved, and of one that is cancelled."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.fold.base import folds, rested
from ssp_tui.domain.meeting import Meeting, Status


@folds.register
def _meeting_moved(event: ev.MeetingMoved, meeting: Meeting, at: datetime) -> Meeting:
    left = (meeting.date,) if event.date != meeting.date else ()
    moved = replace(
        meeting,
        date=event.date,
        moved_from=(*meeting.moved_from, *left),
        moved_because=event.because,
    )
    return folds(ev.HoursSet(event.start, event.end, event.place), moved, at)


@folds.register
def _cancelled(event: ev.Cancelled, meeting: Meeting, at: datetime) -> Meeting:
    return replace(rested(meeting, at), status=Status.CANCELLED, cancelled_because=event.because)
