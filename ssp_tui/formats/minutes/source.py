"""Lines of a document as Markdown source, and what can be found in such source again.

Whatever was typed is escaped, so what stands unescaped is the program's own: a mark, a label, a bracket. The functions
here look for those only, and never inside an escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from ssp_tui.formats.markdown import escape, unescape
from ssp_tui.formats.minutes.blocks import (
    NO_TEXT,
    Block,
    Bullets,
    Heading,
    Line,
    LongText,
    Mark,
    Paragraph,
    Span,
    Table,
    paragraphs,
)

_MARKS = {Mark.PLAIN: "", Mark.STRONG: "**", Mark.QUIET: "*"}
_ESCAPE = r"\\[!-/:-@\[-`{-~]"


@cache
def _outside_escapes(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_ESCAPE}|(?P<found>{pattern})")


def find(source: str, pattern: str, start: int = 0) -> re.Match[str] | None:
    """The first place where the pattern stands unescaped."""
    matches = _outside_escapes(pattern).finditer(source, start)
    return next((match for match in matches if match["found"] is not None), None)


def cut(source: str, pattern: str) -> tuple[str, str | None]:
    """The source before the first unescaped match, and after it; None when there is none."""
    found = find(source, pattern)
    return (source[: found.start()], source[found.end() :]) if found else (source, None)


def cut_last(source: str, pattern: str) -> tuple[str, str | None]:
    """As `cut`, at the last unescaped match."""
    last = None
    for match in _outside_escapes(pattern).finditer(source):
        last = match if match["found"] is not None else last
    return (source[: last.start()], source[last.end() :]) if last else (source, None)


def split(source: str, pattern: str) -> list[str]:
    """The parts between unescaped matches."""
    parts = []
    rest: str | None = source
    while rest is not None:
        part, rest = cut(rest, pattern)
        parts.append(part)
    return parts


def heard(source: str) -> str:
    """The text that was typed, from its source."""
    return "" if source == source_of((NO_TEXT,)) else unescape(source)


def source_of(line: Line, begins: bool = True) -> str:
    """A line as Markdown; `begins`: it begins a block, where a dash or a number would mean a list."""
    written = ""
    for mark, spans in groupby(line, lambda span: span.mark):
        inside = "".join(_source(span, begins and not written and not place) for place, span in enumerate(spans))
        written += f"{_MARKS[mark]}{inside}{_MARKS[mark]}"
    return written


def _source(span: Span, begins: bool) -> str:
    if span.ours:
        return span.text
    # Behind other words only what is special anywhere needs its backslash.
    source = escape(span.text) if begins else escape(f". {span.text}")[2:]
    return _guarded(source, span.guard) if span.guard else source


def _guarded(source: str, pattern: str) -> str:
    return _outside_escapes(pattern).sub(
        lambda match: f"\\{match[0]}" if match["found"] is not None else match[0], source
    )


def markdown(blocks: Iterable[Block]) -> str:
    """Blocks as a Markdown document."""
    return "\n\n".join(map(_markdown, blocks)) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading(level, line):
            return f"{'#' * level} {source_of(line, begins=False)}"
        case Paragraph(line):
            return source_of(line)
        case Bullets(lines):
            return "\n".join(f"- {source_of(line)}" for line in lines)
        case LongText(text):
            return "\n>\n".join(_quoted(lines) for lines in paragraphs(text))
        case Table(head, rows):
            marks = ["---"] * len(head)
            cells = [list(head), marks, *([source_of(cell, begins=False) for cell in row] for row in rows)]
            return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def _quoted(lines: tuple[str, ...]) -> str:
    return "\\\n".join(f"> {escape(line)}" for line in lines)


def long_text(quoted: Iterable[str]) -> str:
    """The text of several lines, from the sources of its paragraphs."""
    return "\n\n".join("\n".join(_lines(source)) for source in quoted)


def _lines(source: str) -> list[str]:
    *broken, last = source.split("\n")
    return [unescape(line.removesuffix("\\")) for line in broken] + [unescape(last)]
