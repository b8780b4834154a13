"""The minutes of a meeting as a reader sees them: one record, two renderings, three audiences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ssp_tui.domain.action import Action, ActionStatus, number_order
from ssp_tui.domain.agenda import ItemKind, ItemStep
from ssp_tui.domain.approval import approvals, approved_by
from ssp_tui.domain.attendance import PEOPLE
from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import Due, MeetingTime
from ssp_tui.domain.carry import Carry, carries
from ssp_tui.domain.following import to_follow_up
from ssp_tui.domain.forum import Member
from ssp_tui.domain.handover import followed_up
from ssp_tui.domain.item import Deferral, Entry, EntryKind, Item, Origin, Outcome
from ssp_tui.domain.meeting import Approval, Meeting, MeetingKind, Status
from ssp_tui.domain.people import Attendance, Person

# A decisions rendering holds what binds somebody; the rest of the talk stays in the full one.
BINDING = frozenset(
    {
        EntryKind.DECISION,
        EntryKind.CONCLUSION,
        EntryKind.RECOMMENDATION,
        EntryKind.STATEMENT,
        EntryKind.PARKED,
        EntryKind.ATTACHMENT,
        EntryKind.ACTION,
        EntryKind.HANDED_OVER,
    }
)


class Retold(StrEnum):
    """What other parts of the minutes say, and what is told again under the item that it was done at."""

    ACTIONS = "actions"
    AGENDA = "agenda"
    MINUTES = "minutes"
    NEXT_MEETING = "next_meeting"


NEWS = ("status", "due", "owners", "criterion", "note")
"What a follow-up may say of an action: the fields of a change."


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the minutes with its sub-items; `withheld`: closed to this reader, nothing but its title."""

    number: str
    title: str
    thread: str = ""
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None
    closed: bool = False
    withheld: bool = False
    neutral_title: str = ""
    origin: Origin | None = None
    fields: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()
    "An action entry has no text of its own; the action table has it."
    outcome: Outcome | None = None
    deferral: Deferral | None = None
    items: tuple[ItemView, ...] = ()
    retold: tuple[Retold, ...] = ()
    "What was done at it by other lines than its own."


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A row of the action table."""

    number: str
    text: str
    owners: tuple[str, ...] = ()
    due: Due | None = None
    status: ActionStatus = ActionStatus.OPEN
    meeting: str = ""
    "The meeting it was made in."
    item: str = ""
    "The item of that meeting."
    criterion: str = ""
    closed: bool = False
    note: str = ""
    news: tuple[str, ...] = ()
    "Which of `NEWS` this meeting said of it."


@dataclass(frozen=True, slots=True)
class MinutesView:
    """Everything that a rendering of the minutes holds for one audience."""

    meeting: str
    fora: tuple[tuple[str, str], ...]
    "Id and name; several for a joint meeting."
    date: dt.date
    kind: MeetingKind = MeetingKind.ORDINARY
    status: Status = Status.CLOSED
    rendering: Rendering = Rendering.FULL
    audience: Audience = Audience.INTERNAL
    version: int = 1
    start: dt.time | None = None
    end: dt.time | None = None
    begun: dt.time | None = None
    ended: dt.time | None = None
    place: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    minute_date: dt.date | None = None
    attendance: Attendance = field(default_factory=Attendance)
    new_members: tuple[Member, ...] = ()
    items: tuple[ItemView, ...] = ()
    carried: tuple[Carry, ...] = ()
    "What goes on to a coming meeting."
    actions: tuple[ActionRow, ...] = ()
    next_meetings: tuple[MeetingTime, ...] = ()
    approvals: tuple[Approval, ...] = ()
    remarks: tuple[str, ...] = ()
    highest_action: str = ""
    "The highest action number in the table's series, so that it is never used again."
    because: str = ""
    "Why it was cancelled; nothing in what the public sees."


def view(
    meeting: Meeting,
    rendering: Rendering = Rendering.FULL,
    audience: Audience = Audience.INTERNAL,
    version: int = 1,
) -> MinutesView:
    """The minutes of a meeting in a rendering, for an audience."""
    public = audience is Audience.PUBLIC
    numbered = sorted(meeting.actions, key=lambda action: number_order(action.number))
    return MinutesView(
        meeting=meeting.id,
        fora=tuple((forum.id, forum.name) for forum in meeting.fora),
        date=meeting.date,
        kind=meeting.kind,
        status=meeting.status,
        rendering=rendering,
        audience=audience,
        version=version,
        start=meeting.start,
        end=meeting.end,
        begun=meeting.begun,
        ended=meeting.ended,
        place=meeting.place,
        roles=meeting.roles,
        minute_date=meeting.minute_date,
        attendance=_without_reasons(meeting.attendance) if public else meeting.attendance,
        new_members=meeting.new_members,
        items=tuple(_item(meeting, item, rendering, public) for item in meeting.top_items()),
        carried=tuple(
            carry.withheld() if public and carry.closed else carry
            for carry in carries(meeting)
            if not (public and carry.closed and carry.entry)
        ),
        actions=tuple(_row(meeting, action, public) for action in numbered if not (public and action.closed)),
        next_meetings=meeting.next_meetings,
        approvals=_without_closed_corrections(meeting) if public else meeting.approvals,
        remarks=meeting.remarks,
        highest_action=numbered[-1].number if numbered else "",
        because=meeting.because if meeting.status is Status.CANCELLED and not public else "",
    )


def _item(meeting: Meeting, item: Item, rendering: Rendering, public: bool, inside_closed: bool = False) -> ItemView:
    closed = item.closed or inside_closed
    if public and closed:
        return ItemView(
            number=item.number,
            title=item.public_title,
            closed=True,
            withheld=True,
        )
    full = rendering is Rendering.FULL
    return ItemView(
        number=item.number,
        title=item.title,
        thread=item.thread,
        kinds=item.kinds,
        minutes=item.minutes,
        closed=item.closed,
        neutral_title=item.neutral_title,
        origin=item.origin,
        fields=item.fields if full else (),
        entries=tuple(
            entry for entry in item.entries if (full or entry.kind in BINDING) and not (public and entry.closed)
        ),
        outcome=item.outcome,
        deferral=item.deferral,
        items=tuple(_item(meeting, sub, rendering, public, closed) for sub in meeting.sub_items(item.number)),
        retold=tuple(_retold(meeting, item)),
    )


def _retold(meeting: Meeting, item: Item) -> Iterator[Retold]:
    if followed_up(meeting, item) or (item.step is ItemStep.ACTIONS and to_follow_up(meeting)):
        yield Retold.ACTIONS
    given = {approval.what for approval in meeting.approvals}
    # A decision that approves says so itself.
    if not any(entry.kind is EntryKind.DECISION and approved_by(entry.text) for entry in item.entries):
        yield from (Retold(what) for what in approvals(item) if what in given)
    if item.step is ItemStep.NEXT_MEETING and meeting.next_meetings:
        yield Retold.NEXT_MEETING


def _news(meeting: Meeting, action: Action, public: bool) -> Iterator[str]:
    """What this meeting said of an action; for the public, what it said last in the open."""
    openly = tuple(action.said_openly()) if public else action.changes
    here = [change for change in action.changes if change.meeting == meeting.id]
    for name in NEWS:
        last = next((change for change in reversed(here) if getattr(change, name) not in (None, "")), None)
        if last is not None and last in openly:
            yield name


def _row(meeting: Meeting, action: Action, public: bool) -> ActionRow:
    return ActionRow(
        number=action.number,
        text=action.text,
        owners=action.owners,
        due=action.due,
        status=action.status,
        meeting=action.meeting,
        item=action.item,
        criterion=action.open_criterion if public else action.criterion,
        closed=action.closed,
        note=action.open_note if public else action.note,
        news=tuple(_news(meeting, action, public)) if action.meeting != meeting.id else (),
    )


def _without_closed_corrections(meeting: Meeting) -> tuple[Approval, ...]:
    """The approvals, without the corrections that a closed line made them with."""
    closed = {
        how[1]
        for item in meeting.items
        for entry in item.entries
        if (entry.closed or meeting.sheltered(item)) and (how := approved_by(entry.text))
    }
    return tuple(replace(one, text="") if one.text in closed else one for one in meeting.approvals)


def _without_reasons(attendance: Attendance) -> Attendance:
    return replace(attendance, **{list: _bare(getattr(attendance, list)) for list in PEOPLE})  # type: ignore[arg-type]


def _bare(people: Iterable[Person] | None) -> tuple[Person, ...] | None:
    return None if people is None else tuple(replace(person, reason="") for person in people)
