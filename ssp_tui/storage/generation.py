"""Generations: new snapshots of what has changed, the register last, and then the end of what nobody needs."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ssp_tui.storage.documents import Contents
from ssp_tui.storage.files import FileSystem, discard
from ssp_tui.storage.segment import FORMAT, SCHEMA
from ssp_tui.storage.snapshot import REGISTER_NAME, Meta, register_name, stream_name, write_snapshot

STREAM_FOLDER = "m"


def write_generation(
    files: FileSystem,
    home: Path,
    *,
    store: str,
    generation: int,
    lsn: int,
    register: Contents,
    changed: Mapping[str, Contents],
    streams: Mapping[str, int],
) -> Meta:
    """Write the changed streams and then the register, which makes the generation count; OSError: nothing changed.

    `streams` are all streams there were, with the generation of the file that holds each.
    """
    folder = home / STREAM_FOLDER

    def meta(contents: Contents, streams: Mapping[str, int]) -> Meta:
        return Meta(
            format=FORMAT,
            schema_version=SCHEMA,
            store=store,
            generation=generation,
            lsn=lsn,
            next_ids=contents.next_ids,
            streams=dict(streams),
        )

    if changed:
        files.make_folder(folder)
    for stream, contents in changed.items():
        write_snapshot(files, folder / stream_name(stream, generation), meta(contents, {}), contents.tables)
    if changed:
        files.sync_folder(folder)
    whole = meta(register, {**streams, **dict.fromkeys(changed, generation)})
    write_snapshot(files, home / register_name(generation), whole, register.tables)
    files.sync_folder(home)
    return whole


def tidy(files: FileSystem, home: Path, kept: tuple[Meta, ...], reaches: Mapping[str, int]) -> None:
    """Remove the files that none of the generations kept, nor the journal since the first of them, needs.

    `reaches` are the journal's segments with the last entry each may hold. What cannot be removed now stays.
    """
    with suppress(OSError):
        oldest = min(meta.lsn for meta in kept)
        registers = {register_name(meta.generation) for meta in kept}
        for name in files.names(home):
            old_register = REGISTER_NAME.fullmatch(name) and name not in registers
            if old_register or reaches.get(name, oldest + 1) <= oldest:
                discard(files, home / name)
        needed = {stream_name(stream, number) for meta in kept for stream, number in meta.streams.items()}
        for name in files.names(home / STREAM_FOLDER):
            if name not in needed:
                discard(files, home / STREAM_FOLDER / name)
