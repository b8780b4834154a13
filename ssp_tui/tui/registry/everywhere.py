"""What works in every place."""

from __future__ import annotations

from ssp_tui.tui.registry.command import BOTH, Command, Place

COMMANDS = (
    Command("app.help", Place.EVERYWHERE, ("f1", "question_mark"), "hjælp", "Tasterne på dette sted.", BOTH),
    Command("app.palette", Place.EVERYWHERE, ("ctrl+p",), "kommandoer", "Find en kommando ved at skrive lidt af den."),
    Command("app.save", Place.EVERYWHERE, ("ctrl+s",), "gemt?", "Svarer på, om alt er gemt; det sker af sig selv."),
    Command("app.quit", Place.EVERYWHERE, ("ctrl+q",), "luk", "Luk programmet; et møde kan fortsættes senere."),
    Command("app.theme", Place.EVERYWHERE, (), "lys/mørk", "Skift mellem lyse og mørke farver."),
)
