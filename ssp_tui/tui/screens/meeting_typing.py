"""What is typed in a meeting: taken at once, recorded in its turn, kept while it is not."""

from __future__ import annotations

from textual import on, work
from textual.events import AppBlur, DescendantBlur

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.history import Step
from ssp_tui.locale import _
from ssp_tui.tui.present import feedback
from ssp_tui.tui.recorder import Act, Outcome, Recorder
from ssp_tui.tui.screens.meeting_view import MeetingView
from ssp_tui.tui.widgets.acting_lists import LineList
from ssp_tui.tui.widgets.entry_area import EntryArea

DRAFT_AFTER = 0.4
"Seconds until a half-typed line is kept on the disk."


class MeetingTyping(MeetingView):
    """A meeting that can be typed into."""

    def __init__(self, meeting: str) -> None:
        super().__init__(meeting)
        self._keeping = False

    def writable(self, recorder: Recorder) -> None:
        """Record what comes, for as long as the screen lives."""
        self.run_worker(recorder.run(self.told), group="record")

    def record(self, line: str, command: cmd.Command | None = None, typed: bool = False) -> None:
        """Record what a key or a dialog says, as if it had been typed; `typed`: it holds words of the user's."""
        if self.recorder and not self.read_only:
            self.foot.say("")
            self.recorder.put(Act(line, command, typed))
            self.show_keys()
        else:
            self.foot.say(feedback.reading(self.read(line), "", self.size.width))

    def submit(self, line: str) -> None:
        """Take the line, unless it is known at once that it cannot be taken: then it stays."""
        if self.recorder is None:
            return
        if not line:
            self.submit_nothing()
            return
        if not self.recorder.pending or self.read_only:
            reading = self.read(line)
            if reading.error:
                self.foot.say(feedback.refusal(Refused(reading.error)))
            if reading.error or reading.command is None:
                return
        said = self.said(line)
        self.foot.taken()
        for one in said:
            self.record(one, typed=True)

    def said(self, line: str) -> tuple[str, ...]:
        """The lines that Enter records when this is typed."""
        return (line,)

    def submit_nothing(self) -> None:
        """Enter in an empty field."""

    @on(EntryArea.Typed)
    def _keep_soon(self) -> None:
        """Keep what is half typed; a steady typist is not waited for."""
        if not self._keeping:
            self._keeping = True
            self.set_timer(DRAFT_AFTER, self.keep)

    @work(group="draft")
    async def keep(self) -> None:
        """Keep what is half typed."""
        self._keeping = False
        if self.recorder and not self.read_only:
            await self.recorder.save_draft()

    @on(DescendantBlur, "#line")
    @on(AppBlur)
    def _left(self) -> None:
        self.keep()

    async def rest(self) -> None:
        """Wait until all that was typed is recorded or kept."""
        if self.recorder and not self.read_only:
            await self.recorder.settled()
            await self.recorder.save_draft()

    def told(self, outcome: Outcome) -> None:
        """What became of a line."""
        if outcome.error and outcome.act.typed:
            self.foot.give_back(outcome.act.line, feedback.refusal(outcome.error))
        elif outcome.error:
            self.foot.say(feedback.refusal(outcome.error))
        elif outcome.asks:
            self.answer(outcome.asks, outcome.act.line)
        elif outcome.step:
            self.recorded(outcome.step)
        self.draw()

    def recorded(self, step: Step) -> None:
        """A step is on the disk: say what undo changed; a closed meeting goes to its minutes."""
        assert self.recorder is not None
        said = feedback.taken_back(self.recorder.running.history, step)
        if said:
            self.foot.say(said)
        for event in step.events:
            if isinstance(event, ev.ScreenBlanked):
                off, on = _("Storskærmen er slukket."), _("Storskærmen er tændt; ssp-tui projector viser den.")
                self.foot.say(off if event.blank else on)
            elif isinstance(event, ev.EntryChanged):
                self.call_after_refresh(self.query_one(LineList).reveal, f"entry:{event.number}")
        if any(isinstance(event, ev.Closed | ev.Cancelled) for event in step.events):
            self.ssp.meeting_over(self.id_of_meeting, closed=isinstance(step.events[0], ev.Closed))

    def answer(self, command: cmd.Command, line: str) -> None:
        """Open what a command asks for."""
