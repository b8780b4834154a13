"""From the entry line to its acknowledgement: read, decided, journalled, folded; against the bare disk.

    python -m benchmarks.entry_line [--rounds 600] [--folder DIR]

The same as `benchmarks.record`, but each act is a line typed into a running meeting.
"""

from __future__ import annotations

import argparse
import tempfile
from datetime import datetime
from pathlib import Path

from benchmarks.record import NOW, compare
from ssp_tui.domain.commands import OpenMeeting
from ssp_tui.domain.settings import Settings
from ssp_tui.ports import Store
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.running import RunningMeeting
from ssp_tui.services.workspace import Workspace
from ssp_tui.storage.shelf import FolderShelf

ROOT = Path(__file__).resolve().parent.parent
FORUM = "herning-styregruppe"
LINES_AN_ITEM = 40


class Typist:
    """Types into a meeting of its own on each store; every call records one line."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.now = datetime.fromisoformat(NOW)
        self._meetings: dict[int, RunningMeeting] = {}

    def __call__(self, store: Store, number: int) -> None:
        """The first call on a store opens its meeting; each one after it types a line."""
        running = self._meetings.get(id(store))
        if running is None:
            workspace = Workspace(store, FolderShelf(ROOT), Settings())
            command = OpenMeeting((FORUM,), self.now.date())
            self._meetings[id(store)] = open_meeting(workspace, command, "/møde", self.now)
            return
        line = "/nyt Et punkt mere (D)" if number % LINES_AN_ITEM == 0 else self.line.format(n=number)
        if number % LINES_AN_ITEM == 1:
            line = f"/punkt {running.meeting.items[-1].number}"
        command = running.read(line).command
        assert command is not None, line
        running.record(command, line, self.now)


def main() -> None:
    """A note, and an action with two owners and a due."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=600)
    parser.add_argument("--folder", type=Path, help="where to write; else the system's temporary folder")
    arguments = parser.parse_args()
    acts = {
        "note": Typist("Uro ved stationen fredag aften, flere unge fra 8. klasse, tredje gang på en måned ({n})"),
        "action": Typist("a: alle og DOT: vagtplan for efterårsferien, udgave {n} > fredag"),
    }
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        for line in compare(acts, arguments.rounds, Path(folder)):
            print(line)


if __name__ == "__main__":
    main()
