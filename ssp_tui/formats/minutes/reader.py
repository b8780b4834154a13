"""The blocks of a Markdown document as they are read, each with its line, and a place among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import zip_longest

from markdown_it.token import Token

from ssp_tui.domain.errors import Unreadable
from ssp_tui.formats.markdown import parse_blocks, unescape
from ssp_tui.formats.minutes.source import find, heard
from ssp_tui.locale import _


class Shape(Enum):
    """What kind of block it is."""

    HEADING = auto()
    PARAGRAPH = auto()
    BULLETS = auto()
    QUOTE = auto()
    TABLE = auto()


_SHAPES = {
    "heading_open": Shape.HEADING,
    "paragraph_open": Shape.PARAGRAPH,
    "bullet_list_open": Shape.BULLETS,
    "blockquote_open": Shape.QUOTE,
    "table_open": Shape.TABLE,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One block: the sources of its lines (of a table: its cells, row by row), and where each stands, from 1."""

    shape: Shape
    line: int
    sources: tuple[str, ...]
    lines: tuple[int, ...]
    level: int = 0
    columns: int = 0

    @property
    def source(self) -> str:
        """The source of a heading or a paragraph; one that an editor has wrapped is one line again."""
        return " ".join(self.sources[0].split("\n"))

    def rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The rows of a table below its head, each with its line."""
        for start in range(self.columns, len(self.sources), self.columns):
            yield self.lines[start], self.sources[start : start + self.columns]

    def differs_from(self, other: Found) -> int | None:
        """The first line that says another thing; which marks are escaped, and how lines are broken, is the same."""
        if (self.shape, self.level) != (other.shape, other.level):
            return self.line
        pairs = zip_longest(map(_said, self.sources), map(_said, other.sources))
        place = next((place for place, (one, another) in enumerate(pairs) if one != another), None)
        return None if place is None else self.lines[min(place, len(self.lines) - 1)]


def _said(source: str) -> str:
    return unescape(" ".join(source.split()))


def blocks_of(body: str, first_line: int = 1) -> list[Found]:
    """The blocks of a document. Raises Unreadable at one that minutes never hold."""
    found: list[Found] = []
    tokens = parse_blocks(body)
    place = 0
    while place < len(tokens):
        opening = tokens[place]
        end = next(n for n in range(place, len(tokens)) if tokens[n].level == 0 and tokens[n].nesting <= 0)
        found.append(_block(opening, tokens[place : end + 1], first_line))
        place = end + 1
    return found


def _block(opening: Token, tokens: Sequence[Token], first_line: int) -> Found:
    line = first_line + (opening.map[0] if opening.map else 0)
    shape = _SHAPES.get(opening.type)
    if shape is None:
        raise unreadable(line, _("et referat fra dette program har ingen sådan blok her"))
    inner = {token.type for token in tokens[1:-1] if token.nesting == 1}
    if shape in (Shape.BULLETS, Shape.QUOTE) and not inner <= {"list_item_open", "paragraph_open"}:
        raise unreadable(line, _("et referat fra dette program har ingen lister eller citater inde i hinanden"))
    sources: list[str] = []
    lines: list[int] = []
    at = line
    for token in tokens:
        at = first_line + token.map[0] if token.map else at
        if token.type == "inline":
            sources.append(token.content)
            lines.append(at)
    if shape is Shape.BULLETS and len(sources) != sum(token.type == "list_item_open" for token in tokens):
        raise unreadable(line, _("hvert punkt på listen skal have én linje tekst"))
    level = int(opening.tag[1]) if shape is Shape.HEADING else 0
    columns = sum(token.type == "th_open" for token in tokens)
    return Found(shape, line, tuple(sources), tuple(lines), level, columns)


def unreadable(line: int, what: str) -> Unreadable:
    """That the document cannot be read, why, and where."""
    return Unreadable(
        _("Linje {line}: {what}.").format(line=line, what=what),
        _("Ret linjen, eller hent referatet igen fra mødet."),
    )


class Cursor:
    """A place among the blocks of a document."""

    def __init__(self, blocks: Sequence[Found]) -> None:
        self._blocks = blocks
        self._place = 0

    @property
    def line(self) -> int:
        """The line of the next block, or of the last one."""
        if not self._blocks:
            return 1
        return self._blocks[min(self._place, len(self._blocks) - 1)].line

    def next_is(self, shape: Shape) -> bool:
        """Whether the next block has that shape."""
        return self._place < len(self._blocks) and self._blocks[self._place].shape is shape

    def heading(self, level: int) -> bool:
        """Whether the next block is a heading of that level."""
        return self.next_is(Shape.HEADING) and self._blocks[self._place].level == level

    def peek(self) -> Found | None:
        """The next block."""
        return self._blocks[self._place] if self._place < len(self._blocks) else None

    def take(self) -> Found:
        """The next block, and go past it."""
        self._place += 1
        return self._blocks[self._place - 1]

    def take_list(self, what: str) -> Found:
        """The list that must come next."""
        if not self.next_is(Shape.BULLETS):
            raise unreadable(self.line, _("her mangler listen {what}").format(what=what))
        return self.take()

    def body(self) -> Iterator[Found]:
        """The blocks up to the next heading, each gone past as it is handed out."""
        while self._place < len(self._blocks) and not self.next_is(Shape.HEADING):
            yield self.take()


def is_quiet(source: str) -> bool:
    """Whether a paragraph only repeats other parts of the minutes: an origin, what is retold, the signature."""
    return source.startswith("*") and not source.startswith("**") and heard(source) != ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Strong words without their colon, and what stands behind them; `escaped`: a label of ours is not meant."""

    label: str
    rest: str
    colon: bool = False
    escaped: bool = False


def labelled(source: str) -> Labelled | None:
    """What begins with strong words; typed text never does."""
    closing = find(source, r"\*\*", 2) if source.startswith("**") else None
    if closing is None:
        return None
    words, rest = source[2 : closing.start()], source[closing.end() :].removeprefix(" ")
    if find(words, ":$"):
        return Labelled(words[:-1], rest, colon=True)
    if words.endswith("\\:"):
        return Labelled(words[:-2], rest, colon=True, escaped=True)
    return Labelled(words, rest)
