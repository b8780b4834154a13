"""The year as a list: months, weeks, the days on which one does not meet, and the meetings."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ssp_tui.domain.calendar import MONTHS, clock
from ssp_tui.domain.year.collisions import Collision
from ssp_tui.domain.year.deadlines import What
from ssp_tui.domain.year.free_days import FreeDays, free_days
from ssp_tui.domain.year.holidays import Holidays
from ssp_tui.domain.year.values import HELD, Stage, YearMeeting
from ssp_tui.language import screen_dates
from ssp_tui.language.year_words import STAGES, kind, reason
from ssp_tui.locale import _
from ssp_tui.services.deadlines_near import Owed
from ssp_tui.services.year import Progress, YearPlan, YearRow
from ssp_tui.tui.present.bars import column, short
from ssp_tui.tui.present.free_days import day_column, free_row
from ssp_tui.tui.present.parts import Line, Part, Tone

GLYPHS = {
    Stage.PROPOSED: "·",
    Stage.ANNOUNCED: "○",
    Stage.PLANNED: "●",
    Stage.RUNNING: "▸",
    Stage.CLOSED: "✓",
    Stage.CANCELLED: "✗",
}
TO_DO = {What.CALL: "indkald punkter", What.AGENDA: "send dagsorden", What.MINUTES: "send referat"}
"What is to be done when a deadline is past; nobody is late with the others."
_TONES = {Stage.RUNNING: Tone.KEY, Stage.CLOSED: Tone.GOOD, Stage.PLANNED: Tone.STRONG, Stage.CANCELLED: Tone.QUIET}
_WEEK, _DAY, _TIME, _STAGE, _REMARK = 7, 9, 6, 10, 20
_MOST = 44
"A name gets no more room than this, so that the eye can follow the row."
Row = tuple[str, Line]
Section = tuple[Line, Sequence[Row]]


@dataclass(frozen=True)
class YearView:
    """A year, and which of it is looked at."""

    plan: YearPlan
    rows: tuple[YearRow, ...]
    "The meetings that are worth showing."
    owed: tuple[Owed, ...]
    names: Mapping[str, str]
    "What each forum is called here, by id."
    today: dt.date
    holidays: Holidays = field(default_factory=Holidays)
    forum: str = ""
    "The only forum that is shown; nothing: all of them."
    folded: bool = True
    "What meets every week or every other is told in the heading of its month, but for what is out of the ordinary."
    weekly_key: str = "u"
    "The key that shows those too."

    @cached_property
    def ids(self) -> dict[YearMeeting, str]:
        """Each meeting's id in the list: its day and its fora, however far it is."""
        told: Counter[str] = Counter()
        found = {}
        for row in self.rows:
            id = f"{row.meeting.date}:{'+'.join(row.meeting.fora)}"
            told[id] += 1
            found[row.meeting] = id if told[id] == 1 else f"{id}#{told[id]}"
        return found

    @cached_property
    def open(self) -> tuple[YearRow, ...]:
        """The meetings that have a row."""
        return tuple(row for row in self.rows if self._is_looked_at(row) and not self._is_folded(row.meeting))

    @cached_property
    def away(self) -> tuple[YearRow, ...]:
        """Those that are only counted."""
        return tuple(row for row in self.rows if self._is_looked_at(row) and self._is_folded(row.meeting))

    def at(self, id: str) -> YearRow | None:
        """The meeting of that id in the list."""
        return next((row for row in self.open if self.ids[row.meeting] == id), None)

    def on_record(self, meeting: str) -> YearMeeting | None:
        """The meeting of that id on record, where it lies in this year."""
        return next((row.meeting for row in self.plan.rows if meeting and row.meeting.meeting == meeting), None)

    def nearest(self, day: dt.date, forum: str = "") -> str:
        """The id of the first meeting from a day on that is not cancelled, else the last one; of a forum, if named."""
        own = [row.meeting for row in self.open if not forum or forum in row.meeting.fora]
        coming = (one for one in own if one.date >= day and one.stage is not Stage.CANCELLED)
        found = next(coming, own[-1] if own else None)
        return self.ids[found] if found else ""

    def collisions(self, meeting: YearMeeting) -> list[Collision]:
        """Those of a meeting."""
        return [one for one in self.plan.collisions if meeting in one.meetings]

    def owing(self, meeting: YearMeeting) -> list[Owed]:
        """What is still to be done before or after a meeting."""
        return [one for one in self.owed if one.row.meeting == meeting]

    def progress(self, forum: str) -> Progress | None:
        """How far a forum is."""
        return next((one for one in self.plan.progress if one.forum.id == forum), None)

    def late(self, meeting: YearMeeting) -> bool:
        """Whether the day of a meeting is past, and nobody held it; in holidays only where it was planned."""
        missed = {Stage.PLANNED, Stage.ANNOUNCED} | (set() if self.holidays.away(meeting.date) else {Stage.PROPOSED})
        return meeting.stage in missed and meeting.date < self.today

    @cached_property
    def _next(self) -> frozenset[YearMeeting]:
        """The next meeting of each forum."""
        found: dict[str, YearMeeting] = {}
        for row in self.rows:
            if row.meeting.date >= self.today and row.meeting.stage not in (Stage.CANCELLED, Stage.CLOSED):
                for forum in row.meeting.fora:
                    found.setdefault(forum, row.meeting)
        return frozenset(found.values())

    @cached_property
    def _tight(self) -> frozenset[str]:
        return frozenset(one.forum.id for one in self.plan.progress if one.rhythm and one.rhythm.is_tight)

    def _is_looked_at(self, row: YearRow) -> bool:
        return not self.forum or self.forum in row.meeting.fora

    def _is_folded(self, meeting: YearMeeting) -> bool:
        if not self.folded or self.forum or not self._tight.issuperset(meeting.fora):
            return False
        ordinary = meeting.stage is not Stage.CANCELLED and meeting.stage is not Stage.RUNNING
        moved = meeting.moved or meeting.because or self._is_elsewhere(meeting)
        plain = not (moved or meeting in self._next or self.late(meeting))
        return ordinary and plain and not any(one.certain for one in self.collisions(meeting))

    def _is_elsewhere(self, meeting: YearMeeting) -> bool:
        """Whether a meeting is not on the weekday of its forum."""
        progress = self.progress(meeting.forum)
        weekday = progress.rhythm.weekday if progress and progress.rhythm else None
        return weekday is not None and weekday != meeting.date.weekday()


