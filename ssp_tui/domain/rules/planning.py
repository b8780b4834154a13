"""Rules on a planned meeting: taking an item off its agenda, moving it to another day, and beginning it."""

from __future__ import annotations

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.rules.base import Surroundings, current_item, rule, the_item
from ssp_tui.locale import _


@rule.register
def _remove_item(command: cmd.RemoveItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not meeting.planned:
        raise Refused(_("Mødet er begyndt, og dagsordenen ligger fast."), _("Skriv /udsæt eller /resultat udgår."))
    item = the_item(meeting, command.number) if command.number else current_item(meeting)
    return (ev.ItemRemoved(item.number),)


@rule.register
def _begin(command: cmd.BeginMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not meeting.planned:
        raise Refused(_("Mødet er i gang."))
    said = command.start or command.end or command.place
    hours = (ev.HoursSet(command.start, command.end, command.place),) if said else ()
    today = around.now.date()
    day = command.date or today
    at = around.now.time().replace(second=0, microsecond=0)
    on_time = at == (command.start or meeting.start)
    begun = ev.MeetingBegun(
        date=day if day != meeting.date else None,
        # A clock that stands in another day says nothing of when the meeting began.
        begun=at if day == today and not on_time else None,
    )
    return (*hours, *filter(None, [around.news(day)]), begun)


@rule.register
def _move(command: cmd.MoveMeeting, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not meeting.planned:
        raise Refused(_("Mødet er begyndt og kan ikke flyttes."))
    moved = ev.MeetingMoved(command.date, command.start, command.end, command.place, command.because)
    if command.date == meeting.date and not (command.start or command.place):
        raise Refused(_("Mødet ligger allerede den dag."))
    # What waits for the forum by the new day comes up there.
    return (moved, *filter(None, [around.news(command.date)]))
