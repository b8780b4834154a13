"""The program on a workspace whose disk takes its time.

python -m benchmarks.slow_disk WORKSPACE FORUM SECONDS
"""

from __future__ import annotations

import sys
import time
from datetime import datetime
from pathlib import Path

from benchmarks.record import NOW
from ssp_tui.domain.settings import Settings
from ssp_tui.services.workspace import Workspace
from ssp_tui.storage import open_store
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.shelf import FolderShelf
from ssp_tui.tui.app import SspApp


class SlowDisk(FileSystem):
    """Every sync takes this many seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def sync(self, fd: int) -> None:
        """Wait, as for a share or a disk that was asleep."""
        time.sleep(self._seconds)


def main() -> None:
    folder, forum, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    store = open_store(folder, now=NOW, files=SlowDisk(seconds))
    workspace = Workspace(store, FolderShelf(folder), Settings())
    now = datetime.fromisoformat(NOW)
    SspApp(workspace.settings, lambda: (workspace, ""), lambda: now, forum=forum).run()


if __name__ == "__main__":
    main()
