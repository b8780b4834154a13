"""The meeting as it is run: what each key does, and what is answered on the screen."""

from __future__ import annotations

from textual import on, work

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.history import Step
from ssp_tui.domain.item import Deferral
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.text import fold
from ssp_tui.locale import _
from ssp_tui.services.fixing import Change, outstanding, proposals
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.dialogs.field_text import FieldDialog, FieldText
from ssp_tui.tui.hurry import Hurry, untouched_in
from ssp_tui.tui.present import feedback
from ssp_tui.tui.registry import Condition, Place
from ssp_tui.tui.screens.closing import ClosingScreen, Decision
from ssp_tui.tui.screens.fixing import offer
from ssp_tui.tui.screens.meeting_turns import MeetingTurns
from ssp_tui.tui.starting import opened
from ssp_tui.tui.widgets.acting_lists import ItemList
from ssp_tui.tui.widgets.entry_area import EntryArea

OPEN_FLOOR = (ItemStep.ANY_OTHER, ItemStep.ROUND)
"Items where many things are said: what is deferred there is one line, not the item."


class MeetingScreen(MeetingTurns):
    """One meeting, from its first item to its closing."""

    BINDINGS = bindings(Place.MEETING)

    def __init__(self, meeting: str) -> None:
        super().__init__(meeting)
        self._taken_back = 0
        "Commands that Ctrl+Z took back after what was typed; Ctrl+Y gives them back before it."
        self._deferring_line = False
        "The next line that is lifted out of an item is to be deferred."
        self._hurried = Hurry()

    @on(EntryArea.Typed)
    def _typed(self, event: EntryArea.Typed) -> None:
        if event.line:
            self._taken_back = 0

    def answers(self, command: cmd.Command) -> bool:
        """A field without text, another meeting, the end of this one, what was asked for before, or is not clear."""
        if isinstance(command, cmd.SetField):
            return command.text is None
        if isinstance(command, cmd.MakeFixed):
            item = self.meeting.item(command.item or self.meeting.current) if self.meeting else None
            return bool(item and item.formerly)
        if command == cmd.Defer(Deferral()):
            meeting = self.meeting
            item = meeting.item(meeting.current) if meeting else None
            return bool(item and item.step in OPEN_FLOOR and item.entries)
        if isinstance(command, cmd.CloseMeeting):
            return not self.holds(Condition.PLANNED)
        return isinstance(command, cmd.OpenMeeting)

    def answer(self, command: cmd.Command, line: str) -> None:
        """Open what a command asks for."""
        if isinstance(command, cmd.SetField):
            self.open_field(command.name)
        elif isinstance(command, cmd.OpenMeeting):
            self.open_other(command, line)
        elif isinstance(command, cmd.MakeFixed):
            self.show_proposal(command.item)
        elif isinstance(command, cmd.Defer):
            self._deferring_line = True
            self.foot.write(_("/løft "))
            self.foot.ask(_("Hvilken linje udsættes? Skriv dens nummer. Hele punktet: /udsæt og punktets nummer."))
        else:
            self.action_close()

    def recorded(self, step: Step) -> None:
        """A line that was lifted out to be deferred is deferred now; what an item proposed would change is shown."""
        super().recorded(step)
        for event in step.events:
            if isinstance(event, ev.ItemProposedAsFixed):
                self.show_proposal(event.item)
            elif isinstance(event, ev.MemberAdded):
                said = _("{name} er med fra nu af. Opsamlingen foreslår det til den faste dagsorden.")
                self.foot.say(said.format(name=event.member.name))
        lifted = next((event.item.number for event in step.events if isinstance(event, ev.ItemAdded)), "")
        if self._deferring_line and lifted:
            self.record(f"/udsæt {lifted}")
        self._deferring_line = False

    @work(group="dialog")
    async def show_proposal(self, number: str) -> None:
        """Show what the fixed agenda would become with an item; the line in the field waits."""
        if (meeting := self.meeting) is None:
            return
        changes = await self.ask_or_tell(lambda: outstanding(self.workspace, meeting))
        item = meeting.item(number or meeting.current)
        change = next((one for one in changes or () if one.proposal.what == item), None)
        if change:
            self.foot.say((await offer(self, change))[1])
        elif changes is not None:
            self.foot.say(_("Den faste dagsorden har punktet."))

    @work(group="leave")
    async def open_other(self, command: cmd.OpenMeeting, line: str) -> None:
        """Go to another meeting; this one goes on when one comes back to it."""
        now = self.now()
        try:
            meeting = await self.ask(lambda: opened(self.workspace, command, line, now))
        except SspError as error:
            self.foot.give_back(line, feedback.refusal(error))
            return
        await self.rest()
        if meeting != self.id_of_meeting:
            self.ssp.open_meeting(meeting, replacing=True)

    @work(group="dialog")
    async def open_field(self, name: str) -> None:
        """Write a field of several lines; what is not saved stands there next time."""
        meeting = self.meeting
        item = meeting.item(meeting.current) if meeting else None
        if item is None:
            return
        left = self.foot.unfinished.fields
        fields = [*item.fields, *((field, text) for (number, field), text in left.items() if number == item.number)]
        name = next((field for field, _text in fields if fold(field) == fold(name)), name or "Indstilling")
        key, recorded = (item.number, name), dict(item.fields).get(name, "")
        dialog = FieldDialog(name, left.get(key, recorded), self.ssp.keymap_in_force)
        written: FieldText = await self.ssp.push_screen_wait(dialog)
        left.pop(key, None)
        if written.save:
            self.record(f"/felt {name}: {written.text}", cmd.SetField(name, written.text), typed=True)
        elif written.text != recorded:
            left[key] = written.text
            self.foot.say(_("Ikke gemt. /felt {name} viser teksten igen.").format(name=name))
            self.keep()

    def action_close(self) -> None:
        """Show the opsamling; nothing is closed by looking at it."""
        if self.holds(Condition.PLANNED):
            self.action_leave()
        elif self.meeting:
            self.read_back(self.meeting)

    @work(group="leave")
    async def read_back(self, meeting: Meeting) -> None:
        """Show the opsamling; the disk is asked only where something was proposed for the fixed agenda."""
        changes: tuple[Change, ...] = ()
        if proposals(meeting):
            changes = await self.ask_or_tell(lambda: outstanding(self.workspace, meeting)) or ()
        self.ssp.push_screen(ClosingScreen(meeting, tuple(self.unfinished()), changes), self.closing_answered)

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
        if decision.entry:
            self.point_at(decision.entry)

    # Keys

    def action_decision(self) -> None:
        """The line in the field is a decision."""
        self.foot.mark("b")

    def action_assign(self) -> None:
        """The line in the field is an action."""
        self.foot.mark("a")

    def action_next(self) -> None:
        """Go on to the next item; twice in a hurry over an item that nothing was said on only when asked again."""
        if not isinstance(self.focused, ItemList):
            self.foot.field.focus()
        pending = bool(self.recorder and self.recorder.pending)
        untouched = pending or bool(self.meeting and self.item and untouched_in(self.meeting, self.item))
        if self._hurried.asks(self.now(), untouched):
            title = self.item.title if self.item else ""
            self.foot.say(_("Intet er skrevet på »{title}«. Videre igen går forbi det.").format(title=title))
        else:
            self.record("/videre")

    def action_in_time(self) -> None:
        """Do what is proposed for getting back in time."""
        for line in self.proposed.lines if self.proposed else ():
            self.record(line)

    def action_previous(self) -> None:
        """Go back to the item before."""
        if not isinstance(self.focused, ItemList):
            self.foot.field.focus()
        self.record("/tilbage")

    def action_goto(self) -> None:
        """Ask for an item in the field."""
        self.foot.write(_("/punkt "))

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

    def action_write(self) -> None:
        """Back to the field; in it, take what is proposed for the line, or pass a voice over that is not here."""
        field = self.foot.field
        if not field.has_focus:
            field.focus()
        elif not self.foot.accept() and not field.value and self.voice:
            self.pass_on()

    def action_projector(self) -> None:
        """Turn the big screen off or on."""
        self.record("/storskærm tænd" if self.meeting and self.meeting.blanked else "/storskærm sluk")

    def action_minutes(self) -> None:
        """Read the minutes of the meeting before."""
        self.ssp.open_minutes(self.previous)

    def action_save(self) -> None:
        """Say whether everything is saved."""
        pending = len(self.recorder.pending) if self.recorder else 0
        self.foot.say(feedback.saved(pending, len(self.foot.unfinished.kept), self.read_only))

    @work(group="leave")
    async def action_leave(self) -> None:
        """Back to where one came from; the meeting goes on."""
        await self.rest()
        self.dismiss()
