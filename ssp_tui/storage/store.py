"""The store behind the port: steps and register documents, over TinyDBs on one journal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ssp_tui.domain.errors import NotRecorded, SspError, Unreadable
from ssp_tui.locale import _
from ssp_tui.ports import Put, Step, Wanted
from ssp_tui.storage.chain import Entry, entry_of
from ssp_tui.storage.databases import REGISTER_DB, STEPS, STREAM_DBS
from ssp_tui.storage.documents import Contents, Op, copied
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.journal import Ending, scan
from ssp_tui.storage.opening import begin, data_names, open_home
from ssp_tui.storage.reasons import not_recorded
from ssp_tui.storage.recovery import LiveEnd
from ssp_tui.storage.register import Register
from ssp_tui.storage.table import JournalTinyDB

HOME = ".ssp"
_CHECKPOINT_AT = 8 << 20
"""Bytes of journal after which it is folded into snapshots in the middle of a session."""
_MARK_EVERY = 16
_SMALL = 2000
"""Documents of a register that costs nothing to write once more at the end of a session."""
_MUCH = 200
"""Acts of a session that is worth a snapshot, however large the register."""


class WorkspaceStore:
    """A workspace's `.ssp` folder, which is made when the first thing is recorded."""

    def __init__(self, files: FileSystem, folder: Path, now: str, *, write: bool) -> None:
        self._files = files
        self._home = folder / HOME
        self._now = now
        self._opened = open_home(files, self._home, now, write=write)
        self._closed = False
        self.read_only = not write or bool(self._opened.refusal)
        self.notices: list[str] = self._opened.notices

    # What is recorded

    def append(self, stream: str, steps: Sequence[Step], puts: Sequence[Put]) -> None:
        """One frame, one fsync; see the port."""
        self._must_write()
        db = STREAM_DBS + stream
        try:
            number = len(self._opened.databases.tables(db).get(STEPS, ()))
        except Unreadable as error:
            raise NotRecorded(_("Linjen er ikke optaget. {why}").format(why=error.message), error.remedy) from error
        ops: list[Op] = []
        for step in steps:
            number += 1
            if step.number != number:
                raise ValueError(f"steps of {stream} go on from {number}, not {step.number}")
            ops.append(Op(db, STEPS, number, step.model_dump(), None))
        if puts:
            ops += self._opened.register.ops(puts, self._register())
        self._commit(ops)

    def rebuild(self, puts: Iterable[Put]) -> None:
        """One frame too, however large; see the port."""
        self._must_write()
        register = self._register()
        ops = Register(REGISTER_DB).ops(puts, Contents(next_ids=register.next_ids))
        if ops or any(register.tables.values()):
            self._commit([Op(REGISTER_DB, None, None, None, None), *ops])

    def steps(self, stream: str) -> list[Step]:
        """Every step of a stream; see the port."""
        docs = self._opened.databases.tables(STREAM_DBS + stream).get(STEPS, {})
        return [Step.model_validate(copied(doc)) for doc in list(docs.values())]

    def streams(self) -> list[str]:
        """The streams that hold a step, sorted."""
        return self._opened.databases.streams()

    def get(self, table: str, id: str) -> dict[str, Any] | None:
        """One register document, a copy."""
        return self._opened.register.get(self._register().tables, table, id)

    def all(self, table: str, wanted: Wanted | None = None) -> list[dict[str, Any]]:
        """What is wanted of a table of the register, copies."""
        return self._opened.register.all(self._register().tables, table, wanted)

    def database(self, name: str) -> JournalTinyDB:
        """One of the TinyDBs, to query: the register, or a stream's; there must be something recorded."""
        return self._opened.databases.database(name)

    # What is being typed

    def save_draft(self, stream: str, text: str) -> None:
        """Keep the half-typed line; before anything is recorded only in memory."""
        if not self.read_only:
            self._opened.drafts.save(stream, text)

    def draft(self, stream: str) -> str:
        """The half-typed line last kept."""
        return self._opened.drafts.text(stream)

    # Upkeep

    def checkpoint(self) -> None:
        """Fold the journal into new snapshots, if the disk will have them."""
        self._opened.databases.checkpoint()
        self._mark()

    def close(self) -> None:
        """Fold what is worth it, and let another program write."""
        if self._closed:
            return
        self._closed = self.read_only = True
        opened = self._opened
        if opened.pen and opened.databases.writer:
            documents = sum(map(len, self._register().tables.values()))
            if opened.fold or documents <= _SMALL or opened.databases.behind >= _MUCH:
                opened.databases.checkpoint(last=True)
            self._mark()
            opened.databases.writer.close()
            opened.databases.writer = None
            opened.drafts.close()
            opened.pen.lay_down()

    def refresh(self) -> bool:
        """Take in what the writer has confirmed since."""
        if self._closed or self._opened.pen or not self.read_only:
            return False
        before = (self._opened.databases.lsn, self._opened.live)
        try:
            names = data_names(self._files.names(self._home))
            new = self._since(self._opened.live) if names == self._opened.names and self._opened.live else None
            if new is not None:
                self._opened.databases.take_in(new)
            elif names or self._opened.names:
                self._opened = open_home(self._files, self._home, self._now, write=False)
                self.notices = self._opened.notices
        except (OSError, SspError):
            return False  # what was seen last is the best there is
        return (self._opened.databases.lsn, self._opened.live) != before

    def _since(self, live: LiveEnd) -> list[Entry] | None:
        # None: the file is not the one that was read, so everything has to be read again.
        seen = scan(self._files.read(self._home / live.segment, live.frame.start), link=live.frame.link)
        if not seen.frames or seen.frames[0].crc != live.frame.crc or seen.ending is Ending.DAMAGED:
            return None
        new = [entry for frame in seen.frames[1:] if (entry := entry_of(frame))]
        first = self._opened.databases.lsn + 1
        if [entry.lsn for entry in new] != list(range(first, first + len(new))):
            return None
        self._opened.live = LiveEnd(live.segment, seen.frames[-1].moved(live.frame.start))
        return new

    def _register(self) -> Contents:
        return self._opened.databases.contents(REGISTER_DB)

    def _must_write(self) -> None:
        if self.read_only:
            why = self._opened.refusal or _("Mødemappen er kun åbnet til læsning.")
            raise NotRecorded(_("Linjen er ikke optaget. {why}").format(why=why))

    def _commit(self, ops: Sequence[Op]) -> None:
        if ops and not self._opened.born:
            self._begin()
        databases = self._opened.databases
        databases.commit(ops)
        writer = databases.writer
        if writer and writer.lsn % _MARK_EVERY == 0:
            self._mark()
        if writer and writer.written > _CHECKPOINT_AT:
            writer.written = 0
            databases.checkpoint()

    def _begin(self) -> None:
        try:
            opened = begin(self._files, self._home, self._now)
        except OSError as error:
            raise not_recorded(error) from error
        opened.drafts.take_over(self._opened.drafts)
        self._opened = opened

    def _mark(self) -> None:
        if self._opened.pen:
            self._opened.pen.mark(self._opened.databases.lsn)
