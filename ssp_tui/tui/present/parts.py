"""A piece of a line, and the tone it is said in; the glyphs and words carry the meaning, the tone repeats it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """How a piece of text is to look; themes decide what that is."""

    PLAIN = "plain"
    QUIET = "quiet"
    STRONG = "strong"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"
    KEY = "key"


class Part(NamedTuple):
    """Text in a tone."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Part, ...]
"""One line, which may hold line breaks where a list shows several rows as one."""


def plain(*texts: str) -> Line:
    """A line without any tone."""
    return tuple(Part(text) for text in texts if text)


def text_of(line: Line) -> str:
    """The words of a line."""
    return "".join(part.text for part in line)


def joined(lines: list[Line]) -> Line:
    """Several lines as one with line breaks between."""
    found: list[Part] = []
    for index, line in enumerate(lines):
        if index:
            found.append(Part("\n"))
        found.extend(line)
    return tuple(found)
