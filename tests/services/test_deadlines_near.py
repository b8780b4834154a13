"""What is still owed around the meetings of a year, and what of it is told on the overview."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.sending import Sending
from ssp_tui.domain.year.deadlines import What
from ssp_tui.domain.year.values import Stage
from ssp_tui.services.deadlines_near import deadlines_near, owed, shown_rows
from ssp_tui.services.year import year_plan
from tests.services.test_preparing import prepare
from tests.services.test_year import forum
from tests.services.workspaces import Town

MARCH, MAY = dt.date(2027, 3, 9), dt.date(2027, 5, 11)
DAY = dt.timedelta(1)
Told = list[tuple[What, dt.date]]


def town() -> Town:
    return Town(forum("raad", "4 gange om året"), forum("hold", "4 gange om året"))


def owing(there: Town, today: dt.date) -> Told:
    return [(one.deadline.what, one.deadline.date) for one in owed(year_plan(there.workspace, 2027).rows, today)]


def near(there: Town, today: dt.date) -> Told:
    return [(one.deadline.what, one.deadline.date) for one in deadlines_near(there.workspace, today)]


def test_a_mere_proposal_owes_nothing() -> None:
    there = town()
    assert year_plan(there.workspace, 2027).rows
    assert owing(there, dt.date(2027, 1, 1)) == near(there, dt.date(2027, 1, 1)) == []


def test_before_a_planned_meeting_items_are_called_for_and_then_the_agenda_goes_out() -> None:
    there = town()
    prepare(there, MARCH, "raad")
    call, agenda = (What.CALL, MARCH - 14 * DAY), (What.AGENDA, MARCH - 7 * DAY)
    assert owing(there, MARCH - 20 * DAY) == [call, agenda]
    assert owing(there, MARCH - 10 * DAY) == [call, agenda]
    assert owing(there, MARCH - 7 * DAY) == [agenda]
    assert owing(there, MARCH + DAY) == []


def test_what_was_sent_is_owed_no_more() -> None:
    there = town()
    running = prepare(there, MARCH, "raad")
    there.do(running, cmd.NoteSent(Sending.AGENDA, MARCH - 8 * DAY))
    assert owing(there, MARCH - 7 * DAY) == []


def test_after_the_last_meeting_of_a_forum_its_minutes_go_out_and_earlier_ones_are_overtaken() -> None:
    there = town()
    there.hold(MARCH, fora=("raad",))
    assert owing(there, MARCH + 10 * DAY) == [(What.MINUTES, MARCH + 7 * DAY), (What.OBJECTIONS, MARCH + 14 * DAY)]
    assert owing(there, MARCH + 20 * DAY) == [(What.MINUTES, MARCH + 7 * DAY)]
    there.hold(MAY, fora=("raad",))
    assert owing(there, MAY + DAY) == [(What.MINUTES, MAY + 7 * DAY), (What.OBJECTIONS, MAY + 14 * DAY)]


def test_the_overview_tells_of_what_is_late_and_of_the_next_three_days() -> None:
    there = town()
    there.hold(MARCH, cmd.SetNextMeetings((MeetingTime("11. maj", MAY),)), fora=("raad",))
    prepare(there, MARCH + 18 * DAY, "hold")
    minutes, objections = (What.MINUTES, MARCH + 7 * DAY), (What.OBJECTIONS, MARCH + 14 * DAY)
    assert near(there, MARCH) == []
    assert near(there, MARCH + DAY) == [(What.CALL, MARCH + 4 * DAY)]
    assert near(there, MARCH + 4 * DAY) == [(What.CALL, MARCH + 4 * DAY), minutes]
    assert near(there, MARCH + 11 * DAY) == [minutes, (What.AGENDA, MARCH + 11 * DAY), objections]


def test_around_new_year_both_years_are_looked_at() -> None:
    there = town()
    there.hold(dt.date(2026, 12, 29), fora=("raad",))
    prepare(there, dt.date(2027, 1, 7), "hold")
    told = [(What.AGENDA, dt.date(2026, 12, 31)), (What.MINUTES, dt.date(2027, 1, 5))]
    assert near(there, dt.date(2027, 1, 2)) == told
    assert near(there, dt.date(2026, 12, 30)) == [(What.CALL, dt.date(2026, 12, 24)), told[0]]


def test_a_proposal_of_a_day_past_is_shown_once_the_forum_has_met() -> None:
    there = town()
    there.hold(MARCH, fora=("raad",))
    today = dt.date(2027, 12, 1)
    rows = shown_rows(there.workspace, year_plan(there.workspace, 2027), today)
    past = [row.meeting for row in rows if row.meeting.stage is Stage.PROPOSED and row.meeting.date < today]
    assert past
    assert {one.forum for one in past} == {"raad"}
    assert all(one.date > MARCH for one in past)
