"""What somebody who types may mean: names found by their beginnings, however æ, ø and å are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ssp_tui.domain.text import fold

_TWO_LETTERS = re.compile("ae|oe|aa")
_PLAIN = {"ae": "a", "oe": "o", "aa": "a"}
_WORD = re.compile(r"(?<![^\W_])[^\W_]")
_LONGEST = 200  # characters of a name; what is longer is a text
WHOLE, WORD = 0, 1
"""How well a name is met: from its beginning, or from the beginning of another of its words."""


class Typed:
    """The beginning of a name as it is typed; `Jø`, `Joe` and `Jo` all begin Jørgen, a hyphen is a blank."""

    def __init__(self, text: str) -> None:
        self.key = _key(text) + (" " if text.strip() and text[-1:] in " -" else "")

    def meets(self, names: Iterable[str], whole: bool = False) -> tuple[int, int] | None:
        """How well the best of the names is met, and which it is; `whole`: from the beginning of the name only."""
        best: tuple[int, int] | None = None
        for n, name in enumerate(names):
            found = self._met(name, whole)
            if found is not None and (best is None or found < best[0]):
                best = found, n
        return best

    def _met(self, name: str, whole: bool) -> int | None:
        for beginnings in _beginnings(name):
            if beginnings[0].startswith(self.key):
                return WHOLE
        if not whole:
            for beginnings in _beginnings(name):
                if any(beginning.startswith(self.key) for beginning in beginnings):
                    return WORD
        return None


def _key(text: str) -> str:
    return fold(text.replace("-", " "))


def name_key(name: str) -> str:
    """What two spellings of a name have in common."""
    return _beginnings(name)[0][0]


@lru_cache(maxsize=4096)
def _beginnings(name: str) -> tuple[tuple[str, ...], ...]:
    """The name from each of its words on, the whole of it first: folded, and with plain letters for æ, ø and å."""
    folded = _key(name[:_LONGEST])
    plain = _TWO_LETTERS.sub(lambda found: _PLAIN[found[0]], folded)
    return tuple(
        (key, *(key[word.start() :] for word in _WORD.finditer(key))) for key in dict.fromkeys((folded, plain))
    )
