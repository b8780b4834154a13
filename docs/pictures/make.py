"""Makes the pictures of the README from the program itself.

python docs/pictures/make.py
"""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli import main as ssp_tui
from ssp_tui.tui.app import SspApp

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LAST = """/møde Styregruppen 10.9.2026 kl. 9.00-10.30
/til-stede alle
/punkt 3
Skolerne måler trivsel i november
a: @Leder af SSP: tryghedsvandring med boligforeningen > 20/11
/udsæt til næste møde pga. tid: skolernes trivselstal
/næste-møde torsdag den 26. november 2026 kl. 9.00-10.30
/afslut
"""
TYPED = (
    "/til-stede alle",
    "/gæst Klubleder pkt. 4",
    "b: Referatet er godkendt",
    "/punkt 3",
    "Uro ved stationen fredag aften",
    "b: Ekstra runde fredag i fire uger",
    "? Hvem betaler vagten",
)
HALF = "a: @Leder af SSP og DOT: vagtplan senest fredag"


async def picture(folder: Path) -> str:
    """A meeting under way, with an action half typed."""
    now = datetime.fromisoformat("2026-11-26T09:41:00+01:00")
    with bootstrap.workspace(folder, now, write=True) as workspace:
        app = SspApp(workspace.settings, lambda: (workspace, ""), lambda: now, forum="herning-styregruppe")
        async with app.run_test(size=(100, 28)) as pilot:
            await pilot.pause(0.5)
            for line in TYPED:
                await pilot.press(*line, "enter")
                await pilot.pause(0.2)
            await pilot.press(*HALF)
            await pilot.pause(0.5)
            return app.export_screenshot(title="ssp-tui")


def without_remote_fonts(svg: str) -> str:
    """The picture without the fonts it would fetch; any fixed-width one will do."""
    return re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)


def make() -> None:
    """Write every picture."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        shutil.copytree(ROOT / "agendas", folder / "agendas")
        (folder / "before.txt").write_text(LAST, encoding="utf-8")
        ssp_tui(["--workspace", str(folder), "replay", str(folder / "before.txt")])
        svg = asyncio.run(picture(folder))
    (HERE / "meeting.svg").write_text(without_remote_fonts(svg), encoding="utf-8")


if __name__ == "__main__":
    make()
