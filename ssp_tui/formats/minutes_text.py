"""Minutes as plain text to paste into a mail: no marks, a paragraph a line, and every typed word as it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ssp_tui.domain.view import MinutesView
from ssp_tui.formats.minutes.blocks import Block, Bullets, Heading, LongText, Paragraph, Table, plain
from ssp_tui.formats.minutes.document import minutes_blocks

_RULES = {1: "=", 2: "-"}
"What a heading is underlined with, by its level; a lower one stands by itself."
_LONGEST = 72
"Signs of an underline: one longer than a mail is wide would be broken."


def minutes_text(view: MinutesView) -> str:
    """The minutes as text, ending in one newline."""
    return text(minutes_blocks(view))


def text(blocks: Iterable[Block]) -> str:
    """Blocks as lines; an empty one stands before a heading, and after the title or a text of several lines."""
    found: list[str] = []
    for block in blocks:
        if found and found[-1] and isinstance(block, Heading):
            found.append("")
        found += _lines(block)
        if isinstance(block, LongText) or (isinstance(block, Heading) and block.level == 1):
            found.append("")
    return "\n".join(found).rstrip("\n") + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, line):
            yield (heading := plain(line))
            if level in _RULES:
                yield _RULES[level] * min(len(heading), _LONGEST)
        case Paragraph(line):
            yield plain(line)
        case LongText(long):
            yield from long.split("\n")
        case Bullets(lines):
            yield from (f"- {plain(line)}" for line in lines)
        case Table(head, rows):
            # The number and the text name themselves; what follows needs its column's word.
            for row in rows:
                cells = [plain(cell) for cell in row]
                named = [f"{word.lower()}: {cell}" for word, cell in zip(head[2:], cells[2:], strict=True) if cell]
                yield " – ".join((f"- {' '.join(cells[:2])}", *named))
