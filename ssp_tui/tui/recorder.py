"""Lines on their way to the disk: shown as pending, recorded in order, never lost."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.audience import find_cpr
from ssp_tui.domain.errors import Refused, SspError
from ssp_tui.domain.history import Step
from ssp_tui.domain.meeting import Status
from ssp_tui.language.completion import Completion, completions
from ssp_tui.language.proposals import proposal
from ssp_tui.language.reading import Context, Reading
from ssp_tui.locale import _
from ssp_tui.services.minutes import renew
from ssp_tui.services.running import RunningMeeting
from ssp_tui.tui.desk import Desk


@dataclass(frozen=True, slots=True)
class Act:
    """What the user asked for: a line as typed, and its command where the line alone does not say it."""

    line: str
    command: cmd.Command | None = None
    typed: bool = True
    "It holds words of the user's, which come back to the field when it is refused; what a key said does not."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an act: the step that is on the disk, a command that the screen must answer, or why not."""

    act: Act
    step: Step | None = None
    asks: cmd.Command | None = None
    error: SspError | None = None


class Recorder:
    """Records what is put to it, one act at a time; each is read anew against the meeting as it then stands."""

    def __init__(
        self,
        desk: Desk,
        running: RunningMeeting,
        clock: Callable[[], dt.datetime],
        asks: Callable[[cmd.Command], bool],
        unfinished: Callable[[], list[str]],
    ) -> None:
        """`asks` picks the commands that the screen answers first; `unfinished` are the lines still in sight."""
        self.running = running
        self.pending: deque[Act] = deque()
        "What is not on the disk yet, the one being written first."
        self.recorded: dt.datetime | None = None
        "When the last act reached the disk."
        self._desk = desk
        self._clock = clock
        self._asks = asks
        self._unfinished = unfinished
        self._there = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        # The names of a meeting are gathered when a line is read; a key and the desk must not gather at once.
        self._reading = threading.Lock()

    def read(self, line: str) -> Reading:
        """What a line would record now."""
        with self._reading:
            return self.running.read(line)

    @property
    def context(self) -> Context:
        """What a line is read in, as the meeting stands now."""
        running = self.running
        return Context(running.meeting.date, running.meeting, running.names, fora=running.workspace.fora)

    def proposal(self, line: str) -> str:
        """The line with the owner or the due that it seems to hold, or nothing."""
        with self._reading:
            return proposal(line, self.context)

    def completions(self, line: str, cursor: int) -> tuple[Completion, ...]:
        """What may stand where the cursor is."""
        with self._reading:
            return completions(line, cursor, self.context)

    def put(self, act: Act) -> None:
        """Record it when its turn comes."""
        self.pending.append(act)
        self._idle.clear()
        self._there.set()

    async def run(self, tell: Callable[[Outcome], None]) -> None:
        """Record for as long as the screen lives, and tell what became of each act."""
        while True:
            await self._there.wait()
            self._there.clear()
            while self.pending:
                act = self.pending[0]
                outcome = await self._desk.do(lambda act=act: self._carried_out(act))  # type: ignore[misc]
                self.pending.popleft()
                if outcome.step:
                    self.recorded = outcome.step.at
                tell(outcome)
                if outcome.step and not self.pending:
                    await self.save_draft()
            self._idle.set()

    async def settled(self) -> None:
        """Wait until nothing is pending."""
        await self._idle.wait()

    async def save_draft(self) -> None:
        """Keep every line that is in sight but not recorded, so that the death of the process cannot take it."""
        lines = [line for line in self._unfinished() if line and not find_cpr(line)]
        await self._desk.do(lambda: self.running.save_draft("\n".join(lines)))

    async def draft(self) -> list[str]:
        """The lines that were kept last time; one that reached the disk after all is not among them.

        Nor is a command that was left half typed where the meeting was closed since: it belongs to what is over.
        """
        kept = await self._desk.do(lambda: self.running.draft)
        last = self.running.history.steps[-1]
        reopened = any(isinstance(event, ev.Reopened) for event in last.events)
        lines = (line for line in kept.split("\n") if line and line != last.line)
        return [line for line in lines if not (reopened and line.startswith("/"))]

    def _carried_out(self, act: Act) -> Outcome:
        try:
            command = act.command
            if command is None:
                reading = self.read(act.line)
                if reading.error:
                    raise Refused(reading.error)
                command = reading.command
            if command is None:
                return Outcome(act)
            if act.command is None and self._asks(command):
                return Outcome(act, asks=command)
            step = self.running.record(command, act.line, self._clock())
            if self.running.meeting.status is Status.CANCELLED:
                renew(self.running.workspace, self.running.meeting)
            return Outcome(act, step=step)
        except SspError as error:
            return Outcome(act, error=error)
        except Exception as error:  # noqa: BLE001 a fault in one line must not end the meeting
            return Outcome(act, error=SspError(_fault(error), _("Linjen er ikke optaget. Skriv den på en anden måde.")))


def _fault(error: Exception) -> str:
    """What is said of a fault of ours; never what it was about, which may be confidential."""
    return _("Programmet fejlede ({kind}).").format(kind=type(error).__name__)
