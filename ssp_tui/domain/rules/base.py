"""What every rule needs: the one entrance, what is known besides the meeting, and how items are found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import singledispatch

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.events import AgendaRenewed, Event
from ssp_tui.domain.history import History
from ssp_tui.domain.item import Entry, EntryKind, Item
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.people import Person
from ssp_tui.locale import _


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a command is decided upon besides the meeting itself."""

    now: datetime
    history: History
    step: int
    "The number that this step will have."
    new_action_number: Callable[[], str]
    find_action: Callable[[str], Action | None]
    "By number, also a short one; None when there is none."
    news: Callable[[date], AgendaRenewed | None] = lambda _day: None
    "What a planned meeting needs from elsewhere, when it is held on a day."
    present_last: Callable[[], tuple[Person, ...]] = tuple
    "Who was present at the forum's last meeting before this one; nobody where it is not known."
    agenda_with: Callable[[str], str] = lambda _thread: ""
    "The agenda file that has the fixed item of a thread by now; empty where none has."


def decide(command: cmd.Command, around: Surroundings) -> tuple[Event, ...]:
    """What happens when a command is given. Raises Refused with a reason and a remedy."""
    meeting = around.history.meeting
    if meeting.status is Status.PLANNED:
        if not prepares(command):
            raise not_begun()
        return rule(command, meeting, around)
    if meeting.status is not Status.RUNNING and not isinstance(command, ALSO_WHEN_OVER):
        raise over(meeting)
    return rule(command, meeting, around)


# When a meeting really began and ended is noted afterwards too, as remarks are.
ALSO_WHEN_OVER = (
    cmd.ReopenMeeting, cmd.CloseMeeting, cmd.CancelMeeting, cmd.Remark, cmd.SetBegun, cmd.SetEnded, cmd.Undo, cmd.Redo,
    cmd.NoteSent,
)  # fmt: skip


WHILE_PLANNED = (
    cmd.GoTo, cmd.GoNext, cmd.GoBack, cmd.AddItem, cmd.AddSubItem, cmd.MoveItem, cmd.RemoveItem, cmd.RenameItem,
    cmd.SetKinds, cmd.SetField, cmd.ChangeEntry, cmd.RemoveEntry, cmd.CloseItem, cmd.OpenItem,
    cmd.NoteSubstitute, cmd.GiveRole, cmd.SetKind, cmd.BeginMeeting, cmd.CancelMeeting, cmd.Undo, cmd.Redo,
    cmd.SetMinutes, cmd.MoveEntry, cmd.BlankScreen, cmd.Unlist,
    cmd.ProposeItem, cmd.MakeFinal, cmd.NoteSent, cmd.Receive, cmd.MoveMeeting,
)  # fmt: skip
"What may be said before a meeting has begun, besides attachments and who is known to come or not."
KNOWN_BEFOREHAND = ("apologies", "guests", "distribution")


def prepares(command: cmd.Command) -> bool:
    """Whether a command means something before the meeting has begun."""
    if isinstance(command, cmd.RecordEntry):
        return command.kind is EntryKind.ATTACHMENT
    if isinstance(command, cmd.NotePresence):
        return command.list in KNOWN_BEFOREHAND
    return isinstance(command, WHILE_PLANNED)


def not_begun() -> Refused:
    """That a meeting has not begun, and how it does."""
    return Refused(_("Mødet er ikke begyndt."), _("Skriv /start, når det begynder."))


def over(meeting: Meeting) -> Refused:
    """That a meeting is over, and what to do about it."""
    if meeting.status is Status.CLOSED:
        return Refused(_("Mødet er afsluttet."), _("Skriv /genåbn for at rette i det."))
    return Refused(_("Mødet er aflyst."), _("Skriv /genåbn, hvis det alligevel holdes."))


@singledispatch
def rule(command: object, meeting: Meeting, around: Surroundings) -> tuple[Event, ...]:
    """The rule of one kind of command."""
    raise Refused(_("Det kan ikke gøres i et møde."))


def current_item(meeting: Meeting) -> Item:
    """The item that the meeting stands at. Raises Refused when there is none."""
    item = meeting.item(meeting.current)
    if item is None:
        raise Refused(_("Mødet har ingen punkter."), _("Skriv /nyt TITEL."))
    return item


def the_item(meeting: Meeting, number: str) -> Item:
    """The item of that number. Raises Refused when there is none."""
    item = meeting.item(number)
    if item is None:
        there = ", ".join(item.number for item in meeting.items)
        raise Refused(
            _("Punkt {number} findes ikke.").format(number=number), _("Punkterne er {there}.").format(there=there)
        )
    return item


def the_entry(item: Item, number: int) -> Entry:
    """The entry of that number on an item. Raises Refused when there is none."""
    for entry in item.entries:
        if entry.number == number:
            return entry
    raise Refused(_("Punkt {item} har ingen linje {number}.").format(item=item.number, number=number))


def next_entry(meeting: Meeting, item: str) -> int:
    """The number of the next entry on an item; a number once used is never used again."""
    return meeting.counters.get(f"{item}#", 0) + 1


def thread_of(meeting: Meeting, around: Surroundings, number: str) -> str:
    """The thread that an item of this number begins; where numbers still change, it is named after its step."""
    return f"{meeting.id}/p{around.step}" if meeting.planned else f"{meeting.id}/{number}"


def next_item(meeting: Meeting, parent: str = "") -> str:
    """The number of the next item, or of the next sub-item of `parent`."""
    number = meeting.counters.get(parent, 0) + 1
    return f"{parent}.{number}" if parent else str(number)


def sheltered(meeting: Meeting, item: Item) -> bool:
    """Whether what is said on an item is closed, by itself or by the item it is part of."""
    return meeting.sheltered(item)
