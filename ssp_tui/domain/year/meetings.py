"""The meetings of a year: what is recorded and agreed, and what the fora's rhythms ask for besides."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ssp_tui.domain.forum import Forum
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.text import fold
from ssp_tui.domain.year.habits import ANY_WEEKDAY, hours, hours_before, phase, weekdays
from ssp_tui.domain.year.holidays import Holidays
from ssp_tui.domain.year.placing import has_room, placed, why_not
from ssp_tui.domain.year.slots import WEEK, Slot, joint_slots, slots
from ssp_tui.domain.year.values import Body, Stage, YearMeeting

_LEVELS = {"udfoerende": 0, "koordinerende": 1, "strategisk": 2}
_TO_COME = frozenset({Stage.PLANNED, Stage.ANNOUNCED})
_NEAR = 5 * WEEK
"So far from the day of another meeting one that belongs right before it may lie, while it is not moved too."


@dataclass(slots=True)
class _Year:
    """The meetings of a year as they come together."""

    year: int
    holidays: Holidays
    known: Sequence[YearMeeting]
    leans: dict[str, float]
    meetings: list[YearMeeting] = field(default_factory=list)
    asked: dict[str, tuple[tuple[Slot, ...], tuple[int, ...]]] = field(default_factory=dict)
    "What the rhythm of each forum asks, and the weekdays that will do."
    booked: dict[dt.date, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, meeting: YearMeeting, roles: frozenset[str]) -> None:
        self.meetings.append(meeting)
        if meeting.stage is not Stage.CANCELLED:
            self.booked[meeting.date].append(roles)


def meetings_of(
    bodies: Sequence[Body], known: Sequence[YearMeeting], year: int, holidays: Holidays
) -> tuple[YearMeeting, ...]:
    """Every meeting of a year, in order; `known` are those on record and those agreed on, of any year."""
    plan = _Year(year, holidays, known, _leans(bodies))
    roles = {body.forum.id: body.roles for body in bodies}
    everybody: frozenset[str] = frozenset()
    for meeting in known:
        if meeting.date.year == year:
            plan.add(meeting, everybody.union(*(roles.get(forum, everybody) for forum in meeting.fora)))
    by_id = {body.forum.id: body for body in bodies}
    for body in sorted(bodies, key=lambda body: _turn(body, bodies)):
        for proposal in _asked(body, by_id, plan):
            plan.add(proposal, everybody.union(*(roles[forum] for forum in proposal.fora)))
    explained = (_explained(meeting, by_id, plan) for meeting in plan.meetings)
    return tuple(sorted(explained, key=lambda meeting: meeting.order))


def _explained(meeting: YearMeeting, bodies: dict[str, Body], plan: _Year) -> YearMeeting:
    """A meeting on record or agreed on, with what its rhythm says of the day; a proposal says it already."""
    body = bodies.get(meeting.forum)
    if (
        body is None
        or body.rhythm is None
        or meeting.stage is Stage.PROPOSED
        or meeting.kind is not MeetingKind.ORDINARY
    ):
        return meeting
    leader = _called(bodies, body.rhythm.before, body) if body.rhythm.before else None
    if leader:
        led = _days_of(leader, plan)
        apart = meeting.stage in _TO_COME and bool(led - _days_of(body, plan))
        if meeting.date in led or apart:
            return replace(meeting, before=leader.forum.id, apart=meeting.date not in led)
    # Only of a week is it certain which day the rhythm asked for.
    if not body.rhythm.is_tight or meeting.because:
        return meeting
    asked, days = plan.asked.get(meeting.forum, ((), ()))
    own = (slot for slot in asked if slot.first <= meeting.date <= slot.last)
    return replace(meeting, moved=next((why_not(slot, meeting.date, plan.holidays, days) for slot in own), None))


def _days_of(body: Body, plan: _Year) -> set[dt.date]:
    return {one.date for one in plan.meetings if body.forum.id in one.fora and one.stage is not Stage.CANCELLED}


def asked_in(body: Body, known: Sequence[YearMeeting], year: int) -> int:
    """How many ordinary meetings a rhythm asks of a year, at least; 0 where it says no number."""
    own = [one for one in known if body.forum.id in one.fora]
    return len(_ordinary(body, own, year, 0))


def _turn(body: Body, bodies: Sequence[Body]) -> tuple[int, str]:
    """Who must keep to a weekday chooses first; who meets before another comes after it."""
    rhythm = body.rhythm
    if rhythm is None or rhythm.before:
        return 3, body.forum.id
    return (0 if rhythm.weekday is not None else 1 if rhythm.is_tight else 2), body.forum.id


def _leans(bodies: Sequence[Body]) -> dict[str, float]:
    """How early each forum meets in its part of the year: lower levels first, so that the higher hear of it."""
    by_municipality: dict[str, list[Forum]] = defaultdict(list)
    for body in bodies:
        if body.rhythm and not body.rhythm.every and not body.rhythm.before:
            by_municipality[body.forum.municipality].append(body.forum)
    leans: dict[str, float] = {}
    for fora in by_municipality.values():
        in_order = sorted(fora, key=lambda forum: (_LEVELS.get(fold(forum.level), 1), forum.id))
        half = (len(in_order) - 1) / 2
        leans |= {forum.id: (n - half) / half if half else 0.0 for n, forum in enumerate(in_order)}
    return leans


def _asked(body: Body, bodies: dict[str, Body], plan: _Year) -> Iterator[YearMeeting]:
    """The meetings that a rhythm asks for and that nobody has held, planned or agreed on."""
    if body.rhythm is None:
        return
    own = [one for one in plan.known if body.forum.id in one.fora]
    leader = _called(bodies, body.rhythm.before, body) if body.rhythm.before else None
    if leader and leader.rhythm and not leader.rhythm.before:
        yield from _right_before(body, leader, own, plan)
    else:
        yield from _ordinary_ones(body, own, plan)
    yield from _joint_ones(body, bodies, plan)


def _called(bodies: dict[str, Body], word: str, near: Body) -> Body | None:
    """The forum of that name, rather of the same municipality."""
    called = [body for body in bodies.values() if body.forum.is_called(word) and body is not near]
    same = [body for body in called if body.forum.municipality == near.forum.municipality]
    return next(iter((*same, *called)), None)


def _ordinary(body: Body, own: Sequence[YearMeeting], year: int, lean: float) -> tuple[Slot, ...]:
    if body.rhythm is None:
        return ()
    first, last = body.runs
    asked = slots(body.rhythm, year, weekdays(body, own, year)[0], phase(body.rhythm, own, year), lean)
    return tuple(slot for slot in asked if (first or slot.wish) <= slot.wish <= (last or slot.wish) and has_room(slot))


def _ordinary_ones(body: Body, own: Sequence[YearMeeting], plan: _Year) -> Iterator[YearMeeting]:
    rhythm = body.rhythm
    assert rhythm is not None
    days = weekdays(body, own, plan.year)
    start, end = hours(rhythm, own, plan.year)
    asked = _ordinary(body, own, plan.year, plan.leans.get(body.forum.id, 0))
    off = _called_off(own)
    plan.asked[body.forum.id] = asked, days
    for slot in _open(asked, own, plan.year, tight=rhythm.is_tight):
        found = placed(slot, plan.holidays, days, _busy(body.roles, plan), off)
        yield YearMeeting(
            fora=(body.forum.id,),
            date=found.date,
            stage=Stage.PROPOSED,
            start=start,
            end=end,
            moved=found.moved,
            runs_while=rhythm.runs_while,
        )


def _right_before(body: Body, leader: Body, own: Sequence[YearMeeting], plan: _Year) -> Iterator[YearMeeting]:
    led = [
        one
        for one in plan.meetings
        if one.fora == (leader.forum.id,) and one.kind is MeetingKind.ORDINARY and one.stage is not Stage.CANCELLED
    ]
    by_day = {one.date: one for one in led}
    # One that is planned belongs to the nearest day of the other, also where that was moved since.
    asked = [Slot(day, day - _NEAR, day + _NEAR) for day in by_day]
    for slot in _open(asked, own, plan.year, tight=True):
        start, end = hours_before(body, own, by_day[slot.wish].start, plan.year)
        yield YearMeeting(
            fora=(body.forum.id,),
            date=slot.wish,
            stage=Stage.PROPOSED,
            start=start,
            end=end,
            before=leader.forum.id,
        )


def _joint_ones(body: Body, bodies: dict[str, Body], plan: _Year) -> Iterator[YearMeeting]:
    """The joint meetings of a family of fora, told by the first of those that meet together."""
    rhythm = body.rhythm
    assert rhythm is not None
    if not rhythm.joint:
        return
    family = sorted(
        one.forum.id
        for one in bodies.values()
        if one.rhythm and one.rhythm.joint == rhythm.joint and one.forum.municipality == body.forum.municipality
    )
    sizes = [joint.size or len(family) for joint in rhythm.joint for _time in range(joint.times)]
    taken: set[int] = set()
    for slot, size in zip(joint_slots(rhythm, plan.year, ANY_WEEKDAY[0]), sizes, strict=True):
        group = tuple(family[n : n + size] for n in range(0, len(family), size))
        together = next(tuple(fora) for fora in group if body.forum.id in fora)
        same = (
            n
            for n, one in enumerate(plan.known)
            if set(one.fora) == set(together) and one.kind is slot.kind and one.date.year == plan.year
            if one.stage is not Stage.CANCELLED and n not in taken
        )
        there = next(same, None)
        if there is not None:
            taken.add(there)
        elif together[0] == body.forum.id:
            off = _called_off(one for one in plan.known if set(one.fora) == set(together))
            found = placed(slot, plan.holidays, ANY_WEEKDAY, _busy(_together(together, bodies), plan), off)
            yield YearMeeting(together, found.date, Stage.PROPOSED, slot.kind, moved=found.moved)


def _called_off(meetings: Iterable[YearMeeting]) -> set[dt.date]:
    return {meeting.date for meeting in meetings if meeting.stage is Stage.CANCELLED}


def _together(fora: Iterable[str], bodies: dict[str, Body]) -> frozenset[str]:
    return frozenset[str]().union(*(bodies[forum].roles for forum in fora))


def _busy(roles: frozenset[str], plan: _Year) -> Callable[[dt.date], bool]:
    return lambda day: any(roles & others for others in plan.booked.get(day, ()))


def _open(asked: Iterable[Slot], own: Sequence[YearMeeting], year: int, *, tight: bool) -> list[Slot]:
    """The slots that no meeting of the year takes; each meeting takes the one nearest to it.

    Of a tight rhythm it takes none but that of its own weeks, and takes it also where it was cancelled.
    """
    left = list(asked)
    for meeting in sorted(own, key=lambda meeting: meeting.date):
        day = meeting.born or meeting.date
        counts = meeting.kind is MeetingKind.ORDINARY and (tight or meeting.stage is not Stage.CANCELLED)
        near = [slot for slot in left if slot.first <= day <= slot.last or not tight]
        if counts and day.year == year and near:
            left.remove(min(near, key=lambda slot: abs(slot.wish - day)))
    return left
