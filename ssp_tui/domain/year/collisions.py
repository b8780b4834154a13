"""Meetings that ask for the same role at the same time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ssp_tui.domain.year.values import Stage, YearMeeting


@dataclass(frozen=True, slots=True)
class Collision:
    """Two meetings of a day that one role is expected at."""

    date: dt.date
    roles: tuple[str, ...]
    meetings: tuple[YearMeeting, YearMeeting]
    certain: bool
    "Their hours overlap; else the hours of one are not known, and they may."


def collisions(meetings: Sequence[YearMeeting], roles: Mapping[str, Mapping[str, str]]) -> Iterator[Collision]:
    """Every collision, in the order of the days; `roles` of each forum: folded name to the name as written."""
    by_day: dict[dt.date, list[YearMeeting]] = defaultdict(list)
    for meeting in meetings:
        if meeting.stage is not Stage.CANCELLED:
            by_day[meeting.date].append(meeting)
    for day in sorted(by_day):
        for one, other in combinations(by_day[day], 2):
            shared = tuple(
                _expected(one, roles)[name] for name in sorted(_expected(one, roles).keys() & _expected(other, roles))
            )
            overlap = _overlap(one, other)
            if shared and overlap is not False:
                yield Collision(day, shared, (one, other), bool(overlap))


def _expected(meeting: YearMeeting, roles: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {name: written for forum in meeting.fora for name, written in roles.get(forum, {}).items()}


def _overlap(one: YearMeeting, other: YearMeeting) -> bool | None:
    """Whether the hours of two meetings overlap; None where they are not known."""
    if one.before in other.fora or other.before in one.fora:
        return False
    if one.start is None or other.start is None:
        return None
    first, second = sorted((one, other), key=lambda meeting: meeting.start or dt.time())
    if first.start == second.start:
        return True
    return None if first.end is None or second.start is None else second.start < first.end
