"""A document before it has a format: blocks of spans that Markdown, HTML and Word each write in their own way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto


class Mark(Enum):
    """How a span stands out."""

    PLAIN = auto()
    STRONG = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line: the program's own words (`ours`), or words that somebody typed.

    `guard` is a pattern over the Markdown source of typed words: punctuation that would be taken for the program's own.
    """

    text: str
    mark: Mark = Mark.PLAIN
    ours: bool = False
    guard: str = ""


Line = tuple[Span, ...]
NO_TEXT = Span("(uden tekst)", Mark.QUIET, ours=True)
"What stands where a text is empty, so that it is not taken for a missing one."


def ours(text: str, mark: Mark = Mark.PLAIN) -> Span:
    """Words of the program."""
    return Span(text, mark, ours=True)


def typed(text: str, guard: str = "", mark: Mark = Mark.PLAIN) -> Span:
    """Words of the user."""
    return Span(text, mark, guard=guard) if text or mark is not Mark.PLAIN else NO_TEXT


def label(*spans: Span) -> Line:
    """Spans as a label: strong, with a colon."""
    return (*(Span(span.text, Mark.STRONG, span.ours, span.guard) for span in spans), ours(":", Mark.STRONG))


def labelled(word: str, *spans: Span) -> Line:
    """A label of ours and what it names."""
    return (*label(ours(word)), ours(" "), *spans) if spans else label(ours(word))


def quiet(line: Line) -> Line:
    """The same words as a line that repeats other parts."""
    return tuple(Span(span.text, Mark.QUIET, span.ours, span.guard) for span in line)


def plain(line: Line) -> str:
    """What a line says, without its marks."""
    return "".join(span.text for span in line)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the document."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of text."""

    line: Line


@dataclass(frozen=True, slots=True)
class LongText:
    """A typed text of several lines; an empty one parts paragraphs."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are the shares of its columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Paragraph | LongText | Bullets | Table


def paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of a long text and their lines; further empty lines begin the next paragraph.

    Joined by an empty line they are the text again.
    """
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line or not found[-1] or not any(found[-1]):
            found[-1].append(line)
        else:
            found.append([])
    return tuple(tuple(lines) for lines in found)


def listed(names: Iterable[str]) -> str:
    """`A`, `A og B`, `A, B og C`."""
    *first, last = names
    return f"{', '.join(first)} og {last}" if first else last


def capital(sentence: str) -> str:
    """A sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]
