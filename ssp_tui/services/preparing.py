"""The agenda of a forum's next meeting: as it was prepared, else as it would be; asking changes nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.coming import AgendaItem, prepared_agenda
from ssp_tui.domain.preparing import renewed
from ssp_tui.services.next_meeting import next_planned
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NextAgenda:
    """What is known of a forum's next meeting."""

    day: dt.date | None
    items: tuple[AgendaItem, ...]
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    meeting: str = ""
    "The planned meeting, where it was prepared."


def next_agenda(workspace: Workspace, forum: str, today: dt.date | None = None) -> NextAgenda:
    """The next agenda of a forum; where its day is past or not known, what waits on `today` counts too."""
    day = workspace.next_date(forum)
    planned = next_planned(workspace.register.meetings_of(forum))
    if planned and planned.date == day:
        return _prepared(workspace, planned, max(day, today or day))
    held = max(day or today, today) if today else day
    announced = (workspace.announced([forum], day) if day else None) or MeetingTime("")
    place = announced.place or workspace.agendas[forum].forum.place
    return NextAgenda(day, workspace.agenda([forum], held), announced.start, announced.end, place)


def _prepared(workspace: Workspace, planned: MeetingSummary, day: dt.date) -> NextAgenda:
    meeting = workspace.history(planned.id).meeting
    news = workspace.news(meeting, day)
    if news:
        meeting = renewed(meeting, news)
    fora = [forum.id for forum in meeting.fora]
    fresh = workspace.agenda(fora, max(day, planned.date)) if news else ()
    return NextAgenda(
        planned.date, prepared_agenda(meeting, fresh), meeting.start, meeting.end, meeting.place, planned.id
    )
