"""Running a meeting: open or resume it, read a line, record it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ssp_tui import ports
from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.audience import find_cpr
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.history import History, Step
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.rules import Surroundings, decide
from ssp_tui.language.entry_line import Context, Reading, read_line
from ssp_tui.language.owners import Known, names_of
from ssp_tui.locale import _
from ssp_tui.services import documents
from ssp_tui.services.projection import projected
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace


class RunningMeeting:
    """A meeting that lines are typed into. Nothing is shown that is not on the disk."""

    def __init__(self, workspace: Workspace, history: History) -> None:
        self.workspace = workspace
        self.history = history
        self._caught_up = len(history.steps) == 1
        fora = [(forum.id, forum) for forum in history.meeting.fora]
        self._owners = tuple(owner for id, _card in fora for owner in workspace.register.owners(id))
        self._fora = tuple((agenda.forum.id, agenda.forum.names) for agenda in workspace.agendas.values())
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
            self._names = names_of(meeting, self._owners, self._fora)
            self._names_from = basis
        return self._names

    def read(self, line: str, replay: bool = False) -> Reading:
        """What a line would record, as the meeting stands now."""
        return read_line(line, Context(self.meeting.date, self.meeting, self.names, replay))

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
            seen = Step(len(self.history.steps) + 1, now, "", (ev.ActionsSeen(news),))
            self._append(seen, documents.to_store(seen))
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


def open_meeting(workspace: Workspace, command: cmd.OpenMeeting, line: str, now: datetime) -> RunningMeeting:
    """The meeting that `/møde` names: a new one at its first item, a running one where it stood.

    Raises Refused for a closed one, so that a replay run twice doubles nothing.
    """
    fora = tuple(workspace.forum(word) for word in command.fora)
    leading = fora[0].forum.id
    there = [s for s in workspace.on_day(leading, command.date) if _same(s, command, fora)]
    if not there:
        id = _new_id(workspace, leading, command)
        step = Step(1, now, line, (workspace.opening(command, fora, id),))
        history = History.of([step])
        puts = projected(workspace.register, history, step)
        workspace.store.append(id, [documents.to_store(step)], puts)
        return RunningMeeting(workspace, history)
    summary = next((s for s in there if s.status is Status.RUNNING), there[-1])
    if summary.status is Status.CLOSED:
        raise Refused(
            _("Mødet {meeting} er afsluttet.").format(meeting=summary.id), _("Skriv /genåbn for at rette i det.")
        )
    if summary.status is Status.CANCELLED:
        raise Refused(
            _("Mødet {meeting} er aflyst.").format(meeting=summary.id),
            _("Skriv /genåbn, hvis det alligevel holdes."),
        )
    return resume(workspace, summary.id)


def _same(summary: MeetingSummary, command: cmd.OpenMeeting, fora: Sequence[StandingAgenda]) -> bool:
    """Whether a meeting of that day is the one that is meant: the same fora, and no other hour."""
    if set(summary.fora) != {agenda.forum.id for agenda in fora}:
        return False
    return command.start is None or summary.start is None or summary.start == command.start


def _new_id(workspace: Workspace, forum: str, command: cmd.OpenMeeting) -> str:
    id = f"{command.date.isoformat()}-{forum}"
    taken = set(workspace.store.streams())
    number = 2
    unique = id
    while unique in taken:
        unique, number = f"{id}-{number}", number + 1
    return unique
