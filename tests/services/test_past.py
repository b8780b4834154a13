"""What an item was before: its treatments, how often it was passed on, the actions that were made on it."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.item import Outcome
from ssp_tui.ports import Step
from ssp_tui.services.past import MOST, Past, age, past
from ssp_tui.services.running import RunningMeeting
from tests.domain.playing import D, action, decision, defer, note, outcome, standing
from tests.services.workspaces import Town

JAN, FEB, MAR, APR = (dt.date(2017, month, 10) for month in (1, 2, 3, 4))


def of(town: Town, running: RunningMeeting, number: str) -> Past:
    item = running.meeting.item(number)
    assert item is not None
    return past(town.workspace, running.meeting, item)


def days(found: Past) -> list[dt.date]:
    return [treatment.meeting.date for treatment in found.treatments]


def test_the_last_two_meetings_that_really_treated_it_are_told_the_last_one_first() -> None:
    town = Town(standing("Nyt", "Sag (D)"))
    town.hold(JAN, note("i januar"), cmd.GoTo("2"), note("noget"))
    town.hold(FEB, note("i februar"))
    town.hold(MAR, cmd.GoTo("2"), defer())
    one = town.open(APR)
    assert days(of(town, one, "1")) == [FEB, JAN]
    assert days(of(town, one, "2")) == [MAR, JAN]
    assert of(town, one, "1").treatments[0].item.entries[0].text == "i februar"


def test_nothing_is_said_before_the_first_meeting_and_nothing_of_later_ones() -> None:
    town = Town()
    late = town.hold(MAR, note("i marts"))
    early = town.open(FEB)
    assert of(town, early, "1") == of(town, late, "1") == Past()


def test_how_often_it_was_carried_is_counted_back_to_where_something_was_concluded() -> None:
    town = Town(standing("Nyt"))
    town.hold(JAN, cmd.AddItem("Sag", (D,)), cmd.GoTo("2"), note("første gang"))
    town.hold(FEB, cmd.GoTo("2"), note("anden gang"))
    assert of(town, town.open(MAR), "2").carried == 2
    town = Town(standing("Nyt"))
    town.hold(JAN, cmd.AddItem("Sag", (D,)), cmd.GoTo("2"), note("første gang"))
    town.hold(FEB, cmd.GoTo("2"), defer())
    assert of(town, town.open(MAR), "2").carried == 0


def test_what_was_said_of_it_before_it_was_proposed_as_a_fixed_item_is_known_under_its_new_name() -> None:
    town = Town(standing("Nyt"))
    town.hold(JAN, cmd.AddItem("Sag", (D,)), cmd.GoTo("2"), note("første gang"))
    town.hold(FEB, cmd.GoTo("2"), note("anden gang"), cmd.MakeFixed())
    one = town.open(MAR)
    assert days(of(town, one, "2")) == [FEB, JAN]
    assert of(town, one, "2").carried == 2


def test_the_actions_made_on_it_are_told_from_whichever_meeting_they_are() -> None:
    town = Town(standing("Opfølgning på åbne opgaver", "Nyt", "Sag (D)"))
    town.hold(JAN, cmd.GoTo("3"), action("plakater"), cmd.AddSubItem("Belysning"), action("lamper"))
    town.hold(FEB, cmd.GoTo("2"), action("brev"), cmd.GoTo("3"), action("vagtplan"))
    town.hold(MAR, cmd.GoTo("3"), outcome(Outcome.DISCUSSED))
    one = town.open(APR)
    texts = {made.number: made.text for made in one.meeting.actions}
    assert [texts[number] for number in of(town, one, "3").born] == ["plakater", "lamper", "vagtplan"]
    assert [texts[number] for number in of(town, one, "2").born] == ["brev"]


def test_an_action_is_found_however_many_meetings_have_passed_and_made_others() -> None:
    town = Town()
    weeks = [JAN + dt.timedelta(days=7 * week) for week in range(MOST + 2)]
    for day in weeks:
        town.do(
            running := town.open(day), cmd.GoTo(running.meeting.items[-2].number), action("brev"), cmd.CloseMeeting()
        )
    one = town.open(dt.date(2018, 1, 1))
    assert len(of(town, one, one.meeting.items[-2].number).born) == len(weeks)


def test_an_action_that_is_settled_is_not_looked_for() -> None:
    town = Town()
    town.hold(JAN, action("brev"))
    town.hold(FEB, cmd.FollowUp("1", status=ActionStatus.DONE))
    assert of(town, town.open(MAR), "1").born == ()


def test_an_item_that_is_never_used_is_not_looked_for_in_all_the_years() -> None:
    town = Town(standing("Nyt", "Sag (D)"))
    first = town.hold(JAN, cmd.GoTo("2"), decision("Ja"))
    for week in range(MOST - 1):
        town.hold(JAN + dt.timedelta(days=7 * (week + 1)))
    read = town.store.steps
    asked: list[str] = []

    def steps(stream: str) -> list[Step]:
        asked.append(stream)
        return read(stream)

    town.store.steps = steps  # type: ignore[method-assign]
    assert days(of(town, town.open(dt.date(2018, 1, 1)), "2")) == [JAN]
    assert first.meeting.id in asked
    town.hold(dt.date(2018, 1, 2))
    asked.clear()
    assert days(of(town, town.open(dt.date(2018, 1, 9)), "2")) == []
    assert len(set(asked)) <= MOST + 1


def test_an_action_ages_with_each_meeting_of_its_forum_that_is_closed() -> None:
    town = Town(standing("Nyt", forum="a"), standing("Nyt", forum="b"))
    town.hold(JAN, action("brev"), fora=["a"])
    town.hold(FEB, fora=["b"])
    town.hold(FEB, fora=["a"])
    town.do(town.open(dt.date(2017, 2, 20), "a"), cmd.CancelMeeting())
    town.open(MAR, "a")
    (made,) = town.workspace.register.actions()
    assert age(made, town.workspace.register.meetings()) == 1
