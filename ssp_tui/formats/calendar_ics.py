"""Meetings as an iCalendar file: what a calendar program takes in, and takes in again without doubling.

It publishes (METHOD:PUBLISH) and invites nobody. One meeting of somebody who invites is an invitation (METHOD:REQUEST,
or CANCEL; RFC 5546, 3.2), which a calendar program answers when the one who got it says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ssp_tui.domain.errors import SspError
from ssp_tui.domain.forum import Member
from ssp_tui.domain.text import clean, clean_lines
from ssp_tui.formats.time_zone import time_zone
from ssp_tui.locale import _

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//ssp-tui//ssp-tui//DA"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A meeting in a calendar; without a start it takes the whole day."""

    uid: str
    "The same for as long as it is the same meeting: a second import updates it."
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    title: str = ""
    place: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()
    cancelled: bool = False
    sequence: int = 0
    "Higher each time it was moved: a calendar keeps the highest."
    attendees: tuple[str, ...] = ()
    "Who is to come, by name; told in the description, since what is published has no addressees."
    organizer: Member | None = None
    "Who invites to it, with an address."
    invited: tuple[Member, ...] = ()
    "Who is invited, with addresses; nobody without somebody who invites."


def uid(meeting: str) -> str:
    """What a meeting is known by in every calendar, of its id."""
    return f"{meeting}@ssp-tui"


def calendar(events: Sequence[CalendarEvent], stamp: dt.datetime, zone: str) -> bytes:
    """A calendar of meetings whose hours are those of a time zone, made at `stamp`.

    The same events give the same bytes. Raises SspError when the extra is missing.
    """
    try:
        import icalendar
    except ImportError as error:
        raise SspError(
            _("Kalenderfiler kræver en udvidelse, der ikke er installeret."),
            _("Installér den med: pip install 'ssp-tui[kalender]'"),
        ) from error
    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", _method(events))
    if timed := [one.date.year for one in events if one.start]:
        made.add_component(time_zone(ZoneInfo(zone), timed))
    for one in events:
        made.add_component(_event(one, stamp, ZoneInfo(zone)))
    return bytes(made.to_ical())


def _method(events: Sequence[CalendarEvent]) -> str:
    """What a program is to do with the calendar: an invitation is that of one meeting."""
    if len(events) != 1 or not (events[0].organizer and events[0].invited):
        return "PUBLISH"
    return "CANCEL" if events[0].cancelled else "REQUEST"


def _event(one: CalendarEvent, stamp: dt.datetime, zone: ZoneInfo) -> icalendar.Event:
    import icalendar

    event = icalendar.Event()
    event.add("uid", one.uid)
    event.add("dtstamp", stamp.astimezone(dt.UTC))
    event.add("sequence", one.sequence)
    event.add("summary", _line(one.title))
    if one.start is None:
        event.add("dtstart", one.date)
        event.add("dtend", one.date + dt.timedelta(1))
        # A day on which a meeting is to be is not a day on which nothing else can be.
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", dt.datetime.combine(one.date, one.start, zone))
        if one.end:
            over_midnight = dt.timedelta(1 if one.end <= one.start else 0)
            event.add("dtend", dt.datetime.combine(one.date + over_midnight, one.end, zone))
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    if place := _line(one.place):
        event.add("location", place)
    if told := _description(one):
        event.add("description", told)
    if one.organizer and one.invited:
        event.add("organizer", _address(one.organizer))
        for member in one.invited:
            attendee = _address(member)
            attendee.params |= {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
            event.add("attendee", attendee)
    if one.categories:
        event.add("categories", list(map(_line, one.categories)))
    return event


def _address(member: Member) -> icalendar.vCalAddress:
    import icalendar

    address = icalendar.vCalAddress(f"mailto:{member.email}")
    # A quotation mark cannot stand in a parameter at all.
    address.params["CN"] = _line(member.name).replace('"', "'")
    return address


def _description(one: CalendarEvent) -> str:
    names = ", ".join(map(_line, one.attendees))
    lines = clean_lines(one.description)
    return "\n\n".join(filter(None, (lines, f"Deltagere: {names}" if names else "")))


def _line(text: str) -> str:
    return " ".join(clean(text).split())
