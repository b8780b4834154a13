"""What the field of the year is for: another day, a reason, a new meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ssp_tui.domain.commands import CancelMeeting
from ssp_tui.domain.year.values import YearMeeting
from ssp_tui.language.reading import Reading, reads
from ssp_tui.locale import _
from ssp_tui.services.planning import cancel_meeting, move_meeting, plan_new, read_move, read_new
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.present.year import YearView, called
from ssp_tui.tui.present.year_detail import meeting_and_day
from ssp_tui.tui.present.year_told import cancelled, moved, planned

FOR_TYPING = 40
"Columns of the line that are left for what is typed."


@dataclass(frozen=True, slots=True)
class Writing:
    """What is asked for in the field, how it is read, and what is done with it."""

    prompt: str
    hint: str
    read: Callable[[str], Reading]
    record: Callable[[str, dt.datetime], str]
    "Says the id of the meeting."
    told: Callable[[YearView, str], tuple[str, str]]
    "What was done with the meeting of that id, in the year as it is now, and the one that is next."
    may_be_empty: bool = False


def another_day(workspace: Workspace, view: YearView, meeting: YearMeeting, room: int, key: str) -> Writing:
    """The day that a meeting is moved to; `key` moves another one."""
    return Writing(
        _short(_("Flyt {meeting}"), meeting, view, room),
        _("dag, tid og sted: grund"),
        lambda line: read_move(workspace, meeting, line, view.today),
        lambda line, now: move_meeting(workspace, meeting, line, now),
        lambda after, id: moved(view, meeting, after, id, key),
    )


def reason(workspace: Workspace, view: YearView, meeting: YearMeeting, room: int) -> Writing:
    """Why a meeting is cancelled."""
    return Writing(
        _short(_("Aflys {meeting}"), meeting, view, room),
        _("evt. grund"),
        lambda line: reads(CancelMeeting(), _("AFLYSES: {why}").format(why=line.strip())),
        lambda line, now: cancel_meeting(workspace, meeting, line, now),
        lambda after, id: (cancelled(view, meeting, after, id), id),
        may_be_empty=True,
    )


def new_meeting(workspace: Workspace, view: YearView, fora: Sequence[str], room: int) -> Writing:
    """A meeting that no rhythm asks for, of the fora at hand, or of those that the line names."""
    names = " + ".join(view.names[forum] for forum in fora)
    base = max(view.today, dt.date(view.plan.year, 1, 1))
    return Writing(
        _cut(_("Nyt møde: {fora}").format(fora=names), room) if fora else _("Nyt møde"),
        _("20/1 kl. 13-15 Rådhuset; først forum, hvis et andet") if fora else _("forum, dag, tid og sted"),
        lambda line: read_new(workspace, fora, line, base, view.today)[0],
        lambda line, now: plan_new(workspace, fora, line, base, now),
        lambda after, id: (planned(after, id), id),
    )


def _short(prompt: str, meeting: YearMeeting, view: YearView, room: int) -> str:
    """A prompt with a meeting by name and day, the name cut to the room that is left."""
    day = meeting_and_day(meeting, {})
    name = _cut(called(meeting, view.names), room - len(prompt.format(meeting=f" {day}")))
    return prompt.format(meeting=f"{name} {day}")


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: max(1, room - 1)].rstrip()}…"
