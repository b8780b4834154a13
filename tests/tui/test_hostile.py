"""Text as people write and paste it, through every place of the screen: shown as typed, whole, and never obeyed."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from contextlib import asynccontextmanager

import pytest
from rich.cells import cell_len
from textual import events
from textual.app import App

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.settings import Settings
from ssp_tui.services.spectator import Spectator
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.dialogs.field_text import FieldDialog
from ssp_tui.tui.present.parts import Part, hanging, plain, text_of
from ssp_tui.tui.projector import ProjectorApp
from ssp_tui.tui.screens.closing import ClosingScreen
from ssp_tui.tui.screens.minutes import MinutesScreen
from ssp_tui.tui.widgets.acting_lists import LineList
from tests.fakes import Medium, MemoryStore
from tests.tui.stage import MEETING, NOW, MemoryShelf, Stage, held, stage, workspace

HOSTILE = (
    "[/b] [tbd] # - \x1b[31m [@click=app.quit]x[/] {0} {braces} %s \"q\" 'a' <b> &amp; | a | ![i](u) "
    "\u202etxet\u2066 👨\u200d👩\u200d👧 a\u030a e\u0323\u0301\u0301 a\u200bb 漢"
)
SHOWN = (
    "[/b] [tbd] # -  [31m [@click=app.quit]x[/] {0} {braces} %s \"q\" 'a' <b> &amp; | a | ![i](u) "
    " txet  👨\u200d👩\u200d👧 å ẹ́\u0301 a\u200bb 漢"
)
NAME = "[/b] {0} %s 漢"
AGENDA = f"""---
forum: {HOSTILE}
id: styregruppe
alias: {HOSTILE}
kommune: {HOSTILE}
mødehyppighed: {HOSTILE}
sted: {HOSTILE}
deltager: {HOSTILE} ({NAME})
deltager: {NAME} (skole)
deltager: [/b]%s{{0}} (skole)
deltager: Karl ([tbd])
---

## {HOSTILE} (B, 5 min)
Indstilling: {HOSTILE}
[/b]: {HOSTILE}
Indstilling: en til

{HOSTILE}

## Opfølgning på åbne opgaver (O/D)

## Bordet rundt (O)
Runde: [/b], {NAME}, A

## {HOSTILE} (D)
## Næste møde (B)
"""
LAST_WEEK = NOW - dt.timedelta(7)
TALK = (
    "/punkt 1", HOSTILE, f"b: {HOSTILE}", f"k: {HOSTILE}", f"anb([/b]): {HOSTILE}", f"i: {HOSTILE}", f"? {HOSTILE}",
    f"næste: {HOSTILE}", f"til referat: [/b]: {HOSTILE}", f"bilag: {HOSTILE}", f"a: @{HOSTILE}: {HOSTILE} > {HOSTILE}",
)  # fmt: skip
BEFORE = (
    *TALK, f"a: {NAME}: {HOSTILE} > fredag", f"/udsæt fordi andet: {HOSTILE}",
    f"/næste-møde 26. november 2026 kl. 9 i {HOSTILE}", f"/bemærkning {HOSTILE}",
)  # fmt: skip


def flat(text: str) -> str:
    """The text without blanks and borders, so that it does not matter where lines were broken."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in "│┃▌")


def panel(on: Stage) -> str:
    """What stands at the right of the items."""
    return flat("".join(row.partition("│")[2] for row in on.shown.split("\n")))


def whole(on: Stage) -> None:
    """The hostile text is on the screen as it was typed, and every row fits."""
    assert flat(SHOWN) in flat(on.shown), on.shown
    harmless(on.shown, on.app)


def harmless(shown: str, app: App[None]) -> None:
    """Nothing of the text reaches the terminal but as text, and the program still runs."""
    assert not [letter for letter in shown if unicodedata.category(letter) == "Cc" and letter != "\n"]
    assert not set(shown) & set("\u202e\u2066\u2028")
    assert max(map(cell_len, shown.split("\n"))) <= app.size.width
    assert app.is_running and not app._exit


def agendas(*more: str) -> MemoryShelf:
    return MemoryShelf([AGENDA, *more])


def twice_met(*lines: str) -> Workspace:
    """A meeting that goes on after one where everything was said in hostile words."""
    work = workspace(shelf=agendas(), municipality=HOSTILE)
    before = held(work, *BEFORE, now=LAST_WEEK)
    before.record(cmd.CloseMeeting(), "/afslut", LAST_WEEK)
    held(work, *lines)
    return work


@asynccontextmanager
async def talk(*lines: str, size: tuple[int, int] = (200, 60)):  # type: ignore[no-untyped-def]
    async with stage(twice_met(*lines), size, forum="styregruppe") as on:
        yield on


