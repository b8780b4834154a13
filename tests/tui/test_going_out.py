"""The agenda goes out from its screen: where it stands, what is written, what is noted."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.forum import Forum, Member, MemberKind
from ssp_tui.domain.going_out import OutgoingAgenda, recipients
from ssp_tui.domain.item import CarryReason
from ssp_tui.domain.sending import PROPOSED_BY, Final, Sending, Sent, listing
from ssp_tui.services.going_out import Written
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.running import resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.present import going_out, items
from ssp_tui.tui.present.parts import Tone, text_of
from ssp_tui.tui.screens.forum import ForumScreen
from ssp_tui.tui.screens.meeting import MeetingScreen
from tests.tui.stage import AGENDAS, NOW, MemoryShelf, Stage, stage, workspace

DAY = dt.date(2026, 12, 3)
TODAY = NOW.date()
ITEMS = (AgendaItem("a", "Lys", CarryReason.STANDING),)
FORUM = Forum("f", "F", agenda_out="7 dage før")


def going(**more: object) -> OutgoingAgenda:
    return OutgoingAgenda(FORUM, DAY, ITEMS, **more)  # type: ignore[arg-type]


def said(agenda: OutgoingAgenda, last_day: dt.date | None = None) -> str:
    return text_of(going_out.standing(agenda, last_day, TODAY))


def test_where_an_agenda_stands_is_one_line() -> None:
    assert said(going(), TODAY) == "Foreløbig dagsorden · skal ud senest i dag (7 dage før)"
    assert said(going()) == "Foreløbig dagsorden · ikke sendt"
    assert said(OutgoingAgenda(FORUM, None, ())) == ""
    final, sent = Final(TODAY, "", listing(ITEMS)), Sent(Sending.AGENDA, TODAY - dt.timedelta(2), listing(ITEMS))
    assert said(going(final=final, sent=(sent,)), TODAY) == ("Endelig dagsorden, godkendt i dag · sendt tirs 24. nov.")
    changed = OutgoingAgenda(FORUM, DAY, (), final=final, sent=(sent,))
    assert said(changed).count(", ændret siden") == 2


def test_an_agenda_that_is_late_stands_out() -> None:
    line = going_out.standing(going(), TODAY - dt.timedelta(1), TODAY)
    assert [part.text for part in line if part.tone is Tone.WARNING] == ["skulle være sendt ons 25. nov."]


def test_what_was_written_is_told_with_those_who_get_it_and_those_who_do_not() -> None:
    members = tuple(Member(f"Navn {n}", email=f"n{n}@x.dk") for n in range(7))
    forum = Forum("f", "F", members=(*members, Member("Ida"), Member("Per", kind=MemberKind.YEARLY)))
    files = Written(
        ("/sti/minutes/f/2026-12-03-f.dagsorden.docx", "/sti/minutes/f/2026-12-03-f.dagsorden.eml"), ("Mangler.",)
    )
    told = text_of(going_out.written(files, going(recipients=recipients([forum])), "u"))
    assert told.split("\n") == [
        "Skrevet: minutes/f/2026-12-03-f.dagsorden.docx, .eml",
        "Mailen går til 7: Navn 0; Navn 1; Navn 2; Navn 3; Navn 4 og 2 til",
        "Uden adresse: Ida",
        "Kun ved behov, og ikke med: Per",
        "Mangler.",
        "Intet er sendt: åbn .eml-filen, se den efter, og send den. u igen: noter, at den er sendt.",
    ]
    assert "agendas/f.md" in text_of(going_out.written(files, going(), "u"))


def test_an_item_says_who_proposed_it_but_not_a_closed_one() -> None:
    item = AgendaItem("a", "Lys", CarryReason.PARKED, fields=((PROPOSED_BY, "Mette"),))
    assert "foreslået af Mette" in text_of(items.planned(item, 1))
    closed = AgendaItem("a", "Lys", CarryReason.PARKED, fields=item.fields, closed=True)
    assert "Mette" not in text_of(items.planned(closed, 1))


def coming(shelf: MemoryShelf | None = None) -> Workspace:
    work = workspace(shelf=shelf)
    prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), DAY), "", NOW)
    return work


async def at_the_agenda(on: Stage) -> None:
    on.app.push_screen(ForumScreen("styregruppe"))
    await on.settle()


async def test_it_is_written_and_then_noted_as_sent() -> None:
    shelf = MemoryShelf([AGENDAS[0].replace("Mette (social)", "Mette (social) <mette@x.dk>")])
    work = coming(shelf)
    async with stage(work) as on:
        await at_the_agenda(on)
        await on.press("u")
        assert "Mailen går til 1: Mette" in on.shown
        assert "Uden adresse: Karl; Per" in on.shown
        assert {path.rpartition(".")[2] for path in shelf.written} == {"docx", "eml", "ics"}
        assert "<mette@x.dk>" in next(text for path, text in shelf.written.items() if path.endswith(".eml"))
        await on.press("u")
        assert "Foreløbig dagsorden · sendt i dag" in on.shown
    assert resume(work, "2026-12-03-styregruppe").history.steps[-1].line == "/udsendt"


async def test_a_meeting_that_is_not_prepared_is_asked_when_it_is() -> None:
    work = workspace()
    async with stage(work) as on:
        await at_the_agenda(on)
        await on.press("u")
        assert "/forbered styregruppe" in on.shown
        assert not work.store.streams()


async def test_a_disk_that_refuses_is_told_and_nothing_is_noted() -> None:
    class FullShelf(MemoryShelf):
        def write_minutes(self, path: str, data: bytes) -> str:
            from ssp_tui.domain.errors import NotRecorded

            raise NotRecorded("Disken er fuld.")

    work = coming(FullShelf())
    async with stage(work) as on:
        await at_the_agenda(on)
        await on.press("u")
        assert "Disken er fuld. Dagsordenen kan skrives igen" in on.shown
        assert "noter, at den er sendt" not in on.shown


async def test_the_chairs_word_is_undone_where_the_meeting_is_prepared() -> None:
    work = coming()
    async with stage(work) as on:
        await at_the_agenda(on)
        await on.press("e")
        assert "Endelig dagsorden, godkendt i dag" in on.shown
        await on.press("f")
        assert isinstance(on.app.screen, MeetingScreen)
        await on.press("ctrl+z")
    assert resume(work, "2026-12-03-styregruppe").meeting.final is None


async def test_what_is_cancelled_after_it_was_sent_is_called_off_from_the_forums_page() -> None:
    work = workspace()
    meeting = resume(work, prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), DAY), "", NOW).meeting.id)
    meeting.record(cmd.NoteSent(), "", NOW)
    meeting.record(cmd.CancelMeeting("mange afbud"), "", NOW)
    async with stage(work) as on:
        on.app.open_forum("styregruppe")
        await on.settle()
        assert "Aflyst: tors 3. dec. Dagsordenen var sendt: u skriver aflysningen." in on.shown
        await on.press("u")
        assert "aflysning.eml" in on.shown
        await on.press("u")
        assert "aflyst" not in on.shown
    assert work.history(meeting.meeting.id).meeting.sent[-1].what is Sending.CANCELLATION


@pytest.mark.parametrize("words", ["mail", "kalender", "send"])
async def test_in_preparation_the_palette_leads_to_where_the_agenda_goes_out_from(words: str) -> None:
    work = workspace()
    meeting = prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), DAY), "", NOW).meeting.id
    async with stage(work) as on:
        on.app.open_meeting(meeting)
        await on.settle()
        await on.press("ctrl+p")
        await on.type(words)
        await on.press("enter")
        assert await on.until(lambda on: isinstance(on.app.screen, ForumScreen) and "u send ud" in on.shown)
        await on.press("f")
        assert isinstance(on.app.screen, MeetingScreen)
        depth = len(on.app.screen_stack)
        await on.press("ctrl+p")
        await on.type(words)
        await on.press("enter")
        assert await on.until(lambda on: isinstance(on.app.screen, ForumScreen))
        assert len(on.app.screen_stack) == depth - 1, "the page one came from is not opened twice"


async def test_the_chairs_word_is_seen_where_the_meeting_is_prepared() -> None:
    work = workspace()
    meeting = prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), DAY), "", NOW).meeting.id
    async with stage(work) as on:
        on.app.open_meeting(meeting)
        await on.settle()
        await on.enter("/endelig")
        assert "endelig 26. nov." in on.row("SSP-styregruppe")
        await on.enter("/udsendt")
        assert "sendt 26. nov." in on.row("SSP-styregruppe")


@pytest.mark.parametrize(("end", "told"), [(dt.time(9, 30), True), (dt.time(9, 40), False), (None, False)])
async def test_items_that_take_longer_than_the_meeting_are_told_of(end: dt.time | None, told: bool) -> None:
    work = workspace()
    prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), DAY, dt.time(9), end), "", NOW)
    async with stage(work) as on:
        on.app.open_forum("styregruppe")
        await on.settle()
        assert ("Punkterne er sat til 40 min., mødet til 30." in on.shown) is told
        assert "e endelig" in on.shown.split("\n")[-1]


@pytest.mark.parametrize("sent", [True, False])
async def test_where_the_agenda_was_sent_a_cancelled_meeting_says_how_that_is_told_and_leads_there(sent: bool) -> None:
    work = workspace()
    day = NOW.date() + dt.timedelta(7)
    running = prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), day), "", NOW)
    if sent:
        running.record(cmd.NoteSent(), "", NOW)
    async with stage(work) as on:
        await on.press("p")
        assert await on.until(lambda on: "SSP-styregruppe" in on.shown)
        await on.press("x", "enter")
        assert await on.until(lambda on: "Aflyst: SSP-styregruppe" in on.shown)
        assert ("Enter og u skriver aflysningen" in " ".join(on.shown.split())) is sent
        await on.press("enter")
        assert await on.until(lambda on: "Handleplan" in on.shown)
        assert ("u skriver aflysningen" in on.shown) is sent
