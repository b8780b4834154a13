"""Who is in the room, by sector, in one line that is always in sight."""

from __future__ import annotations

from collections.abc import Sequence

from ssp_tui.domain.calendar import clock
from ssp_tui.domain.forum import Member, MemberKind, PersonPolicy
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Person, in_seat
from ssp_tui.domain.text import fold
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone


def line(meeting: Meeting) -> Line:
    """`Skole 3 · Social 2 · Politi 0 !   afbud 2   gæst: Mark`; what is not known is not called none."""
    attendance = meeting.attendance
    if attendance.not_noted:
        return (Part(_("Fremmøde noteres ikke."), Tone.QUIET),)
    if attendance.present is None and not attendance.apologies and not attendance.guests:
        before = _("Afbud og gæster kan noteres før mødet.")
        asked = before if meeting.planned else _("Fremmøde ikke noteret · Ctrl+T")
        return (Part(asked, Tone.QUIET),)
    groups = [
        _sectors(meeting),
        _counted(_("afbud"), len(attendance.apologies or ())),
        _counted(_("fraværende"), len(attendance.absent or ())),
        _counted(_("stedfortræder"), len(attendance.substitutes or ())),
        _guests(meeting),
    ]
    parts: list[Part] = []
    for group in filter(None, groups):
        if parts:
            parts.append(Part("   "))
        parts.extend(group)
    return tuple(parts)


def rows(meeting: Meeting, last: Sequence[Person] = ()) -> list[tuple[str, Line]]:
    """Everybody who is expected or mentioned, each with what is known; the id is `person:` and the name as typed.

    Those of the `last` meeting come first: they are known by name.
    """
    attendance = meeting.attendance
    lists = (
        (attendance.present, "✓", Tone.GOOD, ""),
        (attendance.apologies, "–", Tone.WARNING, _("afbud")),
        (attendance.absent, "–", Tone.WARNING, _("fraværende")),
        (attendance.guests, "✓", Tone.GOOD, _("gæst")),
        (attendance.recused, "!", Tone.WARNING, _("inhabil")),
        (attendance.joined, "✓", Tone.GOOD, _("kom")),
        (attendance.left, "", Tone.PLAIN, _("gik")),
    )
    expected = [(one.name, one.sector) for one in _expected(meeting)]
    again = [(one.name, one.unit) for one in last if (one.name, one.unit) not in expected]
    people = {(fold(name), fold(unit)): (name, unit) for name, unit in (*again, *expected)}
    glyphs: dict[tuple[str, str], Part] = {}
    said: dict[tuple[str, str], list[str]] = {}

    def row_of(name: str, unit: str) -> tuple[str, str]:
        """The row of a person; where a unit is missing, the name alone tells, if only one bears it."""
        own = (fold(name), fold(unit))
        same = [key for key in people if key[0] == own[0] and (not key[1] or not own[1])]
        if seats := [key for key, (seat, _unit) in people.items() if in_seat(seat, name)]:
            people[seats[0]] = (name, unit)
            return seats[0]
        key = same[0] if own not in people and len(same) == 1 else own
        people.setdefault(key, (name, unit))
        return key

    for listed, glyph, tone, word in lists:
        for person in listed or ():
            key = row_of(person.name, person.unit)
            glyphs[key] = Part(glyph, tone) if glyph else glyphs.get(key, Part("·", Tone.QUIET))
            said.setdefault(key, []).extend(filter(None, (_told(word, person),)))
    for substitute in attendance.substitutes or ():
        key = row_of(substitute.name, substitute.unit)
        glyphs[key] = Part("✓", Tone.GOOD)
        said.setdefault(key, []).append(_("for {name}").format(name=substitute.replaces))
    return [
        (f"person:{_named(name, unit)}", _person(glyphs.get(key, Part("·", Tone.QUIET)), name, unit, said.get(key, [])))
        for key, (name, unit) in people.items()
    ]


def _named(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name


def _told(word: str, person: Person) -> str:
    at = clock(person.at) if person.at else ""
    reason = f"({person.reason})" if person.reason else ""
    items = _("pkt. {items}").format(items=", ".join(person.items)) if person.items and not at else ""
    return " ".join(filter(None, (word, at, items, reason)))


def _person(glyph: Part, name: str, unit: str, said: list[str]) -> Line:
    told = f"  {', '.join(said)}" if said else ""
    return (glyph, Part(f" {name}"), Part(f" ({unit})" if unit else "", Tone.QUIET), Part(told, Tone.KEY))


def _expected(meeting: Meeting) -> list[Member]:
    return [member for member in meeting.members if member.kind is MemberKind.FIXED]


def caution(meeting: Meeting) -> Line:
    """What a forum that may speak of persons is reminded of, always in sight."""
    if any(forum.person_policy is PersonPolicy.NAMED for forum in meeting.fora):
        return (Part(_("Skriv ingen navne; brug fagsystemet"), Tone.WARNING),)
    return ()


def sectors(meeting: Meeting) -> dict[str, int]:
    """How many are present of each sector, those that nobody came from too; in the order of the members."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    for member in _expected(meeting):
        if member.sector:
            names.setdefault(fold(member.sector), member.sector)
    attendance = meeting.attendance
    here = [person.unit for person in attendance.present or ()]
    here += [substitute.unit for substitute in attendance.substitutes or ()]
    for unit in here:
        if unit:
            names.setdefault(fold(unit), unit)
        counts[fold(unit)] = counts.get(fold(unit), 0) + 1
    found = {name: counts.get(folded, 0) for folded, name in names.items()}
    if counts.get("", 0) and found:
        found[_("uden enhed")] = counts[""]
    return found


def _sectors(meeting: Meeting) -> Line:
    if meeting.attendance.present is None:
        return ()
    found = sectors(meeting)
    if not found:
        return (Part(_("til stede {count}").format(count=len(meeting.attendance.present))),)
    parts: list[Part] = []
    for name, count in found.items():
        if parts:
            parts.append(Part(" · "))
        shown = f"{name[:1].upper()}{name[1:]} {count}"
        parts.append(Part(shown) if count else Part(f"{shown} !", Tone.WARNING))
    return tuple(parts)


def _counted(word: str, count: int) -> Line:
    return (Part(f"{word} {count}"),) if count else ()


def _guests(meeting: Meeting) -> Line:
    guests = meeting.attendance.guests
    if guests is None:
        return ()
    if not guests:
        return (Part(_("gæst: ingen")),)
    word = _("gæst") if len(guests) == 1 else _("gæster")
    return (Part(f"{word}: {', '.join(map(_guest, guests))}"),)


def _guest(guest: Person) -> str:
    return f"{guest.name} ({_('pkt. {items}').format(items=', '.join(guest.items))})" if guest.items else guest.name
