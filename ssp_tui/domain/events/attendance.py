"""Who came, who belongs, and in what role."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.forum import Member
from ssp_tui.domain.people import Person, Substitute


@dataclass(frozen=True, slots=True)
class PresenceNoted:
    """People were put on one of the lists of attendance."""

    list: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class PeopleUnlisted:
    """People were taken off every list of attendance."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class SubstituteNoted:
    """Somebody came for another."""

    substitute: Substitute


@dataclass(frozen=True, slots=True)
class AttendanceNotNoted:
    """It was said that attendance is not noted."""


@dataclass(frozen=True, slots=True)
class MemberAdded:
    """Somebody belongs to the forum from now on."""

    member: Member


@dataclass(frozen=True, slots=True)
class RoleGiven:
    """Somebody chairs or takes the minutes."""

    role: str
    name: str
    minute_date: dt.date | None = None
