"""Replay: meetings run from entry lines, as they would be typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.language.entry_line import Context, Reading, read_line
from ssp_tui.language.known_names import Known, names_of
from ssp_tui.locale import _
from ssp_tui.services.minutes import renew, write_draft
from ssp_tui.services.opening import open_meeting, prepare_meeting
from ssp_tui.services.running import RunningMeeting, resume
from ssp_tui.services.workspace import Workspace

NINE = dt.time(9)
LONG_BACK = dt.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a replay and where it stands, from 1."""

    number: int
    text: str


class Replay:
    """Carries out lines one after the other; each is on the disk when `carry_out` returns."""

    def __init__(self, workspace: Workspace, now: dt.datetime | None, say: Callable[[str], None]) -> None:
        self.workspace = workspace
        self.running: RunningMeeting | None = None
        self._now = now
        self._clock = now
        self._say = say
        fora = ((agenda.forum.id, agenda.forum.names) for agenda in workspace.agendas.values())
        self._fora: tuple[Known, ...] = names_of(None, (), fora)

    def mistakes(self, lines: Iterable[Line]) -> list[tuple[Line, str]]:
        """The lines that cannot be understood whatever the meeting; nothing is recorded."""
        wrong = ((line, self._read_alone(line.text).error) for line in lines)
        return [(line, error) for line, error in wrong if error]

    def _read_alone(self, text: str) -> Reading:
        today = self._now.date() if self._now else dt.date(2000, 1, 1)
        return read_line(text, Context(today, None, self._fora, replay=True))

    def carry_out(self, line: Line) -> None:
        """Record one line. Raises Refused and NotRecorded with nothing changed."""
        reading = self.running.read(line.text, replay=True) if self.running else self._read_alone(line.text)
        if reading.error:
            raise Refused(reading.error)
        command = reading.command
        if command is None:
            return
        if isinstance(command, cmd.OpenMeeting | cmd.PrepareMeeting):
            self._open(command, line.text)
        elif self.running is None:
            raise Refused(_("Intet møde er åbent."), _("Begynd med /møde FORUM DATO."))
        elif isinstance(command, cmd.SetClock):
            self._set_clock(command.time)
        else:
            self.running.record(command, line.text, self._at())
            self._write_minutes(self.running.meeting, tell=isinstance(command, cmd.CloseMeeting))

    def _write_minutes(self, meeting: Meeting, tell: bool) -> None:
        if meeting.status is Status.CLOSED:
            path = write_draft(self.workspace, meeting)
            if tell:
                self._say(_("Referat: {path}").format(path=path))
        elif meeting.status is Status.CANCELLED:
            renew(self.workspace, meeting)

    def _open(self, command: cmd.OpenMeeting | cmd.PrepareMeeting, text: str) -> None:
        self.running = None
        zone = self.workspace.settings.zone
        start = dt.datetime.combine(command.date, command.start or NINE, zone)
        self._clock = self._now or start
        try:
            if isinstance(command, cmd.PrepareMeeting):
                self.running = prepare_meeting(self.workspace, command, text, self._clock)
            else:
                self.running = open_meeting(self.workspace, command, text, self._clock)
        except Refused:
            # With --keep-going, /genåbn on the next line is meant for the meeting that was just named.
            self.running = self._over(command)
            raise
        meeting = self.running.meeting
        if self._now is None and command.start is None and meeting.start:
            self._clock = dt.datetime.combine(meeting.date, meeting.start, zone)

    def _over(self, command: cmd.OpenMeeting | cmd.PrepareMeeting) -> RunningMeeting | None:
        try:
            leading = self.workspace.forum(command.fora[0]).forum.id
        except Refused:
            return None
        that_day = self.workspace.on_day(leading, command.date)
        ended = [summary for summary in that_day if summary.status in (Status.CLOSED, Status.CANCELLED)]
        return resume(self.workspace, ended[-1].id) if ended else None

    def _set_clock(self, time: dt.time) -> None:
        assert self.running is not None
        day, before = self.running.meeting.date, self._at()
        moment = dt.datetime.combine(day, time, self.workspace.settings.zone)
        # A clock that was told from outside may stand in another year; what it says is nothing to go by.
        during = 0 <= (before.date() - day).days <= 1
        self._clock = moment + dt.timedelta(days=1) if during and before - moment > LONG_BACK else moment

    def _at(self) -> dt.datetime:
        assert self._clock is not None
        return self._clock
