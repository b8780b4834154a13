"""The meeting as a whole: typing, stepping, time, closing."""

from __future__ import annotations

from ssp_tui.tui.registry.command import BOTH, LIST, TYPING, Command, Condition, Place

COMMANDS = (
    Command(
        "meeting.record", Place.MEETING, ("enter",), "optag",
        "I feltet: optag linjen. I runden, i et tomt felt: intet nyt.", by_widget=True,
    ),
    Command(
        "meeting.decision", Place.MEETING, ("f2",), "beslutning",
        "Gør linjen i feltet til en beslutning; igen: til et notat.", TYPING,
        Condition.HELD,
    ),
    Command(
        "meeting.assign", Place.MEETING, ("f3",), "opgave",
        "Gør linjen i feltet til en opgave; igen: til et notat.", TYPING,
        Condition.HELD,
    ),
    Command("meeting.next", Place.MEETING, ("f8", "v"), "videre", "Videre til næste punkt.", BOTH, Condition.WRITABLE),
    Command(
        "meeting.attendance", Place.MEETING, ("ctrl+t",), "fremmøde",
        "Hvem er her: alle på én gang, så undtagelserne.", BOTH, Condition.WRITABLE,
    ),
    Command(
        "meeting.close", Place.MEETING, ("ctrl+o",), "afslut",
        "Se beslutninger, opgaver og hvad der mangler, og afslut så mødet.", BOTH,
    ),
    Command(
        "meeting.leave", Place.MEETING, ("m",), "oversigt",
        "Tilbage til oversigten; mødet er, som du forlader det, og kan fortsættes.", LIST,
    ),
    Command(
        "meeting.previous", Place.MEETING, ("f9", "t"), "tilbage", "Tilbage til forrige punkt.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "meeting.goto", Place.MEETING, ("ctrl+g", "g"), "gå til", "Gå til et punkt: skriv nummer eller titel.", LIST,
    ),
    Command(
        "meeting.write", Place.MEETING, ("tab", "s"), "skriv",
        "Til feltet; i det: tag det, der foreslås, og igen: det næste.", LIST,
    ),
    Command("meeting.slash", Place.MEETING, ("slash",), "kommando", "Fra en liste til feltet, med / foran."),
    Command(
        "meeting.in_time", Place.MEETING, ("f4",), "gør det",
        "Gør det, der foreslås for at nå det hele til tiden.", condition=Condition.LATE,
    ),
    Command(
        "meeting.undo", Place.MEETING, ("ctrl+z",), "fortryd",
        "Fortryd det, du skrev; i et tomt felt: det, der sidst blev optaget.",
    ),
    Command("meeting.redo", Place.MEETING, ("ctrl+y",), "gentag", "Gør det fortrudte om igen."),
    Command(
        "meeting.fetch", Place.MEETING, ("up",), "sidste linje",
        "I et tomt felt: ret den sidste linje; en linje, der ikke blev optaget, kommer først.",
    ),
    Command("meeting.lines", Place.MEETING, ("down",), "linjerne", "I et tomt felt: til opgaverne eller linjerne."),
    Command(
        "meeting.list", Place.MEETING, ("escape",), "punkterne",
        "Fra feltet til punkterne, hvor bogstaverne er taster; fra en liste tilbage til feltet.",
    ),
    Command("meeting.items", Place.MEETING, ("left",), "punkterne", "Fra opgaverne og linjerne over til punkterne."),
    Command("meeting.read", Place.MEETING, ("right",), "linjerne", "Fra punkterne over til opgaverne og linjerne."),
    Command("meeting.page_up", Place.MEETING, ("pageup",), "op", "Blad op i punktets linjer."),
    Command("meeting.page_down", Place.MEETING, ("pagedown",), "ned", "Blad ned i punktets linjer."),
    Command(
        "meeting.minutes", Place.MEETING, ("ctrl+r",), "sidste referat", "Læs forrige mødes referat.",
        LIST, Condition.HAS_MINUTES,
    ),
    Command(
        "meeting.projector", Place.MEETING, ("ctrl+l",), "storskærm", "Sluk eller tænd storskærmen.",
        condition=Condition.WRITABLE,
    ),
    Command(
        "meeting.send", Place.MEETING, (), "send ud",
        "Til forummets side, hvor dagsordenen skrives, som den sendes: mail, Word og kalender.",
        condition=Condition.PLANNED,
    ),
)  # fmt: skip

PUT_AWAY = Command(
    "meeting.close", Place.MEETING, ("ctrl+o",), "oversigt",
    "Tilbage til oversigten; det forberedte er gemt.", BOTH,
)  # fmt: skip
"""What the key that closes a meeting does in one that is prepared: there is nothing to close yet."""
