"""What is said of an agenda on its way out: who proposed an item, that it is final, and that something was sent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.sending import Sending


@dataclass(frozen=True, slots=True)
class ProposeItem:
    """`/forslag NAVN: TITEL (B, 10 min)`."""

    by: str
    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MakeFinal:
    """`/endelig [NAVN]`; without a name it is the word of the forum's chair."""

    by: str = ""


@dataclass(frozen=True, slots=True)
class NoteSent:
    """`/udsendt [indkaldelse│dagsorden│referat] [dato]`; what is not said follows from the meeting and the clock."""

    what: Sending | None = None
    date: dt.date | None = None
