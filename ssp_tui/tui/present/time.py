"""How a meeting stands with its time, in minutes and words: what the item has had, when it ends, how to make it."""

from __future__ import annotations

from datetime import datetime

from ssp_tui.domain import timekeeping
from ssp_tui.domain.calendar import clock as told
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.timekeeping import LATE, Proposal
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone


def clock(meeting: Meeting, now: datetime) -> Line:
    """` · 12 af 20 min · slut ca. 10.37`, for after the place; nothing while the meeting is not being held."""
    ends = timekeeping.forecast(meeting, now)
    had = item_time(meeting, now)
    parts = [Part(f" · {had}")] if had else []
    if ends:
        late = ends.late >= LATE
        words = _("slut ca. {time}").format(time=told(ends.end))
        parts += [Part(" · "), Part(words, Tone.WARNING if late else Tone.PLAIN)]
    return tuple(parts)


def item_time(meeting: Meeting, now: datetime) -> str:
    """`12 af 20 min`, `25 min (5 over)`, `3 min`; nothing while the meeting is not being held."""
    had = timekeeping.item_time(meeting, now)
    if had is None:
        return ""
    if had.over:
        return _("{spent} min ({over} over)").format(spent=had.spent, over=had.over)
    if had.planned:
        return _("{spent} af {planned} min").format(spent=had.spent, planned=had.planned)
    return _("{minutes} min").format(minutes=had.spent)


def proposal(proposed: Proposal) -> Line:
    """`7 min. over: giv 5 halvt så lang tid (10 min.)?`; how much is left where it does not suffice."""
    late = Part(_("{late} min. over").format(late=proposed.late), Tone.WARNING)
    half = {"item": proposed.halved, "minutes": proposed.minutes}
    if proposed.deferred and proposed.halved:
        asked = _("udsæt {deferred}, og giv {item} halvt så lang tid ({minutes} min.)?")
    elif proposed.deferred:
        asked = _("udsæt {deferred}?")
    else:
        asked = _("giv {item} halvt så lang tid ({minutes} min.)?")
    words = asked.format(deferred=proposed.deferred, **half)
    if proposed.still_late:
        words += " " + _("Så mangler {late} min.").format(late=proposed.still_late)
    return late, Part(f": {words}")
