"""Items: numbers that stay, places, stepping, outcomes, fields."""

from __future__ import annotations

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.item import EntryKind, Outcome
from tests.domain.playing import B, D, O, Play, action, decision, defer, note, opening, outcome, parked, play, standing


def test_a_meeting_stands_at_its_first_item() -> None:
    meeting = play("Nyt", "Eventuelt").meeting
    assert meeting.current == "1"
    assert [item.visited for item in meeting.items] == [True, False]


def test_a_new_item_takes_the_next_free_number_and_stands_before_the_closing_items() -> None:
    one = play("Velkommen", "Nyt", "Bordet rundt", "Eventuelt", "Næste møde")
    one.do(cmd.GoTo("2"), cmd.AddItem("Sommerferien", (D,), 10))
    assert one.order == ["1", "2", "6", "3", "4", "5"]
    assert one.meeting.current == "2", "the facilitator stays where she is"
    assert (one.item("6").title, one.item("6").kinds, one.item("6").minutes) == ("Sommerferien", (D,), 10)
    assert not one.item("6").visited


@pytest.mark.parametrize(
    ("titles", "order"),
    [
        (("Nyt", "Eventuelt"), ["1", "3", "2"]),
        (("Nyt", "Næste møde", "Eventuelt"), ["1", "4", "2", "3"]),
        (("Nyt", "Drøftelse"), ["1", "2", "3"]),
        (("Velkommen", "Bordet rundt", "Drøftelse", "Eventuelt", "Næste møde"), ["1", "2", "3", "6", "4", "5"]),
        (("Velkommen", "Eventuelt", "Næste møde", "Evaluering af mødet"), ["1", "5", "2", "3", "4"]),
    ],
    ids=["before Eventuelt", "before Næste møde", "last", "after a round in the middle", "before what closes"],
)
def test_a_new_item_comes_where_it_will_still_be_reached(titles: tuple[str, ...], order: list[str]) -> None:
    one = play(*titles)
    one.do(cmd.AddItem("Sommerferien"))
    assert one.order == order


def test_an_eventuelt_added_in_the_meeting_comes_last() -> None:
    one = play("Nyt", "Næste møde")
    one.do(cmd.AddItem("Eventuelt"), cmd.AddItem("Sommerferien"))
    assert one.order == ["1", "4", "2", "3"]
    assert one.item("3").step is ItemStep.ANY_OTHER


def test_a_meeting_without_an_agenda_steps_to_the_first_item_it_gets() -> None:
    one = Play(opening(standing()))
    with pytest.raises(Refused, match="Skriv /nyt"):
        one.do(note("Hej"))
    one.do(cmd.AddItem("Nyt"), note("Hej"))
    assert (one.meeting.current, one.texts("1")) == ("1", ["Hej"])


def test_sub_items_are_numbered_under_the_top_item_and_stepped_into() -> None:
    one = play("Nyt", "Strategi", "Eventuelt")
    one.do(cmd.GoTo("2"), cmd.AddSubItem("Infohusene"), note("SIRI samordner"), cmd.AddSubItem("Mentorer"))
    assert one.order == ["1", "2", "2.1", "2.2", "3"]
    assert one.meeting.current == "2.2"
    assert one.texts("2.1") == ["SIRI samordner"]
    assert one.item("2.1").parent == "2"


def test_stepping_goes_through_the_sub_items_and_says_where_the_agenda_ends() -> None:
    one = play("Nyt", "Eventuelt")
    one.do(cmd.AddSubItem("Første"), cmd.GoBack())
    with pytest.raises(Refused, match="første punkt"):
        one.do(cmd.GoBack())
    steps = [one.do(cmd.GoNext()).current for _ in range(2)]
    assert steps == ["1.1", "2"]
    with pytest.raises(Refused, match="/afslut"):
        one.do(cmd.GoNext())


def test_moving_changes_the_order_and_never_a_number() -> None:
    one = play("A", "B", "C", "D")
    one.do(cmd.GoTo("3"), cmd.AddSubItem("C1"), cmd.MoveItem("3", "1"))
    assert one.order == ["3", "3.1", "1", "2", "4"]
    assert [one.item(number).title for number in one.order] == ["C", "C1", "A", "B", "D"]
    one.do(cmd.MoveItem("1", "4"))
    assert one.order == ["3", "3.1", "2", "1", "4"]


def test_what_was_written_follows_an_item_that_is_moved() -> None:
    one = play("A", "B", "C")
    one.do(cmd.GoTo("3"), note("Om C"), cmd.MoveItem("3", "1"), note("Mere om C"))
    assert one.texts("3") == ["Om C", "Mere om C"]


def test_an_item_cannot_be_moved_to_where_it_is_not() -> None:
    one = play("A", "B")
    one.do(cmd.AddSubItem("A1"))
    for command in (cmd.MoveItem("1.1", "2"), cmd.MoveItem("2", "1.1"), cmd.MoveItem("2", "2")):
        with pytest.raises(Refused):
            one.do(command)
    with pytest.raises(Refused, match=r"Punkterne er 1, 1\.1, 2"):
        one.do(cmd.MoveItem("7", "1"))


def test_sub_items_can_be_moved_within_their_item() -> None:
    one = play("A", "B")
    one.do(cmd.AddSubItem("A1"), cmd.AddSubItem("A2"), cmd.MoveItem("1.2", "1.1"))
    assert one.order == ["1", "1.2", "1.1", "2"]


def test_a_dropped_item_keeps_its_number_and_leaves_a_gap() -> None:
    one = play("A", "B", "C")
    one.do(cmd.GoTo("2"), outcome(Outcome.DROPPED), cmd.AddItem("D"))
    assert one.order == ["1", "2", "3", "4"]
    assert one.item("2").outcome is Outcome.DROPPED


