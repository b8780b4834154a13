"""The lists of attendance: what noting people on one of them does to the others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Attendance, Person, in_seat
from ssp_tui.domain.text import fold

EXCLUSIVE = ("present", "apologies", "absent")
"""The lists of which a person is on one, for the meeting as a whole."""

PEOPLE = (*EXCLUSIVE, "guests", "joined", "left", "recused", "not_in_item", "distribution")
"""The lists that hold persons."""


def noted(attendance: Attendance, list: str, people: tuple[Person, ...]) -> Attendance:
    """Attendance with these people on a list; nobody on it says that it is known to be empty."""
    came = list == "joined"
    before = getattr(attendance, list) or ()
    news: dict[str, Any] = {list: _with(before, people) if people else ()}
    if came or list in EXCLUSIVE:
        moved = people if came else tuple(person for person in people if not person.items)
        for other in EXCLUSIVE:
            if other != list and not (came and other == "present"):
                news[other] = _without(getattr(attendance, other), moved)
    if came and attendance.present is not None:
        here = attendance.present
        new = (p for p in people if not any(_same(p, one) for one in here))
        news["present"] = (*here, *(replace(p, at=None, items=()) for p in new))
    return replace(attendance, not_noted=False, **news)


def taken_off_lists(attendance: Attendance, people: tuple[Person, ...]) -> Attendance:
    """Attendance without these people; a list that nobody is left on is unknown again."""
    news: dict[str, Any] = {}
    for name in PEOPLE:
        listed = getattr(attendance, name)
        kept = tuple(one for one in listed or () if not any(_same(one, person) for person in people))
        if listed and kept != listed:
            news[name] = kept or None
    substitutes = attendance.substitutes or ()
    came = tuple(one for one in substitutes if not any(_same(Person(one.name, one.unit), p) for p in people))
    if came != substitutes:
        news["substitutes"] = came or None
    return replace(attendance, **news)


def is_listed(attendance: Attendance, person: Person) -> bool:
    """Whether somebody is on any list of attendance."""
    return taken_off_lists(attendance, (person,)) != attendance


def listed(attendance: Attendance, name: str) -> tuple[Person, ...]:
    """Everybody of a name on the lists of attendance, as often as they stand there."""
    return tuple(one for field in PEOPLE for one in getattr(attendance, field) or () if fold(one.name) == fold(name))


def sits_as(person: Person, member: Member) -> bool:
    """Whether somebody is a member, by name and unit, or by the seat that stands before the name."""
    return _same(person, Person(member.name, member.sector)) or in_seat(member.name, person.name)


def anybody_noted(attendance: Attendance) -> bool:
    """Whether anybody is said to be here or away."""
    return any(getattr(attendance, field) for field in (*EXCLUSIVE, "joined", "substitutes"))


def unnoted(meeting: Meeting) -> tuple[Member, ...]:
    """The fixed members of whom it is not known whether they are here, in person or through a substitute."""
    return tuple(one for one in meeting.members if one.kind is MemberKind.FIXED and not _known(meeting, one))


def _known(meeting: Meeting, member: Member) -> bool:
    noted = meeting.attendance
    people = [person for field in (*EXCLUSIVE, "joined", "left") for person in getattr(noted, field) or ()]
    return any(sits_as(person, member) for person in people) or any(
        fold(one.replaces) == fold(member.name) for one in noted.substitutes or ()
    )


def _same(one: Person, other: Person) -> bool:
    """Whether two are one; where a unit is missing, the name alone tells."""
    return fold(one.name) == fold(other.name) and (not one.unit or not other.unit or fold(one.unit) == fold(other.unit))


def _with(before: tuple[Person, ...], people: tuple[Person, ...]) -> tuple[Person, ...]:
    kept = tuple(p for p in before if not any(_same(p, one) for one in people))
    return (*kept, *(_with_earlier_items(before, person) for person in people))


def _with_earlier_items(before: tuple[Person, ...], person: Person) -> Person:
    """The person tied to the items of now and before; who came or left did so once, at the time last said."""
    if not person.items or person.at is not None:
        return person
    earlier = (item for p in before if _same(p, person) for item in p.items)
    return replace(person, items=tuple(dict.fromkeys((*earlier, *person.items))))


def _without(listed: tuple[Person, ...] | None, people: tuple[Person, ...]) -> tuple[Person, ...] | None:
    """A list without these people; who is on it for some items only stays: that contradicts no other list."""
    if listed is None:
        return None
    return tuple(p for p in listed if p.items or not any(_same(p, one) for one in people))
