"""The start screen's rows: each forum, its next meeting, and what it is owed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ssp_tui.domain.calendar import clock
from ssp_tui.domain.forum import PersonPolicy
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.present import words
from ssp_tui.tui.present.bars import column
from ssp_tui.tui.present.parts import Line, Part, Tone

if TYPE_CHECKING:
    from ssp_tui.services.overview import ForumRow

_POLICIES = {PersonPolicy.NAMED: "§ 115", PersonPolicy.TRENDS: "tendens", PersonPolicy.FORBIDDEN: "ingen"}
_MINUTES = {"none": "–", "draft": "udkast", "approved": "godkendt"}
_POLICY, _NEXT, _OPEN, _OVERDUE, _STATE = 10, 20, 7, 10, 10
MOST = 48
"A forum's name gets no more room than this, so that the eye can follow the row."


def _name_width(width: int) -> int:
    return max(12, min(MOST, width - _POLICY - _NEXT - _OPEN - _OVERDUE - _STATE))


def header(width: int) -> Line:
    """The names of the columns."""
    return (
        Part(
            column(_("Forum"), _name_width(width))
            + column(_("Personer"), _POLICY)
            + column(_("Næste møde"), _NEXT)
            + _right(_("Åbne"), _OPEN)
            + _right(_("Overskr."), _OVERDUE)
            + "  "
            + _("Referat"),
            Tone.QUIET,
        ),
    )


def row(forum: ForumRow, day: dt.date, width: int) -> Line:
    """A forum in the list."""
    policy = forum.forum.person_policy
    running = forum.running is not None
    return (
        Part(column(forum.forum.name, _name_width(width)), Tone.STRONG if running else Tone.PLAIN),
        Part(column(_(_POLICIES[policy]) if policy else "–", _POLICY), Tone.QUIET),
        Part(column(_when(forum, day), _NEXT), Tone.KEY if running else Tone.PLAIN),
        Part(_right(str(forum.open_actions or "–"), _OPEN)),
        Part(
            _right(str(forum.overdue_actions or "–"), _OVERDUE), Tone.WARNING if forum.overdue_actions else Tone.PLAIN
        ),
        Part("  " + _(_MINUTES[forum.minutes])),
    )


def _when(forum: ForumRow, day: dt.date) -> str:
    if forum.running:
        at = f" {clock(forum.running.start)}" if forum.running.start else ""
        since = at if forum.running.date == day else f" {words.day(forum.running.date, day)}"
        return _("▸ I GANG{since}").format(since=since)
    if forum.next_date is None:
        return _("ikke planlagt")
    if forum.next_date < day:
        return _("ikke holdt {day}").format(day=screen_dates.day_of_month(forum.next_date))
    at = f" {clock(forum.next_start)}" if forum.next_start else ""
    if forum.next_date.year != day.year:
        return screen_dates.short_date(forum.next_date) + at
    return words.near_day(forum.next_date, day) + at


def _right(text: str, width: int) -> str:
    return text.rjust(width)
