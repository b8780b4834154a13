"""What the register knows of the actions that a meeting asks about: their news and how long they have stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set

from ssp_tui.domain.action import Action, Change
from ssp_tui.domain.following import FollowUps, in_order, to_follow_up
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace


def follow_ups(workspace: Workspace, meeting: Meeting) -> FollowUps:
    """What the run-through of a meeting goes by, as of now."""
    before: dict[str, MeetingSummary] = {}
    own: set[str] = set()
    for forum in meeting.fora:
        for summary in workspace.register.meetings_of(forum.id):
            own.add(summary.id)
            if summary.id != meeting.id and summary.date <= meeting.date and summary.status is Status.CLOSED:
                before[summary.id] = summary
    closed = sorted(before.values(), key=lambda summary: summary.order)
    asked = to_follow_up(meeting)
    known: dict[str, tuple[Change, ...]] = {}
    turns: dict[str, int] = {}
    for action in asked:
        if changes := _news(action, closed, own):
            known[action.number] = changes
        given = not {*action.fora} & {forum.id for forum in meeting.fora}
        turns[action.number] = _turns(workspace, action, closed, given)
    return FollowUps(in_order(meeting, known), known, turns)


def _news(action: Action, closed: Sequence[MeetingSummary], own: Set[str]) -> tuple[Change, ...]:
    """What was done to an action outside the forum's meetings since the last one of them."""
    last = next((summary for summary in reversed(closed) if _owed(action, summary)), None)
    if last is None:
        return ()
    since = dt.datetime.combine(last.date, last.start or dt.time()).isoformat()
    return tuple(change for change in action.changes if change.meeting not in own and change.at >= since)


def _turns(workspace: Workspace, action: Action, closed: Sequence[MeetingSummary], given: bool) -> int:
    """At how many meetings an action has stood, with the one that made it and the one that is held now.

    `given`: by another forum, whose meetings do not count here.
    """
    born = workspace.register.meeting(action.meeting)
    if born is None:
        return 0
    if given:
        return 1 + sum(1 for summary in closed if summary.order > born.order)
    return 2 + sum(1 for summary in closed if summary.date > born.date and _owed(action, summary))


def _owed(action: Action, summary: MeetingSummary) -> bool:
    return bool(set(action.fora) & set(summary.fora))
