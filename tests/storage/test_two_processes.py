"""Two programs in one workspace, and one that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_tui.domain.errors import HeldByOther
from ssp_tui.storage import open_store
from tests.storage.contract import AT, MEETING, step

WRITER = """
import sys
from pathlib import Path
from ssp_tui.storage import open_store
from tests.storage.contract import AT, MEETING, step
store = open_store(Path(sys.argv[1]), now=AT)
for number, line in enumerate(sys.stdin, len(store.steps(MEETING)) + 1):
    store.append(MEETING, [step(number, line.strip())], [])
    store.save_draft(MEETING, "halvt")
    print(number, flush=True)
"""


class Writer:
    """Another process, that records the lines it is given."""

    def __init__(self, folder: Path) -> None:
        root = str(Path(__file__).resolve().parent.parent.parent)
        command = [sys.executable, "-c", WRITER, str(folder)]
        environment = {**os.environ, "PYTHONPATH": root}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment
        )

    def record(self, line: str) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def close(self) -> None:
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()
        self.process.wait()


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    writer = Writer(tmp_path)
    yield writer
    writer.kill()
    writer.close()


def test_a_second_program_is_told_who_writes_and_can_follow(tmp_path: Path, writer: Writer) -> None:
    writer.record("første")
    with pytest.raises(HeldByOther, match=f"proces {writer.process.pid}"):
        open_store(tmp_path, now=AT)
    follower = open_store(tmp_path, now=AT, write=False)
    assert [s.line for s in follower.steps(MEETING)] == ["første"]
    writer.record("anden")
    assert follower.refresh()
    assert [s.line for s in follower.steps(MEETING)] == ["første", "anden"]


def test_after_a_kill_everything_acknowledged_is_there_and_the_workspace_is_free(
    tmp_path: Path, writer: Writer
) -> None:
    for line in ("første", "anden"):
        writer.record(line)
    writer.kill()
    store = open_store(tmp_path, now=AT)
    assert [s.line for s in store.steps(MEETING)] == ["første", "anden"]
    assert store.draft(MEETING) == "halvt"
    assert any("afbrudt" in notice for notice in store.notices)
    store.append(MEETING, [step(3)], [])
    store.close()


@pytest.mark.skipif(not hasattr(signal, "SIGTERM") or sys.platform == "win32", reason="POSIX signals")
def test_a_terminated_program_leaves_a_whole_store(tmp_path: Path, writer: Writer) -> None:
    writer.record("første")
    writer.process.terminate()
    writer.process.wait()
    store = open_store(tmp_path, now=AT)
    assert [s.line for s in store.steps(MEETING)] == ["første"]
    store.close()
