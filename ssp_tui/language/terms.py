"""The terms of a forum's papers, read from their words: `7 dage før`, `en uge efter mødet`, `straks`."""

from __future__ import annotations

import datetime as dt
import re

from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.text import clean, fold
from ssp_tui.language.danish_dates import read_due

_NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")
_DAYS = re.compile(r"(?:senest )?(?P<count>\d{1,3}|[a-z]+) (?P<unit>dage?|uger?)(?: (?:foer|efter|forud|inden)\b.*)?")
_AT_ONCE = re.compile(r"(?:straks|samme dag|umiddelbart|med det samme|paa moedet)\b.*")


def read_days(text: str) -> int | None:
    """The days between a meeting and what the text says of it, before or after; None where it cannot be read."""
    folded = fold(text)
    if _AT_ONCE.fullmatch(folded):
        return 0
    found = _DAYS.fullmatch(folded)
    if not found:
        return None
    word = found["count"]
    count = int(word) if word.isdigit() else _NUMBERS.index(word) if word in _NUMBERS else None
    if count is None:
        return None
    return count * 7 if found["unit"].startswith("uge") else count


NEVER = (dt.date.max, dt.date.min)
"Nothing is going on that the forum would meet for."
ALWAYS = (None, None)
_SINCE = re.compile(r"fra (?:og med )?", re.IGNORECASE)


def read_period(text: str) -> tuple[dt.date | None, dt.date | None] | None:
    """The first and last day of a stretch: `1.2.2027 - 30.6.2027`, `fra 1.2.2027`, `nej`; None where it cannot be read.

    Dates are written with their year.
    """
    kept = clean(text)
    if fold(kept) in ("nej", "ingen"):
        return NEVER
    if fold(kept) == "ja":
        return ALWAYS
    since = _SINCE.match(kept)
    due = read_due(kept[since.end() :] if since else kept, dt.date(2000, 1, 1))
    if due.kind is DueKind.RANGE and due.start and due.end:
        return due.start, due.end
    if since and due.kind is DueKind.EXACT and due.date:
        return due.date, None
    return None
