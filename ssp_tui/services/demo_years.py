"""The meetings of the sample municipality: two years that end on the day it is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.year.holidays import Holidays, is_working
from ssp_tui.domain.year.meetings import meetings_of
from ssp_tui.domain.year.slots import DAY
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.services.demo_plan import Doing, Planned, all_done, meetings_in
from ssp_tui.services.year import body_of

AGO = dt.timedelta(minutes=32)
"How long the meeting in progress has lasted."
LENGTH = dt.timedelta(minutes=90)
YEAR = dt.timedelta(days=365)
COUNCIL, STEERING = "eksempelby-lokalraad", "eksempelby-styregruppe"
FIRST = frozenset(
    (COUNCIL, STEERING, "eksempelby-mandagsmoede", "eksempelby-vejledermoede", "eksempelby-lokalgruppe-nord")
)
"The fora that met from the beginning; the others came with the second year."


def plan(agendas: Mapping[str, StandingAgenda], now: dt.datetime, months: int) -> tuple[Planned, ...]:
    """All that is done in the last months up to now, in order; then a meeting is prepared, and one is in progress."""
    holidays, begun = Holidays(), now - AGO
    begun = begun.replace(minute=begun.minute // 5 * 5, second=0, microsecond=0)
    today, since = begun.date(), begun.date() - dt.timedelta(days=round(months * 30.44))
    running = YearMeeting((STEERING,), today, Stage.RUNNING, start=begun.time(), end=(begun + LENGTH).time())
    coming = YearMeeting((COUNCIL,), _coming(today, holidays), Stage.PLANNED)
    years = range(since.year, today.year + 2)
    known = [running, coming, *_week_before(agendas[COUNCIL], coming, years, holidays)]
    meetings = [one for year in years for one in meetings_in(agendas, known, year, holidays)]
    everything = list(all_done(meetings, now.tzinfo, holidays))
    begins, prepared = (
        next(one for one in everything if (one.fora, one.date, one.doing) == (own.fora, own.date, Doing.HOLD))
        for own in (running, coming)
    )
    past = [
        one
        for one in everything
        if since <= one.date and (one.date < today or not one.held) and one.at < now - DAY
        if (one.fora, one.date) not in ((running.fora, running.date), (coming.fora, coming.date))
        if FIRST.issuperset(one.fora) or one.date >= today - YEAR
    ]
    return (
        *sorted(past, key=lambda one: (one.at, one.fora)),
        replace(prepared, at=now - DAY, doing=Doing.PREPARE),
        replace(begins, at=begun, doing=Doing.BEGIN),
    )


def _coming(today: dt.date, holidays: Holidays) -> dt.date:
    """The next day that the council can meet on, rather the Tuesday after this week."""
    tuesday = today + (8 - today.weekday()) * DAY
    days = (tuesday + number * DAY for number in range(90))
    return next(day for day in days if is_working(day) and not holidays.away(day))


def _week_before(
    council: StandingAgenda, coming: YearMeeting, years: range, holidays: Holidays
) -> Iterator[YearMeeting]:
    """The steering group meets a week before the council, but for the meeting in progress."""
    for year in years:
        for meeting in meetings_of([body_of(council.forum)], [coming], year, holidays):
            days = (meeting.date - number * DAY for number in range(7, 90))
            day = next(day for day in days if is_working(day) and not holidays.away(day))
            if meeting.date != coming.date:
                yield YearMeeting((STEERING,), day, Stage.ANNOUNCED)
