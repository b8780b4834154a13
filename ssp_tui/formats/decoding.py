"""Bytes of a text file as text, whatever editor saved them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

_MARKED = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_UTF8_LETTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with `\\n` between its lines, and how it was found."""

    text: str
    encoding: str
    "As people call it: UTF-8, UTF-16, UTF-32 or Windows-1252."
    newline: str = "\n"
    "The file's own line end, for writing it back."
    line: int = 0
    "The first line where the encoding had to be guessed or a byte could not be read, from 1; 0 when none."


def decode(data: bytes) -> Decoded:
    """The text of a file: by its byte order mark, else UTF-8, else what its bytes look most like.

    Never raises: what cannot be read becomes U+FFFD, and `line` says where that began.
    """
    for mark, codec, name in _MARKED:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], codec, name)
    if codec := _unmarked_utf16(data):
        return _decoded(data, codec, "UTF-16")
    try:
        return _lines(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    # One damaged byte must not turn every æ of a UTF-8 file into two characters.
    if 2 * len(_UTF8_LETTER.findall(data)) > sum(byte > 0x7F for byte in data) / 2:
        return _lines(data.decode("utf-8", errors="replace"), "UTF-8", line)
    return _lines(data.decode("cp1252", errors="replace"), "Windows-1252", line)


def rewritten(data: bytes, change: Callable[[str], str]) -> bytes | None:
    """The bytes of a file with its text changed, encoded and marked as they are; line ends are not touched.

    None when the file holds bytes that cannot be kept, or its encoding lacks a letter of the new text.
    """
    mark, codec = next(((mark, codec) for mark, codec, _name in _MARKED if data.startswith(mark)), (b"", ""))
    codec = codec or _unmarked_utf16(data) or ("utf-8" if decode(data).encoding == "UTF-8" else "cp1252")
    try:
        return mark + change(data[len(mark) :].decode(codec)).encode(codec)
    except UnicodeError:
        return None


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with the line end that it has."""
    return _LINE.findall(text)


def _decoded(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, errors="replace")
    lost = text.find("\ufffd")
    return _lines(text, name, 0 if lost < 0 else len(_LINE_END.findall(text, 0, lost)) + 1)


def _lines(text: str, name: str, line: int = 0) -> Decoded:
    first = _LINE_END.search(text)
    newline = first[0] if first else "\n"
    return Decoded(_LINE_END.sub("\n", text), name, newline, line)


def _unmarked_utf16(data: bytes) -> str:
    """The codec, when every other byte of most of the text is zero; else nothing."""
    pairs = len(data) // 2
    if pairs == 0 or len(data) % 2:
        return ""
    if data[1::2].count(0) > 0.6 * pairs and not data[0::2].count(0):
        return "utf-16-le"
    if data[0::2].count(0) > 0.6 * pairs and not data[1::2].count(0):
        return "utf-16-be"
    return ""
