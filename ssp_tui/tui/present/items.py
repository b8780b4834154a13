"""The items of a meeting: where it stands, and each item's state as a glyph."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.item import CarryReason, Deferral, Item, Outcome, Reason
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.sending import PROPOSED_BY
from ssp_tui.domain.timekeeping import whole_agenda
from ssp_tui.domain.warnings import lacks_outcome
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.hurry import untouched_in
from ssp_tui.tui.present import going_out, words
from ssp_tui.tui.present.parts import Line, Part, Tone

LEGEND = (
    ("▸", "her er mødet"),
    ("✓", "behandlet"),
    ("?", "behandlet, men uden resultat"),
    ("·", "intet skrevet endnu"),
    ("↷", "udsat eller genoptages"),
    ("–", "udgår"),
    ("⌂", "lukket punkt"),
)
"What the glyphs of the list mean."


def title(meeting: Meeting) -> str:
    """The fora and the date: what stands at the top of the screen."""
    fora = " + ".join(forum.name for forum in meeting.fora)
    return f"{fora} · {screen_dates.short_weekday(meeting.date)} {screen_dates.short_date(meeting.date)}"


def place(meeting: Meeting) -> str:
    """`punkt 4 af 9`; with the number in front when it is another than the place."""
    if meeting.planned:
        told = _("forberedes · {minutes} min. i alt").format(minutes=whole_agenda(meeting))
        return " · ".join(filter(None, (told, going_out.last_step(meeting))))
    if meeting.status is Status.CLOSED:
        return _("afsluttet")
    if meeting.status is Status.CANCELLED:
        return _("aflyst")
    top = meeting.top_items()
    here = next((n for n, item in enumerate(top, 1) if item.number == meeting.current.partition(".")[0]), 0)
    if not here:
        return _("ingen punkter")
    if meeting.current == str(here):
        return _("punkt {here} af {all}").format(here=here, all=len(top))
    return _("punkt {number} · {here} af {all}").format(number=meeting.current, here=here, all=len(top))


def glyph(meeting: Meeting, item: Item) -> Part:
    """The state of an item that is not the current one."""
    if item.deferral:
        return Part("↷")
    if item.outcome is Outcome.DROPPED:
        return Part("–")
    if item.outcome is Outcome.NOT_REACHED or not item.visited:
        return Part("·", Tone.QUIET)
    if lacks_outcome(meeting, item):
        return Part("?", Tone.WARNING)
    if untouched_in(meeting, item):
        return Part("·", Tone.QUIET)
    return Part("✓", Tone.GOOD)


def row(meeting: Meeting, item: Item) -> Line:
    """An item in the list: glyph, number, title."""
    current = item.number == meeting.current and meeting.status in (Status.RUNNING, Status.PLANNED)
    state = Part("▸", Tone.KEY) if current else glyph(meeting, item)
    indent = "  " if item.parent else ""
    closed = "⌂ " if item.closed else ""
    return (
        state,
        Part(f" {indent}{item.number} {closed}", Tone.STRONG if current else Tone.PLAIN),
        Part(item.title, Tone.STRONG if current else Tone.PLAIN),
    )


def came_from(
    reason: CarryReason,
    meeting: str,
    deferrals: int,
    text: str = "",
    forum: str = "",
    because: str = "",
    item: str = "",
    sender: str = "",
    held: dt.date | None = None,
) -> str:
    """Why an item stands on an agenda, in words: `udsat 2. gang, fra 10. sep., afventer skolernes trivselstal`."""
    date = held or date_of(meeting)
    since = _(" fra {date}").format(date=screen_dates.day_of_month(date)) if date else ""
    said = {
        CarryReason.DEFERRED: _("udsat {times}. gang,").format(times=deferrals) + since,
        CarryReason.CARRIED: _("overført") + since,
        CarryReason.NOT_REACHED: _("ikke nået sidst,") + since if since else _("ikke nået sidst"),
        CarryReason.PARKED: _("ønsket på dagsordenen") + since,
        CarryReason.RECEIVED: _("modtaget fra {forum}").format(forum=sender or forum) + _whence(date, item),
        CarryReason.APPROVAL: _("referat til godkendelse"),
        CarryReason.ACTIONS: _("åbne opgaver"),
    }.get(reason, "")
    said = said.rstrip(",")
    if said and sender and reason != CarryReason.RECEIVED:
        said += _(", modtaget fra {forum}").format(forum=sender)
    if said and because:
        return said + words.because(Deferral(reason=Reason(because), text=text))
    return f"{said}: {text}" if said and text else said


def _whence(date: dt.date | None, item: str) -> str:
    """`, 4. mar., punkt 4`: the meeting and item that something was handed over at."""
    day = _(", {date}").format(date=screen_dates.day_of_month(date)) if date else ""
    return day + (_(", punkt {item}").format(item=item) if item else "")


def date_of(meeting: str) -> dt.date | None:
    """The date that a meeting's id begins with."""
    try:
        return dt.date.fromisoformat(meeting[:10])
    except ValueError:
        return None


def planned(item: AgendaItem, place: int) -> Line:
    """An item of a coming agenda, by its number or else its place, and why it stands there."""
    closed = "⌂ " if item.closed else ""
    title = (item.neutral_title or item.title) if item.closed else item.title
    number = f"{item.number or place:>3}"
    indent = "    " if "." in number else ""
    parts = [Part(f"{indent}{number} {closed}", Tone.QUIET), Part(title)]
    minutes = _("{minutes} min.").format(minutes=item.minutes) if item.minutes else ""
    about = " · ".join(filter(None, ("/".join(item.kinds), minutes)))
    if about:
        parts.append(Part(f"  {about}", Tone.QUIET))
    origin = item.origin
    meeting, forum = (origin.meeting, origin.forum) if origin else ("", "")
    its_item, sender = (origin.item, origin.sender) if origin else ("", "")
    held = origin.held if origin else None
    why = came_from(item.reason, meeting, item.deferrals, item.text, forum, item.because, its_item, sender, held)
    if (by := dict(item.fields).get(PROPOSED_BY)) and not item.closed:
        why = _("foreslået af {name}").format(name=by)
    if why:
        parts.append(Part(f"\n      {why}", Tone.WARNING if item.deferrals else Tone.KEY))
    return tuple(parts)
