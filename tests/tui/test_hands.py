"""What a hurried hand does in a meeting: nothing is lost, and nothing happens unseen."""

from __future__ import annotations

import datetime as dt

import pytest
from textual import events

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.errors import Refused
from ssp_tui.tui import roll_call
from ssp_tui.tui.present import attendance
from ssp_tui.tui.present.parts import text_of
from tests.tui.stage import NOW, held, stage, workspace

BEFORE = NOW - dt.timedelta(days=70)
OWED = ("/punkt 3", "a: Mette: brev > 1.12.2026", "a: Karl: plan > 2.12.2026", "a: Per: vagt > 3.12.2026", "/afslut")


async def test_a_letter_that_is_no_key_and_a_paste_go_to_the_field_from_a_list() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("escape")
        assert "bogstaverne er taster nu" in on.shown
        await on.press("J", "ø")
        assert on.line == "Jø"
        await on.press("escape")
        on.app.post_message(events.Paste("rgen"))
        await on.settle()
        assert on.line == "Jørgen"
        await on.press("escape", "escape")
        assert on.meeting.focused is on.meeting.foot.field


async def test_digits_go_to_an_action_and_up_from_the_first_row_to_the_field() -> None:
    work = workspace()
    held(work, *OWED, now=BEFORE)
    held(work, "/punkt 2")
    async with stage(work, forum="styregruppe") as on:
        await on.press("down", "3", "i")
        action = on.meeting.meeting and on.meeting.meeting.action("SSP-2026-003")
        assert action
        assert action.status is ActionStatus.IN_PROGRESS
        await on.press("1", "space", "2", "a")
        assert on.meeting.meeting
        second = on.meeting.meeting.action("SSP-2026-002")
        assert second
        assert second.status is ActionStatus.WAITING, "a number begins anew after any other key"
        await on.press("1", "up")
        assert on.meeting.focused is on.meeting.foot.field


async def test_stepping_on_by_its_key_leads_back_to_the_field() -> None:
    work = workspace()
    held(work, "noget")
    async with stage(work, forum="styregruppe") as on:
        await on.press("down", "f8")
        assert on.meeting.focused is on.meeting.foot.field
        await on.type("Pauserne")
        assert on.line == "Pauserne"


async def test_a_line_begun_about_an_action_goes_back_to_the_list_and_another_line_does_not() -> None:
    work = workspace()
    held(work, *OWED, now=BEFORE)
    held(work, "/punkt 2")
    async with stage(work, forum="styregruppe") as on:
        await on.press("down", "enter")
        assert on.line == "/opgave 001: "
        await on.type("sendt")
        await on.press("enter")
        assert on.meeting.focused is on.meeting.query_one("#follow-up")
        await on.press("enter", "ctrl+u")
        await on.type("et notat")
        await on.press("enter")
        assert on.meeting.focused is on.meeting.foot.field


async def test_the_roll_has_a_field_of_its_own_and_nine_with_two_apologies_take_three_keys_besides_the_names() -> None:
    work = workspace()
    running = held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.type("halv linje")
        await on.press("ctrl+t")
        assert on.line == ""
        await on.type("mette, per (syg)")
        assert "alle andre er her" in on.shown
        await on.press("enter", "escape")
        assert on.line == "halv linje"
        assert on.meeting.meeting
        there = on.meeting.meeting.attendance
        assert [person.name for person in there.present or ()] == ["Karl"]
        assert [(person.name, person.reason) for person in there.apologies or ()] == [("Mette", ""), ("Per", "syg")]
    assert running.meeting.attendance.present is None


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("", ("/til-stede alle",)),
        ("Mette, Per", ("/til-stede alle", "/afbud Mette, Per")),
        ("Jørgen (skole), Åse (social)", ("/til-stede Jørgen (skole), Åse (social)",)),
        ("Mette kommer 9.10", ("/kom Mette kl. 9.10",)),
        ("Mette forsinket kl. 9.10", ("/kom Mette kl. 9.10",)),
        ("Bo for Mette", ("/stedfortræder Bo for Mette",)),
        ("/gæst Mark", ("/gæst Mark",)),
    ],
)
def test_what_is_typed_when_the_roll_is_called(typed: str, lines: tuple[str, ...]) -> None:
    assert roll_call.lines(typed, held(workspace()).meeting) == lines


async def test_those_of_last_time_are_in_the_list_where_the_agenda_has_only_seats() -> None:
    work = workspace()
    held(work, "/til-stede Jørgen (skole), Åse (social)", "/afslut", now=BEFORE)
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("ctrl+t")
        assert "· Jørgen (skole)" in on.shown
        assert "ellers som sidst" in on.shown
        await on.type("åse")
        await on.press("enter")
        assert "✓ Jørgen (skole)" in on.shown
        assert "– Åse (social)  afbud" in on.shown


def test_two_of_one_name_are_two_rows_and_one_of_them_must_be_meant() -> None:
    running = held(workspace(), "/til-stede Åse (skole), Åse (UU)")
    rows = [text_of(line) for _id, line in attendance.rows(running.meeting)]
    assert [row for row in rows if "Åse" in row] == ["✓ Åse (skole)", "✓ Åse (UU)"]
    reading = running.read("/afbud Åse")
    assert reading.command
    with pytest.raises(Refused, match="flere, der hedder Åse"):
        running.record(reading.command, "/afbud Åse", NOW)


def test_an_action_that_gets_a_new_due_is_owed_again() -> None:
    work = workspace()
    held(work, *OWED, now=BEFORE)
    running = held(work, "/punkt 2", "/opgave 001 udført", "/opgave 001 ny frist fredag")
    action = running.meeting.action("SSP-2026-001")
    assert action
    assert action.is_open


async def test_an_item_asked_for_twice_stands_before_no_other_line() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("ctrl+g", "ctrl+g")
        assert on.line == "/punkt "
        await on.type("3")
        await on.press("enter")
        assert on.line == ""
        assert on.meeting.meeting
        assert on.meeting.meeting.current == "3"
