"""An item of the minutes: its heading, what is said of it, its fields and lines, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.item import Entry
from ssp_tui.domain.people import Attendance
from ssp_tui.domain.view import ActionRow, ItemView, MinutesView
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.blocks import (
    Block,
    Bullets,
    Heading,
    Line,
    LongText,
    Mark,
    Paragraph,
    capital,
    label,
    labelled,
    listed,
    ours,
    typed,
)
from ssp_tui.formats.minutes.deferral import DEFERRED, RESUMED, deferral_line, origin_line, read_deferral
from ssp_tui.formats.minutes.entry import entry_label, entry_line, read_entry, read_spoken, spoken, without_closed
from ssp_tui.formats.minutes.reader import Cursor, Found, Labelled, Shape, is_quiet, unreadable
from ssp_tui.formats.minutes.reader import labelled as read_label
from ssp_tui.formats.minutes.retold import retold_blocks
from ssp_tui.formats.minutes.source import find, heard, long_text, source_of
from ssp_tui.locale import _

_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\.?(?: |$)")
_KINDS = r"\((?=[ODB](?:/[ODB])*\)$)"
_SECRET = " (må ikke offentliggøres)"
_NEUTRAL = "Titel i det offentlige referat"
_OUTCOMES = {f"{word}.": outcome for outcome, word in words.OUTCOMES.items()}


def item_blocks(view: MinutesView) -> Iterator[Block]:
    """The items of the minutes, each followed by its sub-items."""
    for item in view.items:
        yield from _blocks(item, view, 2)


def _blocks(item: ItemView, view: MinutesView, level: int) -> Iterator[Block]:
    yield Heading(level, heading_line(item.number, item.title, item.kinds))
    if item.withheld:
        yield Paragraph((ours(words.CLOSED_ITEM, Mark.STRONG),))
        return
    if item.closed:
        yield Paragraph((ours(words.CLOSED_ITEM, Mark.STRONG), ours(_SECRET)))
    if item.neutral_title:
        yield Paragraph(labelled(_NEUTRAL, typed(item.neutral_title)))
    if item.origin:
        yield Paragraph(origin_line(item.origin))
    for name, text in item.fields:
        yield from field_blocks(name, text)
    yield from _entries(item.entries, {row.number: row for row in view.actions})
    yield from retold_blocks(item, view)
    if item.outcome:
        yield Paragraph((ours(f"{words.OUTCOMES[item.outcome]}.", Mark.STRONG),))
    if item.deferral:
        yield Paragraph(deferral_line(item.deferral))
    yield from _not_taking_part(item.number, view.attendance)
    for sub in item.items:
        yield from _blocks(sub, view, level + 1)


def heading_line(number: str, title: str, kinds: tuple[ItemKind, ...]) -> Line:
    """`3. Titel (O/D)`, `3.1 Titel`."""
    dot = "" if "." in number else "."
    bracket = (ours(f" ({'/'.join(kinds)})"),) if kinds else ()
    return (ours(f"{number}{dot} "), typed(title, _KINDS), *bracket)


def field_blocks(name: str, text: str) -> Iterator[Block]:
    """A named field; a text of several lines stands below its name."""
    shown = label(typed(name, mark=Mark.STRONG))
    if _is_ours(read_label(source_of(shown))):
        shown = (*shown[:-1], typed(":", ":", Mark.STRONG))
    if "\n" in text:
        yield Paragraph(shown)
        yield LongText(text)
    else:
        yield Paragraph((*shown, ours(" "), typed(text)) if text else shown)


def _is_ours(found: Labelled | None) -> bool:
    """Whether a label would be read as another than a field's."""
    if found is None or found.label.startswith((DEFERRED, RESUMED)):
        return True
    return found.label == _NEUTRAL or entry_label(found) is not None


def _entries(entries: tuple[Entry, ...], actions: dict[str, ActionRow]) -> Iterator[Block]:
    round_: list[Line] = []
    for entry in entries:
        line = entry_line(entry, actions.get(entry.action))
        if spoken(entry):
            round_.append(line)
            continue
        if round_:
            yield Bullets(tuple(round_))
            round_ = []
        yield Paragraph(line)
    if round_:
        yield Bullets(tuple(round_))


