"""The help of a place: its keys, and in a meeting the lines that can be typed and the glyphs."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from ssp_tui.domain.text import fold
from ssp_tui.language.command_table import COMMANDS as LINES
from ssp_tui.locale import _
from ssp_tui.tui.keymap import Keymap, shown
from ssp_tui.tui.present.items import LEGEND
from ssp_tui.tui.present.parts import Line, Part, Tone
from ssp_tui.tui.registry import Command, Place

ENTRIES = (
    ("tekst", "notat på punktet"),
    ("b: tekst", "beslutning"),
    ("a: Mette og DOT: vagtplan > fredag", "opgave: hvem, hvad og frist"),
    ("k: tekst", "konklusion"),
    ("anb(praksis): tekst", "anbefaling, evt. med kategori"),
    ("i: tekst", "orientering"),
    ("? tekst", "åbent spørgsmål"),
    ("næste: tekst", "forslag til et kommende møde"),
    ("til referat: Navn: tekst", "udtalelse til referat"),
    ("bilag: tekst", "henvisning til et bilag"),
    ("Udsat", "en linje, der kun er et resultat, er punktets resultat"),
    ("'tekst", "notat, også når det ligner noget andet"),
)
_KEYS, _LINE = 15, 38
Row = tuple[str, Line]
"""An id and what is shown; the id of a line to begin is its beginning."""


def title(place: Place) -> str:
    """What stands over the help."""
    return _("Hjælp · {place}").format(place=_(place.value))


def found(offered: list[Command], keymap: Keymap, words: str, width: int) -> list[Row]:
    """The commands whose label or help holds all the words, each with its keys."""
    return [
        _row(command, keymap, width)
        for command in offered
        if _holds(f"{_(command.label)} {_(command.help)} {command.id}", words)
    ]


def found_lines(words: str, width: int) -> list[Row]:
    """The lines that can be typed in a meeting whose word or explanation holds all the words."""
    return [
        (f"/{line.name} ", _explained(_(line.example), _(line.explanation), _LINE, width))
        for line in LINES
        if _holds(f"{' '.join(line.words)} {_(line.explanation)}", words)
    ]


def found_elsewhere(commands: Sequence[Command], keymap: Keymap, words: str, width: int) -> list[Row]:
    """The commands of other places that hold the words, where they are at home told; they cannot be chosen here."""
    return [
        (f"{command.place}:{command.id}", _row(command, keymap, width, _(command.place.value))[1])
        for command in commands
        if words.strip() and _holds(f"{_(command.place.value)} {_(command.label)} {_(command.help)}", words)
    ]


def _holds(text: str, words: str) -> bool:
    told = fold(text).replace("-", " ")
    return all(word in told for word in fold(words.strip().removeprefix("/")).replace("-", " ").split())


def explained(offered: list[Command], keymap: Keymap, width: int) -> list[Row]:
    """The commands with their keys, place by place."""
    rows: list[Row] = []
    place = offered[0].place if offered else None
    for command in offered:
        if command.place is not place:
            place = command.place
            rows.append((f"{place}:", (Part(f"\n{_(place.value)}", Tone.STRONG),)))
        rows.append(_row(command, keymap, width))
    return rows


def _row(command: Command, keymap: Keymap, width: int, place: str = "") -> Row:
    told = f"{place}: {_(command.help)}" if place else _(command.help)
    return (
        command.id,
        (
            Part(set_cell_size(", ".join(shown(key) for key in keymap.keys(command)), _KEYS), Tone.KEY),
            Part(f"\n{' ' * _KEYS}".join(textwrap.wrap(told, width - _KEYS))),
        ),
    )


def typed(width: int) -> list[Row]:
    """What can be typed in a meeting, and what the glyphs of the list mean."""
    slash = [(line.example, line.explanation) for line in LINES]
    return [
        *_section(_("Skriv i feltet"), ENTRIES, _LINE, width),
        *_section(_("Kommandoer i feltet"), slash, _LINE, width),
        *_section(_("Tegn i listen"), LEGEND, 4, width),
    ]


def _section(heading: str, lines: Sequence[tuple[str, str]], column: int, width: int) -> list[Row]:
    rows = [(f"{heading}:{line}", _explained(_(line), _(told), column, width)) for line, told in lines]
    return [(f"{heading}:", (Part(f"\n{heading}", Tone.STRONG),)), *rows]


def _explained(line: str, told: str, column: int, width: int) -> Line:
    """A line and what it means beside it, or on the next row where there is no room."""
    if cell_len(line) < column:
        return (
            Part(set_cell_size(line, column), Tone.KEY),
            Part(f"\n{' ' * column}".join(textwrap.wrap(told, width - column))),
        )
    return (Part(line, Tone.KEY), Part(f"\n    {told}"))
