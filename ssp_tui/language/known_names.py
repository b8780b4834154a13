"""The names that are known in a meeting, and finding them by what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ssp_tui.domain.agenda import last_bracket
from ssp_tui.domain.forum import UNITS_AS_SPOKEN
from ssp_tui.domain.forum_names import ForumNames
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Attendance, Person
from ssp_tui.domain.text import fold
from ssp_tui.language.words import EVERYONE, ROLES
from ssp_tui.locale import _

NameKind = Literal["person", "role", "unit", "forum", "everyone"]


@dataclass(frozen=True, slots=True)
class Known:
    """A name that owners and people are matched against; `forum` is the id of the forum that it is a name of.

    `expected`: somebody who was noted at the forum's last meeting.
    """

    name: str
    unit: str = ""
    kind: NameKind = "person"
    forum: str = field(default="", compare=False)
    expected: bool = field(default=False, compare=False)

    @property
    def shown(self) -> str:
        """The name with what tells who is meant: `Mette (social)`, `DOT (forum)`."""
        if self.kind == "forum":
            return f"{self.name} ({_('forum')})"
        return f"{self.name} ({self.unit})" if self.unit else self.name


def names_of(
    meeting: Meeting | None,
    earlier_owners: Iterable[str],
    fora: Iterable[tuple[str, tuple[str, ...]]],
    last: Sequence[Person] = (),
) -> tuple[Known, ...]:
    """Every name known in a meeting: members, attendance, those of the last one, roles, units, fora, earlier owners.

    A forum is its id and everything it answers to.
    """
    found: dict[tuple[str, str], Known] = {}
    for known in _all_names(meeting, fora, last):
        found.setdefault((fold(known.name), fold(known.unit)), known)
    taken = {name for name, _unit in found}
    for owner in (*_owners_in(meeting), *earlier_owners):
        name, unit = last_bracket(owner)
        key = (fold(name), fold(unit)) if name else (fold(owner), "")
        if fold(owner) not in taken and key not in found:
            found[key] = Known(name, unit) if name else Known(owner)
    told_apart = {name for name, unit in found if unit}
    expected = {fold(person.name) for person in last}
    return tuple(
        replace(known, expected=True) if name in expected else known
        for (name, unit), known in found.items()
        if unit or known.kind != "person" or name not in told_apart
    )


def _all_names(
    meeting: Meeting | None, fora: Iterable[tuple[str, tuple[str, ...]]], last: Iterable[Person]
) -> Iterator[Known]:
    if meeting is not None:
        for member in meeting.members:
            yield Known(member.name, member.sector)
        for person in noted_in(meeting.attendance):
            yield Known(person.name, person.unit)
    for person in last:
        yield Known(person.name, person.unit)
    if meeting is not None:
        for unit in _units(meeting):
            yield Known(unit, kind="unit")
            if fold(unit) in UNITS_AS_SPOKEN:
                yield Known(UNITS_AS_SPOKEN[fold(unit)], kind="unit")
    for id, names in fora:
        for name in (*names, id):
            yield Known(name, kind="forum", forum=id)
    for word in EVERYONE:
        yield Known(word, kind="everyone")
    for word in ROLES:
        yield Known(word, kind="role")
    if meeting is not None:
        for _role, name in meeting.roles:
            yield Known(name)


def noted_in(attendance: Attendance) -> Iterator[Person]:
    """Everybody on any list of attendance."""
    for listed in (
        attendance.present,
        attendance.apologies,
        attendance.absent,
        attendance.guests,
        attendance.joined,
        attendance.left,
        attendance.recused,
        attendance.not_in_item,
        attendance.distribution,
    ):
        yield from listed or ()
    for substitute in attendance.substitutes or ():
        yield Person(substitute.name, substitute.unit)
        yield Person(substitute.replaces)


def _units(meeting: Meeting) -> Iterator[str]:
    for item in meeting.items:
        yield from item.round_units
    for member in meeting.members:
        yield from filter(None, [member.sector])
    for person in noted_in(meeting.attendance):
        yield from filter(None, [person.unit])


def _owners_in(meeting: Meeting | None) -> Iterator[str]:
    for action in meeting.actions if meeting else ():
        yield from action.owners


class Names:
    """Known names arranged for finding them by what was typed."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_name: dict[str, list[Known]] = {}
        for one in known:
            self._by_name.setdefault(fold(one.name), []).append(one)
        self.units = {name: one.name for name, ones in self._by_name.items() for one in ones if one.kind == "unit"}
        self.fora = tuple(one.name for ones in self._by_name.values() for one in ones if one.kind == "forum")
        self.most_commas = max((one.name.count(",") for ones in self._by_name.values() for one in ones), default=0)
        self.persons = any(one.kind == "person" for ones in self._by_name.values() for one in ones)
        self._its_names: dict[str, list[Known]] = {}
        for one in (one for ones in self._by_name.values() for one in ones if one.kind == "forum"):
            self._its_names.setdefault(one.forum or one.name, []).append(one)
        self._forum_names = ForumNames((id, [one.name for one in ones]) for id, ones in self._its_names.items())
        self._by_beginning: dict[str, list[Known]] = {}
        for name, ones in self._by_name.items():
            for beginning in _beginnings(name):
                self._by_beginning.setdefault(beginning, []).extend(one for one in ones if one.kind == "person")

    def find(self, words: str) -> tuple[Known, ...]:
        """All that the words may mean; a unit in brackets narrows it down. Case and æøå do not matter.

        The first words of a person's name will do where nobody else's begins so: `Karl` for `Karl Bo`.
        """
        whole = self._by_name.get(fold(words))
        if whole:
            return tuple(whole)
        begun = self._by_beginning.get(fold(words), ())
        if len(begun) == 1:
            return tuple(begun)
        if forum := self._only(self._forum_names.called(words)):
            return (forum,)
        name, bracket = last_bracket(words)
        unit = fold(bracket)
        return tuple(one for one in self._by_name.get(fold(name), ()) if unit and _told_by(one, unit)) if name else ()

    def unit_of(self, name: str) -> str:
        """The unit of the one person who can be meant; nothing when several can, or it is not known."""
        persons = [one for one in self.find(name) if one.kind == "person"]
        return persons[0].unit if len(persons) == 1 else ""

    def begin(self, word: str) -> bool:
        """Whether any name begins with the word."""
        key = fold(word.strip("@,:"))
        return key in self._by_name or key in self._by_beginning

    def called(self, words: str) -> tuple[Known, ...]:
        """All who bear the name that stands before the bracket, whatever the bracket says."""
        name, _bracket = last_bracket(words)
        return tuple(self._by_name.get(fold(name), ())) if name else ()

    def forum(self, words: str) -> Known | None:
        """The forum that answers to the words, or to a form of them, or the only one with a name that begins so."""
        named = next((one for one in self._by_name.get(fold(words), ()) if one.kind == "forum"), None)
        return named or self._only(self._forum_names.called(words)) or self._only(self._forum_names.begun(words))

    def _only(self, ids: Sequence[str]) -> Known | None:
        """The one forum of these, by its own name."""
        if len(ids) != 1:
            return None
        names = self._its_names[ids[0]]
        return next((one for one in names if one.name != ids[0]), names[0])


def _beginnings(name: str) -> Iterator[str]:
    """`karl` and `karl bo` of `karl bo hansen`; of a seat, what stands before each word of the rest."""
    words = name.split()
    for count in range(1, len(words)):
        yield " ".join(words[:count]).rstrip(",")


def _told_by(one: Known, bracket: str) -> bool:
    return fold(one.unit) == bracket or (one.kind == "forum" and bracket == "forum")


_arranged: tuple[tuple[Known, ...], Names] = ((), Names(()))


def arranged(known: tuple[Known, ...]) -> Names:
    """The names of a meeting, arranged once for as long as the same tuple is handed in.

    By identity: to compare or hash sixty names at every key would cost as much as reading the line.
    """
    global _arranged
    latest = _arranged
    if latest[0] is not known:
        latest = _arranged = (known, Names(known))
    return latest[1]


def which_is_meant(name: str, known: Iterable[Known]) -> str:
    """What is said when several bear a name, or nothing when one does."""
    persons = [one for one in known if one.kind == "person"]
    if len(persons) < 2:
        return ""
    choices = _(" eller ").join(one.shown for one in persons)
    return _("{name} kan være flere: skriv {choices}").format(name=name, choices=choices)
