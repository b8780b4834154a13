"""Following up an action outside any meeting."""

from __future__ import annotations

from datetime import datetime

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.history import Step
from ssp_tui.domain.rules.actions import followed
from ssp_tui.language.entry_line import Context, read_line
from ssp_tui.locale import _
from ssp_tui.ports import REGISTER
from ssp_tui.services import documents
from ssp_tui.services.register import ActionDocument
from ssp_tui.services.workspace import Workspace


def follow_up(workspace: Workspace, number: str, words: str, now: datetime) -> Action:
    """The action after what the words say of it, as after `/opgave NUMBER`; without words, as it is.

    Raises Refused, and NotRecorded when the disk refuses; then nothing has changed.
    """
    found = workspace.register.find(number, now.year)
    if found is None:
        raise Refused(_("Opgave {number} findes ikke.").format(number=number), _("Se numrene med ssp-tui actions."))
    if not words:
        return found
    line = f"/opgave {found.number} {words}"
    reading = read_line(line, Context(now.date(), None, ()))
    if reading.error or not isinstance(reading.command, cmd.FollowUp):
        raise Refused(reading.error or _("Skriv hvad der er sket, fx udført."))
    return _recorded(workspace, reading.command, found, line, now)


def _recorded(workspace: Workspace, command: cmd.FollowUp, before: Action, line: str, now: datetime) -> Action:
    number = len(workspace.store.steps(REGISTER)) + 1
    change = followed(command, now.isoformat(), step=number)
    step = Step(number, now, line, (ev.ActionChanged(before.number, change),))
    document = workspace.register.document(before.number) or ActionDocument(number=before.number, born=before)
    after = document.model_copy(update={"changes": (*document.changes, change)})
    workspace.store.append(REGISTER, [documents.to_store(step)], [after.put()])
    return after.action
