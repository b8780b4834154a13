"""Rules on actions: making one, and following up those there are."""

from __future__ import annotations

from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action, ActionStatus, Change, number_order
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.rules.base import Surroundings, rule, sheltered
from ssp_tui.locale import _


def made(meeting: Meeting, around: Surroundings, item: Item, command: cmd.RecordAction, closed: bool = False) -> Action:
    """The action that a line makes on an item, with a number never used before."""
    if not command.text:
        raise Refused(_("Opgaven mangler en tekst."), _("Fx a: Mette: ringe til klubben > fredag"))
    return Action(
        number=around.new_action_number(),
        text=command.text,
        owners=command.owners,
        due=command.due,
        forum=meeting.forum,
        shared_with=tuple(forum.id for forum in meeting.fora[1:]),
        meeting=meeting.id,
        item=item.number,
        closed=closed or sheltered(meeting, item),
    )


def found(meeting: Meeting, around: Surroundings, number: str) -> Action:
    """The action of a number, long or short; those of this meeting first. Raises Refused when there is none."""
    digits = number.rpartition("-")[2].lstrip("0")
    short = "-" not in number and digits.isdigit()
    for action in meeting.actions:
        if number_order(action.number.upper()) == number_order(number.upper()):
            return action
    if short:
        same = [a for a in meeting.actions if a.number.rpartition("-")[2].lstrip("0") == digits]
        if len(same) == 1:
            return same[0]
        if same:
            numbers = ", ".join(action.number for action in same)
            raise Refused(_("Der er flere: {numbers}.").format(numbers=numbers), _("Skriv hele nummeret."))
    action_elsewhere = around.find_action(number)
    if action_elsewhere is None:
        raise Refused(_("Opgave {number} findes ikke.").format(number=number), _("Se numrene med ssp-tui actions."))
    return action_elsewhere


@rule.register
def _follow_up(command: cmd.FollowUp, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    action = found(meeting, around, command.number)
    here = meeting.item(meeting.current)
    in_confidence = here is not None and sheltered(meeting, here)
    change = followed(command, around.now.isoformat(), meeting.id, around.step)
    change = replace(change, in_confidence=in_confidence, item=meeting.current)
    if command.status is None and command.due and not action.is_open:
        # Who sets a new due waits for it again.
        change = replace(change, status=ActionStatus.OPEN)
    before = None if meeting.action(action.number) else action
    return (ev.ActionChanged(action.number, change, before),)


def followed(command: cmd.FollowUp, at: str, meeting: str = "", step: int = 0) -> Change:
    """The change that a follow-up makes. Raises Refused when it says nothing."""
    if (command.status, command.due, command.owners, command.note, command.criterion) == (None, None, None, "", None):
        raise Refused(_("Skriv hvad der er sket."), _("Fx /opgave 014 udført, eller /opgave 014: tekst"))
    return Change(
        at=at,
        meeting=meeting,
        step=step,
        status=command.status,
        due=command.due,
        owners=command.owners,
        criterion=command.criterion,
        note=command.note,
    )
