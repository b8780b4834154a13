"""A meeting of the year, and the forum that holds it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from ssp_tui.domain.forum import Forum, MemberKind
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.text import fold
from ssp_tui.domain.year.placing import Moved
from ssp_tui.domain.year.rhythm import Rhythm


class Stage(StrEnum):
    """How far a meeting of the year is: a wish of its rhythm, a day agreed on, or on record."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"


HELD = frozenset({Stage.RUNNING, Stage.CLOSED})
OVER = HELD | {Stage.CANCELLED}
"Nothing is planned any more."


@dataclass(frozen=True, slots=True)
class Body:
    """A forum with its rhythm: none where its papers are silent, or where it could not be read."""

    forum: Forum
    rhythm: Rhythm | None = None
    runs: tuple[dt.date | None, dt.date | None] = (None, None)
    "The first and the last day of what must be going on for it to meet, where they are known."

    @property
    def roles(self) -> frozenset[str]:
        """Everybody who is expected at every meeting, by folded name."""
        fixed = (member.name for member in self.forum.members if member.kind is MemberKind.FIXED)
        named = (*fixed, self.forum.chair, self.forum.secretary)
        return frozenset(fold(name) for name in named if name and fold(name) not in map(fold, self.forum.units))


@dataclass(frozen=True, slots=True)
class YearMeeting:
    """A meeting of the year."""

    fora: tuple[str, ...]
    date: dt.date
    stage: Stage
    kind: MeetingKind = MeetingKind.ORDINARY
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    meeting: str = ""
    "Its id, where it is on record."
    moved: Moved | None = None
    "Why its rhythm could not have the day that it asks for."
    because: str = ""
    "Why somebody moved or cancelled it, as it was said."
    before: str = ""
    "The forum that it meets right before on the same day."
    runs_while: str = ""
    "What must be going on for it to be held."
    sequence: int = 0
    "How often what was said of it changed; a calendar needs it."
    born: dt.date | None = None
    "The day that it was first planned for, where it was moved since."
    apart: bool = False
    "The forum that it should meet right before meets on another day."

    @property
    def forum(self) -> str:
        """The forum that it is filed under."""
        return self.fora[0]

    @property
    def for_others(self) -> YearMeeting:
        """The meeting as a file for others tells it: why somebody moved or cancelled it stays in the house."""
        return replace(self, because="")

    @property
    def order(self) -> tuple[dt.date, dt.time, bool, tuple[str, ...]]:
        """Where it stands in the year; one that meets right before another stands before it."""
        return self.date, self.start or dt.time(), not self.before, self.fora
