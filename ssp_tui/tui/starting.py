"""Before a meeting is one: what comes next in a forum, and how a meeting is begun from the screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.calendar import clock
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.commands import BeginMeeting, OpenMeeting, PrepareMeeting
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.going_out import OutgoingAgenda
from ssp_tui.domain.meeting import Status
from ssp_tui.language.entry_line import Context, names_of, read_line
from ssp_tui.language.reading import Reading
from ssp_tui.locale import _
from ssp_tui.services.going_out import as_outgoing, to_be_called_off
from ssp_tui.services.next_meeting import next_planned
from ssp_tui.services.opening import open_meeting, prepare_meeting
from ssp_tui.services.preparing import next_agenda
from ssp_tui.services.running import resume
from ssp_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Coming:
    """What is known of a forum's next meeting."""

    day: dt.date | None
    agenda: tuple[AgendaItem, ...]
    last: str = ""
    "The last meeting that was closed."
    held_today: bool = False
    start: dt.time | None = None
    meeting: str = ""
    "The planned meeting, where it was prepared."
    out: OutgoingAgenda | None = None
    "Its agenda as it goes out."
    called_off: OutgoingAgenda | None = None
    "A meeting that is cancelled, while those who were sent its agenda are not told so."

    def prepared_later(self, today: dt.date) -> bool:
        """Whether the next meeting is prepared for another day."""
        return bool(self.meeting) and self.day != today


def seen_anew(workspace: Workspace, forum: str, today: dt.date) -> Coming:
    """The next meeting of a forum, by its agenda file as it is now. Raises Refused where that cannot be used."""
    read_again(workspace, forum)
    return coming(workspace, forum, today)


def read_again(workspace: Workspace, forum: str) -> None:
    """Take in what somebody may just have written in the agenda file. Raises Refused where that cannot be used."""
    workspace.read_agendas_again()
    if forum not in workspace.agendas:
        raise Refused(
            _("Dagsordenen til {forum} kan ikke bruges, som filen er nu.").format(forum=forum),
            _("Se fejlene med ssp-tui check."),
        )


def coming(workspace: Workspace, forum: str, today: dt.date) -> Coming:
    """The next meeting of a forum as it stands; nothing changes by asking."""
    meetings = workspace.register.meetings_of(forum)
    closed = [summary for summary in meetings if summary.status is Status.CLOSED]
    agenda = next_agenda(workspace, forum, today)
    return Coming(
        day=agenda.day,
        agenda=agenda.items,
        last=closed[-1].id if closed else "",
        held_today=any(summary.date == today for summary in closed),
        start=agenda.start,
        meeting=agenda.meeting,
        out=as_outgoing(workspace, forum, agenda),
        called_off=to_be_called_off(workspace, forum, today),
    )


def prepared(workspace: Workspace, forum: str, now: dt.datetime) -> str:
    """Prepare the forum's next meeting, or go on with that; says its id, nothing where no coming day is known.

    Raises Refused and NotRecorded.
    """
    day = workspace.next_date(forum, now.date())
    planned = next_planned(workspace.register.meetings_of(forum), now.date())
    if planned:
        command = PrepareMeeting(planned.fora, planned.date)
    elif day and day >= now.date():
        command = PrepareMeeting((forum,), day)
    else:
        return ""
    line = f"/forbered {' + '.join(command.fora)} {command.date.isoformat()}"
    return prepare_meeting(workspace, command, line, now).meeting.id


def line_to_prepare(forum: str) -> str:
    """The line that the user ends with the day, where none is known."""
    return _("/forbered {forum} ").format(forum=forum)


def begun(workspace: Workspace, forum: str, now: dt.datetime) -> str:
    """Begin the forum's meeting now, as it was prepared for today; says its id. Raises Refused and NotRecorded."""
    today = now.date()
    planned = next_planned(workspace.register.meetings_of(forum), today)
    if planned and planned.date == today:
        return begun_as_prepared(workspace, planned.id, now)
    start = now.time().replace(second=0, microsecond=0)
    line = f"/møde {forum} {today.isoformat()} kl. {clock(start)}"
    return open_meeting(workspace, OpenMeeting((forum,), today, start), line, now).meeting.id


def begun_as_prepared(workspace: Workspace, meeting: str, now: dt.datetime) -> str:
    """Begin a planned meeting now, whatever day it was prepared for. Raises Refused and NotRecorded."""
    running = resume(workspace, meeting)
    if running.meeting.planned:
        running.record(BeginMeeting(), "/start", now)
    return meeting


def gone_on(workspace: Workspace, word: str, now: dt.datetime) -> str:
    """The meeting that is in progress in the forum called so, else one begun now. Raises Refused and NotRecorded."""
    forum = workspace.forum(word).forum.id
    meetings = workspace.register.meetings_of(forum)
    running = next((summary.id for summary in reversed(meetings) if summary.status is Status.RUNNING), "")
    return running or begun(workspace, forum, now)


def opened(workspace: Workspace, command: OpenMeeting | PrepareMeeting, line: str, now: dt.datetime) -> str:
    """The meeting that a `/møde` or `/forbered` line names, made where there was none. Raises Refused, NotRecorded."""
    if isinstance(command, PrepareMeeting):
        return prepare_meeting(workspace, command, line, now).meeting.id
    return open_meeting(workspace, command, line, now).meeting.id


def read_opening(workspace: Workspace, line: str, today: dt.date) -> tuple[str, Reading]:
    """The line that is meant where no meeting is open, and how it is read: only `/møde` and `/forbered` mean something.

    A meeting of a day to come cannot begin: `/møde` prepares it.
    """
    fora = ((agenda.forum.id, agenda.forum.names) for agenda in workspace.agendas.values())
    context = Context(today, None, names_of(None, (), fora))
    reading = read_line(line, context)
    if isinstance(reading.command, OpenMeeting) and reading.command.date > today:
        line = f"/forbered {' '.join(line.split()[1:])}"
        reading = read_line(line, context)
    if reading.error or reading.command is None or isinstance(reading.command, OpenMeeting | PrepareMeeting):
        return line, reading
    return line, Reading(None, error=_("Skriv hvornår: /møde FORUM DATO kl. 9.00-10.30 STED"))
