import datetime as dt
from dataclasses import astuple

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.language.entry_line import Context, names_of, read_line
from tests.language.a_meeting import FORA, at, command, read


@pytest.mark.parametrize(
    ("line", "fora", "day", "start", "end", "place"),
    [
        ("/møde SSP-styregruppe 26.11.2026", ("SSP-styregruppe",), dt.date(2026, 11, 26), None, None, ""),
        ("/møde herning-styregruppe 2026-11-26", ("herning-styregruppe",), dt.date(2026, 11, 26), None, None, ""),
        ("/moede styregruppen 26/11-26", ("Styregruppen",), dt.date(2026, 11, 26), None, None, ""),
        ("/møde Mandagsmøde 30/11", ("Mandagsmøde",), dt.date(2026, 11, 30), None, None, ""),
        ("/meeting DOT 7. december", ("DOT",), dt.date(2026, 12, 7), None, None, ""),
        (
            "/møde SSP+ onsdag d. 28.9.2016 kl. 11.00-14.30 Vandværket, Køge",
            ("SSP+",),
            dt.date(2016, 9, 28),
            dt.time(11),
            dt.time(14, 30),
            "Vandværket, Køge",
        ),
        ("/møde DOT + Mandagsmøde 7/12 kl. 14", ("DOT", "Mandagsmøde"), dt.date(2026, 12, 7), dt.time(14), None, ""),
        ("/møde SSP+ + +Team 7/12", ("SSP+", "+Team"), dt.date(2026, 12, 7), None, None, ""),
        ("/møde DOT og Mandagsmøde 7/12", ("DOT", "Mandagsmøde"), dt.date(2026, 12, 7), None, None, ""),
        ("/møde DOT, SSP+ og Mandagsmøde 7/12", ("DOT", "SSP+", "Mandagsmøde"), dt.date(2026, 12, 7), None, None, ""),
        ("/møde Børn og Unge 7/12", ("Børn og Unge",), dt.date(2026, 12, 7), None, None, ""),
        ("/møde DOT+Mandagsmøde 7/12", ("DOT", "Mandagsmøde"), dt.date(2026, 12, 7), None, None, ""),
        ("/møde DOT, 30. nov 8.30-9", ("DOT",), dt.date(2026, 11, 30), dt.time(8, 30), dt.time(9), ""),
        ("/møde Et nyt forum 30/11", ("Et nyt forum",), dt.date(2026, 11, 30), None, None, ""),
        (
            "/møde koege-styregruppe-2018 15.03.2018 kl. 16:30 Byrådsstue",
            ("koege-styregruppe-2018",),
            dt.date(2018, 3, 15),
            dt.time(16, 30),
            None,
            "Byrådsstue",
        ),
    ],
)
def test_a_meeting_is_opened_by_forum_and_date(
    line: str, fora: tuple[str, ...], day: dt.date, start: dt.time | None, end: dt.time | None, place: str
) -> None:
    context = Context(dt.date(2026, 11, 20), None, names_of(None, (), FORA))
    assert command(line, cmd.OpenMeeting, context) == cmd.OpenMeeting(fora, day, start, end, place)


def test_a_forum_not_known_and_a_weekday_that_does_not_fit_are_remarked_on() -> None:
    reading = read("/møde Mandagsmøder tirsdag den 30. november 2026")
    assert isinstance(reading.command, cmd.OpenMeeting)
    assert reading.command.weekday_differs
    assert reading.hints == (
        "Ugedagen passer ikke: det er mandag den 30. november 2026",
        "Ukendt forum »Mandagsmøder«: mente du Mandagsmøde?",
    )


@pytest.mark.parametrize("line", ["/møde", "/møde SSP-styregruppe", "/møde 26.11.2026", "/møde DOT snart"])
def test_a_meeting_needs_both_forum_and_date(line: str) -> None:
    assert read(line).error.startswith("Skriv forum og dato")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("ordinær", MeetingKind.ORDINARY),
        ("ordinært møde", MeetingKind.ORDINARY),
        ("Ekstraordinær", MeetingKind.EXTRA),
        ("faelles", MeetingKind.JOINT),
        ("fælles møde", MeetingKind.JOINT),
        ("temadag", MeetingKind.THEME_DAY),
        ("joint", MeetingKind.JOINT),
    ],
)
def test_the_kind_of_meeting_is_one_of_four(word: str, kind: MeetingKind) -> None:
    assert command(f"/slags {word}", cmd.SetKind) == cmd.SetKind(kind)
    assert read("/slags udendørs").error.startswith("Skriv /slags ordinær")


@pytest.mark.parametrize("said", ["13.05", "13:05", "kl. 13.05", "kl 13.05"])
def test_times_are_said_as_danes_write_them(said: str) -> None:
    assert command(f"/begyndt {said}", cmd.SetBegun) == cmd.SetBegun(dt.time(13, 5))
    assert command(f"/sluttet {said}", cmd.SetEnded) == cmd.SetEnded(dt.time(13, 5))
    assert command(f"/kl {said}", cmd.SetClock, at(replay=True)) == cmd.SetClock(dt.time(13, 5))


@pytest.mark.parametrize("line", ["/begyndt", "/begyndt i går", "/sluttet 25.00"])
def test_a_time_that_is_none_is_asked_for(line: str) -> None:
    assert read(line).error.startswith("Skriv et klokkeslæt")


