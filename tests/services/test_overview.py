"""What the start shows, what was said last, and an action followed up between meetings."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.errors import NotRecorded, Refused
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.timekeeping import spent_minutes
from ssp_tui.services.actions import follow_up
from ssp_tui.services.overview import ForumRow, overview
from tests.domain.playing import action, decision, exact, standing
from tests.services.test_preparing import prepare
from tests.services.workspaces import Town

JAN, FEB, MAR = (dt.date(2017, month, 10) for month in (1, 2, 3))


def row(town: Town, forum: str = "ssp", today: dt.date = FEB) -> ForumRow:
    return next(row for row in overview(town.workspace, today) if row.forum.id == forum)


def test_a_forum_that_never_met_has_nothing_to_show() -> None:
    shown = row(Town())
    assert (shown.last, shown.running, shown.next_date, shown.open_actions, shown.minutes) == (
        None,
        None,
        None,
        0,
        "none",
    )


def test_open_and_overdue_are_counted_as_of_the_day() -> None:
    town = Town()
    town.hold(
        JAN,
        action("a", due=exact(FEB)),
        action("b"),
        action("c", due=exact(JAN)),
        cmd.FollowUp("2", status=ActionStatus.DONE),
    )
    assert [(row(town, today=day).open_actions, row(town, today=day).overdue_actions) for day in (JAN, FEB, MAR)] == [
        (2, 0),
        (2, 1),
        (2, 2),
    ]


def test_the_next_meeting_is_shown_with_its_hour() -> None:
    town = Town()
    town.hold(JAN, cmd.SetNextMeetings((MeetingTime("10.3. kl. 9", MAR, dt.time(9)), MeetingTime("10.2.", FEB))))
    assert (row(town).next_date, row(town).next_start) == (FEB, None)
    town.hold(FEB)
    assert (row(town).next_date, row(town).next_start) == (MAR, dt.time(9))


def test_a_meeting_that_was_planned_without_hours_is_shown_with_those_agreed_on() -> None:
    town = Town()
    prepare(town, MAR)
    town.hold(JAN, cmd.SetNextMeetings((MeetingTime("10.3. kl. 9", MAR, dt.time(9)),)))
    assert (row(town).next_date, row(town).next_start) == (MAR, dt.time(9))


def test_the_state_of_the_last_minutes_is_shown() -> None:
    town = Town(standing("Godkendelse af referat"))
    town.hold(JAN)
    assert row(town).minutes == "draft"
    town.do(town.open(FEB), decision("Godkendt"))
    assert row(town).minutes == "approved"


def test_a_meeting_in_progress_stands_first_then_the_next_to_meet_then_by_name() -> None:
    town = Town(*(standing("Nyt", forum=forum) for forum in ("aa", "b", "å", "c", "d")))
    town.hold(JAN, cmd.SetNextMeetings((MeetingTime("10.3.", MAR),)), fora=["c"])
    town.hold(JAN, cmd.SetNextMeetings((MeetingTime("10.2.", FEB),)), fora=["d"])
    town.open(FEB, "b")
    assert [shown.forum.id for shown in overview(town.workspace, FEB)] == ["b", "d", "c", "aa", "å"]


def test_a_joint_meeting_is_shown_at_each_of_its_fora() -> None:
    town = Town(standing("Nyt", forum="a"), standing("Nyt", forum="b"))
    joint = town.hold(JAN, fora=["a", "b"])
    for forum in ("a", "b"):
        last = row(town, forum).last
        assert last is not None
        assert (last.id, last.status) == (joint.meeting.id, Status.CLOSED)


def test_an_action_is_followed_up_between_meetings_by_its_short_number_also_after_new_year() -> None:
    town = Town()
    town.hold(dt.date(2016, 12, 10), action("gammel"))
    after = follow_up(town.workspace, "1", "udført", town.tick())
    assert (after.text, after.status) == ("gammel", ActionStatus.DONE)
    town.hold(JAN, action("ny"))
    assert follow_up(town.workspace, "1", "", town.tick()).text == "ny"


def test_a_follow_up_that_is_not_understood_or_not_on_the_disk_changes_nothing() -> None:
    town = Town()
    town.hold(JAN, action("brev"))
    before = town.workspace.register.actions()
    for number, words in (("9", "udført"), ("1", ": 010190-1234"), ("1", "hvad som helst")):
        with pytest.raises(Refused):
            follow_up(town.workspace, number, words, town.tick())
    town.store.refuse_next = True
    with pytest.raises(NotRecorded):
        follow_up(town.workspace, "1", "udført", town.tick())
    assert town.workspace.register.actions() == before


def test_time_is_told_in_whole_minutes_and_runs_only_for_the_current_item() -> None:
    town = Town(standing("A", "B"))
    one = town.do(town.open(JAN), cmd.GoNext())
    later = town.clock + dt.timedelta(minutes=5, seconds=40)
    assert [spent_minutes(one.meeting, number, later) for number in ("1", "2", "9")] == [1, 6, 0]
    assert spent_minutes(one.meeting, "2") == 0


def test_on_a_day_the_forum_that_meets_first_stands_first() -> None:
    town = Town(standing("Nyt", forum="a"), standing("Nyt", forum="b"), standing("Nyt", forum="c"))
    for forum, start in (("a", dt.time(10, 30)), ("c", dt.time(9))):
        prepare(town, MAR, forum, start=start)
    prepare(town, MAR, "b")
    assert [row.forum.id for row in overview(town.workspace, FEB)] == ["c", "a", "b"]
