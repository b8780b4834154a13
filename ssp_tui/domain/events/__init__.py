"""What has happened in a meeting: frozen facts, the truth that everything else is folded from."""

from __future__ import annotations

from ssp_tui.domain.events.actions import (
    ActionChanged,
    ActionMade,
    ActionRemoved,
    ActionsSeen,
)
from ssp_tui.domain.events.attendance import (
    AttendanceNotNoted,
    MemberAdded,
    PeopleUnlisted,
    PresenceNoted,
    RoleGiven,
    SubstituteNoted,
)
from ssp_tui.domain.events.entries import (
    EntryChanged,
    EntryRecorded,
    EntryRemoved,
)
from ssp_tui.domain.events.items import (
    FieldSet,
    ItemAdded,
    ItemChanged,
    ItemDeferred,
    ItemMoved,
    ItemRemoved,
    OutcomeSet,
    PauseBegun,
    Stepped,
)
from ssp_tui.domain.events.life import (
    AgendaRenewed,
    ApprovalWithdrawn,
    Approved,
    Closed,
    HoursSet,
    KindSet,
    MeetingBegun,
    MeetingOpened,
    NextMeetingsSet,
    Redone,
    Remarked,
    Reopened,
    ScreenBlanked,
    TimesSet,
    Undone,
)

__all__ = [
from ssp_tui.domain.events.planning import Cancelled, MeetingMoved
    "NOT_UNDOABLE",
    "ActionChanged",
    "ActionMade",
    "ActionRemoved",
    "ActionsSeen",
    "AgendaRenewed",
    "ApprovalWithdrawn",
    "Approved",
    "AttendanceNotNoted",
    "Cancelled",
    "Closed",
    "EntryChanged",
    "EntryRecorded",
    "EntryRemoved",
    "Event",
    "FieldSet",
    "HoursSet",
    "ItemAdded",
    "ItemChanged",
    "ItemDeferred",
    "ItemMoved",
    "ItemRemoved",
    "KindSet",
    "MeetingBegun",
    "MeetingOpened",
    "MemberAdded",
    "NextMeetingsSet",
    "OutcomeSet",
    "MeetingMoved",
    "PauseBegun",
    "PeopleUnlisted",
    "PresenceNoted",
    "Redone",
    "Remarked",
    "Reopened",
    "RoleGiven",
    "ScreenBlanked",
    "Stepped",
    "SubstituteNoted",
    "TimesSet",
    "Undone",
]

Event = (
    MeetingOpened | AgendaRenewed | HoursSet | MeetingBegun | MeetingMoved
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
