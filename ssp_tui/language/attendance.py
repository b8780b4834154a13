"""The commands on who is there, in what role, and who belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import last_bracket
from ssp_tui.domain.attendance import is_listed
from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.people import Person, in_seat, is_role
from ssp_tui.domain.rules.base import sheltered
from ssp_tui.domain.text import fold
from ssp_tui.language import screen_dates
from ssp_tui.language.danish_dates import read_due
from ssp_tui.language.known_names import Names
from ssp_tui.language.people import read_people, split_items, spoken
from ssp_tui.language.reading import Context, Reader, Reading, guests_in, reads, refused, the_item
from ssp_tui.language.words import danish
from ssp_tui.locale import _


@dataclass(frozen=True, slots=True)
class _List:
    """One list of attendance: its field, its label, and how its people are typed."""

    field: str
    label: str
    example: str
    reasons: bool = False
    one: bool = False
    strangers: bool = False


_LISTS = (
    _List("present", "TIL STEDE", "/til-stede Mette, Karl (skole)"),
    _List("apologies", "AFBUD", "/afbud Lone (syg)", reasons=True),
    _List("absent", "FRAVÆRENDE", "/fraværende Per", reasons=True),
    _List("guests", "GÆST", "/gæst Mark, Køge pkt. 2", one=True, strangers=True),
    _List("joined", "KOM", "/kom Mette kl. 9.20"),
    _List("left", "GIK", "/gik Mette kl. 10"),
    _List("not_in_item", "DELTOG IKKE I PUNKTET", "/deltog-ikke Per pkt. 3"),
    _List("recused", "INHABIL", "/inhabil Per pkt. 3"),
    _List("distribution", "FORDELING", "/fordeling Mette, Karl", strangers=True),
)
_BY_FIELD = {one.field: one for one in _LISTS}


def note_presence(field: str) -> Reader:
    """The reader of one list, by its field in Attendance."""
    return partial(_note_presence, _BY_FIELD[field])


def _note_presence(kind: _List, rest: str, context: Context) -> Reading:
    read = read_people(rest, context.known, kind.reasons, kind.one, kind.strangers)
    if read is None:
        return refused(_("Skriv hvem: {example}").format(example=_(kind.example)))
    people = tuple(_with_unit(person, context) for person in read.people)
    command = cmd.NotePresence(kind.field, people, read.everyone_but)
    label = f"{_(kind.label)} · {_who(command)}"
    if kind.field in ("not_in_item", "recused") and not any(person.items for person in read.people):
        label += f" · {the_item(context)}"
    return reads(command, label, *read.hints, *_seat_hints(kind, command, context), _guest_hint(kind, command, context))


def _seat_hints(kind: _List, command: cmd.NotePresence, context: Context) -> Iterator[str]:
    """What is asked of somebody whose name begins with what they are, where the forum has no such seat."""
    members = context.meeting.members if context.meeting else ()
    for person in command.people if kind.field in ("present", "joined") else ():
        words = person.name.split()
        asked = len(words) > 1 and is_role(words[0]) and not context.known.find(person.name)
        if asked and not any(in_seat(one.name, person.name) for one in members):
            told = _("Ingen plads hedder {role}: skriv {name} (enhed)")
            yield told.format(role=words[0], name=" ".join(words[1:]))


def _with_unit(person: Person, context: Context) -> Person:
    """The person with the unit that is known of somebody who is no member; that of a member is the agenda's."""
    member = context.meeting and any(fold(one.name) == fold(person.name) for one in context.meeting.members)
    return person if person.unit or member else replace(person, unit=context.known.unit_of(person.name))


def _who(command: cmd.NotePresence) -> str:
    if command.everyone_but is None:
        return spoken(command.people) or _("ingen")
    but = _("alle undtagen {names}").format(names=", ".join(command.everyone_but))
    everyone = but if command.everyone_but else _("alle faste deltagere")
    return f"{everyone}, {spoken(command.people)}" if command.people else everyone


def _guest_hint(kind: _List, command: cmd.NotePresence, context: Context) -> str:
    """What is said when a guest comes in at a closed item."""
    item = context.item
    if kind.field != "guests" or item is None or context.meeting is None or not sheltered(context.meeting, item):
        return ""
    return guests_in(item, command.people)


def unlist(rest: str, context: Context) -> Reading:
    """`/slet-deltager A, B`."""
    read = read_people(rest, context.known, strangers=True)
    if read is None or not read.people:
        return refused(_("Skriv hvem: /slet-deltager Mette, Karl"))
    people = tuple(Person(person.name, person.unit) for person in read.people)
    noted = context.meeting.attendance if context.meeting else None
    missing = [person.name for person in people if noted and not is_listed(noted, person)]
    told = _("{name} står ikke på fremmødelisten")
    return reads(
        cmd.Unlist(people),
        _("FJERN FRA FREMMØDET {names}").format(names=spoken(people)),
        *(told.format(name=name) for name in missing),
    )


