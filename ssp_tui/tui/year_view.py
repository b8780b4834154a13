"""The year of a workspace as the screen shows it."""

from __future__ import annotations

import datetime as dt

from ssp_tui.services.deadlines_near import owed, shown_rows
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import holidays_of, names_of_fora, year_plan
from ssp_tui.tui.present.year import YearView


def year_view(workspace: Workspace, year: int, today: dt.date, forum: str, folded: bool) -> YearView:
    """The year as it stands; nothing changes by asking."""
    plan = year_plan(workspace, year)
    return YearView(
        plan,
        shown_rows(workspace, plan, today),
        owed(plan.rows, today),
        names_of_fora(workspace),
        today,
        holidays_of(workspace),
        forum,
        folded,
    )
