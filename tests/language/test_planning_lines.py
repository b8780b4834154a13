"""`/flyt-møde` and `/aflys`: what is read, what is echoed, and what is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.language.entry_line import Context, Reading, read_line

BASE = dt.date(2027, 5, 11)


def read(line: str, base: dt.date = BASE) -> Reading:
    return read_line(line, Context(base))


@pytest.mark.parametrize(
    ("line", "move"),
    [
        ("/flyt-møde 20.5.2027", cmd.MoveMeeting(dt.date(2027, 5, 20))),
        ("/flyt-moede torsdag d. 20. maj kl. 13-14.30 i Køge", cmd.MoveMeeting(
            dt.date(2027, 5, 20), dt.time(13), dt.time(14, 30), "Køge")),
        ("/move-meeting 2027-05-20 9.00-10.30: formanden er forhindret", cmd.MoveMeeting(
            dt.date(2027, 5, 20), dt.time(9), dt.time(10, 30), because="formanden er forhindret")),
        ("/flyt-møde 20.5.2027 kl. 9:30 Rådhuset: ferie: uge 20", cmd.MoveMeeting(
            dt.date(2027, 5, 20), dt.time(9, 30), None, "Rådhuset", "ferie: uge 20")),
        ("/flyt-møde 20.5.2027 sted: Rådhuset", cmd.MoveMeeting(dt.date(2027, 5, 20), place="Rådhuset")),
        ("/flyt-møde 20.5.2027:", cmd.MoveMeeting(dt.date(2027, 5, 20))),
    ],
)  # fmt: skip
def test_a_move_says_the_day_and_perhaps_hours_place_and_reason(line: str, move: cmd.MoveMeeting) -> None:
    assert read(line).command == move


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("27. april", dt.date(2027, 4, 27)),
        ("3. juni", dt.date(2027, 6, 3)),
        ("3. juni 2028", dt.date(2028, 6, 3)),
        ("4. januar", dt.date(2027, 1, 4)),
        ("tirsdag", dt.date(2027, 5, 18)),
    ],
)
def test_a_day_without_its_year_is_the_one_nearest_to_the_meeting(said: str, day: dt.date) -> None:
    command = read(f"/flyt-møde {said}").command
    assert isinstance(command, cmd.MoveMeeting)
    assert command.date == day


def test_a_weekday_that_differs_from_its_date_is_said() -> None:
    reading = read("/flyt-møde fredag den 20. maj 2027")
    assert isinstance(reading.command, cmd.MoveMeeting)
    assert reading.command.weekday_differs
    assert reading.hints


@pytest.mark.parametrize("line", ["/flyt-møde", "/flyt-møde engang", "/flyt-møde uge 20", "/flyt-møde : ferie"])
def test_a_move_without_a_day_is_refused(line: str) -> None:
    assert read(line).error.startswith("Skriv den nye dag")


def test_what_a_move_will_do_is_told() -> None:
    told = read("/flyt-møde 20.5.2027 kl. 9-10 i Køge: ferie").label
    assert told == "FLYT MØDET til torsdag den 20. maj 2027 · kl. 9.00–10.00 · Køge: ferie"


@pytest.mark.parametrize(("line", "because"), [("/aflys", ""), ("/aflys sygdom", "sygdom"), ("/cancel flu", "flu")])
def test_a_meeting_is_cancelled_with_or_without_a_reason(line: str, because: str) -> None:
    assert read(line).command == cmd.CancelMeeting(because)
