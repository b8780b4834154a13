"""Which keys may be bound at all on a Danish keyboard in a plain terminal, and which ones are in force."""

from __future__ import annotations

import difflib
import string
from collections.abc import Mapping
from dataclasses import dataclass, field

from ssp_tui.locale import _
from ssp_tui.tui.registry import COMMANDS, Command, Place, at, named

LETTERS = frozenset(string.ascii_lowercase)
DANISH_LETTERS = frozenset("æøå")
_NAMED = frozenset(
    {"enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "pageup", "pagedown", "home", "end"}
    | {"delete", "space", "slash", "question_mark", "comma", "full_stop", "minus", "plus"}
)
# F5, F6, F7 and F10-F12 belong to terminals, browsers and Textual's own text field.
_FUNCTION = frozenset({"f1", "f2", "f3", "f4", "f8", "f9"})
# Those that neither the terminal turns into another key nor a text field needs for itself.
_CONTROL = frozenset(f"ctrl+{letter}" for letter in "fglnopqrstyz")
_SAME_AS = {"ctrl+h": "backspace", "ctrl+i": "tab", "ctrl+j": "enter", "ctrl+m": "enter"}
_SHOWN = {
    "escape": "Esc", "enter": "Enter", "tab": "Tab", "shift+tab": "Shift+Tab", "space": "mellemrum",
    "question_mark": "?", "slash": "/", "comma": ",", "full_stop": ".", "minus": "-", "plus": "+", "delete": "Del",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End",
}  # fmt: skip


def unsafe(key: str, own: bool = False) -> str:
    """Why a key may not be bound, in Danish; nothing when it may. Æ, ø and å only in a user's `own` map."""
    if key in LETTERS or key in _NAMED or key in _FUNCTION or key in _CONTROL or (len(key) == 1 and key.isdecimal()):
        return ""
    if key in DANISH_LETTERS:
        return "" if own else _("bogstavet findes ikke på alle tastaturer")
    if key in _SAME_AS:
        return _("terminalen sender {other} i stedet").format(other=shown(_SAME_AS[key]))
    if key.startswith("ctrl+") and key[5:] in LETTERS:
        return _("tasten bruges af tekstfeltet eller terminalen")
    if key.startswith("f") and key[1:].isdecimal():
        return _("tasten bruges af terminalen eller styresystemet")
    return _("tasten når ikke frem i alle terminaler eller kræver AltGr")


def shown(key: str) -> str:
    """A key as people write it: `Ctrl+Z`, `F2`, `Esc`, `v`."""
    if key in _SHOWN:
        return _(_SHOWN[key])
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return key.upper() if key.startswith("f") and key[1:].isdecimal() else key


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force: the registry's, and the user's where they may be used."""

    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys that a command answers to."""
        return self.own.get(command.id, command.keys)

    def bound(self) -> dict[str, str]:
        """The user's keys as Textual's keymap has them; a letter in either case."""
        return {id: ",".join(either_case(keys)) for id, keys in self.own.items()}


def either_case(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys, and each letter in upper case too: Caps Lock must not change what a key does."""
    return tuple(form for key in keys for form in ((key, key.upper()) if len(key) == 1 and key.isalpha() else (key,)))


def keymap(wishes: Mapping[str, str]) -> tuple[Keymap, tuple[str, ...]]:
    """The keymap that the user's wishes give, and what is wrong with those that cannot be met."""
    own: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    for id, wish in wishes.items():
        keys = tuple(key.strip().lower() for key in wish.split(",") if key.strip())
        problem = _problem(id, keys) or _clash(id, keys, Keymap(own))
        if problem:
            problems.append(_("Tasten til {id} i ssp.toml: {problem}.").format(id=id, problem=problem))
        else:
            own[id] = keys
    return Keymap(own), tuple(problems)


def _problem(id: str, keys: tuple[str, ...]) -> str:
    command = named(id)
    if command is None:
        near = difflib.get_close_matches(id, [command.id for command in COMMANDS], 1)
        hint = _(" (mente du {near}?)").format(near=near[0]) if near else ""
        return _("der er ingen kommando af det navn") + hint
    if command.by_widget:
        return _("den kan ikke ændres")
    if not keys:
        return _("der står ingen tast")
    return next((f"{shown(key)}: {reason}" for key in keys if (reason := unsafe(key, own=True))), "")


def _clash(id: str, keys: tuple[str, ...], keymap: Keymap) -> str:
    command = named(id)
    assert command is not None
    for other in _beside(command):
        for key in keys:
            if key in keymap.keys(other):
                return _("{key} er allerede {label} ({other})").format(
                    key=shown(key), label=_(other.label), other=other.id
                )
    return ""


def _beside(command: Command) -> list[Command]:
    """The commands that a key is shared with: those of its place, or of all places."""
    places = list(Place) if command.place is Place.EVERYWHERE else [command.place]
    found = {other.id: other for place in places for other in at(place)}
    return [other for other in found.values() if other.id != command.id]
