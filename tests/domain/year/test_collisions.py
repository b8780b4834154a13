"""Meetings that one role should be at, both at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ssp_tui.domain.year.collisions import collisions
from ssp_tui.domain.year.values import Stage, YearMeeting

DAY = dt.date(2027, 1, 11)
ROLES = {
    "mandag": {"leder af ssp": "Leder af SSP", "politi": "Politiet"},
    "dot": {"leder af ssp": "Leder af SSP"},
    "trafik": {"vejingenioer": "Vejingeniør"},
}
MONDAY = YearMeeting(("mandag",), DAY, Stage.PLANNED)
DOT = YearMeeting(("dot",), DAY, Stage.PROPOSED)


def at(meeting: YearMeeting, start: int, end: int | None) -> YearMeeting:
    return replace(meeting, start=dt.time(start), end=dt.time(end) if end else None)


def test_hours_that_overlap_collide_and_others_do_not() -> None:
    (found,) = collisions([at(MONDAY, 8, 10), at(DOT, 9, 10)], ROLES)
    assert (found.roles, found.certain) == (("Leder af SSP",), True)
    assert not list(collisions([at(MONDAY, 8, 9), at(DOT, 9, 10)], ROLES))


def test_where_hours_are_not_known_they_may_collide() -> None:
    (found,) = collisions([MONDAY, at(DOT, 9, 10)], ROLES)
    assert not found.certain
    (found,) = collisions([at(MONDAY, 8, None), at(DOT, 9, 10)], ROLES)
    assert not found.certain


def test_those_who_share_nobody_a_cancelled_meeting_and_another_day_do_not_collide() -> None:
    trafik = YearMeeting(("trafik",), DAY, Stage.PLANNED)
    assert not list(collisions([MONDAY, trafik], ROLES))
    assert not list(collisions([MONDAY, replace(DOT, stage=Stage.CANCELLED)], ROLES))
    assert not list(collisions([MONDAY, replace(DOT, date=DAY + dt.timedelta(days=1))], ROLES))


def test_one_that_meets_right_before_the_other_does_not_collide_with_it() -> None:
    assert not list(collisions([MONDAY, replace(DOT, before="mandag")], ROLES))
