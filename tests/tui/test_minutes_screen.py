"""Reading the draft: both renderings, copying, other meetings, and any text in it."""

from __future__ import annotations

import datetime as dt

import pytest
from rich.cells import cell_len

from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.present.document import shown
from ssp_tui.tui.present.parts import Tone, text_of
from ssp_tui.tui.screens.meeting import MeetingScreen
from ssp_tui.tui.screens.minutes import MinutesScreen
from tests.fakes import MemoryStore
from tests.tui.stage import MEETING, NOW, MemoryShelf, Stage, held, stage, workspace

HOSTILE = (
    "[/b] [tbd] # - [x] *** ??? <b>x</b> <!-- §115 [@click=app.quit]x[/] 👍 a\u030a [x](http://a.dk) www.a.dk "
    "~~s~~ `k` | p &amp; ![i](u) ${a} \\ _u_ \u202etxet"
)
SHOWN = (
    "[/b] [tbd] # - [x] *** ??? <b>x</b> <!-- §115 [@click=app.quit]x[/] 👍 å [x](http://a.dk) www.a.dk "
    "~~s~~ `k` | p &amp; ![i](u) ${a} \\ _u_ txet"
)
DECISIONS = f"styregruppe/{MEETING}.beslutninger"
LINES = (
    "/til-stede alle",
    "/punkt 3",
    "et notat",
    "b: Ekstra runde",
    "a: Mette: brev > fredag",
    "b: Skjult",
    "/lukket 4",
)


def rows(text: str, width: int = 60) -> list[str]:
    return text_of(shown(text, width)).split("\n")


def test_a_document_is_rows_that_say_what_stands_in_it() -> None:
    text = (
        "# Titel\n\n**Udkast**\n\n- en\n- to\n\n## 1. Punkt\n\n1. først\n\n> lang\\\n> tekst\n>\n> mere\n\n---\n\nslut"
    )
    assert rows(text) == [
        "Titel", "", "Udkast", "• en", "• to", "", "1. Punkt", "1. først",
        "  lang", "  tekst", "", "  mere", "", "───", "slut",
    ]  # fmt: skip
    tones = {part.text: part.tone for part in shown("# Titel\n\n## Punkt\n\n**Beslutning:** *stille* ord", 60)}
    assert tones == {
        "Titel": Tone.STRONG, "\n": Tone.PLAIN, "Punkt": Tone.KEY, "Beslutning:": Tone.STRONG, " ": Tone.PLAIN,
        "stille": Tone.QUIET, " ord": Tone.PLAIN,
    }  # fmt: skip


def test_a_table_is_a_line_for_each_row_and_no_word_of_it_is_cut() -> None:
    head = "| Nr. | Opgave | Ansvarlig | Frist |\n| --- | --- | --- | --- |\n"
    text = f"{head}| 014 | {'brev ' * 20}| Mette | **fredag** |\n| 015 | x | | uge 50 |\n"
    found = rows(text)
    assert " ".join(" ".join(found).split()) == (
        f"014 {'brev ' * 20}– ansvarlig: Mette – frist: fredag 015 x – frist: uge 50"
    )
    assert max(map(cell_len, found)) <= 60
    assert rows(f"{head}\n{head}| 1 | 2 | 3 | 4 |\n") == ["1 2 – ansvarlig: 3 – frist: 4"]


@pytest.mark.parametrize("width", [1, 20, 76])
def test_an_edited_file_of_any_markdown_is_shown(width: int) -> None:
    text = (
        "```\n[/b] kode\n```\n\n    indrykket\n\n* * *\n\n<script>x</script>\n\n| a |\n|---|\n| b | c |\n\n> > dybt\n\n"
        + HOSTILE
    )
    found = "".join(rows(text, width)).replace(" ", "")
    for part in ("[/b]kode", "indrykket", "<script>x</script>", "dybt", "[@click=app.quit]"):
        assert part in found


def closed(*lines: str, store: MemoryStore | None = None) -> Workspace:
    """A workspace where a meeting a month ago and one today have been closed."""
    work = workspace(store)
    held(work, "b: Ældre", "/afslut", now=NOW - dt.timedelta(days=30))
    held(work, *lines, "/afslut")
    return work


