"""Following up an action: `/opgave 014 udført`, `014: tekst` or `14 Mette > fredag` inside Opfølgning, `/kriterium`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ssp_tui.domain.action import Action, ActionStatus
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.calendar import Due
from ssp_tui.domain.commands import FollowUp
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.text import fold
from ssp_tui.language.actions import due_hints, due_label
from ssp_tui.language.danish_dates import read_due
from ssp_tui.language.owners import Owners, read_owners, split_owners
from ssp_tui.language.reading import Context, Reading, reads, refused
from ssp_tui.language.words import SPOKEN_STATUSES, STATUS_WORDS, STATUSES, any_of, danish, nearest, quoted
from ssp_tui.locale import _

_NUMBER = re.compile(
    r"(?:nr\.?\s?|#)?(?P<number>(?:[^\W_]{1,12}-){0,3}\d{1,6})(?=[\s:,>]|$)\s*(?P<rest>.*)", re.IGNORECASE
)
_STATUS = danish(rf"(?:(?:er|blev|bliver)\s)?(?P<word>{any_of(STATUS_WORDS)})(?!\w)")
_ANEW = r"\s+(?:nye?\s+(?:frist|ansvarlige?|tovholder)|new\s+(?:due|owner))\b"
_NEXT_CHANGE = rf"(?=\s*(?:[,;]|\bog\b)\s*(?:ny\s|nye\s|{any_of(STATUS_WORDS)}\b)|\s*:(?:\s|$)|\s*>|{_ANEW}|$)"
_NEW_DUE = danish(rf"(?:(?:ny\s+)?frist|new\s+due)(?!\w)\s*[>:]?\s*(?P<due>.+?){_NEXT_CHANGE}")
_NEW_OWNERS = danish(
    rf"(?:(?:nye?\s+)?(?:ansvarlige?|tovholder)|new\s+owner)(?!\w)\s*:?\s*(?P<names>(?=[^>]*\w)[^>]+?){_NEXT_CHANGE}"
)
_ARROW_DUE = danish(rf">\s*(?P<due>.+?){_NEXT_CHANGE}")
_KNOWN_OWNERS = re.compile(r"(?P<names>[^>:]+?)\s*(?=>|$)")
_SAID_FIRST = danish(
    rf"(?:(?:er|blev|bliver)\s)?(?:{any_of(STATUS_WORDS)})\s*(?:[:;,]|\.?$)|ny\s+frist\s+\S|nye?\s+(?:ansvarlige?|tovholder)\s+\S"
)
"""What is a change although it stands after the colon, where words are told of the action."""
_LAST_CHANGE = danish(
    r"(?P<before>.*?)(?:^|\s*;\s*)(?:og\s+)?"
    r"(?:(?:ny\s+frist|new\s+due)\s*[>:]?\s*(?P<due>[^;]*\w[^;]*)"
    r"|(?:nye?\s+(?:ansvarlige?|tovholder)|new\s+owner)\s*:?\s*(?P<names>[^;>]*\w[^;>]*))"
)
_LAST_ARROW = re.compile(r"(?:^|\s)>\s*(?P<due>[^>]+)$")
_BETWEEN = re.compile(r"\s*(?:[,;]|\bog\b|\band\b)?\s*", re.IGNORECASE)
_HOW = "/opgave 014 udført, i gang, afventer, bortfaldet, ny frist > fredag, ny ansvarlig Mette eller : tekst"


@dataclass(frozen=True, slots=True)
class _Changes:
    status: ActionStatus | None = None
    due: Due | None = None
    owners: Owners | None = None
    note: str = ""

    @property
    def due_is_a_mark(self) -> bool:
        """Whether the new due is a stray mark, which says nothing of when."""
        return self.due is not None and not any(map(str.isalnum, self.due.as_written))

    @property
    def any(self) -> bool:
        return self.status is not None or self.due is not None or self.owners is not None


def follow_up(rest: str, context: Context) -> Reading:
    """`/opgave NUMMER` and what has happened."""
    found = _NUMBER.fullmatch(rest)
    if not found:
        if rest and _read_changes(rest, context) is None:
            return refused(_("/opgave følger op på et nummer; en ny opgave skrives a: {text}").format(text=rest))
        return refused(_("Skriv opgavens nummer og hvad der er sket: {how}").format(how=_(_HOW)))
    said = found["rest"]
    changes = _read_changes(said, context)
    if changes is None:
        first = said.split(maxsplit=1)[0] if said else ""
        near = nearest(first, (_(SPOKEN_STATUSES[status]) for status in SPOKEN_STATUSES)) if first else ""
        if near:
            return refused(_("Ukendt status {word}: mente du {near}?").format(word=first, near=near))
        return refused(_("Skriv hvad der er sket: {how}").format(how=_(_HOW)))
    if changes.due_is_a_mark:
        return refused(_("Skriv den nye frist: /opgave {number} > fredag").format(number=found["number"]))
    return _followed(found["number"], changes, context)


def read_short(line: str, context: Context) -> Reading | None:
    """`014 udført`, `014: tekst`, `014 Mette` or `014 > fredag` in an item that follows up actions; else None."""
    if context.step is not ItemStep.ACTIONS:
        return None
    found = _NUMBER.fullmatch(line)
    if found is None:
        return None
    number = found["number"]
    changes = _read_changes(found["rest"], context) if _sure(number, context) else None
    return _followed(number, changes, context) if changes and not changes.due_is_a_mark else None


def follows_up(said: str, context: Context) -> bool:
    """Whether words are the number of an action of the meeting and what has happened to it: `3 udført`."""
    found = _NUMBER.fullmatch(said)
    return bool(found and _called(found["number"], context.meeting) and _read_changes(found["rest"], context))


def criterion(rest: str, context: Context) -> Reading:
    """`/kriterium NUMMER tekst`; without a number the action made last in this meeting."""
    found = _NUMBER.fullmatch(rest)
    if found and _sure(found["number"], context):
        number, text = found["number"], found["rest"].lstrip(": ")
    else:
        number, text = _made_last(context.meeting), rest
    if not text or (context.meeting and not number):
        return refused(_("Skriv opgavens nummer og hvad den måles på: /kriterium 014 Alle klubber har svaret"))
    label = _("KRITERIUM for {action}: {text}").format(action=_told(number, context), text=quoted(text))
    return reads(FollowUp(number, criterion=text), label)


def _read_changes(said: str, context: Context) -> _Changes | None:
    """What a line says has happened; None when it says nothing that is understood."""
    changes = _Changes()
    left = said
    while left.strip(" .!"):
        if left.startswith(":"):
            told = left[1:].strip()
            if changes.any or not _SAID_FIRST.match(told):
                return _with_note(changes, told, context)
            left = told
        if found := _STATUS.match(left):
            changes = replace(changes, status=STATUSES[fold(found["word"])])
        elif found := _NEW_DUE.match(left) or _ARROW_DUE.match(left):
            changes = replace(changes, due=read_due(found["due"].strip(), context.base))
        elif found := _NEW_OWNERS.match(left):
            changes = replace(changes, owners=split_owners(found["names"].strip(), context.known))
        elif not changes.any and (found := _KNOWN_OWNERS.match(left)) and (owners := _known(found["names"], context)):
            changes = replace(changes, owners=owners)
        else:
            return _with_note(changes, left, context) if changes.any else None
        between = _BETWEEN.match(left, found.end())
        left = left[between.end() if between else found.end() :]
    return changes if changes.any else None


def _with_note(changes: _Changes, note: str, context: Context) -> _Changes | None:
    """The changes with what is told of the action; what follows a last ` > ` in it is the due, as in an `a:` line."""
    note, changes = _told_last(note, changes, context)
    arrow = _LAST_ARROW.search(note) if changes.due is None else None
    if arrow:
        changes = replace(changes, due=read_due(arrow["due"].strip(), context.base))
        note = note[: arrow.start()].strip()
    return replace(changes, note=note.replace("\\>", ">")) if note or changes.any else None


def _told_last(note: str, changes: _Changes, context: Context) -> tuple[str, _Changes]:
    """What is told, and the changes with the new due and the new owner that `; ny frist ...` at its end names."""
    while last := _LAST_CHANGE.fullmatch(note):
        due = read_due(last["due"].strip(), context.base) if last["due"] and changes.due is None else None
        owners = split_owners(last["names"].strip(), context.known) if last["names"] and not changes.owners else None
        if due is None and owners is None:
            break
        changes = replace(changes, due=due or changes.due, owners=owners or changes.owners)
        note = last["before"]
    return note, changes


def _known(words: str, context: Context) -> Owners | None:
    """The owners that words name when everybody in them is known."""
    owners = read_owners(words, context.known)
    return owners if owners and not owners.new else None


def _followed(number: str, changes: _Changes, context: Context) -> Reading:
    owners = changes.owners
    command = FollowUp(number, changes.status, changes.due, owners.names if owners else None, changes.note)
    told = []
    if changes.status:
        told.append(_(SPOKEN_STATUSES[changes.status]))
    if changes.due:
        told.append(_("ny frist {due}").format(due=due_label(changes.due)))
    if owners:
        told.append(_("ny ansvarlig {names}").format(names=", ".join(owners.shown)))
    if changes.note:
        told.append(quoted(changes.note))
    label = _("OPGAVE {action} → {changes}").format(action=_told(number, context), changes=" · ".join(told))
    return reads(
        command,
        label,
        _several(number, context),
        *due_hints(changes.due, context.base),
        *(owners.hints if owners else ()),
    )


def _called(number: str, meeting: Meeting | None) -> tuple[Action, ...]:
    """The actions of this meeting that a number, long or short, may mean."""
    short = number.rpartition("-")[2].lstrip("0")
    actions = meeting.actions if meeting else ()
    exact = tuple(action for action in actions if fold(action.number) == fold(number))
    return exact or tuple(
        action for action in actions if "-" not in number and action.number.rpartition("-")[2].lstrip("0") == short
    )


def _sure(number: str, context: Context) -> bool:
    """Whether a number that a line begins with is an action, and not "14 unge"."""
    return "-" in number or len(number) > 2 or bool(_called(number, context.meeting))


def _told(number: str, context: Context) -> str:
    """`SSP-2026-014 (Mette: tryghedsvandring)`, as far as it is known."""
    called = _called(number, context.meeting)
    if len(called) != 1:
        return number
    action = called[0]
    who = f"{', '.join(action.owners)}: " if action.owners else ""
    return f"{action.number} ({who}{quoted(action.text)})"


def _several(number: str, context: Context) -> str:
    called = _called(number, context.meeting)
    if len(called) < 2:
        return ""
    return _("Flere opgaver hedder {number}: skriv {choices}").format(
        number=number, choices=_(" eller ").join(action.number for action in called)
    )


def _made_last(meeting: Meeting | None) -> str:
    made = [action.number for action in meeting.actions if action.meeting == meeting.id] if meeting else []
    return made[-1] if made else ""
