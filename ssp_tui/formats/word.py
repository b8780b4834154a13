"""A document of blocks for Word: A4, Danish, the headings and lists that Word itself calls by those names."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ssp_tui.domain.errors import SspError
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
)
from ssp_tui.locale import _

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

_TEXT_WIDTH_MM = 170
_UNDATED = dt.date(2000, 1, 1)
# What XML cannot hold, though a text may: the two non-characters.
_NOT_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


def word_document(title: str, footer: str, day: dt.date | None, blocks: Iterable[Block]) -> bytes:
    """A file for Word; the same blocks give the same bytes. Raises SspError when the extra is missing.

    `footer` stands on every page before its number; `day` is when the document says that it was made.
    """
    try:
        import docx
    except ImportError as error:
        raise SspError(
            _("Word-dokumenter kræver en udvidelse, der ikke er installeret."),
            _("Installér den med: pip install 'ssp-tui[docx]'"),
        ) from error
    document = docx.Document()
    _set_page(document, _xml(title), _xml(footer), day or _UNDATED)
    for block in blocks:
        _add(document, block)
    written = io.BytesIO()
    document.save(written)
    return _timeless(written.getvalue())


def _set_page(document: Document, title: str, footer: str, day: dt.date) -> None:
    """A4 and Danish, which python-docx is not by itself, and who the document is for on every page."""
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(22)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(5)
    _speak_danish(document)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title[:255], "", "da-DK"
    properties.comments = ""
    properties.created = properties.modified = dt.datetime.combine(day, dt.time())
    foot = section.footer.paragraphs[0]
    foot.text = footer
    _page_number(foot)


def _speak_danish(document: Document) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    for part in ("w:val", "w:eastAsia"):
        language.set(qn(part), "da-DK")


def _page_number(paragraph: WordParagraph) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _add(document: Document, block: Block) -> None:
    match block:
        case Heading(level, line):
            _runs(document.add_heading(level=min(level, 9)), line)
        case Paragraph(line):
            _runs(document.add_paragraph(), line)
        case LongText(text):
            for lines in paragraphs(text):
                _long(document, lines)
        case Bullets(lines):
            for line in lines:
                _runs(document.add_paragraph(style="List Bullet"), line)
        case Table():
            _table(document, block)


def _long(document: Document, lines: Iterable[str]) -> None:
    from docx.shared import Mm

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Mm(6)
    for place, line in enumerate(lines):
        run = paragraph.add_run()
        if place:
            run.add_break()
        run.add_text(_xml(line))


def _table(document: Document, block: Table) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    table = document.add_table(rows=0, cols=len(block.head), style="Table Grid")
    table.autofit = False
    head = table.add_row()
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, word in zip(head.cells, block.head, strict=True):
        cell.paragraphs[0].add_run(word).bold = True
    for row in block.rows:
        for cell, line in zip(table.add_row().cells, row, strict=True):
            _runs(cell.paragraphs[0], line)
    # Word keeps the widths of a table only when every cell has its own.
    for column, share in zip(table.columns, block.widths, strict=True):
        width = Mm(_TEXT_WIDTH_MM * share / sum(block.widths))
        column.width = width
        for cell in column.cells:
            cell.width = width


def _runs(paragraph: WordParagraph, line: Line) -> None:
    for span in line:
        run = paragraph.add_run(_xml(span.text))
        run.bold = True if span.mark is Mark.STRONG else None
        run.italic = True if span.mark is Mark.QUIET else None


def _xml(text: str) -> str:
    return text.translate(_NOT_XML)


def _timeless(document: bytes) -> bytes:
    """The same archive without the clock in it."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()
