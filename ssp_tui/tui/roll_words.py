"""What is said of people when the roll is called: who is here, who is away and why, who comes later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ssp_tui.domain.agenda import last_bracket
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Person, in_seat
from ssp_tui.domain.text import fold
from ssp_tui.language.known_names import noted_in
from ssp_tui.language.words import EVERYONE, danish

_BRACKET = re.compile(r"\([^()]*\)?")
_IN_BRACKET = r"(?![^()]*\))"
_COMMA = re.compile(rf"\s*[,;]\s*(?:(?:og|samt|men)\s+)?{_IN_BRACKET}|\s+men\s+{_IN_BRACKET}", re.IGNORECASE)
# A word that ends in a hyphen is half a name: "Børne- og Ungerådgivningen".
_AND = re.compile(rf"(?<!-)\s+(?:og|samt|&|\+)\s+{_IN_BRACKET}", re.IGNORECASE)
IS_HERE = r"(?:er|var)\s+(?:også\s+)?(?:her|til\s+stede|kommet|mødt|ankommet)"
_HERE = danish(rf"(?P<name>.+?)\s+{IS_HERE}")
_LATE = re.compile(
    r"(?P<name>.+?)\s+(?:kommer|kom|(?:er\s+)?forsinket)(?:\s+kl\.?)?\s+(?P<at>\d{1,2}[.:]\d{2})", re.IGNORECASE
)
_STILL_HERE = r"(?:vej|plads|telefon|teams|skærm|video|zoom|link|linje)"
_WHY = rf"syg(?:e|emeldte?)?|forhindre(?:t|de)|bortrejst|på\s(?!{_STILL_HERE})\w+(?:\s+i\s+(?!dag)\w+)?"
_AWAY = danish(
    rf"(?P<name>.+?)(?:\s+er\s+(?:også\s+)?(?:desværre\s+)?(?:(?P<why>{_WHY})|ikke\s+(?:her|til\s+stede)|fraværende|væk)"
    r"|\s+har\s+(?:også\s+)?(?:meldt\s+)?(?:afbud|forfald)|\s+(?:kommer|deltager)\s+(?:desværre\s+)?ikke"
    r"|\s+kan\s+(?:desværre\s+)?ikke(?:\s+(?:komme|deltage|være\s+(?:her|med)))?"
    rf"|:?\s+(?P<only>{_WHY}))(?:\s+(?:i\s*dag|desværre))*"
)
_LEAVE = danish(r"på\s(?:ferie|kursus|barsel|orlov|rejse|arbejde|tjeneste|møde|konference|lejr|tur|sygehus)")
_VERB = danish(
    r"\b(?:er|var|har|havde|bliver|blev|skal|skulle|kan|kunne|vil|ville|ikke|at|vi|tages|godkendes"
    r"|kommer|kom|mangler|venter|melder|meldte|sidder|ringer|ringede|syge?|sygemeldte?|forhindret|forhindrede)\b"
)
_ILL = danish(r"\bsyg(?:e|emeldte?|dom)?\b")
_WORD = re.compile(r"\w+")
_NO_NAME = danish(
    r"(?:.*\s)?(?:der|som|han|hun|de|den|det|jeg|resten|andre|øvrige)|(?:der|som|han|hun|de|den|det|jeg)\s.*"
)
_ONE_WORD = {"syge": "syg", "sygemeldte": "sygemeldt", "forhindrede": "forhindret"}


class Is(Enum):
    """What is said of somebody."""

    HERE = auto()
    LATE = auto()
    AWAY = auto()


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody, and what is said of them; `why` they are away, `at` what time they come, as typed."""

    name: str
    what: Is
    why: str = ""
    at: str = ""


