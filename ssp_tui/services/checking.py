"""Checking agendas: a title that is gone while its thread still waits, and what a file does not say yet."""

from __future__ import annotations

from collections.abc import Iterable

from ssp_tui.domain.agenda import Problem, Reading, StandingAgenda
from ssp_tui.domain.carry import Carry
from ssp_tui.formats.agenda_forum import KEYS
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


UNSAID = (
    ("cadence", "mødehyppighed", "hvor tit forummet mødes, så årets møder kan lægges"),
    ("duration_minutes", "varighed", "hvor længe et møde varer, så uret kan følge med"),
    ("chair", "formand", "hvem der leder møderne"),
    ("secretary", "sekretær", "hvem der skriver referat"),
    ("members", "deltager", "hvem der er med, med enheden i parentes, så fremmødet kan tælles"),
    ("agenda_out", "dagsorden udsendes", "hvornår dagsordenen skal ud, så fristen kan vises"),
    ("approval", "godkendelse", "hvornår referatet godkendes"),
    ("person_policy", "personsager", "om personer må omtales: nej, tendens eller § 115"),
)
"What the program uses of a forum: the field, its key in the file, and what it is."


def unsaid(reading: Reading) -> list[Problem]:
    """What a file does not say yet and the program would use, each with the line to write; none of it is a mistake."""
    if reading.agenda is None:
        return []
    forum = reading.agenda.forum
    line = max((line for _name, line in reading.name_lines), default=1)
    told = [
        _hint(reading, line, _("»{key}« står der ikke endnu").format(key=key), _(what), f"{key}: {KEYS[key]}")
        for field, key, what in UNSAID
        if not getattr(forum, field)
    ]
    loose = [member.name for member in forum.members if not member.sector]
    if loose:
        names, example = ", ".join(loose[:3]), f"deltager: {loose[0]} (skole)"
        told.append(_hint(reading, line, _("Deltagere uden enhed: {names}").format(names=names), _("enheden"), example))
    if forum.proposals and not forum.sources:
        said = _("Står som forslag: {keys}").format(keys=", ".join(forum.proposals))
        done = _("se linjerne efter, og slet dem i »forslag:«, når de passer")
        told.append(_hint(reading, line, said, done))
    return told


def _hint(reading: Reading, line: int, said: str, expected: str, example: str = "") -> Problem:
    return Problem(reading.file, line, said, expected, example)
