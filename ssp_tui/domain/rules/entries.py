"""Rules on the lines of an item: recording, changing, retyping, removing."""

from __future__ import annotations

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action, Change
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Entry, EntryKind, Item, Meeting
from ssp_tui.domain.rules.actions import made
from ssp_tui.domain.rules.base import Surroundings, current_item, next_entry, rule, the_entry
from ssp_tui.domain.rules.life import approval_of, approvals, approved_by
from ssp_tui.locale import _


@rule.register
def _record(command: cmd.RecordEntry, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    if not command.text:
        raise Refused(_("Der er ingen tekst at optage."))
    entry = Entry(
        number=next_entry(meeting, item.number),
        kind=command.kind,
        text=command.text,
        category=command.category,
        name=command.name,
    )
    recorded = ev.EntryRecorded(item.number, entry)
    if command.kind is not EntryKind.DECISION:
        return (recorded,)
    how = approved_by(command.text)
    if how is None:
        return (recorded,)
    also = (ev.Approved(approval) for what in approvals(item) for approval in approval_of(meeting, what, *how))
    return (recorded, *also)


@rule.register
def _record_action(command: cmd.RecordAction, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    action = made(meeting, around, item, command)
    entry = Entry(next_entry(meeting, item.number), EntryKind.ACTION, "", action=action.number)
    return (ev.ActionMade(action), ev.EntryRecorded(item.number, entry))


@rule.register
def _change(command: cmd.ChangeEntry, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    entry = the_entry(item, command.number)
    if not command.text:
        raise Refused(
            _("Skriv den nye tekst."), _("Vil du fjerne linjen, så skriv /slet {number}.").format(number=entry.number)
        )
    if entry.kind is not EntryKind.ACTION:
        return (ev.EntryChanged(item.number, entry.number, text=command.text),)
    read = command.action or cmd.RecordAction(command.text)
    change = Change(
        around.now.isoformat(),
        meeting.id,
        around.step,
        text=read.text or None,
        owners=read.owners or None,
        due=read.due,
    )
    return (ev.ActionChanged(entry.action, change),)


@rule.register
def _remove(command: cmd.RemoveEntry, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    entry = the_entry(item, command.number)
    return (ev.EntryRemoved(item.number, entry.number), *_without_action(entry))


def _without_action(entry: Entry) -> tuple[ev.Event, ...]:
    return (ev.ActionRemoved(entry.action),) if entry.action else ()


@rule.register
def _retype(command: cmd.RetypeEntry, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    entry = the_entry(item, command.number)
    if command.kind is EntryKind.ACTION:
        return _to_action(command, meeting, around, item, entry)
    text = told(meeting, entry)
    category = command.category or None
    change = ev.EntryChanged(item.number, entry.number, text=text, kind=command.kind, category=category, action="")
    return (change, *_without_action(entry))


def _to_action(
    command: cmd.RetypeEntry, meeting: Meeting, around: Surroundings, item: Item, entry: Entry
) -> tuple[ev.Event, ...]:
    if entry.kind is EntryKind.ACTION:
        raise Refused(_("Linje {number} er allerede en opgave.").format(number=entry.number))
    action = made(meeting, around, item, command.action or cmd.RecordAction(entry.text), closed=entry.closed)
    change = ev.EntryChanged(item.number, entry.number, text="", kind=EntryKind.ACTION, action=action.number)
    return (ev.ActionMade(action), change)


def told(meeting: Meeting, entry: Entry) -> str:
    """An entry as a sentence; an action with its owners and due, so that no word is lost when it is retyped."""
    action = meeting.action(entry.action)
    return sentence(action) if action else entry.text


def sentence(action: Action) -> str:
    """An action as one would type it, with what was said of it in brackets."""
    who = f"{', '.join(action.owners)}: " if action.owners else ""
    said = "; ".join(filter(None, (action.criterion, action.note)))
    when = f" > {action.due.as_written}" if action.due else ""
    return f"{who}{action.text}{f' ({said})' if said else ''}{when}"
