"""The year as a workspace knows it: what is on record and agreed on, and what the rhythms ask besides."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.forum import Member
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.deadlines import What
from ssp_tui.domain.year.values import Stage
from ssp_tui.services.year import YearPlan, year_plan
from tests.domain.playing import standing
from tests.services.test_preparing import prepare
from tests.services.workspaces import Town

MARCH, MAY = dt.date(2027, 3, 9), dt.date(2027, 5, 11)


def forum(id: str, cadence: str, **more: object) -> StandingAgenda:
    agenda = standing("Godkendelse af referat (B)", "Sag (D/B)", "Eventuelt", forum=id)
    return replace(agenda, forum=replace(agenda.forum, cadence=cadence, **more))


def town(*agendas: StandingAgenda) -> Town:
    return Town(*(agendas or (forum("raad", "mindst 4 gange om året"),)))


def told(plan: YearPlan, id: str) -> list[tuple[dt.date, Stage]]:
    return [(row.meeting.date, row.meeting.stage) for row in plan.of(id)]


def due(plan: YearPlan, day: dt.date) -> dict[What, tuple[dt.date, bool]]:
    (row,) = [row for row in plan.rows if row.meeting.date == day]
    return {one.what: (one.date, one.done) for one in row.deadlines}


def test_a_meeting_is_held_prepared_agreed_on_or_asked_for() -> None:
    there = town()
    there.hold(MARCH, cmd.SetNextMeetings((MeetingTime("11. maj", MAY, dt.time(9)),)))
    prepare(there, dt.date(2027, 9, 14))
    plan = year_plan(there.workspace, 2027)
    stages = [stage for _day, stage in told(plan, "raad")]
    assert stages == [Stage.CLOSED, Stage.ANNOUNCED, Stage.PLANNED, Stage.PROPOSED]
    (progress,) = plan.progress
    assert (progress.held, progress.planned, progress.asked) == (1, 2, 4)


def test_what_was_agreed_on_is_told_once_when_it_is_planned() -> None:
    there = town()
    there.hold(MARCH, cmd.SetNextMeetings((MeetingTime("11. maj", MAY),)))
    prepare(there, MAY)
    assert [stage for day, stage in told(year_plan(there.workspace, 2027), "raad") if day == MAY] == [Stage.PLANNED]


def test_looking_at_a_year_records_nothing() -> None:
    there = town()
    year_plan(there.workspace, 2027)
    assert there.store.streams() == []


def test_minutes_are_approved_by_the_next_meeting_whenever_that_is() -> None:
    there = town()
    there.hold(MARCH)
    prepare(there, MAY)
    assert due(year_plan(there.workspace, 2027), MARCH)[What.APPROVAL] == (MAY, False)
    there.hold(dt.date(2027, 4, 6), cmd.Approve(("minutes",)))
    assert due(year_plan(there.workspace, 2027), MARCH)[What.APPROVAL] == (dt.date(2027, 4, 6), True)


def test_the_minutes_of_december_are_approved_in_the_year_after() -> None:
    there = town()
    there.hold(dt.date(2027, 12, 7))
    day, _done = due(year_plan(there.workspace, 2027), dt.date(2027, 12, 7))[What.APPROVAL]
    assert day.year == 2028


def test_the_papers_of_a_forum_set_its_terms() -> None:
    there = town(forum("raad", "4 gange om året", agenda_out="10 dage før", minutes_out="straks"))
    there.hold(MARCH)
    found = due(year_plan(there.workspace, 2027), MARCH)
    assert found[What.AGENDA][0] == dt.date(2027, 2, 27)
    assert found[What.MINUTES][0] == MARCH


def test_only_a_forum_whose_agenda_approves_minutes_has_them_approved() -> None:
    silent = replace(forum("gruppe", "hver mandag"), items=standing("Sag (D/B)").items)
    plan = year_plan(town(silent, forum("raad", "4 gange om året")).workspace, 2027)
    assert {one.what for row in plan.of("gruppe") for one in row.deadlines} == {What.AGENDA, What.MINUTES}
    assert all(What.APPROVAL in {one.what for one in row.deadlines} for row in plan.of("raad"))


def test_a_joint_meeting_stands_once_and_is_seen_from_each() -> None:
    there = town(forum("nord", "2 gange om året"), forum("syd", "2 gange om året"))
    there.hold(MARCH, fora=("nord", "syd"))
    plan = year_plan(there.workspace, 2027)
    assert [row.meeting.kind for row in plan.rows if row.meeting.date == MARCH] == [MeetingKind.JOINT]
    assert (MARCH, Stage.CLOSED) in told(plan, "nord")
    assert (MARCH, Stage.CLOSED) in told(plan, "syd")


def test_a_joint_meeting_has_the_strictest_terms_of_its_fora_and_is_approved_by_whichever_meets_first() -> None:
    early, late = {"agenda_out": "14 dage før", "minutes_out": "10 dage efter"}, {"minutes_out": "straks"}
    there = town(forum("nord", "2 gange om året", **early), forum("syd", "2 gange om året", **late))
    there.hold(MARCH, fora=("nord", "syd"))
    prepare(there, dt.date(2027, 3, 16), "syd")
    prepare(there, MAY, "nord")
    found = due(year_plan(there.workspace, 2027), MARCH)
    assert found[What.AGENDA][0] == dt.date(2027, 2, 23)
    assert found[What.MINUTES][0] == MARCH
    assert found[What.APPROVAL][0] == dt.date(2027, 3, 16)


def test_what_a_joint_meeting_agreed_on_each_of_its_fora_has_for_itself() -> None:
    there = town(forum("nord", "2 gange om året"), forum("syd", "2 gange om året"))
    there.hold(MARCH, cmd.SetNextMeetings((MeetingTime("11. maj", MAY),)), fora=("nord", "syd"))
    plan = year_plan(there.workspace, 2027)
    agreed = [row.meeting for row in plan.rows if row.meeting.date == MAY]
    assert [(one.fora, one.stage, one.kind) for one in agreed] == [
        (("nord",), Stage.ANNOUNCED, MeetingKind.ORDINARY),
        (("syd",), Stage.ANNOUNCED, MeetingKind.ORDINARY),
    ]
    assert len(plan.of("syd")) == 1 + 2


def test_a_forum_whose_papers_are_silent_is_asked_for_nothing() -> None:
    there = town(forum("raad", ""), forum("andet", "når vi kan"))
    plan = year_plan(there.workspace, 2027)
    assert plan.rows == ()
    assert [one.asked for one in plan.progress] == [0, 0]


def test_a_role_that_sits_in_two_is_told_of_by_the_name_it_has() -> None:
    leader = (Member("Leder af SSP"),)
    there = town(forum("et", "hver mandag", members=leader), forum("to", "hver anden mandag", members=leader))
    plan = year_plan(there.workspace, 2027)
    assert len(plan.collisions) == 26
    assert {one.roles for one in plan.collisions} == {("Leder af SSP",)}


def test_the_school_holidays_are_those_of_the_municipality() -> None:
    there = town(forum("raad", "hver anden mandag"))
    away = {dt.date.fromisocalendar(2027, week, 1) for week in (10, 11, 12)}
    open_weeks = {row.meeting.date for row in year_plan(there.workspace, 2027).rows}
    assert away & open_weeks
    there.workspace.settings = replace(there.workspace.settings, school_weeks=(10, 12))
    shut = {row.meeting.date for row in year_plan(there.workspace, 2027).rows}
    assert not {dt.date.fromisocalendar(2027, week, 1) for week in (10, 12)} & shut


def test_what_runs_no_more_is_met_for_no_more() -> None:
    there = town(forum("exit", "mindst en gang om måneden, så længe et program kører", runs="1.2.2027 - 30.4.2027"))
    assert [row.meeting.date.month for row in year_plan(there.workspace, 2027).rows] == [2, 3, 4]
