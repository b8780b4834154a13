"""What speaks against a day for a meeting: a holiday, a weekend, or another meeting that the same people sit in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ssp_tui.domain.year.collisions import collisions
from ssp_tui.domain.year.holidays import shut
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.language.screen_dates import weekday
from ssp_tui.locale import _
from ssp_tui.services.workspace import Workspace
from ssp_tui.services.year import body_of, holidays_of, on_record, written_roles


def against(
    workspace: Workspace,
    fora: Sequence[str],
    day: dt.date,
    start: dt.time | None = None,
    end: dt.time | None = None,
    meeting: str = "",
) -> tuple[str, ...]:
    """What speaks against a day for a meeting of these fora, a sentence each; `meeting` is its id, if it has one."""
    holidays = holidays_of(workspace)
    said = []
    if why := shut(day) or holidays.away(day):
        said.append(_("Den dag er {why}.").format(why=_(why)))
    elif day.weekday() > 4:
        said.append(_("Den dag er en {weekday}.").format(weekday=weekday(day)))
    own = YearMeeting(tuple(fora), day, Stage.PLANNED, start=start, end=end, meeting=meeting)
    others = [on_record(one) for one in workspace.register.meetings_on(day) if one.id != meeting]
    roles = {agenda.forum.id: written_roles(body_of(agenda.forum)) for agenda in workspace.agendas.values()}
    for found in collisions([own, *others], roles):
        if own in found.meetings:
            other = next(one for one in found.meetings if one is not own)
            names = " + ".join(called(workspace, forum) for forum in other.fora)
            said.append(_("{roles} skal også til {other}.").format(roles=", ".join(found.roles), other=names))
    return tuple(said)


def called(workspace: Workspace, forum: str) -> str:
    """The name of a forum; its id where its file is gone."""
    agenda = workspace.agendas.get(forum)
    return agenda.forum.name if agenda else forum
