"""Any Markdown as the blocks that documents are made of, also what a hand has written into minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from ssp_tui.formats.markdown import parse, plain
from ssp_tui.formats.minutes.blocks import Block, Bullets, Heading, Line, LongText, Mark, Paragraph, Table, typed

_MARKS = {"strong_open": Mark.STRONG, "em_open": Mark.QUIET}
_RULE = "───"


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a document; lists in lists are one list, and what is quoted loses its marks."""
    quoted: list[str] = []
    bullets: list[Line] = []
    cells: list[list[Line]] = []
    quotes, within = 0, ""
    for token in parse(text):
        match token.type:
            case "blockquote_open" | "blockquote_close":
                quotes += token.nesting
                if not quotes and quoted:
                    yield LongText("\n\n".join(quoted))
                    quoted = []
            case "list_item_open":
                within = f"{token.info}{token.markup} " if token.info else "•"
            case "bullet_list_close" if bullets:
                yield Bullets(tuple(bullets))
                bullets = []
            case "tr_open":
                cells.append([])
            case "table_close":
                yield _table(cells)
                cells = []
            case "heading_open" | "th_open" | "td_open":
                within = token.tag
            case "inline" if quotes:
                quoted.append(plain(token.children))
            case "inline":
                line = _line(token.children)
                if within in ("th", "td"):
                    cells[-1].append(line)
                elif within == "•":
                    bullets.append(line)
                elif within.startswith("h"):
                    yield Heading(int(within[1:]), line)
                else:
                    yield Paragraph((typed(within), *line) if within else line)
                within = ""
            case "fence" | "hr":
                yield LongText(token.content.rstrip("\n")) if token.content else Paragraph((typed(_RULE),))


def _table(rows: list[list[Line]]) -> Table:
    head, *body = rows
    return Table(tuple("".join(span.text for span in cell) for cell in head), tuple(map(tuple, body)), (1,) * len(head))


def _line(children: Sequence[Token] | None) -> Line:
    line: list[Line] = []
    marks = [Mark.PLAIN]
    for child in children or ():
        if child.type in _MARKS:
            marks.append(_MARKS[child.type])
        elif child.type in ("strong_close", "em_close"):
            marks.pop()
        elif said := plain([child]):
            line.append((typed(said, mark=marks[-1]),))
    return tuple(span for spans in line for span in spans)
