"""What goes out around a meeting: call for items, agenda, minutes, that it is cancelled; and the chair's word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Sending(StrEnum):
    """What was sent."""

    CALL = "call"
    AGENDA = "agenda"
    MINUTES = "minutes"
    CANCELLATION = "cancellation"


PROPOSED_BY = "Foreslået af"
"The field of an item that says who proposed it; it is printed in documents, so always Danish."

Listing = tuple[tuple[str, str], ...]
"The thread and the title of each item of an agenda, in order: by it one sees whether the agenda was changed."


class OnAgenda(Protocol):
    """An item of an agenda, begun or coming."""

    @property
    def thread(self) -> str:
        """What lives on when the item is over."""

    @property
    def title(self) -> str:
        """What it is called."""


def listing(items: Iterable[OnAgenda]) -> Listing:
    """What stands on an agenda."""
    return tuple((item.thread, item.title) for item in items)


@dataclass(frozen=True, slots=True)
class Convened:
    """When and where a meeting was to be, as those who come were told."""

    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Final:
    """That the agenda is final: since when, on whose word, what stood on it then, and for when."""

    date: dt.date
    by: str = ""
    agenda: Listing = ()
    convened: Convened | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """That something was sent on a day; of an agenda, what stood on it, and for when."""

    what: Sending
    date: dt.date
    agenda: Listing = ()
    convened: Convened | None = None
