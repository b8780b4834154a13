"""Closed items and lines: what is said in confidence stays so, whatever happens to it."""

from __future__ import annotations

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.meeting import Meeting
from tests.domain.playing import action, note, play


def closed(meeting: Meeting) -> dict[str, bool]:
    """Whether each action is closed, by its text."""
    return {one.text: one.closed for one in meeting.actions}


def test_closing_an_item_closes_the_actions_made_on_it_before_and_after() -> None:
    one = play("A", "B")
    one.do(action("før"), cmd.CloseItem(neutral_title="Personsag"), action("efter"), cmd.GoNext(), action("åben"))
    assert closed(one.meeting) == {"før": True, "efter": True, "åben": False}
    assert (one.item("1").closed, one.item("1").neutral_title, one.item("1").title) == (True, "Personsag", "A")


def test_opening_it_again_opens_them_but_not_a_line_closed_for_itself() -> None:
    one = play("A")
    one.do(action("en"), action("to"), cmd.CloseItem(entry=2), cmd.CloseItem(), cmd.OpenItem())
    assert closed(one.meeting) == {"en": False, "to": True}
    assert [entry.closed for entry in one.item("1").entries] == [False, True]
    one.do(cmd.OpenItem(entry=2))
    assert closed(one.meeting) == {"en": False, "to": False}


def test_closing_an_item_closes_what_was_promised_under_it() -> None:
    one = play("A")
    one.do(cmd.AddSubItem("A1"), action("under"), cmd.GoTo("1"), cmd.CloseItem())
    assert closed(one.meeting) == {"under": True}
    one.do(cmd.GoTo("1.1"), action("mere"), cmd.CloseItem(), cmd.GoTo("1"), cmd.OpenItem())
    assert closed(one.meeting) == {"under": True, "mere": True}, "1.1 is closed for itself"


def test_opening_a_sub_item_of_a_closed_item_opens_nothing() -> None:
    one = play("A")
    one.do(cmd.AddSubItem("A1"), action("under"), cmd.GoTo("1"), cmd.CloseItem(), cmd.GoTo("1.1"), cmd.OpenItem())
    assert closed(one.meeting) == {"under": True}
    one.do(cmd.GoTo("1"), cmd.OpenItem())
    assert closed(one.meeting) == {"under": False}


def test_opening_a_line_on_a_closed_item_leaves_its_action_closed() -> None:
    one = play("A")
    one.do(action("brev"), cmd.CloseItem(), cmd.OpenItem(entry=1))
    assert closed(one.meeting) == {"brev": True}


def test_a_closed_line_stays_closed_when_it_becomes_an_action_and_back() -> None:
    one = play("A")
    one.do(note("Ali"), cmd.CloseItem(entry=1), cmd.RetypeEntry(1, EntryKind.ACTION))
    assert closed(one.meeting) == {"Ali": True}
    one.do(cmd.RetypeEntry(1, EntryKind.NOTE))
    assert one.item("1").entries[0].closed


@pytest.mark.parametrize("with_title", ["", "Episode"])
def test_a_closed_line_that_is_lifted_gives_a_closed_item(with_title: str) -> None:
    one = play("Eventuelt")
    one.do(note("Ali og Bo"), cmd.CloseItem(entry=1), cmd.Lift(1, with_title))
    lifted = one.item("1.1")
    assert lifted.closed
    assert "Ali" not in lifted.neutral_title
    assert lifted.neutral_title


def test_what_is_lifted_from_a_closed_sub_item_stays_closed() -> None:
    one = play("A")
    one.do(cmd.AddSubItem("Sag"), cmd.CloseItem(), action("brev"), note("Ali"), cmd.Lift(1, ""), cmd.Lift(2, ""))
    assert [one.item(number).closed for number in ("1.1", "1.2", "1.3")] == [True, True, True]
    assert closed(one.meeting) == {"brev": True}


def test_what_is_said_of_an_open_action_at_a_closed_item_is_said_in_confidence() -> None:
    one = play("A", "B")
    one.do(action("brev"), cmd.GoNext(), cmd.CloseItem(), cmd.FollowUp("1", note="Ali er anholdt"))
    one.do(cmd.GoTo("1"), cmd.FollowUp("1", note="sendt"))
    (now,) = one.meeting.actions
    assert not now.closed
    assert [change.in_confidence for change in now.changes] == [True, False]


def test_a_closed_item_can_be_given_another_neutral_title() -> None:
    one = play("A")
    one.do(cmd.CloseItem(), cmd.CloseItem(neutral_title="Sag 1"), cmd.CloseItem())
    assert (one.item("1").neutral_title, one.item("1").closed) == ("Sag 1", True)


def test_what_was_said_of_an_action_in_confidence_does_not_come_out_when_it_becomes_a_note() -> None:
    one = play("A", "B")
    one.do(action("brev"), cmd.FollowUp("1", note="skrevet"), cmd.GoNext(), cmd.CloseItem())
    one.do(cmd.FollowUp("1", note="Ali er anholdt"), cmd.GoBack(), cmd.RetypeEntry(1, EntryKind.NOTE))
    assert one.texts("1") == ["brev (skrevet)"]


def test_what_was_said_behind_closed_doors_stays_closed_wherever_it_is_moved() -> None:
    one = play("A", "B")
    one.do(cmd.CloseItem(), note("Ali"), action("brev"), cmd.MoveEntry(1, "2"), cmd.MoveEntry(2, "2"))
    assert [entry.closed for entry in one.item("2").entries] == [True, True]
    assert closed(one.meeting) == {"brev": True}
    one.do(cmd.GoTo("2"), cmd.MoveEntry(1, "1"), cmd.GoTo("1"), cmd.OpenItem())
    assert [entry.closed for entry in one.item("1").entries] == [True]


def test_what_is_moved_from_inside_a_closed_item_stays_closed() -> None:
    one = play("A", "B")
    one.do(cmd.CloseItem(), cmd.AddSubItem("A1"), note("Ali"), cmd.MoveEntry(1, "2"))
    assert [entry.closed for entry in one.item("2").entries] == [True]


def test_an_open_action_that_is_moved_to_a_closed_item_is_closed() -> None:
    one = play("A", "B")
    one.do(cmd.GoTo("2"), cmd.CloseItem(), cmd.GoTo("1"), action("brev"))
    assert closed(one.meeting) == {"brev": False}
    one.do(cmd.MoveEntry(1, "2"))
    assert closed(one.meeting) == {"brev": True}
    one.do(cmd.Undo())
    assert closed(one.meeting) == {"brev": False}
