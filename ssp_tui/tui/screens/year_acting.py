"""Planning, moving and cancelling meetings of the year, by a key or in a line of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import work

from ssp_tui.domain.commands import CancelMeeting
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.year.values import YearMeeting
from ssp_tui.language.reading import Reading, reads
from ssp_tui.locale import _
from ssp_tui.services.planning import NOT_ON_RECORD, cancel_meeting, move_meeting, plan_forum, plan_meeting, read_move
from ssp_tui.services.year import YearRow
from ssp_tui.tui.present.parts import Part, Tone, plain
from ssp_tui.tui.present.year import YearView
from ssp_tui.tui.present.year_detail import meeting_and_day
from ssp_tui.tui.screens.asking import AskingScreen
from ssp_tui.tui.screens.base import Answer
from ssp_tui.tui.widgets.entry_area import EntryArea


class YearActing(AskingScreen[None]):
    """What is done with the meeting under the cursor; the list is shown by who builds on this."""

    view: YearView | None = None
    busy = False
    "Something is being recorded; the next key waits for it."
    moving: bool = False
    "The field is for the day that a meeting is moved to; else for why it is cancelled."
    meant: YearMeeting | None = None
    "The meeting that the field is about."

    @property
    def chosen(self) -> YearRow | None:
        """The meeting under the cursor."""
        raise NotImplementedError

    def look(self, meeting: str = "", after: YearMeeting | None = None) -> None:
        """Show the year as it is now; highlight a meeting by its id on record, or the next proposal after one."""
        raise NotImplementedError

    def open_field(self, prompt: str, hint: str) -> None:
        """Let the user write."""
        raise NotImplementedError

    def close_field(self) -> None:
        """Back to the list."""
        raise NotImplementedError

    def action_plan(self) -> None:
        """Plan the meeting under the cursor on its day."""
        if self.chosen:
            self.plan(self.chosen.meeting)

    @work
    async def plan(self, meeting: YearMeeting) -> None:
        """Plan a meeting, and go on to the next proposal."""
        now = self.now()
        if await self.recorded(lambda: plan_meeting(self.workspace, meeting, now)) is not None:
            self.told(_("Planlagt: {meeting}"), meeting)
            self.look(after=meeting)

    def action_plan_forum(self) -> None:
        """Plan what is left of the forum's year, when that was confirmed."""
        if self.view and self.chosen:
            fora = self.chosen.meeting.fora
            names = " + ".join(self.view.names[forum] for forum in fora)
            self.plan_fora("plan_forum", fora[:1], names)

    def action_plan_all(self) -> None:
        """Plan what is left of every forum's year, when that was confirmed."""
        if self.view:
            fora = [one.forum.id for one in self.view.plan.progress]
            self.plan_fora("plan_all", fora, _("alle fora"))

    def plan_fora(self, action: str, fora: Sequence[str], names: str) -> None:
        """Ask before the proposals of these fora are planned, with how many there are; then plan them."""
        open_ones = [meeting for meeting in self.proposals() if not set(fora).isdisjoint(meeting.fora)]
        if not open_ones:
            self.tell(plain(_("Der er ingen forslag at planlægge for {fora}.").format(fora=names)))
            return
        first, last = meeting_and_day(open_ones[0], {}), meeting_and_day(open_ones[-1], {})
        when = first if first == last else _("{first} til {last}").format(first=first, last=last)
        asked = _("Planlæg {count} for {fora}, {when}? {key} igen: ja").format(
            count=_meetings(len(open_ones)), fora=names, when=when, key=self.key_of(action)
        )
        if not self.asks(action, (Part(asked, Tone.WARNING),)):
            self.plan_year([forum for forum in fora if any(forum in one.fora for one in open_ones)])

    def proposals(self) -> list[YearMeeting]:
        """What can be planned from today on."""
        rows = self.view.plan.rows if self.view else ()
        today = self.now().date()
        return [row.meeting for row in rows if row.meeting.stage in NOT_ON_RECORD and row.meeting.date >= today]

    @work
    async def plan_year(self, fora: Iterable[str]) -> None:
        """Plan what is proposed for these fora, one after the other, and say how far it is."""
        if self.view is None:
            return
        now, year, names, here = self.now(), self.view.plan.year, self.view.names, self.chosen
        count = 0
        for forum in fora:
            self.tell(plain(_("Planlægger {forum} …").format(forum=names[forum])))
            planned = await self.recorded(_job(plan_forum, self.workspace, forum, year, now.date(), now))
            if planned is None:
                break
            count += len(planned)
        else:
            said = _("{count} er planlagt. {key} aflyser et igen.")
            self.tell((Part(said.format(count=_meetings(count), key=self.key_of("cancel")), Tone.GOOD),))
        self.look(after=here.meeting if here else None)

    async def recorded(self, job: Callable[[], Answer]) -> Answer | None:
        """What was recorded; None where it was refused, which is told, or where something else is under way."""
        if self.busy:
            return None
        self.busy = True
        try:
            return await self.ask_or_say(job)
        finally:
            self.busy = False

    def told(self, sentence: str, meeting: YearMeeting) -> None:
        """Say what was done with a meeting."""
        names = self.view.names if self.view else {}
        self.tell((Part(sentence.format(meeting=meeting_and_day(meeting, names)), Tone.GOOD),))

    def action_move(self) -> None:
        """Write the day that the meeting is moved to."""
        if self.chosen and self.view:
            self.meant, self.moving = self.chosen.meeting, True
            about = meeting_and_day(self.meant, self.view.names)
            self.open_field(_("Flyt {meeting} til").format(meeting=about), _("dag, tid og sted: grund"))

    def action_cancel(self) -> None:
        """Write why the meeting is cancelled."""
        if self.chosen and self.view:
            self.meant, self.moving = self.chosen.meeting, False
            about = meeting_and_day(self.meant, self.view.names)
            self.open_field(_("Aflys {meeting}").format(meeting=about), _("evt. grund"))

    def read(self, line: str) -> Reading:
        """How the line in the field is read."""
        if self.meant is None or not line.strip():
            return Reading(None)
        if self.moving:
            return read_move(self.workspace, self.meant, line)
        return reads(CancelMeeting(), _("AFLYSES: {why}").format(why=line.strip()))

    def submit(self, line: str) -> None:
        """Do what the line says; without a day nothing is moved, and without a reason it is cancelled all the same."""
        meeting, now = self.meant, self.now()
        if meeting is None or (self.moving and not line):
            return
        if self.moving:
            self.change(lambda: move_meeting(self.workspace, meeting, line, now), _("Flyttet: {meeting}"))
        else:
            self.change(lambda: cancel_meeting(self.workspace, meeting, line, now), _("Aflyst: {meeting}"))

    @work
    async def change(self, job: Callable[[], str], said: str) -> None:
        """Move or cancel the meeting that the field is about; what was refused stays in the field with the reason."""
        if self.busy or self.meant is None:
            return
        self.busy = True
        try:
            id = await self.ask(job)
        except SspError as error:
            self.query_one("#foot", EntryArea).say((Part(f"! {error}", Tone.ERROR),))
            return
        finally:
            self.busy = False
        self.close_field()
        self.told(said, self.meant)
        self.look(meeting=id)


def _meetings(count: int) -> str:
    return _("1 møde") if count == 1 else _("{count} møder").format(count=count)


def _job(planning: Callable[..., list[str]], *given: object) -> Callable[[], list[str]]:
    """A job with what it is given now, for what changes before it is done."""
    return lambda: planning(*given)
