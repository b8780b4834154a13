"""The program on the screen: its places, its themes, and what works everywhere."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable

from rich.text import Text
from textual import work

from ssp_tui.domain.errors import SspError
from ssp_tui.locale import _
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.desk import Desk
from ssp_tui.tui.faults import told
from ssp_tui.tui.keymap import keymap
from ssp_tui.tui.registry import Place, at
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.screens.start import StartScreen
from ssp_tui.tui.themes import DARK, LIGHT, THEMES
from ssp_tui.tui.ways import Ways


class SspApp(Ways):
    """The screen of a workspace; with `forum`, its meeting is begun or gone on with at once.

    `held_by` says who writes in the workspace, when that is somebody else.
    """

    CSS_PATH = "ssp.tcss"
    TITLE = "ssp-tui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings(Place.EVERYWHERE)

    def __init__(
        self, workspace: Workspace, clock: Callable[[], dt.datetime], forum: str | None = None, held_by: str = ""
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.clock = clock
        self.forum = forum
        self.held_by = held_by
        self.desk = Desk()
        self.keymap_in_force, self._key_problems = keymap(workspace.settings.keys)
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def get_default_screen(self) -> StartScreen:
        """The fora."""
        return StartScreen()

    def on_mount(self) -> None:
        """The user's keys in force, and the meeting that was asked for."""
        self.set_keymap(self.keymap_in_force.bound())
        for problem in self._key_problems:
            self.notify(problem, severity="warning", markup=False, timeout=15)
        if self.forum:
            self.go_to_forum(self.forum)
        if self.workspace.store.read_only:
            self.set_interval(1, self.follow)

    def on_unmount(self) -> None:
        """Finish what is under way."""
        self.desk.close()

    @work(exclusive=True, group="follow")
    async def follow(self) -> None:
        """Take in what the program that writes has recorded."""
        if await self.desk.do(self.workspace.store.refresh):
            for screen in self.screen_stack:
                if isinstance(screen, PlaceScreen):
                    screen.changed_elsewhere()

    @work
    async def go_to_forum(self, word: str) -> None:
        """Go on with the forum's meeting; begin one where none is in progress."""
        from ssp_tui.tui.starting import gone_on

        now = self.clock()
        try:
            meeting = await self.desk.do(lambda: gone_on(self.workspace, word, now))
        except SspError as error:
            self.notify(str(error), severity="error", markup=False, timeout=15)
            return
        self.open_meeting(meeting)

    @work(group="commands")
    async def commands(self, search: bool) -> None:
        """Show what can be done here, and do what is chosen."""
        from ssp_tui.tui.screens.commands import CommandsScreen

        here = self.screen
        if not isinstance(here, PlaceScreen):
            return
        offered = [command for command in at(here.PLACE) if here.offers(command.action)]
        chosen = await self.push_screen_wait(CommandsScreen(here.PLACE, offered, self.keymap_in_force, search))
        if chosen:
            await here.carry_out(chosen)

    def _fatal_error(self) -> None:
        # Textual's own report prints the values of all variables: what was said in the meeting.
        _kind, error, where = sys.exc_info()
        self.panic(Text(told(error, where)))

    def action_help(self) -> None:
        """What the keys do here."""
        self.commands(search=False)

    def action_palette(self) -> None:
        """Find a command by its words."""
        self.commands(search=True)

    def action_save(self) -> None:
        """Everything is saved as it is recorded."""
        self.notify(_("Alt er gemt."), markup=False)

    def action_theme(self) -> None:
        """The other theme."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_help_quit(self) -> None:
        """Ctrl+C copies in a field; here it is told how one leaves."""
        self.notify(_("Ctrl+Q lukker programmet; intet går tabt."), markup=False)

    async def action_quit(self) -> None:
        """Leave when everything that was typed is recorded or kept."""
        self.leave()

    @work(exclusive=True, group="leave")
    async def leave(self) -> None:
        """Let every place bring what it holds to the disk first."""
        for screen in self.screen_stack:
            if isinstance(screen, PlaceScreen):
                await screen.rest()
        self.exit()
