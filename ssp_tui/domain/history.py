"""The history of a meeting: its steps in order, which of them still count, and the meeting they amount to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.fold import apply, burn, opened
from ssp_tui.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Step:
    """One user action: its running number in the meeting, when, the line as typed, and what happened."""

    number: int
    at: datetime
    line: str
    events: tuple[ev.Event, ...]

    @property
    def undoable(self) -> bool:
        """Whether undo goes back over it; stepping and the clock it passes by."""
        return any(not isinstance(event, ev.NOT_UNDOABLE) for event in self.events)


@dataclass(frozen=True)
class History:
    """Steps, and the meeting folded from those that count."""

    meeting: Meeting
    steps: tuple[Step, ...]
    done: tuple[int, ...] = ()
    "Numbers of the steps that undo can take back, the last one last."
    undone: tuple[int, ...] = ()
    "Numbers of the steps that redo can give back, the next one last."
    without: frozenset[int] = frozenset()
    "Every step that does not count."

    @classmethod
    def of(cls, steps: Iterable[Step]) -> History:
        """The history that the steps tell; the first one opens the meeting."""
        whole = tuple(steps)
        history = _begun(whole[0])
        for step in whole[1:]:
            history = history._noted(step)
        return replace(history, meeting=_folded(whole, history.without), steps=whole)

    def then(self, step: Step) -> History:
        """The history after one more step."""
        noted = self._noted(step)
        steps = (*self.steps, step)
        if noted.without != self.without:
            meeting = _folded(steps, noted.without)
        else:
            meeting = self.meeting
            for event in step.events:
                meeting = apply(meeting, event, step.at)
        return replace(noted, meeting=meeting, steps=steps)

    def step(self, number: int) -> Step:
        """The step of that number."""
        return self.steps[number - 1]

    def _noted(self, step: Step) -> History:
        """What the step means for undo and redo; the meeting is left to the caller."""
        first = step.events[0] if step.events else None
        if isinstance(first, ev.Undone):
            return replace(
                self,
                done=self.done[:-1],
                undone=(*self.undone, first.step),
                without=self.without | {first.step},
            )
        if isinstance(first, ev.Redone):
            return replace(
                self,
                done=(*self.done, first.step),
                undone=self.undone[:-1],
                without=self.without - {first.step},
            )
        if any(isinstance(event, ev.MeetingBegun) for event in step.events):
            # One that began by mistake is in preparation again; what was prepared before stands.
            return replace(self, done=(step.number,), undone=())
        if any(isinstance(event, ev.Closed | ev.Reopened | ev.Cancelled) for event in step.events):
            return replace(self, done=(), undone=())
        if step.undoable:
            return replace(self, done=(*self.done, step.number), undone=())
        return self


def _begun(step: Step) -> History:
    first = step.events[0]
    if not isinstance(first, ev.MeetingOpened):
        raise ValueError("the first step of a meeting opens it")
    return History(meeting=opened(first, step.at), steps=(step,))


def _folded(steps: tuple[Step, ...], without: frozenset[int]) -> Meeting:
    meeting = _begun(steps[0]).meeting
    for step in steps[1:]:
        for event in step.events:
            if isinstance(event, ev.Undone | ev.Redone):
                continue
            counts = step.number not in without
            meeting = apply(meeting, event, step.at) if counts else burn(meeting, event)
    return meeting
