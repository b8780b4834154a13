"""The dialogs: a field of several lines, and the help itself."""

from __future__ import annotations

from ssp_tui.tui.registry.command import BOTH, TYPING, Command, Place

COMMANDS = (
    Command("field.save", Place.FIELD, ("ctrl+s",), "gem", "Gem teksten i feltet.", TYPING),
    Command("field.leave", Place.FIELD, ("escape",), "luk", "Luk uden at gemme; teksten står der næste gang.", TYPING),
    Command("help.do", Place.HELP, ("enter",), "gør det", "Gør det, der står på linjen.", BOTH, by_widget=True),
    Command("help.list", Place.HELP, ("down",), "listen", "Fra søgefeltet ned i listen."),
    Command("help.leave", Place.HELP, ("escape", "f1", "question_mark"), "luk", "Luk hjælpen.", BOTH),
)
