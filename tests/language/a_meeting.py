"""A meeting to read lines in: a steering group at its fourth item, with known people, fora and actions."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TypeVar

from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemKind, ItemStep
from ssp_tui.domain.commands import Command
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import Entry, EntryKind, Item
from ssp_tui.domain.meeting import ForumCard, Meeting
from ssp_tui.domain.people import Attendance
from ssp_tui.language.entry_line import Context, Known, Reading, names_of, read_line

DAY = dt.date(2026, 11, 26)
FORUM = ForumCard(
    "herning-styregruppe",
    "SSP-styregruppe",
    ("Styregruppen",),
    "Herning",
    (
        Member("Mette", "social"),
        Member("Karl", "skole"),
        Member("Teamleder, Børn og Forebyggelse", "social"),
        Member("Leder, lokalpolitiet", "politi"),
        Member("Leder af DOT", "ung"),
    ),
)
FORA = (
    ("herning-dot", ("DOT-møde", "DOT")),
    ("herning-plus", ("+Team", "SSP+")),
    ("herning-styregruppe", ("SSP-styregruppe", "Styregruppen")),
    ("herning-mandag", ("Mandagsmøde",)),
)
MEETING = Meeting(
    id="2026-11-26-herning-styregruppe",
    fora=(FORUM,),
    date=DAY,
    items=(
        Item("1", "t1", "Velkommen og godkendelse af referat", step=ItemStep.APPROVAL),
        Item("2", "t2", "Opfølgning på åbne opgaver", step=ItemStep.ACTIONS),
        Item("3", "t3", "Siden sidst", kinds=(ItemKind.INFORMATION,)),
        Item(
            "4",
            "t4",
            "Akutte lokale udfordringer",
            kinds=(ItemKind.DISCUSSION,),
            entries=(
                Entry(1, EntryKind.NOTE, "Uro ved stationen fredag aften"),
                Entry(2, EntryKind.ACTION, "", action="SSP-2026-014"),
            ),
        ),
        Item("4.1", "t41", "Stationen"),
        Item("7", "t7", "Bordet rundt", step=ItemStep.ROUND, round_units=("Skole", "Social", "Politi")),
        Item("8", "t8", "Eventuelt", step=ItemStep.ANY_OTHER),
        Item("9", "t9", "Næste møde", step=ItemStep.NEXT_MEETING),
        Item("10", "t10", "Personalesag", closed=True),
    ),
    current="4",
    actions=(
        Action("SSP-2026-011", "tryghedsvandring", ("Mette",), meeting="2026-09-10-herning-styregruppe"),
        Action("SSP-2026-014", "vagtplan", ("Leder af DOT",), meeting="2026-11-26-herning-styregruppe"),
    ),
    counters={"8#": 2},
)
APPROVAL, ACTIONS, INFORMATION, TALK, ROUND, ANY_OTHER, CLOSED = "1", "2", "3", "4", "7", "8", "10"


def names(meeting: Meeting = MEETING) -> tuple[Known, ...]:
    """The names known in the meeting; Sanne and Lone owned actions before."""
    return names_of(meeting, ("Sanne", "Lone (politi)"), FORA)


def at(item: str = TALK, meeting: Meeting = MEETING, replay: bool = False) -> Context:
    """The meeting standing at an item."""
    return Context(meeting.date, replace(meeting, current=item), names(meeting), replay)


def with_guests(attendance: Attendance) -> Meeting:
    """The meeting with somebody in the room."""
    return replace(MEETING, attendance=attendance)


def read(line: str, item: str = TALK) -> Reading:
    """A line as it is read at an item."""
    return read_line(line, at(item))


_Kind = TypeVar("_Kind", bound=Command)


def command(line: str, kind: type[_Kind], context: Context | None = None) -> _Kind:
    """The command that a line says, which must be of this kind."""
    reading = read_line(line, context or at())
    assert isinstance(reading.command, kind), (line, reading)
    return reading.command
