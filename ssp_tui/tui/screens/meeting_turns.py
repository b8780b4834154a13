"""Whose turn it is: calling the roll, and going round the table."""

from __future__ import annotations

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.round import Voice, next_voice, voices
from ssp_tui.language.completion import Completion
from ssp_tui.language.reading import Reading, guests_in, refused
from ssp_tui.language.rounds import nothing_new, spoken
from ssp_tui.locale import _
from ssp_tui.tui import roll_call
from ssp_tui.tui.present import feedback, follow_up
from ssp_tui.tui.registry import Condition, Place
from ssp_tui.tui.screens.meeting_lists import MeetingLists
from ssp_tui.tui.widgets.acting_lists import ActingList, RollCall
from ssp_tui.tui.widgets.item_panel import ItemPanel

SHORT = 12
"A name of so many letters at most stands in an example."


class MeetingTurns(MeetingLists):
    """A meeting in which what is typed may be somebody's: whose name was called, or whose turn it is."""

    def __init__(self, meeting: str) -> None:
        super().__init__(meeting)
        self.calling = False
        "The roll is being called: the attendance stands where the item stood."
        self._round = ""
        "The number of the item that the round is at."
        self._voice = ""
        self._spoke = False
        "The voice has said something since its turn came."

    @property
    def places(self) -> tuple[Place, ...]:
        """While the roll is called, its commands answer in the field too."""
        return (Place.ATTENDANCE, self.PLACE) if self.calling else super().places

    def holds(self, condition: Condition) -> bool:
        """Enter in the empty field marks those expected as present, once."""
        if condition is Condition.ROLL_OPEN:
            return bool(self.meeting and not self.read_only and roll_call.lines("", self.meeting, self.last_here))
        return super().holds(condition)

    @property
    def voice(self) -> str:
        """Whose turn it is in a round; nothing when it is nobody's."""
        meeting, item = self.meeting, self.item
        if meeting is None or item is None or item.step is not ItemStep.ROUND:
            return ""
        if self._round != item.number:
            self._round, self._spoke = item.number, False
            self._voice = next_voice(meeting, item)
        return self._voice

    def said(self, line: str) -> tuple[str, ...]:
        """The lines that Enter records: names while the roll is called, the voice's words in a round."""
        if self.recorder and self.calling and not self._ordinary(line):
            return roll_call.lines(line, self.recorder.running.meeting, self.last_here)
        if self.recorder and self.voice:
            return (spoken(self.voice, line, self.recorder.context),)
        return (line,)

    def read(self, line: str) -> Reading:
        """How a line is read, as the one that it is said by."""
        said = self.said(line)
        readings = [super(MeetingTurns, self).read(one) for one in said]
        if not self.calling or self.recorder is None:
            return readings[-1] if readings else Reading(None)
        if asked := self._asked(line):
            return refused(asked)
        if self._ordinary(line):
            return roll_call.read_ordinary(readings[-1], self.recorder.context)
        return roll_call.read(readings, said)

    def _asked(self, line: str) -> str:
        """What is asked of a line that is not understood of somebody, while the roll is called."""
        return roll_call.asked(line, self.recorder.context, self.last_here) if self.calling and self.recorder else ""

    def _ordinary(self, line: str) -> bool:
        return bool(self.recorder and roll_call.is_ordinary(line, self.recorder.context, self.last_here))

    def record(self, line: str, command: cmd.Command | None = None, typed: bool = False) -> None:
        """Record it; a step to an item leaves the attendance, so that what is typed next is said on the item."""
        if self.calling and not self.read_only and roll_call.steps(command or super().read(line).command):
            self.action_attendance()
        super().record(line, command, typed)

    def completions(self, line: str, cursor: int) -> tuple[Completion, ...]:
        """While the roll is called, names."""
        if self.calling and self.recorder and not self.read_only:
            return roll_call.completed(line, cursor, self.recorder.context)
        return super().completions(line, cursor)

    def submit(self, line: str) -> None:
        """Take the line; the voice has spoken when it is its own. What is asked of it stands, and it stays."""
        if asked := self._asked(line):
            self.foot.say(feedback.refusal(Refused(asked)))
            return
        own = self.voice and self.said(line) != (line,)
        super().submit(line)
        self._spoke = self._spoke or bool(line and own)

    def submit_nothing(self) -> None:
        """Enter in an empty field: everybody is here, or the voice has nothing new and the next one speaks."""
        if self.calling:
            for line in self.said(""):
                self.record(line)
        elif self.voice and self.recorder:
            heard = {voice.name for voice in self._voices() if voice.heard}
            if not self._spoke and self.voice not in heard:
                self.record(nothing_new(self.voice, self.recorder.context))
            self.pass_on()

    def pass_on(self) -> None:
        """The next voice has its turn; one that has said nothing is left out."""
        meeting, item = self.meeting, self.item
        if meeting and item:
            after = next_voice(meeting, item, self._voice)
            self._voice = "" if after == self._voice else after
            self._spoke = False
            self.draw()

    def _voices(self) -> tuple[Voice, ...]:
        return voices(self.meeting, self.item) if self.meeting and self.item else ()

    def invite(self) -> None:
        """Say at the field what is awaited of whom, or that the keys are a list's now."""
        if self.read_only:
            self.foot.invite("", _("her læses kun"))
        elif isinstance(self.focused, ActingList):
            self.foot.invite("", _("bogstaverne er taster nu · Tab eller Esc: skriv her"))
        elif self.calling:
            self.foot.invite(_("Fremmøde"), self._awaited_names())
        elif self.voice:
            spoken = _("Enter: næste · eller skriv mere")
            silent = _("Enter: intet nyt, eller næste · Tab: spring over")
            self.foot.invite(self.voice, spoken if self._spoke else silent)
        elif self.meeting and self.meeting.planned:
            can_be_typed = _("/nyt TITEL (B, 10 min) · /tid 10 · /felt … · bilag: … · /start begynder")
            self.foot.invite(_("Forberedes"), can_be_typed)
        elif self.item and self.item.step is ItemStep.ACTIONS and self.query_one(ItemPanel).asks:
            counted = follow_up.counts(self.meeting, self.known) if self.meeting else ""
            how = _("↓ gennemgå opgaverne med én tast hver · eller skriv")
            self.foot.invite("", " · ".join(filter(None, (counted, how))))
        else:
            closed = self.meeting and self.item and self.meeting.sheltered(self.item)
            self.foot.invite(_("Lukket punkt") if closed else "", self._guests_here() or self._example())

    def _guests_here(self) -> str:
        """That guests are in the room at a closed item; nothing elsewhere."""
        meeting, item = self.meeting, self.item
        if meeting is None or item is None or not meeting.sheltered(item):
            return ""
        return guests_in(item, meeting.attendance.guests or ())

    def _awaited_names(self) -> str:
        """What can be typed while the roll is called."""
        meeting = self.meeting
        if meeting is None or not roll_call.lines("", meeting, self.last_here):
            return _("navne med afbud · Mette kommer 9.10 · Bo for Mette")
        if roll_call.by_name(meeting, self.last_here):
            return _("navne med afbud · Enter: ellers som sidst")
        return _("navne med afbud · Enter: resten er her")

    def show_keys(self) -> None:
        """The keys of this place, and what they mean for the field."""
        super().show_keys()
        if self.is_mounted and not self.left:
            self.invite()

    def _example(self) -> str:
        """What can be typed, with a name that means somebody here."""
        meeting = self.meeting
        present = [person.name for person in meeting.attendance.present or ()] if meeting else []
        members = [member.name for member in meeting.members] if meeting else []
        names = [name for name in (*present, *members) if len(name) <= SHORT]
        units = [member.sector for member in meeting.members if member.sector] if meeting else []
        name = next(iter((*names, *(unit.capitalize() for unit in units))), "Mette")
        return _("notat · b: beslutning · a: {name}: opgave > fredag · /kommando").format(name=name)

    def action_attendance(self) -> None:
        """Call the roll, or go back to the item."""
        if self.calling:
            self.foot.take_back()
        else:
            self.foot.lend()
        self.calling = not self.calling
        self.query_one(ItemPanel).display = not self.calling
        self.query_one(RollCall).display = self.calling
        self.foot.field.focus()
        self.foot.say("")
        self.call_after_refresh(self.draw)

    def attendance_leave(self) -> None:
        """Back to the item."""
        self.action_attendance()

    def attendance_list(self) -> None:
        """From the field down into the list; from the list one row on."""
        listed = self.query_one(RollCall)
        if listed.has_focus:
            listed.action_cursor_down()
        else:
            listed.focus()
