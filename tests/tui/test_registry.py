from __future__ import annotations

import subprocess
import sys
from itertools import product

import pytest

from ssp_tui.tui.keymap import Keymap, unsafe
from ssp_tui.tui.present.bars import keys
from ssp_tui.tui.present.parts import text_of
from ssp_tui.tui.registry import COMMANDS, Command, Mode, Place, at

FOOTERS = [
    (place, mode)
    for place, mode in product(Place, Mode)
    if any(mode in command.footer for command in COMMANDS if command.place is place)
]


def test_every_id_is_unique_and_begins_with_its_place() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(ids) == len(set(ids))
    for command in COMMANDS:
        prefix = "app" if command.place is Place.EVERYWHERE else command.place.name.lower()
        assert command.id.startswith(f"{prefix}."), command.id


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_no_key_is_one_that_a_danish_keyboard_or_a_terminal_swallows(command: Command) -> None:
    assert [key for key in command.keys if unsafe(key)] == []


@pytest.mark.parametrize("place", Place)
def test_no_key_means_two_things_in_one_place(place: Place) -> None:
    # A dialog or the meeting may take a shared key for its own: Ctrl+S saves the field that is open.
    own = [key for command in COMMANDS if command.place is place for key in command.keys]
    assert len(own) == len(set(own)), own


@pytest.mark.parametrize(("place", "mode"), FOOTERS)
def test_at_eighty_columns_the_key_line_has_at_most_seven_keys_the_help_among_them(place: Place, mode: Mode) -> None:
    line = text_of(keys(list(at(place)), Keymap(), mode, 60))
    assert len(line) <= 60
    assert 1 <= line.count("  ") + 1 <= 7
    if place is not Place.HELP:
        assert "F1 hjælp" in line


def test_where_there_is_no_room_the_first_declared_stay() -> None:
    line = text_of(keys(list(at(Place.MEETING)), Keymap(), Mode.TYPING, 40))
    assert line.startswith("F2 beslutning")
    assert line.endswith("F1 hjælp")
    assert "afslut" not in line


def test_the_registry_can_be_read_without_loading_the_screen() -> None:
    script = "import sys, ssp_tui.tui.registry, ssp_tui.tui.keymap; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
