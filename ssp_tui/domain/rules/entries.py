"""Rules on the lines of an item: recording, changing, retyping, removing."""

from __future__ import annotations

from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action, Change
from ssp_tui.domain.approval import approval_of, approved_by, approved_on
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import Entry, EntryKind, Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.rules.actions import made
from ssp_tui.domain.rules.base import Surroundings, current_item, next_entry, rule, sheltered, the_entry, the_item
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
    return (ev.EntryRecorded(item.number, entry), *_approval(meeting, item, None, entry))


def _approval(meeting: Meeting, item: Item, before: Entry | None, after: Entry | None) -> tuple[ev.Event, ...]:
    """What a line that comes, changes or goes means for what the item is there to approve."""
    how = _approving(after)
    if how is not None and after:
        approved = approved_on(item, after.text)
        return tuple(ev.Approved(one) for what in approved for one in approval_of(meeting, what, *how))
    others = (entry for entry in item.entries if before is None or entry.number != before.number)
    if before is None or _approving(before) is None or any(_approving(entry) is not None for entry in others):
        return ()
    return tuple(ev.ApprovalWithdrawn(what) for what in approved_on(item, before.text))


def _approving(entry: Entry | None) -> tuple[str, str] | None:
    return approved_by(entry.text) if entry and entry.kind is EntryKind.DECISION else None


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
    kind = command.kind or entry.kind
    if kind is EntryKind.ACTION and entry.kind is not EntryKind.ACTION:
        return _to_action(command.action or cmd.RecordAction(command.text), meeting, around, item, entry)
    if kind is not EntryKind.ACTION:
        changed = ev.EntryChanged(item.number, entry.number, text=command.text)
        if command.kind:
            changed = replace(changed, kind=kind, category=command.category, name=command.name, action="")
            changed = _kept_here(entry, changed)
        after = replace(entry, text=command.text, kind=kind)
        return (changed, *_without_action(entry), *_approval(meeting, item, entry, after))
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
    removed = ev.EntryRemoved(item.number, entry.number)
    return (removed, *_without_action(entry), *_approval(meeting, item, entry, None))


@rule.register
def _move(command: cmd.MoveEntry, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    entry, target = the_entry(item, command.number), the_item(meeting, command.item)
    if target.number == item.number:
        raise Refused(_("Linje {number} står der allerede.").format(number=entry.number))
    # What was said behind closed doors stays closed wherever it stands.
    moved = replace(entry, number=next_entry(meeting, target.number), closed=entry.closed or sheltered(meeting, item))
    return (
        ev.EntryRemoved(item.number, entry.number),
        ev.EntryRecorded(target.number, moved),
        *_moved_action(meeting, around, moved, target),
        *_approval(meeting, item, entry, None),
        *_approval(meeting, target, None, moved),
    )


def _moved_action(meeting: Meeting, around: Surroundings, entry: Entry, target: Item) -> tuple[ev.Event, ...]:
    if not entry.action:
        return ()
    closed = True if entry.closed or sheltered(meeting, target) else None
    change = Change(around.now.isoformat(), meeting.id, around.step, closed=closed, moved_to=target.number)
    return (ev.ActionChanged(entry.action, change),)


def _without_action(entry: Entry) -> tuple[ev.Event, ...]:
    return (ev.ActionRemoved(entry.action),) if entry.action else ()


@rule.register
def _retype(command: cmd.RetypeEntry, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    entry = the_entry(item, command.number)
    if command.kind is EntryKind.ACTION:
        if entry.kind is EntryKind.ACTION:
            raise Refused(_("Linje {number} er allerede en opgave.").format(number=entry.number))
        return _to_action(command.action or cmd.RecordAction(entry.text), meeting, around, item, entry)
    text = told(meeting, entry)
    category = command.category or None
    name = "" if entry.kind is EntryKind.HANDED_OVER else None
    change = ev.EntryChanged(
        item.number, entry.number, text=text, kind=command.kind, category=category, name=name, action=""
    )
    change = _kept_here(entry, change)
    after = replace(entry, text=text, kind=command.kind)
    return (change, *_without_action(entry), *_approval(meeting, item, entry, after))


def _to_action(
    promised: cmd.RecordAction, meeting: Meeting, around: Surroundings, item: Item, entry: Entry
) -> tuple[ev.Event, ...]:
    action = made(meeting, around, item, promised, closed=entry.closed)
    change = ev.EntryChanged(item.number, entry.number, text="", kind=EntryKind.ACTION, action=action.number)
    return (ev.ActionMade(action), _kept_here(entry, change), *_approval(meeting, item, entry, None))


def _kept_here(entry: Entry, change: ev.EntryChanged) -> ev.EntryChanged:
    """The change of a line to another kind: what was handed over goes nowhere then, and is for nobody to treat."""
    if entry.kind is not EntryKind.HANDED_OVER or change.kind is entry.kind:
        return change
    return replace(change, forum="", kinds=())


def told(meeting: Meeting, entry: Entry) -> str:
    """An entry as a sentence; an action with its owners and due, so that no word is lost when it is retyped."""
    if entry.kind is EntryKind.HANDED_OVER:
        return f"Oversendt til {entry.name}" + (f": {entry.text}" if entry.text else "")
    action = meeting.action(entry.action)
    return sentence(action) if action else entry.text


def sentence(action: Action) -> str:
    """An action as one would type it, with what was openly said of it in brackets."""
    who = f"{', '.join(action.owners)}: " if action.owners else ""
    said = "; ".join(filter(None, (action.open_criterion, action.open_note)))
    when = f" > {action.due.as_written}" if action.due else ""
    return f"{who}{action.text}{f' ({said})' if said else ''}{when}"
