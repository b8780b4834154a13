"""The public holidays of Denmark, held against the `holidays` package, which learned them elsewhere."""

from __future__ import annotations

import datetime as dt

import holidays as oracle
import pytest

from ssp_tui.domain.year.holidays import CHRISTMAS, SCHOOL, SUMMER, Holidays, is_working, public_holidays, shut


@pytest.mark.parametrize("year", range(2000, 2061))
def test_the_public_holidays_are_those_of_another_table(year: int) -> None:
    known = {day for day in oracle.country_holidays("DK", years=year) if day.year == year}
    assert set(public_holidays(year)) == known


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (dt.date(2026, 4, 6), "2. påskedag"),
        (dt.date(2027, 5, 17), "2. pinsedag"),
        (dt.date(2023, 5, 5), "store bededag"),
        (dt.date(2024, 4, 26), ""),
        (dt.date(2028, 6, 5), "2. pinsedag"),  # Constitution Day too
        (dt.date(2026, 6, 5), "grundlovsdag"),
        (dt.date(2026, 12, 24), "juleaftensdag"),
        (dt.date(2026, 12, 28), ""),
    ],
)
def test_a_day_is_shut_for_the_reason_that_people_would_give(day: dt.date, name: str) -> None:
    assert shut(day) == name
    assert is_working(day) == (not name)


def test_nobody_meets_at_the_weekend() -> None:
    assert not is_working(dt.date(2026, 11, 28))
    assert not is_working(dt.date(2026, 11, 29))


def test_the_weeks_that_many_are_away_in_can_be_set() -> None:
    assert Holidays().away(dt.date(2027, 2, 16)) == SCHOOL
    assert Holidays().away(dt.date(2027, 2, 9)) == ""
    assert Holidays((8,)).away(dt.date(2027, 2, 23)) == SCHOOL
    assert Holidays((8,)).away(dt.date(2027, 2, 16)) == ""
    assert Holidays().away(dt.date(2027, 7, 14)) == SUMMER
    assert Holidays(summer_weeks=()).away(dt.date(2027, 7, 14)) == ""
    assert Holidays().away(dt.date(2026, 12, 28)) == CHRISTMAS
    assert Holidays().away(dt.date(2027, 1, 4)) == ""
