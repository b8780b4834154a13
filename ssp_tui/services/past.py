"""What was said last: the previous treatment of an item, and how old an action is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssp_tui.domain.action import Action
from ssp_tui.domain.meeting import Item, Meeting, Status
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LastTime:
    """The meeting that treated a thread before, and the item as it was left there."""

    meeting: Meeting
    item: Item


def last_time(workspace: Workspace, meeting: Meeting, item: Item) -> LastTime | None:
    """The last meeting before this one that treated the item's thread; None when there was none."""
    before: dict[str, MeetingSummary] = {
        summary.id: summary
        for forum in meeting.fora
        for summary in workspace.register.meetings_of(forum.id)
        if summary.id != meeting.id and summary.date <= meeting.date and item.thread in summary.held.treated
    }
    for summary in sorted(before.values(), key=lambda summary: (summary.date, summary.id), reverse=True):
        past = workspace.history(summary.id).meeting
        left = next((other for other in past.items if other.thread == item.thread), None)
        if left and left.touched:
            return LastTime(past, left)
    return None


def age(action: Action, meetings: Sequence[MeetingSummary]) -> int:
    """How many meetings of its forum have been closed since the one that made it."""
    born = next((summary for summary in meetings if summary.id == action.meeting), None)
    if born is None:
        return 0
    return sum(
        1
        for summary in meetings
        if set(action.fora) & set(summary.fora) and summary.status is Status.CLOSED and summary.date > born.date
    )
