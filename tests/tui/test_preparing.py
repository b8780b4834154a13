"""Preparing from the screen: looking writes nothing, `f` prepares, and what is prepared begins when it is said."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.meeting import Status
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.running import resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.screens.forum import ForumScreen
from ssp_tui.tui.screens.meeting import MeetingScreen
from ssp_tui.tui.starting import begun, coming, gone_on, prepared, read_opening
from ssp_tui.tui.widgets.entry_area import EntryArea
from tests.tui.stage import NOW, MemoryShelf, Stage, held, stage, workspace

TODAY = NOW.date()
LATER = TODAY + dt.timedelta(7)


def prepare(work: Workspace, day: dt.date) -> str:
    return prepare_meeting(work, cmd.PrepareMeeting(("styregruppe",), day, dt.time(13)), "", NOW).meeting.id


def streams(work: Workspace) -> list[str]:
    return work.store.streams()


async def forum(on: Stage) -> ForumScreen:
    on.app.open_forum("styregruppe")
    await on.settle()
    screen = on.app.screen
    assert isinstance(screen, ForumScreen)
    return screen


async def test_looking_writes_nothing_and_f_prepares_the_day_that_is_known() -> None:
    work = workspace()
    before = held(work, now=NOW - dt.timedelta(7))
    before.record(cmd.SetNextMeetings((MeetingTime("", LATER, dt.time(13)),)), "", NOW)
    before.record(cmd.CloseMeeting(), "", NOW)
    async with stage(work) as on:
        await forum(on)
        assert streams(work) == [before.meeting.id]
        await on.press("f")
        assert isinstance(on.app.screen, MeetingScreen)
        assert streams(work) == [before.meeting.id, "2026-12-03-styregruppe"]
        on.app.pop_screen()
        await forum(on)
        assert "Forberedt til" in on.shown
        assert "13.00" in on.shown
    assert work.history("2026-12-03-styregruppe").meeting.status is Status.PLANNED


async def test_where_no_day_is_known_the_line_asks_for_it() -> None:
    work = workspace()
    async with stage(work) as on:
        screen = await forum(on)
        await on.press("f")
        assert on.app.screen is screen
        assert screen.query_one("#foot").field.value == "/forbered styregruppe "  # type: ignore[attr-defined]
        await on.type("10. december kl. 9")
        await on.press("enter")
        assert isinstance(on.app.screen, MeetingScreen)
    assert streams(work) == ["2026-12-10-styregruppe"]
    assert work.history("2026-12-10-styregruppe").meeting.status is Status.PLANNED


async def test_enter_begins_what_is_prepared_for_today() -> None:
    work = workspace()
    meeting = prepare(work, TODAY)
    async with stage(work) as on:
        await forum(on)
        assert "Forberedt til i dag kl. 13.00" in on.shown
        await on.press("enter")
        assert isinstance(on.app.screen, MeetingScreen)
    assert streams(work) == [meeting]
    assert work.history(meeting).meeting.status is Status.RUNNING


async def test_enter_asks_before_it_begins_what_is_prepared_for_another_day_and_b_does() -> None:
    work = workspace()
    meeting = prepare(work, LATER)
    async with stage(work) as on:
        screen = await forum(on)
        await on.press("enter")
        assert on.app.screen is screen
        assert "b begynder det" in on.shown
        assert work.history(meeting).meeting.status is Status.PLANNED
        await on.press("b")
        assert isinstance(on.app.screen, MeetingScreen)
    begun_today = work.history(meeting).meeting
    assert (begun_today.status, begun_today.date, begun_today.begun) == (Status.RUNNING, TODAY, dt.time(9, 41))


def test_what_is_prepared_for_today_is_what_begins_and_is_gone_on_with() -> None:
    work = workspace()
    meeting = prepare(work, TODAY)
    assert prepared(work, "styregruppe", NOW) == meeting
    assert begun(work, "styregruppe", NOW) == gone_on(work, "styregruppe", NOW) == meeting
    assert streams(work) == [meeting]


async def test_the_prepared_agenda_is_shown_with_its_own_items() -> None:
    work = workspace()
    meeting = resume(work, prepare(work, LATER))
    for command in (cmd.AddItem("Budget"), cmd.MoveItem("5", "1"), cmd.GoTo("4"), cmd.AddSubItem("Svømmehallen")):
        meeting.record(command, "", NOW)
    async with stage(work) as on:
        await forum(on)
        rows = [on.shown.index(text) for text in ("1 Budget", "4 Akutte", "4.1 Svømmehallen", "5 Handleplan")]
    assert rows == sorted(rows)


def test_a_day_that_is_past_is_not_prepared() -> None:
    work = workspace()
    before = held(work, now=NOW - dt.timedelta(14))
    before.record(cmd.SetNextMeetings((MeetingTime("", TODAY - dt.timedelta(7)),)), "", NOW)
    before.record(cmd.CloseMeeting(), "", NOW)
    assert coming(work, "styregruppe", TODAY).day == TODAY - dt.timedelta(7)
    assert prepared(work, "styregruppe", NOW) == ""


@pytest.mark.parametrize("fora", ["styregruppe", "styregruppe + mandagsmoede"])
async def test_a_line_with_a_day_to_come_prepares_the_meeting_and_says_so_while_it_is_typed(fora: str) -> None:
    work = workspace()
    async with stage(work) as on:
        await forum(on)
        await on.press("d")
        on.app.screen.query_one("#foot", EntryArea).field.put(f"/møde {fora} 20/1 kl. 13-15")
        await on.settle()
        assert f"FORBERED {fora} · onsdag den 20. januar 2027" in on.shown
        await on.press("enter")
        assert isinstance(on.app.screen, MeetingScreen)
    assert work.history("2027-01-20-styregruppe").meeting.status is Status.PLANNED
    assert work.history("2027-01-20-styregruppe").steps[0].line == f"/forbered {fora} 20/1 kl. 13-15"


@pytest.mark.parametrize("day", ["i dag", "25.11.2026"])
def test_a_line_of_today_or_of_a_day_past_begins_the_meeting(day: str) -> None:
    line, reading = read_opening(workspace(), f"/møde styregruppe {day}", TODAY)
    assert isinstance(reading.command, cmd.OpenMeeting)
    assert reading.label.startswith("MØDE")
    assert line == f"/møde styregruppe {day}"


async def test_back_from_a_meeting_that_was_moved_and_a_file_that_was_edited_the_forum_is_shown_as_it_is_now() -> None:
    shelf = MemoryShelf()
    work = workspace(shelf=shelf)
    meeting = prepare(work, LATER)
    async with stage(work) as on:
        await forum(on)
        assert "tors 3. dec." in on.shown
        await on.press("f")
        assert "Ctrl+O oversigt" in on.shown
        await on.enter("/flyt-møde 8.12.2026 kl. 9")
        shelf.files["styregruppe.md"] = shelf.files["styregruppe.md"].replace(b"## Handleplan", b"## Strategi")
        await on.press("ctrl+o")
        assert "Forberedt til tirs 8. dec. kl. 9.00" in on.shown
        assert "Strategi" in on.shown
        await on.press("b")
        assert isinstance(on.app.screen, MeetingScreen), "a meeting can be gone to again"
    assert work.history(meeting).meeting.status is Status.RUNNING


async def test_a_file_that_cannot_be_read_any_more_is_told_and_nothing_is_lost() -> None:
    shelf = MemoryShelf()
    work = workspace(shelf=shelf)
    async with stage(work) as on:
        await forum(on)
        shelf.files["styregruppe.md"] = b"PK\x03\x04"
        await on.press("u")
        assert "kan ikke bruges, som filen er nu" in on.shown
        assert isinstance(on.app.screen, ForumScreen)
    assert streams(work) == []


async def test_in_a_meeting_that_is_prepared_a_typed_afslut_is_refused_and_leads_nowhere() -> None:
    work = workspace()
    prepare(work, LATER)
    async with stage(work) as on:
        await forum(on)
        await on.press("f")
        await on.enter("/afslut")
        assert isinstance(on.app.screen, MeetingScreen)
        assert on.line == "/afslut"


async def test_a_meeting_that_was_not_held_is_said_not_to_be_until_another_comes() -> None:
    work = workspace()
    meeting = prepare(work, TODAY - dt.timedelta(7))
    async with stage(work) as on:
        assert "ikke holdt 19. nov." in on.row("SSP-styregruppe")
        await forum(on)
        assert "Ikke holdt tors 19. nov. kl. 13.00. b begynder mødet i dag" in on.shown
        prepare(work, LATER)
        await on.press("escape")
        assert "tors 3. dec. 13.00" in on.row("SSP-styregruppe")
        await forum(on)
        await on.press("f")
        assert on.meeting.id_of_meeting != meeting
