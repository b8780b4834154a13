"""The opsamling."""

from __future__ import annotations

from ssp_tui.tui.registry.command import LIST, Command, Condition, Place

COMMANDS = (
    Command(
        "closing.jump", Place.CLOSING, ("enter",), "gå dertil", "Gå til det i mødet, som rækken handler om.",
        LIST, by_widget=True,
    ),
    Command(
        "closing.finish", Place.CLOSING, ("a",), "afslut og skriv udkast",
        "Afslut mødet og skriv udkastet til referat.", LIST, Condition.WRITABLE,
    ),
    Command("closing.leave", Place.CLOSING, ("escape",), "tilbage", "Tilbage til mødet.", LIST),
)  # fmt: skip
