"""What was typed and is not recorded: in the field, set aside, or refused; ready to be fetched, never lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ssp_tui.tui.present.parts import Line, text_of
from ssp_tui.tui.widgets.entry_field import one_line


@dataclass
class Unfinished:
    """The lines of a meeting that are on their way, but not on the disk."""

    aside: str = ""
    "What stood in the field when something else had to be written first; it comes back by itself."
    under: str = ""
    "What stood in the field when it was taken for something else, for as long as that lasts."
    begun: str = ""
    "What a key began in the field; as long as nothing is typed on, it holds nothing of the user's."
    kept: list[tuple[str, str]] = field(default_factory=list)
    "Lines that could not be recorded, each with the reason; nothing for one that was only put away."
    fields: dict[tuple[str, str], str] = field(default_factory=dict)
    "Text of several lines that was left unsaved, by item number and field name."

    def keep(self, line: str, why: Line = ()) -> None:
        """Keep a line that the field has no room for."""
        if line.strip():
            self.kept.append((one_line(line), text_of(why).removeprefix("! ").strip()))

    def fetch(self, typed: str) -> str | None:
        """The oldest kept line, in exchange for what is typed; None when there is none."""
        if not self.kept:
            return None
        line, _why = self.kept.pop(0)
        self.keep(typed)
        return line

    def begin(self, line: str, typed: str) -> None:
        """Make room in the field for a line that a key begins; one begun before and left alone is gone."""
        if typed.strip() and not self.only_begun(typed):
            self.set_aside(typed)
        self.begun = line

    def only_begun(self, line: str) -> bool:
        """Whether a line is what a key began, and nothing more."""
        return bool(line.strip()) and line.strip() == self.begun.strip()

    def set_aside(self, typed: str) -> None:
        """Make room in the field; a second line set aside is kept where it can be seen."""
        if self.aside:
            self.keep(typed)
        else:
            self.aside = typed

    def back(self) -> str:
        """What was set aside, which is not any more."""
        line, self.aside = self.aside, ""
        return line

    def lines(self, typed: str, pending: Iterable[str]) -> list[str]:
        """Every line that would be lost with the process, the one in the field first."""
        fields = (f"/felt {name}: {text}" for (_item, name), text in self.fields.items())
        own = [line for line in (typed, self.aside, self.under) if not self.only_begun(line)]
        told = [*own, *(line for line, _why in self.kept), *pending, *fields]
        return [one_line(line) for line in told if line.strip()]
