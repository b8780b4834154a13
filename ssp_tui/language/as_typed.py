"""A recorded line as it would be typed: read again where it stands, it is the same line."""

from __future__ import annotations

import re
from datetime import date

from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.commands import RecordEntry
from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.language.actions import split_due
from ssp_tui.language.entries import ENTRY_WORDS
from ssp_tui.language.entry_line import read_line
from ssp_tui.language.reading import Context

_WORDS = {one.kind: one.word for one in ENTRY_WORDS}
_ARROW = re.compile(r"(?:(?<=\s)|^)>(?=\s)")


def as_typed(meeting: Meeting, entry: Entry) -> str:
    """The line that records an entry of the current item as it stands."""
    action = meeting.action(entry.action)
    if action:
        return f"{_WORDS[EntryKind.ACTION]}: {_promise(action, meeting.date)}"
    said = f"{entry.name}: {entry.text}" if entry.name else entry.text
    if entry.kind is EntryKind.HANDED_OVER:
        # Who gets it stays; only the words are put anew.
        return f"\\{entry.text}"
    if entry.kind is EntryKind.NOTE:
        return said if entry.name else _plain(entry.text, meeting)
    if entry.kind is EntryKind.QUESTION:
        return f"? {said}"
    category = f"({entry.category})" if entry.category and entry.kind is EntryKind.RECOMMENDATION else ""
    return f"{_WORDS[entry.kind]}{category}: {said}"


def _plain(text: str, meeting: Meeting) -> str:
    """A note as it is typed: after a backslash where it would else be read as something more."""
    context = Context(meeting.date, meeting)
    # In a round a name may come to be known that was not when this was looked at.
    may_be_a_name = context.step is ItemStep.ROUND and ":" in text
    same = read_line(text, context).command == RecordEntry(EntryKind.NOTE, text)
    return text if same and not may_be_a_name else f"\\{text}"


def _promise(action: Action, base: date) -> str:
    who = " og ".join(filter(None, (", ".join(action.owners[:-1]), *action.owners[-1:])))
    owed = f"{who}: " if who else ""
    text = action.text.replace("\\>", "\\\\>")
    due = action.due
    if due is None:
        return owed + _ARROW.sub(r"\\>", text)
    arrow = f"{text} > {_ARROW.sub(chr(92) + chr(92) + '>', due.as_written)}"
    # A due that was told by its own word ("frist: fredag") is no date after an arrow.
    ways = (arrow, f"{text} {due.as_written}", f"{text}, {due.as_written}")
    return owed + next((way for way in ways if split_due(way, base) == (text, due)), arrow)
