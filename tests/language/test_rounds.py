"""What is typed in a round becomes the line of the voice whose turn it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui.domain.commands import RecordEntry
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.round import voices
from ssp_tui.language.entry_line import names_of, read_line
from ssp_tui.language.reading import Context
from ssp_tui.language.rounds import nothing_new, spoken
from tests.domain.playing import play

MEMBERS = (Member("Karl", "skole"), Member("Mette", "social"), Member("Teamleder, Børn og Unge", "klub"))


def context() -> Context:
    meeting = play("Bordet rundt (O)", members=MEMBERS).meeting
    return Context(dt.date(2016, 9, 28), meeting, names_of(meeting, (), ()))


@pytest.mark.parametrize(
    "line", ["fraværet falder", "Vi har: ro på", "14 unge er set", "https://eksempel.dk", "b uden kolon", "[/b] # -"]
)
def test_words_are_those_of_the_voice(line: str) -> None:
    assert spoken("Skole", line, context()) == f"Skole: {line}"
    command = read_line(spoken("Skole", line, context()), context()).command
    assert isinstance(command, RecordEntry)
    assert (command.name, command.text) == ("skole", line)


@pytest.mark.parametrize(
    "line",
    [
        "/videre", "b: ekstra runde", "a: Karl: vagtplan > fredag", "? Hvem betaler", "i: ny leder", "Udsat",
        "Social: intet nyt", "Karl: fraværet falder", "\\Alle: hele linjen", "'plain", "", "/ukendt",
    ],
)  # fmt: skip
def test_a_line_that_says_what_it_is_stays_as_it_is(line: str) -> None:
    assert spoken("Skole", line, context()) == line


def test_nobodys_turn_changes_nothing() -> None:
    assert spoken("", "fraværet falder", context()) == "fraværet falder"


@pytest.mark.parametrize("voice", ["Skole", "Karl", "Teamleder, Børn og Unge"])
def test_intet_nyt_is_read_back_as_what_the_voice_said(voice: str) -> None:
    command = read_line(nothing_new(voice, context()), context()).command
    assert isinstance(command, RecordEntry)
    one = play("Bordet rundt (O)", members=MEMBERS)
    one.do(command)
    item = replace(one.meeting.items[0], round_units=(voice,))
    assert [(found.heard, found.nothing_new) for found in voices(one.meeting, item)] == [(True, True)]


@pytest.mark.parametrize("voice", ["A", "b", "i", "?", "næste", "Til referat", "/afslut", "\\x", "[/b]"])
def test_a_voice_that_is_called_as_a_kind_of_line_is_makes_a_note_all_the_same(voice: str) -> None:
    for line, text in ((spoken(voice, "ro på", context()), "ro på"), (nothing_new(voice, context()), "Intet nyt")):
        command = read_line(line, context()).command
        assert isinstance(command, RecordEntry)
        assert command.kind is EntryKind.NOTE
        said = f"{command.name}: {command.text}" if command.name else command.text
        assert said.casefold() == f"{voice}: {text}".casefold()
