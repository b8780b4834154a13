"""Calling the roll: what is typed in the field while the attendance stands on the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ssp_tui.domain.agenda import last_bracket
from ssp_tui.domain.forum import MemberKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Person
from ssp_tui.domain.text import fold
from ssp_tui.language.completion import Completion, completions
from ssp_tui.language.reading import Context, Reading
from ssp_tui.locale import _

APOLOGIES = "/afbud "
PRESENT = "/til-stede "
EVERYBODY = "/til-stede alle"
AS_LAST = "/til-stede som sidst"
_LATE = re.compile(
    r"(?P<name>[^,]+?)\s+(?:kommer|kom|forsinket)(?:\s+kl\.?)?\s+(?P<at>\d{1,2}[.:]\d{2})", re.IGNORECASE
)
_INSTEAD = re.compile(r"[^,]+\s(?:for|i stedet for)\s[^,]+", re.IGNORECASE)


def lines(typed: str, meeting: Meeting, last: Sequence[Person] = ()) -> tuple[str, ...]:
    """The lines that Enter records: everybody expected is here, but those named, who sent apologies.

    `last` are those of the last meeting: where they came by name to seats that the agenda has without names, they are
    expected. When it is known already who is here, only the apologies; where nobody is expected, the names are those
    present.
    """
    names = typed.strip()
    if names.startswith("/"):
        return (names,)
    if late := _LATE.fullmatch(names):
        return (f"/kom {late['name']} kl. {late['at']}",)
    if _INSTEAD.fullmatch(names):
        return (f"/stedfortræder {names}",)
    named = by_name(meeting, last)
    if not _means_somebody(names, meeting, last) or (not _expected(meeting) and not named):
        return (f"{PRESENT}{names}",) if names else ()
    everybody = (AS_LAST if named else EVERYBODY,) if meeting.attendance.present is None else ()
    return (*everybody, f"{APOLOGIES}{names}") if names else everybody


def _means_somebody(names: str, meeting: Meeting, last: Sequence[Person]) -> bool:
    """Whether one of the names is somebody expected, or none is typed: else they are those who came."""
    known = [fold(name) for name in (*(m.name for m in meeting.members), *(person.name for person in last))]
    typed = [fold(last_bracket(part)[0] or part).strip() for part in names.split(",")]
    return not names or any(word and any(f" {word}" in f" {name}" for name in known) for word in typed)


def by_name(meeting: Meeting, last: Sequence[Person]) -> bool:
    """Whether those of the last meeting are known by names that the agenda file has not."""
    members = {fold(member.name) for member in meeting.members}
    return any(fold(person.name) not in members for person in last)


def read(of: Reading, said: Sequence[str]) -> Reading:
    """How the names are read, `of` being the reading of the last of their lines."""
    if of.command is None or len(said) < 2:
        return of
    label = _("{apologies} · ellers som sidst") if said[0] == AS_LAST else _("{apologies} · alle andre er her")
    return replace(of, label=label.format(apologies=of.label))


def completed(typed: str, cursor: int, context: Context) -> tuple[Completion, ...]:
    """The names that may stand where the cursor is."""
    if typed.lstrip().startswith("/") or context.meeting is None:
        return completions(typed, cursor, context)
    command = APOLOGIES if _expected(context.meeting) else PRESENT
    found = completions(command + typed, len(command) + cursor, context) if typed.strip() else ()
    return tuple(replace(one, start=one.start - len(command), end=one.end - len(command)) for one in found)


def _expected(meeting: Meeting) -> bool:
    return any(member.kind is MemberKind.FIXED for member in meeting.members)
