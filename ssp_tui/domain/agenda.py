"""A fixed agenda: the items that a forum goes through at every meeting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ssp_tui.domain.forum import Forum
from ssp_tui.domain.text import fold, slug
from ssp_tui.locale import _


class ItemKind(StrEnum):
    """What an item is there for: til orientering, til drøftelse, til beslutning; they combine."""

    INFORMATION = "O"
    DISCUSSION = "D"
    DECISION = "B"


class ItemStep(StrEnum):
    """A fixed item that the program knows what to do with."""

    APPROVAL = "godkendelse"
    ACTIONS = "opgaver"
    ROUND = "runde"
    ANY_OTHER = "eventuelt"
    NEXT_MEETING = "næste møde"


TAIL = frozenset({ItemStep.ROUND, ItemStep.ANY_OTHER, ItemStep.NEXT_MEETING})
"The steps that other items are put before."


def closing_from(steps: Sequence[ItemStep | None]) -> int:
    """The place where the closing items of an agenda begin; its end when there are none.

    A round in the middle does not count: what is put before it might never be reached.
    """
    place = max((n + 1 for n, step in enumerate(steps) if step in TAIL), default=0)
    if not place:
        return len(steps)
    while place and steps[place - 1] in TAIL:
        place -= 1
    return place


@dataclass(frozen=True, slots=True)
class StandingItem:
    """One item of a fixed agenda, as the file has it."""

    id: str
    "Its name for good: the `Id:` line, else the folded title; the second equal one ends in `#2`."
    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None
    step: ItemStep | None = None
    guidance: str = ""
    "What the facilitator wants to be reminded of; Markdown, its words unchanged."
    responsible: str = ""
    clock: str = ""
    "The planned time of day as written: `18.00-18.05`."
    attachments: tuple[str, ...] = ()
    round_units: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class StandingAgenda:
    """A forum and the items of its meetings."""

    forum: Forum
    items: tuple[StandingItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a file, said so that it can be put right; `line` counts from 1."""

    file: str
    line: int
    problem: str
    expected: str
    example: str

    def __str__(self) -> str:
        asked = f": {self.expected}" if self.expected else ""
        end = "" if self.expected.endswith("?") else "."
        shown = _(" Fx: {example}").format(example=self.example) if self.example else ""
        return f"{self.file}:{self.line}: {self.problem}{asked}{end}{shown}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading an agenda file: the best reading there is, and what is wrong with it.

    `agenda` is None only when nothing usable was found. Warnings are what the file gets away with.
    """

    agenda: StandingAgenda | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    file: str = ""
    name_lines: tuple[tuple[str, int], ...] = ()
    "Each id, name and alias of the forum with the line it stands on."


_STEP_TITLES = (
    (re.compile(r"\bgodkendelse af referat"), ItemStep.APPROVAL),
    (re.compile(r"opfoelgning paa\b"), ItemStep.ACTIONS),
    (re.compile(r"bordet rundt\b"), ItemStep.ROUND),
    (re.compile(r"(eventuelt|evt)\b"), ItemStep.ANY_OTHER),
    (re.compile(r"naeste moede\b"), ItemStep.NEXT_MEETING),
)


def step_of(title: str) -> ItemStep | None:
    """The step that a title means by itself, without a `Trin:` line."""
    folded = fold(title)
    for pattern, step in _STEP_TITLES:
        if step is ItemStep.APPROVAL:
            if pattern.search(folded):
                return step
        elif pattern.match(folded):
            return step
    return None


_KIND_WORDS = {
    "o": ItemKind.INFORMATION,
    "orientering": ItemKind.INFORMATION,
    "d": ItemKind.DISCUSSION,
    "droeftelse": ItemKind.DISCUSSION,
    "b": ItemKind.DECISION,
    "beslutning": ItemKind.DECISION,
}
_KIND_BETWEEN = re.compile(r"\s*[/+&,]\s*|\s+og\s+|\s+")
_MINUTES = re.compile(r"(?:ca\.? )?(\d{1,4}) ?(?:min|minut|minutter|m)\.?")
_HOURS = re.compile(
    r"(?:ca\.? )?(\d{1,2}) ?(½|[.,]5)? ?(?:t|time|timer)\.?(?: (?:og )?(\d{1,2}) ?(?:min|minut|minutter)\.?)?"
)
MOST_MINUTES = 24 * 60


def read_kinds(text: str) -> tuple[ItemKind, ...] | None:
    """The kinds that `O/D` or `til drøftelse og beslutning` name, ordered O, D, B; None for other text."""
    words = _KIND_BETWEEN.split(fold(text).removeprefix("til "))
    if not all(word in _KIND_WORDS for word in words):
        return None
    named = {_KIND_WORDS[word] for word in words}
    return tuple(kind for kind in ItemKind if kind in named)


def read_minutes(text: str) -> int | None:
    """The minutes, 1 to 1440, that `10 min`, `90 minutter` or `1 time 30 min` say; None for other text."""
    folded = fold(text)
    if found := _MINUTES.fullmatch(folded):
        minutes = int(found[1])
    elif found := _HOURS.fullmatch(folded):
        minutes = 60 * int(found[1]) + (30 if found[2] else 0) + int(found[3] or 0)
    else:
        return None
    return minutes if 0 < minutes <= MOST_MINUTES else None


def last_bracket(title: str) -> tuple[str, str]:
    """The title before the bracket it ends in, and what stands in it; two empty texts without one."""
    whole = title.strip()
    depth = 0
    for place in range(len(whole) - 1, 0, -1):
        depth += {")": 1, "(": -1}.get(whole[place], 0)
        if depth == 0:
            before = whole[:place].strip()
            return (before, whole[place + 1 : -1]) if before and whole.endswith(")") else ("", "")
    return "", ""


def split_title(title: str) -> tuple[str, tuple[ItemKind, ...], int | None]:
    """`Titel (O/D, 10 min)` as title, kinds, minutes; any other bracket belongs to the title."""
    whole = title.strip()
    before, inside = last_bracket(whole)
    kinds: set[ItemKind] = set()
    minutes: int | None = None
    for part in inside.split(","):
        read = read_kinds(part)
        if read:
            kinds.update(read)
        elif minutes is None and (length := read_minutes(part)):
            minutes = length
        else:
            return whole, (), None
    return before, tuple(kind for kind in ItemKind if kind in kinds), minutes


def item_ids(named: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """An id for each pair of `Id:` line (or nothing) and title, in order; equal ones are told apart by `#2`, `#3`.

    An `Id:` line is kept as it is, whatever the titles before it are.
    """
    kept = {slug(own) for own, _title in named if own}
    seen = Counter(kept)
    ids: list[str] = []
    for own, title in named:
        base = slug(own or title) or "punkt"
        if own and base in kept:
            kept.remove(base)
            ids.append(base)
            continue
        seen[base] += 1
        ids.append(base if seen[base] == 1 else f"{base}#{seen[base]}")
    return tuple(ids)
