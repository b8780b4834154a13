import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.audience import find_cpr
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.text import clean, fold
from ssp_tui.language.command_table import COMMANDS
from ssp_tui.language.entry_line import Context, read_line
from ssp_tui.language.proposals import proposal
from tests.language.a_meeting import ACTIONS, ANY_OTHER, APPROVAL, CLOSED, ROUND, TALK, at

ITEMS = (APPROVAL, ACTIONS, TALK, ROUND, ANY_OTHER, CLOSED)
PLACES = (*map(at, ITEMS), at(replay=True), Context(date(2026, 11, 26)))
WORDS = tuple(f"/{word}" for one in COMMANDS for word in one.words)
FRAGMENTS = (
    *("a:", "b:", "anb(", "):", "?", "næste:", "til referat:", "Udsat", "Punktet genoptages", "Drøftet", "Godkendt"),
    *(" > ", "\\>", "senest", "inden", "frist:", "fredag", "24/3", "uge 49", "den 1. december", "næste møde", "pga."),
    *("Mette", "@Ny", " og ", ",", "+", "(social)", "(", ")", ":", ": ", "pkt. 1, 6", "pkt.", "alle undtagen", "ingen"),
    *("014", "SSP-2026-014", "udført", "ny frist", "ny ansvarlig", "1", "4.1", "kl. 9.20", "kl.", "til", "for", "når"),
    *("med rettelser", "dagsorden", "O/D", "\\", "'", "/", "\u2028", "\u202e", "\u0338", "\ud800", "ß", "Å", "½", "٣"),
)
odd_lines = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=9).map(" ".join)
commands = st.builds(lambda word, rest: f"{word} {rest}", st.sampled_from(WORDS), odd_lines)
texts = st.text(max_size=80).filter(lambda text: not find_cpr(clean(text)))


@settings(max_examples=300)
@given(st.one_of(st.text(), odd_lines, commands), st.sampled_from(PLACES))
def test_any_line_is_read_or_refused_and_never_breaks(line: str, context: Context) -> None:
    reading = read_line(line, context)
    assert not (reading.command and reading.error)
    assert bool(reading.command) == bool(reading.label)
    for said in (reading.label, reading.error, *reading.hints):
        assert "\n" not in said
    proposal(line, context)


@given(texts, st.sampled_from("\\'"), st.sampled_from(PLACES))
def test_an_escaped_line_is_a_note_of_exactly_its_text(text: str, escape: str, context: Context) -> None:
    reading = read_line(escape + text, context)
    kept = clean(text)
    assert reading.command == (cmd.RecordEntry(EntryKind.NOTE, kept) if kept else None)


@given(texts, st.sampled_from(PLACES))
def test_the_text_of_a_decision_survives_as_typed(text: str, context: Context) -> None:
    command = read_line(f"b: {text}", context).command
    assert command == (cmd.RecordEntry(EntryKind.DECISION, clean(text)) if clean(text) else None)


@given(st.one_of(texts, odd_lines), st.sampled_from(PLACES))
def test_no_word_of_an_action_is_lost(text: str, context: Context) -> None:
    command = read_line(f"a: {text}", context).command
    if command is None:
        return
    assert isinstance(command, cmd.RecordAction)
    kept = _words(" ".join((*command.owners, command.text, command.due.as_written if command.due else "")))
    assert _words(clean(text)) - kept <= {"og"}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


@given(st.one_of(odd_lines, commands, texts), st.sampled_from(PLACES))
def test_a_reading_depends_on_nothing_but_the_line_and_its_context(line: str, context: Context) -> None:
    assert read_line(line, context) == read_line(clean(line), context)


STARTS = ("", "a: ", "b", "/udsæt ", "/til-stede ", "/opgave 014 ", "Udsat ", "Punktet genoptages ", "/næste-møde ")
FILLERS = ("  x", ",", "(", " og x", "1", "a ", "x: ", " > x", " pkt. 1,", " senest", " med frist", " kl. 9", " fredag")


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("filler", FILLERS)
def test_a_very_long_line_is_read_or_refused_and_keeps_its_words(start: str, filler: str) -> None:
    reading = read_line(start + filler * 2000, at(ACTIONS))
    assert (reading.command is None) == bool(reading.error)
    if isinstance(reading.command, cmd.RecordEntry):
        assert len(reading.command.text) >= len(filler.strip()) * 2000
