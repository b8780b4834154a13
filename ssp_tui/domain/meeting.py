"""A meeting as it stands: what the fold of its events amounts to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ssp_tui.domain.action import Action
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.forum import Member, PersonPolicy
from ssp_tui.domain.item import Item
from ssp_tui.domain.people import Attendance
from ssp_tui.domain.sending import Final, Sent


class Status(StrEnum):
    """Where a meeting is in its life."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class MeetingKind(StrEnum):
    """Ordinary, extra, joint, or a theme day."""

    ORDINARY = "ordinær"
    EXTRA = "ekstraordinær"
    JOINT = "fælles"
    THEME_DAY = "temadag"


@dataclass(frozen=True, slots=True)
class Approval:
    """That the agenda or earlier minutes were approved; `meeting` and `version` name exactly which."""

    what: str
    "agenda or minutes"
    how: str = ""
    "empty: as they were; with_corrections, none (there were no minutes), in_writing"
    text: str = ""
    meeting: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class ForumCard:
    """What a meeting keeps of a forum, as it was when the meeting started."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    municipality: str = ""
    members: tuple[Member, ...] = ()
    person_policy: PersonPolicy | None = None
    chair: str = ""


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The earlier minutes that this meeting may approve."""

    meeting: str
    date: dt.date
    version: int


@dataclass(frozen=True)
class Meeting:
    """Everything known of one meeting, as of its last event."""

    id: str
    fora: tuple[ForumCard, ...]
    date: dt.date
    kind: MeetingKind = MeetingKind.ORDINARY
    status: Status = Status.RUNNING
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    begun: dt.time | None = None
    ended: dt.time | None = None
    current: str = ""
    items: tuple[Item, ...] = ()
    "In the order of treatment; each sub-item follows its item."
    attendance: Attendance = field(default_factory=Attendance)
    roles: tuple[tuple[str, str], ...] = ()
    new_members: tuple[Member, ...] = ()
    actions: tuple[Action, ...] = ()
    "Those presented at the start, made here, or followed up here."
    next_meetings: tuple[MeetingTime, ...] = ()
    approvals: tuple[Approval, ...] = ()
    remarks: tuple[str, ...] = ()
    to_approve: tuple[Predecessor, ...] = ()
    minute_date: dt.date | None = None
    since: dt.datetime | None = None
    "When the current item was stepped to; None while the meeting rests."
    spent: Mapping[str, float] = field(default_factory=dict)
    "Seconds by item number."
    counters: Mapping[str, int] = field(default_factory=dict)
    "The highest number ever given: items by parent number, entries by item number and `#`."
    planned: bool = False
    "It was opened before it happens and has not begun; one that was cancelled before it began stays so."
    planned_for: dt.date | None = None
    "The day it was prepared for, where it was begun on another."
    given: tuple[Item, ...] = ()
    "While it is planned: the items as they came from elsewhere, before anything was changed on them here."
    removed: tuple[str, ...] = ()
    "The threads that were taken off the agenda before it began."
    agreed: int = 0
    "The minutes that its agenda had when it began."
    blanked: bool = False
    "The second window shows nothing of it."
    final: Final | None = None
    "The chair's word on its agenda."
    sent: tuple[Sent, ...] = ()
    "What went out to those who belong, in the order in which it was said."
    moved_from: tuple[dt.date, ...] = ()
    "The days that it was planned for before it was moved."
    moved_because: str = ""
    "Why it was moved, as it was said last."
    cancelled_because: str = ""

    @property
    def forum(self) -> str:
        """The forum that the meeting is filed under."""
        return self.fora[0].id

    @property
    def members(self) -> tuple[Member, ...]:
        """Everybody who belongs, each name once."""
        known: dict[tuple[str, str], Member] = {}
        for member in (*(m for forum in self.fora for m in forum.members), *self.new_members):
            known.setdefault((member.name, member.sector), member)
        return tuple(known.values())

    def item(self, number: str) -> Item | None:
        """The item of that number."""
        return next((item for item in self.items if item.number == number), None)

    def inside_closed(self, item: Item) -> bool:
        """Whether an item is part of a closed one."""
        above = self.item(item.parent) if item.parent else None
        return above is not None and above.closed

    def sheltered(self, item: Item) -> bool:
        """Whether what is said on an item is closed, by itself or by the item it is part of."""
        return item.closed or self.inside_closed(item)

    def action(self, number: str) -> Action | None:
        """The action of that number, if this meeting has seen it."""
        return next((action for action in self.actions if action.number == number), None)

    @property
    def because(self) -> str:
        """Why it is cancelled, else why it was moved."""
        return self.cancelled_because if self.status is Status.CANCELLED else self.moved_because

    def role(self, role: str) -> str:
        """Who has a role: chair or minute_taker."""
        return dict(self.roles).get(role, "")

    def top_items(self) -> tuple[Item, ...]:
        """The items that are no sub-items."""
        return tuple(item for item in self.items if not item.parent)

    def sub_items(self, number: str) -> tuple[Item, ...]:
        """The sub-items of an item."""
        return tuple(item for item in self.items if item.parent == number)
