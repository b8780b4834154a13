"""Text as it is kept: normalised once, folded for matching, sorted as Danes sort."""

from __future__ import annotations

import re
import unicodedata

# Control characters, lone surrogates (they cannot be written as UTF-8), line and paragraph separators, and the
# marks that turn the direction of writing.
NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def legible(text: str) -> str:
    """One line that does nothing but show itself: NFC; control, separator and bidirectional characters a blank."""
    return NOT_TEXT.sub(" ", unicodedata.normalize("NFC", text))


def legible_lines(text: str) -> str:
    """Several lines, each legible."""
    return "\n".join(map(legible, text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


def clean(text: str) -> str:
    """One line as it is kept: legible, ends trimmed."""
    return legible(text).strip()


def clean_lines(text: str) -> str:
    """Several lines as they are kept: each cleaned, no blank lines at the ends."""
    return "\n".join(line.strip() for line in legible_lines(text).split("\n")).strip("\n")


_FOLD = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"})


def fold(text: str) -> str:
    """Text for comparing: case, æøå and runs of blanks do not matter."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().translate(_FOLD).split())


def slug(text: str) -> str:
    """A word that is safe in an id and a file name on every system."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def is_device(word: str) -> bool:
    """Whether Windows keeps a word for a device, so that no file may be called so, whatever its ending."""
    return re.fullmatch(r"(?i)con|nul|aux|prn|(com|lpt)[1-9]", word) is not None


def danish_key(text: str) -> str:
    """Sort key: æ ø å last, aa as å, case ignored."""
    lowered = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    return lowered.replace("æ", "{").replace("ø", "|").replace("å", "}")
