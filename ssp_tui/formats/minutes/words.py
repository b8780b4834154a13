"""The Danish words that minutes are written in; documents are in Danish whatever the screen speaks."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import MONTHS
from ssp_tui.domain.item import EntryKind, Outcome, Reason
from ssp_tui.domain.meeting import MeetingKind, Status

AUDIENCES = {Audience.PUBLIC: "offentlig", Audience.INTERNAL: "intern", Audience.CONFIDENTIAL: "fortrolig"}
RENDERINGS = {Rendering.FULL: "fyldigt referat", Rendering.DECISIONS: "beslutningsreferat"}
STATUSES = {
    Status.PLANNED: "planlagt",
    Status.RUNNING: "i gang",
    Status.CLOSED: "afsluttet",
    Status.CANCELLED: "aflyst",
}
ENTRIES = {
    EntryKind.NOTE: "Notat",
    EntryKind.DECISION: "Beslutning",
    EntryKind.CONCLUSION: "Konklusion",
    EntryKind.RECOMMENDATION: "Anbefaling",
    EntryKind.INFORMATION: "Orientering",
    EntryKind.QUESTION: "Åbent spørgsmål",
    EntryKind.PARKED: "Kommende punkt",
    EntryKind.STATEMENT: "Til referat",
    EntryKind.ATTACHMENT: "Bilag",
    EntryKind.ACTION: "Opgave",
    EntryKind.HANDED_OVER: "Oversendt til",
}
OUTCOMES = {
    Outcome.DECIDED: "Besluttet",
    Outcome.DISCUSSED: "Drøftet",
    Outcome.NOTED: "Taget til efterretning",
    Outcome.DROPPED: "Udgår",
    Outcome.NOT_REACHED: "Ikke nået",
}
REASONS = {
    Reason.TIME: " på grund af tidsmangel",
    Reason.WAITING: ", afventer",
    Reason.ABSENCE: " på grund af afbud",
    Reason.OTHER: " af andre grunde",
}
"Why an item was deferred, as it goes on the sentence that says so."
ACTION_STATUSES = {
    ActionStatus.OPEN: "åben",
    ActionStatus.IN_PROGRESS: "i gang",
    ActionStatus.WAITING: "afventer",
    ActionStatus.DONE: "udført",
    ActionStatus.NOT_DONE: "ikke udført",
    ActionStatus.DROPPED: "bortfaldet",
}
CLOSED = "(lukket)"
CLOSED_ITEM = "Lukket punkt"


def plain_date(day: dt.date) -> str:
    """`28. september 2016`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def date_of(meeting: str) -> dt.date | None:
    """The date that a meeting's id begins with."""
    try:
        return dt.date.fromisoformat(meeting[:10])
    except ValueError:
        return None


def the_meeting(meeting: str, held: dt.date | None = None) -> str:
    """`mødet 28. september 2016`, of a meeting's id, or of the day it was `held` where that is another."""
    day = held or date_of(meeting)
    return f"mødet {plain_date(day) if day else meeting}"


def held(name: str, kind: MeetingKind) -> str:
    """What was held, to stand behind "Referat af": `møde i Lokalrådet`, `Mandagsmøde`, `temadag i A og B`."""
    its_own_name = name.casefold().endswith(("møde", "mødet", "møder", "møderne"))
    match kind:
        case MeetingKind.JOINT:
            return f"fællesmøde i {name}"
        case MeetingKind.THEME_DAY:
            return f"temadag i {name}"
        case MeetingKind.EXTRA:
            return f"ekstraordinært møde i {name}"
        case MeetingKind.ORDINARY:
            return name if its_own_name else f"møde i {name}"
