"""The command demo: a sample municipality with two years of meetings, so that a newcomer sees the tool full."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import say
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.settings import AGENDAS, SETTINGS, Settings
from ssp_tui.locale import _
from ssp_tui.services.demo import Sample, read_material
from ssp_tui.services.demo_years import plan

SAMPLE = Path(__file__).resolve().parent.parent / "demo"
MUNICIPALITY = "Eksempelby"
FOLDER = Path("ssp-demo")
MONTHS = 24
SOON = 0.5
"Seconds that may pass before the user is told how far it is."


def demo(options: argparse.Namespace) -> int:
    """Make the sample municipality, and offer to open it."""
    folder: Path = options.folder or options.workspace or FOLDER
    now = bootstrap.clock(Settings(), options.now)
    count = make(folder, now, MONTHS, _progress())
    say(
        _("{folder}: {name} Kommune, som ikke findes, med {count} møder på to år.").format(
            folder=folder.resolve(), name=MUNICIPALITY, count=count
        )
    )
    say(_("Åbn den med ssp-tui --workspace {folder}").format(folder=_typed(folder)))
    if sys.stdin.isatty() and sys.stdout.isatty() and _wanted():
        from ssp_tui.cli.screen import run

        options.workspace, options.forum = folder, None
        return run(options)
    return 0


def make(
    folder: Path, now: datetime, months: int = MONTHS, tell: Callable[[int, int], None] = lambda _done, _all: None
) -> int:
    """Make the sample in a folder that is empty or not there; how many meetings it holds, the last one in progress.

    The same `now` makes the same meetings. Raises SspError when something lies there.
    """
    if folder.exists() and any(folder.iterdir()):
        raise SspError(
            _("{folder} er ikke tom.").format(folder=folder.resolve()),
            _("Slet den, eller skriv en anden: ssp-tui demo MAPPE."),
        )
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(SAMPLE / AGENDAS, folder / AGENDAS)
    (folder / SETTINGS).write_text(f'kommune = "{MUNICIPALITY}"\n', encoding="utf-8", newline="\n")
    (folder / ".gitignore").write_text(".ssp/\n", encoding="utf-8", newline="\n")
    material = {path.stem: read_material(path.read_text(encoding="utf-8")) for path in SAMPLE.glob("*.txt")}
    with bootstrap.workspace(folder, now, write=True) as workspace:
        meetings = plan(workspace.agendas, now, months)
        Sample(workspace, material, meetings).hold(lambda done: tell(done, len(meetings)))
        return len(workspace.register.meetings())


def _progress() -> Callable[[int, int], None]:
    """Says on a terminal, in one line, how many meetings are made, when it takes a while."""
    begun = time.monotonic()

    def tell(done: int, all: int) -> None:
        if sys.stderr.isatty() and time.monotonic() - begun > SOON:
            told = _("Laver møder: {done} af {all}").format(done=done, all=all)
            sys.stderr.write(f"\r{told}" + ("\n" if done == all else ""))
            sys.stderr.flush()

    return tell


def _typed(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)


def _wanted() -> bool:
    with suppress(EOFError):
        return input(_("Tryk Enter for at åbne den nu (n: nej) ")).strip().casefold() not in ("n", "nej", "no")
    return False
