"""Bringing a damaged store back into use: what is whole is kept, the rest is set aside where a person can read it.

Nothing is thrown away: the journal and the damaged files are copied to `quarantine/` before anything new is written,
with a note of every line that could be read and does not stand in the store any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ssp_tui.domain.errors import SspError, Unreadable
from ssp_tui.locale import _
from ssp_tui.storage import notices
from ssp_tui.storage.chain import Entry, SegmentRead, entry_of, read_segment
from ssp_tui.storage.databases import STEPS, STREAM_DBS, Databases
from ssp_tui.storage.documents import Op
from ssp_tui.storage.files import FileSystem, write_new
from ssp_tui.storage.generation import STREAM_FOLDER, tidy
from ssp_tui.storage.identity import new_identity, read_identity, write_identity
from ssp_tui.storage.journal import pieces
from ssp_tui.storage.lock import take_pen
from ssp_tui.storage.reasons import why
from ssp_tui.storage.recovery import Recovered, recover
from ssp_tui.storage.segment import SegmentName
from ssp_tui.storage.snapshot import stream_name

QUARANTINE = "quarantine"
NOTE = "LÆSMIG.txt"


@dataclass
class Salvaged:
    """What became of a store."""

    folder: Path | None = None
    """Where the damaged files lie now; None: there was nothing to do."""
    set_aside: list[str] = field(default_factory=list)
    """Lines that could be read, but follow on nothing any more; each with its time and meeting."""
    lost: list[str] = field(default_factory=list)
    """Meetings whose file could not be read."""


def salvage(files: FileSystem, home: Path, now: str) -> Salvaged:
    """Make a damaged store writable again; one that is whole is left as it is.

    Raises HeldByOther while somebody writes, Unreadable when it is not ours or the disk refuses.
    """
    try:
        pen = take_pen(files, home, now)
        try:
            return _salvage(files, home, now)
        finally:
            pen.lay_down()
    except OSError as error:
        raise Unreadable(_("{folder} kan ikke reddes: {why}.").format(folder=home, why=why(error))) from error


def _salvage(files: FileSystem, home: Path, now: str) -> Salvaged:
    identity = read_identity(files, home, files.names(home))
    found = recover(files, home, identity.store if identity else None)
    if found.newer or (identity and identity.newer):
        raise Unreadable(_(notices.NEWER))
    store = identity.store if identity else found.store
    databases = Databases(files, home, store, found, lambda op: None)
    lost = [stream for stream in databases.streams() if not _readable(databases, stream)]
    if not found.chain.damage and not lost:
        return Salvaged()
    done = Salvaged(_new_folder(files, home, now), lost=lost)
    segments = [read_segment(name, files.read(home / str(name))) for name in _segment_names(found)]
    ours = [segment for segment in segments if segment.header is None or segment.header.store == store]
    _copy(files, home, done.folder or home, found, lost)
    for entry in _left(ours, found):
        if entry.lsn > databases.lsn and _follows(databases, entry):
            databases.take_in([entry])
        else:
            done.set_aside += _lines(entry)
    if identity is None:
        write_identity(files, home, new_identity(now).model_copy(update={"store": store}))
    _write_note(files, done)
    # Whatever the old segments may hold is behind this: none of them counts any more, should they stay.
    databases.lsn = max([databases.lsn, *(segment.reach for segment in segments)])
    snapshot = databases.write_generation(without=lost)
    tidy(files, home, (snapshot,), {str(segment.name): segment.reach for segment in segments})
    return done


def _readable(databases: Databases, stream: str) -> bool:
    try:
        databases.contents(STREAM_DBS + stream)
    except SspError:
        return False
    return True


def _segment_names(found: Recovered) -> list[SegmentName]:
    return [segment for name in found.names if (segment := SegmentName.read(name))]


def _left(segments: list[SegmentRead], found: Recovered) -> Iterator[Entry]:
    """Every entry that proves itself and is not among those recovered, in order."""
    base = found.meta.lsn if found.meta else 0
    void = {name for segment in segments if segment.header for name in segment.header.void}
    there = [
        (entry, segment.name)
        for segment in segments
        if str(segment.name) not in void
        for frame in pieces(segment.data)
        if (entry := entry_of(frame)) and entry.lsn > base
    ]
    taken = {entry.lsn: entry for entry in found.entries}
    seen: list[Entry] = []
    for entry, _name in sorted(there, key=lambda one: (one[0].lsn, one[1].sequence, one[1])):
        if entry != taken.get(entry.lsn) and entry not in seen[-1:]:
            seen.append(entry)
            yield entry


def _follows(databases: Databases, entry: Entry) -> bool:
    for op in (Op(*parts) for parts in entry.ops):
        if op.db.startswith(STREAM_DBS):
            if not _readable(databases, op.db.removeprefix(STREAM_DBS)):
                return False
            steps = databases.tables(op.db).get(STEPS, {})
            if op.table == STEPS and op.id != len(steps) + 1:
                return False
    return True


def _lines(entry: Entry) -> list[str]:
    ops = (Op(*parts) for parts in entry.ops)
    steps = ((op.db.removeprefix(STREAM_DBS), op.new) for op in ops if op.table == STEPS and op.new)
    return [f"{step.get('at', '')}  {stream}  {step.get('line', '')}" for stream, step in steps]


def _new_folder(files: FileSystem, home: Path, now: str) -> Path:
    stamp = "".join(char for char in now[:19] if char.isdigit())
    whole = home / QUARANTINE
    files.make_folder(whole)
    names = (f"{stamp}-{number}" if number else stamp for number in range(1000))
    folder = next(whole / name for name in names if files.kind(whole / name) == "nothing")
    files.make_folder(folder)
    return folder


def _copy(files: FileSystem, home: Path, folder: Path, found: Recovered, lost: list[str]) -> None:
    spoilt = [name for name in found.names if name.startswith(("wal.", "reg."))]
    for name in spoilt:
        write_new(files, folder / name, files.read(home / name))
    for stream in lost:
        if found.meta and stream in found.meta.streams:
            name = stream_name(stream, found.meta.streams[stream])
            with suppress(FileNotFoundError):
                write_new(files, folder / name, files.read(home / STREAM_FOLDER / name))
    files.sync_folder(folder)


def _write_note(files: FileSystem, done: Salvaged) -> None:
    told = [_("Her ligger de filer, der var beskadiget, som de var. Intet er slettet.")]
    if done.lost:
        told += ["", _("Disse møder kunne ikke læses; hent dem fra referatet eller en sikkerhedskopi:"), *done.lost]
    if done.set_aside:
        told += ["", _("Disse linjer kunne læses, men hører til efter det, der mangler. Skriv dem ind igen:")]
        told += done.set_aside
    if done.folder:
        write_new(files, done.folder / NOTE, ("\n".join(told) + "\n").encode("utf-8", "replace"))
        files.sync_folder(done.folder)
