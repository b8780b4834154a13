"""The words and glyphs that several places share."""

from __future__ import annotations

import datetime as dt
import re

from ssp_tui.domain.action import Action, ActionStatus
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.item import NEXT_MEETING, Deferral, Entry, Outcome, Reason
from ssp_tui.language import screen_dates
from ssp_tui.language.danish_dates import is_next_meeting
from ssp_tui.language.deferrals import until_text
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone

_KINDS = {
    ItemKind.INFORMATION: "orientering",
    ItemKind.DISCUSSION: "drøftelse",
    ItemKind.DECISION: "beslutning",
}
_OUTCOMES = {
    Outcome.DECIDED: "besluttet",
    Outcome.DISCUSSED: "drøftet",
    Outcome.NOTED: "taget til efterretning",
    Outcome.DROPPED: "udgår",
    Outcome.NOT_REACHED: "ikke nået",
}
_STATUSES = {
    ActionStatus.OPEN: "åben",
    ActionStatus.IN_PROGRESS: "i gang",
    ActionStatus.WAITING: "afventer",
    ActionStatus.DONE: "udført",
    ActionStatus.NOT_DONE: "ikke udført",
    ActionStatus.DROPPED: "bortfaldet",
}
_STATUS_GLYPHS = {
    ActionStatus.OPEN: "○",
    ActionStatus.IN_PROGRESS: "◐",
    ActionStatus.WAITING: "◔",
    ActionStatus.DONE: "✓",
    ActionStatus.NOT_DONE: "✗",
    ActionStatus.DROPPED: "–",
}


def near_day(date: dt.date, today: dt.date) -> str:
    """`i dag`, `i morgen`, or the day: only where it is read today."""
    away = (date - today).days
    if away in (0, 1):
        return _("i morgen") if away else _("i dag")
    return day(date, today)


def day(date: dt.date, today: dt.date) -> str:
    """`man 30. nov.`; with the year when it is another."""
    shown = screen_dates.short_date(date) if date.year != today.year else screen_dates.day_of_month(date)
    return f"{screen_dates.short_weekday(date)} {shown}"


def kinds(of: tuple[ItemKind, ...]) -> str:
    """`til drøftelse og beslutning`, or nothing."""
    words = [_(_KINDS[kind]) for kind in of]
    if not words:
        return ""
    listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {_('og')} {words[-1]}"
    return _("til {kinds}").format(kinds=listed)


def outcome(of: Outcome) -> str:
    """An outcome in a word or two."""
    return _(_OUTCOMES[of])


# When an item comes back, in words that take no preposition: "når tallene er klar", "på ubestemt tid".
_CONDITION = re.compile(r"(?:når|så snart|hvis)\b", re.IGNORECASE)
_ADVERB = re.compile(r"(?:indtil|på|senere|om|efter|i|primo|medio|ultimo)\b", re.IGNORECASE)
# A reason that is a sentence, told by its verb or its pronoun: "klubben mangler svar", not "ferie i klubben".
_SENTENCE = re.compile(
    r".*\b(?:er|var|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|får|fik|bliver|blev|ikke|vi|de|man|der)\b"
    r"|\S+ \S+(?:r|ede|te)(?: |$)",
    re.IGNORECASE,
)


def deferral(of: Deferral) -> str:
    """`udsat til næste møde pga. tid`, `udsat til 12. jan., fordi klubben mangler svar`."""
    return deferred(of) + because(of)


def deferred(of: Deferral) -> str:
    """That an item comes back, and when: `udsat til næste møde`, `genoptages, når tallene er klar`."""
    verb = _("genoptages") if of.resumed else _("udsat")
    until = until_text(of) if not of.to else ", ".join(map(screen_dates.day_of_month, of.to))
    if not of.to and _CONDITION.match(until):
        return f"{verb}, {until}"
    if not of.to and _ADVERB.match(until):
        return f"{verb} {until}"
    joint = _("{verb} på {when}") if of.resumed and not of.to else _("{verb} til {when}")
    return joint.format(verb=verb, when=until)


def was_deferred(of: Deferral) -> str:
    """The same of an earlier meeting, whose next meeting is no news: `udsat`."""
    if of.until == NEXT_MEETING and not of.to:
        return _("genoptages") if of.resumed else _("udsat")
    return deferred(of)


def because(of: Deferral) -> str:
    """Why or for what an item comes back, as it goes on after the rest: ` pga. tid`, `, fordi ...`, or nothing."""
    text = of.text
    if of.reason is Reason.OTHER and text:
        said = _(", fordi {why}") if _SENTENCE.match(text) else _(" pga. {why}")
        return said.format(why=text)
    if of.reason is Reason.WAITING:
        return _(", afventer {what}").format(what=text) if text else _(", afventer")
    reason = {Reason.TIME: _(" pga. tid"), Reason.ABSENCE: _(" pga. afbud")}.get(of.reason, "") if of.reason else ""
    return f"{reason}: {text}" if text else reason


def number(of: str, year: int) -> str:
    """An action number as it is said in a meeting of that year: `014`; with the year when it is another."""
    series, _dash, running = of.rpartition("-")
    its_year = series.rpartition("-")[2]
    return running if its_year == str(year) or not its_year else f"{its_year}-{running}"


def due(action: Action, today: dt.date) -> Line:
    """When an action is due, and by how much it is overdue; an action without a due says so."""
    if action.due is None:
        return (Part(_("uden frist"), Tone.WARNING),) if action.is_open else ()
    if is_next_meeting(action.due) and "" < action.meeting < today.isoformat() and action.is_open:
        return (Part(_("til dette møde"), Tone.WARNING),)
    read = action.due.date
    if read is None or action.due.kind is DueKind.VAGUE:
        return (Part(action.due.as_written),)
    if late := overdue(action, today):
        return (Part(f"{day(read, today)} "), *late)
    return (Part(day(read, today)),)


def overdue(action: Action, today: dt.date) -> Line:
    """By how much an action is overdue; nothing when it is not."""
    if action.due is None or action.due.date is None or not action.overdue(today):
        return ()
    days = (today - action.due.date).days
    late = _("1 dag") if days == 1 else _("{days} dage").format(days=days)
    return (Part(_("overskredet {late}").format(late=late), Tone.WARNING),)


def owners(action: Action) -> Line:
    """Who owns an action; nobody is said in so many words."""
    if action.owners:
        return (Part(", ".join(action.owners), Tone.STRONG),)
    return (Part(_("ingen ansvarlig"), Tone.WARNING),)


def status_glyph(status: ActionStatus) -> Part:
    """The glyph of a status."""
    return Part(_STATUS_GLYPHS[status], Tone.GOOD if status is ActionStatus.DONE else Tone.PLAIN)


def status(of: ActionStatus) -> str:
    """A status in a word or two."""
    return _(_STATUSES[of])


def receiver(entry: Entry) -> str:
    """Who gets what is handed over, and that it goes on paper where the workspace does not know who."""
    return entry.name if entry.forum else _("{forum} på papir").format(forum=entry.name)
