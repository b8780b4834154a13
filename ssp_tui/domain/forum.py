"""A forum: a standing body that meets, what it may speak of, and who belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ssp_tui.domain.text import fold

UNITS_AS_SPOKEN = {"skole": "Skolen", "politi": "Politiet", "social": "Socialforvaltningen"}
"The three parties of SSP as they are called in a sentence, by their folded names."

_DEFINITE = ("en", "et", "n", "t", "ne", "erne")
_DEFINITE_NAME = ("gruppen", "raadet", "udvalget", "teamet", "netvaerket", "bestyrelsen", "moedet", "huset")


class MemberKind(StrEnum):
    """How often a member is expected; one who comes once a year is not absent at the other meetings."""

    FIXED = "fixed"
    AD_HOC = "ad_hoc"
    YEARLY = "yearly"


class PersonPolicy(StrEnum):
    """Whether persons may be spoken of: never, as groups and trends, or by name (§ 115)."""

    FORBIDDEN = "nej"
    TRENDS = "tendens"
    NAMED = "§ 115"


class Numbering(StrEnum):
    """Where item numbers begin again: at each meeting, or at each new year."""

    PER_MEETING = "pr. møde"
    PER_YEAR = "pr. år"


@dataclass(frozen=True, slots=True)
class Member:
    """A seat in the forum: a role or a first name, and the sector it speaks for."""

    name: str
    sector: str = ""
    kind: MemberKind = MemberKind.FIXED
    email: str = ""
    "Where the agenda is sent; it stands in the agenda file only, and in no meeting."


@dataclass(frozen=True, slots=True)
class Forum:
    """What the front matter of a fixed agenda says of its forum; an empty field: nothing is known."""

    id: str
    name: str
    municipality: str = ""
    aliases: tuple[str, ...] = ()
    level: str = ""
    purpose: str = ""
    cadence: str = ""
    duration_minutes: int | None = None
    place: str = ""
    chair: str = ""
    deputy_chair: str = ""
    secretary: str = ""
    members: tuple[Member, ...] = ()
    guests: str = ""
    "Who may be asked in for one item, as the forum itself says it."
    person_policy: PersonPolicy | None = None
    legal_basis: str = ""
    steps: tuple[str, ...] = ()
    "What a person item may end in, in a forum that may have them."
    numbering: Numbering = Numbering.PER_MEETING
    agenda_out: str = ""
    minutes_out: str = ""
    approval: str = ""
    may_propose: str = ""
    sets_agenda: str = ""
    receives_from: tuple[str, ...] = ()
    hands_to: tuple[str, ...] = ()
    works_with: tuple[str, ...] = ()
    retention: str = ""
    proposals: tuple[str, ...] = ()
    "What the forum's own papers are silent on: keys of the file, or `punkter` (the items without a source)."
    sources: tuple[str, ...] = ()
    other: tuple[tuple[str, str], ...] = ()
    "Keys that mean nothing to the program, as written."
    call_for_items: str = ""
    objections: str = ""
    runs: str = ""
    "From when to when that is going on which a conditional rhythm waits for, as written."
    recipients: tuple[Member, ...] = ()
    "Who gets agenda and minutes without sitting in the forum."
    secretary_email: str = ""
    "Who invites does so from this address; it stands in the agenda file only, and in no meeting."

    @property
    def units(self) -> tuple[str, ...]:
        """The sectors of the members, each once, in the order of the list."""
        found: dict[str, str] = {}
        for member in self.members:
            if member.sector:
                found.setdefault(fold(member.sector), member.sector)
        return tuple(found.values())

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that the forum answers to: id, name, aliases."""
        return (self.id, self.name, *self.aliases)

    @property
    def definite_name(self) -> str:
        """The name as it stands in a sentence, `Styregruppen`; nothing where neither name nor aliases are so."""
        forms = {fold(f"{self.name}{ending}") for ending in _DEFINITE}
        alias = next((alias for alias in self.aliases if fold(alias) in forms), "")
        return alias or (self.name if fold(self.name).endswith(_DEFINITE_NAME) else "")

    def is_called(self, word: str) -> bool:
        """Whether `word` is one of its names; case, æøå and blanks do not matter."""
        return fold(word) in map(fold, self.names)
