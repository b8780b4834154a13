"""A mail with the agenda, as a draft that a mail program opens and a person sends (`X-Unsent: 1`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.charset import Charset
from email.message import EmailMessage
from email.policy import SMTP

from ssp_tui.domain.calendar import hours, long_date
from ssp_tui.domain.forum import Member
from ssp_tui.domain.going_out import OutgoingAgenda
from ssp_tui.domain.text import clean
from ssp_tui.formats.agenda_documents import agenda_text, held
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
    """`Dagsorden: SSP-styregruppe torsdag den 4. marts 2027 kl. 9.00`."""
    called = "Dagsorden" if agenda.final else "Foreløbig dagsorden"
    name = listed(agenda.names or (agenda.forum.name,))
    when = long_date(agenda.day) if agenda.day else ""
    cancelled = "Aflyst: " if agenda.cancelled else ""
    return " ".join(filter(None, (f"{cancelled}{called}: {name}", when, hours(agenda.start, None))))


def _letter(agenda: OutgoingAgenda, with_calendar: bool) -> str:
    """A short letter, and the agenda below it."""
    called = "dagsorden" if agenda.final else "foreløbig dagsorden"
    when = ", ".join(filter(None, (long_date(agenda.day) if agenda.day else "", hours(agenda.start, agenda.end))))
    told = [f"Hermed {called} for {held(agenda)}{f' {when}' if when else ''}."]
    if agenda.cancelled:
        told = [f"Mødet er aflyst: {held(agenda)}{f' {when}' if when else ''}."]
    elif agenda.place:
        told.append(f"Sted: {_line(agenda.place)}.")
    asked = []
    if not agenda.cancelled:
        if not agenda.final:
            asked.append("Svar gerne på denne mail, hvis du har forslag til punkter.")
        asked.append("Giv besked, hvis du ikke kan komme.")
    if with_calendar:
        asked.append("Mødet kan lægges i kalenderen med den vedhæftede fil.")
    greeting = "\n".join(filter(None, ("Venlig hilsen", _line(agenda.forum.secretary))))
    letter = ("Kære alle", "\n".join(told), " ".join(asked), greeting, "-" * 40)
    return "\n\n".join(filter(None, letter)) + f"\n\n{agenda_text(agenda)}"


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
