"""The commands on the register of actions: actions, action."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Sequence
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import put, put_json, put_table
from ssp_tui.domain.action import Action, due_order
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.text import fold
from ssp_tui.formats import json_documents
from ssp_tui.language import screen_dates
from ssp_tui.language.danish_dates import due_text
from ssp_tui.language.words import SPOKEN_STATUSES
from ssp_tui.locale import _
from ssp_tui.services.actions import follow_up
from ssp_tui.services.due_days import day_of_next_meeting
from ssp_tui.services.past import age
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace


def actions(options: argparse.Namespace) -> int:
    """The register, as far as the options ask for it."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        found = _chosen(workspace, options)
        meetings = workspace.register.meetings()
    if options.json:
        put_json([json_documents.action(action, age(action, meetings)) for action in found])
    elif options.to == "csv":
        put(_csv(found, meetings).rstrip("\n"))
    elif options.to == "ics":
        raise SspError(_("Opgaverne som kalender kommer i en senere version."))
    elif options.to == "md":
        put(_markdown(found, meetings))
    else:
        put_table(_head(), [_row(action, meetings) for action in found])
    return 0


def _chosen(workspace: Workspace, options: argparse.Namespace) -> list[Action]:
    today = bootstrap.clock(workspace.settings, options.now).date()
    forum = workspace.forum(options.forum).forum.id if options.forum else None
    found = [
        action
        for action in (workspace.register.actions_of(forum) if forum else workspace.register.actions())
        if (options.status is None or action.status.value == options.status)
        and (not options.overdue or action.overdue(today))
        and (options.owner is None or _owned_by(action, options.owner))
    ]
    return sorted(found, key=due_order) if options.overdue else found


def _owned_by(action: Action, name: str) -> bool:
    wanted = fold(name)
    return any(fold(owner) == wanted or fold(owner).startswith(f"{wanted} (") for owner in action.owners)


def _head() -> Sequence[str]:
    return (_("Nummer"), _("Hvad"), _("Hvem"), _("Frist"), _("Status"), _("Fra"))


def _row(action: Action, meetings: Sequence[MeetingSummary]) -> Sequence[str]:
    return (
        action.number,
        action.text,
        ", ".join(action.owners) or "–",
        _due(action, meetings),
        _(SPOKEN_STATUSES[action.status]),
        f"{action.meeting} {action.item}".strip(),
    )


def _due(action: Action, meetings: Sequence[MeetingSummary]) -> str:
    """The due as written and as read; `næste møde` with the day that it has now."""
    if action.due is None:
        return "–"
    if day := day_of_next_meeting(action, meetings):
        return f"{action.due.as_written} ({screen_dates.short_date(day)})"
    return due_text(action.due, screen_dates.short_date)


def _csv(found: Sequence[Action], meetings: Sequence[MeetingSummary]) -> str:
    # A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text.
    def cell(text: str) -> str:
        return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text

    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(_head())
    writer.writerows([cell(text) for text in _row(action, meetings)] for action in found)
    return out.getvalue()


def _markdown(found: Sequence[Action], meetings: Sequence[MeetingSummary]) -> str:
    from ssp_tui.formats.markdown import escape

    rows = [_head(), ["---"] * len(_head()), *([escape(cell) for cell in _row(action, meetings)] for action in found)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def action(options: argparse.Namespace) -> int:
    """Follow up one action outside any meeting; without words, show it."""
    words = " ".join(options.words)
    folder: Path = options.workspace or Path()
    with bootstrap.workspace(folder, options.now, write=bool(words)) as workspace:
        now = bootstrap.clock(workspace.settings, options.now)
        found = follow_up(workspace, options.number, words, now)
        meetings = workspace.register.meetings()
    if options.json:
        put_json(json_documents.action(found, age(found, meetings)))
    else:
        put_table(_head(), [_row(found, meetings)])
    return 0
