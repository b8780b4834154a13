"""Bordet rundt: whose turn it is, who was heard, and who was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssp_tui.domain.agenda import last_bracket
from ssp_tui.domain.forum import UNITS_AS_SPOKEN, MemberKind
from ssp_tui.domain.item import Entry, Item
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.text import fold

NOTHING_NEW = "intet nyt"
"What the minutes say of a voice that has nothing to tell, so always Danish."


@dataclass(frozen=True, slots=True)
class Voice:
    """A unit, or a person where no units are known, that is to be heard in a round."""

    name: str
    heard: bool = False
    nothing_new: bool = False
    "It was heard, and said only that."
    absent: bool = False
    "A unit of the forum that nobody came from: it cannot be heard, and nobody waits for it."

    @property
    def awaited(self) -> bool:
        """Whether it is still to be heard."""
        return not self.heard and not self.absent


def voices(meeting: Meeting, item: Item) -> tuple[Voice, ...]:
    """Those to be heard on an item, in the order of the round.

    The agenda file names them; else it is the units of those present and who has none, else those of the members.
    """
    names = item.round_units or tuple(_called(meeting))
    units = {fold(name) for name in names}
    units_of = _units_of(meeting)
    said: dict[str, list[Entry]] = {}
    for entry in item.entries:
        for speaker in _speakers(entry.name, units, units_of):
            said.setdefault(speaker, []).append(entry)
    gone = _absent(meeting)
    return tuple(_voice(name, said.get(fold(name), ()), fold(name) in gone) for name in names)


def left_out(meeting: Meeting, item: Item) -> tuple[str, ...]:
    """The voices that the round has passed over: somebody after them was heard, or the item was left.

    Nobody is left out of a round that was never begun.
    """
    around = voices(meeting, item)
    heard = [place for place, voice in enumerate(around) if voice.heard]
    if not heard:
        return ()
    here = meeting.status is Status.RUNNING and meeting.current == item.number
    reached = heard[-1] if here else len(around)
    return tuple(voice.name for voice in around[:reached] if voice.awaited)


def unheard(meeting: Meeting, item: Item) -> tuple[str, ...]:
    """The voices that a round which was begun has not come to, or has passed over."""
    around = voices(meeting, item)
    return tuple(voice.name for voice in around if voice.awaited) if any(voice.heard for voice in around) else ()


def next_voice(meeting: Meeting, item: Item, after: str = "") -> str:
    """Whose turn it is after a voice: the first one not heard, from the top again at the end; nothing when all were."""
    around = voices(meeting, item)
    place = next((n for n, voice in enumerate(around, 1) if fold(voice.name) == fold(after)), 0)
    return next((voice.name for voice in (*around[place:], *around[:place]) if voice.awaited), "")


def _voice(name: str, said: Iterable[Entry], absent: bool) -> Voice:
    texts = [fold(entry.text).rstrip(".") for entry in said]
    nothing_new = bool(texts) and all(text == NOTHING_NEW for text in texts)
    return Voice(name, bool(texts), nothing_new, absent and not texts)


def _called(meeting: Meeting) -> Iterator[str]:
    """The units of those who are here in the order of the members, then those here without one."""
    here = _here(meeting) or [(one.name, one.sector) for one in meeting.members if one.kind is MemberKind.FIXED]
    present = {fold(unit): unit for _name, unit in here if unit}
    order = dict.fromkeys((*(fold(one.sector) for one in meeting.members), *present))
    for unit in (present[folded] for folded in order if folded in present):
        yield unit[:1].upper() + unit[1:]
    for name, unit in here:
        if not unit:
            yield name


def _absent(meeting: Meeting) -> set[str]:
    """The units of the members that are known to have nobody here."""
    attendance = meeting.attendance
    if attendance.present is None:
        return set()
    here = {fold(unit) for _name, unit in _here(meeting)}
    here |= {fold(person.unit) for person in attendance.guests or ()}
    return {fold(member.sector) for member in meeting.members if member.sector} - here


def _here(meeting: Meeting) -> list[tuple[str, str]]:
    """Everybody present for the whole meeting, each with the unit that is known of them, or nothing."""
    attendance = meeting.attendance
    people = [(person.name, person.unit) for person in attendance.present or () if not person.items]
    people += [(one.name, one.unit) for one in attendance.substitutes or () if not one.items]
    known = _units_of(meeting)
    return [(name, unit or next(iter(known.get(fold(name), ())), "")) for name, unit in people]


def _units_of(meeting: Meeting) -> dict[str, set[str]]:
    """The units that each name is known by; a name of two people has several."""
    attendance = meeting.attendance
    known = [(member.name, member.sector) for member in meeting.members]
    known += [(one.name, one.unit) for one in attendance.substitutes or ()]
    for listed in (attendance.present, attendance.joined, attendance.guests):
        known += [(person.name, person.unit) for person in listed or ()]
    found: dict[str, set[str]] = {}
    for name, unit in known:
        if unit:
            found.setdefault(fold(name), set()).add(unit)
    return found


def _speakers(name: str, units: set[str], units_of: dict[str, set[str]]) -> Iterator[str]:
    """Whose turn it was when that name spoke: its own, and that of its unit when only one is known."""
    if not name:
        return
    before, bracket = last_bracket(name)
    spoken = {fold(said): unit for unit, said in UNITS_AS_SPOKEN.items()}
    own = fold(before or name)
    yield own if own in units else spoken.get(own, own)
    if fold(name) in units and fold(name) != own:
        yield fold(name)
    theirs = {fold(bracket)} if bracket else {fold(unit) for unit in units_of.get(own, ())}
    if len(theirs) == 1 and own not in units:
        yield from theirs
