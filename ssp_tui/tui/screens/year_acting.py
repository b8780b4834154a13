"""Planning, moving and cancelling meetings of the year, by a key or in a line of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from textual import work

from ssp_tui.domain.errors import SspError
from ssp_tui.domain.year.values import YearMeeting
from ssp_tui.language.reading import Reading
from ssp_tui.locale import _
from ssp_tui.services.planning import last_step, plan_forum, plan_meeting, take_back, to_plan
from ssp_tui.services.year import YearRow
from ssp_tui.tui.present.parts import Part, Tone, plain
from ssp_tui.tui.present.year import YearView
from ssp_tui.tui.present.year_told import many, planned, taken_back, to_be_planned
from ssp_tui.tui.screens.asking import AskingScreen
from ssp_tui.tui.screens.base import Answer
from ssp_tui.tui.screens.year_field import FOR_TYPING, Writing, another_day, new_meeting, reason
from ssp_tui.tui.widgets.entry_area import EntryArea

Told = Callable[[YearView], tuple[str, str]]
"What was done, in the year as it is now, and the id of the meeting to go to."


class YearActing(AskingScreen[None]):
    """What is done with the meeting under the cursor; the list is shown by who builds on this."""

    view: YearView | None = None
    forum = ""
    "The only one that is shown."
    busy = False
    "Something is being recorded; the next key waits for it."
    writing: Writing | None = None
    "What the field is for."

    def __init__(self) -> None:
        super().__init__()
        self.done: list[tuple[str, int]] = []
        "What was done here, the last thing last: the meeting, and the number of its last step then."

    @property
    def chosen(self) -> YearRow | None:
        """The meeting under the cursor."""
        raise NotImplementedError

    async def show(self, after: YearMeeting | None = None, told: Told | None = None) -> None:
        """Show the year as it is now, with what was done; highlight the next proposal after a meeting."""
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
        """Plan a meeting, and go on to the next proposal; one that was cancelled is planned again."""
        now = self.now()
        id = await self.recorded(lambda: plan_meeting(self.workspace, meeting, now))
        if id is not None:
            self.done.append((id, await self.ask(lambda: last_step(self.workspace, id))))
            await self.show(after=meeting, told=lambda view: (planned(view, id), ""))

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
        """Ask before the proposals of these fora are planned, with how many there are; then plan them.

        Those in weeks in which many are away wait till nothing else is left to be planned.
        """
        if self.view is None:
            return
        away = self.view.holidays.away
        rows = [row.meeting for row in self.view.plan.rows if not set(fora).isdisjoint(row.meeting.fora)]
        open_ones = to_plan(rows, self.now().date())
        at_work = [one for one in open_ones if not away(one.date)]
        if not open_ones:
            self.tell(plain(_("Der er ingen forslag at planlægge for {fora}.").format(fora=names)))
            return
        wanted = at_work or open_ones
        asked = to_be_planned(wanted, len(open_ones) - len(at_work), names, self.key_of(action))
        if not self.asks(action, (Part(asked, Tone.WARNING),)):
            self.plan_year([forum for forum in fora if any(forum in one.fora for one in wanted)], not at_work)

    @work
    async def plan_year(self, fora: Sequence[str], in_holidays: bool) -> None:
        """Plan what is proposed for these fora, one after the other, and say how far it is."""
        if self.view is None:
            return
        now, year, names, here = self.now(), self.view.plan.year, self.view.names, self.chosen
        count = 0
        for forum in fora:
            self.tell(plain(_("Planlægger {forum} …").format(forum=names[forum])))
            ids = await self.recorded(self._job(forum, year, now, in_holidays))
            if ids is None:
                break
            count += len(ids)
        else:
            said = _("{count} er planlagt. {key} aflyser et igen.")
            self.tell((Part(said.format(count=many(count), key=self.key_of("cancel")), Tone.GOOD),))
        await self.show(after=here.meeting if here else None)

    def _job(self, forum: str, year: int, now: dt.datetime, in_holidays: bool) -> Callable[[], list[str]]:
        return lambda: plan_forum(self.workspace, forum, year, now.date(), now, in_holidays=in_holidays)

    async def recorded(self, job: Callable[[], Answer]) -> Answer | None:
        """What was recorded; None where it was refused, which is told, or where something else is under way."""
        if self.busy:
            return None
        self.busy = True
        try:
            return await self.ask_or_say(job)
        finally:
            self.busy = False

    @work
    async def action_undo(self) -> None:
        """Take back what was done here last; in the field, what was typed."""
        foot = self.query_one("#foot", EntryArea)
        if foot.field.has_focus:
            foot.field.undo()
        elif not self.done:
            self.tell(plain(_("Der er ikke gjort noget her at fortryde.")))
        else:
            (id, step), now = self.done[-1], self.now()
            if await self.recorded(lambda: take_back(self.workspace, id, step, now)) is not None:
                self.done.remove((id, step))
                await self.show(told=lambda view: (taken_back(view, id), id))

    def action_move(self) -> None:
        """Write the day that the meeting is moved to."""
        if self.chosen and self.view:
            self.write(another_day(self.workspace, self.view, self.chosen.meeting, self.room, self.key_of("move")))

    def action_cancel(self) -> None:
        """Write why the meeting is cancelled."""
        if self.chosen and self.view:
            self.write(reason(self.workspace, self.view, self.chosen.meeting, self.room))

    def action_new(self) -> None:
        """Write when a meeting is held that no rhythm asks for."""
        if self.view:
            of_row = self.chosen.meeting.fora if self.chosen else ()
            fora = (self.forum,) if self.forum else of_row
            self.write(new_meeting(self.workspace, self.view, fora, self.room))

    @property
    def room(self) -> int:
        """Columns of the words before the field, with its margins and its sign."""
        return self.size.width - FOR_TYPING - 5

    def write(self, writing: Writing) -> None:
        """Ask in the field."""
        self.writing = writing
        self.open_field(writing.prompt, writing.hint)

    def read(self, line: str) -> Reading:
        """How the line in the field is read."""
        return self.writing.read(line) if self.writing and line.strip() else Reading(None)

    def submit(self, line: str) -> None:
        """Do what the line says; an empty one is none, but for a reason that may be left out."""
        if self.writing and (line or self.writing.may_be_empty):
            self.change(self.writing, line)

    @work
    async def change(self, writing: Writing, line: str) -> None:
        """Record what was written; what was refused stays in the field with the reason."""
        if self.busy:
            return
        self.busy = True
        now = self.now()
        try:
            id = await self.ask(lambda: writing.record(line, now))
            self.done.append((id, await self.ask(lambda: last_step(self.workspace, id))))
        except SspError as error:
            self.query_one("#foot", EntryArea).say((Part(f"! {error}", Tone.ERROR),))
            return
        finally:
            self.busy = False
        self.close_field()
        await self.show(told=lambda view: writing.told(view, id))
