"""The days of a year on which one does not meet, those that follow each other together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from ssp_tui.domain.year.holidays import Holidays, shut

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FreeDays:
    """Days without meetings that follow each other, weekends passed over, and what they are called."""

    first: dt.date
    last: dt.date
    names: tuple[str, ...]


def free_days(year: int, holidays: Holidays) -> Iterator[FreeDays]:
    """Those of a year, in order."""
    run: list[tuple[dt.date, str, str]] = []
    day = dt.date(year, 1, 1)
    while day.year == year:
        if day.weekday() < 5:
            closed, away = shut(day), holidays.away(day)
            if closed or away:
                run.append((day, closed, away))
            elif run:
                yield _together(run)
                run = []
        day += _DAY
    if run:
        yield _together(run)


def _together(run: list[tuple[dt.date, str, str]]) -> FreeDays:
    """A day alone goes by its own name, else the holidays that it lies in come first."""
    alone = len(run) == 1
    names = [closed or away if alone else away or closed for _day, closed, away in run]
    return FreeDays(run[0][0], run[-1][0], tuple(dict.fromkeys(names)))
