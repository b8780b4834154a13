"""The agenda goes out: the files that are written, what they hold, and what nothing of it may."""

from __future__ import annotations

import datetime as dt
import email
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from typing import Any

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.errors import NotRecorded, Refused, SspError
from ssp_tui.domain.forum import Member
from ssp_tui.domain.going_out import OutgoingAgenda, Recipients
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.sending import Sending
from ssp_tui.services import documents
from ssp_tui.services.going_out import (
    TO_CALL_OFF,
    TO_SEND,
    document,
    last_day_out,
    outgoing,
    to_be_called_off,
    write_files,
)
from tests.domain.playing import D, defer, standing
from tests.services.test_preparing import FEB, JAN, MAR, prepare
from tests.services.workspaces import Town

SECRET = "Elevens navn"
ZONE = "Europe/Copenhagen"


def town_with_addresses() -> Town:
    agenda = standing("Nyt", "Sag (D/B)", "Eventuelt")
    members = (Member("Leder, politiet", "politi", email="leder@politi.example"), Member("Ida", "social"))
    forum = replace(agenda.forum, members=members, agenda_out="7 dage før", chair="Formanden", duration_minutes=90)
    return Town(StandingAgenda(forum, agenda.items))


def attached(data: bytes) -> list[tuple[str | None, bytes]]:
    mail: Any = email.message_from_bytes(data, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return [(part.get_filename(), part.get_payload(decode=True)) for part in mail.iter_attachments()]  # type: ignore[misc]


def test_what_goes_out_is_written_beside_the_minutes() -> None:
    town = town_with_addresses()
    prepare(town, FEB, start=dt.time(9))
    written = write_files(town.workspace, outgoing(town.workspace, "ssp"), TO_SEND, town.clock)
    there = [f"ssp/2017-02-10-ssp.dagsorden.{ending}" for ending in ("docx", "eml", "ics")]
    assert written.paths == tuple(f"minutes/{path}" for path in there)
    assert sorted(town.shelf.written) == there
    mail = town.shelf.written[there[1]]
    assert b"<leder@politi.example>" in mail
    assert attached(mail) == [
        ("2017-02-10-ssp.docx", town.shelf.written[there[0]]),
        ("2017-02-10-ssp.ics", town.shelf.written[there[2]]),
    ]
    assert b"DTEND;TZID=Europe/Copenhagen:20170210T103000" in town.shelf.written[there[2]]


def test_an_unprepared_meeting_is_provisional_and_has_the_id_that_it_will_get() -> None:
    town = town_with_addresses()
    agenda = outgoing(town.workspace, "ssp", day=MAR)
    assert (agenda.meeting, agenda.final) == ("2017-03-10-ssp", None)
    assert town.store.streams() == []
    assert outgoing(town.workspace, "ssp").meeting == ""
    with pytest.raises(Refused, match="ingen dato"):
        write_files(town.workspace, outgoing(town.workspace, "ssp"), TO_SEND, town.clock)


def test_what_is_changed_after_the_chairs_word_or_the_sending_is_seen() -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB)
    town.do(coming, cmd.MakeFinal(), cmd.NoteSent())

    def changed() -> tuple[bool, bool]:
        agenda = outgoing(town.workspace, "ssp")
        return agenda.changed_since_final, agenda.changed_since_sent

    assert changed() == (False, False)
    for change in (cmd.AddItem("Lys"), cmd.RemoveItem("1"), cmd.MoveItem("3", "1"), cmd.RenameItem("Andet")):
        town.do(coming, change)
        assert changed() == (True, True), change
        town.do(coming, cmd.Undo())
        assert changed() == (False, False)
    town.do(coming, cmd.GoTo("2"), cmd.SetMinutes(20))
    assert changed() == (False, False)
    town.hold(JAN, cmd.AddItem("Fra et andet møde", (D,)))
    assert changed() == (True, True)
    town.do(coming, cmd.NoteSent())
    assert changed() == (True, False)


@pytest.mark.parametrize(
    "change",
    [
        cmd.MoveMeeting(MAR),
        cmd.MoveMeeting(FEB, dt.time(10)),
        cmd.MoveMeeting(FEB, dt.time(9), dt.time(12)),
        cmd.MoveMeeting(FEB, dt.time(9), place="Rådhuset"),
    ],
)
def test_another_day_hour_or_place_is_a_change_too(change: cmd.MoveMeeting) -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB, start=dt.time(9))
    town.do(coming, cmd.MakeFinal(), cmd.NoteSent(), change)
    agenda = outgoing(town.workspace, "ssp")
    assert (agenda.changed_since_final, agenda.changed_since_sent) == (True, True)
    town.do(coming, cmd.NoteSent(date=FEB), cmd.MakeFinal())
    agenda = outgoing(town.workspace, "ssp")
    assert (agenda.changed_since_final, agenda.changed_since_sent) == (False, False)


