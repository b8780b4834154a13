"""What is said of a meeting that is planned: that it lies on another day, or is not held."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MoveMeeting:
    """`/flyt-møde DATO [kl. 13.00-15.00] [sted][: grund]`; hours and place that are not told stay."""

    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    because: str = ""
    weekday_differs: bool = False


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    """`/aflys [grund]`."""

    because: str = ""
