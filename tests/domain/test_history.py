"""Undo and redo: over what was recorded, one command at a time, and never over the end of the meeting."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.event_documents import from_doc, to_doc
from ssp_tui.domain.history import History, Step
from ssp_tui.domain.item import Outcome
from ssp_tui.domain.meeting import Meeting
from ssp_tui.formats.json_documents import show
from tests.domain.playing import USUAL, Play, action, decision, defer, note, on, opening, outcome, play, standing
from tests.domain.strategies import anything, recording, talk

PROMISED = Action("SSP-2016-014", "vagtplan", ("DOT",), forum="ssp", meeting="2016-06-14-ssp", item="5")


def usual() -> Play:
    return Play(opening(standing(*USUAL), actions=[PROMISED]))


def under_way() -> Play:
    """A meeting with something of most kinds in it, which stands at an item with four lines."""
    one = usual()
    one.do(cmd.AddSubItem("Under"), note("i 1.1"), action("brev"), cmd.GoTo("2"), cmd.FollowUp("014", note="sendt"))
    one.do(cmd.GoTo("3"), note("en"), decision("to"), action("tre", "Mette"), note("Ali\nog Bo"))
    return one


def tried(one: Play, *commands: cmd.Command) -> list[cmd.Command]:
    """Give the commands that the meeting takes; those are returned."""
    taken = []
    for command in commands:
        try:
            one.do(command)
        except Refused:
            continue
        taken.append(command)
    return taken


def without_clock(meeting: Meeting) -> dict[str, Any]:
    def bare(items: list[dict[str, Any]]) -> None:
        for item in items:
            item.pop("spent_minutes", None)
            bare(item["items"])

    shown = show(meeting)
    bare(shown["items"])
    return shown


def apart_from_numbers(meeting: Meeting) -> Meeting:
    return replace(meeting, counters={})


def stored(history: History) -> History:
    """The history folded again from the JSON of its steps."""
    told = json.loads(json.dumps([[to_doc(event) for event in step.events] for step in history.steps]))
    return History.of(
        Step(step.number, step.at, step.line, tuple(from_doc(doc) for doc in docs))
        for step, docs in zip(history.steps, told, strict=True)
    )


def test_undo_goes_back_one_command_at_a_time_in_any_item() -> None:
    one = play("A", "B")
    one.do(note("i A"), cmd.GoTo("2"), decision("i B"), cmd.Undo())
    assert (one.texts("1"), one.texts("2"), one.meeting.current) == (["i A"], [], "2")
    one.do(cmd.Undo())
    assert (one.texts("1"), one.meeting.current) == ([], "2"), "stepping is not undone"
    with pytest.raises(Refused, match="ikke mere at fortryde"):
        one.do(cmd.Undo())


def test_redo_gives_the_same_line_back_with_its_number() -> None:
    one = play("A")
    one.do(note("en"), note("to"), cmd.Undo(), cmd.Undo(), cmd.Redo(), cmd.Redo())
    assert [(entry.number, entry.text) for entry in one.item("1").entries] == [(1, "en"), (2, "to")]
    with pytest.raises(Refused, match="gentage"):
        one.do(cmd.Redo())


def test_a_number_of_something_undone_is_not_used_again() -> None:
    one = play("A", "Eventuelt")
    one.do(note("en"), cmd.Undo(), note("to"))
    assert [entry.number for entry in one.item("1").entries] == [2]
    one.do(cmd.AddItem("B"), cmd.Undo(), cmd.AddItem("C"))
    assert one.order == ["1", "4", "2"]
    one.do(cmd.AddSubItem("A1"), cmd.Undo(), cmd.AddSubItem("A2"))
    assert one.order == ["1", "1.2", "4", "2"]
    one.do(action("x"), cmd.Undo(), action("y"))
    assert [made.number for made in one.meeting.actions] == ["SSP-2016-002"]


def test_something_new_after_an_undo_leaves_nothing_to_redo() -> None:
    one = play("A")
    one.do(note("en"), cmd.Undo(), note("to"))
    with pytest.raises(Refused, match="gentage"):
        one.do(cmd.Redo())


def test_stepping_between_undo_and_redo_changes_neither() -> None:
    one = play("A", "B")
    one.do(note("en"), cmd.Undo(), cmd.GoNext(), cmd.Pause(), cmd.Redo())
    assert (one.texts("1"), one.meeting.current) == (["en"], "2")


def test_undoing_a_sub_item_takes_one_back_to_where_one_was() -> None:
    one = play("A", "B")
    one.do(cmd.AddSubItem("A1"), cmd.Undo())
    assert (one.order, one.meeting.current) == (["1", "2"], "1")
    one.do(cmd.Redo())
    assert (one.order, one.meeting.current) == (["1", "1.1", "2"], "1.1")


@pytest.mark.parametrize(
    "command",
    [
        outcome(Outcome.DROPPED), defer(), cmd.CloseItem(neutral_title="Sag"), cmd.RenameItem("Z"),
        cmd.MoveItem("2", "1"),
        on("present", "Mette"), cmd.LeaveAttendanceOut(), cmd.GiveRole("chair", "Mette"), cmd.RemoveEntry(1),
        cmd.Lift(1, "Løftet"), cmd.FollowUp("014", note="nyt"), cmd.Approve(("minutes",)), cmd.Remark("x"),
    ],
    ids=lambda command: type(command).__name__,
)  # fmt: skip
def test_everything_recorded_can_be_undone(command: cmd.Command) -> None:
    one = usual()
    before = one.do(note("x"))
    assert one.do(command) != before
    assert apart_from_numbers(one.do(cmd.Undo())) == apart_from_numbers(before)


@pytest.mark.parametrize("end", [cmd.CloseMeeting(), cmd.CancelMeeting()])
def test_undo_never_crosses_the_end_of_the_meeting(end: cmd.Command) -> None:
    one = play("A")
    one.do(note("en"), end)
    with pytest.raises(Refused, match="/genåbn"):
        one.do(cmd.Undo())
    one.do(cmd.ReopenMeeting())
    with pytest.raises(Refused, match="ikke mere at fortryde"):
        one.do(cmd.Undo())
    one.do(note("to"), cmd.Undo())
    assert one.texts("1") == ["en"]


def test_nothing_undone_before_the_end_can_be_redone_after_it() -> None:
    one = play("A")
    one.do(note("en"), cmd.Undo(), cmd.CloseMeeting())
    with pytest.raises(Refused):
        one.do(cmd.Redo())


def test_the_first_step_of_a_meeting_opens_it() -> None:
    one = play("A")
    with pytest.raises(ValueError, match="opens"):
        History.of([Step(1, one.at, "x", (ev.Stepped("1"),))])


@given(st.lists(talk, min_size=5, max_size=20))
def test_as_many_redos_as_undos_give_the_same_meeting(commands: list[cmd.Command]) -> None:
    one = under_way()
    tried(one, *commands)
    before, times = one.meeting, len(one.history.done)
    one.do(*[cmd.Undo()] * times)
    assert not any(item.touched for item in one.meeting.items)
    one.do(*[cmd.Redo()] * times)
    assert without_clock(one.meeting) == without_clock(before)
    assert one.meeting.counters == before.counters


@given(st.lists(talk, max_size=10), recording)
def test_a_command_and_its_undo_give_the_state_before_apart_from_used_numbers(
    earlier: list[cmd.Command], command: cmd.Command
) -> None:
    one = under_way()
    tried(one, *earlier)
    before = one.meeting
    if tried(one, command):
        after = one.do(cmd.Undo())
        assert apart_from_numbers(after) == apart_from_numbers(before)
        assert all(after.counters[key] >= number for key, number in before.counters.items())


@settings(max_examples=200)
@given(st.lists(anything, min_size=8, max_size=25))
def test_folding_what_is_on_the_disk_gives_the_meeting_that_was_shown(commands: list[cmd.Command]) -> None:
    one = under_way()
    tried(one, *commands)
    again = stored(one.history)
    assert again == one.history
    assert History.of(one.history.steps) == one.history


@given(st.lists(anything, min_size=8, max_size=25))
def test_no_number_is_ever_given_twice(commands: list[cmd.Command]) -> None:
    one = under_way()
    tried(one, *commands)
    events = [event for step in one.history.steps for event in step.events]
    items = [event.item.number for event in events if isinstance(event, ev.ItemAdded)]
    entries = [(event.item, event.entry.number) for event in events if isinstance(event, ev.EntryRecorded)]
    actions = [event.action.number for event in events if isinstance(event, ev.ActionMade)]
    for numbers in (items + [item.number for item in usual().meeting.items], entries, actions, one.order):
        assert len(set(numbers)) == len(numbers)
