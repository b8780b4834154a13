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


# A plausible date and four digits. Never modulus 11: since 2007 there are numbers without it. What is part of a
# longer number (a journal number, an amount) is none; any other sign may touch it.
_BETWEEN = "- \u00a0\u00ad\u200b\u2009\u202f\u2060\u2010\u2011\u2012\u2013\u2014\u2212"
_CPR = re.compile(rf"(?<!\d)(?<!\d[.,/-])(\d\d)[ .]?(\d\d)[ .]?(\d\d)[{_BETWEEN}]{{0,3}}(\d{{4}})(?!\d|[.,/-]\d)")


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