class Somebody:
    """Those who may be meant when the roll is called: members, seats and units, those of last time, those noted."""

    def __init__(self, meeting: Meeting, last: Sequence[Person] = ()) -> None:
        people = (*last, *noted_in(meeting.attendance))
        self._seats = tuple(member.name for member in meeting.members)
        self._expected = tuple(dict.fromkeys((*self._seats, *(person.name for person in last))))
        self._names = tuple(dict.fromkeys((*self._expected, *(person.name for person in people))))
        units = (*(member.sector for member in meeting.members), *(person.unit for person in people))
        self._units = frozenset(fold(unit) for unit in units if unit)

    def is_meant(self, words: str) -> bool:
        """Whether the words are a name or the beginning of a word in one, a seat before a name, or a unit."""
        unit = fold(words).strip(" .") in self._units
        return unit or _begins(words, self._names) or any(in_seat(seat, words) for seat in self._seats)

    def expects_any(self, text: str) -> bool:
        """Whether one of the names of a list is a member's or one of last time."""
        parts = (name for part in _COMMA.split(text) for name in self._parted(part, only_known=True))
        return any(_begins(name, self._expected) for name in parts)

    def named_in(self, line: str) -> str:
        """Who is named in a line, the first name doing; nothing when nobody is."""
        words = _words(line)
        for name in self._names:
            first = (name.split() or [""])[0]
            if _words(name) in words:
                return name
            if (
                first.isalpha()
                and fold(first) not in EVERYONE
                and (_words(first) in words or _words(f"{first}s") in words)
            ):
                return first
        return ""

    def listed(self, text: str) -> str:
        """A list of names as commas part it: `Mette og Per` are two where one of them is known."""
        return ", ".join(name for part in _COMMA.split(text) for name in self._parted(part, only_known=True))

    def sayings(self, text: str) -> tuple[Saying, ...]:
        """What a line says of each; nothing when a part of it is not understood, or it says nothing of anybody.

        Names go with what is said after them; those that end the line are away as the one before them.
        """
        waiting: list[str] = []
        found: list[Saying] = []
        for part in _COMMA.split(text.strip().rstrip(".!").rstrip()):
            for words in self._parted(part):
                said = self._said(words)
                if said is None:
                    waiting.append(words)
                    continue
                # "Mette, Per er syg" does not say what Mette is.
                why = "" if said.why == "syg" and not words.casefold().endswith("syge") else said.why
                found += [Saying(name, said.what, why, said.at) for name in waiting]
                found.append(said)
                waiting = []
        if waiting and found and (found[-1].what is not Is.AWAY or not all(map(self.is_meant, waiting))):
            return ()
        if found:
            found += [Saying(name, Is.AWAY) for name in waiting]
        return tuple(found) if all(self._is_name(one.name) for one in found) else ()

    def _is_name(self, words: str) -> bool:
        parts = fold(words).split()
        if not parts or holds_verb(words) or _NO_NAME.fullmatch(words) or fold(words) in EVERYONE:
            return False
        # "Mettes barn" is not here at all.
        return self.is_meant(words) or not (parts[0].endswith("s") and _begins(parts[0][:-1], self._names))

    def _said(self, words: str) -> Saying | None:
        if _begins(words, self._names):
            return None
        if late := _LATE.fullmatch(words):
            return Saying(late["name"], Is.LATE, at=late["at"])
        if here := _HERE.fullmatch(words):
            return Saying(here["name"], Is.HERE)
        away = _AWAY.fullmatch(words)
        if away is None or (away["only"] and not self.is_meant(away["name"])):
            return None
        why = away["why"] or away["only"] or ""
        if fold(why).startswith("paa ") and not self.is_meant(away["name"]) and not _LEAVE.match(why):
            return None
        return Saying(away["name"], Is.AWAY, _ONE_WORD.get(why.casefold(), why))

    def _parted(self, part: str, only_known: bool = False) -> Iterator[str]:
        """What `og` joins; a name that itself holds it is kept, and with `only_known` what names nobody known."""
        starts = [0, *(cut.end() for cut in _AND.finditer(part))]
        ends = [*(cut.start() for cut in _AND.finditer(part)), len(part)]
        names = []
        first = 0
        while first < len(starts):
            wholes = ((part[starts[first] : ends[n]], n) for n in range(len(ends) - 1, first - 1, -1))
            one = (part[starts[first] : ends[first]], first)
            whole, at = next((whole for whole in wholes if self._is_whole(whole[0])), one)
            names.append(whole.strip())
            first = at + 1
        yield from names if not only_known or any(map(self.is_meant, names)) else [part.strip()]

    def _is_whole(self, words: str) -> bool:
        said = self._said(words)
        return self.is_meant(said.name if said else words)


def holds_verb(words: str) -> bool:
    """Whether words outside brackets are a sentence, which no name is."""
    return bool(_VERB.search(_BRACKET.sub(" ", words)))


def says_ill(words: str) -> bool:
    """Whether words say that somebody is ill, whoever it is."""
    return bool(_ILL.search(words))


def _words(text: str) -> str:
    """The folded words of a text, a space on each side, so that whole words are found in it."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _begins(words: str, names: Sequence[str]) -> bool:
    """Whether words begin one of the names, or a later word of it."""
    word = fold(last_bracket(words)[0] or words).strip(" .")
    return bool(word) and any(f" {word}" in f" {fold(name)}" for name in names)
