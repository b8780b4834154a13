"""Who an action falls to: the owners that a line names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ssp_tui.domain.agenda import last_bracket
from ssp_tui.domain.text import fold
from ssp_tui.language.known_names import Names, which_is_meant
from ssp_tui.locale import _


@dataclass(frozen=True, slots=True)
class Owners:
    """The owners that words name: as recorded, as shown, those not known before, and what is worth a word."""

    names: tuple[str, ...]
    shown: tuple[str, ...]
    new: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """One owner; `sure`: a known name, or one that was marked with @."""

    name: str
    shown: str
    sure: bool
    new: bool = False
    hint: str = ""


def read_owners(words: str, names: Names) -> Owners | None:
    """The owners that the words before a colon name, or None when they are no owners.

    Known names first, the longest first, also over `,`, `og`, `eller` and `+`; the rest is split there, outside
    brackets.
    One part that is known or begins with `@` makes all of them owners.
    """
    parts = _parts(words, names)
    return _together(parts, words) if any(part.sure for part in parts) else None


def split_owners(words: str, names: Names) -> Owners:
    """The owners that the words name, known or not."""
    return _together(_parts(words, names), words)


def _together(parts: Iterable[_Part], words: str) -> Owners:
    once = {fold(part.name): part for part in reversed(tuple(parts))}
    kept = tuple(reversed(once.values()))
    return Owners(
        names=tuple(part.name for part in kept),
        shown=tuple(part.shown for part in kept),
        new=tuple(part.name for part in kept if part.new),
        hints=tuple(filter(None, (*(part.hint for part in kept), _either(kept, words)))),
    )


def _either(owners: Sequence[_Part], words: str) -> str:
    """What is said of owners who were named as a choice: nobody can be asked for half an action."""
    if len(owners) < 2 or not _OR.search(words) or any(_OR.search(one.name) for one in owners):
        return ""
    return _("eller: begge står som ansvarlige") if len(owners) == 2 else _("eller: alle står som ansvarlige")


_BETWEEN = re.compile(r"[()]|[,+]|\s+(?:og|eller)(?=\s)", re.IGNORECASE)
_OR = re.compile(r"\seller\s", re.IGNORECASE)
_MOST_PARTS = 40
"Beyond so many parts the words are a text, and looking for names in it would take time."


def _parts(words: str, names: Names) -> tuple[_Part, ...]:
    apart = list(cuts(words))
    if len(apart) > _MOST_PARTS:
        return ()
    atoms = [(end, start) for (_s, end), (start, _e) in zip([(0, 0), *apart], [*apart, (len(words), 0)], strict=True)]
    found: list[_Part | None] = [None] * len(atoms)
    free = [True] * len(atoms)
    for size in range(len(atoms), 0, -1):
        for first in range(len(atoms) - size + 1):
            last = first + size - 1
            if not all(free[first : last + 1]):
                continue
            part = _known(words[atoms[first][0] : atoms[last][1]].strip(), names)
            if part:
                found[first] = part
                free[first : last + 1] = [False] * size
    for n, (start, end) in enumerate(atoms):
        word = words[start:end].strip()
        if free[n] and word.strip("@ "):
            found[n] = _unknown(word, names)
    return tuple(part for part in found if part)


def cuts(words: str) -> Iterator[tuple[int, int]]:
    """Where words are split: at `,`, `+`, `og` and `eller` outside brackets."""
    depth = 0
    for cut in _BETWEEN.finditer(words):
        if cut[0] == "(":
            depth += 1
        elif cut[0] == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            yield cut.span()


def _known(word: str, names: Names) -> _Part | None:
    typed = word.removeprefix("@").lstrip()
    known = names.find(typed)
    if not known:
        return None
    one = known[0]
    bracket = last_bracket(typed)[1]
    with_unit = one.unit and bracket and fold(bracket) == fold(one.unit)
    name = f"{one.name} ({one.unit})" if with_unit else one.name
    unsure = which_is_meant(one.name, known)
    return _Part(name, one.name if unsure else one.shown, sure=True, hint=unsure)


def _unknown(word: str, names: Names) -> _Part:
    typed = word.removeprefix("@").lstrip()
    namesakes = names.called(typed)
    if namesakes and namesakes[0].kind != "person":
        return _Part(typed, typed, sure=True)
    shown = _("{name} (ny)").format(name=typed)
    return _Part(typed, shown, sure=bool(namesakes) or word.startswith("@"), new=True)
