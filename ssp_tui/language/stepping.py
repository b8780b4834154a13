"""Going to an item by its number or by what it is called."""

from __future__ import annotations

import re

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import Item
from ssp_tui.domain.text import fold
from ssp_tui.language.matching import Typed
from ssp_tui.language.reading import Context, Reading, guests_in, no_such_item, reads, refused
from ssp_tui.language.words import quoted
from ssp_tui.locale import _

_ITEM = re.compile(r"(?:(?:pkt\.?|punkt)\s*)?(\d{1,4}(?:\.\d{1,4})*)\.?", re.IGNORECASE)
_MOST_CHOICES = 4


def go_to(rest: str, context: Context) -> Reading:
    """`/punkt 3`, `/punkt 5.2`, and `/punkt handleplan` by the words of the title; a number comes first."""
    found = _ITEM.fullmatch(rest)
    if not found:
        return _go_to_title(rest, context)
    number = found[1]
    item = context.meeting.item(number) if context.meeting else None
    label = _("GÅ TIL punkt {number}").format(number=number)
    if item is None or context.meeting is None:
        return reads(cmd.GoTo(number), label, no_such_item(context, number))
    guests = guests_in(item, context.meeting.attendance.guests or ()) if item.closed else ""
    return reads(cmd.GoTo(number), f"{label} · {item.title}", guests)


def _go_to_title(words: str, context: Context) -> Reading:
    called = _items_called(words, context)
    if len(called) == 1:
        return go_to(called[0].number, context)
    if not called:
        if not words or context.meeting is None:
            return refused(_("Skriv punktets nummer eller et ord af titlen: /punkt 5.2 eller /punkt handleplan"))
        return refused(_("Intet punkt har {words} i titlen: skriv punktets nummer").format(words=quoted(words)))
    choices = _(" eller ").join(f"{item.number} {item.title}" for item in called[:_MOST_CHOICES])
    return refused(_("Punkt {choices}?").format(choices=choices))


def _items_called(words: str, context: Context) -> tuple[Item, ...]:
    """The items of that title; else those with a word that begins so; else those that hold the words anywhere."""
    items = context.meeting.items if context.meeting and words else ()
    typed, wanted = Typed(words), fold(words)
    return (
        tuple(item for item in items if fold(item.title) == wanted)
        or tuple(item for item in items if typed.meets((item.title,)) is not None)
        or tuple(item for item in items if wanted in fold(item.title))
    )
