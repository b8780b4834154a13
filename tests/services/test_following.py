"""The run-through of what is owed: what is new, how long it has stood, in which order, whose turn it is."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.following import by_owner, next_unheard
from ssp_tui.services.following import follow_ups
from ssp_tui.services.running import RunningMeeting
from tests.domain.playing import action, exact, standing
from tests.services.workspaces import Town

JAN, FEB, MAR, APR = (dt.date(2017, month, 10) for month in (1, 2, 3, 4))
NEXT_DAY = dt.timedelta(days=1)


def short(numbers: tuple[str, ...]) -> list[str]:
    return [number[-1] for number in numbers]


def order(town: Town, running: RunningMeeting) -> list[str]:
    return short(follow_ups(town.workspace, running.meeting).order)


def done(number: str) -> cmd.FollowUp:
    return cmd.FollowUp(number, status=ActionStatus.DONE)


def a_town() -> Town:
    """Three actions of January, due in May, in February and at no time."""
    town = Town(standing("Nyt", forum="a"), standing("Nyt", forum="b"))
    town.hold(
        JAN, action("senere", "Åse", due=exact(dt.date(2017, 5, 1))), action("snart", "Bo", due=exact(FEB)),
        action("uden frist"), fora=["a"],
    )  # fmt: skip
    return town


def test_what_is_overdue_is_asked_about_first_and_what_was_spoken_of_last() -> None:
    town = a_town()
    running = town.open(MAR, "a")
    assert order(town, running) == ["2", "1", "3"]
    town.do(running, done("2"))
    assert order(town, running) == ["1", "3", "2"]
    town.do(running, cmd.Undo())
    assert order(town, running) == ["2", "1", "3"]


def test_what_changed_outside_since_the_last_meeting_is_news_and_comes_after_the_silent() -> None:
    town = a_town()
    town.clock = dt.datetime.combine(JAN + NEXT_DAY, dt.time(9), town.clock.tzinfo)
    town.outside("2", "i gang: taler med klubben")
    running = town.open(FEB, "a")
    found = follow_ups(town.workspace, running.meeting)
    assert {number[-1]: [one.note for one in changes] for number, changes in found.news.items()} == {
        "2": ["taler med klubben"]
    }
    assert short(found.order) == ["1", "3", "2"]


def test_what_the_forum_has_heard_at_a_meeting_of_its_own_is_no_news() -> None:
    town = a_town()
    town.clock = dt.datetime.combine(JAN + NEXT_DAY, dt.time(9), town.clock.tzinfo)
    town.outside("2", "i gang")
    town.hold(FEB, cmd.FollowUp("1", status=ActionStatus.IN_PROGRESS), fora=["a"])
    assert follow_ups(town.workspace, town.open(MAR, "a").meeting).news == {}


def test_what_another_forum_has_done_to_it_is_news() -> None:
    town = a_town()
    town.hold(FEB, cmd.FollowUp("1", status=ActionStatus.WAITING), fora=["b"])
    found = follow_ups(town.workspace, town.open(MAR, "a").meeting)
    assert [change.status for change in next(iter(found.news.values()))] == [ActionStatus.WAITING]


def test_an_action_stands_at_its_second_meeting_the_first_time_it_is_asked_about() -> None:
    town = a_town()
    running = town.open(FEB, "a")
    assert set(follow_ups(town.workspace, running.meeting).turns.values()) == {2}
    town.do(running, cmd.CloseMeeting())
    town.hold(FEB + NEXT_DAY, fora=["b"])
    assert set(follow_ups(town.workspace, town.open(MAR, "a").meeting).turns.values()) == {3}


def test_by_owner_danes_are_sorted_as_danes_sort_and_what_nobody_owns_comes_last() -> None:
    town = a_town()
    assert short(by_owner(town.open(MAR, "a").meeting)) == ["2", "1", "3"]


def test_the_next_is_one_that_is_open_and_not_spoken_of_and_after_the_last_the_first() -> None:
    town = a_town()
    running = town.open(MAR, "a")
    known = follow_ups(town.workspace, running.meeting)

    def after(number: str) -> str:
        return next_unheard(running.meeting, known.order, number)[-1:]

    full = {number[-1]: number for number in known.order}
    assert [after(""), after(full["2"]), after(full["3"])] == ["2", "1", "2"]
    town.do(running, done("1"))
    assert short(known.order) == ["2", "1", "3"]
    assert after(full["2"]) == "3"
    town.do(running, done("2"), cmd.FollowUp("3", note="ringet"))
    assert after(full["3"]) == ""


def test_an_action_that_comes_up_later_is_asked_about_too() -> None:
    town = a_town()
    town.hold(FEB, action("fra b"), fora=["b"])
    running = town.open(MAR, "a")
    known = follow_ups(town.workspace, running.meeting)
    town.do(running, cmd.FollowUp("4", status=ActionStatus.IN_PROGRESS), done("1"), done("2"))
    assert "SSP-2017-004" not in known.order
    assert next_unheard(running.meeting, known.order)[-1] == "3"
