"""What has happened to the items of the agenda."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.item import Deferral, Item, Outcome


@dataclass(frozen=True, slots=True)
class Stepped:
    """The meeting went to an item; `thread` is the item's, while its number may still change."""

    item: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class PauseBegun:
    """The clock of the current item rests until the next line."""


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """An item came on the agenda; it stands just before `before`, or last."""

    item: Item
    before: str = ""


@dataclass(frozen=True, slots=True)
class ItemMoved:
    """An item, with its sub-items, is treated just before another; its number stays."""

    number: str
    before: str


@dataclass(frozen=True, slots=True)
class ItemRemoved:
    """An item was taken off the agenda of a planned meeting, with its sub-items."""

    item: str


@dataclass(frozen=True, slots=True)
class ItemChanged:
    """An item got another title, other kinds or minutes (0: none), was closed or opened; what is absent stays."""

    number: str
    title: str | None = None
    kinds: tuple[ItemKind, ...] | None = None
    minutes: int | None = None
    closed: bool | None = None
    neutral_title: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeSet:
    """It was said what came of an item."""

    item: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ItemDeferred:
    """An item comes back."""

    item: str
    deferral: Deferral


@dataclass(frozen=True, slots=True)
class ItemProposedAsFixed:
    """An item was proposed for the fixed agenda; from now on its thread is the one that the fixed item will have."""

    item: str
    thread: str


@dataclass(frozen=True, slots=True)
class FieldSet:
    """A named field of an item got its text; empty removes it."""

    item: str
    name: str
    text: str
