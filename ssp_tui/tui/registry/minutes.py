"""Reading minutes."""

from __future__ import annotations

from ssp_tui.tui.registry.command import LIST, Command, Condition, Place

COMMANDS = (
    Command("minutes.open", Place.MINUTES, ("enter",), "læs", "I listen: læs referatet.", LIST, by_widget=True),
    Command("minutes.leave", Place.MINUTES, ("escape",), "tilbage", "Tilbage.", LIST),
    Command(
        "minutes.decisions", Place.MINUTES, ("b",), "beslutninger",
        "Beslutningsreferatet i stedet for det fyldige, eller ved siden af; igen: det fyldige alene.", LIST,
    ),
    Command(
        "minutes.copy", Place.MINUTES, ("k",), "kopiér",
        "Læg det viste referat på udklipsholderen som tekst, og skriv det i en fil.", LIST,
    ),
    Command(
        "minutes.public", Place.MINUTES, ("o",), "åbent",
        "Det offentlige referat, uden lukket tekst, i stedet for det interne; igen: det interne.", LIST,
    ),
    Command(
        "minutes.reopen", Place.MINUTES, ("e",), "ret", "Genåbn mødet og ret i det.", LIST, Condition.WRITABLE,
    ),
    Command(
        "minutes.sent", Place.MINUTES, ("u",), "sendt", "Noter, at referatet er sendt i dag; programmet sender intet.",
        LIST, Condition.WRITABLE,
    ),
    Command("minutes.older", Place.MINUTES, ("f",), "forrige", "Referatet af mødet før dette.", LIST),
    Command("minutes.newer", Place.MINUTES, ("n",), "næste", "Referatet af mødet efter dette.", LIST),
    Command("minutes.all", Place.MINUTES, ("l",), "alle", "Alle forummets referater, at vælge imellem.", LIST),
    Command("minutes.across", Place.MINUTES, ("tab",), "det andet", "Over i det referat, der står ved siden af.", LIST),
)  # fmt: skip
