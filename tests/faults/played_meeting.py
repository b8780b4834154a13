"""A meeting played by keys alone from a tape, in a terminal of 80 by 24; what it leaves is its minutes.

    python -m tests.faults.played_meeting TAPE [--keep FOLDER]       play a tape, and print the minutes
    python -m tests.faults.played_meeting TAPE --live FOLDER         play what it holds, then leave the terminal open

A tape is text. `# ` is a remark, as what was said; `@ run FORUM --now 2026-12-03T09:00` starts the program in a
workspace with the repository's agendas; `> b: Ekstra runde` types a line and Enter; `^ F8 Down Space` presses keys, as
tmux calls them; `| Jør` types without Enter; `= 3 Handleplan` waits until the screen shows the words. Needs tmux.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOCKET = f"ssp-tui-played-{os.getpid()}"


class Terminal:
    """A terminal of 80 by 24 and the hands at its keyboard."""

    def __init__(self, workspace: Path, socket: str = SOCKET) -> None:
        self.workspace = workspace
        self.socket = socket

    def tmux(self, *words: str) -> str:
        """One tmux command on a server of our own."""
        done = subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True, check=True)
        return done.stdout.decode()

    def shows(self) -> str:
        """What the terminal shows."""
        return self.tmux("capture-pane", "-p", "-t", "meeting")

    def wait_for(self, words: str, seconds: float = 15) -> None:
        """Until the screen shows the words."""
        end = time.monotonic() + seconds
        while words not in self.shows():
            if time.monotonic() > end:
                raise SystemExit(f"the screen never showed {words!r}:\n{self.shows()}")
            time.sleep(0.05)

    def start(self, command: str) -> None:
        """Start the program in the workspace."""
        self.stop()
        words = f"{sys.executable} -m ssp_tui --workspace {self.workspace} {command}"
        self.tmux("new-session", "-d", "-s", "meeting", "-x", "80", "-y", "24", "-c", str(ROOT), words)
        self.tmux("set", "-g", "escape-time", "20")
        self.wait_for("F1")

    def stop(self) -> None:
        """End the program as a closed window does."""
        there = ["tmux", "-L", self.socket, "has-session"]
        while subprocess.run(there, capture_output=True, check=False).returncode == 0:
            subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True, check=False)
            time.sleep(0.2)

    def play(self, line: str) -> None:
        """One line of a tape."""
        mark, _blank, rest = line.partition(" ")
        if mark == "@":
            self.start(rest)
        elif mark == "=":
            self.wait_for(rest)
        elif mark == "^":
            for key in rest.split():
                self.tmux("send-keys", "-t", "meeting", key)
                time.sleep(0.12)
        elif mark in (">", "|"):
            self.tmux("send-keys", "-t", "meeting", "-l", "--", rest)
            if mark == ">":
                self.tmux("send-keys", "-t", "meeting", "Enter")
            time.sleep(0.12)
        elif line and mark != "#":
            raise SystemExit(f"what is this? {line!r}")


def main() -> int:
    """Play a tape."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tape", type=Path)
    parser.add_argument("--keep", type=Path, help="the workspace to make and keep")
    parser.add_argument("--live", type=Path, help="the same, and leave the terminal open")
    options = parser.parse_args()
    kept: Path | None = options.keep or options.live
    with tempfile.TemporaryDirectory() as temporary:
        workspace = kept or Path(temporary)
        workspace.mkdir(parents=True, exist_ok=True)
        shutil.copytree(ROOT / "agendas", workspace / "agendas", dirs_exist_ok=True)
        terminal = Terminal(workspace)
        for line in options.tape.read_text(encoding="utf-8").split("\n"):
            terminal.play(line)
        if options.live:
            return 0
        time.sleep(1)
        terminal.stop()
        for minutes in sorted((workspace / "minutes").rglob("*.md")):
            sys.stdout.write(minutes.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
