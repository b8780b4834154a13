"""Calling the roll: what is typed in the field while the attendance stands on the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.attendance import anybody_noted, is_listed, unnoted
from ssp_tui.domain.forum import MemberKind
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.people import Person
from ssp_tui.domain.text import fold
from ssp_tui.language.completion import Completion, completions
from ssp_tui.language.entry_line import read_line
from ssp_tui.language.reading import Context, Reading, the_item
from ssp_tui.language.words import danish
from ssp_tui.locale import _
from ssp_tui.tui.roll_words import IS_HERE, Is, Saying, Somebody, holds_verb, says_ill

APOLOGIES = "/afbud "
PRESENT = "/til-stede "
EVERYBODY = "/til-stede alle"
REST = "/til-stede resten"
AS_LAST = "/til-stede som sidst"
_INSTEAD = re.compile(r"[^,]+\s(?:for|i stedet for)\s[^,]+", re.IGNORECASE)
_REST_IS_HERE = danish(
    rf"(?:^|[,;]\s*|\s+(?:og|men)\s+)(?:resten|alle|(?:alle\s+)?(?:de\s+)?(?:andre|øvrige))(?:\s+{IS_HERE})?\s*[.!]?$"
)
_APOLOGIES_OF = danish(r"afbud(?:\s+fra)?\s*:?\s+(?=\S)")
_STEPS = (cmd.GoTo, cmd.GoNext, cmd.GoBack, cmd.AddSubItem)


def steps(command: cmd.Command | None) -> bool:
    """Whether a command goes to an item, and so leaves the attendance."""
    return isinstance(command, _STEPS)


def is_ordinary(typed: str, context: Context, last: Sequence[Person] = ()) -> bool:
    """Whether a line is what it would be outside the attendance: a typed entry, a command, a sentence; no names."""
    line = typed.strip()
    if not line or context.meeting is None or _sentence(line, context.meeting, last) is not None:
        return False
    if not _is_bare(line, context):
        return True
    several = line[-1] in ".!?" and len(line.split()) > 2
    return (several and not Somebody(context.meeting, last).expects_any(line)) or holds_verb(line)


def _is_bare(line: str, context: Context) -> bool:
    """Whether nothing in a line says what it is: it would be a note elsewhere, and is not written as one."""
    command = read_line(line, context).command
    if not isinstance(command, cmd.RecordEntry) or command.kind is not EntryKind.NOTE or line[0] in "\\'":
        return False
    return ": " not in line and not command.name


def asked(typed: str, context: Context, last: Sequence[Person] = ()) -> str:
    """What is asked of a line that names somebody and is not understood: why somebody is away is no note."""
    line = typed.strip()
    if context.meeting is None or not is_ordinary(line, context, last) or not _is_bare(line, context):
        return ""
    name = Somebody(context.meeting, last).named_in(line)
    if not name and not says_ill(line):
        return ""
    told = _("Linjen er ikke forstået: skriv /afbud {name} (syg), eller {name} er her")
    return told.format(name=name or _("NAVN"))


def lines(typed: str, meeting: Meeting, last: Sequence[Person] = ()) -> tuple[str, ...]:
    """The lines that Enter records: everybody expected is here, but those named, who sent apologies.

    `last` are those of the last meeting: where they came by name to seats that the agenda has without names, they are
    expected. When it is known already who is here, only the apologies; where nobody is expected, the names are those
    present.
    """
    names = typed.strip()
    if names.startswith("/"):
        return (names,)
    said = _sentence(names, meeting, last)
    if said is not None:
        return said
    somebody = Somebody(meeting, last)
    if _INSTEAD.fullmatch(names) and not somebody.is_meant(names):
        return (f"/stedfortræder {names}",)
    listed = somebody.listed(names)
    expected = _expected(meeting) or by_name(meeting, last)
    if names and not (expected and somebody.expects_any(names)):
        return (f"{PRESENT}{listed}",)
    return (*_others(meeting, last, names), *_noted(listed, somebody)) if expected or not names else ()


def _sentence(line: str, meeting: Meeting, last: Sequence[Person]) -> tuple[str, ...] | None:
    """The lines of a sentence on who is here, away or late; None when it is none."""
    somebody = Somebody(meeting, last)
    if rest := _REST_IS_HERE.search(line):
        before = line[: rest.start()]
        noted = _noted(_APOLOGIES_OF.sub("", before, count=1), somebody)
        return None if before and not noted else (*(_the_rest(meeting, last) or (REST,)), *noted)
    if sent := _APOLOGIES_OF.match(line):
        noted = _noted(line[sent.end() :], somebody)
        return (*_others(meeting, last, line), *noted) if noted else None
    return _lines_of(somebody.sayings(line)) or None


def _others(meeting: Meeting, last: Sequence[Person], names: str) -> tuple[str, ...]:
    """The line for those not named; none when it is known already who is here."""
    return () if names and meeting.attendance.present is not None else _the_rest(meeting, last)


def _noted(names: str, somebody: Somebody) -> tuple[str, ...]:
    """The lines of names that are away when nothing else is said of them; none when they are no names."""
    if said := somebody.sayings(names):
        return _lines_of(said)
    return (APOLOGIES + somebody.listed(names),) if names and not holds_verb(names) else ()


def _lines_of(said: Sequence[Saying]) -> tuple[str, ...]:
    here = ", ".join(one.name for one in said if one.what is Is.HERE)
    late = (f"/kom {one.name} kl. {one.at}" for one in said if one.what is Is.LATE)
    away = ", ".join(f"{one.name} ({one.why})" if one.why else one.name for one in said if one.what is Is.AWAY)
    return (*([PRESENT + here] if here else []), *late, *([APOLOGIES + away] if away else []))


def _the_rest(meeting: Meeting, last: Sequence[Person]) -> tuple[str, ...]:
    """The line that marks those as present of whom nothing is known yet; none when there are none."""
    known = meeting.attendance
    if by_name(meeting, last):
        return (AS_LAST,) if any(not is_listed(known, person) for person in last) else ()
    if not unnoted(meeting):
        return ()
    return (REST if anybody_noted(known) else EVERYBODY,)


def by_name(meeting: Meeting, last: Sequence[Person]) -> bool:
    """Whether those of the last meeting are known by names that the agenda file has not."""
    members = {fold(member.name) for member in meeting.members}
    return any(fold(person.name) not in members for person in last)


def read(of: Sequence[Reading], said: Sequence[str]) -> Reading:
    """How the names are read, `of` being the readings of their lines."""
    if len(of) < 2 or any(one.command is None for one in of):
        return next((one for one in of if one.command is None), of[-1] if of else Reading(None))
    rest = said[0] in (EVERYBODY, REST, AS_LAST)
    told = of[1:] if rest else of
    label = " · ".join(one.label for one in told)
    if rest:
        others = _("{apologies} · ellers som sidst") if said[0] == AS_LAST else _("{apologies} · alle andre er her")
        label = others.format(apologies=label)
    return replace(of[-1], label=label, hints=tuple(hint for one in told for hint in one.hints))


def read_ordinary(of: Reading, context: Context) -> Reading:
    """The reading of a line that is no list of names, with where it is recorded."""
    if not isinstance(of.command, cmd.RecordEntry | cmd.RecordAction | cmd.SetOutcome | cmd.Defer):
        return of
    told = _("ingen navne i linjen: den optages på {item}").format(item=the_item(context))
    return replace(of, hints=(told, *of.hints))


def completed(typed: str, cursor: int, context: Context) -> tuple[Completion, ...]:
    """The names that may stand where the cursor is."""
    if typed.lstrip().startswith("/") or context.meeting is None or is_ordinary(typed, context):
        return completions(typed, cursor, context)
    command = APOLOGIES if _expected(context.meeting) else PRESENT
    found = completions(command + typed, len(command) + cursor, context) if typed.strip() else ()
    return tuple(replace(one, start=one.start - len(command), end=one.end - len(command)) for one in found)


def _expected(meeting: Meeting) -> bool:
    return any(member.kind is MemberKind.FIXED for member in meeting.members)
