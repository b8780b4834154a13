"""A piece of a line, and the tone it is said in; the glyphs and words carry the meaning, the tone repeats it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, chop_cells


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


_WORDS = re.compile(r"\n| +|[^ \n]+")


@lru_cache(maxsize=2048)
def hanging(line: Line, indent: int, width: int) -> Line:
    """The line broken to a width at blanks, its rows after the first moved in; a word too long is broken anywhere."""
    found: list[Part] = []
    column, begun = 0, False
    for part in line:
        text = ""
        for word in _WORDS.findall(part.text):
            if begun and word.startswith(" "):
                continue
            for piece in _broken(word, column, indent, width):
                begun = piece == "\n"
                text = f"{text.rstrip(' ')}\n{' ' * indent}" if begun else text + piece
                column = indent if begun else column + cell_len(piece)
        found.append(Part(text, part.tone))
    return tuple(found)


def _broken(word: str, column: int, indent: int, width: int) -> Iterator[str]:
    """The word, with line breaks before it or in it where it does not fit."""
    if word == "\n" or column + cell_len(word) <= width:
        yield word
        return
    if column > indent or word.startswith(" "):
        yield "\n"
    for index, piece in enumerate(() if word.startswith(" ") else chop_cells(word, max(1, width - indent))):
        if index:
            yield "\n"
        yield piece


def joined(lines: list[Line]) -> Line:
    """Several lines as one with line breaks between."""
    found: list[Part] = []
    for index, line in enumerate(lines):
        if index:
            found.append(Part("\n"))
        found.extend(line)
    return tuple(found)
