from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action
from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.language.as_typed import as_typed
from ssp_tui.language.entry_line import Context, read_line
from tests.language.a_meeting import ACTIONS, APPROVAL, INFORMATION, ROUND, TALK, at, names
from tests.language.test_entry_line_properties import odd_lines, texts


def recorded(command: cmd.RecordEntry | cmd.RecordAction, context: Context) -> tuple[Meeting, Entry]:
    """The meeting after the command, and the entry that it made."""
    meeting = context.meeting
    assert meeting is not None
    if isinstance(command, cmd.RecordEntry):
        return meeting, Entry(9, command.kind, command.text, command.category, command.name)
    action = Action("SSP-2026-099", command.text, command.owners, command.due, meeting=meeting.id)
    return replace(meeting, actions=(*meeting.actions, action)), Entry(9, EntryKind.ACTION, "", action=action.number)


def typed_again(line: str, item: str = TALK) -> str:
    context = at(item)
    command = read_line(line, context).command
    assert isinstance(command, cmd.RecordEntry | cmd.RecordAction), line
    return as_typed(*recorded(command, context))


@pytest.mark.parametrize(
    "line",
    [
        *("Uro ved stationen", "b: Ekstra runde", "k: Vi er godt på vej", "anb(praksis): Lav en bank", "i: Ny leder"),
        *("? Hvem betaler", "næste: Temadag", "til referat: Lone: Jeg er uenig", "bilag: Årsplan"),
        *("\\b: ikke en beslutning", "\\? er et tegn"),
        *("a: Mette og DOT: vagtplan > fredag", "a: Mette, Karl og DOT: vagtplan", "a: vagtplan > uge 49"),
        "a: vagtplan",
        *("\\/videre er en kommando", "\\Udsat", "\\\\to streger"),
        *("a: Mette: 3 \\> 2 i forhold", "a: Mette: 3 > 2 > fredag"),
        "Vi ses kl. 9: husk nøgler",
    ],
)  # fmt: skip
def test_a_line_is_typed_again_as_it_was(line: str) -> None:
    assert typed_again(line) == line


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("a: @PP + KH: brev", "a: PP og KH: brev"),
        ("a: Mette: x, frist: fredag", "a: Mette: x > frist: fredag"),
        ("decision: x", "b: x"),
        ("'/videre", "\\/videre"),
        ("  Mette   kom ", "Mette   kom"),
    ],
)
def test_a_line_is_typed_again_in_the_words_that_are_taught(line: str, again: str) -> None:
    assert typed_again(line) == again


def test_what_belongs_to_the_step_of_an_item_is_kept_from_being_more() -> None:
    assert typed_again("Skole: rolig uge", ROUND) == "Skole: rolig uge"
    assert typed_again("\\Skole: rolig uge", ROUND) == "\\Skole: rolig uge"
    assert typed_again("\\014 udført", ACTIONS) == "\\014 udført"
    assert typed_again("\\Godkendt", APPROVAL) == "\\Godkendt"
    assert typed_again("014 udført", INFORMATION) == "014 udført"


STARTS = ("", "b: ", "k: ", "anb(x y): ", "i: ", "? ", "næste: ", "til referat: Lone: ", "a: ", "a: Mette: ", "\\")
typed = st.builds("{}{}".format, st.sampled_from(STARTS), st.one_of(texts, odd_lines))


@settings(max_examples=400)
@given(typed, st.sampled_from([TALK, ROUND, ACTIONS, APPROVAL]))
def test_a_line_typed_again_is_the_same_entry(line: str, item: str) -> None:
    context = at(item)
    command = read_line(line, context).command
    assume(isinstance(command, cmd.RecordEntry | cmd.RecordAction))
    assert isinstance(command, cmd.RecordEntry | cmd.RecordAction)
    meeting, entry = recorded(command, context)
    again = as_typed(meeting, entry)
    reread = read_line(again, Context(meeting.date, meeting, names(meeting))).command
    if isinstance(command, cmd.RecordAction):
        command = replace(command, new_owners=())
        assert isinstance(reread, cmd.RecordAction)
        reread = replace(reread, new_owners=())
    assert reread == command, again


@given(typed)
def test_to_change_a_line_into_itself_changes_nothing(line: str) -> None:
    context = at()
    command = read_line(line, context).command
    assume(isinstance(command, cmd.RecordEntry))
    assert isinstance(command, cmd.RecordEntry)
    meeting, entry = recorded(command, context)
    items = tuple(replace(one, entries=(entry,)) if one.number == TALK else one for one in meeting.items)
    standing = Context(meeting.date, replace(meeting, items=items), context.names)
    change = read_line(f"/ret 9: {as_typed(meeting, entry)}", standing).command
    assert isinstance(change, cmd.ChangeEntry)
    assert (change.kind or entry.kind, change.text) == (entry.kind, entry.text)
    if change.kind:
        assert (change.category, change.name) == (entry.category, entry.name)