async def test_the_fora_the_next_agenda_and_the_notices() -> None:
    work = twice_met()
    wrong = AGENDA.replace("id: styregruppe", "id: [x]").replace(f"alias: {HOSTILE}", "niveau: [/b]")
    work.shelf = agendas(wrong)
    work.store.notices.append(HOSTILE)
    async with stage(work, (260, 60), held_by=HOSTILE) as on:
        assert on.shown.count("[/b] [tbd] # -  [31m") >= 4, on.shown
        assert "Fejl i faste dagsordener ([x].md)" in on.shown
        harmless(on.shown, on.app)
    async with stage(closed(), (200, 60)) as on:
        await on.press("enter")
        assert "udsat 1. gang" in on.shown
        whole(on)


def closed() -> Workspace:
    work = workspace(shelf=agendas())
    before = held(work, *BEFORE, now=LAST_WEEK)
    before.record(cmd.CloseMeeting(), "/afslut", LAST_WEEK)
    return work


async def test_an_item_its_past_its_fields_and_every_kind_of_entry() -> None:
    async with talk(*TALK, size=(200, 120)) as on:
        # Head: title, guidance, why it came, what was said last. Fields, entries of ten kinds.
        assert panel(on).count(flat(SHOWN)) >= 14, on.shown
        for word in ("BESLUTNING", "KONKLUSION", "ANBEFALING ([/b])", "ORIENTERING", "KOMMENDE PUNKT", "BILAG"):
            assert flat(word + SHOWN) in panel(on)
        assert flat(f"TIL REFERAT [/b]: {SHOWN}") in panel(on)
        assert "entil" in panel(on), "a field that is named twice in the file is whole"
        harmless(on.shown, on.app)
        await on.press("f9", "f8", "escape", "down", "up", "right", "down", "up")
        whole(on)


async def test_who_is_here_and_keys_that_say_it_by_name() -> None:
    async with talk() as on:
        await on.press("ctrl+t")
        whole(on)
        await on.press("down", "space")
        assert [(one.name, one.unit) for one in on.meeting.meeting.attendance.present] == [(SHOWN, NAME)]
        for line in (f"/gæst {HOSTILE} pkt. 1", f"/afbud {NAME} ({HOSTILE})", f"/stedfortræder [x] for {NAME}"):
            await on.press("tab")
            await on.enter(line)
            assert on.line == "", on.shown
        assert flat(f"(skole)  afbud ({SHOWN})") in panel(on), "brackets in a reason are of the reason"
        assert on.row("[x] (skole)  for [/b] {0} %s 漢")
        await on.press("ctrl+t")
        assert "[/b] {0} %s 漢 1" in on.row("afbud"), "a unit in the line that is always in sight"
        assert on.row("gæst: [/b] [tbd] # -  [31m")
        harmless(on.shown, on.app)


async def test_actions_that_are_followed_up_and_what_is_said_of_them() -> None:
    async with talk("/punkt 2") as on:
        whole(on)
        await on.press("down", "up", "tab")
        await on.enter(f"/opgave 002: {HOSTILE}")
        await on.enter(f"/opgave 002 ny ansvarlig @{NAME}")
        assert on.line == "", on.shown
        action = on.meeting.meeting.action("SSP-2026-002")
        assert action.owners == (NAME,)
        assert flat(f"– åben: {SHOWN}") in panel(on)
        assert panel(on).count(flat(SHOWN)) >= 5
        harmless(on.shown, on.app)


async def test_the_voices_of_a_round() -> None:
    async with talk("/punkt 3") as on:
        assert on.row("›").startswith(" [/b] ›")
        await on.enter(HOSTILE)
        await on.press("enter")
        assert f"{NAME} ›" in on.row("›")
        await on.enter(HOSTILE)
        await on.press("enter")
        await on.enter("fra dem, der hedder A")
        await on.press("enter")
        entries = on.meeting.item.entries
        assert [(one.kind.value, one.name, one.text) for one in entries] == [
            ("note", "[/b]", SHOWN), ("note", NAME, SHOWN), ("note", "", "A: fra dem, der hedder A"),
        ]  # fmt: skip
        whole(on)


