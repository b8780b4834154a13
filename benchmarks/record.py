"""What recording costs: an operation against the bare disk, and against itself without history.

    python -m benchmarks.record [--rounds 600] [--folder DIR]

All stores are open in one process and take turns, so that whatever else the machine does falls on all alike. The
bare disk is one write and one fsync of the very bytes the store wrote for the same act, appended to a plain file.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ssp_tui.ports import REGISTER, Put, Step, Store
from ssp_tui.storage import open_store

NOW = "2026-11-20T09:00:00+01:00"
MEETING = "2026-11-20-ssp-plus"
ACTIONS = 20_000
MEETINGS = 3_000

Operation = Callable[[Store, int], None]
"""One act of the user, the n-th (from 1) on this store; it must record exactly once."""


def note(store: Store, number: int) -> None:
    """A line of about 300 bytes in a running meeting."""
    text = f"Skolen fortæller om fremmødet i 7.-9. klasse ({number}); flere forældre har spurgt til fredagene"
    event = {"kind": "noted", "item": "3", "entry": number, "text": text, "at": NOW, "audience": "internal"}
    store.append(MEETING, [Step(number=number, at=NOW, line=text, events=[event])], [])


def action(store: Store, number: int) -> None:
    """An action: the line, and its document in the register."""
    line = f"a: Mette og DOT: vagtplan for efterårsferien, udgave {number} > fredag"
    event = {"kind": "action_added", "item": "3", "entry": number, "number": f"SSP-2026-{number:05}"}
    put = Put("actions", f"SSP-2026-{number:05}", action_document(number))
    store.append(MEETING, [Step(number=number, at=NOW, line=line, events=[event])], [put])


def action_document(number: int) -> dict[str, object]:
    """A document as the register keeps an action, about 500 bytes."""
    return {
        "number": f"SSP-2016-{number:05}",
        "born": {
            "number": f"SSP-2016-{number:05}",
            "text": "Undersøge muligheden for en fælles vagtplan i efterårsferien på tværs af klubberne",
            "owners": ["Mette", "DOT"],
            "due": {"as_written": "fredag", "kind": "exact", "date": "2016-11-25"},
            "forum": f"forum-{number % 15}",
            "meeting": MEETING,
            "item": "3",
        },
        "changes": [{"at": NOW, "meeting": MEETING, "step": number, "status": "done"}],
    }


def meeting_document(id: str, forum: str, date: str) -> dict[str, object]:
    """A document as the register keeps a meeting that is over."""
    threads = [f"{forum}/punkt-{n}" for n in range(8)]
    return {
        "id": id,
        "fora": [forum],
        "date": date,
        "status": "closed",
        "last_item": 8,
        "approved_in": "x",
        "held": {"meeting": id, "date": date, "treated": threads, "dropped": [], "carries": []},
    }


def with_history(folder: Path) -> Store:
    """A store with ten years behind it: every meeting's steps on the disk, and the register full."""
    store = open_store(folder, now=NOW)
    steps = [Step(number=n, at=NOW, line=f"linje {n}", events=[{"kind": "noted", "entry": n}]) for n in range(1, 21)]
    for number in range(MEETINGS):
        date = f"{2016 + number // 300}-{1 + number % 12:02}-{1 + number % 28:02}"
        id = f"{date}-forum-{number % 15}-{number}"
        put = Put("meetings", id, meeting_document(id, f"forum-{number % 15}", date))
        store.append(id, steps, [put])
    for start in range(0, ACTIONS, 500):
        puts = [Put("actions", f"OLD-{n}", action_document(n)) for n in range(start, start + 500)]
        store.append(REGISTER, [], puts)
    store.checkpoint()
    store.close()
    return open_store(folder, now=NOW)


class Bare:
    """A plain file that is appended to and fsynced."""

    def __init__(self, path: Path) -> None:
        self._fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def record(self, data: bytes) -> None:
        """One write, one fsync."""
        os.write(self._fd, data)
        os.fsync(self._fd)


class Journal:
    """The bytes that a store's journal gains, to give the bare file the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / ".ssp"
        self._path = Path()
        self._end = 0

    def gained(self) -> bytes:
        """What was written since the last time."""
        newest = max(self._folder.glob("wal.*"), key=lambda path: path.name.split(".")[2])
        if newest != self._path:
            self._path, self._end = newest, 0
        with newest.open("rb") as file:
            file.seek(self._end)
            data = file.read(1 << 16).rstrip(b"\0")
        self._end += len(data)
        return data


def timed(act: Callable[[], None]) -> float:
    """Microseconds."""
    start = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - start) / 1000


class Turns:
    """The stores and the bare file of one operation, each act timed in its turn."""

    def __init__(self, operation: Operation, folder: Path) -> None:
        self._operation = operation
        empty, old = folder / "empty", folder / "old"
        for made in (empty, old):
            made.mkdir(parents=True)
        self._stores = {"empty": open_store(empty, now=NOW), "old": with_history(old)}
        self._journals = [Journal(empty), Journal(old)]
        self._bare = Bare(folder / "bare")
        self.times: dict[str, list[float]] = {"bare": [], "empty": [], "old": []}
        self.bytes = 0

    def take(self, number: int) -> None:
        """One act on each; who begins alternates."""
        order = list(self._stores) if number % 2 else list(reversed(self._stores))
        for key in order:
            self.times[key].append(timed(partial(self._operation, self._stores[key], number)))
        # Both are read, so that neither file is warmer than the other.
        data, _old = [journal.gained() for journal in self._journals]
        self.bytes += len(data)
        self.times["bare"].append(timed(partial(self._bare.record, data)))

    def begin_anew(self) -> None:
        """Forget what was timed so far."""
        self.times = {key: [] for key in self.times}
        self.bytes = 0

    def close(self) -> None:
        """Let go of the stores."""
        for store in self._stores.values():
            store.close()


WARMING = 20
"The first acts make the folder and the segment, and warm the caches; they are not counted."


def compare(operations: dict[str, Operation], rounds: int, folder: Path) -> Iterator[str]:
    """The medians and their ratios, a line each."""
    for name, operation in operations.items():
        turns = Turns(operation, folder / name)
        for number in range(1, WARMING + 1):
            turns.take(number)
        turns.begin_anew()
        gc.collect()
        for number in range(WARMING + 1, WARMING + 1 + rounds):
            turns.take(number)
        turns.close()
        median = {key: statistics.median(values) for key, values in turns.times.items()}
        yield (
            f"{name:12} {rounds} acts of {turns.bytes // rounds} bytes: bare {median['bare']:.0f} us, "
            f"store {median['empty']:.0f} us, with history {median['old']:.0f} us"
        )
        yield f"{'':12} store / bare {median['empty'] / median['bare']:.2f}"
        yield f"{'':12} with history / without {median['old'] / median['empty']:.2f}"


def main() -> None:
    """Run every operation in its turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=600)
    parser.add_argument("--folder", type=Path, help="where to write; else the system's temporary folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        for line in compare({"note": note, "action": action}, arguments.rounds, Path(folder)):
            print(line)


if __name__ == "__main__":
    main()
