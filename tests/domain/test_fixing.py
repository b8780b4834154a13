"""An item proposed for the fixed agenda: one subject stands once on the next one, whatever became of the proposal."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import StandingAgenda, StandingItem
from ssp_tui.domain.coming import next_agenda
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.rules.base import Surroundings, rule
from tests.domain.playing import D, Year, decision, defer, note, play, standing

SEP, OCT, NOV, DEC = (dt.date(2016, month, 28) for month in (9, 10, 11, 12))
NEW = "4"
"The number that an item added to the short agenda gets."
FATES = ("not reached", "talked about", "concluded", "deferred", "deferred to a day")


def said(fate: str, number: str = NEW) -> tuple[cmd.Command, ...]:
    """The commands by which an item has its fate."""
    return {
        "not reached": (),
        "talked about": (cmd.GoTo(number), note("vi talte")),
        "concluded": (cmd.GoTo(number), decision("Ja")),
        "deferred": (defer(number),),
        "deferred to a day": (defer(number, until="28. november", to=(NOV,)),),
    }[fate]


def year() -> Year:
    return Year(standing("Velkommen", "Eventuelt", "Næste møde"))


def accepted(agenda: StandingAgenda, id: str = "sommerferien") -> StandingAgenda:
    """The agenda with the proposed item in it, as its file has it when the proposal was taken."""
    item = StandingItem(id, "Sommerferien", (D,))
    return replace(agenda, items=(*agenda.items[:1], item, *agenda.items[1:]))


def times(forum: Year, day: dt.date | None = None) -> int:
    """How often the subject stands on the next agenda."""
    return [item.title for item in next_agenda(forum.agenda, forum.waiting(), day)].count("Sommerferien")


@pytest.mark.parametrize("fate", FATES)
@pytest.mark.parametrize("taken", [True, False])
def test_a_subject_that_is_proposed_where_it_was_new_stands_once(fate: str, taken: bool) -> None:
    forum = year()
    forum.hold(SEP, cmd.AddItem("Sommerferien", (D,)), cmd.MakeFixed(NEW), *said(fate))
    if taken:
        forum.agenda = accepted(forum.agenda)
    goes_on = taken or fate != "concluded"
    assert times(forum) == goes_on
    later = fate == "deferred to a day" and not taken
    forum.hold(OCT)
    assert times(forum, NOV) == goes_on, "nor at the meeting after"
    assert [item.title for item in forum.plays[-1].meeting.items].count("Sommerferien") == (goes_on and not later)


@pytest.mark.parametrize("fate", FATES)
@pytest.mark.parametrize("taken", [True, False])
def test_a_subject_that_came_from_an_earlier_meeting_goes_on_under_its_new_name_only(fate: str, taken: bool) -> None:
    forum = year()
    forum.hold(SEP, cmd.AddItem("Sommerferien", (D,)), defer(NEW, until="to dage", to=(OCT, DEC)))
    came = next(item for item in forum.hold(OCT, close=False).meeting.items if item.title == "Sommerferien")
    forum.plays[-1].do(cmd.MakeFixed(came.number), *said(fate, came.number), cmd.CloseMeeting())
    if taken:
        forum.agenda = accepted(forum.agenda)
    assert times(forum, DEC) == 1, "it was to come up in December too, whatever was said in October"
    forum.hold(DEC, close=False)
    assert [item.title for item in forum.plays[-1].meeting.items].count("Sommerferien") == 1


def test_what_is_taken_back_was_never_proposed() -> None:
    forum = year()
    one = forum.hold(SEP, cmd.AddItem("Sommerferien", (D,)), cmd.MakeFixed(NEW), cmd.Undo(), close=False)
    assert (one.item(NEW).formerly, one.item(NEW).thread) == ("", "2016-09-28-ssp/4")
    one.do(cmd.Redo(), cmd.CloseMeeting())
    assert (one.item(NEW).formerly, one.item(NEW).thread) == ("2016-09-28-ssp/4", "ssp/sommerferien")


def test_the_thread_is_named_by_the_title_and_like_no_other() -> None:
    one = play("Nyt", "Eventuelt")
    one.do(cmd.AddItem("Nyt"), cmd.MakeFixed("3"), cmd.AddItem("Æbler på Ø!"), cmd.MakeFixed("4"))
    one.do(cmd.AddItem("???"), cmd.MakeFixed("5"), cmd.AddItem("Meget " * 20), cmd.MakeFixed("6"))
    assert [one.item(number).thread for number in "3456"] == [
        "ssp/nyt-2",
        "ssp/aebler-paa-oe",
        "ssp/punkt",
        "ssp/meget-meget-meget-meget-meget-meget",
    ]


def test_one_may_propose_it_again_at_the_next_meeting_and_it_keeps_its_name() -> None:
    forum = year()
    forum.hold(SEP, cmd.AddItem("Sommerferien", (D,)), cmd.MakeFixed(NEW))
    one = forum.hold(OCT, close=False)
    number = next(item.number for item in one.meeting.items if item.title == "Sommerferien")
    one.do(cmd.MakeFixed(number))
    assert (one.item(number).formerly, one.item(number).thread) == ("ssp/sommerferien", "ssp/sommerferien")


def test_what_cannot_be_proposed_is_refused() -> None:
    one = play("Nyt", "Eventuelt")
    one.do(cmd.AddItem("Sag"), cmd.AddItem("Klage"))
    with pytest.raises(Refused, match="allerede et fast punkt"):
        one.do(cmd.MakeFixed("1"))
    with pytest.raises(Refused, match="findes ikke"):
        one.do(cmd.MakeFixed("9"))
    one.do(cmd.MakeFixed("3"))
    with pytest.raises(Refused, match="allerede foreslået"):
        one.do(cmd.MakeFixed("3"))
    followed = replace(one.meeting, items=(replace(one.item("4"), thread="opgave/SSP-2026-001"),), current="4")
    with pytest.raises(Refused, match="følger en opgave"):
        rule(cmd.MakeFixed(), followed, Surroundings(one.at, one.history, 9, str, lambda _number: None))
    one.do(cmd.GoTo("4"), cmd.CloseItem())
    with pytest.raises(Refused, match="lukket"):
        one.do(cmd.MakeFixed())
