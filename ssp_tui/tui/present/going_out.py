"""An agenda on its way out: where it stands, what was written of it, and to whom it goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from ssp_tui.domain.forum import Member
from ssp_tui.domain.going_out import OutgoingAgenda
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.sending import Sending
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone, joined
from ssp_tui.tui.present.words import near_day

if TYPE_CHECKING:
    from ssp_tui.services.going_out import Written

_MOST_NAMES = 5


def standing(agenda: OutgoingAgenda, last_day: dt.date | None, today: dt.date) -> Line:
    """`Foreløbig dagsorden · skal ud senest tors 25. feb. (7 dage før)`."""
    if agenda.day is None:
        return ()
    parts = [Part(_("Foreløbig dagsorden"), Tone.QUIET)]
    if agenda.final:
        day = near_day(agenda.final.date, today)
        parts = [Part(_("Endelig dagsorden, godkendt {day}").format(day=day), Tone.QUIET)]
    if agenda.changed_since_final:
        parts.append(Part(_(", ændret siden"), Tone.WARNING))
    parts.append(Part(" · ", Tone.QUIET))
    if sent := agenda.last(Sending.AGENDA):
        parts.append(Part(_("sendt {day}").format(day=near_day(sent.date, today)), Tone.QUIET))
        if agenda.changed_since_sent:
            parts.append(Part(_(", ændret siden"), Tone.WARNING))
    elif last_day is None:
        parts.append(Part(_("ikke sendt"), Tone.QUIET))
    elif last_day < today:
        parts.append(Part(_("skulle være sendt {day}").format(day=near_day(last_day, today)), Tone.WARNING))
    else:
        day, term = near_day(last_day, today), agenda.forum.agenda_out
        parts.append(Part(_("skal ud senest {day} ({term})").format(day=day, term=term), Tone.QUIET))
    return tuple(parts)


def called_off(agenda: OutgoingAgenda, today: dt.date, key: str) -> Line:
    """That a meeting is cancelled, and that those who know of it must be told."""
    day = near_day(agenda.day, today) if agenda.day else ""
    told = _("Aflyst: {day}. Dagsordenen var sendt: {key} skriver aflysningen.")
    return (Part(told.format(day=day.rstrip("."), key=key), Tone.WARNING),)


def last_step(meeting: Meeting) -> str:
    """`endelig 22. feb.`: what was said last of an agenda on its way out; nothing where nothing was."""
    steps = [(one.date, _("sendt {day}")) for one in meeting.sent if one.what is Sending.AGENDA]
    if meeting.final:
        steps = [(meeting.final.date, _("endelig {day}")), *steps]
    day, told = max(reversed(steps), key=lambda step: step[0]) if steps else (meeting.date, "")
    return told.format(day=screen_dates.day_of_month(day))


def written(files: Written, agenda: OutgoingAgenda, key: str) -> Line:
    """Where the files lie, to whom the mail goes, who has no address, and what is left to do."""
    found: list[Part] = []
    if files.paths:
        first, *others = (PurePath(path) for path in files.paths)
        more = "".join(f", {path.suffix}" for path in others)
        found.append(Part(_("Skrevet: {path}").format(path="/".join(first.parts[-3:])) + more, Tone.GOOD))
    people = agenda.recipients
    if people.to:
        found.append(Part(_("Mailen går til {count}: {names}").format(count=len(people.to), names=_names(people.to))))
    else:
        none = _("Ingen har en adresse: skriv <navn@sted.dk> efter deltageren i agendas/{forum}.md")
        found.append(Part(none.format(forum=agenda.forum.id), Tone.WARNING))
    if people.to and people.without_address:
        found.append(Part(_("Uden adresse: {names}").format(names=_names(people.without_address)), Tone.WARNING))
    if people.now_and_then:
        found.append(Part(_("Kun ved behov, og ikke med: {names}").format(names=_names(people.now_and_then))))
    found += [Part(missing, Tone.WARNING) for missing in files.missing]
    told = _("Intet er sendt: åbn .eml-filen, se den efter, og send den. {key} igen: noter, at den er sendt.")
    found.append(Part(told.format(key=key), Tone.KEY))
    return joined([(part,) for part in found])


def minutes_sent(meeting: Meeting, today: dt.date, key: str) -> Line:
    """When the minutes were sent so far, and how it is noted that they are."""
    days = [near_day(one.date, today) for one in meeting.sent if one.what is Sending.MINUTES]
    before = _("Sendt {days}. ").format(days=", ".join(days)) if days else ""
    return (Part(before + _("{key} igen: noter, at referatet er sendt i dag.").format(key=key), Tone.WARNING),)


def _names(people: Sequence[Member]) -> str:
    shown = "; ".join(member.name for member in people[:_MOST_NAMES])
    if len(people) <= _MOST_NAMES:
        return shown
    return _("{names} og {count} til").format(names=shown, count=len(people) - _MOST_NAMES)
