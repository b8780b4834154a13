"""Opening a meeting: prepared before it happens, begun, gone on with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.history import History, Step
from ssp_tui.domain.meeting import Status
from ssp_tui.locale import _
from ssp_tui.services import documents
from ssp_tui.services.projection import projected
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.running import RunningMeeting, resume
from ssp_tui.services.workspace import Workspace


def open_meeting(workspace: Workspace, command: cmd.OpenMeeting, line: str, now: datetime) -> RunningMeeting:
    """The meeting that `/møde` names: a new one at its first item, a running one where it stood, a planned one begun.

    Raises Refused for a closed one, so that a replay run twice doubles nothing.
    """
    fora = tuple(workspace.forum(word) for word in command.fora)
    there = _there(workspace, command, fora)
    same = [summary for summary in there if _same_hours(summary, command)]
    running = next((summary for summary in same if summary.status is Status.RUNNING), None)
    if running:
        return resume(workspace, running.id)
    planned = _planned(same) or _planned(there)
    if planned:
        meeting = resume(workspace, planned.id)
        begin = cmd.BeginMeeting(planned.date, command.start, command.end, command.place)
        meeting.record(begin, line, now)
        return meeting
    if same:
        raise _over(same[-1])
    return _opened(workspace, command, fora, line, now)


def prepare_meeting(workspace: Workspace, command: cmd.PrepareMeeting, line: str, now: datetime) -> RunningMeeting:
    """The meeting that `/forbered` names: a new one to be prepared, or one in preparation, with what is new elsewhere.

    Raises Refused for one that has begun, or was cancelled.
    """
    fora = tuple(workspace.forum(word) for word in command.fora)
    there = _there(workspace, command, fora)
    planned = _planned(there)
    if planned:
        meeting = resume(workspace, planned.id)
        _keep_up(workspace, meeting, command, line, now)
        return meeting
    same = [summary for summary in there if _same_hours(summary, command)]
    if same and same[-1].status is Status.RUNNING:
        raise Refused(_("Mødet {meeting} er i gang.").format(meeting=same[-1].id))
    if same:
        raise _over(same[-1])
    return _opened(workspace, command, fora, line, now)


def _keep_up(
    workspace: Workspace, running: RunningMeeting, command: cmd.PrepareMeeting, line: str, now: datetime
) -> None:
    """Record what was said of the hours, and what is new elsewhere; nothing where there is nothing."""
    meeting = running.meeting
    said = command.start or command.end or command.place
    hours = (ev.HoursSet(command.start, command.end, command.place),) if said else ()
    told = (*hours, *filter(None, [workspace.news(meeting, meeting.date)]))
    if running.history.then(Step(len(running.history.steps) + 1, now, line, told)).meeting != meeting:
        running.happened(told, line, now)


def _opened(
    workspace: Workspace,
    command: cmd.OpenMeeting | cmd.PrepareMeeting,
    fora: Sequence[StandingAgenda],
    line: str,
    now: datetime,
) -> RunningMeeting:
    id = _new_id(workspace, fora[0].forum.id, command)
    step = Step(1, now, line, (workspace.opening(command, fora, id),))
    history = History.of([step])
    workspace.store.append(id, [documents.to_store(step)], projected(workspace.register, history, step))
    return RunningMeeting(workspace, history)


def _there(
    workspace: Workspace, command: cmd.OpenMeeting | cmd.PrepareMeeting, fora: Sequence[StandingAgenda]
) -> list[MeetingSummary]:
    """The meetings of exactly these fora on that day."""
    ids = {agenda.forum.id for agenda in fora}
    return [one for one in workspace.on_day(fora[0].forum.id, command.date) if set(one.fora) == ids]


def _same_hours(summary: MeetingSummary, command: cmd.OpenMeeting | cmd.PrepareMeeting) -> bool:
    return command.start is None or summary.start is None or summary.start == command.start


def _planned(meetings: Sequence[MeetingSummary]) -> MeetingSummary | None:
    return next((summary for summary in meetings if summary.status is Status.PLANNED), None)


def _over(summary: MeetingSummary) -> Refused:
    if summary.status is Status.CLOSED:
        return Refused(
            _("Mødet {meeting} er afsluttet.").format(meeting=summary.id), _("Skriv /genåbn for at rette i det.")
        )
    return Refused(
        _("Mødet {meeting} er aflyst.").format(meeting=summary.id), _("Skriv /genåbn, hvis det alligevel holdes.")
    )


def _new_id(workspace: Workspace, forum: str, command: cmd.OpenMeeting | cmd.PrepareMeeting) -> str:
    id = f"{command.date.isoformat()}-{forum}"
    taken = set(workspace.store.streams())
    number = 2
    unique = id
    while unique in taken:
        unique, number = f"{id}-{number}", number + 1
    return unique
