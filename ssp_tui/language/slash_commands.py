"""A line that begins with `/`: which command it is, and what is said when it is none."""

from __future__ import annotations

import re
from itertools import islice

from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.text import fold
from ssp_tui.language.command_table import COMMANDS, LATER
from ssp_tui.language.entries import ENTRY_WORDS, kind_called
from ssp_tui.language.follow_ups import follows_up
from ssp_tui.language.reading import Context, Reading, SlashCommand, refused
from ssp_tui.language.words import nearest, quoted
from ssp_tui.locale import _, in_danish


def _key(words: str) -> str:
    return fold(words.rstrip(":").replace("-", " "))


_BY_WORD = {_key(word): command for command in COMMANDS for word in command.words}
_MOST_WORDS = max(len(word.split()) for word in _BY_WORD)
_LATER = frozenset(map(fold, LATER))
_WORD = re.compile(r"[^\s:]\S*")


def read_slash(line: str, context: Context) -> Reading:
    """The reading of a line that begins with `/`."""
    called = command_of(line)
    if called:
        command, end = called
        return command.read(line[end:].strip(), context)
    word = _WORD.search(line, 1)
    if word is None:
        return refused(_("Skriv en kommando efter /, fx /videre; en linje tekst, der begynder med /, skrives \\/"))
    return refused(_not_there(word[0].rstrip(":"), line[word.end() :].lstrip(": "), context))


def command_of(line: str) -> tuple[SlashCommand, int] | None:
    """The command that a line begins with, and where its word ends; the longest that there is."""
    ends = [word.end() for word in islice(_WORD.finditer(line, 1), _MOST_WORDS)]
    for end in reversed(ends):
        if command := _BY_WORD.get(_key(line[1:end])):
            return command, end
    return None


def _begun(word: str) -> str:
    """The command that a word is the beginning of."""
    return next((one for one in _words() if len(word) > 2 and fold(one).startswith(fold(word))), "")


def _words() -> list[str]:
    """The words of the commands in the language in use; a word of the other is never asked about."""
    if in_danish():
        return [one for command in COMMANDS for one in (command.name, *command.aliases)]
    return [one for command in COMMANDS for one in command.english]


def _entry_line(word: str, text: str, context: Context) -> str:
    """What is said of a word that begins an entry, and is no command: the line as it is typed."""
    called = kind_called(word)
    if called is None:
        return ""
    if called[0] is EntryKind.ACTION and follows_up(text, context):
        line = _("/opgave {said}").format(said=text)
    else:
        begins = {
            one.kind: f"{one.word} " if one.kind is EntryKind.QUESTION else f"{one.word}: " for one in ENTRY_WORDS
        }
        line = f"{begins.get(called[0], '')}{text or _('tekst')}"
    line = quoted(line, 60)
    return _("Ukendt kommando /{word}: skriv {line}").format(word=word, line=line)


def _not_there(word: str, text: str, context: Context) -> str:
    """What is said of a word that is no command; `text` follows it."""
    if fold(word) == "luk":
        return _("Mener du /afslut (afslut mødet) eller /lukket (lukket punkt)?")
    if fold(word) in _LATER:
        return _("/{word} kommer i en senere version").format(word=word)
    if not _begun(word) and (entry := _entry_line(word, text, context)):
        return entry
    near = _begun(word) or nearest(word, _words())
    if near:
        return _("Ukendt kommando /{word}: mente du /{near}?").format(word=word, near=near)
    return _("Ukendt kommando /{word}: skriv \\ foran, hvis linjen er tekst").format(word=word)
