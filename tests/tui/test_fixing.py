"""A proposal for the fixed agenda on the screen: seen before it is written, and not forgotten when it is not."""

from __future__ import annotations

from ssp_tui.tui.screens.closing import ClosingScreen
from ssp_tui.tui.screens.fixing import FixingScreen
from ssp_tui.tui.screens.meeting import MeetingScreen
from tests.tui.stage import MemoryShelf, Stage, held, stage, workspace

FILE = "styregruppe.md"
ADDED = b"## Ferie (B)\nId: ferie\n## Eventuelt"


def shelf(on: Stage) -> MemoryShelf:
    found = on.app.workspace.shelf
    assert isinstance(found, MemoryShelf)
    return found


async def test_the_file_is_written_when_it_is_said_yes_to_and_the_agendas_are_read_again() -> None:
    work = workspace()
    held(work, "/nyt Ferie (B)")
    async with stage(work, forum="styregruppe") as on:
        await on.enter("/fast 7")
        assert isinstance(on.app.screen, FixingScreen)
        assert "+ ## Ferie (B)" in on.shown and "+ Id: ferie" in on.shown
        assert ADDED not in shelf(on).files[FILE]
        await on.press("enter")
        assert ADDED in shelf(on).files[FILE]
        assert any(item.title == "Ferie" for item in work.agendas["styregruppe"].items)


async def test_what_was_left_stands_in_the_opsamling_until_it_is_taken_there() -> None:
    work = workspace()
    held(work, "/nyt Ferie (B)", "/ny-deltager Sanne (social)")
    async with stage(work, forum="styregruppe") as on:
        await on.enter("/fast 7")
        await on.press("escape", "ctrl+o")
        closing = on.app.screen
        assert isinstance(closing, ClosingScreen)
        assert [change.proposal.title for change in closing.proposed] == ["Ferie (B)", "Sanne (social)"]
        row = next(id for id, jump in closing._jumps.items() if jump.proposal == 2)
        closing.summary.begin_at(row)
        await on.press("enter")
        assert "+ deltager: Sanne (social)" in on.shown
        await on.press("enter")
        assert b"deltager: Sanne (social)\n" in shelf(on).files[FILE]
        assert [change.proposal.title for change in closing.proposed] == ["Ferie (B)"]
        assert "+ Sanne (social)" not in on.shown


async def test_a_file_that_was_changed_meanwhile_is_not_written_and_the_proposal_can_be_seen_again() -> None:
    work = workspace()
    held(work, "/nyt Ferie (B)")
    async with stage(work, forum="styregruppe") as on:
        await on.enter("/fast 7")
        shelf(on).files[FILE] += b"Min egen linje\n"
        before = shelf(on).files[FILE]
        await on.press("enter")
        assert isinstance(on.app.screen, MeetingScreen)
        assert "rettet af en anden imens" in on.shown
        assert shelf(on).files[FILE] == before
        await on.enter("/fast 7")
        await on.press("enter")
        assert ADDED in shelf(on).files[FILE]


async def test_what_cannot_be_written_is_said_with_the_lines_to_write() -> None:
    work = workspace(shelf=MemoryShelf(["---\nforum: SSP\nid: styregruppe\n---\n\n### Nyt\n"]))
    held(work, "/nyt [Ferie] (B)")
    async with stage(work, forum="styregruppe") as on:
        await on.enter("/fast 2")
        assert "Skriv selv: ## [Ferie] (B)" in on.shown
        assert "ret filen" not in on.shown
        await on.press("enter")
        assert isinstance(on.app.screen, MeetingScreen)
        assert b"Ferie" not in shelf(on).files[FILE]
