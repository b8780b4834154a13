"""One line across the screen, with something at each end."""

from __future__ import annotations

from textual.events import Resize
from textual.widgets import Static

from ssp_tui.tui.present.bars import ends
from ssp_tui.tui.present.parts import Line
from ssp_tui.tui.safe_text import content


class Bar(Static):
    """A line that is drawn anew only when what it says, or its width, is another."""

    DEFAULT_CSS = """
    Bar { height: 1; text-wrap: nowrap; text-overflow: clip; }
    """

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._said: tuple[Line, Line] = ((), ())

    def say(self, left: Line, right: Line = ()) -> None:
        """Show this at the left and that at the right."""
        self._said = left, right
        self._draw()

    def on_resize(self, event: Resize) -> None:
        """The ends move with the width."""
        self._draw()

    def _draw(self) -> None:
        if self.content_size.width:
            self.update(content(ends(*self._said, self.content_size.width)), layout=False)
