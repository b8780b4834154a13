"""A meeting as it stands: what the fold of its events amounts to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemKind, ItemStep
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.forum import Member, PersonPolicy
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


class EntryKind(StrEnum):
    """What a line says."""

    NOTE = "note"
    DECISION = "decision"
    CONCLUSION = "conclusion"
    RECOMMENDATION = "recommendation"
    INFORMATION = "information"
    QUESTION = "question"
    PARKED = "parked"
    STATEMENT = "statement"
    ATTACHMENT = "attachment"
    ACTION = "action"
    HANDED_OVER = "handed_over"


CONCLUDING = frozenset({EntryKind.DECISION, EntryKind.CONCLUSION, EntryKind.RECOMMENDATION})


class Outcome(StrEnum):
    """What came of an item, said in so many words; silence never becomes one."""

    DECIDED = "decided"
    DISCUSSED = "discussed"
    NOTED = "noted"
    DROPPED = "dropped"
    NOT_REACHED = "not_reached"


class Reason(StrEnum):
    """Why an item was deferred."""

    TIME = "time"
    WAITING = "waiting"
    ABSENCE = "absence"
    OTHER = "other"


class CarryReason(StrEnum):
    """Why an item stands on an agenda."""

    STANDING = "standing"
    CARRIED = "carried"
    DEFERRED = "deferred"
    NOT_REACHED = "not_reached"
    PARKED = "parked"
    RECEIVED = "received"
    APPROVAL = "approval"
    ACTIONS = "actions"


NEUTRAL_TITLE = "Lukket punkt"
"What a closed item is called where its own title may not stand; it is printed in documents, so always Danish."
NEXT_MEETING = "næste møde"
"When an item comes back where nothing else was said."


@dataclass(frozen=True, slots=True)
class Deferral:
    """That an item comes back: when, why, and for what; `resumed` is "punktet genoptages"."""

    until: str = NEXT_MEETING
    "As it was said: næste møde, et kommende møde, the dates, or the condition."
    to: tuple[dt.date, ...] = ()
    reason: Reason | None = None
    text: str = ""
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a thread comes from: the meeting and item that passed it on, why, and how often deferred."""

    forum: str
    meeting: str
    item: str
    reason: CarryReason
    deferrals: int = 0
    text: str = ""
    "What it is to come back for."
    until: str = ""
    "When it was to come back, as it was said."
    because: str = ""
    "Why it was deferred: a Reason, or nothing."
    sender: str = ""
    "What the forum is called that handed it over, while another one carries it."


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an item. Its number never changes; a removed one leaves a gap."""

    number: int
    kind: EntryKind
    text: str
    category: str = ""
    name: str = ""
    "Who said it: in a statement for the record and in a round. Of a hand-over: to whom."
    closed: bool = False
    action: str = ""
    "The number of the action that this entry is."
    forum: str = ""
    "The id of the forum that a hand-over goes to; empty where the workspace does not know it."
    kinds: tuple[ItemKind, ...] = ()
    "What the receiver of a hand-over is to do about it, where that was said."


@dataclass(frozen=True, slots=True)
class Item:
    """A thread as it is treated in this meeting."""

    number: str
    thread: str
    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None
    step: ItemStep | None = None
    fixed: bool = False
    guidance: str = ""
    round_units: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    origin: Origin | None = None
    outcome: Outcome | None = None
    deferral: Deferral | None = None
    closed: bool = False
    neutral_title: str = ""
    entries: tuple[Entry, ...] = ()
    visited: bool = False
    formerly: str = ""
    "The thread it was until it was proposed for the fixed agenda; empty where it was not."

    @property
    def parent(self) -> str:
        """The number of the item it is a sub-item of, or nothing."""
        return self.number.rpartition(".")[0]

    @property
    def public_title(self) -> str:
        """What a closed item is called in public: its neutral title, or the one that the fixed agenda has anyway."""
        return self.neutral_title or (self.title if self.fixed else NEUTRAL_TITLE)

    @property
    def concluded(self) -> bool:
        """Whether something was decided, concluded or recommended, an outcome was said, or another forum has it now."""
        return self.outcome is not None or self.handed_over or any(entry.kind in CONCLUDING for entry in self.entries)

    @property
    def handed_over(self) -> bool:
        """Whether it went to another forum as a whole, or in lines that are all there is on it."""
        handed = [entry for entry in self.entries if entry.kind is EntryKind.HANDED_OVER]
        other = [entry for entry in self.entries if entry.kind not in (EntryKind.HANDED_OVER, EntryKind.ATTACHMENT)]
        return any(not entry.text for entry in handed) or bool(handed and not other)

    @property
    def handed_here(self) -> bool:
        """Whether it came from a line of another meeting: a hand-over, or what somebody wished for."""
        return "#" in (self.formerly or ("" if self.fixed else self.thread))

    @property
    def touched(self) -> bool:
        """Whether anything at all was recorded on it."""
        return bool(self.entries or self.outcome or self.deferral)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in connection with the meeting; `items` limits it to those items, `at` is a clock time."""

    name: str
    unit: str = ""
    items: tuple[str, ...] = ()
    reason: str = ""
    at: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Substitute:
    """Somebody who came in another's place."""

    name: str
    replaces: str
    unit: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there. A list that is None is unknown, which is not the same as empty."""

    present: tuple[Person, ...] | None = None
    apologies: tuple[Person, ...] | None = None
    absent: tuple[Person, ...] | None = None
    guests: tuple[Person, ...] | None = None
    substitutes: tuple[Substitute, ...] | None = None
    joined: tuple[Person, ...] | None = None
    left: tuple[Person, ...] | None = None
    recused: tuple[Person, ...] | None = None
    not_in_item: tuple[Person, ...] | None = None
    distribution: tuple[Person, ...] | None = None
    not_noted: bool = False
    "It was said that attendance is not noted."


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
    because: str = ""
    "Why it was moved or cancelled, as it was said last."

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

    def role(self, role: str) -> str:
        """Who has a role: chair or minute_taker."""
        return dict(self.roles).get(role, "")

    def top_items(self) -> tuple[Item, ...]:
        """The items that are no sub-items."""
        return tuple(item for item in self.items if not item.parent)

    def sub_items(self, number: str) -> tuple[Item, ...]:
        """The sub-items of an item."""
        return tuple(item for item in self.items if item.parent == number)
