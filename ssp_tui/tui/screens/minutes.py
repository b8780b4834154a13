"""Reading minutes: as they lie on the disk, whole or only what was decided, and those before and after them."""

from __future__ import annotations

from dataclasses import replace

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList

from ssp_tui.domain.audience import Rendering
from ssp_tui.domain.errors import SspError
from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.kept_minutes import Reading, all_minutes, copied, minutes_of, reopen
from ssp_tui.tui.keymap import shown
from ssp_tui.tui.present import items, minutes
from ssp_tui.tui.present.parts import Part, Tone
from ssp_tui.tui.registry import Command, Place, named
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.document_page import DocumentPage
from ssp_tui.tui.widgets.lists import RowList

WIDE = 110
"From this many columns on, there is room for both renderings beside each other."
IN_LIST = ("minutes.open", "minutes.leave")
"What can be done while the list of all minutes is shown."


class MinutesScreen(PlaceScreen[None]):
    """The minutes of one meeting."""

    PLACE = Place.MINUTES
    BINDINGS = bindings(PLACE)

    def __init__(self, meeting: str, write: bool = False) -> None:
        super().__init__()
        self.id_of_meeting = meeting
        self.write = write
        self.reading: Reading | None = None
        self.chosen = Rendering.FULL
        "The rendering that was asked for; the other one may stand beside it."
        self.listing = False

    def compose(self) -> ComposeResult:
        """Head, where the file lies, the text, the keys."""
        yield Bar("head")
        yield Bar("where")
        with Horizontal(id="pages"):
            for rendering in Rendering:
                yield DocumentPage(id=rendering.value)
        yield RowList("minutes")
        yield Bar("keys")

    def on_mount(self) -> None:
        """The text has the focus: the arrows scroll."""
        super().on_mount()
        self.lay_out()
        self.load()

    @property
    def both(self) -> bool:
        """Whether one rendering stands beside the other."""
        return self.chosen is Rendering.DECISIONS and self.size.width >= WIDE

    @property
    def read(self) -> Rendering:
        """The rendering that is read: the one with the focus."""
        here = self.focused.id if self.focused else ""
        return next((one for one in Rendering if one.value == here), self.chosen)

    def page(self, rendering: Rendering) -> DocumentPage:
        """Where a rendering is shown."""
        return self.query_one(f"#{rendering.value}", DocumentPage)

    def lay_out(self) -> None:
        """Show what was asked for, and give it the focus."""
        listed = self.query_one("#minutes", RowList)
        listed.display = self.listing
        self.query_one("#pages").display = not self.listing
        for rendering in Rendering:
            self.page(rendering).display = self.both or rendering is self.chosen
        self.page(Rendering.FULL).set_class(self.both, "beside")
        if not self.focused or not self.focused.display or not self.both or self.listing:
            (listed if self.listing else self.page(self.chosen)).focus()
        self.say_what()

    def say_what(self) -> None:
        """What is shown, and where it lies."""
        if self.reading and not self.left:
            head, what = (Part(items.title(self.reading.meeting), Tone.STRONG),), minutes.shown(self.read, self.both)
            self.query_one("#head", Bar).say(head, minutes.listed() if self.listing else what)
            where = minutes.where(self.reading.pages[self.read], self.reading.problem)
            self.query_one("#where", Bar).say(() if self.listing else where)
        self.show_keys()

    def on_resize(self) -> None:
        """There is room for one rendering or for both."""
        super().on_resize()
        self.lay_out()

    def on_descendant_focus(self, event: object) -> None:
        """The file that is named is that of the rendering with the focus."""
        self.say_what()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Read the minutes."""
        meeting, write = self.id_of_meeting, self.write
        self.write = False
        reading = await self.ask_or_tell(lambda: minutes_of(self.workspace, meeting, write))
        if reading is None:
            return
        self.reading = reading
        for rendering in Rendering:
            self.page(rendering).read(reading.pages[rendering].text)
        self.say_what()

    def offers(self, command: Command) -> bool:
        """One can only go to minutes that are there, and only choose while the list is shown."""
        if command.place is Place.MINUTES and self.listing:
            return command.id in IN_LIST
        if command.id in ("minutes.older", "minutes.newer"):
            return bool(self.reading and getattr(self.reading, command.action))
        if command.id == "minutes.across":
            return self.both
        return command.id != "minutes.open" and super().offers(command)

    def action_decisions(self) -> None:
        """What was decided and promised instead of the whole, or beside it; and back."""
        self.chosen = Rendering.FULL if self.chosen is Rendering.DECISIONS else Rendering.DECISIONS
        self.lay_out()
        self.page(self.chosen).focus()

    def action_across(self) -> None:
        """Over to the rendering beside this one."""
        self.page(next(one for one in Rendering if one is not self.read)).focus()

    @work(exclusive=True, group="copy")
    async def action_copy(self) -> None:
        """Lay the rendering on the clipboard as text, and write it as a file."""
        meeting, rendering = self.id_of_meeting, self.read
        done = await self.ask_or_tell(lambda: copied(self.workspace, meeting, rendering))
        if done and self.reading:
            self.ssp.copy_to_clipboard(done.text)
            page = self.reading.pages[rendering]
            self.reading.pages[rendering] = replace(page, path=page.path or done.path)
            self.say_what()
            self.notify(
                minutes.laid_out(done),
                severity="warning" if done.problem or done.edited else "information",
                timeout=6,
                markup=False,
            )

    def action_older(self) -> None:
        """The minutes of the meeting before."""
        self.go_to(self.reading.older if self.reading else "")

    def action_newer(self) -> None:
        """The minutes of the meeting after."""
        self.go_to(self.reading.newer if self.reading else "")

    def go_to(self, meeting: str) -> None:
        """Read the minutes of another meeting."""
        self.id_of_meeting = meeting or self.id_of_meeting
        self.load()

    @work(exclusive=True, group="list")
    async def action_all(self) -> None:
        """The minutes of all meetings of the forum, to choose from."""
        if self.reading is None:
            return
        forum = self.reading.meeting.forum
        listed = await self.ask_or_tell(lambda: all_minutes(self.workspace, forum))
        if listed:
            self.listing = True
            rows = [(one.summary.id, minutes.row(one)) for one in listed]
            self.query_one("#minutes", RowList).hold(rows, self.id_of_meeting)
            self.lay_out()

    @on(OptionList.OptionSelected, "#minutes")
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.listing = False
        self.lay_out()
        self.go_to(event.option.id or "")

    @work(group="reopen")
    async def action_reopen(self) -> None:
        """Reopen the meeting and go to it."""
        meeting, now = self.id_of_meeting, self.now()
        try:
            await self.ask(lambda: reopen(self.workspace, meeting, now))
        except SspError as error:
            self.query_one("#where", Bar).say((Part(f"! {error}", Tone.ERROR),))
            return
        # What was told of the minutes would lie over the field.
        self.ssp.clear_notifications()
        self.ssp.open_meeting(meeting, replacing=True)
        close = named("meeting.close")
        key = shown(self.ssp.keymap_in_force.keys(close)[0]) if close else ""
        self.ssp.notify(_("Mødet er genåbnet; {key} afslutter det igen.").format(key=key), timeout=4, markup=False)

    def action_leave(self) -> None:
        """Back: from the list to the minutes, from them to where one came from."""
        if self.listing:
            self.listing = False
            self.lay_out()
        else:
            self.dismiss()