def called(meeting: YearMeeting, names: Mapping[str, str]) -> str:
    """The fora of a meeting: `SSP-netværksgruppe 1, 2, 3` where they go by one name."""
    known = [names.get(forum, forum) for forum in meeting.fora]
    first, _blank, _number = known[0].rpartition(" ")
    tails = [name.removeprefix(f"{first} ") for name in known]
    if len(known) == 1 or not first or any(" " in tail for tail in tails):
        return " + ".join(known)
    return f"{first} {', '.join(tails)}"


def sections(view: YearView, width: int) -> list[Section]:
    """The months that have something to tell."""
    found: list[Section] = []
    without = _without_rhythm(view, width)
    free = list(free_days(view.plan.year, view.holidays))
    for month in range(1, 13):
        rows = [row for row in view.open if row.meeting.date.month == month]
        off = [one for one in free if one.first.month == month]
        away = [row.meeting for row in view.away if row.meeting.date.month == month]
        coming = (view.plan.year, month) >= (view.today.year, view.today.month)
        if without and coming:
            found.append((without, ()))
            without = ()
        if rows or away or (off and coming and not view.forum):
            found.append((_heading(view, month, away), _month(view, rows, off, month, width)))
    return found


def _without_rhythm(view: YearView, width: int) -> Line:
    """`uden fast rytme: INFOhus, Sportolv`: the fora that nothing is proposed for, before the first month to come."""
    progress = () if view.forum else view.plan.progress
    fora = [one.forum for one in progress if one.rhythm is None or one.rhythm.on_demand]
    names = ", ".join(view.names.get(forum.id, forum.name) for forum in fora)
    told = _("uden fast rytme: {fora}").format(fora=names)
    return short((Part(told, Tone.QUIET),), width, 1) if fora else ()