def files(work: Workspace) -> dict[str, str]:
    assert isinstance(work.shelf, MemoryShelf)
    return work.shelf.written


async def read(on: Stage, write: bool = True) -> MinutesScreen:
    screen = MinutesScreen(MEETING, write=write)
    on.app.push_screen(screen)
    await on.settle()
    return screen


async def test_the_draft_and_its_decisions_take_turns_and_what_is_shown_is_copied_and_written() -> None:
    work = closed(*LINES)
    async with stage(work) as on:
        await read(on)
        assert "et notat" in on.shown
        assert f"Fil: minutes/styregruppe/{MEETING}.md" in on.shown
        await on.press("b")
        assert "Beslutningsreferat af møde" in on.shown
        assert "et notat" not in on.shown
        assert "Ikke skrevet som fil." in on.shown
        await on.press("k", "k")
        assert f"Fil: {DECISIONS.partition('/')[2]}.txt" in on.row("Kopieret, hvis terminalen")
        assert not on.app._notifications
        await on.press("up")
        assert f"Fil: minutes/{DECISIONS}.txt" in on.shown
        text = on.app.clipboard
        assert text == files(work)[f"{DECISIONS}.txt"]
        assert "\nBeslutning: Ekstra runde\n" in text
        assert "\n(lukket) Beslutning: Skjult\n" in text
        assert "et notat" not in text
        await on.press("b", "end", "b")
        assert "Beslutningsreferat af møde" in on.shown, "the other one is drawn from its top, wherever this one stood"
        await on.press("b", "home", "k", "k")
        assert "et notat" in on.shown
        assert on.app.clipboard == files(work)[f"styregruppe/{MEETING}.txt"]


async def test_there_is_room_for_both_on_a_wide_screen_and_the_focus_says_which_is_copied() -> None:
    work = closed(*LINES)
    async with stage(work, (120, 40)) as on:
        await read(on)
        await on.press("tab")
        assert "Beslutningsreferat" not in on.shown
        await on.press("b")
        assert "Beslutningsreferat af møde" in on.row("Referat af møde")
        await on.press("k", "k")
        assert on.app.clipboard.startswith("Beslutningsreferat")
        assert "▸ beslutningsreferat" in on.shown
        await on.press("tab", "k", "k")
        assert on.app.clipboard.startswith("Referat")
        assert "▸ referat" in on.shown
        await on.press("tab")
        await on.pilot.resize_terminal(80, 24)
        await on.settle()
        assert "et notat" not in on.shown
        assert "Beslutningsreferat af møde" in on.shown
        await on.pilot.resize_terminal(120, 40)
        await on.settle()
        assert "et notat" in on.shown


async def test_in_a_workspace_that_another_writes_the_text_is_copied_and_no_file_is_written() -> None:
    store = MemoryStore()
    work = closed(*LINES, store=store)
    store.read_only = True
    before = dict(files(work))
    async with stage(work) as on:
        await read(on, write=False)
        await on.press("e", "e", "k", "k")
        assert isinstance(on.app.screen, MinutesScreen), "nothing is reopened"
        assert "Beslutning: Ekstra runde" in on.app.clipboard
        assert "ikke skrevet som fil" in on.shown
        assert files(work) == before


async def test_corrections_made_in_the_file_by_hand_are_read_and_said_not_to_be_copied() -> None:
    work = closed(*LINES)
    async with stage(work) as on:
        screen = await read(on)
        path = f"styregruppe/{MEETING}.md"
        files(work)[path] = files(work)[path].replace("et notat", "et rettet notat")
        screen.load()
        await on.settle()
        assert "et rettet notat" in on.shown
        await on.press("k", "k")
        assert "et notat" in on.app.clipboard
        assert "! Kopieret uden det, der er rettet i hånden" in on.shown


async def test_the_other_minutes_of_the_forum_are_one_key_away_or_chosen_from_a_list() -> None:
    work = closed(*LINES)
    async with stage(work) as on:
        await read(on)
        assert "n næste" not in on.shown
        await on.press("f")
        assert "Beslutning: Ældre" in on.shown
        await on.press("n", "l")
        assert "1 opgave" in on.row("26. nov. 2026      ud")
        assert "27. okt. 2026" in on.shown
        await on.press("b", "escape")
        assert "et notat" in on.shown, "the list is left, and its keys did nothing meanwhile"
        await on.press("l", "down", "enter")
        assert "Beslutning: Ældre" in on.shown
        await on.press("escape")
        assert not isinstance(on.app.screen, MinutesScreen)


