"""A planned meeting is moved to another day or cancelled, with a reason; undo and reopening take it back."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.audience import Audience
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.view import view
from tests.domain.test_preparing import planned

LATER = dt.date(2030, 1, 8)


def test_a_move_keeps_the_id_and_whatever_was_not_said() -> None:
    one = planned()
    before = one.meeting
    after = one.do(cmd.MoveMeeting(LATER, because="formanden er forhindret"))
    assert (after.id, after.date, after.start, after.place) == (before.id, LATER, before.start, before.place)
    assert (after.moved_from, after.because) == ((before.date,), "formanden er forhindret")


def test_new_hours_without_an_end_leave_no_old_end() -> None:
    one = planned()
    one.do(cmd.MoveMeeting(LATER, dt.time(9), dt.time(10), "Rådhuset"))
    after = one.do(cmd.MoveMeeting(LATER, dt.time(13)))
    assert (after.start, after.end, after.place) == (dt.time(13), None, "Rådhuset")
    assert len(after.moved_from) == 1


def test_a_move_is_undone_and_done_again() -> None:
    one = planned()
    before = one.meeting
    one.do(cmd.MoveMeeting(LATER, because="ferie"))
    assert one.do(cmd.Undo()) == before
    assert one.do(cmd.Redo()).date == LATER


def test_a_move_to_where_it_lies_is_refused() -> None:
    one = planned()
    with pytest.raises(Refused, match="allerede den dag"):
        one.do(cmd.MoveMeeting(one.meeting.date))


def test_a_meeting_that_has_begun_is_not_moved() -> None:
    one = planned()
    one.do(cmd.BeginMeeting())
    with pytest.raises(Refused, match="begyndt"):
        one.do(cmd.MoveMeeting(LATER))


def test_a_cancelled_meeting_is_not_moved_before_it_is_taken_up_again() -> None:
    one = planned()
    one.do(cmd.CancelMeeting("sygdom"))
    with pytest.raises(Refused, match="aflyst"):
        one.do(cmd.MoveMeeting(LATER))
    assert one.do(cmd.ReopenMeeting(), cmd.MoveMeeting(LATER)).date == LATER


def test_why_it_is_cancelled_is_kept_until_it_is_taken_up_again() -> None:
    one = planned()
    assert one.do(cmd.CancelMeeting("sygdom")).because == "sygdom"
    again = one.do(cmd.ReopenMeeting())
    assert (again.status, again.because) == (Status.PLANNED, "")


def test_why_it_was_moved_is_known_again_when_it_is_taken_up_again() -> None:
    one = planned()
    moved = one.do(cmd.MoveMeeting(LATER, because="ferie"))
    assert one.do(cmd.CancelMeeting()).because == "", "no reason was given for that"
    assert one.do(cmd.ReopenMeeting()) == moved


def test_why_a_meeting_is_cancelled_stands_in_its_minutes_but_not_in_public() -> None:
    one = planned()
    meeting = one.do(cmd.CancelMeeting("formanden er syg"))
    assert view(meeting).because == "formanden er syg"
    assert view(meeting, audience=Audience.PUBLIC).because == ""


def test_why_a_meeting_was_moved_is_nothing_for_its_minutes() -> None:
    one = planned()
    assert view(one.do(cmd.MoveMeeting(LATER, because="ferie"))).because == ""
