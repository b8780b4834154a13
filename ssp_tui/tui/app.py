"""The program on the screen: its places, its themes, and what works everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work

from ssp_tui.domain.errors import SspError
from ssp_tui.domain.settings import Settings
from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.desk import Desk
from ssp_tui.tui.keymap import keymap
from ssp_tui.tui.registry import Place
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.screens.start import StartScreen
from ssp_tui.tui.themes import DARK, LIGHT, THEMES
from ssp_tui.tui.ways import Ways

if TYPE_CHECKING:
    from ssp_tui.services.workspace import Workspace

Opening = Callable[[], tuple["Workspace", str]]
"""Opens the workspace; also says who writes in it, when that is somebody else."""


class SspApp(Ways):
    """The screen of a workspace, which is drawn before that is open; with `forum`, its meeting is then gone on with."""

    CSS_PATH = "ssp.tcss"
    TITLE = "ssp-tui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings(Place.EVERYWHERE)

    workspace: Workspace
    "Once it is open."
    held_by = ""
    "Who writes in the workspace, when that is somebody else."
    failure: SspError | OSError | None = None
    "Why the workspace could not be opened."

    def __init__(
        self, settings: Settings, opening: Opening, clock: Callable[[], dt.datetime], forum: str | None = None
    ) -> None:
        super().__init__()
        self.settings = settings
        self.clock = clock
        self.forum = forum
        self.is_open = False
        self.desk = Desk()
        self._opening = opening
        self.keymap_in_force, self._key_problems = keymap(settings.keys)
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = LIGHT.name if settings.theme == "light" else DARK.name

    def get_default_screen(self) -> StartScreen:
        """The fora."""
        return StartScreen()

    def on_mount(self) -> None:
        """The user's keys in force; the workspace is opened when the first frame is drawn."""
        self.set_keymap(self.keymap_in_force.bound())
        for problem in self._key_problems:
            self.notify(problem, severity="warning", markup=False, timeout=15)
        self.call_after_refresh(self.open)

    def on_unmount(self) -> None:
        """Finish what is under way."""
        self.desk.close()

    @work
    async def open(self) -> None:
        """Open the workspace, and go to the meeting that was asked for."""
        try:
            self.workspace, self.held_by = await self.desk.do(self._opening)
        except (SspError, OSError) as error:
            self.failure = error
            self.exit()
            return
        self.is_open = True
        if self.workspace.store.read_only:
            self.set_interval(1, self.follow)
        for screen in self.screen_stack:
            if isinstance(screen, PlaceScreen):
                screen.opened()
        if self.forum:
            self.go_to_forum(self.forum)

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
        chosen = await self.push_screen_wait(CommandsScreen(here.places, here.offered, self.keymap_in_force, search))
        if chosen and chosen.startswith("/"):
            here.begin_line(chosen)
        elif chosen:
            await here.carry_out(chosen)

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
