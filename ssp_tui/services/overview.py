"""The overview: each forum with its next meeting and what is owed, a meeting in progress first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from ssp_tui.domain.action import Action
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.text import danish_key
from ssp_tui.services.next_meeting import next_day, next_planned
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ForumRow:
    """A forum and how things stand with it on a day."""

    forum: Forum
    last: MeetingSummary | None
    "The last meeting that was closed."
    running: MeetingSummary | None
    next_date: dt.date | None
    next_start: dt.time | None
    open_actions: int
    overdue_actions: int
    planned: MeetingSummary | None = None
    "The next meeting, where it is being prepared."

    @property
    def minutes(self) -> str:
        """How far the last minutes are: none, draft, or approved."""
        if self.last is None:
            return "none"
        return "approved" if self.last.approved_in else "draft"


def overview(workspace: Workspace, today: dt.date) -> tuple[ForumRow, ...]:
    """Every forum, those with a meeting in progress first, then by day and hour of the next meeting, then by name."""
    actions: dict[str, list[Action]] = {}
    for action in workspace.register.open_actions():
        for forum in {*action.fora, *workspace.fora.owning(action.owners, action.forum)}:
            actions.setdefault(forum, []).append(action)
    meetings: dict[str, list[MeetingSummary]] = {}
    for summary in workspace.register.meetings():
        for forum in summary.fora:
            meetings.setdefault(forum, []).append(summary)
    rows = (
        _row(agenda.forum, meetings.get(id, []), actions.get(id, []), today) for id, agenda in workspace.agendas.items()
    )
    return tuple(sorted(rows, key=_order))


def _row(
    forum: Forum,
    meetings: list[MeetingSummary],
    actions: Iterable[Action],
    today: dt.date,
) -> ForumRow:
    owed = list(actions)
    next_date, planned = next_day(meetings, today), next_planned(meetings, today)
    announced = [time for summary in meetings for time in summary.next_meetings if next_date and time.date == next_date]
    return ForumRow(
        forum=forum,
        last=_latest(meetings, Status.CLOSED),
        running=_latest(meetings, Status.RUNNING),
        next_date=next_date,
        # What was agreed on counts where the meeting was planned without its hours.
        next_start=(planned and planned.start) or (announced[-1].start if announced else None),
        open_actions=len(owed),
        overdue_actions=sum(action.overdue(today) for action in owed),
        planned=planned,
    )


def _latest(meetings: list[MeetingSummary], status: Status) -> MeetingSummary | None:
    return next((summary for summary in reversed(meetings) if summary.status is status), None)


def _order(row: ForumRow) -> tuple[bool, dt.date, dt.time, str]:
    at = row.next_start or dt.time.max
    return row.running is None, row.next_date or dt.date.max, at, danish_key(row.forum.name)
