"""The one place that wires settings, storage, services and screen together, and that knows what time it is.

Storage and services are imported when a workspace is opened: the screen's first frame does not wait for them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ssp_tui.domain.errors import SspError, Unreadable
from ssp_tui.domain.settings import AGENDAS, SETTINGS, Settings
from ssp_tui.formats.decoding import decode
from ssp_tui.formats.settings_toml import read_settings
from ssp_tui.locale import _

if TYPE_CHECKING:
    from ssp_tui.services.workspace import Workspace


def is_workspace(folder: Path) -> bool:
    """Whether a folder has what makes it a workspace."""
    return (folder / AGENDAS).is_dir()


def must_be_workspace(folder: Path) -> None:
    """Raises SspError for a folder that is none."""
    if not is_workspace(folder):
        raise SspError(
            _("{folder} er ikke et arbejdsområde: der er ingen mappe {agendas}.").format(
                folder=folder.resolve(), agendas=AGENDAS
            ),
            _("Lav et med ssp-tui init, eller peg på et med --workspace MAPPE."),
        )


def settings_of(folder: Path) -> Settings:
    """The settings of a workspace; those that fit most where it says nothing. Raises Unreadable."""
    path = folder / SETTINGS
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        from ssp_tui.storage.reasons import why

        raise Unreadable(_("{file} kan ikke læses: {why}.").format(file=path, why=why(error))) from error
    return read_settings(decode(data).text, str(path))


@contextmanager
def workspace(folder: Path, now: datetime | None = None, write: bool = False) -> Iterator[Workspace]:
    """A workspace that is open for as long as it is used.

    Raises SspError for a folder that is none, Unreadable, and HeldByOther when another program writes in it.
    """
    must_be_workspace(folder)
    from ssp_tui.services.workspace import Workspace
    from ssp_tui.storage import open_store
    from ssp_tui.storage.shelf import FolderShelf

    settings = settings_of(folder)
    moment = now or datetime.now(settings.zone)
    store = open_store(folder.resolve(), now=moment.isoformat(), write=write)
    try:
        yield Workspace(store, FolderShelf(folder), settings)
    finally:
        store.close()


def going_clock(settings: Settings, now: datetime | None = None) -> Callable[[], datetime]:
    """A clock for a screen: it goes on from `now` where that was given, else it is the system's."""
    if now is None:
        return partial(clock, settings)
    set_to, since = clock(settings, now), time.monotonic()
    return lambda: set_to + timedelta(seconds=time.monotonic() - since)


def clock(settings: Settings, now: datetime | None = None) -> datetime:
    """What the clock says: `now` where it was given, else the system's, in the workspace's time zone."""
    if now is None:
        return datetime.now(settings.zone)
    return now.astimezone(settings.zone) if now.tzinfo else now.replace(tzinfo=settings.zone)
