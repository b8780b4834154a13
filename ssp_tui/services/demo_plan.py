"""When the fora of the sample municipality meet: a simple rhythm that ends on the day it is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateutil.easter import easter  # type: ignore[import-untyped]

DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(weeks=1)
QUARTER = dt.timedelta(weeks=13)
AGO = dt.timedelta(minutes=32)
"How long the meeting in progress has lasted."
_EASTERLY = (*range(-7, 2), 39, 40, 49, 50)
"Days from Easter Sunday: the week before it to the Monday after, Ascension, Whitsun."
COUNCIL_HOURS = (dt.time(13), dt.time(15))
COUNCIL, STEERING = "eksempelby-lokalraad", "eksempelby-styregruppe"


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting of the sample: who meets when, and when again."""

    fora: tuple[str, ...]
    date: dt.date
    start: dt.time
    end: dt.time
    next: Planned | None = None
    in_progress: bool = False
    prepared: dt.datetime | None = None
    "When it was prepared, if it has not been held yet."

    @property
    def script(self) -> str:
        """The name of what is said there."""
        return "+".join(self.fora)


def plan(now: dt.datetime, months: int) -> tuple[Planned, ...]:
    """Every meeting of the last months up to now, oldest first; then one that is prepared, and one in progress."""
    today = (now - AGO).date()
    since = today - dt.timedelta(days=round(months * 30.44))
    steering = _quarterly(today, dt.timedelta(0))
    council = _quarterly(today, 5 * DAY)
    series = [
        _series(("eksempelby-mandagsmoede",), _mondays(since, today), dt.time(8, 30), dt.time(9, 30), today),
        _series((STEERING,), steering, dt.time(9), dt.time(10, 30), today),
        _series((COUNCIL,), council, *COUNCIL_HOURS, today),
        _series(("eksempelby-vejledermoede",), _first_wednesdays(since, today), dt.time(13), dt.time(15), today),
        _series(("eksempelby-lokalgruppe-nord",), _every_ten_weeks(today), dt.time(14), dt.time(15, 30), today),
        _joint([day for day in council if day < today]),
    ]
    held = [meeting for meetings in series for meeting in meetings if meeting.date >= since]
    in_order = sorted(held, key=lambda meeting: (meeting.date, meeting.start, meeting.fora))
    return (*in_order, _prepared(council[-1], now - DAY), _in_progress(now))


def _series(
    fora: tuple[str, ...], days: Sequence[dt.date], start: dt.time, end: dt.time, today: dt.date
) -> list[Planned]:
    """The meetings before today, each with the one that follows it."""
    meetings = [Planned(fora, day, start, end) for day in sorted(set(days))]
    followed = [replace(meeting, next=after) for meeting, after in pairwise(meetings)]
    return [meeting for meeting in followed if meeting.date < today]


def _joint(council: Sequence[dt.date]) -> list[Planned]:
    """Once a year Lokalrådet and the steering group meet together, three weeks after Lokalrådet met."""
    days = [_working(day + 3 * WEEK) for day in sorted(council)[::-1][2::4]]
    return [Planned((COUNCIL, STEERING), day, dt.time(12), dt.time(15)) for day in days]


def _prepared(day: dt.date, when: dt.datetime) -> Planned:
    return Planned((COUNCIL,), day, *COUNCIL_HOURS, prepared=when)


def _in_progress(now: dt.datetime) -> Planned:
    begun = now - AGO
    begun = begun.replace(minute=begun.minute // 5 * 5, second=0, microsecond=0)
    ends = begun + dt.timedelta(minutes=90)
    return Planned((STEERING,), begun.date(), begun.time(), ends.time(), in_progress=True)


def _quarterly(today: dt.date, later: dt.timedelta) -> list[dt.date]:
    """Today and each quarter before it, and so much later."""
    behind = (_working(_thursday(today - quarter * QUARTER) + later) for quarter in range(1, 13))
    return [*behind, today if not later else _working(_thursday(today) + later)]


def _mondays(since: dt.date, today: dt.date) -> list[dt.date]:
    first = since - since.weekday() * DAY
    weeks = range((today - first) // WEEK + 6)
    return [day for week in weeks if not is_free(day := first + week * WEEK)]


def _first_wednesdays(since: dt.date, today: dt.date) -> list[dt.date]:
    days = (since + number * DAY for number in range((today - since).days + 80))
    return [_working(day) for day in days if day.weekday() == 2 and day.day <= 7 and day.month != 7]


def _every_ten_weeks(today: dt.date) -> list[dt.date]:
    # Two weeks ago, so that the last minutes of the group wait for approval.
    return [_working(_thursday(today - 2 * WEEK) + number * 10 * WEEK) for number in range(-14, 2)]


def _thursday(day: dt.date) -> dt.date:
    return day + (3 - day.weekday()) * DAY


def _working(day: dt.date) -> dt.date:
    """That day, or the same weekday of the first week after it that is not free."""
    while is_free(day):
        day += WEEK
    return day


def is_free(day: dt.date) -> bool:
    """Whether nobody meets: the summer, around new year, and the holidays of the week."""
    if day.isocalendar().week in range(28, 32) or (day.month, day.day) >= (12, 21) or (day.month, day.day) <= (1, 3):
        return True
    return (day - easter(day.year)).days in _EASTERLY or (day.month, day.day) == (6, 5)
