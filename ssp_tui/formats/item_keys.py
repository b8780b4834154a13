"""`Nøgle: værdi` lines under an item of an agenda."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssp_tui.domain.text import clean
from ssp_tui.formats.front_matter import key_form

ITEM_KEYS = {
    "Trin": "runde",
    "Runde": "Skole, Social, Politi",
    "Id": "velkommen",
    "Ansvarlig": "SSP-konsulent",
    "Oplæg": "Forebyggelsesbetjent",
    "Tid": "18.00-18.05",
    "Bilag": "handleplan.pdf",
    "Kilde": "seed-004:402",
}
"Every key that means something to the program, with a value to show."

_KNOWN = {key_form(key): key for key in ITEM_KEYS}
_LINE = re.compile(
    r"(?P<item>\s*[-*+]\s+)?(?P<bold>\*\*|__)?(?P<key>[^\W\d_][^:*_]{0,40}?)\s*(?P<rest>[:*_]+.*)", re.DOTALL
)
_REST = re.compile(r"(?:\*\*|__)?:(?:\*\*|__)?(?P<blank>\s*)(?P<value>.*)", re.DOTALL)
_WORDS = re.compile(r"[^\W\d_]+(?:[ /-]{1,2}[^\W\d_]+){0,4}")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line that names something; `known` is the program's own spelling of the key, empty for any other word."""

    key: str
    value: str
    known: str


def key_line(line: str) -> KeyLine | None:
    """The line as key and value, or None when it is only text.

    A known key may stand in bold or as a list point; any other one is up to five plain words, then `: ` and a value.
    """
    found = _LINE.fullmatch(line)
    rest = _REST.fullmatch(found["rest"]) if found else None
    if found is None or rest is None:
        return None
    key, value = clean(found["key"]), clean(rest["value"])
    known = _KNOWN.get(key_form(key), "")
    if known:
        return KeyLine(key, value, known)
    field = value and rest["blank"] and not found["item"] and _WORDS.fullmatch(key)
    return KeyLine(key, value, "") if field else None
