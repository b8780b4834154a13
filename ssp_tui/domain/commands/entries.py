"""What is said of the lines of an item: recording, changing, retyping, removing."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.calendar import Due
from ssp_tui.domain.item import EntryKind


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """`tekst`, `b:`, `k:`, `anb(..):`, `i:`, `?`, `næste:`, `til referat:`, `bilag:` on the current item."""

    kind: EntryKind
    text: str
    category: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class RecordAction:
    """`a: Mette og DOT: vagtplan > fredag`; names of owners not known before are in `new_owners` too."""

    text: str
    owners: tuple[str, ...] = ()
    due: Due | None = None
    new_owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetField:
    """`/felt Indstilling: tekst`; `text` None: a field of several lines is to be opened."""

    name: str
    text: str | None


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """`/ret N: tekst`, `/ret N: b: tekst`; `action` is the text read as an action, when the entry is or becomes one.

    `kind` None: it stays what it is, of the same category and name.
    """

    number: int
    text: str
    action: RecordAction | None = None
    kind: EntryKind | None = None
    category: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """`/slet N`."""

    number: int


@dataclass(frozen=True, slots=True)
class RetypeEntry:
    """`/gør N til b`; `action` is the entry's text read as an action, when it is to become one."""

    number: int
    kind: EntryKind
    category: str = ""
    action: RecordAction | None = None


@dataclass(frozen=True, slots=True)
class MoveEntry:
    """`/flyt linje 3 til punkt 5`: entry 3 of the current item gets the next number of item 5."""

    number: int
    item: str
