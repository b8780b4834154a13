"""What is typed in the year: the day that a meeting is moved to, and the one of a new meeting."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ssp_tui.domain.calendar import MONTHS, MeetingTime, is_of_our_time
from ssp_tui.language import screen_dates
from ssp_tui.language.actions import weekday_hint
from ssp_tui.language.danish_dates import read_meeting_time, split_date
from ssp_tui.language.date_words import hide_hours
from ssp_tui.language.meeting_commands import with_bare_hours
from ssp_tui.language.words import danish, quoted
from ssp_tui.locale import _

_FROM_TODAY = danish(r"(?:i\s?dag|i\s?morgen|(?:i\s?)?overmorgen)\b")
_DAY = danish(rf"\b(\d{{1,2}})(?:\s?[/.]\s?(\d{{1,2}})\b(?!\s?[-–])|\.?\s+({'|'.join(MONTHS)}|[a-z]{{3}}\b\.?))")
_WEEK = danish(r"\buge\s+(\d{1,2})\b")
_A_WEEK = dt.timedelta(weeks=1)
_LEAP_YEAR = 2028
_MOST_WORDS = 80


def line_to_move(said: str, on: dt.date, today: dt.date) -> str:
    """The line that moves a meeting which lies `on` a day: hours alone are of that day, `i morgen` is today's."""
    if hours_alone(said):
        return f"/flyt-møde {on.isoformat()} {said}"
    return f"/flyt-møde {_from_today(said, today)}"


def _from_today(said: str, today: dt.date) -> str:
    """The line with the date for `i dag`, `i morgen` and `i overmorgen`."""
    if found := _FROM_TODAY.match(said):
        told = split_date(found[0], today)
        return f"{told[0].isoformat()}{said[found.end() :]}" if told else said
    return said


def hours_alone(said: str) -> bool:
    """Whether a line begins with hours, and not with a day."""
    return split_date(said, dt.date(_LEAP_YEAR, 1, 1)) is None and begins_with_hours(said)


def begins_with_hours(said: str) -> bool:
    """Whether a line begins with hours."""
    words = said.lstrip()
    if words[:2].casefold() == "kl":
        return read_meeting_time(words, dt.date(_LEAP_YEAR, 1, 1)).start is not None
    return with_bare_hours(MeetingTime(words, place=words)).start is not None


def read_new_day(said: str, base: dt.date, today: dt.date) -> MeetingTime | None:
    """`20/1 kl. 13-15 Rådhuset`, counted from the base; None without a day."""
    told = _from_today(said, today)
    held = with_bare_hours(read_meeting_time(told, base)) if split_date(told, base) else None
    return held if held and held.date and is_of_our_time(held.date) else None


def forum_and_day(said: str, base: dt.date) -> tuple[str, str]:
    """A line parted where its day begins: `INFOhus`, `20/1 kl. 13-15`; no day where there is none."""
    words = said.split()
    for n in range(min(len(words), _MOST_WORDS)):
        if split_date(" ".join(words[n:]), base):
            return " ".join(words[:n]).rstrip(" ,"), " ".join(words[n:])
    return said, ""


def new_day(names: Sequence[str], held: MeetingTime) -> tuple[str, str]:
    """`PLANLÆG INFOhus · onsdag den 20. januar 2027 · kl. 13.00–15.00 · Rådhuset`, and a word on the weekday."""
    assert held.date is not None
    told = (
        " + ".join(names),
        screen_dates.long_date(held.date),
        screen_dates.hours(held.start, held.end),
        held.place,
    )
    label = _("PLANLÆG {meeting}").format(meeting=" · ".join(filter(None, told)))
    return label, weekday_hint(held.date) if held.weekday_differs else ""


def no_day(said: str, base: dt.date, form: str = "{day} kl. 10-11.30") -> str:
    """Why a line names no day, and one that does."""
    near = base + _A_WEEK
    example = form.format(day=f"{near.day}/{near.month}")
    return f"{_wrong(said)} {_('Skriv fx {example}').format(example=example)}"


def _wrong(said: str) -> str:
    if week := _WEEK.search(said):
        return _("Hvilken dag i uge {week}?").format(week=week[1])
    if not said or begins_with_hours(said):
        return _("Hvilken dag?")
    found = _DAY.search(hide_hours(said))
    if found and not _exists(found):
        return _("{day} findes ikke.").format(day=found[0])
    return _("Der er ingen dag i {said}.").format(said=quoted(said))


def _exists(day: re.Match[str]) -> bool:
    month = int(day[2]) if day[2] else _month(day[3])
    try:
        dt.date(_LEAP_YEAR, month, int(day[1]))
    except ValueError:
        return month == 0 and not day[2]
    return True


def _month(word: str) -> int:
    """The number of a month; 0 for another word."""
    begun = word.casefold().rstrip(".")
    return next((n for n, month in enumerate(MONTHS, start=1) if month.startswith(begun)), 0)
