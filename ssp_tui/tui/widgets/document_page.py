"""A document that is read: the arrows scroll it, and its lines fit the width."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from ssp_tui.tui.present.document import shown
from ssp_tui.tui.safe_text import content


class _Document(Widget):
    """Markdown in rows of the width that it is laid out in."""

    DEFAULT_CSS = """
    _Document { height: auto; width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._rows: dict[int, Content] = {}

    def read(self, text: str) -> None:
        """Show another document."""
        self._text = text
        self._rows.clear()
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """How many rows it is."""
        return self._in_rows(width).plain.count("\n") + 1

    def render(self) -> Content:
        """Its rows."""
        return self._in_rows(self.content_size.width)

    def _in_rows(self, width: int) -> Content:
        if width not in self._rows:
            self._rows[width] = content(shown(self._text, width)) if width else Content()
        return self._rows[width]


class DocumentPage(VerticalScroll):
    """Shows Markdown."""

    DEFAULT_CSS = """
    DocumentPage { height: 1fr; width: 1fr; padding: 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """

    def compose(self) -> ComposeResult:
        """The text."""
        yield _Document()

    def read(self, text: str) -> None:
        """Show another document, from its top."""
        self.query_one(_Document).read(text)
        self.scroll_home(animate=False)
