"""What a forum meets with next, across its meetings and those it shares."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import CarryReason
from ssp_tui.domain.meeting import MeetingKind, Status
from ssp_tui.services.next_meeting import next_planned
from tests.domain.playing import action, decision, defer, note, on, parked, standing
from tests.services.test_preparing import prepare
from tests.services.workspaces import Town, yearly

JAN, FEB, MAR, APR = (dt.date(2017, month, 10) for month in (1, 2, 3, 4))
DEFERRED, NOT_REACHED, PARKED = CarryReason.DEFERRED, CarryReason.NOT_REACHED, CarryReason.PARKED


def announced(*days: dt.date) -> cmd.SetNextMeetings:
    return cmd.SetNextMeetings(tuple(MeetingTime(day.isoformat(), day) for day in days))


def two_fora() -> Town:
    return Town(standing("Nyt", "Eventuelt", forum="a"), standing("Nyt", "Sag (B)", "Eventuelt", forum="b"))


def test_the_next_agenda_is_told_before_the_meeting_and_while_it_runs() -> None:
    town = Town()
    one = town.do(town.open(JAN), parked("Temadag"))
    assert town.coming(None) == {"Temadag": (PARKED, 0)}
    town.do(one, cmd.CloseMeeting())
    assert town.coming(None) == {"Temadag": (PARKED, 0)}
    assert [item.title for item in town.open(FEB).meeting.items] == ["Nyt", "Temadag", "Eventuelt"]


def test_asking_changes_nothing() -> None:
    town = Town()
    town.hold(JAN, parked("Temadag"), action("brev"))
    frames = list(town.store.medium.frames)
    assert town.agenda(FEB) == town.agenda(FEB)
    assert town.store.medium.frames == frames


def test_closing_again_and_reopening_double_nothing() -> None:
    town = Town()
    one = town.hold(JAN, cmd.AddItem("Ferie"), cmd.GoTo("3"), defer(), action("brev"))
    before = town.coming(FEB)
    for _ in range(2):
        town.do(one, cmd.ReopenMeeting(), cmd.CloseMeeting())
    assert (
        town.coming(FEB) == before == {"Ferie": (DEFERRED, 1), "Opfølgning på åbne opgaver": (CarryReason.ACTIONS, 0)}
    )


def test_a_cancelled_meeting_leaves_the_next_agenda_as_it_was() -> None:
    town = Town()
    town.hold(JAN, cmd.AddItem("Ferie"), parked("Temadag"), action("brev"))
    before = town.coming(MAR)
    town.do(town.open(FEB), cmd.CancelMeeting())
    assert town.coming(MAR) == before


def test_open_actions_are_presented_and_settled_ones_are_not() -> None:
    town = Town()
    town.hold(JAN, action("brev"), action("vagt"))
    town.outside("1", "udført")
    one = town.open(FEB)
    assert [a.text for a in one.meeting.actions] == ["vagt"]
    assert one.meeting.items[0].title == "Opfølgning på åbne opgaver"


def test_numbers_of_a_forum_may_run_on_through_the_year_and_begin_again() -> None:
    for said in ((cmd.AddItem("Ferie"),), (cmd.AddItem("Ferie"), cmd.Undo())):
        town = Town(yearly(standing("Nyt", "Eventuelt")))
        town.do(town.open(JAN), *said)
        assert town.open(FEB).meeting.items[0].number == "4", "no number is given twice"
    assert town.open(dt.date(2018, 1, 10)).meeting.items[0].number == "1"


def test_a_meeting_keeps_the_members_and_the_agenda_it_was_opened_with() -> None:
    town = Town(standing("Nyt", members=[Member("Mette", "social")]))
    one = town.open(JAN)
    later = Town(standing("Helt andet"), store=town.store)
    again = later.again(one)
    assert [item.title for item in again.meeting.items] == ["Nyt"]
    assert later.do(again, on("present", "mette")).meeting.attendance.present is not None


# Meetings that fora share


def test_what_a_joint_meeting_defers_comes_to_whichever_meets_first_and_then_no_more() -> None:
    town = two_fora()
    joint = town.open(JAN, "a", "b")
    assert joint.meeting.kind is MeetingKind.JOINT
    town.do(joint, cmd.AddItem("Fælles sag"), cmd.GoTo("3"), defer(), cmd.CloseMeeting())
    assert town.coming(FEB, "a") == town.coming(FEB, "b") == {"Fælles sag": (DEFERRED, 1)}
    town.hold(FEB, cmd.GoTo("3"), decision("Klaret"), fora=["b"])
    assert town.coming(MAR, "a") == town.coming(MAR, "b") == {}


def test_what_one_forum_takes_over_and_defers_is_its_own() -> None:
    town = two_fora()
    town.hold(JAN, cmd.AddItem("Fælles sag"), cmd.GoTo("3"), defer(), fora=["a", "b"])
    town.hold(FEB, cmd.GoTo("2"), defer(), fora=["a"])
    assert (town.coming(MAR, "a"), town.coming(MAR, "b")) == ({"Fælles sag": (DEFERRED, 2)}, {})
    assert town.coming(MAR, "a", "b") == {"Fælles sag": (DEFERRED, 2)}


def test_a_fixed_item_of_the_leading_forum_stays_with_it() -> None:
    town = two_fora()
    town.hold(JAN, defer("1"), fora=["a", "b"])
    assert (town.coming(FEB, "a"), town.coming(FEB, "b")) == ({"Nyt": (DEFERRED, 1)}, {})


def test_what_both_fora_bring_to_a_joint_meeting_stands_once_each() -> None:
    town = two_fora()
    town.hold(JAN, parked("Fra a"), fora=["a"])
    town.hold(JAN, parked("Fra b"), fora=["b"])
    assert town.coming(FEB, "a", "b") == {"Fra a": (PARKED, 0), "Fra b": (PARKED, 0)}
    town.hold(FEB, cmd.GoTo("2"), note("x"), cmd.GoNext(), note("y"), fora=["a", "b"])
    assert (town.coming(MAR, "a"), town.coming(MAR, "b")) == ({}, {})


# The order of days


def test_a_meeting_held_late_for_an_earlier_day_takes_nothing_from_the_days_after_it() -> None:
    town = Town()
    town.hold(JAN, parked("Fra januar"))
    town.hold(MAR, cmd.GoTo("2"), note("klaret"), cmd.GoTo("1"), parked("Fra marts"))
    late = town.open(FEB)
    assert [item.title for item in late.meeting.items if item.origin] == ["Fra januar"]
    town.do(late, cmd.GoTo("2"), note("også klaret"), cmd.CloseMeeting())
    assert town.coming(APR) == {"Fra marts": (PARKED, 0)}


def test_the_next_day_is_the_first_announced_one_that_was_not_held() -> None:
    town = Town()
    assert town.workspace.next_date("ssp") is None
    town.hold(JAN, announced(MAR, FEB))
    assert town.workspace.next_date("ssp") == FEB
    town.hold(FEB)
    assert town.workspace.next_date("ssp") == MAR
    town.hold(dt.date(2017, 3, 3))
    assert town.workspace.next_date("ssp") == MAR
    town.hold(MAR)
    assert town.workspace.next_date("ssp") is None


def test_a_day_announced_anew_takes_the_place_of_the_old_one() -> None:
    town = Town()
    town.hold(JAN, announced(MAR))
    town.hold(FEB, announced(APR))
    assert town.workspace.next_date("ssp") == APR


def test_the_day_of_a_cancelled_meeting_is_no_next_day() -> None:
    town = Town()
    town.hold(JAN, announced(FEB, APR))
    town.do(town.open(FEB), cmd.CancelMeeting())
    assert town.workspace.next_date("ssp") == APR
    town.hold(JAN + dt.timedelta(days=3), announced(FEB))
    assert town.workspace.next_date("ssp") == APR


def test_who_knows_what_day_it_is_is_told_of_the_day_that_comes_and_only_else_of_one_that_was_not_held() -> None:
    town = Town()
    prepare(town, JAN)
    assert town.workspace.next_date("ssp", JAN) == JAN
    assert town.workspace.next_date("ssp", FEB) == JAN
    later = prepare(town, MAR)
    assert town.workspace.next_date("ssp") == JAN
    assert town.workspace.next_date("ssp", FEB) == town.workspace.next_date("ssp", MAR) == MAR
    assert town.workspace.next_date("ssp", APR) == MAR
    coming = next_planned(town.workspace.register.meetings_of("ssp"), FEB)
    assert coming is not None
    assert coming.id == later.meeting.id


# Opening


def test_a_running_meeting_is_gone_on_with_where_it_stood() -> None:
    town = Town()
    one = town.do(town.open(JAN), cmd.GoTo("2"), note("x"))
    again = town.open(JAN)
    assert again.history == one.history


def test_a_meeting_that_is_over_is_not_opened_again_by_its_name() -> None:
    town = Town()
    one = town.hold(JAN, note("x"))
    with pytest.raises(Refused, match=r"2017-01-10-ssp er afsluttet.*/genåbn"):
        town.open(JAN)
    assert town.again(one).meeting.status is Status.CLOSED
    town.do(town.open(FEB), cmd.CancelMeeting())
    with pytest.raises(Refused, match=r"er aflyst.*/genåbn"):
        town.open(FEB)


def test_a_second_meeting_of_a_day_is_told_apart_by_its_hour() -> None:
    town = Town()
    nine, one = dt.time(9), dt.time(13)
    town.do(town.open(JAN, start=nine), note("x"), cmd.CloseMeeting())
    second = town.open(JAN, start=one)
    assert second.meeting.id == "2017-01-10-ssp-2"
    assert town.open(JAN).meeting.id == town.open(JAN, start=one).meeting.id == second.meeting.id
    with pytest.raises(Refused, match="2017-01-10-ssp er afsluttet"):
        town.open(JAN, start=nine)


def test_of_two_meetings_of_a_day_the_one_that_runs_is_meant() -> None:
    town = Town()
    first = town.open(JAN, start=dt.time(9))
    town.do(town.open(JAN, start=dt.time(13)), cmd.CloseMeeting())
    assert town.open(JAN).meeting.id == first.meeting.id


def test_a_joint_meeting_is_another_than_the_leading_forums_own() -> None:
    town = two_fora()
    own, joint = town.open(JAN, "a"), town.open(JAN, "a", "b")
    assert (own.meeting.id, joint.meeting.id) == ("2017-01-10-a", "2017-01-10-a-2")
    assert town.open(JAN, "b", "a").meeting.id == joint.meeting.id


@pytest.mark.parametrize("word", ["ssp", "SSP"])
def test_a_forum_answers_to_its_names_whatever_their_case(word: str) -> None:
    assert Town().workspace.forum(word).forum.id == "ssp"


def test_an_unknown_forum_or_meeting_is_said_with_what_there_is() -> None:
    town = two_fora()
    with pytest.raises(Refused, match=r"intet forum.*Her er: a, b"):
        town.workspace.forum("lokalråd")
    with pytest.raises(Refused, match=r"intet møde 2017-01-01-x.*ssp-tui meetings"):
        town.workspace.history("2017-01-01-x")
    with pytest.raises(Refused):
        town.workspace.history("register")
