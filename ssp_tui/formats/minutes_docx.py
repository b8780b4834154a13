"""Minutes as a Word document."""

from __future__ import annotations

from ssp_tui.domain.view import MinutesView
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.blocks import plain
from ssp_tui.formats.minutes.document import minutes_blocks
from ssp_tui.formats.minutes.head import title_line
from ssp_tui.formats.word import word_document


def minutes_docx(view: MinutesView) -> bytes:
    """The minutes for Word; the same view gives the same bytes. Raises SspError when the extra is missing."""
    title = plain(title_line(view))
    footer = f"{title} · {words.AUDIENCES[view.audience]} · udkast · side "
    return word_document(title, footer, view.date, minutes_blocks(view))
