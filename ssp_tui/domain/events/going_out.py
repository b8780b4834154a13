"""How an agenda and what belongs to it went out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.sending import Listing, Sending


@dataclass(frozen=True, slots=True)
class AgendaMadeFinal:
    """Somebody, the chair as a rule, said that the agenda is final; what stood on it then."""

    date: dt.date
    by: str = ""
    agenda: Listing = ()


@dataclass(frozen=True, slots=True)
class SentOut:
    """Something was sent on a day; of an agenda, what stood on it."""

    what: Sending
    date: dt.date
    agenda: Listing = ()
