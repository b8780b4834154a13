"""The current item: its head, and under it the lines that were recorded on it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from ssp_tui.tui.present.parts import Line, hanging, joined
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.widgets.lists import Row, RowList

INDENT = 3
"Columns that the rows of an entry after its first stand in: its number stands alone."
SCROLLBAR = 1


class ItemPanel(Vertical):
    """What is known of one item."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._item = ""
        self._head: list[Line] = []

    def compose(self) -> ComposeResult:
        """Head and lines."""
        yield Static(id="item-head", markup=False)
        yield RowList("entries")

    @property
    def room(self) -> int:
        """The width that the head has."""
        return self.size.width - 2

    def show(self, item: str, head: list[Line], rows: list[Row]) -> None:
        """Show an item; its last line is in sight when it is another item or has more lines than before."""
        if head != self._head:
            self._head = head
            self.query_one("#item-head", Static).update(content(joined(head)))
        entries = self.query_one("#entries", RowList)
        before = entries.option_count
        entries.hold([(id, hanging(line, INDENT, self.room - SCROLLBAR)) for id, line in rows])
        if item != self._item:
            entries.highlighted = None
        if item != self._item or len(rows) > before:
            self._item = item
            entries.scroll_end(animate=False)
