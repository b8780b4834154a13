"""Lists of people as they are typed: `Sanne (social), Mark pkt. 1, 6`, `alle undtagen Lone`, `ingen`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time

from ssp_tui.domain.agenda import last_bracket
from ssp_tui.domain.forum import UNITS_AS_SPOKEN
from ssp_tui.domain.people import Person
from ssp_tui.domain.text import fold
from ssp_tui.language import screen_dates
from ssp_tui.language.danish_dates import read_clock
from ssp_tui.language.known_names import Names, which_is_meant
from ssp_tui.language.words import danish, nearest, quoted
from ssp_tui.locale import _

_NUMBER = r"\d{1,3}(?:\.\d{1,3})*"
_NUMBERS = rf"{_NUMBER}(?:\s?(?:,|og|\+|&|[-–])\s?{_NUMBER})*"
_ITEMS = danish(
    rf"(?:^|[\s,]+)(?:(?:kun|under|ved|til)\s)*(?:pkt\.?|punkt(?:erne|er)?|items?)\s?(?P<numbers>{_NUMBERS})\.?$"
)
_ITEMS_FIRST = danish(
    rf"(?:(?:kun|under|ved|til)\s)*(?:pkt\.?|punkt(?:erne|er)?)\s?(?P<numbers>{_NUMBERS})\s?:\s*(?P<rest>.+)"
)
_MORE_NUMBERS = re.compile(_NUMBERS, re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})\s?[-–]\s?(\d{1,3})")
_AT = re.compile(r"(?:^|\s)(kl\b\.?\s?\S+|\d{1,2}[.:]\d{2})$", re.IGNORECASE)
_EVERYONE = r"(?:alle|everyone|all)(?:\s+(?:deltagere|medlemmer|faste))*"
_BUT = r"\s*,?\s*(?:undtagen|undtaget|på\s+nær|bortset\s+fra|uden|minus|except|but)\s+"
_EVERYONE_BUT = danish(rf"{_EVERYONE}(?:{_BUT}(?P<but>.+))?")
EVERYONE_BUT = danish(_EVERYONE + _BUT)
"""What a list begins with when everybody is meant but those who follow."""
_TWO = re.compile(r"\sog\s", re.IGNORECASE)
NOBODY = frozenset(("ingen", "none", "nobody"))


@dataclass(frozen=True, slots=True)
class People:
    """The people a list names, who is left out when it says everybody, and what is worth a word."""

    people: tuple[Person, ...]
    everyone_but: tuple[str, ...] | None = None
    hints: tuple[str, ...] = ()


def read_people(
    text: str, names: Names, reasons: bool = False, one: bool = False, strangers: bool = False
) -> People | None:
    """The people of a list split at commas outside brackets; None when it names nobody, not even `ingen`.

    A bracket holds the unit, or the reason when the list is one of absences (`reasons`). `one`: a single person
    whose name may hold commas. `strangers`: people nobody needs to know.
    """
    text = text.strip(" ,;")
    if fold(text.rstrip(".")) in NOBODY:
        return People(())
    if first := _ITEMS_FIRST.fullmatch(text):
        text = f"{first['rest']} pkt. {first['numbers']}"
    parts = split_list(text)
    if one and not all(last_bracket(part)[0] for part in parts):
        # A single name may hold commas; several, each with its unit, are several.
        parts = (text,)
    everyone = _EVERYONE_BUT.fullmatch(parts[0]) if parts else None
    if everyone is None:
        people, hints = _read_parts(parts, names, reasons, strangers)
        return People(people, None, hints) if people else None
    if everyone["but"]:
        left_out, hints = _read_parts((everyone["but"], *parts[1:]), names, False, strangers)
        return People((), tuple(_with_unit(person) for person in left_out), hints)
    people, hints = _read_parts(parts[1:], names, reasons, strangers)
    return People(people, (), hints)


def _with_unit(person: Person) -> str:
    return f"{person.name} ({person.unit})" if person.unit else person.name


def split_list(text: str) -> tuple[str, ...]:
    """The parts of a list split at commas outside brackets; numbers that go on after `pkt. 1` stay with it."""
    parts: list[str] = []
    depth = start = 0
    for place, char in enumerate(f"{text},"):
        if char == "(":
            depth += 1
        elif char == ")":
            depth = max(0, depth - 1)
        elif char == "," and (depth == 0 or place == len(text)):
            part = text[start:place].strip()
            start = place + 1
            if parts and _MORE_NUMBERS.fullmatch(part) and _ITEMS.search(parts[-1]):
                parts[-1] += f", {part}"
            elif part:
                parts.append(part)
    return tuple(parts)


def _known_together(parts: Sequence[str], names: Names) -> Iterator[str]:
    """The parts, those put together again that are one known name with commas in it; the longest name first."""
    start = 0
    while start < len(parts):
        longest = min(len(parts), start + 1 + names.most_commas)
        end = next((n for n in range(longest, start + 1, -1) if _is_known(", ".join(parts[start:n]), names)), start + 1)
        yield ", ".join(parts[start:end])
        start = end


def _is_known(text: str, names: Names) -> bool:
    name, _items = split_items(_split_time(text)[0])
    return bool(names.find(name) or names.find(last_bracket(name)[0]))


def _read_parts(
    parts: Iterable[str], names: Names, reasons: bool, strangers: bool
) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    people: list[Person] = []
    hints: list[str] = []
    for part in _known_together(tuple(parts), names):
        person = _read_person(part, names, reasons)
        if not person.name:
            continue
        people.append(person)
        hints.extend(_doubts(person, names, strangers))
    new = [] if strangers else [person.name for person in people if _is_new(person, names)]
    if new:
        told = _("Nyt navn: {names}") if len(new) == 1 else _("Nye navne: {names}")
        hints.append(told.format(names=", ".join(new)))
    return _to_all(people), tuple(filter(None, hints))


def _is_new(person: Person, names: Names) -> bool:
    """Whether a name is one that nobody has had here; "12 medlemmer" and "et medlem" are no names."""
    return bool(
        names.persons and person.name[0].isupper() and not names.find(person.name) and not _TWO.search(person.name)
    )


def _to_all(people: list[Person]) -> tuple[Person, ...]:
    """What ends the whole list, `pkt. 1, 6` or `kl. 9.20`, holds for everybody in it."""
    if len(people) > 1:
        *others, last = people
        if last.items and not any(person.items for person in others):
            people = [replace(person, items=last.items) for person in people]
        if last.at and not any(person.at for person in others):
            people = [replace(person, at=last.at) for person in people]
    return tuple(people)


def _read_person(text: str, names: Names, reasons: bool) -> Person:
    text, items = split_items(text)
    text, at = _split_time(text)
    if not items:
        text, items = split_items(text)
    name, bracket = last_bracket(text)
    if bracket:
        outside, inside = split_items(bracket)
        if inside and not outside:
            text, items, bracket = name, inside, ""
            name, bracket = last_bracket(name)
    unit = reason = ""
    if not name:
        name = text
    elif reasons and not _is_unit(bracket, name, names):
        reason = bracket
        before, unit = last_bracket(name)
        name = before or name
    else:
        unit = bracket
    known = names.find(name)
    return Person(known[0].name if known else name, unit.strip(), items, reason.strip(), at)


def _is_unit(bracket: str, name: str, names: Names) -> bool:
    """Whether a bracket that may hold a reason is the unit of somebody: theirs, or one that is known."""
    said = fold(bracket)
    return said in names.units or said in UNITS_AS_SPOKEN or said in {fold(one.unit) for one in names.find(name)}


def split_items(text: str) -> tuple[str, tuple[str, ...]]:
    """A text and the items that it is limited to by a last `pkt. 1, 6`."""
    found = _ITEMS.search(text)
    if not found:
        return text, ()
    numbers: list[str] = []
    for number in re.split(r"\s?(?:,|og|\+|&)\s?", found["numbers"], flags=re.IGNORECASE):
        span = _RANGE.fullmatch(number.strip())
        if span and int(span[1]) <= int(span[2]):
            numbers.extend(str(n) for n in range(int(span[1]), int(span[2]) + 1))
        else:
            numbers.extend(re.split(r"\s?[-–]\s?", number.strip()))
    return text[: found.start()].rstrip(" ,"), tuple(dict.fromkeys(numbers))


def _split_time(text: str) -> tuple[str, time | None]:
    found = _AT.search(text)
    at = read_clock(found[1]) if found else None
    return (text[: found.start()].rstrip(" ,"), at) if found and at else (text, None)


def _doubts(person: Person, names: Names, strangers: bool) -> tuple[str, ...]:
    """What is worth a word about a person: several bear the name, it looks like two, the unit is odd."""
    known = names.find(person.name)
    doubt = ""
    if known:
        doubt = "" if person.unit else which_is_meant(person.name, known)
    elif _TWO.search(person.name):
        doubt = _("{name} læses som ét navn: adskil navne med komma").format(name=quoted(person.name))
    near = nearest(person.unit, names.units.values()) if person.unit and not strangers else ""
    if near and fold(person.unit) not in names.units:
        return doubt, _("Ukendt enhed {unit}: mente du {near}?").format(unit=person.unit, near=near)
    return (doubt,)


def spoken(people: Iterable[Person]) -> str:
    """The people as labels name them."""
    told = [_told(person) for person in people]
    return ("; " if any("," in one for one in told) else ", ").join(told)


def _told(person: Person) -> str:
    more = [text for text in (person.unit, person.reason) if text]
    name = f"{person.name} ({', '.join(more)})" if more else person.name
    if person.at:
        name += f" {screen_dates.at(person.at)}"
    if person.items:
        name += " " + _("pkt. {items}").format(items=", ".join(person.items))
    return name
