"""What is said of other fora: handing something over to one, and taking something up from one."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemKind


@dataclass(frozen=True, slots=True)
class HandOver:
    """`/oversend FORUM: tekst`; without a text the current item itself.

    `name` is what the receiver is called, `forum` its id, or nothing where the workspace does not know it.
    """

    name: str
    text: str = ""
    forum: str = ""
    kinds: tuple[ItemKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Receive:
    """`/modtaget FORUM: tekst`: a new item, from the forum of that name."""

    name: str
    title: str
    forum: str = ""
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None
