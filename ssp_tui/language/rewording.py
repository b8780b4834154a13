"""Putting a line of the item in other words, and in the same go making it something else."""

from __future__ import annotations

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.language.actions import read_promise
from ssp_tui.language.entries import read_round, read_typed
from ssp_tui.language.reading import LINE_NUMBER, PLAIN, Context, Reading, no_such_entry, reads, refused
from ssp_tui.locale import _


def change_entry(rest: str, context: Context) -> Reading:
    """`/ret N: tekst` keeps what the entry is; `/ret N: b: tekst` makes it that as well; after `\\` all is text."""
    found = LINE_NUMBER.fullmatch(rest)
    if not found or not found["rest"]:
        return refused(_("Skriv linjens nummer og den nye tekst: /ret 3: Ekstra runde lørdag"))
    number, text = int(found["number"]), found["rest"]
    entry = context.entry(number)
    label = _("RET linje {number}").format(number=number)
    bare = text[1:].strip() if text.startswith(PLAIN) else ""
    if bare:
        return reads(cmd.ChangeEntry(number, bare), label, no_such_entry(context, number))
    anew = _read_anew(text, entry, context)
    if anew is None:
        return reads(cmd.ChangeEntry(number, text), label, no_such_entry(context, number))
    if anew.error:
        return anew
    label, hint = f"{label} · {anew.label}", no_such_entry(context, number)
    if isinstance(anew.command, cmd.RecordAction):
        stays = entry is not None and entry.kind is EntryKind.ACTION
        changed = cmd.ChangeEntry(number, text, anew.command, None if stays else EntryKind.ACTION)
        return reads(changed, label, *anew.hints, hint)
    said = anew.command
    assert isinstance(said, cmd.RecordEntry)
    return reads(
        cmd.ChangeEntry(number, said.text, None, said.kind, said.category, said.name), label, *anew.hints, hint
    )


def _read_anew(text: str, entry: Entry | None, context: Context) -> Reading | None:
    """What the new text of an entry says it is; None when it says nothing but the text."""
    typed = read_typed(text, context)
    if typed:
        return typed
    if entry and entry.kind is EntryKind.ACTION:
        promise = read_promise(text, context)
        if not promise.command.text:
            return refused(_("Skriv hvad der skal gøres: /ret 3: Mette: vagtplan > fredag"))
        return reads(promise.command, promise.label, *promise.hints)
    return read_round(text, context) if entry and entry.kind is EntryKind.NOTE else None
