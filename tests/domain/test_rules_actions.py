"""Following up: numbers long and short, and what happens to a promise."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action, ActionStatus, due_order
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.errors import Refused
from tests.domain.playing import DAY, Play, action, exact, opening, play, standing

OLD = Action("SSP-2015-014", "brev til forældre", ("Mette",), forum="ssp", meeting="2015-12-01-ssp", item="3")
NEW = Action("SSP-2016-014", "vagtplan", ("DOT",), forum="ssp", meeting="2016-06-14-ssp", item="5")


def meeting_with(*actions: Action, elsewhere: tuple[Action, ...] = ()) -> Play:
    return Play(opening(standing("Opfølgning på åbne opgaver"), actions=actions), elsewhere)


@pytest.mark.parametrize("number", ["SSP-2016-014", "ssp-2016-014", "SSP-2016-14", "014", "14"])
def test_an_action_answers_to_its_long_and_its_short_number(number: str) -> None:
    one = meeting_with(NEW)
    one.do(cmd.FollowUp(number, status=ActionStatus.DONE))
    assert one.meeting.actions[0].status is ActionStatus.DONE


def test_a_short_number_that_two_years_share_asks_for_the_whole_one() -> None:
    one = meeting_with(OLD, NEW)
    with pytest.raises(Refused, match=r"SSP-2015-014, SSP-2016-014.*hele nummeret"):
        one.do(cmd.FollowUp("014", status=ActionStatus.DONE))
    one.do(cmd.FollowUp("SSP-2015-014", status=ActionStatus.DONE))
    assert [a.status for a in one.meeting.actions] == [ActionStatus.DONE, ActionStatus.OPEN]


def test_an_action_of_another_meeting_comes_into_the_minutes_when_it_is_followed_up() -> None:
    one = meeting_with(elsewhere=(NEW,))
    one.do(cmd.FollowUp("014", status=ActionStatus.IN_PROGRESS, note="halvt færdig"))
    (known,) = one.meeting.actions
    assert (known.number, known.text, known.status, known.note) == (
        NEW.number,
        "vagtplan",
        ActionStatus.IN_PROGRESS,
        "halvt færdig",
    )


def test_an_unknown_number_says_where_the_numbers_are() -> None:
    with pytest.raises(Refused, match=r"Opgave 099 findes ikke.*ssp-tui actions"):
        meeting_with(NEW).do(cmd.FollowUp("099", status=ActionStatus.DONE))


def test_a_follow_up_that_says_nothing_is_asked_what_happened() -> None:
    with pytest.raises(Refused, match="hvad der er sket"):
        meeting_with(NEW).do(cmd.FollowUp("014"))


def test_each_follow_up_changes_what_it_names_and_is_remembered_with_its_meeting() -> None:
    one = meeting_with(NEW)
    one.do(
        cmd.FollowUp("014", status=ActionStatus.WAITING),
        cmd.FollowUp("014", due=exact(dt.date(2016, 12, 1))),
        cmd.FollowUp("014", owners=("Mette", "Karl")),
        cmd.FollowUp("014", note="Karl ringer"),
        cmd.FollowUp("014", criterion="færre klager"),
    )
    (now,) = one.meeting.actions
    assert (now.status, now.owners, now.note, now.criterion) == (
        ActionStatus.WAITING,
        ("Mette", "Karl"),
        "Karl ringer",
        "færre klager",
    )
    assert now.due == exact(dt.date(2016, 12, 1))
    assert {change.meeting for change in now.changes} == {one.meeting.id}
    assert len(now.changes) == 5


def test_a_settled_action_is_no_longer_owed_and_can_be_opened_again() -> None:
    one = play("A")
    one.do(action("brev", due=exact(DAY)))
    for status in (ActionStatus.DONE, ActionStatus.NOT_DONE, ActionStatus.DROPPED):
        one.do(cmd.FollowUp("1", status=status))
        assert not one.meeting.actions[0].is_open
        assert not one.meeting.actions[0].overdue(dt.date(2020, 1, 1))
    one.do(cmd.FollowUp("1", status=ActionStatus.OPEN))
    assert one.meeting.actions[0].overdue(dt.date(2020, 1, 1))


def test_an_action_is_overdue_the_day_after_and_never_by_a_vague_due() -> None:
    dated = Action("SSP-2016-001", "x", due=exact(DAY))
    vague = Action("SSP-2016-002", "x", due=Due("snarest", DueKind.VAGUE))
    assert not dated.overdue(DAY)
    assert dated.overdue(DAY + dt.timedelta(days=1))
    assert not vague.overdue(dt.date(2030, 1, 1))


def test_actions_are_listed_by_due_and_a_vague_one_sorts_last_but_never_disappears() -> None:
    soon = Action("SSP-2016-1000", "a", due=exact(DAY))
    later = Action("SSP-2016-002", "b", due=exact(DAY + dt.timedelta(days=9)))
    vague = Action("SSP-2016-001", "c", due=Due("løbende", DueKind.SYMBOLIC))
    none = Action("SSP-2016-1003", "d")
    early = Action("SSP-2016-999", "e")
    listed = sorted([none, early, vague, later, soon], key=due_order)
    assert [one.text for one in listed] == ["a", "b", "c", "e", "d"]
