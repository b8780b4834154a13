"""Two steps in a hurry: a key that was pressed twice by mistake must not pass an item by."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.following import heard
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting

HURRIED = dt.timedelta(seconds=2)


def untouched_in(meeting: Meeting, item: Item) -> bool:
    """Whether nothing came of an item yet: no line, no outcome, no action followed up, no next meeting, no approval."""
    if item.touched:
        return False
    match item.step:
        case ItemStep.ACTIONS:
            return any(action.is_open for action in meeting.actions) and not any(
                heard(meeting, action) for action in meeting.actions
            )
        case ItemStep.NEXT_MEETING:
            return not meeting.next_meetings
        case ItemStep.APPROVAL:
            return not meeting.approvals
    return True


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
