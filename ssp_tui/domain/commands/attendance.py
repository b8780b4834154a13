"""What is said of who was there, in what role, and who belongs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.forum import Member
from ssp_tui.domain.people import Person


@dataclass(frozen=True, slots=True)
class NotePresence:
    """`/til-stede`, `/afbud`, `/fraværende`, `/gæst`, `/kom`, `/gik`, `/deltog-ikke`, and the like.

    `list` is a field name of Attendance. No people: the list is known to be empty ("ingen").
    """

    list: str
    people: tuple[Person, ...]
    everyone_but: tuple[str, ...] | None = None
    "`alle` (an empty tuple) or `alle undtagen Lone`: every fixed member but these, besides `people`."


@dataclass(frozen=True, slots=True)
class NotePresenceAsLast:
    """`/til-stede som sidst`: those who were present at the forum's last meeting, but for who is known to be away."""


@dataclass(frozen=True, slots=True)
class NotePresenceOfRest:
    """`/til-stede resten`: every fixed member of whom it is not known yet whether they are here."""


@dataclass(frozen=True, slots=True)
class Unlist:
    """`/slet-deltager A, B`: on no list of this meeting any more, whichever they are on."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class NoteSubstitute:
    """`/stedfortræder A (enhed) for B [pkt. 1]`."""

    name: str
    replaces: str
    unit: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaveAttendanceOut:
    """`/ikke-noteret`."""


@dataclass(frozen=True, slots=True)
class AddMember:
    """`/ny-deltager Sanne (social)`, or several at once."""

    member: Member
    others: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class GiveRole:
    """`/ordstyrer A` (chair) and `/referent PB [19.10.2016]` (minute_taker)."""

    role: str
    name: str
    date: dt.date | None = None
