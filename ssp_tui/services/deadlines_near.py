"""What is still owed around the meetings of a year, and what of it is late or due in the coming days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssp_tui.domain.year.deadlines import Deadline, What
from ssp_tui.domain.year.values import Stage
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import YearPlan, YearRow, year_plan

NEAR = 3
"Days ahead that a deadline is told of."
REACH = dt.timedelta(days=120)
"Farther from its meeting no deadline lies that anybody sets: so far into another year one must look."


@dataclass(frozen=True, slots=True)
class Owed:
    """A deadline that somebody must still see to."""

    deadline: Deadline
    row: YearRow


def shown_rows(workspace: Workspace, plan: YearPlan, today: dt.date) -> tuple[YearRow, ...]:
    """The meetings of a year that are worth showing: a proposal of a day past only where one could have kept to it.

    A forum that has nothing on record before that day was not planned here yet: it has missed nothing.
    """
    first: dict[str, dt.date] = {}
    for summary in workspace.register.meetings():
        for forum in summary.fora:
            first[forum] = min(first.get(forum, dt.date.max), summary.date)
    return tuple(
        row
        for row in plan.rows
        if row.meeting.stage is not Stage.PROPOSED
        or row.meeting.date >= today
        or any(first.get(forum, dt.date.max) < row.meeting.date for forum in row.meeting.fora)
    )


def owed(rows: Sequence[YearRow], today: dt.date) -> tuple[Owed, ...]:
    """What is still to be done before the meetings that come and after the last one of each forum, by day.

    A mere proposal owes nothing, nor does an earlier meeting: what was left undone after it is overtaken. What is
    called for is overtaken when the agenda is to go out, and the minutes when they are approved.
    """
    last: dict[str, dt.date] = {}
    for row in rows:
        if row.meeting.stage is Stage.CLOSED:
            last |= dict.fromkeys(row.meeting.fora, row.meeting.date)
    found: list[Owed] = []
    for row in rows:
        meeting = row.meeting
        if meeting.stage in (Stage.PLANNED, Stage.ANNOUNCED) and meeting.date >= today:
            found += [Owed(deadline, row) for deadline in _before(row, today)]
        elif meeting.stage is Stage.CLOSED and meeting.date == last[meeting.forum]:
            found += [Owed(deadline, row) for deadline in _after(row, today)]
    return tuple(sorted(found, key=lambda one: (one.deadline.date, one.row.meeting.order)))


def _before(row: YearRow, today: dt.date) -> Iterator[Deadline]:
    by_what = _expected(row)
    agenda, call = by_what.get(What.AGENDA), by_what.get(What.CALL)
    if agenda and not agenda.done:
        yield agenda
    if call and not call.done and agenda and not agenda.done and today < agenda.date:
        yield call


def _after(row: YearRow, today: dt.date) -> Iterator[Deadline]:
    by_what = _expected(row)
    approval = by_what.get(What.APPROVAL)
    if approval and approval.done:
        return
    minutes, objections = by_what.get(What.MINUTES), by_what.get(What.OBJECTIONS)
    if minutes and not minutes.done:
        yield minutes
    if objections and not objections.done and objections.date >= today:
        yield objections


def _expected(row: YearRow) -> dict[What, Deadline]:
    return {deadline.what: deadline for deadline in row.deadlines if deadline.expected}


def near(owing: Sequence[Owed], today: dt.date) -> tuple[Owed, ...]:
    """What is late, or due within the next few days, the longest overdue first."""
    return tuple(one for one in owing if one.deadline.date <= today + dt.timedelta(NEAR))


def years_around(today: dt.date) -> list[int]:
    """The years whose meetings may have a deadline about a day."""
    return sorted({(today - REACH).year, today.year, (today + REACH).year})


def deadlines_near(workspace: Workspace, today: dt.date) -> tuple[Owed, ...]:
    """What is late or due in the coming days, around New Year that of both years."""
    if not workspace.register.meetings():
        return ()
    rows = [row for year in years_around(today) for row in year_plan(workspace, year).rows]
    return near(owed(rows, today), today)
