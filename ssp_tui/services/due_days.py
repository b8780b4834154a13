"""The day that `næste møde` means for an action: computed when it is asked for, so that it moves with the meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ssp_tui.domain.action import Action
from ssp_tui.domain.meeting import Status
from ssp_tui.language.danish_dates import is_next_meeting
from ssp_tui.services.next_meeting import next_day
from ssp_tui.services.register import MeetingSummary


def day_of_next_meeting(action: Action, meetings: Sequence[MeetingSummary]) -> dt.date | None:
    """The day of the meeting that an action is due at, held or coming; None where it is due otherwise, or not known.

    `meetings` are all there are, oldest first. The next meeting is the one after that which set the due.
    """
    if action.due is None or not is_next_meeting(action.due):
        return None
    own = [summary for summary in meetings if set(summary.fora) & set(action.fora)]
    told = (change.meeting for change in reversed(action.changes) if change.due and change.meeting)
    set_in = next(told, action.meeting)
    since = next((summary.date for summary in own if summary.id == set_in), None)
    held = (one.date for one in own if one.status in (Status.RUNNING, Status.CLOSED) and since and one.date > since)
    return next(held, None) or next_day(own)
