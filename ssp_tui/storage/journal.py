"""Frames: how one act stands in a journal file, and how to tell what a file still holds.

    LENGTH LINK CRC PAYLOAD NEWLINE

Length, link and CRC are eight hexadecimal digits. The CRC-32 covers length, link and payload; the link is the CRC of
the frame before (zero in the first). So each frame proves itself, and none can be lost, moved or added in between.
The payload is JSON, in which no raw newline and no zero byte can stand.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple
from zlib import crc32

_HEAD = 27
_HEAD_FORM = re.compile(rb"([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8}) ")
_HEAD_AHEAD = re.compile(rb"(?=[0-9a-f]{8} [0-9a-f]{8} [0-9a-f]{8} )")


class Frame(NamedTuple):
    """One frame found in a file; `end` is where the next would begin."""

    start: int
    end: int
    link: int
    crc: int
    payload: bytes

    def moved(self, by: int) -> Frame:
        """The same frame, when the bytes that were read began at `by`."""
        return self._replace(start=self.start + by, end=self.end + by)


class Ending(Enum):
    """How the bytes after the last good frame are to be taken."""

    CLEAN = "nothing, or room reserved"
    TORN = "a frame that was never finished, so never confirmed"
    DAMAGED = "a frame that was once whole"


class Scan(NamedTuple):
    """What a file holds, up to the first byte that cannot be trusted."""

    frames: list[Frame]
    end: int
    ending: Ending


def sealed(payload: bytes, link: int) -> tuple[bytes, int]:
    """The frame's bytes, and the CRC that the next one links to."""
    covered = b"%08x %08x" % (len(payload), link)
    crc = crc32(payload, crc32(covered))
    return b"%s %08x %s\n" % (covered, crc, payload), crc


def scan(data: bytes, start: int = 0, link: int = 0) -> Scan:
    """Read frames from `start` on, the first of which links to `link`."""
    frames: list[Frame] = []
    while (frame := _frame_at(data, start)) and frame.link == link:
        frames.append(frame)
        start, link = frame.end, frame.crc
    return Scan(frames, start, _ending(data, start))


def pieces(data: bytes) -> list[Frame]:
    """Every frame that proves itself wherever it stands, also behind damage."""
    found: list[Frame] = []
    start = 0
    while start < len(data):
        frame = _frame_at(data, start) or _frame_after(data, start)
        if frame is None:
            break
        found.append(frame)
        start = frame.end
    return found


def _frame_at(data: bytes, start: int) -> Frame | None:
    head = _HEAD_FORM.match(data, start)
    if head is None:
        return None
    length, link, crc = (int(part, 16) for part in head.groups())
    end = start + _HEAD + length + 1
    if data[end - 1 : end] != b"\n":
        return None
    payload = data[start + _HEAD : end - 1]
    if crc32(payload, crc32(data[start : start + 17])) != crc:
        return None
    return Frame(start, end, link, crc, payload)


def _frame_after(data: bytes, start: int) -> Frame | None:
    # Looked for at every byte and not only after newlines: the newline itself may be what was hit.
    for head in _HEAD_AHEAD.finditer(data, start):
        if frame := _frame_at(data, head.start()):
            return frame
    return None


def _ending(data: bytes, start: int) -> Ending:
    tail = data[start:].rstrip(b"\0")
    if not tail:
        return Ending.CLEAN
    if _frame_after(data, start):
        return Ending.DAMAGED
    # A kill leaves the first part of a frame, a power cut leaves zeros where pages are missing. What has its
    # newline and no zeros was written whole and has changed since.
    whole = tail.endswith(b"\n") and b"\0" not in tail
    return Ending.DAMAGED if whole else Ending.TORN
