"""The head of the minutes: what was held and when, who was there, and in what role."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import clock, long_date
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.people import Attendance, Person, Substitute
from ssp_tui.domain.view import MinutesView
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.blocks import (
    Block,
    Bullets,
    Heading,
    Line,
    Mark,
    Paragraph,
    label,
    labelled,
    listed,
    ours,
    typed,
)
from ssp_tui.formats.minutes.people import (
    guest_line,
    member_line,
    partly_line,
    person_line,
    read_guest,
    read_member,
    read_person,
    read_substitute,
    substitute_line,
)
from ssp_tui.formats.minutes.reader import Cursor, Shape, is_quiet, unreadable
from ssp_tui.formats.minutes.reader import labelled as read_label
from ssp_tui.formats.minutes.source import cut, heard
from ssp_tui.locale import _

_NONE = "Ingen"
_LISTS = {
    "present": ("Til stede", "Til stede"),
    "apologies": ("Afbud", "Afbud"),
    "absent": ("Fraværende", "Fraværende"),
    "guests": ("Gæst", "Gæster"),
    "substitutes": ("Stedfortræder", "Stedfortrædere"),
    "joined": ("Kom senere", "Kom senere"),
    "left": ("Gik før mødet sluttede", "Gik før mødet sluttede"),
    "recused": ("Inhabil", "Inhabile"),
    "not_in_item": ("Deltog ikke i enkelte punkter", "Deltog ikke i enkelte punkter"),
    "distribution": ("Referatet sendes til", "Referatet sendes til"),
}
"The lists of attendance: the label for one person, and for any other number."
_WRITERS: dict[str, Callable[[Any], Line]] = {
    "present": partly_line,
    "joined": partly_line,
    "left": partly_line,
    "guests": guest_line,
    "substitutes": substitute_line,
}
_READERS: dict[str, Callable[[str], Person | Substitute]] = {"guests": read_guest, "substitutes": read_substitute}
_LIST_OF = {word: name for name, both in _LISTS.items() for word in both}
_NOT_NOTED = ("Fremmøde", "ikke noteret")
_ROLES = {"chair": "Ordstyrer", "minute_taker": "Referent"}
_ROLE_OF = {word: role for role, word in _ROLES.items()}
_ROLE = "Rolle"
_TIME = "Tid"
_PLACE = "Sted"
_BECAUSE = "Aflyst"
_BEGUN = "Mødet begyndte"
_ENDED = "Mødet sluttede"
_NEW_MEMBER = "Ny deltager"
_STANDS = {
    Status.PLANNED: "Udkast, mødet er ikke holdt",
    Status.RUNNING: "Udkast, mødet er ikke afsluttet",
    Status.CLOSED: "Udkast",
    Status.CANCELLED: "Udkast, mødet er aflyst",
}
_FOR_WHOM = {
    Audience.PUBLIC: "Offentligt referat",
    Audience.INTERNAL: "Internt referat",
    Audience.CONFIDENTIAL: "Fortroligt referat",
}


def title_line(view: MinutesView) -> Line:
    """`Referat af møde i SSP+-udvalget onsdag den 28. september 2016`."""
    name = listed([name for _id, name in view.fora]) if view.fora else ""
    sort = "Beslutningsreferat" if view.rendering is Rendering.DECISIONS else "Referat"
    return ours(f"{sort} af "), typed(words.held(name, view.kind)), ours(f" {long_date(view.date)}")


def head_blocks(view: MinutesView) -> Iterator[Block]:
    """Everything before the first item."""
    yield Heading(1, title_line(view))
    yield Paragraph((ours(_STANDS[view.status], Mark.STRONG), ours(f" · {_FOR_WHOM[view.audience]}")))
    if view.because:
        yield Paragraph(labelled(_BECAUSE, typed(view.because)))
    if hours := _hours(view.start, view.end):
        yield Paragraph(labelled(_TIME, ours(hours)))
    if view.place:
        yield Paragraph(labelled(_PLACE, typed(view.place)))
    for word, moment in ((_BEGUN, view.begun), (_ENDED, view.ended)):
        if moment:
            yield Paragraph(labelled(word, ours(f"kl. {clock(moment)}")))
    yield from _attendance(view.attendance)
    for role, name in view.roles:
        shown = (
            label(ours(_ROLES[role])) if role in _ROLES else label(ours(f"{_ROLE} ("), typed(role, r"\)"), ours(")"))
        )
        yield Paragraph((*shown, ours(" "), typed(name)) if name else shown)
    for member in view.new_members:
        yield Paragraph(labelled(_NEW_MEMBER, *member_line(member)))
    yield from _people("distribution", view.attendance)


def _hours(start: dt.time | None, end: dt.time | None) -> str:
    if start is None:
        return f"til kl. {clock(end)}" if end else ""
    return f"kl. {clock(start)}–{clock(end)}" if end else f"kl. {clock(start)}"


def _attendance(attendance: Attendance) -> Iterator[Block]:
    if attendance.not_noted:
        word, said = _NOT_NOTED
        yield Paragraph(labelled(word, ours(said)))
    for name in _LISTS:
        if name != "distribution":
            yield from _people(name, attendance)


def _people(name: str, attendance: Attendance) -> Iterator[Block]:
    people: Sequence[Person | Substitute] | None = getattr(attendance, name)
    if people is None:
        return
    one, several = _LISTS[name]
    word = one if len(people) == 1 else several
    if not people:
        yield Paragraph(labelled(word, ours(_NONE)))
        return
    yield Paragraph(labelled(word))
    yield Bullets(tuple(_WRITERS.get(name, person_line)(person) for person in people))


def read_head(cursor: Cursor, view: MinutesView) -> MinutesView:
    """The view with what the head says. Raises Unreadable."""
    if not cursor.heading(1):
        raise unreadable(cursor.line, _("her mangler overskriften # Referat af ..."))
    cursor.take()
    for found in cursor.body():
        if found.shape is Shape.PARAGRAPH and is_quiet(found.source):
            continue
        strong = read_label(found.source) if found.shape is Shape.PARAGRAPH else None
        if strong is None:
            raise unreadable(found.line, _("foran det første punkt står kun linjer med fed ledetekst"))
        if strong.colon:
            view = _with_fact(view, strong.label, strong.rest, cursor, found.line)
    return view


def _with_fact(view: MinutesView, word: str, said: str, cursor: Cursor, line: int) -> MinutesView:
    if word in _LIST_OF:
        news: dict[str, Any] = {_LIST_OF[word]: _read_people(_LIST_OF[word], said, cursor)}
        return replace(view, attendance=replace(view.attendance, **news))
    if (word, said) == _NOT_NOTED:
        return replace(view, attendance=replace(view.attendance, not_noted=True))
    if word == _NEW_MEMBER:
        return replace(view, new_members=(*view.new_members, read_member(said)))
    if word == _BECAUSE:
        return replace(view, because=heard(said))
    if word == _PLACE:
        return replace(view, place=heard(said))
    if word in (_TIME, _BEGUN, _ENDED):
        return replace(view, **_read_hours(word, said, line))
    return replace(view, roles=(*view.roles, (_read_role(word, line), heard(said))))


def _read_people(name: str, said: str, cursor: Cursor) -> tuple[Person | Substitute, ...]:
    if said == _NONE:
        return ()
    return tuple(map(_READERS.get(name, read_person), cursor.take_list(_LISTS[name][1]).sources))


def _read_role(word: str, line: int) -> str:
    if word in _ROLE_OF:
        return _ROLE_OF[word]
    before, role = cut(word, r" \(")
    if before != _ROLE or role is None:
        raise unreadable(line, _("ledeteksten {word} er ukendt").format(word=word))
    return heard(role.removesuffix(")"))


_HOURS = re.compile(r"(?:kl\. (?P<start>\d+\.\d\d))?(?:(?:–|til kl\. )(?P<end>\d+\.\d\d))?")


def _read_hours(word: str, said: str, line: int) -> dict[str, Any]:
    found = _HOURS.fullmatch(said)
    try:
        start, end = (read_clock(found[part]) if found else None for part in ("start", "end"))
    except ValueError:
        found = None
    if not found:
        raise unreadable(line, _("klokkeslættet kan ikke læses: skriv det som kl. 11.00–14.30"))
    return {"start": start, "end": end} if word == _TIME else {{_BEGUN: "begun", _ENDED: "ended"}[word]: start}


def read_clock(said: str | None) -> dt.time | None:
    """The time that `11.00` says. Raises ValueError when a day has no such time."""
    if said is None:
        return None
    hour, minute = said.split(".")
    return dt.time(int(hour), int(minute))
