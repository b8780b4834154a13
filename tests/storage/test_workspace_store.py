"""The store on a disk: the contract of the port, its files, and who may do what with them."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB

from ssp_tui.domain.errors import HeldByOther, NotRecorded
from ssp_tui.ports import REGISTER, Put, Store
from ssp_tui.storage import open_store
from ssp_tui.storage import store as store_module
from ssp_tui.storage.documents import decode
from ssp_tui.storage.journal import scan
from ssp_tui.storage.segment import RESERVE
from tests.storage.contract import AT, MEETING, Opener, StoreContract, action, step
from tests.storage.faulty import FOR_GOOD, FaultyFileSystem, die


class TestWorkspaceStore(StoreContract):
    @pytest.fixture
    def opener(self, tmp_path: Path) -> Opener:
        return partial(open_store, tmp_path, now=AT)


def listing(folder: Path) -> dict[str, tuple[int, int]]:
    found = {str(path.relative_to(folder)): path.stat() for path in folder.rglob("*")}
    return {name: (info.st_size, info.st_mtime_ns) for name, info in found.items()}


def use_everything(store: Store) -> None:
    for stream in store.streams():
        store.steps(stream)
        store.draft(stream)
    store.all("actions")
    store.get("actions", "1")
    store.refresh()
    store.save_draft(MEETING, "x")
    store.checkpoint()
    store.close()


# What is made, and when


def test_nothing_is_made_until_something_is_recorded(tmp_path: Path) -> None:
    for write in (True, False):
        store = open_store(tmp_path, now=AT, write=write)
        store.append(MEETING, [], []) if write else None
        use_everything(store)
        assert listing(tmp_path) == {}


def test_reading_makes_nothing_and_touches_nothing(tmp_path: Path) -> None:
    with_writer = open_store(tmp_path, now=AT)
    with_writer.append(MEETING, [step(1)], [action("1")])
    with_writer.checkpoint()
    with_writer.append(MEETING, [step(2)], [action("1")])
    before = listing(tmp_path)
    use_everything(open_store(tmp_path, now=AT, write=False))
    assert listing(tmp_path) == before
    with_writer.close()
    before = listing(tmp_path)
    use_everything(open_store(tmp_path, now=AT, write=False))
    assert listing(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives the rights of the user's own folder")
def test_only_the_owner_can_read_what_is_made(tmp_path: Path) -> None:
    os.umask(0o022)
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [action("1")])
    store.save_draft(MEETING, "b: Vi")
    store.checkpoint()
    store.append(MEETING, [step(2)], [])
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [tmp_path / ".ssp", *(tmp_path / ".ssp").rglob("*")]}
    assert {path.name: oct(mode) for path, mode in modes.items() if mode != (0o700 if path.is_dir() else 0o600)} == {}
    store.close()


def test_git_passes_by_whatever_is_in_the_folder(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [])
    store.close()
    assert (tmp_path / ".ssp" / ".gitignore").read_text("utf-8") == "*\n"


def test_a_disk_that_cannot_be_written_to_refuses_and_leaves_nothing(tmp_path: Path) -> None:
    files = FaultyFileSystem(fail_at=1, times=FOR_GOOD, number=errno.EROFS)
    files.fail_at = 0
    store = open_store(tmp_path, now=AT, files=files)
    files.fail_at = 1
    with pytest.raises(NotRecorded, match="skrivebeskyttet"):
        store.append(MEETING, [step(1)], [])
    assert store.steps(MEETING) == []
    files.times = 0
    store.append(MEETING, [step(1)], [])
    assert len(store.steps(MEETING)) == 1


def test_a_store_one_may_only_read_opens_so_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [])
    store.close()

    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr("ssp_tui.storage.opening.take_pen", refused)
    store = open_store(tmp_path, now=AT)
    assert store.read_only
    assert store.notices == [f"Der kan kun læses i {tmp_path}: der er ikke adgang."]
    assert len(store.steps(MEETING)) == 1
    with pytest.raises(NotRecorded, match="kan kun læses"):
        store.append(MEETING, [step(2)], [])


def test_a_workspace_that_is_not_there_is_refused_at_the_first_line(tmp_path: Path) -> None:
    store = open_store(tmp_path / "væk", now=AT)
    with pytest.raises(NotRecorded, match="findes ikke"):
        store.append(MEETING, [step(1)], [])


# What is on the disk


def test_stock_tinydb_opens_every_snapshot(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1, "b: Godkendt æøå"), step(2)], [action("1"), action("2", status="done")])
    store.append(REGISTER, [step(1)], [Put("fora", "dot", {"name": "DOT-møde"})])
    store.close()
    home = tmp_path / ".ssp"
    with TinyDB(home / "reg.000001.json", encoding="utf-8", access_mode="r") as db:
        assert db.table("actions").get(Query().status == "done")["number"] == "2"
        assert db.table("fora").all() == [{"_id": "dot", "name": "DOT-møde"}]
        assert db.tables() == {"_check", "_meta", "actions", "fora"}
    with TinyDB(home / "m" / f"{MEETING}.000001.json", encoding="utf-8", access_mode="r") as db:
        assert [doc["line"] for doc in db.table("steps")] == ["b: Godkendt æøå", "linje 2"]


def frames(folder: Path) -> list[Any]:
    newest = max((folder / ".ssp").glob("wal.*"))
    return [decode(frame.payload) for frame in scan(newest.read_bytes()).frames]


def test_a_frame_is_one_act_with_its_line_events_and_the_documents_before_and_after(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [action("1", status="open")])
    store.append(MEETING, [step(2, "1 udført"), step(3)], [action("1", status="done"), Put("fora", "x", {})])
    header, _, frame = frames(tmp_path)
    assert header["enc"] is None
    assert header["format"] == header["schema_version"] == 1
    assert frame["l"] == 2
    first, _, changed, new = frame["o"]
    assert first[:3] == [f"m/{MEETING}", "steps", 2]
    assert first[3] == step(2, "1 udført").model_dump()
    assert changed[:3] == ["reg", "actions", 1]
    assert (changed[3]["status"], changed[4]["status"]) == ("done", "open")
    assert new[4] is None
    store.close()


def test_one_write_and_one_fsync_a_line(tmp_path: Path) -> None:
    files = FaultyFileSystem()
    store = open_store(tmp_path, now=AT, files=files)
    store.append(MEETING, [step(1)], [])
    start = len(files.calls)
    for number in range(2, 12):
        store.append(MEETING, [step(number)], [action("1", v=number)])
    assert files.calls[start:] == ["write", "sync"] * 10


def test_room_is_reserved_ahead(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [])
    segment = max((tmp_path / ".ssp").glob("wal.*"))
    used = len(segment.read_bytes().rstrip(b"\0"))
    assert segment.stat().st_size - used >= RESERVE
    store.append(MEETING, [step(2, "x" * RESERVE)], [])
    used = len(segment.read_bytes().rstrip(b"\0"))
    store.append(MEETING, [step(3)], [])
    assert segment.stat().st_size - used >= RESERVE
    store.close()
    assert segment.read_bytes().endswith(b"\n")


class FullDisk(FaultyFileSystem):
    """Takes nothing but what has room reserved."""

    full = False

    def write(self, fd: int, data: bytes) -> int:
        if self.full and self._at[fd] + len(data) > len(self._open[fd].data):
            raise OSError(errno.ENOSPC, "full")
        return super().write(fd, data)

    def reserve(self, fd: int, start: int, size: int) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, "full")
        self._open[fd].data.extend(bytes(start + size - len(self._open[fd].data)))


def test_a_full_disk_does_not_end_the_meeting(tmp_path: Path) -> None:
    files = FullDisk()
    store = open_store(tmp_path, now=AT, files=files)
    store.append(MEETING, [step(1)], [])
    files.full = True
    number = 1
    with pytest.raises(NotRecorded, match="disken er fuld"):
        while True:
            store.append(MEETING, [step(number + 1, "linje " * 20)], [action("1", v=number)])
            number += 1
            store.checkpoint() if number % 500 == 0 else None
    assert number > 1500
    assert len(store.steps(MEETING)) == number
    files.full = False
    store.append(MEETING, [step(number + 1)], [])
    die(store)
    assert len(open_store(tmp_path, now=AT, files=files).steps(MEETING)) == number + 1


def test_one_failed_fsync_is_not_seen_by_the_user_and_its_segment_is_not_used_again(tmp_path: Path) -> None:
    files = FaultyFileSystem()
    store = open_store(tmp_path, now=AT, files=files)
    store.append(MEETING, [step(1)], [])
    (first,) = (path for path in files.disk.files if path.name.startswith("wal."))
    files.fail_at = len(files.calls) + 2
    store.append(MEETING, [step(2)], [])
    assert files.failed == ["sync"]
    size = len(files.disk.files[first].data)
    store.append(MEETING, [step(3)], [])
    assert len(files.disk.files[first].data) == size
    files.disk.power_cut()
    die(store)
    assert [s.number for s in open_store(tmp_path, now=AT, files=files).steps(MEETING)] == [1, 2, 3]


class KeepsWhatIsTakenBack(FaultyFileSystem):
    """Never lets go of a byte or a name; as many fsyncs fail as it is told, and so many files cannot be made."""

    bad_syncs = bad_creates = 0

    def sync(self, fd: int) -> None:
        if self.bad_syncs:
            self.bad_syncs -= 1
            raise OSError(errno.EIO, "bad")
        super().sync(fd)

    def create(self, path: Path) -> int:
        if self.bad_creates:
            self.bad_creates -= 1
            raise OSError(errno.EIO, "bad")
        return super().create(path)

    def truncate(self, fd: int, size: int) -> None:
        raise OSError(errno.EIO, "bad")

    def remove(self, path: Path) -> None:
        raise OSError(errno.EIO, "bad")


@pytest.mark.parametrize("interrupted", [True, False])
@pytest.mark.parametrize(("bad_syncs", "bad_creates"), [(1, 1), (2, 0)])
def test_what_was_refused_does_not_come_back_beside_what_was_recorded_instead(
    tmp_path: Path, bad_syncs: int, bad_creates: int, interrupted: bool
) -> None:
    files = KeepsWhatIsTakenBack()
    store = open_store(tmp_path, now=AT, files=files)
    store.append(MEETING, [step(1)], [])
    if interrupted:
        die(store)
        store = open_store(tmp_path, now=AT, files=files)
    files.bad_syncs, files.bad_creates = bad_syncs, bad_creates
    with pytest.raises(NotRecorded):
        store.append("dot", [step(1, "afvist")], [action("1")])
    for number in range(2, 5):
        store.append(MEETING, [step(number, "optaget")], [action("2")])
    die(store)
    store = open_store(tmp_path, now=AT, files=files)
    assert not store.read_only, store.notices
    assert store.streams() == [MEETING]
    assert len(store.steps(MEETING)) == 4
    assert [doc["number"] for doc in store.all("actions")] == ["2"]


def test_a_checkpoint_that_cannot_begin_a_new_segment_goes_on_in_the_old(tmp_path: Path) -> None:
    files = FaultyFileSystem()
    store = open_store(tmp_path, now=AT, files=files)
    store.append(MEETING, [step(1)], [])
    created = files.create

    def create(path: Path) -> int:
        if path.name.startswith("wal."):
            raise OSError(errno.ENOSPC, "full")
        return created(path)

    files.create = create  # type: ignore[method-assign]
    store.checkpoint()
    store.append(MEETING, [step(2)], [])
    die(store)
    assert len(open_store(tmp_path, now=AT, files=FaultyFileSystem(files.disk)).steps(MEETING)) == 2


def test_old_generations_go_when_a_newer_one_has_succeeded(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    home = tmp_path / ".ssp"
    for number in range(1, 8):
        store.append(MEETING, [step(number)], [action("1", v=number)])
        store.append("dot", [step(number)], []) if number < 3 else None
        store.checkpoint()
    names = sorted(path.name for path in home.rglob("*.j*") if path.name not in ("store.json", "owner.json"))
    assert [name for name in names if name.startswith("reg")] == ["reg.000006.json", "reg.000007.json"]
    assert [name for name in names if name.startswith(MEETING)] == [f"{MEETING}.00000{n}.json" for n in (6, 7)]
    assert [name for name in names if name.startswith("dot")] == ["dot.000002.json"]
    assert len([name for name in names if name.startswith("wal")]) == 2
    store.close()
    assert len(open_store(tmp_path, now=AT, write=False).steps("dot")) == 2


def test_a_long_journal_is_folded_without_being_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "_CHECKPOINT_AT", 3000)
    store = open_store(tmp_path, now=AT)
    for number in range(1, 30):
        store.append(MEETING, [step(number, "x" * 200)], [])
    assert list((tmp_path / ".ssp").glob("reg.*"))
    die(store)
    assert len(open_store(tmp_path, now=AT).steps(MEETING)) == 29


def test_many_interrupted_sessions_do_not_pile_up(tmp_path: Path) -> None:
    for number in range(1, 31):
        store = open_store(tmp_path, now=AT)
        store.append(MEETING, [step(number)], [])
        die(store)
    assert len(list((tmp_path / ".ssp").glob("wal.*"))) < 20
    assert len(open_store(tmp_path, now=AT).steps(MEETING)) == 30


def test_a_register_without_end_is_not_written_again_for_each_small_session(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.rebuild(Put("actions", str(number), {"n": number}) for number in range(3000))
    store.checkpoint()
    store.close()
    for number in range(1, 4):
        store = open_store(tmp_path, now=AT)
        store.append(MEETING, [step(number)], [Put("actions", "1", {"n": -number})])
        store.close()
    assert [path.name for path in (tmp_path / ".ssp").glob("reg.*")] == ["reg.000001.json"]
    store = open_store(tmp_path, now=AT)
    assert store.get("actions", "1") == {"n": -3}
    assert len(store.steps(MEETING)) == 3
    assert store.notices == []
    store.close()


# The half-typed line


def test_the_half_typed_line_outlives_the_program(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [])
    for end in range(1, 14):
        store.save_draft(MEETING, "b: Vi aftaler"[:end])
    die(store)
    store = open_store(tmp_path, now=AT)
    assert store.draft(MEETING) == "b: Vi aftaler"
    store.append(MEETING, [step(2)], [])
    die(store)
    store = open_store(tmp_path, now=AT)
    assert store.draft(MEETING) == "b: Vi aftaler"
    store.save_draft(MEETING, "b: Vi aftaler ikke")
    store.save_draft("dot", "andet")
    die(store)
    store = open_store(tmp_path, now=AT)
    assert store.draft(MEETING) == "b: Vi aftaler ikke"
    store.save_draft(MEETING, "")
    assert len(list((tmp_path / ".ssp").glob("draft.*"))) == 1, "only what is newest is kept"
    die(store)
    store = open_store(tmp_path, now=AT)
    assert (store.draft(MEETING), store.draft("dot")) == ("", "andet")
    store.close()


def test_what_was_typed_before_the_first_line_is_kept_from_then_on(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.save_draft(MEETING, "halvt")
    assert store.draft(MEETING) == "halvt"
    store.append(MEETING, [step(1)], [])
    die(store)
    store = open_store(tmp_path, now=AT)
    assert store.draft(MEETING) == "halvt"
    store.close()


def test_a_draft_leaves_nothing_behind(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [])
    store.save_draft(MEETING, "hemmeligt")
    store.save_draft(MEETING, "hemmeligt ord")
    store.save_draft(MEETING, "")
    assert not any(b"hemmeligt" in path.read_bytes() for path in (tmp_path / ".ssp").glob("draft.*"))
    store.close()
    assert list((tmp_path / ".ssp").glob("draft.*")) == []


def test_a_draft_is_cut_short_at_any_place_and_the_one_before_is_there(tmp_path: Path) -> None:
    files = FaultyFileSystem()
    store = open_store(tmp_path, now=AT, files=files)
    store.append(MEETING, [step(1)], [])
    store.save_draft(MEETING, "første")
    store.save_draft(MEETING, "anden")
    for ahead in (1, 2, 3):
        files.fail_at = len(files.calls) + ahead
        store.save_draft(MEETING, "tredje")
        drafts = open_store(tmp_path, now=AT, write=False, files=FaultyFileSystem(files.disk))
        assert drafts.draft(MEETING) in ("anden", "tredje")


# Who writes


def test_the_one_who_holds_the_workspace_is_named(tmp_path: Path) -> None:
    store = open_store(tmp_path, now="2026-11-20T18:02:10+01:00")
    store.append(MEETING, [step(1)], [])
    with pytest.raises(HeldByOther) as caught:
        open_store(tmp_path, now=AT)
    message = str(caught.value)
    assert str(tmp_path) in message
    assert f"proces {os.getpid()}" in message
    assert "siden 20.11.2026 kl. 18.02" in message
    store.close()


def test_two_that_begin_at_once_do_not_both_write(tmp_path: Path) -> None:
    first, second = open_store(tmp_path, now=AT), open_store(tmp_path, now=AT)
    first.append(MEETING, [step(1, "første")], [])
    with pytest.raises(HeldByOther):
        second.append(MEETING, [step(1, "anden")], [])
    first.close()
    with pytest.raises(HeldByOther, match="i mellemtiden"):
        second.append(MEETING, [step(1, "anden")], [])
    second.close()
    assert [s.line for s in open_store(tmp_path, now=AT, write=False).steps(MEETING)] == ["første"]


def test_a_garbled_owner_note_hinders_nobody(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [])
    (tmp_path / ".ssp" / "owner.json").write_bytes(b"\xff{")
    with pytest.raises(HeldByOther, match="et andet program"):
        open_store(tmp_path, now=AT)
    store.close()
    open_store(tmp_path, now=AT).close()


Change = Callable[[Path], None]


def test_a_follower_that_saw_too_much_forgets_it_again(tmp_path: Path) -> None:
    """It read a frame before its fsync, which then failed, and the act was made again otherwise."""
    files = FaultyFileSystem()
    store = open_store(tmp_path, now=AT, files=files)
    store.append(MEETING, [step(1)], [])
    seen: list[str] = []
    follower = open_store(tmp_path, now=AT, write=False, files=FaultyFileSystem(files.disk))
    synced = files.sync

    def sync(fd: int) -> None:
        follower.refresh()
        seen.extend(s.line for s in follower.steps(MEETING)[1:])
        synced(fd)

    files.sync = sync  # type: ignore[method-assign]
    files.fail_at, files.times = len(files.calls) + 2, 12
    with pytest.raises(NotRecorded):
        store.append(MEETING, [step(2, "afvist")], [])
    files.times = 0
    assert seen[0] == "afvist"
    files.sync = synced  # type: ignore[method-assign]
    store.append(MEETING, [step(2, "optaget")], [])
    assert follower.refresh()
    assert [s.line for s in follower.steps(MEETING)] == ["linje 1", "optaget"]


def test_the_store_says_what_it_is(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    store.append(MEETING, [step(1)], [])
    identity = json.loads((tmp_path / ".ssp" / "store.json").read_text("utf-8"))
    assert {"store", "format", "schema_version", "created", "by"} <= identity.keys()
    assert identity["created"] == AT
    store.close()
