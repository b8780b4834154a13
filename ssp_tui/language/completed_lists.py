"""Where in a line a name is being typed: after a colon, in a list, in a bracket."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ssp_tui.domain.agenda import last_bracket
from ssp_tui.language import candidates as may_be
from ssp_tui.language.candidates import Candidate
from ssp_tui.language.matching import name_key
from ssp_tui.language.owners import cuts
from ssp_tui.language.reading import Context

_MOST_CUTS = 40
_LONGEST_NAME = 4
"So many commas and `og` the name that is being typed may hold."


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a line: where it starts, what is typed there so far, and what may stand there.

    `whole`: what is typed must be the beginning of a name, not of one of its words.
    """

    start: int
    typed: str
    candidates: tuple[Candidate, ...]
    whole: bool = False


Completer = Callable[[str, Context], Iterable[Slot]]
"""The slots at the end of what is typed after a slash command, the likeliest first."""


def one_of(text: str, start: int, candidates: Iterable[Candidate]) -> Slot:
    """The slot of a single name, which `text` is the beginning of; a leading @ is not part of the name."""
    return Slot(start, text.removeprefix("@"), tuple(candidates))


def owners_slots(text: str, context: Context) -> Iterator[Slot]:
    """The owner that is being typed at the end of a list split at `,`, `og` and `+`."""
    yield from list_slots(text, may_be.owners(context), list(cuts(text)))


def people_slots(text: str, candidates: Iterable[Candidate]) -> Iterator[Slot]:
    """The person that is being typed at the end of a list split at commas."""
    commas = [cut for cut in cuts(text) if text[cut[0]] == ","]
    yield from list_slots(text, tuple(candidates), commas)


def list_slots(text: str, candidates: tuple[Candidate, ...], apart: list[tuple[int, int]]) -> Iterator[Slot]:
    """The last name of a list, which may itself hold what parts the list; nobody named before is offered again."""
    if len(apart) > _MOST_CUTS:
        return
    ends = [0, *(end for _start, end in apart)]
    for n in range(max(0, len(ends) - _LONGEST_NAME), len(ends)):
        tail = text[ends[n] :].lstrip()
        before = text[: ends[n]]
        used = _named([before[start:end] for start, end in _between(before, apart[:n])])
        slot = one_of(tail, len(text) - len(tail), may_be.without(candidates, used))
        last = n == len(ends) - 1
        if tail or last:
            yield slot if last else Slot(slot.start, slot.typed, slot.candidates, whole=True)


def _between(text: str, apart: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where each part of a list stands, and each run of parts from the first on that may be one name."""
    starts = [0, *(end for _start, end in apart)]
    stops = [start for start, _end in apart]
    for n, start in enumerate(starts):
        for stop in stops[n : n + _LONGEST_NAME]:
            yield start, stop


def _named(parts: Iterable[str]) -> frozenset[str]:
    said = [part.strip().removeprefix("@") for part in parts]
    return frozenset(name_key(name) for part in said for name in (part, last_bracket(part)[0]) if name)


def in_bracket(text: str, context: Context) -> Iterator[Slot]:
    """The unit that is being typed in a bracket that is not closed yet."""
    before, bracket, inside = text.rpartition("(")
    if bracket and ")" not in inside:
        closed = (Candidate(f"{one.text})", one.shown, n) for n, one in enumerate(may_be.units(context)))
        yield Slot(len(before) + 1, inside, tuple(closed))


def other_fora(rest: str, context: Context) -> Iterator[Slot]:
    """A forum to hand something over to, or to receive it from."""
    if ":" not in rest:
        yield one_of(rest, 0, may_be.other_fora(context, ": "))
    word, _colon, text = rest.partition(":")
    near = context.fora.near(word, context.meeting) if context.meeting and word.strip() else ""
    if near:
        # The whole of what is typed is taken anew: the slip may stand before the text.
        yield Slot(0, "", (Candidate(f"{near}: {text.lstrip()}", near),))
