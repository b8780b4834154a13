"""Every key of the screen is pressed where it is offered, and does what is said of it."""

from __future__ import annotations

import asyncio
import datetime as dt
from itertools import groupby
from typing import Any

import pytest

from ssp_tui.tui.keymap import either_case
from ssp_tui.tui.registry import COMMANDS, named
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.screens.start import StartScreen
from ssp_tui.tui.widgets.acting_lists import ItemList
from ssp_tui.tui.widgets.lists import RowList
from tests.tui.scenarios import CASES, Case, Start, closed
from tests.tui.stage import NOW, Stage, stage, workspace

SIZES = {"minutes": (120, 30)}
PLACES = {id: list(cases) for id, cases in groupby(CASES, lambda case: case.id.partition(".")[0])}


def keys(case: Case) -> tuple[str, ...]:
    command = named(case.id)
    return either_case(case.keys or (command.keys if command else ()))


def test_every_key_of_every_command_is_pressed() -> None:
    pressed = {(case.id, key) for case in CASES for key in keys(case)}
    declared = {(command.id, key) for command in COMMANDS for key in either_case(command.keys)}
    assert declared - pressed == set(), "a command needs a scenario for each of its keys"
    assert pressed - declared == set()


def opened(on: Stage, place: str) -> PlaceScreen[Any]:
    """Open a place, over the fora."""
    last = on.app.workspace.store.streams()[-1]
    if place == "meeting":
        on.app.open_meeting(last)
    elif place == "minutes":
        on.app.open_minutes(last)
    elif place == "forum":
        on.app.open_forum("styregruppe")
    here = on.app.screen
    assert isinstance(here, PlaceScreen)
    return here


async def begin(on: Stage, start: Start, lines: tuple[str, ...] = (), text: str = "", minutes: int = 0) -> str:
    """Go to where a key is pressed; what went wrong on the way."""
    app = on.app
    await on.pilot.pause()
    while len(app.screen_stack) > 1:
        await app.pop_screen()
    app.clear_notifications()
    app.copy_to_clipboard("")
    said = (*start.lines, *lines)
    app.workspace = start.work(*said)
    app.clock = lambda: NOW + dt.timedelta(minutes=minutes)
    opened(on, start.place)
    if start.place == "meeting":
        if not await on.until(lambda on: any(listed.option_count for listed in app.screen.query(ItemList))):
            return "the meeting did not open"
        on.meeting.foot.field.put(text)
    elif isinstance(app.screen, StartScreen):
        app.screen.query_one("#fora", RowList).highlighted = None
        app.screen.load()
    return await go(on, start.way)


async def go(on: Stage, way: tuple[object, ...]) -> str:
    """Press the keys of a way; what was not seen on it."""
    for number, step in enumerate(way):
        if isinstance(step, str):
            on.hit(step)
        elif not await on.until(step):  # type: ignore[arg-type]
            return f"step {number} of the way was not seen:\n{on.shown}"
    return ""


async def pressed(on: Stage, case: Case, key: str) -> str:
    """Press a key in its place; what is wrong with what is seen."""
    wrong = await begin(on, case.start, case.lines, case.text, case.minutes) or await go(on, case.way)
    if wrong:
        return wrong
    if case.seen(on):
        return f"seen before it was pressed:\n{on.shown}"
    on.hit(key)
    return "" if await on.until(case.seen) else f"did not do it:\n{on.shown}"


@pytest.mark.parametrize("place", PLACES)
async def test_every_key_does_in_its_place_what_is_said_of_it(place: str) -> None:
    wrong = []
    async with stage(workspace(), size=SIZES.get(place, (80, 24))) as on:
        for case in PLACES[place]:
            wrong += [f"{case.id} {key}: {problem}" for key in keys(case) if (problem := await pressed(on, case, key))]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("place", ["forum", "meeting", "minutes"])
async def test_nobody_waits_for_the_store_in_a_place_that_was_left(place: str) -> None:
    async with stage(closed()) as on:
        here = opened(on, place)
        assert await on.until(lambda on: on.app.screen is here and here.focused is not None)
        await on.app.pop_screen()
        with pytest.raises(asyncio.CancelledError):
            await here.ask(lambda: "an answer that cannot be shown")
