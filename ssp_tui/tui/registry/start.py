"""The overview of the fora."""

from __future__ import annotations

from ssp_tui.tui.registry.command import LIST, Command, Condition, Place

COMMANDS = (
    Command(
        "start.open", Place.START, ("enter",), "åbn", "Åbn forummet, eller fortsæt mødet, der er i gang.",
        LIST, by_widget=True,
    ),
    Command(
        "start.prepare", Place.START, ("f",), "forbered",
        "Forbered forummets næste møde: ret dagsordenen, før det begynder.", LIST, Condition.WRITABLE,
    ),
    Command(
        "start.minutes", Place.START, ("r",), "referat", "Læs forummets seneste referat.",
        LIST, Condition.HAS_MINUTES,
    ),
    Command(
        "start.year", Place.START, ("p",), "plan", "Årets møder og frister i alle fora: planlæg, flyt og aflys.", LIST,
    ),
)  # fmt: skip
