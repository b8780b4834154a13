"""Every command of the screen, declared once: bindings, key line, help, palette and `ssp-tui keys` follow from it."""

from __future__ import annotations

from ssp_tui.tui.registry import (
    attendance,
    closing,
    dialogs,
    everywhere,
    fixing,
    forum,
    item,
    meeting,
    minutes,
    start,
    year,
)
from ssp_tui.tui.registry.command import BOTH, LIST, TYPING, Command, Condition, Mode, Place

__all__ = ["BOTH", "COMMANDS", "LIST", "TYPING", "Command", "Condition", "Mode", "Place", "at", "named"]

COMMANDS: tuple[Command, ...] = (
    *everywhere.COMMANDS,
    *start.COMMANDS,
    *forum.COMMANDS,
    *year.COMMANDS,
    *meeting.COMMANDS,
    *item.COMMANDS,
    *attendance.COMMANDS,
    *closing.COMMANDS,
    *fixing.COMMANDS,
    *minutes.COMMANDS,
    *dialogs.COMMANDS,
)


def at(*places: Place) -> tuple[Command, ...]:
    """The commands that answer in these places, the first one's own first, and those of all places last."""
    return tuple(
        command
        for place in dict.fromkeys((*places, Place.EVERYWHERE))
        for command in COMMANDS
        if command.place is place
    )


def named(id: str) -> Command | None:
    """The command of that id."""
    return next((command for command in COMMANDS if command.id == id), None)
