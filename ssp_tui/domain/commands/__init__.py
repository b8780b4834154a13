"""What the facilitator can say to a meeting; a key, a typed line and a replayed line are the same."""

from __future__ import annotations

from ssp_tui.domain.commands.actions import FollowUp
from ssp_tui.domain.commands.attendance import (
    AddMember,
    GiveRole,
    LeaveAttendanceOut,
    NotePresence,
    NotePresenceAsLast,
    NotePresenceOfRest,
    NoteSubstitute,
    Unlist,
)
from ssp_tui.domain.commands.entries import (
    ChangeEntry,
    MoveEntry,
    RecordAction,
    RecordEntry,
    RemoveEntry,
    RetypeEntry,
    SetField,
)
from ssp_tui.domain.commands.going_out import MakeFinal, NoteSent, ProposeItem
from ssp_tui.domain.commands.handover import HandOver, Receive
from ssp_tui.domain.commands.items import (
    AddItem,
    AddSubItem,
    CloseItem,
    Defer,
    GoBack,
    GoNext,
    GoTo,
    Lift,
    MakeFixed,
    MoveItem,
    OpenItem,
    Pause,
    RemoveItem,
    RenameItem,
    SetKinds,
    SetMinutes,
    SetOutcome,
)
from ssp_tui.domain.commands.life import (
    Approve,
    BeginMeeting,
    BlankScreen,
    CloseMeeting,
    OpenMeeting,
    PrepareMeeting,
    Redo,
    Remark,
    ReopenMeeting,
    SetBegun,
    SetClock,
    SetEnded,
    SetKind,
    SetNextMeetings,
    Undo,
)
from ssp_tui.domain.commands.planning import CancelMeeting, MoveMeeting

Command = (
    RecordEntry | RecordAction | SetField | OpenMeeting | PrepareMeeting | BeginMeeting | SetClock
    | SetKind | SetBegun | SetEnded
    | Pause | GoTo | GoNext | GoBack | AddItem | AddSubItem | MoveItem | RemoveItem | RenameItem | SetKinds
    | SetMinutes | SetOutcome | Defer | Lift | MakeFixed | NotePresence | NotePresenceAsLast | NotePresenceOfRest
    | Unlist | NoteSubstitute | LeaveAttendanceOut | AddMember | GiveRole | Approve | FollowUp
    | CloseItem | OpenItem | SetNextMeetings | ChangeEntry | MoveEntry | RemoveEntry | RetypeEntry | Remark
    | HandOver | Receive
    | MoveMeeting
    | Undo | Redo | CloseMeeting | ReopenMeeting | CancelMeeting | BlankScreen | ProposeItem | MakeFinal | NoteSent
)  # fmt: skip

__all__ = [
    "AddItem",
    "AddMember",
    "AddSubItem",
    "Approve",
    "BeginMeeting",
    "BlankScreen",
    "CancelMeeting",
    "ChangeEntry",
    "CloseItem",
    "CloseMeeting",
    "Command",
    "Defer",
    "FollowUp",
    "GiveRole",
    "GoBack",
    "GoNext",
    "GoTo",
    "HandOver",
    "LeaveAttendanceOut",
    "Lift",
    "MakeFinal",
    "MakeFixed",
    "MoveEntry",
    "MoveItem",
    "MoveMeeting",
    "NotePresence",
    "NotePresenceAsLast",
    "NotePresenceOfRest",
    "NoteSent",
    "NoteSubstitute",
    "OpenItem",
    "OpenMeeting",
    "Pause",
    "PrepareMeeting",
    "ProposeItem",
    "Receive",
    "RecordAction",
    "RecordEntry",
    "Redo",
    "Remark",
    "RemoveEntry",
    "RemoveItem",
    "RenameItem",
    "ReopenMeeting",
    "RetypeEntry",
    "SetBegun",
    "SetClock",
    "SetEnded",
    "SetField",
    "SetKind",
    "SetKinds",
    "SetMinutes",
    "SetNextMeetings",
    "SetOutcome",
    "Undo",
    "Unlist",
]
