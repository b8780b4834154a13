"""A meeting as it is seen: items at the left, the current one at the right, who is there, and the entry line."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.following import FollowUps
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.people import Person
from ssp_tui.domain.timekeeping import Proposal, proposal
from ssp_tui.language.completion import Completion
from ssp_tui.language.reading import Reading
from ssp_tui.locale import _
from ssp_tui.services.following import follow_ups
from ssp_tui.services.past import Past, past, people_last
from ssp_tui.services.running import resume
from ssp_tui.tui.present import attendance, entries, feedback, item_head, items, time
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, plain
from ssp_tui.tui.recorder import Recorder
from ssp_tui.tui.registry import Condition, Place
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.widgets.acting_lists import ItemList, RollCall
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.entry_area import EntryArea
from ssp_tui.tui.widgets.item_panel import ItemPanel

CLOCK = 10
"Seconds between two looks at the clock; what is shown is whole minutes."


class MeetingView(PlaceScreen[None]):
    """Shows a meeting as it stands on the disk, also while another program writes it."""

    PLACE = Place.MEETING

    def __init__(self, meeting: str) -> None:
        super().__init__()
        self.id_of_meeting = meeting
        self.recorder: Recorder | None = None
        self.last_here: tuple[Person, ...] = ()
        "Who was noted at the forum's last meeting."
        self.previous = ""
        "The forum's last closed meeting."
        self.known: FollowUps | None = None
        "What the run-through of the actions goes by, as it was when their item was stepped to."
        self.proposed: Proposal | None = None
        "How to get back in time, when the meeting is late."
        self._at = ""
        self._past: dict[str, Past | None] = {}

    def compose(self) -> ComposeResult:
        """Head, body, attendance, entry line, keys."""
        yield Bar("head")
        yield Static(id="notices", markup=False)
        with Horizontal(id="body"):
            yield ItemList("items")
            yield ItemPanel("item")
            yield RollCall("room")
        yield Bar("attendance")
        yield Bar("in-time")
        yield EntryArea(self.read, self.proposal, self.press, self.submit, "foot", self.completions)
        yield Bar("keys")

    @property
    def foot(self) -> EntryArea:
        """Where everything is typed."""
        return self.query_one("#foot", EntryArea)

    @property
    def meeting(self) -> Meeting | None:
        """The meeting as it stands on the disk; None until it is opened."""
        return self.recorder.running.meeting if self.recorder else None

    @property
    def read_only(self) -> bool:
        """Whether somebody else writes, or nobody can."""
        return self.workspace.store.read_only

    def on_mount(self) -> None:
        """The line has the focus from the first moment."""
        super().on_mount()
        self.foot.field.focus()
        banner = self.query_one("#notices", Static)
        banner.update(content([Part(_("! {why} Her følges kun med.").format(why=self.why_not()), Tone.WARNING)]))
        banner.display = self.read_only
        self.set_interval(CLOCK, self.draw_clock)
        self.open()

    @work(group="open")
    async def open(self) -> None:
        """Open the meeting where it stood, with the lines that were not finished."""
        try:
            running = await self.ask(lambda: resume(self.workspace, self.id_of_meeting))
        except SspError as error:
            # First back, then told: what is told is shown on the screen that one comes to.
            self.dismiss()
            self.ssp.notify(str(error), severity="error", timeout=15, markup=False)
            return
        recorder = Recorder(self.ssp.desk, running, self.ssp.clock, self.answers, self.unfinished)
        drafts = await recorder.draft()
        self.recorder = recorder
        forum, date = running.meeting.forum, running.meeting.date
        past = await self.ask(lambda: self.workspace.register.meetings_of(forum))
        closed = [summary.id for summary in past if summary.status is Status.CLOSED and summary.date <= date]
        self.previous = closed[-1] if closed else ""
        self.last_here = await self.ask(lambda: people_last(self.workspace, running.meeting))
        for line in drafts:
            self.foot.give_back(line, plain(_("Her slap du sidst; linjen er ikke optaget.")))
        self.draw()
        if not self.read_only:
            self.writable(recorder)

    def changed_elsewhere(self) -> None:
        """Show what the one who writes has recorded."""
        self.read_again()

    @work(exclusive=True, group="follow")
    async def read_again(self) -> None:
        """Show the meeting as it stands now."""
        if self.recorder:
            self.recorder.running = await self.ask(lambda: resume(self.workspace, self.id_of_meeting))
            self.draw()

    def draw(self) -> None:
        """Show the meeting as it stands."""
        meeting = self.meeting
        if meeting is None:
            return
        self.draw_clock()
        rows = [(f"item:{item.number}", items.row(meeting, item)) for item in meeting.items]
        listed = self.query_one(ItemList)
        # While one looks through the items, the cursor is one's own.
        looking = listed.has_focus and listed.highlighted is not None
        listed.hold(rows, None if looking else f"item:{meeting.current}")
        self.query_one("#attendance", Bar).say(attendance.line(meeting), attendance.caution(meeting))
        room = self.query_one(RollCall)
        room.hold(
            [(id, hanging(line, 4, room.size.width - 2)) for id, line in attendance.rows(meeting, self.last_here)]
        )
        item = meeting.item(meeting.current)
        if item:
            self.draw_item(meeting, item)
        self.invite()
        self.show_keys()

    def draw_item(self, meeting: Meeting, item: Item) -> None:
        """Show the current item; what was said of it before is looked up the first time."""
        panel = self.query_one(ItemPanel)
        before = self._past.get(item.thread)
        if self._at != item.number:
            self._at, self.known = item.number, None
        rows = entries.rows(meeting, item, before, self.known, panel.list_room)
        asked = [row for row in rows if row[0].startswith("action:")]
        lines = [row for row in rows if not row[0].startswith("action:")]
        head = item_head.head(meeting, item, before, panel.room, self.voice)
        panel.show(item.number, head, asked, lines, brief=item.step is not ItemStep.ACTIONS)
        if item.thread not in self._past or (self.known is None and item.step is ItemStep.ACTIONS):
            self.look_back()

    def draw_clock(self) -> None:
        """Show where the meeting stands, and how it stands with the time."""
        meeting = self.meeting
        if meeting:
            now = self.now()
            right = (*plain(items.place(meeting)), *time.clock(meeting, now))
            self.query_one("#head", Bar).say((Part(items.title(meeting), Tone.STRONG),), right)
            begun = bool(meeting.items) and meeting.current != meeting.items[0].number
            self.proposed = proposal(meeting, now) if begun and not self.read_only else None
            bar = self.query_one("#in-time", Bar)
            bar.display = self.proposed is not None
            if self.proposed:
                bar.say(time.proposal(self.proposed), (Part(_("F4 gør det"), Tone.KEY),))

    @property
    def voice(self) -> str:
        """Whose turn it is in a round; nothing when it is nobody's."""
        return ""

    def invite(self) -> None:
        """Say at the field what is awaited of whom."""

    @work(exclusive=True, group="look back")
    async def look_back(self) -> None:
        """Find what was said last of the current item."""
        meeting = self.meeting
        item = meeting.item(meeting.current) if meeting else None
        if meeting and item:
            self._past[item.thread] = await self.ask_or_tell(lambda: past(self.workspace, meeting, item))
            if item.step is ItemStep.ACTIONS:
                self.known = await self.ask_or_tell(lambda: follow_ups(self.workspace, meeting))
            self.draw()

    def read(self, line: str) -> Reading:
        """How a line is read; why it cannot be recorded where nothing can."""
        if self.read_only:
            return Reading(None, error=_("Her læses kun. {why}").format(why=self.why_not()))
        return self.recorder.read(line) if self.recorder else Reading(None)

    def on_resize(self) -> None:
        """The lines fit the new width."""
        super().on_resize()
        self.call_after_refresh(self.draw)

    def proposal(self, line: str) -> str:
        """The line with what it seems to mean; nothing when there is nothing to propose."""
        return self.recorder.proposal(line) if self.recorder and not self.read_only else ""

    def completions(self, line: str, cursor: int) -> tuple[Completion, ...]:
        """What may stand where the cursor is."""
        return self.recorder.completions(line, cursor) if self.recorder and not self.read_only else ()

    def submit(self, line: str) -> None:
        """Enter was pressed on a line."""

    def why_not(self) -> str:
        """Why nothing can be recorded here."""
        return self.ssp.held_by or " ".join(self.workspace.store.notices) or _("Mappen kan ikke skrives i.")

    def truth(self) -> Line:
        """Whether everything is on the disk."""
        recorder = self.recorder
        pending = len(recorder.pending) if recorder else 0
        recorded = recorder.recorded if recorder else None
        return feedback.disk(pending, len(self.foot.unfinished.kept), recorded, self.read_only)

    def holds(self, condition: Condition) -> bool:
        """Minutes can be read where a meeting has been closed."""
        if condition is Condition.HELD:
            return bool(self.meeting and not self.meeting.planned and not self.read_only)
        if condition is Condition.PLANNED:
            return bool(self.meeting and self.meeting.planned and not self.read_only)
        if condition is Condition.LATE:
            return self.proposed is not None
        return bool(self.previous) if condition is Condition.HAS_MINUTES else super().holds(condition)

    def unfinished(self) -> list[str]:
        """Every line that would be lost with the process."""
        pending = self.recorder.pending if self.recorder else ()
        return self.foot.unfinished.lines(self.foot.field.value, [act.line for act in pending if act.typed])

    def answers(self, command: cmd.Command) -> bool:
        """Whether a command is answered on the screen before anything is recorded."""
        return False

    def writable(self, recorder: Recorder) -> None:
        """The meeting is open, and lines can be recorded."""
