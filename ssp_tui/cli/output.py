"""What the commands print: plain columns, JSON, and complaints on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from ssp_tui.domain.errors import SspError
from ssp_tui.domain.text import NOT_TEXT

WIDEST = 60
"Columns that a long text makes the rest of a list wait for: a longer one stands out of its own row only."


def complain(error: SspError | str) -> None:
    """Say on standard error what is wrong and what to do."""
    print(f"ssp-tui: {visible(str(error))}", file=sys.stderr)


def visible(text: str) -> str:
    """Text that does nothing to a terminal but show itself."""
    return NOT_TEXT.sub(lambda found: found[0] if found[0] == "\n" else "�", text)


def say(text: str) -> None:
    """A message beside the output, on standard error."""
    print(visible(text), file=sys.stderr)


def put(text: str) -> None:
    """A line of output."""
    print(visible(text))


def put_json(value: Any) -> None:
    """A JSON document, Danish letters as they are."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def put_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as what stands in them, up to a point."""
    whole = [list(head), *([str(cell) for cell in row] for row in rows)]
    widths = [min(WIDEST, max(len(row[column]) for row in whole)) for column in range(len(head))]
    for row in whole:
        put("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def put_bytes(document: bytes) -> None:
    """A document as it is, with no translation of line ends."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document)
    sys.stdout.buffer.flush()
