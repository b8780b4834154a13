"""Stretches of days that have a name: weeks, months, seasons, school years, feasts and holidays."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter  # type: ignore[import-untyped]

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from start to end, both meant; exact when it is one certain day."""

    start: date
    end: date
    exact: bool = False
    weekday_differs: bool = False

    @property
    def work_weeks(self) -> bool:
        """Whether it runs from a Monday to a Friday, as a week is meant in a due."""
        return self.start.weekday() == 0 and (self.end - self.start).days % 7 == 4

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside; the weekend belongs to its week here."""
        end = self.end + 2 * DAY if self.work_weeks else self.end
        return self.start <= other.start and other.end <= end


def one_day(day: date) -> Span:
    """A certain day."""
    return Span(day, day, exact=True)


def loosely(day: date) -> Span:
    """A day that stands for something looser, such as `primo december`."""
    return Span(day, day)


def day_of(year: int, month: int, day: int) -> Span | None:
    """A certain day, or None when the calendar has no such day (31/2)."""
    try:
        return one_day(date(year, month, day))
    except ValueError:
        return None


def months(year: int, month: int, count: int = 1) -> Span:
    """Whole months on end, the first given; a month beyond December is one of the next year."""
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    year, month = divmod(last, 12)
    return Span(date(first // 12, first % 12 + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1]))


def monday(day: date) -> date:
    """The Monday of the day's week."""
    return day - day.weekday() * DAY


def work_week(day: date) -> Span:
    """Monday to Friday of the day's week: what a due means by a week."""
    return Span(monday(day), monday(day) + 4 * DAY)


def weeks(year: int, first: int, last: int) -> Span | None:
    """ISO weeks from Monday to Friday; past New Year when the last is lower; None for week 53 of a short year.

    More than half a year of weeks is a slip of the pen, and None.
    """
    try:
        start = date.fromisocalendar(year, first, 1)
        end = date.fromisocalendar(year + (last < first), last, 5)
    except ValueError:
        return None
    return Span(start, end) if (end - start).days < 183 else None


def school_year(year: int) -> Span:
    """1 August to 31 July (folkeskoleloven § 14 a)."""
    return months(year, 8, 12)


def add(day: date, unit: str, count: int) -> date:
    """The day that lies so many units ahead, or behind when negative; a month's end stays in its month."""
    if unit == "dag":
        return day + count * DAY
    if unit == "uge":
        return day + count * WEEK
    if unit == "hverdag":
        step = DAY if count > 0 else -DAY
        for _ in range(abs(count)):
            day = next_workday(day, step)
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + count * MONTHS_IN[unit], 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


MONTHS_IN = {"måned": 1, "kvartal": 3, "halvår": 6, "år": 12}


def next_workday(day: date, step: timedelta = DAY) -> date:
    """The nearest workday after the day, or before it when the step goes back."""
    day += step
    while day.weekday() > 4 or day in _public_holidays(day.year):
        day += step
    return day


@lru_cache(maxsize=32)
def _public_holidays(year: int) -> frozenset[date]:
    names = ["nytårsdag", "skærtorsdag", "langfredag", "påskemandag", "kristi himmelfart", "pinsemandag", "juledag"]
    if year < 2024:  # lov nr. 214 af 06/03/2023
        names.append("store bededag")
    return frozenset({*(FEASTS[name](year).start for name in names), date(year, 12, 26)})


