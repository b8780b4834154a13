"""A small workspace in memory, and a hand at its keyboard."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

from textual import events
from textual.pilot import Pilot

from ssp_tui.domain.agenda import Reading
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.settings import Settings
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.ports import Put, Step
from ssp_tui.services.running import RunningMeeting, resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.app import SspApp
from ssp_tui.tui.screens.meeting import MeetingScreen
from ssp_tui.tui.starting import begun
from tests.fakes import MemoryStore

NOW = dt.datetime(2026, 11, 26, 9, 41, tzinfo=ZoneInfo("Europe/Copenhagen"))
MEETING = "2026-11-26-styregruppe"

AGENDAS = (
    """---
forum: SSP-styregruppe
id: styregruppe
kommune: Herning
personsager: nej
deltager: Karl (skole)
deltager: Mette (social)
deltager: Per (politi)
---

## Velkommen og godkendelse af referat (B, 5 min)
## Opfølgning på åbne opgaver (O/D, 10 min)
## Akutte lokale udfordringer (D/B, 20 min)
## Handleplan (D)
## Eventuelt (O)
## Næste møde (B, 5 min)
""",
    """---
forum: Mandagsmøde
id: mandagsmoede
kommune: Herning
personsager: § 115
---

## Ugens hændelser (O)
## Eventuelt (O)
""",
)


def _id(agenda: str) -> str:
    return next(line.removeprefix("id: ") for line in agenda.split("\n") if line.startswith("id: "))


class MemoryShelf:
    """The files of a workspace, in memory."""

    def __init__(self, agendas: Sequence[str] = AGENDAS) -> None:
        self.files = {f"{_id(text)}.md": text.encode() for text in agendas}
        self.written: dict[str, str] = {}

    def agendas(self) -> tuple[Reading, ...]:
        return tuple(read_agenda(data, file) for file, data in self.files.items())

    def agenda_source(self, file: str) -> bytes:
        return self.files[file]

    def rewrite_agenda(self, file: str, before: bytes, after: bytes) -> None:
        if self.files[file] != before:
            raise Refused(f"{file} er rettet af en anden imens.")
        self.files[file] = after

    def add_agenda(self, forum: str, data: bytes) -> str:
        self.files[f"{forum}.md"] = data
        return f"{forum}.md"

    def minutes(self, path: str) -> str | None:
        return self.written.get(path)

    def write_minutes(self, path: str, data: bytes) -> str:
        self.written[path] = data.decode(errors="replace")
        return f"minutes/{path}"


class SlowStore(MemoryStore):
    """A store whose disk stands still until it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.disk = threading.Event()
        self.disk.set()

    def append(self, stream: str, steps: Sequence[Step], puts: Sequence[Put]) -> None:
        assert self.disk.wait(10), "the disk was never let go on"
        super().append(stream, steps, puts)


def workspace(store: MemoryStore | None = None, shelf: MemoryShelf | None = None, **settings: object) -> Workspace:
    return Workspace(store or MemoryStore(), shelf or MemoryShelf(), Settings(**settings))  # type: ignore[arg-type]


def held(work: Workspace, *lines: str, forum: str = "styregruppe", now: dt.datetime = NOW) -> RunningMeeting:
    """A meeting begun in a workspace, with these lines typed into it."""
    running = resume(work, begun(work, forum, now))
    for line in lines:
        reading = running.read(line)
        assert reading.command is not None, f"{line}: {reading.error}"
        running.record(reading.command, line, now)
    return running


_CHARACTERS = {"space": " ", "question_mark": "?", "slash": "/"}


class Stage:
    """A running program and the hand at its keyboard."""

    def __init__(self, app: SspApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def settle(self) -> None:
        """Wait until the desk has answered and the screen is drawn."""
        for _again in range(2):
            await self.pilot.pause()
            while self.app.desk.waiting:
                await asyncio.sleep(0.002)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text, as fast as a terminal can send it."""
        self.hit(*("space" if letter == " " else letter for letter in text))
        await self.settle()

    def hit(self, *keys: str) -> None:
        """Press keys as a terminal sends them, and wait for nothing."""
        for key in keys:
            self.app.post_message(events.Key(key, _CHARACTERS.get(key, key if len(key) == 1 else None)))

    async def until(self, holds: Callable[[Stage], bool], seconds: float = 15) -> bool:
        """Wait until something holds; whether it came to."""
        end = time.monotonic() + seconds
        while not holds(self):
            if time.monotonic() > end:
                return False
            await asyncio.sleep(0.004)
        return True

    async def enter(self, line: str) -> None:
        """Put a line in the field, as a paste does, and press Enter."""
        self.meeting.foot.field.put(line)
        await self.press("enter")

    @property
    def meeting(self) -> MeetingScreen:
        screen = self.app.screen
        assert isinstance(screen, MeetingScreen), screen
        return screen

    @property
    def line(self) -> str:
        """What stands in the entry line."""
        return self.meeting.foot.field.value

    @property
    def shown(self) -> str:
        """The text on the screen, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    def row(self, text: str) -> str:
        """The first row that holds a text."""
        found = [row for row in self.shown.split("\n") if text in row]
        assert found, f"{text!r} is not on the screen:\n{self.shown}"
        return found[0]


@asynccontextmanager
async def stage(
    work: Workspace, size: tuple[int, int] = (80, 24), forum: str | None = None, held_by: str = ""
) -> AsyncIterator[Stage]:
    app = SspApp(work.settings, lambda: (work, held_by), lambda: NOW, forum=forum)
    async with app.run_test(size=size, notifications=True) as pilot:
        on = Stage(app, pilot)
        await on.settle()
        yield on
