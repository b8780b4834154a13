"""The commands on items and their lines: stepping, adding, moving, naming, closing, changing."""

from __future__ import annotations

import re

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemKind, read_kinds, split_title
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.text import fold
from ssp_tui.language.actions import read_promise
from ssp_tui.language.entries import kind_called
from ssp_tui.language.reading import (
    LINE_NUMBER,
    Context,
    Reading,
    guests_in,
    no_such_entry,
    no_such_item,
    reads,
    refused,
    the_item,
)
from ssp_tui.language.words import SPOKEN_KINDS, danish, quoted
from ssp_tui.locale import _

_ITEM = re.compile(r"(?:(?:pkt\.?|punkt)\s*)?(\d{1,4}(?:\.\d{1,4})*)\.?", re.IGNORECASE)
_MOVE = danish(
    r"(?:punkt\s+)?(?P<number>\d{1,4}(?:\.\d{1,4})*)\s+(?:(?:til|før|before|to)\s+)?(?:punkt\s+)?(?P<before>\d{1,4}(?:\.\d{1,4})*)"
)
_RETYPE = re.compile(r"(?:(?:nr\.?|linje|#)\s*)?(?P<number>\d{1,4})\s+(?:(?:til|to)\s+)?(?P<kind>.+)", re.IGNORECASE)


def add_item(rest: str, context: Context) -> Reading:
    """`/nyt TITEL (B, 10 min)`."""
    title, kinds, minutes = split_title(rest)
    if not title:
        return refused(_("Skriv punktets titel: /nyt Sommerferien (D, 10 min)"))
    label = _("NYT PUNKT {title}").format(title=titled(title, kinds, minutes))
    return reads(cmd.AddItem(title, kinds, minutes), label)


def add_sub_item(rest: str, context: Context) -> Reading:
    """`/underpunkt TITEL`."""
    title, kinds, minutes = split_title(rest)
    if not title:
        return refused(_("Skriv underpunktets titel: /underpunkt Erfaringer fra infohusene"))
    above = context.item.parent if context.item else ""
    label = _("NYT UNDERPUNKT {title} under {item}")
    told = label.format(title=titled(title, kinds, minutes), item=the_item(context, above))
    return reads(cmd.AddSubItem(title, kinds, minutes), told)


def move_item(rest: str, context: Context) -> Reading:
    """`/flyt 6 til 3`."""
    found = _MOVE.fullmatch(rest)
    if not found:
        return refused(_("Skriv hvilket punkt og hvorhen: /flyt 6 til 3"))
    number, before = found["number"], found["before"]
    label = _("FLYT punkt {number} til lige før punkt {before}").format(number=number, before=before)
    return reads(cmd.MoveItem(number, before), label, no_such_item(context, number) or no_such_item(context, before))


def remove_item(rest: str, context: Context) -> Reading:
    """`/fjern [N]`."""
    found = _ITEM.fullmatch(rest)
    if rest and not found:
        return refused(_("Skriv punktets nummer: /fjern 3"))
    number = found[1] if found else ""
    item = context.meeting.item(number) if number and context.meeting else context.item
    label = _("FJERN {item} fra dagsordenen").format(item=the_item(context, number))
    return reads(cmd.RemoveItem(number), f"{label} · {item.title}" if item else label, no_such_item(context, number))


def make_fixed(rest: str, context: Context) -> Reading:
    """`/fast [N]`."""
    found = _ITEM.fullmatch(rest)
    if rest and not found:
        return refused(_("Skriv /fast for punktet, eller punktets nummer: /fast 3"))
    number = found[1] if found else ""
    item = context.meeting.item(number) if number and context.meeting else context.item
    label = _("FAST PUNKT {item}").format(item=the_item(context, number))
    told = f"{label} · {item.title}" if item else label
    return reads(cmd.MakeFixed(number), told, no_such_item(context, number))


_TO_ITEM = re.compile(
    r"(?P<number>\d{1,4})\s+(?:(?:til|to)\s+)?(?:(?:punkt|pkt\.?|item)\s*)?(?P<item>\d{1,4}(?:\.\d{1,4})*)\.?",
    re.IGNORECASE,
)


def move_entry(rest: str, context: Context) -> Reading:
    """`/flyt linje 3 til punkt 5`."""
    found = _TO_ITEM.fullmatch(rest)
    if not found:
        return refused(_("Skriv linjens nummer og punktets: /flyt linje 3 til punkt 5"))
    number, item = int(found["number"]), found["item"]
    label = _("FLYT {line} til {item}").format(line=_entry_told(context, number), item=the_item(context, item))
    entry = context.entry(number)
    hidden = context.meeting and context.item and context.meeting.sheltered(context.item)
    if entry and (entry.closed or hidden):
        label += " · " + _("linjen forbliver lukket")
    return reads(cmd.MoveEntry(number, item), label, no_such_entry(context, number), no_such_item(context, item))


def rename_item(rest: str, context: Context) -> Reading:
    """`/omdøb TITEL`."""
    title, kinds, minutes = split_title(rest)
    if not title:
        return refused(_("Skriv den nye titel: /omdøb Handleplan 2027"))
    label = _("OMDØB {item} til {title}").format(item=the_item(context), title=titled(title, kinds, minutes))
    return reads(cmd.RenameItem(title, kinds, minutes), label)