def middle(span: Span) -> date:
    """The middle day as a due counts it: the 15th of a month, Wednesday of a week, 30 June of a year."""
    if span.start.day == 1 and (span.end + DAY).day == 1:
        first = span.start.year * 12 + span.start.month
        count = span.end.year * 12 + span.end.month - first + 1
        half = months(span.start.year, span.start.month, count // 2 or 1)
        return (half.start if count == 1 else half.end + DAY) + 14 * DAY if count % 2 else half.end
    return span.start + (span.end - span.start) // 2


def part(span: Span, which: int) -> Span:
    """Primo (0), medio (1), ultimo (2): loosely the first, the middle and the last day; udgangen (3): the last."""
    day = (span.start, middle(span), span.end, span.end)[which]
    return one_day(day) if which == 3 else loosely(day)


def half(span: Span, which: int) -> Span | None:
    """The first half (1) or the second (2, or -1 as the last) of more than a day."""
    turn = middle(span)
    if span.start == span.end or which not in (1, 2, -1):
        return None
    return Span(span.start, turn) if which == 1 else Span(turn + DAY, span.end)


def nth_weekday(span: Span, weekday: int, n: int) -> date | None:
    """The nth such weekday of a span, counted from its end when negative."""
    if n > 0:
        day = span.start + (weekday - span.start.weekday()) % 7 * DAY + (n - 1) * WEEK
    else:
        day = span.end - (span.end.weekday() - weekday) % 7 * DAY + (n + 1) * WEEK
    return day if span.start <= day <= span.end else None


def nth(span: Span, unit: str, n: int) -> Span | None:
    """The nth day, workday, week or weekend of a span; a week belongs where its Thursday lies (ISO 8601)."""
    if unit in ("uge", "weekend"):
        inside = nth_weekday(span, 3 if unit == "uge" else 5, n)
        if inside is None:
            return None
        return work_week(inside) if unit == "uge" else Span(inside, inside + DAY)
    outside = span.start - DAY if n > 0 else span.end + DAY
    day = add(outside, unit, n)
    return one_day(day) if span.start <= day <= span.end else None


def _easter(year: int) -> date:
    day: date = easter(year)
    return day


def _fixed(month: int, day: int, days: int = 1) -> Callable[[int], Span]:
    def feast(year: int) -> Span:
        start = date(year, month, day)
        return Span(start, start + (days - 1) * DAY, exact=days == 1)

    return feast


def _easterly(offset: int, days: int = 1) -> Callable[[int], Span]:
    def feast(year: int) -> Span:
        start = _easter(year) + offset * DAY
        return Span(start, start + (days - 1) * DAY, exact=days == 1)

    return feast


def _holiday_week(week: int) -> Callable[[int], Span]:
    def holiday(year: int) -> Span:
        return work_week(date.fromisocalendar(year, week, 1))

    return holiday


def _summer_holiday(year: int) -> Span:
    # Municipalities differ by some days: from 1 July to the Sunday before school starts in August.
    start_of_school = monday(date(year, 8, 12))
    return Span(date(year, 7, 1), start_of_school - DAY)


def _christmas_holiday(year: int) -> Span:
    last_school_week = monday(date(year, 12, 23) + 2 * DAY) - DAY
    return Span(last_school_week - DAY, date(year + 1, 1, 7) - date(year + 1, 1, 7).isoweekday() % 7 * DAY)


def advent(year: int, n: int) -> Span | None:
    """The nth Sunday in Advent; the fourth is the last before Christmas Day."""
    if not 1 <= n <= 4:
        return None
    eve = date(year, 12, 24)
    return one_day(eve - eve.isoweekday() % 7 * DAY - (4 - n) * WEEK)


FEASTS: dict[str, Callable[[int], Span]] = {
    "nytår": _fixed(1, 1),
    "nytårsdag": _fixed(1, 1),
    "helligtrekonger": _fixed(1, 6),
    "kyndelmisse": _fixed(2, 2),
    "vinterferie": _holiday_week(7),
    "fastelavn": _easterly(-49),
    "påskeferie": _easterly(-8, 10),
    "palmesøndag": _easterly(-7),
    "påske": _easterly(-3, 5),
    "skærtorsdag": _easterly(-3),
    "langfredag": _easterly(-2),
    "påskelørdag": _easterly(-1),
    "påskedag": _easterly(0),
    "påskemandag": _easterly(1),
    "store bededag": _easterly(26),
    "kristi himmelfart": _easterly(39),
    "pinse": _easterly(49, 2),
    "pinselørdag": _easterly(48),
    "pinsedag": _easterly(49),
    "pinsemandag": _easterly(50),
    "grundlovsdag": _fixed(6, 5),
    "valdemarsdag": _fixed(6, 15),
    "sankt hans": _fixed(6, 23),
    "sankt hans dag": _fixed(6, 24),
    "sommerferie": _summer_holiday,
    "efterårsferie": _holiday_week(42),
    "halloween": _fixed(10, 31),
    "mortensaften": _fixed(11, 10),
    "mortensdag": _fixed(11, 11),
    "lucia": _fixed(12, 13),
    "juleferie": _christmas_holiday,
    "lillejuleaften": _fixed(12, 23),
    "jul": _fixed(12, 24, 3),
    "juleaften": _fixed(12, 24),
    "juledag": _fixed(12, 25),
    "nytårsaften": _fixed(12, 31),
}
