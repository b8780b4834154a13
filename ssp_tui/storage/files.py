"""The one seam to the file system: whatever the store asks of a disk it asks here, so a test can let it fail."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Literal

_BINARY: int = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0) | getattr(os, "O_CLOEXEC", 0)
_REPLACE_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds: a virus scanner or a sync client on Windows lets go of a file within about one."""

Kind = Literal["file", "folder", "nothing"]


class FileSystem:
    """The operations of the disk; every one may raise OSError."""

    def kind(self, path: Path) -> Kind:
        """What there is at a path."""
        try:
            mode = path.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return "nothing"
        return "folder" if mode & 0o170000 == 0o040000 else "file"

    def names(self, folder: Path) -> list[str]:
        """The names in a folder, sorted; none if there is no such folder."""
        try:
            return sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is asked for
        except FileNotFoundError:
            return []

    def make_folder(self, path: Path) -> None:
        """A folder that only its owner can enter; one that is there already will do."""
        path.mkdir(mode=0o700, exist_ok=True)

    def read(self, path: Path, start: int = 0) -> bytes:
        """The bytes of a file from `start` on."""
        with path.open("rb") as file:
            file.seek(start)
            return file.read()

    def create(self, path: Path) -> int:
        """A new file that only its owner can read, open for writing; there must be none of that name."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)

    def open(self, path: Path) -> int:
        """A file open for writing in place, made if it is not there."""
        return os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)

    def write(self, fd: int, data: bytes) -> int:
        """Bytes written, which may be fewer than were given."""
        return os.write(fd, data)

    def seek(self, fd: int, offset: int) -> None:
        """The next write goes here."""
        os.lseek(fd, offset, os.SEEK_SET)

    def truncate(self, fd: int, size: int) -> None:
        """Make the file exactly this long."""
        os.ftruncate(fd, size)

    def reserve(self, fd: int, start: int, size: int) -> None:
        """Claim room on the disk for the bytes from `start` on, which then read as zeros; the position is lost."""
        if sys.platform == "linux":
            os.posix_fallocate(fd, start, size)
        else:
            self.seek(fd, start)
            write_all(self, fd, bytes(size))

    def sync(self, fd: int) -> None:
        """Return when the file's bytes are on the disk itself."""
        if sys.platform == "darwin":
            import fcntl

            try:
                fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            except OSError:  # a file system that does not know it, such as a share
                os.fsync(fd)
        else:
            os.fsync(fd)

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk; Windows does it by itself."""
        if sys.platform != "win32":
            fd = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(fd)
            finally:
                os.close(fd)

    def close(self, fd: int) -> None:
        """Let go of a file."""
        os.close(fd)

    def replace(self, new: Path, old: Path) -> None:
        """Put one file in the place of another in one instant; patient where somebody holds it open."""
        for pause in _REPLACE_PAUSES:
            try:
                new.replace(old)
            except PermissionError:
                time.sleep(pause)
            else:
                return
        new.replace(old)

    def keep_mode(self, old: Path, new: Path) -> None:
        """Let the same people read and write the new file as the old one."""
        new.chmod(old.stat().st_mode & 0o777)

    def remove(self, path: Path) -> None:
        """Take a file away; none there is no error."""
        path.unlink(missing_ok=True)


def write_all(files: FileSystem, fd: int, data: bytes) -> None:
    """Write every byte, however many pieces the system makes of it."""
    done = files.write(fd, data)
    while done < len(data):
        more = files.write(fd, data[done:])
        if more == 0:
            raise OSError("the disk takes no more")
        done += more


def write_new(files: FileSystem, path: Path, data: bytes) -> None:
    """A new file with these bytes, on the disk when it returns; what failed half-way is taken away again."""
    fd = files.create(path)
    try:
        try:
            write_all(files, fd, data)
            files.sync(fd)
        finally:
            files.close(fd)
    except OSError:
        discard(files, path)
        raise


def discard(files: FileSystem, path: Path) -> bool:
    """Take a file away if the system lets us; whether it is gone."""
    try:
        files.remove(path)
    except OSError:
        return False
    return True
