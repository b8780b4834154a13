"""What a reader of the minutes sees: all of it inside the forum, and nothing of what is closed outside it."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action, ActionStatus, Change
from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.carry import carries
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import Deferral, EntryKind, Outcome, Reason
from ssp_tui.domain.people import Person
from ssp_tui.domain.view import ItemView, MinutesView, Retold, view
from tests.domain.playing import (
    DAY,
    USUAL,
    Play,
    Year,
    action,
    decision,
    defer,
    exact,
    note,
    on,
    opening,
    outcome,
    parked,
    play,
    standing,
)

SECRET = "Ali"


def public(one: Play, rendering: Rendering = Rendering.FULL) -> MinutesView:
    return view(one.meeting, rendering, Audience.PUBLIC)


def flat(items: tuple[ItemView, ...]) -> list[ItemView]:
    return [found for item in items for found in (item, *flat(item.items))]


def leaks_nothing(one: Play) -> bool:
    """Whether the secret is in the meeting and in what its members see, and nowhere in what others see."""
    inside = repr(view(one.meeting, audience=Audience.INTERNAL))
    assert SECRET in inside, "the members must be able to read it"
    return all(SECRET not in repr(public(one, rendering)) for rendering in Rendering)


def test_a_closed_item_shows_its_number_and_neutral_title_and_nothing_else() -> None:
    one = play("A", f"Drøftelse om {SECRET} (B)", "C")
    one.do(cmd.GoTo("2"), cmd.CloseItem(neutral_title="Personsag"), note(SECRET), decision("Ja"), defer(text=SECRET))
    assert public(one).items[1] == ItemView(number="2", title="Personsag", closed=True, withheld=True)
    assert leaks_nothing(one)


def test_a_closed_item_without_a_neutral_title_keeps_its_title() -> None:
    one = play("Status fra politiet")
    one.do(cmd.CloseItem(), note("hemmeligt"))
    assert public(one).items == (ItemView(number="1", title="Status fra politiet", closed=True, withheld=True),)


EVERYTHING = [
    (note(SECRET),),
    (decision(SECRET),),
    (cmd.RecordEntry(EntryKind.RECOMMENDATION, "x", category=SECRET),),
    (cmd.RecordEntry(EntryKind.STATEMENT, "x", name=SECRET),),
    (cmd.RecordEntry(EntryKind.ATTACHMENT, SECRET),),
    (parked(SECRET),),
    (parked(f"x\n{SECRET}"),),
    (action(SECRET),),
    (action("brev", SECRET),),
    (action("brev", due=exact(DAY, SECRET)),),
    (action("brev"), cmd.FollowUp("1", note=SECRET)),
    (action("brev"), cmd.FollowUp("1", criterion=SECRET)),
    (action("brev"), cmd.ChangeEntry(1, SECRET, cmd.RecordAction(SECRET))),
    (cmd.SetField("Indstilling", SECRET),),
    (cmd.SetField(SECRET, "x"),),
    (defer(text=SECRET, reason=Reason.WAITING),),
    (defer(until=f"når {SECRET} er hørt"),),
    (cmd.AddSubItem(SECRET),),
    (cmd.AddSubItem(SECRET), note(SECRET), defer()),
    (cmd.AddSubItem("x"), parked(SECRET)),
    (cmd.AddSubItem("x"), action(SECRET)),
    (cmd.AddSubItem(SECRET), cmd.CloseItem(), cmd.OpenItem(), action(SECRET), defer()),
    (note(SECRET), cmd.Lift(1, ""), defer("1.1")),
    (note(SECRET), cmd.Lift(1, SECRET)),
    (note(SECRET), cmd.RetypeEntry(1, EntryKind.ACTION), cmd.Lift(1, "")),
]  # fmt: skip


@pytest.mark.parametrize("close_first", [True, False], ids=["closed before", "closed after"])
@pytest.mark.parametrize("said", EVERYTHING, ids=lambda said: "+".join(type(c).__name__ for c in said))
def test_nothing_said_on_a_closed_item_is_read_outside(said: tuple[cmd.Command, ...], close_first: bool) -> None:
    one = play("Sag", "Eventuelt")
    close = (cmd.GoTo("1"), cmd.CloseItem(neutral_title="Personsag"))
    one.do(*(close if close_first else ()), *said, *(() if close_first else close), cmd.CloseMeeting())
    assert leaks_nothing(one)


SAID_THERE = st.sampled_from(
    [command for said in EVERYTHING for command in said]
    + [cmd.RetypeEntry(n, kind) for n in (1, 2) for kind in EntryKind]
    + [
        cmd.RemoveEntry(1),
        cmd.RenameItem(SECRET),
        cmd.GoTo("1"),
        cmd.GoTo("1.1"),
        cmd.GoTo("1.2"),
        cmd.Undo(),
        cmd.Redo(),
    ]
)


@given(st.lists(SAID_THERE, max_size=15))
def test_nothing_done_inside_a_closed_item_is_read_outside(commands: list[cmd.Command]) -> None:
    one = play("Sag", "Eventuelt")
    one.do(cmd.CloseItem(neutral_title="Personsag"), cmd.Pause(), note(SECRET))
    one.do(cmd.CloseMeeting(), cmd.ReopenMeeting())
    for command in commands:
        if command != cmd.OpenItem():
            with suppress(Refused):
                one.do(command)
    assert SECRET not in repr(public(one))
    coming = Play(opening(standing("Sag", "Eventuelt"), dt.date(2017, 1, 10), carries(one.meeting)))
    assert SECRET not in repr(public(coming))


def test_a_closed_proposal_is_not_among_what_comes_back_and_an_open_one_is() -> None:
    one = play("Nyt")
    one.do(parked("Temadag"), parked(SECRET), cmd.CloseItem(entry=2), cmd.AddSubItem("Under"), defer())
    assert [carry.title for carry in public(one).carried] == ["Temadag", "Under"]
    assert [carry.title for carry in view(one.meeting).carried] == ["Temadag", SECRET, "Under"]


@pytest.mark.parametrize("kind", EntryKind)
def test_a_closed_line_is_gone_outside_whatever_it_becomes(kind: EntryKind) -> None:
    one = play("Sag", "Eventuelt")
    one.do(note("åben"), note(SECRET), cmd.CloseItem(entry=2))
    one.do(cmd.RetypeEntry(2, kind))
    assert leaks_nothing(one)
    assert [entry.text for entry in public(one).items[0].entries] == ["åben"]


def test_a_closed_line_lifted_to_an_item_is_gone_outside() -> None:
    one = play("Eventuelt")
    one.do(note(SECRET), cmd.CloseItem(entry=1), cmd.Lift(1, ""), defer("1.1"))
    assert leaks_nothing(one)


def test_a_closed_sub_item_of_an_open_item_is_withheld_alone() -> None:
    one = play("Sag")
    one.do(note("åbent"), cmd.AddSubItem("Under"), cmd.CloseItem(neutral_title="Personsag"), note(SECRET))
    (item,) = public(one).items
    assert [entry.text for entry in item.entries] == ["åbent"]
    assert item.items == (ItemView(number="1.1", title="Personsag", closed=True, withheld=True),)
    assert leaks_nothing(one)


@pytest.mark.parametrize(
    "hidden",
    [
        (parked(SECRET), cmd.CloseItem(entry=1)),
        (parked(f"{SECRET}\n{SECRET}"), cmd.CloseItem()),
        (cmd.AddSubItem(SECRET), defer(text=SECRET), cmd.GoTo("1"), cmd.CloseItem()),
        (cmd.AddSubItem(SECRET), cmd.CloseItem(neutral_title="Personsag"), defer(until=f"når {SECRET}")),
        (cmd.CloseItem(neutral_title="Personsag"), cmd.RenameItem(SECRET), defer(text=SECRET)),
        (note(SECRET), cmd.CloseItem(), cmd.Lift(1, ""), defer("1.1")),
    ],
    ids=["closed proposal", "closed item's proposal", "sub-item of closed", "closed sub-item", "closed item", "lifted"],
)
def test_what_was_closed_stays_closed_in_every_meeting_it_comes_to(hidden: tuple[cmd.Command, ...]) -> None:
    forum = Year(standing("Sag", "Eventuelt"))
    assert leaks_nothing(forum.hold(dt.date(2017, 1, 10), *hidden))
    for month in (2, 3, 4):
        assert leaks_nothing(forum.hold(dt.date(2017, month, 10)))


def test_actions_made_behind_closed_doors_stay_there_in_later_meetings() -> None:
    secret = Action("SSP-2016-001", SECRET, closed=True)
    shown = Action("SSP-2016-002", "vagtplan")
    one = Play(opening(standing("Opfølgning på åbne opgaver"), actions=[secret, shown]))
    one.do(cmd.FollowUp("1", status=ActionStatus.DONE, note=SECRET))
    assert leaks_nothing(one)
    assert [row.number for row in public(one).actions] == ["SSP-2016-002"]


def test_what_was_said_of_an_open_action_at_a_closed_item_is_not_read_outside() -> None:
    one = play("A", "B")
    one.do(
        action("brev"), cmd.FollowUp("1", note="skrevet"), cmd.GoNext(), cmd.CloseItem(), cmd.FollowUp("1", note=SECRET)
    )
    assert leaks_nothing(one)
    assert [(row.text, row.note) for row in public(one).actions] == [("brev", "skrevet")]
    assert [row.note for row in view(one.meeting).actions] == [SECRET]


@pytest.mark.parametrize("closed", [cmd.CloseItem(entry=1), cmd.CloseItem(neutral_title="Personsag")])
def test_the_corrections_of_a_closed_line_are_not_read_outside_and_the_approval_is(closed: cmd.CloseItem) -> None:
    one = play("Godkendelse af referat")
    one.do(decision(f"Godkendt med rettelser: {SECRET}"), closed)
    assert leaks_nothing(one)
    assert [(approval.how, approval.text) for approval in public(one).approvals] == [("with_corrections", "")]


@pytest.mark.parametrize("close_first", [True, False], ids=["closed before", "closed after"])
@pytest.mark.parametrize("said", [cmd.FollowUp("1", note=SECRET), cmd.FollowUp("1", criterion=SECRET)])
def test_what_was_said_of_an_open_action_is_not_read_outside_whenever_its_item_was_closed(
    said: cmd.FollowUp, close_first: bool
) -> None:
    one = play("A", "B")
    one.do(action("brev"), cmd.FollowUp("1", note="skrevet", criterion="svar"), cmd.GoNext())
    one.do(*((cmd.CloseItem(), said) if close_first else (said, cmd.CloseItem())))
    assert leaks_nothing(one)
    assert [(row.note, row.criterion) for row in public(one).actions] == [("skrevet", "svar")]
    one.do(cmd.OpenItem(), cmd.FollowUp("1", note="sendt"))
    assert [row.note for row in public(one).actions] == ["sendt"]


@pytest.mark.parametrize(
    "list", ["present", "apologies", "absent", "guests", "joined", "left", "recused", "not_in_item"]
)
def test_why_somebody_was_away_is_not_read_outside(list: str) -> None:
    one = play("A")
    one.do(on(list, Person("Lone", "skole", reason=SECRET)), on("distribution", Person("Per", reason=SECRET)))
    assert leaks_nothing(one)
    (person,) = getattr(public(one).attendance, list)
    assert (person.name, person.unit) == ("Lone", "skole")


def test_a_list_that_is_unknown_stays_unknown_outside() -> None:
    assert public(play("A")).attendance.apologies is None
    one = play("A")
    one.do(on("apologies"))
    assert public(one).attendance.apologies == ()


def test_a_fixed_item_closed_once_is_open_the_next_time() -> None:
    forum = Year(standing("Nyt", "Eventuelt"))
    forum.hold(dt.date(2017, 1, 10), cmd.CloseItem(), note("lukket"))
    one = forum.hold(dt.date(2017, 2, 10), note("åbent"))
    assert [entry.text for entry in public(one).items[0].entries] == ["åbent"]


# Inside the forum


def everything() -> Play:
    """A meeting with something in every corner."""
    one = play("Nyt (O)", "Sag (B)", "Eventuelt")
    one.do(
        note("en"), action("vagtplan", "Mette", due=exact(DAY)), cmd.RecordEntry(EntryKind.QUESTION, "hvem?"),
        cmd.AddSubItem("Under"), cmd.RecordEntry(EntryKind.RECOMMENDATION, "bank", "praksis"), cmd.GoTo("2"),
        cmd.CloseItem(neutral_title="Personsag"), decision("Ja"), cmd.SetField("Indstilling", "at"), defer(text="svar"),
        cmd.GoTo("3"), parked("Temadag"), note("gemt"), cmd.CloseItem(entry=2), outcome(Outcome.DISCUSSED),
        on("present", "Mette (social)"), on("apologies", Person("Lone", reason="syg")), cmd.GiveRole("chair", "Jens"),
        cmd.Approve(("minutes",)), cmd.FollowUp("1", note="i gang"), cmd.CloseMeeting(), cmd.Remark("efterskrift"),
    )  # fmt: skip
    return one


def test_inside_the_forum_everything_is_kept() -> None:
    one = everything()
    meeting = one.meeting
    shown = view(meeting)
    items = {item.number: item for item in flat(shown.items)}
    assert list(items) == one.order
    for item in meeting.items:
        kept = items[item.number]
        for name in ("title", "thread", "kinds", "minutes", "closed", "neutral_title", "origin", "fields", "entries",
                     "outcome", "deferral"):  # fmt: skip
            assert getattr(kept, name) == getattr(item, name)
        assert not kept.withheld
    assert (shown.attendance, shown.roles, shown.approvals) == (meeting.attendance, meeting.roles, meeting.approvals)
    assert (shown.remarks, shown.next_meetings) == (meeting.remarks, meeting.next_meetings)
    assert shown.carried == carries(meeting)
    assert [(row.number, row.text, row.owners, row.note) for row in shown.actions] == [
        ("SSP-2016-001", "vagtplan", ("Mette",), "i gang")
    ]


def test_sub_items_stand_inside_their_item() -> None:
    shown = view(everything().meeting)
    assert [item.number for item in shown.items] == ["1", "2", "3"]
    assert [item.number for item in shown.items[0].items] == ["1.1"]


def test_a_decisions_rendering_holds_what_binds_and_leaves_the_talk_out() -> None:
    shown = view(everything().meeting, Rendering.DECISIONS)
    kinds = {entry.kind for item in flat(shown.items) for entry in item.entries}
    assert kinds == {EntryKind.ACTION, EntryKind.RECOMMENDATION, EntryKind.DECISION, EntryKind.PARKED}
    assert all(not item.fields for item in flat(shown.items))
    full = view(everything().meeting)
    assert (shown.carried, shown.actions, shown.attendance) == (full.carried, full.actions, full.attendance)
    assert [(item.outcome, item.deferral) for item in flat(shown.items)] == [
        (item.outcome, item.deferral) for item in flat(full.items)
    ]


def test_actions_stand_in_the_order_of_their_numbers_and_the_highest_is_told() -> None:
    actions = [Action(f"SSP-2016-{running}", "x") for running in ("1000", "999", "001")]
    shown = view(Play(opening(standing("A"), actions=actions)).meeting)
    assert [row.number for row in shown.actions] == ["SSP-2016-001", "SSP-2016-999", "SSP-2016-1000"]
    assert shown.highest_action == "SSP-2016-1000"


def test_the_highest_number_counts_what_is_closed_to_the_reader() -> None:
    one = play("A")
    one.do(action("åben"), cmd.CloseItem(), action("lukket"), cmd.GoTo("1"))
    assert (len(public(one).actions), public(one).highest_action) == (0, "SSP-2016-002")


def test_the_view_says_for_whom_how_and_which_version_it_is() -> None:
    shown = view(play("A").meeting, Rendering.DECISIONS, Audience.PUBLIC, 2)
    assert (shown.rendering, shown.audience, shown.version) == (Rendering.DECISIONS, Audience.PUBLIC, 2)


def test_looking_changes_nothing() -> None:
    one = everything()
    before = replace(one.meeting)
    view(one.meeting, audience=Audience.PUBLIC)
    assert one.meeting == before
    assert Deferral() == Deferral("næste møde")


def retold(seen: MinutesView) -> dict[str, tuple[Retold, ...]]:
    return {item.number: item.retold for item in seen.items if item.retold}


def test_what_was_done_by_other_lines_is_retold_under_the_item_that_is_there_for_it() -> None:
    one = Play(opening(standing(*USUAL), actions=[Action("SSP-2015-008", "vagtplan")]))
    one.do(action("brev"))
    assert retold(view(one.meeting)) == {"2": (Retold.ACTIONS,)}
    one.do(cmd.Approve(("minutes",)), cmd.SetNextMeetings((MeetingTime("i februar"),)))
    assert retold(view(one.meeting)) == {"1": (Retold.MINUTES,), "2": (Retold.ACTIONS,), "7": (Retold.NEXT_MEETING,)}
    assert retold(view(play(*USUAL).meeting)) == {}


def test_a_decision_that_approves_is_not_said_twice() -> None:
    one = play("Godkendelse af dagsorden og referat")
    one.do(cmd.Approve(("agenda", "minutes")))
    assert retold(view(one.meeting)) == {"1": (Retold.AGENDA, Retold.MINUTES)}
    one.do(decision("Godkendt"))
    assert retold(view(one.meeting)) == {}


def news(seen: MinutesView) -> dict[str, tuple[str, ...]]:
    return {row.number[-3:]: row.news for row in seen.actions}


def test_the_news_of_an_action_is_what_this_meeting_said_of_one_that_was_there_before() -> None:
    before = Change("2016-09-01", "2016-09-01-ssp", 4, ActionStatus.IN_PROGRESS, note="begyndt")
    older = [Action(f"SSP-2015-00{n}", "x").changed(before) for n in (8, 9)]
    one = Play(opening(standing("A", "Opfølgning på åbne opgaver"), actions=older))
    one.do(action("brev"), cmd.FollowUp("1", note="skrevet"))
    one.do(cmd.FollowUp("8", due=exact(DAY), owners=("Bo",)), cmd.FollowUp("8", note="sendt"))
    assert news(view(one.meeting)) == {"008": ("due", "owners", "note"), "009": (), "001": ()}
    one.do(cmd.Undo())
    assert news(view(one.meeting))["008"] == ("due", "owners")


def test_news_that_was_told_in_confidence_is_none_to_the_public() -> None:
    older = [Action("SSP-2016-001", "x")]
    one = Play(opening(standing("A", "B"), actions=older))
    one.do(cmd.FollowUp("1", status=ActionStatus.WAITING, note="venter"), cmd.GoTo("2"), cmd.CloseItem())
    one.do(cmd.FollowUp("1", status=ActionStatus.DONE))
    assert news(view(one.meeting)) == {"001": ("status", "note")}
    assert news(public(one)) == {"001": ("note",)}
