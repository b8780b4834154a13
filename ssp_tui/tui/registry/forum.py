"""A forum's next agenda."""

from __future__ import annotations

from ssp_tui.tui.registry.command import BOTH, LIST, Command, Condition, Place

COMMANDS = (
    Command(
        "forum.begin", Place.FORUM, ("enter",), "begynd", "Begynd mødet nu, eller fortsæt det, der er i gang.",
        LIST, by_widget=True,
    ),
    Command(
        "forum.prepare", Place.FORUM, ("f",), "forbered", "Forbered næste møde: ret dagsordenen, før det begynder.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "forum.send", Place.FORUM, ("u",), "send ud",
        "Skriv dagsordenen som Word, mailkladde og kalenderfil; igen: noter, at den er sendt.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "forum.final", Place.FORUM, ("e",), "endelig", "Formanden har godkendt dagsordenen: den er endelig.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "forum.begin_early", Place.FORUM, ("b",), "begynd i dag",
        "Begynd i dag det møde, der er forberedt til en anden dag.", LIST, Condition.PREPARED_LATER,
    ),
    Command(
        "forum.line", Place.FORUM, ("d",), "dato",
        "Skriv dato, klokkeslæt og sted, eller et fællesmøde; en dag, der kommer, forberedes.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "forum.year", Place.FORUM, ("p",), "plan", "Forummets møder og frister i år: planlæg, flyt og aflys.", LIST,
    ),
    Command(
        "forum.minutes", Place.FORUM, ("r",), "referat", "Læs forummets seneste referat.",
        LIST, Condition.HAS_MINUTES,
    ),
    Command("forum.leave", Place.FORUM, ("escape",), "tilbage", "Tilbage til oversigten.", BOTH),
)  # fmt: skip
