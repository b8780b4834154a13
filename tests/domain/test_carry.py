"""Carrying over: what comes back, why, how often, and that each thread stands once."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemStep, closing_from
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.carry import carries, held, pending
from ssp_tui.domain.coming import next_agenda, numbered
from ssp_tui.domain.item import CarryReason, Deferral, EntryKind, Outcome, Reason
from ssp_tui.domain.meeting import Predecessor
from tests.domain.playing import (
    USUAL,
    Play,
    Year,
    action,
    decision,
    defer,
    note,
    opening,
    outcome,
    parked,
    standing,
)

SEP, OCT, NOV, DEC = (dt.date(2016, month, 28) for month in (9, 10, 11, 12))
JAN = dt.date(2017, 1, 28)
STANDING, CARRIED, DEFERRED, NOT_REACHED, PARKED = (
    CarryReason.STANDING,
    CarryReason.CARRIED,
    CarryReason.DEFERRED,
    CarryReason.NOT_REACHED,
    CarryReason.PARKED,
)
NEW = "6"
"The number that an item added to the short agenda gets."


def year(*titles: str) -> Year:
    return Year(standing(*titles or ("Velkommen", "Handleplanen (D/B)", "Nyt (O)", "Eventuelt", "Næste møde")))


def added(title: str = "Sommerferien (D)") -> tuple[cmd.Command, ...]:
    """A new item, and the step to it."""
    return (cmd.AddItem(title), cmd.GoTo(NEW))


def kinds(letter: str) -> cmd.SetKinds:
    return cmd.SetKinds(standing(f"x ({letter})").items[0].kinds)


# What goes on


@pytest.mark.parametrize("letter", ["D", "B", "O/D"])
@pytest.mark.parametrize("said", [(), (note("vi talte"),), (action("ringe"),)], ids=["nothing", "a note", "an action"])
def test_an_item_for_talk_without_outcome_is_carried(letter: str, said: tuple[cmd.Command, ...]) -> None:
    forum = year()
    forum.hold(SEP, *added("Ferie"), kinds(letter), *said)
    assert forum.coming() == {"Ferie": (CARRIED, 0)}


@pytest.mark.parametrize(
    "said",
    [
        decision("Ja"),
        cmd.RecordEntry(EntryKind.CONCLUSION, "Ja"),
        cmd.RecordEntry(EntryKind.RECOMMENDATION, "Ja"),
        outcome(Outcome.DISCUSSED),
        outcome(Outcome.NOTED),
        outcome(Outcome.DECIDED),
        outcome(Outcome.DROPPED),
    ],
)
def test_a_concluded_item_is_not(said: cmd.Command) -> None:
    forum = year()
    forum.hold(SEP, *added("Ferie"), kinds("B"), said)
    assert forum.coming() == {}


def test_an_approval_given_by_a_command_concludes_the_item_it_belongs_to() -> None:
    forum = year()
    forum.hold(SEP, *added("Godkendelse af dagsorden"), kinds("B"), cmd.Approve(("agenda",)))
    assert forum.coming() == {}
    forum.hold(OCT, *added("Godkendelse af dagsorden og af referat"), kinds("B"), cmd.Approve(("agenda",)))
    assert forum.coming() == {"Godkendelse af dagsorden og af referat": (CARRIED, 0)}


def test_an_item_for_information_needs_no_outcome_once_it_was_reached() -> None:
    forum = year()
    forum.hold(SEP, *added("Ny leder"), kinds("O"))
    assert forum.coming() == {}


def test_an_item_never_stepped_to_was_not_reached_whatever_its_kind() -> None:
    forum = year()
    forum.hold(SEP, cmd.AddItem("Ferie"))
    assert forum.coming() == {"Ferie": (NOT_REACHED, 0)}


def test_that_an_item_was_not_reached_can_be_said() -> None:
    forum = year()
    forum.hold(SEP, *added("Ferie"), note("vi begyndte"), outcome(Outcome.NOT_REACHED))
    assert forum.coming() == {"Ferie": (NOT_REACHED, 0)}


def test_an_item_called_opfoelgning_is_an_item_like_others() -> None:
    forum = year()
    forum.hold(SEP, cmd.AddItem("Opfølgning på SSP-dagen"), cmd.AddItem("Opfølgning på høringen", ()), cmd.GoTo("7"))
    assert forum.coming() == {"Opfølgning på SSP-dagen": (NOT_REACHED, 0)}


def test_eventuelt_and_its_kin_are_no_threads() -> None:
    forum = Year(standing("Nyt"))
    forum.hold(SEP, cmd.AddItem("Bordet rundt"), cmd.AddItem("Eventuelt"), cmd.AddItem("Næste møde"))
    assert forum.coming() == {}


def test_a_fixed_item_is_never_carried_as_a_second_copy() -> None:
    forum = year()
    forum.hold(SEP, cmd.GoTo("2"), note("ikke færdig"))
    assert forum.coming() == {}


def test_a_fixed_item_that_is_said_not_to_be_reached_says_so_in_its_place_next_time() -> None:
    forum = year()
    forum.hold(SEP, cmd.GoTo("2"), cmd.SetOutcome(Outcome.NOT_REACHED))
    assert [reason for _title, (reason, _times) in forum.coming().items()] == [NOT_REACHED]
    forum.hold(OCT, cmd.GoTo("2"), note("drøftet nu"))
    assert forum.coming() == {}


def test_each_deferral_counts_and_its_purpose_comes_with_it() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer(reason=Reason.TIME))
    assert forum.coming() == {"Sommerferien (D)": (DEFERRED, 1)}
    forum.hold(OCT, cmd.GoTo("4"), defer(text="hvorledes emnerne konkretiseres", resumed=True))
    assert forum.coming() == {"Sommerferien (D)": (DEFERRED, 2)}
    one = forum.hold(NOV, close=False)
    origin = one.item("4").origin
    assert origin is not None
    assert (origin.meeting, origin.item, origin.text) == ("2016-10-28-ssp", "4", "hvorledes emnerne konkretiseres")


def test_deferring_twice_in_one_meeting_counts_once() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer(reason=Reason.TIME), defer(reason=Reason.WAITING))
    assert forum.coming() == {"Sommerferien (D)": (DEFERRED, 1)}


def test_the_count_stays_when_the_item_is_carried_or_not_reached() -> None:
    forum = year()
    forum.hold(SEP, *added(), kinds("D"), defer())
    forum.hold(OCT, cmd.GoTo("4"), note("kun begyndt"))
    assert forum.coming() == {"Sommerferien (D)": (CARRIED, 1)}
    forum.hold(NOV)
    assert forum.coming() == {"Sommerferien (D)": (NOT_REACHED, 1)}


def test_an_item_may_be_decided_and_come_back() -> None:
    forum = year()
    forum.hold(SEP, *added(), decision("Ja"), defer())
    assert forum.coming() == {"Sommerferien (D)": (DEFERRED, 1)}


def test_a_dropped_item_is_gone_also_when_it_was_deferred_first() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer())
    forum.hold(OCT, cmd.GoTo("4"), defer(), outcome(Outcome.DROPPED))
    assert forum.coming() == {}


def test_what_was_brought_up_again_and_met_with_silence_comes_again() -> None:
    forum = year()
    forum.hold(SEP, *added("Orientering fra skolen"), kinds("O"), defer(until="når skolen har svaret"))
    for day in (OCT, NOV):
        forum.hold(day, cmd.GoTo("4"))
        assert forum.coming() == {"Orientering fra skolen": (CARRIED, 1)}
    forum.hold(DEC, cmd.GoTo("4"), note("skolen svarede"))
    assert forum.coming() == {}


def test_a_proposal_is_offered_until_it_is_treated() -> None:
    forum = year()
    forum.hold(SEP, parked("Temadag om trivsel"))
    assert forum.coming() == {"Temadag om trivsel": (PARKED, 0)}
    forum.hold(OCT)
    assert forum.coming() == {"Temadag om trivsel": (NOT_REACHED, 0)}
    forum.hold(NOV, cmd.GoTo("4"), note("Vi holder den i maj"))
    assert forum.coming() == {}


def test_a_proposal_of_several_lines_has_its_first_line_as_title() -> None:
    forum = year()
    forum.hold(SEP, parked("Temadag om trivsel\nSkovvang har lokaler"))
    (item,) = [item for item in next_agenda(forum.agenda, forum.waiting(), OCT) if item.reason == "parked"]
    assert (item.title, item.text) == ("Temadag om trivsel", "Skovvang har lokaler")


def test_a_proposal_changed_or_removed_changes_what_waits() -> None:
    forum = year()
    forum.hold(SEP, parked("Temadag"), parked("Fest"), cmd.RemoveEntry(2), cmd.ChangeEntry(1, "Temadag i maj"))
    assert forum.coming() == {"Temadag i maj": (PARKED, 0)}


def test_a_sub_item_has_a_life_of_its_own() -> None:
    forum = year()
    forum.hold(SEP, cmd.GoTo("2"), cmd.AddSubItem("Infohusene"), defer(), cmd.GoTo("2"), cmd.AddSubItem("Mentorer"))
    assert forum.coming() == {"Infohusene": (DEFERRED, 1)}


def test_a_lifted_entry_can_be_deferred_alone() -> None:
    forum = year()
    forum.hold(SEP, cmd.GoTo("4"), note("Ny klub"), note("Knallerter"), cmd.Lift(2, "Knallerter"), defer("4.1"))
    assert forum.coming() == {"Knallerter": (DEFERRED, 1)}


# Fixed items


def test_a_deferred_fixed_item_keeps_its_place_with_reason_and_count() -> None:
    forum = year()
    forum.hold(SEP, defer("2", reason=Reason.WAITING))
    agenda = next_agenda(forum.agenda, forum.waiting(), OCT)
    assert [item.title for item in agenda] == ["Velkommen", "Handleplanen", "Nyt", "Eventuelt", "Næste møde"]
    assert [(item.reason, item.deferrals, item.because) for item in agenda][1] == (DEFERRED, 1, "waiting")


def test_a_fixed_item_keeps_its_reason_until_something_is_said_of_it() -> None:
    forum = year()
    forum.hold(SEP, defer("2"))
    forum.hold(OCT)
    assert forum.coming() == {"Handleplanen": (DEFERRED, 1)}
    forum.hold(NOV, cmd.GoTo("2"), note("drøftet"))
    assert forum.coming() == {}


def test_a_fixed_item_deferred_to_a_later_day_stands_without_reason_until_then() -> None:
    forum = year()
    forum.hold(SEP, defer("2", until="28.12.", to=(DEC,)))
    assert forum.coming(OCT) == {}
    forum.hold(OCT, cmd.GoTo("2"), note("kort"))
    assert forum.coming(NOV) == {}
    assert forum.coming(DEC) == {"Handleplanen": (DEFERRED, 1)}


def test_a_thread_whose_fixed_item_left_the_agenda_file_comes_all_the_same() -> None:
    forum = year()
    forum.hold(SEP, defer("2"))
    forum.agenda = standing("Velkommen", "Eventuelt")
    assert forum.coming() == {"Handleplanen": (DEFERRED, 1)}


# When


def test_deferred_to_a_day_it_comes_on_the_first_meeting_from_then_on() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer(until="1. december", to=(dt.date(2016, 12, 1),)))
    assert forum.coming(OCT) == {}
    forum.hold(OCT)
    forum.hold(NOV)
    assert forum.coming(DEC) == {"Sommerferien (D)": (DEFERRED, 1)}
    forum.hold(DEC, cmd.GoTo("4"), note("klaret"))
    assert forum.coming(JAN) == {}


def test_deferred_to_several_days_it_comes_on_each() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer(until="oktober og december", to=(OCT, DEC)))
    forum.hold(OCT, cmd.GoTo("4"), note("første halvdel"))
    assert forum.coming(NOV) == {}
    forum.hold(NOV)
    assert forum.coming(DEC) == {"Sommerferien (D)": (DEFERRED, 1)}
    forum.hold(DEC, cmd.GoTo("4"), note("anden halvdel"))
    assert forum.coming(JAN) == {}


def test_deferred_again_on_the_first_of_several_days_it_comes_next_time_and_on_the_later_day() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer(until="oktober og december", to=(OCT, DEC)))
    forum.hold(OCT, cmd.GoTo("4"), defer())
    assert forum.coming(NOV) == {"Sommerferien (D)": (DEFERRED, 2)}
    forum.hold(NOV, cmd.GoTo("4"), note("klaret"))
    assert forum.coming(DEC) == {"Sommerferien (D)": (DEFERRED, 2)}


def test_dropping_it_drops_the_later_days_too() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer(until="oktober og december", to=(OCT, DEC)))
    forum.hold(OCT, cmd.GoTo("4"), outcome(Outcome.DROPPED))
    assert forum.coming(DEC) == {}


@pytest.mark.parametrize("until", ["et kommende møde", "når politiet har svaret"])
def test_what_waits_for_no_day_is_offered_each_time_until_it_is_placed_or_dropped(until: str) -> None:
    forum = year()
    forum.hold(SEP, *added("Høring"), defer(until=until))
    for day in (OCT, NOV, DEC):
        (item,) = [item for item in next_agenda(forum.agenda, forum.waiting(), day) if item.title == "Høring"]
        assert (item.deferrals, item.until) == (1, until)
        forum.hold(day)
    forum.hold(JAN, outcome(Outcome.DROPPED), cmd.GoTo("4"), outcome(Outcome.DROPPED))
    assert forum.coming() == {}


def test_where_the_next_day_is_not_known_everything_that_waits_is_shown() -> None:
    forum = year()
    forum.hold(SEP, *added(), defer(to=(JAN,)))
    assert forum.coming(None) == {"Sommerferien (D)": (DEFERRED, 1)}


# Closing, cancelling, reopening, and the order of meetings


def test_closing_reopening_and_closing_again_changes_nothing_that_waits() -> None:
    forum = year()
    one = forum.hold(SEP, *added(), defer(), cmd.GoTo("1"), parked("Fest"))
    waiting = forum.waiting()
    one.do(cmd.ReopenMeeting(), cmd.CloseMeeting(), cmd.ReopenMeeting(), cmd.CloseMeeting())
    assert forum.waiting() == waiting


def test_what_is_said_after_reopening_counts_also_when_later_meetings_were_held() -> None:
    forum = year()
    one = forum.hold(SEP, *added(), kinds("D"))
    forum.hold(OCT, cmd.GoTo("4"), decision("Ja"))
    one.do(cmd.ReopenMeeting(), cmd.GoTo("1"), parked("Glemt sidst"), cmd.CloseMeeting())
    assert forum.coming() == {"Glemt sidst": (PARKED, 0)}


def test_a_running_meeting_is_previewed_as_it_stands() -> None:
    forum = year()
    one = forum.hold(SEP, *added(), close=False)
    assert forum.coming() == {}
    one.do(defer())
    assert forum.coming() == {"Sommerferien (D)": (DEFERRED, 1)}


@pytest.mark.parametrize("said", [(), (cmd.GoTo("4"),), (cmd.GoTo("4"), note("?"))])
def test_a_cancelled_meeting_drops_and_counts_nothing(said: tuple[cmd.Command, ...]) -> None:
    forum = year()
    forum.hold(SEP, *added(), kinds("D"), defer(text="svar"), cmd.GoTo("1"), parked("Fest"), defer("2"))
    before = forum.coming()
    forum.hold(OCT, *said, cmd.CancelMeeting(), close=False)
    assert forum.coming() == before


def test_what_was_added_to_a_cancelled_meeting_goes_on() -> None:
    forum = year()
    forum.hold(SEP, *added(), parked("Fest"), cmd.CancelMeeting(), close=False)
    assert forum.coming() == {"Sommerferien (D)": (NOT_REACHED, 0), "Fest": (PARKED, 0)}


def test_meetings_are_folded_in_the_order_of_their_days_not_of_their_closing() -> None:
    forum = year()
    forum.hold(SEP, *added(), kinds("D"), defer())
    late = forum.hold(OCT, cmd.GoTo("4"), note("?"), close=False)
    early = Play(opening(forum.agenda, SEP + dt.timedelta(days=7)))
    late.do(cmd.CloseMeeting())
    early.do(parked("Fest"), cmd.CloseMeeting())
    forum.plays.append(early)
    assert forum.coming() == {"Sommerferien (D)": (CARRIED, 1), "Fest": (PARKED, 0)}
    assert pending(reversed(forum.held())) == pending(forum.held())


# The agenda


def test_what_is_carried_stands_before_the_closing_items_in_the_order_it_waited() -> None:
    forum = year()
    forum.hold(SEP, parked("Fest"), cmd.AddItem("Ferie"))
    agenda = next_agenda(forum.agenda, forum.waiting(), OCT)
    assert [item.title for item in agenda] == [
        "Velkommen", "Handleplanen", "Nyt", "Fest", "Ferie", "Eventuelt", "Næste møde",
    ]  # fmt: skip
    assert [item.number for item in numbered(agenda)] == ["1", "2", "3", "4", "5", "6", "7"]
    assert numbered(agenda, 12)[0].number == "12"


def test_the_closing_items_are_those_that_the_agenda_ends_with() -> None:
    rounds, other, end = ItemStep.ROUND, ItemStep.ANY_OTHER, ItemStep.NEXT_MEETING
    assert closing_from([]) == 0
    assert closing_from([None, None]) == 2
    assert closing_from([None, rounds, other, end]) == 1
    assert closing_from([None, rounds, None, other, end]) == 3
    assert closing_from([None, other, end, None]) == 1


def test_open_actions_come_up_after_the_approval_only_when_there_are_some() -> None:
    agenda = standing("Velkommen", "Godkendelse af referat", "Nyt", "Eventuelt")
    titles = [item.title for item in next_agenda(agenda, (), OCT, open_actions=2)]
    assert titles == ["Velkommen", "Godkendelse af referat", "Opfølgning på åbne opgaver", "Nyt", "Eventuelt"]
    assert len(next_agenda(agenda, (), OCT)) == 4
    first = next_agenda(standing("Nyt", "Eventuelt"), (), OCT, open_actions=1)[0]
    assert (first.title, first.reason, first.step) == (
        "Opfølgning på åbne opgaver",
        CarryReason.ACTIONS,
        ItemStep.ACTIONS,
    )


def test_an_agenda_with_its_own_item_for_them_gets_no_second() -> None:
    agenda = next_agenda(standing(*USUAL), (), OCT, open_actions=2)
    assert [item.reason for item in agenda if item.step is ItemStep.ACTIONS] == [CarryReason.ACTIONS]
    (idle,) = [item for item in next_agenda(standing(*USUAL), (), OCT) if item.step is ItemStep.ACTIONS]
    assert idle.reason is STANDING


def test_the_item_for_open_actions_stands_once_also_when_it_was_deferred() -> None:
    forum = Year(standing("Nyt", "Eventuelt"))
    one = Play(opening(forum.agenda, SEP, actions=[]))
    one.do(action("ringe"), cmd.CloseMeeting())
    forum.plays.append(one)
    two = Play(opening(forum.agenda, OCT, forum.waiting(), actions=one.meeting.actions))
    two.do(defer(), cmd.CloseMeeting())
    forum.plays.append(two)
    assert forum.coming(NOV, open_actions=1) == {"Opfølgning på åbne opgaver": (DEFERRED, 1)}
    assert forum.coming(NOV, open_actions=0) == {}


def test_minutes_that_wait_for_approval_are_why_the_approval_stands_there() -> None:
    last = Predecessor("2016-09-28-ssp", SEP, 1)
    agenda = next_agenda(standing(*USUAL), (), OCT, to_approve=[last])
    assert agenda[0].reason is CarryReason.APPROVAL
    assert next_agenda(standing(*USUAL), (), OCT)[0].reason is STANDING


# In confidence


def test_a_closed_item_is_closed_in_the_next_meeting_too() -> None:
    forum = year()
    forum.hold(
        SEP, *added("Ali"), cmd.CloseItem(neutral_title="Sag 1"), defer(), defer("2"), cmd.GoTo("2"), cmd.CloseItem()
    )
    one = forum.hold(OCT, close=False)
    assert [(item.title, item.closed, item.neutral_title) for item in one.meeting.items if item.closed] == [
        ("Handleplanen", True, ""),
        ("Ali", True, "Sag 1"),
    ]


def test_what_was_hidden_inside_a_closed_item_gets_a_neutral_title_of_its_own() -> None:
    forum = year()
    closed_line = (parked("Ali igen"), cmd.CloseItem(entry=1))
    forum.hold(SEP, *closed_line, cmd.GoTo("2"), cmd.CloseItem(), parked("Bo igen"), cmd.AddSubItem("Cem"), defer())
    one = forum.hold(OCT, close=False)
    hidden = [item for item in one.meeting.items if item.title in ("Ali igen", "Bo igen", "Cem")]
    assert len(hidden) == 3
    for item in hidden:
        assert item.closed
        assert item.neutral_title not in ("", item.title)


def test_an_item_opened_again_comes_back_open() -> None:
    forum = year()
    forum.hold(SEP, *added(), cmd.CloseItem(), defer())
    forum.hold(OCT, cmd.GoTo("4"), cmd.OpenItem(), defer())
    one = forum.hold(NOV, close=False)
    assert not one.item("4").closed


def test_carries_and_held_say_what_was_treated_and_dropped() -> None:
    forum = year()
    one = forum.hold(SEP, *added("Ferie"), outcome(Outcome.DROPPED), cmd.SetNextMeetings((MeetingTime("?"),)))
    told = held(one.meeting)
    assert set(told.treated) == {item.thread for item in one.meeting.items}
    assert told.dropped == (one.item(NEW).thread,)
    assert told.carries == carries(one.meeting) == ()
    assert Deferral().until == "næste møde"
