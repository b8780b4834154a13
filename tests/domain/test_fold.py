"""Events: frozen facts that JSON keeps, and what the fold makes of odd ones."""

from __future__ import annotations

import datetime as dt
import json
from typing import get_args

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action, ActionStatus, Change
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.event_documents import from_doc, to_doc
from ssp_tui.domain.fold import apply
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.domain.people import Person
from tests.domain.playing import DAY, defer, exact, note, opening, play, standing


@pytest.mark.parametrize(
    "event",
    [
        opening(standing("A (O)", members=[Member("Bent", "politi", MemberKind.YEARLY)]), actions=[Action("n", "x")]),
        ev.EntryRecorded("3", Entry(1, EntryKind.STATEMENT, "en\nto", name="Lone", closed=True)),
        ev.EntryChanged("3", 1, text="", kind=EntryKind.NOTE, category="", closed=False),
        ev.ItemChanged("3", kinds=(), closed=False, neutral_title=""),
        ev.PresenceNoted("absent", ()),
        ev.PresenceNoted("left", (Person("Mette", items=("3", "3.1"), at=dt.time(10, 5)),)),
        ev.ActionMade(Action("n", "x", ("Mette",), Due("uge 47", DueKind.RANGE, DAY, DAY, DAY))),
        ev.ActionChanged("n", Change("2016-09-28T09:00:00+02:00", "m", 3, ActionStatus.DONE, owners=(), closed=False)),
        ev.TimesSet(begun=dt.time(0, 0)),
        ev.ItemChanged("3", minutes=0),
        ev.PeopleUnlisted((Person("Mette"),)),
        ev.ScreenBlanked(False),
        ev.ApprovalWithdrawn("minutes"),
    ],
    ids=lambda event: type(event).__name__,
)  # fmt: skip
def test_an_event_survives_json_and_absent_stays_apart_from_empty(event: ev.Event) -> None:
    assert from_doc(json.loads(json.dumps(to_doc(event)))) == event


def test_every_event_has_a_fold_and_a_name_of_its_own() -> None:
    from ssp_tui.domain.event_documents import _tag
    from ssp_tui.domain.fold.base import folds

    opens_or_turns = (ev.MeetingOpened, ev.Undone, ev.Redone)
    assert [kind for kind in get_args(ev.Event) if kind not in opens_or_turns and kind not in folds.registry] == []
    assert len({_tag(kind) for kind in get_args(ev.Event)}) == len(get_args(ev.Event))


def test_what_a_newer_program_wrote_beside_is_passed_over_and_an_unknown_event_is_said() -> None:
    doc = {"type": "stepped", "item": "3", "mood": "glad"}
    assert from_doc(doc) == ev.Stepped("3")
    with pytest.raises(KeyError):
        from_doc({"type": "voted"})


def test_an_event_for_something_that_is_gone_changes_nothing() -> None:
    meeting = play("A").meeting
    at = dt.datetime(2016, 9, 28, 9, 30, tzinfo=dt.UTC)
    for event in (
        ev.Stepped("9"),
        ev.ItemMoved("9", "1"),
        ev.EntryRemoved("1", 7),
        ev.ActionChanged("SSP-2016-099", Change("x")),
    ):
        assert apply(meeting, event, at) == meeting


def test_time_spent_is_counted_by_item_and_never_backwards() -> None:
    one = play("A", "B")
    one.do(note("x"), cmd.GoNext(), defer(), cmd.GoBack())
    one.at -= dt.timedelta(hours=2)
    one.do(cmd.GoNext(), cmd.CloseMeeting())
    assert one.meeting.spent == {"1": 120, "2": 180}


def test_a_follow_up_elsewhere_brings_the_action_with_it_as_it_was() -> None:
    action = Action("SSP-2016-014", "vagtplan", due=exact(DAY))
    change = Change("2016-09-28T09:00:00+02:00", status=ActionStatus.DONE)
    meeting = apply(play("A").meeting, ev.ActionChanged(action.number, change, action), dt.datetime.now(dt.UTC))
    assert [(a.text, a.status) for a in meeting.actions] == [("vagtplan", ActionStatus.DONE)]
