"""What is said of items: stepping, adding, moving, naming, outcomes, deferring, closing."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.item import Deferral, Outcome


@dataclass(frozen=True, slots=True)
class Pause:
    """`/pause`."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """`/punkt 5.2`."""

    number: str


@dataclass(frozen=True, slots=True)
class GoNext:
    """`/videre`."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """`/tilbage`."""


@dataclass(frozen=True, slots=True)
class AddItem:
    """`/nyt TITEL (B, 10 min)`."""

    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class AddSubItem:
    """`/underpunkt TITEL`."""

    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MoveItem:
    """`/flyt 6 til 3`: 6 just before 3."""

    number: str
    before: str


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """`/fjern [N]`, from the agenda of a coming meeting; without a number the current item."""

    number: str = ""


@dataclass(frozen=True, slots=True)
class RenameItem:
    """`/omdøb TITEL`, of the current item."""

    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class SetKinds:
    """`/type B`, of the current item."""

    kinds: tuple[ItemKind, ...]


@dataclass(frozen=True, slots=True)
class SetMinutes:
    """`/tid [N] 10`: planned minutes, 0 for none; without an item the current one."""

    minutes: int
    item: str = ""


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """`/resultat besluttet`, or a line that is only an outcome phrase."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Defer:
    """`/udsæt [N] ...` and `/genoptag ...`; without a number the current item."""

    deferral: Deferral
    item: str = ""


@dataclass(frozen=True, slots=True)
class Lift:
    """`/løft N TITEL`: entry N of the current item becomes a sub-item."""

    number: int
    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MakeFixed:
    """`/fast [N]`: propose an item for the fixed agenda; without a number the current one."""

    item: str = ""


@dataclass(frozen=True, slots=True)
class CloseItem:
    """`/lukket [N] [Neutral titel]`: the current item, or its entry N."""

    entry: int | None = None
    neutral_title: str = ""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """`/åbent [N]`."""

    entry: int | None = None
