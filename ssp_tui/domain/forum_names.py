"""What fora are called: in definite and indefinite forms, with or without SSP, and by beginnings that only one has."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ssp_tui.domain.text import fold

_BETWEEN = re.compile(r"[\s-]+")
_DEFINITE = ("et", "en", "ne", "t", "n")
_SHORTEST_STEM = 3
_SHORTEST_BEGINNING = 4


def _core(name: str) -> str:
    """The name as one word without SSP: `lokalgruppe` of Lokal SSP-gruppe."""
    words = [word for word in _BETWEEN.split(fold(name)) if word]
    return "".join([word for word in words if word != "ssp"] or words)


def _stems(core: str) -> set[str]:
    """The word, and what it may be the definite form of."""
    stems = {core.removesuffix(ending) for ending in _DEFINITE}
    return {core, *(stem for stem in stems if len(stem) >= _SHORTEST_STEM)}


def _heads(name: str) -> set[str]:
    """The first words of a name, but not all of them."""
    words = [word for word in _BETWEEN.split(fold(name)) if word]
    return {_core(" ".join(words[:count])) for count in range(1, len(words))}


class ForumNames:
    """The names of fora by their ids; case, æøå and blanks do not matter."""

    def __init__(self, fora: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._whole: dict[str, list[str]] = {}
        self._forms: dict[str, list[str]] = {}
        self._cores: list[tuple[str, str]] = []
        self._heads: list[tuple[str, str]] = []
        for id, names in fora:
            for name in dict.fromkeys(map(fold, (id, *names))):
                self._whole.setdefault(name, []).append(id)
            self._heads += [(head, id) for name in names for head in _heads(name)]
            for core in dict.fromkeys(map(_core, names)):
                self._cores.append((core, id))
                for form in (stem + ending for stem in _stems(core) for ending in ("", *_DEFINITE)):
                    self._forms.setdefault(form, []).append(id)

    def exact(self, word: str) -> tuple[str, ...]:
        """Those that have the word for a name."""
        return tuple(dict.fromkeys(self._whole.get(fold(word), ())))

    def called(self, word: str) -> tuple[str, ...]:
        """Those that the word is a name of, else those that it is another form of a name of."""
        return self.exact(word) or tuple(dict.fromkeys(self._forms.get(_core(word), ())))

    def begun(self, word: str) -> tuple[str, ...]:
        """Those with a name that begins so; too few letters begin nothing."""
        begun = _core(word)
        if len(begun) < _SHORTEST_BEGINNING:
            return ()
        typed = (id for core, id in self._cores if core.startswith(begun))
        # Only whole words take an ending: "INFOhuset", but not the slip "styregrupen".
        whole = (id for head, id in self._heads if head in _stems(begun))
        return tuple(dict.fromkeys((*typed, *whole)))
