"""What a store holds, read from its files: the newest snapshot that proves itself, and the journal after it.

Nothing here changes a file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ssp_tui.storage.chain import Chain, Entry, follow, read_segment
from ssp_tui.storage.documents import Contents
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.journal import Frame
from ssp_tui.storage.segment import FORMAT, SCHEMA, SegmentName
from ssp_tui.storage.snapshot import REGISTER_NAME, Damaged, Meta, Stump, read_snapshot, register_name


class LiveEnd(NamedTuple):
    """The last frame of the newest segment: where a follower goes on reading, if the frame still stands."""

    segment: str
    frame: Frame


@dataclass
class Recovered:
    """The state of a store as its files tell it."""

    names: list[str]
    """What was in the folder."""
    meta: Meta | None = None
    """Of the snapshot used."""
    register: Contents = field(default_factory=Contents)
    """As the snapshot has it."""
    chain: Chain = field(default_factory=lambda: Chain(lsn=0))
    live: LiveEnd | None = None
    interrupted: bool = False
    """The last session to record anything never closed its segment."""
    bad_snapshot: str = ""
    """A snapshot that had to be passed over, though it was whole once."""
    next_sequence: int = 1
    next_generation: int = 1

    @property
    def store(self) -> str:
        """The store's id, as its files tell it."""
        end = self.chain.end
        return self.meta.store if self.meta else end.header.store if end and end.header else ""

    @property
    def entries(self) -> list[Entry]:
        """What the journal adds to the snapshot."""
        return self.chain.entries

    @property
    def newer(self) -> bool:
        """A newer version wrote here."""
        meta = self.meta
        return self.chain.newer or (meta is not None and (meta.format > FORMAT or meta.schema_version > SCHEMA))


def recover(files: FileSystem, folder: Path, store: str | None, *, before: int | None = None) -> Recovered:
    """Read a store; with `before`, as if that generation of snapshots and all later ones were not there."""
    found = Recovered(files.names(folder))
    generations = [int(match[1]) for name in found.names if (match := REGISTER_NAME.fullmatch(name))]
    for generation in sorted(generations, reverse=True):
        if before is None or generation < before:
            name = register_name(generation)
            try:
                found.meta, found.register = read_snapshot(files.read(folder / name))
                break
            except Stump:
                continue
            except Damaged:
                found.bad_snapshot = found.bad_snapshot or name
    names = [segment for name in found.names if (segment := SegmentName.read(name))]
    segments = [read_segment(segment, files.read(folder / str(segment))) for segment in names]
    found.chain = follow(
        segments,
        base=found.meta.lsn if found.meta else 0,
        generation=found.meta.generation if found.meta else 0,
        store=store,
    )
    if found.chain.end:
        found.interrupted = len(found.chain.end.data) > found.chain.end.scan.end
    newest = max(segments, key=lambda segment: segment.name.sequence, default=None)
    if newest and newest.scan.frames:
        found.live = LiveEnd(str(newest.name), newest.scan.frames[-1])
    found.next_sequence = 1 + max((segment.sequence for segment in names), default=0)
    found.next_generation = 1 + max([*generations, *(segment.generation for segment in names)], default=0)
    return found
