"""Folds of the meeting as a whole: its preparing, opening, times, approvals, the next one, and its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.fold.base import folds, rested
from ssp_tui.domain.meeting import Approval, Meeting, Status
from ssp_tui.domain.order import counted
from ssp_tui.domain.preparing import renewed
from ssp_tui.domain.timekeeping import whole_agenda


def opened(event: ev.MeetingOpened, at: datetime) -> Meeting:
    """The meeting that an opening begins, or that is planned from then on."""
    first = event.items[0].number if event.items else ""
    meeting = Meeting(
        id=event.meeting,
        fora=event.fora,
        date=event.date,
        kind=event.kind,
        start=event.start,
        end=event.end,
        place=event.place,
        items=event.items,
        roles=event.roles,
        actions=event.actions,
        to_approve=event.to_approve,
        counters=counted({}, event.items),
        since=at,
    )
    if event.planned:
        return replace(meeting, status=Status.PLANNED, planned=True, given=event.items, current=first, since=None)
    meeting = replace(meeting, agreed=whole_agenda(meeting))
    return folds(ev.Stepped(first), meeting, at) if first else meeting


@folds.register
def _agenda_renewed(event: ev.AgendaRenewed, meeting: Meeting, at: datetime) -> Meeting:
    return renewed(meeting, event)


@folds.register
def _hours_set(event: ev.HoursSet, meeting: Meeting, at: datetime) -> Meeting:
    end = event.end or (meeting.end if event.start in (None, meeting.start) else None)
    return replace(meeting, start=event.start or meeting.start, end=end, place=event.place or meeting.place)


@folds.register
def _meeting_begun(event: ev.MeetingBegun, meeting: Meeting, at: datetime) -> Meeting:
    first = meeting.items[0].number if meeting.items else ""
    begun = replace(
        meeting,
        status=Status.RUNNING,
        planned=False,
        given=(),
        date=event.date or meeting.date,
        planned_for=meeting.date if event.date not in (None, meeting.date) else None,
        begun=event.begun or meeting.begun,
        agreed=whole_agenda(meeting),
        current="",
        since=at,
    )
    return folds(ev.Stepped(first), begun, at) if first else begun


@folds.register
def _times_set(event: ev.TimesSet, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, begun=event.begun or meeting.begun, ended=event.ended or meeting.ended)


@folds.register
def _kind_set(event: ev.KindSet, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, kind=event.kind)


@folds.register
def _approved(event: ev.Approved, meeting: Meeting, at: datetime) -> Meeting:
    def replaced(old: Approval) -> bool:
        return (old.what, old.meeting) == (event.approval.what, event.approval.meeting)

    kept = tuple(approval for approval in meeting.approvals if not replaced(approval))
    return replace(meeting, approvals=(*kept, event.approval))


@folds.register
def _approval_withdrawn(event: ev.ApprovalWithdrawn, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, approvals=tuple(one for one in meeting.approvals if one.what != event.what))


@folds.register
def _next_meetings_set(event: ev.NextMeetingsSet, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, next_meetings=event.meetings)


@folds.register
def _remarked(event: ev.Remarked, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, remarks=(*meeting.remarks, event.text))


@folds.register
def _closed(event: ev.Closed, meeting: Meeting, at: datetime) -> Meeting:
    return replace(rested(meeting, at), status=Status.CLOSED, ended=event.ended or meeting.ended)


@folds.register
def _reopened(event: ev.Reopened, meeting: Meeting, at: datetime) -> Meeting:
    status = Status.PLANNED if meeting.planned else Status.RUNNING
    return replace(meeting, status=status, cancelled_because="")


@folds.register
def _screen_blanked(event: ev.ScreenBlanked, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, blanked=event.blank)