def letter(data: bytes) -> tuple[str, str]:
    """Subject and text of a mail."""
    mail: Any = email.message_from_bytes(data, policy=policy.default)
    return mail["Subject"], mail.get_body().get_content().replace("\r\n", "\n")


def test_a_second_mail_says_what_it_replaces_and_its_files_are_named_after_the_day_it_is_held_now() -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB, start=dt.time(9))
    town.do(coming, cmd.NoteSent(date=JAN))
    assert "erstatter" not in letter(document(outgoing(town.workspace, "ssp"), "eml", town.clock, ZONE))[1]
    town.do(coming, cmd.MoveMeeting(MAR))
    written = write_files(town.workspace, outgoing(town.workspace, "ssp"), TO_SEND, town.clock)
    assert written.paths[0] == "minutes/ssp/2017-02-10-ssp.dagsorden.docx"
    mail = town.shelf.written["ssp/2017-02-10-ssp.dagsorden.eml"]
    assert [name for name, _data in attached(mail)] == ["2017-03-10-ssp.docx", "2017-03-10-ssp.ics"]
    assert "Dagsordenen er ændret og erstatter den, der blev sendt tirsdag den 10. januar." in letter(mail)[1]


def test_who_was_sent_the_agenda_of_a_meeting_is_told_that_it_is_cancelled_until_that_is_noted() -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB, start=dt.time(9))
    town.do(coming, cmd.NoteSent(), cmd.CancelMeeting("for mange afbud"))
    agenda = to_be_called_off(town.workspace, "ssp", FEB)
    assert agenda is not None
    assert to_be_called_off(town.workspace, "ssp", FEB + dt.timedelta(1)) is None
    written = write_files(town.workspace, agenda, TO_CALL_OFF, town.clock)
    assert written.paths == (
        f"minutes/ssp/{coming.meeting.id}.aflysning.eml",
        f"minutes/ssp/{coming.meeting.id}.aflysning.ics",
    )
    mail = town.shelf.written[f"ssp/{coming.meeting.id}.aflysning.eml"]
    assert letter(mail) == (
        "Aflyst: SSP, fredag den 10. februar 2017 kl. 9.00",
        "Kære alle\n\nMødet er aflyst: SSP, fredag den 10. februar 2017 kl. 9.00.\nGrund: for mange afbud.\n\n"
        "Den vedhæftede fil aflyser mødet i kalenderen.\n\nVenlig hilsen\n",
    )
    ((name, event),) = attached(mail)
    assert name == "2017-02-10-ssp.ics"
    assert b"STATUS:CANCELLED" in event
    assert b"afbud" not in event
    town.do(coming, cmd.NoteSent())
    assert to_be_called_off(town.workspace, "ssp", FEB) is None


def test_whether_a_meeting_is_to_be_called_off_follows_from_what_was_told_last() -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB, start=dt.time(9))
    town.do(coming, cmd.NoteSent(), cmd.CancelMeeting("sne"), cmd.NoteSent())
    town.do(coming, cmd.ReopenMeeting())
    assert outgoing(town.workspace, "ssp").changed_since_sent, "they were told that it is not held"
    town.do(coming, cmd.NoteSent())
    assert not outgoing(town.workspace, "ssp").changed_since_sent
    town.do(coming, cmd.CancelMeeting("sne igen"))
    assert to_be_called_off(town.workspace, "ssp", FEB) is not None
    town.do(coming, cmd.NoteSent())
    assert to_be_called_off(town.workspace, "ssp", FEB) is None


def test_who_was_told_that_it_is_cancelled_is_not_told_again_though_it_was_taken_up_in_between() -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB, start=dt.time(9))
    town.do(coming, cmd.NoteSent(), cmd.CancelMeeting(), cmd.NoteSent(), cmd.ReopenMeeting(), cmd.CancelMeeting())
    assert to_be_called_off(town.workspace, "ssp", FEB) is None


def test_nobody_is_told_of_the_end_of_a_meeting_that_they_were_not_asked_to() -> None:
    town = town_with_addresses()
    town.do(prepare(town, FEB), cmd.CancelMeeting())
    assert to_be_called_off(town.workspace, "ssp", FEB) is None


@pytest.mark.parametrize(("cancelled", "method"), [(False, "REQUEST"), (True, "CANCEL")])
def test_a_secretary_with_an_address_invites(cancelled: bool, method: str) -> None:
    town = town_with_addresses()
    prepare(town, FEB, start=dt.time(9))
    agenda = outgoing(town.workspace, "ssp")
    forum = replace(agenda.forum, secretary='Ida "Ø"', secretary_email="ida@x.dk")
    invited = (*agenda.recipients.to, Member("Ida", email="Ida@X.dk"))
    agenda = replace(agenda, forum=forum, recipients=Recipients(invited), cancelled=cancelled)
    file = document(agenda, "ics", town.clock, ZONE).decode().replace("\r\n ", "").split("\r\n")
    assert f"METHOD:{method}" in file
    assert "ORGANIZER;CN=\"Ida 'Ø'\":mailto:ida@x.dk" in file
    asked = [line for line in file if line.startswith("ATTENDEE")]
    assert len(asked) == 1
    assert asked[0].startswith('ATTENDEE;CN="Leder, politiet";')
    assert asked[0].endswith(":mailto:leder@politi.example")
    published = document(replace(agenda, forum=town.workspace.agendas["ssp"].forum), "ics", town.clock, ZONE)
    assert b"METHOD:PUBLISH" in published
    assert b"ATTENDEE" not in published
    assert b"ORGANIZER" not in published


