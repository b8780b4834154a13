"""The meeting as a whole: approvals, times, and its end."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import EntryKind, Outcome
from ssp_tui.domain.meeting import Approval, MeetingKind, Predecessor, Status
from tests.domain.playing import D, Play, action, decision, defer, note, on, opening, outcome, play, standing

LAST = Predecessor("2016-06-14-ssp", dt.date(2016, 6, 14), 2)
ONE_BEFORE = Predecessor("2016-03-01-ssp", dt.date(2016, 3, 1), 1)


def approving(*titles: str, of: tuple[Predecessor, ...] = (LAST,)) -> Play:
    return Play(opening(standing(*titles or ("Velkommen og godkendelse af referat", "Eventuelt")), to_approve=of))


@pytest.mark.parametrize(
    ("words", "how", "text"),
    [
        ("Godkendt", "", ""),
        ("godkendt.", "", ""),
        ("Godkendes", "", ""),
        ("Godkendt uden bemærkninger.", "", ""),
        ("Godkendt med nyt punkt om høringssvar", "with_corrections", "nyt punkt om høringssvar"),
        ("Godkendt  med  følgende rettelser: punkt 3", "with_corrections", "punkt 3"),
        ("Godkendt med rettelser", "with_corrections", ""),
        ("Godkendt med den rettelse, at BF betaler halvdelen", "with_corrections", "BF betaler halvdelen"),
        ("Godkendt, dog med rettelsen: punkt 3", "with_corrections", "punkt 3"),
        ("Referatet er godkendt med følgende rettelser: punkt 3", "with_corrections", "punkt 3"),
        ("Referatet blev godkendt uden bemærkninger", "", ""),
    ],
)
def test_the_word_godkendt_approves_exactly_the_minutes_that_wait(words: str, how: str, text: str) -> None:
    one = approving()
    one.do(decision(words))
    assert one.meeting.approvals == (Approval("minutes", how, text, LAST.meeting, 2),)
    assert one.texts("1") == [words]


@pytest.mark.parametrize("words", ["Ikke godkendt", "Godkendt medio maj", "Godkendt med", "Ja", "Er godkendt"])
def test_other_words_approve_nothing(words: str) -> None:
    assert approving().do(decision(words)).approvals == ()


def test_what_is_named_is_what_is_approved_and_withdrawn() -> None:
    one = approving("Godkendelse af dagsorden og referat")
    one.do(decision("Dagsordenen er godkendt"))
    assert [approval.what for approval in one.meeting.approvals] == ["agenda"]
    one.do(decision("Referatet er godkendt"), cmd.RemoveEntry(1))
    both = approving("Godkendelse af dagsorden og referat")
    both.do(decision("Dagsorden og referat godkendt"))
    assert [approval.what for approval in both.meeting.approvals] == ["agenda", "minutes"]
    assert approving().do(decision("Dagsordenen er godkendt")).approvals == ()


def test_godkendt_elsewhere_or_as_a_note_is_only_words() -> None:
    one = approving()
    one.do(note("Godkendt"), cmd.GoTo("2"), decision("Godkendt"))
    assert one.meeting.approvals == ()


def test_one_item_may_approve_agenda_and_minutes() -> None:
    one = approving("Godkendelse af dagsorden og referat")
    one.do(decision("Godkendt"))
    assert [approval.what for approval in one.meeting.approvals] == ["agenda", "minutes"]
    agenda_only = approving("Godkendelse af dagsorden")
    agenda_only.do(decision("Godkendt"))
    assert agenda_only.meeting.approvals == (Approval("agenda"),)


def test_every_waiting_minutes_are_approved_by_name_and_version() -> None:
    one = approving(of=(ONE_BEFORE, LAST))
    one.do(cmd.Approve(("minutes",)))
    assert [(a.meeting, a.version) for a in one.meeting.approvals] == [(ONE_BEFORE.meeting, 1), (LAST.meeting, 2)]


def test_that_there_were_no_minutes_is_an_answer_and_approves_none() -> None:
    assert approving().do(cmd.Approve(("minutes",), "none")).approvals == (Approval("minutes", "none"),)
    assert approving(of=()).do(decision("Godkendt")).approvals == (Approval("minutes"),)


def test_a_second_approval_of_the_same_replaces_the_first() -> None:
    one = approving()
    one.do(decision("Godkendt"), cmd.Approve(("minutes",), "with_corrections", "punkt 3"))
    assert [(a.how, a.text) for a in one.meeting.approvals] == [("with_corrections", "punkt 3")]


@pytest.mark.parametrize(
    "command",
    [cmd.RemoveEntry(1), cmd.RetypeEntry(1, EntryKind.NOTE), cmd.ChangeEntry(1, "Udskydes til december")],
    ids=["removed", "made a note", "put in other words"],
)
def test_an_approval_goes_with_the_decision_that_gave_it(command: cmd.Command) -> None:
    assert approving().do(decision("Godkendt"), command).approvals == ()


def test_an_approval_follows_its_decision_when_that_is_corrected_or_made() -> None:
    one = approving()
    one.do(decision("Godkendt"), cmd.ChangeEntry(1, "Godkendt med rettelser til punkt 3"))
    assert one.meeting.approvals[0].text == "rettelser til punkt 3"
    made = approving()
    made.do(note("Godkendt"), cmd.RetypeEntry(1, EntryKind.DECISION))
    assert made.meeting.approvals == (Approval("minutes", "", "", LAST.meeting, 2),)


def test_an_approval_given_twice_stands_while_one_of_its_decisions_does() -> None:
    one = approving()
    one.do(decision("Godkendt"), decision("Godkendt"), cmd.RemoveEntry(2))
    assert len(one.meeting.approvals) == 1


def test_times_are_noted_also_afterwards() -> None:
    one = play("A")
    one.do(cmd.SetEnded(dt.time(10, 40)), cmd.SetBegun(dt.time(9, 5)), cmd.CloseMeeting())
    assert (one.meeting.begun, one.meeting.ended) == (dt.time(9, 5), dt.time(10, 40))
    one.do(cmd.SetEnded(dt.time(0, 0)))
    assert (one.meeting.begun, one.meeting.ended, one.meeting.status) == (dt.time(9, 5), dt.time(0), Status.CLOSED)


def test_the_next_meeting_is_announced_and_announced_anew() -> None:
    one = play("A")
    later = MeetingTime("til foråret")
    one.do(cmd.SetNextMeetings((MeetingTime("13.12.", dt.date(2016, 12, 13)),)), cmd.SetNextMeetings((later,)))
    assert one.meeting.next_meetings == (later,)


def test_a_meeting_may_turn_out_to_be_of_another_kind() -> None:
    assert play("A").do(cmd.SetKind(MeetingKind.EXTRA)).kind is MeetingKind.EXTRA


RECORDING = [
    note("x"), decision("x"), action("x"), cmd.SetField("Indstilling", "x"), cmd.SetKind(MeetingKind.JOINT),
    cmd.Pause(), cmd.GoTo("1"), cmd.GoNext(), cmd.GoBack(), cmd.AddItem("x"), cmd.AddSubItem("x"),
    cmd.MoveItem("1", "2"), cmd.RenameItem("x"), cmd.SetKinds((D,)), outcome(Outcome.DECIDED), defer(),
    cmd.Lift(1, "x"), on("present", "x"), cmd.NoteSubstitute("x", "y"), cmd.LeaveAttendanceOut(),
    cmd.AddMember(Member("x")), cmd.GiveRole("chair", "x"), cmd.Approve(("minutes",)), cmd.FollowUp("1", note="x"),
    cmd.CloseItem(), cmd.OpenItem(), cmd.SetNextMeetings(()), cmd.ChangeEntry(1, "x"), cmd.RemoveEntry(1),
    cmd.RetypeEntry(1, EntryKind.DECISION),
]  # fmt: skip


@pytest.mark.parametrize("command", RECORDING, ids=lambda command: type(command).__name__)
def test_a_meeting_that_is_over_refuses_and_says_what_to_do(command: cmd.Command) -> None:
    for ending, told in ((cmd.CloseMeeting(), "afsluttet"), (cmd.CancelMeeting(), "aflyst")):
        one = play("A", "B")
        before = one.do(note("x"), ending)
        with pytest.raises(Refused, match=f"{told}.*/genåbn"):
            one.do(command)
        assert one.meeting == before


def test_a_remark_may_be_made_after_closing_and_taken_back() -> None:
    one = play("A")
    one.do(cmd.Remark("Under mødet"), cmd.CloseMeeting(), cmd.Remark("Formandens bemærkning"))
    assert one.meeting.remarks == ("Under mødet", "Formandens bemærkning")
    assert one.do(cmd.Undo()).remarks == ("Under mødet",)


def test_a_reopened_meeting_goes_on_where_it_stood() -> None:
    one = play("A", "B")
    one.do(cmd.GoTo("2"), note("x"), cmd.CloseMeeting(), cmd.ReopenMeeting(), note("y"))
    assert (one.meeting.status, one.meeting.current, one.texts("2")) == (Status.RUNNING, "2", ["x", "y"])
    assert [entry.number for entry in one.item("2").entries] == [1, 2]


@pytest.mark.parametrize(
    ("ended", "again", "told"),
    [
        (cmd.CloseMeeting(), cmd.CloseMeeting(), "allerede afsluttet"),
        (cmd.CloseMeeting(), cmd.CancelMeeting(), "allerede afsluttet"),
        (cmd.CancelMeeting(), cmd.CloseMeeting(), "er aflyst"),
        (cmd.CancelMeeting(), cmd.CancelMeeting(), "er aflyst"),
        (cmd.CancelMeeting(), cmd.Undo(), "er aflyst"),
        (None, cmd.ReopenMeeting(), "i gang"),
    ],
)
def test_ending_twice_is_said_rightly(ended: cmd.Command | None, again: cmd.Command, told: str) -> None:
    one = play("A")
    if ended:
        one.do(ended)
    with pytest.raises(Refused, match=told):
        one.do(again)


def test_closing_gives_no_item_an_outcome() -> None:
    one = play("A (B)", "B (D)", "C (O)")
    one.do(cmd.GoNext(), cmd.CloseMeeting())
    assert [(item.outcome, item.deferral) for item in one.meeting.items] == [(None, None)] * 3


def test_what_belongs_to_no_meeting_is_refused() -> None:
    with pytest.raises(Refused):
        play("A").do(cmd.SetClock(dt.time(9)))


def test_to_blank_the_second_window_changes_nothing_else_and_is_not_undone() -> None:
    one = play("A")
    before = one.do(note("x"), cmd.Pause())
    after = one.do(cmd.BlankScreen(True))
    assert after == replace(before, blanked=True)
    one.do(cmd.Undo())
    assert (one.texts("1"), one.meeting.blanked) == ([], True)
    one.do(cmd.BlankScreen(False), cmd.Redo())
    assert (one.texts("1"), one.meeting.blanked) == (["x"], False)
