"""What the screen proposes for a line, for Tab to accept: an action, a colon after a name, an arrow before a date."""

from __future__ import annotations

from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.commands import RecordAction, RecordEntry
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.text import clean, fold
from ssp_tui.language.actions import read_promise, split_due
from ssp_tui.language.danish_dates import read_due
from ssp_tui.language.entries import split_typed
from ssp_tui.language.entry_line import read_line
from ssp_tui.language.meeting_times import read_meeting_times
from ssp_tui.language.owners import split_owners
from ssp_tui.language.reading import PLAIN, Context
from ssp_tui.language.words import danish
from ssp_tui.locale import _

_MOST_WORDS = 6
"The longest date that is looked for at the end; names may be longer by half."
_TOLD = danish(
    r"(?:var|havde|har|er|blev|bliver|kom|gik|fik|så|sagde|siger|mener|mente|synes|oplyste|oplyser|fortalte|fortæller"
    r"|spurgte|spørger|deltog|orienterede|nævnte)(?!\w)"
)
"""What follows a name in a line that tells of somebody, and promises nothing."""
_PART_OF_THE_DATE = danish(r"(?:i|på|om|til|fra|for|siden|sidste|forrige|hver|den|d\.)")
"""Before a date these words are part of it, so that it is another date than what is left of it says."""
_LONGEST = 400
"Beyond so many characters a line is a text, and to look for a name in it would take time."


def proposal(line: str, context: Context) -> str:
    """The line that a line seems to mean, or nothing; Enter never does this.

    A note with a coming date is the next meeting, where that is what the item is for.
    An `a:` line gets the owner or the due that it seems to hold. A note becomes one when a person's name stands first
    and a date last, or a name and a colon first; not in a round, where a name is who speaks.
    """
    text = clean(line)
    if len(text) > _LONGEST:
        return ""
    typed = split_typed(text)
    if context.step is ItemStep.NEXT_MEETING and typed is None and not text.startswith((*PLAIN, "/")):
        found = read_meeting_times(text, context.base)
        return f"{_('/næste-møde ')}{text}" if any(one.date and one.date >= context.base for one in found) else ""
    if typed is None:
        return f"a: {body}" if (body := _promised(text, context)) else ""
    if typed.kind is not EntryKind.ACTION:
        return ""
    body = _completed(typed.text, context)
    return text[: len(text) - len(typed.text)] + body if body else ""


def _completed(said: str, context: Context) -> str:
    """What follows `a:` with what it lacks put in; nothing when it lacks nothing, or no text would be left."""
    command = read_promise(said, context).command
    body = said
    if command.due is None:
        body = _with_arrow(body, context)
    if not command.owners:
        body = _with_colon(body, context)
    return body if body != said and _says_something(read_promise(body, context).command) else ""


def _promised(note: str, context: Context) -> str:
    """What would follow `a:` for a note that is surely a promise."""
    if context.step is ItemStep.ROUND or not context.known.begin(note.split(" ", 1)[0]):
        return ""
    before, colon, _after = note.partition(": ")
    body = note if colon and _kinds(before, context) else _with_colon(note, context)
    leading, _colon, told = body.partition(": ")
    named = _kinds(leading, context)
    if not named or _TOLD.match(told) or not isinstance(read_line(note, context).command, RecordEntry):
        return ""
    due = split_due(body, context.base)[1]
    if due is None:
        body = _with_arrow(body, context)
        due = split_due(body, context.base)[1]
    known = {"person", "forum", "unit"} if colon and due else {"person"}
    sure = named <= known and (_is_coming(due, context) or (due is None and bool(colon)))
    return body if sure and _says_something(read_promise(body, context).command) else ""


def _kinds(words: str, context: Context) -> set[str]:
    """What kinds of names the words are, when all of them are known and nobody else can be meant."""
    owners = split_owners(words, context.known)
    if not owners.names or owners.new or owners.hints:
        return set()
    return {known.kind for name in owners.names for known in context.known.find(name)[:1]}


def _is_coming(due: Due | None, context: Context) -> bool:
    """Whether a due lies ahead: what was last Friday is told, not promised."""
    return due is not None and due.kind is not DueKind.VAGUE and (due.date is None or due.date >= context.base)


def _says_something(command: RecordAction) -> bool:
    return any(char.isalnum() for char in command.text)


def _with_arrow(body: str, context: Context) -> str:
    words = body.split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        before, last = " ".join(words[:-count]), " ".join(words[-count:])
        if fold(words[-count]).startswith("moede"):
            continue
        if read_due(last, context.base).kind is not DueKind.VAGUE:
            if before.rstrip().endswith(":"):
                return body
            cut_short = _PART_OF_THE_DATE.fullmatch(words[-count - 1])
            return body if cut_short else f"{before.rstrip(' ,')} > {last}"
    return body


def _with_colon(body: str, context: Context) -> str:
    words = body.split(" ")
    for count in range(min(2 * _MOST_WORDS, len(words) - 1), 0, -1):
        leading = " ".join(words[:count])
        owners = split_owners(leading, context.known)
        if owners.names and not owners.new and not leading.endswith((",", ":", " og")):
            return f"{leading}: {' '.join(words[count:])}"
    return body
