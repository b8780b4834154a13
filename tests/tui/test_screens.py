"""The screens with a hand at the keyboard: a few long ways through, since each start costs half a second."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual import events

from ssp_tui.domain.errors import Unreadable
from ssp_tui.ports import Step
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.tui.app import SspApp
from ssp_tui.tui.registry import COMMANDS, Place
from ssp_tui.tui.screens.closing import ClosingScreen
from ssp_tui.tui.screens.commands import CommandsScreen
from ssp_tui.tui.screens.forum import ForumScreen
from ssp_tui.tui.screens.meeting import MeetingScreen
from ssp_tui.tui.screens.minutes import MinutesScreen
from ssp_tui.tui.screens.start import StartScreen
from ssp_tui.tui.screens.year import YearScreen
from ssp_tui.tui.widgets.entry_field import EntryField
from tests.fakes import Medium, MemoryStore
from tests.tui.stage import MEETING, NOW, MemoryShelf, SlowStore, held, stage, workspace

ROOT = Path(__file__).parents[2]
HOSTILE = "[/b] [tbd] # - [5 min] *** ??? <b> §115 [@click=app.quit]x[/] 👍 a\u030a"
SHOWN = "[/b] [tbd] # - [5 min] *** ??? <b> §115 [@click=app.quit]x[/] 👍 å"


def test_every_command_of_the_registry_can_be_carried_out_in_its_place() -> None:
    screens = {
        Place.EVERYWHERE: SspApp,
        Place.START: StartScreen,
        Place.FORUM: ForumScreen,
        Place.MEETING: MeetingScreen,
        Place.CLOSING: ClosingScreen,
        Place.MINUTES: MinutesScreen,
        Place.YEAR: YearScreen,
        Place.HELP: CommandsScreen,
    }
    missing = [
        command.id
        for command in COMMANDS
        if command.place in screens and not command.by_widget
        and not hasattr(screens[command.place], f"action_{command.action}")
    ]  # fmt: skip
    assert missing == []


async def test_looking_changes_nothing_and_enter_begins_the_meeting_where_one_types() -> None:
    work = workspace()
    async with stage(work) as on:
        assert "SSP-styregruppe" in on.shown
        assert "§ 115" in on.row("Mandagsmøde")
        assert "ikke planlagt" in on.row("SSP-styregruppe")
        await on.press("down", "enter")
        assert "Handleplan" in on.shown
        await on.press("escape", "enter", "escape")
        assert work.store.streams() == []
        await on.press("enter", "enter")
        assert work.store.streams() == [MEETING]
        assert on.meeting.focused is on.meeting.foot.field
        assert "punkt 1 af 6" in on.row("SSP-styregruppe")


async def test_what_is_typed_is_read_at_once_recorded_by_enter_and_undone_in_the_empty_field() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.type("b: Ekstra runde")
        assert "Enter optager" in on.shown
        await on.press("enter")
        assert on.line == ""
        assert "1 BESLUTNING Ekstra runde" in on.shown
        assert "✓ optaget 9.41" in on.shown
        await on.type("halv linje")
        await on.press("ctrl+z")
        assert on.line == "halv "
        await on.press("ctrl+y")
        assert on.line == "halv linje"
        await on.press("ctrl+z", "ctrl+z")
        assert on.line == ""
        assert "BESLUTNING Ekstra runde" in on.shown
        await on.press("ctrl+z")
        assert "Fortrudt: b: Ekstra runde (punkt 1)" in on.shown
        assert "BESLUTNING" not in on.shown
        await on.press("ctrl+y")
        assert "BESLUTNING Ekstra runde" in on.shown
        await on.press("ctrl+y")
        assert on.line == "halv "


async def test_keys_step_turn_the_line_and_lead_to_the_list_and_back() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("f8", "f8")
        assert "punkt 3 af 6" in on.shown, "an item with nothing to follow up is passed by"
        await on.press("f8")
        assert "punkt 3 af 6" in on.shown, "a second step in a hurry asks first"
        assert "Videre igen går forbi det" in on.shown
        await on.press("f9")
        assert "punkt 2 af 6" in on.shown
        await on.type("brev")
        await on.press("f2")
        assert on.line == "b: brev"
        await on.press("f3")
        assert on.line == "a: brev"
        await on.press("ctrl+g", "4", "enter")
        assert "punkt 4 af 6" in on.shown
        assert on.line == "a: brev", "what stood in the field comes back"
        await on.press("escape", "v", "v")
        assert "punkt 5 af 6" in on.shown
        assert "v videre" in on.shown
        await on.press("T", "tab", "x")
        assert "punkt 4 af 6" in on.shown
        assert on.line == "a: brevx"
        await on.press("escape", "up", "up", "enter")
        assert "punkt 2 af 6" in on.shown
        assert on.meeting.focused is on.meeting.foot.field
        await on.press("ctrl+u", "f9", "f9")
        assert "! Det er det første punkt." in on.shown
        assert on.line == "", "what a key could not do is no line of the user's"
        await on.press("ctrl+s")
        assert "Alt er gemt." in on.shown


async def test_a_pasted_text_of_several_lines_stays_one_entry() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.type("i: ")
        on.app.post_message(events.Paste("første linje\r\nanden [tbd]\n\ntredje\n"))
        await on.press("enter")
        assert "ORIENTERING første linje anden [tbd] tredje" in on.shown.replace("\n", "")


async def test_a_slow_disk_delays_no_key_and_loses_no_line() -> None:
    store = SlowStore()
    work = workspace(store)
    held(work)
    async with stage(work, forum="styregruppe") as on:
        store.disk.clear()
        on.meeting.foot.field.put("en")
        await on.pilot.press("enter", *"to", "enter", *"/punkt 99", "enter", *"halv")
        assert on.line == "halv"
        assert "… skriver" in on.shown
        assert " 1 en" not in on.shown
        store.disk.set()
        await on.settle()
        assert " 1 en" in on.shown
        assert " 2 to" in on.shown
        assert on.line == "halv"
        assert "/punkt 99" in on.row("findes ikke"), "the refused line waits over the field, with its reason"
        assert "1 linje er ikke optaget" in on.shown
        await on.press("up")
        assert on.line == "/punkt 99"
        assert "! halv" in on.shown


async def test_what_the_disk_refuses_comes_back_into_the_field_with_the_reason() -> None:
    store = MemoryStore()
    work = workspace(store)
    held(work)
    async with stage(work, forum="styregruppe") as on:
        store.refuse_next = True
        await on.enter("vigtig linje")
        assert on.line == "vigtig linje"
        assert "Linjen er ikke optaget. Prøv igen." in on.shown
        await on.press("enter")
        assert " 1 vigtig linje" in on.shown


async def test_a_half_typed_line_survives_and_the_meeting_reopens_at_the_same_item() -> None:
    store = MemoryStore()
    work = workspace(store)
    held(work, "/punkt 4")
    async with stage(work, forum="styregruppe") as on:
        await on.type("halv linj")
        await asyncio.sleep(0.5)
        assert store.draft(MEETING) == "halv linj", "kept while it is typed, in case the process is killed"
        await on.press("e", "ctrl+q")
    assert store.draft(MEETING) == "halv linje"
    async with stage(work) as on:
        assert "I GANG" in on.row("SSP-styregruppe")
        await on.press("enter")
        assert on.line == "halv linje"
        assert "punkt 4 af 6" in on.shown


async def test_closing_shows_the_opsamling_leads_to_what_is_missing_and_ends_in_the_minutes() -> None:
    shelf = MemoryShelf()
    work = workspace(shelf=shelf)
    held(work, "/til-stede alle", "/punkt 3", "b: Ekstra runde", "a: Mette: vagtplan")
    async with stage(work, forum="styregruppe") as on:
        await on.enter("/afslut")
        assert "Ekstra runde" in on.shown
        assert "har ingen frist" in on.shown
        await on.press("escape")
        assert on.meeting.meeting.status == "running"  # type: ignore[union-attr]
        await on.press("ctrl+o", "end", "enter")
        assert on.line == "/næste-møde "
        assert "punkt 6 af 6" in on.shown
        await on.type("1. marts 2027")
        await on.press("enter")
        await on.press("ctrl+o", "a")
        assert isinstance(on.app.screen, MinutesScreen)
        path = f"styregruppe/{MEETING}.md"
        assert path in on.shown
        assert "Ekstra runde" in shelf.written[path]
        await on.press("e", "e")
        assert "punkt 6 af 6" in on.shown, "the draft is changed by reopening the meeting"


async def test_a_cancelled_meeting_leads_back_and_says_what_becomes_of_its_items() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.enter("/aflys")
        assert isinstance(on.app.screen, StartScreen)
        assert "Mødet er aflyst." in on.shown
        assert "I GANG" not in on.shown


async def test_a_field_of_several_lines_is_written_in_a_dialog_and_never_thrown_away() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.enter("/felt Indstilling")
        await on.type("At det")
        await on.press("enter")
        await on.type("godkendes")
        await on.press("escape")
        assert "Ikke gemt" in on.shown
        assert work.store.draft(MEETING) == "/felt Indstilling: At det godkendes"
        await on.enter("/felt indstilling")
        await on.press(".", "ctrl+s")
        assert on.meeting.meeting.items[0].fields == (("Indstilling", "At det\ngodkendes."),)  # type: ignore[union-attr]
        assert "Indstilling: At det" in on.shown


async def test_a_second_copy_follows_and_says_who_writes() -> None:
    medium = Medium()
    writing = held(workspace(MemoryStore(medium)))
    async with stage(workspace(MemoryStore(medium, write=False)), forum="styregruppe", held_by="Mette skriver.") as on:
        assert "Mette skriver." in on.shown
        reading = writing.read("b: Fra den anden")
        writing.record(reading.command, "b: Fra den anden", on.meeting.now())  # type: ignore[arg-type]
        await asyncio.sleep(1.1)
        await on.settle()
        assert "BESLUTNING Fra den anden" in on.shown
        await on.type("nej")
        await on.press("enter")
        assert on.line == "nej"
        assert "Her læses kun. Mette skriver." in on.shown


async def test_hostile_text_is_shown_as_typed_everywhere() -> None:
    agenda = f"---\nforum: {HOSTILE}\nid: styregruppe\n---\n\n## {HOSTILE} (B)\n## Næste møde (B)\n"
    work = workspace(shelf=MemoryShelf([agenda]), municipality=HOSTILE, keys={HOSTILE: "f2"})
    async with stage(work, size=(200, 60)) as on:
        on.app.notify(HOSTILE, title=HOSTILE, markup=False)
        await on.press("enter")
        assert SHOWN in on.shown
        await on.press("enter")
        for line in (
            "ø" * 10_000,
            "/til-stede Mette (social)",
            HOSTILE,
            f"b: {HOSTILE}",
            f"a: @{HOSTILE}: {HOSTILE} > {HOSTILE}",
            f"/felt {HOSTILE}: {HOSTILE}",
            f"/gæst {HOSTILE}",
            "\x1b[31m\u202erød\u2066",
            f"/nyt {HOSTILE}",
            f"/udsæt fordi andet: {HOSTILE}",
        ):
            await on.enter(line)
            assert on.line == "", f"{line[:30]}: {on.row('›')}"
        assert SHOWN in on.row("BESLUTNING")
        assert "\x1b" not in on.shown
        assert "\u202e" not in on.shown
        await on.press("f1", "escape", "ctrl+o")
        assert SHOWN in on.shown
        await on.press("a")
        assert "[tbd]" in on.shown


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 12)])
async def test_every_place_fits(size: tuple[int, int]) -> None:
    work = workspace()
    held(work, "/til-stede alle", "b: " + "Ekstra runde " * 30)
    async with stage(work, size=size) as on:
        await on.press("enter")
        rows = on.shown.split("\n")
        assert len(rows) == size[1]
        assert ("F1 hjælp" if size >= (80, 24) else "Vinduet er") in rows[-1]
        assert on.row("›")
        await on.pilot.resize_terminal(size[0] + 20, size[1] + 6)
        await on.settle()
        assert len(on.shown.split("\n")) == size[1] + 6


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("/oversend", "/oversend "),
        ("fælles", "/møde "),
        ("opfølg", "Opfølgningen: "),
        ("opgaven udført", "Opfølgningen: "),
    ],
)
async def test_the_palette_finds_lines_with_their_slash_and_the_keys_of_the_lists(words: str, row: str) -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("ctrl+p")
        await on.type(words)
        assert row in on.shown


async def test_help_shows_the_keys_of_the_place_and_the_palette_carries_a_command_out() -> None:
    work = workspace(keys={"meeting.next": "ctrl+n", "meeting.previous": "f5"})
    held(work)
    async with stage(work, size=(100, 50), forum="styregruppe") as on:
        assert "meeting.previous i ssp.toml" in on.shown.replace("\n", " ")
        await on.press("ctrl+n")
        assert "punkt 2 af 6" in on.shown
        await on.press("f8")
        assert "punkt 2 af 6" in on.shown, "the key that was replaced does nothing"
        await on.press("f1")
        assert "Ctrl+N" in on.row("Videre til næste punkt")
        assert "Gør linjen i feltet til en beslutning" in on.shown
        await on.press("escape", "ctrl+p")
        await on.type("lyse farver")
        await on.press("enter")
        assert on.app.theme == "ssp-light"
        await on.press("ctrl+p")
        await on.type("forrige punkt")
        await on.press("enter")
        assert "punkt 1 af 6" in on.shown


async def test_lines_typed_faster_than_the_screen_follows_are_all_taken_one_by_one() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        burst = ["e", "n", "enter", "t", "i", "backspace", "o", "enter", "f8", "t", "r", "e", "enter", "f2", "f", "i"]
        for key in burst:
            on.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await on.settle()
        items = on.meeting.meeting.items  # type: ignore[union-attr]
        assert [[entry.text for entry in item.entries] for item in items[:2]] == [["en", "to"], ["tre"]]
        assert on.line == "b: fi"


async def test_tab_takes_what_is_proposed_and_a_bare_deferral_under_eventuelt_asks_which_line() -> None:
    work = workspace()
    held(work, "/punkt 5", "Lys ved stationen", "Sommerferien")
    async with stage(work, forum="styregruppe") as on:
        on.meeting.foot.field.put("a: Mette vagtplan 1.12.2026")
        await on.settle()
        assert "Tab: a: Mette: vagtplan > 1.12.2026" in on.shown
        await on.press("tab")
        assert on.line == "a: Mette: vagtplan > 1.12.2026"
        on.meeting.foot.field.start_over()
        await on.enter("/udsæt")
        assert on.line == "/løft "
        assert "Hvilken linje udsættes?" in on.shown
        await on.press("2", "enter")
        assert "↷" in on.row("5.1 Sommerferien")
        assert "punkt 5 af 6" in on.shown


async def test_a_damaged_meeting_is_told_of_and_the_program_goes_on() -> None:
    class Damaged(MemoryStore):
        def steps(self, stream: str) -> list[Step]:
            raise Unreadable(f"Mødet {stream} er beskadiget.", "Se ssp-tui doctor.")

    healthy = MemoryStore()
    held(workspace(healthy))
    async with stage(workspace(Damaged(healthy.medium, write=False))) as on:
        await on.press("enter")
        assert isinstance(on.app.screen, StartScreen)
        assert "beskadiget. Se ssp-tui doctor." in on.shown
        await on.press("down", "enter")
        assert isinstance(on.app.screen, ForumScreen)


async def test_a_real_meeting_typed_by_hand_gives_the_minutes_that_its_replay_gives() -> None:
    lines = (ROOT / "examples/2016-09-28-sam-sspplus.txt").read_text(encoding="utf-8").split("\n")
    agenda = (ROOT / "agendas/sam-sspplus.md").read_text(encoding="utf-8")
    replayed, typed = MemoryShelf([agenda]), MemoryShelf([agenda])
    replay = Replay(workspace(shelf=replayed), NOW.replace(year=2016, month=9, day=28), print)
    for number, line in enumerate(lines, 1):
        replay.carry_out(Line(number, line))
    async with stage(workspace(shelf=typed)) as on:
        on.app.clock = lambda: NOW.replace(year=2016, month=9, day=28)
        await on.press("enter", "d")
        field = on.app.screen.query_one("#line", EntryField)
        field.put(lines[0])
        await on.press("enter")
        for line in filter(None, lines[1:]):
            on.meeting.foot.field.put(line)
            await on.meeting.foot.field.action_submit()
        await on.settle()
        await on.press("a")
    assert typed.written == replayed.written


async def test_a_meeting_of_another_day_is_begun_by_a_line_and_left_for_another_by_a_line() -> None:
    work = workspace()
    async with stage(work) as on:
        await on.press("down", "enter", "d")
        await on.type("9.10.2026 kl. 13")
        await on.press("enter")
        assert "fre 9. okt. 2026" in on.row("SSP-styregruppe")
        assert work.store.steps("2026-10-09-styregruppe")[0].line == "/møde styregruppe 9.10.2026 kl. 13"
        await on.enter("/møde Mandagsmøde 26.11.2026")
        assert "Mandagsmøde · tors 26. nov. 2026" in on.shown
        assert on.line == ""


async def test_a_window_that_is_too_small_says_so_kindly_and_goes_on() -> None:
    work = workspace()
    held(work)
    async with stage(work, size=(60, 20), forum="styregruppe") as on:
        assert "Vinduet er 60×20 tegn" in on.shown
        await on.enter("Uro ved stationen")
        assert "Uro ved stationen" in on.shown
        await on.pilot.resize_terminal(200, 60)
        await on.settle()
        assert "F8 videre" in on.shown
        assert "Uro ved stationen" in on.shown


async def test_the_colours_are_those_that_the_workspace_asks_for() -> None:
    async with stage(workspace(theme="light")) as on:
        assert on.app.theme == "ssp-light"
