"""Announcements of coming meetings, and the dates and hours in them."""

from __future__ import annotations

from datetime import date, time

import pytest

from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.language.danish_dates import (
    read_clock,
    read_hours,
    read_meeting_time,
    read_meeting_times,
    split_date,
)

BASE = date(2016, 9, 28)


def days(phrase: str, base: date = BASE) -> list[str]:
    return [str(meeting.date) for meeting in read_meeting_times(phrase, base)]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9", time(9)),
        ("9.05", time(9, 5)),
        ("09:05", time(9, 5)),
        ("kl. 9.05", time(9, 5)),
        ("kl.18", time(18)),
        ("kl 1600", time(16)),
        ("klokken 13", time(13)),
        ("kl. 8.15.", time(8, 15)),
        ("Kl.\u00a08.15", time(8, 15)),
        ("25.00", None),
        ("9.75", None),
        ("9.5", None),
        ("24.00", None),
        ("1600", None),
        ("kl.", None),
        ("kl. 9 præcis", None),
        ("", None),
    ],
)
def test_a_clock_time_is_the_whole_text_or_none(text: str, clock: time | None) -> None:
    assert read_clock(text) == clock


@pytest.mark.parametrize(
    ("text", "start", "end", "rest"),
    [
        ("kl. 13.00 - 15.00", time(13), time(15), ""),
        ("18:00-20:00", time(18), time(20), ""),
        ("13.00-15.00", time(13), time(15), ""),
        ("kl. 11 – 14.30", time(11), time(14, 30), ""),
        ("9. dec. 2003. kl. 8.15. – 10.00", time(8, 15), time(10), "9. dec. 2003."),
        ("kl.18.30-21.00 i Køge", time(18, 30), time(21), "i Køge"),
        ("fra kl. 13 til kl. 15", time(13), time(15), ""),
        ("kl 1600-1730, Rådhuset", time(16), time(17, 30), "Rådhuset"),
        ("Rådhuset, kl. 13.00-15.00, lokale 2", time(13), time(15), "Rådhuset, lokale 2"),
        ("Mandag, 6 december, 2021 - 16:30", time(16, 30), None, "Mandag, 6 december, 2021"),
        ("kl. 22.00-02.00", time(22), time(2), ""),
        ("kl. 20-24", time(20), time(0), ""),
        ("kl. 13 - 2. sal", time(13), None, "- 2. sal"),
        ("kl. 13 - 15. december", time(13), None, "- 15. december"),
        ("10.11-15.12", None, None, "10.11-15.12"),
        ("lokale 2.15", None, None, "lokale 2.15"),
        ("kl. 25", None, None, "kl. 25"),
    ],
)
def test_hours_are_found_anywhere_in_a_text(text: str, start: time | None, end: time | None, rest: str) -> None:
    assert read_hours(text) == (start, end, rest)


def test_an_announcement_is_read_whole() -> None:
    phrase = "tirsdag d. 13. 12. kl. 11-14.30 i Køge, Vandværket, Sdr. Allé 6"
    expected = MeetingTime(phrase, date(2016, 12, 13), time(11), time(14, 30), "Køge, Vandværket, Sdr. Allé 6")
    assert read_meeting_time(phrase, BASE) == expected


@pytest.mark.parametrize(
    ("phrase", "iso", "start", "end", "place"),
    [
        ("Den 15.03.2018 kl. 16:30", "2018-03-15", time(16, 30), None, ""),
        ("tirsdag den 1/4-03 kl. 13.00 - 15.00", "2003-04-01", time(13), time(15), ""),
        ("17/9 kl. 13.00 - 15.00 hos Lene", "2017-09-17", time(13), time(15), "hos Lene"),
        ("Næste møde: tirsdag den 13. december 2016 kl. 11.00, Køge", "2016-12-13", time(11), None, "Køge"),
        ("Næste møde er 5/4 kl. 14 på Rådhuset", "2017-04-05", time(14), None, "Rådhuset"),
        ("kl. 9 torsdag d. 4. maj i Sal 1", "2017-05-04", time(9), None, "Sal 1"),
        ("fredag kl. 9 i Rådhussalen, lokale 2.10", "2016-09-30", time(9), None, "Rådhussalen, lokale 2.10"),
        ("tirsdag 13/12 kl. 13 i Multihuset, 2. sal", "2016-12-13", time(13), None, "Multihuset, 2. sal"),
        ("13/12 (tirsdag) kl. 9. Sted: Køge", "2016-12-13", time(9), None, "Køge"),
        ("16. november 2016 (uge 46) kl. 9", "2016-11-16", time(9), None, ""),
        ("i morgen", "2016-09-29", None, None, ""),
        ("12/1 2017 2100 København", "2017-01-12", None, None, "2100 København"),
    ],
)
def test_date_hours_and_place_are_found(
    phrase: str, iso: str, start: time | None, end: time | None, place: str
) -> None:
    expected = MeetingTime(phrase, date.fromisoformat(iso), start, end, place)
    assert read_meeting_time(phrase, BASE) == expected


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("kl.18.30-21.00", time(18, 30)),
        ("uge 49 på Rådhuset", None),
        ("i december kl. 9", time(9)),
        ("mandag og onsdag kl. 9", time(9)),
        ("referat fra 5/4 sendes ud", None),
        ("ikke aftalt", None),
        ("31/2 kl. 9", time(9)),
        ("", None),
    ],
)
def test_what_names_no_certain_day_keeps_its_words_and_has_no_date(phrase: str, start: time | None) -> None:
    found = read_meeting_time(phrase, BASE)
    assert (found.as_written, found.date, found.start, found.place) == (phrase, None, start, "")


