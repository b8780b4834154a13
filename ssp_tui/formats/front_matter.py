"""Front matter: `nøgle: værdi` lines at the top of a file, every value a text, every line known by its number.

Our own reader, because YAML would make `10:00` a number, `nej` a truth value and cut `Status #12` at the mark.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ssp_tui.domain.text import clean, slug

_FENCE = re.compile(r"-{3,}\s*")
# What editors make of `---`, and other lines drawn in its place.
_ODD_FENCE = re.compile(r"\s*(?:[‒–—―−][-‒–—―−]*|--+[‒–—―−]*|_{3,}|\*{3,}|={3,}|- - -)\s*")
_ENTRY = re.compile(r"(?P<key>[^:]{1,60}?)\s*:(?P<value>.*)", re.DOTALL)
_LISTED = re.compile(r"\s*[-*•–]\s+(?P<value>\S.*)", re.DOTALL)
_ITEM = re.compile(r" {0,3}##")


class Slip(Enum):
    """What can be wrong with a front matter as such."""

    MISSING = auto()
    NOT_OPENED = auto()
    NOT_CLOSED = auto()
    ODD_FENCE = auto()
    NOT_AN_ENTRY = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value, both as written; `line` counts from 1."""

    key: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries in order, the slips with the lines they are on, and the line where the body begins."""

    entries: tuple[Entry, ...]
    slips: tuple[tuple[Slip, int], ...]
    body_line: int


def key_form(key: str) -> str:
    """A key for comparing: case, blanks, and how æ ø å are written do not matter."""
    return slug(key).replace("-", "").replace("ae", "a").replace("oe", "o").replace("aa", "a")


def read_front_matter(lines: Sequence[str], known: Collection[str] = ()) -> FrontMatter:
    """The front matter of a file's lines; a file that opens with a `known` key is taken to lack its first `---`."""
    forms = {key_form(key) for key in known}
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines):
        return FrontMatter((), ((Slip.MISSING, 1),), first + 1)
    slips: list[tuple[Slip, int]] = []
    start = first + 1
    if not _FENCE.fullmatch(lines[first]):
        if _ODD_FENCE.fullmatch(lines[first]):
            slips.append((Slip.ODD_FENCE, first + 1))
        elif _is_known(lines[first], forms):
            slips.append((Slip.NOT_OPENED, first + 1))
            start = first
        else:
            return FrontMatter((), ((Slip.MISSING, first + 1),), first + 1)
    closing = _closing(lines, start)
    end = closing if closing is not None else _end_of_entries(lines, start, forms)
    entries, unread = _entries(lines, start, end, forms)
    slips += ((Slip.NOT_AN_ENTRY, line) for line in unread)
    if closing is None:
        slips.append((Slip.NOT_CLOSED, min(end + 1, len(lines))))
    elif not _FENCE.fullmatch(lines[closing]):
        slips.append((Slip.ODD_FENCE, closing + 1))
    return FrontMatter(tuple(entries), tuple(slips), end + 1 if closing is None else end + 2)


def _is_known(line: str, forms: Collection[str]) -> bool:
    found = _ENTRY.fullmatch(line)
    return found is not None and key_form(found["key"]) in forms


def _closing(lines: Sequence[str], start: int) -> int | None:
    for number in range(start, len(lines)):
        if _FENCE.fullmatch(lines[number]) or _ODD_FENCE.fullmatch(lines[number]):
            return number
        if _ITEM.match(lines[number]):
            return None
    return None


def _end_of_entries(lines: Sequence[str], start: int, forms: Collection[str]) -> int:
    """Where a front matter that is never closed must end: with the paragraph of its last known key."""
    last = next((number for number in range(start, len(lines)) if _ITEM.match(lines[number])), len(lines))
    known = [number for number in range(start, last) if _is_known(lines[number], forms)]
    end = known[-1] + 1 if known else start
    while end < last and lines[end].strip():
        end += 1
    return end


def _entries(lines: Sequence[str], start: int, end: int, forms: Collection[str]) -> tuple[list[Entry], list[int]]:
    """The entries, and the numbers of the lines that are none."""
    entries: list[Entry] = []
    unread: list[int] = []
    waiting = ""  # a key without a value, whose values may follow as a list
    for number, line in enumerate(lines[start:end], start + 1):
        listed, found = _LISTED.fullmatch(line), _ENTRY.fullmatch(line)
        if not line.strip() or line.startswith("#"):
            continue
        if waiting and listed:
            entries.append(Entry(waiting, clean(listed["value"]), number))
        elif entries and line[0] in " \t" and not _is_known(line, forms):
            last = entries.pop()
            entries.append(Entry(last.key, f"{last.value} {clean(line)}".strip(), last.line))
        elif found:
            entry = Entry(clean(found["key"]), clean(found["value"]), number)
            entries.append(entry)
            waiting = "" if entry.value else entry.key
        else:
            unread.append(number)
    return entries, unread
