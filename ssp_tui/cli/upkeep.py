"""The commands that look after the tool's own data: doctor."""

from __future__ import annotations

import argparse
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import put
from ssp_tui.storage.doctor import examine, mend


def doctor(options: argparse.Namespace) -> int:
    """Look the store over, or bring back what can be saved; status 1 when something cannot be read."""
    folder: Path = options.workspace or Path()
    now = bootstrap.clock(bootstrap.settings_of(folder), options.now).isoformat()
    if options.salvage:
        told, status = mend(folder, now), 0
    else:
        sound, told = examine(folder, now)
        status = 0 if sound else 1
    for line in told:
        put(line)
    return status
