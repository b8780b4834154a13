"""The fold: what each event does to the meeting it happens in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import singledispatch

from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action
from ssp_tui.domain.attendance import noted, taken_off_lists
from ssp_tui.domain.meeting import Approval, Attendance, Item, Meeting, Outcome, Status
from ssp_tui.domain.order import counted, inserted, raised
from ssp_tui.domain.preparing import first_number, renewed, renumbered, taken_off
from ssp_tui.domain.timekeeping import whole_agenda

LONGEST = 12 * 60 * 60.0
"In seconds; what lies longer between two lines is a night, or a clock that was set: nobody spent it on the item."


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
    return _stepped(ev.Stepped(first), meeting, at) if first else meeting


def apply(meeting: Meeting, event: ev.Event, at: datetime) -> Meeting:
    """The meeting after an event that happened at `at`."""
    after = _apply(event, meeting, at)
    if meeting.planned and isinstance(event, ev.ItemAdded | ev.ItemMoved):
        return renumbered(after, first_number(meeting))
    return after


def burn(meeting: Meeting, event: ev.Event) -> Meeting:
    """The meeting without an undone event: nothing of it but the numbers it used, once they are fixed."""
    if meeting.planned:
        return meeting
    if isinstance(event, ev.EntryRecorded):
        counters = raised(meeting.counters, f"{event.item}#", event.entry.number)
    elif isinstance(event, ev.ItemAdded):
        counters = counted(meeting.counters, (event.item,))
    else:
        return meeting
    return replace(meeting, counters=counters)


def _with_item(meeting: Meeting, number: str, change: Callable[[Item], Item]) -> Meeting:
    items = tuple(change(item) if item.number == number else item for item in meeting.items)
    return replace(meeting, items=items)


@singledispatch
def _apply(event: object, meeting: Meeting, at: datetime) -> Meeting:
    raise TypeError(f"no fold for {type(event).__name__}")


@_apply.register
def _stepped(event: ev.Stepped, meeting: Meeting, at: datetime) -> Meeting:
    if meeting.planned:
        there = (item for item in meeting.items if event.thread in ("", item.thread))
        found = next((item.number for item in there if event.thread or item.number == event.item), meeting.current)
        return replace(meeting, current=found)
    if meeting.item(event.item) is None:
        return meeting
    meeting = _rested(meeting, at)
    meeting = _with_item(meeting, event.item, lambda item: replace(item, visited=True))
    return replace(meeting, current=event.item, since=at)


@_apply.register
def _paused(event: ev.PauseBegun, meeting: Meeting, at: datetime) -> Meeting:
    return _rested(meeting, at)


def _rested(meeting: Meeting, at: datetime) -> Meeting:
    if meeting.since is None or not meeting.current:
        return replace(meeting, since=None)
    seconds = (at - meeting.since).total_seconds()
    if not 0 < seconds <= LONGEST:
        return replace(meeting, since=None)
    spent = {**meeting.spent, meeting.current: meeting.spent.get(meeting.current, 0.0) + seconds}
    return replace(meeting, spent=spent, since=None)


@_apply.register
def _entry_recorded(event: ev.EntryRecorded, meeting: Meeting, at: datetime) -> Meeting:
    begins = meeting.since is None and event.item == meeting.current and not meeting.planned
    items = tuple(
        replace(item, entries=(*item.entries, event.entry)) if item.number == event.item else item
        for item in meeting.items
    )
    counters = raised(meeting.counters, f"{event.item}#", event.entry.number)
    return replace(meeting, items=items, counters=counters, since=at if begins else meeting.since)


@_apply.register
def _entry_changed(event: ev.EntryChanged, meeting: Meeting, at: datetime) -> Meeting:
    news = {
        name: value
        for name in ("text", "kind", "category", "name", "closed", "action")
        if (value := getattr(event, name)) is not None
    }
    return _with_item(
        meeting,
        event.item,
        lambda item: replace(
            item,
            entries=tuple(replace(e, **news) if e.number == event.number else e for e in item.entries),
        ),
    )


@_apply.register
def _entry_removed(event: ev.EntryRemoved, meeting: Meeting, at: datetime) -> Meeting:
    return _with_item(
        meeting,
        event.item,
        lambda item: replace(item, entries=tuple(e for e in item.entries if e.number != event.number)),
    )


@_apply.register
def _item_added(event: ev.ItemAdded, meeting: Meeting, at: datetime) -> Meeting:
    items = inserted(meeting.items, (event.item,), event.before)
    return replace(meeting, items=items, counters=counted(meeting.counters, (event.item,)))


@_apply.register
def _item_moved(event: ev.ItemMoved, meeting: Meeting, at: datetime) -> Meeting:
    moved = tuple(item for item in meeting.items if event.number in (item.number, item.parent))
    rest = tuple(item for item in meeting.items if item not in moved)
    return replace(meeting, items=inserted(rest, moved, event.before)) if moved else meeting


@_apply.register
def _item_removed(event: ev.ItemRemoved, meeting: Meeting, at: datetime) -> Meeting:
    return taken_off(meeting, event.item)


@_apply.register
def _agenda_renewed(event: ev.AgendaRenewed, meeting: Meeting, at: datetime) -> Meeting:
    return renewed(meeting, event)


@_apply.register
def _hours_set(event: ev.HoursSet, meeting: Meeting, at: datetime) -> Meeting:
    end = event.end or (meeting.end if event.start in (None, meeting.start) else None)
    return replace(meeting, start=event.start or meeting.start, end=end, place=event.place or meeting.place)


@_apply.register
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
    return _stepped(ev.Stepped(first), begun, at) if first else begun


@_apply.register
def _item_changed(event: ev.ItemChanged, meeting: Meeting, at: datetime) -> Meeting:
    news = {
        name: value
        for name in ("title", "kinds", "minutes", "closed", "neutral_title")
        if (value := getattr(event, name)) is not None
    }
    if event.minutes == 0:
        news["minutes"] = None
    return _with_item(meeting, event.number, lambda item: replace(item, **news))


@_apply.register
def _outcome_set(event: ev.OutcomeSet, meeting: Meeting, at: datetime) -> Meeting:
    def change(item: Item) -> Item:
        # To drop an item is to say that it does not come back; who defers it afterwards says that it does.
        return replace(
            item, outcome=event.outcome, deferral=None if event.outcome is Outcome.DROPPED else item.deferral
        )

    return _with_item(meeting, event.item, change)


@_apply.register
def _item_deferred(event: ev.ItemDeferred, meeting: Meeting, at: datetime) -> Meeting:
    return _with_item(meeting, event.item, lambda item: replace(item, deferral=event.deferral))


@_apply.register
def _field_set(event: ev.FieldSet, meeting: Meeting, at: datetime) -> Meeting:
    def change(item: Item) -> Item:
        fields = dict(item.fields)
        if event.text:
            fields[event.name] = event.text
        else:
            fields.pop(event.name, None)
        return replace(item, fields=tuple(fields.items()))

    return _with_item(meeting, event.item, change)


@_apply.register
def _presence_noted(event: ev.PresenceNoted, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, attendance=noted(meeting.attendance, event.list, event.people))


@_apply.register
def _people_unlisted(event: ev.PeopleUnlisted, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, attendance=taken_off_lists(meeting.attendance, event.people))


@_apply.register
def _substitute_noted(event: ev.SubstituteNoted, meeting: Meeting, at: datetime) -> Meeting:
    before = meeting.attendance.substitutes or ()
    kept = tuple(s for s in before if s.name != event.substitute.name)
    return replace(meeting, attendance=replace(meeting.attendance, substitutes=(*kept, event.substitute)))


@_apply.register
def _attendance_not_noted(event: ev.AttendanceNotNoted, meeting: Meeting, at: datetime) -> Meeting:
    kept = meeting.attendance.distribution
    return replace(meeting, attendance=Attendance(not_noted=True, distribution=kept))


@_apply.register
def _member_added(event: ev.MemberAdded, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, new_members=(*meeting.new_members, event.member))


@_apply.register
def _role_given(event: ev.RoleGiven, meeting: Meeting, at: datetime) -> Meeting:
    roles = {**dict(meeting.roles), event.role: event.name}
    return replace(meeting, roles=tuple(roles.items()), minute_date=event.minute_date or meeting.minute_date)


@_apply.register
def _times_set(event: ev.TimesSet, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, begun=event.begun or meeting.begun, ended=event.ended or meeting.ended)


@_apply.register
def _kind_set(event: ev.KindSet, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, kind=event.kind)


@_apply.register
def _approved(event: ev.Approved, meeting: Meeting, at: datetime) -> Meeting:
    def replaced(old: Approval) -> bool:
        return (old.what, old.meeting) == (event.approval.what, event.approval.meeting)

    kept = tuple(approval for approval in meeting.approvals if not replaced(approval))
    return replace(meeting, approvals=(*kept, event.approval))


@_apply.register
def _approval_withdrawn(event: ev.ApprovalWithdrawn, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, approvals=tuple(one for one in meeting.approvals if one.what != event.what))


def _with_action(meeting: Meeting, action: Action) -> Meeting:
    if meeting.action(action.number) is None:
        return replace(meeting, actions=(*meeting.actions, action))
    actions = tuple(action if a.number == action.number else a for a in meeting.actions)
    return replace(meeting, actions=actions)


@_apply.register
def _action_made(event: ev.ActionMade, meeting: Meeting, at: datetime) -> Meeting:
    return _with_action(meeting, event.action)


@_apply.register
def _action_changed(event: ev.ActionChanged, meeting: Meeting, at: datetime) -> Meeting:
    action = meeting.action(event.number) or event.before
    return _with_action(meeting, action.changed(event.change)) if action else meeting


@_apply.register
def _actions_seen(event: ev.ActionsSeen, meeting: Meeting, at: datetime) -> Meeting:
    for number, change in event.changes:
        action = meeting.action(number)
        meeting = _with_action(meeting, action.changed(change)) if action else meeting
    return meeting


@_apply.register
def _action_removed(event: ev.ActionRemoved, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, actions=tuple(a for a in meeting.actions if a.number != event.number))


@_apply.register
def _next_meetings_set(event: ev.NextMeetingsSet, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, next_meetings=event.meetings)


@_apply.register
def _remarked(event: ev.Remarked, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, remarks=(*meeting.remarks, event.text))


@_apply.register
def _closed(event: ev.Closed, meeting: Meeting, at: datetime) -> Meeting:
    return replace(_rested(meeting, at), status=Status.CLOSED, ended=event.ended or meeting.ended)


@_apply.register
def _reopened(event: ev.Reopened, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, status=Status.PLANNED if meeting.planned else Status.RUNNING)


@_apply.register
def _cancelled(event: ev.Cancelled, meeting: Meeting, at: datetime) -> Meeting:
    return replace(_rested(meeting, at), status=Status.CANCELLED)


@_apply.register
def _screen_blanked(event: ev.ScreenBlanked, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, blanked=event.blank)
