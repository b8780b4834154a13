"""What a proposal would change in the fixed agenda: the facilitator takes it, or leaves the file as it is."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from ssp_tui.domain.errors import SspError
from ssp_tui.locale import _
from ssp_tui.services.fixing import Change, accept
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.keymap import Keymap
from ssp_tui.tui.present import feedback, fixing
from ssp_tui.tui.present.bars import keys
from ssp_tui.tui.present.parts import Line, Part, Tone, joined
from ssp_tui.tui.registry import Mode, Place, at
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.screens.base import PlaceScreen


class FixingScreen(ModalScreen[bool]):
    """The change, line by line. Looking at it writes nothing."""

    BINDINGS = bindings(Place.FIXING)

    def __init__(self, change: Change, keymap: Keymap) -> None:
        super().__init__()
        self.change = change
        self.keymap = keymap

    def compose(self) -> ComposeResult:
        """What is proposed, the lines, the keys."""
        with Vertical(id="dialog"):
            yield Static(content(fixing.wish(self.change)), markup=False)
            with VerticalScroll(id="change"):
                yield Static(content(joined(fixing.diff(self.change))), markup=False)
            offered = [command for command in at(Place.FIXING) if command.place is Place.FIXING]
            if self.change.refusal:
                offered = [command for command in offered if command.action == "leave"]
            yield Static(content(keys(offered, self.keymap, Mode.LIST, 60)), markup=False)

    def on_mount(self) -> None:
        """A long change is scrolled."""
        self.query_one("#change").focus()

    def action_accept(self) -> None:
        """The file is to be changed, where it can be."""
        self.dismiss(not self.change.refusal)

    def action_leave(self) -> None:
        """The file stays as it is."""
        self.dismiss(False)


async def offer(screen: PlaceScreen[Any], change: Change) -> tuple[bool, Line]:
    """Show a change and make it where it is taken: whether the file has it now, and what is said of that."""
    if not await screen.ssp.push_screen_wait(FixingScreen(change, screen.ssp.keymap_in_force)):
        return False, (Part(_("Filen er, som den var. Opsamlingen viser forslaget igen."), Tone.QUIET),)
    try:
        await screen.ask(lambda: accept(screen.workspace, change))
    except SspError as error:
        return False, feedback.refusal(error)
    said = _("{file} er rettet. Det gælder fra næste møde.").format(file=fixing.file_name(change))
    return True, (Part(said, Tone.GOOD),)
