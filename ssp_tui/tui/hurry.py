"""Two steps in a hurry: a key that was pressed twice by mistake must not pass an item by."""

from __future__ import annotations

import datetime as dt

HURRIED = dt.timedelta(seconds=2)


class Hurry:
    """Remembers when one last stepped on, and whether it was asked about."""

    def __init__(self) -> None:
        self._last: dt.datetime | None = None
        self._asked = False

    def asks(self, now: dt.datetime, untouched: bool) -> bool:
        """Whether to ask instead of stepping: it is within two seconds, and nothing was said on the item."""
        hurried = self._last is not None and now - self._last < HURRIED
        self._last = now
        self._asked = hurried and untouched and not self._asked
        return self._asked
