"""What is typed in a round: the line of the voice whose turn it is."""

from __future__ import annotations

from ssp_tui.domain.commands import RecordEntry
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.round import NOTHING_NEW
from ssp_tui.domain.text import clean
from ssp_tui.language.entry_line import PLAIN, read_line
from ssp_tui.language.reading import Context


def nothing_new(voice: str, context: Context) -> str:
    """The line that says so for a voice: `Skole: intet nyt`."""
    return _by(voice, NOTHING_NEW, context)


def spoken(voice: str, line: str, context: Context) -> str:
    """The line with the voice before it, where it would else be a note that nobody said.

    A command, a typed entry, another's name before a colon, and a line that was made plain stay as they are.
    """
    text = clean(line)
    if not voice or text.startswith(PLAIN):
        return line
    command = read_line(text, context).command
    if isinstance(command, RecordEntry) and command.kind is EntryKind.NOTE and not command.name:
        return _by(voice, text, context)
    return line


def _by(voice: str, text: str, context: Context) -> str:
    """The line of a voice; of one that is called as a kind of entry is (`A`, `B`), a note in which it is named."""
    line = f"{voice}: {text}"
    command = read_line(line, context).command
    heard = isinstance(command, RecordEntry) and command.kind is EntryKind.NOTE and command.name
    return line if heard else f"{PLAIN[0]}{line}"
