"""A replay file typed by hand: the same lines, key by key in a terminal, give the same minutes as the replay.

    python -m tests.faults.typed_meeting [FILE] [--forum FORUM] [--day 2016-09-28]

Needs tmux. The first line of the file opens the meeting; on the screen `ssp-tui run FORUM` does that. The clock is the
only difference allowed: the screen knows when a meeting began, a replay without hours does not.
"""

from __future__ import annotations

import argparse
import difflib
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOCKET = "ssp-tui-typed"
CLOCK = re.compile(r"^(?:\*\*Tid:\*\* .*\n\n|(?:sha256|begyndt|tid): .*\n)", re.MULTILINE)


def tmux(*words: str) -> str:
    """One tmux command on a server of our own."""
    done = subprocess.run(["tmux", "-L", SOCKET, *words], capture_output=True, check=True)
    return done.stdout.decode()


def screen() -> str:
    """What the terminal shows."""
    return tmux("capture-pane", "-p", "-t", "meeting")


def wait_for(words: str, seconds: float = 15) -> None:
    """Until the screen shows the words."""
    end = time.monotonic() + seconds
    while words not in screen():
        if time.monotonic() > end:
            raise SystemExit(f"the screen never showed {words!r}:\n{screen()}")
        time.sleep(0.05)


def replayed(folder: Path, file: Path) -> str:
    """The minutes that the replay writes."""
    subprocess.run(
        [sys.executable, "-m", "ssp_tui", "--workspace", str(folder), "replay", str(file)], check=True, cwd=ROOT
    )
    return written(folder)


def written(folder: Path) -> str:
    """The text of the one draft there is."""
    (draft,) = (folder / "minutes").rglob("*.md")
    return draft.read_text(encoding="utf-8")


def typed(folder: Path, lines: list[str], forum: str, day: str) -> str:
    """The minutes of the meeting when its lines are typed."""
    command = f"{sys.executable} -m ssp_tui --workspace {folder} --now {day}T09:00 run {forum}"
    tmux("new-session", "-d", "-s", "meeting", "-x", "80", "-y", "24", "-c", str(ROOT), command)
    try:
        wait_for("punkt 1 af")
        for line in lines:
            tmux("send-keys", "-t", "meeting", "-l", "--", line)
            tmux("send-keys", "-t", "meeting", "Enter")
            if line == "/afslut":
                wait_for("Opsamling")
                tmux("send-keys", "-t", "meeting", "a")
                wait_for("Udkast")
        return written(folder)
    finally:
        tmux("kill-server")


def apart_from_the_clock(minutes: str) -> list[str]:
    """The lines that do not say when the meeting began."""
    return CLOCK.sub("", minutes).split("\n")


def main() -> int:
    """Compare, and say what differs."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file", type=Path, nargs="?", default=ROOT / "examples" / "2016-09-28-sam-sspplus.txt")
    arguments.add_argument("--forum", default="sam-sspplus")
    arguments.add_argument("--day", default="2016-09-28")
    given = arguments.parse_args()
    lines = given.file.read_text(encoding="utf-8").rstrip("\n").split("\n")
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        for folder in (first, second):
            shutil.copytree(ROOT / "agendas", Path(folder) / "agendas")
        by_replay = apart_from_the_clock(replayed(Path(first), given.file))
        by_hand = apart_from_the_clock(typed(Path(second), lines[1:], given.forum, given.day))
    if by_replay != by_hand:
        sys.stdout.write("\n".join(difflib.unified_diff(by_replay, by_hand, "replay", "typed", lineterm="")))
        return 1
    sys.stdout.write(f"{len(lines)} lines typed: the same minutes, {len(by_hand)} lines of them\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
