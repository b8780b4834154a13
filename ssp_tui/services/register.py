"""The register: what is known across meetings, as typed documents on top of the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from pydantic import BaseModel

from ssp_tui.domain.action import SETTLED, Action, Change, number_order
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.carry import Held, held
from ssp_tui.domain.handover import Fora, Handover, handovers
from ssp_tui.domain.meeting import Meeting, MeetingKind, Predecessor, Status
from ssp_tui.domain.sending import Sending
from ssp_tui.ports import Put, Wanted

MEETINGS = "meetings"
ACTIONS = "actions"
COUNTERS = "counters"
HANDED = "handed"


class MeetingSummary(BaseModel, extra="allow", frozen=True):
    """What the register keeps of a meeting; `held` is right once the meeting is over."""

    id: str
    fora: tuple[str, ...]
    date: dt.date
    status: Status
    kind: MeetingKind = MeetingKind.ORDINARY
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    version: int = 1
    last_item: int = 0
    "The highest item number, for fora whose numbers run on through the year."
    next_meetings: tuple[MeetingTime, ...] = ()
    approved_in: str = ""
    "The meeting that approved its minutes."
    sent: dict[Sending, dt.date] = {}
    "What went out, and when last."
    moved_from: tuple[dt.date, ...] = ()
    "The days that it was planned for before it was moved."
    because: str = ""
    "Why it was moved or cancelled."
    changed: int = 0
    "How often its day, its hours or its place changed, or whether it is held; a calendar numbers what it is told."
    held: Held

    @property
    def order(self) -> tuple[dt.date, dt.time, str]:
        """Where it stands among others: by day and hour."""
        return self.date, self.start or dt.time(), self.id

    @classmethod
    def of(cls, meeting: Meeting, before: MeetingSummary | None = None) -> MeetingSummary:
        """The summary of a meeting as it stands; what else was known of it before is kept."""
        return cls(
            **((before.model_extra or {}) if before else {}),
            id=meeting.id,
            fora=tuple(forum.id for forum in meeting.fora),
            date=meeting.date,
            status=meeting.status,
            kind=meeting.kind,
            start=meeting.start,
            end=meeting.end,
            place=meeting.place,
            last_item=0 if meeting.planned else meeting.counters.get("", 0),
            next_meetings=meeting.next_meetings,
            version=before.version if before else 1,
            approved_in=before.approved_in if before else "",
            sent={one.what: one.date for one in meeting.sent},
            moved_from=meeting.moved_from,
            because=meeting.because,
            changed=_changed(meeting, before) if before else 0,
            held=held(meeting),
        )

    def put(self) -> Put:
        """How it is written."""
        return Put(MEETINGS, self.id, self.model_dump(mode="json", exclude_defaults=True))


class ActionDocument(BaseModel, extra="allow", frozen=True):
    """An action as it was made, and every change since; what it is now follows from them."""

    number: str
    born: Action
    changes: tuple[Change, ...] = ()
    removed: bool = False
    "Its line was taken away or undone: it is nowhere shown, and comes back whole if the line does."

    @property
    def action(self) -> Action:
        """The action as it is now."""
        action = self.born
        for change in self.changes:
            action = action.changed(change)
        return action

    def put(self) -> Put:
        """How it is written."""
        return Put(ACTIONS, self.number, self.model_dump(mode="json", exclude_defaults=True))


class HandedOver(BaseModel, extra="allow", frozen=True):
    """What a meeting handed over to other fora; a meeting that handed over nothing has none."""

    meeting: str
    fora: tuple[str, ...]
    date: dt.date
    sent: tuple[Handover, ...] = ()

    @classmethod
    def of(cls, meeting: Meeting) -> HandedOver:
        """What a meeting handed over, as it stands."""
        fora = tuple(forum.id for forum in meeting.fora)
        return cls(meeting=meeting.id, fora=fora, date=meeting.date, sent=handovers(meeting))

    def put(self) -> Put:
        """How it is written; nothing is written of nothing."""
        return Put(HANDED, self.meeting, self.model_dump(mode="json") if self.sent else None)


class Documents(Protocol):
    """What a register is read from: a store, or one under construction."""

    def get(self, table: str, id: str) -> dict[str, Any] | None:
        """One document."""

    def all(self, table: str, wanted: Wanted | None = None) -> list[dict[str, Any]]:
        """The wanted documents of a table."""


class Register:
    """Reads the register of a store."""

    def __init__(self, store: Documents, prefix: str, fora: Callable[[], Fora] = Fora) -> None:
        """`fora` are those of the workspace: an action belongs to its owners too, where they are fora."""
        self.store = store
        self.prefix = prefix
        self._fora = fora

    def meetings(self) -> list[MeetingSummary]:
        """Every meeting, oldest first."""
        found = [MeetingSummary.model_validate(doc) for doc in self.store.all(MEETINGS)]
        return sorted(found, key=lambda summary: summary.order)

    def meetings_of(self, forum: str) -> list[MeetingSummary]:
        """A forum's meetings, joint ones too, oldest first."""
        docs = self.store.all(MEETINGS, lambda doc: forum in doc["fora"])
        found = [MeetingSummary.model_validate(doc) for doc in docs]
        return sorted(found, key=lambda summary: summary.order)

    def meetings_on(self, day: dt.date) -> list[MeetingSummary]:
        """The meetings of a day, of whatever forum."""
        docs = self.store.all(MEETINGS, lambda doc: bool(doc["date"] == day.isoformat()))
        found = [MeetingSummary.model_validate(doc) for doc in docs]
        return sorted(found, key=lambda summary: (summary.start or dt.time(), summary.id))

    def meeting(self, id: str) -> MeetingSummary | None:
        """The meeting of that id."""
        doc = self.store.get(MEETINGS, id)
        return MeetingSummary.model_validate(doc) if doc else None

    def kept(self, number: str) -> ActionDocument | None:
        """An action with its history, by its whole number, removed or not."""
        doc = self.store.get(ACTIONS, number)
        return ActionDocument.model_validate(doc) if doc else None

    def document(self, number: str) -> ActionDocument | None:
        """An action with its history, by its whole number."""
        document = self.kept(number)
        return None if document is None or document.removed else document

    def handed_over(self, meeting: str) -> HandedOver | None:
        """What a meeting handed over to other fora."""
        doc = self.store.get(HANDED, meeting)
        return HandedOver.model_validate(doc) if doc else None

    def handed_between(self, fora: Iterable[str]) -> list[HandedOver]:
        """What these fora ever handed over or were handed, the oldest first."""
        wanted = set(fora)
        docs = self.store.all(HANDED, lambda doc: not wanted.isdisjoint((*doc["fora"], *_receivers(doc))))
        found = [HandedOver.model_validate(doc) for doc in docs]
        return sorted(found, key=lambda one: (one.date, one.meeting))

    def _documents(self, wanted: Wanted = lambda _doc: True) -> list[dict[str, Any]]:
        return self.store.all(ACTIONS, lambda doc: not doc.get("removed") and wanted(doc))

    def actions(self) -> list[Action]:
        """Every action, in the order of their numbers."""
        return _in_order(self._documents())

    def open_actions(self, fora: Iterable[str] | None = None) -> tuple[Action, ...]:
        """What is still owed, to these fora or by them, or all."""
        whose = None if fora is None else set(fora)
        return tuple(
            _in_order(
                self._documents(
                    lambda doc: not _settled(doc) and (whose is None or not whose.isdisjoint(self._concerned(doc)))
                )
            )
        )

    def actions_of(self, forum: str) -> list[Action]:
        """Every action that is or was owed to a forum or by it, in the order of their numbers."""
        return _in_order(self._documents(lambda doc: forum in self._concerned(doc)))

    def _concerned(self, doc: Mapping[str, Any]) -> set[str]:
        """The fora of an action: those it was made in, and those that own it now."""
        fora = self._fora()
        return _made_in(doc) | (fora.owning(_owners(doc), doc["born"].get("forum", "")) if fora.cards else set())

    def owners(self, forum: str) -> tuple[str, ...]:
        """Everybody who ever owned an action of a forum."""
        docs = self._documents(lambda doc: forum in _made_in(doc))
        return tuple(dict.fromkeys(owner for doc in docs for owner in doc["born"].get("owners", ())))

    def find(self, number: str, year: int) -> Action | None:
        """An action by its whole number, or by its running number: that of the year, else the newest before it."""
        short = "-" not in number
        series, running = number_order(f"{self.prefix}-{year}-{number}" if short else number.upper())
        document = self.document(f"{series}-{running:03d}") if running else None
        if document or not short:
            return document.action if document else None
        older = (action for action in self.actions() if number_order(action.number)[1] == running)
        return max(older, key=lambda action: number_order(action.number), default=None)

    def number(self, year: int, running: int) -> str:
        """`SSP-2026-014`."""
        return f"{self.prefix}-{year}-{running:03d}"

    def new_number(self, year: int) -> str:
        """The next action number of a year; none is ever used twice."""
        return self.number(year, self._last(f"{self.prefix}-{year}") + 1)

    def used(self, number: str) -> Put:
        """That an action number is used; a higher one stays the last."""
        series, running = number_order(number)
        return Put(COUNTERS, series, {"last": max(running, self._last(series))})

    def _last(self, series: str) -> int:
        counter = self.store.get(COUNTERS, series) or {}
        return int(counter.get("last", 0))

    def to_approve(self, fora: Iterable[str], day: dt.date | None = None) -> tuple[Predecessor, ...]:
        """The minutes that nobody has approved yet, back to the last ones that somebody did; none from after a day."""
        waiting: dict[str, Predecessor] = {}
        for forum in fora:
            for summary in reversed(self.meetings_of(forum)):
                if day and summary.date > day:
                    continue
                if summary.approved_in:
                    break
                if summary.status is Status.CLOSED:
                    waiting[summary.id] = Predecessor(summary.id, summary.date, summary.version)
        return tuple(sorted(waiting.values(), key=lambda minutes: (minutes.date, minutes.meeting)))


