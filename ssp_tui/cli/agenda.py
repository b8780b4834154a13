"""The command that shows, writes and sends out nothing by itself: a forum's coming agenda."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import put_bytes, put_json, say
from ssp_tui.domain.errors import SspError
from ssp_tui.formats import json_documents
from ssp_tui.language.danish_dates import read_due
from ssp_tui.locale import _
from ssp_tui.services.going_out import ENDINGS, as_outgoing, document, write_files
from ssp_tui.services.preparing import next_agenda


def agenda(options: argparse.Namespace) -> int:
    """The agenda of a forum's next meeting, or of the one on a day: printed, or written to its place."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        forum = workspace.forum(options.forum).forum
        now = bootstrap.clock(workspace.settings, options.now)
        day = _day(" ".join(options.date), now.date()) or workspace.next_date(forum.id, now.date())
        coming = next_agenda(workspace, forum.id, day=day)
        if options.json:
            put_json(json_documents.agenda(forum.id, coming.day, coming.items))
            return 0
        if options.to not in ENDINGS:
            raise SspError(_("Dagsordenen som {to} kommer i en senere version.").format(to=options.to))
        outgoing = as_outgoing(workspace, forum.id, coming)
        if options.write:
            written = write_files(workspace, outgoing, [options.to], now)
            if written.missing:
                raise SspError(written.missing[0])
            say(written.paths[0])
            return 0
        if options.to == "docx" and sys.stdout.isatty():
            raise SspError(
                _("Et Word-dokument kan ikke vises i terminalen."),
                _("Skriv filen med --write, eller led den videre med > dagsorden.docx"),
            )
        put_bytes(document(outgoing, options.to, now, workspace.settings.time_zone))
    return 0


def _day(phrase: str, today: dt.date) -> dt.date | None:
    """The day that is named. Raises SspError where it cannot be read."""
    if not phrase:
        return None
    due = read_due(phrase, today)
    if due.date is None or due.start is not None:
        raise SspError(_("»{words}« kan ikke læses som en dato.").format(words=phrase), _("Skriv fx 4.3.2027."))
    return due.date
