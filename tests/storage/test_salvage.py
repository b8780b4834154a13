"""A damaged store comes back into use: what is whole is kept, and the rest is told and not thrown away."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ssp_tui.domain.errors import HeldByOther, Unreadable
from ssp_tui.storage import open_store
from ssp_tui.storage.doctor import examine, mend
from ssp_tui.storage.salvage import NOTE, salvage
from tests.storage.contract import AT, MEETING, step
from tests.storage.faulty import FaultyFileSystem, Killed, die
from tests.storage.test_damage import edit, lines, listing, record, segment, shorn


def spoil(path: Path, word: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(word)] ^= 1
    path.write_bytes(bytes(data))


def damaged(folder: Path) -> None:
    """Two meetings in one journal; the second line of the first is spoilt."""
    store = open_store(folder, now=AT)
    for number, line in enumerate(("første", "anden", "tredje"), 1):
        store.append(MEETING, [step(number, line)], [])
        store.append("dot", [step(number, f"dot {line}")], [])
    die(store)
    spoil(segment(folder), b'"line":"anden')


def test_what_is_whole_is_kept_and_what_follows_on_nothing_is_set_aside(tmp_path: Path) -> None:
    damaged(tmp_path)
    told = mend(tmp_path, AT)
    store = open_store(tmp_path, now=AT)
    assert not store.read_only
    assert store.notices == []
    assert lines(store) == ["første"]
    assert lines(store, "dot") == ["dot første", "dot anden", "dot tredje"]
    store.append(MEETING, [step(2, "anden, skrevet igen")], [])
    store.close()
    assert lines(open_store(tmp_path, now=AT, write=False)) == ["første", "anden, skrevet igen"]
    assert [line for line in told if "tredje" in line] == [f"{AT}  {MEETING}  tredje"]


def test_the_damaged_files_are_kept_as_they_were_with_a_note(tmp_path: Path) -> None:
    damaged(tmp_path)
    before = segment(tmp_path).read_bytes()
    name = segment(tmp_path).name
    mend(tmp_path, AT)
    (folder,) = (tmp_path / ".ssp" / "quarantine").iterdir()
    assert (folder / name).read_bytes() == before
    assert f"{MEETING}  tredje" in (folder / NOTE).read_text("utf-8")
    assert not (tmp_path / ".ssp" / name).exists()


def test_both_branches_of_two_machines_are_there_to_read(tmp_path: Path) -> None:
    mine, other = tmp_path / "mine", tmp_path / "other"
    mine.mkdir()
    record(mine, "fælles")
    shutil.copytree(mine, other)
    record(mine, "min", close=False)
    record(other, "din", close=False)
    shutil.copy(segment(other), mine / ".ssp")
    told = mend(mine, AT)
    kept = lines(open_store(mine, now=AT, write=False))
    assert kept in (["fælles", "min"], ["fælles", "din"])
    (branch,) = {"min", "din"} - set(kept)
    assert [line for line in told if line.endswith(f"  {branch}")]


def test_nothing_of_another_workspace_is_taken_in(tmp_path: Path) -> None:
    mine, other = tmp_path / "mine", tmp_path / "other"
    for folder in (mine, other):
        folder.mkdir()
        record(folder, "første", close=False)
    record(other, "fremmed", close=False)
    shutil.copy(segment(other), mine / ".ssp")
    assert not any("fremmed" in line for line in mend(mine, AT))
    store = open_store(mine, now=AT)
    assert not store.read_only
    assert lines(store) == ["første"]
    store.close()


def test_a_meeting_that_cannot_be_read_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    for line in "abc":
        record(tmp_path, line)
        record(tmp_path, line, stream="dot")
    record(tmp_path, "d", stream="dot")
    (only,) = (tmp_path / ".ssp" / "m").glob(f"{MEETING}.*")
    spoil(only, b'"line":"a"')
    spoilt = only.read_bytes()
    sound, told = examine(tmp_path, AT)
    assert not sound
    assert any(only.name in line for line in told)
    assert any(MEETING in line for line in mend(tmp_path, AT))
    store = open_store(tmp_path, now=AT)
    assert store.streams() == ["dot"]
    assert lines(store, "dot") == list("abcd")
    (folder,) = (tmp_path / ".ssp" / "quarantine").iterdir()
    assert (folder / only.name).read_bytes() == spoilt
    store.close()
    assert examine(tmp_path, AT) == (True, ["Møder: 1. Linjer i dem: 4. Alt kan læses."])


def test_a_sound_store_is_left_alone(tmp_path: Path) -> None:
    record(tmp_path, "første", "anden")
    before = listing(tmp_path)
    assert examine(tmp_path, AT) == (True, ["Møder: 1. Linjer i dem: 2. Alt kan læses."])
    assert listing(tmp_path) == before
    assert mend(tmp_path, AT) == ["Der er intet at redde: alt kan læses."]
    assert listing(tmp_path) == before


def test_nothing_is_mended_while_somebody_writes_or_in_what_is_newer(tmp_path: Path) -> None:
    record(tmp_path, "første")
    store = open_store(tmp_path, now=AT)
    with pytest.raises(HeldByOther):
        mend(tmp_path, AT)
    store.close()
    edit(tmp_path / ".ssp" / "store.json", format=99)
    with pytest.raises(Unreadable, match="nyere"):
        mend(tmp_path, AT)


def test_mending_cut_short_at_any_place_can_be_done_again(tmp_path: Path) -> None:
    original = tmp_path / "original"
    original.mkdir()
    damaged(original)
    k = 0
    while True:
        k += 1
        folder = tmp_path / str(k)
        folder.mkdir()
        files = FaultyFileSystem(killed_at=k)
        home = folder / ".ssp"
        home.mkdir()
        files.disk.folders.add(home)
        for path in (original / ".ssp").glob("*.j*"):
            files.disk.put(home / path.name, shorn(path))
        try:
            salvage(files, home, AT)
        except Killed:
            pass
        else:
            break
        well = FaultyFileSystem(files.disk)
        salvage(well, home, AT)
        store = open_store(folder, now=AT, files=well)
        assert not store.read_only
        assert (lines(store), lines(store, "dot")) == (["første"], ["dot første", "dot anden", "dot tredje"])
        kept = [path for path in files.disk.files if "quarantine" in path.parts and path.name.startswith("wal.")]
        assert kept
        store.close()
    assert k > 10
