"""What a line is read in, and what it is read as."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from ssp_tui.domain.agenda import ItemKind, ItemStep
from ssp_tui.domain.commands import Command
from ssp_tui.domain.handover import Fora
from ssp_tui.domain.item import Entry, EntryKind, Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Person
from ssp_tui.domain.rules.base import next_entry, sheltered
from ssp_tui.language.known_names import Known, Names, arranged
from ssp_tui.language.weekdays import weekday_slips
from ssp_tui.locale import _


@dataclass(frozen=True)
class Context:
    """What a line is read in: the day relative dates count from, the meeting, and the names known in it."""

    base: date
    meeting: Meeting | None = None
    names: tuple[Known, ...] = ()
    replay: bool = False
    fora: Fora = field(default_factory=Fora, compare=False)
    "Those of the workspace, for what goes to another one."

    @property
    def known(self) -> Names:
        """The names, arranged for finding them."""
        return arranged(self.names)

    @property
    def item(self) -> Item | None:
        """The item that the meeting stands at."""
        return self.meeting.item(self.meeting.current) if self.meeting else None

    @property
    def step(self) -> ItemStep | None:
        """What the program knows to do at the current item, or at the item it is part of."""
        item = self.item
        if item is None or self.meeting is None:
            return None
        above = self.meeting.item(item.parent) if item.parent else None
        return item.step or (above.step if above else None)

    def entry(self, number: int) -> Entry | None:
        """The entry of that number on the current item."""
        return next((entry for entry in self.item.entries if entry.number == number), None) if self.item else None


@dataclass(frozen=True, slots=True)
class Reading:
    """How a line is read: the command, what Enter will record, what is worth a word, or why it is refused."""

    command: Command | None
    label: str = ""
    hints: tuple[str, ...] = ()
    error: str = ""


Reader = Callable[[str, Context], Reading]
"""Reads what follows a slash command."""


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A command: the Danish word that is taught, what reads its line, what it does, and an example.

    `aliases` are other Danish words, `english` the English ones; all are accepted with or without hyphens and æøå.
    `explanation` is in Danish; who shows it translates it.
    """

    name: str
    read: Reader
    explanation: str
    example: str
    aliases: tuple[str, ...] = ()
    english: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that the command answers to, the taught one first."""
        return (self.name, *self.aliases, *self.english)


NOTHING = Reading(None)
LINE_NUMBER = re.compile(r"(?:(?:nr\.?|linje|#)\s*)?(?P<number>\d{1,4})(?=\s|:|$)\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
"""The number of a line of the item, and what follows it."""
PLAIN = ("\\", "'")
"""A line that begins with one of these is plain text, without it."""


def reads(command: Command, label: str, *hints: str) -> Reading:
    """The reading of a line that is understood; empty hints do not count."""
    return Reading(command, label, tuple(filter(None, hints)))


def refused(error: str) -> Reading:
    """The reading of a line that cannot be taken, with what to write instead."""
    return Reading(None, error=error)


def the_item(context: Context, number: str = "") -> str:
    """`punkt 4`: the item of that number or the current one, as labels call it."""
    number = number or (context.meeting.current if context.meeting else "")
    return _("punkt {number}").format(number=number) if number else _("punktet")


def no_such_item(context: Context, number: str) -> str:
    """What is said of an item number that the meeting does not have."""
    if context.meeting is None or not number or context.meeting.item(number):
        return ""
    return _("Punkt {number} findes ikke").format(number=number)


def no_such_entry(context: Context, number: int) -> str:
    """What is said of an entry number that the current item does not have."""
    if context.item is None or context.entry(number):
        return ""
    return _("Punkt {item} har ingen linje {number}").format(item=context.item.number, number=number)


def guests_in(item: Item, guests: Iterable[Person]) -> str:
    """What is said of guests who are in the room while a closed item is treated."""
    here = [guest.name for guest in guests if not guest.items or {item.number, item.parent} & set(guest.items)]
    return _("Gæst til stede ved et lukket punkt: {names}").format(names="; ".join(here)) if here else ""


def hints_on_recording(context: Context, kind: EntryKind, text: str) -> tuple[str, ...]:
    """What is worth a word when a line of this kind is recorded on the current item."""
    item = context.item
    hints = [*weekday_slips(text, context.base)]
    if item is None or context.meeting is None:
        return tuple(hints)
    if sheltered(context.meeting, item):
        hints.append(guests_in(item, context.meeting.attendance.guests or ()))
    if kind is EntryKind.DECISION and not any(entry.kind is EntryKind.DECISION for entry in item.entries):
        hints.append(_out_of_place(context.meeting, item))
    return tuple(filter(None, hints))


def _out_of_place(meeting: Meeting, item: Item) -> str:
    """What is said, once an item, of a decision where none is expected."""
    if item.step is ItemStep.ANY_OTHER:
        number = next_entry(meeting, item.number)
        return _("Beslutning under Eventuelt: /løft {number} TITEL giver den sit eget punkt").format(number=number)
    if item.kinds == (ItemKind.INFORMATION,) and item.step is None:
        return _("Beslutning på et punkt til orientering: /type B gør det til et beslutningspunkt")
    return ""
