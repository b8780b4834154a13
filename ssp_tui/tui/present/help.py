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


def title(place: Place) -> str:
    """What stands over the help."""
    return _("Hjælp · {place}").format(place=_(place.value))


def commands(offered: list[Command], keymap: Keymap, words: str, width: int) -> list[tuple[str, Line]]:
    """The commands whose label or help holds all the words, each with its keys."""
    wanted = fold(words).split()
    return [
        (
            command.id,
            (
                Part(set_cell_size(", ".join(shown(key) for key in keymap.keys(command)), _KEYS), Tone.KEY),
                Part(f"\n{' ' * _KEYS}".join(textwrap.wrap(_(command.help), width - _KEYS))),
            ),
        )
        for command in offered
        if all(word in fold(f"{_(command.label)} {_(command.help)} {command.id}") for word in wanted)
    ]


def more(place: Place, width: int) -> list[tuple[str, Line]]:
    """In a meeting: what can be typed, and what the glyphs of the list mean."""
    if place is not Place.MEETING:
        return []
    slash = [(line.example, line.explanation) for line in LINES]
    return [
        *_section(_("Skriv i feltet"), ENTRIES, _LINE, width),
        *_section(_("Kommandoer i feltet"), slash, _LINE, width),
        *_section(_("Tegn i listen"), LEGEND, 4, width),
    ]


def _section(heading: str, lines: Sequence[tuple[str, str]], column: int, width: int) -> list[tuple[str, Line]]:
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
