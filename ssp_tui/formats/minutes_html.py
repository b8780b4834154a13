"""Minutes as one HTML page that prints on A4: nothing remote, and every typed word escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from ssp_tui.domain.view import MinutesView
from ssp_tui.formats.minutes.blocks import (
    Block,
    Bullets,
    Heading,
    Line,
    LongText,
    Mark,
    Paragraph,
    Table,
    paragraphs,
    plain,
)
from ssp_tui.formats.minutes.document import minutes_blocks
from ssp_tui.formats.minutes.head import title_line

_STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
:root { color-scheme: light; }
body { font: 11pt/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1a1a1a; background: #fff;
       max-width: 170mm; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; }
h1 { font-size: 1.55em; line-height: 1.25; margin: 0 0 .6em; }
h2 { font-size: 1.15em; margin: 1.7em 0 .4em; padding-top: .5em; border-top: 1px solid #c8c8c8; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.2em 0 .3em; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; }
p, ul { margin: .45em 0; }
p, li { orphans: 2; widows: 2; white-space: pre-wrap; }
ul { padding-left: 1.4em; }
em { color: #555; font-style: italic; }
.long { margin-left: 1.4em; }
table { border-collapse: collapse; width: 100%; font-size: .9em; margin: .6em 0; table-layout: fixed; }
th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top; }
th { background: #eee; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } }
""".strip()

_TAGS = {Mark.PLAIN: "", Mark.STRONG: "strong", Mark.QUIET: "em"}


def minutes_html(view: MinutesView) -> str:
    """The minutes as a page of their own."""
    return page(plain(title_line(view)), minutes_blocks(view))


def page(title: str, blocks: Iterable[Block]) -> str:
    """A page of blocks, in Danish."""
    body = "\n".join(map(_block, blocks))
    return (
        '<!DOCTYPE html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    match block:
        case Heading(level, line):
            return f"<h{min(level, 6)}>{_line(line)}</h{min(level, 6)}>"
        case Paragraph(line):
            return f"<p>{_line(line)}</p>"
        case LongText(text):
            inside = "\n".join(f"<p>{'<br>'.join(map(escape, lines))}</p>" for lines in paragraphs(text))
            return f'<div class="long">\n{inside}\n</div>'
        case Bullets(lines):
            points = "\n".join(f"<li>{_line(line)}</li>" for line in lines)
            return f"<ul>\n{points}\n</ul>"
        case Table(head, rows, widths):
            return _table(head, rows, widths)


def _table(head: tuple[str, ...], rows: tuple[tuple[Line, ...], ...], widths: tuple[int, ...]) -> str:
    columns = "".join(f'<col style="width: {100 * width / sum(widths):.1f}%">' for width in widths)
    titles = "".join(f'<th scope="col">{escape(word)}</th>' for word in head)
    lines = "\n".join(f"<tr>{''.join(f'<td>{_line(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f"<table>\n<colgroup>{columns}</colgroup>\n<thead>\n<tr>{titles}</tr>\n</thead>\n"
        f"<tbody>\n{lines}\n</tbody>\n</table>"
    )


def _line(line: Line) -> str:
    written = ""
    for mark, spans in groupby(line, lambda span: span.mark):
        text = "".join(escape(span.text) for span in spans)
        written += f"<{_TAGS[mark]}>{text}</{_TAGS[mark]}>" if _TAGS[mark] else text
    return written
