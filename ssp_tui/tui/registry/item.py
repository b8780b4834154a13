"""The lists of a meeting: its items, the actions that are followed up, the lines of an item."""

from __future__ import annotations

from ssp_tui.tui.registry.command import LIST, Command, Condition, Place

COMMANDS = (
    Command("items.go", Place.ITEMS, ("enter",), "gå til", "Gå til punktet.", LIST, by_widget=True),
    Command(
        "items.begin", Place.ITEMS, ("b",), "begynd mødet", "Begynd det møde, der er forberedt.",
        LIST, Condition.PLANNED,
    ),
    Command(
        "items.remove", Place.ITEMS, ("x",), "tag af", "Tag punktet under markøren af den dagsorden, der forberedes.",
        LIST, Condition.PLANNED,
    ),
    Command(
        "items.defer", Place.ITEMS, ("u",), "udsæt", "Udsæt punktet under markøren; skriv evt. hvornår og hvorfor.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "items.add", Place.ITEMS, ("n",), "nyt punkt", "Sæt et punkt på dagsordenen.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "items.add_sub", Place.ITEMS, ("p",), "underpunkt", "Sæt et underpunkt under det punkt, I er ved.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "items.move", Place.ITEMS, ("f",), "flyt", "Behandl punktet under markøren på en anden plads.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "items.outcome", Place.ITEMS, ("e",), "resultat", "Sig, hvad det punkt, I er ved, endte med.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "items.resume", Place.ITEMS, ("i",), "genoptag", "Det punkt, I er ved, tages op igen en anden gang.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "items.rename", Place.ITEMS, ("o",), "omdøb", "Giv det punkt, I er ved, en anden titel.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "items.time", Place.ITEMS, ("d",), "tid", "Giv punktet under markøren et andet antal minutter.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "items.close", Place.ITEMS, ("l",), "lukket", "Luk det punkt, I er ved, eller åbn det igen.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "follow_up.done", Place.FOLLOW_UP, ("space",), "udført", "Opgaven er udført; videre til den næste.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "follow_up.in_progress", Place.FOLLOW_UP, ("i",), "i gang", "Opgaven er i gang; videre til den næste.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "follow_up.waiting", Place.FOLLOW_UP, ("a",), "afventer", "Opgaven afventer; videre til den næste.",
        LIST, Condition.WRITABLE,
    ),
    Command("follow_up.due", Place.FOLLOW_UP, ("f",), "ny frist", "Skriv en ny frist.", LIST, Condition.WRITABLE),
    Command(
        "follow_up.owner", Place.FOLLOW_UP, ("n",), "ny ansvarlig", "Skriv, hvem der tager opgaven nu.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "follow_up.dropped", Place.FOLLOW_UP, ("b",), "bortfalder", "Opgaven bortfalder; videre til den næste.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "follow_up.status", Place.FOLLOW_UP, ("enter",), "skriv status", "Skriv, hvad der er at sige om opgaven.",
        by_widget=True,
    ),
    Command(
        "follow_up.sort", Place.FOLLOW_UP, ("o",), "efter ansvarlig",
        "Ordn opgaverne efter, hvem der har dem; igen: efter, hvad der haster.",
    ),
    Command("lines.change", Place.LINES, ("enter",), "ret", "Ret linjen i feltet.", LIST, by_widget=True),
    Command(
        "lines.decision", Place.LINES, ("b",), "beslutning", "Gør linjen til en beslutning.", LIST, Condition.WRITABLE,
    ),
    Command("lines.assign", Place.LINES, ("o",), "opgave", "Gør linjen til en opgave.", LIST, Condition.WRITABLE),
    Command("lines.note", Place.LINES, ("n",), "notat", "Gør linjen til et notat.", LIST, Condition.WRITABLE),
    Command(
        "lines.move", Place.LINES, ("f",), "flyt", "Flyt linjen til et andet punkt.", LIST, Condition.WRITABLE,
    ),
    Command(
        "lines.remove", Place.LINES, ("delete", "x"), "slet", "Slet linjen; Ctrl+Z henter den igen.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "lines.close", Place.LINES, ("l",), "lukket", "Luk linjen, eller åbn den igen.", condition=Condition.WRITABLE,
    ),
    Command(
        "lines.lift", Place.LINES, ("h",), "løft", "Gør linjen til et underpunkt, der lever videre for sig.",
        condition=Condition.WRITABLE,
    ),
)  # fmt: skip
