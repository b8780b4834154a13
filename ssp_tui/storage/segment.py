"""A journal segment: the file one session appends to, and the only one it ever does."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from ssp_tui.storage.documents import encode
from ssp_tui.storage.files import FileSystem, write_all
from ssp_tui.storage.journal import sealed

FORMAT = 1
"""How the files are laid out."""
SCHEMA = 1
"""What the documents in them look like."""

RESERVE = 1 << 20
"""Bytes claimed ahead, enough for the rest of a meeting on a disk that has become full."""
_RESERVE_STEP = 1 << 18

_NAME = re.compile(r"wal\.(\d{6,})\.(\d{4,})\.([0-9a-f]{8})\.jnl")


class SegmentName(NamedTuple):
    """A segment's place: after which generation of snapshots, which in order, whose."""

    generation: int
    sequence: int
    session: str

    def __str__(self) -> str:
        return f"wal.{self.generation:06}.{self.sequence:04}.{self.session}.jnl"

    @classmethod
    def read(cls, name: str) -> SegmentName | None:
        """The name's parts, if it is one of ours."""
        match = _NAME.fullmatch(name)
        return cls(int(match[1]), int(match[2]), match[3]) if match else None


class Header(BaseModel, extra="allow", frozen=True):
    """The first frame of a segment."""

    format: int
    schema_version: int
    store: str
    segment: str
    after: int
    """The entry that this segment goes on from."""
    prev: str | None
    """The segment that holds it."""
    void: list[str]
    """Segments of this session that never came to count, whatever is found in them."""
    enc: dict[str, str] | None = None
    """How the payloads are sealed; None: not at all."""
    at: str
    by: str


class Segment:
    """An open segment: every append is one write and one fsync."""

    def __init__(self, files: FileSystem, path: Path, header: Header) -> None:
        """Create the file; the header goes to the disk with the first append."""
        self._files = files
        self._head, self._link = sealed(encode(header.model_dump()), 0)
        self._reserved = 0
        self._fd = files.create(path)
        self.path = path
        self.size = 0
        """Bytes that are on the disk for certain."""
        self.sound = True
        """False from the beginning of an append until the writer has counted its entry, and so for good after a
        failed one: what the system says of a file whose fsync has failed means nothing any more."""

    def append(self, *payloads: bytes) -> None:
        """Put frames on the disk, behind the header if they are the first; after an OSError none of them counts."""
        data, link = self._head, self._link
        for payload in payloads:
            frame, link = sealed(payload, link)
            data += frame
        self.sound = False
        try:
            if self._reserved - self.size < RESERVE:
                self._reserve()
            write_all(self._files, self._fd, data)
            self._files.sync(self._fd)
        except OSError:
            self._take_back()
            raise
        self._head = b""
        self._link = link
        self.size += len(data)

    def close(self) -> None:
        """Give back the room that was not used, and the file."""
        self._take_back()
        with suppress(OSError):
            self._files.close(self._fd)

    def _take_back(self) -> None:
        with suppress(OSError):
            self._files.truncate(self._fd, self.size)

    def _reserve(self) -> None:
        start = max(self._reserved, self.size)
        end = self.size + RESERVE + _RESERVE_STEP
        try:
            self._files.reserve(self._fd, start, end - start)
            self._reserved = end
        except OSError:
            pass  # a precaution only: frames are written as long as the disk takes them
        self._files.seek(self._fd, self.size)
