"""Running a meeting: read a line, record it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui import ports
from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action
from ssp_tui.domain.audience import find_cpr
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.history import History, Step
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.rules import Surroundings, decide
from ssp_tui.domain.rules.base import not_begun, prepares
from ssp_tui.language.entry_line import Context, Reading, read_line
from ssp_tui.language.known_names import Known, names_of
from ssp_tui.locale import _
from ssp_tui.services import documents
from ssp_tui.services.day_of_meeting import against
from ssp_tui.services.fixing import file_with
from ssp_tui.services.past import people_last, present_last
from ssp_tui.services.projection import projected
from ssp_tui.services.workspace import Workspace

_FOR_ANY_MEETING = (cmd.OpenMeeting, cmd.PrepareMeeting, cmd.SetClock)
"What a replay answers itself, wherever it stands."


class RunningMeeting:
    """A meeting that lines are typed into. Nothing is shown that is not on the disk."""

    def __init__(self, workspace: Workspace, history: History) -> None:
        self.workspace = workspace
        self.history = history
        self._caught_up = len(history.steps) == 1
        fora = [(forum.id, forum) for forum in history.meeting.fora]
        self._owners = tuple(owner for id, _card in fora for owner in workspace.register.owners(id))
        # Of several fora of a name the municipality's own is the one that is known by it.
        own = history.meeting.fora[0].municipality
        agendas = sorted(workspace.agendas.values(), key=lambda agenda: agenda.forum.municipality != own)
        self._fora = tuple((agenda.forum.id, agenda.forum.names) for agenda in agendas)
        self._people_last = people_last(workspace, history.meeting)
        self._names: tuple[Known, ...] = ()
        self._names_from: tuple[object, ...] = ()
        self._actions_seen: tuple[Action, ...] = ()
        self._owners_here: frozenset[str] = frozenset()

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands on the disk."""
        return self.history.meeting

    @property
    def names(self) -> tuple[Known, ...]:
        """Everybody who can own an action or be present, as of now."""
        meeting = self.meeting
        if meeting.actions is not self._actions_seen:
            self._owners_here = frozenset(owner for action in meeting.actions for owner in action.owners)
            self._actions_seen = meeting.actions
        # A line is read on every key; the names are gathered anew only when somebody came to be known.
        basis = (meeting.attendance, meeting.new_members, meeting.roles, self._owners_here)
        if basis != self._names_from:
            self._names = names_of(meeting, self._owners, self._fora, self._people_last)
            self._names_from = basis
        return self._names

    def read(self, line: str, replay: bool = False) -> Reading:
        """What a line would record, as the meeting stands now."""
        reading = read_line(line, Context(self.meeting.date, self.meeting, self.names, replay, self.workspace.fora))
        command = reading.command
        early = self.meeting.status is Status.PLANNED and command and not prepares(command)
        if early and not isinstance(command, _FOR_ANY_MEETING):
            return Reading(None, error=str(not_begun()))
        if isinstance(command, cmd.MoveMeeting):
            return self._weighed(reading, command)
        return reading

    def _weighed(self, reading: Reading, move: cmd.MoveMeeting) -> Reading:
        """How a move is read, with what speaks against the day."""
        meeting = self.meeting
        fora = tuple(forum.id for forum in meeting.fora)
        start, end = (move.start, move.end) if move.start else (meeting.start, meeting.end)
        said = against(self.workspace, fora, move.date, start, end, meeting.id)
        return replace(reading, hints=(*reading.hints, *said))

    def record(self, command: cmd.Command, line: str, now: datetime) -> Step:
        """Carry out a command; it is on the disk when this returns.

        Raises Refused, and NotRecorded when the disk refuses; then nothing has changed.
        """
        self._catch_up(now)
        step = Step(len(self.history.steps) + 1, now, line, self._decided(command, now))
        stored = documents.to_store(step)
        if find_cpr(documents.words(stored)):
            raise Refused(_("Et CPR-nummer hører aldrig til i et referat."), _("Skriv rollen eller sagens nummer."))
        return self._append(step, stored)

    def happened(self, events: tuple[ev.Event, ...], line: str, now: datetime) -> None:
        """Record what was decided outside the meeting. Raises NotRecorded; then nothing has changed."""
        step = Step(len(self.history.steps) + 1, now, line, events)
        self._append(step, documents.to_store(step))

    def _append(self, step: Step, stored: ports.Step) -> Step:
        after = self.history.then(step)
        puts = projected(self.workspace.register, after, step)
        self.workspace.store.append(self.meeting.id, [stored], puts)
        self.history = after
        return step

    def _catch_up(self, now: datetime) -> None:
        """Once after resuming: take in what was done to the meeting's actions outside it."""
        if self._caught_up:
            return
        news = tuple(
            (action.number, change)
            for action in self.meeting.actions
            if (document := self.workspace.register.document(action.number))
            for change in document.changes
            if change.meeting != self.meeting.id and change not in action.changes
        )
        if news and self.meeting.status is Status.RUNNING:
            self.happened((ev.ActionsSeen(news),), "", now)
        self._caught_up = True

    def _decided(self, command: cmd.Command, now: datetime) -> tuple[ev.Event, ...]:
        register = self.workspace.register
        year = self.meeting.date.year
        around = Surroundings(
            now=now,
            history=self.history,
            step=len(self.history.steps) + 1,
            new_action_number=lambda: register.new_number(year),
            find_action=lambda number: register.find(number, year),
            news=lambda day: self.workspace.news(self.meeting, day),
            present_last=lambda: present_last(self.workspace, self.meeting),
            agenda_with=lambda thread: file_with(self.workspace, thread),
        )
        return decide(command, around)

    def save_draft(self, text: str) -> None:
        """Keep the half-typed line; one with a CPR number in it never reaches the disk."""
        self.workspace.store.save_draft(self.meeting.id, "" if find_cpr(text) else text)

    @property
    def draft(self) -> str:
        """The half-typed line of last time."""
        return self.workspace.store.draft(self.meeting.id)


def resume(workspace: Workspace, meeting: str) -> RunningMeeting:
    """A meeting as it stands, to be gone on with. Raises Refused when there is none."""
    return RunningMeeting(workspace, workspace.history(meeting))
