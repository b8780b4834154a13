"""What a phrase means while its year, month or week is still open, and how such meanings combine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from ssp_tui.language.date_spans import DAY, WEEK, Span, add, loosely, monday, nth_weekday, one_day

At = Callable[[int], Span | None]


class Cycle(Enum):
    """What a phrase leaves open: nothing, or which year, month or week is meant."""

    FIXED = "fixed"
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"

    def turn(self, day: date) -> int:
        """The year, month or week that the day lies in, counted on end."""
        match self:
            case Cycle.YEAR:
                return day.year
            case Cycle.MONTH:
                return day.year * 12 + day.month - 1
            case Cycle.WEEK:
                return monday(day).toordinal()
            case Cycle.FIXED:
                return 0

    def turns(self, day: date, *steps: int) -> Iterator[int]:
        """The turns that lie so many steps from the day's."""
        if self is Cycle.FIXED:
            yield 0
            return
        pace = 7 if self is Cycle.WEEK else 1
        for step in steps:
            yield self.turn(day) + step * pace


@dataclass(frozen=True, slots=True)
class Reading:
    """A phrase as read: which days it means in each turn of what it leaves open.

    `dated`: its year is written, so it may be past. `relative`: counted from the base, at least in part.
    `whole`: a named stretch that lies ahead as one, so that *inden* it is before its first day.
    `weekdays`: a bare weekday, or first and last of several. `reach`: how many turns ahead it may be sought.
    """

    at: At
    cycle: Cycle = Cycle.FIXED
    dated: bool = False
    relative: bool = False
    whole: bool = False
    weekdays: tuple[int, int] | None = None
    reach: int = 9  # far enough for 29 February

    def in_turn(self, turn: int) -> Span | None:
        """The days in one turn; None where the calendar has none, or ends."""
        try:
            return self.at(turn)
        except (ValueError, OverflowError):
            return None

    def from_day(self, day: date) -> Span | None:
        """The nearest days whose last is not before the day."""
        return next((span for span in self._near(day, *range(-1, self.reach + 1)) if span.end >= day), None)

    def until(self, day: date) -> Span | None:
        """The nearest days whose first is not after the day."""
        return next((span for span in self._near(day, *range(1, -10, -1)) if span.start <= day), None)

    def beside(self, day: date) -> Iterator[Span]:
        """The days in the day's own turn, and in the turns before and after it."""
        return self._near(day, 0, -1, 1)

    def _near(self, day: date, *steps: int) -> Iterator[Span]:
        for turn in self.cycle.turns(day, *steps):
            if span := self.in_turn(turn):
                yield span

    def resolve(self, base: date) -> Span | None:
        """The days meant, seen from the base: written years as they are, all else on or after it."""
        return self.in_turn(0) if self.dated else self.from_day(base)

    def each(self, change: Callable[[Span], Span | None], *, whole: bool = False) -> Reading:
        """The same phrase with every meaning changed in the same way."""

        def at(turn: int) -> Span | None:
            span = self.at(turn)
            return span and change(span)

        return replace(self, at=at, whole=whole, weekdays=None)


def fixed(span: Span | None, *, whole: bool = False) -> Reading:
    """One meaning, found from the base."""
    return Reading(lambda _: span, relative=True, whole=whole)


def yearly(in_year: At, year: tuple[int, bool] | None = None, *, whole: bool = False) -> Reading:
    """A meaning in every year, or in the year that is named (and written as a number, or not)."""
    if year is None:
        return Reading(in_year, Cycle.YEAR, whole=whole)
    number, written = year
    return Reading(lambda _: in_year(number), dated=written, relative=not written, whole=whole)


