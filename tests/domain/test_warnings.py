"""Warnings: each thing said once, and not when there is nothing to say."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action, ActionStatus
from ssp_tui.domain.calendar import Due, DueKind, MeetingTime
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.item import CarryReason, EntryKind, Outcome
from ssp_tui.domain.meeting import Predecessor
from ssp_tui.domain.people import Person
from ssp_tui.domain.warnings import warnings
from tests.domain.playing import (
    DAY,
    B,
    Play,
    action,
    decision,
    defer,
    exact,
    note,
    on,
    opening,
    outcome,
    play,
    standing,
    with_origin,
)

MEMBERS = (Member("Mette", "social"), Member("Lone", "skole"), Member("Bent", "politi", MemberKind.YEARLY))
LATER = MeetingTime("13. december", dt.date(2016, 12, 13))


def told(one: Play, kind: str) -> list[tuple[str, str]]:
    """Item and text of the warnings of a kind."""
    return [(warning.item, warning.text) for warning in warnings(one.meeting) if warning.kind == kind]


def at(one: Play, kind: str) -> list[str]:
    return [item for item, _text in told(one, kind)]


def test_a_meeting_in_which_all_is_said_has_no_warnings() -> None:
    one = Play(
        opening(
            standing(
                "Velkommen og godkendelse af referat (B)", "Opfølgning på åbne opgaver (O/D)", "Handleplanen (D/B)",
                "Bordet rundt (O)", "Eventuelt (O)", "Næste møde (B)", members=MEMBERS,
            ),
            actions=[Action("SSP-2016-001", "brev")],
            to_approve=[Predecessor("2016-06-14-ssp", dt.date(2016, 6, 14), 1)],
        )
    )  # fmt: skip
    one.do(
        on("present", "Mette", "Lone"), decision("Godkendt"), cmd.GoNext(), cmd.FollowUp("1", status=ActionStatus.DONE),
        cmd.GoNext(), decision("Ja"), action("vagtplan", "Mette", due=exact(DAY + dt.timedelta(days=9))), cmd.GoNext(),
        note("nyt"), cmd.GoNext(), cmd.GoNext(), cmd.SetNextMeetings((LATER,)),
    )  # fmt: skip
    assert warnings(one.meeting) == ()


def test_nobody_noted_is_said_until_somebody_is() -> None:
    one = play("A", members=MEMBERS)
    assert len(told(one, "attendance_missing")) == 1
    one.do(on("present", "Mette"))
    assert told(one, "attendance_missing") == []


@pytest.mark.parametrize("said", [cmd.LeaveAttendanceOut(), on("distribution", "Mette")])
def test_attendance_that_is_not_noted_on_purpose_is_not_asked_for(said: cmd.Command) -> None:
    one = play("A", members=MEMBERS)
    one.do(said)
    assert [told(one, kind) for kind in ("attendance_missing", "sector_absent")] == [[], []]


def test_a_sector_without_anybody_is_named_but_not_one_that_comes_once_a_year() -> None:
    one = play("A", members=MEMBERS)
    one.do(on("present", "Mette"))
    assert told(one, "sector_absent") == [("", "Ingen fra skole er noteret til stede.")]
    one.do(cmd.NoteSubstitute("Sanne", "Lone", "Skole"))
    assert told(one, "sector_absent") == []


def test_only_an_item_for_talk_that_was_reached_can_lack_an_outcome() -> None:
    one = play("A (D)", "B (O)", "C (O/B)", "D")
    one.do(cmd.GoNext(), cmd.GoNext(), cmd.GoNext())
    assert at(one, "no_outcome") == ["1", "3"]


@pytest.mark.parametrize("said", [decision("Ja"), outcome(Outcome.NOTED), defer()])
def test_an_item_with_outcome_or_deferral_lacks_none(said: cmd.Command) -> None:
    one = play("A (D/B)")
    one.do(said)
    assert at(one, "no_outcome") == []


def test_what_a_command_did_for_an_item_is_its_outcome() -> None:
    one = play("Godkendelse af dagsorden (B)", "Opfølgning på åbne opgaver (D)")
    one.do(cmd.AddItem("Næste møde med skolerne (B)"), cmd.GoTo("2"), cmd.GoTo("3"), cmd.SetKinds((B,)))
    assert at(one, "no_outcome") == ["1", "3"], "a fixed step needs none"
    one.do(cmd.Approve(("agenda",)), cmd.SetNextMeetings((LATER,)))
    assert at(one, "no_outcome") == []


def test_an_added_item_never_reached_is_said_and_a_fixed_one_comes_anyway() -> None:
    one = play("A", "B")
    one.do(cmd.AddItem("C"))
    assert at(one, "not_reached") == ["3"]
    one.do(defer("3"))
    assert at(one, "not_reached") == []


def test_a_fixed_item_that_something_was_to_come_of_is_missed_when_it_is_not_reached() -> None:
    dull = ("Nyt (O)", "Bordet rundt (D)")
    one = play(dull[0], "Handleplan (D)", "Budget (B)", dull[1], "Godkendelse af dagsorden (B)", "Status (D)")
    assert at(one, "not_reached") == ["2", "3", "5", "6"]
    one.do(defer("2"), cmd.GoTo("3"), decision("Ja"), cmd.Approve(("agenda",)))
    assert at(one, "not_reached") == ["6"]
    one.do(cmd.GoTo("6"), cmd.AddSubItem("Tal"), cmd.GoTo("1"))
    assert at(one, "not_reached") == []


@pytest.mark.parametrize(("times", "told_of"), [(2, []), (3, ["1"]), (7, ["1"])])
def test_an_item_deferred_three_times_is_to_be_decided_or_dropped(times: int, told_of: list[str]) -> None:
    before = opening(standing("A (B)"))
    one = Play(
        type(before)(
            meeting=before.meeting,
            fora=before.fora,
            date=before.date,
            items=tuple(with_origin(item, CarryReason.DEFERRED, times) for item in before.items),
        )
    )
    assert at(one, "deferred_often") == told_of
    one.do(decision("Ja"))
    assert at(one, "deferred_often") == []


def test_a_decision_where_none_is_expected_is_said_once() -> None:
    one = play("Nyt (O)", "Eventuelt (O)", "Sag (O/B)")
    for number in ("1", "2", "3"):
        one.do(cmd.GoTo(number), decision("Ja"), decision("Også"))
    assert at(one, "decision_under_information") == ["1"]
    assert at(one, "decision_under_any_other") == ["2"]


@pytest.mark.parametrize(
    ("guest", "told_of"),
    [
        (Person("Mark"), ["2", "3.1"]),
        (Person("Mark", items=("2",)), ["2"]),
        (Person("Mark", items=("2.1",)), ["2"]),
        (Person("Mark", items=("3",)), ["3.1"]),
        (Person("Mark", items=("1",)), []),
    ],
)
def test_a_guest_at_a_closed_item_is_said(guest: Person, told_of: list[str]) -> None:
    one = play("A", "Sag", "Sager")
    one.do(cmd.GoTo("2"), cmd.CloseItem(), cmd.AddSubItem("Under"))
    one.do(cmd.GoTo("3"), cmd.AddSubItem("Sag"), cmd.CloseItem(), cmd.NotePresence("guests", (guest,)))
    assert at(one, "guest_at_closed_item") == told_of


@pytest.mark.parametrize(
    ("field", "span", "told_of"),
    [
        ("Tid", "18.15-18.40", ["1"]),
        ("tid", "kl. 18:15 – 18:40", ["1"]),
        ("Tid", "18.15-18.35", []),
        ("Tid", "om aftenen", []),
        ("Sted", "18.15-18.40", []),
    ],
)
def test_minutes_that_do_not_fit_the_planned_hours_are_said(field: str, span: str, told_of: list[str]) -> None:
    one = play("A (20 min)")
    one.do(cmd.SetField(field, span))
    assert at(one, "planned_time_differs") == told_of


def test_minutes_waiting_for_approval_are_asked_for_until_they_are_treated() -> None:
    waiting = [Predecessor("2016-06-14-ssp", dt.date(2016, 6, 14), 1)]
    one = Play(opening(standing("Godkendelse af referat"), to_approve=waiting))
    assert at(one, "minutes_not_approved") == ["1"]
    one.do(cmd.Approve(("minutes",), "none"))
    assert at(one, "minutes_not_approved") == []
    assert at(play("Godkendelse af referat"), "minutes_not_approved") == []


def test_a_promise_without_owner_or_due_is_said_of_those_made_here() -> None:
    old = Action("SSP-2016-009", "gammel", meeting="2016-06-14-ssp")
    one = Play(opening(standing("A"), actions=[old]))
    one.do(action("ny"))
    assert [len(told(one, kind)) for kind in ("action_without_owner", "action_without_due")] == [1, 1]
    one.do(cmd.FollowUp("1", status=ActionStatus.DROPPED))
    assert [told(one, kind) for kind in ("action_without_owner", "action_without_due")] == [[], []]


def test_an_owner_who_may_be_several_is_said_until_the_unit_tells() -> None:
    one = play("A", members=(*MEMBERS, Member("Mette", "skole")))
    one.do(action("brev", "Mette"))
    assert told(one, "owner_ambiguous") == [("1", "Opgave SSP-2016-001: Mette kan være flere (social, skole).")]
    one.do(cmd.FollowUp("1", owners=("Mette (social)",)))
    assert told(one, "owner_ambiguous") == []


@pytest.mark.parametrize(
    ("due", "kind"),
    [
        (Due("snarest", DueKind.VAGUE), "due_vague"),
        (Due("mandag den 4.10.", DueKind.EXACT, dt.date(2016, 10, 4), weekday_differs=True), "due_weekday_differs"),
        (exact(DAY - dt.timedelta(days=1)), "due_before_meeting"),
        (exact(DAY), ""),
        (Due("næste møde", DueKind.SYMBOLIC), ""),
    ],
)
def test_a_due_that_is_odd_is_said(due: Due, kind: str) -> None:
    one = play("A")
    one.do(action("x", "Mette", due=due))
    of_actions = [warning.kind for warning in warnings(one.meeting) if "opgave" in warning.text]
    assert of_actions == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("times", "kind"),
    [
        ((), "next_meeting_missing"),
        ((MeetingTime("til foråret"),), "next_meeting_unread"),
        ((MeetingTime("mandag d. 13.12.", dt.date(2016, 12, 13), weekday_differs=True),), "weekday_differs"),
        ((MeetingTime("28.9.", DAY),), "next_meeting_past"),
        ((LATER,), ""),
    ],
)
def test_a_next_meeting_that_is_missing_or_odd_is_said_at_its_item(times: tuple[MeetingTime, ...], kind: str) -> None:
    one = play("A", "Næste møde")
    one.do(cmd.SetNextMeetings(times))
    found = [warning for warning in warnings(one.meeting) if "møde" in warning.text.casefold()]
    assert [(warning.kind, warning.item) for warning in found] == ([(kind, "2")] if kind else [])


def test_each_warning_is_said_once() -> None:
    one = play("Nyt (O)", "Sag (B)", "Eventuelt (O)", members=MEMBERS)
    one.do(
        on("present", "Bent"), decision("a"), cmd.RecordEntry(EntryKind.DECISION, "b"), action("x"), action("y"),
        cmd.AddItem("Ny (D)"), cmd.GoTo("2"), note("n"), cmd.CloseItem(), on("guests", "Mark", "Signe"),
    )  # fmt: skip
    found = Counter(warnings(one.meeting))
    assert found
    assert set(found.values()) == {1}
