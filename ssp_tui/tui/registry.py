"""Every command of the screen, declared once: bindings, key line, help, palette and `ssp-tui keys` follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a command is at home; the Danish name stands over its keys in the help."""

    EVERYWHERE = "Overalt"
    START = "Oversigten"
    FORUM = "Næste dagsorden"
    MEETING = "Mødet"
    CLOSING = "Opsamlingen"
    MINUTES = "Referatet"
    FIELD = "Felt med flere linjer"
    HELP = "Hjælpen"


class Condition(StrEnum):
    """What must hold for a command to be offered."""

    WRITABLE = "writable"
    HAS_MINUTES = "has_minutes"


class Mode(StrEnum):
    """Whether keys become text, or a list has the focus and bare letters act."""

    TYPING = "typing"
    LIST = "list"


TYPING = (Mode.TYPING,)
LIST = (Mode.LIST,)
BOTH = (Mode.TYPING, Mode.LIST)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can ask for by a key, and all that is said of it."""

    id: str
    "Stable: `place.name`. What users name in `ssp.toml`; the action is called after the name."
    place: Place
    keys: tuple[str, ...]
    "As Textual names them. A bare letter acts while a list has the focus, in either case."
    label: str
    "A word or two, Danish, for the key line."
    help: str
    "One sentence, Danish."
    footer: tuple[Mode, ...] = ()
    "When it stands in the key line; where there is no room, the last declared go first."
    condition: Condition | None = None
    by_widget: bool = False
    "The focused list or field answers the key by itself; nothing is bound, and the key cannot be changed."

    @property
    def action(self) -> str:
        """The name of the method that carries it out."""
        return self.id.partition(".")[2]


COMMANDS: tuple[Command, ...] = (
    Command("app.help", Place.EVERYWHERE, ("f1", "question_mark"), "hjælp", "Tasterne på dette sted.", BOTH),
    Command("app.palette", Place.EVERYWHERE, ("ctrl+p",), "kommandoer", "Find en kommando ved at skrive lidt af den."),
    Command("app.save", Place.EVERYWHERE, ("ctrl+s",), "gemt?", "Svarer på, om alt er gemt; det sker af sig selv."),
    Command("app.quit", Place.EVERYWHERE, ("ctrl+q",), "luk", "Luk programmet; et møde kan fortsættes senere."),
    Command("app.theme", Place.EVERYWHERE, (), "lys/mørk", "Skift mellem lyse og mørke farver."),
    Command(
        "start.open", Place.START, ("enter",), "åbn", "Åbn forummet, eller fortsæt mødet, der er i gang.",
        LIST, by_widget=True,
    ),
    Command(
        "start.minutes", Place.START, ("r",), "referat", "Læs forummets seneste referat.",
        LIST, Condition.HAS_MINUTES,
    ),
    Command(
        "forum.begin", Place.FORUM, ("enter",), "begynd mødet", "Begynd mødet nu, eller fortsæt det, der er i gang.",
        LIST, by_widget=True,
    ),
    Command(
        "forum.minutes", Place.FORUM, ("r",), "referat", "Læs forummets seneste referat.",
        LIST, Condition.HAS_MINUTES,
    ),
    Command(
        "forum.line", Place.FORUM, ("d",), "anden dato", "Skriv dato, klokkeslæt og sted, eller et fællesmøde.",
        LIST, Condition.WRITABLE,
    ),
    Command("forum.leave", Place.FORUM, ("escape",), "tilbage", "Tilbage til oversigten.", BOTH),
    Command(
        "meeting.record", Place.MEETING, ("enter",), "optag",
        "I feltet: optag linjen. I listen: gå til punktet.", by_widget=True,
    ),
    Command(
        "meeting.decision", Place.MEETING, ("f2",), "beslutning",
        "Gør linjen i feltet til en beslutning; igen: til et notat.", TYPING,
    ),
    Command(
        "meeting.assign", Place.MEETING, ("f3",), "opgave",
        "Gør linjen i feltet til en opgave; igen: til et notat.", TYPING,
    ),
    Command("meeting.next", Place.MEETING, ("f8", "v"), "videre", "Videre til næste punkt.", BOTH),
    Command("meeting.previous", Place.MEETING, ("f9", "t"), "tilbage", "Tilbage til forrige punkt.", LIST),
    Command("meeting.goto", Place.MEETING, ("ctrl+g", "g"), "gå til", "Gå til et punkt: skriv dets nummer.", LIST),
    Command(
        "meeting.close", Place.MEETING, ("ctrl+o",), "afslut",
        "Se beslutninger, opgaver og hvad der mangler, og afslut så mødet.", BOTH,
    ),
    Command("meeting.write", Place.MEETING, ("tab", "s"), "skriv", "Til feltet; i det: tag det, der foreslås.", LIST),
    Command(
        "meeting.undo", Place.MEETING, ("ctrl+z", "u"), "fortryd",
        "Fortryd det, du skrev; i et tomt felt: det, der sidst blev optaget.", LIST,
    ),
    Command("meeting.redo", Place.MEETING, ("ctrl+y", "y"), "gentag", "Gør det fortrudte om igen."),
    Command("meeting.fetch", Place.MEETING, ("up",), "hent", "I feltet: hent en linje, der ikke blev optaget."),
    Command("meeting.list", Place.MEETING, ("escape", "left"), "listen", "Til listen; dér virker bogstaverne."),
    Command("meeting.read", Place.MEETING, ("right",), "linjerne", "Fra listen over til punktets linjer."),
    Command("meeting.page_up", Place.MEETING, ("pageup",), "op", "Blad op i punktets linjer."),
    Command("meeting.page_down", Place.MEETING, ("pagedown",), "ned", "Blad ned i punktets linjer."),
    Command(
        "meeting.minutes", Place.MEETING, ("r",), "referat", "Læs forrige mødes referat.",
        LIST, Condition.HAS_MINUTES,
    ),
    Command("meeting.leave", Place.MEETING, ("m",), "oversigt", "Til oversigten. Mødet er stadig i gang.", LIST),
    Command(
        "closing.jump", Place.CLOSING, ("enter",), "gå dertil", "Gå til det, der mangler.", LIST, by_widget=True,
    ),
    Command(
        "closing.finish", Place.CLOSING, ("a",), "afslut og skriv udkast",
        "Afslut mødet og skriv udkastet til referat.", LIST, Condition.WRITABLE,
    ),
    Command("closing.read", Place.CLOSING, ("tab",), "bladr", "Op til listen, hvor pilene bladrer, og tilbage.", LIST),
    Command("closing.leave", Place.CLOSING, ("escape",), "tilbage", "Tilbage til mødet.", LIST),
    Command("minutes.leave", Place.MINUTES, ("escape",), "tilbage", "Tilbage.", LIST),
    Command("minutes.older", Place.MINUTES, ("f",), "forrige møde", "Referatet af mødet før dette.", LIST),
    Command("minutes.newer", Place.MINUTES, ("n",), "næste møde", "Referatet af mødet efter dette.", LIST),
    Command(
        "minutes.reopen", Place.MINUTES, ("e",), "ret", "Genåbn mødet og ret i det.", LIST, Condition.WRITABLE,
    ),
    Command("field.save", Place.FIELD, ("ctrl+s",), "gem", "Gem teksten i feltet.", TYPING),
    Command("field.leave", Place.FIELD, ("escape",), "luk", "Luk uden at gemme; teksten står der næste gang.", TYPING),
    Command("help.do", Place.HELP, ("enter",), "gør det", "Gør det, der står på linjen.", BOTH, by_widget=True),
    Command("help.list", Place.HELP, ("down",), "listen", "Fra søgefeltet ned i listen."),
    Command("help.leave", Place.HELP, ("escape", "f1", "question_mark"), "luk", "Luk hjælpen.", BOTH),
)  # fmt: skip


def at(place: Place) -> tuple[Command, ...]:
    """The commands that answer in a place, its own first."""
    own = [command for command in COMMANDS if command.place is place]
    shared = [command for command in COMMANDS if command.place is Place.EVERYWHERE]
    return tuple(own if place is Place.EVERYWHERE else [*own, *shared])


def named(id: str) -> Command | None:
    """The command of that id."""
    return next((command for command in COMMANDS if command.id == id), None)
