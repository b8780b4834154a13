"""A program that never tells what was said in a meeting when it fails, and tells everything else as it is."""

from __future__ import annotations

import sys

from rich.text import Text
from textual.app import App
from textual.notifications import SeverityLevel

from ssp_tui.tui.faults import told
from ssp_tui.tui.safe_text import visible


class DiscreetApp(App[None]):
    """An App whose last words are ours."""

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Tell something that may name a file, a forum or a title: text, whatever stands in it."""
        super().notify(visible(message), title=visible(title), severity=severity, timeout=timeout, markup=markup)

    def _fatal_error(self) -> None:
        # Textual's own report prints the values of all variables: what was said in the meeting.
        _kind, error, where = sys.exc_info()
        self.panic(Text(told(error, where)))
