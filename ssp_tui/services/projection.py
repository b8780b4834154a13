"""The projection: which register documents follow from what was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from ssp_tui.domain import events as ev
from ssp_tui.domain.history import History, Step
from ssp_tui.ports import REGISTER, Put, Store, Wanted
from ssp_tui.services import documents
from ssp_tui.services.register import ActionDocument, HandedOver, MeetingSummary, Register

# What changes the summary of a meeting. The rest of a meeting is nobody's business until it is over.
_SUMMARISED = (
    ev.MeetingOpened, ev.HoursSet, ev.MeetingBegun, ev.Closed, ev.Reopened, ev.Cancelled, ev.ItemAdded,
    ev.NextMeetingsSet, ev.KindSet, ev.Undone, ev.Redone, ev.SentOut,
    ev.MeetingMoved,
)  # fmt: skip


def projected(register: Register, history: History, step: Step) -> list[Put]:
    """The documents that a step of a meeting changes; `history` is the meeting's after the step."""
    meeting = history.meeting
    told = list(_told(history, step))
    puts: list[Put] = []
    late = meeting.status != "running"
    if any(isinstance(e, _SUMMARISED) or (late and isinstance(e, ev.Remarked)) for e in step.events):
        puts.append(MeetingSummary.of(meeting, register.meeting(meeting.id)).put())
    handed = HandedOver.of(meeting)
    if handed != (register.handed_over(meeting.id) or handed.model_copy(update={"sent": ()})):
        puts.append(handed.put())
    puts += _actions(register, meeting.id, told)
    puts += _approvals(register, history, [event for _step, event, _counts in told])
    return puts


def _told(history: History, step: Step) -> Iterator[tuple[int, ev.Event, bool]]:
    """What a step tells: its own events, or those of the step that it undoes or gives back; whether they count."""
    for event in step.events:
        if isinstance(event, ev.Undone | ev.Redone):
            for past in history.step(event.step).events:
                yield event.step, past, isinstance(event, ev.Redone)
        else:
            yield step.number, event, True


def _actions(register: Register, meeting: str, told: list[tuple[int, ev.Event, bool]]) -> list[Put]:
    changed: dict[str, ActionDocument] = {}
    counters: dict[str, Put] = {}
    for step, event, counts in told:
        number = _number(event)
        before = changed.get(number) or register.kept(number) if number else None
        if isinstance(event, ev.ActionMade):
            document = before or ActionDocument(number=number, born=event.action)
            changed[number] = document.model_copy(update={"removed": not counts})
            counters[number] = register.used(number)
        elif before and isinstance(event, ev.ActionChanged):
            others = tuple(one for one in before.changes if (one.meeting, one.step) != (meeting, step))
            changes = (*before.changes, event.change) if counts else others
            changed[number] = before.model_copy(update={"changes": changes})
        elif before and isinstance(event, ev.ActionRemoved):
            changed[number] = before.model_copy(update={"removed": counts})
    return [*(document.put() for document in changed.values()), *counters.values()]


def _number(event: ev.Event) -> str:
    if isinstance(event, ev.ActionMade):
        return event.action.number
    return event.number if isinstance(event, ev.ActionChanged | ev.ActionRemoved) else ""


def _approvals(register: Register, history: History, told: list[ev.Event]) -> list[Put]:
    """The minutes whose approval stands or falls with the events, as the meeting approves them now."""
    meeting = history.meeting
    if not any(isinstance(event, ev.Approved | ev.ApprovalWithdrawn) for event in told):
        return []
    given = {approval.meeting for approval in meeting.approvals if approval.meeting}
    puts: list[Put] = []
    for id in sorted(given | {minutes.meeting for minutes in meeting.to_approve}):
        summary = register.meeting(id)
        if summary and id in given and not summary.approved_in:
            puts.append(summary.model_copy(update={"approved_in": meeting.id}).put())
        elif summary and id not in given and summary.approved_in == meeting.id:
            puts.append(summary.model_copy(update={"approved_in": ""}).put())
    return puts


def everything(store: Store, prefix: str) -> list[Put]:
    """The whole register folded again from all that was ever recorded, in the order of the clock.

    Where a clock was set back, what was done to an action may stand before its birth: it waits for it.
    """
    told = _in_order(store)
    puts: dict[tuple[str, str], Put] = {}
    register = Register(_UnderConstruction(puts), prefix)

    def take_in(more: Iterable[Put]) -> None:
        puts.update(((put.table, put.id), put) for put in more)

    for _stream, step in told:
        born = (event.action for event in step.events if isinstance(event, ev.ActionMade))
        take_in(ActionDocument(number=one.number, born=one, removed=True).put() for one in born)
    growing: dict[str, History] = {}
    for stream, step in told:
        if stream == REGISTER:
            take_in(_actions(register, "", [(step.number, event, True) for event in step.events]))
        else:
            growing[stream] = growing[stream].then(step) if stream in growing else History.of([step])
            take_in(projected(register, growing[stream], step))
    return [put for put in puts.values() if put.doc is not None]


def _in_order(store: Store) -> list[tuple[str, Step]]:
    """All steps in the order of their times, each stream in its own order even where a clock was set back."""
    found: list[tuple[datetime, str, Step]] = []
    for stream in store.streams():
        latest: datetime | None = None
        for step in documents.steps(store, stream):
            latest = max(latest, step.at) if latest else step.at
            found.append((latest, stream, step))
    found.sort(key=lambda told: (told[0], told[1], told[2].number))
    return [(stream, step) for _at, stream, step in found]


class _UnderConstruction:
    """The register being built, read as a store is."""

    def __init__(self, puts: Mapping[tuple[str, str], Put]) -> None:
        self._puts = puts

    def get(self, table: str, id: str) -> dict[str, Any] | None:
        """One document."""
        put = self._puts.get((table, id))
        return dict(put.doc) if put and put.doc is not None else None

    def all(self, table: str, wanted: Wanted | None = None) -> list[dict[str, Any]]:
        """The wanted documents of a table."""
        docs = (put.doc for put in self._puts.values() if put.table == table and put.doc is not None)
        return [dict(doc) for doc in docs if wanted is None or wanted(doc)]
