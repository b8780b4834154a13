"""The draft of a mail: what a mail program reads of it, whatever the titles and the names are."""

from __future__ import annotations

import datetime as dt
import email
import email.header
import email.utils
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.forum import Forum, Member
from ssp_tui.domain.going_out import OutgoingAgenda, recipients
from ssp_tui.domain.item import CarryReason
from ssp_tui.domain.sending import Final, listing
from ssp_tui.domain.text import clean
from ssp_tui.formats.agenda_mail import Attachment, agenda_mail

BO = Member("Leder, lokalpolitiet", "politi", email="leder@politi.example")
FORUM = Forum("styregruppe", "SSP-styregruppe", members=(BO, Member("Ida")), secretary="UngHerning")
ITEMS = (AgendaItem("a", "Tryghed på gåben", CarryReason.STANDING),)
AGENDA = OutgoingAgenda(
    FORUM, dt.date(2027, 3, 4), ITEMS, start=dt.time(9), end=dt.time(10, 30), place="Rådhuset",
    final=Final(dt.date(2027, 2, 24), "", listing(ITEMS)), recipients=recipients([FORUM]),
)  # fmt: skip


def read(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=policy.default)  # type: ignore[return-value]


def header(data: bytes, name: str) -> str:
    """A header as an old mail program reads it."""
    raw = email.message_from_bytes(data, policy=policy.compat32)[name]
    return str(email.header.make_header(email.header.decode_header(raw)))


def test_the_draft_says_when_and_to_whom_and_is_not_sent() -> None:
    mail = read(agenda_mail(AGENDA))
    assert mail["Subject"] == "Dagsorden: SSP-styregruppe, torsdag den 4. marts 2027 kl. 9.00"
    assert mail["X-Unsent"] == "1"
    assert [(one.display_name, one.addr_spec) for one in mail["To"].addresses] == [
        ("Leder, lokalpolitiet", "leder@politi.example")
    ]
    assert not {"Date", "From", "Message-ID"} & set(mail.keys())
    told = mail.get_content().replace("\r\n", "\n")
    assert told.startswith(
        "Kære alle\n\n"
        "Hermed dagsorden: SSP-styregruppe, torsdag den 4. marts 2027, kl. 9.00–10.30.\nSted: Rådhuset.\n\n"
        "Giv besked, hvis du ikke kan komme.\n\nVenlig hilsen\nUngHerning\n\n"
    )
    assert "1. Tryghed på gåben" in told


def test_a_provisional_one_says_so_and_asks_for_items() -> None:
    mail = read(agenda_mail(OutgoingAgenda(FORUM, None, ())))
    assert mail["Subject"] == "Foreløbig dagsorden: SSP-styregruppe"
    assert mail["To"] is None
    assert "hvis du har forslag til punkter" in mail.get_content()


def test_attachments_are_files_and_no_meeting_request() -> None:
    files = [
        Attachment("2027-03-04-f.docx", "application/vnd.ms-word", b"PK\x03"),
        Attachment("a.ics", "application/ics", b"B"),
    ]
    data = agenda_mail(AGENDA, files)
    mail = read(data)
    assert [(part.get_filename(), part.get_content_type()) for part in mail.iter_attachments()] == [
        ("2027-03-04-f.docx", "application/vnd.ms-word"),
        ("a.ics", "application/ics"),
    ]
    assert all(part.get_content_disposition() == "attachment" for part in mail.iter_attachments())
    assert b"text/calendar" not in data
    assert "med den vedhæftede fil" in mail.get_body().get_content()  # type: ignore[union-attr]
    assert data == agenda_mail(AGENDA, files)


def test_every_line_ends_as_mail_lines_do_and_none_is_too_long() -> None:
    data = agenda_mail(AGENDA, [Attachment("a.ics", "application/ics", bytes(range(256)) * 9)])
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 998
    data.decode("ascii")


def bare(text: str) -> str:
    return "".join(text.split())


NASTY = [
    "To\r\nBcc: alle@x.dk", "»Æ«, \"Ø\" og Å <x@y.dk>", "\\\"", "=?utf-8?q?hej?=", "a,b;c:(d)@[e]", "\u2028Bcc: x\x85y",
    "Ærø, " * 60, "å" * 300, "emoji 👩‍👩‍👧 🎓", "..", "Leder (politi), \"nord\"",
]  # fmt: skip


def assert_nothing_is_injected(text: str) -> None:
    name = " ".join(clean(text).split()).replace("=?", "= ?")
    forum = Forum("f", text, members=(Member(text, email="bo@x.dk"), Member("Næste", email="ida@x.dk")))
    agenda = OutgoingAgenda(forum, dt.date(2027, 3, 4), (AgendaItem("a", text, CarryReason.STANDING),), place=text,
                            recipients=recipients([forum]))  # fmt: skip
    data = agenda_mail(agenda)
    mail = read(data)
    assert set(mail.keys()) == {"Subject", "To", "X-Unsent", "MIME-Version", "Content-Type",
                                "Content-Transfer-Encoding"}  # fmt: skip
    assert not mail.defects
    assert all(len(line) <= 78 for line in data.partition(b"\r\n\r\n")[0].split(b"\r\n"))
    assert [one.addr_spec for one in mail["To"].addresses] == ["bo@x.dk", "ida@x.dk"]
    # Some readers put blanks between the parts of a long name.
    assert bare(mail["To"].addresses[0].display_name) == bare(name[:120])
    assert [address for _name, address in email.utils.getaddresses([str(email.message_from_bytes(data)["To"])])] == [
        "bo@x.dk",
        "ida@x.dk",
    ]
    for subject in (mail["Subject"], header(data, "Subject")):
        assert bare(subject) == bare(f"Foreløbig dagsorden: {name}{', ' if text else ''}torsdag den 4. marts 2027")


@pytest.mark.parametrize("text", NASTY)
def test_no_text_begins_a_header_or_another_recipient(text: str) -> None:
    assert_nothing_is_injected(text)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=150))
def test_nor_does_any_other(text: str) -> None:
    assert_nothing_is_injected(text)
