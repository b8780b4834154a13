"""The year of all fora."""

from __future__ import annotations

from ssp_tui.tui.registry.command import BOTH, LIST, Command, Condition, Place

COMMANDS = (
    Command(
        "year.open", Place.YEAR, ("enter",), "åbn",
        "Åbn mødet eller dets referat; er det ikke planlagt endnu, forummets næste dagsorden.", LIST, by_widget=True,
    ),
    Command(
        "year.plan", Place.YEAR, ("p",), "plan", "Planlæg mødet under markøren, og gå til det næste forslag.",
        LIST, Condition.NOT_PLANNED,
    ),
    Command(
        "year.plan_forum", Place.YEAR, ("a",), "alle",
        "Planlæg alle forummets forslag fra i dag til årets slutning.", LIST, Condition.WRITABLE,
    ),
    Command(
        "year.move", Place.YEAR, ("d",), "flyt", "Flyt mødet: skriv dag, klokkeslæt, sted og grund.",
        LIST, Condition.NOT_HELD,
    ),
    Command(
        "year.cancel", Place.YEAR, ("x",), "aflys", "Aflys mødet; skriv evt. hvorfor.", LIST, Condition.NOT_HELD,
    ),
    Command(
        "year.new", Place.YEAR, ("n",), "nyt",
        "Planlæg et møde på en dag, du selv skriver; også i et forum uden fast rytme.", LIST, Condition.WRITABLE,
    ),
    Command("year.next_year", Place.YEAR, ("plus",), "år", "Næste år.", LIST),
    Command(
        "year.weekly", Place.YEAR, ("u",), "uger",
        "Vis alle møder, der holdes hver eller hver anden uge; igen: kun dem, der er noget særligt ved.", LIST,
    ),
    Command("year.only", Place.YEAR, ("k",), "et forum", "Kun markørens forum; igen: alle fora.", LIST),
    Command("year.today", Place.YEAR, ("i",), "i dag", "Til det første møde fra i dag.", LIST),
    Command("year.leave", Place.YEAR, ("escape",), "tilbage", "Tilbage; fra feltet til listen.", BOTH),
    Command(
        "year.plan_all", Place.YEAR, ("g",), "alle fora",
        "Planlæg alle foras forslag fra i dag til årets slutning.", LIST, Condition.WRITABLE,
    ),
    Command("year.last_year", Place.YEAR, ("minus",), "sidste år", "Året før.", LIST),
    Command(
        "year.undo", Place.YEAR, ("ctrl+z",), "fortryd", "Fortryd flytning eller aflysning, det sidste først.",
        condition=Condition.WRITABLE,
    ),
    Command("year.next_month", Place.YEAR, ("right",), "måned frem", "Til næste måned med et møde."),
    Command("year.last_month", Place.YEAR, ("left",), "måned tilbage", "Til måneden før med et møde."),
)  # fmt: skip
