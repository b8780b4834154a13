"""Looking a store over, and mending it when it is asked for."""

from __future__ import annotations

from pathlib import Path

from ssp_tui.domain.errors import SspError
from ssp_tui.locale import _
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.salvage import salvage
from ssp_tui.storage.store import HOME, WorkspaceStore

_DISK = FileSystem()


def examine(folder: Path, now: str, files: FileSystem = _DISK) -> tuple[bool, list[str]]:
    """Whether everything in the workspace's store can be read, and what there is to tell. Changes nothing."""
    store = WorkspaceStore(files, folder, now, write=False)
    told = list(store.notices)
    steps = 0
    for stream in store.streams():
        try:
            steps += len(store.steps(stream))
        except SspError as error:
            told.append(str(error))
    found = _("Møder: {streams}. Linjer i dem: {steps}.").format(streams=len(store.streams()), steps=steps)
    if told:
        return False, [*told, found]
    return True, [f"{found} {_('Alt kan læses.')}"]


def mend(folder: Path, now: str, files: FileSystem = _DISK) -> list[str]:
    """Make a damaged store writable again, and tell what became of it. Raises HeldByOther and Unreadable."""
    done = salvage(files, folder / HOME, now)
    if done.folder is None:
        return [_("Der er intet at redde: alt kan læses.")]
    told = [_("De beskadigede filer ligger nu i {folder}.").format(folder=done.folder)]
    if done.lost:
        told.append(_("Disse møder kunne ikke læses: {meetings}.").format(meetings=", ".join(done.lost)))
    if done.set_aside:
        told.append(_("Disse linjer står ikke længere i mødet; skriv dem ind igen:"))
        told += done.set_aside
    return [*told, _("Der kan optages igen. Gennemgå opgaverne: noget, der var sat på dem, kan mangle.")]
