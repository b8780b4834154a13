"""TinyDB on the journal: its behaviour, every change logged, and nothing that gets past the log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, where
from tinydb.operations import delete, increment
from tinydb.table import Document

from ssp_tui.domain.errors import NotRecorded
from ssp_tui.ports import REGISTER
from ssp_tui.storage import open_store
from ssp_tui.storage.table import JournalTinyDB
from tests.storage.contract import AT, step
from tests.storage.faulty import FOR_GOOD, FaultyFileSystem, die

NAME = "m/prøve"


@pytest.fixture
def files() -> FaultyFileSystem:
    return FaultyFileSystem()


@pytest.fixture
def db(tmp_path: Path, files: FaultyFileSystem) -> Iterator[JournalTinyDB]:
    """Three documents; what the test leaves must be there after a crash, and after a checkpoint."""
    store = open_store(tmp_path, now=AT, files=files)
    store.append(REGISTER, [step(1)], [])
    db = store.database(NAME)
    db.insert_multiple({"int": 1, "char": char, "deep": {"a": [1]}} for char in "abc")
    yield db
    left = held(db)
    die(store)
    store = open_store(tmp_path, now=AT, files=FaultyFileSystem(files.disk))
    assert held(store.database(NAME)) == left
    store.checkpoint()
    store.close()
    store = open_store(tmp_path, now=AT, files=FaultyFileSystem(files.disk), write=False)
    assert held(store.database(NAME)) == left


def held(db: JournalTinyDB) -> dict[str, dict[int, dict[str, Any]]]:
    return {name: {doc.doc_id: dict(doc) for doc in db.table(name)} for name in db.tables()}


def test_documents_are_found_by_query_and_number(db: JournalTinyDB) -> None:
    assert [doc.doc_id for doc in db.all()] == [1, 2, 3]
    assert db.get(where("char") == "b") == {"int": 1, "char": "b", "deep": {"a": [1]}}
    assert db.get(doc_id=3)["char"] == "c"
    assert [doc["char"] for doc in db.get(doc_ids=[3, 1, 9])] == ["a", "c"]
    assert db.count(Query().int == 1) == len(db) == 3
    assert db.search(Query().deep.a.any([1]))[0].doc_id == 1
    assert not db.contains(where("char") == "x")


CHANGES: dict[str, Callable[[JournalTinyDB], object]] = {
    "insert": lambda db: db.insert({"char": "d"}),
    "insert with a number": lambda db: db.insert(Document({"char": "d"}, 12)),
    "insert several": lambda db: db.insert_multiple([{"char": "d"}, Document({"char": "e"}, 40), {"char": "f"}]),
    "update all": lambda db: db.update({"int": 2}),
    "update some": lambda db: db.update({"int": 2}, where("char") == "a"),
    "update by number": lambda db: db.update({"new": None}, doc_ids=[2, 9]),
    "update by function": lambda db: db.update(increment("int"), where("char") == "c"),
    "update deep": lambda db: db.update(lambda doc: doc["deep"]["a"].append(2)),
    "update to an equal of another kind": lambda db: db.update({"int": True}, doc_ids=[1]),
    "update several": lambda db: db.update_multiple(
        [({"int": 5}, where("char") == "a"), (delete("deep"), where("char") == "b")]
    ),
    "upsert there": lambda db: db.upsert({"int": 9}, where("char") == "a"),
    "upsert new": lambda db: db.upsert({"char": "z"}, where("char") == "z"),
    "upsert by number": lambda db: db.upsert(Document({"char": "y"}, 2)),
    "remove some": lambda db: db.remove(where("char") == "b"),
    "remove by number": lambda db: db.remove(doc_ids=[1, 3, 9]),
    "truncate": lambda db: db.truncate(),
    "another table": lambda db: db.table("anden").insert({"x": 1}),
    "an empty table": lambda db: db.table("tom", persist_empty=True),
    "drop a table": lambda db: _dropped(db),
    "drop everything": lambda db: db.drop_tables(),
    "past the table": lambda db: db.storage.write({"_default": {"1": {"ny": True}}, "t": {"7": {}}}),
    "past the table, by what it hands out": lambda db: _edited(db),
}


def _dropped(db: JournalTinyDB) -> None:
    db.table("anden").insert({"x": 1})
    db.drop_table("anden")


def _edited(db: JournalTinyDB) -> None:
    data = db.storage.read() or {}
    data["_default"]["2"]["deep"]["a"].append(3)
    del data["_default"]["3"]
    db.storage.write(data)


@pytest.mark.parametrize("how", CHANGES)
def test_every_way_to_change_something_is_logged(db: JournalTinyDB, how: str) -> None:
    before = held(db)
    CHANGES[how](db)
    assert repr(held(db)) != repr(before) or how == "drop a table"


@pytest.mark.parametrize("how", CHANGES)
def test_what_the_disk_refuses_is_not_in_memory_either(db: JournalTinyDB, files: FaultyFileSystem, how: str) -> None:
    before = held(db)
    files.fail_at, files.times = len(files.calls) + 1, FOR_GOOD
    with pytest.raises(NotRecorded):
        CHANGES[how](db)
    assert held(db) == before
    files.times = 0


def test_a_change_to_what_was_handed_out_changes_nothing(db: JournalTinyDB) -> None:
    before = held(db)
    for docs in (db.all(), db.search(where("int") == 1), [db.get(doc_id=1)], list(db)):
        for doc in docs:
            doc["deep"]["a"].append(2)
            doc["char"] = "x"
    (db.storage.read() or {})["_default"].clear()
    assert held(db) == before


def test_a_change_to_what_was_handed_in_changes_nothing(db: JournalTinyDB) -> None:
    doc: dict[str, Any] = {"owners": ["Mette"]}
    number = db.insert(doc)
    doc["owners"].append("DOT")
    assert db.get(doc_id=number) == {"owners": ["Mette"]}


def test_a_query_is_answered_from_memory_until_something_changes(db: JournalTinyDB) -> None:
    first = db.search(where("int") == 1)
    assert db.search(where("int") == 1)[0] is first[0]
    db.update({"int": 2}, doc_ids=[1])
    assert len(db.search(where("int") == 1)) == 2


def test_numbers_are_never_used_twice(tmp_path: Path, db: JournalTinyDB) -> None:
    db.remove(doc_ids=[3])
    assert db.insert({}) == 4
    db.truncate()
    assert db.insert({}) == 5
    db.drop_tables()
    assert db.insert({}) == 6


def test_numbers_are_not_used_twice_by_later_sessions_either(tmp_path: Path) -> None:
    for expected in (1, 2, 3):
        store = open_store(tmp_path, now=AT)
        store.append(REGISTER, [step(len(store.steps(REGISTER)) + 1)], [])
        db = store.database(NAME)
        assert db.insert({}) == expected
        db.truncate()
        store.close()


def test_a_document_that_is_none_is_refused(db: JournalTinyDB) -> None:
    with pytest.raises(ValueError, match="Mapping"):
        db.insert(object())
    with pytest.raises(ValueError, match="exists"):
        db.insert(Document({}, 1))
    with pytest.raises(ValueError, match="exists"):
        db.insert_multiple([{"char": "d"}, Document({}, 1)])
    assert len(db) == 3


def test_nothing_is_written_for_a_change_that_changes_nothing(db: JournalTinyDB, files: FaultyFileSystem) -> None:
    calls = len(files.calls)
    db.update({"int": 1})
    db.remove(where("char") == "x")
    db.storage.write(db.storage.read() or {})
    assert files.calls[calls:] == []


def test_one_frame_holds_the_whole_change(db: JournalTinyDB, files: FaultyFileSystem) -> None:
    calls = len(files.calls)
    db.update({"int": 2})
    assert files.calls[calls:].count("sync") == 1
