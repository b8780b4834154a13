"""A time zone as an iCalendar file tells it: the yearly rule of its clock changes, where it has one.

The library's own lists every change to 2038, and puts the one in spring an hour late.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_UTC = dt.UTC
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FOR_EVER = dt.datetime(1970, 1, 1, tzinfo=_UTC)


@dataclass(frozen=True, slots=True)
class _Clocks:
    """What the clocks are set to, from what; `summer`: they are ahead of the sun."""

    before: dt.timedelta
    after: dt.timedelta
    name: str
    summer: bool


def time_zone(zone: ZoneInfo, years: Sequence[int]) -> Timezone:
    """The zone as it is in these years, and for as long after them as its rule stands."""
    import icalendar

    told = icalendar.Timezone()
    told.add("tzid", zone.key)
    onsets: dict[_Clocks, list[dt.datetime]] = {}
    for at, clocks in _changes(zone, dt.datetime(min(years) - 1, 1, 1, tzinfo=_UTC), max(years)):
        onsets.setdefault(clocks, []).append((at + clocks.before).replace(tzinfo=None))
    for clocks, days in (onsets or {_since_ever(zone): [_FOR_EVER.replace(tzinfo=None)]}).items():
        rule = _rule(days)
        for day in days[:1] if rule else days:
            part = icalendar.TimezoneDaylight() if clocks.summer else icalendar.TimezoneStandard()
            part.add("dtstart", day)
            part.add("tzoffsetfrom", clocks.before)
            part.add("tzoffsetto", clocks.after)
            part.add("tzname", clocks.name)
            if rule:
                part.add("rrule", rule)
            told.add_component(part)
    return told


def _changes(zone: ZoneInfo, start: dt.datetime, last_year: int) -> Iterator[tuple[dt.datetime, _Clocks]]:
    """When, in UTC, the clocks are changed, to the minute."""
    days = [start + dt.timedelta(n) for n in range((dt.datetime(last_year + 1, 1, 1, tzinfo=_UTC) - start).days + 1)]
    for day, next_day in pairwise(days):
        before = day.astimezone(zone).utcoffset()
        if next_day.astimezone(zone).utcoffset() == before:
            continue
        minutes = (day + dt.timedelta(minutes=n) for n in range(1, 24 * 60 + 1))
        at = next(minute for minute in minutes if minute.astimezone(zone).utcoffset() != before)
        yield at, _clocks(zone, before or dt.timedelta(), at)


def _clocks(zone: ZoneInfo, before: dt.timedelta, at: dt.datetime) -> _Clocks:
    local = at.astimezone(zone)
    return _Clocks(before, local.utcoffset() or dt.timedelta(), local.tzname() or zone.key, bool(local.dst()))


def _since_ever(zone: ZoneInfo) -> _Clocks:
    now = _FOR_EVER.astimezone(zone)
    return _clocks(zone, now.utcoffset() or dt.timedelta(), now)


def _rule(days: Sequence[dt.datetime]) -> dict[str, object] | None:
    """The rule that all these changes follow: the last such weekday of a month, each year; None where they do not."""
    first = days[0]
    years = [day.year for day in days]
    same = all((day.month, day.weekday(), day.time()) == (first.month, first.weekday(), first.time()) for day in days)
    last = all(day.day + 7 > calendar.monthrange(day.year, day.month)[1] for day in days)
    if len(days) == 1 or not same or not last or years != list(range(years[0], years[-1] + 1)):
        return None
    return {"freq": "YEARLY", "bymonth": first.month, "byday": f"-1{_WEEKDAYS[first.weekday()]}"}
