"""Planning the year: a proposal is accepted, a meeting moved or cancelled, each by the line that says so."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.commands import Command, MoveMeeting, PrepareMeeting
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.language.entry_line import Context, Reading, read_line
from ssp_tui.language.known_names import names_of
from ssp_tui.language.words import MEETING_KINDS
from ssp_tui.language.year_words import line_to_prepare
from ssp_tui.locale import _
from ssp_tui.services.day_of_meeting import against
from ssp_tui.services.minutes import renew
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.running import RunningMeeting, resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import year_plan

NOT_ON_RECORD = frozenset({Stage.PROPOSED, Stage.ANNOUNCED})
_BEGUN = frozenset({Stage.RUNNING, Stage.CLOSED})


def plan_meeting(workspace: Workspace, meeting: YearMeeting, now: dt.datetime) -> str:
    """Plan a meeting that is proposed or agreed on; says its id, also of one that is on record already.

    Raises Refused and NotRecorded.
    """
    return meeting.meeting or _planned(workspace, meeting, now).meeting.id


def plan_forum(workspace: Workspace, forum: str, year: int, today: dt.date, now: dt.datetime) -> list[str]:
    """Plan what is proposed for a forum, or agreed on, from today to the end of a year; says the ids.

    Raises Refused and NotRecorded; what was planned before stays.
    """
    rows = year_plan(workspace, year).of(forum)
    wanted = [row.meeting for row in rows if row.meeting.stage in NOT_ON_RECORD and row.meeting.date >= today]
    return [plan_meeting(workspace, meeting, now) for meeting in wanted]


def read_move(workspace: Workspace, meeting: YearMeeting, line: str) -> Reading:
    """How `DATO [kl. ...] [sted][: grund]` is read for a meeting of the year, with what speaks against the day."""
    reading = read_line(f"/flyt-møde {line}", Context(meeting.date))
    command = reading.command
    if not isinstance(command, MoveMeeting):
        return reading
    start, end = (command.start, command.end) if command.start else (meeting.start, meeting.end)
    said = against(workspace, meeting.fora, command.date, start, end, meeting.meeting)
    return Reading(command, reading.label, (*reading.hints, *said))


def move_meeting(workspace: Workspace, meeting: YearMeeting, line: str, now: dt.datetime) -> str:
    """Move a meeting to `DATO [kl. ...] [sted][: grund]`, also one that is only proposed; says its id.

    Raises Refused, with nothing planned, and NotRecorded.
    """
    if meeting.stage in _BEGUN:
        raise Refused(_("Mødet er begyndt og kan ikke flyttes."))
    told = f"/flyt-møde {line}"
    # Read before a proposal is put on record: a line that means nothing must not plan it.
    _command(read_move(workspace, meeting, line))
    running = _on_record(workspace, meeting, now)
    running.record(_command(running.read(told)), told, now)
    return running.meeting.id


def cancel_meeting(workspace: Workspace, meeting: YearMeeting, because: str, now: dt.datetime) -> str:
    """Cancel a meeting, also one that is only proposed, so that it stands as cancelled; says its id.

    Raises Refused and NotRecorded.
    """
    told = f"/aflys {because}".strip()
    running = _on_record(workspace, meeting, now)
    running.record(_command(running.read(told)), told, now)
    renew(workspace, running.meeting)
    return running.meeting.id


def _on_record(workspace: Workspace, meeting: YearMeeting, now: dt.datetime) -> RunningMeeting:
    return resume(workspace, meeting.meeting) if meeting.meeting else _planned(workspace, meeting, now)


def _planned(workspace: Workspace, meeting: YearMeeting, now: dt.datetime) -> RunningMeeting:
    line = line_to_prepare(meeting)
    fora = tuple((agenda.forum.id, agenda.forum.names) for agenda in workspace.agendas.values())
    command = _command(read_line(line, Context(now.date(), None, names_of(None, (), fora))))
    assert isinstance(command, PrepareMeeting)
    running = prepare_meeting(workspace, command, line, now)
    if running.meeting.kind is not meeting.kind:
        kind = f"/slags {_word(meeting.kind)}"
        running.record(_command(running.read(kind)), kind, now)
    return running


def _word(kind: MeetingKind) -> str:
    return next(word for word, meant in MEETING_KINDS.items() if meant is kind)


def _command(reading: Reading) -> Command:
    if reading.error or reading.command is None:
        raise Refused(reading.error)
    return reading.command
