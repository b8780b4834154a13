"""Rules on items: stepping, adding, moving, outcomes, deferring, closing."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Change
from ssp_tui.domain.agenda import TAIL, closing_from, step_of
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.handover import ACTION_THREAD
from ssp_tui.domain.item import NEUTRAL_TITLE, Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.rules.base import (
    Surroundings,
    current_item,
    next_entry,
    next_item,
    rule,
    sheltered,
    the_entry,
    the_item,
    thread_of,
)
from ssp_tui.domain.text import fold, slug
from ssp_tui.locale import _


@rule.register
def _go_to(command: cmd.GoTo, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (_stepped(meeting, the_item(meeting, command.number)),)


@rule.register
def _go_next(command: cmd.GoNext, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return _go(meeting, +1)


@rule.register
def _go_back(command: cmd.GoBack, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return _go(meeting, -1)


def _go(meeting: Meeting, way: int) -> tuple[ev.Event, ...]:
    place = meeting.items.index(current_item(meeting)) + way
    if place < 0:
        raise Refused(_("Det er det første punkt."))
    if place >= len(meeting.items):
        raise Refused(
            _("Det er det sidste punkt."), "" if meeting.planned else _("Skriv /afslut for at afslutte mødet.")
        )
    return (_stepped(meeting, meeting.items[place]),)


def _stepped(meeting: Meeting, item: Item) -> ev.Stepped:
    return ev.Stepped(item.number, item.thread if meeting.planned else "")


@rule.register
def _pause(command: cmd.Pause, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.PauseBegun(),)


def _new_item(
    meeting: Meeting, around: Surroundings, number: str, command: cmd.AddItem | cmd.AddSubItem | cmd.Lift
) -> Item:
    if not command.title:
        raise Refused(_("Punktet mangler en titel."), _("Fx /nyt Sommerferien (D, 10 min)"))
    return Item(
        number=number,
        thread=thread_of(meeting, around, number),
        title=command.title,
        kinds=command.kinds,
        minutes=command.minutes,
        step=None if "." in number else step_of(command.title),
    )


@rule.register
def _add_item(command: cmd.AddItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = _new_item(meeting, around, next_item(meeting), command)
    top = meeting.top_items()
    closing = () if item.step in TAIL else top[closing_from([other.step for other in top]) :]
    first = () if meeting.items else (_stepped(meeting, item),)
    return (ev.ItemAdded(item, closing[0].number if closing else ""), *first)


@rule.register
def _add_sub_item(command: cmd.AddSubItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    here = current_item(meeting)
    number = next_item(meeting, here.parent or here.number)
    item = _new_item(meeting, around, number, command)
    return (ev.ItemAdded(item), _stepped(meeting, item))


@rule.register
def _move_item(command: cmd.MoveItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    moved, before = the_item(meeting, command.number), the_item(meeting, command.before)
    if moved.parent != before.parent:
        raise Refused(_("Et underpunkt kan kun flyttes inden for sit punkt."))
    if moved.number == before.number:
        raise Refused(_("Punkt {number} står der allerede.").format(number=moved.number))
    return (ev.ItemMoved(moved.number, before.number),)


@rule.register
def _rename_item(command: cmd.RenameItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    if not command.title:
        raise Refused(_("Skriv den nye titel efter /omdøb."))
    return (
        ev.ItemChanged(
            current_item(meeting).number,
            title=command.title,
            kinds=command.kinds or None,
            minutes=command.minutes,
        ),
    )


@rule.register
def _set_kinds(command: cmd.SetKinds, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.ItemChanged(current_item(meeting).number, kinds=command.kinds),)


@rule.register
def _set_minutes(command: cmd.SetMinutes, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = the_item(meeting, command.item) if command.item else current_item(meeting)
    return (ev.ItemChanged(item.number, minutes=command.minutes),)


@rule.register
def _set_outcome(command: cmd.SetOutcome, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return (ev.OutcomeSet(current_item(meeting).number, command.outcome),)


@rule.register
def _defer(command: cmd.Defer, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = the_item(meeting, command.item) if command.item else current_item(meeting)
    return (ev.ItemDeferred(item.number, command.deferral),)


@rule.register
def _lift(command: cmd.Lift, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    here = current_item(meeting)
    entry = the_entry(here, command.number)
    number = next_item(meeting, here.parent or here.number)
    told = meeting.action(entry.action)
    title = command.title or (told.text if told else entry.text).partition("\n")[0]
    item = _new_item(meeting, around, number, replace(command, title=title))
    closed = entry.closed or bool(here.parent and here.closed)
    neutral = NEUTRAL_TITLE if closed else ""
    return (
        ev.ItemAdded(replace(item, visited=True, closed=closed, neutral_title=neutral)),
        ev.EntryRemoved(here.number, entry.number),
        ev.EntryRecorded(number, replace(entry, number=next_entry(meeting, number))),
    )


@rule.register
def _set_field(command: cmd.SetField, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = current_item(meeting)
    if command.text is None:
        raise Refused(
            _("Skriv teksten efter kolon."),
            _("Fx /felt {name}: tekst").format(name=command.name or _("Indstilling")),
        )
    name = next((known for known, _text in item.fields if fold(known) == fold(command.name)), command.name)
    if not name:
        raise Refused(_("Feltet mangler et navn."), _("Fx /felt Indstilling: tekst"))
    return (ev.FieldSet(item.number, name, command.text),)


LONGEST_ID = 40
"Letters of the id that an item gets from its title when it is proposed for the fixed agenda."


@rule.register
def _make_fixed(command: cmd.MakeFixed, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    item = the_item(meeting, command.item) if command.item else current_item(meeting)
    if item.fixed:
        raise Refused(_("Punkt {number} er allerede et fast punkt.").format(number=item.number))
    if item.formerly:
        raise Refused(_("Punkt {number} er allerede foreslået som fast punkt.").format(number=item.number))
    if item.thread.startswith(ACTION_THREAD):
        raise Refused(
            _("Punktet følger en opgave og kan ikke blive et fast punkt."), _("Skriv /nyt TITEL, og så /fast.")
        )
    if sheltered(meeting, item):
        raise Refused(
            _("Et lukket punkt kan ikke blive et fast punkt: dagsordenen kan læses af alle."),
            _("Skriv /åbent først, hvis det ikke er lukket."),
        )
    return (ev.ItemProposedAsFixed(item.number, _fixed_thread(meeting, item)),)


def _fixed_thread(meeting: Meeting, item: Item) -> str:
    """The thread that an item has once it is fixed: named by its title, and like no other of the meeting."""
    if item.thread.startswith(f"{meeting.forum}/"):
        return item.thread
    named = slug(item.title)
    if len(named) > LONGEST_ID:
        named = named[: LONGEST_ID + 1].rpartition("-")[0] or named[:LONGEST_ID]
    base = f"{meeting.forum}/{named or 'punkt'}"
    taken = {other.thread for other in meeting.items}
    return next(id for n in count(1) if (id := base if n == 1 else f"{base}-{n}") not in taken)


@rule.register
def _close_item(command: cmd.CloseItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return _shelter(meeting, around, command.entry, closed=True, neutral_title=command.neutral_title or None)


@rule.register
def _open_item(command: cmd.OpenItem, meeting: Meeting, around: Surroundings) -> tuple[ev.Event, ...]:
    return _shelter(meeting, around, command.entry, closed=False, neutral_title=None)


def _shelter(
    meeting: Meeting, around: Surroundings, number: int | None, closed: bool, neutral_title: str | None
) -> tuple[ev.Event, ...]:
    """Close or open an item or one entry, and the actions that were made there with it."""
    item = current_item(meeting)
    if number is not None:
        entry = the_entry(item, number)
        kept = closed or sheltered(meeting, item)
        change = ev.EntryChanged(item.number, number, closed=closed)
        return (change, *_sheltered_action(meeting, around, entry.action, kept))
    kept = closed or meeting.inside_closed(item)
    parts = (item, *meeting.sub_items(item.number))
    return (
        ev.ItemChanged(item.number, closed=closed, neutral_title=neutral_title),
        *(_concealed(meeting, around, tuple(part.number for part in parts)) if closed else ()),
        *(
            event
            for part in parts
            for entry in part.entries
            for event in _sheltered_action(
                meeting, around, entry.action, kept or entry.closed or (part is not item and part.closed)
            )
        ),
    )


def _concealed(meeting: Meeting, around: Surroundings, items: tuple[str, ...]) -> tuple[ev.Event, ...]:
    """What was said of any action at items that are now closed goes into confidence with them."""
    change = Change(around.now.isoformat(), meeting.id, around.step, conceals=items)
    return tuple(
        ev.ActionChanged(action.number, change)
        for action in meeting.actions
        if any(
            said.meeting == meeting.id and said.item in items and (said.note or said.criterion)
            for said in action.said_openly()
        )
    )


def _sheltered_action(meeting: Meeting, around: Surroundings, number: str, closed: bool) -> tuple[ev.Event, ...]:
    action = meeting.action(number) if number else None
    if action is None or action.closed == closed:
        return ()
    return (ev.ActionChanged(number, Change(around.now.isoformat(), meeting.id, around.step, closed=closed)),)
