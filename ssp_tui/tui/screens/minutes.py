"""Reading minutes: as they lie on the disk, whole or only what was decided, all or what is open to everybody."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.meeting import Meeting
from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.going_out import noted_sent
from ssp_tui.tui.kept_minutes import Reading, all_minutes, copied, minutes_of, reopen
from ssp_tui.tui.present import going_out, items, minutes
from ssp_tui.tui.present.handed import handed
from ssp_tui.tui.present.parts import Part, Tone
from ssp_tui.tui.registry import Command, Place
from ssp_tui.tui.screens.asking import AskingScreen
from ssp_tui.tui.screens.meeting_view import MeetingView
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.document_page import DocumentPage
from ssp_tui.tui.widgets.lists import RowList

WIDE = 110
"From this many columns on, there is room for both renderings beside each other."
IN_LIST = ("minutes.open", "minutes.leave")
"What can be done while the list of all minutes is shown."


class MinutesScreen(AskingScreen[None]):
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
        self.audience = Audience.INTERNAL
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
        """What is shown, for whom, and where it lies."""
        if self.reading and not self.left:
            head = (Part(items.title(self.reading.meeting), Tone.STRONG),)
            what = minutes.shown(self.read, self.both, self.reading.audience)
            self.query_one("#head", Bar).say(head, minutes.listed() if self.listing else what)
            where = self.said or minutes.where(self.reading.pages[self.read], self.reading.problem)
            self.query_one("#where", Bar).say(() if self.listing else where, self.beside)
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
        meeting, write, audience = self.id_of_meeting, self.write, self.audience
        self.write = False
        reading = await self.ask_or_tell(lambda: minutes_of(self.workspace, meeting, audience, write))
        if reading is None:
            return
        self.reading = reading
        for rendering in Rendering:
            self.page(rendering).read(reading.pages[rendering].text)
        self.say_what()
        if write and (said := await self.ask_or_tell(lambda: self._handed(meeting))):
            self.notify(said, markup=False)

    def _handed(self, meeting: str) -> str:
        """Who gets what from the meeting that was closed just now."""
        today = self.now().date()
        meets = partial(self.workspace.next_date, today=today)
        return handed(self.workspace.history(meeting).meeting, self.workspace.fora, meets)

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

    def action_public(self) -> None:
        """What everybody may read, instead of what is for the forum itself; and back."""
        self.audience = Audience.INTERNAL if self.audience is Audience.PUBLIC else Audience.PUBLIC
        self.load()

    def action_copy(self) -> None:
        """Lay the rendering on the clipboard as text, and write it as a file; ask first where it holds closed text."""
        reading, rendering = self.reading, self.read
        question = minutes.closed_is_in_it(self.key_of("copy"), self.key_of("public"))
        if reading and not (reading.pages[rendering].closed and self.asks("copy", question)):
            self.copy(reading, rendering)

    @work(exclusive=True, group="copy")
    async def copy(self, reading: Reading, rendering: Rendering) -> None:
        """Copy what is read, for whom it is shown."""
        done = await self.ask_or_say(lambda: copied(self.workspace, reading, rendering))
        if done:
            self.ssp.copy_to_clipboard(done.text)
            page = reading.pages[rendering]
            reading.pages[rendering] = replace(page, path=page.path or done.path)
            self.tell(minutes.laid_out(done), minutes.file_of(done))

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

    @property
    def running(self) -> Meeting | None:
        """The meeting that is held meanwhile: the one that one looked up these minutes from."""
        places = (one for one in self.ssp.screen_stack if isinstance(one, MeetingView))
        return next((one.meeting for one in places if one.meeting and not one.meeting.planned), None)

    def action_reopen(self) -> None:
        """Reopen the meeting when it is asked for twice, and never while another one is held."""
        if running := self.running:
            self.tell(minutes.held_meanwhile(running))
        elif self.reading and not self.asks("reopen", minutes.really_reopen(self.reading, self.key_of("reopen"))):
            self.reopen(self.reading.meeting.id)

    @work(exclusive=True, group="reopen")
    async def reopen(self, meeting: str) -> None:
        """Reopen the meeting and go to it."""
        now = self.now()
        if await self.ask_or_say(lambda: reopen(self.workspace, meeting, now)):
            said = _("Mødet er genåbnet; {key} afslutter det igen.").format(key=self.key_of("close", Place.MEETING))
            self.ssp.open_meeting(meeting, replacing=True, said=said)

    def action_sent(self) -> None:
        """Note that the minutes were sent, when it is said twice."""
        if self.reading:
            meeting, key = self.reading.meeting, self.key_of("sent")
            if not self.asks("sent", going_out.minutes_sent(meeting, self.now().date(), key)):
                self.note_sent(meeting.id)

    @work(exclusive=True, group="sent")
    async def note_sent(self, meeting: str) -> None:
        """Note that the minutes were sent today."""
        now = self.now()
        if await self.ask_or_say(lambda: noted_sent(self.workspace, meeting, now)):
            self.load()
            self.tell((Part(_("Noteret: referatet er sendt i dag."), Tone.GOOD),))

    def action_leave(self) -> None:
        """Back: from the list to the minutes, from them to where one came from."""
        if self.listing:
            self.listing = False
            self.lay_out()
        else:
            self.dismiss()
