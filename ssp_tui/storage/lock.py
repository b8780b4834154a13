"""The pen: one writer to a workspace. The system holds the lock, and lets go of it when the process dies."""

from __future__ import annotations

import getpass
import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from ssp_tui.domain.errors import HeldByOther
from ssp_tui.locale import _
from ssp_tui.storage.files import FileSystem, write_all

if TYPE_CHECKING:
    from filelock import FileLock

LOCK_NAME = "writer.lock"
"""Never removed: two programs could then hold two locks of one name."""
OWNER_NAME = "owner.json"


class Owner(BaseModel, extra="allow", frozen=True):
    """Who holds the pen, for another program to tell, and how far the journal was confirmed."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""
    lsn: int = 0


class Pen:
    """The right to write here, until `lay_down`."""

    def __init__(self, files: FileSystem, home: Path, lock: FileLock, owner: Owner) -> None:
        self._files = files
        self._home = home
        self._lock = lock
        self._owner = owner
        self._fd: int | None = None

    def mark(self, lsn: int) -> None:
        """Note the last entry confirmed, so that its loss is seen. A precaution: it may fail."""
        with suppress(OSError):
            self._owner = self._owner.model_copy(update={"lsn": lsn})
            if self._fd is None:
                self._fd = self._files.open(self._home / OWNER_NAME)
            data = self._owner.model_dump_json().encode() + b"\n"
            self._files.seek(self._fd, 0)
            write_all(self._files, self._fd, data)
            self._files.truncate(self._fd, len(data))

    def lay_down(self) -> None:
        """Let another program write."""
        if self._fd is not None:
            with suppress(OSError):
                self._files.close(self._fd)
            self._fd = None
        self._lock.release()


def take_pen(files: FileSystem, home: Path, now: str) -> Pen:
    """The right to write in `home`; HeldByOther, or OSError where no lock can be had."""
    from filelock import FileLock, Timeout

    lock = FileLock(home / LOCK_NAME, timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise held(home, owner_of(files, home)) from None
    owner = Owner(user=_user(), host=platform.node(), pid=os.getpid(), since=now)
    return Pen(files, home, lock, owner)


def owner_of(files: FileSystem, home: Path) -> Owner:
    """The note of who holds the pen, or did."""
    try:
        return Owner.model_validate_json(files.read(home / OWNER_NAME))
    except (OSError, ValidationError):
        return Owner()


def held(home: Path, owner: Owner) -> HeldByOther:
    """The answer to a second writer."""
    who = (
        _("{user} på {host} (proces {pid})").format(user=owner.user, host=owner.host, pid=owner.pid)
        if owner.pid
        else _("et andet program")
    )
    since = _(", siden {time}").format(time=clock(owner.since)) if owner.since else ""
    return HeldByOther(
        _("Mødemappen {folder} er i brug af {who}{since}.").format(folder=home.parent, who=who, since=since),
        _("Afslut dér, eller vent; der kan læses imens."),
    )


def clock(iso: str) -> str:
    """An ISO time as people write it."""
    date, _letter, time = iso.partition("T")
    year, month, day = [*date.split("-"), "", ""][:3]
    date = f"{day.lstrip('0')}.{month.lstrip('0')}.{year}"
    return _("{date} kl. {time}").format(date=date, time=time[:5].replace(":", "."))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return _("en bruger")
