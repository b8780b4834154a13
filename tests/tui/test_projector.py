"""The second window: what the room may see, which meeting it follows, and what it outlives."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from ssp_tui.domain.errors import Unreadable
from ssp_tui.domain.meeting import Meeting
from ssp_tui.services.running import RunningMeeting
from ssp_tui.services.spectator import Spectator
from ssp_tui.storage import open_store
from ssp_tui.tui.present.parts import text_of
from ssp_tui.tui.present.projector import Page, page
from ssp_tui.tui.projector import LOOK, ProjectorApp
from tests.fakes import Medium, MemoryStore
from tests.tui.stage import NOW, held, workspace

LATER = NOW + dt.timedelta(minutes=5)


def words(meeting: Meeting | None) -> str:
    """Every word of the page."""
    shown = page(meeting)
    return "\n".join([shown.head, shown.place, shown.title, *map(text_of, shown.lines)])


def meeting(*lines: str, forum: str = "styregruppe") -> Meeting:
    return held(workspace(), *lines, forum=forum).meeting


def record(running: RunningMeeting, line: str, now: dt.datetime = NOW) -> None:
    command = running.read(line).command
    assert command is not None
    running.record(command, line, now)


# What the room may see


def test_the_room_sees_the_item_and_what_was_decided_and_promised() -> None:
    here = meeting(
        "/punkt 3",
        "b: Ekstra runde fredag",
        "k: Uroen er mindre",
        "anb(praksis): Ring først",
        "a: Mette: vagtplan > fredag",
    )
    shown = page(here)
    assert shown.title == "3  Akutte lokale udfordringer"
    assert shown.place == "punkt 3 af 6"
    assert [text_of(line) for line in shown.lines] == [
        "BESLUTNING\nEkstra runde fredag",
        "KONKLUSION\nUroen er mindre",
        "ANBEFALING (praksis)\nRing først",
        "OPGAVE 001\nvagtplan\nMette · fre 27. nov.",
    ]


def test_the_room_sees_who_gets_what_is_handed_over_but_not_what_is_closed() -> None:
    lines = (
        "/punkt 3",
        "/oversend Kredsrådet: Mere lys",
        "/oversend Kredsrådet",
        "/oversend Kredsrådet: Ole",
        "/lukket 3",
    )
    assert [text_of(line) for line in page(meeting(*lines)).lines] == [
        "OVERSENDT\nKredsrådet på papir: Mere lys",
        "OVERSENDT\nKredsrådet på papir: hele punktet",
    ]


def test_nothing_that_was_only_said_is_shown() -> None:
    here = meeting(
        "/afbud Per (barns sygdom)",
        "/punkt 3",
        "Uro ved stationen",
        "? Hvem betaler",
        "til referat: Karl: Imod",
        "i: Ny klub",
        "næste: Cykeltyve",
        "bilag: kort.pdf",
        "/felt Indstilling: Sagen følges",
    )
    assert page(here).lines == ()
    for said in ("Uro", "betaler", "Imod", "Karl", "klub", "Cykel", "kort", "følges", "sygdom", "Per"):
        assert said not in words(here)


def test_a_closed_item_is_its_number_its_neutral_title_and_that_it_is_closed() -> None:
    here = meeting("/punkt 3", "b: Ekstra runde", "a: Mette: vagtplan", "/lukket Drøftelse uden referat")
    shown = page(here)
    assert shown.title == "3  Drøftelse uden referat"
    assert [text_of(line) for line in shown.lines] == ["Lukket punkt"]
    assert "Akutte" not in words(here)
    assert "vagtplan" not in words(here)


def test_an_item_whose_neutral_title_says_that_it_is_closed_says_so_once() -> None:
    assert words(meeting("/punkt 3", "/lukket Lukket punkt")).count("Lukket punkt") == 1


def test_what_is_inside_a_closed_item_is_not_named() -> None:
    here = meeting("/punkt 3", "/lukket", "/underpunkt Hændelsen i Nord", "b: Ekstra runde")
    assert here.current == "3.1"
    assert page(here).title == "3  Akutte lokale udfordringer"
    assert [text_of(line) for line in page(here).lines] == ["Lukket punkt"]
    assert "Nord" not in words(here)
    assert "Ekstra" not in words(here)


def test_closed_lines_are_left_out_of_an_open_item() -> None:
    here = meeting("/punkt 3", "b: Ekstra runde", "b: Hjemmebesøg", "a: Mette: ringe", "/lukket 2", "/lukket 3")
    assert [text_of(line) for line in page(here).lines] == ["BESLUTNING\nEkstra runde"]


def test_a_sub_item_is_shown_by_itself() -> None:
    here = meeting("/punkt 3", "b: Om det hele", "/underpunkt Stationen", "b: Lys på perronen")
    assert page(here).title == "3.1  Stationen"
    assert [text_of(line) for line in page(here).lines] == ["BESLUTNING\nLys på perronen"]


def test_where_named_persons_are_spoken_of_only_the_title_is_shown() -> None:
    here = meeting("b: Bekymringssamtale", "a: Karl: hjemmebesøg", forum="mandagsmoede")
    shown = page(here)
    assert (shown.title, shown.lines) == ("1  Ugens hændelser", ())


def test_a_blanked_window_is_quite_empty() -> None:
    here = meeting("/punkt 3", "b: Ekstra runde", "/storskærm sluk")
    assert page(here) == Page(dark=True)
    assert page(meeting("/punkt 3", "/storskærm sluk", "/storskærm tænd")).title == "3  Akutte lokale udfordringer"


def test_before_between_and_after_meetings_it_says_how_things_stand() -> None:
    assert words(None).strip() == "Intet møde i gang"
    assert words(meeting("/punkt 3", "b: Ekstra runde", "/afslut")).strip() == "Mødet er slut"
    assert words(meeting("/storskærm sluk", "/aflys")).strip() == "Mødet er aflyst"


# Which meeting it follows


def onlooker(medium: Medium, forum: str = "") -> Spectator:
    return Spectator(workspace(MemoryStore(medium, write=False)), forum)


def test_it_goes_over_to_a_meeting_when_one_begins_and_stays_when_it_ends() -> None:
    store = MemoryStore()
    looking = onlooker(store.medium)
    assert looking.look()
    assert looking.meeting is None
    running = held(workspace(store))
    assert looking.look()
    assert looking.meeting == running.meeting
    assert not looking.look()
    record(running, "/afslut")
    assert looking.look()
    assert words(looking.meeting).strip() == "Mødet er slut"


def test_of_several_meetings_it_follows_the_one_last_recorded_in() -> None:
    store = MemoryStore()
    work = workspace(store)
    first, second = held(work), held(work, forum="mandagsmoede", now=NOW + dt.timedelta(minutes=1))
    looking = onlooker(store.medium)
    looking.look()
    assert looking.meeting == second.meeting
    record(first, "Uro", LATER)
    looking.look()
    assert looking.meeting == first.meeting


def test_it_follows_the_forum_it_was_told() -> None:
    store = MemoryStore()
    work = workspace(store)
    first = held(work)
    held(work, forum="mandagsmoede", now=LATER)
    looking = onlooker(store.medium, "styregruppe")
    looking.look()
    assert looking.meeting == first.meeting


def test_what_cannot_be_read_for_a_moment_is_read_at_the_next_look(monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    running = held(workspace(store))
    work = workspace(MemoryStore(store.medium, write=False))
    looking = Spectator(work)
    looking.look()
    record(running, "/punkt 3")

    def damaged(stream: str) -> None:
        raise Unreadable("Filen kan ikke læses.")

    with monkeypatch.context() as moment:
        moment.setattr(work.store, "steps", damaged)
        assert not looking.look()
    assert looking.meeting and looking.meeting.current == "1"
    assert looking.look()
    assert looking.meeting == running.meeting


def test_it_follows_through_a_snapshot_and_another_writer_in_a_folder_where_it_writes_nothing(tmp_path: Path) -> None:
    writer = open_store(tmp_path, now=NOW.isoformat())
    running = held(workspace(writer))  # type: ignore[arg-type]
    reader = open_store(tmp_path, now=NOW.isoformat(), write=False)
    looking = Spectator(workspace(reader))  # type: ignore[arg-type]
    looking.look()
    before = sorted(path.name for path in tmp_path.rglob("*"))
    looking.look()
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
    writer.checkpoint()
    record(running, "/punkt 3")
    looking.look()
    assert looking.meeting == running.meeting
    writer.close()
    again = open_store(tmp_path, now=NOW.isoformat())
    resumed = held(workspace(again), "b: Ekstra runde")  # type: ignore[arg-type]
    looking.look()
    assert looking.meeting == resumed.meeting
    again.close()


# On the screen


@asynccontextmanager
async def window(store: MemoryStore, size: tuple[int, int] = (80, 24)) -> AsyncIterator[ProjectorApp]:
    app = ProjectorApp(onlooker(store.medium), lambda: NOW, {})
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.1)
        yield app


def shown(app: ProjectorApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_the_window_shows_the_item_and_then_nothing(size: tuple[int, int]) -> None:
    store = MemoryStore()
    running = held(workspace(store), "/punkt 3", "b: Ekstra runde [fredag] i fire uger", "Uro ved stationen")
    async with window(store, size) as app:
        for text in ("3  Akutte lokale udfordringer", "Ekstra runde [fredag] i fire uger", "punkt 3 af 6 · 9.41"):
            assert text in shown(app)
        assert "Uro" not in shown(app)
        rows = shown(app).split("\n")
        title, decision = (next(n for n, row in enumerate(rows) if text in row) for text in ("Akutte", "BESLUTNING"))
        assert decision - title == 3
        record(running, "/storskærm sluk")
        await asyncio.sleep(LOOK + 0.15)
        assert shown(app).strip() == ""


async def test_the_last_decision_is_in_sight_however_many_there_are() -> None:
    store = MemoryStore()
    held(workspace(store), "/punkt 3", *(f"b: Beslutning nummer {n}" for n in range(1, 20)))
    async with window(store) as app:
        for _again in range(100):
            if "Beslutning nummer 19" in shown(app):
                break
            await asyncio.sleep(0.02)
        assert "Beslutning nummer 19" in shown(app)
        assert "Beslutning nummer 1\n" not in shown(app)
        assert "3  Akutte lokale udfordringer" in shown(app)
