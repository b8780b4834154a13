"""What a word that is being typed may become: people, units, fora, items, lines and actions of a meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from ssp_tui.domain.attendance import is_listed
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import Entry
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Attendance, Person, Substitute
from ssp_tui.domain.rules.entries import told
from ssp_tui.domain.text import fold
from ssp_tui.language.known_names import Known, noted_in
from ssp_tui.language.matching import name_key
from ssp_tui.language.reading import Context
from ssp_tui.language.words import quoted

_FIRST, _HERE, _UNITS, _FORA, _EARLIER, _ROLES, _EVERYONE, _LAST = range(8)
_AFTER_WORDS = 10
"Items stand after the words that may stand in their place."
_MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text to put in: what the screen lists, where it stands among others, and every name it is found by."""

    text: str
    shown: str = ""
    group: int = 0
    names: tuple[str, ...] = ()
    same: str = ""
    "What several candidates are names of; the best of them is offered."

    @property
    def found_by(self) -> tuple[str, ...]:
        """What a beginning is compared with."""
        return self.names or (self.text,)


@dataclass(frozen=True, slots=True)
class Preferred:
    """Folded names of people it makes most sense to offer, and of those it makes least sense to."""

    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()


def fixed(*words: str) -> tuple[Candidate, ...]:
    """Words of a closed set, in their order."""
    return tuple(Candidate(word, word.strip(), n) for n, word in enumerate(words))


def persons(context: Context, preferred: Preferred = Preferred()) -> Iterator[Candidate]:
    """The people known in the meeting: its own before those who owned actions earlier."""
    for name, one in _gathered(context).people:
        group = _FIRST if name in preferred.first else _LAST if name in preferred.last else one.group
        yield one if group == one.group else Candidate(one.text, one.shown, group)


def units(context: Context) -> Iterator[Candidate]:
    """The units known in the meeting."""
    for known in context.names:
        if known.kind == "unit":
            yield _named(known, context, _UNITS)


def fora(context: Context, after: str = "") -> Iterator[Candidate]:
    """Each forum once, found by all it answers to, the shortest first and the id last; `after` follows its name."""
    names = [known for known in context.names if known.kind == "forum"]
    for known in sorted(names, key=lambda one: (one.name == one.forum, len(one.name))):
        yield Candidate(f"{known.name}{after}", known.shown, _FORA, (known.name,), known.forum)


def other_fora(context: Context, after: str) -> Iterator[Candidate]:
    """The fora that the meeting may hand over to, each by its own name."""
    cards = context.fora.beside(context.meeting) if context.meeting else ()
    for n, card in enumerate(cards):
        yield Candidate(f"{card.name}{after}", card.name, n, (card.name, *card.aliases, card.id))


def owners(context: Context) -> tuple[Candidate, ...]:
    """Whoever an action may fall to."""
    return _gathered(context).owners


@dataclass(frozen=True, slots=True)
class _Gathered:
    """The candidates of a meeting as it stands; the people with their folded names."""

    names: tuple[Known, ...]
    meeting: Meeting | None
    people: tuple[tuple[str, Candidate], ...]
    owners: tuple[Candidate, ...]
    expected: frozenset[str]


_latest: _Gathered | None = None


def _gathered(context: Context) -> _Gathered:
    """Gathered once for as long as the same names and meeting are handed in, which is while a line is typed."""
    global _latest
    latest = _latest
    if latest is None or latest.names is not context.names or latest.meeting is not context.meeting:
        latest = _latest = _gather(context)
    return latest


def _gather(context: Context) -> _Gathered:
    here = of_the_meeting(context.meeting)
    people = tuple(
        (name, _named(known, context, _HERE if name in here else _EARLIER))
        for known in context.names
        if known.kind == "person" and (name := fold(known.name))
    )
    others = (
        _named(known, context, _ROLES if known.kind == "role" else _EVERYONE)
        for known in context.names
        if known.kind in ("role", "everyone")
    )
    everybody = (*(one for _name, one in people), *units(context), *fora(context), *others)
    expected = frozenset(fold(known.name) for known in context.names if known.expected and known.kind == "person")
    return _Gathered(context.names, context.meeting, people, everybody, expected)


