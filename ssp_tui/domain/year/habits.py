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
"Where nothing says which weekday: Tuesday, Thursday, Wednesday, then the ends of the week."
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
    """The weekdays that will do: what the papers say, else what the forum is used to, else any."""
    if body.rhythm and body.rhythm.weekday is not None:
        return (body.rhythm.weekday,)
    used = Counter(one.date.weekday() for one in lately(own, year) if one.date.weekday() < 5)
    return (used.most_common(1)[0][0],) if used else ANY_WEEKDAY


def hours(rhythm: Rhythm, own: Sequence[YearMeeting], year: int) -> tuple[dt.time | None, dt.time | None]:
    """The hours that a forum meets at: as its papers say, else as it is used to."""
    if rhythm.start:
        return rhythm.start, rhythm.end
    used = Counter((one.start, one.end) for one in lately(own, year) if one.start)
    return used.most_common(1)[0][0] if used else (None, None)


def phase(rhythm: Rhythm, own: Sequence[YearMeeting], year: int) -> dt.date | None:
    """A Monday that an interval of weeks is counted from: of the weeks that most of its meetings keep to."""
    if not rhythm.every or rhythm.every.unit is not Unit.WEEK:
        return None
    mondays = [one.date - one.date.weekday() * DAY for one in lately(own, year)]
    kept = Counter(monday.toordinal() // 7 % rhythm.every.count for monday in mondays).most_common(1)
    return next((monday for monday in mondays if kept[0][0] == monday.toordinal() // 7 % rhythm.every.count), None)
