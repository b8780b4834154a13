"""Checking agendas against what is under way: a title that is gone while its thread still waits."""

from __future__ import annotations

from collections.abc import Iterable

from ssp_tui.domain.agenda import Problem, Reading, StandingAgenda
from ssp_tui.domain.carry import Carry
from ssp_tui.locale import _
from ssp_tui.services.workspace import Workspace


def orphaned(workspace: Workspace, readings: Iterable[Reading]) -> list[Problem]:
    """A warning for each fixed item that is gone from its file while its thread still waits for a meeting."""
    return [
        _gone(reading, carry)
        for reading in readings
        if reading.agenda
        for carry in workspace.waiting([reading.agenda.forum.id])
        if _is_fixed(reading.agenda, carry) and carry.thread not in _threads(reading.agenda)
        if not _only_proposed(workspace, carry)
    ]


def _is_fixed(agenda: StandingAgenda, carry: Carry) -> bool:
    return carry.thread.startswith(f"{agenda.forum.id}/")


def _threads(agenda: StandingAgenda) -> set[str]:
    return {f"{agenda.forum.id}/{item.id}" for item in agenda.items}


def _only_proposed(workspace: Workspace, carry: Carry) -> bool:
    """Whether an item was proposed as a fixed one at the meeting that it comes from: it was never in the file."""
    item = workspace.history(carry.meeting).meeting.item(carry.item)
    return bool(item and item.formerly)


def _gone(reading: Reading, carry: Carry) -> Problem:
    return Problem(
        file=reading.file,
        line=1,
        problem=_('Punktet "{title}" er ude af dagsordenen, men skal op igen').format(title=carry.title),
        expected=_("et punkt med den titel, eller med Id: {id}").format(id=carry.thread.partition("/")[2]),
        example=f"## {carry.title}",
    )
