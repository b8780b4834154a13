"""Who may read what, and the one thing that nobody may write: a CPR number."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum


class Audience(StrEnum):
    """For whom a document is written: anybody, the forum itself, or those with a need to know."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


class Rendering(StrEnum):
    """The whole record, or what was decided and promised."""

    FULL = "full"
    DECISIONS = "decisions"


# practice.md's rule: a plausible date and four digits. Never modulus 11: since 2007 there are numbers without it.
_CPR = re.compile(r"(?<![\d.,/-])(\d{2})[ .]?(\d{2})[ .]?(\d{2})[-–‐‑‒— \u00a0]{0,3}(\d{4})(?![\d/]|[.,-]\d)")


def find_cpr(text: str) -> str | None:
    """The first CPR number in a text, as it stands there; None when there is none."""
    for found in _CPR.finditer(text):
        day, month, year = (int(found[n]) for n in (1, 2, 3))
        if _is_a_day(day, month, year):
            return found[0]
    return None


def _is_a_day(day: int, month: int, year: int) -> bool:
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False
