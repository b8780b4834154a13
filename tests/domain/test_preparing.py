"""A meeting before it has begun: what may be done to its agenda, and what becomes of that when it begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.carry import Carry, carries, held, pending
from ssp_tui.domain.coming import next_agenda, numbered
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.event_documents import from_doc, to_doc
from ssp_tui.domain.history import History, Step
from ssp_tui.domain.item import CarryReason, EntryKind, Origin, Outcome
from ssp_tui.domain.meeting import Meeting, MeetingKind, Status
from ssp_tui.domain.people import Person
from ssp_tui.domain.rules.base import KNOWN_BEFOREHAND, WHILE_PLANNED
from ssp_tui.domain.warnings import warnings
from tests.domain.playing import B, D, Play, action, decision, defer, note, on, opening, standing
from tests.domain.strategies import anything

AGENDA = standing("Velkommen", "Sag (D)", "Bordet rundt", "Eventuelt")
DAY = dt.date(2016, 9, 28)


def carry(name: str, deferrals: int = 0, **more: object) -> Carry:
    waiting = Carry(f"før/{name}", name, "ssp", "før", "2", CarryReason.DEFERRED, deferrals, kinds=(D,))
    return replace(waiting, **more)  # type: ignore[arg-type]


def planned(*waiting: Carry, first: int = 1) -> Play:
    return Play(replace(opening(AGENDA, DAY, waiting, first=first), planned=True))


def elsewhere(one: Play, *events: ev.Event) -> Meeting:
    """Record what was decided outside the meeting."""
    one.at += dt.timedelta(minutes=1)
    one.history = one.history.then(Step(len(one.history.steps) + 1, one.at, "", events))
    return one.meeting


def news(*waiting: Carry) -> ev.AgendaRenewed:
    return ev.AgendaRenewed(numbered(next_agenda(AGENDA, waiting, DAY)))


def begin(one: Play, *waiting: Carry, date: dt.date | None = None) -> Meeting:
    return elsewhere(one, news(*waiting), ev.MeetingBegun(date))


def titles(meeting: Meeting) -> list[str]:
    return [f"{item.number} {item.title}" for item in meeting.items]


def attachment(text: str) -> cmd.RecordEntry:
    return cmd.RecordEntry(EntryKind.ATTACHMENT, text)


def test_a_planned_meeting_has_no_clock_and_has_visited_nothing_however_much_is_looked_at() -> None:
    one = planned()
    meeting = one.do(cmd.GoNext(), cmd.GoTo("4"), cmd.GoBack(), attachment("Bilag 1"))
    assert (meeting.status, meeting.current, meeting.since, dict(meeting.spent)) == (Status.PLANNED, "3", None, {})
    assert not any(item.visited for item in meeting.items)


def test_items_are_numbered_in_their_order_after_each_change() -> None:
    one = planned()
    one.do(cmd.GoTo("2"), attachment("Bilag 1"), cmd.AddSubItem("Under"), cmd.AddItem("Ferie (D)"))
    assert titles(one.meeting) == ["1 Velkommen", "2 Sag", "2.1 Under", "3 Ferie (D)", "4 Bordet rundt", "5 Eventuelt"]
    one.do(on("guests", "Mark", items=("2.1", "3")), cmd.MoveItem("2", "1"))
    assert titles(one.meeting)[:4] == ["1 Sag", "1.1 Under", "2 Velkommen", "3 Ferie (D)"]
    assert one.texts("1") == ["Bilag 1"]
    assert one.meeting.current == "1.1"
    guests = one.meeting.attendance.guests
    assert guests is not None
    assert guests[0].items == ("1.1", "3")
    one.do(cmd.GoTo("1"), attachment("Bilag 2"))
    assert [entry.number for entry in one.item("1").entries] == [1, 2]


def test_numbers_that_run_through_the_year_run_on_from_where_they_did() -> None:
    one = planned(first=12)
    one.do(cmd.AddItem("Ferie"), cmd.MoveItem("14", "12"))
    assert one.order == ["12", "13", "14", "15", "16"]
    for _removed in range(5):
        one.do(cmd.RemoveItem("12"))
    assert one.order == []
    assert one.do(cmd.AddItem("Ferie")).current == "12"


def test_what_is_taken_off_comes_back_by_undo_and_its_guest_stays_known() -> None:
    one = planned(carry("Ferie", 1))
    one.do(on("guests", "Mark", items=("3",)), cmd.GoTo("3"), cmd.RemoveItem())
    assert titles(one.meeting) == ["1 Velkommen", "2 Sag", "3 Bordet rundt", "4 Eventuelt"]
    assert one.meeting.current == "3"
    guests = one.meeting.attendance.guests
    assert guests is not None
    assert [(guest.name, guest.items) for guest in guests] == [("Mark", ())]
    one.do(cmd.Undo())
    assert titles(one.meeting)[2] == "3 Ferie"
    assert one.item("3").origin == Origin("ssp", "før", "2", CarryReason.DEFERRED, 1)


def test_undo_after_stepping_leaves_the_facilitator_at_the_item_that_was_stepped_to() -> None:
    one = planned()
    one.do(cmd.MoveItem("3", "1"), cmd.GoTo("3"))
    assert one.item(one.meeting.current).title == "Sag"
    one.do(cmd.Undo())
    assert one.item(one.meeting.current).title == "Sag"


def test_an_item_made_later_never_takes_over_the_thread_of_an_earlier_one() -> None:
    one = planned()
    one.do(
        cmd.AddItem("A"), cmd.RemoveItem("3"), cmd.AddItem("B"), cmd.AddSubItem("C"), cmd.Undo(), cmd.AddSubItem("D")
    )
    threads = [item.thread for item in one.meeting.items]
    made = {e.item.thread for step in one.history.steps for e in step.events if isinstance(e, ev.ItemAdded)}
    assert len(set(threads)) == len(threads)
    assert len(made) == 4
    begin(one)
    one.do(cmd.AddItem("E"), cmd.AddSubItem("F"))
    assert len({item.thread for item in one.meeting.items}) == len(one.meeting.items)


REFUSED = [
    note("Uro"), decision("Godkendt"), action("brev"), defer(), cmd.SetOutcome(Outcome.DISCUSSED), cmd.Pause(),
    cmd.CloseMeeting(), cmd.ReopenMeeting(), on("present", "Mette"), on("joined", "Mette"), cmd.Remark("x"),
    cmd.SetBegun(dt.time(9)), cmd.LeaveAttendanceOut(), cmd.Approve(("minutes",)), cmd.Lift(1, "x"),
    cmd.FollowUp("014", note="x"), cmd.SetNextMeetings(()),
]  # fmt: skip


@pytest.mark.parametrize("command", REFUSED, ids=lambda command: type(command).__name__)
def test_what_belongs_to_the_meeting_itself_waits_until_it_begins(command: cmd.Command) -> None:
    with pytest.raises(Refused, match="Mødet er ikke begyndt"):
        planned().do(command)


@pytest.mark.parametrize("command", WHILE_PLANNED)
def test_what_may_be_said_before_the_meeting_is_not_refused_for_being_early(command: Any) -> None:
    examples: dict[Any, cmd.Command] = {
        cmd.GoTo: cmd.GoTo("2"), cmd.AddItem: cmd.AddItem("x"), cmd.AddSubItem: cmd.AddSubItem("x"),
        cmd.MoveItem: cmd.MoveItem("2", "1"), cmd.RenameItem: cmd.RenameItem("x"), cmd.SetKinds: cmd.SetKinds((B,)),
        cmd.SetField: cmd.SetField("Sagsnr", "1"), cmd.ChangeEntry: cmd.ChangeEntry(1, "x"),
        cmd.SetMinutes: cmd.SetMinutes(10), cmd.MoveEntry: cmd.MoveEntry(1, "3"),
        cmd.Unlist: cmd.Unlist((Person("Lone"),)), cmd.BlankScreen: cmd.BlankScreen(True),
        cmd.RemoveEntry: cmd.RemoveEntry(1), cmd.NoteSubstitute: cmd.NoteSubstitute("A", "B"),
        cmd.GiveRole: cmd.GiveRole("chair", "A"), cmd.SetKind: cmd.SetKind(MeetingKind.EXTRA),
        cmd.Receive: cmd.Receive("Socialudvalget", "Hash"),
        cmd.MoveMeeting: cmd.MoveMeeting(dt.date(2030, 1, 8)),
        cmd.ProposeItem: cmd.ProposeItem("Lone", "Ferie"),
    }  # fmt: skip
    one = planned()
    one.do(on("apologies", "Lone"), cmd.GoTo("2"), attachment("Bilag"), attachment("Bilag 2"))
    if command is cmd.Redo:
        one.do(cmd.Undo())
    before = one.meeting
    assert one.do(examples.get(command) or command()) is not before


@pytest.mark.parametrize("list", KNOWN_BEFOREHAND)
def test_who_is_known_to_come_or_not_is_noted_beforehand(list: str) -> None:
    assert getattr(planned().do(on(list, "Lone")).attendance, list)


def test_an_item_cannot_be_taken_off_a_meeting_that_has_begun() -> None:
    one = planned()
    begin(one)
    with pytest.raises(Refused, match="ligger fast"):
        one.do(cmd.RemoveItem("2"))


def test_it_begins_at_its_first_item_and_the_clock_with_it() -> None:
    one = planned()
    one.do(cmd.GoTo("3"))
    meeting = begin(one)
    assert (meeting.status, meeting.current, meeting.since) == (Status.RUNNING, "1", one.at)
    assert [item.visited for item in meeting.items] == [True, False, False, False]


def test_one_that_began_by_mistake_is_in_preparation_again_with_all_that_was_prepared() -> None:
    one = planned(carry("Lys"))
    one.do(cmd.AddItem("Eget"), cmd.MoveItem("4", "1"))
    before = one.meeting
    begin(one, carry("Lys"), date=DAY - dt.timedelta(1))
    assert one.do(cmd.AddItem("Ny"), cmd.GoTo("6")).items[-3].number == "7"
    one.do(cmd.Undo(), cmd.Undo())
    assert replace(one.meeting, current=before.current) == before
    with pytest.raises(Refused, match="ikke mere at fortryde"):
        one.do(cmd.Undo())
    assert one.do(cmd.Redo()).date == DAY - dt.timedelta(1)
    assert one.do(cmd.AddItem("En til")).items[-3].number == "8"


def test_numbers_are_fixed_when_it_has_begun() -> None:
    one = planned()
    begin(one)
    one.do(cmd.AddItem("Ferie"), cmd.MoveItem("4", "2"))
    assert one.order == ["1", "4", "2", "5", "3"]


def test_what_came_and_went_elsewhere_is_taken_in_when_it_begins_and_the_own_order_stays() -> None:
    one = planned(carry("Lys", 1), carry("Ferie"))
    assert titles(one.meeting)[2:4] == ["3 Lys", "4 Ferie"]
    one.do(cmd.AddItem("Eget"), cmd.MoveItem("2", "1"))
    meeting = begin(one, carry("Lys", 2), carry("Budget"))
    assert titles(meeting) == ["1 Sag", "2 Velkommen", "3 Lys", "4 Eget", "5 Budget", "6 Bordet rundt", "7 Eventuelt"]
    assert one.item("3").origin == Origin("ssp", "før", "2", CarryReason.DEFERRED, 2)


def test_what_was_written_on_keeps_its_place_though_it_was_treated_elsewhere() -> None:
    one = planned(carry("Lys"), carry("Ferie"), carry("Budget"), carry("Natteravne"))
    one.do(cmd.GoTo("3"), attachment("Kort"), cmd.GoTo("4"), cmd.SetField("Indstilling", "Tages op"))
    one.do(cmd.GoTo("5"), cmd.SetKinds((B,)), cmd.GoTo("6"), cmd.AddSubItem("Ruter"))
    kept = [item.title for item in begin(one).items]
    assert kept == ["Velkommen", "Sag", "Lys", "Ferie", "Natteravne", "Ruter", "Bordet rundt", "Eventuelt"]


def test_what_was_changed_here_stays_and_what_was_not_follows_the_last_meeting() -> None:
    one = planned(carry("Lys"), carry("Ferie"))
    one.do(cmd.GoTo("3"), cmd.RenameItem("Lys ved stien"))
    begin(one, carry("Lys", title="Lys og lamper", kinds=(B,)), carry("Ferie", title="Sommerferien", closed=True))
    assert (one.item("3").title, one.item("3").kinds) == ("Lys ved stien", (B,))
    assert (one.item("4").title, one.item("4").closed) == ("Sommerferien", True)


def test_what_was_taken_off_stays_off_and_waits_for_the_next_meeting() -> None:
    waiting = carry("Lys", 1)
    one = planned(waiting)
    one.do(cmd.RemoveItem("3"), cmd.RemoveItem("1"))
    begin(one, waiting)
    meeting = one.do(cmd.CloseMeeting())
    assert [item.title for item in meeting.items] == ["Sag", "Bordet rundt", "Eventuelt"]
    before = replace(held(Play(opening(AGENDA, DAY - dt.timedelta(7))).meeting), meeting="før", carries=(waiting,))
    assert "Lys" in [left.title for left in pending([before, held(meeting)])]


def test_a_fixed_item_that_came_into_the_agenda_file_stands_where_the_file_has_it() -> None:
    one = planned()
    one.do(cmd.MoveItem("3", "1"))
    more = standing("Velkommen", "Nyt fra skolen", "Sag (D)", "Bordet rundt", "Eventuelt", "Næste møde")
    elsewhere(one, ev.AgendaRenewed(numbered(next_agenda(more, (), DAY))))
    assert [item.title for item in one.meeting.items] == [
        "Bordet rundt", "Velkommen", "Nyt fra skolen", "Sag", "Eventuelt", "Næste møde",
    ]  # fmt: skip


def test_a_planned_meeting_treats_nothing_passes_nothing_on_and_lacks_nothing() -> None:
    one = planned(carry("Lys"))
    one.do(cmd.AddItem("Eget"))
    assert warnings(one.meeting) == ()
    assert warnings(begin(planned())) != ()
    assert (held(one.meeting).treated, held(one.meeting).carries) == ((), ())


def test_when_it_is_cancelled_only_what_was_made_for_it_goes_on() -> None:
    one = planned(carry("Lys"))
    one.do(cmd.AddItem("Eget", (D,), 10), cmd.CancelMeeting())
    (wished,) = carries(one.meeting)
    assert (wished.title, wished.reason, wished.minutes) == ("Eget", CarryReason.PARKED, 10)
    assert held(one.meeting).treated == ()
    assert one.do(cmd.ReopenMeeting()).status is Status.PLANNED


def test_a_meeting_begun_before_its_day_has_treated_what_was_to_come_up_on_that_day() -> None:
    due = carry("Lys", to=(DAY,))
    one = planned(due)
    begin(one, due, date=DAY - dt.timedelta(2))
    meeting = one.do(cmd.GoTo("3"), decision("Lygter sættes op"), cmd.CloseMeeting())
    assert (meeting.id, meeting.date) == ("2016-09-28-ssp", dt.date(2016, 9, 26))
    before = replace(held(Play(opening(AGENDA, DAY - dt.timedelta(7))).meeting), meeting="før", carries=(due,))
    assert "Lys" not in [left.title for left in pending([before, held(meeting)])]


def test_other_hours_take_the_end_with_them() -> None:
    one = planned()
    meeting = elsewhere(one, ev.HoursSet(dt.time(9), dt.time(10), "Rådhuset"))
    assert (meeting.start, meeting.end, meeting.place) == (dt.time(9), dt.time(10), "Rådhuset")
    meeting = elsewhere(one, ev.HoursSet(dt.time(13)))
    assert (meeting.start, meeting.end, meeting.place) == (dt.time(13), None, "Rådhuset")


def _elsewhere(waiting: Sequence[str]) -> tuple[Carry, ...]:
    return tuple(carry(title) for title in waiting)


taking_off = st.builds(cmd.RemoveItem, st.sampled_from(["", "1", "2", "2.1", "4"]))
acts = st.lists(anything | taking_off | st.lists(st.sampled_from(["Lys", "Ferie", "Budget"]), unique=True), max_size=30)


@settings(max_examples=150)
@given(acts)
def test_after_anything_the_items_are_numbered_in_order_and_the_history_told_again_is_the_same(
    said: list[cmd.Command | list[str]],
) -> None:
    one = planned(carry("Lys"), carry("Ferie"))
    with suppress(Refused):
        one.do(cmd.RemoveItem("3"))
    for act in said:
        if isinstance(act, list):
            if one.meeting.planned and one.meeting.status is Status.PLANNED:
                elsewhere(one, news(*_elsewhere(act)))
        else:
            with suppress(Refused):
                one.do(act)
        meeting = one.meeting
        assert [item.number for item in meeting.top_items()] == [str(n + 1) for n in range(len(meeting.top_items()))]
        assert len({item.thread for item in meeting.items}) == len(meeting.items)
        assert meeting.current in one.order or not meeting.items
        assert held(meeting).treated == ()
        for item in meeting.items:
            assert meeting.item(item.parent) or not item.parent
            assert meeting.counters.get(f"{item.number}#", 0) >= max((e.number for e in item.entries), default=0)
    begin(one, *_elsewhere(("Lys", "Budget")))
    if one.meeting.status is Status.RUNNING:
        for command in (cmd.AddItem("Ny"), cmd.AddSubItem("Under"), note("x"), cmd.Undo(), cmd.Redo(), cmd.Undo()):
            with suppress(Refused):
                one.do(command)
        assert len({item.thread for item in one.meeting.items}) == len(one.meeting.items)
        assert len(set(one.order)) == len(one.order)
    steps = [replace(step, events=tuple(from_doc(to_doc(e)) for e in step.events)) for step in one.history.steps]
    assert History.of(steps).meeting == one.meeting
