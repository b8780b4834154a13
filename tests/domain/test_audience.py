"""CPR numbers: found however they are written, and nothing else taken for one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain.audience import find_cpr


@pytest.mark.parametrize(
    "written",
    [
        "010190-1234", "0101901234", "010190 1234", "010190–1234", "010190 - 1234", "010190—1234", "010190\u20111234",
        "010190\u22121234", "010190\u00a01234", "010190\u00ad1234", "010190\u200b1234", "01 01 90 1234",
        "01.01.90-1234", "311299-9999", "290200-4321", "010607-1234",
    ],
)  # fmt: skip
def test_a_cpr_number_is_found_however_it_is_written(written: str) -> None:
    assert find_cpr(written) == written
    for text in (
        f"Karl ({written}) har sagt",
        f"cpr:{written}.",
        f"CPR-{written}, skole",
        f"-{written}",
        f"cpr.{written}/Mette",
        f"x{written}y",
        f"Mødt 28.9.2016. {written}",
    ):
        assert find_cpr(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "00.01.00-A00-21-17", "29.09G00 - 2015/41657", "330-2021-91742", "2018-32-0286", "J.nr. 2015-4711",
        "4 x 200.000 kr.", "1.200.000,00 kr.", "kr. 3.010.190.123", "2.010190-1234.567", "§ 115", "EAN 5798000123456",
        "EAN 57 98 00 01 23 45 6", "tlf. 20 10 20 30", "+45 20102030", "2010 2030", "28.9.2016", "13.12.2016 11-14.30",
        "2016-09-28", "20160928", "28092016", "2009-2010", "mandag den 23. marts 2009 kl. 1600", "uge 43-49",
        "01.04.03 kl 13.00", "13.00-15.00", "10.+11. maj 2005", "SSP-2016-014", "010190", "1234", "", "ID2799",
        "https://example.dk/7027e526-1617-4f87", "500001-1234", "311390-1234", "000000-0000", "12345678901",
        "1.0101901234",
    ],
)  # fmt: skip
def test_journal_numbers_amounts_dates_and_telephones_are_let_through(text: str) -> None:
    assert find_cpr(text) is None


def test_the_29th_of_february_is_plausible_in_a_leap_year_of_either_century() -> None:
    assert find_cpr("290200-1234") is not None
    assert find_cpr("290204-1234") is not None
    assert find_cpr("290201-1234") is None


def test_no_number_is_let_through_for_its_check_digit() -> None:
    assert all(find_cpr(f"010107-{running:04}") for running in range(0, 10000, 37))


def test_the_first_of_several_is_told() -> None:
    assert find_cpr("320190-1234 og 010190-1234 og 020290-1234") == "010190-1234"


@given(
    st.dates().filter(lambda day: day.day < 29),
    st.integers(0, 9999),
    st.text(st.characters(exclude_categories=["Nd"]), max_size=8),
)
def test_no_words_around_it_hide_it(born: dt.date, running: int, around: str) -> None:
    number = f"{born:%d%m}{born.year % 100:02}-{running:04}"
    assert find_cpr(f"{around}{number}{around}") == number
