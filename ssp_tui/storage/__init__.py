"""The journal, the TinyDB register and what keeps them whole."""

from __future__ import annotations

from pathlib import Path

from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.store import WorkspaceStore

_DISK = FileSystem()


def open_store(folder: Path, *, now: str, write: bool = True, files: FileSystem = _DISK) -> WorkspaceStore:
    """The store of the workspace `folder`; `now` is the ISO time that the session begins.

    Raises Unreadable when what is there is not ours, HeldByOther when `write` and another program writes. A
    store that must not be written to opens read-only instead, and says why in `notices`. Without `write` nothing
    is created, no lock is taken, and `refresh` follows the one who writes.
    """
    return WorkspaceStore(files, folder, now, write=write)
