"""The meeting as it is run: what is typed, what a key does, and what becomes of it."""

from __future__ import annotations

from textual import on, work
from textual.events import AppBlur, DescendantBlur
from textual.widgets import OptionList

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.history import Step
from ssp_tui.domain.text import fold
from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.dialogs.field_text import FieldDialog, FieldText
from ssp_tui.tui.present import feedback
from ssp_tui.tui.recorder import Act, Outcome, Recorder
from ssp_tui.tui.registry import Place
from ssp_tui.tui.screens.closing import ClosingScreen, Decision
from ssp_tui.tui.screens.meeting_view import MeetingView
from ssp_tui.tui.widgets.entry_area import EntryArea
from ssp_tui.tui.widgets.lists import RowList

DRAFT_AFTER = 0.4
"Seconds until a half-typed line is kept on the disk."


class MeetingScreen(MeetingView):
    """One meeting, from its first item to its closing."""

    BINDINGS = bindings(Place.MEETING)

    def __init__(self, meeting: str) -> None:
        super().__init__(meeting)
        self._keeping = False
        self._taken_back = 0
        "Commands that Ctrl+Z took back after what was typed; Ctrl+Y gives them back before it."

    def answers(self, command: cmd.Command) -> bool:
        """A field without text and the end of the meeting are answered here first."""
        return isinstance(command, cmd.CloseMeeting) or (isinstance(command, cmd.SetField) and command.text is None)

    def writable(self, recorder: Recorder) -> None:
        """Record what comes, for as long as the screen lives."""
        self.run_worker(recorder.run(self.told), group="record")

    # What is typed

    def record(self, line: str, command: cmd.Command | None = None) -> None:
        """Record what a key or a dialog says, as if it had been typed."""
        if self.recorder and not self.read_only:
            self.recorder.put(Act(line, command))
            self.show_keys()
        else:
            self.foot.say(feedback.reading(self.read(line), self.size.width))

    @on(EntryArea.Submitted)
    def _submitted(self, event: EntryArea.Submitted) -> None:
        """Take the line, unless it is known at once that it cannot be taken: then it stays."""
        recorder = self.recorder
        if recorder is None or event.line != self.foot.field.value:
            return
        if not recorder.pending or self.read_only:
            reading = self.read(event.line)
            if reading.error:
                self.foot.say(feedback.refusal(Refused(reading.error)))
            if reading.error or reading.command is None:
                return
        self.foot.taken()
        self.record(event.line)

    @on(EntryArea.Typed)
    def _typed(self, event: EntryArea.Typed) -> None:
        """Keep what is half typed, soon; a steady typist is not waited for."""
        if event.line:
            self._taken_back = 0
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
        if outcome.error:
            self.foot.give_back(outcome.act.line, feedback.refusal(outcome.error))
        elif outcome.asks:
            self.answer(outcome.asks)
        elif outcome.step:
            self.recorded(outcome.step)
        self.draw()

    def recorded(self, step: Step) -> None:
        """A step is on the disk: say what undo changed; a closed meeting goes to its minutes."""
        assert self.recorder is not None
        said = feedback.taken_back(self.recorder.running.history, step)
        if said:
            self.foot.say(said)
        if any(isinstance(event, ev.Closed | ev.Cancelled) for event in step.events):
            self.ssp.meeting_over(self.id_of_meeting, closed=isinstance(step.events[0], ev.Closed))

    # What is answered on the screen

    def answer(self, command: cmd.Command) -> None:
        """Open what a command asks for."""
        if isinstance(command, cmd.SetField):
            self.open_field(command.name)
        else:
            self.action_close()

    @work(group="dialog")
    async def open_field(self, name: str) -> None:
        """Write a field of several lines; what is not saved stands there next time."""
        meeting = self.meeting
        item = meeting.item(meeting.current) if meeting else None
        if item is None:
            return
        left = self.foot.unfinished.fields
        fields = [*item.fields, *((field, text) for (number, field), text in left.items() if number == item.number)]
        name = next((field for field, _text in fields if fold(field) == fold(name)), name or _("Indstilling"))
        key, recorded = (item.number, name), dict(item.fields).get(name, "")
        dialog = FieldDialog(name, left.get(key, recorded), self.ssp.keymap_in_force)
        written: FieldText = await self.ssp.push_screen_wait(dialog)
        left.pop(key, None)
        if written.save:
            self.record(f"/felt {name}: {written.text}", cmd.SetField(name, written.text))
        elif written.text != recorded:
            left[key] = written.text
            self.foot.say(_("Ikke gemt. /felt {name} viser teksten igen.").format(name=name))
            self.keep()

    def action_close(self) -> None:
        """Show the opsamling; nothing is closed by looking at it."""
        if self.meeting:
            self.ssp.push_screen(ClosingScreen(self.meeting), self.closing_answered)

    def closing_answered(self, decision: Decision | None) -> None:
        """Close the meeting, or go to what is missing."""
        if decision is None:
            return
        if decision.finish:
            self.record("/afslut", cmd.CloseMeeting())
            return
        if decision.item:
            self.record(f"/punkt {decision.item}")
        if decision.line:
            self.foot.write(decision.line)
        self.foot.field.focus()

    # Keys

    @on(OptionList.OptionSelected, "#items")
    def _picked(self, event: OptionList.OptionSelected) -> None:
        if event.option.id:
            self.record(f"/punkt {event.option.id}")
            self.foot.field.focus()

    def action_decision(self) -> None:
        """The line in the field is a decision."""
        self.foot.mark("b")

    def action_assign(self) -> None:
        """The line in the field is an action."""
        self.foot.mark("a")

    def action_next(self) -> None:
        """Go on to the next item."""
        self.record("/videre")

    def action_previous(self) -> None:
        """Go back to the item before."""
        self.record("/tilbage")

    def action_goto(self) -> None:
        """Ask for an item in the field."""
        self.foot.write("/punkt ")

    def action_undo(self) -> None:
        """Take back what was typed; where nothing is, the last command."""
        field = self.foot.field
        if not field.has_focus or (not field.undo() and not field.value):
            self._taken_back += field.has_focus
            self.record("/fortryd")

    def action_redo(self) -> None:
        """Do again what was taken back, the last thing first."""
        field = self.foot.field
        if field.has_focus and not self._taken_back and (field.redo() or field.value):
            return
        self._taken_back = max(0, self._taken_back - 1)
        self.record("/gentag")

    def action_fetch(self) -> None:
        """Fetch a line that waits."""
        self.foot.fetch()
        self.show_keys()

    def action_list(self) -> None:
        """Leave the field; letters act in the list."""
        self.query_one("#items", RowList).focus()

    def action_write(self) -> None:
        """Back to the field."""
        self.foot.field.focus()

    def action_read(self) -> None:
        """Over to the lines of the item."""
        self.query_one("#entries", RowList).focus()

    def action_page_up(self) -> None:
        """An earlier part of the item's lines."""
        self.query_one("#entries", RowList).scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        """A later part of the item's lines."""
        self.query_one("#entries", RowList).scroll_page_down(animate=False)

    def action_minutes(self) -> None:
        """Read the minutes of the meeting before."""
        self.ssp.open_minutes(self.previous)

    def action_save(self) -> None:
        """Say whether everything is saved."""
        pending = len(self.recorder.pending) if self.recorder else 0
        self.foot.say(feedback.saved(pending, len(self.foot.unfinished.kept), self.read_only))

    @work(group="leave")
    async def action_leave(self) -> None:
        """To the fora; the meeting goes on."""
        await self.rest()
        self.dismiss()
