"""The commands on meetings: replay, meetings, show, minutes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import complain, put, put_bytes, put_json, put_table, say
from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import clock
from ssp_tui.domain.errors import HeldByOther, NotRecorded, SspError
from ssp_tui.formats import json_documents
from ssp_tui.formats.decoding import decode
from ssp_tui.formats.minutes_markdown import write_minutes
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.services.minutes import ENDINGS, document, minutes_view, write_minutes_file
from ssp_tui.services.past import age
from ssp_tui.services.preparing import up_to_date
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.storage.reasons import why

STANDARD_INPUT = "-"


def replay(options: argparse.Namespace) -> int:
    """Run meetings from entry lines; status 1 when a line was refused."""
    refused = False
    # Files are read before the workspace is held: a name mistyped must not cost the first of them.
    told = [(name, None if name == STANDARD_INPUT else _lines(Path(name))) for name in options.files]
    with bootstrap.workspace(options.workspace or Path(), options.now, write=True) as workspace:
        for notice in workspace.store.notices:
            say(notice)
        now = bootstrap.clock(workspace.settings, options.now) if options.now else None
        for name, lines in told:
            player = Replay(workspace, now, say)
            # Whoever goes on hears of each line when it comes.
            wrong = [] if lines is None or options.keep_going else player.mistakes(lines)
            for line, error in wrong:
                complain(f"{name}:{line.number}: {error}")
            if wrong:
                return 1
            if not _play(player, name, _typed() if lines is None else lines, options):
                refused = True
                if not options.keep_going:
                    return 1
    return 1 if refused else 0


def _play(player: Replay, name: str, lines: Iterable[Line], options: argparse.Namespace) -> bool:
    """Whether every line was taken; stops at the first that was not, unless told to go on."""
    taken = True
    for line in lines:
        try:
            player.carry_out(line)
        except (HeldByOther, NotRecorded):
            raise
        except SspError as error:
            taken = False
            complain(f"{name}:{line.number}: {error}")
            if not options.keep_going:
                return False
        if options.ack:
            sys.stdout.write(f"{line.number}\n")
            sys.stdout.flush()
    return taken


def _lines(path: Path) -> list[Line]:
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise SspError(_("{file} kan ikke læses: {why}.").format(file=path, why=why(error))) from error
    if decoded.line:
        say(_("{file}:{line}: læst som {encoding}.").format(file=path, line=decoded.line, encoding=decoded.encoding))
    lines = decoded.text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return [Line(number, text) for number, text in enumerate(lines, 1)]


def _typed() -> Iterator[Line]:
    """The lines of standard input as they come, each as soon as it is there."""
    for number, data in enumerate(iter(sys.stdin.buffer.readline, b""), 1):
        yield Line(number, decode(data).text.removesuffix("\n"))


def meetings(options: argparse.Namespace) -> int:
    """The meetings, newest first."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        forum = workspace.forum(options.forum).forum.id if options.forum else None
        found = workspace.register.meetings_of(forum) if forum else workspace.register.meetings()
    found.reverse()
    if options.json:
        put_json(
            [
                {
                    "id": summary.id,
                    "forum": summary.fora[0],
                    "date": summary.date.isoformat(),
                    **({"start": summary.start.strftime("%H:%M")} if summary.start else {}),
                    "status": summary.status.value,
                    "version": summary.version,
                }
                for summary in found
            ]
        )
        return 0
    put_table(
        (_("Møde"), _("Dato"), _("Kl."), _("Status")),
        [
            (
                summary.id,
                screen_dates.long_date(summary.date),
                clock(summary.start) if summary.start else "–",
                _status(summary.status.value),
            )
            for summary in found
        ],
    )
    return 0


def _status(status: str) -> str:
    return {
        "planned": _("planlagt"),
        "running": _("i gang"),
        "closed": _("afsluttet"),
        "cancelled": _("aflyst"),
    }[status]


def show(options: argparse.Namespace) -> int:
    """One meeting, whole."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        meeting = up_to_date(workspace, workspace.history(options.meeting).meeting)
        summary = workspace.register.meeting(meeting.id)
        minutes = minutes_view(workspace, meeting.id)
        held = workspace.register.meetings()
    if options.json:
        ages = {action.number: age(action, held) for action in meeting.actions}
        put_json(json_documents.show(meeting, summary.version if summary else 1, ages=ages))
    else:
        put(write_minutes(minutes).rstrip("\n"))
    return 0


def minutes(options: argparse.Namespace) -> int:
    """The minutes of a meeting, printed, or written to their place."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        view = minutes_view(workspace, options.meeting, Rendering(options.rendering), Audience(options.audience))
        if options.to not in ENDINGS:
            raise SspError(_("Referatet som {to} kommer i en senere version.").format(to=options.to))
        if options.write:
            say(write_minutes_file(workspace, view, options.to))
        else:
            put_bytes(document(view, options.to))
    return 0
