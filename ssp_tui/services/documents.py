"""Steps as the store keeps them, and steps as the domain folds them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ssp_tui import ports
from ssp_tui.domain.event_documents import from_doc, to_doc
from ssp_tui.domain.history import History, Step
from ssp_tui.ports import REGISTER, Store


def to_store(step: Step) -> ports.Step:
    """A step as it is stored."""
    return ports.Step(
        number=step.number,
        at=step.at.isoformat(),
        line=step.line,
        events=[to_doc(event) for event in step.events],
    )


def words(stored: ports.Step) -> str:
    """Every text that a stored step holds, a line each, the line as typed first."""
    return "\n".join([stored.line, *_texts(stored.events)])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def steps(store: Store, stream: str) -> list[Step]:
    """The steps of a stream."""
    return [
        Step(
            number=stored.number,
            at=datetime.fromisoformat(stored.at),
            line=stored.line,
            events=tuple(from_doc(doc) for doc in stored.events),
        )
        for stored in store.steps(stream)
    ]


def history(store: Store, meeting: str) -> History | None:
    """The history of a meeting; None when there is no such meeting."""
    told = steps(store, meeting) if meeting != REGISTER else []
    return History.of(told) if told else None