async def test_the_field_its_reading_what_tab_offers_and_lines_that_wait() -> None:
    async with talk("/punkt 4") as on:
        field = on.meeting.foot.field
        assert "a: [/b]%s{0}: opgave" in on.row("›"), "the example names somebody"
        on.app.post_message(events.Paste(f"{HOSTILE}\r\n\tto\x00\u2028tre"))
        await on.settle()
        assert on.line == f"{SHOWN} to  tre"
        assert "sat sammen til én" in on.shown
        harmless(on.shown, on.app)
        field.start_over()
        on.app.post_message(events.Paste(f"a: @{HOSTILE}: {HOSTILE} > {HOSTILE}"))
        await on.settle()
        assert "OPGAVE" in on.shown
        harmless(on.shown, on.app)
        await on.press("tab", "tab", "tab")
        harmless(on.shown, on.app)
        field.start_over()
        on.app.post_message(events.Paste(f"/{HOSTILE}"))
        await on.press("enter")
        assert on.line.startswith("/[/b]"), "an unknown command stays in the field"
        field.put("a: [")
        await on.settle()
        assert "Tab" in on.shown and "[/b] [tbd]" in on.shown
        await on.press("tab")
        assert on.line.startswith("a: [/b]")
        on.meeting.foot.write("ny")
        on.meeting.foot.give_back(f"{HOSTILE}\nto", (Part(HOSTILE),))
        await on.settle()
        assert on.row("! [/b] [tbd]")
        harmless(on.shown, on.app)
        await on.press("up")
        assert on.line == f"{SHOWN} to"
        field.start_over()
        on.meeting.foot.give_back(f"/felt Indstilling: {HOSTILE}\nto", ())
        await on.settle()
        assert on.line == f"/felt Indstilling: {SHOWN} to", "lines that come back to the field are one"
        harmless(on.shown, on.app)


async def test_what_is_typed_letter_by_letter_is_all_taken() -> None:
    async with talk() as on:
        family = "👨\u200d👩\u200d👧"
        for letter in f"b:\xa0{family}a\u030a\u00ad\U0001fae9\x1f\ud800":
            on.app.post_message(events.Key("x", letter))
        await on.settle()
        assert on.line == f"b:\xa0{family}a\u030a\u00ad\U0001fae9"
        await on.press("enter")
        assert on.meeting.item.entries[-1].text == f"{family}å\u00ad\U0001fae9"
        assert family in on.row("BESLUTNING 👨")


async def test_undo_says_the_words_and_the_lists_change_them_as_they_were() -> None:
    async with talk("/punkt 4", f"b: {HOSTILE}") as on:
        await on.press("up")
        assert on.line == f"/ret 1: b: {SHOWN}"
        await on.press("enter")
        assert on.meeting.item.entries[0].text == SHOWN
        await on.press("ctrl+z")
        assert "Fortrudt: /ret 1: b: [/b]" in on.shown
        await on.press("escape", "o")
        assert SHOWN in on.line or "/omdøb" in on.line or on.line == ""
        harmless(on.shown, on.app)


async def test_a_field_of_several_lines() -> None:
    async with talk("/punkt 4") as on:
        await on.enter("/felt [/b] {0} %s")
        assert isinstance(on.app.screen, FieldDialog)
        assert "[/b] {0} %s" in on.shown
        on.app.post_message(events.Paste(f"{HOSTILE}\r\nto\x00\tx"))
        on.app.post_message(events.Key("x", "\xa0"))
        await on.settle()
        whole(on)
        await on.press("ctrl+s")
        assert on.meeting.item.fields == (("[/b] {0} %s", f"{SHOWN}\nto  x"),)
        whole(on)


async def test_the_opsamling_the_draft_and_the_list_of_minutes() -> None:
    async with talk("/punkt 1", *TALK, "/afbud Karl") as on:
        await on.press("ctrl+o")
        assert isinstance(on.app.screen, ClosingScreen)
        whole(on)
        await on.press("a")
        assert await on.until(lambda on: isinstance(on.app.screen, MinutesScreen) and "Referat" in on.shown)
        await on.settle()
        whole(on)
        await on.press("end", "b")
        whole(on)
        await on.press("k")
        assert await on.until(lambda on: SHOWN in on.app.clipboard)
        await on.press("l")
        harmless(on.shown, on.app)


async def test_toasts_the_palette_the_help_and_keys_nobody_knows() -> None:
    work = workspace(municipality=HOSTILE, keys={HOSTILE: "f2", "meeting.next": HOSTILE})
    held(work)
    async with stage(work, (120, 50), forum="styregruppe") as on:
        harmless(on.shown, on.app)
        assert "[/b] [tbd]" in on.shown
        on.app.clear_notifications()
        on.app.notify(HOSTILE, title=HOSTILE)
        await on.settle()
        toast = "".join(row.partition("▌")[2].rstrip("─") for row in on.shown.split("\n"))
        assert flat(toast) == 2 * flat(SHOWN)
        await on.press("ctrl+p")
        on.app.post_message(events.Paste(HOSTILE))
        await on.settle()
        assert on.row("Det er der ingen kommando")
        harmless(on.shown, on.app)
        await on.press("escape", "escape", "f1", "end")
        harmless(on.shown, on.app)


async def test_a_forum_that_is_not_there_is_told_by_its_name() -> None:
    async with stage(workspace(), (120, 40), forum=HOSTILE) as on:
        assert "[/b] [tbd] # -  [31m" in on.shown
        harmless(on.shown, on.app)


