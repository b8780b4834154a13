"""Snapshots: whole TinyDB files under new names, which stock TinyDB opens and which prove themselves.

The first table of the file holds its length and CRC-32, the second what recovery must know:

    {"_check":{"1":{"bytes":"0000003f","crc32":"89abcdef"}},"_meta":{"1":{...}},"actions":{...}}
"""

from __future__ import annotations

import re
from pathlib import Path
from zlib import crc32

from pydantic import BaseModel

from ssp_tui.storage.documents import Contents, Tables, decode, encode
from ssp_tui.storage.files import FileSystem, write_new

_HEAD = b'{"_check":{"1":{"bytes":"%08x","crc32":"%08x"}},'
_HEAD_FORM = re.compile(rb'\{"_check":\{"1":\{"bytes":"([0-9a-f]{8})","crc32":"([0-9a-f]{8})"\}\},')

REGISTER_NAME = re.compile(r"reg\.(\d{6,})\.json")
_PLAIN = re.compile(r"[a-z0-9-]+")


class Meta(BaseModel, extra="allow", frozen=True):
    """What a snapshot says of itself."""

    format: int
    schema_version: int
    store: str
    generation: int
    lsn: int
    """The last entry that is in it."""
    next_ids: dict[str, int]
    """Table, the number its next document gets; none is ever used twice."""
    streams: dict[str, int]
    """In the register: each stream, and the generation of the file that holds it."""


class Stump(ValueError):
    """A snapshot that was never finished, so that nothing depends on it."""


class Damaged(ValueError):
    """A snapshot that was whole once."""


def register_name(generation: int) -> str:
    """The file of the register in a generation."""
    return f"reg.{generation:06}.json"


def stream_name(stream: str, generation: int) -> str:
    """The file of a stream in a generation: a name that no file system folds into another's or refuses."""
    plain = stream if _PLAIN.fullmatch(stream) else "".join(map(_escaped, stream))
    return f"{plain}.{generation:06}.json"


def _escaped(char: str) -> str:
    if _PLAIN.fullmatch(char):
        return char
    return "".join(f"%{byte:02x}" for byte in char.encode("utf-8", "surrogatepass"))


def write_snapshot(files: FileSystem, path: Path, meta: Meta, tables: Tables) -> None:
    """A new file, on the disk when it returns; what an unfinished checkpoint left under its name gives way."""
    body = encode({"_meta": {"1": meta.model_dump()}, **tables})[1:]
    files.remove(path)
    write_new(files, path, _HEAD % (len(body), crc32(body)) + body)


def read_snapshot(data: bytes) -> tuple[Meta, Contents]:
    """What a snapshot holds; Stump or Damaged when it does not prove itself."""
    head = _HEAD_FORM.match(data)
    if head is None:
        raise Stump if len(data) < len(_HEAD % (0, 0)) or not data.strip(b"\0") else Damaged
    body = data[head.end() :]
    length, crc = int(head[1], 16), int(head[2], 16)
    if len(body) < length:
        raise Stump
    if len(body) != length or crc32(body) != crc:
        raise Damaged
    try:
        tables: Tables = decode(b"{" + body)
        meta = Meta.model_validate(tables.pop("_meta")["1"])
    except (ValueError, KeyError, TypeError) as error:  # proves itself, and yet is nothing of ours
        raise Damaged from error
    return meta, Contents(tables, dict(meta.next_ids))
