"""The half-typed lines: handed to the system at each save, so that only a power cut can take them.

Two files in turn, each whole: while one is being written the other still holds what was there before. They keep no
history of what was typed and taken out again.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from ssp_tui.storage.documents import decode, encode
from ssp_tui.storage.files import FileSystem, discard, write_all
from ssp_tui.storage.journal import scan, sealed

DRAFT_NAME = re.compile(r"draft\.[0-9a-f]{8}\.[01]\.jnl")


class Drafts:
    """The half-typed line of each stream, those of a session that was interrupted included."""

    def __init__(self, files: FileSystem, home: Path, session: str, *, to_disk: bool) -> None:
        """With `to_disk` false they are kept in memory only."""
        self._files = files
        self._to_disk = to_disk
        self._home = home
        self._names = [f"draft.{session}.{turn}.jnl" for turn in (0, 1)]
        self._open: dict[str, int] = {}
        self._left: list[str] = []
        self._count = 0
        self._texts: dict[str, str] = {}
        with suppress(OSError):
            for name in files.names(home):
                if DRAFT_NAME.fullmatch(name):
                    self._left.append(name)
                    self._read(name)

    def text(self, stream: str) -> str:
        """What was being typed."""
        return self._texts.get(stream, "")

    def save(self, stream: str, text: str) -> None:
        """Keep a line; an empty one is gone. What the disk refuses is kept in memory only."""
        if text:
            self._texts[stream] = text
        elif self._texts.pop(stream, None) is None:
            return
        if not self._to_disk:
            return
        with suppress(OSError):
            if self._texts:
                turn = self._count + 1
                payload = encode({"n": turn, "drafts": self._texts})
                self._write(self._names[turn % 2], sealed(payload, 0)[0])
                self._count = turn
            else:
                for name in self._names:
                    self._write(name, b"")
            self._left = [name for name in self._left if not discard(self._files, self._home / name)]

    def take_over(self, other: Drafts) -> None:
        """Keep what another was keeping."""
        for stream, text in other._texts.items():
            self.save(stream, text)

    def close(self) -> None:
        """Let go of the files; those without a text are taken away."""
        for name, fd in self._open.items():
            with suppress(OSError):
                self._files.close(fd)
            if not self._texts:
                discard(self._files, self._home / name)
        self._open.clear()

    def _write(self, name: str, data: bytes) -> None:
        if name not in self._open:
            self._open[name] = self._files.open(self._home / name)
        fd = self._open[name]
        self._files.truncate(fd, 0)
        self._files.seek(fd, 0)
        write_all(self._files, fd, data)

    def _read(self, name: str) -> None:
        frames = scan(self._files.read(self._home / name)).frames
        kept = decode(frames[0].payload) if frames else None
        if kept and kept["n"] > self._count:
            self._count, self._texts = kept["n"], kept["drafts"]
