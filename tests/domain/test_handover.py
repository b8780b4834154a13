"""Between fora without a store: who is meant, what a meeting hands over, what it took up, what came of it."""

from __future__ import annotations

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.carry import Carry, carries, held
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import PersonPolicy
from ssp_tui.domain.handover import Fora, handovers, stricter
from ssp_tui.domain.item import CarryReason, Entry, EntryKind, Outcome
from ssp_tui.domain.meeting import ForumCard
from ssp_tui.domain.warnings import warnings
from tests.domain.playing import DAY, B, D, O, Play, decision, defer, note, opening, outcome, play, standing

HERNING, RINGSTED = (
    ForumCard("h-raad", "Lokalrådet", ("Lokalråd",), "Herning"),
    ForumCard("r-raad", "Lokalrådet", (), "Ringsted"),
)
STYRE = ForumCard("h-styre", "Styregruppen", (), "Herning")
FORA = Fora((HERNING, RINGSTED, STYRE))


@pytest.mark.parametrize(
    ("word", "municipality", "ids"),
    [
        ("lokalraadet", "Herning", ["h-raad"]),
        ("Lokalrådet", "Ringsted", ["r-raad"]),
        ("Lokalråd", "Ringsted", []),
        ("h-raad", "Ringsted", ["h-raad"]),
        ("Lokalrådet", "", ["h-raad", "r-raad"]),
        ("Kredsrådet", "Herning", []),
    ],
)
def test_a_name_means_a_forum_of_the_same_municipality_and_an_id_any(
    word: str, municipality: str, ids: list[str]
) -> None:
    assert [card.id for card in FORA.called(word, municipality)] == ids


def test_an_action_belongs_to_the_owners_that_are_fora_of_its_municipality() -> None:
    assert FORA.owning(["Mette", "Lokalrådet"], "h-styre") == {"h-raad"}
    assert FORA.owning(["Styregruppen", "h-styre"], "r-raad") == {"h-styre"}
    assert FORA.owning(["Mette"], "h-styre") == FORA.owning([], "h-styre") == frozenset()


@pytest.mark.parametrize(
    ("sender", "receiver", "told"),
    [
        (PersonPolicy.NAMED, PersonPolicy.TRENDS, True),
        (PersonPolicy.NAMED, PersonPolicy.FORBIDDEN, True),
        (PersonPolicy.TRENDS, PersonPolicy.FORBIDDEN, True),
        (PersonPolicy.FORBIDDEN, PersonPolicy.NAMED, False),
        (PersonPolicy.NAMED, PersonPolicy.NAMED, False),
        (None, PersonPolicy.FORBIDDEN, False),
        (PersonPolicy.NAMED, None, False),
    ],
)
def test_a_receiver_is_stricter_where_persons_may_be_spoken_of_here_and_not_there(
    sender: PersonPolicy | None, receiver: PersonPolicy | None, told: bool
) -> None:
    there = ForumCard("there", "Der", person_policy=receiver)
    assert stricter(there, (ForumCard("here", "Her", person_policy=sender),)) == told


def to(text: str = "", forum: str = "raad", *kinds: object) -> cmd.HandOver:
    return cmd.HandOver("Lokalrådet", text, forum, tuple(kinds))  # type: ignore[arg-type]


def test_a_hand_over_is_a_line_of_its_item_and_a_thread_named_after_it() -> None:
    one = play("Nyt", "Planen (D/B)")
    one.do(note("først"), to("Lukketid\nogså om lørdagen", "raad", B), cmd.GoTo("2"), to(), to("På papir", ""))
    assert one.item("1").entries[1].kind is EntryKind.HANDED_OVER
    first, second = handovers(one.meeting)
    assert (first.thread, first.title, first.text, first.kinds) == (
        "2016-09-28-ssp/1#2", "Lukketid", "også om lørdagen", (B,)
    )  # fmt: skip
    assert (second.thread, second.title, second.kinds, second.to) == ("2016-09-28-ssp/2#1", "Planen", (D, B), "raad")


@pytest.mark.parametrize(
    ("said", "goes_on"),
    [
        ((to("Lukketid"),), False),
        ((to("Lukketid"), cmd.RecordEntry(EntryKind.ATTACHMENT, "Kort")), False),
        ((to("Lukketid"), note("snak")), False),
        ((note("snak"), to()), False),
        ((note("snak"), to(), defer()), True),
        ((to(), cmd.Undo()), True),
        ((cmd.HandOver("Kredsrådet"),), False),
    ],
)
def test_what_was_handed_over_is_finished_unless_it_was_deferred(said: tuple[cmd.Command, ...], goes_on: bool) -> None:
    one = play("Nyt")
    one.do(cmd.AddItem("Planen", (B,)), cmd.GoTo("2"), *said, cmd.CloseMeeting())
    assert [carry.title for carry in carries(one.meeting)] == (["Planen"] if goes_on else [])
    lacks = {warning.item for warning in warnings(one.meeting) if warning.kind == "no_outcome"}
    assert ("2" in lacks) == (goes_on and not one.item("2").deferral)


