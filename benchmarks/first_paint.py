"""From the start of the process to the first frame, and to the list of fora; against a bare Textual program.

    python -m benchmarks.first_paint [--rounds 5]

Both are started in turn in a terminal of their own, three times over; the best of the three medians counts. The
workspace has fifteen fora with ten years behind them, and without.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.terminal import Terminal, median
from benchmarks.workspace import municipality

FRAME = "uge"
"Stands in the head of our first frame, beside the date, and is all that the bare program shows."
LIST = "Mandagsmøde"
"A forum that is in sight."


def started(*module: str, shows: tuple[str, ...]) -> list[float]:
    """Start a program, and say how long each of the texts took to come."""
    with Terminal(*module) as terminal:
        return [terminal.shows(text) - terminal.started for text in shows]


def compare(name: str, folder: Path, rounds: int) -> Iterator[str]:
    """The ratios, a line each."""
    best: tuple[float, float, float] | None = None
    ours = ("ssp_tui", "--workspace", str(folder))
    started(*ours, shows=(FRAME, LIST))
    for _attempt in range(3):
        bare, first, filled = [], [], []
        for _round in range(rounds):
            bare += started("benchmarks.bare", "static", shows=(FRAME,))
            frame, listed = started(*ours, shows=(FRAME, LIST))
            first.append(frame)
            filled.append(listed)
        medians = median(bare), median(first), median(filled)
        if best is None or medians[1] / medians[0] < best[1] / best[0]:
            best = medians
    assert best
    yield f"{name:12} bare {best[0] * 1000:.0f} ms, first frame {best[1] * 1000:.0f} ms, list {best[2] * 1000:.0f} ms"
    yield f"{'':12} first frame / bare {best[1] / best[0]:.2f}"
    yield f"{'':12} list / bare {best[2] / best[0]:.2f}"


def main() -> None:
    """With history and without."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, years in (("paint, new", False), ("paint, old", True)):
            municipality(Path(folder, name), years)
            for line in compare(name, Path(folder, name), arguments.rounds):
                print(line)


if __name__ == "__main__":
    main()
