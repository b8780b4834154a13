"""Planning a year: proposals accepted, meetings moved and cancelled, and what follows from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member
from ssp_tui.domain.meeting import MeetingKind, Status
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.services.planning import (
    cancel_meeting,
    last_step,
    move_meeting,
    plan_forum,
    plan_meeting,
    plan_new,
    read_move,
    read_new,
    take_back,
)
from ssp_tui.services.projection import everything
from ssp_tui.services.register import MEETINGS
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.services.running import resume
from ssp_tui.services.year import year_plan
from tests.services.test_year import forum
from tests.services.workspaces import COPENHAGEN, Town

NEW_YEAR = dt.date(2027, 1, 1)
COUNCIL = forum("raad", "mindst 4 gange om året")
MONDAYS = forum("mandag", "hver mandag kl. 9.00-10.00")


def of(there: Town, id: str, stage: Stage | None = None, year: int = 2027) -> list[YearMeeting]:
    found = [row.meeting for row in year_plan(there.workspace, year).of(id)]
    return [meeting for meeting in found if stage in (None, meeting.stage)]


def lines(there: Town, meeting: str) -> list[str]:
    return [step.line for step in there.workspace.history(meeting).steps]


def test_a_proposal_is_planned_on_its_day_by_the_line_that_one_would_type() -> None:
    there = Town(MONDAYS)
    proposal = of(there, "mandag")[0]
    id = plan_meeting(there.workspace, proposal, there.tick())
    planned = of(there, "mandag")[0]
    assert (planned.meeting, planned.date, planned.stage) == (id, proposal.date, Stage.PLANNED)
    assert (planned.start, planned.end) == (dt.time(9), dt.time(10))
    assert lines(there, id) == [f"/forbered mandag {proposal.date} kl. 9.00-10.00"]


def test_a_meeting_on_record_is_not_planned_twice() -> None:
    there = Town(COUNCIL)
    first = plan_meeting(there.workspace, of(there, "raad")[0], there.tick())
    assert plan_meeting(there.workspace, of(there, "raad")[0], there.tick()) == first
    assert there.store.streams() == [first]


@pytest.mark.parametrize("agenda", [COUNCIL, MONDAYS])
def test_a_forums_year_is_planned_as_it_was_proposed(agenda: object) -> None:
    there = Town(COUNCIL, MONDAYS)
    id = agenda.forum.id  # type: ignore[attr-defined]
    proposed = [meeting.date for meeting in of(there, id)]
    ids = plan_forum(there.workspace, id, 2027, NEW_YEAR, there.tick())
    assert [there.workspace.history(one).meeting.date for one in ids] == proposed
    assert [(meeting.date, meeting.stage) for meeting in of(there, id)] == [(day, Stage.PLANNED) for day in proposed]


def test_only_what_is_still_to_come_is_planned() -> None:
    there = Town(MONDAYS)
    today = dt.date(2027, 6, 14)
    ids = plan_forum(there.workspace, "mandag", 2027, today, there.tick())
    assert min(ids)[:10] == "2027-06-14"
    assert {meeting.stage for meeting in of(there, "mandag") if meeting.date < today} == {Stage.PROPOSED}


def test_a_joint_meeting_is_planned_once_for_all_its_fora() -> None:
    two = [forum(id, "4 gange om året; 1 fællesmøde om året med alle 2") for id in ("nord", "syd")]
    there = Town(*two)
    (joint,) = [meeting for meeting in of(there, "syd") if meeting.kind is MeetingKind.JOINT]
    id = plan_meeting(there.workspace, joint, there.tick())
    assert [one.meeting for one in of(there, "nord") if one.kind is MeetingKind.JOINT] == [id]
    assert [card.id for card in there.workspace.history(id).meeting.fora] == ["nord", "syd"]


def test_a_theme_day_is_planned_as_one() -> None:
    there = Town(*(forum(id, "4 gange om året; 1 temadag om året med alle 2") for id in ("nord", "syd")))
    (day,) = [meeting for meeting in of(there, "nord") if meeting.kind is MeetingKind.THEME_DAY]
    id = plan_meeting(there.workspace, day, there.tick())
    assert there.workspace.history(id).meeting.kind is MeetingKind.THEME_DAY
    assert sum(meeting.kind is MeetingKind.THEME_DAY for meeting in of(there, "syd")) == 1


def test_a_moved_meeting_keeps_its_id_and_what_was_not_said_of_it() -> None:
    there = Town(MONDAYS)
    id = plan_meeting(there.workspace, of(there, "mandag")[0], there.tick())
    planned = of(there, "mandag")[0]
    assert move_meeting(there.workspace, planned, "tirsdag: formanden er forhindret", there.tick()) == id
    moved = of(there, "mandag")[0]
    assert (moved.meeting, moved.date) == (id, planned.date + dt.timedelta(days=1))
    assert (moved.start, moved.because, moved.sequence) == (dt.time(9), "formanden er forhindret", 1)


def test_a_proposal_that_is_moved_is_planned_and_not_proposed_again() -> None:
    there = Town(COUNCIL)
    proposal = of(there, "raad")[1]
    move_meeting(there.workspace, proposal, "3.6.2027 kl. 13-15 i Køge", there.tick())
    months = [(meeting.date, meeting.stage) for meeting in of(there, "raad")]
    assert len(months) == 4
    assert (dt.date(2027, 6, 3), Stage.PLANNED) in months
    assert proposal.date not in dict(months)


def test_a_week_that_was_moved_into_another_is_not_asked_for_again() -> None:
    there = Town(MONDAYS)
    before = of(there, "mandag")
    move_meeting(there.workspace, before[4], (before[4].date + dt.timedelta(days=8)).isoformat(), there.tick())
    assert len(of(there, "mandag")) == len(before)


def test_a_line_without_a_day_plans_nothing() -> None:
    there = Town(COUNCIL)
    with pytest.raises(Refused, match="Der er ingen dag i »engang«"):
        move_meeting(there.workspace, of(there, "raad")[0], "engang", there.tick())
    assert there.store.streams() == []


JANUARY = dt.date(2027, 1, 4)


def said_of_move(line: str) -> tuple[str, str]:
    reading = read_move(
        Town(COUNCIL).workspace, YearMeeting(("raad",), dt.date(2027, 6, 8), Stage.PLANNED), line, JANUARY
    )
    return reading.label, reading.error


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("i morgen kl. 9", "tirsdag den 5. januar 2027 · kl. 9.00"),
        ("i overmorgen", "onsdag den 6. januar 2027"),
        ("torsdag", "torsdag den 10. juni 2027"),
        ("kl. 10.30-12", "tirsdag den 8. juni 2027 · kl. 10.30–12.00"),
        ("10.30-12: bilen er på værksted", "tirsdag den 8. juni 2027 · kl. 10.30–12.00: bilen er på værksted"),
    ],
)
def test_i_morgen_is_of_today_and_hours_alone_are_of_the_day_itself(line: str, said: str) -> None:
    assert said_of_move(line) == (f"FLYT MØDET til {said}", "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("31/2", "31/2 findes ikke. Skriv fx 15/6 kl. 10-11.30"),
        ("uge 5", "Hvilken dag i uge 5? Skriv fx 15/6 kl. 10-11.30"),
        ("engang", "Der er ingen dag i »engang«. Skriv fx 15/6 kl. 10-11.30"),
    ],
)
def test_what_is_no_day_is_told_with_one_that_is(line: str, said: str) -> None:
    assert said_of_move(line) == ("", said)


def test_a_move_to_a_day_past_is_warned_of_and_is_the_same_when_it_is_read_again() -> None:
    there = Town(COUNCIL)
    id = move_meeting(there.workspace, of(there, "raad")[0], "i morgen", there.tick())
    assert lines(there, id)[-1].startswith("/flyt-møde 20"), "no word of it counts from the day that it is read on"
    assert (
        "Den dag er forbi."
        in read_move(there.workspace, of(there, "raad")[1], "4.1.2027", NEW_YEAR.replace(month=2)).hints
    )


SILENT = forum("infohus", "")


def new(there: Town, line: str, *fora: str) -> tuple[str, tuple[str, ...]]:
    reading, _meeting = read_new(there.workspace, fora, line, JANUARY, JANUARY)
    return reading.error or reading.label, reading.hints


def test_a_forum_without_a_rhythm_is_planned_from_the_year() -> None:
    there = Town(SILENT)
    id = plan_new(there.workspace, ("infohus",), "20/1 kl. 13-15 Rådhuset", JANUARY, there.tick())
    (meeting,) = of(there, "infohus")
    assert (meeting.meeting, meeting.date, meeting.stage) == (id, dt.date(2027, 1, 20), Stage.PLANNED)
    assert (meeting.start, meeting.end, meeting.place) == (dt.time(13), dt.time(15), "Rådhuset")


def test_a_new_meeting_is_for_the_forum_that_the_line_names_else_for_the_one_at_hand() -> None:
    there = Town(SILENT, COUNCIL)
    id = plan_new(there.workspace, ("raad",), "infohus 20/1", JANUARY, there.tick())
    assert id.endswith("-infohus")
    assert plan_new(there.workspace, ("raad",), "i morgen", JANUARY, there.tick()).endswith("-raad")
    assert new(there, "infohus 20/1", "raad")[1] == ("Forummet har allerede et møde den dag.",)
    assert new(there, "5/1/2026", "raad")[1] == ("Den dag er forbi.",)


@pytest.mark.parametrize(
    ("line", "fora", "said"),
    [
        ("20/1", (), "Skriv forum og dag"),
        ("kl. 13-15", ("raad",), "Hvilken dag? Skriv fx 11/1"),
        ("31/2", ("raad",), "31/2 findes ikke."),
        ("infohus", (), "Hvilken dag? Skriv fx"),
        ("udvalget 20/1", ("raad",), "Der er intet forum, der hedder udvalget."),
    ],
)
def test_what_a_new_meeting_lacks_is_asked_for(line: str, fora: tuple[str, ...], said: str) -> None:
    there = Town(SILENT, COUNCIL)
    assert new(there, line, *fora)[0].startswith(said)
    with pytest.raises(Refused):
        plan_new(there.workspace, fora, line, JANUARY, there.tick())
    assert there.store.streams() == []


def test_the_place_that_was_agreed_on_goes_with_the_meeting_that_is_planned() -> None:
    there = Town(COUNCIL)
    agreed = MeetingTime("11. maj", dt.date(2027, 5, 11), dt.time(9), None, "12-tallet, Søgade 4")
    there.hold(dt.date(2027, 3, 9), cmd.SetNextMeetings((agreed,)))
    plan_meeting(there.workspace, of(there, "raad", Stage.ANNOUNCED)[0], there.tick())
    planned = next(one for one in of(there, "raad") if one.date == agreed.date)
    assert (planned.stage, planned.start, planned.place) == (Stage.PLANNED, dt.time(9), "12-tallet, Søgade 4")


def test_a_meeting_that_has_begun_is_not_moved() -> None:
    there = Town(COUNCIL)
    there.open(dt.date(2027, 2, 2))
    (running,) = of(there, "raad", Stage.RUNNING)
    with pytest.raises(Refused, match="er begyndt"):
        move_meeting(there.workspace, running, "3.2.2027", there.tick())


def test_a_cancelled_meeting_tells_why_and_another_is_asked_for_in_another_week() -> None:
    there = Town(COUNCIL)
    proposal = of(there, "raad")[0]
    id = cancel_meeting(there.workspace, proposal, "for få tilmeldte", there.tick())
    (cancelled,) = of(there, "raad", Stage.CANCELLED)
    assert (cancelled.meeting, cancelled.because, cancelled.date) == (id, "for få tilmeldte", proposal.date)
    weeks = [meeting.date.isocalendar().week for meeting in of(there, "raad")]
    assert (len(weeks), len(set(weeks))) == (5, 5)


def test_a_week_that_was_cancelled_is_not_asked_for_again() -> None:
    there = Town(MONDAYS)
    before = of(there, "mandag")
    cancel_meeting(there.workspace, before[2], "", there.tick())
    after = of(there, "mandag")
    assert [meeting.date for meeting in after] == [meeting.date for meeting in before]
    assert after[2].stage is Stage.CANCELLED


def test_a_cancelled_meeting_can_be_taken_up_again() -> None:
    there = Town(COUNCIL)
    id = cancel_meeting(there.workspace, of(there, "raad")[0], "sygdom", there.tick())
    running = resume(there.workspace, id)
    there.do(running, cmd.ReopenMeeting())
    assert (running.meeting.status, running.meeting.because) == (Status.PLANNED, "")
    assert of(there, "raad", Stage.PLANNED)[0].sequence == 2


def test_a_cancelled_meeting_is_planned_again() -> None:
    there = Town(COUNCIL)
    proposal = of(there, "raad")[0]
    id = cancel_meeting(there.workspace, proposal, "sygdom", there.tick())
    (cancelled,) = of(there, "raad", Stage.CANCELLED)
    assert plan_meeting(there.workspace, cancelled, there.tick()) == id
    assert next((one.date, one.stage) for one in of(there, "raad")) == (proposal.date, Stage.PLANNED)
    assert len(of(there, "raad")) == 4


def test_the_last_thing_done_with_a_meeting_is_taken_back_and_nothing_else() -> None:
    there = Town(COUNCIL)
    day = of(there, "raad")[0].date
    id = move_meeting(there.workspace, of(there, "raad")[0], "3.2.2027", there.tick())

    def back() -> None:
        take_back(there.workspace, id, last_step(there.workspace, id), there.tick())

    back()
    assert (of(there, "raad")[0].date, of(there, "raad")[0].stage) == (day, Stage.PLANNED)
    with pytest.raises(Refused, match="kan ikke fortrydes"):
        back()
    cancel_meeting(there.workspace, of(there, "raad")[0], "", there.tick())
    back()
    assert of(there, "raad")[0].stage is Stage.PLANNED
    step = last_step(there.workspace, id)
    there.do(resume(there.workspace, id), cmd.SetKind(MeetingKind.EXTRA))
    with pytest.raises(Refused, match="optaget andet"):
        take_back(there.workspace, id, step, there.tick())


def moved_twice(there: Town, between: cmd.Command | None = None) -> tuple[str, int, int]:
    """A meeting that was planned on a day of its own and moved two times, with its last step after each move."""
    id = plan_new(there.workspace, ("raad",), "20/1 2027 kl. 9-10", NEW_YEAR, there.tick())
    move_meeting(there.workspace, of(there, "raad", Stage.PLANNED)[0], "21/1", there.tick())
    first = last_step(there.workspace, id)
    if between:
        there.do(resume(there.workspace, id), between)
    move_meeting(there.workspace, of(there, "raad", Stage.PLANNED)[0], "22/1", there.tick())
    return id, first, last_step(there.workspace, id)


def test_what_was_done_is_taken_back_one_after_the_other() -> None:
    there = Town(COUNCIL)
    id, first, second = moved_twice(there)
    take_back(there.workspace, id, second, there.tick())
    assert of(there, "raad", Stage.PLANNED)[0].date == dt.date(2027, 1, 21)
    take_back(there.workspace, id, first, there.tick())
    assert of(there, "raad", Stage.PLANNED)[0].date == dt.date(2027, 1, 20)
    with pytest.raises(Refused, match="At et møde er planlagt"):
        take_back(there.workspace, id, last_step(there.workspace, id), there.tick())


def test_what_was_recorded_elsewhere_between_two_moves_is_not_taken_back_from_here() -> None:
    there = Town(COUNCIL)
    id, first, second = moved_twice(there, cmd.SetKind(MeetingKind.EXTRA))
    take_back(there.workspace, id, second, there.tick())
    with pytest.raises(Refused, match="optaget andet"):
        take_back(there.workspace, id, first, there.tick())
    assert resume(there.workspace, id).meeting.kind is MeetingKind.EXTRA


def test_a_cancellation_is_taken_back_and_nothing_before_it() -> None:
    there = Town(COUNCIL)
    id, _first, moved = moved_twice(there)
    cancel_meeting(there.workspace, of(there, "raad", Stage.PLANNED)[0], "sne", there.tick())
    cancelled = last_step(there.workspace, id)
    with pytest.raises(Refused, match="optaget andet"):
        take_back(there.workspace, id, moved, there.tick())
    take_back(there.workspace, id, cancelled, there.tick())
    for step in (moved, last_step(there.workspace, id)):
        with pytest.raises(Refused, match="Mødet har været aflyst"):
            take_back(there.workspace, id, step, there.tick())
    assert of(there, "raad", Stage.PLANNED)[0].date == dt.date(2027, 1, 22)


def test_the_weeks_in_which_many_are_away_can_be_left_as_proposals() -> None:
    there = Town(MONDAYS)
    plan_forum(there.workspace, "mandag", 2027, NEW_YEAR, there.tick(), in_holidays=False)
    left = of(there, "mandag", Stage.PROPOSED)
    assert {one.date.isocalendar().week for one in left} == {7, 28, 29, 30, 31, 42, 52}
    plan_forum(there.workspace, "mandag", 2027, NEW_YEAR, there.tick())
    assert of(there, "mandag", Stage.PROPOSED) == []


def test_what_an_earlier_meeting_agreed_on_follows_the_meeting_that_was_moved() -> None:
    there = Town(COUNCIL)
    agreed = dt.date(2027, 5, 11)
    there.hold(dt.date(2027, 3, 9), cmd.SetNextMeetings((MeetingTime("11. maj", agreed),)))
    (announced,) = of(there, "raad", Stage.ANNOUNCED)
    move_meeting(there.workspace, announced, "20.5.2027", there.tick())
    assert there.workspace.next_date("raad") == dt.date(2027, 5, 20)
    assert agreed not in [meeting.date for meeting in of(there, "raad")]


def test_a_move_that_is_undone_never_lowers_the_number_that_calendars_go_by() -> None:
    there = Town(COUNCIL)
    first = of(there, "raad")[0]
    id = move_meeting(there.workspace, first, "3.2.2027", there.tick())
    running = resume(there.workspace, id)
    there.do(running, cmd.Undo())
    assert running.meeting.date == first.date
    assert of(there, "raad")[0].sequence == 2


def test_the_register_says_the_same_when_it_is_made_again() -> None:
    there = Town(COUNCIL)
    id = move_meeting(there.workspace, of(there, "raad")[0], "3.2.2027: ferie", there.tick())
    there.do(resume(there.workspace, id), cmd.Undo(), cmd.Redo(), cmd.CancelMeeting("sygdom"))
    again = {(put.table, put.id): put.doc for put in everything(there.store, "SSP")}
    assert again[MEETINGS, id] == there.store.get(MEETINGS, id)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("17.5.2027", "Den dag er 2. pinsedag."),
        ("20.10.2027", "Den dag er skoleferie."),
        ("15.5.2027", "Den dag er en lørdag."),
        ("18.5.2027", ""),
    ],
)
def test_what_speaks_against_a_day_is_said_before_a_meeting_is_moved_to_it(day: str, said: str) -> None:
    there = Town(COUNCIL)
    assert " ".join(read_move(there.workspace, of(there, "raad")[1], day, NEW_YEAR).hints) == said


def test_a_role_that_sits_elsewhere_at_the_same_hour_is_named() -> None:
    leader = (Member("SSP-konsulenten"),)
    there = Town(*(replace(one, forum=replace(one.forum, members=leader)) for one in (COUNCIL, MONDAYS)))
    monday = of(there, "mandag")[20]
    plan_meeting(there.workspace, monday, there.tick())
    id = plan_meeting(there.workspace, of(there, "raad")[0], there.tick())
    running = resume(there.workspace, id)
    (hint,) = running.read(f"/flyt-møde {monday.date} kl. 9.30").hints
    assert hint.startswith("SSP-konsulenten skal også til ")
    assert running.read(f"/flyt-møde {monday.date} kl. 10.30").hints == ()


def test_a_replay_plans_moves_and_cancels_as_the_screen_does() -> None:
    there, other = Town(COUNCIL), Town(COUNCIL)
    proposal = of(there, "raad")[0]
    id = move_meeting(there.workspace, proposal, "3.2.2027: ferie", there.tick())
    cancel_meeting(there.workspace, of(there, "raad")[0], "sygdom", there.tick())
    replay = Replay(other.workspace, dt.datetime(2027, 1, 1, 9, tzinfo=COPENHAGEN), print)
    for number, text in enumerate(lines(there, id), 1):
        replay.carry_out(Line(number, text))
    assert of(other, "raad") == of(there, "raad")


def test_a_planned_meeting_says_which_holiday_moved_it_as_its_proposal_did() -> None:
    there = Town(MONDAYS)
    proposed = {meeting.date: meeting.moved for meeting in of(there, "mandag")}
    plan_forum(there.workspace, "mandag", 2027, NEW_YEAR, there.tick())
    planned = {meeting.date: meeting.moved for meeting in of(there, "mandag")}
    assert planned == proposed
    assert [moved.why for moved in planned.values() if moved][:2] == ["2. påskedag", "2. pinsedag"]


def test_what_meets_right_before_another_forum_does_so_when_both_are_planned() -> None:
    leader = (Member("SSP-konsulenten"),)
    council, steering = (
        forum("lokalraad", "4 gange om året"),
        forum("styregruppe", "4 gange om året, lige før lokalraad"),
    )
    there = Town(*(replace(one, forum=replace(one.forum, members=leader)) for one in (council, steering)))
    for id in ("lokalraad", "styregruppe"):
        plan_forum(there.workspace, id, 2027, NEW_YEAR, there.tick())
    plan = year_plan(there.workspace, 2027)
    assert [row.meeting.forum for row in plan.rows] == ["styregruppe", "lokalraad"] * 4
    assert {row.meeting.before for row in plan.of("styregruppe")} == {"lokalraad"}
    assert plan.collisions == ()
