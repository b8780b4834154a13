"""Who gets what from a meeting, in one line: fora and when they meet, those on paper, and the actions of other fora."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from ssp_tui.domain.handover import Fora
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.present import words


def handed(meeting: Meeting, fora: Fora, meets: Callable[[str], dt.date | None]) -> str:
    """`Oversendt: SSP-vejledermøde (2. marts) · Kredsrådet på papir · DOT-møde opgave 001`; or nothing.

    `meets`: when a forum meets next, by its id.
    """
    told = dict.fromkeys((*_receivers(meeting, meets), *_owners(meeting, fora)))
    return _("Oversendt: {receivers}").format(receivers=" · ".join(told)) if told else ""


def _receivers(meeting: Meeting, meets: Callable[[str], dt.date | None]) -> Iterator[str]:
    for entry in (entry for item in meeting.items for entry in item.entries if entry.kind is EntryKind.HANDED_OVER):
        day = meets(entry.forum) if entry.forum else None
        yield words.receiver(entry) + (f" ({screen_dates.day_of_month(day)})" if day else "")


def _owners(meeting: Meeting, fora: Fora) -> Iterator[str]:
    """The other fora that own actions made here."""
    for action in (action for action in meeting.actions if action.meeting == meeting.id):
        for id in sorted(fora.owning(action.owners, action.forum) - {*action.fora}):
            number = words.number(action.number, meeting.date.year)
            yield _("{forum} opgave {number}").format(forum=fora.name(id), number=number)
