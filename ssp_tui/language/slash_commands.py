"""A line that begins with `/`: which command it is, and what is said when it is none."""

from __future__ import annotations

import re
from itertools import islice

from ssp_tui.domain.meeting import EntryKind
from ssp_tui.domain.text import fold
from ssp_tui.language.command_table import COMMANDS, LATER
from ssp_tui.language.entries import ENTRY_WORDS, kind_called
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
    return refused(_not_there(word[0].rstrip(":"), line[word.end() :].lstrip(": ")) if word else _not_there(""))


def command_of(line: str) -> tuple[SlashCommand, int] | None:
    """The command that a line begins with, and where its word ends; the longest that there is."""
    ends = [word.end() for word in islice(_WORD.finditer(line, 1), _MOST_WORDS)]
    for end in reversed(ends):
        if command := _BY_WORD.get(_key(line[1:end])):
            return command, end
    return None


def _begun(word: str) -> str:
    """The command that a word is the beginning of."""
    return next((one for one in _ours_and_others()[0] if len(word) > 2 and fold(one).startswith(fold(word))), "")


def _near(word: str) -> str:
    """The command that a word is most like: of the language in use, else of the other."""
    ours, others = _ours_and_others()
    return nearest(word, ours) or nearest(word, others, 0.75)


def _ours_and_others() -> tuple[list[str], list[str]]:
    danish = [one for command in COMMANDS for one in (command.name, *command.aliases)]
    english = [one for command in COMMANDS for one in command.english]
    return (danish, english) if in_danish() else (english, danish)


def _entry_line(word: str, text: str) -> str:
    """What is said of a word that begins an entry, and is no command: the line as it is typed."""
    called = kind_called(word)
    if called is None:
        return ""
    text = text or _("tekst")
    begins = {one.kind: f"{one.word} " if one.kind is EntryKind.QUESTION else f"{one.word}: " for one in ENTRY_WORDS}
    line = quoted(f"{begins.get(called[0], '')}{text}", 60)
    return _("Ukendt kommando /{word}: skriv {line}").format(word=word, line=line)


def _not_there(word: str, text: str = "") -> str:
    """What is said of a word that is no command; `text` follows it."""
    if not word:
        return _("Skriv en kommando efter /, fx /videre; en linje tekst, der begynder med /, skrives \\/")
    if fold(word) == "luk":
        return _("Mener du /afslut (afslut mødet) eller /lukket (lukket punkt)?")
    if fold(word) in _LATER:
        return _("/{word} kommer i en senere version").format(word=word)
    if not _begun(word) and (entry := _entry_line(word, text)):
        return entry
    near = _begun(word) or _near(word)
    if near:
        return _("Ukendt kommando /{word}: mente du /{near}?").format(word=word, near=near)
    return _("Ukendt kommando /{word}: skriv \\ foran, hvis linjen er tekst").format(word=word)
