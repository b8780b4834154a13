"""The year's plan in words: why a meeting lies where it does, how far a forum is, what a deadline is for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ssp_tui.domain.calendar import clock
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.collisions import Collision
from ssp_tui.domain.year.deadlines import What
from ssp_tui.domain.year.placing import Moved
from ssp_tui.domain.year.rhythm import Rhythm
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.language.screen_dates import day_of_month, short_weekday, weekday
from ssp_tui.locale import _

STAGES = {
    Stage.PROPOSED: "forslag",
    Stage.ANNOUNCED: "aftalt",
    Stage.PLANNED: "planlagt",
    Stage.RUNNING: "i gang",
    Stage.CLOSED: "holdt",
    Stage.CANCELLED: "aflyst",
}
DEADLINES = {
    What.CALL: "punkter indkaldes",
    What.AGENDA: "dagsorden udsendes",
    What.MINUTES: "referat udsendes",
    What.OBJECTIONS: "indsigelse slut",
    What.APPROVAL: "referat godkendes",
}


def reason(meeting: YearMeeting, called: str = "") -> str:
    """Why a meeting lies where it does, or does not take place; `called` is the forum that it meets right before."""
    said = [
        _moved(meeting.moved, meeting) if meeting.moved else "",
        _before(meeting, called) if called else "",
        _("så længe {what}").format(what=meeting.runs_while) if meeting.runs_while else "",
        _because(meeting),
    ]
    return "; ".join(filter(None, said))


def _before(meeting: YearMeeting, called: str) -> str:
    return (_("ikke lige før {forum}") if meeting.apart else _("lige før {forum}")).format(forum=called)


def _because(meeting: YearMeeting) -> str:
    """What was said when it was cancelled or moved, and from which day."""
    if meeting.stage is Stage.CANCELLED or meeting.born in (None, meeting.date):
        return meeting.because
    moved = _("flyttet fra {day}").format(day=day_of_month(meeting.born))
    return f"{moved}: {meeting.because}" if meeting.because else moved


def _moved(moved: Moved, meeting: YearMeeting) -> str:
    why, week = moved.why, meeting.date.isocalendar().week
    same_week = moved.wish.isocalendar()[:2] == meeting.date.isocalendar()[:2]
    if same_week:
        return _("{why}: flyttet til {weekday}").format(why=_(why), weekday=weekday(meeting.date))
    return _("{why} uge {from_week}: flyttet til uge {week}").format(
        why=_(why), from_week=moved.wish.isocalendar().week, week=week
    )


def asked(rhythm: Rhythm, count: int) -> str:
    """How many meetings a year a rhythm asks for: `mindst 4`, `3-6`, `ca. 4`, `52`."""
    if not count:
        return ""
    if rhythm.least and rhythm.most > rhythm.least:
        return f"{rhythm.least}-{rhythm.most}"
    if rhythm.at_least:
        return _("mindst {count}").format(count=count)
    return _("ca. {count}").format(count=count) if rhythm.about else str(count)


def kept_up(held: int, rhythm: Rhythm | None, count: int, year: int, planned: int = 0) -> str:
    """`2 af mindst 4 holdt i 2026, 2 planlagt`."""
    of = asked(rhythm, count) if rhythm else ""
    told = _("{held} af {asked} holdt i {year}") if of else _("{held} holdt i {year}")
    if planned:
        told += _(", {count} planlagt")
    return told.format(held=held, asked=of, year=year, count=planned)


def kind(meeting: YearMeeting) -> str:
    """What kind of meeting it is, where it is not an ordinary one."""
    return "" if meeting.kind is MeetingKind.ORDINARY else _(meeting.kind.value)


def line_to_prepare(meeting: YearMeeting) -> str:
    """`/forbered herning-dot 2027-01-11 kl. 9.00-10.00`: the line that puts a meeting of the year on record."""
    hours = f" kl. {clock(meeting.start)}" if meeting.start else ""
    until = f"-{clock(meeting.end)}" if meeting.start and meeting.end else ""
    place = f" sted: {meeting.place}" if meeting.place else ""
    return f"/forbered {' + '.join(meeting.fora)} {meeting.date.isoformat()}{hours}{until}{place}"


def collision(found: Sequence[Collision], names: Mapping[str, str]) -> str:
    """`man 11. jan.: Leder af SSP i DOT-møde og Mandagsmøde`, of the same two fora each time; `names` by forum id."""
    first = found[0]
    one, other = (" + ".join(names.get(forum, forum) for forum in meeting.fora) for meeting in first.meetings)
    told = _("{when}: {roles} i {one} og {other}").format(
        when=f"{short_weekday(first.date)} {day_of_month(first.date)}",
        roles=", ".join(first.roles),
        one=one,
        other=other,
    )
    if len(found) > 1:
        more = len(found) - 1
        told += _(", og 1 gang til") if more == 1 else _(", og {count} gange til").format(count=more)
    return told if first.certain else _("{told} (tidspunkterne kendes ikke)").format(told=told)
