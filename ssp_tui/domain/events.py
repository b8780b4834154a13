"""What has happened in a meeting: frozen facts, the truth that everything else is folded from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.action import Action, Change
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.forum import Member
from ssp_tui.domain.meeting import (
    Approval,
    Deferral,
    Entry,
    EntryKind,
    ForumCard,
    Item,
    MeetingKind,
    Outcome,
    Person,
    Predecessor,
    Substitute,
)


@dataclass(frozen=True, slots=True)
class MeetingOpened:
    """The meeting stands at its first item, with a snapshot of all it needs from elsewhere."""

    meeting: str
    fora: tuple[ForumCard, ...]
    date: dt.date
    items: tuple[Item, ...]
    kind: MeetingKind = MeetingKind.ORDINARY
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    actions: tuple[Action, ...] = ()
    to_approve: tuple[Predecessor, ...] = ()
    planned: bool = False
    "It is opened to be prepared; it begins later."


@dataclass(frozen=True, slots=True)
class AgendaRenewed:
    """What a planned meeting needs from elsewhere, as it is now; `first` is the number its items run on from."""

    items: tuple[Item, ...]
    fora: tuple[ForumCard, ...] = ()
    actions: tuple[Action, ...] = ()
    to_approve: tuple[Predecessor, ...] = ()
    first: int = 1


@dataclass(frozen=True, slots=True)
class HoursSet:
    """When on its day a planned meeting is to be, and where; what is absent stays."""

    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class MeetingBegun:
    """A planned meeting stands at its first item; its date, where it is held on another day than planned."""

    date: dt.date | None = None
    begun: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Stepped:
    """The meeting went to an item; `thread` is the item's, while its number may still change."""

    item: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class PauseBegun:
    """The clock of the current item rests until the next line."""


@dataclass(frozen=True, slots=True)
class EntryRecorded:
    """A line was recorded on an item."""

    item: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """A line was put in other words, retyped, or closed; what is absent stays."""

    item: str
    number: int
    text: str | None = None
    kind: EntryKind | None = None
    category: str | None = None
    name: str | None = None
    closed: bool | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True)
class EntryRemoved:
    """A line was taken away; its number stays used."""

    item: str
    number: int


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """An item came on the agenda; it stands just before `before`, or last."""

    item: Item
    before: str = ""


@dataclass(frozen=True, slots=True)
class ItemMoved:
    """An item, with its sub-items, is treated just before another; its number stays."""

    number: str
    before: str


@dataclass(frozen=True, slots=True)
class ItemRemoved:
    """An item was taken off the agenda of a planned meeting, with its sub-items."""

    item: str


@dataclass(frozen=True, slots=True)
class ItemChanged:
    """An item got another title, other kinds or minutes (0: none), was closed or opened; what is absent stays."""

    number: str
    title: str | None = None
    kinds: tuple[ItemKind, ...] | None = None
    minutes: int | None = None
    closed: bool | None = None
    neutral_title: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeSet:
    """It was said what came of an item."""

    item: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ItemDeferred:
    """An item comes back."""

    item: str
    deferral: Deferral


@dataclass(frozen=True, slots=True)
class FieldSet:
    """A named field of an item got its text; empty removes it."""

    item: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PresenceNoted:
    """People were put on one of the lists of attendance."""

    list: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class PeopleUnlisted:
    """People were taken off every list of attendance."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class SubstituteNoted:
    """Somebody came for another."""

    substitute: Substitute


@dataclass(frozen=True, slots=True)
class AttendanceNotNoted:
    """It was said that attendance is not noted."""


@dataclass(frozen=True, slots=True)
class MemberAdded:
    """Somebody belongs to the forum from now on."""

    member: Member


@dataclass(frozen=True, slots=True)
class RoleGiven:
    """Somebody chairs or takes the minutes."""

    role: str
    name: str
    minute_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TimesSet:
    """When the meeting really began or ended."""

    begun: dt.time | None = None
    ended: dt.time | None = None


@dataclass(frozen=True, slots=True)
class KindSet:
    """What kind of meeting it is."""

    kind: MeetingKind


@dataclass(frozen=True, slots=True)
class Approved:
    """The agenda, or earlier minutes, were approved."""

    approval: Approval


@dataclass(frozen=True, slots=True)
class ApprovalWithdrawn:
    """The decision that approved the agenda, or earlier minutes, was taken back."""

    what: str


@dataclass(frozen=True, slots=True)
class ActionMade:
    """Somebody promised something."""

    action: Action


@dataclass(frozen=True, slots=True)
class ActionChanged:
    """Something happened to an action; `before` is the action where this meeting had not seen it."""

    number: str
    change: Change
    before: Action | None = None


@dataclass(frozen=True, slots=True)
class ActionsSeen:
    """What happened to actions of the meeting outside it, while it rested: numbers and changes."""

    changes: tuple[tuple[str, Change], ...]


@dataclass(frozen=True, slots=True)
class ActionRemoved:
    """The entry that an action was made by was taken away or became another kind."""

    number: str


@dataclass(frozen=True, slots=True)
class NextMeetingsSet:
    """When the forum meets next."""

    meetings: tuple[MeetingTime, ...]


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark was added, also after closing."""

    text: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The meeting ended."""

    ended: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Reopened:
    """A closed meeting may be edited again."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The meeting was not held."""


@dataclass(frozen=True, slots=True)
class ScreenBlanked:
    """The second window was blanked, or shows the meeting again."""

    blank: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """A step no longer counts."""

    step: int


@dataclass(frozen=True, slots=True)
class Redone:
    """An undone step counts again."""

    step: int


Event = (
    MeetingOpened | AgendaRenewed | HoursSet | MeetingBegun
    | Stepped | PauseBegun | EntryRecorded | EntryChanged | EntryRemoved
    | ItemAdded | ItemMoved | ItemRemoved | ItemChanged | OutcomeSet | ItemDeferred | FieldSet
    | PresenceNoted | PeopleUnlisted | SubstituteNoted | AttendanceNotNoted | MemberAdded | RoleGiven | TimesSet
    | KindSet | Approved | ApprovalWithdrawn | ActionMade | ActionChanged | ActionsSeen | ActionRemoved
    | NextMeetingsSet | Remarked | Closed | Reopened | Cancelled | ScreenBlanked | Undone | Redone
)  # fmt: skip

# Stepping, pausing and what opens or ends a meeting are not gone back over by undo.
NOT_UNDOABLE = (
    MeetingOpened, AgendaRenewed, Stepped, PauseBegun, ActionsSeen, Closed, Reopened, Cancelled,
    ScreenBlanked, Undone, Redone,
)  # fmt: skip
