"""The rows of the opsamling: where each leads, and what stands before its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging

INDENT = 6
"Columns before the words of a row: the number of its item stands there."


@dataclass(frozen=True, slots=True)
class Jump:
    """Where a row leads: an item (or the one that is current), an entry of it, a line begun in the field."""

    item: str = ""
    entry: int = 0
    line: str = ""
    proposal: int = 0
    "The proposal for the fixed agenda that is shown, from 1."


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the summary; without a jump it is only read."""

    line: Line
    jump: Jump | None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: Line
    rows: Sequence[Row]


def heading(word: str) -> Line:
    """What stands above the rows of a section."""
    return (Part(word, Tone.KEY),)


def closed_mark(is_so: bool) -> Line:
    """That something is not for everybody."""
    return (Part(_("(lukket) "), Tone.STRONG),) if is_so else ()


def of_item(item: Item, width: int, *parts: Part) -> Line:
    """What is said of an item, behind its number."""
    return hanging((Part(f"{item.number:>4}  ", Tone.QUIET), *parts), INDENT, width)


def to_action(meeting: Meeting, number: str) -> Jump:
    """Where an action was made."""
    for item in meeting.items:
        for entry in item.entries:
            if entry.action == number:
                return Jump(item.number, entry.number)
    action = meeting.action(number)
    return Jump(action.item if action else "")
