"""A workspace in memory, and meetings in it run by commands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from zoneinfo import ZoneInfo

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import Reading, StandingAgenda
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Numbering
from ssp_tui.domain.item import CarryReason
from ssp_tui.domain.settings import Settings
from ssp_tui.services.actions import follow_up
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.running import RunningMeeting, resume
from ssp_tui.services.workspace import Workspace
from tests.domain.playing import standing
from tests.fakes import MemoryStore

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class Agendas:
    """A shelf that holds fixed agendas and remembers what is written on it."""

    def __init__(self, agendas: Sequence[StandingAgenda]) -> None:
        self.readings = tuple(Reading(agenda) for agenda in agendas)
        self.written: dict[str, bytes] = {}

    def agendas(self) -> tuple[Reading, ...]:
        return self.readings

    def minutes(self, path: str) -> str | None:
        return self.written[path].decode() if path in self.written else None

    def write_minutes(self, path: str, data: bytes) -> str:
        self.written[path] = data
        return f"minutes/{path}"

    def agenda_source(self, file: str) -> bytes:
        raise NotImplementedError

    def rewrite_agenda(self, file: str, before: bytes, after: bytes) -> None:
        raise NotImplementedError

    def add_agenda(self, forum: str, data: bytes) -> str:
        raise NotImplementedError


class Town:
    """A municipality with fora, whose meetings are held on the days that one says; each command takes a minute."""

    def __init__(self, *agendas: StandingAgenda, store: MemoryStore | None = None) -> None:
        self.store = store or MemoryStore()
        self.shelf = Agendas(agendas or (standing("Nyt", "Eventuelt"),))
        self.workspace = Workspace(self.store, self.shelf, Settings())
        self.clock = dt.datetime(2017, 1, 1, 9, tzinfo=COPENHAGEN)

    def tick(self) -> dt.datetime:
        self.clock += dt.timedelta(minutes=1)
        return self.clock

    def open(self, day: dt.date, *fora: str, start: dt.time | None = None) -> RunningMeeting:
        """The meeting of these fora on a day; the clock is never set back."""
        self.clock = max(self.clock, dt.datetime.combine(day, dt.time(9), COPENHAGEN))
        command = cmd.OpenMeeting(fora or (next(iter(self.workspace.agendas)),), day, start)
        return open_meeting(self.workspace, command, "/møde", self.tick())

    def do(self, running: RunningMeeting, *commands: cmd.Command) -> RunningMeeting:
        for command in commands:
            running.record(command, type(command).__name__, self.tick())
        return running

    def tried(self, running: RunningMeeting, *commands: cmd.Command) -> None:
        """Give the commands that the meeting takes."""
        for command in commands:
            with suppress(Refused):
                running.record(command, "", self.tick())

    def hold(self, day: dt.date, *commands: cmd.Command, fora: Sequence[str] = ()) -> RunningMeeting:
        """Open a meeting, give the commands, close it."""
        return self.do(self.open(day, *fora), *commands, cmd.CloseMeeting())

    def again(self, running: RunningMeeting) -> RunningMeeting:
        """The meeting as another session finds it."""
        return resume(self.workspace, running.meeting.id)

    def outside(self, number: str, words: str) -> None:
        """Follow an action up outside any meeting."""
        follow_up(self.workspace, number, words, self.tick())

    def agenda(self, day: dt.date | None, *fora: str) -> tuple[AgendaItem, ...]:
        return self.workspace.agenda(fora or (next(iter(self.workspace.agendas)),), day)

    def coming(self, day: dt.date | None, *fora: str) -> dict[str, tuple[CarryReason, int]]:
        """Title, reason and count of what is not just standing on the next agenda."""
        found = [item for item in self.agenda(day, *fora) if item.reason is not CarryReason.STANDING]
        told = {item.title: (item.reason, item.deferrals) for item in found}
        assert len(told) == len(found)
        return told


def yearly(agenda: StandingAgenda) -> StandingAgenda:
    """The agenda of a forum whose item numbers run on through the year."""
    return replace(agenda, forum=replace(agenda.forum, numbering=Numbering.PER_YEAR))
