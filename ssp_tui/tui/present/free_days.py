"""The days on which one does not meet, as rows of the year's list."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.year.free_days import FreeDays
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.present.bars import column
from ssp_tui.tui.present.parts import Line, Part, Tone


def free_row(free: FreeDays, week_width: int, day_width: int) -> Line:
    """`uge 12-13 25.-29. skærtorsdag, langfredag, 2. påskedag`, `uge 28-31 12. juli-6. aug. sommerferie`."""
    first, last = free.first, free.last
    days = day_column(first)
    if first != last:
        begins = f"{first.day}." if first.month == last.month else screen_dates.day_of_month(first)
        ends = f"{last.day}." if first.month == last.month else screen_dates.day_of_month(last)
        days = f"{begins}-{ends}"
    names = ", ".join(_(name) for name in free.names)
    week, until = screen_dates.week(first), last.isocalendar().week
    weeks = week if first.isocalendar().week == until else f"{week}-{until}"
    when = column(weeks, max(week_width, len(weeks) + 1)) + days
    return (Part(f"  {column(when, max(week_width + day_width, len(when) + 1))}{names}", Tone.QUIET),)


def day_column(day: dt.date) -> str:
    """`tirs 30.`, `man   4.`."""
    return f"{screen_dates.short_weekday(day):4} {day.day:2}."
