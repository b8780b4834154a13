"""The agenda of a forum's next meeting: as it was prepared, else as it would be; asking changes nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.coming import AgendaItem, prepared_agenda
from ssp_tui.domain.events import AgendaRenewed
from ssp_tui.domain.history import History
from ssp_tui.domain.meeting import Meeting, Status
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
    prepared: History | None = None
    "That meeting with all that was done to it; its agenda here has what is new elsewhere besides."


def next_agenda(
    workspace: Workspace, forum: str, today: dt.date | None = None, day: dt.date | None = None
) -> NextAgenda:
    """The agenda of a forum's meeting on a day, or of its next; where that is past or not known, `today` counts too."""
    if day and (there := workspace.on_day(forum, day)):
        return _prepared(workspace, there[-1], day)
    day = day or workspace.next_date(forum, today)
    planned = next_planned(workspace.register.meetings_of(forum), today)
    if planned and planned.date == day:
        return _prepared(workspace, planned, max(day, today or day))
    held = max(day or today, today) if today else day
    announced = (workspace.announced([forum], day) if day else None) or MeetingTime("")
    place = announced.place or workspace.agendas[forum].forum.place
    return NextAgenda(day, workspace.agenda([forum], held), announced.start, announced.end, place)


def up_to_date(workspace: Workspace, meeting: Meeting) -> Meeting:
    """A meeting as it is to be shown: one that is planned with what is new elsewhere, also what was closed there."""
    news = _news(workspace, meeting, meeting.date)
    return renewed(meeting, news) if news else meeting


def _prepared(workspace: Workspace, planned: MeetingSummary, day: dt.date) -> NextAgenda:
    history = workspace.history(planned.id)
    news = _news(workspace, history.meeting, day)
    meeting = renewed(history.meeting, news) if news else history.meeting
    fora = [forum.id for forum in meeting.fora]
    fresh = workspace.agenda(fora, max(day, planned.date)) if news else ()
    items = prepared_agenda(meeting, fresh)
    return NextAgenda(planned.date, items, meeting.start, meeting.end, meeting.place, planned.id, history)


def _news(workspace: Workspace, meeting: Meeting, day: dt.date) -> AgendaRenewed | None:
    return workspace.news(meeting, day) if meeting.status is Status.PLANNED else None
