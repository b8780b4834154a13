"""What must be done before and after a meeting."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.year.deadlines import Deadline, Terms, What, deadlines
from ssp_tui.domain.year.values import Stage, YearMeeting

DAY = dt.date(2027, 3, 9)
NEXT = dt.date(2027, 6, 8)
MEETING = YearMeeting(("styregruppe",), DAY, Stage.PLANNED)


def days(terms: Terms, follows: dt.date | None = NEXT) -> dict[What, dt.date]:
    return {one.what: one.date for one in deadlines(MEETING, terms, follows, {})}


def test_where_the_papers_are_silent_an_agenda_goes_out_a_week_before() -> None:
    assert days(Terms()) == {
        What.CALL: dt.date(2027, 2, 23),
        What.AGENDA: dt.date(2027, 3, 2),
        What.MINUTES: dt.date(2027, 3, 16),
        What.OBJECTIONS: dt.date(2027, 3, 23),
        What.APPROVAL: NEXT,
    }


def test_the_papers_set_the_days() -> None:
    found = days(Terms(call=21, agenda=10, minutes=0, objections=14))
    assert found[What.CALL] == dt.date(2027, 2, 16)
    assert found[What.AGENDA] == dt.date(2027, 2, 27)
    assert found[What.MINUTES] == DAY
    assert found[What.OBJECTIONS] == dt.date(2027, 3, 23)


def test_a_forum_that_meets_every_week_calls_for_nothing_and_hears_no_objections() -> None:
    assert set(days(Terms(tight=True))) == {What.AGENDA, What.MINUTES, What.APPROVAL}
    assert What.CALL in days(Terms(tight=True, call=3))


def test_nobody_waits_for_the_agenda_of_a_weekly_meeting_unless_the_papers_ask_for_it() -> None:
    later = DAY + dt.timedelta(days=30)
    silent = deadlines(MEETING, Terms(tight=True), None, {})
    assert not any(one.late(later) for one in silent)
    asked = deadlines(MEETING, Terms(agenda=3, tight=True), None, {})
    assert [one.what for one in asked if one.late(later)] == [What.AGENDA]


def test_without_a_next_meeting_nobody_knows_when_the_minutes_are_approved() -> None:
    assert What.APPROVAL not in days(Terms(), None)


def test_who_approves_no_minutes_hears_no_objections_unless_the_papers_say_so() -> None:
    assert set(days(Terms(approves=False))) == {What.CALL, What.AGENDA, What.MINUTES}
    assert days(Terms(approves=False, objections=10))[What.OBJECTIONS] == DAY + dt.timedelta(days=10)


def test_minutes_are_out_by_the_next_meeting_where_the_papers_are_silent() -> None:
    soon = DAY + dt.timedelta(days=6)
    assert days(Terms(), soon)[What.MINUTES] == soon
    assert days(Terms(), soon)[What.OBJECTIONS] == soon + dt.timedelta(days=7)
    assert days(Terms(minutes=7), soon)[What.MINUTES] == DAY + dt.timedelta(days=7)


def test_a_cancelled_meeting_has_no_deadlines() -> None:
    cancelled = YearMeeting(("styregruppe",), DAY, Stage.CANCELLED)
    assert deadlines(cancelled, Terms(), NEXT, {}) == ()


def test_what_is_done_is_never_late() -> None:
    found = deadlines(MEETING, Terms(), NEXT, {What.AGENDA: True})
    late = [one.what for one in found if one.late(DAY)]
    assert late == [What.CALL]
    assert Deadline(What.AGENDA, DAY).late(DAY) is False, "the day itself is in time"
