"""From a key in the entry line to the frame that shows it; against a bare Input.

    python -m benchmarks.keys [--keys 200]

Two programs in two terminals take turns, a key each: a bare Input, and the entry line of a meeting with three hundred
lines in a workspace of fifteen fora. Once more while every line and every step is still on its way to a disk whose
fsync takes 200 ms.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random

from benchmarks.terminal import Terminal, percentile
from benchmarks.workspace import FORUM, meeting, municipality

LINES = (
    "Uro ved stationen: {word} og flere unge fra skolen",
    "b: Ekstra runde fredag, {word} i fire uger med politi",
    "a: DOT: vagtplan {word} for efterårsferien > fredag",
)
ERASE = "\x15"
ENTER = "\r"
STEPS = "/videre\r", "/punkt 3\r"
"What is still being recorded, after the line before it, while the next line is typed."
BETWEEN = 0.01, 0.04
"Seconds from one key's echo to the next key in the other terminal: in each, thirty keys a second at most."
SETTLED = 0.03
"Seconds without a frame."
SYNC = 0.2


class Typist:
    """Types line after line in a terminal, a key at a time."""

    def __init__(self, terminal: Terminal, acts: bool = False) -> None:
        """`acts`: each line is recorded, and the meeting steps to and fro, while the next is typed."""
        self.terminal = terminal
        self.times: list[float] = []
        self._acts = acts
        self._chance = Random(1)
        self._keys = self._typed()

    def key(self) -> None:
        """The next key, timed until all of the line from its own word on is in a frame."""
        letter, shown = next(self._keys)
        time.sleep(self._chance.uniform(*BETWEEN))
        self.times.append(self.terminal.echo(letter, shown))

    def _typed(self) -> Iterator[tuple[str, str]]:
        for number, sort in enumerate(cycle(LINES)):
            word = "".join("qxzwvkjb"[number // 8**place % 8] for place in range(4))
            line = sort.format(word=word)
            begins = line.index(word)
            self.terminal.press((STEPS[number % 2] if self._acts else "") + line[: begins + 2])
            self.terminal.rests(SETTLED)
            for end in range(begins + 3, len(line) + 1):
                yield line[end - 1], line[begins:end]
            self.terminal.press(ENTER if self._acts else ERASE)
            # In Textual's own field a letter that comes together with an editing key goes in before it.
            self.terminal.rests(SETTLED)


def compare(name: str, bare: Typist, ours: Typist, keys: int) -> Iterator[str]:
    """The ratios, a line each."""
    for _turn in range(keys):
        for typist in (bare, ours):
            typist.key()
    for what, part in (("p50", 0.5), ("p95", 0.95)):
        here, there = percentile(bare.times, part), percentile(ours.times, part)
        yield f"{name:12} {what}: bare {here * 1000:.1f} ms, entry line {there * 1000:.1f} ms, ratio {there / here:.2f}"
        name = ""


def main() -> None:
    """At rest, and while things are being recorded."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=200)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds, acts in (("keys", "0", False), ("keys, 200 ms", str(SYNC), True)):
            place = Path(folder, name)
            municipality(place, years=True)
            meeting(place)
            ours = ("benchmarks.slow_disk", str(place), FORUM, seconds)
            with Terminal("benchmarks.bare", "input") as bare, Terminal(*ours) as entry_line:
                entry_line.shows("F2")
                for terminal in (bare, entry_line):
                    terminal.rests(1)
                for line in compare(name, Typist(bare), Typist(entry_line, acts), arguments.keys):
                    print(line)


if __name__ == "__main__":
    main()
