"""Replay: lines as they would be typed, with a clock that stands still until it is set."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain.errors import Refused
from ssp_tui.services.replaying import Line, Replay
from tests.services.workspaces import COPENHAGEN, Town


def replayed(town: Town, *lines: str, now: dt.datetime | None = None) -> tuple[Replay, list[str]]:
    said: list[str] = []
    replay = Replay(town.workspace, now, said.append)
    for number, text in enumerate(lines, 1):
        replay.carry_out(Line(number, text))
    return replay, said


def minutes(town: Town) -> str:
    (written,) = town.shelf.written.values()
    return written.decode("utf-8")


def test_the_minutes_are_on_the_shelf_when_the_meeting_is_closed() -> None:
    town = Town()
    _replay, said = replayed(town, "/møde ssp 10.1.2017", "Ny klub", "", "/afslut")
    assert said == ["Referat: minutes/ssp/2017-01-10-ssp.md"]
    assert "Ny klub" in minutes(town)


def test_what_is_noted_after_closing_comes_into_the_minutes_and_is_said_once() -> None:
    town = Town()
    _replay, said = replayed(town, "/møde ssp 10.1.2017", "/afslut", "/bemærkning Rettet bagefter", "/sluttet 10.40")
    assert "Rettet bagefter" in minutes(town)
    assert "10.40" in minutes(town)
    assert len(said) == 1


def test_a_replay_run_twice_doubles_nothing() -> None:
    town = Town()
    lines = ("/møde ssp 10.1.2017", "Ny klub", "a: Mette: brev", "/afslut")
    replayed(town, *lines)
    with pytest.raises(Refused, match="/genåbn"):
        replayed(town, *lines)
    assert len(town.workspace.register.actions()) == 1


def test_the_clock_stands_still_and_goes_over_midnight() -> None:
    town = Town()
    replay, _said = replayed(town, "/møde ssp 10.1.2017 kl. 22.00-01.00", "en", "/kl 23.30", "to", "/kl 0.30", "tre")
    assert replay.running is not None
    steps = replay.running.history.steps
    assert [step.at.strftime("%d %H:%M") for step in steps] == ["10 22:00", "10 22:00", "10 23:30", "11 00:30"]


@pytest.mark.parametrize("now", [dt.datetime(2016, 11, 1, 12), dt.datetime(2019, 2, 1, 23, 30)])
def test_a_clock_that_is_set_is_on_the_day_of_the_meeting_whatever_it_was_told_before(now: dt.datetime) -> None:
    lines = ("/møde ssp 10.1.2017", "/kl 22.30", "en", "/kl 0.10", "to", "/kl 0.20", "tre")
    replay, _said = replayed(Town(), *lines, now=now.replace(tzinfo=COPENHAGEN))
    assert replay.running is not None
    times = [step.at.strftime("%Y-%m-%d %H:%M") for step in replay.running.history.steps]
    assert times[1:] == ["2017-01-10 22:30", "2017-01-11 00:10", "2017-01-11 00:20"]


def test_the_clock_is_the_meetings_own_unless_it_is_told() -> None:
    told = dt.datetime(2017, 2, 1, 12, tzinfo=COPENHAGEN)
    for now, hour in ((None, "2017-01-10 09:00"), (told, "2017-02-01 12:00")):
        replay, _said = replayed(Town(), "/møde ssp 10.1.2017", "en", now=now)
        assert replay.running is not None
        assert {step.at.strftime("%Y-%m-%d %H:%M") for step in replay.running.history.steps} == {hour}


def test_a_line_before_any_meeting_says_how_to_begin() -> None:
    with pytest.raises(Refused, match=r"Intet møde er åbent.*/møde FORUM DATO"):
        replayed(Town(), "Ny klub")


def test_mistakes_are_told_before_anything_is_recorded() -> None:
    town = Town()
    lines = [Line(1, "/møde ssp 10.1.2017"), Line(2, "/vidre"), Line(3, "ok"), Line(4, "cpr 010190-1234")]
    found = Replay(town.workspace, None, lambda said: None).mistakes(lines)
    assert [line.number for line, _error in found] == [2, 4]
    assert town.store.streams() == []
