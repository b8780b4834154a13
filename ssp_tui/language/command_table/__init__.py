"""The slash commands, each declared once: what it is called, what it does, an example, and what reads its line."""

from __future__ import annotations

from ssp_tui.language.command_table import fora, going_out, items, lines, meeting, people
from ssp_tui.language.reading import SlashCommand

COMMANDS: tuple[SlashCommand, ...] = (
    *items.COMMANDS, *lines.COMMANDS, *people.COMMANDS, *meeting.COMMANDS, *fora.COMMANDS,
    *going_out.COMMANDS,
)  # fmt: skip

LATER = ("sag", "person", "udgiv", "journaliseret", "rettelse")
"""Commands that are agreed upon and not there yet."""
