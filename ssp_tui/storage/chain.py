"""The journal as one line of entries through its segments, or the place where it does not hold together.

Pure functions over what was read from the files.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ssp_tui.locale import _
from ssp_tui.storage.documents import decode
from ssp_tui.storage.journal import Ending, Frame, Scan, pieces, scan
from ssp_tui.storage.segment import FORMAT, SCHEMA, Header, SegmentName


class Entry(NamedTuple):
    """One act in the journal: its number, and the changes it made."""

    lsn: int
    ops: list[list[Any]]


@dataclass(frozen=True)
class SegmentRead:
    """A segment as far as it can be trusted."""

    name: SegmentName
    data: bytes
    scan: Scan
    header: Header | None
    entries: list[Entry]

    @property
    def newer(self) -> bool:
        """Written by a version that knows more than this one."""
        header = self.header
        return header is not None and (header.format > FORMAT or header.schema_version > SCHEMA)

    @property
    def sealed(self) -> bool:
        """In a form that cannot be read here."""
        return self.header is not None and (self.header.enc is not None or self.header.format > FORMAT)

    @property
    def last(self) -> int:
        """The last entry in it, else the one it goes on from."""
        return self.entries[-1].lsn if self.entries else self.header.after if self.header else 0

    def holds(self, lsn: int) -> str | None:
        """The segment that holds an entry: this one, or the one it goes on from."""
        if self.entries and self.entries[0].lsn <= lsn:
            return str(self.name)
        return self.header.prev if self.header else None

    @property
    def reach(self) -> int:
        """The last entry it may once have held, also behind damage."""
        if self.scan.ending is not Ending.DAMAGED:
            return self.last
        found = pieces(self.data)
        numbers = [entry.lsn for frame in found if (entry := entry_of(frame))]
        trailing = self.data[found[-1].end if found else 0 :].strip(b"\0")
        return max([self.last, *numbers]) + bool(trailing)


@dataclass
class Chain:
    """The entries after a snapshot, and what was noticed on the way."""

    lsn: int
    """The last entry."""
    entries: list[Entry] = field(default_factory=list)
    end: SegmentRead | None = None
    """The last segment with entries after the snapshot."""
    holder: str | None = None
    """The segment that holds the snapshot's last entry, if there still is one."""
    reaches: dict[str, int] = field(default_factory=dict)
    """Every segment, and the last entry it may hold."""
    torn: bool = False
    """Its last act was never finished."""
    newer: bool = False
    """A newer version wrote here."""
    damage: str = ""
    """Where and how the journal is broken, in Danish; the entries are those before."""


def entry_of(frame: Frame) -> Entry | None:
    """The entry a frame holds; None in a header."""
    value = decode(frame.payload)
    return Entry(value["l"], value["o"]) if "l" in value else None


def read_segment(name: SegmentName, data: bytes) -> SegmentRead:
    """A segment from the bytes of its file."""
    seen = scan(data)
    try:
        header = Header.model_validate(decode(seen.frames[0].payload)) if seen.frames else None
        read = SegmentRead(name, data, seen, header, [])
        if header is None or read.sealed:
            return read
        entries = [entry for frame in seen.frames[1:] if (entry := entry_of(frame))]
        return SegmentRead(name, data, seen, header, entries)
    except (ValueError, KeyError, TypeError):  # proves itself, and yet is nothing of ours
        return SegmentRead(name, data, seen._replace(frames=[], ending=Ending.DAMAGED), None, [])


def follow(segments: Iterable[SegmentRead], *, base: int, generation: int, store: str | None) -> Chain:
    """The journal after entry `base`, which the snapshot of `generation` holds."""
    ordered = sorted(segments, key=lambda segment: (segment.name.sequence, segment.name))
    void = {name for segment in ordered if segment.header for name in segment.header.void}
    chain = Chain(lsn=base)
    trouble = ""
    for segment in ordered:
        name = str(segment.name)
        chain.reaches[name] = 0 if name in void else segment.reach
        if name in void:
            continue
        chain.newer = chain.newer or segment.newer
        if segment.sealed:
            break
        if segment.last > base and segment.header:
            if fault := _fault(segment, segment.header, chain, base, store):
                trouble = trouble or fault
                break
            # It goes on from what is known, so nothing that was passed over was ever confirmed.
            trouble = ""
            _take(segment, segment.header.after, chain, base)
            chain.torn = segment.scan.ending is Ending.TORN
        elif segment.scan.ending is Ending.TORN and segment.last in (0, chain.lsn):
            chain.torn = True
        if segment.entries and segment.last == base:
            chain.holder = name
        if segment.scan.ending is Ending.DAMAGED and _matters(segment, chain.lsn, generation):
            where = f"{name}, byte {segment.scan.end}"
            trouble = trouble or _("Journalen i .ssp er beskadiget ({where}).").format(where=where)
    chain.damage = trouble
    return chain


def _take(segment: SegmentRead, after: int, chain: Chain, base: int) -> None:
    if chain.end and after < chain.lsn:
        chain.entries.pop()  # the last one was made again here
    chain.entries += (entry for entry in segment.entries if entry.lsn > base)
    chain.lsn = segment.last
    chain.end = segment


def _fault(segment: SegmentRead, header: Header, chain: Chain, base: int, store: str | None) -> str:
    name = str(segment.name)
    if (store and header.store != store) or header.segment != name:
        return _("{name} i .ssp hører til en anden mødemappe.").format(name=name)
    if any(entry.lsn != header.after + place for place, entry in enumerate(segment.entries, 1)):
        return _("Journalen i .ssp er beskadiget ({where}).").format(where=name)
    if chain.end is None:
        return "" if header.after <= base else _("Der mangler en del af journalen i .ssp før {name}.").format(name=name)
    if header.after > chain.lsn:
        return _("Der mangler en del af journalen i .ssp før {name}.").format(name=name)
    if header.prev != chain.end.holds(header.after) or not (
        header.after == chain.lsn or (header.after == chain.lsn - 1 and _made_again(chain.end, segment))
    ):
        return _("{name} og {other} i .ssp er skrevet ved siden af hinanden, ikke efter hinanden.").format(
            name=name, other=chain.end.name
        )
    return ""


def _made_again(end: SegmentRead, segment: SegmentRead) -> bool:
    # A session whose write failed makes it again as it likes, for it was never confirmed; another one only copies.
    return end.name.session == segment.name.session or segment.entries[0] == end.entries[-1]


def _matters(segment: SegmentRead, lsn: int, generation: int) -> bool:
    if segment.header is None and not pieces(segment.data):
        return segment.name.generation >= generation  # no telling what it held
    return segment.reach > lsn
