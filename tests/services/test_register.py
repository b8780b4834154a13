"""Numbers, approvals and summaries: what is known across meetings."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action, ActionStatus
from ssp_tui.domain.meeting import Predecessor, Status
from ssp_tui.ports import Put
from ssp_tui.services.register import ACTIONS, MEETINGS, ActionDocument
from tests.domain.playing import action, decision, note, standing
from tests.services.workspaces import Town

JAN, FEB, MAR, APR = (dt.date(2017, month, 10) for month in (1, 2, 3, 4))
APPROVING = ("Velkommen og godkendelse af referat", "Nyt", "Eventuelt")


def actions(town: Town) -> dict[str, str]:
    return {one.number: one.text for one in town.workspace.register.actions()}


def test_action_numbers_run_through_the_workspace_and_begin_again_each_year() -> None:
    town = Town(standing("Nyt", forum="a"), standing("Nyt", forum="b"))
    town.hold(JAN, action("en"), fora=["a"])
    town.hold(FEB, action("to"), fora=["b"])
    town.hold(dt.date(2018, 1, 10), action("tre"), fora=["a"])
    assert actions(town) == {"SSP-2017-001": "en", "SSP-2017-002": "to", "SSP-2018-001": "tre"}


def test_a_number_is_never_used_again_whatever_became_of_it() -> None:
    town = Town()
    one = town.open(JAN)
    town.do(one, action("fortrudt"), cmd.Undo(), action("slettet"), cmd.RemoveEntry(2), action("tre"))
    assert actions(town) == {"SSP-2017-003": "tre"}
    town.do(one, cmd.Undo(), cmd.Redo())
    assert actions(town) == {"SSP-2017-003": "tre"}
    assert town.workspace.register.new_number(2017) == "SSP-2017-004"


def test_a_thousand_actions_are_in_their_order() -> None:
    town = Town()
    puts = [ActionDocument(number=n, born=Action(n, n, forum="ssp")).put() for n in ("SSP-2017-1000", "SSP-2017-999")]
    town.store.append("x", [], puts)
    register = town.workspace.register
    assert [one.number for one in register.actions()] == ["SSP-2017-999", "SSP-2017-1000"]
    assert [one.number for one in register.open_actions(["ssp"])] == ["SSP-2017-999", "SSP-2017-1000"]


@pytest.mark.parametrize("number", ["SSP-2017-001", "ssp-2017-001", "SSP-2017-1", "001", "1"])
def test_an_action_is_found_by_its_long_and_short_number(number: str) -> None:
    town = Town()
    town.hold(JAN, action("brev"))
    found = town.workspace.register.find(number, 2017)
    assert found is not None
    assert found.text == "brev"


@pytest.mark.parametrize("number", ["", "x", "SSP-2017-", "-", "²", "2"])
def test_what_is_no_number_finds_nothing(number: str) -> None:
    town = Town()
    town.hold(JAN, action("brev"))
    assert town.workspace.register.find(number, 2017) is None


def test_removed_actions_are_nowhere_to_be_seen() -> None:
    town = Town()
    town.hold(JAN, action("brev", "Mette"), cmd.RemoveEntry(1))
    register = town.workspace.register
    assert (register.actions(), register.open_actions(["ssp"]), register.owners("ssp")) == ([], (), ())
    assert register.find("1", 2017) is None


def test_owners_are_remembered_by_forum() -> None:
    town = Town(standing("Nyt", forum="a"), standing("Nyt", forum="b"))
    town.hold(JAN, action("x", "Mette", "DOT"), action("y", "Mette"), fora=["a"])
    assert town.workspace.register.owners("a") == ("Mette", "DOT")
    assert town.workspace.register.owners("b") == ()


def test_what_was_done_outside_survives_that_the_line_is_removed_and_brought_back() -> None:
    town = Town()
    one = town.open(JAN)
    town.do(one, action("brev"))
    town.outside("1", "udført")
    town.do(one, cmd.RemoveEntry(1), cmd.Undo())
    (found,) = town.workspace.register.actions()
    assert found.status is ActionStatus.DONE


def test_undoing_a_follow_up_leaves_those_made_elsewhere() -> None:
    town = Town()
    one = town.open(JAN)
    town.do(one, action("brev"), cmd.FollowUp("1", status=ActionStatus.IN_PROGRESS))
    town.outside("1", "afventer")
    town.do(one, cmd.Undo())
    (found,) = town.workspace.register.actions()
    assert (found.status, len(found.changes)) == (ActionStatus.WAITING, 1)


def test_minutes_wait_for_approval_until_a_later_meeting_gives_it() -> None:
    town = Town(standing(*APPROVING))
    first = town.hold(JAN, note("x"))
    waiting = (Predecessor(first.meeting.id, JAN, 1),)
    assert town.workspace.register.to_approve(["ssp"]) == waiting
    second = town.open(FEB)
    assert second.meeting.to_approve == waiting
    town.do(second, decision("Godkendt"), cmd.CloseMeeting())
    assert town.workspace.register.to_approve(["ssp"]) == (Predecessor(second.meeting.id, FEB, 1),)


def test_all_minutes_that_nobody_approved_wait_together() -> None:
    town = Town(standing(*APPROVING))
    town.hold(JAN)
    town.hold(FEB)
    third = town.open(MAR)
    assert [minutes.date for minutes in third.meeting.to_approve] == [JAN, FEB]
    town.do(third, decision("Godkendt"), cmd.CloseMeeting())
    assert [minutes.date for minutes in town.workspace.register.to_approve(["ssp"])] == [MAR]


def test_no_meeting_approves_the_minutes_of_a_later_one() -> None:
    town = Town(standing(*APPROVING))
    town.hold(MAR)
    assert town.open(FEB).meeting.to_approve == ()


def test_a_cancelled_meeting_has_no_minutes_to_approve() -> None:
    town = Town(standing(*APPROVING))
    town.do(town.open(JAN), cmd.CancelMeeting())
    assert town.workspace.register.to_approve(["ssp"]) == ()


@pytest.mark.parametrize("back", [cmd.Undo(), cmd.RemoveEntry(1)], ids=["undone", "decision removed"])
def test_an_approval_taken_back_is_taken_back_from_the_minutes(back: cmd.Command) -> None:
    town = Town(standing(*APPROVING))
    first = town.hold(JAN)
    second = town.do(town.open(FEB), decision("Godkendt"))
    summary = town.workspace.register.meeting(first.meeting.id)
    assert summary is not None
    assert summary.approved_in == second.meeting.id
    town.do(second, back)
    summary = town.workspace.register.meeting(first.meeting.id)
    assert summary is not None
    assert summary.approved_in == ""


def test_an_approval_stands_when_only_its_repetition_is_undone() -> None:
    town = Town(standing(*APPROVING))
    first = town.hold(JAN)
    town.do(town.open(FEB), decision("Godkendt"), cmd.Approve(("minutes",), "with_corrections", "punkt 3"), cmd.Undo())
    summary = town.workspace.register.meeting(first.meeting.id)
    assert summary is not None
    assert summary.approved_in != ""


def test_minutes_approved_twice_stay_approved_when_the_second_is_taken_back() -> None:
    town = Town(standing(*APPROVING))
    first = town.hold(JAN)
    one, other = town.open(FEB), town.open(MAR)
    town.do(one, decision("Godkendt"))
    town.do(other, decision("Godkendt"), cmd.Undo())
    summary = town.workspace.register.meeting(first.meeting.id)
    assert summary is not None
    assert summary.approved_in == one.meeting.id


def test_what_a_newer_program_noted_of_a_meeting_or_an_action_is_kept() -> None:
    town = Town()
    one = town.open(JAN)
    town.do(one, action("brev"))
    register = town.workspace.register
    meeting, made = town.store.get(MEETINGS, one.meeting.id), town.store.get(ACTIONS, "SSP-2017-001")
    assert meeting is not None and made is not None
    news = [
        Put(MEETINGS, one.meeting.id, {**meeting, "mood": "glad", "version": 2}),
        Put(ACTIONS, "SSP-2017-001", {**made, "colour": "red"}),
    ]
    town.store.append("x", [], news)
    town.do(one, cmd.FollowUp("1", note="x"), cmd.CloseMeeting())
    summary = register.meeting(one.meeting.id)
    assert summary is not None
    assert (summary.status, summary.version, summary.model_extra) == (Status.CLOSED, 2, {"mood": "glad"})
    assert (town.store.get(ACTIONS, "SSP-2017-001") or {})["colour"] == "red"


def test_meetings_are_listed_by_day_and_hour() -> None:
    town = Town()
    town.do(town.open(FEB, start=dt.time(13)), cmd.CloseMeeting())
    town.do(town.open(FEB, start=dt.time(9)), cmd.CloseMeeting())
    town.hold(JAN)
    assert [(s.date, s.start, s.id) for s in town.workspace.register.meetings()] == [
        (JAN, None, "2017-01-10-ssp"),
        (FEB, dt.time(9), "2017-02-10-ssp-2"),
        (FEB, dt.time(13), "2017-02-10-ssp"),
    ]
