"""An action: what somebody promised, and everything that has happened to the promise since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ssp_tui.domain.calendar import Due, DueKind


class ActionStatus(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DONE = "done"
    NOT_DONE = "not_done"
    DROPPED = "dropped"


SETTLED = frozenset({ActionStatus.DONE, ActionStatus.NOT_DONE, ActionStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened to an action; what is absent did not change.

    `meeting` is empty for a change made outside any meeting; `step` is the step of that stream that made it.
    """

    at: str
    meeting: str = ""
    step: int = 0
    status: ActionStatus | None = None
    due: Due | None = None
    owners: tuple[str, ...] | None = None
    criterion: str | None = None
    text: str | None = None
    closed: bool | None = None
    note: str = ""
    in_confidence: bool = False
    "It was said at a closed item: its words are for those who may read that."
    item: str = ""
    "The item of the meeting that it was said at."
    conceals: tuple[str, ...] = ()
    "Items of the meeting that were closed: what was said there until then is in confidence too."
    moved_to: str = ""
    "The item of its meeting that its line was moved to."


@dataclass(frozen=True, slots=True)
class Action:
    """A numbered promise with owners and a due; its present state is its birth and its changes, in order."""

    number: str
    text: str
    owners: tuple[str, ...] = ()
    due: Due | None = None
    forum: str = ""
    meeting: str = ""
    item: str = ""
    criterion: str = ""
    closed: bool = False
    status: ActionStatus = ActionStatus.OPEN
    note: str = ""
    "The last status text."
    changes: tuple[Change, ...] = ()
    shared_with: tuple[str, ...] = ()
    "The other fora of the joint meeting it was made in."

    @property
    def fora(self) -> tuple[str, ...]:
        """Every forum that it is owed to."""
        return (self.forum, *self.shared_with)

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes something."""
        return self.status not in SETTLED

    @property
    def open_note(self) -> str:
        """The last status text that was not said in confidence."""
        return next((change.note for change in self.said_openly() if change.note or change.status), "")

    @property
    def open_criterion(self) -> str:
        """What it is measured on, as far as that was not said in confidence."""
        if not any(change.criterion for change in self.changes):
            return self.criterion
        return next((change.criterion for change in self.said_openly() if change.criterion), "")

    def said_openly(self) -> Iterator[Change]:
        """The changes that were not made in confidence, the last one first."""
        concealed: set[tuple[str, str]] = set()
        for change in reversed(self.changes):
            concealed.update((change.meeting, item) for item in change.conceals)
            if not change.in_confidence and (change.meeting, change.item) not in concealed:
                yield change

    def overdue(self, today: date) -> bool:
        """Whether it is open and the last day meant is behind us."""
        return self.is_open and self.due is not None and self.due.overdue(today)

    def changed(self, change: Change) -> Action:
        """The action after a change."""
        return replace(
            self,
            status=self.status if change.status is None else change.status,
            due=self.due if change.due is None else change.due,
            owners=self.owners if change.owners is None else change.owners,
            criterion=self.criterion if change.criterion is None else change.criterion,
            text=self.text if change.text is None else change.text,
            closed=self.closed if change.closed is None else change.closed,
            item=change.moved_to or self.item,
            # What was said of an action before is not said of another status.
            note=change.note or ("" if change.status else self.note),
            changes=(*self.changes, change),
        )


_MOST_DIGITS = 9
"Beyond so many digits it is no running number, and Python will not count it."


def number_order(number: str) -> tuple[str, int]:
    """Sort key of action numbers: by year, then by running number, which may outgrow its three digits."""
    series, _dash, running = number.rpartition("-")
    return series, int(running) if running.isdecimal() and len(running) <= _MOST_DIGITS else 0


def due_order(action: Action) -> tuple[bool, date, tuple[str, int]]:
    """Sort key: dated ones first, soonest first; a vague or missing due last."""
    dated = action.due is not None and action.due.kind in (DueKind.EXACT, DueKind.RANGE)
    day = action.due.date if action.due and action.due.date else date.max
    return (not dated, day, number_order(action.number))