def test_dropping_takes_an_earlier_deferral_back_and_deferring_later_stands() -> None:
    one = play("A")
    one.do(defer(), outcome(Outcome.DROPPED))
    assert one.item("1").deferral is None
    one.do(defer(until="marts"))
    assert (one.item("1").outcome, one.item("1").deferral is not None) == (Outcome.DROPPED, True)


def test_an_item_may_be_decided_and_come_back() -> None:
    one = play("A")
    one.do(defer(), outcome(Outcome.DECIDED))
    assert (one.item("1").outcome, one.item("1").deferral is not None) == (Outcome.DECIDED, True)


def test_an_item_is_deferred_by_its_number_from_anywhere() -> None:
    one = play("A", "B")
    one.do(defer("2", until="et kommende møde"))
    assert one.item("2").deferral is not None
    assert one.meeting.current == "1"
    with pytest.raises(Refused, match="Punkt 9 findes ikke"):
        one.do(defer("9"))


def test_entry_numbers_never_shift() -> None:
    one = play("A")
    one.do(note("en"), note("to"), note("tre"), cmd.RemoveEntry(2), note("fire"))
    assert [(entry.number, entry.text) for entry in one.item("1").entries] == [(1, "en"), (3, "tre"), (4, "fire")]


def test_a_new_title_keeps_kinds_unless_it_names_some() -> None:
    one = play("A (D, 10 min)")
    one.do(cmd.RenameItem("Aften"))
    assert (one.item("1").title, one.item("1").kinds, one.item("1").minutes) == ("Aften", (D,), 10)
    one.do(cmd.RenameItem("Aften", (B,)))
    assert one.item("1").kinds == (B,)
    one.do(cmd.SetKinds((O, D)))
    assert one.item("1").kinds == (O, D)


def test_a_renamed_item_is_still_the_same_thread() -> None:
    one = play("Handleplanen")
    thread = one.item("1").thread
    one.do(cmd.RenameItem("Planen"))
    assert one.item("1").thread == thread


def test_a_field_is_set_changed_and_taken_away_whatever_the_case_of_its_name() -> None:
    one = play("A")
    one.do(cmd.SetField("Indstilling", "at den godkendes"), cmd.SetField("Økonomi", "ingen"))
    one.do(cmd.SetField("INDSTILLING", "at den drøftes"))
    assert one.item("1").fields == (("Indstilling", "at den drøftes"), ("Økonomi", "ingen"))
    one.do(cmd.SetField("økonomi", ""))
    assert one.item("1").fields == (("Indstilling", "at den drøftes"),)
    with pytest.raises(Refused, match="efter kolon"):
        one.do(cmd.SetField("Indstilling", None))


@pytest.mark.parametrize(
    "command",
    [cmd.AddItem(""), cmd.AddSubItem(""), cmd.RenameItem(""), note(""), cmd.SetField("", "x"), action("")],
)
def test_what_lacks_its_words_is_refused_and_nothing_happens(command: cmd.Command) -> None:
    one = play("A")
    before = one.meeting
    with pytest.raises(Refused):
        one.do(command)
    assert one.meeting == before


def test_a_lifted_entry_becomes_a_sub_item_with_a_thread_of_its_own() -> None:
    one = play("Nyt", "Eventuelt")
    one.do(cmd.GoTo("2"), note("Ny klub"), note("Knallerter ved stationen"), cmd.Lift(2, "Knallerter"))
    assert one.meeting.current == "2"
    assert one.texts("2") == ["Ny klub"]
    assert (one.item("2.1").title, one.texts("2.1")) == ("Knallerter", ["Knallerter ved stationen"])
    assert one.item("2.1").thread not in {item.thread for item in one.meeting.items if item.number != "2.1"}
    one.do(note("Mere"))
    assert [entry.number for entry in one.item("2").entries] == [1, 3]


def test_a_lifted_entry_of_several_lines_gives_its_first_line_as_title() -> None:
    one = play("Eventuelt")
    one.do(note("Knallerter\nved stationen"), cmd.Lift(1, ""))
    assert one.item("1.1").title == "Knallerter"
    assert one.texts("1.1") == ["Knallerter\nved stationen"]


def test_lifting_inside_a_sub_item_gives_a_sub_item_beside_it() -> None:
    one = play("A", "B")
    one.do(cmd.AddSubItem("A1"), note("Noget andet"), cmd.Lift(1, "Andet"))
    assert one.order == ["1", "1.1", "1.2", "2"]


def test_a_lifted_action_keeps_its_number() -> None:
    one = play("A")
    one.do(action("vagtplan", "Mette"), cmd.Lift(1, "Vagtplan"))
    (entry,) = one.item("1.1").entries
    assert (entry.kind, entry.action) == (EntryKind.ACTION, "SSP-2016-001")
    assert [a.text for a in one.meeting.actions] == ["vagtplan"]


def test_numbers_run_on_from_where_the_year_left_off() -> None:
    one = Play(opening(standing("Godkendelse af dagsorden", "Eventuelt"), first=12))
    one.do(cmd.AddItem("Hash"), decision("Ja"))
    assert one.order == ["12", "14", "13"]
    assert one.texts("12") == ["Ja"]


def test_a_pause_stops_the_clock_of_the_item_until_the_next_line() -> None:
    one = play("A", "B")
    one.do(note("x"), cmd.Pause())
    assert one.meeting.spent["1"] == 120
    one.do(cmd.Pause(), parked("y"), cmd.GoNext())
    assert one.meeting.spent["1"] == 180
