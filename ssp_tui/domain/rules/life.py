"""Rules on the meeting as a whole: times, approvals, the next one, undo, and its end."""

from __future__ import annotations

import re

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Approval, Item, Meeting, Status
from ssp_tui.domain.rules.base import Surroundings, rule
from ssp_tui.domain.text import fold
from ssp_tui.locale import _


@rule.register
def _kind(command: cmd.SetKind, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.KindSet(command.kind),)


@rule.register
def _begun(command: cmd.SetBegun, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.TimesSet(begun=command.time),)


@rule.register
def _ended(command: cmd.SetEnded, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.TimesSet(ended=command.time),)


def approvals(item: Item) -> tuple[str, ...]:
    """What an item is there to approve: agenda, minutes, both, or nothing."""
    folded = fold(item.title)
    if "godkendelse" not in folded:
        return ("minutes",) if item.step is ItemStep.APPROVAL else ()
    found = [what for word, what in (("dagsorden", "agenda"), ("referat", "minutes")) if word in folded]
    if item.step is ItemStep.APPROVAL and "minutes" not in found:
        found.append("minutes")
    return tuple(found)


_APPROVED = re.compile(r"godkend(?:t|es)\b", re.IGNORECASE)


def approved_by(text: str) -> tuple[str, str] | None:
    """How the words of a decision approve, and with what corrections; None when they do not."""
    found = _APPROVED.match(text)
    if found is None:
        return None
    rest = text[found.end() :].strip(" .;,:!")
    if fold(rest) in ("", "enstemmigt", "uden bemaerkninger", "uden rettelser"):
        return "", ""
    if fold(rest).startswith("med "):
        return "with_corrections", rest.partition(" ")[2]
    return ("", rest) if text[found.end()] in ".;,:" else None


def approval_of(meeting: Meeting, what: str, how: str = "", text: str = "") -> tuple[Approval, ...]:
    """The approvals that are given: of the agenda, or of each of the earlier minutes that wait for it."""
    if what == "agenda" or how == "none" or not meeting.to_approve:
        return (Approval(what, how, text),)
    return tuple(Approval(what, how, text, minutes.meeting, minutes.version) for minutes in meeting.to_approve)


@rule.register
def _approve(command: cmd.Approve, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return tuple(
        ev.Approved(approval)
        for what in command.what
        for approval in approval_of(meeting, what, command.how, command.text)
    )


@rule.register
def _next_meetings(command: cmd.SetNextMeetings, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.NextMeetingsSet(command.meetings),)


@rule.register
def _remark(command: cmd.Remark, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not command.text:
        raise Refused(_("Der er ingen tekst at optage."))
    return (ev.Remarked(command.text),)


@rule.register
def _undo(command: cmd.Undo, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not around.history.done:
        if meeting.status is not Status.RUNNING:
            raise Refused(_("Mødet er afsluttet."), _("Skriv /genåbn for at rette i det."))
        raise Refused(_("Der er ikke mere at fortryde."))
    return (ev.Undone(around.history.done[-1]),)


@rule.register
def _redo(command: cmd.Redo, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not around.history.undone:
        raise Refused(_("Der er ikke noget at gentage."))
    return (ev.Redone(around.history.undone[-1]),)


@rule.register
def _close(command: cmd.CloseMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if meeting.status is not Status.RUNNING:
        raise Refused(_("Mødet er allerede afsluttet."))
    return (ev.Closed(),)


@rule.register
def _reopen(command: cmd.ReopenMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if meeting.status is Status.RUNNING:
        raise Refused(_("Mødet er i gang."))
    return (ev.Reopened(),)


@rule.register
def _cancel(command: cmd.CancelMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if meeting.status is not Status.RUNNING:
        raise Refused(_("Mødet er allerede afsluttet."))
    return (ev.Cancelled(),)
