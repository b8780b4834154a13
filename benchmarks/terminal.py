"""A program in a terminal of its own: keys go in, and it is timed when what was asked for comes out. Not on Windows."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 30
ROWS, COLUMNS = 24, 80


class Terminal:
    """Runs `python -m MODULE ...` for as long as it is used (`with`); all times are seconds."""

    def __init__(self, *module: str) -> None:
        ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._fd = ours
        self._seen = b""
        self.started = time.perf_counter()
        self._program = subprocess.Popen(
            [sys.executable, "-m", *module], stdin=its, stdout=its, stderr=its, cwd=ROOT, env=surroundings
        )
        os.close(its)

    def shows(self, text: str) -> float:
        """Wait until a text is written, after what was waited for last; says when."""
        while text.encode() not in self._seen:
            if not select.select([self._fd], [], [], PATIENCE)[0]:
                raise RuntimeError(f"{text} never came; the last that did: {self._seen[-600:]!r}")
            self._seen += os.read(self._fd, 1 << 16)
        now = time.perf_counter()
        self._seen = self._seen.partition(text.encode())[2]
        return now

    def rests(self, pause: float = 0.25) -> None:
        """Wait until nothing has been written for a while."""
        while select.select([self._fd], [], [], pause)[0]:
            os.read(self._fd, 1 << 16)
        self._seen = b""

    def press(self, keys: str) -> float:
        """Send keys; says when."""
        now = time.perf_counter()
        os.write(self._fd, keys.encode())
        return now

    def echo(self, letter: str, shown: str) -> float:
        """From a key until the text that it makes is in a frame."""
        pressed = self.press(letter)
        return self.shows(shown) - pressed

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_error: object) -> None:
        # A program whose terminal has gone would turn in circles for ever.
        self._program.kill()
        self._program.wait()
        os.close(self._fd)


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return percentile(values, 0.5)


def percentile(values: Sequence[float], part: float) -> float:
    """The value that this part of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
