"""Textual's bindings, made from the registry."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from ssp_tui.tui.keymap import either_case
from ssp_tui.tui.registry import COMMANDS, Command, Place

LISTS = (Place.ITEMS, Place.FOLLOW_UP, Place.LINES, Place.ATTENDANCE)
"Places that are a list on a screen, which says what their keys mean."


def action(command: Command) -> str:
    """What Textual is to run for a command, where it is at home."""
    return f"screen.ask({command.id!r})" if command.place in LISTS else command.action


def bindings(place: Place) -> list[BindingType]:
    """What is bound in a place; the key line and the help show it, so that no binding shows itself."""
    return [
        Binding(
            ",".join(either_case(command.keys)),
            action(command),
            command.label,
            show=False,
            priority=command.id == "app.quit",
            id=command.id,
        )
        for command in COMMANDS
        if command.place is place and command.keys and not command.by_widget
    ]
