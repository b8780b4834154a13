"""The second window: looks on while another program runs the meeting, and shows the room what it may see."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from ssp_tui.domain.calendar import clock
from ssp_tui.services.spectator import Spectator
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.desk import Desk
from ssp_tui.tui.discreet import DiscreetApp
from ssp_tui.tui.keymap import keymap
from ssp_tui.tui.present.parts import joined, plain
from ssp_tui.tui.present.projector import Page, page
from ssp_tui.tui.registry import Place
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.themes import DARK
from ssp_tui.tui.widgets.bar import Bar

LOOK = 0.1
"Seconds between two looks: with the drawing, the room sees a line within half a second."


class ProjectorApp(DiscreetApp):
    """Read-only and without a lock: it lives on whatever becomes of the program that writes."""

    CSS = """
    Screen { background: $background; color: $foreground; overflow: hidden; align-horizontal: center; }
    #page { width: 100%; max-width: 100; height: 100%; padding: 1 3; }
    #place { color: $text-muted; }
    #title { height: auto; margin: 2 0 0 0; text-style: bold; color: $text-accent; }
    #scroll { height: 1fr; margin: 2 0 0 0; scrollbar-size-vertical: 0; }
    #lines { height: auto; }
    Screen.dark { background: black; }
    Screen.dark #page { display: none; }
    """
    TITLE = "ssp-tui"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        one for one in bindings(Place.EVERYWHERE) if isinstance(one, Binding) and one.id == "app.quit"
    ]

    def __init__(self, spectator: Spectator, now: Callable[[], dt.datetime], keys: dict[str, str]) -> None:
        super().__init__()
        self._spectator = spectator
        self._now = now
        self._desk = Desk()
        self._page: Page | None = None
        self._place = ""
        self._keys, _problems = keymap(keys)
        self.animation_level = "none"
        self.register_theme(DARK)
        self.theme = DARK.name

    def compose(self) -> ComposeResult:
        """One column: where one is, the item, and what was decided."""
        with Vertical(id="page"):
            yield Bar("place")
            yield Static(id="title", markup=False)
            with VerticalScroll(id="scroll", can_focus=False):
                yield Static(id="lines", markup=False)

    def on_mount(self) -> None:
        """Look on for as long as the window is open."""
        self.set_keymap(self._keys.bound())
        self.follow()

    def on_unmount(self) -> None:
        """Finish the look that is under way."""
        self._desk.close()

    @work
    async def follow(self) -> None:
        """Show what is recorded as it comes."""
        while True:
            await self._desk.do(self._spectator.look)
            self.show(page(self._spectator.meeting))
            await asyncio.sleep(LOOK)

    def show(self, shown: Page) -> None:
        """Show a page; nothing is drawn when it is the one that is shown."""
        place = f"{shown.place} · {clock(self._now().time())}" if shown.place else ""
        if shown == self._page and place == self._place:
            return
        self._place = place
        self.query_one("#place", Bar).say(plain(shown.head), plain(place))
        self._page = shown
        self.screen.set_class(shown.dark, "dark")
        self.query_one("#title", Static).update(content(shown.title))
        lines = [line for each in shown.lines for line in (each, ())]
        self.query_one("#lines", Static).update(content(joined(lines[:-1])))
        self.call_after_refresh(self.show_last)

    def show_last(self) -> None:
        """What was decided last is in sight."""
        self.query_one("#scroll").scroll_end(animate=False, force=True)

    def action_help_quit(self) -> None:
        """Ctrl+C does nothing: nothing pops up in front of the room."""
