"""The meetings of a year as a calendar file, each by the same UID whenever it is made."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.formats.calendar_ics import CalendarEvent, calendar, uid
from ssp_tui.language.year_words import kind, reason
from ssp_tui.locale import _
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import known_meetings, names_of_fora, year_plan


def year_calendar(
    workspace: Workspace, year: int, now: dt.datetime, forum: str = "", *, proposals: bool = False
) -> bytes:
    """The meetings of a year, and those planned after it, a joint one once; proposals where they are asked for.

    A proposal has the UID of the meeting that it becomes when it is accepted. Raises SspError when the extra for
    calendars is missing.
    """
    known = known_meetings(workspace.register.meetings(), workspace.agendas)
    elsewhere = [one for one in known if one.date.year != year and _belongs(one, year)]
    meetings = [
        *(row.meeting for row in year_plan(workspace, year).rows),
        *sorted(elsewhere, key=lambda one: one.order),
    ]
    wanted = [
        meeting
        for meeting in meetings
        if (not forum or forum in meeting.fora) and (proposals or meeting.stage is not Stage.PROPOSED)
    ]
    names = names_of_fora(workspace)
    events = [_event(workspace, meeting.for_others, names) for meeting in wanted]
    return calendar(events, now, workspace.settings.time_zone)


def _belongs(meeting: YearMeeting, year: int) -> bool:
    """Whether a meeting of another year is told of: one to come, and one that was to be held in this year."""
    return meeting.date.year > year or (meeting.born is not None and meeting.born.year == year)


def _event(workspace: Workspace, meeting: YearMeeting, names: dict[str, str]) -> CalendarEvent:
    agenda = workspace.agendas.get(meeting.forum)
    called = " + ".join(names.get(forum, forum) for forum in meeting.fora)
    said = (kind(meeting), reason(meeting, names.get(meeting.before, meeting.before)))
    return CalendarEvent(
        uid=uid(meeting.meeting or f"{meeting.date.isoformat()}-{meeting.forum}"),
        date=meeting.date,
        start=meeting.start,
        end=meeting.end or _end(meeting, agenda.forum.duration_minutes if agenda else None),
        title=_("{forum} (forslag)").format(forum=called) if meeting.stage is Stage.PROPOSED else called,
        place=meeting.place or (agenda.forum.place if agenda else ""),
        description="\n".join(filter(None, said)),
        categories=("SSP",),
        cancelled=meeting.stage is Stage.CANCELLED,
        sequence=meeting.sequence,
    )


def _end(meeting: YearMeeting, minutes: int | None) -> dt.time | None:
    """When a meeting ends of which only the length is known."""
    if meeting.start is None or not minutes:
        return None
    return (dt.datetime.combine(meeting.date, meeting.start) + dt.timedelta(minutes=minutes)).time()
