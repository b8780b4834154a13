"""What the keys of the lists mean, as the lines that one would type: a key and a line are the same command."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.domain.item import Entry
from ssp_tui.domain.meeting import Meeting
from ssp_tui.language.as_typed import as_typed
from ssp_tui.locale import _
from ssp_tui.tui.present.words import number
from ssp_tui.tui.registry import Command, named


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line that a key records, or begins for the user to end."""

    line: str
    begun: bool = False
    cursor: int | None = None
    "Where one goes on typing; None: at the end."


# What is recorded at once is not seen before it is, so it is in one language; what is begun is in the user's.
_RECORDED = {
    "items.begin": "/start",
    "items.remove": "/fjern {row}",
    "follow_up.done": "/opgave {row} udført",
    "follow_up.in_progress": "/opgave {row} i gang",
    "follow_up.waiting": "/opgave {row} afventer",
    "follow_up.dropped": "/opgave {row} bortfaldet",
    "lines.decision": "/gør {row} til b",
    "lines.assign": "/gør {row} til a",
    "lines.note": "/gør {row} til notat",
    "lines.remove": "/slet {row}",
    "attendance.here": "/til-stede {row}",
    "attendance.apology": "/afbud {row}",
    "attendance.absent": "/fraværende {row}",
    "attendance.came": "/kom {row}",
    "attendance.went": "/gik {row}",
    "attendance.unlist": "/slet-deltager {row}",
}
_BEGUN = {
    "items.defer": "/udsæt {row} ",
    "items.add": "/nyt ",
    "items.add_sub": "/underpunkt ",
    "items.move": "/flyt {row} til ",
    "items.outcome": "/resultat ",
    "items.resume": "/genoptag ",
    "items.time": "/tid {row} ",
    "follow_up.due": "/opgave {row} ny frist ",
    "follow_up.owner": "/opgave {row} ny ansvarlig ",
    "follow_up.status": "/opgave {row}: ",
    "lines.move": "/flyt linje {row} til ",
    "lines.lift": "/løft {row} ",
    "attendance.guest": "/gæst ",
}


def key_line(command: str, row: str, meeting: Meeting) -> KeyLine | None:
    """The line for a command about a row of a list; None where it means nothing, as on a row that is no line."""
    kind, _colon, about = row.partition(":")
    if kind == "action":
        about = number(about, meeting.date.year)
    declared = named(command)
    if not about and declared and _needs_row(declared):
        return None
    if command.startswith("lines.") and kind != "entry":
        return None
    if command in _RECORDED:
        return KeyLine(_RECORDED[command].format(row=about))
    if command in _BEGUN:
        return KeyLine(_(_BEGUN[command]).format(row=about), begun=True)
    item = meeting.item(meeting.current)
    if command == "items.rename" and item:
        return KeyLine(_("/omdøb {title}").format(title=item.title), begun=True)
    if command == "items.close" and item:
        return KeyLine("/åbent" if item.closed else "/lukket")
    entry = _entry(meeting, about)
    if command == "lines.change" and entry:
        return change(meeting, entry)
    if command == "lines.close" and entry:
        return KeyLine(f"/åbent {about}" if entry.closed else f"/lukket {about}")
    if command == "attendance.substitute":
        line = _("/stedfortræder {} for {row}")
        return KeyLine(line.format("", row=about), begun=True, cursor=line.index("{}"))
    return None


def change(meeting: Meeting, entry: Entry) -> KeyLine:
    """The line that puts an entry in other words, with the words it has."""
    line = _("/ret {row}: {line}").format(row=entry.number, line=as_typed(meeting, entry))
    return KeyLine(line, begun=True)


def _needs_row(command: Command) -> bool:
    template = _RECORDED.get(command.id) or _BEGUN.get(command.id) or ""
    return "{row}" in template or command.place.name in ("LINES", "FOLLOW_UP")


def _entry(meeting: Meeting, number: str) -> Entry | None:
    item = meeting.item(meeting.current)
    return next((entry for entry in item.entries if str(entry.number) == number), None) if item else None
