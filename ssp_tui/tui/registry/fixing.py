"""What a proposal would change in the fixed agenda."""

from __future__ import annotations

from ssp_tui.tui.registry.command import BOTH, Command, Place

COMMANDS = (
    Command(
        "fixing.accept", Place.FIXING, ("enter",), "ret filen",
        "Skriv ændringen i forummets faste dagsorden.", BOTH,
    ),
    Command(
        "fixing.leave", Place.FIXING, ("escape",), "lad filen være",
        "Lad filen være, som den er; forslaget står i opsamlingen.", BOTH,
    ),
)  # fmt: skip
