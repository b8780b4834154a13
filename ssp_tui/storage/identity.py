"""What says that a `.ssp` folder is ours, and which version may write in it."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel

from ssp_tui import __version__
from ssp_tui.domain.errors import Unreadable
from ssp_tui.locale import _
from ssp_tui.storage.files import FileSystem, discard, write_new
from ssp_tui.storage.segment import FORMAT, SCHEMA

STORE_NAME = "store.json"
_NEW_NAME = "store.json.new"
_OURS = re.compile(
    r"\..*|store\.json(\.new)?|writer\.lock|owner\.json|draft\..*|reg\..*|wal\..*|m|quarantine|backup|archive"
    r"|desktop\.ini|Thumbs\.db"
)


class Identity(BaseModel, extra="allow", frozen=True):
    """A store: its id, how its files are laid out, and what its documents look like."""

    store: str
    format: int
    schema_version: int
    created: str
    by: str

    @property
    def newer(self) -> bool:
        """Made or upgraded by a version that knows more than this one."""
        return self.format > FORMAT or self.schema_version > SCHEMA


def new_identity(now: str) -> Identity:
    """For a store that is made now."""
    return Identity(store=str(uuid.uuid4()), format=FORMAT, schema_version=SCHEMA, created=now, by=__version__)


def read_identity(files: FileSystem, home: Path, names: Iterable[str]) -> Identity | None:
    """Who the store is; None if it was never written. Unreadable if this is not ours, OSError if it cannot be read."""
    names = set(names)
    path = home / STORE_NAME
    if STORE_NAME in names:
        try:
            return Identity.model_validate(json.loads(files.read(path)))
        except ValueError:
            raise Unreadable(
                _("{file} kan ikke læses som ssp-tuis egen fil.").format(file=path),
                _("Flyt den væk, eller hent den fra en sikkerhedskopi; intet er ændret."),
            ) from None
    strange = sorted(name for name in names if not _OURS.fullmatch(name))
    if strange and not any(name.startswith(("wal.", "reg.")) for name in names):
        raise Unreadable(
            _("{folder} er ikke lavet af ssp-tui: den rummer {file}.").format(folder=home, file=strange[0]),
            _("Flyt mappen væk, eller vælg en anden mødemappe; intet er ændret."),
        )
    return None


def write_identity(files: FileSystem, home: Path, identity: Identity) -> None:
    """Put it on the disk, whole or not at all."""
    new = home / _NEW_NAME
    discard(files, new)
    write_new(files, new, identity.model_dump_json(indent=1).encode() + b"\n")
    files.replace(new, home / STORE_NAME)
    with suppress(OSError):
        _keep_from_git(files, home)


def _keep_from_git(files: FileSystem, home: Path) -> None:
    ignore = home / ".gitignore"
    if files.kind(ignore) == "nothing":
        write_new(files, ignore, b"*\n")
