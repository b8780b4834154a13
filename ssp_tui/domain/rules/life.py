"""Rules on the meeting as a whole: times, approvals, the next one, undo, and its end."""

from __future__ import annotations

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.approval import approval_of
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.rules.base import Surroundings, over, rule
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
        is_over = meeting.status in (Status.CLOSED, Status.CANCELLED)
        raise over(meeting) if is_over else Refused(_("Der er ikke mere at fortryde."))
    step = around.history.step(around.history.done[-1])
    for event in step.events:
        if isinstance(event, ev.ItemProposedAsFixed):
            _is_in_no_file(event, meeting, around)
    return (ev.Undone(step.number),)


def _is_in_no_file(event: ev.ItemProposedAsFixed, meeting: Meeting, around: Surroundings) -> None:
    """A proposal that was taken is not taken back: one subject would go on as two."""
    item = meeting.item(event.item)
    changed = item is not None and item.formerly != event.thread
    if changed and (file := around.agenda_with(event.thread)):
        raise Refused(
            _("Punkt {number} står nu i den faste dagsorden.").format(number=event.item),
            _("Slet det i {file}, før du fortryder /fast.").format(file=file),
        )


@rule.register
def _redo(command: cmd.Redo, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not around.history.undone:
        raise Refused(_("Der er ikke noget at gentage."))
    return (ev.Redone(around.history.undone[-1]),)


@rule.register
def _close(command: cmd.CloseMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    _is_running(meeting)
    return (ev.Closed(),)


@rule.register
def _reopen(command: cmd.ReopenMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if meeting.status is Status.RUNNING:
        raise Refused(_("Mødet er i gang."))
    return (ev.Reopened(),)


@rule.register
def _cancel(command: cmd.CancelMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    _is_running(meeting)
    # What it passes on is what waits for the forum now, and as open or closed as it is where it comes from.
    news = around.news(meeting.date) if meeting.planned else None
    return (*filter(None, [news]), ev.Cancelled(command.because))


@rule.register
def _blank_screen(command: cmd.BlankScreen, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.ScreenBlanked(command.blank),)


def _is_running(meeting: Meeting) -> None:
    if meeting.status is Status.CLOSED:
        raise Refused(_("Mødet er allerede afsluttet."))
    if meeting.status is Status.CANCELLED:
        raise over(meeting)