def substitute(rest: str, context: Context) -> Reading:
    """`/stedfortræder A (enhed) for B [pkt. 1]`."""
    who, items = split_items(rest)
    name, replaced = _split_for(who, context.known)
    came = read_people(name, context.known, one=True, strangers=True)
    if came is None or not came.people or not replaced:
        return refused(_("Skriv hvem for hvem: /stedfortræder Sanne (social) for Mette"))
    person = _with_unit(came.people[0], context)
    command = cmd.NoteSubstitute(person.name, _as_known(replaced, context.known), person.unit, items)
    told = spoken([Person(command.name, command.unit, items)])
    return reads(command, _("STEDFORTRÆDER {name} for {replaced}").format(name=told, replaced=command.replaces))


_FOR = re.compile(r"\s+(?:for|in place of)\s+", re.IGNORECASE)


def _split_for(who: str, names: Names) -> tuple[str, str]:
    """Who comes, and for whom; a known name after `for` tells which `for` is meant, else the last one."""
    cuts = [(who[: cut.start()].strip(), who[cut.end() :].strip()) for cut in _FOR.finditer(who)]
    return next((cut for cut in cuts if names.find(cut[1])), cuts[-1] if cuts else ("", ""))


def _as_known(name: str, names: Names) -> str:
    """The name as it is spelled where it is known; a bracket is kept, it tells namesakes apart."""
    known = names.find(name)
    if not known:
        return name
    bracket = last_bracket(name)[1]
    return f"{known[0].name} ({bracket})" if bracket else known[0].name


_YEARLY = danish(r"(?:(?:en|1)\s+gang\s+)?(?:om\s+året|årligt)|once\s+a\s+year")
_AD_HOC = danish(r"ad\s+hoc|(?:efter|ved)\s+behov")
_MEMBER = re.compile(
    r"(?P<name>[^()]*[^\s(),])"
    rf"(?:\s*\((?P<unit>[^()]*)\)\s*(?:,\s*(?P<how>{_YEARLY.pattern}|{_AD_HOC.pattern})(?!\w))?)?",
    re.IGNORECASE,
)
_NEXT_MEMBER = re.compile(r"\s*(?:,|\bog\b|\band\b|$)\s*", re.IGNORECASE)


def add_member(rest: str, context: Context) -> Reading:
    """`/ny-deltager Sanne (social), Bo (skole)`, each with `, en gang om året` or `, ad hoc` as in the agenda file."""
    if not rest:
        return refused(_("Skriv navn og enhed: /ny-deltager Sanne (social)"))
    told: list[str] = []
    members: list[Member] = []
    for name, unit, how in _named_members(rest):
        kind = MemberKind.YEARLY if _YEARLY.fullmatch(how) else MemberKind.AD_HOC if how else MemberKind.FIXED
        members.append(Member(name, unit.strip(), kind))
        told.append((f"{name} ({unit.strip()})" if unit.strip() else name) + (f" · {how}" if how else ""))
    label = _("NY DELTAGER {member}").format(member=told[0])
    if len(told) > 1:
        label = _("NYE DELTAGERE {members}").format(members=", ".join(told))
    return reads(cmd.AddMember(members[0], tuple(members[1:])), label)


def _named_members(text: str) -> list[tuple[str, str, str]]:
    """Name, unit and how often, of each member that a line names; a bracket ends one, a comma alone is in a name."""
    found = []
    place = 0
    while place < len(text):
        one = _MEMBER.match(text, place)
        end = _NEXT_MEMBER.match(text, one.end()) if one else None
        if one is None or end is None:
            name, unit = last_bracket(text)
            return [(name or text, unit, "")]
        found.append((one["name"].strip(), one["unit"] or "", one["how"] or ""))
        place = end.end()
    return found


def chair(rest: str, context: Context) -> Reading:
    """`/ordstyrer A`."""
    if not rest:
        return refused(_("Skriv hvem: /ordstyrer Mette"))
    name = _as_known(rest, context.known)
    return reads(cmd.GiveRole("chair", name), _("ORDSTYRER {name}").format(name=name))


def minute_taker(rest: str, context: Context) -> Reading:
    """`/referent PB [19.10.2016]`; the date is the one the minutes were written on."""
    if not rest:
        return refused(_("Skriv hvem: /referent PB"))
    words = rest.split()
    for n in range(1, len(words)):
        phrase = " ".join(words[n:])
        if not any(char.isdigit() for char in phrase):
            break
        due = read_due(phrase, context.base)
        if due.kind is DueKind.EXACT and due.date:
            name = _as_known(" ".join(words[:n]).rstrip(","), context.known)
            label = _("REFERENT {name} · {day}").format(name=name, day=screen_dates.long_date(due.date))
            return reads(cmd.GiveRole("minute_taker", name, due.date), label)
    name = _as_known(rest, context.known)
    return reads(cmd.GiveRole("minute_taker", name), _("REFERENT {name}").format(name=name))
