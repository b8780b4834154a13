"""Lines on their way to the disk, without a screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import EntryKind
from ssp_tui.tui.desk import Desk
from ssp_tui.tui.recorder import Act, Outcome, Recorder
from tests.fakes import MemoryStore
from tests.tui.stage import MEETING, NOW, SlowStore, held, workspace


@asynccontextmanager
async def recorder(
    store: MemoryStore, unfinished: list[str] | None = None
) -> AsyncIterator[tuple[Recorder, list[Outcome]]]:
    desk, told = Desk(), list[Outcome]()
    asked = lambda command: isinstance(command, cmd.CloseMeeting)  # noqa: E731
    lines = unfinished if unfinished is not None else []
    recorder = Recorder(desk, held(workspace(store)), lambda: NOW, asked, lambda: lines)
    running = asyncio.create_task(recorder.run(told.append))
    yield recorder, told
    running.cancel()
    desk.close()


def closes(command: cmd.Command) -> bool:
    return isinstance(command, cmd.CloseMeeting)


def texts(recorder: Recorder) -> list[str]:
    return [entry.text for item in recorder.running.meeting.items for entry in item.entries]


async def test_lines_are_recorded_in_the_order_they_were_put() -> None:
    async with recorder(MemoryStore()) as (recording, told):
        for line in ("en", "to", "tre"):
            recording.put(Act(line))
        await recording.settled()
        assert texts(recording) == ["en", "to", "tre"]
        assert [outcome.act.line for outcome in told] == ["en", "to", "tre"]
        assert recording.recorded == NOW


async def test_a_line_is_pending_until_the_disk_has_it() -> None:
    store = SlowStore()
    async with recorder(store) as (recording, told):
        store.disk.clear()
        recording.put(Act("en"))
        recording.put(Act("to"))
        await asyncio.sleep(0.02)
        assert [act.line for act in recording.pending] == ["en", "to"]
        assert told == []
        assert texts(recording) == []
        store.disk.set()
        await recording.settled()
        assert texts(recording) == ["en", "to"]


async def test_a_line_is_read_anew_against_the_meeting_as_it_then_stands() -> None:
    store = SlowStore()
    async with recorder(store) as (recording, _told):
        store.disk.clear()
        for line in ("/punkt 3", "en linje", "/gør 1 til b"):
            recording.put(Act(line))
        store.disk.set()
        await recording.settled()
        item = recording.running.meeting.item("3")
        assert item is not None
        assert [(entry.kind, entry.text) for entry in item.entries] == [("decision", "en linje")]


async def test_a_refused_line_is_told_with_its_reason_and_stops_nothing() -> None:
    async with recorder(MemoryStore()) as (recording, told):
        recording.put(Act("/punkt 99"))
        recording.put(Act("bagefter"))
        await recording.settled()
        assert told[0].error is not None
        assert "99" in str(told[0].error)
        assert texts(recording) == ["bagefter"]


async def test_what_the_disk_refuses_is_told_and_is_not_in_the_meeting() -> None:
    store = MemoryStore()
    async with recorder(store) as (recording, told):
        store.refuse_next = True
        recording.put(Act("en"))
        recording.put(Act("to"))
        await recording.settled()
        assert str(told[0].error) == "Linjen er ikke optaget. Prøv igen."
        assert texts(recording) == ["to"]


async def test_a_fault_in_one_line_does_not_end_the_meeting_and_tells_no_text() -> None:
    async with recorder(MemoryStore()) as (recording, told):
        recording.put(Act("fortroligt", command="ingen kommando"))  # type: ignore[arg-type]
        recording.put(Act("bagefter"))
        await recording.settled()
        assert told[0].error is not None
        assert "fortroligt" not in str(told[0].error)
        assert texts(recording) == ["bagefter"]


async def test_what_the_screen_must_answer_is_not_recorded() -> None:
    async with recorder(MemoryStore()) as (recording, told):
        recording.put(Act("/afslut"))
        await recording.settled()
        assert told[0].asks == cmd.CloseMeeting()
        assert recording.running.meeting.status == "running"
        recording.put(Act("/afslut", cmd.CloseMeeting()))
        await recording.settled()
        assert recording.running.meeting.status == "closed"


async def test_unfinished_lines_are_kept_but_for_those_with_a_cpr_number() -> None:
    store = MemoryStore()
    async with recorder(store, ["halv linje", "010190-1234", "venter"]) as (recording, _told):
        await recording.save_draft()
        assert store.draft(MEETING) == "halv linje\nventer"
        assert await recording.draft() == ["halv linje", "venter"]


async def test_a_kept_line_that_reached_the_disk_after_all_does_not_come_back() -> None:
    store = MemoryStore()
    async with recorder(store, ["Ekstra runde", "halv"]) as (recording, _told):
        await recording.save_draft()
        recording.running.record(cmd.RecordEntry(EntryKind.NOTE, "Ekstra runde"), "Ekstra runde", NOW)
        assert await recording.draft() == ["halv"]


async def test_a_command_left_half_typed_at_the_closing_is_gone_when_the_meeting_is_reopened() -> None:
    async with recorder(MemoryStore(), ["/punkt", "halv linje"]) as (recording, _told):
        await recording.save_draft()
        assert await recording.draft() == ["/punkt", "halv linje"]
        recording.put(Act("/afslut", cmd.CloseMeeting()))
        recording.put(Act("/genåbn"))
        await recording.settled()
        assert await recording.draft() == ["halv linje"]
