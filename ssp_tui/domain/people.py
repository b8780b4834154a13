"""Who was there: people in connection with a meeting, and the lists they are on."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in connection with the meeting; `items` limits it to those items, `at` is a clock time."""

    name: str
    unit: str = ""
    items: tuple[str, ...] = ()
    reason: str = ""
    at: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Substitute:
    """Somebody who came in another's place."""

    name: str
    replaces: str
    unit: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there. A list that is None is unknown, which is not the same as empty."""

    present: tuple[Person, ...] | None = None
    apologies: tuple[Person, ...] | None = None
    absent: tuple[Person, ...] | None = None
    guests: tuple[Person, ...] | None = None
    substitutes: tuple[Substitute, ...] | None = None
    joined: tuple[Person, ...] | None = None
    left: tuple[Person, ...] | None = None
    recused: tuple[Person, ...] | None = None
    not_in_item: tuple[Person, ...] | None = None
    distribution: tuple[Person, ...] | None = None
    not_noted: bool = False
    "It was said that attendance is not noted."


_ROLE = re.compile(
    r"\w*(?:leder|chef|formand|lærer|betjent|konsulent|rådgiver|pædagog|koordinator|medarbejder|sekretær|inspektør"
    r"|repræsentant|vejleder|plejerske|psykolog)",
    re.IGNORECASE,
)


def is_role(words: str) -> bool:
    """Whether words end in what somebody is, not in a name: `skoleleder`, `SSP-konsulent`."""
    return bool(words and _ROLE.fullmatch(words.split()[-1].rpartition("-")[2]))


def in_seat(seat: str, person: str) -> bool:
    """Whether somebody is called by a seat and a name: `Skoleleder Karen` sits in the seat `Skoleleder`."""
    return person.casefold().startswith(f"{seat.casefold()} ") and is_role(seat)
