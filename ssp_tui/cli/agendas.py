"""The commands on fora and their agendas: init, fora, check, date."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from ssp_tui import bootstrap
from ssp_tui.cli.output import complain, put, put_json, put_table, say
from ssp_tui.domain.agenda import Problem, Reading, StandingAgenda
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.settings import AGENDAS, SETTINGS, Settings
from ssp_tui.domain.text import danish_key, fold
from ssp_tui.formats import json_documents
from ssp_tui.formats.agenda_markdown import check_together
from ssp_tui.language import screen_dates
from ssp_tui.language.danish_dates import echo, read_due
from ssp_tui.locale import _
from ssp_tui.services.checking import orphaned, unsaid
from ssp_tui.services.overview import overview
from ssp_tui.storage.shelf import FolderShelf, agenda_files, standard_agendas


def init(options: argparse.Namespace) -> int:
    """Make a workspace with the fixed agendas of a municipality."""
    folder: Path = options.folder
    if agenda_files(folder / AGENDAS):
        raise SspError(_("{folder} er allerede et arbejdsområde.").format(folder=folder.resolve()))
    at_hand = _standard()
    wanted = options.municipality
    if wanted is None and sys.stdin.isatty():
        wanted = _ask(_municipalities(at_hand))
    _make(folder, at_hand, wanted)
    return 0


def offer(folder: Path) -> bool:
    """Offer to make a workspace of a folder that is none; whether it became one."""
    say(_("{folder} er ikke et arbejdsområde endnu.").format(folder=folder.resolve()))
    answer = input(_("Skal den blive det? (j/n) ")).strip().casefold()
    if answer not in ("j", "ja", "y", "yes"):
        return False
    at_hand = _standard()
    _make(folder, at_hand, _ask(_municipalities(at_hand)))
    return True


def _standard() -> list[tuple[Path, StandingAgenda]]:
    folder = standard_agendas()
    shelf = FolderShelf(folder.parent)
    read = ((path, shelf.agenda(path).agenda) for path in agenda_files(folder))
    return [(path, agenda) for path, agenda in read if agenda]


def _municipalities(at_hand: list[tuple[Path, StandingAgenda]]) -> list[str]:
    return sorted({agenda.forum.municipality for _path, agenda in at_hand if agenda.forum.municipality}, key=danish_key)


def _ask(municipalities: list[str]) -> str:
    say(_("Kommuner med dagsordener: {names}").format(names=", ".join(municipalities)))
    return input(_("Hvilken kommune? (tom: dem alle) ")).strip()


def _make(folder: Path, at_hand: list[tuple[Path, StandingAgenda]], wanted: str | None) -> None:
    chosen = [
        (path, agenda) for path, agenda in at_hand if not wanted or fold(agenda.forum.municipality) == fold(wanted)
    ]
    if not chosen:
        raise SspError(
            _("Der er ingen dagsordener for {name}.").format(name=wanted),
            _("Vælg mellem {names}.").format(names=", ".join(_municipalities(at_hand))),
        )
    target = folder / AGENDAS
    target.mkdir(parents=True, exist_ok=True)
    for path, _agenda in chosen:
        shutil.copyfile(path, target / path.name)
    settings, ignored = folder / SETTINGS, folder / ".gitignore"
    if wanted and not settings.exists():
        name = chosen[0][1].forum.municipality.replace("\\", "").replace('"', "")
        settings.write_text(f'kommune = "{name}"\n', encoding="utf-8", newline="\n")
    if not ignored.exists():
        ignored.write_text(".ssp/\n", encoding="utf-8", newline="\n")
    say(_("{folder}: {count} dagsordener. Åbn med ssp-tui.").format(folder=folder.resolve(), count=len(chosen)))


def fora(options: argparse.Namespace) -> int:
    """Every forum and how things stand with it."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        today = bootstrap.clock(workspace.settings, options.now).date()
        rows = overview(workspace, today)
        unusable = [problem for reading in workspace.readings if not reading.agenda for problem in reading.problems[:1]]
    for problem in unusable:
        complain(str(problem))
    if options.json:
        put_json(
            [
                json_documents.forum(
                    row.forum,
                    row.last.date if row.last else None,
                    row.next_date,
                    row.open_actions,
                    row.overdue_actions,
                )
                for row in rows
            ]
        )
        return 0
    head = (_("Forum"), _("Rytme"), _("Sidste møde"), _("Næste møde"), _("Åbne"), _("Overskr."))
    put_table(
        head,
        [
            (
                row.forum.id,
                _shortened(row.forum.cadence) or "–",
                screen_dates.short_date(row.last.date) if row.last else "–",
                _("i gang") if row.running else screen_dates.short_date(row.next_date) if row.next_date else "–",
                str(row.open_actions or "–"),
                str(row.overdue_actions or "–"),
            )
            for row in rows
        ],
    )
    return 0


def _shortened(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def check(options: argparse.Namespace) -> int:
    """Every mistake of the agenda files named, or of the workspace's, and what the user's own do not say yet.

    Status 1 when there is a mistake.
    """
    folder: Path = options.workspace or Path()
    paths = [path for named in options.paths or [folder / AGENDAS] for path in _named(named)]
    shelf = FolderShelf(folder)
    readings = [shelf.agenda(path) for path in paths]
    problems = [*(p for reading in readings for p in reading.problems), *check_together(readings)]
    warned = [*(w for reading in readings for w in reading.warnings), *_orphaned(folder, options, readings)]
    # What the sources of a file are silent on is nobody's to say; what one writes oneself, one is led through.
    hints = [
        hint
        for reading in readings
        if Path(reading.file) in options.paths or (reading.agenda and not reading.agenda.forum.sources)
        for hint in unsaid(reading)
    ]
    if options.json:
        put_json([json_documents.problem(found) for found in (*problems, *warned, *hints)])
    else:
        for found in (*problems, *warned):
            put(str(found))
        if not problems:
            several = _("{count} dagsordener er i orden.").format(count=len(paths))
            say(_("1 dagsorden er i orden.") if len(paths) == 1 else several)
        if hints:
            say(_("Det kan også stå i hovedet:"))
        for hint in hints:
            put(str(hint))
    return 1 if problems else 0


def _named(path: Path) -> list[Path]:
    if path.is_dir():
        inside = path / AGENDAS
        return agenda_files(inside if inside.is_dir() else path)
    if not path.exists():
        raise SspError(_("{file} findes ikke.").format(file=path))
    return [path]


def _orphaned(folder: Path, options: argparse.Namespace, readings: list[Reading]) -> list[Problem]:
    if not bootstrap.is_workspace(folder) or options.paths:
        return []
    with bootstrap.workspace(folder, options.now) as workspace:
        return orphaned(workspace, readings)


def date(options: argparse.Namespace) -> int:
    """What a Danish date phrase is read as, counted from --now."""
    phrase = " ".join(options.phrase)
    settings = _settings(options)
    today = bootstrap.clock(settings, options.now).date()
    due = read_due(phrase, today)
    if options.json:
        put_json({**(json_documents.due(due) or {}), "text": echo(due)})
    else:
        put(echo(due))
    return 0


def _settings(options: argparse.Namespace) -> Settings:
    return bootstrap.settings_of(options.workspace or Path())
