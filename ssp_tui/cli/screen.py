"""The commands that concern the screen; it is imported only when it is drawn."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from ssp_tui import bootstrap
from ssp_tui.cli.output import complain, put_json, put_table
from ssp_tui.domain.errors import HeldByOther
from ssp_tui.locale import _

if TYPE_CHECKING:
    from ssp_tui.services.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Open the screen on the workspace; a second copy follows, and says who holds it."""
    folder: Path = options.workspace or Path()
    if not bootstrap.is_workspace(folder) and sys.stdin.isatty():
        from ssp_tui.cli.agendas import offer

        if not offer(folder):
            return 0
    bootstrap.must_be_workspace(folder)
    settings = bootstrap.settings_of(folder)
    from ssp_tui.tui.app import SspApp

    with ExitStack() as stack:

        def opening() -> tuple[Workspace, str]:
            try:
                return stack.enter_context(bootstrap.workspace(folder, options.now, write=True)), ""
            except HeldByOther as error:
                return stack.enter_context(bootstrap.workspace(folder, options.now)), str(error)

        app = SspApp(settings, opening, bootstrap.going_clock(settings, options.now), forum=options.forum)
        app.run(mouse=options.mouse)
    if app.failure:
        raise app.failure
    return 0


def projector(options: argparse.Namespace) -> int:
    """A second window that looks on and shows only what anybody may read."""
    with bootstrap.workspace(options.workspace or Path(), options.now) as workspace:
        from ssp_tui.services.spectator import Spectator
        from ssp_tui.tui.projector import ProjectorApp

        forum = workspace.forum(options.forum).forum.id if options.forum else ""
        now = bootstrap.going_clock(workspace.settings, options.now)
        ProjectorApp(Spectator(workspace, forum), now, workspace.settings.keys).run()
    return 0


def keys(options: argparse.Namespace) -> int:
    """Every key of every screen, as they are in force in this workspace."""
    from ssp_tui.tui.keymap import keymap, shown
    from ssp_tui.tui.registry import COMMANDS

    in_force, problems = keymap(bootstrap.settings_of(options.workspace or Path()).keys)
    for problem in problems:
        complain(problem)

    if options.json:
        put_json(
            [
                {"id": c.id, "keys": list(in_force.keys(c)), "label": _(c.label), "where": c.place.value}
                for c in COMMANDS
            ]
        )
    else:
        rows = [(_(c.place.value), ", ".join(map(shown, in_force.keys(c))) or "–", _(c.help), c.id) for c in COMMANDS]
        put_table((_("Hvor"), _("Taster"), _("Kommando"), _("Id")), rows)
    return 0
