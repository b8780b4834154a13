"""A list in sections: one goes from row to row, and the headings come along."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region

from ssp_tui.tui.present.parts import Line
from ssp_tui.tui.widgets.lists import Row, RowList

Section = tuple[Line, Sequence[Row]]
"""A heading and its rows; a row without an id is only read."""


class HeadedList(RowList):
    """Rows under headings that cannot be chosen."""

    DEFAULT_CSS = """
    HeadedList {
        & > .option-list--option-disabled { color: $foreground; }
    }
    """

    def hold_sections(self, sections: Sequence[Section]) -> None:
        """Hold these sections; the place in the list stays."""
        rows: list[Row] = []
        for number, (heading, under) in enumerate(sections):
            rows.append((f"heading:{number}", heading))
            rows += [(id or f"read:{number}.{place}", line) for place, (id, line) in enumerate(under)]
        chosen = {id for _heading, under in sections for id, _line in under if id}
        self.hold(rows)
        for id, _line in rows:
            if id not in chosen:
                self.disable_option(id)

    def begin_at(self, id: str) -> None:
        """Highlight a row, and show as much as there is room for of what follows it."""
        self.highlighted = self.place_of(id)
        self.scroll_to_highlight(top=True)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Show the highlighted row, with the heading right over it."""
        first = self.highlighted
        while first and self.options[first - 1].disabled:
            first -= 1
        if first != self.highlighted and first in self._index_to_line:
            line = self._index_to_line[first]
            over = Region(0, line, self.scrollable_content_region.width, 1)
            self.scroll_to_region(over, force=True, animate=False, top=top, immediate=True)
        super().scroll_to_highlight(top and first == self.highlighted)