async def test_changing_asks_first_and_then_reopens_the_meeting_and_says_so_at_its_line() -> None:
    work = closed(*LINES)
    async with stage(work) as on:
        await read(on)
        await on.press("e")
        assert "Genåbn mødet 26. nov. 2026 og ret i det? Tryk e igen." in on.shown
        await on.press("down", "e")
        assert isinstance(on.app.screen, MinutesScreen), "another key forgets the question"
        await on.press("f1", "escape", "e")
        assert isinstance(on.app.screen, MinutesScreen), "and so does another place"
        await on.press("E")
        assert isinstance(on.app.screen, MeetingScreen)
        assert "Mødet er genåbnet; Ctrl+O afslutter det igen." in on.shown
        assert not on.app._notifications, "nothing lies over the field"


async def test_no_old_meeting_is_reopened_while_another_one_is_held() -> None:
    work = workspace()
    held(work, "b: Ældre", "/afslut", now=NOW - dt.timedelta(days=30))
    held(work, *LINES)
    async with stage(work) as on:
        on.app.open_meeting(MEETING)
        await on.settle()
        await on.press("ctrl+r", "e", "e", "e")
        assert isinstance(on.app.screen, MinutesScreen)
        assert "Mødet 26. nov. 2026 er i gang. Gå tilbage med Esc; ret det gamle bagefter." in on.shown
        await on.press("escape")
        assert on.meeting.id_of_meeting == MEETING


async def test_minutes_that_were_approved_are_said_to_be_before_they_are_changed() -> None:
    work = workspace()
    held(work, "b: Ældre", "/afslut", now=NOW - dt.timedelta(days=30))
    held(work, "/godkend referat", "/afslut")
    async with stage(work) as on:
        await read(on)
        await on.press("f", "e")
        assert "Referatet er godkendt. Genåbn mødet 27. okt. 2026" in on.shown


async def test_closed_text_is_not_copied_before_it_was_asked_for_and_what_is_open_is_one_key_away() -> None:
    work = closed(*LINES)
    async with stage(work) as on:
        await read(on)
        assert "intern · referat" in on.shown
        await on.press("k")
        assert "Lukket tekst er med. k igen kopierer; o viser det åbne." in on.shown
        assert not on.app.clipboard
        await on.press("o")
        assert "offentlig · referat" in on.shown
        assert "Skjult" not in on.shown
        await on.press("k")
        name = f"{MEETING}.offentlig.txt"
        assert f"Fil: {name}" in on.row("Kopieret, hvis terminalen")
        assert "Offentligt referat" in on.app.clipboard
        assert "Skjult" not in on.app.clipboard
        assert files(work)[f"styregruppe/{name}"] == on.app.clipboard
        await on.press("o", "k", "b", "k")
        assert "Lukket tekst er med." in on.shown, "each is asked about by itself"
        assert "Skjult" not in on.app.clipboard
        await on.press("k")
        assert "(lukket) Beslutning: Skjult" in on.app.clipboard


async def test_why_somebody_was_away_is_no_closed_text() -> None:
    work = closed("/afbud Karl (skole), syg", "b: Ekstra runde")
    async with stage(work) as on:
        await read(on)
        await on.press("k")
        assert "Beslutning: Ekstra runde" in on.app.clipboard


async def test_hostile_text_is_read_and_copied_as_it_was_typed() -> None:
    work = closed(
        "/punkt 3", f"b: {HOSTILE}", f"a: Mette: {HOSTILE} > fredag", f"/felt Indstilling: {HOSTILE}", "x" * 9_000
    )
    async with stage(work, (120, 40)) as on:
        await read(on)
        assert " ".join(on.shown.split()).count(SHOWN) == 3
        await on.press("end", "b", "end", "k")
        assert " ".join(on.app.clipboard.split()).count(SHOWN) == 3
