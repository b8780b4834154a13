"""The small lines: minutes, a line moved, a name taken off the lists, the second window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.people import Attendance, Person
from ssp_tui.language.entry_line import read_line
from tests.language.a_meeting import CLOSED, MEETING, at, read, with_guests

METTE, KARL = Person("Mette", "social"), Person("Karl", "skole")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/tid 10", cmd.SetMinutes(10)),
        ("/tid 10 min", cmd.SetMinutes(10)),
        ("/tid 1 time 30 min", cmd.SetMinutes(90)),
        ("/tid 7 10", cmd.SetMinutes(10, "7")),
        ("/tid 7 10 min.", cmd.SetMinutes(10, "7")),
        ("/tid 7 1 time", cmd.SetMinutes(60, "7")),
        ("/tid punkt 4.1: 5", cmd.SetMinutes(5, "4.1")),
        ("/tid pkt. 7 0", cmd.SetMinutes(0, "7")),
        ("/tid 7 ingen", cmd.SetMinutes(0, "7")),
        ("/tid ingen", cmd.SetMinutes(0)),
        ("/tid 0", cmd.SetMinutes(0)),
        ("/time item 7 10", cmd.SetMinutes(10, "7")),
        ("/flyt linje 1 til punkt 7", cmd.MoveEntry(1, "7")),
        ("/flyt linje 1 til 7", cmd.MoveEntry(1, "7")),
        ("/flyt linje 1 7", cmd.MoveEntry(1, "7")),
        ("/flyt-linje 2 til pkt. 4.1", cmd.MoveEntry(2, "4.1")),
        ("/move line 1 to item 7", cmd.MoveEntry(1, "7")),
        ("/flyt 8 til 3", cmd.MoveItem("8", "3")),
        ("/til-stede som sidst", cmd.NotePresenceAsLast()),
        ("/present as last time", cmd.NotePresenceAsLast()),
        ("/til-stede Mette", cmd.NotePresence("present", (Person("Mette"),))),
        ("/slet-deltager Mette, Karl (skole)", cmd.Unlist((Person("Mette"), KARL))),
        ("/unlist mette", cmd.Unlist((Person("Mette"),))),
        ("/slet 1", cmd.RemoveEntry(1)),
        ("/storskærm sluk", cmd.BlankScreen(True)),
        ("/storskærm Tænd", cmd.BlankScreen(False)),
        ("/storskaerm taend", cmd.BlankScreen(False)),
        ("/projector off", cmd.BlankScreen(True)),
        ("/projector on", cmd.BlankScreen(False)),
    ],
)
def test_a_small_line_is_read(line: str, expected: cmd.Command) -> None:
    assert read(line).command == expected


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/tid", "/tid 10"),
        ("/tid i dag", "/tid 10"),
        ("/tid 5 i dag", "/tid 10"),
        ("/tid 5000", "/tid 10"),
        ("/tid -5", "/tid 10"),
        ("/flyt linje", "/flyt linje 3 til punkt 5"),
        ("/flyt linje 3", "/flyt linje 3 til punkt 5"),
        ("/slet-deltager", "/slet-deltager Mette"),
        ("/slet-deltager ingen", "/slet-deltager Mette"),
        ("/storskærm", "/storskærm sluk"),
        ("/storskærm blå", "/storskærm tænd"),
    ],
)
def test_a_small_line_that_lacks_something_shows_how_it_is_written(line: str, shown: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert shown in reading.error


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("/tid 10", "TID punkt 4: 10 min"),
        ("/tid 7 10", "TID punkt 7: 10 min"),
        ("/tid 7 0", "TID punkt 7: ingen"),
        ("/flyt linje 1 til 7", "FLYT linje 1 »Uro ved stationen fredag aften« til punkt 7"),
        ("/til-stede som sidst", "TIL STEDE som ved sidste møde"),
        ("/slet-deltager Mette", "FJERN FRA FREMMØDET Mette"),
        ("/storskærm sluk", "STORSKÆRM slukkes"),
        ("/storskærm tænd", "STORSKÆRM tændes"),
    ],
)
def test_the_live_reading_says_what_a_small_line_does(line: str, label: str) -> None:
    assert read(line).label == label


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/tid 77 10", "Punkt 77 findes ikke"),
        ("/flyt linje 9 til 7", "Punkt 4 har ingen linje 9"),
        ("/flyt linje 1 til 77", "Punkt 77 findes ikke"),
        ("/slet-deltager Mette", "Mette står ikke på fremmødelisten"),
    ],
)
def test_what_is_not_there_is_remarked_on(line: str, hint: str) -> None:
    assert read(line).hints == (hint,)


def test_a_line_that_leaves_a_closed_item_or_is_closed_is_said_to_stay_so() -> None:
    talk = MEETING.item("4")
    assert talk is not None
    shut = replace(talk, entries=(replace(talk.entries[0], closed=True), *talk.entries[1:]))
    for changed in (shut, replace(talk, closed=True)):
        items = tuple(changed if item.number == "4" else item for item in MEETING.items)
        reading = read_line("/flyt linje 1 til 7", at(meeting=replace(MEETING, items=items)))
        assert reading.label.endswith("til punkt 7 · linjen forbliver lukket")
    assert "lukket" not in read(f"/flyt linje 1 til {CLOSED}").label


def test_who_is_listed_is_taken_off_without_a_word() -> None:
    meeting = with_guests(Attendance(present=(METTE,), guests=(Person("Mark, Køge"),)))
    assert read_line("/slet-deltager Mette", at(meeting=meeting)).hints == ()
    reading = read_line("/slet-deltager Mark, Køge", at(meeting=meeting))
    assert reading.command == cmd.Unlist((Person("Mark, Køge"),))
    assert reading.hints == ()
