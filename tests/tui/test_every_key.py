"""Every key of the screen is pressed where it is offered, and does what is said of it."""

from __future__ import annotations

import asyncio
from itertools import groupby

import pytest

from ssp_tui.tui.keymap import either_case
from ssp_tui.tui.registry import COMMANDS, named
from tests.tui.places import begin, closed, go, opened
from tests.tui.scenarios import CASES, Case
from tests.tui.stage import Stage, stage, workspace

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
