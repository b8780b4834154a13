"""Dates as a meeting speaks of them: a due, a coming meeting, and Danish ways of writing them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_WEEKDAYS = ("man", "tirs", "ons", "tors", "fre", "lør", "søn")
SHORT_MONTHS = (
    "jan.",
    "feb.",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "aug.",
    "sep.",
    "okt.",
    "nov.",
    "dec.",
)


def is_of_our_time(day: dt.date) -> bool:
    """Whether a meeting may speak of a day; far from the ends of the calendar, so that days can be added."""
    return 1900 <= day.year < 2100


class DueKind(StrEnum):
    """How far a due could be read: a day, a span, a symbol such as "næste møde", or not at all."""

    EXACT = "exact"
    RANGE = "range"
    SYMBOLIC = "symbolic"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due: always as written, and as read where it could be.

    `date` is the last day that is meant (a week: its Friday); `start` and `end` span a range.
    """

    as_written: str
    kind: DueKind
    date: dt.date | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    weekday_differs: bool = False

    def overdue(self, today: dt.date) -> bool:
        """Whether the last day that is meant is behind us; never for a symbolic or vague due."""
        return self.date is not None and self.date < today


@dataclass(frozen=True, slots=True)
class MeetingTime:
    """A coming meeting as it was announced; what could not be read is absent."""

    as_written: str
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    weekday_differs: bool = False


def long_date(day: dt.date) -> str:
    """`onsdag den 28. september 2016`."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"


def short_date(day: dt.date) -> str:
    """`20. nov. 2026`."""
    return f"{day.day}. {SHORT_MONTHS[day.month - 1]} {day.year}"


def clock(moment: dt.time | dt.datetime) -> str:
    """`11.00`."""
    return f"{moment.hour}.{moment.minute:02d}"


def hours(start: dt.time | None, end: dt.time | None) -> str:
    """`kl. 11.00–14.30`, `kl. 11.00`, or nothing."""
    if start is None:
        return ""
    return f"kl. {clock(start)}–{clock(end)}" if end else f"kl. {clock(start)}"
