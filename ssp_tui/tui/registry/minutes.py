"""Reading minutes."""

from __future__ import annotations

from ssp_tui.tui.registry.command import LIST, Command, Condition, Place

COMMANDS = (
    Command("minutes.leave", Place.MINUTES, ("escape",), "tilbage", "Tilbage.", LIST),
    Command("minutes.older", Place.MINUTES, ("f",), "forrige møde", "Referatet af mødet før dette.", LIST),
    Command("minutes.newer", Place.MINUTES, ("n",), "næste møde", "Referatet af mødet efter dette.", LIST),
    Command(
        "minutes.reopen", Place.MINUTES, ("e",), "ret", "Genåbn mødet og ret i det.", LIST, Condition.WRITABLE,
    ),
)  # fmt: skip
