"""What stands over a forum's next agenda: when the meeting is, what Enter does, and whether it has time enough."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ssp_tui.domain.calendar import clock
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone
from ssp_tui.tui.present.words import near_day

if TYPE_CHECKING:
    from ssp_tui.tui.starting import Coming


def standing(coming: Coming, today: dt.date) -> Line:
    """`Forberedt til i dag kl. 9.00. Enter begynder mødet. Punkterne er sat til 105 min., mødet til 90.`"""
    parts = [Part(_when(coming, today), Tone.QUIET)]
    items, meeting = minutes(coming)
    if meeting and items > meeting:
        told = _("Punkterne er sat til {items} min., mødet til {meeting}.")
        parts.append(Part(" " + told.format(items=items, meeting=meeting), Tone.WARNING))
    return tuple(parts)


def minutes(coming: Coming) -> tuple[int, int]:
    """The minutes that the items have, and those of the meeting; nothing where they are not known."""
    out = coming.out
    items = sum(item.minutes or 0 for item in coming.agenda if "." not in item.number)
    if out is None:
        return items, 0
    if out.start is None or out.end is None:
        return items, out.forum.duration_minutes or 0
    start, end = (at.hour * 60 + at.minute for at in (out.start, out.end))
    return items, (end - start) % (24 * 60)


def _when(coming: Coming, today: dt.date) -> str:
    day = coming.day
    at = f" kl. {clock(coming.start)}" if coming.start else ""
    if coming.meeting and day == today:
        return _("Forberedt til i dag{at}. Enter begynder mødet.").format(at=at)
    if coming.meeting and day and day < today:
        return _("Ikke holdt {day}. b begynder mødet i dag; d er et andet møde.").format(day=near_day(day, today) + at)
    if coming.meeting and day:
        told = _("Forberedt til {day}. Her er dagsordenen, som den står nu.")
        return told.format(day=near_day(day, today) + at)
    if day and day > today:
        told = _("Næste møde: {day} – begynder det nu, får det dato i dag.")
        return told.format(day=near_day(day, today) + at)
    if coming.held_today:
        return _("Der er holdt et møde i dag. Enter begynder et til; r er referatet.")
    return _("Dagsorden, hvis mødet holdes i dag. Enter begynder mødet.")