def test_the_clock_is_set_in_a_replay_only() -> None:
    assert read("/kl 13.05").command is None
    assert "afspilles" in read("/kl 13.05").error


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/godkend dagsorden", cmd.Approve(("agenda",))),
        ("/godkend dagsordenen", cmd.Approve(("agenda",))),
        ("/godkend referat", cmd.Approve(("minutes",))),
        ("/godkend Referatet.", cmd.Approve(("minutes",))),
        ("/godkend dagsorden og referat", cmd.Approve(("agenda", "minutes"))),
        ("/approve minutes", cmd.Approve(("minutes",))),
        ("/godkend referat intet referat", cmd.Approve(("minutes",), "none")),
        ("/godkend intet referat", cmd.Approve(("minutes",), "none")),
        ("/godkend referat skriftligt", cmd.Approve(("minutes",), "in_writing")),
        ("/godkend referat skriftligt 3. december", cmd.Approve(("minutes",), "in_writing", "3. december")),
        ("/godkend referat med rettelser", cmd.Approve(("minutes",), "with_corrections")),
        (
            "/godkend referat med rettelser: pkt. 3: Per var der",
            cmd.Approve(("minutes",), "with_corrections", "pkt. 3: Per var der"),
        ),
        (
            "/godkend dagsorden med nyt punkt om høringssvar",
            cmd.Approve(("agenda",), "with_corrections", "nyt punkt om høringssvar"),
        ),
    ],
)
def test_approvals_say_what_and_how(line: str, expected: cmd.Approve) -> None:
    assert command(line, cmd.Approve) == expected
    assert read("/godkend budget").error.startswith("Skriv hvad")
    assert read("/godkend").error.startswith("Skriv hvad")


def test_the_next_meeting_keeps_day_hours_place_and_its_words() -> None:
    base = Context(dt.date(2016, 9, 28), None)
    said = "tirsdag d. 13. 12. kl. 11 – 14.30 i Køge, Vandværket, Sdr. Allé 6."
    reading = read_line(f"/næste-møde {said}", base)
    assert isinstance(reading.command, cmd.SetNextMeetings)
    (meeting,) = reading.command.meetings
    assert (meeting.as_written, meeting.date) == (said, dt.date(2016, 12, 13))
    assert (meeting.start, meeting.end) == (dt.time(11), dt.time(14, 30))
    assert meeting.place.startswith("Køge, Vandværket, Sdr. Allé 6")
    assert reading.label.startswith("NÆSTE MØDE tirsdag den 13. december 2016, kl. 11.00–14.30, Køge")
    assert reading.hints == ()


def test_several_next_meetings_may_be_named() -> None:
    meetings = command("/naeste moede 3/12 og 17/12", cmd.SetNextMeetings).meetings
    assert [meeting.date for meeting in meetings] == [dt.date(2026, 12, 3), dt.date(2026, 12, 17)]


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("engang i foråret", "Ingen dato er læst: teksten står, som den er skrevet"),
        ("hurra", "Ingen dato er læst: teksten står, som den er skrevet"),
        ("aftales med skolen, når den nye leder er ansat", "Ingen dato er læst"),
        ("mandag den 3. december 2026", "Ugedagen passer ikke"),
        ("1.11.2026", "ligger før dette møde"),
    ],
)
def test_a_next_meeting_that_is_odd_is_remarked_on(said: str, hint: str) -> None:
    reading = read(f"/næste-møde {said}")
    assert reading.command is not None
    assert any(hint in one for one in reading.hints), reading.hints


def test_many_words_that_say_nothing_of_a_time_are_no_next_meeting() -> None:
    reading = read("/næste-møde vi skal have styr på nøglerne til klubben")
    assert reading.command is None
    assert reading.error.startswith("Ingen dato er læst: skriv fx /næste-møde tirsdag")


def test_a_meeting_is_prepared_by_the_line_that_would_open_it() -> None:
    opens, prepares = (read(f"/{word} SSP 10.1.2017 kl. 9-10.30 Rådhuset") for word in ("møde", "forbered"))
    assert isinstance(prepares.command, cmd.PrepareMeeting)
    assert isinstance(opens.command, cmd.OpenMeeting)
    assert astuple(prepares.command) == astuple(opens.command)
    assert prepares.label == opens.label.replace("MØDE", "FORBERED")
    assert "/forbered" in read("/forbered").error


@pytest.mark.parametrize(
    ("said", "start", "end", "place"),
    [
        ("7/12 9-10 Rådhuset", dt.time(9), dt.time(10), "Rådhuset"),
        ("7/12 9.30-10 Rådhuset", dt.time(9, 30), dt.time(10), "Rådhuset"),
        ("7/12 kl. 9-10 Rådhuset", dt.time(9), dt.time(10), "Rådhuset"),
        ("7/12 9.00", dt.time(9), None, ""),
        ("7/12 og 14/12 9-10", dt.time(9), dt.time(10), ""),
        ("7/12 9-10. klassecenter", None, None, "9-10. klassecenter"),
        ("7/12 Rådhuset, lokale 9-10", None, None, "Rådhuset, lokale 9-10"),
    ],
)
def test_the_hours_of_the_next_meeting_need_no_kl(said: str, start: dt.time | None, end: dt.time, place: str) -> None:
    meetings = command(f"/næste-møde {said}", cmd.SetNextMeetings).meetings
    assert meetings[0].date == dt.date(2026, 12, 7)
    assert {(one.start, one.end, one.place) for one in meetings} == {(start, end, place)}
