"""Rules on an agenda on its way out: proposals, the chair's word, and what was sent."""

from __future__ import annotations

from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.preparing import renewed
from ssp_tui.domain.rules.base import Surroundings, rule
from ssp_tui.domain.sending import PROPOSED_BY, Sending, listing
from ssp_tui.locale import _


@rule.register
def _propose(command: cmd.ProposeItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not command.by:
        raise Refused(_("Forslaget mangler et navn."), _("Fx /forslag Mette (social): Sommerferien (D, 10 min)"))
    proposed = ((PROPOSED_BY, command.by),)
    added = rule(cmd.AddItem(command.title, command.kinds, command.minutes), meeting, around)
    return tuple(
        replace(event, item=replace(event.item, fields=proposed)) if isinstance(event, ev.ItemAdded) else event
        for event in added
    )


@rule.register
def _make_final(command: cmd.MakeFinal, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if meeting.status is not Status.PLANNED:
        raise Refused(_("Mødet er begyndt, og dagsordenen ligger fast."))
    news, now = _up_to_date(meeting, around)
    by = command.by or meeting.fora[0].chair
    return (*news, ev.AgendaMadeFinal(around.now.date(), by, listing(now.items)))


@rule.register
def _note_sent(command: cmd.NoteSent, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    what = command.what or _sent_by_now(meeting)
    day = command.date or around.now.date()
    if what is Sending.MINUTES and meeting.status is not Status.CLOSED:
        raise Refused(_("Der er intet referat at sende, før mødet er afsluttet."))
    if what is Sending.CANCELLATION and meeting.status is not Status.CANCELLED:
        raise Refused(_("Mødet er ikke aflyst."))
    if what is not Sending.AGENDA:
        return (ev.SentOut(what, day),)
    news, now = _up_to_date(meeting, around)
    return (*news, ev.SentOut(what, day, listing(now.items)))


def _sent_by_now(meeting: Meeting) -> Sending:
    """What is meant where it is not said: the agenda before the meeting, the minutes after it."""
    if meeting.status is Status.CANCELLED:
        return Sending.CANCELLATION
    if meeting.status is Status.RUNNING:
        raise Refused(_("Mødet er i gang: det må siges, hvad der blev sendt."), _("Fx /udsendt dagsorden 25. februar"))
    return Sending.AGENDA if meeting.planned else Sending.MINUTES


def _up_to_date(meeting: Meeting, around: Surroundings) -> tuple[tuple[ev.Event, ...], Meeting]:
    """The agenda as it is printed now: a planned one with what is new elsewhere, and that as an event."""
    news = around.news(meeting.date) if meeting.status is Status.PLANNED else None
    now = renewed(meeting, news) if news else meeting
    return ((news,), now) if news and now != meeting else ((), meeting)
