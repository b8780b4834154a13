"""The agenda goes out: as files to send, none of which the program sends by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ssp_tui.domain.coming import prepared_agenda
from ssp_tui.domain.errors import NotRecorded, Refused, SspError
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.going_out import OutgoingAgenda, organizer, recipients
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.sending import Sending
from ssp_tui.language.terms import read_days
from ssp_tui.locale import _
from ssp_tui.services.preparing import NextAgenda, next_agenda
from ssp_tui.services.workspace import Workspace

ENDINGS = ("md", "html", "docx", "txt", "eml", "ics")
"What an agenda can be written as."
TO_SEND = ("docx", "eml", "ics")
"What is written when it goes out."
TO_CALL_OFF = ("eml", "ics")
"What is written when the meeting is cancelled."

_KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    # Not text/calendar: a mail program that finds that part makes a meeting request of the whole draft.
    "ics": "application/ics",
}


def outgoing(
    workspace: Workspace, forum: str, today: dt.date | None = None, day: dt.date | None = None
) -> OutgoingAgenda:
    """The agenda of a forum's meeting on a day, or of its next, as it stands now; nothing changes by asking."""
    return as_outgoing(workspace, forum, next_agenda(workspace, forum, today, day))


def as_outgoing(workspace: Workspace, forum: str, coming: NextAgenda) -> OutgoingAgenda:
    """A forum's coming agenda with all that goes out with it."""
    leading = workspace.agendas[forum].forum
    history = coming.prepared
    if history is None:
        return OutgoingAgenda(
            forum=leading,
            day=coming.day,
            items=coming.items,
            meeting=f"{coming.day.isoformat()}-{forum}" if coming.day else "",
            start=coming.start,
            end=coming.end,
            place=coming.place or leading.place,
            recipients=recipients([leading]),
        )
    meeting = history.meeting
    summary = workspace.register.meeting(meeting.id)
    leading = workspace.agendas.get(meeting.forum, workspace.agendas[forum]).forum
    return OutgoingAgenda(
        forum=leading,
        day=coming.day,
        items=coming.items,
        meeting=meeting.id,
        names=tuple(card.name for card in meeting.fora),
        kind=meeting.kind,
        start=coming.start,
        end=coming.end,
        place=coming.place or leading.place,
        final=meeting.final,
        sent=meeting.sent,
        recipients=recipients(_fora(workspace, [card.id for card in meeting.fora])),
        moves=summary.changed if summary else 0,
        cancelled=meeting.status is Status.CANCELLED,
        because=meeting.because if meeting.status is Status.CANCELLED else "",
    )


def to_be_called_off(workspace: Workspace, forum: str, today: dt.date) -> OutgoingAgenda | None:
    """The first cancelled meeting still to come whose agenda was sent, until it is noted that this was told too."""
    for summary in workspace.register.meetings_of(forum):
        if summary.status is Status.CANCELLED and summary.date >= today and Sending.AGENDA in summary.sent:
            history = workspace.history(summary.id)
            meeting = history.meeting
            items = prepared_agenda(meeting, ())
            found = NextAgenda(meeting.date, items, meeting.start, meeting.end, meeting.place, meeting.id, history)
            agenda = as_outgoing(workspace, forum, found)
            if agenda.to_be_called_off:
                return agenda
    return None


def _fora(workspace: Workspace, ids: Sequence[str]) -> list[Forum]:
    return [workspace.agendas[id].forum for id in ids if id in workspace.agendas]


def last_day_out(agenda: OutgoingAgenda) -> dt.date | None:
    """The last day that the agenda may go out, by what the forum says of it; None where it says nothing."""
    before = read_days(agenda.forum.agenda_out)
    return agenda.day - dt.timedelta(before) if agenda.day and before is not None else None


