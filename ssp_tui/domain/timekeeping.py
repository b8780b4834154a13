"""Time spent, in minutes, from instants that are handed in."""

from __future__ import annotations

from datetime import datetime

from ssp_tui.domain.meeting import Meeting


def spent_minutes(meeting: Meeting, item: str, now: datetime | None = None) -> int:
    """Whole minutes that an item has had; the current one's run until `now`."""
    seconds = meeting.spent.get(item, 0.0)
    if now is not None and item == meeting.current and meeting.since is not None:
        seconds += max(0.0, (now - meeting.since).total_seconds())
    return round(seconds / 60)