def test_the_deadline_follows_from_what_the_forum_says() -> None:
    town = town_with_addresses()
    assert last_day_out(outgoing(town.workspace, "ssp", day=FEB)) == dt.date(2017, 2, 3)
    assert last_day_out(outgoing(town.workspace, "ssp")) is None


def test_a_closed_item_goes_out_by_its_neutral_title_only() -> None:
    town = town_with_addresses()
    running = town.open(JAN)
    town.do(running, cmd.GoTo("2"), cmd.RenameItem(SECRET), cmd.CloseItem(None, "En sag"), defer(text=SECRET))
    town.do(running, cmd.CloseMeeting())
    coming = prepare(town, FEB, start=dt.time(9))
    town.do(coming, cmd.ProposeItem(SECRET, SECRET), cmd.GoTo("3"), cmd.CloseItem(None, "Endnu en sag"))
    town.do(coming, cmd.RecordEntry(EntryKind.ATTACHMENT, SECRET), cmd.SetField("Sag", SECRET))
    agenda = outgoing(town.workspace, "ssp")
    for ending in ("md", "html", "txt", "ics"):
        written = document(agenda, ending, town.clock, ZONE).decode().replace("\r\n ", "")
        assert "En sag" in written, ending
        assert "Endnu en sag" in written, ending
        assert SECRET not in written, ending
    mail: Any = email.message_from_bytes(document(agenda, "eml", town.clock, ZONE), policy=policy.default)
    assert SECRET not in mail.get_body().get_content()


def test_no_address_comes_into_any_meeting() -> None:
    town = town_with_addresses()
    town.do(prepare(town, FEB), cmd.MakeFinal(), cmd.NoteSent())
    town.hold(JAN)
    for stream in town.store.streams():
        for step in town.store.steps(stream):
            assert "example" not in documents.words(step)
    assert "example" not in str(town.store.all("meetings"))


def test_a_meeting_that_was_moved_or_cancelled_is_the_same_event_in_a_later_version() -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB, start=dt.time(9))

    def event(day: dt.date | None = None) -> tuple[int, bool, str]:
        agenda = outgoing(town.workspace, "ssp", day=day)
        return agenda.moves, agenda.cancelled, agenda.meeting

    assert event() == (0, False, coming.meeting.id)
    coming = prepare(town, FEB, start=dt.time(10))
    assert event() == (1, False, coming.meeting.id)
    town.do(coming, cmd.Undo())
    assert event() == (2, False, coming.meeting.id)
    town.do(coming, cmd.CancelMeeting())
    assert event(FEB) == (3, True, coming.meeting.id)
    assert b"STATUS:CANCELLED" in document(outgoing(town.workspace, "ssp", day=FEB), "ics", town.clock, ZONE)


def test_a_full_disk_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    town = town_with_addresses()

    def full(path: str, data: bytes) -> str:
        raise NotRecorded("Disken er fuld.", "Skriv referatet igen.")

    monkeypatch.setattr(town.shelf, "write_minutes", full)
    with pytest.raises(NotRecorded, match=r"Disken er fuld\. Dagsordenen kan skrives igen"):
        write_files(town.workspace, outgoing(town.workspace, "ssp", day=FEB), ["md"], town.clock)


def test_without_the_extras_the_page_goes_with_the_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_what: object, **_more: object) -> bytes:
        raise SspError("Mangler.", "pip install")

    monkeypatch.setattr("ssp_tui.formats.agenda_documents.agenda_docx", missing)
    monkeypatch.setattr("ssp_tui.formats.calendar_ics.calendar", missing)
    town = town_with_addresses()
    agenda: OutgoingAgenda = outgoing(town.workspace, "ssp", day=FEB)
    written = write_files(town.workspace, agenda, TO_SEND, town.clock)
    assert written.missing == ("Mangler. pip install", "Mangler. pip install")
    ((name, page),) = attached(town.shelf.written["ssp/2017-02-10-ssp.dagsorden.eml"])
    assert name == "2017-02-10-ssp.html"
    assert page.startswith(b"<!DOCTYPE html>")


def test_what_was_sent_is_in_the_summary_of_a_planned_meeting() -> None:
    town = town_with_addresses()
    coming = prepare(town, FEB)
    town.do(coming, cmd.NoteSent(Sending.CALL, JAN), cmd.NoteSent(date=FEB))
    summary = town.workspace.register.meeting(coming.meeting.id)
    assert summary is not None
    assert summary.sent == {Sending.CALL: JAN, Sending.AGENDA: FEB}
