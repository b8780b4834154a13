"""Between fora: what is handed over arrives, returns with what came of it, and is never lost or doubled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemKind, ItemStep, StandingAgenda
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import CarryReason, EntryKind, Outcome
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.view import view
from ssp_tui.formats.minutes_markdown import read_minutes, write_minutes
from ssp_tui.services.following import follow_ups
from ssp_tui.services.handover import result_in_words
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.overview import overview
from ssp_tui.services.preparing import next_agenda
from ssp_tui.services.projection import everything
from ssp_tui.services.running import RunningMeeting
from ssp_tui.tui.present import entries
from ssp_tui.tui.present.parts import joined, text_of
from tests.domain.playing import action, decision, defer, exact, note, outcome, parked, standing
from tests.services.workspaces import Town

JAN, FEB, MAR, APR, MAY = (dt.date(2017, month, 5) for month in range(1, 6))
RECEIVED = CarryReason.RECEIVED


def forum(id: str, name: str, municipality: str = "Herning", *aliases: str) -> StandingAgenda:
    agenda = standing("Nyt (O)", "Eventuelt (O)", forum=id)
    named = replace(agenda.forum, name=name, municipality=municipality, aliases=aliases)
    return replace(agenda, forum=named)


def town() -> Town:
    return Town(
        forum("styre", "Styregruppen"), forum("raad", "Lokalrådet"), forum("dot", "DOT"), forum("andet", "DOT", "Faxe")
    )


def to(id: str, text: str = "", *kinds: ItemKind) -> cmd.HandOver:
    return cmd.HandOver({"styre": "Styregruppen", "raad": "Lokalrådet", "dot": "DOT"}[id], text, id, kinds)


def brought(work: Town, id: str, day: dt.date | None = None) -> list[AgendaItem]:
    return [item for item in work.agenda(day, id) if item.reason is not CarryReason.STANDING and item.step is None]


def the_one(work: Town, id: str, day: dt.date | None = None) -> AgendaItem:
    (item,) = brought(work, id, day)
    return item


def go(title: str, running: RunningMeeting) -> cmd.GoTo:
    return cmd.GoTo(next(item.number for item in running.meeting.items if item.title == title))


def treat(work: Town, id: str, day: dt.date, title: str, *commands: cmd.Command, close: bool = True) -> RunningMeeting:
    running = work.open(day, id)
    work.do(running, go(title, running), *commands)
    return work.do(running, cmd.CloseMeeting()) if close else running


def test_a_forum_answers_to_another_form_of_its_name_and_to_a_beginning_that_no_other_has() -> None:
    work = Town(forum("styre", "Styregruppen"), forum("raad", "Lokalrådet"), forum("gruppe", "Lokal SSP-gruppe"))
    assert [work.workspace.forum(word).forum.id for word in ("Lokalråd", "lokal gruppen", "SSP-styregruppe")] == [
        "raad", "gruppe", "styre"
    ]  # fmt: skip
    assert work.workspace.forum("styr").forum.id == "styre"
    with pytest.raises(Refused, match="intet forum"):
        work.workspace.forum("lokal")


def test_what_was_sent_for_information_is_over_when_it_was_come_to() -> None:
    work = town()
    work.hold(
        JAN, cmd.GoTo("1"), to("raad", "Nye tal", ItemKind.INFORMATION), to("raad", "Lukketid", ItemKind.DECISION)
    )
    running = work.open(FEB, "raad")
    work.do(running, go("Nye tal", running), go("Lukketid", running), decision("Kl. 22"), cmd.CloseMeeting())
    assert brought(work, "raad") == []
    back = work.open(MAR, "styre")
    work.do(back, go("Lukketid", back), cmd.CloseMeeting())
    assert [item.title for item in brought(work, "styre")] == ["Nye tal"], "nobody came to that one"


def test_what_comes_from_a_meeting_that_was_moved_names_the_day_it_was_held() -> None:
    work = town()
    moved = prepare_meeting(work.workspace, cmd.PrepareMeeting(("styre",), JAN), "/forbered", work.tick())
    work.do(moved, cmd.MoveMeeting(JAN + dt.timedelta(1)))
    work.clock = dt.datetime.combine(JAN + dt.timedelta(1), dt.time(9), work.clock.tzinfo)
    work.do(moved, cmd.BeginMeeting(), cmd.GoTo("1"), to("raad", "Lukketid"), cmd.CloseMeeting())
    arrived = the_one(work, "raad")
    assert arrived.origin is not None
    assert (arrived.origin.meeting, arrived.origin.held) == ("2017-01-05-styre", dt.date(2017, 1, 6))
    running = work.open(FEB, "raad")
    (item,) = [item for item in running.meeting.items if item.title == "Lukketid"]
    assert item.origin == arrived.origin
    assert "mødet 6. januar 2017" in write_minutes(view(running.meeting))


def rebuilt(work: Town) -> None:
    """The register folded again from what was recorded is the same."""
    before = {table: work.store.all(table) for table in ("meetings", "actions", "handed")}
    work.store.rebuild(everything(work.store, work.workspace.register.prefix))
    for table, docs in before.items():
        again = work.store.all(table)
        assert sorted(again, key=str) == sorted(docs, key=str)


def test_what_is_handed_over_stands_on_the_receivers_next_agenda_from_that_day() -> None:
    work = town()
    work.hold(FEB, to("raad", "Lukketid", ItemKind.DECISION), to("raad", "Belysning"), fora=("styre",))
    assert brought(work, "raad", JAN) == []
    first, second = brought(work, "raad", FEB)
    assert (first.title, first.kinds, first.reason) == ("Lukketid", (ItemKind.DECISION,), RECEIVED)
    assert (second.title, second.kinds) == ("Belysning", (ItemKind.DISCUSSION,))
    assert first.origin
    assert (first.origin.forum, first.origin.sender) == ("styre", "Styregruppen")
    assert (first.origin.meeting, first.origin.item) == ("2017-02-05-styre", "1")
    assert first.thread == "2017-02-05-styre/1#1"
    assert brought(work, "styre") == brought(work, "dot") == []
    rebuilt(work)


def test_a_bare_one_hands_over_the_item_and_it_is_no_second_time_carried() -> None:
    work = town()
    work.hold(
        JAN, cmd.AddItem("Pladsen", (ItemKind.DECISION,)), cmd.GoTo("3"), note("talt om"), to("raad"), fora=("styre",)
    )
    assert brought(work, "styre") == []
    assert (the_one(work, "raad").title, the_one(work, "raad").kinds) == ("Pladsen", (ItemKind.DECISION,))


def test_what_was_handed_over_in_words_is_finished_here_and_what_was_deferred_besides_comes_again() -> None:
    work = town()
    pladsen = cmd.AddItem("Pladsen", (ItemKind.DISCUSSION,))
    work.hold(JAN, pladsen, cmd.GoTo("3"), note("talt om"), to("raad", "Lys"), fora=("styre",))
    assert brought(work, "styre") == []
    assert the_one(work, "raad").title == "Lys"
    work.hold(FEB, pladsen, cmd.GoTo("3"), note("talt om"), to("dot", "Vagt"), defer(), fora=("styre",))
    assert the_one(work, "styre").reason is CarryReason.DEFERRED
    assert the_one(work, "dot").title == "Vagt"


def test_it_comes_back_once_with_what_came_of_it_and_then_is_over() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre",))
    treat(
        work,
        "raad",
        FEB,
        "Lukketid",
        note("lang snak"),
        decision("Kl. 22"),
        cmd.RecordEntry(EntryKind.RECOMMENDATION, "Evaluér"),
    )
    assert brought(work, "raad") == []
    assert brought(work, "styre", JAN) == []
    back = the_one(work, "styre", FEB)
    assert (back.title, back.reason, back.text) == ("Lukketid", RECEIVED, "Beslutning: Kl. 22; Anbefaling: Evaluér")
    assert back.thread == "2017-01-05-styre/1#1"
    assert back.origin
    assert (back.origin.meeting, back.origin.sender) == ("2017-02-05-raad", "Lokalrådet")
    rebuilt(work)
    treat(work, "styre", MAR, "Lukketid", outcome(Outcome.NOTED))
    assert [brought(work, id) for id in ("styre", "raad", "dot")] == [[], [], []]
    rebuilt(work)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((outcome(Outcome.DROPPED),), "Udgår"),
        ((outcome(Outcome.DISCUSSED), note("hemmeligt")), "Drøftet"),
        ((decision("Ja"), outcome(Outcome.DECIDED)), "Beslutning: Ja"),
        ((decision("Ja"), cmd.CloseItem(1), outcome(Outcome.DECIDED)), "Besluttet"),
        ((to("dot"),), "Oversendt til DOT"),
        (
            (decision("Vi følger reglerne."), to("dot", "Vagt"), to("dot", "Vagt"), to("dot", "Lys\nnu")),
            "Beslutning: Vi følger reglerne; Oversendt til DOT: Vagt; Oversendt til DOT: Lys",
        ),
        ((decision("Ja."),), "Beslutning: Ja."),
        ((decision("Ja"), cmd.CloseItem(None, "En sag")), "Behandlet som lukket punkt, mødet 5. februar 2017, pkt. 2"),
    ],
)
def test_what_came_of_it_is_told_without_notes_and_without_what_was_closed(
    said: tuple[cmd.Command, ...], told: str
) -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre",))
    treat(work, "raad", FEB, "Lukketid", *said)
    back = the_one(work, "styre")
    assert back.text == told
    assert back.closed == told.startswith("Behandlet som lukket")


def test_what_was_only_for_information_and_talked_about_says_so() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid", ItemKind.INFORMATION), fora=("styre",))
    running = treat(work, "raad", FEB, "Lukketid", note("hørt"))
    assert the_one(work, "styre").text == "Behandlet uden konklusion"
    summary = work.workspace.register.meeting(running.meeting.id)
    assert summary
    assert result_in_words(summary.held.results[0]) == "Behandlet uden konklusion"


def test_the_receivers_own_rules_carry_it_until_it_is_finished_there() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre",))
    treat(work, "raad", FEB, "Lukketid", defer())
    assert brought(work, "styre") == []
    later = the_one(work, "raad")
    assert (later.reason, later.deferrals) == (CarryReason.DEFERRED, 1)
    assert later.origin
    assert later.origin.sender == "Styregruppen"
    treat(work, "raad", MAR, "Lukketid", note("snak"))
    assert the_one(work, "raad").reason is CarryReason.CARRIED
    treat(work, "raad", APR, "Lukketid", decision("Ja"))
    assert the_one(work, "styre").text == "Beslutning: Ja"
    rebuilt(work)


def test_reopening_the_receivers_meeting_takes_the_return_back_and_closing_it_gives_it_again() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre",))
    running = treat(work, "raad", FEB, "Lukketid", decision("Ja"))
    work.do(running, cmd.ReopenMeeting())
    assert brought(work, "styre") == []
    work.do(running, go("Lukketid", running), decision("Og det straks"), cmd.CloseMeeting())
    assert the_one(work, "styre").text == "Beslutning: Ja; Beslutning: Og det straks"
    rebuilt(work)


def test_undo_takes_the_arrival_away_and_redo_gives_it_back() -> None:
    work = town()
    running = work.open(JAN, "styre")
    work.do(running, to("raad", "Lukketid"))
    assert the_one(work, "raad").title == "Lukketid"
    work.do(running, cmd.Undo())
    assert brought(work, "raad") == []
    rebuilt(work)
    work.do(running, cmd.Redo(), cmd.ChangeEntry(1, "Lukketid kl. 22"))
    assert the_one(work, "raad").title == "Lukketid kl. 22"
    work.do(running, cmd.RemoveEntry(1))
    assert brought(work, "raad") == []
    rebuilt(work)


def test_a_prepared_meeting_keeps_up_with_what_is_handed_over() -> None:
    work = town()
    prepare_meeting(work.workspace, cmd.PrepareMeeting(("raad",), MAR), "/forbered", work.tick())
    running = work.open(JAN, "styre")
    work.do(running, to("raad", "Lukketid"))
    assert "Lukketid" in [item.title for item in next_agenda(work.workspace, "raad").items]
    work.do(running, cmd.Undo(), cmd.CloseMeeting())
    assert "Lukketid" not in [item.title for item in next_agenda(work.workspace, "raad").items]


def test_what_was_closed_arrives_closed_under_its_neutral_title() -> None:
    work = town()
    work.hold(
        JAN,
        cmd.AddItem("Ole fra 7.b", ()),
        cmd.GoTo("3"),
        cmd.CloseItem(None, "En sag"),
        to("raad"),
        cmd.GoTo("1"),
        to("dot", "Hemmeligt"),
        cmd.CloseItem(1),
        fora=("styre",),
    )
    whole, line = the_one(work, "raad"), the_one(work, "dot")
    assert (whole.closed, whole.neutral_title) == (True, "En sag")
    assert (line.closed, line.neutral_title) == (True, "Lukket punkt")


def test_what_goes_on_paper_is_recorded_and_arrives_nowhere() -> None:
    work = town()
    running = work.hold(JAN, cmd.HandOver("Kredsrådet", "Mere politi"), fora=("styre",))
    entry = running.meeting.items[0].entries[0]
    assert (entry.kind, entry.name, entry.text, entry.forum) == (EntryKind.HANDED_OVER, "Kredsrådet", "Mere politi", "")
    assert all(brought(work, id) == [] for id in ("styre", "raad", "dot"))


def test_a_forum_hands_nothing_to_itself() -> None:
    work = town()
    with pytest.raises(Refused, match="eget forum"):
        work.hold(JAN, to("styre", "Lukketid"), fora=("styre",))


def test_an_item_goes_to_the_same_forum_once() -> None:
    work = town()
    with pytest.raises(Refused, match="allerede oversendt"):
        work.hold(JAN, to("raad"), to("raad"), fora=("styre",))


def test_what_is_handed_straight_back_arrives_once() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre",))
    treat(work, "raad", FEB, "Lukketid", to("styre"))
    back = the_one(work, "styre")
    assert back.thread == "2017-02-05-raad/2#1"
    assert brought(work, "raad") == []


def test_what_is_handed_on_returns_by_the_way_it_went() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre",))
    treat(work, "raad", FEB, "Lukketid", to("dot"))
    assert the_one(work, "styre").text == "Oversendt til DOT"
    treat(work, "dot", MAR, "Lukketid", decision("Gjort"))
    assert the_one(work, "raad").text == "Beslutning: Gjort"


def test_a_joint_meeting_hands_over_and_gets_back_in_whichever_of_its_fora_meets_first() -> None:
    work = town()
    work.hold(JAN, to("dot", "Rundtur"), fora=("styre", "raad"))
    treat(work, "dot", FEB, "Rundtur", decision("Fredag"))
    assert the_one(work, "styre") == the_one(work, "raad")
    treat(work, "raad", MAR, "Rundtur", outcome(Outcome.NOTED))
    rebuilt(work)
    assert brought(work, "raad") == brought(work, "styre") == []


def test_between_the_two_fora_of_a_joint_meeting_it_waits_for_the_one_and_returns_to_the_other() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre", "raad"))
    assert brought(work, "styre") == []
    assert the_one(work, "raad").title == "Lukketid"
    treat(work, "raad", FEB, "Lukketid", decision("Ja"))
    assert brought(work, "raad") == []
    assert the_one(work, "styre").text == "Beslutning: Ja"


def test_what_a_joint_meeting_with_the_sender_finishes_does_not_return() -> None:
    work = town()
    work.hold(JAN, to("raad", "Lukketid"), fora=("styre",))
    running = work.open(FEB, "styre", "raad")
    work.do(running, go("Lukketid", running), decision("Ja"), cmd.CloseMeeting())
    assert brought(work, "styre") == brought(work, "raad") == []


def test_what_sender_and_receiver_leave_unfinished_together_waits_with_the_receiver_alone() -> None:
    work = town()
    work.hold(JAN, to("styre", "Ejer"), fora=("raad",))
    together = work.open(FEB, "raad", "styre")
    work.do(together, go("Ejer", together), cmd.CloseItem(None, "En sag"), note("snak"), cmd.CloseMeeting())
    assert brought(work, "raad") == []
    left = the_one(work, "styre")
    assert left.origin
    assert (left.reason, left.origin.sender) == (CarryReason.CARRIED, "Lokalrådet")
    treat(work, "styre", MAR, "Ejer", decision("Birgit"))
    assert brought(work, "styre") == []
    assert the_one(work, "raad").reason is RECEIVED
    rebuilt(work)


def test_a_result_that_is_put_off_where_its_receiver_is_too_stays_with_the_sender() -> None:
    work = town()
    work.hold(JAN, to("styre", "Ejer"), fora=("raad",))
    treat(work, "styre", FEB, "Ejer", decision("Birgit"))
    together = work.open(MAR, "raad", "styre")
    work.do(together, go("Ejer", together), defer(), cmd.CloseMeeting())
    assert brought(work, "styre") == []
    assert the_one(work, "raad").reason is CarryReason.DEFERRED


def test_nobody_is_told_that_something_comes_from_themselves() -> None:
    work = town()
    together = work.open(JAN, "styre", "raad")
    work.do(together, cmd.Receive("Lokalrådet", "Lys", "raad", (ItemKind.DECISION,)), cmd.CloseMeeting())
    senders = {id: origin.sender for id in ("styre", "raad") if (origin := the_one(work, id).origin)}
    assert senders == {"styre": "Lokalrådet", "raad": ""}


def test_an_action_that_another_forum_owns_stands_on_its_agenda_until_it_is_treated_there() -> None:
    work = town()
    work.hold(JAN, action("Rundtur ved stationen", "DOT"), fora=("styre",))
    item = the_one(work, "dot")
    assert (item.title, item.thread, item.reason) == ("Rundtur ved stationen", "opgave/SSP-2017-001", RECEIVED)
    assert item.text == "Opgave SSP-2017-001"
    assert brought(work, "andet") == []
    for id in ("styre", "dot"):
        assert [one.number for one in work.workspace.register.open_actions([id])] == ["SSP-2017-001"]
        assert [one.number for one in work.workspace.register.actions_of(id)] == ["SSP-2017-001"]
    assert {row.forum.id: row.open_actions for row in overview(work.workspace, FEB)} == {
        "styre": 1, "dot": 1, "raad": 0, "andet": 0
    }  # fmt: skip
    running = treat(work, "dot", FEB, "Rundtur ved stationen", cmd.FollowUp("001", note="i gang på fredag"))
    assert [one.number for one in running.meeting.actions] == ["SSP-2017-001"]
    assert brought(work, "dot") == []
    assert work.workspace.register.open_actions(["dot"])
    rebuilt(work)


def asked(work: Town, running: RunningMeeting) -> list[str]:
    return [number[-1] for number in follow_ups(work.workspace, running.meeting).order]


def follow_up_items(work: Town, id: str) -> list[AgendaItem]:
    return [item for item in work.agenda(None, id) if item.step is ItemStep.ACTIONS]


def test_an_action_with_an_item_of_its_own_is_asked_about_there_and_afterwards_with_the_others() -> None:
    work = town()
    work.hold(JAN, action("Rundtur", "DOT"), fora=("styre",))
    assert follow_up_items(work, "dot") == []
    assert len(follow_up_items(work, "styre")) == 1
    running = work.open(FEB, "dot")
    assert asked(work, running) == []
    own = next(item for item in running.meeting.items if item.title == "Rundtur")
    shown = text_of(joined([line for _id, line in entries.rows(running.meeting, own)]))
    assert shown == "○ 001 DOT: Rundtur · uden frist"
    work.do(running, cmd.FollowUp("001", due=exact(MAY)))
    shown = text_of(joined([line for _id, line in entries.rows(running.meeting, own)]))
    assert shown == "○ 001 DOT: Rundtur · fre 5. maj – åben"
    minutes = write_minutes(view(running.meeting))
    assert minutes.count("SSP-2017-001 (DOT): ny frist") == 1
    assert read_minutes(minutes) == view(running.meeting)
    work.do(running, cmd.CloseMeeting())
    assert len(follow_up_items(work, "dot")) == 1
    running = work.open(MAR, "dot")
    assert asked(work, running) == ["1"]
    assert follow_ups(work.workspace, running.meeting).turns == {"SSP-2017-001": 2}


def test_an_action_taken_over_when_its_forum_met_already_is_new_there() -> None:
    work = town()
    work.hold(JAN, action("Rundtur", "DOT"), fora=("styre",))
    running = work.open(FEB, "dot")
    assert follow_ups(work.workspace, replace(running.meeting, items=())).turns == {"SSP-2017-001": 1}
    assert follow_ups(work.workspace, work.open(FEB, "styre").meeting).turns == {"SSP-2017-001": 2}


def test_a_deferred_action_tells_its_due_and_its_status_as_they_are_now() -> None:
    work = town()
    work.hold(JAN, action("Rundtur", "DOT"), fora=("styre",))
    treat(work, "dot", FEB, "Rundtur", defer())
    work.outside("SSP-2017-001", "i gang > 5. maj 2017")
    assert the_one(work, "dot").text == "Opgave SSP-2017-001, frist 5. maj 2017, i gang"


def test_an_action_that_is_settled_or_changes_hands_leaves_the_agenda_it_stood_on() -> None:
    work = town()
    work.hold(JAN, action("Rundtur", "DOT"), action("Plakat", "DOT"), fora=("styre",))
    work.outside("SSP-2017-001", "udført")
    work.outside("SSP-2017-002", "ny ansvarlig Lokalrådet")
    assert brought(work, "dot") == []
    assert the_one(work, "raad").title == "Plakat"


def test_a_deferred_action_waits_there_until_it_is_settled() -> None:
    work = town()
    work.hold(JAN, action("Rundtur", "DOT"), fora=("styre",))
    treat(work, "dot", FEB, "Rundtur", defer())
    assert the_one(work, "dot").reason is CarryReason.DEFERRED
    work.outside("SSP-2017-001", "udført")
    assert brought(work, "dot") == []


def test_an_action_of_both_fora_of_a_joint_meeting_is_no_others() -> None:
    work = town()
    work.hold(JAN, action("Rundtur", "Lokalrådet"), fora=("styre", "raad"))
    assert brought(work, "raad") == brought(work, "styre") == []


FORA = ("styre", "raad", "dot")
MONTHS = [dt.date(2017 + n // 12, n % 12 + 1, 5) for n in range(14)]


def places(work: Town, sent: list[str]) -> dict[str, list[str]]:
    """Where each thread waits: the fora on whose next agenda it stands."""
    found: dict[str, list[str]] = {thread: [] for thread in sent}
    for id in FORA:
        threads = [item.thread for item in work.agenda(None, id)]
        assert len(threads) == len(set(threads)), threads
        for thread in threads:
            if thread in found:
                found[thread].append(id)
    return found


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_over_a_year_in_three_fora_no_thread_doubles_and_none_is_lost(data: st.DataObject) -> None:
    work = town()
    pick: Callable[[int], int] = lambda most: data.draw(st.integers(0, most))  # noqa: E731
    finished: dict[str, str] = {}
    """Thread and where it was finished last."""
    sender: dict[str, list[str]] = {}
    receiver: dict[str, str] = {}
    for day in MONTHS:
        here = FORA[pick(2)]
        met = {here} | ({FORA[pick(2)]} if pick(2) == 0 else set())
        running = work.open(day, here, *sorted(met - {here}))
        at_hand = [item for item in running.meeting.items if item.thread in sender]
        for item in at_hand:
            fate = ("silent", "note", "decide", "drop", "defer", "unseen")[pick(5)]
            if fate == "unseen":
                continue
            said: dict[str, tuple[cmd.Command, ...]] = {
                "silent": (), "note": (note("snak"),), "decide": (decision("Ja"),), "defer": (defer(),),
                "drop": (outcome(Outcome.DROPPED),),
            }  # fmt: skip
            work.do(running, cmd.GoTo(item.number), *said[fate])
        work.do(running, cmd.GoTo("1"))
        for n in range(pick(2)):
            there = FORA[(FORA.index(here) + 1 + pick(1)) % 3]
            if len(met) > 1:
                continue
            work.do(running, to(there, f"emne {day} {n}"))
            entry = running.meeting.items[0].entries[-1]
            thread = f"{running.meeting.id}/1#{entry.number}"
            if pick(3) == 0:
                work.do(running, cmd.Undo())
                continue
            sender[thread], receiver[thread] = sorted(met), there
        if pick(3) == 0:
            work.do(running, parked(f"forslag {day}"))
        ends = pick(5)
        work.do(running, cmd.CancelMeeting() if ends == 0 else cmd.CloseMeeting())
        if ends == 1:
            work.do(running, cmd.ReopenMeeting())
            assert running.meeting.status is Status.RUNNING
            work.do(running, cmd.CloseMeeting())
        going_on = {carry.thread for id in met for carry in work.workspace.waiting([id])}
        for item in at_hand:
            left = running.meeting.item(item.number)
            over = left is not None and left.thread not in going_on
            if over:
                finished[item.thread] = "over" if met & {*sender[item.thread]} else "returned"
        for thread, waits in places(work, list(sender)).items():
            stands = {"returned": sender[thread], "over": []}
            assert sorted(waits) == stands.get(finished.get(thread, ""), [receiver[thread]]), thread
    rebuilt(work)


def test_a_joint_meetings_minutes_and_actions_are_seen_from_each_of_its_fora_once() -> None:
    work = town()
    meeting = work.hold(JAN, action("Rundtur", "DOT"), fora=("styre", "raad")).meeting
    register = work.workspace.register
    for id in ("styre", "raad"):
        assert [summary.id for summary in register.meetings_of(id)] == [meeting.id]
        assert [minutes.meeting for minutes in register.to_approve([id])] == [meeting.id]
    for fora in (["styre"], ["raad"], ["dot"], ["styre", "raad", "dot"], None):
        assert [one.number for one in register.open_actions(fora)] == ["SSP-2017-001"]
    assert len(register.actions()) == len(register.meetings()) == 1
    assert the_one(work, "dot").origin
    running = work.open(FEB, "raad", "dot")
    assert [one.number for one in running.meeting.actions] == ["SSP-2017-001"]
    assert [item.title for item in running.meeting.items].count("Rundtur") == 1


def test_two_meetings_of_a_day_count_in_the_order_of_their_hours() -> None:
    work = town()
    work.hold(JAN, note("sammen"), fora=("styre", "raad"))
    work.hold(FEB, to("styre", "Ejer til målet"), fora=("raad",))
    morning = work.open(MAR, "styre", start=dt.time(11, 30))
    work.do(morning, go("Ejer til målet", morning), decision("Birgit"), cmd.CloseMeeting())
    noon = work.open(MAR, "raad", start=dt.time(13))
    work.do(noon, go("Ejer til målet", noon), defer(), cmd.CloseMeeting())
    coming = the_one(work, "raad", APR)
    assert (coming.title, coming.reason, coming.deferrals) == ("Ejer til målet", CarryReason.DEFERRED, 1)
    assert brought(work, "styre", APR) == []
    rebuilt(work)


def test_what_sender_and_receiver_put_off_together_returns_when_the_receiver_finishes_it_alone() -> None:
    work = town()
    work.hold(JAN, to("styre", "Ejer til målet"), fora=("raad",))
    together = work.open(FEB, "raad", "styre")
    work.do(together, go("Ejer til målet", together), defer(), cmd.CloseMeeting())
    treat(work, "styre", MAR, "Ejer til målet", decision("Birgit"))
    coming = the_one(work, "raad", APR)
    assert (coming.reason, coming.text) == (RECEIVED, "Beslutning: Birgit")
    treat(work, "raad", APR, "Ejer til målet", outcome(Outcome.NOTED))
    assert brought(work, "raad", MAY) == brought(work, "styre", MAY) == []