def document(agenda: OutgoingAgenda, ending: str, now: dt.datetime, zone: str) -> bytes:
    """The agenda as a file of one of `ENDINGS`.

    Raises SspError where its extra is not installed, Refused where there is nothing yet to put in a calendar.
    """
    if ending == "eml":
        return _mail(agenda, now, zone)
    if ending == "ics":
        return _invitation(agenda, now, zone)
    from ssp_tui.formats import agenda_documents as documents

    if ending == "docx":
        return documents.agenda_docx(agenda)
    write = {"html": documents.agenda_html, "txt": documents.agenda_text}.get(ending, documents.write_agenda)
    return write(agenda).encode()


def _invitation(agenda: OutgoingAgenda, now: dt.datetime, zone: str) -> bytes:
    from ssp_tui.formats.agenda_documents import agenda_contents
    from ssp_tui.formats.calendar_ics import CalendarEvent, calendar, uid
    from ssp_tui.formats.minutes.blocks import listed

    if agenda.day is None:
        raise Refused(_("Mødet har ingen dato endnu."), _("Nævn den: ssp-tui agenda FORUM DATO"))
    inviting = organizer(agenda.forum)
    inviting_address = inviting.email.casefold() if inviting else ""
    event = CalendarEvent(
        uid=uid(agenda.meeting),
        date=agenda.day,
        start=agenda.start,
        end=agenda.end or _end(agenda),
        title=listed(agenda.names or (agenda.forum.name,)),
        place=agenda.place,
        description=agenda_contents(agenda),
        categories=("SSP",),
        cancelled=agenda.cancelled,
        sequence=agenda.moves,
        organizer=inviting,
        invited=tuple(one for one in agenda.recipients.to if one.email.casefold() != inviting_address),
    )
    return calendar([event], now, zone)


def _end(agenda: OutgoingAgenda) -> dt.time | None:
    """When the meeting ends, where only its length is known."""
    if agenda.day is None or agenda.start is None or not agenda.forum.duration_minutes:
        return None
    return (dt.datetime.combine(agenda.day, agenda.start) + dt.timedelta(minutes=agenda.forum.duration_minutes)).time()


def _mail(agenda: OutgoingAgenda, now: dt.datetime, zone: str) -> bytes:
    """The draft with what can be attached: without the extra for Word the page goes with it, without a day no date."""
    from ssp_tui.formats.agenda_mail import Attachment, agenda_mail

    attached: list[Attachment] = []
    for choice in (("ics",),) if agenda.cancelled else (("docx", "html"), ("ics",)):
        for ending in choice:
            try:
                data = document(agenda, ending, now, zone)
            except SspError:
                continue
            attached.append(Attachment(f"{agenda.file_name}.{ending}", _KINDS[ending], data))
            break
    return agenda_mail(agenda, attached)


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and why others were not."""

    paths: tuple[str, ...]
    missing: tuple[str, ...] = ()


def write_files(workspace: Workspace, agenda: OutgoingAgenda, endings: Sequence[str], now: dt.datetime) -> Written:
    """Write the agenda to its place, each file whole or not at all; says where they lie.

    Raises Refused while the meeting has no day, and NotRecorded. What an extra is missing for is left out, and said.
    """
    if not agenda.meeting:
        raise Refused(_("Mødet har ingen dato endnu."), _("Nævn den: ssp-tui agenda FORUM DATO"))
    paths: list[str] = []
    missing: list[str] = []
    for ending in endings:
        try:
            data = document(agenda, ending, now, workspace.settings.time_zone)
        except SspError as error:
            missing.append(str(error))
            continue
        path = f"{agenda.forum.id}/{agenda.meeting}.{'aflysning' if agenda.cancelled else 'dagsorden'}.{ending}"
        try:
            paths.append(workspace.shelf.write_minutes(path, data))
        except NotRecorded as error:
            raise NotRecorded(error.message, _("Dagsordenen kan skrives igen; intet andet er ændret.")) from error
    return Written(tuple(paths), tuple(missing))
