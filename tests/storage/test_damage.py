"""Damaged, cut, copied and mixed-up files: what is shown was confirmed, and what is missing is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ssp_tui.domain.errors import NotRecorded, Unreadable
from ssp_tui.ports import REGISTER, Put, Step
from ssp_tui.storage import open_store
from ssp_tui.storage.chain import Chain, follow, read_segment
from ssp_tui.storage.segment import SegmentName
from ssp_tui.storage.snapshot import Damaged, Stump, read_snapshot
from ssp_tui.storage.store import WorkspaceStore
from tests.storage.contract import AT, MEETING, action, step
from tests.storage.faulty import die

NAME = SegmentName(0, 1, "00000000")


def record(folder: Path, *lines: str, close: bool = True, stream: str = MEETING) -> None:
    """A session that records these lines; without `close` it is killed."""
    store = open_store(folder, now=AT)
    for line in lines:
        number = len(store.steps(stream)) + 1
        store.append(stream, [step(number, line)], [action(f"SSP-{number}", text=line)])
    if close:
        store.close()
    else:
        die(store)


def lines(store: WorkspaceStore, stream: str = MEETING) -> list[str]:
    return [step.line for step in store.steps(stream)]


def segment(folder: Path) -> Path:
    return max((folder / ".ssp").glob("wal.*"))


def shorn(path: Path) -> bytes:
    """A segment without its reserved room, so that every byte of it counts."""
    return path.read_bytes().rstrip(b"\0")


# One segment, whatever happens to it


@pytest.fixture
def small(tmp_path: Path) -> tuple[Path, bytes, Chain]:
    record(tmp_path, "første", "anden", "tredje", close=False)
    data = shorn(segment(tmp_path))
    return segment(tmp_path), data, chain_of(segment(tmp_path), data)


def chain_of(path: Path, data: bytes) -> Chain:
    name = SegmentName.read(path.name)
    assert name
    return follow([read_segment(name, data)], base=0, generation=0, store=None)


def test_every_flipped_bit_of_a_segment_is_told(small: tuple[Path, bytes, Chain]) -> None:
    path, data, whole = small
    assert len(whole.entries) == 3
    last = data.rindex(b"\n", 0, -1)
    for place in range(len(data)):
        for bit in range(8):
            flipped = bytearray(data)
            flipped[place] ^= 1 << bit
            seen = chain_of(path, bytes(flipped))
            assert seen.entries == whole.entries[: len(seen.entries)]
            assert seen.damage or seen.torn, (place, bit)
            # Only so can it not be told from a line that was never finished.
            unfinished = place > last and (place == len(data) - 1 or flipped[place] == 0)
            assert bool(seen.damage) is not unfinished


def test_every_truncation_leaves_the_lines_before_and_says_so(small: tuple[Path, bytes, Chain]) -> None:
    path, data, whole = small
    ends = []
    for length in range(len(data)):
        seen = chain_of(path, data[:length])
        assert not seen.damage
        assert seen.entries == whole.entries[: len(seen.entries)]
        if not seen.torn:
            ends.append(length)
    assert len(ends) == 4, "nothing, the header, one line, two lines"


def test_a_cut_that_falls_between_two_lines_is_seen_by_the_note_of_the_writer(tmp_path: Path) -> None:
    record(tmp_path, *"abcdefghijklmnopqrst", close=False)
    data = shorn(segment(tmp_path))
    segment(tmp_path).write_bytes(data[: data.rindex(b"\n", 0, len(data) // 2) + 1])
    store = open_store(tmp_path, now=AT)
    assert any("mangler" in notice and "SSP" not in notice for notice in store.notices), store.notices
    assert not store.read_only
    assert lines(store) == list("abcdefghijklmnopqrst")[: len(lines(store))]


def test_a_torn_end_is_left_out_with_a_word_about_it(tmp_path: Path) -> None:
    record(tmp_path, "første", "anden", close=False)
    segment(tmp_path).write_bytes(shorn(segment(tmp_path))[:-20] + bytes(100))
    store = open_store(tmp_path, now=AT)
    assert lines(store) == ["første"]
    assert any("nåede ikke at blive optaget" in notice for notice in store.notices)
    store.append(MEETING, [step(2, "ny")], [])
    store.close()
    later = open_store(tmp_path, now=AT)
    assert lines(later) == ["første", "ny"]
    assert later.notices == []
    later.close()


def test_an_interrupted_session_is_mentioned_once(tmp_path: Path) -> None:
    record(tmp_path, "første", close=False)
    store = open_store(tmp_path, now=AT)
    assert store.notices == ["Programmet blev afbrudt sidste gang. Alt, der var optaget, er her."]
    store.close()
    store = open_store(tmp_path, now=AT)
    assert store.notices == []
    store.close()


def test_damage_opens_for_reading_only_with_what_stood_before_it(tmp_path: Path) -> None:
    record(tmp_path, "første", "anden", "tredje", close=False)
    data = bytearray(shorn(segment(tmp_path)))
    data[data.index(b"anden")] ^= 1
    segment(tmp_path).write_bytes(bytes(data))
    before = {path: path.read_bytes() for path in (tmp_path / ".ssp").iterdir() if path.suffix == ".jnl"}
    for write in (True, False):
        store = open_store(tmp_path, now=AT, write=write)
        assert store.read_only
        assert lines(store) == ["første"]
        (notice,) = store.notices
        assert segment(tmp_path).name in notice
        assert "beskadiget" in notice
        assert "doctor" in notice
        with pytest.raises(NotRecorded, match="beskadiget"):
            store.append(MEETING, [step(2)], [])
        store.checkpoint()
        store.close()
    assert {path: path.read_bytes() for path in before} == before


# Several segments


def sessions(folder: Path, count: int) -> list[Path]:
    """Killed sessions of two lines each."""
    for number in range(count):
        record(folder, f"{number}a", f"{number}b", close=False)
    return sorted((folder / ".ssp").glob("wal.*"), key=lambda path: path.name.split(".")[2])


def test_sessions_follow_one_another(tmp_path: Path) -> None:
    assert len(sessions(tmp_path, 3)) == 3
    assert lines(open_store(tmp_path, now=AT)) == ["0a", "0b", "1a", "1b", "2a", "2b"]


def test_a_session_missing_in_the_middle_is_damage(tmp_path: Path) -> None:
    sessions(tmp_path, 3)[1].unlink()
    store = open_store(tmp_path, now=AT)
    assert store.read_only
    assert lines(store) == ["0a", "0b"]
    assert any("mangler" in notice for notice in store.notices)


@pytest.mark.parametrize("closed", [True, False])
def test_two_machines_that_went_on_from_one_copy_are_told_apart(tmp_path: Path, closed: bool) -> None:
    mine, other = tmp_path / "mine", tmp_path / "other"
    mine.mkdir()
    record(mine, "fælles", close=closed)
    shutil.copytree(mine, other)
    record(mine, "min", close=False)
    record(other, "din", close=False)
    shutil.copy(segment(other), mine / ".ssp")
    store = open_store(mine, now=AT)
    assert store.read_only
    assert any("ved siden af hinanden" in notice for notice in store.notices)
    assert lines(store)[0] == "fælles"
    assert len(lines(store)) == 2


def test_a_session_of_another_workspace_is_not_mixed_in(tmp_path: Path) -> None:
    mine, other = tmp_path / "mine", tmp_path / "other"
    for folder in (mine, other):
        folder.mkdir()
        record(folder, folder.name, close=False)
    record(other, "mere", close=False)
    shutil.copy(segment(other), mine / ".ssp")
    store = open_store(mine, now=AT)
    assert store.read_only
    assert lines(store) == ["mine"]
    assert any("anden mødemappe" in notice for notice in store.notices)


def test_a_copy_made_by_a_cloud_is_pointed_out(tmp_path: Path) -> None:
    record(tmp_path, "første", close=False)
    path = segment(tmp_path)
    shutil.copy(path, path.with_name(f"{path.stem} (Annas pc).jnl"))
    store = open_store(tmp_path, now=AT)
    assert not store.read_only
    assert any("Annas pc" in notice and "konfliktkopi" in notice for notice in store.notices)


# Snapshots


def checkpoints(folder: Path) -> WorkspaceStore:
    """Two generations, and a line after them; the program is killed."""
    store = open_store(folder, now=AT)
    store.append(MEETING, [step(1, "første")], [action("1")])
    store.append("dot", [step(1, "andet møde")], [])
    store.checkpoint()
    store.append(MEETING, [step(2, "anden")], [action("2")])
    store.checkpoint()
    store.append(MEETING, [step(3, "tredje")], [action("1", status="done")])
    die(store)
    return store


def state(store: WorkspaceStore) -> Any:
    return ({stream: store.steps(stream) for stream in store.streams()}, store.all("actions"))


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "emptied": lambda data: b"",
    "zeros": lambda data: bytes(len(data)),
    "garbage": lambda data: b"{}" + data,
    "one bit": lambda data: data.replace(b"vagtplan", b"vagtplao").replace(b"linje", b"linjf")[:-2] + b" }",
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_register_is_made_again_from_the_one_before(tmp_path: Path, how: str) -> None:
    expected = state(checkpoints(tmp_path))
    newest = max((tmp_path / ".ssp").glob("reg.*"))
    newest.write_bytes(SPOILT[how](newest.read_bytes()))
    store = open_store(tmp_path, now=AT)
    assert state(store) == expected
    store.append(MEETING, [step(4, "fjerde")], [action("3")])
    expected = state(store)
    store.close()
    assert state(open_store(tmp_path, now=AT)) == expected


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_stream_is_made_again_from_the_one_before(tmp_path: Path, how: str) -> None:
    expected = state(checkpoints(tmp_path))
    newest = max((tmp_path / ".ssp" / "m").glob(f"{MEETING}.*"))
    newest.write_bytes(SPOILT[how](newest.read_bytes()))
    assert state(open_store(tmp_path, now=AT)) == expected


def test_a_stream_that_cannot_be_made_again_is_told_and_the_others_are_there(tmp_path: Path) -> None:
    for line in "abc":
        record(tmp_path, line)
        record(tmp_path, line, stream="dot")
    record(tmp_path, "d", stream="dot")
    (only,) = (tmp_path / ".ssp" / "m").glob(f"{MEETING}.*")
    only.write_bytes(only.read_bytes().replace(b'"line":"a"', b'"line":"b"'))
    store = open_store(tmp_path, now=AT)
    assert lines(store, "dot") == list("abcd")
    with pytest.raises(Unreadable, match="beskadiget") as caught:
        store.steps(MEETING)
    assert only.name in str(caught.value)
    with pytest.raises(NotRecorded, match="beskadiget"):
        store.append(MEETING, [step(4)], [])
    assert store.get("actions", "SSP-1")
    store.close()


@pytest.mark.parametrize("name", ["reg", f"m/{MEETING}"])
def test_every_flipped_bit_and_truncation_of_a_snapshot_is_seen(tmp_path: Path, name: str) -> None:
    record(tmp_path, "første")
    (path,) = (tmp_path / ".ssp").glob(f"{name}.*")
    data = path.read_bytes()
    assert read_snapshot(data)
    for place in range(len(data)):
        with pytest.raises((Stump, Damaged)):
            read_snapshot(data[:place])
        for bit in range(8):
            flipped = bytearray(data)
            flipped[place] ^= 1 << bit
            with pytest.raises((Stump, Damaged)):
                read_snapshot(bytes(flipped))


HALF_HEAD = b'{"_check":{"1":{"bytes":"0000'
HALF_BODY = b'{"_check":{"1":{"bytes":"0000ffff","crc32":"01234567"}},"_meta":{"1":'


@pytest.mark.parametrize("stump", [b"", HALF_HEAD, HALF_BODY, None])
def test_an_unfinished_checkpoint_is_no_matter(tmp_path: Path, stump: bytes | None) -> None:
    record(tmp_path, "første", close=False)
    home = tmp_path / ".ssp"
    (home / "m").mkdir()
    (home / "m" / f"{MEETING}.000001.json").write_bytes(HALF_BODY)
    if stump is not None:
        (home / "reg.000001.json").write_bytes(stump)
    store = open_store(tmp_path, now=AT)
    assert not any("beskadiget" in notice for notice in store.notices)
    store.close()
    whole = [path for path in home.glob("reg.*") if path.stat().st_size > len(HALF_BODY)]
    assert len(whole) == 1, "the unfinished one is in nobody's way"
    assert lines(open_store(tmp_path, now=AT)) == ["første"]


# Versions and strangers


def edit(path: Path, **fields: Any) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **fields}), "utf-8")


@pytest.mark.parametrize("field", ["format", "schema_version"])
def test_a_newer_version_opens_for_reading_only(tmp_path: Path, field: str) -> None:
    record(tmp_path, "første")
    edit(tmp_path / ".ssp" / "store.json", **{field: 99})
    store = open_store(tmp_path, now=AT)
    assert store.read_only
    assert any("nyere" in notice for notice in store.notices)
    with pytest.raises(NotRecorded, match="nyere"):
        store.append(MEETING, [step(2)], [])


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / ".ssp").write_text("hej", "utf-8")
    for write in (True, False):
        with pytest.raises(Unreadable, match=r"\.ssp er en fil"):
            open_store(tmp_path, now=AT, write=write)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"store": 1}', "\udcff"])
def test_a_garbled_store_file_is_told_and_nothing_is_touched(tmp_path: Path, content: str) -> None:
    record(tmp_path, "første")
    (tmp_path / ".ssp" / "store.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    before = listing(tmp_path)
    for write in (True, False):
        with pytest.raises(Unreadable, match=r"store\.json"):
            open_store(tmp_path, now=AT, write=write)
    assert listing(tmp_path) == before


def test_a_folder_of_somebody_else_is_told_and_nothing_is_touched(tmp_path: Path) -> None:
    (tmp_path / ".ssp").mkdir()
    (tmp_path / ".ssp" / "config.yaml").write_text("x", "utf-8")
    before = listing(tmp_path)
    with pytest.raises(Unreadable, match="ikke lavet af ssp-tui"):
        open_store(tmp_path, now=AT)
    assert listing(tmp_path) == before


def test_a_lost_store_file_is_written_again_from_what_the_journal_says(tmp_path: Path) -> None:
    record(tmp_path, "første")
    path = tmp_path / ".ssp" / "store.json"
    id = json.loads(path.read_text("utf-8"))["store"]
    path.unlink()
    record(tmp_path, "anden")
    assert json.loads(path.read_text("utf-8"))["store"] == id
    assert lines(open_store(tmp_path, now=AT)) == ["første", "anden"]


def test_unknown_fields_that_a_newer_version_wrote_are_kept(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=AT)
    new = Step.model_validate({"number": 1, "at": AT, "line": "x", "events": [{"new": 1}], "audience": "internal"})
    store.append(REGISTER, [new], [Put("fora", "dot", {"name": "DOT", "colour": {"r": 1}})])
    store.close()
    store = open_store(tmp_path, now=AT)
    assert store.steps(REGISTER) == [new]
    assert store.get("fora", "dot") == {"name": "DOT", "colour": {"r": 1}}
    store.close()


def listing(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
