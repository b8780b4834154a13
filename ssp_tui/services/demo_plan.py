"""When the fora of a municipality meet in a year, and what else is done with their meetings beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.holidays import Holidays, shut
from ssp_tui.domain.year.meetings import meetings_of
from ssp_tui.domain.year.placing import placed
from ssp_tui.domain.year.rhythm import Rhythm
from ssp_tui.domain.year.slots import WEEK, Slot
from ssp_tui.domain.year.values import Body, Stage, YearMeeting
from ssp_tui.services.year import body_of

HOURS = {
    "mandagsmoede": (dt.time(8, 30), 60),
    "dot": (dt.time(10), 30),
    "styregruppe": (dt.time(11, 30), 90),
    "lokalraad": (dt.time(13), 120),
    "vejledermoede": (dt.time(13), 120),
    "lokal-ssp-gruppe": (dt.time(14), 90),
    "plusteam": (dt.time(9), 120),
    "faerdselssikkerhedsudvalg": (dt.time(9), 120),
    "trygt-natteliv": (dt.time(15), 90),
    "samraad": (dt.time(9, 30), 150),
    "radikalisering": (dt.time(13), 135),
    "infohus": (dt.time(10), 90),
    "sportolv": (dt.time(16, 30), 90),
    "lokalraad+styregruppe": (dt.time(12), 180),
}
"When a forum meets, and for how many minutes, where its agenda file is silent."
RHYTHMS = {"infohus": Rhythm(2, 2), "sportolv": Rhythm(4, 4)}
"How often a forum meets, where its agenda file is silent."
_SAME = {"lokalgruppe-nord": "lokal-ssp-gruppe"}
"The fora that are of a kind with another one, which the material is written for."
COUNCIL, STEERING = "lokalraad", "styregruppe"
OFTEN = frozenset(("mandagsmoede", "dot"))
"The fora that meet so often that a meeting is moved within its week, or not held while people are away."
PREPARED = frozenset({COUNCIL, STEERING})
"The fora whose agenda is sent out before they meet."
_EARLY = 2 * WEEK
"How long before a meeting its agenda is sent, or somebody sees that it lies on a holiday."


class Doing(StrEnum):
    """What is done with a meeting: the section of the material that is said then."""

    HOLD = "ramme"
    HOLD_EXTRA = "akut"
    BEGIN = "i gang"
    PREPARE = "forberedt"
    MOVE = "flyttet"
    CANCEL = "aflyst"


BEFOREHAND = frozenset({Doing.PREPARE, Doing.MOVE, Doing.CANCEL})


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting: who meets when, and when again, and what is done with it."""

    fora: tuple[str, ...]
    date: dt.date
    start: dt.time
    end: dt.time
    at: dt.datetime
    "When it is done."
    doing: Doing = Doing.HOLD
    next: Planned | None = None
    to: dt.date | None = None
    "The day that it is moved to."
    why: str = ""
    "Why it is moved or not held."

    @property
    def script(self) -> str:
        """The name of what is said there."""
        return "+".join(map(script, self.fora))

    @property
    def held(self) -> bool:
        """Whether people meet; else something is done beforehand."""
        return self.doing not in BEFOREHAND


def script(forum: str) -> str:
    """The name of what is said in a forum: its id without the municipality."""
    own = forum.partition("-")[2]
    return _SAME.get(own, own)


def year_of(
    agendas: Mapping[str, StandingAgenda], year: int, zone: dt.tzinfo | None, holidays: Holidays
) -> tuple[Planned, ...]:
    """All that is done in a year of a municipality, from January to December, in order."""
    meetings = [one for number in (year, year + 1) for one in meetings_in(agendas, (), number, holidays)]
    done = (one for one in all_done(meetings, zone, holidays) if one.date.year == year)
    return tuple(sorted(done, key=lambda one: (one.at, one.fora)))


