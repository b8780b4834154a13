"""The entry line: one line of text read as one command, and what Enter will record said back."""

from __future__ import annotations

import re

from ssp_tui.domain.audience import find_cpr
from ssp_tui.domain.commands import RecordEntry
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.text import clean
from ssp_tui.language.command_table import COMMANDS
from ssp_tui.language.entries import read_approval, read_note, read_round, read_typed, recorded
from ssp_tui.language.follow_ups import read_short
from ssp_tui.language.known_names import Known, names_of
from ssp_tui.language.outcomes import read_phrase
from ssp_tui.language.reading import NOTHING, PLAIN, Context, Reading, SlashCommand, refused
from ssp_tui.language.slash_commands import command_of, read_slash
from ssp_tui.locale import _

__all__ = ["COMMANDS", "PLAIN", "Context", "Known", "Reading", "SlashCommand", "names_of", "read_line"]


def read_line(line: str, context: Context) -> Reading:
    """The one command that a line says, however odd the line; never an exception."""
    text = clean(line)
    if not text:
        return NOTHING
    if find_cpr(text):
        return refused(_("Et CPR-nummer hører aldrig til i et referat: skriv rollen eller sagens nummer i fagsystemet"))
    if text.startswith(PLAIN):
        kept = text[1:].strip()
        return read_note(kept, context) if kept else NOTHING
    if text.startswith("/"):
        return read_slash(text, context)
    return (
        read_typed(text, context)
        or read_short(text, context)
        or read_phrase(text, context)
        or read_approval(text, context)
        or read_round(text, context)
        or _without_slash(text, context)
        or read_note(text, context)
    )


_NUMBERED = re.compile(r"(?P<word>[^\W\d_]+)\s+(?P<number>\d{1,4})\s*:")
_ON_LINES = frozenset(("ret", "slet", "gør", "løft", "lukket", "åbent"))
"The commands that take the number of a line."


def _without_slash(line: str, context: Context) -> Reading | None:
    """The reading of `ret 1: tekst`: a note that is a command but for its slash, when there is such a line."""
    found = _NUMBERED.match(line)
    called = command_of(f"/{found['word']}") if found else None
    if found is None or called is None or called[0].name not in _ON_LINES or not context.entry(int(found["number"])):
        return None
    asked = _("Et notat: mente du /{word} {number}?").format(word=found["word"].lower(), number=found["number"])
    return recorded(RecordEntry(EntryKind.NOTE, line), context, asked)
