"""Who is in the room, by sector, in one line that is always in sight."""

from __future__ import annotations

from ssp_tui.domain.forum import MemberKind, PersonPolicy
from ssp_tui.domain.meeting import Meeting, Person
from ssp_tui.domain.text import fold
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone


def line(meeting: Meeting) -> Line:
    """`Skole 3 · Social 2 · Politi 0 !   afbud 2   gæst: Mark`; what is not known is not called none."""
    attendance = meeting.attendance
    if attendance.not_noted:
        return (Part(_("Fremmøde noteres ikke."), Tone.QUIET),)
    if attendance.present is None and not attendance.apologies and not attendance.guests:
        return (Part(_("Fremmøde: skriv /til-stede alle eller /til-stede alle undtagen …"), Tone.QUIET),)
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


def caution(meeting: Meeting) -> Line:
    """What a forum that may speak of persons is reminded of, always in sight."""
    if any(forum.person_policy is PersonPolicy.NAMED for forum in meeting.fora):
        return (Part(_("Skriv ingen navne; brug fagsystemet"), Tone.WARNING),)
    return ()


def sectors(meeting: Meeting) -> dict[str, int]:
    """How many are present of each sector, those that nobody came from too; in the order of the members."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    for member in meeting.members:
        if member.sector and member.kind is MemberKind.FIXED:
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
