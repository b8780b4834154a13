import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.language.entry_line import read_line
from ssp_tui.language.proposals import proposal
from tests.language.a_meeting import ROUND, at, command


@pytest.mark.parametrize(
    ("line", "proposed"),
    [
        ("a: Mette ringer til klubben fredag", "a: Mette: ringer til klubben > fredag"),
        ("a: Mette og DOT laver vagtplan", "a: Mette og DOT: laver vagtplan"),
        ("o: Karl: vagtplan den 1. december", "o: Karl: vagtplan > den 1. december"),
        ("Mette laver vagtplan fredag", "a: Mette: laver vagtplan > fredag"),
        ("Mette laver vagtplan inden fredag", "a: Mette: laver vagtplan inden fredag"),
        ("mette og karl ringer i morgen", "a: mette og karl: ringer > i morgen"),
        ("a: DOT laver oplæg i uge 49", "a: DOT: laver oplæg > i uge 49"),
        ("Leder af DOT skriver til skolerne inden jul", "a: Leder af DOT: skriver til skolerne inden jul"),
        ("Mette orienterer på næste møde", "a: Mette: orienterer > på næste møde"),
        ("Karl holder møde den 1. december", "a: Karl: holder møde > den 1. december"),
        ("Mette: sender brev", "a: Mette: sender brev"),
        ("Mette: sender brev fredag", "a: Mette: sender brev > fredag"),
        ("Skole: laver plan inden fredag", "a: Skole: laver plan inden fredag"),
    ],
)
def test_a_promise_is_proposed_and_never_taken_by_itself(line: str, proposed: str) -> None:
    assert proposal(line, at()) == proposed
    taken = command(proposed, cmd.RecordAction)
    assert taken != read_line(line, at()).command
    assert taken.owners
    assert proposal(proposed, at()) == ""


@pytest.mark.parametrize(
    "line",
    [
        *("a: Mette: vagtplan > fredag", "a: ring til skolen", "a: fredag", "b: Mette kommer fredag", "fredag"),
        *("a: > fredag", "a: Mette > fredag", "a: Mette fredag", "a: Mette: fredag", "a: :", "a:  >", "Mette"),
        *("Mette laver vagtplan", "Mette: > fredag", "Mette fredag", "Mette:", "Skole: uro"),
        *("DOT laver oplæg senest uge 49", "Styregruppen torsdag den 10. december", "Skolen har lukket fredag"),
        *("Mette torsdag den 10. december", "Mette torsdag den 11. december"),
        *("Mette var her sidste fredag", "Karl er syg i 14 dage", "Mette var syg i mandags"),
        *("Sofie laver vagtplan fredag", "\\Mette laver vagtplan fredag", "Udsat til fredag"),
        "Formanden byder velkommen fredag",
        *("Mette kom med brevet 1/11-2026", "Mettes bil er væk fredag", "Mette siger: vi ses fredag"),
        *("Ung mand truer fredag", "/punkt fredag", "? Mette fredag"),
    ],
)  # fmt: skip
def test_what_is_not_surely_a_promise_is_left_alone(line: str) -> None:
    assert proposal(line, at()) == ""


def test_in_a_round_a_name_is_who_speaks() -> None:
    assert proposal("Mette laver vagtplan fredag", at(ROUND)) == ""
    assert proposal("Mette: sender brev", at(ROUND)) == ""


@pytest.mark.parametrize(
    ("line", "proposed"),
    [
        ("tirsdag den 16. februar kl. 14.15 på skolen", "/næste-møde tirsdag den 16. februar kl. 14.15 på skolen"),
        ("Vi mødes hos politiet", ""),
        ("/nyt 16. februar", ""),
        ("b: 16. februar", ""),
    ],
)
def test_a_date_where_the_next_meeting_is_set_is_proposed_as_that(line: str, proposed: str) -> None:
    assert proposal(line, at("9")) == proposed
