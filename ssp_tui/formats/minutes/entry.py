"""The lines of an item: notes as they were said, and those with a label that says what they are."""

from __future__ import annotations

from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.domain.view import ActionRow
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.actions import promise
from ssp_tui.formats.minutes.blocks import Line, Mark, label, ours, typed
from ssp_tui.formats.minutes.reader import Labelled, labelled
from ssp_tui.formats.minutes.source import cut, heard

_CLOSED = f"**{words.CLOSED}**"
_HANDED = f"{words.ENTRIES[EntryKind.HANDED_OVER]} "
_HANDED_WHOLE = "Punktet er oversendt til "
_KINDS = {word: kind for kind, word in words.ENTRIES.items() if kind is not EntryKind.HANDED_OVER}


def spoken(entry: Entry) -> bool:
    """Whether it is what somebody said in a round: those stand as a list."""
    return entry.kind is EntryKind.NOTE and bool(entry.name) and not entry.category


def entry_line(entry: Entry, action: ActionRow | None = None) -> Line:
    """An entry as it stands in the minutes; one that is an action shows the action."""
    shown = _label(entry)
    line = (*shown, ours(" ")) if shown else ()
    if entry.kind is EntryKind.HANDED_OVER and not entry.text:
        line = (ours(_HANDED_WHOLE, Mark.STRONG), typed(entry.name, mark=Mark.STRONG), ours(".", Mark.STRONG))
    elif entry.kind is EntryKind.ACTION:
        line += promise(action) if action else ()
    elif entry.text or not shown:
        line += (typed(entry.text),)
    return (ours(words.CLOSED, Mark.STRONG), ours(" "), *line) if entry.closed else line


def _label(entry: Entry) -> Line:
    """`Beslutning:`, `Anbefaling (praksis):`, `Til referat, Mette:`, `Opgave SSP-2026-014:`, `Skole:`."""
    if spoken(entry):
        return label(typed(entry.name, mark=Mark.STRONG))
    if entry.kind is EntryKind.NOTE and not entry.category:
        return ()
    word = ours(words.ENTRIES[entry.kind])
    if entry.kind is EntryKind.ACTION:
        return label(word, ours(" "), typed(entry.action)) if entry.action else label(word)
    if entry.kind is EntryKind.HANDED_OVER:
        return label(ours(_HANDED), typed(entry.name, mark=Mark.STRONG))
    category = (ours(" ("), typed(entry.category, r"\)"), ours(")")) if entry.category else ()
    name = (ours(", "), typed(entry.name)) if entry.name else ()
    return label(word, *category, *name)


def read_entry(source: str, number: int) -> Entry:
    """The entry that a paragraph is."""
    source, closed = without_closed(source)
    found = labelled(source)
    if found is None:
        return Entry(number, EntryKind.NOTE, heard(source), closed=closed)
    kind, category, name = entry_label(found) or (EntryKind.NOTE, "", "")
    if kind is EntryKind.ACTION:
        return Entry(number, kind, "", closed=closed, action=name)
    return Entry(number, kind, heard(found.rest), category, name, closed)


def read_spoken(source: str, number: int) -> Entry | None:
    """What somebody said in a round, from a point of a list."""
    source, closed = without_closed(source)
    found = labelled(source)
    if found is None or not found.colon:
        return None
    return Entry(number, EntryKind.NOTE, heard(found.rest), name=heard(found.label), closed=closed)


def without_closed(source: str) -> tuple[str, bool]:
    """The source without the mark of a closed entry, and whether it had one."""
    rest = source.removeprefix(_CLOSED)
    return (rest.removeprefix(" "), True) if rest != source else (source, False)


def entry_label(found: Labelled) -> tuple[EntryKind, str, str] | None:
    """Kind, category and name that a label says; None when it is no entry's."""
    if not found.colon:
        whole = found.label.startswith(_HANDED_WHOLE) and found.label.endswith(".") and not found.rest
        name = heard(found.label.removeprefix(_HANDED_WHOLE).removesuffix("."))
        return (EntryKind.HANDED_OVER, "", name) if whole else None
    if found.escaped:
        return None
    if found.label.startswith(_HANDED):
        return EntryKind.HANDED_OVER, "", heard(found.label.removeprefix(_HANDED))
    for word, kind in _KINDS.items():
        if found.label != word and not found.label.startswith((f"{word} ", f"{word}, ")):
            continue
        rest = found.label.removeprefix(word)
        if kind is EntryKind.ACTION:
            return (kind, "", heard(rest.strip())) if not rest.startswith(",") else None
        category = ""
        if rest.startswith(" ("):
            category, after = cut(rest.removeprefix(" ("), r"\)(?=, |$)")
            if after is None:
                return None
            rest = after
        if rest and not rest.startswith(", "):
            return None
        return kind, heard(category), heard(rest.removeprefix(", "))
    return None
