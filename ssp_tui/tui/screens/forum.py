"""A forum's next agenda: what comes and why. Looking writes nothing."""

from __future__ import annotations

from collections.abc import Callable

from textual import work
from textual.app import ComposeResult
from textual.events import ScreenResume
from textual.widgets import OptionList, Static

from ssp_tui.domain.commands import OpenMeeting, PrepareMeeting
from ssp_tui.domain.errors import SspError
from ssp_tui.language.reading import Reading
from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.present import items
from ssp_tui.tui.present.bars import today
from ssp_tui.tui.present.forum import standing
from ssp_tui.tui.present.parts import Part, Tone, joined, plain
from ssp_tui.tui.registry import Condition, Mode, Place
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.screens.forum_out import ForumOut
from ssp_tui.tui.starting import (
    begun_as_prepared,
    gone_on,
    line_to_prepare,
    opened,
    prepared,
    read_opening,
    seen_anew,
)
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.entry_area import EntryArea
from ssp_tui.tui.widgets.lists import RowList


class ForumScreen(ForumOut):
    """The agenda that the forum meets next."""

    PLACE = Place.FORUM
    BINDINGS = bindings(PLACE)

    def __init__(self, forum: str, said: str = "", preparing: bool = False) -> None:
        """`preparing`: the next meeting is prepared at once."""
        super().__init__(forum, said)
        self.preparing = preparing
        self.beginning = False

    def compose(self) -> ComposeResult:
        """Head, what is to be known, the agenda, the keys."""
        yield Bar("head")
        yield Static(id="notices", markup=False)
        yield RowList("agenda")
        yield EntryArea(self.read, lambda _line: "", self.press, self.submit, "foot")
        yield Bar("keys")

    def on_mount(self) -> None:
        """The agenda has the focus."""
        super().on_mount()
        name = self.workspace.agendas[self.forum].forum.name
        self.query_one("#head", Bar).say((Part(name, Tone.STRONG),), plain(today(self.now())))
        self.query_one("#agenda").focus()
        self.query_one("#foot").display = False
        if self.preparing:
            self.action_prepare()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """The meeting may have been changed or moved since, or an address written in the agenda file."""
        self.load()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Ask what comes."""
        now = self.now().date()
        self.coming = await self.ask_or_tell(lambda: seen_anew(self.workspace, self.forum, now)) or self.coming
        rows = [(str(n), items.planned(item, n)) for n, item in enumerate(self.coming.agenda, 1)]
        empty = (Part(_("Ingen punkter. Skriv /nyt TITEL, når mødet er begyndt."), Tone.QUIET),)
        self.query_one("#agenda", RowList).hold(rows or [("0", empty)], "1" if rows else "0")
        self.tell()
        self.show_keys()

    def tell(self) -> None:
        """When the meeting is, what Enter does, and where its agenda stands."""
        told = [plain(self.said)] if self.said else []
        told.append(standing(self.coming, self.now().date()))
        told += self.about_what_goes_out()
        self.query_one("#notices", Static).update(content(joined(list(filter(None, told)))))

    def holds(self, condition: Condition) -> bool:
        """Minutes can be read where a meeting has been closed; a prepared meeting can be begun before its day."""
        if condition is Condition.PREPARED_LATER:
            return self.coming.prepared_later(self.now().date()) and super().holds(Condition.WRITABLE)
        return bool(self.coming.last) if condition is Condition.HAS_MINUTES else super().holds(condition)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begin the meeting, once; one that is prepared for another day only when that is said."""
        now = self.now()
        if self.coming.prepared_later(now.date()):
            self.said = _("Skal mødet begynde i dag? b begynder det; f forbereder det; d er et andet møde.")
            self.tell()
        elif not self.beginning:
            self.begin(lambda: gone_on(self.workspace, self.forum, now))

    def action_begin_early(self) -> None:
        """Begin today the meeting that is prepared for another day."""
        meeting, now = self.coming.meeting, self.now()
        if meeting and not self.beginning:
            self.begin(lambda: begun_as_prepared(self.workspace, meeting, now))

    def action_prepare(self) -> None:
        """Prepare the next meeting; where its day is not known, the user says it."""
        now = self.now()
        if not self.beginning:
            self.begin(lambda: prepared(self.workspace, self.forum, now), staying=True)

    @work
    async def begin(self, job: Callable[[], str], staying: bool = False) -> None:
        """Record that a meeting has begun or is prepared, and go to it; where its day is not known, it is asked for.

        `staying`: one comes back here from it, to send its agenda or see when it is held.
        """
        self.beginning = True
        try:
            meeting = await self.ask(job)
        except SspError as error:
            self.said = str(error)
            self.tell()
            return
        finally:
            self.beginning = False
        if meeting and staying:
            self.went_out = None
            self.forget_line()
        if meeting:
            self.ssp.open_meeting(meeting, replacing=not staying)
        else:
            self.begin_line(line_to_prepare(self.forum))

    def read(self, line: str) -> Reading:
        """How a line about another day is read."""
        return read_opening(self.workspace, line, self.now().date())[1]

    def submit(self, line: str) -> None:
        """Begin or prepare the meeting that the line names, or go on with it."""
        now = self.now()
        meant, reading = read_opening(self.workspace, line, now.date())
        command = reading.command
        if isinstance(command, OpenMeeting | PrepareMeeting) and not self.beginning:
            self.begin(lambda: opened(self.workspace, command, meant, now), staying=isinstance(command, PrepareMeeting))

    def action_line(self) -> None:
        """Write when the meeting is, or was."""
        self.begin_line(_("/møde {forum} ").format(forum=self.forum))

    def begin_line(self, line: str) -> None:
        """Begin a line for the user to end; one that is begun already stays."""
        foot = self.query_one("#foot", EntryArea)
        foot.display = True
        if not foot.field.value:
            foot.write(line)
        foot.field.focus()

    def forget_line(self) -> None:
        """The line has been done."""
        foot = self.query_one("#foot", EntryArea)
        foot.taken()
        foot.display = False
        self.query_one("#agenda").focus()

    def action_minutes(self) -> None:
        """Read the latest minutes."""
        self.ssp.open_minutes(self.coming.last)

    def action_year(self) -> None:
        """The forum's meetings of the year; what was written may be another after that."""
        self.went_out = None
        self.ssp.open_year(self.forum)

    def action_leave(self) -> None:
        """From the line back to the agenda, from there to the fora."""
        if self.mode is Mode.TYPING:
            self.query_one("#agenda").focus()
        else:
            self.dismiss()
