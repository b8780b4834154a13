"""The places of the screen: how one comes to each, and what is seen in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.screen import Screen

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.screens.closing import ClosingScreen
from ssp_tui.tui.screens.meeting import MeetingScreen
from ssp_tui.tui.screens.start import StartScreen
from ssp_tui.tui.widgets.acting_lists import ItemList
from ssp_tui.tui.widgets.lists import RowList
from tests.tui.stage import AGENDAS, NOW, MemoryShelf, Stage, held, workspace

Seen = Callable[[Stage], bool]
LAST_WEEK = NOW - dt.timedelta(7)
NEXT_WEEK = NOW.date() + dt.timedelta(7)


# What is seen


def field(line: str) -> Seen:
    """The entry line holds this, and is where one types on."""
    return lambda on: isinstance(on.app.screen, MeetingScreen) and on.line == line and on.meeting.foot.field.has_focus


def recorded(line: str) -> Seen:
    """The line was recorded, and the meeting goes on from there."""

    def seen(on: Stage) -> bool:
        recorder = on.meeting.recorder if isinstance(on.app.screen, MeetingScreen) else None
        steps = recorder.running.history.steps if recorder and not recorder.pending else ()
        return bool(steps) and steps[-1].line == line

    return seen


def shows(text: str) -> Seen:
    """The text is on the screen."""
    return lambda on: text in on.shown


def hides(text: str) -> Seen:
    """The text is not on the screen."""
    return lambda on: text not in on.shown


def order(first: str, then: str) -> Seen:
    """The one text stands over the other."""
    return lambda on: -1 < on.shown.find(first) < on.shown.find(then)


def focus(id: str) -> Seen:
    """The widget of that id has the focus."""
    return lambda on: on.app.focused is not None and on.app.focused.id == id


def cursor(row: str) -> Seen:
    """The row of that id is under the cursor of the list that has the focus."""
    return lambda on: getattr(on.app.focused, "chosen", "") == row


def at_item(number: str) -> Seen:
    """The meeting stands at that item, and nothing waits to be recorded."""

    def seen(on: Stage) -> bool:
        here = on.meeting.meeting if isinstance(on.app.screen, MeetingScreen) else None
        return here is not None and here.current == number

    return seen


def screen(kind: type[Screen[Any]]) -> Seen:
    """One is at that place."""

    def seen(on: Stage) -> bool:
        here = on.app.screen
        if isinstance(here, MeetingScreen) and here.recorder is None:
            return False
        return isinstance(here, kind) and here.focused is not None

    return seen


def some_row(on: Stage) -> bool:
    """The list that has the focus has a row under its cursor."""
    return bool(getattr(on.app.focused, "chosen", ""))


def both(*seen: Seen) -> Seen:
    """All of it."""
    return lambda on: all(one(on) for one in seen)


# Where a key is pressed


def running(*lines: str) -> Workspace:
    """A meeting in progress, in a forum that met a week ago and has two actions to follow up."""
    work = workspace()
    before = held(work, "/punkt 5", "a: Karl: brev > 1.12.2026", "a: Mette: vagtplan > 27.11.2026", now=LAST_WEEK)
    before.record(cmd.CloseMeeting(), "/afslut", LAST_WEEK)
    held(work, *lines)
    return work


def closed(*lines: str, days: int = 7) -> Workspace:
    """Two meetings that are closed; the next one has a day."""
    work = workspace()
    for at in (NOW - dt.timedelta(2 * days), NOW - dt.timedelta(days)):
        before = held(work, "/punkt 3", f"b: Runde {at.day}", *lines, now=at)
        before.record(cmd.SetNextMeetings((MeetingTime("", NEXT_WEEK),)), "", at)
        before.record(cmd.CloseMeeting(), "/afslut", at)
    return work


def planned() -> Workspace:
    """A meeting that is prepared for next week."""
    work = workspace()
    prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), NEXT_WEEK), "", NOW)
    return work


RHYTHMS = {"styregruppe": "4 gange om året", "mandagsmoede": "hver mandag"}


def with_rhythms(*_lines: str) -> Workspace:
    """Two fora whose papers say how often they meet; nothing is planned."""
    agendas = [
        text.replace(f"id: {forum}\n", f"id: {forum}\nmødehyppighed: {cadence}\n")
        for text, (forum, cadence) in zip(AGENDAS, RHYTHMS.items(), strict=True)
    ]
    return workspace(shelf=MemoryShelf(agendas))


TALK = ("/til-stede alle", "/punkt 3", "b: Ekstra runde", "Uro ved stationen")
Way = tuple[str | Seen, ...]
"""Keys to press, and what to see before the next one."""


@dataclass(frozen=True)
class Start:
    """How one comes to a place."""

    way: Way
    work: Callable[..., Workspace] = running
    lines: tuple[str, ...] = TALK
    place: str = "meeting"
    "What is opened at first: `start`, `forum`, `year`, `meeting` or `minutes`."


TYPING = Start((focus("line"),))
BEGUN = Start((focus("line"),), lines=("/punkt 2",))
ITEMS = Start(("escape", focus("items")))
FOLLOW_UP = Start((focus("line"), shows("2. møde"), "down", focus("follow-up")), lines=("/punkt 2",))
LINES = Start((shows("Uro ved stationen"), "down", focus("entries")))
ROLL = Start(("ctrl+t", shows("Fremmøde ›")), lines=())
ATTENDANCE = Start((*ROLL.way, "down", focus("room")), lines=())
CLOSING = Start(("ctrl+o", screen(ClosingScreen)))
FIXING = Start(("enter", focus("change"), shows("+ ## Ferie (B)")), lines=("/nyt Ferie (B)",))
HELP = Start((*ITEMS.way, "down", cursor("item:4"), "f1", focus("explained"), cursor("items.go")))
PALETTE = Start(("ctrl+p", focus("search")))
FIELD = Start(("enter", focus("text")))
PREPARED_TYPING = Start((focus("line"), shows("Ctrl+O oversigt")), planned, ())
PREPARED = Start(("escape", focus("items")), planned, ())
OVERVIEW = Start((focus("fora"), shows("tors 3. dec."), cursor("styregruppe")), closed, (), "start")
FORUM = Start((focus("agenda"), shows("Handleplan")), closed, (), "forum")
FORUM_LINE = Start((*FORUM.way, "d", focus("line")), closed, (), "forum")
PREPARED_FORUM = Start((focus("agenda"), shows("Forberedt til")), planned, (), "forum")
YEAR = Start((focus("meetings"), cursor("2026-11-30:mandagsmoede")), with_rhythms, (), "year")
YEAR_LINE = Start((*YEAR.way, "d", focus("line")), with_rhythms, (), "year")
NEXT_YEAR = Start((*YEAR.way, "plus", cursor("2027-01-04:mandagsmoede")), with_rhythms, (), "year")
MINUTES = Start((shows("Runde 19"),), closed, (), "minutes")
ALL_MINUTES = Start((*MINUTES.way, "l", focus("minutes")), closed, (), "minutes")
BESIDE = Start((*MINUTES.way, "b", focus("decisions")), closed, (), "minutes")


def opened(on: Stage, place: str) -> PlaceScreen[Any]:
    """Open a place, over the fora."""
    last = on.app.workspace.store.streams()[-1:]
    if place == "meeting":
        on.app.open_meeting(*last)
    elif place == "minutes":
        on.app.open_minutes(*last)
    elif place == "year":
        on.app.open_year()
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
