"""What the screens ask of a workspace: with ten years behind it, against none.

    python -m benchmarks.asking [--rounds 5]

Each question is put to both workspaces in turn, in one run; the median of each, and their ratio.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import timeit
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from benchmarks.record import NOW
from benchmarks.workspace import FORUM, meeting, municipality
from ssp_tui.domain.settings import Settings
from ssp_tui.services.deadlines_near import deadlines_near
from ssp_tui.services.overview import overview
from ssp_tui.services.preparing import next_agenda
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import year_plan
from ssp_tui.storage import open_store
from ssp_tui.storage.shelf import FolderShelf

TODAY = datetime.fromisoformat(NOW).date()
QUESTIONS: dict[str, Callable[[Workspace], object]] = {
    "overview": lambda workspace: overview(workspace, TODAY),
    "next agenda": lambda workspace: next_agenda(workspace, FORUM, TODAY),
    "what waits": lambda workspace: workspace.waiting([FORUM], TODAY),
    "the year": lambda workspace: year_plan(workspace, TODAY.year),
    "deadlines near": lambda workspace: deadlines_near(workspace, TODAY),
}


def main() -> None:
    """Build the two workspaces, and ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds: int = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        asked = [_workspace(Path(folder) / name, years=years) for name, years in (("none", False), ("ten", True))]
        for question, ask in QUESTIONS.items():
            taken: tuple[list[float], list[float]] = ([], [])
            for _round in range(rounds):
                for workspace, times in zip(asked, taken, strict=True):
                    times.append(timeit.timeit(partial(ask, workspace), number=1) * 1000)
            none, ten = (statistics.median(times) for times in taken)
            print(f"{question:15} {none:7.1f} ms at none, {ten:7.1f} ms at ten years: {ten / none:.1f}")
        for workspace in asked:
            workspace.store.close()


def _workspace(folder: Path, *, years: bool) -> Workspace:
    folder.mkdir()
    municipality(folder, years)
    meeting(folder)
    workspace = Workspace(open_store(folder, now=NOW, write=False), FolderShelf(folder), Settings())
    assert workspace.agendas
    return workspace


if __name__ == "__main__":
    main()
