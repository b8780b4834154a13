"""Clock times as Danes write them: `9`, `9.05`, `kl. 1600`, `kl. 11 – 14.30`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time
from typing import NamedTuple

from ssp_tui.domain.text import clean

_KL = r"kl(?:okken|\b\.?|(?=[0-9]))\s*"
_ABOUT = r"(?:ca\b\.?\s*)?"
_FOUR_DIGITS = r"(?P<{0}hm>[0-9]{{4}})"
_HOUR = r"(?P<{0}h>[0-9]{{1,2}})(?:(?P<{0}sep>[.:])(?P<{0}m>[0-9]{{2}}))?"
_NO_MORE = r"(?![0-9]|[.:,/][0-9])"
# "kl. 13 - 2. sal" has no second time in it: an ordinal is told by the small letter after its dot.
_NO_ORDINAL = r"(?!(?-i:\.\s*[a-zæøå]))"
_END = (
    rf"(?:\.?\s*(?:[-‐-―−]|\btil\b)\s*{_ABOUT}(?:{_KL})?{_ABOUT}"
    rf"(?:{_FOUR_DIGITS.format('e')}|{_HOUR.format('e')}){_NO_MORE}{_NO_ORDINAL})?"
)
_HOURS = re.compile(
    rf"(?<![^\W_])(?:fra\s+)?{_ABOUT}"
    rf"(?:(?P<kl>{_KL}){_ABOUT}(?:{_FOUR_DIGITS.format('')}|{_HOUR.format('')})"
    rf"|(?<![./:,-])(?P<bh>[0-9]{{1,2}})(?P<bsep>[.:])(?P<bm>[0-9]{{2}}))"
    rf"{_NO_MORE}{_END}",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    rf"(?:{_KL}(?:{_FOUR_DIGITS.format('k')}|{_HOUR.format('k')})|{_HOUR.format('')})\s*\.?",
    re.IGNORECASE,
)


class Hours(NamedTuple):
    """A time span found in a text, and where it stands there."""

    start: time
    end: time | None
    begins: int
    stops: int


def read_clock(text: str) -> time | None:
    """The one clock time that is the whole text; None when it is anything else."""
    found = _CLOCK.fullmatch(clean(text))
    if not found:
        return None
    return _time(found["khm"], found["kh"] or found["h"], found["km"] or found["m"])


def read_hours(text: str) -> tuple[time | None, time | None, str]:
    """Start and end of the first time span in a text, and the text without it."""
    kept = clean(text)
    for hours in hours_in(kept):
        return hours.start, hours.end, _without(kept, hours)
    return None, None, kept


def hours_in(text: str) -> Iterator[Hours]:
    """Every time span of a text; without `kl.` only what cannot be a date (`18:00`, `13.00-15.00`)."""
    for found in _HOURS.finditer(text):
        hours = _hours(found)
        if hours:
            yield hours


def _hours(found: re.Match[str]) -> Hours | None:
    start = _time(found["hm"], found["h"] or found["bh"], found["m"] or found["bm"], midnight=True)
    if start is None or (not found["kl"] and not _surely_a_time(found)):
        return None
    end = _time(found["ehm"], found["eh"], found["em"], midnight=True)
    # Past midnight ("22.00-02.00") only with minutes: "kl. 13 - 2" may go on about something else.
    if end is None or (end <= start and not found["em"] and found["eh"] != "24"):
        return Hours(start, None, found.start(), _end_of_start(found))
    return Hours(start, end, found.start(), found.end())


def _surely_a_time(found: re.Match[str]) -> bool:
    if found["bsep"] == ":":
        return True
    # "10.11-15.12" is two dates; minutes that are no month tell a time span.
    return found["em"] is not None and not all(1 <= int(found[part]) <= 12 for part in ("bm", "em"))


def _end_of_start(found: re.Match[str]) -> int:
    last = max(found.end(group) for group in ("hm", "h", "m", "bm"))
    text = found.string
    return last + 1 if text[last : last + 1] == "." and not text[last + 1 : last + 2].isalnum() else last


def _time(four_digits: str | None, hour: str | None, minute: str | None, *, midnight: bool = False) -> time | None:
    if four_digits:
        hour, minute = four_digits[:2], four_digits[2:]
    if midnight and hour == "24" and not int(minute or 0):
        hour = "0"
    if hour is None or int(hour) > 23 or int(minute or 0) > 59:
        return None
    return time(int(hour), int(minute or 0))


def _without(text: str, hours: Hours) -> str:
    left = text[: hours.begins].rstrip(" -‐‑‒–—―−:(")
    right = text[hours.stops :].lstrip(" .,;:)")
    if not right:
        return left.rstrip(" ,;")
    if left.endswith((",", ";")) or not left:
        return f"{left} {right}".strip()
    comma = "," if text[hours.stops :].lstrip().startswith(",") else ""
    return f"{left}{comma} {right}"
