"""A disk in memory that fails when told to: from its k-th operation, for a while or for good, or with the process."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from ssp_tui.storage.files import FileSystem, Kind
from ssp_tui.storage.store import WorkspaceStore

FOR_GOOD = 1 << 30
_RESERVE = 1 << 12


class Killed(BaseException):
    """The process ended here."""


@dataclass
class File:
    """What a file holds, and what of it the disk itself has."""

    data: bytearray = field(default_factory=bytearray)
    synced: bytes = b""
    forgotten: bool = False
    """A sync has failed: the system holds what was not synced for written, and never writes it."""

    def sync(self) -> None:
        """What is there is on the disk, unless the system has forgotten it."""
        if not self.forgotten:
            self.synced = bytes(self.data)


class Disk:
    """What outlives a process: the files, and which of them outlive a power cut."""

    def __init__(self) -> None:
        self.files: dict[Path, File] = {}
        self.folders: set[Path] = set()
        self._durable: dict[Path, File] = {}
        self._durable_folders: set[Path] = set()

    def put(self, path: Path, data: bytes) -> None:
        """A file that was there before."""
        self.files[path] = self._durable[path] = File(bytearray(data), data)
        self._durable_folders.add(path.parent)

    def sync_folder(self, folder: Path) -> None:
        """The names in the folder are on the disk."""
        self._durable_folders |= {path for path in self.folders if path.parent == folder}
        gone = [path for path in self._durable if path.parent == folder and path not in self.files]
        for path in gone:
            del self._durable[path]
        self._durable |= {path: file for path, file in self.files.items() if path.parent == folder}

    def power_cut(self, chance: Random | None = None) -> None:
        """Only what was synced is left; with `chance`, of anything else some."""
        kept = {path: file for path, file in self._durable.items() if path.parent in self._durable_folders}
        if chance:
            for path in sorted({*self.files, *kept}):
                if chance.random() < 0.5:
                    if path in self.files:
                        kept[path] = self.files[path]
                    else:
                        del kept[path]
        for file in kept.values():
            if not chance or chance.random() < 0.5:
                file.data[:] = file.synced
        self.files = kept


class FaultyFileSystem(FileSystem):
    """Counts every operation; from `fail_at` on `times` of them fail, and at `killed_at` the process ends.

    A failing write leaves half of its bytes, and a failing fsync the file in the state that ext4 leaves it in.
    """

    def __init__(
        self, disk: Disk | None = None, fail_at: int = 0, times: int = 1, killed_at: int = 0, number: int = errno.EIO
    ) -> None:
        self.disk = disk or Disk()
        self.fail_at = fail_at
        self.times = times
        self.killed_at = killed_at
        self.number = number
        self.calls: list[str] = []
        self.failed: list[str] = []
        self._open: dict[int, File] = {}
        self._at: dict[int, int] = {}

    def _call(self, name: str) -> None:
        if self._fails(name):
            self._fail()

    def _fails(self, name: str) -> bool:
        self.calls.append(name)
        now = len(self.calls)
        fails = 0 < self.fail_at <= now < self.fail_at + self.times or 0 < self.killed_at <= now
        if fails:
            self.failed.append(name)
        return fails

    def _fail(self) -> None:
        if 0 < self.killed_at <= len(self.calls):
            raise Killed
        raise OSError(self.number, os.strerror(self.number))

    def kind(self, path: Path) -> Kind:
        self._call("kind")
        return "folder" if path in self.disk.folders else "file" if path in self.disk.files else "nothing"

    def names(self, folder: Path) -> list[str]:
        self._call("names")
        return sorted(path.name for path in self.disk.files if path.parent == folder)

    def make_folder(self, path: Path) -> None:
        self._call("make_folder")
        self.disk.folders.add(path)
        path.mkdir(exist_ok=True)  # the lock is a file of the system's

    def read(self, path: Path, start: int = 0) -> bytes:
        self._call("read")
        if path not in self.disk.files:
            raise FileNotFoundError(errno.ENOENT, "")
        return bytes(self.disk.files[path].data[start:])

    def create(self, path: Path) -> int:
        self._call("create")
        if path in self.disk.files:
            raise FileExistsError(errno.EEXIST, "")
        return self._opened(path)

    def open(self, path: Path) -> int:
        self._call("open")
        return self._opened(path)

    def _opened(self, path: Path) -> int:
        fd = len(self._at)
        self._open[fd] = self.disk.files.setdefault(path, File())
        self._at[fd] = 0
        return fd

    def write(self, fd: int, data: bytes) -> int:
        fails = self._fails("write")
        taken = data[: len(data) // 2] if fails else data
        at, file = self._at[fd], self._open[fd]
        file.data.extend(bytes(max(0, at - len(file.data))))
        file.data[at : at + len(taken)] = taken
        self._at[fd] += len(taken)
        if fails:
            self._fail()
        return len(taken)

    def seek(self, fd: int, offset: int) -> None:
        self._call("seek")
        self._at[fd] = offset

    def truncate(self, fd: int, size: int) -> None:
        self._call("truncate")
        del self._open[fd].data[size:]

    def reserve(self, fd: int, start: int, size: int) -> None:
        self._call("reserve")
        self._open[fd].data.extend(bytes(max(0, start + _RESERVE - len(self._open[fd].data))))

    def sync(self, fd: int) -> None:
        if self._fails("sync"):
            self._open[fd].forgotten = True
            self._fail()
        self._open[fd].sync()

    def sync_folder(self, folder: Path) -> None:
        self._call("sync_folder")
        self.disk.sync_folder(folder)

    def close(self, fd: int) -> None:
        self._call("close")
        del self._open[fd]

    def replace(self, new: Path, old: Path) -> None:
        self._call("replace")
        self.disk.files[old] = self.disk.files.pop(new)

    def remove(self, path: Path) -> None:
        self._call("remove")
        self.disk.files.pop(path, None)


def die(store: WorkspaceStore | None) -> None:
    """End the program that has this store, without a word to it."""
    pen = store._opened.pen if store else None
    if pen:
        pen._lock.release(force=True)
