"""What is wrong with an agenda file, collected while it is read and said in words a clerk can act on."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ssp_tui.domain.agenda import Problem
from ssp_tui.formats.front_matter import key_form
from ssp_tui.locale import _

# First names that are one letter from a key, and stand before a colon in any agenda.
_NAMES = frozenset({"trine", "rune", "bilal"})


class Findings:
    """The problems and warnings of one file, in the order of its lines."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: list[Problem] = []
        self._warnings: list[Problem] = []

    def problem(self, line: int, problem: str, expected: str, example: str = "") -> None:
        """Note a mistake: something that the file's owner must put right."""
        self._problems.append(Problem(self._file, line, problem, expected, example))

    def warning(self, line: int, problem: str, expected: str, example: str = "") -> None:
        """Note something that was read all the same, or may be meant."""
        self._warnings.append(Problem(self._file, line, problem, expected, example))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The mistakes by line."""
        return tuple(sorted(self._problems, key=lambda found: found.line))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The warnings by line."""
        return tuple(sorted(self._warnings, key=lambda found: found.line))


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of `words` that `word` is probably a slip for; empty when none is near."""
    forms = {key_form(known): known for known in words}
    form = key_form(word)
    if form in _NAMES or len(form) < 4:
        return ""
    found = get_close_matches(form, forms, n=1, cutoff=0.8)
    return forms[found[0]] if found else ""


def listed(words: Iterable[str]) -> str:
    """`a, b eller c`."""
    *most, last = words
    return f"{', '.join(most)}{_(' eller ')}{last}" if most else last
