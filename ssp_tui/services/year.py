"""The year of all fora: meetings on record, agreed on and asked for, with their deadlines; asking changes nothing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemStep, StandingAgenda
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.meeting import MeetingKind, Status
from ssp_tui.domain.sending import Sending
from ssp_tui.domain.text import fold
from ssp_tui.domain.year.collisions import Collision, collisions
from ssp_tui.domain.year.deadlines import Deadline, Terms, What, deadlines, strictest
from ssp_tui.domain.year.holidays import Holidays
from ssp_tui.domain.year.meetings import asked_in, meetings_of
from ssp_tui.domain.year.rhythm import Rhythm
from ssp_tui.domain.year.values import HELD, Body, Stage, YearMeeting
from ssp_tui.language.rhythms import read_rhythm
from ssp_tui.language.terms import ALWAYS, read_days, read_period
from ssp_tui.services.next_meeting import announced_times
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace

_STAGES = {
    Status.PLANNED: Stage.PLANNED,
    Status.RUNNING: Stage.RUNNING,
    Status.CLOSED: Stage.CLOSED,
    Status.CANCELLED: Stage.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class YearRow:
    """A meeting of the year with what must be done before and after it."""

    meeting: YearMeeting
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a forum is with the ordinary meetings of its year."""

    forum: Forum
    rhythm: Rhythm | None
    held: int
    planned: int
    "Still to come, and on record or agreed on."
    asked: int
    "What the rhythm asks, at least; 0 where it says no number."


@dataclass(frozen=True, slots=True)
class YearPlan:
    """A year of all fora."""

    year: int
    rows: tuple[YearRow, ...]
    progress: tuple[Progress, ...]
    collisions: tuple[Collision, ...]

    def of(self, forum: str) -> tuple[YearRow, ...]:
        """The meetings that a forum takes part in."""
        return tuple(row for row in self.rows if forum in row.meeting.fora)


def year_plan(workspace: Workspace, year: int) -> YearPlan:
    """The year as it stands: what nobody has planned is proposed, on the days that the rhythms ask for."""
    agendas = workspace.agendas.values()
    bodies = [body_of(agenda.forum) for agenda in agendas]
    on_the_record = workspace.register.meetings()
    known = known_meetings(on_the_record, workspace.agendas)
    holidays = holidays_of(workspace)
    meetings = meetings_of(bodies, known, year, holidays)
    # The minutes of the last meeting of a year are approved by the first one of the next.
    following = meetings_of(bodies, [*known, *_proposed(meetings)], year + 1, holidays)
    summaries = {summary.id: summary for summary in on_the_record}
    terms = {body.forum.id: terms_of(body, agenda) for body, agenda in zip(bodies, agendas, strict=True)}
    rows = tuple(
        YearRow(
            meeting,
            deadlines(
                meeting,
                strictest([terms.get(forum, Terms()) for forum in meeting.fora]),
                _follows(meeting, (*meetings, *following)),
                _done(summaries.get(meeting.meeting)),
            ),
        )
        for meeting in meetings
    )
    roles = {body.forum.id: written_roles(body) for body in bodies}
    return YearPlan(
        year,
        rows,
        tuple(_progress(body, meetings, known, year) for body in bodies),
        tuple(collisions(meetings, roles)),
    )


def holidays_of(workspace: Workspace) -> Holidays:
    """The weeks in which the municipality would rather not meet."""
    return Holidays(workspace.settings.school_weeks, workspace.settings.summer_weeks)


def names_of_fora(workspace: Workspace) -> dict[str, str]:
    """What each forum is called, by id; with its municipality where another one is called the same."""
    fora = [agenda.forum for agenda in workspace.agendas.values()]
    called = Counter(forum.name for forum in fora)
    return {
        forum.id: f"{forum.name}, {forum.municipality}" if called[forum.name] > 1 and forum.municipality else forum.name
        for forum in fora
    }


def body_of(forum: Forum) -> Body:
    """A forum with its rhythm as it can be read."""
    rhythm = read_rhythm(forum.cadence) if forum.cadence else None
    return Body(forum, rhythm, (read_period(forum.runs) if forum.runs else None) or ALWAYS)


