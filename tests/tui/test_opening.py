"""Before the workspace is open: the first frame stands, and what keeps it from opening is handed on."""

from __future__ import annotations

import threading

from ssp_tui.domain.errors import Unreadable
from ssp_tui.domain.settings import Settings
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.app import SspApp
from tests.tui.stage import NOW, Stage, workspace


async def test_the_first_frame_does_not_wait_for_the_workspace() -> None:
    disk = threading.Event()

    def opening() -> tuple[Workspace, str]:
        assert disk.wait(10)
        return workspace(), ""

    app = SspApp(Settings(), opening, lambda: NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        stage = Stage(app, pilot)
        assert "uge 48" in stage.shown
        assert "SSP-styregruppe" not in stage.shown
        await pilot.press("enter", "r", "f1", "escape")
        disk.set()
        await stage.settle()
        assert "SSP-styregruppe" in stage.shown


async def test_a_workspace_that_cannot_be_opened_ends_the_program_with_the_reason() -> None:
    def opening() -> tuple[Workspace, str]:
        raise Unreadable("Mappen kan ikke læses.")

    app = SspApp(Settings(), opening, lambda: NOW)
    async with app.run_test() as pilot:
        await pilot.pause(0.1)
    assert str(app.failure) == "Mappen kan ikke læses."