def _receivers(doc: Mapping[str, Any]) -> set[str]:
    return {one["to"] for one in doc["sent"]}


def _made_in(doc: Mapping[str, Any]) -> set[str]:
    return {doc["born"].get("forum", ""), *doc["born"].get("shared_with", ())}


def _owners(doc: Mapping[str, Any]) -> list[str]:
    """Who owns an action now, told from its document as it lies."""
    said = [change["owners"] for change in doc.get("changes", ()) if change.get("owners") is not None]
    return list(said[-1] if said else doc["born"].get("owners", ()))


def _changed(meeting: Meeting, before: MeetingSummary) -> int:
    """How often what a calendar shows of a meeting changed; an undo is one more change."""
    told = (before.date, before.start, before.end, before.place, before.status is Status.CANCELLED)
    same = told == (meeting.date, meeting.start, meeting.end, meeting.place, meeting.status is Status.CANCELLED)
    return before.changed + (not same)


def _in_order(docs: Iterable[dict[str, Any]]) -> list[Action]:
    found = (ActionDocument.model_validate(doc).action for doc in docs)
    return sorted(found, key=lambda action: number_order(action.number))


def _settled(doc: Mapping[str, Any]) -> bool:
    """Whether an action is settled, told from its document as it lies: there are ten years of them."""
    said = [change["status"] for change in doc.get("changes", ()) if change.get("status")]
    return (said[-1] if said else doc["born"].get("status")) in SETTLED
