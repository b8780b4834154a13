"""Several TinyDBs behind one journal: the register and one for each stream, changed together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ssp_tui.domain.errors import NotRecorded, SspError, Unreadable
from ssp_tui.locale import _
from ssp_tui.storage.chain import Entry
from ssp_tui.storage.documents import Contents, Op, Tables, decode, encode
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.generation import STREAM_FOLDER, tidy, write_generation
from ssp_tui.storage.reasons import DOCTOR, why
from ssp_tui.storage.recovery import Recovered, recover
from ssp_tui.storage.snapshot import Meta, read_snapshot, stream_name
from ssp_tui.storage.table import JournalTinyDB
from ssp_tui.storage.writer import JournalWriter

REGISTER_DB = "reg"
STREAM_DBS = "m/"
"""The database of a stream is this and its name."""
STEPS = "steps"
"""The table of a stream's database that holds its steps under their numbers."""


class Databases:
    """The state in memory; whatever is in it is on the disk."""

    def __init__(
        self, files: FileSystem, home: Path, store: str, found: Recovered, noted: Callable[[Op], None]
    ) -> None:
        """`noted` hears of every change to the register, the recovered ones included."""
        self._files = files
        self._home = home
        self._store = store
        self._noted = noted
        self._snapshot = found.meta
        self._streams = dict(found.meta.streams) if found.meta else {}
        self._loaded = {REGISTER_DB: found.register}
        self._waiting: dict[str, list[Op]] = {}
        self._changed: set[str] = set()
        self._open: dict[str, JournalTinyDB] = {}
        self._next_generation = found.next_generation
        self._reaches = found.chain.reaches
        self.writer: JournalWriter | None = None
        """None: for reading only."""
        self.lsn = found.meta.lsn if found.meta else 0
        for table, docs in found.register.tables.items():
            for id, doc in docs.items():
                noted(Op(REGISTER_DB, table, int(id), doc, None))
        self.take_in(found.entries)

    @property
    def behind(self) -> int:
        """How many acts are in no snapshot yet."""
        return self.lsn - (self._snapshot.lsn if self._snapshot else 0)

    def database(self, name: str) -> JournalTinyDB:
        """A TinyDB to query and to change."""
        if name not in self._open:
            self._open[name] = JournalTinyDB(self, name)
        return self._open[name]

    def tables(self, db: str) -> Tables:
        """A database as it stands, for looking at only; Unreadable when its file is damaged."""
        return self.contents(db).tables

    def next_id(self, db: str, table: str) -> int:
        """The number that the table's next document gets."""
        return self.contents(db).next_ids.get(table, 1)

    def streams(self) -> list[str]:
        """The streams that hold anything, sorted."""
        new = [*self._waiting, *(db for db, held in list(self._loaded.items()) if any(held.tables.values()))]
        return sorted({*self._streams, *(db.removeprefix(STREAM_DBS) for db in new if db != REGISTER_DB)})

    def commit(self, ops: Sequence[Op]) -> None:
        """Log, then make the changes, all or none; raises NotRecorded."""
        if not ops:
            return
        if self.writer is None:
            raise NotRecorded(_("Linjen er ikke optaget: mødemappen er kun åbnet til læsning."))
        payload = self.writer.write(lambda lsn: encode({"l": lsn, "o": ops}))
        # What is applied is what was written, so memory and disk cannot tell two stories.
        self.take_in([Entry(self.writer.lsn, decode(payload)["o"])])

    def take_in(self, entries: Iterable[Entry]) -> None:
        """Make the changes that are on the disk."""
        for entry in entries:
            for parts in entry.ops:
                self._apply(Op(*parts))
            self.lsn = entry.lsn

    def checkpoint(self, *, last: bool = False) -> None:
        """Fold the journal into a new generation of snapshots; if that fails, the journal goes on.

        The `last` one before closing begins no new segment.
        """
        if self.writer is None or not self.behind:
            return
        before = self._snapshot
        try:
            snapshot = self.write_generation()
        except (OSError, SspError):
            return
        self.writer.rotate(snapshot.generation, fresh=not last)
        self._reaches |= self.writer.ends
        if before:
            in_use = self.writer.current
            reaches = {name: reach for name, reach in self._reaches.items() if name != in_use}
            tidy(self._files, self._home, (snapshot, before), reaches)

    def write_generation(self, *, without: Iterable[str] = ()) -> Meta:
        """Write snapshots of everything but these streams; OSError or Unreadable, and then nothing has changed."""
        generation = self._next_generation
        self._next_generation += 1
        left_out = set(without)
        changed = sorted({db.removeprefix(STREAM_DBS) for db in self._changed if db != REGISTER_DB} - left_out)
        snapshot = write_generation(
            self._files,
            self._home,
            store=self._store,
            generation=generation,
            lsn=self.lsn,
            register=self._loaded[REGISTER_DB],
            changed={stream: self.contents(STREAM_DBS + stream) for stream in changed},
            streams={stream: number for stream, number in self._streams.items() if stream not in left_out},
        )
        self._snapshot, self._streams = snapshot, dict(snapshot.streams)
        self._changed.clear()
        return snapshot

    def _apply(self, op: Op) -> None:
        self._changed.add(op.db)
        contents = self._loaded.get(op.db)
        if contents is None:
            self._waiting.setdefault(op.db, []).append(op)
            return
        contents.apply(op)
        if op.db == REGISTER_DB:
            self._noted(op)
        if op.db in self._open:
            self._open[op.db].forget(op.table)

    def contents(self, db: str) -> Contents:
        """A database whole, for looking at only."""
        if db not in self._loaded:
            contents = self._snapshot_of(db.removeprefix(STREAM_DBS))
            for op in self._waiting.pop(db, ()):
                contents.apply(op)
            self._loaded[db] = contents
        return self._loaded[db]

    def _snapshot_of(self, stream: str) -> Contents:
        if self._snapshot is None or stream not in self._streams:
            return Contents()
        name = stream_name(stream, self._streams[stream])
        try:
            return self._read(name)
        except (OSError, ValueError) as error:
            # The generation before, and the journal since, are kept for this.
            try:
                return self._remade(stream, self._snapshot)
            except (OSError, ValueError):
                raise Unreadable(
                    _("{name} i .ssp/m kan ikke læses: {why}.").format(name=name, why=why(error)), _(DOCTOR)
                ) from error

    def _remade(self, stream: str, snapshot: Meta) -> Contents:
        older = recover(self._files, self._home, self._store, before=snapshot.generation)
        if older.chain.damage or older.chain.lsn < snapshot.lsn:
            raise ValueError("the journal does not go back so far")
        contents = Contents()
        if older.meta and stream in older.meta.streams:
            contents = self._read(stream_name(stream, older.meta.streams[stream]))
        ops = (Op(*parts) for entry in older.entries if entry.lsn <= snapshot.lsn for parts in entry.ops)
        for op in ops:
            if op.db == STREAM_DBS + stream:
                contents.apply(op)
        return contents

    def _read(self, name: str) -> Contents:
        return read_snapshot(self._files.read(self._home / STREAM_FOLDER / name))[1]
