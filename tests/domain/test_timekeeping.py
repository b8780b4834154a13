"""Time in a meeting: what an item has had, when the meeting ends, and one way to make it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.item import Outcome
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.timekeeping import (
    LATE,
    Forecast,
    ItemTime,
    Proposal,
    forecast,
    is_on,
    item_time,
    planned_end,
    proposal,
)
from ssp_tui.language.entry_line import Context, read_line
from tests.domain.playing import COPENHAGEN, DAY, Play, decision, defer, note, opening, outcome, standing

TITLES = (
    "Velkommen og godkendelse af referat (5 min)",
    "Opfølgning på åbne opgaver (10 min)",
    "Handleplanen (20 min)",
    "Nyt fra politiet (16 min)",
    "Bordet rundt (15 min)",
    "Eventuelt (12 min)",
    "Næste møde",
)
"78 minutes in all."


def held(*titles: str, start: dt.time | None = dt.time(9), end: dt.time | None = None) -> Play:
    return Play(replace(opening(standing(*(titles or TITLES))), start=start, end=end))


def at(hour: int, minute: int = 0, day: dt.date = DAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute), COPENHAGEN)


def told(meeting: Meeting, now: dt.datetime) -> tuple[str, int] | None:
    ends = forecast(meeting, now)
    return (ends.end.isoformat("minutes"), ends.late) if ends else None


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(9, 0), ("10:18", 0)),
        (at(9, 3), ("10:18", 0)),
        (at(9, 5), ("10:18", 0)),
        (at(9, 6), ("10:19", 1)),
        (at(9, 15), ("10:28", 10)),
        (at(8, 50), ("10:08", 0)),
    ],
)
def test_the_end_is_what_is_left_of_this_item_and_what_is_to_come(now: dt.datetime, expected: object) -> None:
    assert told(held().meeting, now) == expected


def test_the_hour_that_was_set_goes_before_the_sum_of_the_minutes() -> None:
    assert told(held(end=dt.time(10)).meeting, at(9)) == ("10:18", 18)
    assert told(held(end=dt.time(10, 30)).meeting, at(9)) == ("10:18", 0)


def test_where_no_end_is_known_nothing_is_late() -> None:
    assert told(held(start=None).meeting, at(9, 30)) == ("10:43", 0)


def test_what_was_left_is_treated_and_what_was_only_looked_at_is_not() -> None:
    one = held()
    one.do(note("x"), cmd.GoTo("4"))
    looked_at = one.meeting
    assert told(looked_at, at(9, 2)) == ("10:15", 0)
    back = held()
    back.at = at(9, 4)
    back.do(cmd.GoTo("4"))
    back.at -= dt.timedelta(seconds=30)
    back.do(cmd.GoTo("2"))
    # 2 to 7 are to come, item 4 among them, and ten minutes of 2 are the current ones.
    assert told(back.meeting, at(9, 5)) == ("10:18", 0)
    written = held()
    written.at = at(9, 4)
    written.do(cmd.GoTo("4"), decision("Ja"), cmd.GoTo("2"))
    assert told(written.meeting, at(9, 7)) == ("10:04", 0)


@pytest.mark.parametrize("gone", [defer(), outcome(Outcome.DROPPED), outcome(Outcome.NOT_REACHED)])
def test_what_does_not_come_up_takes_no_time(gone: cmd.Command) -> None:
    with_it, without = held(), held()
    for one, steps in ((with_it, ("3", "1")), (without, ("3", gone, "1"))):
        for step in steps:
            one.do(cmd.GoTo(step) if isinstance(step, str) else step)
            one.at -= dt.timedelta(minutes=1)
    assert told(with_it.meeting, at(9, 1)) == ("10:18", 0)
    assert told(without.meeting, at(9, 1)) == ("09:58", 0)


def test_the_current_item_when_deferred_has_no_time_left() -> None:
    one = held()
    one.do(cmd.GoTo("3"))
    before = forecast(one.meeting, at(9, 5))
    one.do(defer())
    after = forecast(one.meeting, at(9, 5))
    assert before and after
    assert before.end > after.end


def test_an_item_put_on_makes_it_later_and_no_other_end_is_agreed() -> None:
    one = held()
    one.do(cmd.AddItem("Belysning", (), 10))
    assert one.meeting.agreed == 78
    assert told(one.meeting, at(9)) == ("10:28", 10)


def test_sub_items_live_in_their_items_minutes() -> None:
    one = held("A (20 min)", "B (10 min)")
    one.do(cmd.AddSubItem("a", (), 8), cmd.AddSubItem("b"))
    assert told(one.meeting, at(9, 2)) == ("09:30", 0)
    assert item_time(one.meeting, at(9, 5)) == ItemTime(5, 20)
    one.do(cmd.GoTo("1.1"))
    assert item_time(one.meeting, at(9, 8)) == ItemTime(6, 8)
    one.do(cmd.AddSubItem("c", (), 20))
    assert told(one.meeting, at(9, 4)) == ("09:38", 8)


def test_while_the_meeting_rests_the_end_moves_and_the_item_does_not() -> None:
    one = held()
    one.do(note("x"), cmd.Pause())
    assert item_time(one.meeting, at(9, 10)) == item_time(one.meeting, at(9, 20)) == ItemTime(2, 5)
    assert told(one.meeting, at(9, 10)) == ("10:26", 8)


def test_a_meeting_may_run_over_midnight() -> None:
    one = held("A (60 min)", "B (150 min)", start=dt.time(22), end=dt.time(1))
    one.at = at(21, 59)
    one.do(note("x"))
    one.at = at(22, 59)
    one.do(cmd.GoTo("2"))
    night = dt.datetime.combine(DAY + dt.timedelta(days=1), dt.time(0, 30), COPENHAGEN)
    assert planned_end(one.meeting, night) == night.replace(hour=1, minute=0)
    assert told(one.meeting, night) == ("01:30", 30)
    assert told(one.meeting, night.replace(hour=1, minute=37)) == ("01:37", 37)


def test_an_end_is_foretold_while_there_is_something_planned_or_it_is_too_late() -> None:
    one = held("A", "B", end=dt.time(10))
    assert forecast(one.meeting, at(9, 30)) is None
    assert forecast(one.meeting, at(10, 7)) == Forecast(dt.time(10, 7), 7)


@pytest.mark.parametrize(
    ("start", "end", "now", "on"),
    [
        (dt.time(9), dt.time(10), at(9, 30), True),
        (dt.time(9), dt.time(10), at(12, 59), True),
        (dt.time(9), dt.time(10), at(13, 1), False),
        (dt.time(9), None, at(20, 59), True),
        (dt.time(9), None, at(21, 1), False),
        (dt.time(9), dt.time(10), at(7, 1), True),
        (dt.time(9), dt.time(10), at(6, 59), False),
        (dt.time(9), dt.time(10), at(9, 30, DAY + dt.timedelta(days=1)), False),
        (None, None, at(15), True),
        (None, None, at(15, day=DAY - dt.timedelta(days=1)), False),
    ],
)
def test_a_meeting_that_is_typed_in_at_another_time_has_no_clock(
    start: dt.time | None, end: dt.time | None, now: dt.datetime, on: bool
) -> None:
    meeting = held(start=start, end=end).meeting
    assert is_on(meeting, now) is on
    assert (item_time(meeting, now) is not None) is on
    assert (forecast(meeting, now) is not None) is on


def test_a_meeting_that_is_over_has_no_clock() -> None:
    one = held()
    one.do(cmd.CloseMeeting())
    assert forecast(one.meeting, at(9, 5)) is None
    assert proposal(one.meeting, at(12)) is None


def proposed(meeting: Meeting, now: dt.datetime) -> tuple[str, ...]:
    found = proposal(meeting, now)
    return found.lines if found else ()


LONG = ("A (30 min)", "B (40 min)", "C (20 min)", "D (20 min)", "Eventuelt (60 min)")


@pytest.mark.parametrize(
    ("minutes_late", "lines"),
    [
        (1, ()),
        (LATE, ("/tid 4 10",)),
        (10, ("/tid 4 10",)),
        (11, ("/tid 2 20",)),
        (20, ("/tid 2 20",)),
        (21, ("/udsæt 2 til næste møde pga. tid",)),
        (40, ("/udsæt 2 til næste møde pga. tid",)),
        (41, ("/udsæt 2 til næste møde pga. tid", "/tid 4 10")),
        (50, ("/udsæt 2 til næste møde pga. tid", "/tid 4 10")),
        (90, ("/udsæt 2 til næste møde pga. tid", "/tid 4 10")),
    ],
)
def test_the_least_that_suffices_is_proposed_and_the_last_item_first(minutes_late: int, lines: tuple[str, ...]) -> None:
    meeting = held(*LONG, end=dt.time(12)).meeting
    now = at(9, 40) + dt.timedelta(minutes=minutes_late)
    ends = forecast(meeting, now)
    assert ends == Forecast((at(12) + dt.timedelta(minutes=minutes_late)).time(), minutes_late)
    assert proposed(meeting, now) == lines


def test_the_last_item_that_suffices_is_deferred() -> None:
    meeting = held("A (10 min)", "B (4 min)", "C (5 min)", "D (5 min)", "E (3 min)").meeting
    assert proposed(meeting, at(9, 15)) == ("/udsæt 4 til næste møde pga. tid",)


def test_it_says_what_is_still_missing() -> None:
    found = proposal(held(*LONG, end=dt.time(12)).meeting, at(11, 10))
    assert found
    assert (found.late, found.still_late, found.deferred, found.halved, found.minutes) == (90, 40, "2", "4", 10)


def test_a_refused_proposal_is_known_again_a_minute_later() -> None:
    meeting = held().meeting
    first, later = proposal(meeting, at(9, 8)), proposal(meeting, at(9, 10))
    assert first is not None
    assert first == later
    assert first != proposal(meeting, at(9, 20))
    assert len({first, later}) == 1


def test_nothing_is_proposed_where_nothing_may_be_cut() -> None:
    kept = [title for title in TITLES if not title.startswith(("Handleplanen", "Nyt fra"))]
    assert proposal(held(*kept).meeting, at(9, 30)) is None
    assert told(held(*kept).meeting, at(9, 30)) is not None


def test_what_sub_items_have_of_their_own_is_not_taken() -> None:
    one = held("A (10 min)", "B (20 min)", "C (16 min)")
    one.do(cmd.GoTo("3"), cmd.AddSubItem("c", (), 16), cmd.GoTo("1"))
    found = proposal(one.meeting, at(9, 20))
    assert found is None or found.halved != "3"


MINUTES = st.integers(1, 60)
TITLE = st.sampled_from([title.partition(" (")[0] for title in TITLES] + ["Belysning", "Festival"])
AGENDAS = st.lists(st.tuples(TITLE, st.none() | MINUTES), min_size=2, max_size=9)
FORBIDDEN = set(ItemStep)


@given(AGENDAS, st.integers(0, 150), st.integers(10, 200), st.integers(1, 4))
def test_to_accept_brings_the_end_nearer_and_never_touches_what_must_be(
    agenda: list[tuple[str, int | None]], gone: int, lasts: int, current: int
) -> None:
    end = (at(9) + dt.timedelta(minutes=lasts)).time()
    one = held(*(f"{title} ({minutes} min)" if minutes else title for title, minutes in agenda), end=end)
    one.at = at(8, 59)
    one.do(cmd.GoTo(str(min(current, len(agenda)))))
    now = at(9) + dt.timedelta(minutes=gone)
    before, found = forecast(one.meeting, now), proposal(one.meeting, now)
    if found is None:
        return
    assert before and before.late >= LATE
    _only_what_may_be_cut(one.meeting, found)
    for line in found.lines:
        command = read_line(line, Context(DAY, one.meeting)).command
        assert command is not None, line
        one.do(command)
    after = forecast(one.meeting, now)
    left = after.late if after else 0
    assert left == found.still_late < before.late


def _only_what_may_be_cut(meeting: Meeting, found: Proposal) -> None:
    for number in filter(None, (found.halved, found.deferred)):
        item = meeting.item(number)
        assert item and item.step not in FORBIDDEN and number != meeting.current


def test_to_set_minutes_is_undone_and_none_takes_them_away() -> None:
    one = held()
    one.do(cmd.SetMinutes(7, "3"), cmd.SetMinutes(9))
    assert (one.item("3").minutes, one.item("1").minutes) == (7, 9)
    one.do(cmd.SetMinutes(0, "3"))
    assert one.item("3").minutes is None
    one.do(cmd.Undo(), cmd.Undo(), cmd.Undo())
    assert (one.item("3").minutes, one.item("1").minutes) == (20, 5)
    one.do(cmd.Redo())
    assert one.item("3").minutes == 7