def test_a_weekday_that_differs_is_told() -> None:
    found = read_meeting_time("Onsdag 11. september 2025", BASE)
    assert (found.date, found.weekday_differs) == (date(2025, 9, 11), True)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("23., 25. eller 26. februar kl. 17", ["2017-02-23", "2017-02-25", "2017-02-26"]),
        ("7. + 8. maj 2004", ["2004-05-07", "2004-05-08"]),
        ("10.+11. maj 2005", ["2005-05-10", "2005-05-11"]),
        ("10.-12. maj 2005", ["2005-05-10", "2005-05-11", "2005-05-12"]),
        ("4. maj - 6. maj 2017", ["2017-05-04", "2017-05-05", "2017-05-06"]),
        ("12.1., 9.2. og 9.3. kl. 8.15", ["2017-01-12", "2017-02-09", "2017-03-09"]),
        ("28. december og 11. januar 2017 kl. 9", ["2016-12-28", "2017-01-11"]),
        ("28. december 2017 og 11. januar", ["2017-12-28", "2018-01-11"]),
        ("torsdag d. 4. maj og fredag d. 12. maj kl. 9", ["2017-05-04", "2017-05-12"]),
    ],
)
def test_several_dates_are_a_meeting_each(phrase: str, expected: list[str]) -> None:
    assert days(phrase) == expected
    assert {meeting.as_written for meeting in read_meeting_times(phrase, BASE)} == {phrase}


def test_hours_said_once_at_the_end_hold_for_all() -> None:
    meetings = read_meeting_times("mandag d. 4. maj og tirsdag d. 12. maj kl. 9-11, Skolen", BASE)
    assert [(one.start, one.end, one.place) for one in meetings] == [(time(9), time(11), "Skolen")] * 2


def test_each_date_keeps_its_own_hours_and_place() -> None:
    meetings = read_meeting_times("man 8/5 kl. 9 Rådhuset, tors 11/6 kl. 10 på Skolen", date(2016, 9, 28))
    assert [(str(one.date), one.start, one.place) for one in meetings] == [
        ("2017-05-08", time(9), "Rådhuset"),
        ("2017-06-11", time(10), "Skolen"),
    ]
    assert [one.weekday_differs for one in meetings] == [False, True]


def test_one_meeting_is_not_chosen_among_several() -> None:
    found = read_meeting_time("23., 25. eller 26. februar kl. 17", BASE)
    assert (found.date, found.start) == (None, time(17))


@pytest.mark.parametrize(
    ("text", "iso", "differs", "rest"),
    [
        ("2016-12-01 kl. 13.00-15.00 Rådhuset", "2016-12-01", False, "kl. 13.00-15.00 Rådhuset"),
        ("tirsdag d. 13. 12. kl. 11-14.30 i Køge", "2016-12-13", False, "kl. 11-14.30 i Køge"),
        ("onsdag d. 13. 12. 2016", "2016-12-13", True, ""),
        ("28.9.2016", "2016-09-28", False, ""),
        ("fredag Rådhuset", "2016-09-30", False, "Rådhuset"),
        ("fredag efter skoletid", "2016-09-30", False, "efter skoletid"),
        ("1. maj 2017, Skolen", "2017-05-01", False, "Skolen"),
        ("4. maj - Rådhuset", "2017-05-04", False, "Rådhuset"),
        ("tirsdag 13. dec. 2. sal", "2016-12-13", False, "2. sal"),
        ("12/1 2100 København", "2017-01-12", False, "2100 København"),
        ("fre 20. nov. 2026, uge 47 Salen", "2026-11-20", False, "Salen"),
        ("om 14 dage", "2016-10-12", False, ""),
    ],
)
def test_a_text_is_split_after_the_date_it_begins_with(text: str, iso: str, differs: bool, rest: str) -> None:
    assert split_date(text, BASE) == (date.fromisoformat(iso), differs, rest)


@pytest.mark.parametrize("text", ["", "uge 49", "maj", "på Rådhuset", "3 dage", "1.-3. maj", "31/2", "næste møde"])
def test_a_text_without_one_certain_day_in_front_is_not_split(text: str) -> None:
    assert split_date(text, BASE) is None
