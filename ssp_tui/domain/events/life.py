"""How a meeting comes about, begins, ends and is gone back over."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.action import Action
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Approval, ForumCard, MeetingKind, Predecessor


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
