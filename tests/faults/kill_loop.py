"""Kill the program at random instants, again and again in one workspace, and count what is left.

    python -m tests.faults.kill_loop [--kills 100] [--through cli|store] [--seed 1] [--pace 1]

Each round starts the program, feeds it lines, kills it without warning, and reads the workspace afterwards: every line
that was acknowledged is there, once and in its order; of the others at most the first; the register agrees with the
meeting; and the meeting stands at the item that was stepped to last. `cli` is the program as people use it
(`replay - --ack`), `store` the store alone, which is killed many more times a second. One fsync a line when lines come
in lock step is counted with:

    strace -f -e trace=fsync,fdatasync -c python -m ssp_tui replay - --ack --workspace DIR < FILE
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from ssp_tui.ports import Put, Step
from ssp_tui.storage import open_store

ROOT = Path(__file__).resolve().parent.parent.parent
NOW = "2026-11-20T09:00:00+01:00"
MEETING = "2026-11-20-proeve"
ITEMS = 3

AGENDA = """\
---
forum: Prøveforum
id: proeve
kommune: Herning
deltager: Mette (skole)
---

## Første punkt (O)
## Andet punkt (D)
## Tredje punkt (B)
"""


class Program(Protocol):
    """What is killed, and how its workspace is read afterwards."""

    def command(self, folder: Path) -> list[str]:
        """A process that records a line of standard input at a time, and says its number when it is on the disk."""

    def opening(self, folder: Path) -> list[str]:
        """Lines that come first in each round, and leave no mark in the meeting when it is there already."""

    def recorded(self, folder: Path) -> tuple[list[str], dict[str, int], str]:
        """The lines in order, how many actions bear each text, and the item the meeting stands at."""


class Cli:
    """ssp-tui itself."""

    def command(self, folder: Path) -> list[str]:
        agendas = folder / "agendas"
        agendas.mkdir(exist_ok=True)
        (agendas / "proeve.md").write_text(AGENDA, encoding="utf-8")
        return [sys.executable, "-m", "ssp_tui", "replay", "-", "--ack", "--workspace", str(folder)]

    def opening(self, folder: Path) -> list[str]:
        return ["/møde proeve 2026-11-20"]

    def recorded(self, folder: Path) -> tuple[list[str], dict[str, int], str]:
        store = open_store(folder, now=NOW, write=False)
        if store.read_only and store.notices:
            raise SystemExit(f"damaged: {store.notices}")
        lines = [step.line for step in store.steps(MEETING) if not step.line.startswith("/møde")]
        if not store.streams():
            return [], {}, ""
        show = self._json(folder, "show", MEETING)
        texts = [action["text"] for action in self._json(folder, "actions")]
        shown = [e.get("text") for item in show["items"] for e in item["entries"] if e["kind"] == "note"]
        notes = sorted(line for line in lines if line.startswith("note"))
        if sorted(shown) != notes:
            raise SystemExit(f"shown is not what is recorded: {sorted(set(shown) ^ set(notes))[:3]}")
        return lines, {text: texts.count(text) for text in texts}, show["current"]

    def _json(self, folder: Path, *words: str) -> Any:
        command = [sys.executable, "-m", "ssp_tui", *words, "--json", "--workspace", str(folder)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        if done.returncode:
            raise SystemExit(f"{command[3:]}: {done.stderr.decode()}")
        return json.loads(done.stdout)


class StoreAlone:
    """A loop over the store that does as little as can be."""

    def command(self, folder: Path) -> list[str]:
        return [sys.executable, "-m", "tests.faults.kill_loop", "--write-to", str(folder)]

    def opening(self, folder: Path) -> list[str]:
        return []

    def recorded(self, folder: Path) -> tuple[list[str], dict[str, int], str]:
        store = open_store(folder, now=NOW, write=False)
        if store.notices:
            raise SystemExit(f"damaged: {store.notices}")
        texts = [str(doc["text"]) for doc in store.all("actions")]
        lines = [step.line for step in store.steps(MEETING)]
        meeting = store.get("meetings", MEETING) or {}
        return lines, {text: texts.count(text) for text in texts}, str(meeting.get("current", ""))


def write_to(folder: Path) -> None:
    """The process that StoreAlone kills: a meeting that knows notes, actions and stepping, and folds its journal."""
    store = open_store(folder, now=NOW)
    number = len(store.steps(MEETING))
    for count, text in enumerate(sys.stdin, 1):
        line = text.rstrip("\n")
        number += 1
        puts = []
        if line.startswith("/punkt "):
            puts.append(Put("meetings", MEETING, {"current": line.removeprefix("/punkt ")}))
        elif line.startswith("a: "):
            puts.append(Put("actions", f"SSP-{number}", {"text": action_text(line)}))
        store.append(MEETING, [Step(number=number, at=NOW, line=line, events=[{"text": line}])], puts)
        sys.stdout.write(f"{count}\n")
        sys.stdout.flush()
        if count % 20 == 0:
            store.checkpoint()
    store.close()


def action_text(line: str) -> str:
    """What the action of an `a:` line is called."""
    return line.removeprefix("a: Mette: ").removesuffix(" > fredag")


def lines_of(round_number: int, chance: random.Random) -> Iterator[str]:
    """Lines without end, no two alike."""
    number = 0
    while True:
        number += 1
        name = f"{round_number}.{number}"
        kind = chance.random()
        if kind < 0.2:
            yield f"/punkt {chance.randint(1, ITEMS)}"
        elif kind < 0.5:
            yield f"a: Mette: opgave {name} > fredag"
        else:
            yield f"note {name}" + " æøå" * chance.randint(0, 60)


class Round:
    """The program run once, until it is killed."""

    def __init__(self, program: Program, folder: Path, lines: Iterator[str], chance: random.Random) -> None:
        self.sent: list[str] = []
        """The lines it was given, the opening ones not counted."""
        self.acknowledged = 0
        self._opening = program.opening(folder)
        self._lines = lines
        self._ahead = chance.choice([1, 1, 1, 5, 50])
        """How many lines may be under way at once; 1 is lock step."""
        self._space = threading.Semaphore(self._ahead)
        self._process = subprocess.Popen(
            program.command(folder),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def run(self, seconds: float) -> None:
        """Feed it for a while, and kill it."""
        process = self._process
        assert process.stdin
        assert process.stdout
        assert process.stderr
        listener = threading.Thread(target=self._listen)
        feeder = threading.Thread(target=self._feed)
        listener.start()
        feeder.start()
        time.sleep(seconds)
        ended_by_itself = process.poll() is not None
        process.kill()
        self._space.release(1_000_000)
        feeder.join()
        listener.join()
        told = process.stderr.read().decode()
        process.wait()
        for stream in (process.stdout, process.stderr):
            stream.close()
        if ended_by_itself:
            raise SystemExit(f"it ended by itself: {told}")

    def _feed(self) -> None:
        assert self._process.stdin
        try:
            for line in self._opening:
                self._space.acquire()
                self._send(line)
            while self._process.poll() is None:
                self._space.acquire()
                line = next(self._lines)
                self.sent.append(line)
                self._send(line)
        except OSError:
            pass  # killed
        finally:
            with suppress(OSError):
                self._process.stdin.close()

    def _send(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout
        for expected, said in enumerate(iter(self._process.stdout.readline, b""), 1):
            if int(said) != expected:
                raise SystemExit(f"acknowledged {said!r} instead of {expected}")
            self.acknowledged = max(0, expected - len(self._opening))
            self._space.release()


def check(kept: list[str], round: Round, lines: list[str]) -> str:
    """What is wrong with the lines found, or nothing."""
    expected = kept + round.sent[: round.acknowledged]
    if lines[: len(expected)] != expected:
        return f"lost or changed: {[line for line in expected if line not in lines] or 'order'}"
    more = lines[len(expected) :]
    following = round.sent[round.acknowledged : round.acknowledged + 1]
    if more not in ([], following):
        return f"present though never acknowledged: {more}"
    if len(set(lines) - {f"/punkt {n}" for n in range(1, ITEMS + 1)}) != sum(
        not line.startswith("/punkt") for line in lines
    ):
        return "a line stands twice"
    return ""


def main() -> int:
    """0 when nothing was lost, doubled or left half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--through", choices=["cli", "store"], default="cli")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pace", type=float, default=1.0, help="how long a round lasts, in proportion")
    parser.add_argument("--write-to", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write_to:
        write_to(options.write_to)
        return 0
    chance = random.Random(options.seed)
    program: Program = Cli() if options.through == "cli" else StoreAlone()
    longest = (2.0 if options.through == "cli" else 0.7) * options.pace
    kept: list[str] = []
    acknowledged = unacknowledged = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(1, options.kills + 1):
            round = Round(program, folder, lines_of(number, chance), chance)
            round.run(chance.uniform(0.05, longest))
            lines, actions, current = program.recorded(folder)
            wrong = check(kept, round, lines)
            wanted = {action_text(line): 1 for line in lines if line.startswith("a: ")}
            if not wrong and actions != wanted:
                wrong = f"the register and the meeting differ: {set(actions.items()) ^ set(wanted.items())}"
            stepped = [line.removeprefix("/punkt ") for line in lines if line.startswith("/punkt ")]
            if not wrong and lines and current != (stepped[-1] if stepped else current):
                wrong = f"the meeting stands at {current}, not at {stepped[-1]}"
            if wrong:
                sys.stdout.write(f"kill {number} (seed {options.seed}): {wrong[:500]}\n")
                return 1
            acknowledged += round.acknowledged
            unacknowledged += len(lines) - len(kept) - round.acknowledged
            kept = lines
    sys.stdout.write(
        f"{options.kills} kills in one workspace: {acknowledged} lines acknowledged, all there, none twice; "
        f"{unacknowledged} present without acknowledgement, at most one a kill\n"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
