"""An `a:` line: who, what, and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.commands import RecordAction
from ssp_tui.domain.item import EntryKind
from ssp_tui.language import screen_dates
from ssp_tui.language.danish_dates import echo, read_due
from ssp_tui.language.known_names import Names
from ssp_tui.language.owners import Owners, read_owners
from ssp_tui.language.reading import Context, Reading, hints_on_recording, reads, refused
from ssp_tui.language.words import quoted
from ssp_tui.locale import _

_BY = re.compile(
    r"(?:(?:(?<=[,;(]\s)|(?<=\()|\bmed\s)frist:?\s+)?(?:\bmed\s)?\b(?:senest|inden|frist)\b:?\s*", re.IGNORECASE
)
_ARROW = " > "
_GLUED_ARROW = re.compile(r"\s>(?=\w)|(?<=\w)>\s?(?=\w)")


@dataclass(frozen=True, slots=True)
class Promise:
    """An action as a line says it: the command, and what is worth a word."""

    command: RecordAction
    label: str
    hints: tuple[str, ...]


def read_action(line: str, context: Context) -> Reading:
    """An action from what follows `a:`."""
    promise = read_promise(line, context)
    if not promise.command.text:
        return refused(_("Skriv hvad der skal gøres: a: Mette: ringe til klubben > fredag"))
    return reads(
        promise.command,
        promise.label,
        *promise.hints,
        *hints_on_recording(context, EntryKind.ACTION, promise.command.text),
    )


def read_promise(line: str, context: Context) -> Promise:
    """Owners, text and due of an action; neither owners nor due need be there."""
    said, due = split_due(line, context.base)
    owners, text, unsure = _split_owners(said, context.known)
    command = RecordAction(
        text=text.replace("\\>", ">"),
        owners=owners.names if owners else (),
        due=due,
        new_owners=owners.new if owners else (),
    )
    who = ", ".join(owners.shown) if owners else _("ingen ansvarlig")
    label = " · ".join((_("OPGAVE"), who, due_label(due)))
    hints = [*(owners.hints if owners else ()), unsure, *due_hints(due, context.base)]
    glued = _GLUED_ARROW.search(said) if due is None else None
    if glued and read_due(said[glued.end() :], context.base).kind is not DueKind.VAGUE:
        hints.append(_("En frist skrives med mellemrum om tegnet: tekst > fredag"))
    return Promise(command, label, tuple(filter(None, hints)))


def split_due(text: str, base: date) -> tuple[str, Due | None]:
    """The text of an action and its due: what follows the last ` > `, or a last `senest`, `inden` or `frist`."""
    said, arrow, when = text.rpartition(_ARROW)
    if arrow and when.strip():
        return said.strip(), read_due(when.strip().replace("\\>", ">"), base)
    found = list(_BY.finditer(text))
    if not found:
        return text, None
    by = found[-1]
    before, phrase = text[: by.start()].rstrip(), text[by.start() :].strip()
    if before.endswith("(") and phrase.endswith(")"):
        before, phrase = before[:-1].rstrip(), phrase[:-1]
    phrase = phrase.rstrip(" .!")
    due = _dated(phrase, text[by.end() :].rstrip(" .!)"), base)
    return (before.rstrip(" ,;:–-"), due) if due else (text, None)


def _dated(phrase: str, when: str, base: date) -> Due | None:
    """The due that a phrase such as `senest fredag` says, its words kept; None when it is no date."""
    due = read_due(phrase, base)
    if due.kind is DueKind.VAGUE:
        due = read_due(when, base)
    if due.kind is DueKind.VAGUE:
        return None
    return Due(phrase, due.kind, due.date, due.start, due.end, due.weekday_differs)


def _split_owners(said: str, names: Names) -> tuple[Owners | None, str, str]:
    """The owners before the first `: `, the text, and a word when what stands there is no known name."""
    before, colon, after = said.partition(": ")
    if not colon and said.endswith(":"):
        before, colon, after = said[:-1], ":", ""
    before = before.strip()
    if not colon or not before:
        alone = read_owners(before, names) if before else None
        return None, said, _("Skriv : efter navnet, og så opgaven") if alone else ""
    owners = read_owners(before, names)
    if owners:
        return owners, after.strip(), ""
    hint = _("{name} er ikke et kendt navn og står i teksten: skriv @{bare}, hvis det er den ansvarlige")
    return None, said, hint.format(name=quoted(before), bare=before.lstrip("@")) if len(before) <= 60 else ""


def due_label(due: Due | None) -> str:
    """A due as labels show it: as it was read, or that there is none."""
    return echo(due) if due else _("ingen frist")


def due_hints(due: Due | None, base: date) -> tuple[str, ...]:
    """What is worth a word about a due: not readable, before the meeting, on another weekday than it says."""
    if due is None:
        return ()
    hints = []
    if due.kind is DueKind.VAGUE:
        hints.append(
            _("Fristen {due} er ikke en dato: den står, som den er skrevet").format(due=quoted(due.as_written))
        )
    if due.date and due.date < base:
        hints.append(_("Fristen ligger før mødet: {day}").format(day=screen_dates.long_date(due.date)))
    if due.weekday_differs and due.date:
        hints.append(weekday_hint(due.date))
    return tuple(hints)


def weekday_hint(day: date) -> str:
    """What is said when a weekday does not fit its date."""
    return _("Ugedagen passer ikke: det er {day}").format(day=screen_dates.long_date(day))
