"""The year of all fora: plan."""

from __future__ import annotations

import argparse
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import put, put_bytes, put_json, say
from ssp_tui.domain.year.collisions import Collision
from ssp_tui.domain.year.free_days import free_days
from ssp_tui.formats import plan_json, plan_page
from ssp_tui.language import screen_dates
from ssp_tui.language.year_words import DEADLINES, collision, kept_up
from ssp_tui.locale import _
from ssp_tui.services.deadlines_near import owed, shown_rows, years_around
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import YearPlan, YearRow, holidays_of, names_of_fora, year_plan

AHEAD = dt.timedelta(days=14)
"How far ahead a deadline is told of."


def plan(options: argparse.Namespace) -> int:
    """The meetings of a year, what must be done when, and who is asked to be in two places."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        now = bootstrap.clock(workspace.settings, options.now)
        forum = workspace.forum(options.forum).forum.id if options.forum else ""
        year = options.year or now.year
        found = year_plan(workspace, year)
        rows = [row for row in found.rows if _wanted(row, forum, options.month)]
        if options.to == "ics":
            from ssp_tui.services.year_calendar import year_calendar

            return _out(workspace, options, year_calendar(workspace, year, now, forum, proposals=options.proposals))
        names = names_of_fora(workspace)
        if options.json:
            told = [(row.meeting, row.deadlines) for row in rows]
            put_json(plan_json.plan(told, found.collisions, names, forum))
            return 0
        worth = shown_rows(workspace, found, now.date())
        for_others = options.to == "md" or options.write
        shown = [row.meeting.for_others if for_others else row.meeting for row in rows if row in worth]
        free = free_days(year, holidays_of(workspace))
        months = plan_page.months(year, shown, free, names, options.month or 0)
        parts = [
            (_("Møder i {year}").format(year=year), list(_progress(found, names, forum))),
            (_("Samme rolle to steder"), list(_collisions(found, names, forum, options.month))),
            (_("Frister"), list(_deadlines(workspace, found, names, forum, now.date()))),
        ]
        if for_others:
            page = "\n".join(plan_page.markdown(year, months, parts))
            return _out(workspace, options, f"{page}\n".encode())
    put("\n".join(plan_page.text(months, parts)).rstrip("\n"))
    return 0


def _out(workspace: Workspace, options: argparse.Namespace, data: bytes) -> int:
    """Print a file, or write it to its place."""
    if options.write:
        year = options.year or bootstrap.clock(workspace.settings, options.now).year
        name = "-".join(filter(None, (str(year), options.forum and workspace.forum(options.forum).forum.id)))
        say(workspace.shelf.write_minutes(f"plan/{name}.{options.to or 'md'}", data))
    else:
        put_bytes(data)
    return 0


def _wanted(row: YearRow, forum: str, month: int | None) -> bool:
    return (not forum or forum in row.meeting.fora) and month in (None, row.meeting.date.month)


def _progress(found: YearPlan, names: dict[str, str], forum: str) -> Iterator[str]:
    for one in found.progress:
        if forum in ("", one.forum.id) and (one.rhythm or one.held or one.planned):
            yield f"{names[one.forum.id]}: {kept_up(one.held, one.rhythm, one.asked, found.year, one.planned)}"


def _collisions(found: YearPlan, names: dict[str, str], forum: str, month: int | None) -> Iterator[str]:
    """Each pair of fora once, with the first day that it concerns."""
    pairs: dict[object, list[Collision]] = defaultdict(list)
    for one in found.collisions:
        fora = [meeting.fora for meeting in one.meetings]
        if month in (None, one.date.month) and (not forum or any(forum in ids for ids in fora)):
            pairs[one.roles, frozenset(fora), one.certain].append(one)
    yield from (collision(together, names) for together in pairs.values())


def _deadlines(
    workspace: Workspace, found: YearPlan, names: dict[str, str], forum: str, today: dt.date
) -> Iterator[str]:
    """What is late, or falls within the next days: around New Year of both years, of a year far off nothing."""
    years = years_around(today)
    plans = [found if year == found.year else year_plan(workspace, year) for year in years if found.year in years]
    for one in owed([row for plan in plans for row in plan.rows], today):
        meeting, due = one.row.meeting, one.deadline
        if due.date > today + AHEAD or (forum and forum not in meeting.fora):
            continue
        when = f"{screen_dates.short_weekday(due.date)} {screen_dates.short_date(due.date)}"
        called = " + ".join(names.get(id, id) for id in meeting.fora)
        told = _("{when}: {what}, {forum} {day}").format(
            when=when, what=_(DEADLINES[due.what]), forum=called, day=screen_dates.short_date(meeting.date)
        )
        yield f"{told} – {_('overskredet')}" if due.late(today) else told
