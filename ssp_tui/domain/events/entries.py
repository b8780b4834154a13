"""What has happened to the lines of an item."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.item import Entry, EntryKind


@dataclass(frozen=True, slots=True)
class EntryRecorded:
    """A line was recorded on an item."""

    item: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """A line was put in other words, retyped, or closed; what is absent stays."""

    item: str
    number: int
    text: str | None = None
    kind: EntryKind | None = None
    category: str | None = None
    name: str | None = None
    closed: bool | None = None
    action: str | None = None
    forum: str | None = None
    kinds: tuple[ItemKind, ...] | None = None


@dataclass(frozen=True, slots=True)
class EntryRemoved:
    """A line was taken away; its number stays used."""

    item: str
    number: int
