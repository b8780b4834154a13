"""Every operation of the disk failing in turn: what is there afterwards is the old state or the new, never another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ssp_tui.domain.errors import NotRecorded, SspError, Unreadable
from ssp_tui.ports import REGISTER, Put, Step, Store
from ssp_tui.storage import open_store
from ssp_tui.storage.store import WorkspaceStore
from tests.fakes import Medium, MemoryStore
from tests.storage.contract import AT, MEETING
from tests.storage.faulty import FOR_GOOD, Disk, FaultyFileSystem, Killed, die

Act = Callable[[Store], None]


def next_step(store: Store, stream: str, line: str) -> list[Step]:
    return [Step(number=len(store.steps(stream)) + 1, at=AT, line=line, events=[{"text": line * 3}])]


def line(text: str, *puts: Put, stream: str = MEETING) -> Act:
    return lambda store: store.append(stream, next_step(store, stream, text), puts)


def action(number: int, **fields: Any) -> Put:
    return Put("actions", f"SSP-{number}", {"text": "vagtplan", **fields})


SESSIONS: list[list[Act]] = [
    [
        line("/møde", Put("meetings", MEETING, {"status": "running"})),
        line("a: Mette: vagtplan > fredag", action(1), action(2)),
        lambda store: store.save_draft(MEETING, "b: Vi af"),
        line("014 udført", action(1, status="done"), action(2), Put("actions", "SSP-2", None)),
        lambda store: store.checkpoint(),
        line("b: Godkendt", stream=REGISTER),
        line("notat", action(3)),
    ],
    [
        line("mere", action(3, status="waiting")),
        lambda store: store.rebuild([action(1, status="done"), action(3)]),
        lambda store: store.save_draft(MEETING, ""),
        line("efter genopbygning", action(3, status="done"), action(4)),
        lambda store: store.checkpoint(),
        lambda store: store.checkpoint(),
        line("/afslut", Put("meetings", MEETING, {"status": "closed"})),
    ],
]


def state(store: Store) -> dict[str, Any]:
    return {
        "steps": {stream: store.steps(stream) for stream in store.streams()},
        "tables": {table: store.all(table) for table in ("meetings", "actions")},
    }


class Run:
    """Two sessions on a disk that fails, beside a model that knows what was confirmed."""

    def __init__(self, folder: Path, files: FaultyFileSystem) -> None:
        self.folder = folder
        self.files = files
        self.model = MemoryStore()
        """Everything that was confirmed."""
        self.tried: list[MemoryStore] = []
        """The same with each act that was refused or cut short since: one of these may be there instead."""
        self.store: WorkspaceStore | None = None
        folder.mkdir()

    def all(self) -> None:
        try:
            for acts in SESSIONS:
                self.session(acts)
        except Killed:
            pass
        finally:
            die(self.store)

    def session(self, acts: list[Act]) -> None:
        try:
            self.store = open_store(self.folder, now=AT, files=self.files)
        except SspError:
            assert self.files.failed, "not opened although the disk was well"
            return
        self.agree(self.store)
        for act in acts:
            self.do(act, self.store)
        self.store.close()

    def state(self, store: Store) -> dict[str, Any] | None:
        """None while the disk does not even let us read."""
        try:
            return state(store)
        except Unreadable:
            assert self.files.failed
            return None

    def agree(self, store: Store) -> None:
        seen = self.state(store)
        if seen is None:
            return
        for possible in (self.model, *self.tried):
            if state(possible) == seen:
                self.model, self.tried = possible, []
                return
        assert seen == state(self.model)

    def do(self, act: Act, store: Store) -> None:
        before = state(self.model)
        ahead = MemoryStore(Medium(list(self.model.medium.frames)))
        act(ahead)
        records = state(ahead) != before
        faults = len(self.files.failed)
        if records:
            self.tried.append(ahead)
        try:
            act(store)
        except (NotRecorded, Unreadable):
            assert len(self.files.failed) > faults or store.read_only, "refused although the disk was well"
            assert self.state(store) in (before, None), "refused, and yet something changed"
        else:
            if records:
                self.model, self.tried = ahead, []
            assert self.state(store) in (state(self.model), None)


def every_k(folder: Path, faults: Callable[[int], dict[str, int]]) -> Iterator[Run]:
    """A run for each operation at which something can happen, until none is left."""
    for k in count(1):
        run = Run(folder / str(k), FaultyFileSystem(Disk(), **faults(k)))
        run.all()
        yield run
        if not run.files.failed:
            assert k > 100
            return


def look_after(run: Run) -> None:
    """On a disk that is well again everything is as it was confirmed, goes on, and stays when the power goes."""
    files = FaultyFileSystem(run.files.disk)
    store = open_store(run.folder, now=AT, files=files)
    assert not store.read_only, store.notices
    run.agree(store)
    run.do(line("derefter", action(9)), store)
    die(store)
    files.disk.power_cut()
    store = open_store(run.folder, now=AT, files=files)
    assert state(store) == state(run.model), store.notices
    store.close()
    assert state(open_store(run.folder, now=AT, files=files, write=False)) == state(run.model)


@pytest.mark.parametrize("times", [1, 2, 3, 5, FOR_GOOD])
def test_whatever_fails_the_old_state_or_the_new_is_there(tmp_path: Path, times: int) -> None:
    for run in every_k(tmp_path, lambda k: {"fail_at": k, "times": times}):
        look_after(run)


def test_wherever_the_process_ends_the_old_state_or_the_new_is_there(tmp_path: Path) -> None:
    for run in every_k(tmp_path, lambda k: {"killed_at": k}):
        look_after(run)


@pytest.mark.parametrize("chance", [None, Random(1)])
def test_wherever_the_power_goes_the_old_state_or_the_new_is_there(tmp_path: Path, chance: Random | None) -> None:
    for run in every_k(tmp_path, lambda k: {"killed_at": k}):
        run.files.disk.power_cut(chance)
        look_after(run)


@pytest.mark.parametrize("times", [1, 2])
def test_a_power_cut_soon_after_a_fault_loses_nothing_that_was_confirmed(tmp_path: Path, times: int) -> None:
    for run in every_k(tmp_path, lambda k: {"fail_at": k, "times": times, "killed_at": k + 3 + k * 7 % 20}):
        run.files.disk.power_cut()
        look_after(run)
