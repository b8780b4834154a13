"""A municipality to measure on: fifteen fora, ten years behind them, and one meeting in progress."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from benchmarks.record import ACTIONS, MEETINGS, NOW, action_document, meeting_document
from ssp_tui.domain.commands import OpenMeeting
from ssp_tui.domain.settings import Settings
from ssp_tui.ports import REGISTER, Put, Step, Store
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.workspace import Workspace
from ssp_tui.storage import open_store
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.shelf import FolderShelf, agenda_files, standard_agendas

FORA = 15
FORUM = "herning-styregruppe"
ENTRIES = 300


class Careless(FileSystem):
    """A disk that is never waited for: what is built on it is thrown away after."""

    def sync(self, fd: int) -> None:
        """Go on."""


def municipality(folder: Path, years: bool) -> None:
    """Make a workspace of fifteen fora, and with `years` 3,000 meetings and 20,000 actions behind them."""
    fora = agendas(folder)
    if years:
        store = open_store(folder, now=NOW, files=Careless())
        _ten_years(store, fora)
        store.close()


def agendas(folder: Path) -> list[str]:
    """Write the first agendas of those that come with the program; says their ids."""
    target = folder / "agendas"
    target.mkdir(parents=True)
    standard = {path.stem: path.read_text(encoding="utf-8") for path in agenda_files(standard_agendas())}
    fora = sorted(standard, key=lambda id: not id.startswith("herning"))[:FORA]
    for id in fora:
        (target / f"{id}.md").write_text(standard[id], encoding="utf-8")
    return fora


def _ten_years(store: Store, fora: list[str]) -> None:
    steps = [Step(number=n, at=NOW, line=f"linje {n}", events=[{"kind": "noted", "entry": n}]) for n in range(1, 21)]
    # What a meeting in progress reads of its forum's last one must be a meeting's events.
    others = [forum for forum in fora if forum != FORUM]
    for number in range(MEETINGS):
        forum, date = (
            others[number % len(others)],
            f"{2016 + number // 300}-{1 + number // 25 % 12:02}-{1 + number % 25:02}",
        )
        id = f"{date}-{forum}-{number}"
        store.append(id, steps, [Put("meetings", id, meeting_document(id, forum, date))])
    for start in range(0, ACTIONS, 500):
        numbers = range(start, start + 500)
        store.append(REGISTER, [], [Put("actions", f"OLD-{n}", action_document(n)) for n in numbers])


def meeting(folder: Path) -> None:
    """A meeting in progress that has recorded three hundred lines, twenty of them actions."""
    store = open_store(folder, now=NOW, files=Careless())
    now = datetime.fromisoformat(NOW)
    running = open_meeting(
        Workspace(store, FolderShelf(folder), Settings()), OpenMeeting((FORUM,), now.date()), "/møde", now
    )
    for number in range(1, ENTRIES + 1):
        line = f"Uro ved stationen fredag aften, flere unge fra 8. klasse ({number})"
        if number % 15 == 0:
            line = f"a: @Leder af SSP og DOT: vagtplan for efterårsferien, udgave {number} > fredag"
        command = running.read(line).command
        assert command is not None, line
        running.record(command, line, now)
    store.close()
