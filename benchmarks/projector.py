"""From a line acknowledged in one process to the frame that shows it in the second window's.

python -m benchmarks.projector [--lines 40]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from datetime import datetime
from pathlib import Path
from random import Random

from benchmarks.record import NOW
from benchmarks.terminal import Terminal, percentile
from benchmarks.workspace import FORUM, meeting, municipality
from ssp_tui.domain.commands import OpenMeeting
from ssp_tui.domain.settings import Settings
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.workspace import Workspace
from ssp_tui.storage import open_store
from ssp_tui.storage.shelf import FolderShelf


def main() -> None:
    """Decisions at odd moments, in a workspace of fifteen fora with ten years behind them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=40)
    arguments = parser.parse_args()
    now, chance, times = datetime.fromisoformat(NOW), Random(1), []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        municipality(folder, years=True)
        meeting(folder)
        store = open_store(folder, now=NOW)
        workspace = Workspace(store, FolderShelf(folder), Settings())
        running = open_meeting(workspace, OpenMeeting((FORUM,), now.date()), "/møde", now)
        with Terminal("ssp_tui", "--workspace", str(folder), "projector") as window:
            window.shows("punkt")
            window.rests(1)
            for number in range(1000, 1000 + arguments.lines):
                line = f"b: Ekstra runde {number}"
                command = running.read(line).command
                assert command
                time.sleep(chance.uniform(0, 0.3))
                running.record(command, line, now)
                recorded = time.perf_counter()
                times.append(window.shows(str(number)) - recorded)
        store.close()
    print(
        f"{'projector':12} {len(times)} lines: p50 {percentile(times, 0.5) * 1000:.0f} ms, "
        f"p95 {percentile(times, 0.95) * 1000:.0f} ms, at most {max(times) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
