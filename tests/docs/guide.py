"""The guide's tables of keys, lines and commands, taken from the program, between marks in its text."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator

from ssp_tui.cli.arguments import parser
from ssp_tui.language.command_table import COMMANDS as LINES
from ssp_tui.tui.keymap import shown
from ssp_tui.tui.present.help import ENTRIES
from ssp_tui.tui.registry import COMMANDS, Place
from tests.docs.pictures import FOLDER

FILE = FOLDER.parent / "vejledning.md"
_TABLE = re.compile(r"(<!-- tabel: (?P<name>\w+) -->\n).*?(<!-- /tabel -->)", re.DOTALL)


def text() -> str:
    """The guide as it lies."""
    return FILE.read_text(encoding="utf-8")


def with_tables(guide: str) -> str:
    """The guide with its tables as the program is now."""
    return _TABLE.sub(lambda found: f"{found[1]}\n{_TABLES[found['name']]()}\n\n{found[3]}", guide)


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _head in heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _keys() -> str:
    def rows(place: Place) -> Iterator[tuple[str, ...]]:
        for command in COMMANDS:
            if command.place is place:
                keys = " ".join(f"<kbd>{shown(key)}</kbd>" for key in command.keys) or "–"
                yield keys, command.help, f"`{command.id}`"

    return "\n\n".join(f"### {place.value}\n\n{_table(('Taster', 'Hvad', 'Navn'), rows(place))}" for place in Place)


def _entries() -> str:
    return _table(("Skriv", "Det bliver"), ((f"`{line}`", told) for line, told in ENTRIES))


def _lines() -> str:
    def rows() -> Iterator[tuple[str, ...]]:
        for line in LINES:
            others = ", ".join(f"`/{word}`" for word in (*line.aliases, *line.english)) or "–"
            yield f"`/{line.name}`", line.explanation, f"`{line.example}`", others

    return _table(("Linje", "Hvad", "Fx", "Også"), rows())


def commands() -> dict[str, str]:
    """The commands of the command line, each with its help."""
    (subcommands,) = [one for one in parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return {choice.dest: choice.help or "" for choice in subcommands._choices_actions}


def _commands() -> str:
    return _table(("Kommando", "Hvad"), ((f"`ssp-tui {name}`", told) for name, told in commands().items()))


_TABLES: dict[str, Callable[[], str]] = {
    "taster": _keys,
    "indførsler": _entries,
    "linjer": _lines,
    "kommandoer": _commands,
}
