"""Folds of who was there, in what role, and who belongs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.attendance import is_listed, noted, sits_as, taken_off_lists
from ssp_tui.domain.fold.base import folds
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Attendance


@folds.register
def _presence_noted(event: ev.PresenceNoted, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, attendance=noted(meeting.attendance, event.list, event.people))


@folds.register
def _people_unlisted(event: ev.PeopleUnlisted, meeting: Meeting, at: datetime) -> Meeting:
    # Who is on no list is meant as a new member.
    gone = [person for person in event.people if not is_listed(meeting.attendance, person)]
    kept = tuple(one for one in meeting.new_members if not any(sits_as(person, one) for person in gone))
    return replace(meeting, attendance=taken_off_lists(meeting.attendance, event.people), new_members=kept)


@folds.register
def _substitute_noted(event: ev.SubstituteNoted, meeting: Meeting, at: datetime) -> Meeting:
    before = meeting.attendance.substitutes or ()
    kept = tuple(s for s in before if s.name != event.substitute.name)
    return replace(meeting, attendance=replace(meeting.attendance, substitutes=(*kept, event.substitute)))


@folds.register
def _attendance_not_noted(event: ev.AttendanceNotNoted, meeting: Meeting, at: datetime) -> Meeting:
    kept = meeting.attendance.distribution
    return replace(meeting, attendance=Attendance(not_noted=True, distribution=kept))


@folds.register
def _member_added(event: ev.MemberAdded, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, new_members=(*meeting.new_members, event.member))


@folds.register
def _role_given(event: ev.RoleGiven, meeting: Meeting, at: datetime) -> Meeting:
    roles = {**dict(meeting.roles), event.role: event.name}
    return replace(meeting, roles=tuple(roles.items()), minute_date=event.minute_date or meeting.minute_date)
