"""From the entry line to its acknowledgement: read, decided, journalled, folded; against the bare disk.

    python -m benchmarks.entry_line [--rounds 600] [--folder DIR]

The same as `benchmarks.record`, but each act is a line typed into a running meeting. And what a key costs before
Enter: a line read, and completed, among sixty people and fifteen fora.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import timeit
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from benchmarks.record import NOW, compare
from ssp_tui.domain.commands import OpenMeeting
from ssp_tui.domain.forum import Member
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import ForumCard, Meeting
from ssp_tui.domain.settings import Settings
from ssp_tui.language.completion import completions
from ssp_tui.language.entry_line import Context, names_of, read_line
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


TYPED = ("a: p", "a: Person nummer 3, afdeling 3 og flere og n", "/til-stede p", "/gik ", "@per", "/u", "a: fl")


def keys(rounds: int) -> Iterator[str]:
    """The median of reading each of the typed lines and of completing it, in milliseconds."""
    members = tuple(Member(f"Person nummer {n}, afdeling {n % 7} og flere", f"enhed {n % 9}") for n in range(60))
    fora = tuple((f"forum-{n}", (f"Forum nummer {n}", f"F{n}")) for n in range(15))
    day = datetime.fromisoformat(NOW).date()
    meeting = Meeting(
        "m", (ForumCard("f", "Forum", members=members),), day, items=(Item("1", "t", "Nyt"),), current="1"
    )
    context = Context(day, meeting, names_of(meeting, (), fora))
    for line in TYPED:
        read = _median(partial(read_line, line, context), rounds)
        completed = _median(partial(completions, line, len(line), context), rounds)
        yield f"key      {line[:30]!r:34} read {read:.2f} ms, completed {completed:.2f} ms"


def _median(act: Callable[[], object], rounds: int) -> float:
    return statistics.median(timeit.repeat(act, number=1, repeat=rounds)) * 1000


def main() -> None:
    """A note, and an action with two owners and a due; then the keys of a line."""
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
    for line in keys(arguments.rounds):
        print(line)


if __name__ == "__main__":
    main()
