"""A year's plan to be read: by month, each row with its ISO week; as columns, or as Markdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ssp_tui.domain.calendar import MONTHS
from ssp_tui.domain.text import clean
from ssp_tui.domain.year.free_days import FreeDays
from ssp_tui.domain.year.values import YearMeeting
from ssp_tui.formats.markdown import escape
from ssp_tui.language import screen_dates
from ssp_tui.language.year_words import STAGES, kind, reason
from ssp_tui.locale import _

_WIDEST = 44
"A name that is longer pushes the rest of its own row only."
Row = tuple[str, str, str, str, str, str]
"Week, day, hours, who or what, stage, remark."
Part = tuple[str, Sequence[str]]
"A heading, and what is told under it."


@dataclass(frozen=True, slots=True)
class Month:
    """A month and its rows."""

    name: str
    rows: tuple[Row, ...]


def months(
    year: int, meetings: Iterable[YearMeeting], free: Iterable[FreeDays], names: Mapping[str, str], only: int = 0
) -> list[Month]:
    """The months of a year, or one of them; `names` of the fora, by id."""
    told = [
        *((days.first, 0, _free(days)) for days in free),
        *((meeting.date, 1, _row(meeting, names)) for meeting in meetings),
    ]
    told.sort(key=lambda one: one[:2])
    return [
        Month(
            f"{_(MONTHS[number - 1])} {year}".capitalize(),
            tuple(row for day, _rank, row in told if (day.year, day.month) == (year, number)),
        )
        for number in ([only] if only else range(1, 13))
    ]


def _free(days: FreeDays) -> Row:
    names = ", ".join(_(name) for name in days.names)
    if days.first == days.last:
        return screen_dates.week(days.first), _day(days.first), "", names, "", ""
    first, last = screen_dates.day_of_month(days.first), screen_dates.day_of_month(days.last)
    return screen_dates.week(days.first), f"{first} – {last}", "", names, "", ""


def _row(meeting: YearMeeting, names: Mapping[str, str]) -> Row:
    said = (kind(meeting), reason(meeting, names.get(meeting.before, meeting.before)))
    return (
        screen_dates.week(meeting.date),
        _day(meeting.date),
        screen_dates.hours(meeting.start, meeting.end),
        " + ".join(names.get(forum, forum) for forum in meeting.fora),
        _(STAGES[meeting.stage]),
        " · ".join(filter(None, said)),
    )


def _day(day: dt.date) -> str:
    return f"{screen_dates.short_weekday(day)} {screen_dates.day_of_month(day)}"


def text(found: Sequence[Month], parts: Sequence[Part]) -> Iterator[str]:
    """The plan as lines of columns; a month in which nothing happens is left out."""
    rows = [row for month in found for row in month.rows]
    widths = [min(_WIDEST, max((len(row[n]) for row in rows), default=0)) for n in range(6)]
    for month in found:
        if month.rows:
            yield month.name
            for row in month.rows:
                yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            yield ""
    for heading, told in parts:
        if told:
            yield heading
            yield from (f"  {one}" for one in told)
            yield ""


def markdown(year: int, found: Sequence[Month], parts: Sequence[Part]) -> Iterator[str]:
    """The plan as Markdown: a table for each month, and lists."""
    yield f"# {_('Mødeplan {year}').format(year=year)}"
    for month in found:
        if month.rows:
            yield f"\n## {month.name}\n"
            yield f"| {_('Uge')} | {_('Dag')} | {_('Kl.')} | {_('Møde')} | {_('Status')} | {_('Bemærkning')} |"
            yield "| --- | --- | --- | --- | --- | --- |"
            for row in month.rows:
                yield f"| {' | '.join(escape(clean(cell)) for cell in row)} |"
    for heading, told in parts:
        if told:
            yield f"\n## {heading}\n"
            yield from (f"- {escape(clean(one))}" for one in told)
