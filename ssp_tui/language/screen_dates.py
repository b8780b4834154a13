"""Dates as the screen says them, in the language in use; documents say them in Danish, by `domain.calendar`."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.calendar import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, clock
from ssp_tui.locale import _


def long_date(day: dt.date) -> str:
    """`onsdag den 28. september 2016`."""
    return _("{weekday} den {day}. {month} {year}").format(
        weekday=_(WEEKDAYS[day.weekday()]), day=day.day, month=_(MONTHS[day.month - 1]), year=day.year
    )


def told_weekday(day: dt.date) -> str:
    """`11. december 2026 er en fredag`."""
    return _("{day}. {month} {year} er en {weekday}").format(
        weekday=_(WEEKDAYS[day.weekday()]), day=day.day, month=_(MONTHS[day.month - 1]), year=day.year
    )


def short_date(day: dt.date) -> str:
    """`20. nov. 2026`."""
    return f"{day_of_month(day)} {day.year}"


def day_of_month(day: dt.date) -> str:
    """`20. nov.`"""
    return _("{day}. {month}").format(day=day.day, month=_(SHORT_MONTHS[day.month - 1]))


def weekday(day: dt.date) -> str:
    """`fredag`."""
    return _(WEEKDAYS[day.weekday()])


def short_weekday(day: dt.date) -> str:
    """`fre`."""
    return _(SHORT_WEEKDAYS[day.weekday()])


def week(day: dt.date) -> str:
    """`uge 47`."""
    return _("uge {week}").format(week=day.isocalendar().week)


def echo_date(day: dt.date) -> str:
    """`fre 20. nov. 2026, uge 47`: what a read date is answered with."""
    return f"{short_weekday(day)} {short_date(day)}, {week(day)}"


def at(moment: dt.time) -> str:
    """`kl. 11.00`."""
    return _("kl. {time}").format(time=clock(moment))


def hours(start: dt.time | None, end: dt.time | None) -> str:
    """`kl. 11.00–14.30`, `kl. 11.00`, or nothing."""
    if start is None:
        return ""
    return f"{at(start)}–{clock(end)}" if end else at(start)