def _heading(view: YearView, month: int, away: list[YearMeeting]) -> Line:
    """`Marts   u viser Mandagsmøde: 2 planlagt, 3 forslag · DOT-møde: 2 forslag`: what has no row."""
    name = _(MONTHS[month - 1])
    counted: dict[str, Counter[str]] = {}
    for one in away:
        counted.setdefault(called(one, view.names), Counter())[_(STAGES[one.stage])] += 1
    told = " · ".join(
        f"{forum}: {', '.join(f'{count} {stage}' for stage, count in stages.items())}"
        for forum, stages in sorted(counted.items())
    )
    if told:
        told = "   " + _("{key} viser {meetings}").format(key=view.weekly_key, meetings=told)
    return Part(name[0].upper() + name[1:], Tone.KEY), Part(told, Tone.QUIET)


def _month(view: YearView, rows: list[YearRow], off: list[FreeDays], month: int, width: int) -> list[Row]:
    told: list[tuple[tuple[dt.date, int], Row]] = [((one.first, 0), ("", free_row(one, _WEEK, _DAY))) for one in off]
    week = 0
    room = _room(view, width)
    for row in rows:
        its_week = row.meeting.date.isocalendar().week
        line = _row(view, row.meeting, room, again=its_week == week)
        told.append(((row.meeting.date, 2), (view.ids[row.meeting], line)))
        week = its_week
    if (view.today.year, view.today.month) == (view.plan.year, month):
        day = f"{screen_dates.short_weekday(view.today)} {view.today.day}."
        line = (Part(_("── i dag {day} ──").format(day=day), Tone.KEY),)
        told.append(((view.today, 1), ("", line)))
    return [row for _order, row in sorted(told, key=lambda one: one[0])]


@dataclass(frozen=True, slots=True)
class _Room:
    time: int
    name: int


def _room(view: YearView, width: int) -> _Room:
    """The columns that differ from one year to another."""
    time = _TIME if any(row.meeting.start for row in view.open) else 0
    longest = max((len(called(row.meeting, view.names)) for row in view.open), default=0) + 1
    remarks = (sum(len(part.text) for part in _remark(view, row.meeting)) for row in view.open)
    left = width - 2 - _WEEK - _DAY - time - _STAGE - min(_REMARK, max(remarks, default=0))
    return _Room(time, max(16, min(longest, left, _MOST)))


def _row(view: YearView, meeting: YearMeeting, room: _Room, again: bool) -> Line:
    """`uge 13  tirs 30.  8.30 Mandagsmøde   forslag   2. påskedag: flyttet til tirsdag`."""
    stage = meeting.stage
    day = day_column(meeting.date)
    start = clock(meeting.start).rjust(_TIME - 1) + " " if meeting.start and room.time else " " * room.time
    quiet = Tone.QUIET if stage is Stage.CANCELLED else Tone.PLAIN
    return (
        Part(f"{GLYPHS[stage]} ", _TONES.get(stage, Tone.PLAIN)),
        Part(column("" if again else screen_dates.week(meeting.date), _WEEK), Tone.QUIET),
        Part(column(day, _DAY) + start, quiet),
        Part(column(called(meeting, view.names), room.name), Tone.STRONG if stage in HELD - {Stage.CLOSED} else quiet),
        Part(column(_(STAGES[stage]), _STAGE), _TONES.get(stage, Tone.PLAIN)),
        *_remark(view, meeting),
    )


def _remark(view: YearView, meeting: YearMeeting) -> Iterator[Part]:
    """What is worth a word of a meeting: what is late, who cannot be there, why it lies there, what it is."""
    late = [one.deadline for one in view.owing(meeting) if one.deadline.date < view.today]
    clash = [one for one in view.collisions(meeting) if one.certain]
    if late:
        yield Part(f"! {_(TO_DO[late[-1].what])}", Tone.WARNING)
    elif view.late(meeting):
        yield Part(_("! ikke holdt"), Tone.WARNING)
    elif clash:
        other = next(one for one in clash[0].meetings if one != meeting)
        yield Part(_("! samtidig med {forum}").format(forum=called(other, view.names)), Tone.WARNING)
    elif meeting.apart:
        yield Part(f"! {reason(meeting, view.names.get(meeting.before, meeting.before))}", Tone.WARNING)
    elif said := " · ".join(filter(None, (kind(meeting), reason(meeting, view.names.get(meeting.before, ""))))):
        yield Part(said, Tone.QUIET)
