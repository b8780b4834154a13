"""Bordet rundt: each voice in turn, and none forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.item import EntryKind, Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Person
from ssp_tui.domain.round import Voice, left_out, next_voice, unheard, voices
from ssp_tui.domain.warnings import warnings
from tests.domain.playing import Play, note, on, play

MEMBERS = (Member("Karl", "skole"), Member("Mette", "social"), Member("Per", "politi"))
YEARLY = Member("Bent", "beredskab", MemberKind.YEARLY)


def said(name: str, text: str = "uro ved stationen") -> cmd.RecordEntry:
    return cmd.RecordEntry(EntryKind.NOTE, text, name=name)


def meeting(*commands: cmd.Command, members: tuple[Member, ...] = MEMBERS, units: tuple[str, ...] = ()) -> Meeting:
    """A meeting at its round, after these commands; `units` are what the agenda file names."""
    one: Play = play("Bordet rundt (O)", "Næste møde (B)", members=members)
    one.do(*commands)
    items = (replace(one.meeting.items[0], round_units=units), *one.meeting.items[1:])
    return replace(one.meeting, items=items)


def at(held: Meeting) -> Item:
    return held.items[0]


def names(held: Meeting) -> list[str]:
    return [voice.name for voice in voices(held, at(held))]


def heard(held: Meeting) -> list[str]:
    return [voice.name for voice in voices(held, at(held)) if voice.heard]


def test_the_agenda_file_names_the_voices() -> None:
    held = meeting(on("present", "Mette"), units=("SSP", "Social"))
    assert names(held) == ["SSP", "Social"]


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        ([], ["Skole", "Social", "Politi"]),
        ([on("present", "Per (politi)", "Karl")], ["Skole", "Politi"]),
        ([on("present", "Per (politi)", "Sanne (klub)")], ["Politi", "Klub"]),
        ([on("present", "Mette", "Sanne")], ["Social", "Sanne"]),
        ([on("present", "Mette"), cmd.NoteSubstitute("Sanne", "Per", "politi")], ["Social", "Politi"]),
    ],
)
def test_without_a_list_those_present_have_a_voice(commands: list[cmd.Command], expected: list[str]) -> None:
    assert names(meeting(*commands, members=(*MEMBERS, YEARLY))) == expected


def test_where_nobody_has_a_unit_each_person_has_a_voice() -> None:
    held = meeting(on("present", "Lone", "Per"), members=(Member("Per"), Member("Lone")))
    assert names(held) == ["Lone", "Per"]
    assert names(meeting(members=(Member("Per"), Member("Lone")))) == ["Per", "Lone"]


@pytest.mark.parametrize("speaker", ["Skole", "skole", "Skolen", "Karl", "KARL", "Karl (skole)", "Sanne (skole)"])
def test_a_unit_is_heard_by_its_name_and_by_its_people(speaker: str) -> None:
    assert heard(meeting(said(speaker))) == ["Skole"]


@pytest.mark.parametrize("speaker", ["Fredag", "Lone", "Lone (klub)"])
def test_a_stranger_is_nobodys_voice(speaker: str) -> None:
    assert heard(meeting(said(speaker))) == []


def test_a_name_that_two_units_have_is_neither() -> None:
    both = (*MEMBERS, Member("Karl", "politi"))
    assert heard(meeting(said("Karl"), members=both)) == []
    assert heard(meeting(said("Karl (politi)"), members=both)) == ["Politi"]


def test_a_note_that_nobody_said_is_nobodys_voice() -> None:
    assert heard(meeting(note("Skole"))) == []


def test_intet_nyt_is_heard_as_such_until_more_is_said() -> None:
    assert voices(nothing := meeting(said("Skole", "Intet nyt.")), at(nothing))[0] == Voice("Skole", True, True)
    more = meeting(said("Skole", "intet nyt"), said("Skole", "jo, fraværet"))
    assert voices(more, at(more))[0] == Voice("Skole", True, False)


def test_the_turn_goes_round_and_comes_back_to_who_was_passed_over() -> None:
    held = meeting()
    assert [next_voice(held, at(held), after) for after in ("", "Skole", "Politi", "nobody")] == [
        "Skole",
        "Social",
        "Skole",
        "Skole",
    ]
    held = meeting(said("Skole"), said("Politi"))
    assert next_voice(held, at(held), "Politi") == "Social"
    held = meeting(said("Skole"), said("Politi"), said("Mette"))
    assert next_voice(held, at(held), "Mette") == ""


def test_who_is_not_here_is_not_waited_for() -> None:
    held = meeting(on("present", "Karl", "Mette"), said("Karl"), said("Mette"), units=("Skole", "Politi", "Social"))
    assert next_voice(held, at(held)) == ""
    assert left_out(held, at(held)) == unheard(held, at(held)) == ()
    assert voices(held, at(held))[1] == Voice("Politi", absent=True)


def test_one_is_left_out_when_a_later_voice_was_heard_or_the_item_was_left() -> None:
    held = meeting(said("Social"))
    assert left_out(held, at(held)) == ("Skole",)
    assert unheard(held, at(held)) == ("Skole", "Politi")
    left = meeting(said("Social"), cmd.GoNext())
    assert left_out(left, at(left)) == ("Skole", "Politi")


def told(held: Meeting) -> list[tuple[str, str]]:
    return [(one.item, one.text) for one in warnings(held) if one.kind == "voice_left_out"]


def test_a_round_that_was_begun_is_asked_about_before_closing() -> None:
    assert told(meeting(said("Social"))) == [("1", "Punkt 1: Skole, Politi er ikke hørt i runden.")]
    assert told(meeting(said("Social"), said("Per"), said("Karl"))) == []
    assert told(meeting(note("Intet nyt fra nogen"), cmd.GoNext())) == []


def test_a_guest_speaks_for_a_unit_that_sent_nobody() -> None:
    guest = cmd.NotePresence("guests", (Person("Leif", "politi"),))
    held = meeting(on("present", "Karl"), guest, units=("Skole", "Politi"))
    assert next_voice(held, at(held), "Skole") == "Politi"
