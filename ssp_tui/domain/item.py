"""An item of a meeting: the thread that it treats, what was said of it, and what came of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from ssp_tui.domain.agenda import ItemKind, ItemStep


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
    held: dt.date | None = None
    "The day of that meeting, where it was held on another than its id says."


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
        """Whether it went to another forum, as a whole or in words: the answer comes back when it comes."""
        return any(entry.kind is EntryKind.HANDED_OVER for entry in self.entries)

    @property
    def handed_here(self) -> bool:
        """Whether it came from a line of another meeting: a hand-over, or what somebody wished for."""
        return "#" in (self.formerly or ("" if self.fixed else self.thread))

    @property
    def touched(self) -> bool:
        """Whether anything at all was recorded on it."""
        return bool(self.entries or self.outcome or self.deferral)
