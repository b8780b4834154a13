"""What the papers state of each forum, fact by fact, and how a fixed agenda is held against it.

The facts are the tables in `stated/`. A row is `key | value | paper:line | the words that stand there`; the key is one
of the agenda file's, or `punkt` for an item, and `"` is the value of the row above. Headings name the files by pattern.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from ssp_tui.domain.agenda import StandingAgenda, read_minutes
from ssp_tui.domain.forum import Forum, Member, MemberKind
from ssp_tui.formats.agenda_markdown import read_agenda

AGENDAS = Path(__file__).parents[2] / "agendas"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(AGENDAS.glob("*.md"))}
ITEM, ITEMS = "punkt", "punkter"

FIELDS = {
    "forum": "name", "kommune": "municipality", "alias": "aliases", "niveau": "level", "formål": "purpose",
    "mødehyppighed": "cadence", "varighed": "duration_minutes", "sted": "place", "formand": "chair",
    "næstformand": "deputy_chair", "sekretær": "secretary", "deltager": "members", "gæster": "guests",
    "personsager": "person_policy", "hjemmel": "legal_basis", "skridt": "steps", "dagsorden udsendes": "agenda_out",
    "referat udsendes": "minutes_out", "godkendelse": "approval", "hvem kan foreslå": "may_propose",
    "dagsorden fastlægges af": "sets_agenda", "modtager fra": "receives_from", "afgiver til": "hands_to",
    "samarbejder med": "works_with",
}  # fmt: skip
"The keys that say something of a forum, and where the program has what they say."


@dataclass(frozen=True)
class Fact:
    """One thing that a paper states of a forum, with the words it says it in."""

    forum: str
    key: str
    value: str
    place: str
    words: str


@dataclass(frozen=True)
class Span:
    """Lines of a paper, as a `kilde` names them."""

    paper: str
    first: int
    last: int

    def holds(self, place: str) -> bool:
        """Whether `004:637` is among them."""
        paper, line = place.split(":")
        return paper == self.paper and self.first <= int(line) <= self.last


def _facts() -> Iterator[Fact]:
    for table in sorted((Path(__file__).parent / "stated").glob("*.txt")):
        fora: list[str] = []
        above = ""
        for row in table.read_text(encoding="utf-8").splitlines():
            if row.startswith("["):
                patterns = row.strip("[]").split()
                fora = [forum for forum in TEXTS if any(fnmatchcase(forum, pattern) for pattern in patterns)]
            elif row and not row.startswith("#"):
                key, value, place, words = row.split(" | ")
                above = above if value == '"' else value
                yield from (Fact(forum, key, above, place, words) for forum in fora)


FACTS = tuple(_facts())


@cache
def read(text: str, forum: str) -> StandingAgenda:
    """The fixed agenda as the program reads it; kept, because many facts are lost with the same line."""
    found = read_agenda(text.encode(), f"{forum}.md").agenda
    assert found is not None
    return found


AGENDA = {forum: read(text, forum) for forum, text in TEXTS.items()}


def span(source: str) -> Span | None:
    """The lines that a `kilde` begins with."""
    named = re.match(r"seed-(\d+):(\d+)(?:-(\d+))?(?: |$)", source)
    return Span(named[1], int(named[2]), int(named[3] or named[2])) if named else None


def traced(source: str) -> tuple[str, ...]:
    """The keys in the bracket of a `kilde`, before any comment: `seed-004:645 (dagsorden udsendes; senest)`."""
    _lines, _, bracket = source.rstrip(")").partition(" (")
    keys = tuple(key.strip() for key in bracket.partition(";")[0].split(","))
    return keys if all(key in FIELDS for key in keys) else ()


def _member(member: Member) -> str:
    end = {MemberKind.FIXED: "", MemberKind.AD_HOC: ", ad hoc", MemberKind.YEARLY: ", en gang om året"}[member.kind]
    return f"{member.name} ({member.sector}){end}" if member.sector else f"{member.name}{end}"


def values(forum: Forum, key: str) -> tuple[str, ...]:
    """What the program has under a key, as the file would write it."""
    held = getattr(forum, FIELDS[key])
    if key == "deltager":
        return tuple(map(_member, held))
    if key == "hjemmel":
        return tuple(held.split("; ")) if held else ()
    if isinstance(held, tuple):
        return held
    return (str(held),) if held else ()


def _written(fact: Fact) -> str:
    return str(read_minutes(fact.value)) if fact.key == "varighed" else fact.value


def faults(agenda: StandingAgenda, facts: Sequence[Fact]) -> list[str]:
    """Where a fixed agenda departs from what is stated of its forum, or does not say where it has it from."""
    forum = agenda.forum
    found = []
    by_key: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_key[fact.key].append(fact)
    sources = [(span(source), traced(source)) for source in forum.sources]
    for key in FIELDS:
        of_key = by_key[key]
        held, stated = values(forum, key), {_written(fact) for fact in of_key}
        found += [f"{key}: {value} is not there" for value in stated.difference(held)]
        own = [value for value in held if value not in stated]
        if bool(own) != (key in forum.proposals):
            found.append(f"{key}: {own} and forslag do not agree")
        found += _untraced(key, [lines for lines, keys in sources if key in keys], [fact.place for fact in of_key])
    for item in agenda.items:
        places = [fact.place for fact in by_key[ITEM] if fact.value == item.title]
        found += _untraced(item.title, [span(source) for source in item.sources], places)
        if not (item.sources or ITEMS in forum.proposals):
            found.append(f"{item.title}: neither a source nor a proposal")
    titles = {item.title for item in agenda.items}
    found += [f"{fact.value}: is no item" for fact in by_key[ITEM] if fact.value not in titles]
    return found


def _untraced(what: str, spans: Sequence[Span | None], places: Sequence[str]) -> Iterator[str]:
    for place in places:
        if not any(one and one.holds(place) for one in spans):
            yield f"{what}: no kilde names {place}"
    for one in spans:
        if not (one and any(map(one.holds, places))):
            yield f"{what}: nothing is stated at {one}"
