"""The commands on a meeting that is planned: moving it to another day, and cancelling it."""

from __future__ import annotations

import datetime as dt
import re

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import MeetingTime, is_of_our_time
from ssp_tui.language import screen_dates
from ssp_tui.language.actions import weekday_hint
from ssp_tui.language.danish_dates import read_meeting_time, split_date
from ssp_tui.language.meeting_commands import with_bare_hours
from ssp_tui.language.reading import Context, Reading, reads, refused
from ssp_tui.locale import _

_REASON = re.compile(r"(?<!\bsted)\s*:(?:\s+|$)", re.IGNORECASE)
_HALF_A_YEAR = dt.timedelta(days=183)


def move_meeting(rest: str, context: Context) -> Reading:
    """`/flyt-møde DATO [kl. 13.00-15.00] [sted][: grund]`."""
    when, *told = _REASON.split(rest, maxsplit=1)
    because = told[0].strip() if told else ""
    held = _nearest(when, context.base)
    if held is None or held.date is None or not is_of_our_time(held.date):
        return refused(_("Skriv den nye dag: /flyt-møde 26.11.2026 kl. 9.00-10.30: formanden er forhindret"))
    command = cmd.MoveMeeting(held.date, held.start, held.end, held.place, because, held.weekday_differs)
    day, hours = screen_dates.long_date(held.date), screen_dates.hours(held.start, held.end)
    label = _("FLYT MØDET til {day}").format(day=" · ".join(filter(None, (day, hours, held.place))))
    hint = weekday_hint(held.date) if held.weekday_differs else ""
    return reads(command, f"{label}: {because}" if because else label, hint)


def _nearest(when: str, base: dt.date) -> MeetingTime | None:
    """The day that is meant; without a year it is the one nearest to the day that the meeting lies on."""
    told = _read(when, base)
    if told is None or told.date is None or told.date - base < _HALF_A_YEAR:
        return told
    sooner = _read(when, base - _HALF_A_YEAR)
    return sooner if sooner and sooner.date and abs(sooner.date - base) < told.date - base else told


def _read(when: str, base: dt.date) -> MeetingTime | None:
    return with_bare_hours(read_meeting_time(when, base)) if split_date(when, base) else None


def cancel_meeting(rest: str, context: Context) -> Reading:
    """`/aflys [grund]`."""
    label = _("AFLYS mødet")
    return reads(cmd.CancelMeeting(rest), f"{label}: {rest}" if rest else label)
