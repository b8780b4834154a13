"""The days on which one does not meet, as rows of the year's list."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.year.free_days import FreeDays
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.present.bars import column
from ssp_tui.tui.present.parts import Line, Part, Tone

_LONG = dt.timedelta(9)
"Free days that span more than this say where they end."


def free_row(free: FreeDays, week_width: int, day_width: int) -> Line:
    """`uge 12  25.-29.  skærtorsdag, langfredag, 2. påskedag`."""
    first, last = free.first, free.last
    days = day_column(first)
    if first != last:
        same = first.month == last.month
        days = f"{first.day}.-{last.day}." if same else f"{first.day}.-{screen_dates.day_of_month(last)}"
    names = ", ".join(_(name) for name in free.names)
    if last - first > _LONG:
        names += _(" til og med uge {week}").format(week=last.isocalendar().week)
    week = column(screen_dates.week(first), week_width)
    return (Part(f"  {week}{column(days, max(day_width, len(days) + 2))}{names}", Tone.QUIET),)


def day_column(day: dt.date) -> str:
    """`tirs 30.`, `man   4.`."""
    return f"{screen_dates.short_weekday(day):4} {day.day:2}."
