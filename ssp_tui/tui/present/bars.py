"""Lines that fill the width of the screen: something at the left, something at the right."""

from __future__ import annotations

import datetime as dt

from rich.cells import cell_len, set_cell_size

from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.keymap import Keymap, shown
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, joined, text_of
from ssp_tui.tui.registry import Command, Mode

GAP = 2


def ends(left: Line, right: Line, width: int) -> Line:
    """Left and right at their ends; the left one gives way where there is no room for both."""
    room = max(0, width - cell_len(text_of(right)) - (GAP if right else 0))
    kept = cut(left, room)
    blanks = width - cell_len(text_of(kept)) - cell_len(text_of(right))
    return (*kept, Part(" " * max(0, blanks)), *right)


def today(now: dt.datetime) -> str:
    """`tors 26. nov. 2026 · uge 48`."""
    date = now.date()
    weekday, week = screen_dates.short_weekday(date), screen_dates.week(date)
    return f"{weekday} {screen_dates.short_date(date)} · {week}"


def cut(line: Line, width: int) -> Line:
    """The line, ending in an ellipsis where it is wider than `width`."""
    if cell_len(text_of(line)) <= width:
        return line
    found: list[Part] = []
    left = max(0, width - 1)
    for part in line:
        room = min(left, cell_len(part.text))
        found.append(Part(set_cell_size(part.text, room), part.tone))
        left -= room
    return (*found, Part("…")) if width else ()


def column(text: str, width: int) -> str:
    """The text in its column, with one blank after it; cut with an ellipsis where it is too long."""
    fitted = set_cell_size(text, width - 1)
    if len(fitted.rstrip()) < len(text.rstrip()):
        fitted = set_cell_size(set_cell_size(text, width - 2).rstrip() + "…", width - 1)
    return fitted + " "


def short(line: Line, width: int, rows: int) -> Line:
    """The line broken to a width, ending in an ellipsis where it would need more rows."""
    broken: list[list[Part]] = [[]]
    for part in hanging(line, 0, width):
        for place, text in enumerate(part.text.split("\n")):
            if place:
                broken.append([])
            broken[-1].append(Part(text, part.tone))
    kept = [tuple(row) for row in broken[:rows]]
    if len(broken) > rows:
        kept[-1] = cut((*kept[-1], Part(" …")), width)
    return joined(kept)


def keys(commands: list[Command], keymap: Keymap, mode: Mode, width: int) -> Line:
    """The keys of a place, as many as there is room for; the help is always among them."""
    offered = [command for command in commands if mode in command.footer]
    last = [command for command in offered if command.id == "app.help"]
    others = [command for command in offered if command.id != "app.help"]
    while others and cell_len(text_of(_listed([*others, *last], keymap, mode))) > width:
        others.pop()
    return _listed([*others, *last], keymap, mode)


def _listed(commands: list[Command], keymap: Keymap, mode: Mode) -> Line:
    parts: list[Part] = []
    for command in commands:
        if parts:
            parts.append(Part(" " * GAP))
        parts += [Part(shown(_key(keymap.keys(command), mode)), Tone.KEY), Part(f" {_(command.label)}")]
    return tuple(parts)


def _key(keys: tuple[str, ...], mode: Mode) -> str:
    """The key to show: while a list has the focus the bare letter, where there is one."""
    letters = [key for key in keys if len(key) == 1]
    return letters[0] if letters and mode is Mode.LIST else keys[0]