async def test_the_second_window() -> None:
    medium = Medium()
    work = workspace(MemoryStore(medium), agendas())
    running = held(work, "/punkt 1", f"b: {HOSTILE}", f"anb([/b]): {HOSTILE}", f"a: @{HOSTILE}: {HOSTILE} > {HOSTILE}")
    assert running.meeting.id == MEETING
    app = ProjectorApp(Spectator(workspace(MemoryStore(medium, write=False), agendas())), lambda: NOW, {})
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        on = Stage(app, pilot)  # type: ignore[arg-type]
        assert await on.until(lambda on: "OPGAVE" in on.shown)
        assert flat(on.shown).count(flat(SHOWN)) >= 5
        harmless(on.shown, app)


LONG = {
    "one word": "x" * 10_000,
    "words": " ".join(f"ord{n}" for n in range(1_700)),
    "wide letters": "漢字" * 2_500,
    "joined emoji": "👨\u200d👩\u200d👧" * 700,
    "many marks": "a" + "\u0301" * 3_000,
}


@pytest.mark.parametrize("kind", LONG)
@pytest.mark.parametrize("width", [1, 2, 51, 120])
def test_a_very_long_entry_is_broken_to_the_width_and_nothing_of_it_is_lost(kind: str, width: int) -> None:
    rows = text_of(hanging(plain(LONG[kind]), 0, width)).split("\n")
    assert max(map(cell_len, rows)) <= max(2, width)
    assert flat("".join(rows)) == flat(LONG[kind])


async def test_a_very_long_entry_is_read_whole_by_paging() -> None:
    work = workspace()
    held(work, "/punkt 3", LONG["words"], "/punkt 4", LONG["wide letters"], "/punkt 3")
    async with stage(work, forum="styregruppe") as on:
        listed = on.app.screen.query_one(LineList)
        seen = panel(on)
        while listed.scroll_y:
            before = listed.scroll_y
            await on.pilot.press("pageup")
            assert before - listed.scroll_y <= listed.size.height, "no row is passed over"
            seen += panel(on)
        assert all(f"ord{n}" in seen for n in range(1_700))
        await on.press("pagedown", "f8")
        assert "漢字" in panel(on)
        harmless(on.shown, on.app)
        await on.type("ny")
        assert on.line == "ny"


async def test_a_wide_letter_at_the_edge_is_neither_cut_nor_lost() -> None:
    work = workspace()
    held(work, "/punkt 3")
    async with stage(work, forum="styregruppe") as on:
        for before in range(46, 50):
            await on.enter(f"{'x' * before}漢👍🏽slut")
            assert flat(f"{'x' * before}漢👍🏽slut") in panel(on)
            harmless(on.shown, on.app)
            on.meeting.foot.field.put("y" * (before + 27) + "漢👍🏽")
            await on.settle()
            harmless(on.shown, on.app)
            on.meeting.foot.field.start_over("")


async def test_many_long_lines_many_people_many_items_and_a_long_title() -> None:
    title = "Titel " * 50
    head = AGENDA.split("deltager:")[0] + "".join(f"deltager: Person nummer {n} (skole)\n" for n in range(60))
    agenda = f"{head}---\n\n## {title}\n" + "".join(f"## Punkt nummer {n} {HOSTILE}\n" for n in range(2, 41))
    work = workspace(shelf=MemoryShelf([agenda]))
    running = held(work)
    line = f"{'æ ø å ' * 30}{HOSTILE}"[:200]
    for n in range(300):
        running.record(cmd.RecordEntry(EntryKind.NOTE, f"{n} {line}"), "", NOW)
    async with stage(work, forum="styregruppe") as on:
        assert "Titel Titel" in on.shown and "299 " in on.shown
        harmless(on.shown, on.app)
        rows = on.app.screen.query_one(LineList)._rows
        await on.press("ctrl+t", "down", "end")
        assert on.row("Person nummer 59")
        assert on.app.screen.query_one(LineList)._rows is rows, "what is hidden is not broken anew, to no width"
        await on.press("ctrl+t", "escape", "end")
        assert on.row("· 40 Punkt")
        await on.press("f8")
        assert "punkt 2 af 40" in on.shown
        await on.press("ctrl+o")
        harmless(on.shown, on.app)


def test_what_was_said_outlives_the_program_as_it_was_said() -> None:
    medium = Medium()
    held(workspace(MemoryStore(medium), agendas()), *TALK)
    assert json.dumps(medium.frames, ensure_ascii=False).encode()
    medium.held = False
    again = Workspace(MemoryStore(medium), agendas(), Settings())
    texts = [entry.text for entry in again.history(MEETING).meeting.items[0].entries if not entry.action]
    assert texts == [SHOWN] * 9
