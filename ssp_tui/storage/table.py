"""TinyDB on a journal: its queries, documents and numbers, with every change logged before it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from typing import Any, Protocol

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from ssp_tui.storage.documents import Doc, Op, Tables, copied, same


class Log(Protocol):
    """What a database needs of the journal behind it."""

    def tables(self, db: str) -> Tables:
        """The database as it stands, for looking at only."""

    def next_id(self, db: str, table: str) -> int:
        """The number that the table's next document gets."""

    def commit(self, ops: Sequence[Op]) -> None:
        """Log, then make the changes, all or none; raises NotRecorded."""


class JournalStorage(Storage):
    """TinyDB's view of the journal; what is written past JournalTable is compared and logged by its differences."""

    def __init__(self, log: Log, db: str) -> None:
        super().__init__()
        self.log = log
        self.db = db

    @property
    def tables(self) -> Tables:
        """The database as it stands, for looking at only."""
        return self.log.tables(self.db)

    def read(self) -> Tables | None:
        """A copy of everything; None when there is nothing, as TinyDB's own storages say it."""
        return copied(self.tables) or None

    def write(self, data: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
        """Make the database what `data` says, by its differences."""
        ops: list[Op] = []
        for name, table in self.tables.items():
            wanted = data.get(name, {})
            gone = (id for id in table if id not in wanted)
            ops += (Op(self.db, name, int(id), None, table[id]) for id in gone)
            if name not in data:
                ops.append(Op(self.db, name, None, None, None))
        for name, docs in data.items():
            table = self.tables.get(name, {})
            ops += (
                Op(self.db, name, int(id), dict(doc), table.get(str(id)))
                for id, doc in docs.items()
                if not same(table.get(str(id)), doc)
            )
        self.log.commit(ops)


class JournalTable(Table):
    """A TinyDB table whose changes cost what they change, whatever the table holds.

    TinyDB makes every change through `_update_table` with a function that edits a dict of the whole table; here it
    gets one that copies a document when it is asked for, and what became different is logged in one frame.
    """

    _storage: JournalStorage
    _given = 1
    """No number below this may be given out, whatever became of the documents that got them."""

    def _read_table(self) -> Mapping[str, Doc]:  # type: ignore[override]
        return _Copies(self._storage.tables.get(self.name, {}))

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        draft = _Draft(self._storage.tables.get(self.name, {}))
        updater(draft)  # type: ignore[arg-type]
        ops = draft.ops(self._storage.db, self.name)
        if self.name not in self._storage.tables:
            ops = ops or [Op(self._storage.db, self.name, 0, None, None)]
        self._storage.log.commit(ops)
        self.clear_cache()

    def _get_next_id(self) -> int:
        number = max(self._given, self._storage.log.next_id(self._storage.db, self.name))
        self._given = number + 1
        return number


class JournalTinyDB(TinyDB):
    """One of the databases behind a journal."""

    table_class = JournalTable

    def __init__(self, log: Log, db: str) -> None:
        super().__init__(storage=lambda: JournalStorage(log, db))

    def forget(self, table: str | None) -> None:
        """Drop the answers TinyDB has cached for a table, or for all, that was changed past it."""
        for name in self._tables if table is None else self._tables.keys() & {table}:
            self._tables[name].clear_cache()

    def tables(self) -> set[str]:
        """The names of the tables."""
        storage = self.storage
        return set(storage.tables) if isinstance(storage, JournalStorage) else super().tables()


class _Copies(Mapping[str, Doc]):
    """A table to read: what is handed out is a copy, so no caller can change the store past the journal."""

    def __init__(self, table: Mapping[str, Doc]) -> None:
        self._table = table

    def __getitem__(self, id: str) -> Doc:
        doc: Doc = copied(self._table[id])
        return doc

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._table))

    def __len__(self) -> int:
        return len(self._table)


class _Draft(MutableMapping[int, Doc]):
    """A table to edit: copies what is touched, and can say what became different."""

    def __init__(self, table: Mapping[str, Doc]) -> None:
        self._table = table
        self._touched: dict[int, Doc | None] = {}

    def __getitem__(self, id: int) -> Doc:
        if id not in self._touched:
            self._touched[id] = copied(self._table[str(id)])
        doc = self._touched[id]
        if doc is None:
            raise KeyError(id)
        return doc

    def __setitem__(self, id: int, doc: Doc) -> None:
        self._touched[id] = doc

    def __delitem__(self, id: int) -> None:
        if id not in self:
            raise KeyError(id)
        self._touched[id] = None

    def __contains__(self, id: object) -> bool:
        if id in self._touched:
            return self._touched[id] is not None
        return str(id) in self._table

    def __iter__(self) -> Iterator[int]:
        yield from [int(id) for id in self._table if self._touched.get(int(id), self) is not None]
        yield from [id for id, doc in self._touched.items() if doc is not None and str(id) not in self._table]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Remove every document."""
        self._touched = dict.fromkeys([*map(int, self._table), *self._touched])

    def ops(self, db: str, name: str) -> list[Op]:
        """The changes, each with the document before and after."""
        changed = ((id, doc, self._table.get(str(id))) for id, doc in self._touched.items())
        return [Op(db, name, id, doc, old) for id, doc, old in changed if not same(doc, old)]