def _named(known: Known, context: Context, group: int) -> Candidate:
    """A name as it is read back: with its unit where another person bears it too."""
    text = known.name
    if known.kind == "person" and known.unit and len(context.known.find(known.name)) > 1:
        text = f"{known.name} ({known.unit})"
    return Candidate(text, known.shown, group)


def of_the_meeting(meeting: Meeting | None) -> frozenset[str]:
    """The folded names of everybody who belongs to the meeting or was noted in it."""
    if meeting is None:
        return frozenset()
    roles = (name for _role, name in meeting.roles)
    return folded(meeting.members) | folded(noted_in(meeting.attendance)) | frozenset(map(fold, roles))


def folded(people: Iterable[Person | Member | Substitute] | None) -> frozenset[str]:
    """The folded names of people."""
    return frozenset(fold(person.name) for person in people or ())


def items(context: Context, after: str = "") -> Iterator[Candidate]:
    """The items of the meeting, found by number and by the words of the title."""
    for n, item in enumerate(context.meeting.items if context.meeting else ()):
        shown = f"{item.number} {item.title}"
        yield Candidate(f"{item.number}{after}", shown, _AFTER_WORDS + n, (item.number, item.title))


def lines(context: Context, after: str = "") -> Iterator[Candidate]:
    """The lines of the current item, found by number, the last one first."""
    for n, entry in enumerate(reversed(context.item.entries if context.item else ())):
        yield Candidate(f"{entry.number}{after}", line_shown(context, entry), n, (str(entry.number),))


def line_shown(context: Context, entry: Entry) -> str:
    """A line of the current item as it is listed: `3 Uro ved stationen`."""
    text = told(context.meeting, entry) if context.meeting else entry.text
    return f"{entry.number} {quoted(text, _MOST_SHOWN)}"


def actions(context: Context) -> Iterator[Candidate]:
    """The open actions of the meeting, found by number, short or long, by owner and by text."""
    for n, action in enumerate(context.meeting.actions if context.meeting else ()):
        if action.is_open:
            short = action.number.rpartition("-")[2]
            who = f"{', '.join(action.owners)}: " if action.owners else ""
            shown = f"{action.number} {who}{action.text}"
            names = (short, short.lstrip("0"), action.number, *action.owners, action.text)
            yield Candidate(f"{action.number} ", shown, n, names)


def here(meeting: Meeting) -> frozenset[str]:
    """The folded names of those in the room as far as it was noted; else of those who did not stay away."""
    noted = meeting.attendance
    if noted.present is None and not noted.joined:
        return folded(meeting.members) - folded(noted.apologies) - folded(noted.absent)
    came = folded(noted.present) | folded(noted.joined) | folded(noted.guests) | folded(noted.substitutes)
    return came - folded(noted.left)


def likely(context: Context, meeting: Meeting) -> frozenset[str]:
    """The folded names of those who are likely to come: the members and those of last time.

    Only the latter where no member was among them: then the members of the agenda are posts, and who came are people.
    """
    members, last = folded(meeting.members), _gathered(context).expected
    return last if last and not last & members else last | members


def unnoted(context: Context, meeting: Meeting) -> frozenset[str]:
    """The folded names of those who are likely to come and of whom nothing is noted yet."""
    noted = meeting.attendance
    stated = folded((*(noted.present or ()), *(noted.apologies or ()), *(noted.absent or ())))
    return likely(context, meeting) - stated


def listed(noted: Attendance) -> Iterator[Candidate]:
    """Those who are on a list of attendance, each once; the unit is told where two of one name are."""
    once = {
        (fold(person.name), fold(person.unit)): Known(person.name, person.unit)
        for person in noted_in(noted)
        if is_listed(noted, Person(person.name, person.unit))
    }
    bearers = Counter(name for name, _unit in once)
    for (name, _unit), known in once.items():
        yield Candidate(known.shown if bearers[name] > 1 else known.name, known.shown)


def without(candidates: Iterable[Candidate], used: Collection[str]) -> tuple[Candidate, ...]:
    """The candidates that are not among the keys of what was named already."""
    if not used:
        return tuple(candidates)
    return tuple(one for one in candidates if name_key(one.text) not in used)
