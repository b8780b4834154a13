"""Weekdays that stand beside a date in a text, and do not fit it."""

from __future__ import annotations

import re
from datetime import date

from ssp_tui.domain.calendar import MONTHS, WEEKDAYS, is_of_our_time
from ssp_tui.domain.text import fold
from ssp_tui.language import screen_dates
from ssp_tui.language.date_spans import day_of
from ssp_tui.language.words import any_of, danish

_WEEKDAY = danish(rf"\b(?:{any_of(WEEKDAYS)})\b")
_MONTHS = [fold(month) for month in MONTHS]
_DATED = danish(
    rf"\b(?P<weekday>{any_of(WEEKDAYS)}),?\s+(?:den\s+|d\.\s*)?(?P<day>\d{{1,2}})"
    rf"(?:\.?\s*(?P<month>{any_of(MONTHS)}|{any_of(month[:3] for month in MONTHS)})\b|[./]\s?(?P<number>\d{{1,2}})\b)"
    r"(?:\.?\s+(?P<year>(?:19|20)\d{2})\b|[./-](?P<short>(?:20)?\d{2})\b)?"
)


def weekday_slips(text: str, base: date) -> tuple[str, ...]:
    """What is said of every date in a text whose weekday is another: `11. december 2026 er en fredag`.

    A date without a year is the one that is nearest to the base, before it or after.
    """
    # A line is read at every key: a text that names no weekday costs one search.
    if not _WEEKDAY.search(text):
        return ()
    return tuple(
        screen_dates.told_weekday(day)
        for found in _DATED.finditer(text)
        if (day := _day(found, base)) and fold(WEEKDAYS[day.weekday()]) != fold(found["weekday"])
    )


def _day(found: re.Match[str], base: date) -> date | None:
    month = int(found["number"]) if found["number"] else _month(found["month"])
    if not 1 <= month <= 12:
        return None
    written = int(found["year"] or found["short"] or 0)
    year = written + 2000 if 0 < written < 100 else written
    years = (year,) if year else (base.year - 1, base.year, base.year + 1)
    days = [span.start for year in years if (span := day_of(year, month, int(found["day"])))]
    return min((day for day in days if is_of_our_time(day)), key=lambda day: abs(day - base), default=None)


def _month(word: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, start=1) if month.startswith(fold(word)))
