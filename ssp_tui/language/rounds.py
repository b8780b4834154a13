"""What is typed in a round: the line of the voice whose turn it is."""

from __future__ import annotations

from ssp_tui.domain.commands import RecordEntry
from ssp_tui.domain.meeting import EntryKind
from ssp_tui.domain.round import NOTHING_NEW
from ssp_tui.domain.text import clean
from ssp_tui.language.entry_line import PLAIN, read_line
from ssp_tui.language.reading import Context


def nothing_new(voice: str) -> str:
    """The line that says so for a voice: `Skole: intet nyt`."""
    return f"{voice}: {NOTHING_NEW}"


def spoken(voice: str, line: str, context: Context) -> str:
    """The line with the voice before it, where it would else be a note that nobody said.

    A command, a typed entry, another's name before a colon, and a line that was made plain stay as they are.
    """
    text = clean(line)
    if not voice or text.startswith(PLAIN):
        return line
    command = read_line(text, context).command
    if isinstance(command, RecordEntry) and command.kind is EntryKind.NOTE and not command.name:
        return f"{voice}: {text}"
    return line
