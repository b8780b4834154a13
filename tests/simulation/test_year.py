"""Herning's year 2027 from empty to December: nothing is lost, nothing doubled, every deadline on its day."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from ssp_tui.domain.carry import Carry
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import MeetingKind, Status
from ssp_tui.domain.sending import Sending
from ssp_tui.domain.year.values import Stage
from ssp_tui.services.handover import Arrivals
from ssp_tui.services.register import Register
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import YearRow, year_plan
from tests.services.workspaces import Town
from tests.simulation.days import ASKED, OFTEN, SCHOOL_HOLIDAYS, SHUT, SUMMER, terms
from tests.simulation.play import DECEMBER, MUNICIPALITY, YEAR, Ears, Play, agendas, lines_of

SPRING = dt.date(YEAR, 3, 31)


@cache
def year() -> Play:
    """The whole year; after each meeting the program and the book were compared."""
    return Play().until(DECEMBER)


@cache
def empty() -> tuple[YearRow, ...]:
    """The year before anybody met."""
    return year_plan(Town(*agendas()).workspace, YEAR).rows


def own(forum: str) -> str:
    """The name of a forum without its municipality."""
    return forum.removeprefix(f"{MUNICIPALITY}-")


def test_the_program_and_the_book_agree_after_every_meeting_of_the_year() -> None:
    played = year()
    assert len(played.held) == len(played.plan) > 120
    assert {forum for one in played.held if one.held for forum in one.fora} == set(played.book.fora)
    assert len(played.book.actions) > 100
    assert len(played.book.handed) > 30


def test_the_plan_of_the_empty_year_has_as_many_meetings_as_the_paper_asks() -> None:
    counts = Counter(own(row.meeting.forum) for row in empty())
    assert {forum: counts[forum] for forum, (least, most) in ASKED.items() if not least <= counts[forum] <= most} == {}
    assert set(counts) <= set(ASKED)


def test_nobody_meets_on_a_holiday_and_only_who_meets_often_in_a_school_holiday() -> None:
    played = {(forum, one.date) for one in year().held if one.held for forum in one.fora}
    days = {(row.meeting.forum, row.meeting.date) for row in empty()} | played
    assert [(forum, day) for forum, day in days if day in SHUT or day.weekday() > 4] == []
    away = [own(forum) for forum, day in days for first, last in (*SCHOOL_HOLIDAYS, SUMMER) if first <= day <= last]
    assert set(away) <= OFTEN


def test_mondays_that_are_holidays_are_met_on_the_tuesday() -> None:
    moved = {row.meeting.date: row.meeting.moved for row in empty() if own(row.meeting.forum) == "mandagsmoede"}
    for monday in (day for day in SHUT if day.weekday() == 0):
        tuesday = moved[monday + dt.timedelta(days=1)]
        assert tuesday is not None
        assert (tuesday.wish, tuesday.why) == (monday, SHUT[monday])


def test_the_steering_group_meets_right_before_the_council_the_same_day() -> None:
    for rows in ([row.meeting for row in empty()], [row.meeting for row in year_plan(year().workspace, YEAR).rows]):
        ordinary = [one for one in rows if one.kind is MeetingKind.ORDINARY]
        steering = [one.date for one in ordinary if own(one.forum) == "styregruppe"]
        council = [one.date for one in ordinary if own(one.forum) == "lokalraad"]
        assert steering == council
        for one, after in pairwise(ordinary):
            if own(one.forum) == "styregruppe":
                assert own(after.forum) == "lokalraad"
                assert one.end == after.start


@pytest.mark.parametrize("rows", [empty, lambda: year_plan(year().workspace, YEAR).rows], ids=["empty", "december"])
def test_every_deadline_stands_on_its_day(rows: Callable[[], Iterable[YearRow]]) -> None:
    all_rows = list(rows())
    held = sorted((row.meeting.date, row.meeting.fora) for row in all_rows if row.meeting.stage is not Stage.CANCELLED)
    for row in all_rows:
        fora, day = set(row.meeting.fora), row.meeting.date
        said = {deadline.what.value: deadline.date for deadline in row.deadlines}
        if row.meeting.stage is Stage.CANCELLED:
            assert said == {}
            continue
        later = [other for other, others in held if other > day and fora & set(others)]
        after = later[0] if later else said.get("approval", dt.date.max)
        assert later or after.year > YEAR
        assert said == terms({own(forum) for forum in fora}, day, after), row.meeting


def test_what_was_done_is_told_as_done() -> None:
    played = year()
    for row in year_plan(played.workspace, YEAR).rows:
        done = {deadline.what.value: deadline.done for deadline in row.deadlines}
        if done:
            assert done.get("approval", False) == (row.meeting.meeting in played.book.approved), row.meeting.meeting
            assert done["agenda_out"], "it was held"
            sent = {*played.book.sent["referat"], *played.book.approved}
            assert done["minutes_out"] == (row.meeting.meeting in sent), row.meeting.meeting


def test_every_hand_over_arrives_once_on_the_next_agenda_and_what_came_of_it_on_the_senders() -> None:
    """Told from the minutes alone, without the book: where each thread stood, in the order of the meetings."""
    work = year().workspace
    meetings = [work.history(one.id).meeting for one in work.register.meetings() if one.status is Status.CLOSED]
    places: dict[str, list[tuple[int, Item]]] = {}
    for place, meeting in enumerate(meetings):
        for item in meeting.items:
            places.setdefault(item.thread, []).append((place, item))
    for thread, stood in places.items():
        assert len({place for place, _item in stood}) == len(stood), f"{thread} stands twice on an agenda"
    arrived = returned = 0
    for place, meeting in enumerate(meetings):
        senders = {forum.id for forum in meeting.fora}
        handed = work.register.handed_over(meeting.id)
        for sent in handed.sent if handed else ():
            coming = [n for n, one in enumerate(meetings) if n > place and sent.to in {forum.id for forum in one.fora}]
            stood = places.get(sent.thread, [])
            assert [n for n, _item in stood][:1] == coming[:1], sent
            if not coming:
                continue
            arrived += 1
            done = next((n for n, item in stood if item.concluded and not item.deferral), None)
            if done is None or senders & {forum.id for forum in meetings[done].fora}:
                continue
            back = [n for n, one in enumerate(meetings) if n > done and senders & {forum.id for forum in one.fora}]
            assert [n for n, _item in stood if n > done][:1] == back[:1], sent
            returned += len(back[:1])
    assert arrived > 30
    assert returned > 20


def test_the_fora_hand_to_one_another_as_the_paper_says() -> None:
    ways = {(own(sender), own(receiver)) for sender, _title, receiver in year().book.handed}
    assert ways >= {
        ("lokal-ssp-gruppe", "vejledermoede"),
        ("lokal-ssp-gruppe", "dot"),
        ("vejledermoede", "styregruppe"),
        ("vejledermoede", "lokal-ssp-gruppe"),
        ("styregruppe", "lokalraad"),
        ("lokalraad", "styregruppe"),
        ("lokalraad", "trygt-natteliv"),
    }
    assert {own(action.given) for action in year().book.actions if action.given} == {"dot"}
    said = list(lines_of(year(), "/modtaget Kredsrådet", "/oversend Teknik- og Miljøudvalget"))
    assert {line.split()[0] for line in said} == {"/modtaget", "/oversend"}


def test_action_numbers_are_used_once_and_the_open_ones_are_those_of_the_book() -> None:
    played = year()
    numbers = [action.number for action in played.workspace.register.actions()]
    assert numbers == [action.number for action in played.book.actions]
    assert len(set(numbers)) == len(numbers)
    assert [one.number for one in played.workspace.register.open_actions()] == played.book.open(*played.book.fora)


def test_the_year_has_what_years_have() -> None:
    work = year().workspace
    meetings = [work.history(one.id).meeting for one in work.register.meetings()]
    assert Counter(one.kind for one in meetings)[MeetingKind.EXTRA] == 1
    assert [len(one.fora) for one in meetings if one.kind is MeetingKind.JOINT] == [2]
    cancelled = [row.meeting.because for row in year_plan(work, YEAR).rows if row.meeting.stage is Stage.CANCELLED]
    assert set(cancelled) == {"sommerferie", "juleferie"}
    easter = next(one for one in meetings if one.id == f"{YEAR}-03-29-{MUNICIPALITY}-mandagsmoede")
    assert (easter.date, easter.status) == (dt.date(YEAR, 3, 30), Status.CLOSED)
    sent = {what: {one.id for one in work.register.meetings() if what in one.sent} for what in Sending}
    assert sent[Sending.AGENDA] == year().book.sent["dagsorden"]
    assert sent[Sending.MINUTES] == year().book.sent["referat"]
    assert len(sent[Sending.AGENDA]) >= 8
    put_off = [item.origin.deferrals for one in meetings for item in one.items if item.origin]
    assert max(put_off) >= 2
    assert next(lines_of(year(), "/udsæt til 1. oktober"))


# The book finds what goes wrong


def _losing(begins: str) -> Ears:
    return lambda line: () if line.startswith(begins) else (line,)


def _twice(begins: str) -> Ears:
    return lambda line: (line, line) if line.startswith(begins) else (line,)


@pytest.mark.parametrize(
    "ears",
    [
        _losing("/oversend"),
        _twice("/oversend"),
        _losing("/udsæt"),
        _losing("næste: "),
        _twice("næste: "),
        _twice("a: "),
        _losing("/opgave"),
        _losing("/godkend referat"),
    ],
    ids=["hand-over lost", "hand-over doubled", "deferral lost", "wish lost", "wish doubled", "action doubled",
         "follow-up lost", "approval lost"],
)  # fmt: skip
def test_a_line_that_the_program_did_not_hear_or_heard_twice_is_found(ears: Ears) -> None:
    with pytest.raises(AssertionError, match=r"program|herning"):
        Play(ears=ears).until(SPRING)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda carries: carries[:-1],
        lambda carries: (*carries, *(replace(one, thread=f"{one.thread}-2") for one in carries[:1])),
        lambda carries: tuple(one for one in carries if one.reason != "received"),
        lambda carries: tuple(replace(one, deferrals=0) for one in carries),
    ],
    ids=["the last dropped", "the first doubled", "nothing received", "not counted"],
)
def test_a_thread_that_is_dropped_or_doubled_or_not_counted_is_found(
    monkeypatch: pytest.MonkeyPatch, wrong: Callable[[tuple[Carry, ...]], tuple[Carry, ...]]
) -> None:
    waiting = Workspace.waiting
    monkeypatch.setattr(Workspace, "waiting", lambda *asked: wrong(waiting(*asked)))
    with pytest.raises(AssertionError, match="program"):
        Play().until(SPRING)


def test_a_result_that_does_not_come_back_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Arrivals, "returned", lambda *_asked: iter(()))
    with pytest.raises(AssertionError, match="only the book"):
        Play().until(SPRING)


def test_minutes_that_nobody_is_asked_to_approve_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Register, "to_approve", lambda *_asked: ())
    with pytest.raises(AssertionError, match="approval"):
        Play().until(SPRING)
