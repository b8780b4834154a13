"""A mail with the agenda, as a draft that a mail program opens and a person sends (`X-Unsent: 1`)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.charset import Charset
from email.message import EmailMessage
from email.policy import SMTP

from ssp_tui.domain.calendar import MONTHS, WEEKDAYS, hours, long_date
from ssp_tui.domain.forum import Member
from ssp_tui.domain.going_out import OutgoingAgenda
from ssp_tui.domain.sending import Sending
from ssp_tui.domain.text import clean
from ssp_tui.formats.agenda_documents import agenda_text, of_the_meeting
from ssp_tui.formats.minutes.blocks import listed

_BOUNDARY = "=_ssp-tui"
"Quoted-printable and base64 never hold it, so it need not be random."
_LONGEST_NAME = 120
"Signs of a name before an address: a longer one is of no use in a list of recipients."
_SHORT = 60
_WIDTH = 69
"Signs of an encoded word: a line of a header may have 78, and a word before it."
_UTF8 = Charset("utf-8")
_LONGEST_LINE = 78
_FOLD = "\r\n "


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail; `kind` is its media type."""

    name: str
    kind: str
    data: bytes


def agenda_mail(agenda: OutgoingAgenda, attachments: Sequence[Attachment] = ()) -> bytes:
    """The draft; it has no date, sender or id of its own, so the same agenda and attachments give the same bytes."""
    mail = EmailMessage(SMTP)
    with_calendar = any(one.name.endswith(".ics") for one in attachments)
    mail.set_content(_letter(agenda, with_calendar), cte="quoted-printable")
    for one in attachments:
        main, _slash, sub = one.kind.partition("/")
        mail.add_attachment(one.data, main, sub, filename=one.name)
    if attachments:
        mail.set_boundary(_BOUNDARY)
    return f"{_head(agenda)}\r\n".encode("ascii") + mail.as_bytes()


def _head(agenda: OutgoingAgenda) -> str:
    """The lines that say what it is and to whom; the library's own folding can encode the comma between two names."""
    lines = [f"Subject: {_encoded(_line(subject(agenda)), len('Subject: '))}"]
    if agenda.recipients.to:
        lines.append(f"To: {f',{_FOLD}'.join(map(_address, agenda.recipients.to))}")
    return "\r\n".join((*lines, "X-Unsent: 1"))


def subject(agenda: OutgoingAgenda) -> str:
    """`Dagsorden: SSP-styregruppe, torsdag den 4. marts 2027 kl. 9.00`."""
    called = "Aflyst" if agenda.cancelled else "Dagsorden" if agenda.final else "Foreløbig dagsorden"
    return f"{called}: {_which(agenda, hours(agenda.start, None))}"


def _which(agenda: OutgoingAgenda, at: str) -> str:
    """`SSP-styregruppe, torsdag den 4. marts 2027 kl. 9.00`."""
    when = " ".join(filter(None, (long_date(agenda.day) if agenda.day else "", at)))
    return ", ".join(filter(None, (listed(agenda.names or (agenda.forum.name,)), when)))


def _letter(agenda: OutgoingAgenda, with_calendar: bool) -> str:
    """A short letter, and the agenda below it; of a meeting that is cancelled, that it is."""
    told, asked = _cancelled(agenda, with_calendar) if agenda.cancelled else _sent(agenda, with_calendar)
    greeting = "\n".join(filter(None, ("Venlig hilsen", _line(agenda.forum.secretary))))
    letter = "\n\n".join(filter(None, ("Kære alle", "\n".join(told), " ".join(asked), greeting)))
    return f"{letter}\n" if agenda.cancelled else f"{letter}\n\n{'-' * 40}\n\n{agenda_text(agenda)}"


def _sent(agenda: OutgoingAgenda, with_calendar: bool) -> tuple[list[str], list[str]]:
    """What comes with the mail, and what those who get it are asked to do."""
    called = "dagsorden" if agenda.final else "foreløbig dagsorden"
    when = ", ".join(filter(None, (long_date(agenda.day) if agenda.day else "", hours(agenda.start, agenda.end))))
    told = [f"Hermed {called}{''.join(of_the_meeting(agenda, when))}."]
    if agenda.place:
        told.append(f"Sted: {_line(agenda.place)}.")
    before = agenda.last(Sending.AGENDA)
    if before and agenda.changed_since_sent:
        told.append(f"Dagsordenen er ændret og erstatter den, der blev sendt {_day(before.date)}.")
    asked = [] if agenda.final else ["Svar gerne på denne mail, hvis du har forslag til punkter."]
    asked.append("Giv besked, hvis du ikke kan komme.")
    if with_calendar:
        asked.append("Mødet kan lægges i kalenderen med den vedhæftede fil.")
    return told, asked


def _cancelled(agenda: OutgoingAgenda, with_calendar: bool) -> tuple[list[str], list[str]]:
    """That the meeting is not held, why, and what to do."""
    told = [f"Mødet er aflyst: {_which(agenda, hours(agenda.start, agenda.end))}."]
    if because := _line(agenda.because).rstrip("."):
        told.append(f"Grund: {because}.")
    return told, ["Den vedhæftede fil aflyser mødet i kalenderen."] if with_calendar else []


def _day(day: dt.date) -> str:
    """`mandag den 22. februar`."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]}"


def _address(member: Member) -> str:
    """A name and an address as a header holds them."""
    name = _line(member.name)[:_LONGEST_NAME].strip()
    if name.isascii() and len(name) <= _SHORT:
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}" <{member.email}>'
    return f"{_encoded(name, 4)}{_FOLD}<{member.email}>"


def _encoded(text: str, before: int) -> str:
    """A text in a header, `before` signs into its line: as it is, or in encoded words of which each fits in a line."""
    if text.isascii() and before + len(text) <= _LONGEST_LINE:
        return text
    found = [""]
    for word in re.findall(r"\S+ ?", text):
        # Some readers put a blank between two encoded words: where one is anyway, it is not seen.
        for piece in [word] if len(_UTF8.header_encode(word)) <= _WIDTH else re.findall(r".{1,9}", word):
            fits = len(_UTF8.header_encode(found[-1] + piece)) <= _WIDTH
            found = [*found[:-1], found[-1] + piece] if fits else [*found, piece]
    return _FOLD.join(_UTF8.header_encode(one) for one in found if one)


def _line(text: str) -> str:
    """A text in one line: nothing in it begins a header of its own, or is taken for an encoded word."""
    return " ".join(clean(text).split()).replace("=?", "= ?")
