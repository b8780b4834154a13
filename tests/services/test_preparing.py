"""A meeting prepared before it happens: nothing of it counts until it begins, and then it is up to date."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import CarryReason, EntryKind
from ssp_tui.domain.meeting import Status
from ssp_tui.formats.agenda_documents import write_agenda
from ssp_tui.services.going_out import as_outgoing
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.overview import overview
from ssp_tui.services.past import past
from ssp_tui.services.preparing import next_agenda
from ssp_tui.services.running import RunningMeeting
from tests.domain.playing import B, D, action, decision, defer, standing
from tests.domain.strategies import anything
from tests.services.test_projection import folded_again, tables
from tests.services.test_replaying import replayed
from tests.services.workspaces import COPENHAGEN, Town, yearly

JAN, FEB, MAR, APR = (dt.date(2017, month, 10) for month in (1, 2, 3, 4))
TITLES = ("Godkendelse af referat (B)", "Opfølgning på opgaver (O)", "Sag (D/B)", "Eventuelt")


def prepare(town: Town, day: dt.date, *fora: str, **more: Any) -> RunningMeeting:
    command = cmd.PrepareMeeting(fora or (next(iter(town.workspace.agendas)),), day, **more)
    return prepare_meeting(town.workspace, command, "/forbered", town.tick())


def titles(running: RunningMeeting) -> list[str]:
    return [f"{item.number} {item.title}" for item in running.meeting.items]


def status(town: Town, id: str) -> Status:
    summary = town.workspace.register.meeting(id)
    assert summary is not None
    return summary.status


def test_a_prepared_meeting_takes_nothing_from_anybody() -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, cmd.GoTo("3"), action("brev", "Mette"), defer())
    before = town.coming(MAR)
    coming = prepare(town, FEB)
    town.do(coming, cmd.AddItem("Eget"), cmd.RemoveItem("3"))
    assert town.coming(MAR) == before
    assert [minutes.meeting for minutes in town.workspace.register.to_approve(["ssp"])] == ["2017-01-10-ssp"]
    assert status(town, "2017-02-10-ssp") is Status.PLANNED
    town.hold(FEB + dt.timedelta(1))
    assert folded_again(town.store) == tables(town.store)


def test_what_happened_in_a_meeting_between_is_taken_in_when_it_begins() -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, cmd.AddItem("Lys (D)", (D,)), cmd.AddItem("Ferie (D)", (D,)), action("brev", "Mette"))
    coming = prepare(town, MAR, start=dt.time(9))
    assert titles(coming)[3:] == ["4 Lys (D)", "5 Ferie (D)", "6 Eventuelt"]
    town.do(coming, cmd.AddItem("Eget (D)", (D,)), cmd.MoveItem("6", "4"), cmd.GoTo("6"))
    town.do(coming, cmd.RecordEntry(EntryKind.ATTACHMENT, "Ferieplan"))
    between = town.open(FEB)
    assert [item.title for item in between.meeting.items][3:5] == ["Lys (D)", "Ferie (D)"]
    town.do(between, cmd.GoTo("4"), decision("Lygter"), cmd.GoTo("5"), decision("Lukket"), cmd.AddItem("Budget", (B,)))
    town.do(between, cmd.GoTo("3"), defer(), action("kort"), cmd.CloseMeeting())
    assert titles(coming)[3:] == ["4 Eget (D)", "5 Lys (D)", "6 Ferie (D)", "7 Eventuelt"]
    begun = town.open(MAR)
    assert begun.meeting.id == coming.meeting.id
    assert titles(begun)[2:] == ["3 Sag", "4 Eget (D)", "5 Ferie (D)", "6 Budget", "7 Eventuelt"]
    case = begun.meeting.item("3")
    assert case is not None
    assert case.origin is not None
    assert (case.origin.meeting, case.origin.reason, case.origin.deferrals) == (
        between.meeting.id,
        CarryReason.DEFERRED,
        1,
    )
    assert [one.text for one in begun.meeting.actions] == ["brev", "kort"]
    assert [minutes.meeting for minutes in begun.meeting.to_approve] == ["2017-01-10-ssp", "2017-02-10-ssp"]
    town.do(begun, cmd.GoTo("6"), decision("Vedtaget"), cmd.CloseMeeting())
    assert folded_again(town.store) == tables(town.store)
    assert {"Eget (D)", "Ferie (D)", "Sag"} <= set(town.coming(APR))
    assert not {"Budget", "Lys (D)"} & set(town.coming(APR))


def test_what_was_taken_off_is_not_lost() -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, cmd.AddItem("Lys", (D,)))
    coming = prepare(town, FEB)
    town.do(coming, cmd.RemoveItem("4"), cmd.RemoveItem("3"))
    held = town.do(town.open(FEB), cmd.CloseMeeting())
    assert [item.title for item in held.meeting.items] == [
        "Godkendelse af referat",
        "Opfølgning på opgaver",
        "Eventuelt",
    ]
    assert town.coming(MAR)["Lys"] == (CarryReason.NOT_REACHED, 0)
    assert "Sag" in [item.title for item in town.agenda(MAR)]


def test_preparing_again_goes_on_and_takes_in_what_is_new_once() -> None:
    town = Town(standing(*TITLES))
    coming = prepare(town, MAR, start=dt.time(9), place="Rådhuset")
    town.do(coming, cmd.MoveItem("3", "1"))
    town.hold(FEB, cmd.AddItem("Lys", (D,)))
    again = prepare(town, MAR)
    assert again.meeting.id == coming.meeting.id
    assert titles(again) == ["1 Sag", "2 Godkendelse af referat", "3 Opfølgning på opgaver", "4 Lys", "5 Eventuelt"]
    steps = len(again.history.steps)
    assert len(prepare(town, MAR).history.steps) == steps
    moved = prepare(town, MAR, start=dt.time(13)).meeting
    assert (moved.start, moved.place) == (dt.time(13), "Rådhuset")
    assert town.workspace.next_date("ssp") == MAR
    assert overview(town.workspace, FEB)[0].next_start == dt.time(13)
    assert town.store.streams() == ["2017-02-10-ssp", "2017-03-10-ssp"]


def test_an_announced_meeting_that_is_prepared_is_one_meeting() -> None:
    town = Town(standing(*TITLES))
    told = MeetingTime("10. februar kl. 9 i Køge", FEB, dt.time(9), dt.time(10), "Køge")
    town.hold(JAN, cmd.SetNextMeetings((told,)))
    coming = prepare(town, FEB).meeting
    assert (coming.start, coming.end, coming.place) == (dt.time(9), dt.time(10), "Køge")
    (row,) = overview(town.workspace, JAN)
    assert (row.next_date, row.next_start, row.planned and row.planned.id) == (FEB, dt.time(9), coming.id)
    assert row.running is None
    town.open(FEB)
    (row,) = overview(town.workspace, FEB)
    assert (row.next_date, row.planned, row.running and row.running.id) == (None, None, coming.id)


def test_a_meeting_announced_before_the_planned_one_comes_first() -> None:
    town = Town(standing(*TITLES))
    prepare(town, MAR)
    town.hold(JAN, cmd.SetNextMeetings((MeetingTime("", FEB),)))
    assert town.workspace.next_date("ssp") == FEB
    assert next_agenda(town.workspace, "ssp").meeting == ""
    town.hold(FEB)
    assert next_agenda(town.workspace, "ssp").meeting == "2017-03-10-ssp"


def test_the_next_agenda_is_the_prepared_one_with_what_is_new_and_asking_writes_nothing() -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, action("brev"))
    coming = prepare(town, MAR, start=dt.time(9), end=dt.time(10), place="Køge")
    town.do(coming, cmd.GoTo("3"), cmd.AddSubItem("Budgettet"), cmd.GoTo("3"))
    town.do(coming, cmd.RecordEntry(EntryKind.ATTACHMENT, "Notat"), cmd.SetField("Indstilling", "Vedtages"))
    town.hold(FEB, cmd.GoTo("3"), defer())
    written = len(town.store.steps("2017-03-10-ssp"))
    agenda = next_agenda(town.workspace, "ssp")
    assert len(town.store.steps("2017-03-10-ssp")) == written
    assert [(item.number, item.reason.value) for item in agenda.items] == [
        ("1", "approval"),
        ("2", "actions"),
        ("3", "deferred"),
        ("3.1", "parked"),
        ("4", "standing"),
    ]
    document = write_agenda(as_outgoing(town.workspace, "ssp", agenda))
    for line in (
        "**Tid:** kl. 9.00–10.00",
        "**Sted:** Køge",
        "## 3. Sag (D/B)",
        "### 3.1 Budgettet",
        "Notat",
    ):
        assert line in document


def test_a_meeting_begun_on_another_day_keeps_its_id() -> None:
    town = Town(standing(*TITLES))
    coming = prepare(town, MAR, start=dt.time(9))
    town.clock = dt.datetime(2017, 3, 8, 8, 59, tzinfo=COPENHAGEN)
    town.do(coming, cmd.BeginMeeting())
    assert (coming.meeting.id, coming.meeting.date) == ("2017-03-10-ssp", dt.date(2017, 3, 8))
    summary = town.workspace.register.meeting("2017-03-10-ssp")
    assert summary is not None
    assert (summary.date, summary.status) == (dt.date(2017, 3, 8), Status.RUNNING)
    town.do(coming, cmd.CloseMeeting())
    assert folded_again(town.store) == tables(town.store)


def test_when_it_really_began_is_told_where_it_was_not_on_time() -> None:
    town = Town(standing(*TITLES))
    coming = prepare(town, MAR, start=dt.time(9))
    town.clock = dt.datetime(2017, 3, 10, 9, 6, tzinfo=COPENHAGEN)
    town.do(coming, cmd.BeginMeeting())
    assert (coming.meeting.start, coming.meeting.begun) == (dt.time(9), dt.time(9, 7))
    on_time = prepare(town, APR, start=dt.time(9))
    town.clock = dt.datetime(2017, 4, 10, 8, 59, tzinfo=COPENHAGEN)
    assert town.do(on_time, cmd.BeginMeeting()).meeting.begun is None


def test_a_meeting_that_is_opened_at_another_hour_is_still_the_one_that_was_prepared() -> None:
    town = Town(standing(*TITLES))
    coming = prepare(town, MAR, start=dt.time(9), end=dt.time(10))
    begun = town.open(MAR, start=dt.time(13)).meeting
    assert (begun.id, begun.start, begun.end) == (coming.meeting.id, dt.time(13), None)
    evening = prepare(town, MAR, start=dt.time(19)).meeting
    assert evening.id == "2017-03-10-ssp-2"
    assert town.open(MAR).meeting.id == begun.id
    assert town.open(MAR, start=dt.time(19)).meeting.id == evening.id


def test_opening_on_another_day_than_the_planned_one_opens_another_meeting() -> None:
    town = Town(standing(*TITLES))
    coming = prepare(town, MAR)
    other = town.open(FEB)
    assert other.meeting.id != coming.meeting.id
    assert status(town, coming.meeting.id) is Status.PLANNED


def test_the_members_are_those_of_the_day_it_begins() -> None:
    town = Town(standing(*TITLES, members=[Member("Mette", "social")]))
    prepare(town, MAR)
    later = Town(standing(*TITLES, members=[Member("Karl", "skole")]), store=town.store)
    assert [member.name for member in later.open(MAR).meeting.members] == ["Karl"]


def test_numbers_of_the_year_are_those_that_are_free_when_it_begins() -> None:
    town = Town(yearly(standing(*TITLES)))
    town.hold(JAN)
    coming = prepare(town, MAR)
    assert [item.number for item in coming.meeting.items][:1] == ["5"]
    assert town.open(FEB).meeting.items[0].number == "5"
    assert [item.number for item in town.open(MAR).meeting.items] == ["9", "10", "11", "12"]


def test_a_cancelled_one_leaves_all_as_it_was_but_what_was_made_for_it() -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, cmd.AddItem("Lys", (D,)))
    before = town.coming(MAR)
    coming = prepare(town, FEB)
    town.do(coming, cmd.AddItem("Eget", (D,)), cmd.CancelMeeting())
    assert town.coming(MAR) == {**before, "Eget": (CarryReason.PARKED, 0)}
    assert town.workspace.next_date("ssp") is None
    with pytest.raises(Refused, match="aflyst"):
        prepare(town, FEB)
    town.do(coming, cmd.ReopenMeeting())
    assert status(town, coming.meeting.id) is Status.PLANNED
    assert town.coming(MAR) == before
    assert folded_again(town.store) == tables(town.store)


def test_what_has_begun_or_been_held_is_not_prepared() -> None:
    town = Town(standing(*TITLES))
    running = town.open(JAN)
    with pytest.raises(Refused, match="i gang"):
        prepare(town, JAN)
    town.do(running, cmd.CloseMeeting())
    with pytest.raises(Refused, match="afsluttet"):
        prepare(town, JAN)


def test_a_planned_meeting_is_no_treatment_of_its_threads() -> None:
    town = Town(standing(*TITLES))
    coming = prepare(town, FEB)
    town.do(coming, cmd.GoTo("3"), cmd.RecordEntry(EntryKind.ATTACHMENT, "Notat"))
    held = town.open(MAR).meeting
    item = held.item("3")
    assert item is not None
    assert past(town.workspace, held, item).treatments == ()


def test_a_forum_whose_agenda_file_is_gone_can_begin_what_was_prepared() -> None:
    town = Town(standing(*TITLES))
    coming = prepare(town, FEB)
    later = Town(standing("Andet", forum="andet"), store=town.store)
    begun = later.do(later.again(coming), cmd.BeginMeeting(FEB))
    assert [item.title for item in begun.meeting.items] == [item.title for item in coming.meeting.items]


SAID = anything | st.sampled_from(
    [cmd.BeginMeeting(), cmd.RemoveItem(), cmd.RemoveItem("1"), cmd.Undo(), cmd.CancelMeeting(), cmd.ReopenMeeting()]
)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 4), SAID), min_size=10, max_size=30))
def test_after_anything_in_a_planned_and_a_running_meeting_the_register_folds_to_the_same(
    said: list[tuple[int, cmd.Command]],
) -> None:
    town = Town(standing(*TITLES))
    town.hold(JAN, cmd.GoTo("3"), action("brev"), defer(), cmd.AddItem("Lys", (D,)))
    meetings = [town.open(FEB), prepare(town, MAR)]
    for where, command in said:
        if where == 4:
            with suppress(Refused):
                meetings[1] = prepare(town, MAR)
        else:
            town.tried(meetings[where % 2], command)
        waiting = [carry.thread for carry in town.workspace.waiting(["ssp"])]
        assert len(set(waiting)) == len(waiting)
    assert folded_again(town.store) == tables(town.store)
    assert town.again(meetings[1]).meeting == meetings[1].meeting


def test_a_replay_prepares_looks_and_begins() -> None:
    town = Town(standing(*TITLES))
    lines = (
        "/møde ssp 10.1.2017", "/punkt 3", "/udsæt til næste møde", "/afslut",
        "/forbered ssp 10.3.2017 kl. 9.00-10.00 Køge", "/nyt Budget (B, 10 min)", "/flyt 4 til 1", "/punkt 1",
        "bilag: Regneark", "/afbud Lone", "/fjern 3",
        "/møde ssp 10.2.2017", "/punkt 3", "b: Vedtaget", "/afslut",
        "/møde ssp 10.3.2017", "b: Vedtaget", "/afslut",
    )  # fmt: skip
    replay, _said = replayed(town, *lines)
    assert replay.running is not None
    meeting = replay.running.meeting
    assert [(item.number, item.title) for item in meeting.items] == [
        ("1", "Budget"),
        ("2", "Godkendelse af referat"),
        ("3", "Sag"),
        ("4", "Eventuelt"),
    ]
    assert [entry.text for entry in meeting.items[0].entries] == ["Regneark", "Vedtaget"]
    assert (meeting.start, meeting.place, meeting.status) == (dt.time(9), "Køge", Status.CLOSED)
    assert folded_again(town.store) == tables(town.store)


def test_the_reading_says_that_a_line_comes_too_early() -> None:
    coming = prepare(Town(standing(*TITLES)), FEB)
    assert coming.read("Uro ved stationen").error.startswith("Mødet er ikke begyndt")
    assert coming.read("/start").error == coming.read("bilag: Kort").error == coming.read("").error == ""


def test_a_replay_is_told_that_a_planned_meeting_has_not_begun() -> None:
    town = Town(standing(*TITLES))
    with pytest.raises(Refused, match="ikke begyndt"):
        replayed(town, "/forbered ssp 10.1.2017", "Uro ved stationen")
    replay, _said = replayed(town, "/forbered ssp 10.1.2017", "/start", "Uro ved stationen")
    assert replay.running is not None
    assert replay.running.meeting.status is Status.RUNNING


def test_what_was_put_on_a_meeting_that_another_overtook_waits_for_the_next_one() -> None:
    town = Town(standing(*TITLES))
    missed = prepare(town, FEB)
    town.do(missed, cmd.AddItem("Vigtig", (B,)))
    assert "Vigtig" not in town.coming(MAR), "it may be held yet"
    town.hold(FEB + dt.timedelta(5))
    assert town.coming(MAR)["Vigtig"] == (CarryReason.PARKED, 0)
    begun = town.open(APR)
    (item,) = [item for item in begun.meeting.items if item.title == "Vigtig"]
    town.do(begun, cmd.GoTo(item.number), decision("Ja"), cmd.CloseMeeting())
    assert "Vigtig" not in town.coming(dt.date(2017, 5, 1))
    assert folded_again(town.store) == tables(town.store)


def test_a_meeting_that_is_held_late_has_what_was_put_on_it_once() -> None:
    town = Town(standing(*TITLES))
    missed = prepare(town, FEB)
    town.do(missed, cmd.AddItem("Vigtig", (B,)))
    town.hold(FEB + dt.timedelta(5))
    town.clock = dt.datetime.combine(MAR, dt.time(9), COPENHAGEN)
    town.do(missed, cmd.BeginMeeting(MAR))
    (item,) = [item for item in missed.meeting.items if item.title == "Vigtig"]
    assert item.origin is None
    town.do(missed, cmd.GoTo(item.number), decision("Ja"), cmd.CloseMeeting())
    assert "Vigtig" not in town.coming(APR)
    assert folded_again(town.store) == tables(town.store)
