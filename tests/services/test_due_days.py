"""`næste møde` as a due is the forum's next meeting, wherever that lies now."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action
from ssp_tui.services.due_days import day_of_next_meeting
from tests.services.test_preparing import prepare
from tests.services.test_year import forum
from tests.services.workspaces import Town

FEB, MAY, MOVED = dt.date(2027, 2, 9), dt.date(2027, 5, 11), dt.date(2027, 5, 20)


def held(due: str = "næste møde") -> Town:
    """A council that has met once, and whose action is due."""
    there = Town(forum("raad", "mindst 4 gange om året"))
    running = there.open(FEB)
    reading = running.read(f"a: Mette: vagtplan > {due}")
    assert reading.command
    there.do(running, reading.command, cmd.CloseMeeting())
    return there


def action(there: Town) -> Action:
    (found,) = there.workspace.register.actions()
    return found


def day(there: Town) -> dt.date | None:
    return day_of_next_meeting(action(there), there.workspace.register.meetings())


def test_it_is_not_known_before_anybody_says_when() -> None:
    assert day(held()) is None


def test_it_follows_the_meeting_that_is_planned_and_moved() -> None:
    there = held()
    running = prepare(there, MAY)
    assert day(there) == MAY
    there.do(running, cmd.MoveMeeting(MOVED))
    assert day(there) == MOVED
    due = action(there).due
    assert due
    assert due.date is None


def test_a_cancelled_meeting_is_not_the_next_one() -> None:
    there = held()
    there.do(prepare(there, MAY), cmd.CancelMeeting())
    prepare(there, dt.date(2027, 6, 1))
    assert day(there) == dt.date(2027, 6, 1)


def test_it_stays_the_meeting_that_it_was_due_at_when_that_is_held() -> None:
    there = held()
    there.hold(MAY)
    prepare(there, dt.date(2027, 8, 24))
    assert day(there) == MAY


def test_put_off_again_it_is_the_meeting_after() -> None:
    there = held()
    running = there.open(MAY)
    reading = running.read("/opgave 1 > næste møde")
    assert reading.command
    there.do(running, reading.command, cmd.CloseMeeting())
    prepare(there, dt.date(2027, 8, 24))
    assert day(there) == dt.date(2027, 8, 24)


def test_another_due_is_left_as_it_is() -> None:
    assert day(held("fredag")) is None