def terms_of(body: Body, agenda: StandingAgenda) -> Terms:
    """The days that the papers of a forum set, and whether its agenda approves minutes."""
    forum = body.forum
    return Terms(
        read_days(forum.call_for_items),
        read_days(forum.agenda_out),
        read_days(forum.minutes_out),
        read_days(forum.objections),
        body.rhythm is not None and body.rhythm.is_tight,
        any(item.step is ItemStep.APPROVAL for item in agenda.items),
    )


def known_meetings(summaries: Sequence[MeetingSummary], fora: Iterable[str]) -> list[YearMeeting]:
    """The meetings on record, and those that an earlier one agreed on and nobody has planned yet."""
    found = [on_record(summary) for summary in summaries]
    days = {(forum, meeting.date) for meeting in found for forum in meeting.fora}
    for meeting in _agreed(summaries, fora):
        if not any((forum, meeting.date) in days for forum in meeting.fora):
            found.append(meeting)
            days |= {(forum, meeting.date) for forum in meeting.fora}
    return found


def on_record(summary: MeetingSummary) -> YearMeeting:
    """A meeting on record as one of the year."""
    return YearMeeting(
        fora=summary.fora,
        date=summary.date,
        stage=_STAGES[summary.status],
        kind=summary.kind,
        start=summary.start,
        end=summary.end,
        place=summary.place,
        meeting=summary.id,
        because=summary.because,
        sequence=summary.changed,
        born=dt.date.fromisoformat(summary.id[:10]),
    )


def _agreed(summaries: Sequence[MeetingSummary], fora: Iterable[str]) -> Iterator[YearMeeting]:
    """What each forum agreed on for itself: those who met jointly meet each for itself again."""
    for forum in fora:
        own = [summary for summary in summaries if forum in summary.fora]
        for _summary, time in announced_times(own):
            if time.date:
                stage, kind = Stage.ANNOUNCED, MeetingKind.ORDINARY
                yield YearMeeting((forum,), time.date, stage, kind, time.start, time.end, time.place)


def _proposed(meetings: Iterable[YearMeeting]) -> list[YearMeeting]:
    return [meeting for meeting in meetings if meeting.stage is Stage.PROPOSED]


def _follows(meeting: YearMeeting, meetings: Sequence[YearMeeting]) -> dt.date | None:
    """The day of the next meeting of any of its fora: that one approves the minutes."""
    fora = set(meeting.fora)
    later = (one.date for one in meetings if one.stage is not Stage.CANCELLED and not fora.isdisjoint(one.fora))
    return min((day for day in later if day > meeting.date), default=None)


def _done(summary: MeetingSummary | None) -> dict[What, bool]:
    """What is done, or is past mattering: nobody calls for items once the agenda is out, or the meeting held."""
    if summary is None:
        return {}
    approved = bool(summary.approved_in)
    agenda = Sending.AGENDA in summary.sent or summary.status in (Status.RUNNING, Status.CLOSED)
    return {
        What.CALL: agenda or Sending.CALL in summary.sent,
        What.AGENDA: agenda,
        What.MINUTES: approved or Sending.MINUTES in summary.sent,
        What.OBJECTIONS: approved,
        What.APPROVAL: approved,
    }


def written_roles(body: Body) -> dict[str, str]:
    """The roles of a forum, folded, with each as it is written."""
    names = (*(member.name for member in body.forum.members), body.forum.chair, body.forum.secretary)
    return {fold(name): name for name in names if fold(name) in body.roles}


def _progress(body: Body, meetings: Sequence[YearMeeting], known: Sequence[YearMeeting], year: int) -> Progress:
    own = [one for one in meetings if body.forum.id in one.fora and one.kind is MeetingKind.ORDINARY]
    return Progress(
        forum=body.forum,
        rhythm=body.rhythm,
        held=sum(one.stage in HELD for one in own),
        planned=sum(one.stage in (Stage.PLANNED, Stage.ANNOUNCED) for one in own),
        asked=asked_in(body, known, year),
    )