def set_kinds(rest: str, context: Context) -> Reading:
    """`/type B`; several letters may stand together."""
    spaced = " ".join(rest) if re.fullmatch(r"[odb]{2,3}", fold(rest)) else rest
    kinds = read_kinds(spaced)
    if not kinds:
        return refused(_("Skriv O (orientering), D (drøftelse) eller B (beslutning): /type B eller /type O/D"))
    label = _("TYPE {kinds} for {item}").format(kinds=_letters(kinds), item=the_item(context))
    return reads(cmd.SetKinds(kinds), label)


def titled(title: str, kinds: tuple[ItemKind, ...], minutes: int | None) -> str:
    """A title as labels tell it, with its kinds and minutes."""
    more = [_letters(kinds)] if kinds else []
    if minutes:
        more.append(_("{minutes} min").format(minutes=minutes))
    return f"{quoted(title, 60)} ({', '.join(more)})" if more else quoted(title, 60)


def _letters(kinds: tuple[ItemKind, ...]) -> str:
    return "/".join(kinds)


def set_field(rest: str, context: Context) -> Reading:
    """`/felt Indstilling: tekst`; without a text a field of several lines is opened."""
    name, _colon, text = (part.strip() for part in rest.partition(":"))
    if not name:
        return refused(_("Skriv feltets navn: /felt Indstilling: tekst"))
    if not text:
        return reads(cmd.SetField(name, None), _("FELT {name} · åbnes til flere linjer").format(name=name))
    return reads(cmd.SetField(name, text), _("FELT {name} på {item}").format(name=name, item=the_item(context)))


def lift(rest: str, context: Context) -> Reading:
    """`/løft N TITEL`; without a title the words of the entry are it."""
    found = LINE_NUMBER.fullmatch(rest)
    if not found:
        return refused(_("Skriv linjens nummer og en titel: /løft 3 Belysning ved stationen"))
    number = int(found["number"])
    title, kinds, minutes = split_title(found["rest"])
    label = _("LØFT linje {number} til underpunkt").format(number=number)
    if title:
        label += f" {titled(title, kinds, minutes)}"
    return reads(cmd.Lift(number, title, kinds, minutes), label, no_such_entry(context, number))


def close_item(rest: str, context: Context) -> Reading:
    """`/lukket [N] [Neutral titel]`: a number is an entry, unless it begins a title."""
    number, title = _entry_number(rest, context)
    if number is not None:
        label = _("LUKKET linje {number}").format(number=number)
    else:
        label = _("LUKKET {item}").format(item=the_item(context))
    if title:
        label += " · " + _("offentlig titel {title}").format(title=quoted(title, 60))
    guests = context.meeting.attendance.guests if context.meeting else None
    hint = guests_in(context.item, guests or ()) if context.item else ""
    return reads(
        cmd.CloseItem(number, title), label, hint, no_such_entry(context, number) if number is not None else ""
    )


def open_item(rest: str, context: Context) -> Reading:
    """`/åbent [N]`."""
    if not rest:
        return reads(cmd.OpenItem(), _("ÅBENT {item}").format(item=the_item(context)))
    found = LINE_NUMBER.fullmatch(rest)
    if not found or found["rest"]:
        return refused(_("Skriv /åbent for punktet eller /åbent 3 for linje 3"))
    number = int(found["number"])
    return reads(cmd.OpenItem(number), _("ÅBENT linje {number}").format(number=number), no_such_entry(context, number))


def _entry_number(rest: str, context: Context) -> tuple[int | None, str]:
    """An entry number and what follows; "9 klasser på tur" is a title when there is no entry 9."""
    found = LINE_NUMBER.fullmatch(rest)
    if not found:
        return None, rest
    number, title = int(found["number"]), found["rest"]
    if title and context.item is not None and context.entry(number) is None:
        return None, rest
    return number, title


def remove_entry(rest: str, context: Context) -> Reading:
    """`/slet N`."""
    found = LINE_NUMBER.fullmatch(rest)
    if not found or found["rest"]:
        return refused(_("Skriv linjens nummer: /slet 3"))
    number = int(found["number"])
    label = _("SLET {line}").format(line=_entry_told(context, number))
    return reads(cmd.RemoveEntry(number), label, no_such_entry(context, number))


def retype_entry(rest: str, context: Context) -> Reading:
    """`/gør N til b`."""
    found = _RETYPE.fullmatch(rest)
    called = kind_called(found["kind"]) if found else None
    if found is None or called is None:
        return refused(_("Skriv linjens nummer og hvad den skal være: /gør 3 til b, k, anb(praksis), a, i eller notat"))
    number = int(found["number"])
    kind, category = called
    wanted = f"{_(SPOKEN_KINDS[kind])} ({category})" if category else _(SPOKEN_KINDS[kind])
    label = _("GØR {line} til {kind}").format(line=_entry_told(context, number), kind=wanted)
    entry = context.entry(number)
    if kind is EntryKind.ACTION and entry and entry.kind is not EntryKind.ACTION:
        promise = read_promise(entry.text, context)
        return reads(cmd.RetypeEntry(number, kind, category, promise.command), label, *promise.hints)
    return reads(cmd.RetypeEntry(number, kind, category), label, no_such_entry(context, number))


def _entry_told(context: Context, number: int) -> str:
    """`linje 3 »Uro ved stationen«`."""
    told = _("linje {number}").format(number=number)
    entry = context.entry(number)
    action = context.meeting.action(entry.action) if entry and context.meeting and entry.action else None
    text = action.text if action else entry.text if entry else ""
    return f"{told} {quoted(text)}" if text else told
