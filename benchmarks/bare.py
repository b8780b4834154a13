"""What everything on the screen is measured against: a Textual program with nothing in it but one widget.

python -m benchmarks.bare static | input
"""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Bare(App[None]):
    """One widget."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """A word, or a line to type in."""
        yield Input() if sys.argv[1] == "input" else Static("uge")

    def on_mount(self) -> None:
        """Nothing blinks, as in our own field: a blink would be taken for an answer to a key."""
        for field in self.query(Input):
            field.cursor_blink = False


if __name__ == "__main__":
    Bare().run()
