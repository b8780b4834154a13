"""Who is there."""

from __future__ import annotations

from ssp_tui.tui.registry.command import BOTH, LIST, TYPING, Command, Condition, Place

COMMANDS = (
    Command(
        "attendance.all", Place.ATTENDANCE, ("enter",), "noter",
        "I feltet: alle ventede er her, undtagen dem, der står i feltet; de har afbud.", TYPING,
        Condition.ROLL_OPEN, by_widget=True,
    ),
    Command(
        "attendance.here", Place.ATTENDANCE, ("space",), "her", "Den under markøren er her.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "attendance.apology", Place.ATTENDANCE, ("a",), "afbud", "Den under markøren har afbud.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "attendance.absent", Place.ATTENDANCE, ("u",), "udeblevet", "Den under markøren er fraværende uden afbud.",
        LIST, Condition.WRITABLE,
    ),
    Command(
        "attendance.came", Place.ATTENDANCE, ("k",), "kom nu", "Den under markøren kom nu.", LIST, Condition.WRITABLE,
    ),
    Command(
        "attendance.went", Place.ATTENDANCE, ("h",), "gik nu", "Den under markøren gik nu.", LIST, Condition.WRITABLE,
    ),
    Command(
        "attendance.substitute", Place.ATTENDANCE, ("f",), "stedfortræder", "Skriv, hvem der er kommet i stedet.",
        LIST, Condition.WRITABLE,
    ),
    Command("attendance.guest", Place.ATTENDANCE, ("n",), "ny gæst", "Skriv en gæst.", LIST, Condition.WRITABLE),
    Command(
        "attendance.unlist", Place.ATTENDANCE, ("delete", "x"), "tag af listen",
        "Den under markøren er ikke nævnt.", condition=Condition.WRITABLE,
    ),
    Command("attendance.list", Place.ATTENDANCE, ("down",), "listen", "Fra feltet ned i listen.", TYPING),
    Command("attendance.leave", Place.ATTENDANCE, ("escape",), "tilbage", "Tilbage til mødet.", BOTH),
)  # fmt: skip
