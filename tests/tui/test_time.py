"""How a meeting stands with its time, in words, without a screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui import locale
from ssp_tui.domain import commands as cmd
from ssp_tui.domain import timekeeping
from ssp_tui.domain.meeting import Meeting
from ssp_tui.tui.present import time
from ssp_tui.tui.present.parts import Tone, text_of
from tests.domain.playing import COPENHAGEN, DAY, Play, opening, standing


def held(*titles: str) -> Meeting:
    one = Play(replace(opening(standing(*titles)), start=dt.time(9), end=dt.time(10)))
    one.at -= dt.timedelta(minutes=1)
    return one.do(cmd.GoTo("1"))


def at(hour: int, minute: int, days: int = 0) -> dt.datetime:
    return dt.datetime.combine(DAY + dt.timedelta(days=days), dt.time(hour, minute), COPENHAGEN)


MEETING = held("A (20 min)", "B (20 min)", "C (20 min)", "Eventuelt")


@pytest.mark.parametrize(
    ("now", "clock", "late"),
    [
        (at(9, 12), " · 12 af 20 min · slut ca. 10.00", ""),
        (at(9, 20), " · 20 af 20 min · slut ca. 10.00", ""),
        (at(9, 21), " · 21 min (1 over) · slut ca. 10.01", ""),
        (at(9, 27), " · 27 min (7 over) · slut ca. 10.07", "7 min. over"),
        (at(9, 27, days=1), "", ""),
        (at(14, 0), "", ""),
    ],
)
def test_the_head_says_what_the_item_has_had_and_when_the_meeting_ends(now: dt.datetime, clock: str, late: str) -> None:
    line = time.clock(MEETING, now)
    assert text_of(line) == clock
    assert [part.text for part in line if part.tone is Tone.WARNING] == (["slut ca. 10.07"] if late else [])


def test_an_item_without_planned_minutes_tells_what_it_has_had() -> None:
    assert text_of(time.clock(held("A", "B"), at(9, 3))) == " · 3 min"


@pytest.mark.parametrize(
    ("now", "danish", "english"),
    [
        (
            at(9, 27),
            "7 min. over: giv 3 halvt så lang tid (10 min.)?",
            "7 min. over: give 3 half the time (10 min.)?",
        ),
        (at(9, 35), "15 min. over: udsæt 3?", "15 min. over: defer 3?"),
        (
            at(9, 45),
            "25 min. over: udsæt 3, og giv 2 halvt så lang tid (10 min.)?",
            "25 min. over: defer 3, and give 2 half the time (10 min.)?",
        ),
        (
            at(9, 55),
            "35 min. over: udsæt 3, og giv 2 halvt så lang tid (10 min.)? Så mangler 5 min.",
            "35 min. over: defer 3, and give 2 half the time (10 min.)? That leaves 5 min.",
        ),
    ],
)
def test_one_way_to_be_in_time_is_asked_for(now: dt.datetime, danish: str, english: str) -> None:
    found = timekeeping.proposal(MEETING, now)
    assert found is not None
    assert text_of(time.proposal(found)) == danish
    locale.use("en")
    try:
        assert text_of(time.proposal(found)) == english
    finally:
        locale.use("da")
