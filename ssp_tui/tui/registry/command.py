"""What a command of the screen is, where it is at home, and when it is offered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a command is at home; the Danish name stands over its keys in the help."""

    EVERYWHERE = "Overalt"
    START = "Oversigten"
    FORUM = "Næste dagsorden"
    MEETING = "Mødet"
    ITEMS = "Punkterne"
    FOLLOW_UP = "Opfølgningen"
    LINES = "Punktets linjer"
    ATTENDANCE = "Fremmødet"
    CLOSING = "Opsamlingen"
    FIXING = "Forslag til den faste dagsorden"
    MINUTES = "Referatet"
    YEAR = "Året"
    FIELD = "Felt med flere linjer"
    HELP = "Hjælpen"


class Condition(StrEnum):
    """What must hold for a command to be offered."""

    WRITABLE = "writable"
    HAS_MINUTES = "has_minutes"
    PREPARED_LATER = "prepared_later"
    "The next meeting is prepared, for another day than today."
    PLANNED = "planned"
    "The meeting is prepared, and has not begun."
    ROLL_OPEN = "roll_open"
    "Those expected are not marked as present yet."
    HELD = "held"
    "The meeting has begun, and can be written in."
    NOT_PLANNED = "not_planned"
    "The meeting of the year under the cursor is only proposed or agreed on, or was cancelled."
    NOT_HELD = "not_held"
    "The meeting of the year under the cursor can be moved and cancelled."
    LATE = "late"
    "There is a proposal for getting back in time."


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