def meetings_in(
    agendas: Mapping[str, StandingAgenda], known: Sequence[YearMeeting], year: int, holidays: Holidays
) -> list[YearMeeting]:
    """The meetings of a year as the rhythms ask for them, with an extra and a joint one; `known` are agreed on."""
    meetings = list(meetings_of([_body(agenda) for agenda in agendas.values()], known, year, holidays))
    for council, steering in _pairs(agendas):
        meetings.append(_extra(steering, year, holidays))
        meetings += _joint(council, steering, meetings, holidays)
    return meetings


def _body(agenda: StandingAgenda) -> Body:
    body = body_of(agenda.forum)
    return replace(body, rhythm=body.rhythm or RHYTHMS.get(script(agenda.forum.id)))


def _pairs(fora: Iterable[str]) -> list[tuple[str, str]]:
    """Each council with the steering group of its municipality."""
    there = set(fora)
    found = [(council, council.removesuffix(COUNCIL) + STEERING) for council in there if script(council) == COUNCIL]
    return sorted(pair for pair in found if pair[1] in there)


def _extra(steering: str, year: int, holidays: Holidays) -> YearMeeting:
    """Something acute comes up in May."""
    wish = dt.date(year, 5, 12)
    day = placed(Slot(wish, wish, wish + WEEK), holidays, (wish.weekday(),)).date
    return YearMeeting((steering,), day, Stage.PROPOSED, MeetingKind.EXTRA)


def _joint(council: str, steering: str, meetings: Sequence[YearMeeting], holidays: Holidays) -> Iterator[YearMeeting]:
    """Once a year the council and the steering group meet together, three weeks after the council's first meeting."""
    own = sorted(one.date for one in meetings if one.fora == (council,))
    for day in own[:1]:
        wish = day + 3 * WEEK
        found = placed(Slot(wish, wish, wish + 3 * WEEK), holidays, (wish.weekday(),))
        yield YearMeeting((council, steering), found.date, Stage.PROPOSED, MeetingKind.JOINT)


def all_done(meetings: Sequence[YearMeeting], zone: dt.tzinfo | None, holidays: Holidays) -> Iterator[Planned]:
    """What is done with meetings: they are held, and some are prepared, moved or cancelled beforehand."""
    follows: dict[tuple[str, ...], Planned] = {}
    for meeting in sorted(meetings, key=lambda one: one.order, reverse=True):
        planned = _planned(meeting, zone)
        if why := _cancelled(meeting, holidays):
            yield replace(planned, at=_noon(meeting.date - WEEK, zone), doing=Doing.CANCEL, why=why)
            continue
        if meeting.kind is MeetingKind.ORDINARY:
            planned = replace(planned, next=follows.get(meeting.fora))
            follows[meeting.fora] = planned
        yield planned
        if wish := _shut(meeting):
            moved = replace(planned, date=wish, doing=Doing.MOVE, to=meeting.date, why=shut(wish))
            yield replace(moved, at=_noon(wish - _EARLY, zone))
        elif planned.script in PREPARED and planned.doing is Doing.HOLD:
            yield replace(planned, at=_noon(meeting.date - _EARLY, zone), doing=Doing.PREPARE)


def _planned(meeting: YearMeeting, zone: dt.tzinfo | None) -> Planned:
    start, minutes = HOURS["+".join(map(script, meeting.fora))]
    start = meeting.start or start
    at = dt.datetime.combine(meeting.date, start, zone)
    end = meeting.end or (at + dt.timedelta(minutes=minutes)).time()
    doing = Doing.HOLD_EXTRA if meeting.kind is MeetingKind.EXTRA else Doing.HOLD
    return Planned(meeting.fora, meeting.date, start, end, at, doing)


def _noon(day: dt.date, zone: dt.tzinfo | None) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), zone)


def _cancelled(meeting: YearMeeting, holidays: Holidays) -> str:
    """Why a weekly or fortnightly meeting is not held: its people are away, and there is one soon after."""
    school = meeting.date.isocalendar().week in holidays.school_weeks
    return holidays.away(meeting.date) if script(meeting.forum) in OFTEN and not school else ""


def _shut(meeting: YearMeeting) -> dt.date | None:
    """The holiday that a meeting was moved from, in the same week."""
    wish = meeting.moved.wish if meeting.moved and script(meeting.forum) in OFTEN else None
    return wish if wish and shut(wish) else None
