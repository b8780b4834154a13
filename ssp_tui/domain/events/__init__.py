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
from ssp_tui.domain.events.going_out import AgendaMadeFinal, SentOut
from ssp_tui.domain.events.items import (
    FieldSet,
    ItemAdded,
    ItemChanged,
    ItemDeferred,
    ItemMoved,
    ItemProposedAsFixed,
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
from ssp_tui.domain.events.planning import Cancelled, MeetingMoved

__all__ = [
    "NOT_UNDOABLE",
    "ActionChanged",
    "ActionMade",
    "ActionRemoved",
    "ActionsSeen",
    "AgendaMadeFinal",
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
    "ItemProposedAsFixed",
    "ItemRemoved",
    "KindSet",
    "MeetingBegun",
    "MeetingMoved",
    "MeetingOpened",
    "MemberAdded",
    "NextMeetingsSet",
    "OutcomeSet",
    "PauseBegun",
    "PeopleUnlisted",
    "PresenceNoted",
    "Redone",
    "Remarked",
    "Reopened",
    "RoleGiven",
    "ScreenBlanked",
    "SentOut",
    "Stepped",
    "SubstituteNoted",
    "TimesSet",
    "Undone",
]

Event = (
    MeetingOpened | AgendaRenewed | HoursSet | MeetingBegun | MeetingMoved
    | Stepped | PauseBegun | EntryRecorded | EntryChanged | EntryRemoved
    | ItemAdded | ItemMoved | ItemRemoved | ItemChanged | OutcomeSet | ItemDeferred | FieldSet
    | ItemProposedAsFixed
    | PresenceNoted | PeopleUnlisted | SubstituteNoted | AttendanceNotNoted | MemberAdded | RoleGiven | TimesSet
    | KindSet | Approved | ApprovalWithdrawn | ActionMade | ActionChanged | ActionsSeen | ActionRemoved
    | NextMeetingsSet | Remarked | Closed | Reopened | Cancelled | ScreenBlanked | Undone | Redone
    | AgendaMadeFinal | SentOut
)  # fmt: skip

# Stepping, pausing and what opens or ends a meeting are not gone back over by undo.
NOT_UNDOABLE = (
    MeetingOpened, AgendaRenewed, Stepped, PauseBegun, ActionsSeen, Closed, Reopened, Cancelled,
    ScreenBlanked, Undone, Redone,
)  # fmt: skip
