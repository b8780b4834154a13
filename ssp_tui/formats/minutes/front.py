"""The front matter of minutes: keys with plain words or JSON, so that it is YAML too."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from ssp_tui.formats.front_matter import read_front_matter
from ssp_tui.formats.minutes.reader import unreadable
from ssp_tui.locale import _

_FENCE = "---"
_PLAIN = re.compile(r"[\w-]+(?: [\w-]+)*")
_T = TypeVar("_T")


def front_matter(lines: Iterable[tuple[str, Any]]) -> str:
    """Keys and values between their fences; a text that could be mistaken for anything else is quoted."""
    written = "".join(f"{key}: {_source(value)}\n" for key, value in lines)
    return f"{_FENCE}\n{written}{_FENCE}\n"


def _source(value: Any) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Front:
    """The values of a front matter and the lines they stand on."""

    values: dict[str, Any]
    lines: dict[str, int]

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def get(self, key: str, read: Callable[[Any], _T]) -> _T:
        """A value as `read` takes it. Raises Unreadable when it is missing or `read` refuses it."""
        if key not in self.values:
            raise unreadable(1, _("i hovedet mangler {key}").format(key=key))
        try:
            return read(self.values[key])
        except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
            raise unreadable(self.lines[key], _("værdien af {key} kan ikke læses").format(key=key)) from error

    def keys_for(self, word: str) -> Iterator[str]:
        """The keys that are a word and what it is of: `punkt 3`."""
        return (key for key in self.values if key.startswith(f"{word} "))


def read_front(text: str) -> tuple[Front, str, int]:
    """The front matter of a document, its body, and the line that the body begins on. Raises Unreadable."""
    lines = text.split("\n")
    found = read_front_matter(lines)
    if found.slips or lines[0] != _FENCE:
        line = found.slips[0][1] if found.slips else 1
        raise unreadable(line, _("her skal hovedet af et referat fra dette program stå, mellem to linjer med ---"))
    values: dict[str, Any] = {}
    for entry in found.entries:
        try:
            values[entry.key] = json.loads(entry.value) if entry.value[:1] in ('"', "[", "{") else entry.value
        except ValueError as error:
            raise unreadable(entry.line, _("værdien af {key} kan ikke læses").format(key=entry.key)) from error
    body = "\n".join(lines[found.body_line - 1 :])
    return Front(values, {entry.key: entry.line for entry in found.entries}), body, found.body_line
