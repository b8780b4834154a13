"""What follows the items: what goes on, the actions, the next meeting, attachments, remarks, approvals."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from ssp_tui.domain.calendar import MONTHS, MeetingTime, hours, long_date
from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.domain.meeting import Approval
from ssp_tui.domain.view import ItemView, MinutesView
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.actions import action_table, read_action_table
from ssp_tui.formats.minutes.blocks import Block, Bullets, Heading, Line, Mark, Paragraph, ours, typed
from ssp_tui.formats.minutes.deferral import carry_line
from ssp_tui.formats.minutes.head import read_clock
from ssp_tui.formats.minutes.reader import Cursor, Found, Shape, is_quiet, unreadable
from ssp_tui.formats.minutes.reader import labelled as read_label
from ssp_tui.formats.minutes.source import heard
from ssp_tui.locale import _

_CARRIED = "Udsatte punkter"
_ACTIONS = "Opgaver"
_NEXT = "Næste møde"
_ATTACHMENTS = "Bilag"
_REMARKS = "Bemærkninger"
_APPROVALS = "Godkendelse"
_SECTIONS = frozenset({_CARRIED, _ACTIONS, _NEXT, _ATTACHMENTS, _REMARKS, _APPROVALS})


def section_blocks(view: MinutesView) -> Iterator[Block]:
    """Everything behind the last item."""
    if view.carried:
        yield _heading(_CARRIED)
        resumed = {item.number for item in all_items(view) if item.deferral and item.deferral.resumed}
        yield Bullets(tuple(carry_line(carry, carry.item in resumed) for carry in view.carried))
    if view.actions:
        yield _heading(_ACTIONS)
        yield action_table(view)
    if view.next_meetings:
        yield _heading(_NEXT)
        for meeting in view.next_meetings:
            yield Paragraph(next_meeting_line(meeting))
    if attached := tuple(_attached(view)):
        yield _heading(_ATTACHMENTS)
        yield Bullets(attached)
    if view.remarks:
        yield _heading(_REMARKS)
        for remark in view.remarks:
            yield Paragraph((typed(remark),))
    if view.approvals:
        yield _heading(_APPROVALS)
        for approval in view.approvals:
            yield Paragraph(approval_line(approval))
    if view.minute_date:
        taker = dict(view.roles).get("minute_taker", "")
        name = (typed(taker, mark=Mark.QUIET), ours(", ", Mark.QUIET)) if taker else ()
        yield Paragraph((ours("Referent: ", Mark.QUIET), *name, ours(words.plain_date(view.minute_date), Mark.QUIET)))


def _heading(word: str) -> Heading:
    return Heading(2, (ours(word),))


def all_items(view: MinutesView) -> Iterator[ItemView]:
    """Every item and sub-item, in order."""
    waiting = list(reversed(view.items))
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(reversed(item.items))


def _attached(view: MinutesView) -> Iterator[Line]:
    for item in all_items(view):
        for entry in item.entries:
            if entry.kind is EntryKind.ATTACHMENT and not item.withheld:
                yield *_closed(entry), typed(entry.text), ours(f" (punkt {item.number})")


def _closed(entry: Entry) -> Line:
    return (ours(words.CLOSED, Mark.STRONG), ours(" ")) if entry.closed else ()


def read_sections(cursor: Cursor, view: MinutesView) -> MinutesView:
    """The view with what stands behind the items. Raises Unreadable."""
    while found := cursor.peek():
        if found.shape is not Shape.HEADING or found.level != 2:
            raise unreadable(found.line, _("her skal stå en overskrift"))
        section = heard(cursor.take().source)
        if section not in _SECTIONS:
            raise unreadable(found.line, _("overskriften hører ikke til i et referat fra dette program"))
        for block in cursor.body():
            view = _with_block(view, section, block)
    return view


def _with_block(view: MinutesView, section: str, found: Found) -> MinutesView:
    if found.shape is Shape.TABLE and section == _ACTIONS:
        return replace(view, actions=(*view.actions, *read_action_table(found, view.meeting)))
    if found.shape is Shape.BULLETS and section in (_CARRIED, _ATTACHMENTS):
        return view
    if found.shape is Shape.PARAGRAPH and is_quiet(found.source):
        return view
    if found.shape is Shape.PARAGRAPH and section in (_NEXT, _REMARKS, _APPROVALS):
        return _with_line(view, section, found)
    raise unreadable(found.line, _("sådan en blok hører ikke hjemme under {section}").format(section=section))


def _with_line(view: MinutesView, section: str, found: Found) -> MinutesView:
    if section == _NEXT:
        return replace(view, next_meetings=(*view.next_meetings, read_next_meeting(found.source)))
    if section == _REMARKS:
        return replace(view, remarks=(*view.remarks, heard(found.source)))
    return replace(view, approvals=(*view.approvals, read_approval(found.source, found.line)))


def next_meeting_line(meeting: MeetingTime) -> Line:
    """`tirsdag den 13. december 2016 kl. 11.00–14.30 i Køge`; as it was said where no date was read."""
    if meeting.date is None:
        return (typed(meeting.as_written),)
    clock = hours(meeting.start, meeting.end)
    when = ours(f"{long_date(meeting.date)} {clock}".strip())
    if not meeting.place:
        return (when,)
    at = "på" if f" på {meeting.place}".casefold() in meeting.as_written.casefold() else "i"
    return when, ours(f" {at} "), typed(meeting.place)


_NEXT_MEETING = re.compile(
    rf"\w+ den (?P<day>\d+)\. (?P<month>{'|'.join(MONTHS)}) (?P<year>\d+)"
    r"(?: kl\. (?P<start>\d+\.\d\d)(?:–(?P<end>\d+\.\d\d))?)?(?: (?:i|på) (?P<place>.*))?"
)


def read_next_meeting(source: str) -> MeetingTime:
    """The coming meeting that a line announces."""
    said = heard(source)
    found = _NEXT_MEETING.fullmatch(source)
    if found is None:
        return MeetingTime(said)
    try:
        day = dt.date(int(found["year"]), MONTHS.index(found["month"]) + 1, int(found["day"]))
        start, end = (read_clock(found[part]) for part in ("start", "end"))
    except ValueError:
        return MeetingTime(said)
    return MeetingTime(said, day, start, end, heard(found["place"] or ""))


_WHAT = {"agenda": "Dagsordenen", "minutes": "Referatet"}
_HOW = {
    "": "blev godkendt",
    "with_corrections": "blev godkendt med rettelser",
    "in_writing": "blev godkendt skriftligt",
    "none": "Der var intet referat at godkende",
}


def approval_line(approval: Approval) -> Line:
    """`Referatet af mødet 14. juni 2016 blev godkendt med rettelser: ...`."""
    if approval.how == "none":
        said = _HOW["none"]
    else:
        what = _WHAT.get(approval.what, approval.what)
        of = f" af {words.the_meeting(approval.meeting)}" if approval.meeting else ""
        said = f"{what}{of} {_HOW.get(approval.how, _HOW[''])}"
    strong = typed(said, mark=Mark.STRONG)
    return (strong, ours(": "), typed(approval.text)) if approval.text else (strong,)


def read_approval(source: str, line: int) -> Approval:
    """The approval that a line says."""
    strong = read_label(source)
    if strong is None:
        raise unreadable(line, _("en godkendelse begynder med fed skrift"))
    said = heard(strong.label)
    how = next((how for how, word in reversed(_HOW.items()) if said.endswith(word)), "")
    what = next((what for what, word in _WHAT.items() if said.startswith(word)), "minutes")
    return Approval(what, how, heard(strong.rest.removeprefix(": ")))
