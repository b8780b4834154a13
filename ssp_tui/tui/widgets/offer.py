"""What is offered for the word that is being typed, and which of it the next Tab takes."""

from __future__ import annotations

from collections.abc import Callable

from ssp_tui.language.completion import Completion

Complete = Callable[[str, int], tuple[Completion, ...]]
"""What may stand at a place in a line, the best first."""


class Offer:
    """Tab takes the first that is offered; Tab again, with nothing typed between, the next in its place."""

    def __init__(self, complete: Complete) -> None:
        self._complete = complete
        self._asked = ("", -1)
        self._found: tuple[Completion, ...] = ()
        self._taken = -1
        self._after = ("", -1)

    def of(self, line: str, cursor: int) -> tuple[tuple[Completion, ...], int]:
        """What is offered, and the place of the one that stands in the line already; -1 when none does."""
        if self._taken >= 0 and (line, cursor) == self._after:
            return self._found, self._taken
        if (line, cursor) != self._asked:
            self._found = self._complete(line, cursor)
            self._asked = (line, cursor)
        self._taken = -1
        return self._found, -1

    def taken(self, line: str, cursor: int) -> tuple[str, int] | None:
        """The line with the next one that is offered, and where its cursor stands; None when nothing is."""
        found, before = self.of(line, cursor)
        if not found:
            return None
        self._taken = (before + 1) % len(found)
        one = found[self._taken]
        begun = self._asked[0]
        self._after = begun[: one.start] + one.text + begun[one.end :], one.start + len(one.text)
        return self._after
