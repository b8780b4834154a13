"""What was done with a meeting of the year, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ssp_tui.domain.year.deadlines import What
from ssp_tui.domain.year.values import YearMeeting
from ssp_tui.language import screen_dates
from ssp_tui.locale import _
from ssp_tui.tui.present.year import YearView, called
from ssp_tui.tui.present.year_detail import meeting_and_day


def planned(view: YearView, id: str) -> str:
    """`Planlagt: INFOhus ons 20. jan.`; a day of another year is told with it."""
    return _("Planlagt: {meeting}").format(meeting=_meeting(view, id))


def cancelled(before: YearView, meeting: YearMeeting, after: YearView, id: str) -> str:
    """`Aflyst: Mandagsmøde man 4. jan.`, and how those are told who were sent its agenda."""
    told = _("Aflyst: {meeting}").format(meeting=_meeting(after, id))
    deadlines = next((row.deadlines for row in before.rows if row.meeting == meeting), ())
    sent = any(one.what is What.AGENDA and one.done for one in deadlines)
    return f"{told.rstrip('.')}. {_('Dagsordenen var sendt: Enter og u skriver aflysningen.')}" if sent else told


def taken_back(view: YearView, id: str) -> str:
    """`Fortrudt: Lokalrådet tirs 8. juni, planlagt`."""
    return _("Fortrudt: {meeting} er planlagt").format(meeting=_meeting(view, id))


def moved(before: YearView, meeting: YearMeeting, after: YearView, id: str, key: str) -> tuple[str, str]:
    """`Flyttet: Lokalrådet 8. juni → tors 10. juni kl. 10.30`, and who no longer meets right before it.

    With the id of the meeting that is to be seen to next: `key` moves it.
    """
    now = after.on_record(id)
    if now is None:
        return _("Flyttet: {meeting}").format(meeting=meeting_and_day(meeting, before.names)), id
    start = f" {screen_dates.at(now.start)}" if now.start else ""
    told = _("Flyttet: {forum} {day} → {new_day}").format(
        forum=called(now, after.names),
        day=screen_dates.day_of_month(meeting.date),
        new_day=f"{meeting_and_day(now, {})}{start}",
    )
    left = [
        row.meeting
        for row in after.rows
        if row.meeting.apart and row.meeting.before in now.fora and row.meeting.date == meeting.date
    ]
    if meeting.date == now.date or not left:
        return told, id
    forum = called(left[0], after.names)
    if not any(row.meeting.meeting == left[0].meeting for row in after.open):
        # Its row is not in sight: the key would move another meeting.
        return f"{told}. {_('{forum} ligger ikke længere lige før.').format(forum=forum)}", id
    split = _("{forum} ligger ikke længere lige før: {key} flytter mødet.")
    return f"{told}. {split.format(forum=forum, key=key)}", left[0].meeting


def to_be_planned(meetings: Sequence[YearMeeting], away: int, names: str, key: str) -> str:
    """`Planlæg 46 møder for DOT, man 4. jan. til man 20. dec.? a igen: ja`; `away` of all are in holidays."""
    first, last = meeting_and_day(meetings[0], {}), meeting_and_day(meetings[-1], {})
    when = first if first == last else _("{first} til {last}").format(first=first, last=last)
    if away == len(meetings):
        asked = _("Planlæg {count} i ferieuger for {fora}, {when}? {key} igen: ja")
    else:
        asked = _("Planlæg {count} for {fora}, {when}? {key} igen: ja")
    told = asked.format(count=many(len(meetings)), fora=names, when=when, key=key)
    left = _("{count} i ferieuger bliver ved med at være forslag.").format(count=many(away))
    return f"{told}. {left}" if away and away != len(meetings) else told


def many(count: int) -> str:
    """`1 møde`, `12 møder`."""
    return _("1 møde") if count == 1 else _("{count} møder").format(count=count)


def _meeting(view: YearView, id: str) -> str:
    found = view.on_record(id)
    return meeting_and_day(found, view.names) if found else id
