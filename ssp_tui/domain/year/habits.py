"""How a forum uses to meet: its weekday, its hours, its weeks; what its papers leave open follows them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.rhythm import Rhythm, Unit
from ssp_tui.domain.year.slots import DAY
from ssp_tui.domain.year.values import Body, Stage, YearMeeting

ANY_WEEKDAY = (1, 3, 2, 0, 4)
"The order in which weekdays suit where nothing says which: Tuesday, Thursday, Wednesday, then the ends of the week."
_A_YEAR = dt.timedelta(days=366)


def lately(own: Sequence[YearMeeting], year: int) -> list[YearMeeting]:
    """The ordinary meetings of a forum up to and in the year that tell how it uses to meet; a year of them at most."""
    kept = [
        one
        for one in own
        if one.kind is MeetingKind.ORDINARY and one.stage is not Stage.CANCELLED and one.date.year <= year
    ]
    latest = max((one.date for one in kept), default=dt.date.min)
    return [one for one in kept if latest - one.date < _A_YEAR]


def weekdays(body: Body, own: Sequence[YearMeeting], year: int) -> tuple[int, ...]:
    """The weekdays that will do: what the papers say alone, else any, first the one that the forum is used to."""
    if body.rhythm and body.rhythm.weekday is not None:
        return (body.rhythm.weekday,)
    used = Counter(day.weekday() for day in map(_first_day, lately(own, year)) if day.weekday() < 5)
    habit = [day for day, _count in used.most_common(1)]
    return (*habit, *(day for day in ANY_WEEKDAY if day not in habit))


def _first_day(meeting: YearMeeting) -> dt.date:
    """The day that a meeting was planned for; that it was moved once is no habit."""
    return meeting.born or meeting.date


def hours(rhythm: Rhythm, own: Sequence[YearMeeting], year: int) -> tuple[dt.time | None, dt.time | None]:
    """The hours that a forum meets at: as its papers say, else as it is used to."""
    if rhythm.start:
        return rhythm.start, rhythm.end
    used = Counter((one.start, one.end) for one in lately(own, year) if one.start)
    return used.most_common(1)[0][0] if used else (None, None)


def hours_before(
    body: Body, own: Sequence[YearMeeting], follows: dt.time | None, year: int
) -> tuple[dt.time | None, dt.time | None]:
    """The hours of a meeting right before another, which `follows` at that time.

    It is as long as its papers say and ends then; else it has the hours that it uses to have, earlier where they
    would not end in time.
    """
    minutes = dt.timedelta(minutes=body.forum.duration_minutes or 0)
    if minutes:
        return (_earlier(follows, minutes), follows) if follows else (None, None)
    start, end = hours(body.rhythm, own, year) if body.rhythm else (None, None)
    if start is None or follows is None:
        return start, end
    if start < follows and (end is None or end <= follows):
        return start, end or follows
    if end is None:
        return None, None
    return _earlier(follows, dt.datetime.combine(dt.date.max, end) - dt.datetime.combine(dt.date.max, start)), follows


def _earlier(time: dt.time, by: dt.timedelta) -> dt.time:
    return (dt.datetime.combine(dt.date.max, time) - by).time()


def phase(rhythm: Rhythm, own: Sequence[YearMeeting], year: int) -> dt.date | None:
    """A Monday that an interval of weeks is counted from: of the weeks that most of its meetings keep to."""
    if not rhythm.every or rhythm.every.unit is not Unit.WEEK:
        return None
    mondays = [day - day.weekday() * DAY for day in map(_first_day, lately(own, year))]
    kept = Counter(monday.toordinal() // 7 % rhythm.every.count for monday in mondays).most_common(1)
    return next((monday for monday in mondays if kept[0][0] == monday.toordinal() // 7 % rhythm.every.count), None)
