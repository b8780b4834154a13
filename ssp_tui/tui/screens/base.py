"""What every place has: its commands, its key line, and the way to the store."""

from __future__ import annotations

import datetime as dt
from asyncio import CancelledError
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.events import DescendantBlur, DescendantFocus
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Input

from ssp_tui.domain.errors import SspError
from ssp_tui.locale import _
from ssp_tui.tui.bindings import action
from ssp_tui.tui.keymap import shown
from ssp_tui.tui.present.bars import keys
from ssp_tui.tui.present.parts import Line, Part, Tone
from ssp_tui.tui.registry import Command, Condition, Mode, Place, at, named
from ssp_tui.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from ssp_tui.services.workspace import Workspace
    from ssp_tui.tui.app import SspApp

Result = TypeVar("Result")
Answer = TypeVar("Answer")


SMALLEST = Size(80, 24)
"The window in which everything has its place."


class PlaceScreen(Screen[Result]):
    """A screen that is a place in the registry. It has a Bar `#keys` at the bottom."""

    PLACE: ClassVar[Place]

    @property
    def ssp(self) -> SspApp:
        """The program."""
        return cast("SspApp", self.app)

    @property
    def workspace(self) -> Workspace:
        """The workspace that the program was opened on."""
        return self.ssp.workspace

    def now(self) -> dt.datetime:
        """What the clock says."""
        return self.ssp.clock()

    @property
    def left(self) -> bool:
        """Whether one has gone from here: what is still told to this place has nothing to be shown on."""
        return self not in self.ssp.screen_stack

    async def ask(self, job: Callable[[], Answer]) -> Answer:
        """What the store answers; the screen goes on meanwhile, and nobody waits any more where it was left."""
        answer = await self.ssp.desk.do(job)
        if self.left:
            raise CancelledError
        return answer

    async def ask_or_tell(self, job: Callable[[], Answer]) -> Answer | None:
        """What the store answers; None when it cannot, which is told."""
        try:
            return await self.ask(job)
        except SspError as error:
            self.notify(str(error), severity="error", timeout=15, markup=False)
            return None

    @property
    def mode(self) -> Mode:
        """Whether what is typed becomes text."""
        return Mode.TYPING if isinstance(self.focused, Input) else Mode.LIST

    def holds(self, condition: Condition) -> bool:
        """Whether a condition of the registry holds here and now."""
        return condition is not Condition.WRITABLE or (self.ssp.is_open and not self.workspace.store.read_only)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the focus is: in a list with commands of its own, and in this place."""
        own = getattr(self.focused, "PLACE", None)
        return (own, self.PLACE) if isinstance(own, Place) else (self.PLACE,)

    @property
    def offered(self) -> list[Command]:
        """The commands that can be carried out where the focus is now."""
        return [command for command in at(*self.places) if self.offers(command)]

    def offers(self, command: Command) -> bool:
        """Whether a command can be carried out now."""
        return command.condition is None or self.holds(command.condition)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command whose condition does not hold is out of reach."""
        command = named(f"{self.PLACE.name.lower()}.{action}")
        return command is None or self.offers(command)

    def key_of(self, action: str, place: Place | None = None) -> str:
        """The key of a command of this place, or of another one, as it is in force."""
        command = named(f"{(place or self.PLACE).name.lower()}.{action}")
        return shown(self.ssp.keymap_in_force.keys(command)[0]) if command else ""

    async def rest(self) -> None:
        """Bring to the disk what this place holds; called before the program leaves."""

    async def carry_out(self, id: str) -> None:
        """Carry out a command by its id; what the focused list or field answers by itself is left to it."""
        command = named(id)
        if command is None:
            return
        if command.by_widget:
            self.press_for(command)
        elif command.place is Place.EVERYWHERE:
            await self.run_action(f"app.{command.action}")
        else:
            await self.run_action(action(command))

    def press_for(self, command: Command) -> None:
        """Press the key of a command, where it is that command's."""
        for key in command.keys:
            if next((one for one in self.offered if key in one.keys), None) is command:
                self.ssp.simulate_key(key)

    async def press(self, key: str) -> bool:
        """Do what a key means here; False when it means nothing."""
        for command in self.offered:
            if key in self.ssp.keymap_in_force.keys(command) and not command.by_widget:
                await self.carry_out(command.id)
                return True
        return False

    def begin_line(self, line: str) -> None:
        """Begin a line for the user to end, in a place that has an entry line."""

    def opened(self) -> None:
        """The workspace is open; a place that was shown before it can be filled."""

    def changed_elsewhere(self) -> None:
        """Another program, which writes in this workspace, has recorded something."""

    def truth(self) -> Line:
        """What stands at the right end of the key line."""
        return ()

    def show_keys(self) -> None:
        """The keys of this place, as they are now."""
        if not self.is_mounted or self.left:
            return
        right = self.truth()
        bar = self.query_one("#keys", Bar)
        room = self.size.width - sum(len(part.text) for part in right) - 4
        if self.size.width < SMALLEST.width or self.size.height < SMALLEST.height:
            here = f"{self.size.width}×{self.size.height}"
            small = _("Vinduet er {here} tegn; gør det til 80×24, så ses alt.").format(here=here)
            bar.say((Part(small, Tone.WARNING),), right)
            return
        bar.say(keys(self.offered, self.ssp.keymap_in_force, self.mode, room), right)

    def on_mount(self) -> None:
        """The place is shown with its keys."""
        self.show_keys()

    def on_resize(self) -> None:
        """There is room for other keys."""
        self.show_keys()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Other keys act where the focus is now."""
        self.show_keys()

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Other keys act where the focus is now."""
        self.show_keys()
