"""Opening a workspace's `.ssp`: who may write, and what is there."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from ssp_tui.domain.errors import HeldByOther, Unreadable
from ssp_tui.locale import _
from ssp_tui.storage import notices
from ssp_tui.storage.databases import REGISTER_DB, Databases
from ssp_tui.storage.documents import many_documents
from ssp_tui.storage.draft import Drafts
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.identity import Identity, new_identity, read_identity, write_identity
from ssp_tui.storage.lock import Pen, owner_of, take_pen
from ssp_tui.storage.places import warning
from ssp_tui.storage.reasons import why
from ssp_tui.storage.recovery import LiveEnd, Recovered, recover
from ssp_tui.storage.register import Register
from ssp_tui.storage.segment import FORMAT, SegmentName
from ssp_tui.storage.snapshot import REGISTER_NAME
from ssp_tui.storage.writer import JournalWriter

_MANY_SEGMENTS = 8
_TRIES = 5


@dataclass
class Opened:
    """An open store."""

    databases: Databases
    register: Register
    drafts: Drafts
    names: list[str]
    """The files of the journal and the register, as they were read."""
    live: LiveEnd | None = None
    pen: Pen | None = None
    """Held by the one who writes."""
    born: bool = True
    """False while nothing was ever recorded here."""
    refusal: str = ""
    """Why nothing can be recorded here now."""
    notices: list[str] = field(default_factory=list)
    fold: bool = False
    """There is reason to write snapshots at closing, however little was recorded."""


def open_home(files: FileSystem, home: Path, now: str, *, write: bool) -> Opened:
    """Open what is there. Unreadable if that is not ours; HeldByOther if `write`, and another program does."""
    for _try in range(_TRIES):
        try:
            with many_documents():
                return _open(files, home, now, write)
        except FileNotFoundError:
            continue  # the writer tidied while we read: look again
        except OSError as error:
            raise Unreadable(
                _("{folder} kan ikke læses: {why}.").format(folder=home, why=why(error)), _("Intet er ændret.")
            ) from error
    raise Unreadable(_("{folder} ændrer sig hele tiden, så den kan ikke læses.").format(folder=home), _("Prøv igen."))


def begin(files: FileSystem, home: Path, now: str) -> Opened:
    """Make the store, at the first thing recorded; OSError, or HeldByOther when another program was quicker."""
    files.make_folder(home)
    pen = take_pen(files, home, now)
    try:
        names = files.names(home)
        if data_names(names):
            raise HeldByOther(
                _("Et andet program har i mellemtiden optaget i {folder}.").format(folder=home.parent), _("Åbn igen.")
            )
        identity = read_identity(files, home, names)
        if identity is None:
            identity = new_identity(now)
            write_identity(files, home, identity)
        files.sync_folder(home.parent)
        return _built(files, home, identity.store, Recovered(names), pen, now)
    except BaseException:
        pen.lay_down()
        raise


def data_names(names: list[str]) -> list[str]:
    """The files among these that hold the journal and the register."""
    return [name for name in names if SegmentName.read(name) or REGISTER_NAME.fullmatch(name)]


def _open(files: FileSystem, home: Path, now: str, write: bool) -> Opened:
    kind = files.kind(home)
    if kind == "file":
        raise Unreadable(
            _("{folder} er en fil; her skulle være en mappe.").format(folder=home), _("Flyt den væk; intet er ændret.")
        )
    names = files.names(home) if kind == "folder" else []
    identity = read_identity(files, home, names)
    if not data_names(names) and not (identity and identity.newer):
        opened = _built(files, home, "", Recovered(names), None, now)
        opened.born = False
        told = [notices.lost(Recovered(names), owner_of(files, home)), warning(home.parent) if write else ""]
        opened.notices = [sentence for sentence in told if sentence]
        return opened
    if not write:
        return _read(files, home, identity, None, now)
    try:
        pen = take_pen(files, home, now)
    except OSError as error:
        opened = _read(files, home, identity, None, now)
        opened.refusal = _("Der kan kun læses i {folder}: {why}.").format(folder=home.parent, why=why(error))
        opened.notices.append(opened.refusal)
        return opened
    try:
        opened = _read(files, home, identity, pen, now)
    except BaseException:
        pen.lay_down()
        raise
    if opened.pen is None:
        pen.lay_down()
    return opened


def _read(files: FileSystem, home: Path, identity: Identity | None, pen: Pen | None, now: str) -> Opened:
    owner = owner_of(files, home)
    if identity and identity.format > FORMAT:
        found = Recovered(files.names(home))
    else:
        found = recover(files, home, identity.store if identity else None)
    refusal = notices.damage(found) or (_(notices.NEWER) if identity and identity.newer else "")
    store = identity.store if identity else found.store
    if pen and not refusal and identity is None:
        write_identity(files, home, new_identity(now).model_copy(update={"store": store}))
    opened = _built(files, home, store, found, None if refusal else pen, now)
    opened.refusal = refusal
    told = [refusal, notices.lost(found, owner), *notices.conflicts(found.names)]
    if opened.pen:
        told += [*notices.lived_through(found), warning(home.parent)]
    opened.notices = [sentence for sentence in told if sentence]
    opened.fold = found.interrupted or found.chain.torn or bool(found.bad_snapshot)
    if opened.pen and len(found.chain.reaches) >= _MANY_SEGMENTS:
        opened.databases.checkpoint()
    return opened


def _built(files: FileSystem, home: Path, store: str, found: Recovered, pen: Pen | None, now: str) -> Opened:
    register = Register(REGISTER_DB)
    databases = Databases(files, home, store, found, register.note)
    session = os.urandom(4).hex()
    if pen:
        end = found.chain.end
        databases.writer = JournalWriter(
            files,
            home,
            store=store,
            session=session,
            now=now,
            lsn=databases.lsn,
            prev=end.holds(databases.lsn - 1) if end else found.chain.holder,
            inherited=end.scan.frames[-1].payload if end else b"",
            next_sequence=found.next_sequence,
            generation=found.meta.generation if found.meta else 0,
        )
        pen.mark(databases.lsn)
    drafts = Drafts(files, home, session, to_disk=pen is not None)
    return Opened(databases, register, drafts, data_names(found.names), live=found.live, pen=pen)
