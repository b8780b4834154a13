"""Folds of what happens to actions."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action
from ssp_tui.domain.fold.base import folds
from ssp_tui.domain.meeting import Meeting


def _with_action(meeting: Meeting, action: Action) -> Meeting:
    if meeting.action(action.number) is None:
        return replace(meeting, actions=(*meeting.actions, action))
    actions = tuple(action if a.number == action.number else a for a in meeting.actions)
    return replace(meeting, actions=actions)


@folds.register
def _action_made(event: ev.ActionMade, meeting: Meeting, at: datetime) -> Meeting:
    return _with_action(meeting, event.action)


@folds.register
def _action_changed(event: ev.ActionChanged, meeting: Meeting, at: datetime) -> Meeting:
    action = meeting.action(event.number) or event.before
    return _with_action(meeting, action.changed(event.change)) if action else meeting


@folds.register
def _actions_seen(event: ev.ActionsSeen, meeting: Meeting, at: datetime) -> Meeting:
    for number, change in event.changes:
        action = meeting.action(number)
        meeting = _with_action(meeting, action.changed(change)) if action else meeting
    return meeting


@folds.register
def _action_removed(event: ev.ActionRemoved, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, actions=tuple(a for a in meeting.actions if a.number != event.number))
