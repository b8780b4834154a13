"""A program that never tells what was said in a meeting when it fails."""

from __future__ import annotations

import sys

from rich.text import Text
from textual.app import App

from ssp_tui.tui.faults import told


class DiscreetApp(App[None]):
    """An App whose last words are ours."""

    def _fatal_error(self) -> None:
        # Textual's own report prints the values of all variables: what was said in the meeting.
        _kind, error, where = sys.exc_info()
        self.panic(Text(told(error, where)))
