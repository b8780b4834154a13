"""Lists of rows with an id, which change row by row: nothing flickers, and the place in the list stays."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ssp_tui.tui.present.parts import Line
from ssp_tui.tui.safe_text import content

Row = tuple[str, Line]
"""An id, unique in its list, and what is shown."""


class RowList(OptionList):
    """A list that is told what it should hold, and changes what differs."""

    DEFAULT_CSS = """
    RowList {
        border: none; padding: 0; background: $background; overflow-x: hidden;
        scrollbar-size: 0 1; scrollbar-gutter: stable;
        &:focus { border: none; background: $background; background-tint: $background 0%; }
        &:blur > .option-list--option-highlighted { background: $background; color: $foreground; text-style: none; }
    }
    """

    def __init__(self, id: str) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self._rows: list[Row] = []

    def hold(self, rows: Sequence[Row], highlight: str | None = None) -> None:
        """Hold these rows; `highlight` moves the highlight to that one."""
        new = list(rows)
        if new != self._rows:
            known = [id for id, _line in self._rows]
            if known == [id for id, _line in new[: len(known)]]:
                self._change(new)
                self.add_options(_options(new[len(known) :]))
            else:
                self._replace(new)
            self._rows = new
        if highlight is not None:
            self.highlighted = self.place_of(highlight)

    def action_cursor_up(self) -> None:
        """One row up; the first row is the end."""
        if self.highlighted:
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """One row down; the last row is the end."""
        if self.highlighted is None or self.highlighted < self.option_count - 1:
            super().action_cursor_down()

    @property
    def ids(self) -> list[str]:
        """The ids of the rows."""
        return [id for id, _line in self._rows]

    @property
    def chosen(self) -> str:
        """The id of the highlighted row, or nothing."""
        return self.highlighted_option.id or "" if self.highlighted_option else ""

    def _change(self, new: list[Row]) -> None:
        for index, (before, after) in enumerate(zip(self._rows, new, strict=False)):
            if before != after:
                self.replace_option_prompt_at_index(index, content(after[1]))

    def _replace(self, new: list[Row]) -> None:
        chosen, top = self.chosen, self.scroll_y
        self.set_options(_options(new))
        ids = [id for id, _line in new]
        if chosen in ids:
            self.highlighted = ids.index(chosen)
        self.scroll_to(y=top, animate=False)

    def place_of(self, id: str) -> int | None:
        """Where the row of that id stands."""
        return next((index for index, (known, _line) in enumerate(self._rows) if known == id), None)


def _options(rows: Sequence[Row]) -> list[Option]:
    return [Option(content(line), id=id) for id, line in rows]
