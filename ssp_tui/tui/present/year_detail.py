"""The meeting of the year under the cursor: its day and place, its deadlines, who is asked for twice, what is held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from ssp_tui.domain.year.collisions import Collision
from ssp_tui.domain.year.deadlines import Deadline, What
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.language import screen_dates
from ssp_tui.language.year_words import DEADLINES, STAGES, kept_up, kind, reason
from ssp_tui.locale import _
from ssp_tui.services.year import YearRow
from ssp_tui.tui.present.bars import short
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, joined, plain
from ssp_tui.tui.present.words import day
from ssp_tui.tui.present.year import YearView, called

ROWS = 5
"Rows of the detail where it stands under the list."


def under(view: YearView, row: YearRow, width: int) -> Line:
    """The detail in a few rows under the list."""
    deadlines: list[Part] = []
    for one in row.deadlines:
        deadlines += [Part(" · ")] if deadlines else []
        same = one.date.year == view.plan.year
        when = screen_dates.day_of_month(one.date) if same else screen_dates.short_date(one.date)
        deadlines += _deadline(view, row, one, when)
    clashes = [_collision(view, one, row.meeting) for one in view.collisions(row.meeting)]
    last = (*clashes, *_kept_up(view, row.meeting))
    told = [
        short(_title(view, row.meeting), width, 1),
        *(short(line, width, 1) for line in _why(view, row.meeting)),
        short(tuple(deadlines), width, 2) if deadlines else (),
        *(short(line, width, 1) for line in last),
    ]
    return joined([line for line in told if line])


def beside(view: YearView, row: YearRow, width: int) -> Line:
    """The detail beside the list, where there is room for a line for each."""
    meeting = row.meeting
    deadlines = [tuple(_deadline(view, row, one, _day(view, one.date))) for one in row.deadlines]
    title = _title(view, meeting, screen_dates.week(meeting.date), _(STAGES[meeting.stage]))
    told: list[Line] = [title, *_why(view, meeting), (), *deadlines]
    clashes = [_collision(view, one, meeting) for one in view.collisions(meeting)]
    told += [(), *clashes] if clashes else []
    told += [(), *_kept_up(view, meeting)]
    return joined([hanging(line, 2, width) for line in told])


def _title(view: YearView, meeting: YearMeeting, *more: str) -> Line:
    """`Lokalrådet · tirs 1. sep. kl. 13.00–15.00 · Politistationen`."""
    when = f"{_day(view, meeting.date)} {screen_dates.hours(meeting.start, meeting.end)}".rstrip()
    told = (when, *more, kind(meeting), meeting.place)
    return Part(called(meeting, view.names), Tone.STRONG), Part(" · " + " · ".join(filter(None, told)))


def _day(view: YearView, date: dt.date) -> str:
    """`tirs 9. marts`; the year only where it is not the one looked at."""
    return day(date, dt.date(view.plan.year, 1, 1))


def _deadline(view: YearView, row: YearRow, one: Deadline, when: str) -> list[Part]:
    """`dagsorden udsendes tirs 9. marts ✓`; what nobody saw to says by how much it is late."""
    said = f"{_(DEADLINES[one.what])} {when}"
    if one.done:
        return [Part(said), Part(" ✓", Tone.GOOD)]
    owing = any(owed.deadline == one for owed in view.owing(row.meeting))
    if owing and one.date < view.today:
        return [Part(f"! {said}, {late_by(one.date, view.today)}", Tone.WARNING)]
    settled = one.date < view.today or row.meeting.stage is Stage.PROPOSED or one.what is What.APPROVAL
    return [Part(said, Tone.QUIET if settled else Tone.PLAIN)]


def meeting_and_day(meeting: YearMeeting, names: Mapping[str, str]) -> str:
    """`Mandagsmøde man 4. jan.`; the day alone where no names are given."""
    when = f"{screen_dates.short_weekday(meeting.date)} {screen_dates.day_of_month(meeting.date)}"
    return f"{called(meeting, names)} {when}" if names else when


def late_by(due: dt.date, today: dt.date) -> str:
    """`1 dag for sent`."""
    days = (today - due).days
    return _("1 dag for sent") if days == 1 else _("{days} dage for sent").format(days=days)


def _why(view: YearView, meeting: YearMeeting) -> list[Line]:
    why = reason(meeting, view.names.get(meeting.before, ""))
    return [plain(why)] if why else []


def _collision(view: YearView, one: Collision, meeting: YearMeeting) -> Line:
    """`samme dag: Leder af SSP skal også til DOT-møde`; at the same hours is a warning."""
    other = next(it for it in one.meetings if it != meeting)
    start = f" {screen_dates.at(other.start)}" if other.start else ""
    said = _("{roles} skal også til {forum}").format(roles=", ".join(one.roles), forum=called(other, view.names))
    if one.certain:
        return (Part(_("! samtidig: {what}").format(what=said + start), Tone.WARNING),)
    return plain(_("samme dag: {what}").format(what=said + start))


def _kept_up(view: YearView, meeting: YearMeeting) -> list[Line]:
    """`2 af mindst 4 holdt i 2026, 1 planlagt`; of each forum of a joint meeting, nothing."""
    progress = view.progress(meeting.forum) if len(meeting.fora) == 1 else None
    if progress is None:
        return []
    return [plain(kept_up(progress.held, progress.rhythm, progress.asked, view.plan.year, progress.planned))]
