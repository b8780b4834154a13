"""The command on what was proposed for the fixed agendas: changes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ssp_tui import bootstrap
from ssp_tui.cli.output import complain, put, put_json, say
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.forum import Member
from ssp_tui.locale import _
from ssp_tui.services.fixing import Change, accept_all, outstanding_of, proposed


def changes(options: argparse.Namespace) -> int:
    """What the meetings of a year proposed for each forum and its file does not have; --accept writes it."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        fora = [workspace.forum(options.forum).forum.id] if options.forum else sorted(workspace.agendas)
        told: list[tuple[Change, SspError | None]] = []
        for forum in fora:
            if options.accept:
                told += accept_all(workspace, proposed(workspace, forum))
            else:
                told += ((change, None) for change in outstanding_of(workspace, forum))
    if options.json:
        put_json([_document(change) for change, _error in told])
    for change, error in told:
        if error:
            complain(f"{change.proposal.title}: {error}")
        elif not options.json:
            _show(change)
    if not told and not options.json:
        say(_("Der er ingen forslag, som ikke er taget."))
    elif options.accept:
        say(_("{count} forslag er skrevet i filerne.").format(count=sum(not error for _change, error in told)))
    elif not options.json:
        say(_("Tag dem med ssp-tui changes --accept."))
    return 1 if any(error for _change, error in told) else 0


def _show(change: Change) -> None:
    """`agendas/styregruppe.md · Sommerferien (B, 10 min) · fra 2026-11-26-styregruppe`, and the lines that change."""
    meeting = _("fra {meeting}").format(meeting=change.proposal.meeting)
    put(f"{change.file} · {change.proposal.title} · {meeting}")
    if change.refusal:
        put(f"  ! {change.refusal}")
    for line in change.lines:
        put(f"{line.number:>5} {line.mark} {line.text}".rstrip())


def _document(change: Change) -> dict[str, Any]:
    return {
        "forum": change.proposal.forum,
        "meeting": change.proposal.meeting,
        "kind": "member" if isinstance(change.proposal.what, Member) else "item",
        "title": change.proposal.title,
        "file": change.file,
        "lines": [{"mark": line.mark, "line": line.number, "text": line.text} for line in change.lines],
        **({"refusal": change.refusal} if change.refusal else {}),
    }
