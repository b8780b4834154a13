"""A workspace: its fora, its meetings, and the agenda that each forum meets next."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial

from ssp_tui.domain.agenda import ItemStep, Reading, StandingAgenda
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.carry import Carry, Held, held, pending, wished_for
from ssp_tui.domain.coming import AgendaItem, comes_up, next_agenda, numbered
from ssp_tui.domain.commands import OpenMeeting, PrepareMeeting
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.events import AgendaRenewed, MeetingOpened
from ssp_tui.domain.forum import Forum, Numbering
from ssp_tui.domain.forum_names import ForumNames
from ssp_tui.domain.handover import ACTION_THREAD, Fora, action_of
from ssp_tui.domain.history import History
from ssp_tui.domain.meeting import ForumCard, Meeting, MeetingKind, Status
from ssp_tui.domain.settings import Settings
from ssp_tui.domain.text import fold
from ssp_tui.locale import _
from ssp_tui.ports import Shelf, Store
from ssp_tui.services import documents
from ssp_tui.services.handover import Arrivals, Meetings
from ssp_tui.services.next_meeting import next_day
from ssp_tui.services.register import MeetingSummary, Register


class Workspace:
    """The one thing that commands and screens ask: it reads; `running` records."""

    def __init__(self, store: Store, shelf: Shelf, settings: Settings) -> None:
        self.store = store
        self.shelf = shelf
        self.settings = settings
        self.register = Register(store, settings.action_prefix, lambda: self.fora)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The agenda files, as they were when first asked."""
        return self.shelf.agendas()

    @cached_property
    def agendas(self) -> dict[str, StandingAgenda]:
        """The fixed agendas by forum id."""
        return {reading.agenda.forum.id: reading.agenda for reading in self.readings if reading.agenda}

    def read_agendas_again(self) -> None:
        """Take in what has changed in the agenda files; whoever asks meanwhile is answered as before."""
        self.readings = self.shelf.agendas()
        for known in ("agendas", "fora"):
            self.__dict__.pop(known, None)

    @cached_property
    def fora(self) -> Fora:
        """The fora of the workspace, found by what they are called."""
        return Fora(map(_card, self.agendas.values()))

    def forum(self, word: str) -> StandingAgenda:
        """The forum that goes by this id, name or alias. Raises Refused with the nearest one there is."""
        called = [agenda for agenda in self.agendas.values() if agenda.forum.is_called(word)]
        surest = [agenda for agenda in called if fold(word) in map(fold, (agenda.forum.id, *agenda.forum.aliases))]
        if len(surest or called) == 1:
            return (surest or called)[0]
        known = ForumNames((id, agenda.forum.names) for id, agenda in self.agendas.items())
        meant = () if called else known.called(word) or known.begun(word)
        if len(meant) == 1:
            return self.agendas[meant[0]]
        if called:
            ids = ", ".join(agenda.forum.id for agenda in called)
            raise Refused(_("{word} er navnet på flere fora.").format(word=word), _("Skriv {ids}.").format(ids=ids))
        names = {fold(name): name for agenda in self.agendas.values() for name in agenda.forum.names}
        near = difflib.get_close_matches(fold(word), names, 1)
        if near:
            remedy = _("Mente du {name}?").format(name=names[near[0]])
        elif self.agendas:
            remedy = _("Her er: {fora}.").format(fora=", ".join(sorted(self.agendas)))
        else:
            remedy = _("Ingen dagsorden i mappen kan bruges. Se fejlene med ssp-tui check.")
        raise Refused(_("Der er intet forum, der hedder {word}.").format(word=word), remedy)

    def history(self, meeting: str) -> History:
        """The history of a meeting. Raises Refused when there is none."""
        history = documents.history(self.store, meeting)
        if history is None:
            raise Refused(
                _("Der er intet møde {meeting}.").format(meeting=meeting), _("Se møderne med ssp-tui meetings.")
            )
        return history

    def waiting(self, fora: Sequence[str], day: dt.date | None = None) -> tuple[Carry, ...]:
        """What waits for a meeting of these fora on a day, each thread once; what comes after that day does not count.

        What a joint meeting passed on waits for each of its fora, until one of them treats it. What another forum
        handed over waits for its receiver alone, and comes back when it is finished there.
        """
        meetings = Meetings.of(self.register, fora, day)
        arrivals = Arrivals(self.register, self.fora, fora, day)
        given = {carry.thread: carry for carry in arrivals.given()}
        home = arrivals.homes(meetings.partners)
        waiting = (
            carry
            for carry in pending(meetings.told(partial(self._held_now, meetings.latest())), given.values())
            if meetings.leave(carry, home(carry)) or given.get(carry.thread) == carry
            if not carry.thread.startswith(ACTION_THREAD) or carry.thread in given
        )
        now = (arrivals.as_it_is_here(carry, given.get(carry.thread)) for carry in waiting)
        return tuple(map(self._dated, (*now, *arrivals.returned(meetings.treated()))))

    def _dated(self, carry: Carry) -> Carry:
        """The carry with the day of its meeting, where that was moved: its id keeps the day that it was planned for."""
        summary = self.register.meeting(carry.meeting)
        moved = summary and not summary.id.startswith(summary.date.isoformat())
        return replace(carry, held=summary.date) if summary and moved else carry

    def _held_now(self, latest: dt.date, summary: MeetingSummary) -> Held:
        """What a meeting means for its threads; that of a running one is not in the register yet.

        What was put on the agenda of a planned meeting waits for the next one when a later meeting was the `latest`.
        """
        if summary.status is Status.RUNNING:
            return held(self.history(summary.id).meeting)
        if summary.status is Status.PLANNED and summary.date < latest:
            return replace(summary.held, carries=wished_for(self.history(summary.id).meeting))
        return summary.held

    def next_date(self, forum: str, today: dt.date | None = None) -> dt.date | None:
        """The day that a forum is known to meet next: planned, or announced and not held yet."""
        return next_day(self.register.meetings_of(forum), today)

    def announced(self, fora: Sequence[str], day: dt.date) -> MeetingTime | None:
        """What an earlier meeting of these fora announced of the meeting on a day."""
        times = (
            time
            for forum in fora
            for summary in reversed(self.register.meetings_of(forum))
            for time in summary.next_meetings
            if time.date == day and summary.date < day
        )
        return next(times, None)

    def agenda(self, fora: Sequence[str], day: dt.date | None) -> tuple[AgendaItem, ...]:
        """The agenda of the next meeting of these fora; the first one's fixed agenda leads."""
        standing = self.agendas[fora[0]]
        approves = any(item.step is ItemStep.APPROVAL for item in standing.items)
        waiting = self.waiting(fora, day)
        # What has an item of its own is not asked about a second time.
        own = {action_of(carry.thread) for carry in waiting if comes_up(carry, day)}
        return next_agenda(
            standing,
            waiting,
            day,
            open_actions=sum(action.number not in own for action in self.register.open_actions(fora)),
            to_approve=self.register.to_approve(fora, day) if approves else (),
        )

    def opening(self, command: OpenMeeting | PrepareMeeting, fora: Sequence[StandingAgenda], id: str) -> MeetingOpened:
        """The event that opens a new meeting, with its snapshot of agenda, members and open actions."""
        ids = [agenda.forum.id for agenda in fora]
        leading = fora[0].forum
        agenda = self.agenda(ids, command.date)
        announced = self.announced(ids, command.date) or MeetingTime("")
        as_announced = command.start in (None, announced.start)
        approves = any(item.step is ItemStep.APPROVAL for item in agenda)
        return MeetingOpened(
            meeting=id,
            fora=tuple(_card(agenda) for agenda in fora),
            date=command.date,
            items=numbered(agenda, self._first_number(leading, command.date)),
            kind=MeetingKind.JOINT if len(fora) > 1 else MeetingKind.ORDINARY,
            start=command.start or announced.start,
            end=command.end or (announced.end if as_announced else None),
            place=command.place or announced.place or leading.place,
            actions=self.register.open_actions(ids),
            to_approve=self.register.to_approve(ids, command.date) if approves else (),
            planned=isinstance(command, PrepareMeeting),
        )

    def news(self, meeting: Meeting, day: dt.date) -> AgendaRenewed | None:
        """What a planned meeting needs from elsewhere when it is held on a day; None where its agenda file is gone."""
        ids = [forum.id for forum in meeting.fora]
        if not self.agendas.keys() >= set(ids):
            return None
        # What was to come up on the day that it was prepared for comes up, also when it is held before.
        latest = max(day, meeting.date)
        # What was made for it is its own: it does not come to it from elsewhere.
        agenda = [item for item in self.agenda(ids, latest) if not item.thread.startswith(f"{meeting.id}/")]
        approves = any(item.step is ItemStep.APPROVAL for item in agenda)
        first = self._first_number(self.agendas[ids[0]].forum, day)
        return AgendaRenewed(
            items=numbered(agenda, first),
            fora=tuple(_card(self.agendas[id]) for id in ids),
            actions=self.register.open_actions(ids),
            to_approve=self.register.to_approve(ids, latest) if approves else (),
            first=first,
        )

    def _first_number(self, forum: Forum, day: dt.date) -> int:
        if forum.numbering is not Numbering.PER_YEAR:
            return 1
        this_year = [s.last_item for s in self.register.meetings_of(forum.id) if s.date.year == day.year]
        return max(this_year, default=0) + 1

    def on_day(self, forum: str, day: dt.date) -> list[MeetingSummary]:
        """The forum's meetings on a day."""
        return [summary for summary in self.register.meetings_of(forum) if summary.date == day]


def _card(agenda: StandingAgenda) -> ForumCard:
    forum = agenda.forum
    # An address is needed when something goes out, and then it is read from the file: no meeting keeps it.
    members = tuple(replace(member, email="") for member in forum.members)
    return ForumCard(forum.id, forum.name, forum.aliases, forum.municipality, members, forum.person_policy, forum.chair)
