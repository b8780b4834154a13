"""What is said of a text of several lines that becomes one."""

from __future__ import annotations

from ssp_tui.locale import _


def pasted_hint(text: str) -> str:
    """That the lines of a pasted text stand as one entry; nothing when it is one line."""
    lines = [line for line in text.splitlines() if line.strip()]
    return _("{count} linjer sat sammen til én").format(count=len(lines)) if len(lines) > 1 else ""
