"""When a forum meets next: planned, or announced by an earlier meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.meeting import Status
from ssp_tui.services.register import MeetingSummary

_BEGUN = (Status.RUNNING, Status.CLOSED)


def next_day(meetings: Sequence[MeetingSummary], today: dt.date | None = None) -> dt.date | None:
    """The day that the forum of these meetings, oldest first, meets next; None when it is not known.

    Where one knows what day it is: the first one that comes; only where there is none, the last that was not held.
    """
    planned = [one.date for one in _planned(meetings)]
    days = sorted({*planned, *(time.date for _summary, time in announced_times(meetings) if time.date)})
    to_come = [day for day in days if today is None or day >= today]
    return min(to_come) if to_come else max(days, default=None)


def next_planned(meetings: Sequence[MeetingSummary], today: dt.date | None = None) -> MeetingSummary | None:
    """The planned one of these meetings, oldest first, on the day that their forum meets next."""
    day = next_day(meetings, today)
    return next((one for one in _planned(meetings) if one.date == day), None)


def _planned(meetings: Sequence[MeetingSummary]) -> list[MeetingSummary]:
    """Those that are planned and that no later one has overtaken."""
    latest = max((summary.date for summary in meetings if summary.status in _BEGUN), default=dt.date.min)
    return [one for one in meetings if one.status is Status.PLANNED and one.date >= latest]


def announced_times(meetings: Sequence[MeetingSummary]) -> list[tuple[MeetingSummary, MeetingTime]]:
    """The days still to come that one of these meetings, oldest first, announced last, and which meeting it was."""
    days = {summary.date for summary in meetings if summary.status in _BEGUN}
    called_off = {summary.date for summary in meetings if summary.status is Status.CANCELLED} - days
    called_off |= {day for summary in meetings for day in summary.moved_from}
    latest = max(days, default=dt.date.min)
    for summary in reversed(meetings):
        coming = [
            (summary, time)
            for time in summary.next_meetings
            if time.date and time.date > latest and time.date not in called_off
        ]
        if coming:
            return coming
    return []