def monthly(in_month: Callable[[int, int], Span | None], *, whole: bool = False) -> Reading:
    """A meaning in every month."""
    return Reading(lambda turn: in_month(turn // 12, turn % 12 + 1), Cycle.MONTH, whole=whole)


def weekly(of_monday: Callable[[date], Span]) -> Reading:
    """A meaning in every week, found from its Monday."""
    return Reading(lambda turn: of_monday(date.fromordinal(turn)), Cycle.WEEK, whole=True)


def before(reading: Reading) -> Reading:
    """*inden* a named stretch: the day before its first, for weeks the Friday before; else the day itself."""
    if not reading.whole:
        return replace(reading, weekdays=None)
    return reading.each(lambda span: one_day(span.start - (3 if span.work_weeks else 1) * DAY))


def after(reading: Reading) -> Reading:
    """*efter*: loosely the day after the last, for weeks the Monday after."""
    return reading.each(lambda span: loosely(span.end + (3 if span.work_weeks else 1) * DAY))


def offset(anchor: Reading, unit: str, count: int) -> Reading:
    """So many units after the last day of an anchor, or before its first when negative."""
    counted = anchor.each(lambda span: one_day(add(span.start if count < 0 else span.end, unit, count)))
    return replace(counted, relative=True)


def beside_anchor(weekday: int, anchor: Reading, direction: int) -> Reading:
    """The nearest such weekday after an anchor (1), or before it (-1)."""

    def nearest(span: Span) -> Span | None:
        if direction > 0:
            found = nth_weekday(Span(span.end + DAY, span.end + WEEK), weekday, 1)
        else:
            found = nth_weekday(Span(span.start - WEEK, span.start - DAY), weekday, -1)
        return one_day(found) if found else None

    return anchor.each(nearest)


def on_weekdays(weeks: Reading, weekdays: tuple[int, int]) -> Reading:
    """The first weekday in the first of the weeks to the last in the last: `torsdag i uge 44 eller 45`."""
    first, last = weekdays

    def days(span: Span) -> Span | None:
        start, end = span.start + first * DAY, span.end + (last - 4) * DAY
        return Span(start, end, exact=start == end) if start <= end else None

    return weeks.each(days)


def with_weekday(reading: Reading, weekday: int) -> Reading:
    """A date with the weekday written before it: the date rules, and a weekday that differs is told."""

    def checked(span: Span) -> Span:
        return replace(span, weekday_differs=span.weekday_differs or span.start.weekday() != weekday)

    return reading.each(checked)


def together(readings: Sequence[Reading]) -> Reading:
    """Days of one month named together (`23., 25. eller 26. februar`): from the first to the last."""
    if len(readings) == 1:
        return readings[0]

    def at(turn: int) -> Span | None:
        spans = [span for reading in readings if (span := reading.at(turn))]
        return _hull(spans) if len(spans) == len(readings) else None

    return Reading(at, readings[0].cycle, readings[0].dated)


def join(first: Reading, last: Reading, *, through: bool = True) -> Reading | None:
    """From one through another (`30. nov. til 4. dec.`), or one or the other: the days they span, a year at most.

    None where one leaves open its year and the other its month or week.
    """
    settled = first.cycle is Cycle.FIXED or last.cycle is Cycle.FIXED
    if first.cycle is not last.cycle and not settled:
        return None

    def spanned(start: Span | None, end: Span | None) -> Span | None:
        if start is None or end is None or (through and start.start > end.end):
            return None
        span = _hull([start, end])
        return span if (span.end - span.start).days <= 366 or (first.dated and last.dated) else None

    if first.dated and not last.dated:
        start = first.in_turn(0)
        return Reading(lambda _: spanned(start, start and last.from_day(start.start)), dated=True)

    def at(turn: int) -> Span | None:
        end = last.at(turn)
        if end is None or first.dated:
            return spanned(first.at(0), end)
        near = min(first.beside(end.end), key=lambda span: abs(span.end - end.end), default=None)
        return spanned(first.until(end.end) if through else near, end)

    return Reading(at, last.cycle, last.dated, first.relative or last.relative)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(
        min(span.start for span in spans),
        max(span.end for span in spans),
        weekday_differs=any(span.weekday_differs for span in spans),
    )


def between(first: Reading, last: Reading) -> Reading | None:
    """*mellem*: what lies between two feasts, or the days from one date to another."""
    if not (first.whole and last.whole):
        return join(first, last)
    return join(first.each(lambda span: loosely(span.end + DAY)), last.each(lambda span: loosely(span.start - DAY)))


def refine(broad: Reading, close: Reading, base: date) -> Reading:
    """A phrase said closer: `april (uge 15 eller 16)`, `fredag (uge 49)`, `fredag (20. nov. 2026)`.

    The two must agree, one inside the other; only a phrase counted from the base gives way to a written date.
    """
    if broad.weekdays:
        return _on_those_weekdays(close, broad.weekdays)
    if close.weekdays:
        return _on_those_weekdays(broad, close.weekdays)
    ruling, other = (close, broad) if close.dated else (broad, close)
    span = ruling.resolve(base)
    if span is None:
        return fixed(None)
    agreed = next((both for near in other.beside(span.start) if (both := _narrower(span, near))), None)
    counted = close.dated and broad.relative and not broad.dated
    if counted and (agreed is None or agreed.start != agreed.end):
        agreed = span  # a stretch that was counted from another base may agree by chance
    return Reading(lambda _: agreed, dated=ruling.dated, relative=not ruling.dated)


def _narrower(one: Span, other: Span) -> Span | None:
    inner, outer = (one, other) if other.holds(one) else (other, one)
    if not outer.holds(inner):
        return None
    loose = outer.start == outer.end and not outer.exact
    differs = one.weekday_differs or other.weekday_differs
    return replace(inner, exact=inner.exact and not loose, weekday_differs=differs)


def _on_those_weekdays(reading: Reading, weekdays: tuple[int, int]) -> Reading:
    def checked(span: Span) -> Span | None:
        if span.work_weeks:
            return on_weekdays(fixed(span), weekdays).at(0)
        if weekdays[0] == weekdays[1] and span.start == span.end:
            return with_weekday(fixed(span), weekdays[0]).at(0)
        return span if reading.dated else None

    return reading.each(checked)
