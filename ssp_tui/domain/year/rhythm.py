"""How often a forum meets, as its papers say it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from ssp_tui.domain.meeting import MeetingKind


class Unit(StrEnum):
    """What an interval is counted in."""

    WEEK = "week"
    MONTH = "month"


class Half(StrEnum):
    """A half of the calendar year."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Every:
    """One meeting every so many weeks or months."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Joint:
    """Meetings that a forum holds with others of its kind, so many times a year."""

    times: int
    kind: MeetingKind
    size: int = 0
    "How many fora meet together; 0: all of them."


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a forum meets: so many times a year, or every so many weeks or months, or on demand."""

    least: int = 0
    "Meetings a year; 0 where an interval says it, or on demand."
    most: int = 0
    "The upper end of `3-6`; equal to `least` for a plain number, 0 where there is no upper end."
    about: bool = False
    every: Every | None = None
    weekday: int | None = None
    "0 is Monday; None where any day will do."
    halves: tuple[Half, ...] = ()
    "The halves of the year that each have their meetings; none: the whole year."
    before: str = ""
    "The forum that it meets right before, on the same day, as written."
    ahead_of: str = ""
    "The forum whose meeting it prepares, some time before, as written."
    joint: tuple[Joint, ...] = ()
    runs_while: str = ""
    "What must be going on for it to meet at all."
    on_demand: bool = False
    start: dt.time | None = None
    end: dt.time | None = None
    nth: int = 0
    "Which of its weekdays in the month: 1 the first, -1 the last; 0 any."
    even_weeks: bool | None = None
    "Whether it meets in the even weeks, or in the odd ones; None where the papers do not say."
    unread: tuple[str, ...] = ()
    "What else the papers say of it, and nobody could read."

    @property
    def at_least(self) -> bool:
        """Whether more meetings than asked are as it should be."""
        return self.most == 0

    @property
    def is_tight(self) -> bool:
        """Whether meetings lie so close that there is no time for what goes on between them."""
        return self.every is not None and self.every.unit is Unit.WEEK and self.every.count <= 2
