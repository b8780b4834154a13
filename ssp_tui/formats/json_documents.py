"""The JSON of the commands: keys in English, text as typed, dates ISO, absent where nothing is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ssp_tui.domain.action import Action, Change
from ssp_tui.domain.agenda import Problem
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.item import Deferral, Entry, EntryKind, Item, Origin
from ssp_tui.domain.meeting import Approval, Meeting
from ssp_tui.domain.sending import PROPOSED_BY
from ssp_tui.domain.timekeeping import spent_minutes
from ssp_tui.domain.warnings import warnings
from ssp_tui.formats.json_values import Json, attendance, clock, due, iso, known, next_meeting

__all__ = ["Json", "action", "agenda", "due", "forum", "known", "next_meeting", "problem", "show"]


def action(value: Action, age: int | None = None) -> Json:
    """An action with its origin and history."""
    return known(
        number=value.number,
        text=value.text,
        owners=list(value.owners),
        due=due(value.due),
        status=value.status.value,
        criterion=value.criterion,
        note=value.note,
        closed=value.closed,
        origin=known(forum=value.forum, meeting=value.meeting, item=value.item),
        age_meetings=age,
        history=[told for change in value.changes if (told := _change(change))["change"]],
    )


def _change(change: Change) -> Json:
    told = known(
        status=change.status.value if change.status else None,
        due=due(change.due),
        owners=list(change.owners) if change.owners is not None else None,
        criterion=change.criterion,
        text=change.text,
        closed=change.closed,
        note=change.note,
    )
    return known(at=change.at, meeting=change.meeting, change=told)


def _origin(origin: Origin | None) -> Json | None:
    if origin is None:
        return None
    return known(
        forum=origin.forum,
        meeting=origin.meeting,
        item=origin.item,
        reason=origin.reason.value,
        deferrals=origin.deferrals,
        text=origin.text,
        sender=origin.sender,
    )


def _deferred(deferral: Deferral | None) -> Json | None:
    if deferral is None:
        return None
    return known(
        to=[day.isoformat() for day in deferral.to],
        until=deferral.until,
        reason=deferral.reason.value if deferral.reason else None,
        text=deferral.text,
        resumed=deferral.resumed,
    )


def _entry(entry: Entry) -> Json:
    text = {"action": entry.action} if entry.kind is EntryKind.ACTION else {"text": entry.text}
    return known(
        number=entry.number,
        kind=entry.kind.value,
        **text,
        closed=entry.closed,
        category=entry.category,
        name=entry.name,
        forum=entry.forum,
        item_kind=[kind.value for kind in entry.kinds] or None,
    )


def _item(meeting: Meeting, item: Item) -> Json:
    return known(
        id=f"{meeting.id}/{item.number}",
        thread=item.thread,
        number=item.number,
        title=item.title,
        kind=[kind.value for kind in item.kinds],
        outcome=item.outcome.value if item.outcome else None,
        closed=item.closed,
        neutral_title=item.neutral_title,
        planned_minutes=item.minutes,
        spent_minutes=spent_minutes(meeting, item.number) if item.visited else None,
        origin=_origin(item.origin),
        fields=dict(item.fields),
        items=[_item(meeting, sub) for sub in meeting.sub_items(item.number)],
        entries=[_entry(entry) for entry in item.entries],
        deferred=_deferred(item.deferral),
    )


def _approvals(approvals: Sequence[Approval]) -> Json:
    """What was approved, by what it is: the agenda, and each of the earlier minutes."""
    agenda = next((_approval(one) for one in approvals if one.what == "agenda"), None)
    minutes = [_approval(one) for one in approvals if one.what == "minutes"]
    return known(agenda=agenda, minutes=minutes or None)


def _approval(approval: Approval) -> Json:
    return known(
        how=approval.how or "as_written",
        text=approval.text,
        meeting=approval.meeting,
        version=approval.version or None,
    )


def show(
    meeting: Meeting, version: int = 1, versions: Sequence[int] = (), ages: Mapping[str, int] | None = None
) -> Json:
    """A meeting, whole; `ages` are those of its actions, by number."""
    return known(
        id=meeting.id,
        forum=meeting.forum,
        fora=[forum.id for forum in meeting.fora],
        status=meeting.status.value,
        kind=meeting.kind.value,
        date=meeting.date.isoformat(),
        start=clock(meeting.begun or meeting.start),
        end=clock(meeting.ended or meeting.end),
        place=meeting.place,
        reason=meeting.because,
        moved_from=[day.isoformat() for day in meeting.moved_from] or None,
        current=meeting.current,
        roles=dict(meeting.roles),
        minute_date=iso(meeting.minute_date),
        attendance=attendance(meeting.attendance),
        new_members=[known(name=m.name, sector=m.sector, kind=m.kind.value) for m in meeting.new_members] or None,
        items=[_item(meeting, item) for item in meeting.top_items()],
        actions=[action(one, (ages or {}).get(one.number)) for one in meeting.actions],
        next_meetings=[next_meeting(time) for time in meeting.next_meetings],
        attachments=[
            known(item=item.number, text=entry.text, closed=entry.closed)
            for item in meeting.items
            for entry in item.entries
            if entry.kind is EntryKind.ATTACHMENT
        ],
        approval=_approvals(meeting.approvals),
        remarks=list(meeting.remarks),
        final=known(date=iso(meeting.final.date), by=meeting.final.by) if meeting.final else None,
        sent=[known(what=one.what.value, date=iso(one.date)) for one in meeting.sent] or None,
        warnings=[known(kind=w.kind, item=w.item, text=w.text) for w in warnings(meeting)],
        version=version,
        versions=list(versions),
    )


def agenda(forum: str, day: dt.date | None, items: Sequence[AgendaItem]) -> Json:
    """A coming agenda, each item with its reason; of a closed one what may be sent out."""
    return known(forum=forum, date=iso(day), items=[_coming(item) for item in items])


def _coming(item: AgendaItem) -> Json:
    origin = _origin(item.origin)
    told = known(
        number=item.number,
        title=item.public_title,
        thread=item.thread,
        kind=[kind.value for kind in item.kinds],
        planned_minutes=item.minutes,
        reason=item.reason.value,
        origin=origin,
        deferrals=item.deferrals,
        text=item.text,
        because=item.because,
        until=item.until,
        closed=item.closed or None,
        proposed_by=dict(item.fields).get(PROPOSED_BY),
    )
    if item.closed:
        for said in (told, origin or {}):
            for key in ("text", "because", "until", "proposed_by"):
                said.pop(key, None)
    return told


def forum(
    value: Forum,
    last_meeting: dt.date | None,
    next_meeting: dt.date | None,
    open_actions: int,
    overdue_actions: int,
) -> Json:
    """A forum and how things stand with it."""
    return known(
        id=value.id,
        name=value.name,
        municipality=value.municipality,
        aliases=list(value.aliases),
        level=value.level,
        purpose=value.purpose,
        cadence=value.cadence,
        duration_minutes=value.duration_minutes,
        place=value.place,
        chair=value.chair,
        deputy_chair=value.deputy_chair,
        secretary=value.secretary,
        members=[known(name=m.name, sector=m.sector, kind=m.kind.value) for m in value.members],
        recipients=[known(name=m.name) for m in value.recipients] or None,
        guests=value.guests,
        person_policy=value.person_policy.value if value.person_policy else None,
        legal_basis=value.legal_basis,
        steps=list(value.steps) or None,
        runs=value.runs,
        call_for_items=value.call_for_items,
        agenda_out=value.agenda_out,
        minutes_out=value.minutes_out,
        objections=value.objections,
        approval=value.approval,
        may_propose=value.may_propose,
        sets_agenda=value.sets_agenda,
        numbering=value.numbering.value,
        receives_from=list(value.receives_from) or None,
        hands_to=list(value.hands_to) or None,
        works_with=list(value.works_with) or None,
        retention=value.retention,
        last_meeting=iso(last_meeting),
        next_meeting=iso(next_meeting),
        open_actions=open_actions,
        overdue_actions=overdue_actions,
        proposals=list(value.proposals) or None,
        sources=list(value.sources),
    )


def problem(value: Problem) -> Json:
    """A mistake in an agenda file."""
    return known(
        file=value.file, line=value.line, problem=value.problem, expected=value.expected, example=value.example
    )
