"""The projection: which register documents follow from what was recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from ssp_tui.domain import events as ev
from ssp_tui.domain.history import History, Step
from ssp_tui.ports import REGISTER, Put, Store
from ssp_tui.services import documents
from ssp_tui.services.register import ActionDocument, MeetingSummary, Register, counter_put

# What changes the summary of a meeting. The rest of a meeting is nobody's business until it is over.
_SUMMARISED = (
    ev.MeetingOpened, ev.Closed, ev.Reopened, ev.Cancelled, ev.NextMeetingsSet, ev.KindSet, ev.Undone, ev.Redone,
)  # fmt: skip


def projected(register: Register, history: History, step: Step) -> list[Put]:
    """The documents that a step of a meeting changes; `history` is the meeting's after the step."""
    puts: dict[tuple[str, str], Put] = {}

    def known(number: str) -> ActionDocument | None:
        put = puts.get(("actions", number))
        if put:
            return ActionDocument.model_validate(put.doc) if put.doc else None
        return register.document(number)

    meeting = history.meeting
    for event in step.events:
        if isinstance(event, _SUMMARISED) or (isinstance(event, ev.Remarked) and meeting.status != "running"):
            before = register.meeting(meeting.id)
            _collect(puts, [MeetingSummary.of(meeting, before.approved_in if before else "").put()])
        if isinstance(event, ev.Undone | ev.Redone):
            past = history.step(event.step)
            back = isinstance(event, ev.Undone)
            for gone in past.events:
                _collect(puts, _undone(history, past, gone, known) if back else _done(gone, known))
                _collect(puts, _approval(register, meeting.id, gone, withdrawn=back))
        else:
            _collect(puts, _done(event, known))
            _collect(puts, _approval(register, meeting.id, event))
    return list(puts.values())


def _collect(puts: dict[tuple[str, str], Put], more: Iterable[Put]) -> None:
    for put in more:
        puts[put.table, put.id] = put


def _done(event: ev.Event, known: Callable[[str], ActionDocument | None]) -> list[Put]:
    if isinstance(event, ev.ActionMade):
        action = event.action
        return [ActionDocument(number=action.number, born=action).put(), counter_put(action.number)]
    if isinstance(event, ev.ActionChanged):
        document = known(event.number)
        if document:
            return [document.model_copy(update={"changes": (*document.changes, event.change)}).put()]
    if isinstance(event, ev.ActionRemoved):
        return [Put("actions", event.number, None)]
    return []


def _undone(history: History, past: Step, event: ev.Event, known: Callable[[str], ActionDocument | None]) -> list[Put]:
    if isinstance(event, ev.ActionMade):
        return [Put("actions", event.action.number, None)]
    if isinstance(event, ev.ActionChanged):
        document = known(event.number)
        if document:
            mine = (history.meeting.id, past.number)
            kept = tuple(change for change in document.changes if (change.meeting, change.step) != mine)
            return [document.model_copy(update={"changes": kept}).put()]
    if isinstance(event, ev.ActionRemoved):
        return _brought_back(history, event.number)
    return []


def _brought_back(history: History, number: str) -> list[Put]:
    counting = (step for step in history.steps if step.number not in history.without)
    happened = [event for step in counting for event in step.events]
    born = next((e.action for e in happened if isinstance(e, ev.ActionMade) and e.action.number == number), None)
    if born is None:
        return []
    changes = tuple(e.change for e in happened if isinstance(e, ev.ActionChanged) and e.number == number)
    return [ActionDocument(number=number, born=born, changes=changes).put()]


def _approval(register: Register, meeting: str, event: ev.Event, withdrawn: bool = False) -> list[Put]:
    if not (isinstance(event, ev.Approved) and event.approval.meeting):
        return []
    summary = register.meeting(event.approval.meeting)
    if summary is None:
        return []
    return [summary.model_copy(update={"approved_in": "" if withdrawn else meeting}).put()]


def everything(store: Store, prefix: str) -> list[Put]:
    """The whole register folded again from all that was ever recorded."""
    puts: dict[tuple[str, str], Put] = {}
    register = Register(_UnderConstruction(puts), prefix)
    growing: dict[str, History] = {}
    for stream, step in _in_order(store):
        if stream == REGISTER:
            for event in step.events:
                _collect(puts, _done(event, register.document))
        else:
            growing[stream] = growing[stream].then(step) if stream in growing else History.of([step])
            _collect(puts, projected(register, growing[stream], step))
    return list(puts.values())


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

    def all(self, table: str) -> list[dict[str, Any]]:
        """The documents of a table."""
        return [dict(put.doc) for put in self._puts.values() if put.table == table and put.doc is not None]
