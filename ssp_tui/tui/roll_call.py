"""Calling the roll: what is typed in the field while the attendance stands on the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import last_bracket
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

APOLOGIES = "/afbud "
PRESENT = "/til-stede "
EVERYBODY = "/til-stede alle"
REST = "/til-stede resten"
AS_LAST = "/til-stede som sidst"
_LATE = re.compile(
    r"(?P<name>[^,]+?)\s+(?:kommer|kom|forsinket)(?:\s+kl\.?)?\s+(?P<at>\d{1,2}[.:]\d{2})", re.IGNORECASE
)
_INSTEAD = re.compile(r"[^,]+\s(?:for|i stedet for)\s[^,]+", re.IGNORECASE)
_IS_HERE = r"(?:er|var)\s+(?:også\s+)?(?:her|til\s+stede|kommet|mødt|ankommet)"
_REST_IS_HERE = danish(
    rf"(?:^|[,;]\s*|\s+(?:og|men)\s+)(?:resten|alle|(?:alle\s+)?(?:de\s+)?(?:andre|øvrige))(?:\s+{_IS_HERE})?\s*[.!]?$"
)
_ARE_HERE = danish(rf"(?P<names>.+?)\s+{_IS_HERE}\s*[.!]?")
_AWAY = danish(
    r"(?P<name>[^,]+?)\s+(?:er\s+(?P<why>syg|sygemeldt|forhindret|på\s\w+)|har\s+(?:meldt\s+)?afbud)\s*[.!]?"
)
_APOLOGIES_OF = danish(r"afbud(?:\s+fra)?\s*:?\s+(?=\S)")
_AND = re.compile(r"\s+og\s+", re.IGNORECASE)
_VERB = danish(r"\b(?:er|var|har|havde|bliver|blev|skal|skulle|kan|kunne|vil|ville|ikke|at|vi|tages|godkendes)\b")
_STEPS = (cmd.GoTo, cmd.GoNext, cmd.GoBack, cmd.AddSubItem)


def steps(command: cmd.Command | None) -> bool:
    """Whether a command goes to an item, and so leaves the attendance."""
    return isinstance(command, _STEPS)


def is_ordinary(typed: str, context: Context, last: Sequence[Person] = ()) -> bool:
    """Whether a line is what it would be outside the attendance: a typed entry, a command, a sentence; no names."""
    line = typed.strip()
    if not line or context.meeting is None or _says_who(line):
        return False
    command = read_line(line, context).command
    if not isinstance(command, cmd.RecordEntry) or command.kind is not EntryKind.NOTE or line[0] in "\\'":
        return True
    if ": " in line or command.name:
        return True
    sentence = line[-1] in ".!?" and len(line.split()) > 2 and not _means_somebody(line, context.meeting, last)
    return sentence or bool(_VERB.search(line))


def _says_who(line: str) -> bool:
    """Whether a line says of people that they are here or away."""
    return bool(
        _REST_IS_HERE.search(line)
        or _ARE_HERE.fullmatch(line)
        or _AWAY.fullmatch(line)
        or _LATE.fullmatch(line)
        or _APOLOGIES_OF.match(line)
    )


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
    if rest := _REST_IS_HERE.search(names):
        return (*(_the_rest(meeting, last) or (REST,)), *_apologies(names[: rest.start()]))
    if here := _ARE_HERE.fullmatch(names):
        return (PRESENT + _AND.sub(", ", here["names"]),)
    if _AWAY.fullmatch(names):
        return _apologies(names)
    if _INSTEAD.fullmatch(names):
        return (f"/stedfortræder {names}",)
    sent = _APOLOGIES_OF.match(names)
    named = by_name(meeting, last)
    if not sent and (not _means_somebody(names, meeting, last) or (not _expected(meeting) and not named)):
        return (f"{PRESENT}{names}",) if names else ()
    known = names and meeting.attendance.present is not None
    return (*(() if known else _the_rest(meeting, last)), *_apologies(names))


def _apologies(names: str) -> tuple[str, ...]:
    said = _APOLOGIES_OF.sub("", names.strip(), count=1)
    if away := _AWAY.fullmatch(said):
        said = f"{away['name']} ({away['why']})" if away["why"] else away["name"]
    return (f"{APOLOGIES}{said}",) if said else ()


def _the_rest(meeting: Meeting, last: Sequence[Person]) -> tuple[str, ...]:
    """The line that marks those as present of whom nothing is known yet; none when there are none."""
    known = meeting.attendance
    if by_name(meeting, last):
        return (AS_LAST,) if any(not is_listed(known, person) for person in last) else ()
    if not unnoted(meeting):
        return ()
    return (REST if anybody_noted(known) else EVERYBODY,)


def _means_somebody(names: str, meeting: Meeting, last: Sequence[Person]) -> bool:
    """Whether one of the names is somebody expected, or none is typed: else they are those who came."""
    known = [fold(name) for name in (*(m.name for m in meeting.members), *(person.name for person in last))]
    typed = [fold(last_bracket(part)[0] or part).strip(" .") for part in names.split(",")]
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
