"""The keys of each place as a whole: what the key line shows does something, what it does not show does no harm."""

from __future__ import annotations

import asyncio
import string
from collections.abc import Callable
from dataclasses import replace

import pytest

from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.keymap import either_case
from ssp_tui.tui.registry import COMMANDS, Command, Place, at
from ssp_tui.tui.screens.base import PlaceScreen
from tests.fakes import MemoryStore
from tests.tui import places
from tests.tui.places import Start, begin, field, focus, recorded, running, shows
from tests.tui.scenarios import CASES
from tests.tui.stage import Stage, held, stage, workspace


def watched(*lines: str) -> Workspace:
    """A meeting that somebody else writes."""
    written = running(*lines).store
    assert isinstance(written, MemoryStore)
    return workspace(MemoryStore(written.medium, write=False))


def first(*lines: str) -> Workspace:
    """The first meeting of a forum."""
    work = workspace()
    held(work, *lines)
    return work


DIALOGS = ("HELP", "PALETTE", "FIELD", "FIXING")
SHOWN: dict[str, Start] = {
    **{name: start for name, start in vars(places).items() if isinstance(start, Start) and name not in DIALOGS},
    "who is here is known": replace(places.ROLL, lines=("/til-stede alle",)),
    "all were asked about": replace(
        places.FOLLOW_UP,
        way=(shows("Karl"), "down", focus("follow-up")),
        lines=("/punkt 2", "/opgave 001 i gang", "/opgave 002 afventer"),
    ),
    "the last item": replace(places.ITEMS, lines=("/punkt 6",)),
    "only followed": replace(places.ITEMS, work=watched),
    "only followed, the fora": replace(places.OVERVIEW, way=(focus("fora"), shows("Mandagsmøde")), work=watched),
    "the first meeting": replace(places.ITEMS, work=first),
}
LISTS = {name: SHOWN[name] for name in ("ITEMS", "FOLLOW_UP", "LINES", "ATTENDANCE", "PREPARED", "OVERVIEW", "FORUM")}
PRESSED = {(case.id, case.start) for case in CASES}
"Commands that are pressed in that place already, each for what it does."
INNER = (Place.ITEMS, Place.FOLLOW_UP, Place.LINES, Place.ATTENDANCE)
MEANT_BY_THE_INNER = {"escape", "down", "enter", "space"}


def here(on: Stage) -> PlaceScreen[object]:
    screen = on.app.screen
    assert isinstance(screen, PlaceScreen)
    return screen


def state(on: Stage) -> object:
    """All that a key may change."""
    focused = on.app.focused
    said = tuple(note.message for note in on.app._notifications)
    return on.app.screen, focused, on.shown, said, on.app.clipboard, on.app.workspace.store.streams()


def recorded_lines(on: Stage) -> list[str]:
    """All that is on the disk."""
    store = on.app.workspace.store
    return [step.line for stream in store.streams() for step in store.steps(stream)]


def in_key_line(on: Stage) -> list[Command]:
    """The commands whose keys the bottom row shows."""
    row = on.shown.split("\n")[-1]
    return [one for one in here(on).offered if here(on).mode in one.footer and f" {one.label}" in row]


@pytest.mark.parametrize("opened", ["meeting", "start", "forum", "minutes"])
async def test_every_key_in_the_key_line_does_something(opened: str) -> None:
    idle: list[str] = []
    async with stage(workspace(), size=(120, 30) if opened == "minutes" else (80, 24)) as on:
        for name, start in SHOWN.items():
            if start.place == opened:
                idle += [f"{name}: {key}" for key in await without_effect(on, start)]
    assert idle == []


async def without_effect(on: Stage, start: Start) -> list[str]:
    """The commands that the key line shows in a place, and that do nothing there."""
    idle: list[str] = []
    left: list[Command] | None = None
    while left is None or left:
        assert not await begin(on, start)
        assert await on.until(lambda on: not on.app.desk.waiting)
        await on.pilot.pause()
        if left is None:
            assert len(in_key_line(on)) > 1, "there is always something to do, and the help"
            left = [command for command in in_key_line(on) if (command.id, start) not in PRESSED]
        if not left:
            break
        command = left.pop(0)
        letter = next((key for key in command.keys if len(key) == 1 and here(on).mode == "list"), command.keys[0])
        before = state(on)
        on.hit(letter)
        if not await on.until(lambda on, before=before: state(on) != before):  # type: ignore[misc]
            idle.append(f"{command.id} {letter}")
    return idle


async def test_a_letter_that_means_nothing_in_a_list_records_nothing_and_leads_nowhere() -> None:
    letters = {*string.ascii_lowercase, *"æøå", "delete", "backspace", "insert"}
    async with stage(workspace()) as on:
        for name, start in LISTS.items():
            assert not await begin(on, start)
            await on.settle()
            place, listed, before = on.app.screen, on.app.focused, recorded_lines(on)
            assert listed is not None
            for letter in sorted(letters - {key for command in here(on).offered for key in command.keys}):
                on.hit(letter)
                await asyncio.sleep(0.01)
                listed.focus()
            await on.settle()
            assert on.app.screen is place, name
            assert recorded_lines(on) == before, name


async def test_esc_never_quits_nor_records() -> None:
    async with stage(workspace()) as on:
        for name, start in SHOWN.items():
            assert not await begin(on, start)
            before = recorded_lines(on)
            on.hit(*["escape"] * 5)
            await on.settle()
            assert on.app.is_running, name
            assert not on.app._exit, name
            assert recorded_lines(on) == before, name


@pytest.mark.parametrize("place", INNER)
def test_a_list_of_the_meeting_hides_no_key_that_the_help_shows_for_the_meeting(place: Place) -> None:
    of_the_meeting = {key for command in at(Place.MEETING) for key in command.keys}
    own = {key for command in COMMANDS if command.place is place for key in command.keys}
    assert own & of_the_meeting <= MEANT_BY_THE_INNER


@pytest.mark.parametrize(
    ("id", "key", "start", "seen"),
    [
        ("items.defer", "ø", places.ITEMS, field("/udsæt 3 ")),
        ("follow_up.done", "p", places.FOLLOW_UP, recorded("/opgave 002 udført")),
        ("lines.decision", "plus", places.LINES, recorded("/gør 2 til b")),
        ("attendance.apology", "minus", places.ATTENDANCE, recorded("/afbud Karl (skole)")),
        ("attendance.list", "ctrl+n", places.ROLL, focus("room")),
    ],
)
async def test_a_users_own_key_works_in_a_list_and_the_old_one_does_not(
    id: str, key: str, start: Start, seen: Callable[[Stage], bool]
) -> None:
    command = next(one for one in COMMANDS if one.id == id)
    way = tuple(key if step == "down" and id == "attendance.list" else step for step in start.way)
    async with stage(workspace(keys={id: key})) as on:
        assert not on.app._notifications
        for one in either_case((key,)):
            assert not await begin(on, Start(way, running, start.lines))
            on.hit(one)
            assert await on.until(seen), on.shown
        assert not await begin(on, start)
        on.hit(*command.keys)
        await on.settle()
        assert not seen(on)
