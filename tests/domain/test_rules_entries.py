"""Lines: changing, removing, and changing one's mind about what a line is, without losing a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.domain.meeting import Meeting
from tests.domain.playing import DAY, action, decision, exact, note, play


def only(meeting: Meeting) -> Entry:
    (entry,) = meeting.items[0].entries
    return entry


@pytest.mark.parametrize("kind", [kind for kind in EntryKind if kind is not EntryKind.ACTION])
def test_every_kind_of_line_is_kept_as_it_was_typed(kind: EntryKind) -> None:
    one = play("A")
    entry = only(one.do(cmd.RecordEntry(kind, "**gennem netværk???** [tbd]", "praksis", "Lone")))
    assert (entry.kind, entry.text, entry.category, entry.name) == (
        kind,
        "**gennem netværk???** [tbd]",
        "praksis",
        "Lone",
    )


def test_a_line_is_put_in_other_words_in_its_place() -> None:
    one = play("A")
    one.do(note("en"), note("to"), cmd.ChangeEntry(1, "EN"))
    assert [(e.number, e.text) for e in one.item("1").entries] == [(1, "EN"), (2, "to")]


def test_a_line_is_not_emptied_by_mistake() -> None:
    one = play("A")
    one.do(note("en"))
    with pytest.raises(Refused, match="/slet 1"):
        one.do(cmd.ChangeEntry(1, ""))


@pytest.mark.parametrize(
    "command", [cmd.ChangeEntry(2, "x"), cmd.RemoveEntry(2), cmd.RetypeEntry(2, EntryKind.NOTE), cmd.Lift(2, "x")]
)
def test_a_line_that_is_not_there_is_said_so(command: cmd.Command) -> None:
    one = play("A")
    one.do(note("en"))
    with pytest.raises(Refused, match="Punkt 1 har ingen linje 2"):
        one.do(command)


def test_a_note_becomes_a_decision_in_its_place() -> None:
    one = play("A")
    entry = only(one.do(note("Vi gør det"), cmd.RetypeEntry(1, EntryKind.DECISION)))
    assert (entry.number, entry.kind, entry.text) == (1, EntryKind.DECISION, "Vi gør det")


def test_a_note_becomes_an_action_and_the_action_holds_its_words() -> None:
    one = play("A")
    one.do(note("Mette: vagtplan > fredag"))
    read = cmd.RecordAction("vagtplan", ("Mette",), exact(DAY, "fredag"))
    meeting = one.do(cmd.RetypeEntry(1, EntryKind.ACTION, action=read))
    assert (only(meeting).kind, only(meeting).action) == (EntryKind.ACTION, "SSP-2016-001")
    (made,) = meeting.actions
    assert (made.text, made.owners, made.due and made.due.as_written) == ("vagtplan", ("Mette",), "fredag")
    with pytest.raises(Refused, match="allerede en opgave"):
        one.do(cmd.RetypeEntry(1, EntryKind.ACTION))


def test_an_action_becomes_a_note_that_says_who_what_and_when() -> None:
    one = play("A")
    one.do(action("vagtplan", "Mette", "DOT", due=exact(DAY, "fredag")), cmd.RetypeEntry(1, EntryKind.NOTE))
    assert (only(one.meeting).text, only(one.meeting).action) == ("Mette, DOT: vagtplan > fredag", "")
    assert one.meeting.actions == ()


def test_what_was_said_of_an_action_stays_when_it_becomes_a_note() -> None:
    one = play("A")
    one.do(
        action("vagtplan", "Mette"),
        cmd.FollowUp("1", criterion="færre klager"),
        cmd.FollowUp("1", status=ActionStatus.WAITING, note="venter på DOT"),
        cmd.RetypeEntry(1, EntryKind.NOTE),
    )
    for words in ("Mette", "vagtplan", "færre klager", "venter på DOT"):
        assert words in only(one.meeting).text


words = st.text("abcæøå *?[]>:", min_size=1).map(str.strip).filter(bool)


@given(
    text=words, category=words, name=words, first=st.sampled_from(EntryKind), kinds=st.lists(st.sampled_from(EntryKind))
)
def test_no_word_is_lost_however_often_a_line_changes_kind(
    text: str, category: str, name: str, first: EntryKind, kinds: list[EntryKind]
) -> None:
    one = play("A")
    one.do(action(text, name) if first is EntryKind.ACTION else cmd.RecordEntry(first, text, category, name))
    for kind in kinds:
        if only(one.meeting).kind is not kind or kind is not EntryKind.ACTION:
            one.do(cmd.RetypeEntry(1, kind))
    entry = only(one.meeting)
    told = [entry.text, entry.category, entry.name]
    told += [part for made in one.meeting.actions for part in (made.text, *made.owners)]
    assert text in " ".join(told)
    assert name in " ".join(told)
    assert first is EntryKind.ACTION or category in told
    assert len(one.meeting.actions) == (entry.kind is EntryKind.ACTION)


def test_an_action_is_put_in_other_words_and_keeps_what_the_new_ones_do_not_say() -> None:
    one = play("A")
    one.do(action("vagtplan", "Mette", due=exact(DAY, "fredag")))
    one.do(cmd.ChangeEntry(1, "vagtplan for jul", cmd.RecordAction("vagtplan for jul")))
    (made,) = one.meeting.actions
    assert (made.text, made.owners, made.due and made.due.as_written) == ("vagtplan for jul", ("Mette",), "fredag")


def test_an_action_never_loses_its_text_to_a_correction_of_its_owner() -> None:
    one = play("A")
    one.do(action("vagtplan", "Mette"), cmd.ChangeEntry(1, "Karl:", cmd.RecordAction("", ("Karl",))))
    (made,) = one.meeting.actions
    assert (made.text, made.owners) == ("vagtplan", ("Karl",))


def test_an_action_goes_with_the_line_it_was_made_by_and_its_number_stays_used() -> None:
    one = play("A")
    meeting = one.do(action("vagtplan"), cmd.RemoveEntry(1), action("brev"))
    assert [(a.number, a.text) for a in meeting.actions] == [("SSP-2016-002", "brev")]
    assert [entry.number for entry in meeting.items[0].entries] == [2]


def test_a_decision_needs_no_action_and_an_action_no_owner() -> None:
    one = play("A (B)")
    meeting = one.do(decision("Ja"), action("ringe til klubben"))
    assert meeting.items[0].concluded
    assert (meeting.actions[0].owners, meeting.actions[0].due) == ((), None)


def test_a_line_is_put_in_other_words_and_becomes_something_else_in_one_step() -> None:
    one = play("A")
    one.do(cmd.RecordEntry(EntryKind.STATEMENT, "Nej", name="Lone"))
    one.do(cmd.ChangeEntry(1, "Ja", kind=EntryKind.RECOMMENDATION, category="praksis"))
    assert only(one.meeting) == Entry(1, EntryKind.RECOMMENDATION, "Ja", "praksis")
    one.do(cmd.Undo())
    assert only(one.meeting) == Entry(1, EntryKind.STATEMENT, "Nej", name="Lone")


def test_a_note_becomes_an_action_and_an_action_a_decision_in_other_words() -> None:
    one = play("A")
    one.do(note("en"), cmd.ChangeEntry(1, "a: vagtplan", cmd.RecordAction("vagtplan", ("Mette",)), EntryKind.ACTION))
    entry = only(one.meeting)
    (made,) = one.meeting.actions
    assert (entry.kind, entry.text, entry.action) == (EntryKind.ACTION, "", made.number)
    assert (made.text, made.owners) == ("vagtplan", ("Mette",))
    one.do(cmd.ChangeEntry(1, "Godt", kind=EntryKind.DECISION))
    assert only(one.meeting) == Entry(1, EntryKind.DECISION, "Godt")
    assert one.meeting.actions == ()


def test_a_line_that_is_moved_gets_the_next_number_and_its_old_one_stays_used() -> None:
    one = play("A", "B")
    one.do(cmd.GoTo("2"), note("der"), cmd.GoTo("1"), note("en"), note("to"), cmd.MoveEntry(2, "2"))
    assert [(entry.number, entry.text) for entry in one.item("2").entries] == [(1, "der"), (2, "to")]
    one.do(note("tre"))
    assert [(entry.number, entry.text) for entry in one.item("1").entries] == [(1, "en"), (3, "tre")]
    assert one.meeting.current == "1"


def test_an_action_that_is_moved_belongs_to_the_other_item_until_that_is_undone() -> None:
    one = play("A", "B")
    before = one.do(action("brev", "Mette"))
    after = one.do(cmd.MoveEntry(1, "2"))
    assert [(made.item, made.closed, made.text) for made in after.actions] == [("2", False, "brev")]
    assert [entry.action for entry in one.item("2").entries] == [after.actions[0].number]
    one.do(cmd.Undo())
    assert (one.meeting.items, one.meeting.actions) == (before.items, before.actions)
    one.do(cmd.GoTo("2"), note("x"))
    assert one.item("2").entries[0].number == 2, "a number once given is never given again"


def test_a_decision_that_is_moved_away_approves_no_more_and_where_it_comes_it_does() -> None:
    one = play("Velkommen og godkendelse af referat (B)", "B", "Godkendelse af dagsorden")
    one.do(decision("Godkendt"))
    assert [approval.what for approval in one.meeting.approvals] == ["minutes"]
    one.do(cmd.MoveEntry(1, "2"))
    assert one.meeting.approvals == ()
    one.do(cmd.GoTo("2"), cmd.MoveEntry(1, "3"))
    assert [approval.what for approval in one.do(cmd.Pause()).approvals] == ["agenda"]


@pytest.mark.parametrize(("number", "item", "told"), [(1, "1", "står der allerede"), (9, "2", "9"), (1, "9", "9")])
def test_a_line_goes_nowhere_that_is_not_there(number: int, item: str, told: str) -> None:
    one = play("A", "B")
    one.do(note("x"))
    with pytest.raises(Refused, match=told):
        one.do(cmd.MoveEntry(number, item))
