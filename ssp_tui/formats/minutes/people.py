"""People as minutes name them: `Jens, Guldborgsund`, `Lone (syg)`, `Mark, Køge (under pkt. 2)`, `Ib (kl. 9.20)`."""

from __future__ import annotations

import datetime as dt
import re

from ssp_tui.domain.calendar import clock
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.people import Person, Substitute
from ssp_tui.formats.minutes.blocks import Line, Span, ours, typed
from ssp_tui.formats.minutes.source import cut, cut_last, find, heard, split

_BRACKET = r"(?:^|(?<= ))\("
_COMMA = r",(?= )"
# What would end a part of a bracket, or be taken for another part; `&x` before `;` is an entity in CommonMark.
_PART = r";(?= )|&(?=#?\w+$)|\.(?<=^kl\.)|\.(?<=^pkt\.)|\.(?<=^under pkt\.)"
_FREQUENCIES = {MemberKind.AD_HOC: "efter behov", MemberKind.YEARLY: "en gang om året"}
_FREQUENCY = rf"{_COMMA}(?= (?:{'|'.join(_FREQUENCIES.values())})$)"


def person_line(person: Person, under: str = "") -> Line:
    """A person: `Jens, Guldborgsund`, with the reason, the time and the items in brackets."""
    return (*_name(person.name, person.unit), *_bracket(_more(person), person.items, under))


def partly_line(person: Person) -> Line:
    """Somebody who was there, perhaps only under some items."""
    return person_line(person, "under ")


def read_person(source: str) -> Person:
    """The person that a line names."""
    whole, parts, items = _read(source)
    at = _pop_clock(parts)
    name, unit = cut_last(whole, ", ")
    return Person(heard(name), heard(unit or ""), items, heard("; ".join(parts)), at)


def guest_line(person: Person) -> Line:
    """A guest, whose name holds commas as typed: `Mark, Køge (under pkt. 2)`; a unit stands in the brackets."""
    unit: list[Line] = [(typed(person.unit, _PART),)] if person.unit else []
    return (typed(person.name, _BRACKET), *_bracket([*unit, *_more(person)], person.items, "under "))


def read_guest(source: str) -> Person:
    """The guest that a line names."""
    name, parts, items = _read(source)
    at = _pop_clock(parts)
    unit, *reason = parts or [""]
    return Person(heard(name), heard(unit), items, heard("; ".join(reason)), at)


def substitute_line(substitute: Substitute) -> Line:
    """Somebody who came in another's place: `Ib, politi (for Lone)`."""
    parts: list[Line] = [(ours("for "), typed(substitute.replaces, _PART))]
    return (*_name(substitute.name, substitute.unit), *_bracket(parts, substitute.items, "under "))


def read_substitute(source: str) -> Substitute:
    """The substitute that a line names."""
    whole, parts, items = _read(source)
    name, unit = cut_last(whole, ", ")
    return Substitute(heard(name), heard("; ".join(parts).removeprefix("for ")), heard(unit or ""), items)


def member_line(member: Member) -> Line:
    """A new member: `Sanne (social), en gang om året`."""
    frequency = _FREQUENCIES.get(member.kind)
    sector = (ours(" ("), typed(member.sector), ours(")")) if member.sector else ()
    name = typed(member.name, rf"{_BRACKET}|{_FREQUENCY}")
    return (name, *sector, ours(f", {frequency}")) if frequency else (name, *sector)


def read_member(source: str) -> Member:
    """The member that a line names."""
    kind = MemberKind.FIXED
    for one, word in _FREQUENCIES.items():
        source, said = cut(source, rf", {word}$")
        kind = kind if said is None else one
    name, sector = cut(source, r" \(")
    return Member(heard(name), heard((sector or "").removesuffix(")")), kind)


def _name(name: str, unit: str) -> tuple[Span, ...]:
    if unit:
        return typed(name, _BRACKET), ours(", "), typed(unit, rf"{_BRACKET}|{_COMMA}")
    return (typed(name, rf"{_BRACKET}|{_COMMA}"),)


def _more(person: Person) -> list[Line]:
    reason: list[Line] = [(typed(person.reason, _PART),)] if person.reason else []
    return [*reason, (ours(f"kl. {clock(person.at)}"),)] if person.at else reason


def _bracket(parts: list[Line], items: tuple[str, ...], under: str = "") -> Line:
    if items:
        parts = [*parts, (ours(f"{under}pkt. {', '.join(items)}"),)]
    if not parts:
        return ()
    inside = [span for part in parts for span in (ours("; "), *part)]
    return (ours(" ("), *inside[1:], ours(")"))


def _read(source: str) -> tuple[str, list[str], tuple[str, ...]]:
    """What stands before the bracket, its parts but a last one with items, and those items."""
    whole, inside = cut(source, r" \(")
    parts = split(inside.removesuffix(")"), "; ") if inside else []
    items: tuple[str, ...] = ()
    if parts and (found := find(parts[-1], r"^(?:under )?pkt\. ")):
        items = tuple(parts.pop()[found.end() :].split(", "))
    return whole, parts, items


_CLOCK = re.compile(r"kl\. (\d{1,2})\.(\d\d)")


def _pop_clock(parts: list[str]) -> dt.time | None:
    """The time that the last part says, which is taken off."""
    found = _CLOCK.fullmatch(parts[-1]) if parts else None
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    parts.pop()
    return dt.time(int(found[1]), int(found[2]))
