"""What must be done before and after a meeting, and by which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ssp_tui.domain.year.values import Stage, YearMeeting

AGENDA_DAYS = 7
"Days before a meeting that its agenda goes out, where its papers are silent."
CALL_DAYS = 7
"Days before the agenda goes out that items are called for, where its papers are silent."
MINUTES_DAYS = 7
"Days after a meeting that its minutes go out, where its papers are silent."
OBJECTION_DAYS = 7
"Days after the minutes went out that objections are heard, where its papers are silent."


class What(StrEnum):
    """What a deadline is for."""

    CALL = "call_for_items"
    AGENDA = "agenda_out"
    MINUTES = "minutes_out"
    OBJECTIONS = "objections"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Terms:
    """The days that a forum's papers set, counted from the meeting; None: they are silent."""

    call: int | None = None
    agenda: int | None = None
    minutes: int | None = None
    objections: int | None = None
    tight: bool = False
    "Meetings lie so close that nobody calls for items, or waits for objections, unless the papers say so."
    approves: bool = True
    "Its agenda has an item that approves the minutes; else nobody waits for objections unless the papers say so."


def strictest(terms: Sequence[Terms]) -> Terms:
    """The terms of fora that meet together: what goes out before, by the earliest day; what goes out after, too."""

    def known(days: Iterable[int | None]) -> list[int]:
        return [day for day in days if day is not None]

    return Terms(
        max(known(one.call for one in terms), default=None),
        max(known(one.agenda for one in terms), default=None),
        min(known(one.minutes for one in terms), default=None),
        min(known(one.objections for one in terms), default=None),
        all(one.tight for one in terms),
        any(one.approves for one in terms),
    )


@dataclass(frozen=True, slots=True)
class Deadline:
    """What must be done by a day, and whether it is."""

    what: What
    date: dt.date
    done: bool = False
    expected: bool = True
    "Nobody waits for it where meetings lie close and the papers do not ask for it."

    def late(self, today: dt.date) -> bool:
        """Whether the day is past and it is not done, though somebody waits for it."""
        return self.expected and not self.done and self.date < today


def deadlines(
    meeting: YearMeeting, terms: Terms, follows: dt.date | None, done: Mapping[What, bool]
) -> tuple[Deadline, ...]:
    """The deadlines of a meeting in order; `follows` is the day of the next one, by which its minutes are out."""
    if meeting.stage is Stage.CANCELLED:
        return ()
    agenda = AGENDA_DAYS if terms.agenda is None else terms.agenda
    minutes = MINUTES_DAYS if terms.minutes is None else terms.minutes
    call = terms.call if terms.call is not None or terms.tight else agenda + CALL_DAYS
    if terms.minutes is None and follows:
        minutes = min(minutes, (follows - meeting.date).days)
    unheard = terms.tight or not terms.approves
    objections = terms.objections if terms.objections is not None or unheard else minutes + OBJECTION_DAYS
    days = {
        What.CALL: None if call is None else meeting.date - dt.timedelta(days=call),
        What.AGENDA: meeting.date - dt.timedelta(days=agenda),
        What.MINUTES: meeting.date + dt.timedelta(days=minutes),
        What.OBJECTIONS: None if objections is None else meeting.date + dt.timedelta(days=objections),
        What.APPROVAL: follows if terms.approves else None,
    }
    unasked = {What.AGENDA: terms.agenda is None, What.MINUTES: terms.minutes is None} if terms.tight else {}
    return tuple(
        Deadline(what, day, done.get(what, False), not unasked.get(what, False)) for what, day in days.items() if day
    )
