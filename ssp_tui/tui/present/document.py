"""A Markdown document as lines on the screen: as much of it as there is room for, and no word cut."""

from __future__ import annotations

from collections.abc import Iterator

from ssp_tui.formats.markdown_blocks import blocks
from ssp_tui.formats.minutes import blocks as made
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, joined

INDENT = 2
"Columns that the rows of a paragraph after its first are moved in, so that one sees where the next begins."
_TONES = {made.Mark.PLAIN: Tone.PLAIN, made.Mark.STRONG: Tone.STRONG, made.Mark.QUIET: Tone.QUIET}


def shown(text: str, width: int) -> Line:
    """The document in rows of a width."""
    rows: list[Line] = []
    for block in blocks(text):
        for line, indent in _rows(block):
            # An empty line parts; two say no more than one, and none is needed at the top.
            if line or (rows and rows[-1]):
                rows.append(hanging(line, indent, width))
    return joined(rows)


def _rows(block: made.Block) -> Iterator[tuple[Line, int]]:
    """The lines of a block, and how far their further rows are moved in."""
    match block:
        case made.Heading(level, line):
            yield (), 0
            yield _line(line, Tone.KEY if level == 2 else Tone.STRONG), INDENT
            if level == 1:
                yield (), 0
        case made.Paragraph(line):
            yield _line(line), INDENT
        case made.LongText(text):
            for row in text.split("\n"):
                yield ((Part(f"{' ' * INDENT}{row}"),) if row else ()), 2 * INDENT
            yield (), 0
        case made.Bullets(lines):
            yield from (((Part("• "), *_line(line)), INDENT) for line in lines)
        case made.Table(head, rows):
            yield from ((_row(head, row), INDENT) for row in rows)


def _row(head: tuple[str, ...], cells: tuple[made.Line, ...]) -> Line:
    """A row of a table as a line: what stands behind its first two cells needs the word of its column."""
    parts: list[Part] = []
    for place, (word, cell) in enumerate(zip(head, cells, strict=False)):
        if cell and parts:
            parts.append(Part(" ") if place == 1 else Part(f" – {word.lower()}: "))
        parts.extend(_line(cell))
    return tuple(parts)


def _line(line: made.Line, tone: Tone = Tone.PLAIN) -> Line:
    return tuple(Part(span.text, _TONES[span.mark] if tone is Tone.PLAIN else tone) for span in line)
