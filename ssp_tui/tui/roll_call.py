"""Calling the roll: what is typed in the field while the attendance stands on the screen."""

from __future__ import annotations

import re
from dataclasses import replace

from ssp_tui.domain.forum import MemberKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.language.completion import Completion, completions
from ssp_tui.language.reading import Context, Reading
from ssp_tui.locale import _

APOLOGIES = "/afbud "
PRESENT = "/til-stede "
EVERYBODY = "/til-stede alle"
_LATE = re.compile(
    r"(?P<name>[^,]+?)\s+(?:kommer|kom|forsinket)(?:\s+kl\.?)?\s+(?P<at>\d{1,2}[.:]\d{2})", re.IGNORECASE
)
_INSTEAD = re.compile(r"[^,]+\s(?:for|i stedet for)\s[^,]+", re.IGNORECASE)


def lines(typed: str, meeting: Meeting) -> tuple[str, ...]:
    """The lines that Enter records: everybody expected is here, but those named, who sent apologies.

    When it is known already who is here, only the apologies; where nobody is expected, the names are those present.
    """
    names = typed.strip()
    if names.startswith("/"):
        return (names,)
    if late := _LATE.fullmatch(names):
        return (f"/kom {late['name']} kl. {late['at']}",)
    if _INSTEAD.fullmatch(names):
        return (f"/stedfortræder {names}",)
    if not _expected(meeting):
        return (f"{PRESENT}{names}",) if names else ()
    everybody = (EVERYBODY,) if meeting.attendance.present is None else ()
    return (*everybody, f"{APOLOGIES}{names}") if names else everybody


def read(of: Reading, typed: str, meeting: Meeting) -> Reading:
    """How the names are read, `of` being the reading of the last of their lines."""
    if of.command is None or len(lines(typed, meeting)) < 2:
        return of
    return replace(of, label=_("{apologies} · alle andre er her").format(apologies=of.label))


def completed(typed: str, cursor: int, context: Context) -> tuple[Completion, ...]:
    """The names that may stand where the cursor is."""
    if typed.lstrip().startswith("/") or context.meeting is None:
        return completions(typed, cursor, context)
    command = APOLOGIES if _expected(context.meeting) else PRESENT
    found = completions(command + typed, len(command) + cursor, context) if typed.strip() else ()
    return tuple(replace(one, start=one.start - len(command), end=one.end - len(command)) for one in found)


def _expected(meeting: Meeting) -> bool:
    return any(member.kind is MemberKind.FIXED for member in meeting.members)
