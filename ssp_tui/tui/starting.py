"""Before a meeting is one: what comes next in a forum, and how a meeting is begun from the screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.calendar import clock
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.commands import OpenMeeting
from ssp_tui.domain.meeting import Status
from ssp_tui.language.entry_line import Context, names_of, read_line
from ssp_tui.language.reading import Reading
from ssp_tui.locale import _
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Coming:
    """What is known of a forum's next meeting."""

    day: dt.date | None
    agenda: tuple[AgendaItem, ...]
    last: str = ""
    "The last meeting that was closed."
    held_today: bool = False


def coming(workspace: Workspace, forum: str, today: dt.date) -> Coming:
    """The next meeting of a forum as it stands; nothing changes by asking."""
    meetings = workspace.register.meetings_of(forum)
    closed = [summary for summary in meetings if summary.status is Status.CLOSED]
    day = workspace.next_date(forum)
    return Coming(
        day=day,
        agenda=workspace.agenda([forum], max(day or today, today)),
        last=closed[-1].id if closed else "",
        held_today=any(summary.date == today for summary in closed),
    )


def begun(workspace: Workspace, forum: str, now: dt.datetime) -> str:
    """Begin the forum's meeting now; says its id. Raises Refused and NotRecorded."""
    start = now.time().replace(second=0, microsecond=0)
    line = f"/møde {forum} {now.date().isoformat()} kl. {clock(start)}"
    return open_meeting(workspace, OpenMeeting((forum,), now.date(), start), line, now).meeting.id


def gone_on(workspace: Workspace, word: str, now: dt.datetime) -> str:
    """The meeting that is in progress in the forum called so, else one begun now. Raises Refused and NotRecorded."""
    forum = workspace.forum(word).forum.id
    meetings = workspace.register.meetings_of(forum)
    running = next((summary.id for summary in reversed(meetings) if summary.status is Status.RUNNING), "")
    return running or begun(workspace, forum, now)


def opened(workspace: Workspace, command: OpenMeeting, line: str, now: dt.datetime) -> str:
    """The meeting that a `/møde` line names, begun where there was none. Raises Refused and NotRecorded."""
    return open_meeting(workspace, command, line, now).meeting.id


def read_opening(workspace: Workspace, line: str, today: dt.date) -> Reading:
    """How a line is read where no meeting is open: only `/møde` means something."""
    fora = ((agenda.forum.id, agenda.forum.names) for agenda in workspace.agendas.values())
    reading = read_line(line, Context(today, None, names_of(None, (), fora)))
    if reading.error or reading.command is None or isinstance(reading.command, OpenMeeting):
        return reading
    return Reading(None, error=_("Skriv hvornår: /møde FORUM DATO kl. 9.00-10.30 STED"))