def _not_taking_part(number: str, attendance: Attendance) -> Iterator[Block]:
    recused = [person.name for person in attendance.recused or () if number in person.items]
    others = [
        person.name for person in attendance.not_in_item or () if number in person.items and person.name not in recused
    ]
    for names, was in ((recused, "var inhabil og "), (others, "")):
        if names:
            told = typed(capital(listed(names)), mark=Mark.QUIET)
            yield Paragraph((told, ours(f" {was}deltog ikke i behandlingen af dette punkt.", Mark.QUIET)))


def read_items(cursor: Cursor, level: int = 2) -> tuple[ItemView, ...]:
    """The items that come next, with their sub-items."""
    items = []
    while cursor.heading(level) and is_item(cursor.peek()):
        items.append(_read_item(cursor, level))
    return tuple(items)


def is_item(found: Found | None) -> bool:
    """Whether a heading is an item's: it begins with a number."""
    return found is not None and found.shape is Shape.HEADING and _NUMBER.match(found.source) is not None


def _read_item(cursor: Cursor, level: int) -> ItemView:
    number, title, kinds = _read_heading(cursor.take().source)
    item = ItemView(number, title, kinds=kinds)
    for found in cursor.body():
        item = _with_block(item, found, cursor)
    return replace(item, items=read_items(cursor, level + 1))


def _read_heading(source: str) -> tuple[str, str, tuple[ItemKind, ...]]:
    found = _NUMBER.match(source)
    assert found
    rest = source[found.end() :]
    kinds: tuple[ItemKind, ...] = ()
    if bracket := find(rest, _KINDS):
        kinds = tuple(ItemKind(letter) for letter in rest[bracket.end() : -1].split("/"))
        rest = rest[: bracket.start()].removesuffix(" ")
    return found[1], heard(rest), kinds


def _with_block(item: ItemView, found: Found, cursor: Cursor) -> ItemView:
    """The item with what one more of its blocks says."""
    if found.shape is Shape.BULLETS:
        for line, source in zip(found.lines, found.sources, strict=True):
            said = read_spoken(source, len(item.entries) + 1)
            if said is None:
                raise unreadable(
                    line, _("listen i punkt {number} skal have et navn forrest").format(number=item.number)
                )
            item = replace(item, entries=(*item.entries, said))
        return item
    if found.shape is not Shape.PARAGRAPH:
        raise unreadable(found.line, _("sådan en blok hører ikke hjemme i punkt {number}").format(number=item.number))
    source = found.source
    bare, closed = without_closed(source)
    strong = read_label(bare)
    if closed or (strong and entry_label(strong)):
        return _with_entry(item, source)
    if strong is None:
        return item if is_quiet(source) else _with_entry(item, source)
    if not strong.escaped and (special := _special(strong)) is not None:
        return replace(item, **special)
    if not strong.colon:
        raise unreadable(
            found.line, _("fed skrift uden kolon hører ikke hjemme i punkt {number}").format(number=item.number)
        )
    text = heard(strong.rest)
    if not strong.rest and cursor.next_is(Shape.QUOTE):
        text = long_text(cursor.take().sources)
    return replace(item, fields=(*item.fields, (heard(strong.label), text)))


def _with_entry(item: ItemView, source: str) -> ItemView:
    return replace(item, entries=(*item.entries, read_entry(source, len(item.entries) + 1)))


def _special(strong: Labelled) -> dict[str, Any] | None:
    """What a paragraph says of the item itself, by the name of its field."""
    if strong.label == words.CLOSED_ITEM and not strong.colon:
        return {"closed": True} if strong.rest else {"closed": True, "withheld": True}
    if strong.label == _NEUTRAL and strong.colon:
        return {"neutral_title": heard(strong.rest)}
    if not strong.colon and strong.label in _OUTCOMES:
        return {"outcome": _OUTCOMES[strong.label]}
    if strong.label.startswith((DEFERRED, RESUMED)):
        label_ = f"{strong.label}:" if strong.colon else strong.label
        return {"deferral": read_deferral(label_, strong.rest)}
    return None
