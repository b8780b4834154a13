"""A short meeting on a real disk whose k-th operation fails, for every k: the old state or the new, never another."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ssp_tui.domain.errors import NotRecorded, Refused, SspError
from ssp_tui.domain.settings import Settings
from ssp_tui.formats import json_documents
from ssp_tui.ports import Store
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.services.workspace import Workspace
from ssp_tui.storage import open_store
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.shelf import FolderShelf
from tests.fakes import MemoryStore
from tests.faults.kill_loop import AGENDA

NOW = "2026-11-20T09:00:00+01:00"
MEETING = "2026-11-20-proeve"
LINES = (
    "/møde proeve 2026-11-20",
    "/til-stede Mette",
    "det første, der bliver sagt",
    "a: Mette: vagtplan > fredag",
    "b: Godkendt",
    "/fortryd",
    "/videre",
    "/opgave 001 udført",
    "/afslut",
)


class FailingDisk(FileSystem):
    """A real disk; from its k-th operation on so many fail, a write after half of its bytes."""

    def __init__(self, fail_at: int, times: int) -> None:
        self.fail_at, self.times = fail_at, times
        self.calls = 0
        self.failed = 0

    def fails(self) -> bool:
        self.calls += 1
        fails = self.fail_at <= self.calls < self.fail_at + self.times
        self.failed += fails
        return fails

    def write(self, fd: int, data: bytes) -> int:
        if self.fails():
            super().write(fd, data[: len(data) // 2])
            raise OSError(errno.EIO, "bad")
        return super().write(fd, data)


def _failing(name: str) -> Any:
    def act(self: FailingDisk, *arguments: Any) -> Any:
        if self.fails():
            raise OSError(errno.EIO, "bad")
        return getattr(FileSystem, name)(self, *arguments)

    return act


for _name in ("kind", "names", "make_folder", "read", "create", "open", "seek", "truncate"):
    setattr(FailingDisk, _name, _failing(_name))
for _name in ("reserve", "sync", "sync_folder", "close", "replace", "remove"):
    setattr(FailingDisk, _name, _failing(_name))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace's agendas, which all runs share."""
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "proeve.md").write_text(AGENDA, encoding="utf-8")
    return tmp_path


def workspace(store: Store, agendas: Path, folder: Path, files: FileSystem | None = None) -> Workspace:
    shelf = FolderShelf(folder, files)
    work = Workspace(store, shelf, Settings())
    work.agendas = Workspace(store, FolderShelf(agendas), Settings()).agendas
    return work


def state(work: Workspace) -> Any:
    try:
        meeting = work.history(MEETING).meeting
    except Refused:
        return None
    return json_documents.show(meeting), work.store.all("actions"), work.store.all("meetings")


def replayed(lines: list[str], agendas: Path, folder: Path) -> Any:
    """What these lines give where nothing fails."""
    work = workspace(MemoryStore(), agendas, folder)
    player = Replay(work, None, lambda _text: None)
    for number, line in enumerate(lines, 1):
        player.carry_out(Line(number, line))
    return state(work)


class Run:
    """The meeting on one failing disk: what was acknowledged, and what was refused since."""

    def __init__(self, agendas: Path, folder: Path, disk: FailingDisk) -> None:
        self.taken: list[str] = []
        self.refused: list[str] = []
        try:
            store = open_store(folder, now=NOW, files=disk)
        except SspError:
            return
        player = Replay(workspace(store, agendas, folder, disk), None, lambda _text: None)
        for number, line in enumerate(LINES, 1):
            try:
                player.carry_out(Line(number, line))
            except NotRecorded:
                self.refused.append(line)
            except SspError:
                assert disk.failed
            else:
                self.taken.append(line)
                self.refused.clear()
        store.close()

    def possible(self) -> Iterator[list[str]]:
        yield self.taken
        for line in self.refused:
            yield [*self.taken, line]


@pytest.mark.parametrize("times", [1, 1 << 30])
def test_after_any_failure_the_meeting_is_as_acknowledged_or_one_line_further(folder: Path, times: int) -> None:
    known: dict[tuple[str, ...], Any] = {}
    for k in count(1):
        place = folder / str(k)
        place.mkdir()
        disk = FailingDisk(k, times)
        run = Run(folder, place, disk)
        store = open_store(place, now=NOW)
        assert not store.read_only, store.notices
        expected = []
        for lines in run.possible():
            if tuple(lines) not in known:
                known[tuple(lines)] = replayed(lines, folder, folder / "elsewhere")
            expected.append(known[tuple(lines)])
        assert state(workspace(store, folder, place)) in expected, (k, run.taken, run.refused)
        store.close()
        if not disk.failed:
            assert run.taken == list(LINES)
            assert k > 50
            return
