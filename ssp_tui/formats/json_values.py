"""The small parts of JSON documents: what is known of a value, days and times, dues, people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from ssp_tui.domain.calendar import Due, DueKind, MeetingTime
from ssp_tui.domain.people import Attendance, Person, Substitute

Json = dict[str, Any]


def known(**fields: Any) -> Json:
    """The fields of which something is known; an empty list is known, an empty text is not."""
    return {key: value for key, value in fields.items() if value is not None and value != ""}


def iso(day: dt.date | None) -> str | None:
    """A date; None where it is not known."""
    return day.isoformat() if day else None


def clock(moment: dt.time | None) -> str | None:
    """A time of day, `09:00`."""
    return moment.strftime("%H:%M") if moment else None


def due(value: Due | None) -> Json | None:
    """A due: as written, how far it was read, and the days."""
    if value is None:
        return None
    whole = value.kind is DueKind.RANGE
    return known(
        as_written=value.as_written,
        kind=value.kind.value,
        date=iso(value.date),
        **({"from": iso(value.start), "to": iso(value.end)} if whole else {}),
    )


def next_meeting(time: MeetingTime) -> Json:
    """A coming meeting as it was announced and as it was read."""
    return known(
        date=iso(time.date),
        start=clock(time.start),
        end=clock(time.end),
        place=time.place,
        as_written=time.as_written,
    )


def _person(person: Person) -> Json:
    return known(
        name=person.name,
        unit=person.unit,
        items=list(person.items) or None,
        reason=person.reason,
        at=clock(person.at),
    )


def _people(people: Iterable[Person] | None) -> list[Json] | None:
    return None if people is None else [_person(person) for person in people]


def _substitute(substitute: Substitute) -> Json:
    told = known(name=substitute.name, unit=substitute.unit, items=list(substitute.items) or None)
    return {**told, "for": substitute.replaces}


def attendance(attendance: Attendance) -> Json:
    """Who was there; a list that is unknown is absent, and not empty."""
    return known(
        present=_people(attendance.present),
        apologies=_people(attendance.apologies),
        absent=_people(attendance.absent),
        guests=_people(attendance.guests),
        substitutes=(None if attendance.substitutes is None else [_substitute(one) for one in attendance.substitutes]),
        left=_people(attendance.left),
        joined=_people(attendance.joined),
        recused=_people(attendance.recused),
        not_in_item=_people(attendance.not_in_item),
        distribution=_people(attendance.distribution),
        not_noted=attendance.not_noted or None,
    )
