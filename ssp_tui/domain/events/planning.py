"""What happens to a meeting before it begins, and that it is not held."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeetingMoved:
    """A planned meeting lies on another day; hours and place that are absent stay."""

    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The meeting was not held."""

    because: str = ""
