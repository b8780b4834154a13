"""What a meeting lacks or contradicts: said, never in the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemKind, ItemStep
from ssp_tui.domain.approval import concluded
from ssp_tui.domain.attendance import listed
from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.forum import MemberKind
from ssp_tui.domain.item import EntryKind, Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.round import unheard
from ssp_tui.domain.text import fold
from ssp_tui.locale import _

OFTEN = 3
"From this many deferrals on, an item is asked to be decided or dropped."


@dataclass(frozen=True, slots=True)
class Warning:
    """Something to be told: what kind, at which item (or none), in one sentence; `action` is the one it is about."""

    kind: str
    item: str
    text: str
    action: str = ""


def warnings(meeting: Meeting) -> tuple[Warning, ...]:
    """Everything worth a word about a meeting as it stands, in the order of its items; nothing before it begins."""
    if meeting.planned:
        return ()
    return (
        *_of_attendance(meeting),
        *(warning for item in meeting.items for warning in _of_item(meeting, item)),
        *(
            warning
            for action in meeting.actions
            if action.meeting == meeting.id
            for warning in _of_action(meeting, action)
        ),
        *_of_next_meeting(meeting),
    )


def _of_attendance(meeting: Meeting) -> Iterator[Warning]:
    attendance = meeting.attendance
    if attendance.not_noted:
        return
    if attendance.present is None:
        if attendance.distribution is None:
            yield Warning("attendance_missing", "", _("Det er ikke noteret, hvem der er til stede."))
        return
    here = {fold(person.unit) for person in attendance.present}
    here |= {fold(substitute.unit) for substitute in attendance.substitutes or ()}
    expected = {fold(m.sector): m.sector for m in meeting.members if m.sector and m.kind is MemberKind.FIXED}
    for folded, sector in expected.items():
        if folded not in here:
            yield Warning("sector_absent", "", _("Ingen fra {sector} er noteret til stede.").format(sector=sector))


def lacks_outcome(meeting: Meeting, item: Item) -> bool:
    """Whether an item for discussion or decision was treated and nothing came of it; a fixed step needs no outcome."""
    return item.visited and _for_talk(item) and not item.deferral and not concluded(meeting, item)


def _for_talk(item: Item) -> bool:
    talk = {ItemKind.DISCUSSION, ItemKind.DECISION} & set(item.kinds)
    return bool(talk) and not (item.fixed and item.step)


def _not_reached(meeting: Meeting, item: Item) -> bool:
    """Whether an item was left unsaid: one of this meeting, or a fixed one that something was to come of."""
    if item.visited or item.deferral or item.outcome is not None:
        return False
    reached = concluded(meeting, item) or any(part.visited for part in meeting.sub_items(item.number))
    return not item.fixed or (_for_talk(item) and not reached)


def _of_item(meeting: Meeting, item: Item) -> Iterator[Warning]:
    if lacks_outcome(meeting, item):
        yield Warning("no_outcome", item.number, _("Punkt {n} har intet resultat.").format(n=item.number))
    if _not_reached(meeting, item):
        yield Warning("not_reached", item.number, _("Punkt {n} er ikke nået.").format(n=item.number))
    if item.origin and item.origin.deferrals >= OFTEN and not item.concluded:
        text = _("Punkt {n} er udsat {times} gange: beslut eller luk.")
        yield Warning("deferred_often", item.number, text.format(n=item.number, times=item.origin.deferrals))
    yield from _of_decisions(item)
    yield from _of_guests(meeting, item)
    yield from _of_planned_time(item)
    yield from _of_round(meeting, item)
    if item.step is ItemStep.APPROVAL and meeting.to_approve and not _approved(meeting):
        yield Warning("minutes_not_approved", item.number, _("Referatet af sidste møde er ikke behandlet."))


def _approved(meeting: Meeting) -> bool:
    return any(approval.what == "minutes" for approval in meeting.approvals)


def _of_decisions(item: Item) -> Iterator[Warning]:
    if not any(entry.kind is EntryKind.DECISION for entry in item.entries):
        return
    if item.step is ItemStep.ANY_OTHER:
        yield Warning(
            "decision_under_any_other",
            item.number,
            _("Punkt {n} er Eventuelt, og der er truffet en beslutning.").format(n=item.number),
        )
    elif item.kinds == (ItemKind.INFORMATION,):
        yield Warning(
            "decision_under_information",
            item.number,
            _("Punkt {n} er til orientering, og der er truffet en beslutning.").format(n=item.number),
        )


def _of_guests(meeting: Meeting, item: Item) -> Iterator[Warning]:
    if not item.closed or meeting.inside_closed(item):
        return
    here = {item.number, item.parent, *(part.number for part in meeting.sub_items(item.number))}
    for guest in meeting.attendance.guests or ():
        if not guest.items or here & set(guest.items):
            text = _("Punkt {n} er lukket, men {guest} deltager som gæst.").format(n=item.number, guest=guest.name)
            yield Warning("guest_at_closed_item", item.number, text)


def _of_round(meeting: Meeting, item: Item) -> Iterator[Warning]:
    if item.step is ItemStep.ROUND and (names := unheard(meeting, item)):
        text = _("Punkt {n}: {names} er ikke hørt i runden.")
        yield Warning("voice_left_out", item.number, text.format(n=item.number, names=", ".join(names)))


_SPAN = re.compile(r"(?:kl\.? ?)?(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})")


def _of_planned_time(item: Item) -> Iterator[Warning]:
    """The minutes of the title against a planned time of day, where the item has both."""
    for name, text in item.fields:
        span = _SPAN.fullmatch(text) if fold(name) in ("tid", "tidspunkt", "planlagt") else None
        if span and item.minutes is not None:
            from_hour, from_minute, to_hour, to_minute = map(int, span.groups())
            length = (to_hour - from_hour) * 60 + to_minute - from_minute
            if length != item.minutes:
                words = _("Punkt {n}: {span} er {length} min., men der er sat {minutes} min. af.")
                yield Warning(
                    "planned_time_differs",
                    item.number,
                    words.format(n=item.number, span=text, length=length, minutes=item.minutes),
                )


def _of_action(meeting: Meeting, action: Action) -> Iterator[Warning]:
    if not action.is_open:
        return
    number, due = action.number, action.due
    if not action.owners:
        text = _("Opgave {number} har ingen ansvarlig.").format(number=number)
        yield Warning("action_without_owner", action.item, text, number)
    for owner in action.owners:
        units = _units_of(meeting, owner)
        if len(units) > 1:
            text = _("Opgave {number}: {name} kan være flere ({units}).")
            said = text.format(number=number, name=owner, units=", ".join(units))
            yield Warning("owner_ambiguous", action.item, said, number)
    if due is None:
        text = _("Opgave {number} har ingen frist.").format(number=number)
        yield Warning("action_without_due", action.item, text, number)
        return
    if due.kind is DueKind.VAGUE:
        text = _("Fristen for opgave {number} er uden dato: {due}.").format(number=number, due=due.as_written)
        yield Warning("due_vague", action.item, text, number)
    if due.weekday_differs:
        words = _("Fristen for opgave {number}: ugedagen passer ikke til datoen ({due}).")
        yield Warning("due_weekday_differs", action.item, words.format(number=number, due=due.as_written), number)
    if due.overdue(meeting.date):
        words = _("Fristen for opgave {number} ligger før mødet ({due}).")
        yield Warning("due_before_meeting", action.item, words.format(number=number, due=due.as_written), number)


def _units_of(meeting: Meeting, name: str) -> list[str]:
    """The units of everybody in the meeting who bears a name; more than one when they are several."""
    members = [member.sector for member in meeting.members if fold(member.name) == fold(name)]
    here = [person.unit for person in listed(meeting.attendance, name)]
    return list({fold(unit): unit for unit in (*members, *here) if unit}.values())


def _of_next_meeting(meeting: Meeting) -> Iterator[Warning]:
    announcing = next((item.number for item in meeting.items if item.step is ItemStep.NEXT_MEETING), "")
    if not meeting.next_meetings:
        yield Warning("next_meeting_missing", announcing, _("Næste møde er ikke sat."))
    for coming in meeting.next_meetings:
        if coming.date is None:
            words = _("Næste møde har ingen dato: {written}.")
            yield Warning("next_meeting_unread", announcing, words.format(written=coming.as_written))
        elif coming.weekday_differs:
            words = _("Næste møde: ugedagen passer ikke til datoen ({written}).")
            yield Warning("weekday_differs", announcing, words.format(written=coming.as_written))
        elif coming.date <= meeting.date:
            words = _("Næste møde ligger ikke efter dette ({written}).")
            yield Warning("next_meeting_past", announcing, words.format(written=coming.as_written))
