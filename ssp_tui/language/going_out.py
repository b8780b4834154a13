"""The lines on an agenda on its way out: `/forslag`, `/endelig` and `/udsendt`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import split_title
from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.sending import Sending
from ssp_tui.domain.text import fold
from ssp_tui.language import screen_dates
from ssp_tui.language.actions import weekday_hint
from ssp_tui.language.danish_dates import read_due
from ssp_tui.language.item_commands import titled
from ssp_tui.language.reading import Context, Reading, reads, refused
from ssp_tui.language.words import danish
from ssp_tui.locale import _

_PROPOSED = re.compile(r"(?P<by>(?:[^:()]|\([^()]*\))+?)\s*:\s*(?P<title>.*)")
"A name, with a colon in its bracket at most, and what it proposes."
_WHAT = danish(
    r"(?:(?P<call>indkaldelse(?:n|r)?|punktindkaldelse(?:n)?|call)|(?P<agenda>dagsorden(?:en)?|agenda)|(?P<minutes>referat(?:et)?|minutes)|(?P<cancellation>aflysning(?:en)?|cancellation))\b\s*:?\s*(?P<when>.*)"
)
_TODAY = frozenset(("", "i dag", "idag", "nu", "today", "now"))
_EARLIEST = timedelta(days=300)
"So long before a meeting nothing of it is sent: a day without a year is read from there."
SPOKEN_SENDINGS = {
    Sending.CALL: "indkaldelsen af punkter",
    Sending.AGENDA: "dagsordenen",
    Sending.MINUTES: "referatet",
    Sending.CANCELLATION: "aflysningen",
}

_BY_STATUS = {
    Status.PLANNED: Sending.AGENDA,
    Status.CLOSED: Sending.MINUTES,
    Status.CANCELLED: Sending.CANCELLATION,
}


def propose(rest: str, context: Context) -> Reading:
    """`/forslag NAVN[ (enhed)]: TITEL (B, 10 min)`."""
    found = _PROPOSED.fullmatch(rest)
    title, kinds, minutes = split_title(found["title"]) if found else ("", (), None)
    if found is None or not title:
        return refused(_("Skriv navn og titel: /forslag Mette (social): Sommerferien (D, 10 min)"))
    by = found["by"].strip()
    label = _("FORSLAG fra {by}: {title}").format(by=by, title=titled(title, kinds, minutes))
    return reads(cmd.ProposeItem(by, title, kinds, minutes), label)


def make_final(rest: str, context: Context) -> Reading:
    """`/endelig [NAVN]`."""
    chair = context.meeting.fora[0].chair if context.meeting else ""
    by = rest or chair
    label = _("DAGSORDENEN ER ENDELIG")
    return reads(cmd.MakeFinal(rest), f"{label} · {by}" if by else label)


def note_sent(rest: str, context: Context) -> Reading:
    """`/udsendt [indkaldelse│dagsorden│referat] [dato]`."""
    found = _WHAT.fullmatch(rest)
    what = next((one for one in Sending if found[one.value]), None) if found else None
    told = what or _meant(context)
    when = (found["when"] if found else rest).strip()
    day, differs = _day(when, told, context)
    if day is None and fold(when) not in _TODAY:
        return refused(_("Skriv datoen, eller intet, hvis det er i dag: /udsendt 25. februar"))
    spoken = _(SPOKEN_SENDINGS[told]) if told else ""
    on = screen_dates.long_date(day) if day else _("i dag")
    label = " · ".join(filter(None, (_("UDSENDT {what}").format(what=spoken).strip(), on)))
    return reads(cmd.NoteSent(what, day), label, weekday_hint(day) if day and differs else "")


def _meant(context: Context) -> Sending | None:
    """What is meant where it is not said; None while a meeting is in progress."""
    status = context.meeting.status if context.meeting else Status.PLANNED
    return _BY_STATUS.get(status)


def _day(when: str, what: Sending | None, context: Context) -> tuple[date | None, bool]:
    """The day that is named, and whether its weekday is another; a word such as »fredag« has no one day to count from.

    Minutes are sent after the meeting, what belongs to the agenda before it.
    """
    if not any(char.isdigit() for char in when):
        return None, False
    base = context.base if what is Sending.MINUTES else context.base - _EARLIEST
    due = read_due(when, base)
    return (due.date, due.weekday_differs) if due.kind is DueKind.EXACT else (None, False)
