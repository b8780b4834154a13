"""Writing the journal: one frame an act, in this session's segment or, when that fails, in a fresh one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ssp_tui import __version__
from ssp_tui.storage.files import FileSystem, discard
from ssp_tui.storage.reasons import not_recorded
from ssp_tui.storage.segment import FORMAT, SCHEMA, Header, Segment, SegmentName


class JournalWriter:
    """The end of the journal; `lsn` is the number of the last entry that is on the disk."""

    def __init__(
        self,
        files: FileSystem,
        folder: Path,
        *,
        store: str,
        session: str,
        now: str,
        lsn: int,
        prev: str | None,
        inherited: bytes,
        next_sequence: int,
        generation: int,
    ) -> None:
        """`inherited` is entry `lsn` itself if no snapshot holds it, and `prev` the segment of the one before it.

        An earlier session may have died before that entry was on the disk, and no fsync from here would tell; so
        it is written once more, in front of the first one of ours. With nothing inherited `prev` holds entry `lsn`.
        """
        self._files = files
        self._folder = folder
        self._store = store
        self._session = session
        self._now = now
        self._prev = prev
        self._inherited = inherited
        self._sequence = next_sequence
        self._void: list[str] = []
        self._segment: Segment | None = None
        self.generation = generation
        self.lsn = lsn
        self.written = 0
        """Bytes since the writer was made or the generation changed."""
        self.ends: dict[str, int] = {}
        """This session's segments, and the last entry each of them holds."""

    def write(self, entry: Callable[[int], bytes]) -> bytes:
        """Put an entry on the disk: its number goes in, its payload comes out. NotRecorded: nothing changed."""
        payload = entry(self.lsn + 1)
        try:
            self._append(payload)
        except OSError:
            try:
                self._go_on_in(self._fresh(payload))
            except OSError as error:
                raise not_recorded(error) from error
        self.lsn += 1
        self.written += len(payload)
        if self._segment:
            self._prev = self._segment.path.name
            self.ends[self._prev] = self.lsn
            self._segment.sound = True
        return payload

    @property
    def current(self) -> str | None:
        """The segment that is open."""
        return self._segment.path.name if self._segment else None

    def rotate(self, generation: int, *, fresh: bool = True) -> None:
        """Begin this generation, in a `fresh` segment if one is open; in the old if the disk will not have it."""
        self.generation = generation
        self.written = 0
        if self._segment and fresh:
            with suppress(OSError):
                self._go_on_in(self._fresh())

    def close(self) -> None:
        """Close the segment."""
        if self._segment:
            self._segment.close()
            self._segment = None

    def _append(self, payload: bytes) -> None:
        if self._segment is None or not self._segment.sound:
            self._go_on_in(self._fresh(payload))
        else:
            self._segment.append(payload)

    def _go_on_in(self, segment: Segment) -> None:
        if self._segment:
            self._segment.close()
        self._segment = segment

    def _fresh(self, *payloads: bytes) -> Segment:
        if self._inherited:
            payloads = (self._inherited, *payloads)
        name = str(SegmentName(self.generation, self._sequence, self._session))
        header = Header(
            format=FORMAT,
            schema_version=SCHEMA,
            store=self._store,
            segment=name,
            after=self.lsn - bool(self._inherited),
            prev=self._prev,
            void=self._void,
            at=self._now,
            by=__version__,
        )
        self._sequence += 1
        segment = Segment(self._files, self._folder / name, header)
        try:
            segment.append(*payloads)
            self._files.sync_folder(self._folder)
            segment.sound = True
        except OSError:
            segment.size = 0
            segment.close()
            discard(self._files, self._folder / name)
            self._void = [*self._void, name]
            raise
        self._inherited = b""
        return segment
