"""What the meeting screen says, line by line, without a screen."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain.errors import NotRecorded
from ssp_tui.services.running import RunningMeeting
from ssp_tui.tui.present import attendance, entries, feedback, item_head, items
from ssp_tui.tui.present.bars import ends
from ssp_tui.tui.present.parts import plain, text_of
from tests.tui.stage import NOW, held, workspace


def rows(running: RunningMeeting, number: str) -> list[str]:
    item = running.meeting.item(number)
    assert item is not None
    return [text_of(line) for _id, line in entries.rows(running.meeting, item)]


def glyphs(running: RunningMeeting) -> str:
    return "".join(text_of(items.row(running.meeting, item))[0] for item in running.meeting.items)


def test_each_item_has_a_glyph_that_tells_its_state() -> None:
    running = held(
        workspace(), "/resultat besluttet", "/punkt 3", "noget", "/punkt 4", "/udsæt", "/punkt 5", "/punkt 6"
    )
    assert glyphs(running) == "✓·?↷·▸"


def test_a_closed_item_says_so_in_the_list_and_over_its_lines() -> None:
    running = held(workspace(), "/lukket")
    item = running.meeting.items[0]
    assert text_of(items.row(running.meeting, item)) == "▸ 1 ⌂ Velkommen og godkendelse af referat"
    assert "LUKKET" in text_of(item_head.head(running.meeting, item, None, 80)[0])


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Uro ved stationen", " 1 Uro ved stationen"),
        ("b: Ekstra runde", " 1 BESLUTNING Ekstra runde"),
        ("k: Enighed", " 1 KONKLUSION Enighed"),
        ("anb(praksis): Fælles form", " 1 ANBEFALING (praksis) Fælles form"),
        ("? Hvem betaler", " 1 ? Hvem betaler"),
        ("i: Ny leder", " 1 ORIENTERING Ny leder"),
        ("næste: Sommerferien", " 1 KOMMENDE PUNKT Sommerferien"),
        ("til referat: Mette: er uenig", " 1 TIL REFERAT Mette: er uenig"),
        ("a: Mette: vagtplan > 27.11.2026", " 1 OPGAVE 001 Mette · fre 27. nov.: vagtplan"),
        ("a: vagtplan", " 1 OPGAVE 001 ingen ansvarlig · uden frist: vagtplan"),
        ("/felt Indstilling: At det godkendes", "Indstilling: At det godkendes"),
    ],
)
def test_a_line_is_shown_with_its_number_and_kind(line: str, shown: str) -> None:
    assert rows(held(workspace(), "/punkt 4", line), "4") == [shown]


def test_attendance_counts_by_sector_and_marks_one_with_nobody() -> None:
    running = held(workspace(), "/til-stede alle undtagen Per", "/gæst Mark pkt. 2")
    assert text_of(attendance.line(running.meeting)) == "Skole 1 · Social 1 · Politi 0 !   gæst: Mark (pkt. 2)"


def test_attendance_that_is_not_known_is_not_called_none() -> None:
    running = held(workspace())
    assert "Ctrl+T" in text_of(attendance.line(running.meeting))
    assert "0" not in text_of(attendance.line(running.meeting))


def test_a_forum_that_may_speak_of_persons_is_always_reminded_to_write_no_names() -> None:
    may = held(workspace(), forum="mandagsmoede")
    assert text_of(attendance.caution(may.meeting)) == "Skriv ingen navne; brug fagsystemet"
    assert attendance.caution(held(workspace()).meeting) == ()


def test_the_head_tells_the_place_in_the_meeting() -> None:
    running = held(workspace(), "/punkt 3")
    assert items.place(running.meeting) == "punkt 3 af 6"
    assert items.title(running.meeting) == "SSP-styregruppe · tors 26. nov. 2026"


def test_a_reading_fills_the_line_and_puts_what_is_worth_a_word_below() -> None:
    running = held(workspace(), "/punkt 5")
    shown = text_of(feedback.reading(running.read("b: Ekstra runde"), "", 60)).split("\n")
    assert len(shown[0]) == 60
    assert shown[0].endswith("Enter optager")
    assert "/løft" in shown[1]


def test_a_line_that_cannot_be_read_says_why() -> None:
    shown = text_of(feedback.reading(held(workspace()).read("/punkt"), "", 60))
    assert shown
    assert "Enter" not in shown


def test_undo_and_redo_say_what_they_changed_and_where() -> None:
    running = held(workspace(), "/punkt 3", "b: Ekstra runde", "/fortryd")
    assert feedback.taken_back(running.history, running.history.steps[-1]) == "Fortrudt: b: Ekstra runde (punkt 3)"
    running = held(workspace(), "noget", "/fortryd", "/gentag")
    assert feedback.taken_back(running.history, running.history.steps[-1]) == "Gentaget: noget (punkt 1)"


@pytest.mark.parametrize(
    ("pending", "kept", "recorded", "read_only", "says"),
    [
        (0, 0, None, False, ""),
        (0, 0, NOW, False, "✓ optaget 9.41"),
        (2, 0, NOW, False, "… skriver"),
        (0, 1, NOW, False, "! 1 linje er ikke optaget"),
        (0, 0, None, True, "kun læsning"),
    ],
)
def test_the_truth_about_the_disk(
    pending: int, kept: int, recorded: dt.datetime | None, read_only: bool, says: str
) -> None:
    assert text_of(feedback.disk(pending, kept, recorded, read_only)) == says


def test_a_refusal_says_what_and_what_to_do() -> None:
    assert text_of(feedback.refusal(NotRecorded("Disken er fuld.", "Ryd op."))) == "! Disken er fuld. Ryd op."


@pytest.mark.parametrize("width", [10, 20, 40])
def test_a_bar_is_exactly_as_wide_as_the_screen_whatever_it_holds(width: int) -> None:
    bar = text_of(ends(plain("En meget lang titel på et møde"), plain("højre"), width))
    assert len(bar) == width
    assert bar.endswith("højre")
