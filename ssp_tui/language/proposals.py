"""What the screen proposes for a line, for Tab to accept: a colon after a leading name, an arrow before a last date."""

from __future__ import annotations

from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.meeting import EntryKind
from ssp_tui.domain.text import clean
from ssp_tui.language.actions import read_promise
from ssp_tui.language.danish_dates import read_due
from ssp_tui.language.entries import split_typed
from ssp_tui.language.owners import split_owners
from ssp_tui.language.reading import Context

_MOST_WORDS = 6
"The longest date that is looked for at the end; names may be longer by half."


def proposal(line: str, context: Context) -> str:
    """An `a:` line with the owner or the due that it lacks and seems to hold, or nothing; Enter never does this."""
    text = clean(line)
    typed = split_typed(text)
    if typed is None or typed.kind is not EntryKind.ACTION:
        return ""
    command = read_promise(typed.text, context).command
    body = typed.text
    if command.due is None:
        body = _with_arrow(body, context)
    if not command.owners:
        body = _with_colon(body, context)
    return text[: len(text) - len(typed.text)] + body if body != typed.text else ""


def _with_arrow(body: str, context: Context) -> str:
    words = body.split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        before, last = " ".join(words[:-count]), " ".join(words[-count:])
        if read_due(last, context.base).kind is not DueKind.VAGUE and not before.rstrip().endswith(":"):
            return f"{before.rstrip(' ,')} > {last}"
    return body


def _with_colon(body: str, context: Context) -> str:
    words = body.split(" ")
    for count in range(min(2 * _MOST_WORDS, len(words) - 1), 0, -1):
        leading = " ".join(words[:count])
        owners = split_owners(leading, context.known)
        if owners.names and not owners.new and not leading.endswith((",", ":", " og")):
            return f"{leading}: {' '.join(words[count:])}"
    return body
