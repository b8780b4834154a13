"""Rules on what goes to other fora and comes from them."""

from __future__ import annotations

from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import CarryReason, Entry, EntryKind, Item, Origin
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.rules.base import Surroundings, current_item, next_entry, rule
from ssp_tui.locale import _


@rule.register
def _hand_over(command: cmd.HandOver, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    if not command.name:
        raise Refused(_("Skriv, hvem der får det."), _("Fx /oversend Lokalrådet: Lukketid på stationen (B)"))
    if [forum.id for forum in meeting.fora] == [command.forum]:
        raise Refused(
            _("{name} er mødets eget forum.").format(name=command.name), _("Skriv /udsæt, eller næste: og teksten.")
        )
    if not command.text and _given(item, command):
        raise Refused(_("Punktet er allerede oversendt til {name}.").format(name=command.name))
    entry = Entry(
        number=next_entry(meeting, item.number),
        kind=EntryKind.HANDED_OVER,
        text=command.text,
        name=command.name,
        forum=command.forum,
        kinds=command.kinds,
    )
    return (ev.EntryRecorded(item.number, entry),)


def _given(item: Item, command: cmd.HandOver) -> bool:
    """Whether the item as a whole went to the same forum before."""
    return any(
        (entry.kind, entry.text, entry.forum, entry.name) == (EntryKind.HANDED_OVER, "", command.forum, command.name)
        for entry in item.entries
    )


@rule.register
def _receive(command: cmd.Receive, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not command.name or not command.title:
        raise Refused(
            _("Skriv, hvem det kommer fra, og hvad det er."), _("Fx /modtaget Socialudvalget: Kampagne mod hash (B)")
        )
    if [forum.id for forum in meeting.fora] == [command.forum]:
        raise Refused(_("{name} er mødets eget forum.").format(name=command.name), _("Skriv /nyt TITEL."))
    title, _newline, more = command.title.partition("\n")
    origin = Origin(command.forum, "", "", CarryReason.RECEIVED, text=more, sender=command.name)
    added, *rest = rule(cmd.AddItem(title, command.kinds, command.minutes), meeting, around)
    assert isinstance(added, ev.ItemAdded)
    return (replace(added, item=replace(added.item, origin=origin)), *rest)
