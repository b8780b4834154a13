"""The year laid out: as many meetings as the rhythms ask, on days that suit, around what is on record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain.forum import Forum, Member
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.holidays import Holidays, is_working
from ssp_tui.domain.year.meetings import asked_in, meetings_of
from ssp_tui.domain.year.placing import Moved
from ssp_tui.domain.year.values import Body, Stage, YearMeeting
from ssp_tui.language.rhythms import read_rhythm

YEARS = range(2000, 2061)


def body(id: str, cadence: str, *members: str, level: str = "", minutes: int | None = None) -> Body:
    forum = Forum(
        id,
        id.title(),
        "Herning",
        level=level,
        duration_minutes=minutes,
        members=tuple(Member(name) for name in members),
    )
    return Body(forum, read_rhythm(cadence))


def year_of(bodies: Sequence[Body], year: int, *known: YearMeeting) -> list[YearMeeting]:
    return list(meetings_of(bodies, known, year, Holidays()))


def days(meetings: Sequence[YearMeeting], forum: str) -> list[dt.date]:
    return [meeting.date for meeting in meetings if forum in meeting.fora]


def on_record(forum: str, date: dt.date, stage: Stage = Stage.CLOSED, **more: object) -> YearMeeting:
    return replace(YearMeeting((forum,), date, stage, meeting=f"{date}-{forum}", born=date), **more)  # type: ignore[arg-type]


MONDAYS = body("mandag", "hver mandag")
COUNCIL = body("lokalraad", "4 gange om året", level="strategisk")
STEERING = body("styregruppe", "4 gange om året, lige før lokalraad", minutes=90)

COUNTED = {
    "4 gange om året": 4,
    "mindst 4 gange om året": 4,
    "3-6 gange om året": 3,
    "ca. 4 gange om året": 4,
    "2 gange om året": 2,
    "12 gange om året": 12,
    "hver 3. måned": 4,
    "hver måned": 12,
    "mindst en gang om måneden, så længe et exitprogram kører": 12,
    "en gang om året, i første halvår": 1,
    "en gang om året, i andet halvår, forud for temadagen": 1,
    "en gang i halvåret": 2,
    "efter behov": 0,
}


@pytest.mark.parametrize("cadence", COUNTED)
@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_a_rhythm_gets_the_meetings_it_asks_for_with_time_for_the_holidays(cadence: str, year: int) -> None:
    found = days(year_of([body("forum", cadence)], year), "forum")
    assert len(found) == COUNTED[cadence]
    assert [day for day in found if not is_working(day) or Holidays().away(day)] == []
    assert all(day.year == year for day in found)


@given(
    st.sampled_from([*COUNTED, "hver mandag", "hver 14. dag", "hver anden onsdag", "en gang om ugen"]),
    st.sampled_from(YEARS),
)
def test_no_meeting_of_any_year_lies_on_a_holiday_or_outside_the_year(cadence: str, year: int) -> None:
    one = body("forum", cadence)
    found = days(year_of([one], year), "forum")
    assert len(found) == asked_in(one, [], year) == len(set(found))
    assert all(is_working(day) and day.year == year for day in found)


@pytest.mark.parametrize(
    ("year", "moved"),
    [
        (2026, {dt.date(2026, 4, 7): ("2. påskedag", 6), dt.date(2026, 5, 26): ("2. pinsedag", 25)}),
        (2027, {dt.date(2027, 3, 30): ("2. påskedag", 29), dt.date(2027, 5, 18): ("2. pinsedag", 17)}),
        (
            2028,
            {
                dt.date(2028, 4, 18): ("2. påskedag", 17),
                dt.date(2028, 6, 6): ("2. pinsedag", 5),
                dt.date(2028, 12, 27): ("juledag", 25),
            },
        ),
    ],
)
def test_a_monday_meeting_gives_way_to_a_holiday_and_says_why(year: int, moved: dict[dt.date, tuple[str, int]]) -> None:
    found = year_of([MONDAYS], year)
    assert {one.date: (one.moved.why, one.moved.wish.day) for one in found if one.moved} == moved
    assert all(one.date.weekday() == 0 for one in found if not one.moved)
    # A weekly meeting has no room to leave the school holidays.
    assert dt.date.fromisocalendar(year, 7, 1) in days(found, "mandag")


def test_every_second_monday_leaves_the_school_holidays_for_the_week_after() -> None:
    found = year_of([body("dot", "hver anden mandag")], 2026)
    moved = next(one for one in found if one.date == dt.date(2026, 2, 16))
    assert moved.moved == Moved("skoleferie", dt.date(2026, 2, 9))
    # The one after it keeps to its own week.
    assert dt.date(2026, 2, 23) in days(found, "dot")


def test_intervals_of_weeks_run_on_from_year_to_year() -> None:
    dot = [body("dot", "hver anden mandag")]
    wishes = [one.moved.wish if one.moved else one.date for year in (2026, 2027) for one in year_of(dot, year)]
    assert {(after - before).days for before, after in pairwise(wishes)} == {14}


def test_the_first_wednesday_of_each_month() -> None:
    found = year_of([body("forum", "første onsdag i måneden")], 2027)
    wishes = [one.moved.wish if one.moved else one.date for one in found]
    assert [day.month for day in wishes] == list(range(1, 13))
    assert all(day.weekday() == 2 and day.day <= 7 for day in wishes)
    assert not any(Holidays().away(one.date) for one in found)


def test_the_last_wednesday_of_a_quarter_lies_at_its_end() -> None:
    found = year_of([body("forum", "sidste onsdag i kvartalet")], 2027)
    wishes = [one.moved.wish if one.moved else one.date for one in found]
    assert wishes == [dt.date(2027, 3, 31), dt.date(2027, 6, 30), dt.date(2027, 9, 29), dt.date(2027, 12, 29)]


def test_the_odd_weeks_are_odd_in_a_year_of_53_too() -> None:
    found = year_of([body("forum", "hver mandag i ulige uger")], 2026)
    wishes = [one.moved.wish if one.moved else one.date for one in found]
    assert len(wishes) == 26
    assert wishes[-1].isocalendar().week == 53
    assert {day.isocalendar().week % 2 for day in wishes} == {1}


def test_an_interval_goes_on_from_the_weeks_that_the_forum_uses() -> None:
    dot = [body("dot", "hver anden mandag")]
    proposed = days(year_of(dot, 2027), "dot")
    other_weeks = [on_record("dot", dt.date(2026, 11, 2) + dt.timedelta(weeks=2 * n)) for n in range(4)]
    gone_on = days(year_of(dot, 2027, *other_weeks), "dot")
    assert (gone_on[0] - other_weeks[-1].date).days % 14 == 0
    same = [on_record("dot", one.date + dt.timedelta(weeks=1)) for one in other_weeks]
    assert {tuple(days(year_of(dot, 2027, *same), "dot")), tuple(gone_on)} >= {tuple(proposed)}
    assert days(year_of(dot, 2027, *same), "dot") != gone_on


@pytest.mark.parametrize("year", YEARS)
def test_one_forum_meets_right_before_another_on_the_same_day(year: int) -> None:
    found = year_of([STEERING, COUNCIL], year)
    assert days(found, "styregruppe") == days(found, "lokalraad")
    assert [one.fora[0] for one in found] == ["styregruppe", "lokalraad"] * 4


def test_the_one_before_ends_when_the_other_begins() -> None:
    begins = on_record("lokalraad", dt.date(2027, 3, 9), Stage.PLANNED, start=dt.time(11), end=dt.time(13))
    first = year_of([STEERING, COUNCIL], 2027, begins)[0]
    assert (first.fora, first.date, first.start, first.end) == (
        ("styregruppe",),
        begins.date,
        dt.time(9, 30),
        dt.time(11),
    )
    assert first.before == "lokalraad"


def test_the_one_before_follows_when_the_other_is_moved() -> None:
    moved = on_record("lokalraad", dt.date(2027, 3, 17), Stage.PLANNED, born=dt.date(2027, 3, 9))
    assert days(year_of([STEERING, COUNCIL], 2027, moved), "styregruppe")[0] == dt.date(2027, 3, 17)


@pytest.mark.parametrize("moved", [dt.date(2027, 3, 11), dt.date(2027, 3, 2), dt.date(2027, 3, 31)])
def test_a_pair_that_is_split_says_so_until_it_is_a_pair_again(moved: dt.date) -> None:
    born = dt.date(2027, 3, 9)
    steering = on_record("styregruppe", born, Stage.PLANNED)

    def of(council: dt.date, before: dt.date) -> list[YearMeeting]:
        pair = (
            on_record("lokalraad", council, Stage.PLANNED, born=born),
            replace(steering, date=before),
        )
        return [one for one in year_of([STEERING, COUNCIL], 2027, *pair) if one.fora == ("styregruppe",)]

    assert [(one.before, one.apart) for one in of(born, born)] == [("lokalraad", False)] * 4
    assert min((one.date, one.apart) for one in of(moved, born)) == (born, True)
    assert [one.apart for one in of(moved, born)].count(True) == 1
    assert len(of(moved, born)) == 4, "the one that is planned is not proposed again"
    assert [one.apart for one in of(moved, moved)] == [False] * 4


def test_an_extra_one_of_a_pair_is_apart_from_nothing() -> None:
    known = [on_record(one.forum, one.date, Stage.PLANNED) for one in year_of([STEERING, COUNCIL], 2027)]
    extra = on_record("styregruppe", dt.date(2027, 9, 7), Stage.PLANNED)
    assert not any(one.apart for one in year_of([STEERING, COUNCIL], 2027, *known, extra))


def test_the_one_before_has_its_usual_hours_where_its_papers_set_no_length() -> None:
    steering = body("styregruppe", "4 gange om året, lige før lokalraad")
    used = on_record("styregruppe", dt.date(2026, 12, 8), start=dt.time(8, 30), end=dt.time(10))

    def first(start: dt.time) -> tuple[dt.time | None, dt.time | None]:
        council = on_record("lokalraad", dt.date(2027, 3, 9), Stage.PLANNED, start=start)
        one = year_of([steering, COUNCIL], 2027, used, council)[0]
        assert one.fora == ("styregruppe",)
        return one.start, one.end

    assert first(dt.time(10, 30)) == (dt.time(8, 30), dt.time(10))
    assert first(dt.time(10)) == (dt.time(8, 30), dt.time(10))
    assert first(dt.time(9)) == (dt.time(7, 30), dt.time(9)), "as long as ever, and over when the other begins"


def test_a_meeting_that_was_moved_once_does_not_bend_the_habit() -> None:
    group = body("gruppe", "4 gange om året")
    tuesday, thursday = dt.date(2027, 3, 9), dt.date(2027, 2, 18)
    held = on_record("gruppe", thursday, born=thursday - dt.timedelta(days=2))
    assert {day.weekday() for day in days(year_of([group], 2027, held), "gruppe")[1:]} == {tuesday.weekday()}
    fortnightly = body("gruppe", "hver 14. dag")
    late = on_record("gruppe", dt.date(2027, 1, 21), born=dt.date(2027, 1, 12))
    assert dt.date(2027, 1, 26) in days(year_of([fortnightly], 2027, late), "gruppe")


def test_a_habit_gives_way_to_a_day_on_which_somebody_is_busy() -> None:
    group, other = body("gruppe", "4 gange om året", "Leder af SSP"), body("andet", "hver tirsdag", "Leder af SSP")
    held = on_record("gruppe", dt.date(2027, 1, 5))
    coming = days(year_of([group, other], 2027, held), "gruppe")[1:]
    assert {day.weekday() for day in coming} == {3}


def test_what_is_on_record_is_not_proposed_again() -> None:
    held = [on_record("lokalraad", dt.date(2027, 2, 3)), on_record("lokalraad", dt.date(2027, 5, 5), Stage.PLANNED)]
    found = year_of([COUNCIL], 2027, *held)
    assert [one.stage for one in found] == [Stage.CLOSED, Stage.PLANNED, Stage.PROPOSED, Stage.PROPOSED]
    assert all(one.date.weekday() == 2 for one in found), "the forum uses to meet on Wednesdays"


def test_an_extra_or_a_joint_meeting_takes_no_place_in_the_rhythm() -> None:
    extra = on_record("lokalraad", dt.date(2027, 2, 3), kind=MeetingKind.EXTRA)
    assert len(days(year_of([COUNCIL], 2027, extra), "lokalraad")) == 5


def test_a_cancelled_weekly_meeting_is_not_proposed_again_but_one_of_four_is() -> None:
    monday = on_record("mandag", dt.date(2027, 2, 8), Stage.CANCELLED)
    council = on_record("lokalraad", dt.date(2027, 3, 9), Stage.CANCELLED)
    found = year_of([MONDAYS, COUNCIL], 2027, monday, council)
    assert len(days(found, "mandag")) == 52
    assert len(days(found, "lokalraad")) == 5


def test_a_meeting_moved_to_another_week_leaves_no_hole_to_be_filled() -> None:
    moved = on_record("mandag", dt.date(2027, 2, 18), Stage.PLANNED, born=dt.date(2027, 2, 8))
    found = days(year_of([MONDAYS], 2027, moved), "mandag")
    assert len(found) == 52
    assert dt.date(2027, 2, 8) not in found


@given(st.lists(st.dates(dt.date(2027, 1, 4), dt.date(2027, 12, 30)), max_size=8, unique=True))
def test_a_rhythm_is_never_asked_for_more_than_it_says(held: list[dt.date]) -> None:
    found = year_of([COUNCIL], 2027, *(on_record("lokalraad", day) for day in held))
    assert len(found) == max(4, len(held))


NETWORKS = [
    body(
        f"netvaerk-{n}",
        "2 gange om året; dertil et fællesmøde om året med 3 netværk og en temadag om året med alle 6",
        "SSP-konsulent",
    )
    for n in range(1, 7)
]


def test_networks_meet_three_and_three_and_all_together_once() -> None:
    found = year_of(NETWORKS, 2027)
    joint = [one for one in found if one.kind is MeetingKind.JOINT]
    assert [one.fora for one in sorted(joint, key=lambda one: one.fora)] == [
        ("netvaerk-1", "netvaerk-2", "netvaerk-3"),
        ("netvaerk-4", "netvaerk-5", "netvaerk-6"),
    ]
    assert [one.fora for one in found if one.kind is MeetingKind.THEME_DAY] == [
        tuple(f"netvaerk-{n}" for n in range(1, 7))
    ]
    for network in NETWORKS:
        assert len([one for one in found if one.fora == (network.forum.id,)]) == 2
    assert len({one.date for one in found}) == len(found), "one consultant sits in them all"


def test_a_joint_meeting_on_record_is_not_proposed_again() -> None:
    held = replace(
        on_record("netvaerk-1", dt.date(2027, 4, 8), kind=MeetingKind.JOINT),
        fora=("netvaerk-1", "netvaerk-2", "netvaerk-3"),
    )
    joint = [one for one in year_of(NETWORKS, 2027, held) if one.kind is MeetingKind.JOINT]
    assert [(one.fora[0], one.stage) for one in joint] == [("netvaerk-1", Stage.CLOSED), ("netvaerk-4", Stage.PROPOSED)]


def test_what_runs_for_a_while_is_met_for_while_it_runs() -> None:
    exit = body("exit", "mindst en gang om måneden, så længe et exitprogram kører")
    running = replace(exit, runs=(dt.date(2027, 2, 1), dt.date(2027, 6, 30)))
    found = year_of([running], 2027)
    assert [one.date.month for one in found] == [2, 3, 4, 5, 6]
    assert {one.runs_while for one in found} == {"et exitprogram kører"}


def test_those_who_share_a_role_do_not_get_the_same_day() -> None:
    fora = [body(name, "4 gange om året", "Leder af SSP") for name in ("et", "to", "tre")]
    assert len({one.date for one in year_of(fora, 2027)}) == 12


def test_lower_levels_meet_first_so_that_the_higher_ones_hear_of_it() -> None:
    fora = [body("a", "4 gange om året", level="strategisk"), body("b", "4 gange om året", level="udførende")]
    found = year_of(fora, 2027)
    assert [one.fora[0] for one in found] == ["b", "a"] * 4