def test_a_hand_over_that_becomes_something_else_keeps_its_words_and_loses_its_receiver() -> None:
    one = play("Nyt")
    one.do(to("Lukketid", "raad", B), cmd.RetypeEntry(1, EntryKind.DECISION))
    assert one.item("1").entries == (Entry(1, EntryKind.DECISION, "Oversendt til Lokalrådet: Lukketid"),)
    assert handovers(one.meeting) == ()


def test_nor_has_it_a_receiver_where_it_is_written_anew_or_becomes_an_action() -> None:
    one = play("Nyt")
    one.do(to("Lukketid", "raad", B), cmd.ChangeEntry(1, "Lukketid kl. 1", kind=EntryKind.DECISION))
    one.do(to("Belysning", "raad", B), cmd.RetypeEntry(2, EntryKind.ACTION))
    (made,) = one.meeting.actions
    assert one.item("1").entries == (
        Entry(1, EntryKind.DECISION, "Lukketid kl. 1"),
        Entry(2, EntryKind.ACTION, "", name="Lokalrådet", action=made.number),
    )


def test_what_is_received_is_a_new_item_before_those_that_close_the_meeting() -> None:
    one = play("Nyt", "Eventuelt", "Næste møde")
    one.do(cmd.Receive("Socialudvalget", "Kampagne mod hash", "", (B,), 10))
    assert one.order == ["1", "4", "2", "3"]
    item = one.item("4")
    assert (item.title, item.kinds, item.minutes) == ("Kampagne mod hash", (B,), 10)
    assert item.origin
    assert (item.origin.reason, item.origin.sender, item.origin.meeting) == (
        CarryReason.RECEIVED, "Socialudvalget", ""
    )  # fmt: skip
    one.do(cmd.CloseMeeting())
    (carry,) = carries(one.meeting)
    assert (carry.reason, carry.sender) == (CarryReason.NOT_REACHED, "Socialudvalget")


def test_nothing_is_received_from_nobody_or_from_oneself() -> None:
    one = play("Nyt")
    for command in (cmd.Receive("", "x"), cmd.Receive("X", ""), cmd.Receive("SSP", "x", "ssp"), cmd.HandOver("")):
        with pytest.raises(Refused):
            one.do(command)


def received(*commands: cmd.Command) -> Play:
    """A meeting that has a thread of another one on its agenda, at that item."""
    sender = play("Nyt")
    sender.do(to("Lukketid", "raad", O), cmd.CloseMeeting())
    (sent,) = handovers(sender.meeting)
    carry = Carry(
        sent.thread, sent.title, "ssp", sender.meeting.id, sent.item, CarryReason.RECEIVED,
        kinds=sent.kinds, sender="SSP",
    )  # fmt: skip
    one = Play(opening(standing("Nyt", forum="raad"), DAY.replace(month=10), [carry]))
    one.do(cmd.GoTo("2"), *commands)
    return one


def test_what_came_of_it_is_known_when_the_meeting_is_over_and_the_thread_finished() -> None:
    one = received(note("snak"), decision("Ja"))
    assert held(one.meeting).results == ()
    one.do(cmd.CloseMeeting())
    (result,) = held(one.meeting).results
    assert (result.thread, result.item, result.said) == ("2016-09-28-ssp/1#1", "2", ((EntryKind.DECISION, "Ja"),))
    one.do(cmd.ReopenMeeting())
    assert held(one.meeting).results == ()


def test_a_cancelled_meeting_hands_nothing_back_that_it_did_not_conclude() -> None:
    one = received(cmd.CancelMeeting())
    assert held(one.meeting).results == ()
    (carry,) = carries(one.meeting)
    assert (carry.reason, carry.sender, carry.meeting) == (CarryReason.NOT_REACHED, "SSP", "2016-10-28-raad")


def test_what_was_dropped_is_a_result_too() -> None:
    one = received(outcome(Outcome.DROPPED), cmd.CloseMeeting())
    assert [result.outcome for result in held(one.meeting).results] == [Outcome.DROPPED]
