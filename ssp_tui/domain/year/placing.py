"""Putting a meeting on a day: holidays are kept, school holidays where there is room, and it is said why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from ssp_tui.domain.year.holidays import Holidays, is_working, shut
from ssp_tui.domain.year.slots import DAY, WEEK, Slot


@dataclass(frozen=True, slots=True)
class Moved:
    """Why a meeting does not lie on the day that its rhythm asks for: the holiday's name, and that day."""

    why: str
    wish: dt.date


@dataclass(frozen=True, slots=True)
class Placed:
    """The day of a meeting, and why it is another than the rhythm asks."""

    date: dt.date
    moved: Moved | None = None


def nobody_is_busy(_day: dt.date) -> bool:
    """Says of every day that nobody sits in another meeting."""
    return False


def has_room(slot: Slot) -> bool:
    """Whether anybody can meet on a day of the slot; around New Year a week may have none left."""
    return any(is_working(slot.first + n * DAY) for n in range((slot.last - slot.first).days + 1))


def placed(
    slot: Slot,
    holidays: Holidays,
    days: tuple[int, ...],
    busy: Callable[[dt.date], bool] = nobody_is_busy,
    called_off: Collection[dt.date] = (),
) -> Placed:
    """The best day of a slot: in the wished week, else the nearest one with room, later before earlier.

    `days` are the weekdays that would do, the best first; on a `busy` day somebody sits in another meeting;
    nobody is asked again in a week in which a meeting was `called_off`. The slot has room.
    """

    weeks_off = {day.isocalendar()[:2] for day in called_off}

    def open_day(day: dt.date) -> bool:
        return is_working(day) and day.isocalendar()[:2] not in weeks_off

    for monday in _weeks(slot):
        if day := _day_of(monday, slot, days, busy, lambda day: open_day(day) and not holidays.away(day)):
            return Placed(day, why_not(slot, day, holidays, days))
    # No room outside the school holidays: a day in them is better than none, as near as can be.
    for monday in _weeks(slot):
        if day := _day_of(monday, slot, days, busy, open_day):
            return Placed(day, why_not(slot, day, holidays, days))
    return Placed(slot.wish)


def _weeks(slot: Slot) -> Iterator[dt.date]:
    """The Mondays of the weeks that a slot touches, the wished one first, then by distance."""
    wished = slot.wish - slot.wish.weekday() * DAY
    monday = slot.first - slot.first.weekday() * DAY
    mondays = []
    while monday <= slot.last:
        mondays.append(monday)
        monday += WEEK
    yield from sorted(mondays, key=lambda one: (abs(one - wished), one < wished))


def _day_of(
    monday: dt.date,
    slot: Slot,
    days: tuple[int, ...],
    busy: Callable[[dt.date], bool],
    will_do: Callable[[dt.date], bool],
) -> dt.date | None:
    """The day of a week: a wished weekday where nobody is busy, else a wished one, else the nearest later one."""
    inside = [day for n in range(7) if slot.first <= (day := monday + n * DAY) <= slot.last and will_do(day)]
    wished = [day for weekday in days for day in inside if day.weekday() == weekday]
    free = [day for day in wished if not busy(day)]
    first = days[0]
    near = sorted(inside, key=lambda day: (day.weekday() < first, abs(day.weekday() - first)))
    return next(iter((*free, *wished, *near)), None)


def why_not(slot: Slot, day: dt.date, holidays: Holidays, days: tuple[int, ...]) -> Moved | None:
    """Why a meeting on this day does not lie on the day that its slot would like; None where no holiday says it."""
    same_week = day.isocalendar()[:2] == slot.wish.isocalendar()[:2]
    if day == slot.wish or (same_week and day.weekday() in days and not shut(slot.wish)):
        return None
    why = shut(slot.wish) or holidays.away(slot.wish)
    return Moved(why, slot.wish) if why else None
