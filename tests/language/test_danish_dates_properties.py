"""What holds for every phrase: nothing raises, nothing is past by chance, and what is printed reads back."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain.calendar import DueKind, long_date, short_date
from ssp_tui.language.danish_dates import (
    due_text,
    echo,
    read_clock,
    read_due,
    read_hours,
    read_meeting_time,
    read_meeting_times,
    split_date,
)
from ssp_tui.language.date_spans import FEASTS, weeks
from ssp_tui.language.date_words import VOCABULARY
from ssp_tui.language.screen_dates import echo_date

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
LATER = st.timedeltas(timedelta(days=-800), timedelta(days=800))
# Parts that name no year, so that what is read of them may not be past.
PARTS = """
i|den|d.|på|inden|senest|efter|før|mellem|uge 49|uge 53|uge 2|2|1.|13.|31.|maj|december|februar|fredag|mandag
og|eller|-|,|til|om|14 dage|to uger|næste|denne|måneden|ugen|året|af|første|sidste|anden|(|)|1/12|29/2|13. 12.
jul|påske|nytår|primo|ultimo|midt i|udgangen af|halvdel af|1. kvartal|i år|weekenden|hverdag|sommerferien
forår|skoleåret|kl. 12|mødet
"""
WORDS = [meaning.word for meaning in VOCABULARY.values()]
PHRASES = st.lists(
    st.sampled_from(PARTS.replace("\n", "|").strip("|").split("|")) | st.sampled_from(WORDS), min_size=1, max_size=6
).map(" ".join)


@given(st.text() | PHRASES, st.dates())
def test_no_text_and_no_day_makes_reading_fail(text: str, base: date) -> None:
    due = read_due(text, base)
    assert due == read_due(text, base)
    assert due.as_written == text
    assert (due.date is None) == (due.kind in (DueKind.VAGUE, DueKind.SYMBOLIC))
    assert (due.start is None) == (due.kind is not DueKind.RANGE)
    assert all(meeting.as_written == text for meeting in read_meeting_times(text, base))
    assert read_meeting_time(text, base).as_written == text
    split_date(text, base)
    read_clock(text)
    read_hours(text)
    due_text(due)
    echo(due)


@pytest.mark.parametrize("part", ["(", "primo ", "fredag før ", "9", "1., "])
def test_no_length_makes_reading_fail(part: str) -> None:
    text, base = part * 5000, date(2026, 11, 18)
    assert read_due(text, base).kind is DueKind.VAGUE
    assert read_meeting_time(text, base).as_written == text
    split_date(text, base)


@settings(max_examples=400)
@given(PHRASES, DAYS)
def test_a_date_read_without_a_year_is_never_before_the_meeting(phrase: str, base: date) -> None:
    due = read_due(phrase, base)
    if due.date is not None:
        assert due.date >= base
        assert due.start is None or due.start <= due.date


@settings(max_examples=400)
@given(PHRASES, DAYS, LATER)
def test_what_minutes_show_reads_back_whenever_it_is_read(phrase: str, base: date, later: timedelta) -> None:
    due = read_due(phrase, base)
    if due.date is not None:
        for printed in (due_text(due), echo(due)):
            again = read_due(printed, base + later)
            assert (again.date, again.start or again.date) == (due.date, due.start or due.date)


@given(DAYS, DAYS)
def test_every_printed_day_reads_back(printed: date, base: date) -> None:
    for text in (long_date(printed), short_date(printed), echo_date(printed), printed.isoformat()):
        due = read_due(text, base)
        assert (due.kind, due.date, due.weekday_differs) == (DueKind.EXACT, printed, False)
        assert split_date(f"{text} kl. 9 Skolen", base) == (printed, False, "kl. 9 Skolen")


@given(DAYS)
def test_a_day_and_month_are_the_nearest_on_or_after_the_meeting(base: date) -> None:
    for offset in (0, 1, 30, 200, 364):
        wanted = base + timedelta(days=offset)
        if (wanted.month, wanted.day) != (2, 29):
            assert read_due(f"{wanted.day}/{wanted.month}", base).date == wanted


@given(DAYS, st.integers(1, 52))
def test_a_week_is_the_nearest_whose_friday_is_not_past(base: date, number: int) -> None:
    due = read_due(f"uge {number}", base).date
    assert due is not None
    assert (due.isocalendar().week, due.weekday()) == (number, 4)
    assert base <= due < base + timedelta(days=53 * 7)


@given(DAYS)
def test_week_53_is_only_read_where_a_year_has_it(base: date) -> None:
    due = read_due("uge 53", base).date
    near = [weeks(base.year + step, 53, 53) for step in (-1, 0, 1)]
    assert due == next((span.end for span in near if span and span.end >= base), None)


@given(DAYS)
def test_inden_jul_is_always_in_december(base: date) -> None:
    due = read_due("inden jul", base).date
    assert due is not None
    assert (due.month, due.day) == (12, 23)
    assert base <= due


@given(st.integers(2000, 2060))
def test_the_school_holidays_of_a_year_follow_each_other(year: int) -> None:
    order = ["vinterferie", "påskeferie", "sommerferie", "efterårsferie", "juleferie"]
    spans = [FEASTS[name](year) for name in order]
    assert all(earlier.end < later.start for earlier, later in pairwise(spans))
    assert FEASTS["påske"](year).end == FEASTS["påskeferie"](year).end
    assert FEASTS["sommerferie"](year).end.weekday() == 6


def test_a_stretch_counted_from_its_meeting_reads_back_at_another() -> None:
    due = read_due("sommerferie og fredag", date(2000, 1, 1))
    assert read_due(due_text(due), date(1999, 12, 30)).date == due.date == date(2000, 1, 7)
