"""Steps as the store keeps them, and steps as the domain folds them."""

from __future__ import annotations

from datetime import datetime

from ssp_tui import ports
from ssp_tui.domain import events as ev
from ssp_tui.domain.history import History, Step
from ssp_tui.ports import REGISTER, Store


def to_store(step: Step) -> ports.Step:
    """A step as it is stored."""
    return ports.Step(
        number=step.number,
        at=step.at.isoformat(),
        line=step.line,
        events=[ev.to_doc(event) for event in step.events],
    )


def steps(store: Store, stream: str) -> list[Step]:
    """The steps of a stream."""
    return [
        Step(
            number=stored.number,
            at=datetime.fromisoformat(stored.at),
            line=stored.line,
            events=tuple(ev.from_doc(doc) for doc in stored.events),
        )
        for stored in store.steps(stream)
    ]


def history(store: Store, meeting: str) -> History | None:
    """The history of a meeting; None when there is no such meeting."""
    told = steps(store, meeting) if meeting != REGISTER else []
    return History.of(told) if told else None
