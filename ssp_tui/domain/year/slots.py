"""The meetings that a rhythm asks of a year: the day that each would like, and the days that it may lie on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule  # type: ignore[import-untyped]

from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.rhythm import Half, Rhythm, Unit

DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(weeks=1)
_EPOCH = dt.date(2001, 1, 1)
"A Monday that intervals of weeks are counted from, so that they run on from year to year."
_RULED = (MO, TU, WE, TH, FR, SA, SU)
_SWAY = 0.3
"How far from the middle of its part of the year a meeting may lean, as a share of that part."
_LATE = 0.8
"Where in its part of the year a joint meeting lies, so that the ordinary ones come before it."


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting that a rhythm asks for."""

    wish: dt.date
    first: dt.date
    last: dt.date
    kind: MeetingKind = MeetingKind.ORDINARY

    def within(self, year: int) -> Slot:
        """The slot with no day outside the year."""
        first, last = max(self.first, dt.date(year, 1, 1)), min(self.last, dt.date(year, 12, 31))
        return Slot(self.wish, first, last, self.kind)


def slots(rhythm: Rhythm, year: int, weekday: int, since: dt.date | None = None, lean: float = 0) -> tuple[Slot, ...]:
    """What a rhythm asks of a year, in order; `weekday` where the rhythm names none.

    An interval of weeks goes on from a meeting held on `since`. `lean`, from -1 to 1, says how early or late in its
    part of the year a meeting would like to lie. Joint meetings are not among them.
    """
    wanted = weekday if rhythm.weekday is None else rhythm.weekday
    if rhythm.every:
        found = (
            _weekly(rhythm, year, wanted, since) if rhythm.every.unit is Unit.WEEK else _monthly(rhythm, year, wanted)
        )
    else:
        found = _spread(rhythm, year, wanted, lean)
    return tuple(slot.within(year) for slot in found)


def joint_slots(rhythm: Rhythm, year: int, weekday: int) -> tuple[Slot, ...]:
    """The joint meetings that a rhythm asks of a year, between its ordinary ones."""
    kinds = [joint.kind for joint in rhythm.joint for _time in range(joint.times)]
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    wishes = (first + (last - first) * ((number + _LATE) / len(kinds)) for number in range(len(kinds)))
    return tuple(Slot(_aligned(wish, weekday), first, last, kind) for wish, kind in zip(wishes, kinds, strict=True))


def _weekly(rhythm: Rhythm, year: int, weekday: int, since: dt.date | None) -> Iterator[Slot]:
    assert rhythm.every is not None
    begin = since - since.weekday() * DAY if since else _EPOCH
    weeks = rhythm.every.count
    step = weeks if rhythm.even_weeks is None else 1
    # Back to before the year, in whole intervals: what is held in autumn says when spring's lay.
    while begin.year >= year:
        begin -= weeks * WEEK
    asked = rrule(WEEKLY, interval=step, dtstart=_noon(begin + weekday * DAY), until=_noon(dt.date(year, 12, 31)))
    for wish in (found.date() for found in asked):
        even = wish.isocalendar().week % 2 == 0
        if wish.year == year and rhythm.even_weeks in (None, even):
            monday = wish - weekday * DAY
            yield Slot(wish, monday, monday + weeks * WEEK - DAY)


def _monthly(rhythm: Rhythm, year: int, weekday: int) -> Iterator[Slot]:
    assert rhythm.every is not None
    months = rhythm.every.count
    starts = [
        found.date()
        for found in rrule(
            MONTHLY, interval=months, dtstart=_noon(dt.date(year, 1, 1)), until=_noon(dt.date(year, 12, 31))
        )
    ]
    for start, after in zip(starts, [*starts[1:], dt.date(year + 1, 1, 1)], strict=True):
        last = after - DAY
        month = last.replace(day=1) if rhythm.nth < 0 else start
        wish = _nth(month, weekday, rhythm.nth) if rhythm.nth else _aligned(start + (last - start) / 2, weekday)
        yield Slot(wish, start, last)


def _nth(month: dt.date, weekday: int, nth: int) -> dt.date:
    """The first, second ... or last (-1) of a weekday in the month that begins on a day."""
    found: dt.datetime = rrule(MONTHLY, count=1, dtstart=_noon(month), byweekday=_RULED[weekday](nth))[0]
    return found.date()


def _spread(rhythm: Rhythm, year: int, weekday: int, lean: float) -> Iterator[Slot]:
    if not rhythm.halves:
        yield from _periods(dt.date(year, 1, 1), dt.date(year, 12, 31), rhythm.least, weekday, lean)
    middle = dt.date(year, 7, 1)
    for half in rhythm.halves:
        first, last = (dt.date(year, 1, 1), middle - DAY) if half is Half.FIRST else (middle, dt.date(year, 12, 31))
        yield from _periods(first, last, rhythm.least, weekday, lean)


def _periods(first: dt.date, last: dt.date, count: int, weekday: int, lean: float) -> Iterator[Slot]:
    days = (last - first).days + 1
    for number in range(count):
        begins = first + (days * number // count) * DAY
        ends = first + (days * (number + 1) // count - 1) * DAY
        wish = begins + (ends - begins) * (0.5 + _SWAY * lean)
        yield Slot(_aligned(wish, weekday), begins, ends)


def _aligned(day: dt.date, weekday: int) -> dt.date:
    """That weekday of the same week."""
    return day + (weekday - day.weekday()) * DAY


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12))
