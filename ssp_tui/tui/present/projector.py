"""What the room sees of a meeting: no more of the current item than public minutes would hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.forum import PersonPolicy
from ssp_tui.domain.item import NEUTRAL_TITLE, Entry, EntryKind
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.view import ActionRow, ItemView, MinutesView, view
from ssp_tui.locale import _
from ssp_tui.tui.present import items, words
from ssp_tui.tui.present.parts import Line, Part, Tone, plain

_SHOWN = {
    EntryKind.DECISION: "BESLUTNING",
    EntryKind.CONCLUSION: "KONKLUSION",
    EntryKind.RECOMMENDATION: "ANBEFALING",
    EntryKind.ACTION: "OPGAVE",
    EntryKind.HANDED_OVER: "OVERSENDT",
}
"The kinds of line that are for the room; what was said, and by whom, is not."


@dataclass(frozen=True, slots=True)
class Page:
    """A page for the room; `dark` shows nothing at all."""

    title: str = ""
    lines: tuple[Line, ...] = ()
    "What was decided and promised, each with line breaks in it."
    head: str = ""
    "Which meeting it is."
    place: str = ""
    "Where in the meeting one is."
    dark: bool = False


def page(meeting: Meeting | None) -> Page:
    """The page as the meeting stands; none has been in progress yet when there is no meeting."""
    if meeting is None:
        return Page(_("Intet møde i gang"))
    if meeting.status is not Status.RUNNING:
        return Page(_("Mødet er aflyst") if meeting.status is Status.CANCELLED else _("Mødet er slut"))
    if meeting.blanked:
        return Page(dark=True)
    shown = view(meeting, Rendering.DECISIONS, Audience.PUBLIC)
    item = _current(shown.items, meeting.current)
    title, lines = (f"{item.number}  {item.title}", _lines(meeting, shown, item)) if item else ("", ())
    return Page(title, lines, head=items.title(meeting), place=items.place(meeting))


def _current(among: Iterable[ItemView], number: str) -> ItemView | None:
    """The item of that number, or the closed one that it is a part of."""
    for item in among:
        if item.number == number or (item.withheld and number.startswith(f"{item.number}.")):
            return item
        if found := _current(item.items, number):
            return found
    return None


def _lines(meeting: Meeting, shown: MinutesView, item: ItemView) -> tuple[Line, ...]:
    if item.withheld:
        closed = _("Lukket punkt")
        return () if item.title in (closed, NEUTRAL_TITLE) else ((Part(closed, Tone.QUIET),),)
    # Where named persons are spoken of, a line may hold a name whatever its kind.
    if any(forum.person_policy is PersonPolicy.NAMED for forum in meeting.fora):
        return ()
    rows = {row.number: row for row in shown.actions}
    lines = (_line(meeting, entry, rows.get(entry.action)) for entry in item.entries if entry.kind in _SHOWN)
    return tuple(line for line in lines if line)


def _line(meeting: Meeting, entry: Entry, action: ActionRow | None) -> Line:
    kind = _(_SHOWN[entry.kind])
    if entry.kind is EntryKind.HANDED_OVER:
        return (Part(f"{kind}\n", Tone.KEY), Part(f"{words.receiver(entry)}: {entry.text or _('hele punktet')}"))
    if entry.kind is not EntryKind.ACTION:
        category = f" ({entry.category})" if entry.category else ""
        return (Part(f"{kind}{category}\n", Tone.KEY), Part(entry.text))
    if action is None:
        return ()
    number = words.number(action.number, meeting.date.year)
    who = (Part(", ".join(action.owners), Tone.STRONG),) if action.owners else ()
    when = plain(" · " if who else "", _due(action.due, meeting)) if action.due else ()
    return (Part(f"{kind} {number}\n", Tone.KEY), Part(action.text), *(plain("\n") if who or when else ()), *who, *when)


def _due(due: Due, meeting: Meeting) -> str:
    exact = due.date is not None and due.kind is not DueKind.VAGUE
    return words.day(due.date, meeting.date) if exact and due.date else due.as_written
