"""The arguments of every command."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

from ssp_tui import __version__
from ssp_tui.cli.usage import Parser
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import MONTHS, is_of_our_time
from ssp_tui.domain.text import fold
from ssp_tui.locale import LANGUAGES, _


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        if is_of_our_time(moment):
            return moment
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(
        _("{text} er ikke et tidspunkt; skriv fx 2026-11-26T09:00").format(text=repr(text))
    )


def _year(text: str) -> int:
    try:
        if is_of_our_time(date(int(text), 1, 1)):
            return int(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(_("{text} er ikke et årstal; skriv fx 2027").format(text=repr(text)))


def _month(text: str) -> int:
    named = [number for number, month in enumerate(MONTHS, start=1) if fold(month).startswith(fold(text).rstrip("."))]
    if text.isdecimal() and 1 <= int(text) <= len(MONTHS):
        return int(text)
    if len(text) > 2 and len(named) == 1:
        return named[0]
    raise argparse.ArgumentTypeError(_("{text} er ingen måned; skriv fx juni eller 6").format(text=repr(text)))


def _share(command: Parser, default: object) -> None:
    """Give it the options that stand before or after a command."""
    where, language, clock = _("arbejdsområdet; ellers mappen man står i"), _("sprog på skærmen"), _("hvad uret siger")
    command.add_argument("--workspace", type=Path, metavar=_("MAPPE"), help=where, default=default)
    command.add_argument("--lang", choices=LANGUAGES, help=language, default=default)
    command.add_argument("--now", type=_moment, metavar="ISO", help=clock, default=default)


def _mouse(command: Parser, default: object) -> None:
    """Give it the option that leaves the mouse to the terminal, which can then mark text."""
    told = _("lad terminalen have musen, så tekst kan markeres")
    command.add_argument("--no-mouse", dest="mouse", action="store_false", help=told, default=default)


class _Later:
    """A command's function, imported when it is carried out: no command pays for another's imports."""

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name

    def __call__(self, options: argparse.Namespace) -> int:
        status: int = getattr(import_module(f"ssp_tui.cli.{self.module}"), self.name)(options)
        return status


def foretold(given: Sequence[str]) -> tuple[str | None, Path]:
    """The language and the workspace that are asked for, known before the help texts are made; never an error."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--lang")
    early.add_argument("--workspace", type=Path, default=Path())
    try:
        options, _rest = early.parse_known_args(given)
    except argparse.ArgumentError:
        return None, Path()
    return options.lang, options.workspace


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = Parser(
        prog="ssp-tui",
        description=_("Fra dagsorden til færdigt referat for SSP-møder. Uden kommando åbnes skærmen."),
    )
    _share(top, None)
    _mouse(top, True)
    top.add_argument("--version", action="version", version=f"ssp-tui {__version__}", help=_("vis versionen"))
    top.set_defaults(carry_out=_Later("screen", "run"), forum=None)
    commands = top.add_subparsers(title=_("kommandoer"), metavar=_("KOMMANDO"), parser_class=Parser)

    def add(name: str, module: str, help: str, json: bool = False) -> Parser:
        command = commands.add_parser(name, help=help, description=help)
        _share(command, argparse.SUPPRESS)
        command.set_defaults(carry_out=_Later(module, name.replace("-", "_")))
        if json:
            command.add_argument("--json", action="store_true", help=_("som JSON"))
        return command

    run = add("run", "screen", _("begynd eller genoptag et forums møde på skærmen"))
    run.add_argument("forum", metavar=_("FORUM"))
    _mouse(run, argparse.SUPPRESS)

    init = add("init", "agendas", _("lav et arbejdsområde med kommunens dagsordener"))
    init.add_argument("folder", metavar=_("MAPPE"), type=Path, nargs="?", default=Path())
    init.add_argument("--municipality", metavar=_("KOMMUNE"), help=_("kommunen, fx Herning"))

    demo = add("demo", "demo", _("lav en opdigtet kommune med to års møder at se sig om i"))
    demo.add_argument("folder", metavar=_("MAPPE"), type=Path, nargs="?", help=_("en tom mappe; ellers ssp-demo"))

    add("fora", "agendas", _("fora: rytme, sidste og næste møde, åbne og overskredne opgaver"), json=True)

    check = add("check", "agendas", _("efterse faste dagsordener: hver fejl med sin linje"), json=True)
    check.add_argument("paths", metavar=_("FIL|MAPPE"), type=Path, nargs="*")

    plan = add("plan", "plan", _("årets møder i alle fora: holdte, planlagte, foreslåede, og hver frist"), json=True)
    plan.add_argument("--year", metavar=_("ÅR"), type=_year, help=_("ellers i år"))
    plan.add_argument("--forum", metavar=_("FORUM"))
    plan.add_argument("--month", metavar=_("MÅNED"), type=_month, help=_("juni eller 6; ellers hele året"))
    plan.add_argument("--to", choices=("ics", "md"))
    plan.add_argument("--write", action="store_true", help=_("skriv filen i minutes/ i stedet for at vise den"))
    plan.add_argument("--proposals", action="store_true", help=_("også forslagene med i kalenderen"))

    agenda = add("agenda", "agenda", _("næste mødes dagsorden, hvert punkt med sin grund"), json=True)
    agenda.add_argument("forum", metavar=_("FORUM"))
    agenda.add_argument("date", metavar=_("DATO"), nargs="*", default=[], help=_("mødet den dag; ellers det næste"))
    agenda.add_argument("--write", action="store_true", help=_("skriv filen i minutes/ i stedet for at vise den"))
    agenda.add_argument("--to", choices=("md", "html", "docx", "pdf", "eml", "ics", "txt"), default="md")

    changes = add("changes", "changes", _("forslag til de faste dagsordener, som ikke er taget"), json=True)
    changes.add_argument("forum", metavar=_("FORUM"), nargs="?")
    changes.add_argument("--accept", action="store_true", help=_("skriv dem i filerne"))

    new_forum = add("new-forum", "new_forum", _("lav dagsordenen til et nyt forum ud fra et, der ligner"))
    new_forum.add_argument("name", metavar=_("NAVN"), nargs="?", help=_('forummets navn, fx "SSP-styregruppe"'))
    new_forum.add_argument("--from", dest="like", metavar=_("FORUM"), help=_("det forum, der ligner"))
    new_forum.add_argument("--id", help=_("filens navn; ellers laves det af kommune og navn"))
    new_forum.add_argument("--municipality", metavar=_("KOMMUNE"), help=_("kommunen; ellers arbejdsområdets"))

    date = add("date", "agendas", _("hvad et dansk datoudtryk læses som"), json=True)
    date.add_argument("phrase", metavar=_("UDTRYK"), nargs="+")

    replay = add("replay", "meetings", _("kør møder fra indtastningslinjer"))
    replay.add_argument("files", metavar=_("FIL"), nargs="+", help=_("- er standardinddata"))
    replay.add_argument("--ack", action="store_true", help=_("skriv hver linjes nummer, når den er gemt"))
    replay.add_argument("--keep-going", action="store_true", help=_("gå videre efter en linje, der blev afvist"))

    listing = add("meetings", "meetings", _("møderne, nyeste først"), json=True)
    listing.add_argument("--forum", metavar=_("FORUM"))

    show = add("show", "meetings", _("et møde, helt"), json=True)
    show.add_argument("meeting", metavar=_("MØDE"))

    minutes = add("minutes", "meetings", _("et mødes referat"))
    minutes.add_argument("meeting", metavar=_("MØDE"))
    minutes.add_argument("--write", action="store_true", help=_("skriv filen i minutes/ i stedet for at vise den"))
    minutes.add_argument("--to", choices=("md", "html", "docx", "pdf", "eml", "txt"), default="md")
    minutes.add_argument(
        "--as", dest="rendering", choices=[one.value for one in Rendering], default=Rendering.FULL.value
    )
    minutes.add_argument("--audience", choices=[one.value for one in Audience], default=Audience.INTERNAL.value)

    register = add("actions", "actions", _("opgaverne"), json=True)
    register.add_argument("--forum", metavar=_("FORUM"))
    register.add_argument("--owner", metavar=_("NAVN"))
    register.add_argument("--status", choices=[status.value for status in ActionStatus])
    register.add_argument("--overdue", action="store_true", help=_("kun de overskredne"))
    register.add_argument("--to", choices=("md", "csv", "ics"))

    action = add("action", "actions", _("følg op på en opgave, som med /opgave"), json=True)
    action.add_argument("number", metavar=_("NUMMER"))
    action.add_argument("words", metavar=_("HVAD"), nargs="*", help=_('udført, i gang, "ny frist > fredag", ...'))

    doctor = add("doctor", "upkeep", _("efterse det, programmet selv har gemt, og red hvad der kan reddes"))
    doctor.add_argument("--salvage", action="store_true", help=_("sæt det beskadigede til side, og gå videre"))

    projector = add("projector", "screen", _("storskærm til rummet: følger mødet og viser kun det offentlige"))
    projector.add_argument("forum", metavar=_("FORUM"), nargs="?")

    add("keys", "screen", _("hver tast på hver skærm"), json=True)
    return top
