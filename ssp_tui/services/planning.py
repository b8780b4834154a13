"""Planning the year: a proposal is accepted, a meeting moved or cancelled, each by the line that says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from types import UnionType

from ssp_tui.domain import events as ev
from ssp_tui.domain.commands import Command, MoveMeeting, PrepareMeeting
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.history import History, Step
from ssp_tui.domain.meeting import MeetingKind, Status
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.language.entry_line import Context, Reading, read_line
from ssp_tui.language.known_names import names_of
from ssp_tui.language.words import MEETING_KINDS
from ssp_tui.language.year_lines import forum_and_day, line_to_move, new_day, no_day, read_new_day
from ssp_tui.language.year_words import line_to_prepare
from ssp_tui.locale import _
from ssp_tui.services.day_of_meeting import against
from ssp_tui.services.day_of_meeting import called as name_of_forum
from ssp_tui.services.minutes import renew
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.running import RunningMeeting, resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import holidays_of, year_plan

NOT_ON_RECORD = frozenset({Stage.PROPOSED, Stage.ANNOUNCED})
TO_PLAN = NOT_ON_RECORD | {Stage.CANCELLED}
"What can be planned, for the first time or again."
_JOINED = re.compile(r"\s+\+\s+")
_BEGUN = frozenset({Stage.RUNNING, Stage.CLOSED})


def plan_meeting(workspace: Workspace, meeting: YearMeeting, now: dt.datetime) -> str:
    """Plan a meeting that is proposed or agreed on, or cancelled; says its id, also of one that is planned already.

    Raises Refused and NotRecorded.
    """
    if meeting.stage is Stage.CANCELLED:
        return _told(resume(workspace, meeting.meeting), "/genåbn", now)
    return meeting.meeting or _planned(workspace, meeting, now).meeting.id


def plan_forum(
    workspace: Workspace, forum: str, year: int, today: dt.date, now: dt.datetime, *, in_holidays: bool = True
) -> list[str]:
    """Plan what is proposed for a forum, or agreed on, from today to the end of a year; says the ids.

    Not `in_holidays`: only what lies outside the weeks in which many are away.
    Raises Refused and NotRecorded; what was planned before stays.
    """
    rows = year_plan(workspace, year).of(forum)
    wanted = to_plan([row.meeting for row in rows], today)
    away = holidays_of(workspace).away
    return [plan_meeting(workspace, one, now) for one in wanted if in_holidays or not away(one.date)]


def to_plan(meetings: Iterable[YearMeeting], today: dt.date) -> list[YearMeeting]:
    """Those that are proposed or agreed on, from today on."""
    return [one for one in meetings if one.stage in NOT_ON_RECORD and one.date >= today]


def read_new(
    workspace: Workspace, fora: Sequence[str], line: str, base: dt.date, today: dt.date
) -> tuple[Reading, YearMeeting | None]:
    """How `[FORUM] DATO [kl. ...] [sted]` is read, and the meeting that it means; the day counts from the base.

    `fora`: those that it is for where the line names none.
    """
    called, when = forum_and_day(line, base)
    held = read_new_day(when, base, today) if when else None
    try:
        named = tuple(workspace.forum(word).forum.id for word in _JOINED.split(called)) if called else tuple(fora)
    except Refused as refused:
        if held is None and fora:
            return Reading(None, error=no_day(line, base)), None
        return Reading(None, error=str(refused)), None
    if not named:
        return Reading(None, error=_("Skriv forum og dag, fx {example}").format(example="INFOhus 20/1 kl. 13-15")), None
    if held is None or held.date is None:
        return Reading(None, error=no_day("" if called else line, base)), None
    kind = MeetingKind.JOINT if len(named) > 1 else MeetingKind.ORDINARY
    meeting = YearMeeting(named, held.date, Stage.PROPOSED, kind, held.start, held.end, held.place)
    label, *hints = new_day([name_of_forum(workspace, forum) for forum in named], held)
    there = any(set(one.fora) == set(named) for one in workspace.on_day(named[0], held.date))
    hints += [_("Forummet har allerede et møde den dag.")] if there else []
    hints += [*_past(held.date, today), *against(workspace, named, held.date, held.start, held.end)]
    command = PrepareMeeting(named, held.date, held.start, held.end, held.place)
    return Reading(command, label, tuple(filter(None, hints))), meeting


def plan_new(workspace: Workspace, fora: Sequence[str], line: str, base: dt.date, now: dt.datetime) -> str:
    """Plan a meeting that no rhythm asks for, as `read_new` reads it; says its id.

    Raises Refused and NotRecorded.
    """
    reading, meeting = read_new(workspace, fora, line, base, now.date())
    if meeting is None:
        raise Refused(reading.error)
    return plan_meeting(workspace, meeting, now)


def read_move(workspace: Workspace, meeting: YearMeeting, line: str, today: dt.date) -> Reading:
    """How `[DATO] [kl. ...] [sted][: grund]` is read for a meeting of the year, with what speaks against the day."""
    reading = read_line(line_to_move(line, meeting.date, today), Context(meeting.date))
    command = reading.command
    if not isinstance(command, MoveMeeting):
        return Reading(None, error=no_day(line, meeting.date))
    start, end = (command.start, command.end) if command.start else (meeting.start, meeting.end)
    said = against(workspace, meeting.fora, command.date, start, end, meeting.meeting)
    return Reading(command, reading.label, (*reading.hints, *_past(command.date, today), *said))


def _past(day: dt.date, today: dt.date) -> tuple[str, ...]:
    return (_("Den dag er forbi."),) if day < today else ()


def move_meeting(workspace: Workspace, meeting: YearMeeting, line: str, now: dt.datetime) -> str:
    """Move a meeting to `DATO [kl. ...] [sted][: grund]`, also one that is only proposed; says its id.

    Raises Refused, with nothing planned, and NotRecorded.
    """
    if meeting.stage in _BEGUN:
        raise Refused(_("Mødet er begyndt og kan ikke flyttes."))
    # Read before a proposal is put on record: a line that means nothing must not plan it.
    _command(read_move(workspace, meeting, line, now.date()))
    return _told(_on_record(workspace, meeting, now), line_to_move(line, meeting.date, now.date()), now)


def cancel_meeting(workspace: Workspace, meeting: YearMeeting, because: str, now: dt.datetime) -> str:
    """Cancel a meeting, also one that is only proposed, so that it stands as cancelled; says its id.

    Raises Refused and NotRecorded.
    """
    running = _on_record(workspace, meeting, now)
    _told(running, f"/aflys {because}".strip(), now)
    renew(workspace, running.meeting)
    return running.meeting.id


def last_step(workspace: Workspace, meeting: str) -> int:
    """The number of the last step of a meeting that counts. Raises Refused where there is no such meeting."""
    return _last_step(workspace.history(meeting))


def _last_step(history: History) -> int:
    """What was undone does not count, nor the undoing: after it, the step before is the last one again."""
    counting = (step for step in reversed(history.steps) if step.number not in history.without)
    return next(step.number for step in counting if not _has(step, ev.Undone | ev.Redone))


def _has(step: Step, kind: type[ev.Event] | UnionType) -> bool:
    return any(isinstance(event, kind) for event in step.events)


def take_back(workspace: Workspace, meeting: str, step: int, now: dt.datetime) -> str:
    """Undo what was done with a meeting that is not held yet, which that step was the last of; says its id.

    Raises Refused, also where more was recorded since, and NotRecorded.
    """
    running = resume(workspace, meeting)
    history, cancelled = running.history, running.meeting.status is Status.CANCELLED
    # Undo ends where a meeting was cancelled: what was done here before that is no longer its last step.
    if not (cancelled or history.done) and any(_has(one, ev.Reopened) for one in history.steps):
        told = _("Mødet har været aflyst, og længere tilbage kan der ikke fortrydes.")
        raise Refused(told, _("Flyt eller aflys det i stedet."))
    if _last_step(history) != step:
        raise Refused(_("Der er optaget andet på mødet siden."), _("Åbn mødet for at fortryde dér."))
    if cancelled:
        return _told(running, "/genåbn", now)
    if not history.done:
        raise Refused(_("At et møde er planlagt, kan ikke fortrydes."), _("Aflys det i stedet."))
    return _told(running, "/fortryd", now)


def _told(running: RunningMeeting, line: str, now: dt.datetime) -> str:
    """The id of a meeting, when the line is recorded."""
    running.record(_command(running.read(line)), line, now)
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
