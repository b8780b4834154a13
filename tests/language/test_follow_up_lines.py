import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import Action, ActionStatus
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.language.entry_line import read_line
from tests.language.a_meeting import ACTIONS, MEETING, TALK, at, command, read

FRIDAY = Due("fredag", DueKind.EXACT, dt.date(2026, 11, 27))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("udført", cmd.FollowUp("014", ActionStatus.DONE)),
        ("UDFOERT.", cmd.FollowUp("014", ActionStatus.DONE)),
        ("er udført", cmd.FollowUp("014", ActionStatus.DONE)),
        ("done", cmd.FollowUp("014", ActionStatus.DONE)),
        ("i gang", cmd.FollowUp("014", ActionStatus.IN_PROGRESS)),
        ("i gang: taler med skolen", cmd.FollowUp("014", ActionStatus.IN_PROGRESS, note="taler med skolen")),
        ("afventer", cmd.FollowUp("014", ActionStatus.WAITING)),
        ("afventer svar fra SIRI", cmd.FollowUp("014", ActionStatus.WAITING, note="svar fra SIRI")),
        ("bortfaldet", cmd.FollowUp("014", ActionStatus.DROPPED)),
        ("ikke udført", cmd.FollowUp("014", ActionStatus.NOT_DONE)),
        ("ny frist > fredag", cmd.FollowUp("014", due=FRIDAY)),
        ("ny frist fredag: lovet", cmd.FollowUp("014", due=FRIDAY, note="lovet")),
        ("ny ansvarlig Mette", cmd.FollowUp("014", owners=("Mette",))),
        ("ny ansvarlig mette og Ib", cmd.FollowUp("014", owners=("Mette", "Ib"))),
        (": taler med skolen: igen", cmd.FollowUp("014", note="taler med skolen: igen")),
        (
            "i gang, ny frist > fredag, ny ansvarlig Karl: ringer",
            cmd.FollowUp("014", ActionStatus.IN_PROGRESS, FRIDAY, ("Karl",), "ringer"),
        ),
    ],
)
def test_a_follow_up_says_what_has_happened(said: str, expected: cmd.FollowUp) -> None:
    said = said.removesuffix(".")
    assert command(f"/opgave 014 {said}", cmd.FollowUp) == expected
    assert command(f"014 {said}", cmd.FollowUp, at(ACTIONS)) == expected


@pytest.mark.parametrize("number", ["SSP-2026-014", "014", "14", "ssp-2026-014", "nr. 14", "#14"])
def test_the_number_may_be_short(number: str) -> None:
    follow_up = command(f"/opgave {number} udført", cmd.FollowUp)
    assert follow_up.number == number.removeprefix("nr. ").removeprefix("#")
    assert read(f"/opgave {number} udført").label == "OPGAVE SSP-2026-014 (Leder af DOT: »vagtplan«) → udført"


def test_the_colon_may_follow_the_number() -> None:
    assert command("/opgave 014: taler med skolen", cmd.FollowUp) == cmd.FollowUp("014", note="taler med skolen")
    assert command("014: taler med skolen", cmd.FollowUp, at(ACTIONS)) == cmd.FollowUp("014", note="taler med skolen")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("udført", cmd.FollowUp("014", ActionStatus.DONE)),
        ("udført.", cmd.FollowUp("014", ActionStatus.DONE)),
        ("i gang: brevet er skrevet", cmd.FollowUp("014", ActionStatus.IN_PROGRESS, note="brevet er skrevet")),
        ("i gang; brevet er skrevet", cmd.FollowUp("014", ActionStatus.IN_PROGRESS, note="brevet er skrevet")),
        ("udført, men ikke betalt", cmd.FollowUp("014", ActionStatus.DONE, note="men ikke betalt")),
        (
            "i gang: brevet er skrevet; ny frist fredag",
            cmd.FollowUp("014", ActionStatus.IN_PROGRESS, FRIDAY, note="brevet er skrevet"),
        ),
        (
            "brevet er skrevet; ny ansvarlig mette; ny frist fredag",
            cmd.FollowUp("014", due=FRIDAY, owners=("Mette",), note="brevet er skrevet"),
        ),
        ("ny frist fredag", cmd.FollowUp("014", due=FRIDAY)),
        ("i gang; ny frist fredag", cmd.FollowUp("014", ActionStatus.IN_PROGRESS, FRIDAY)),
        ("afventer svar fra skolen", cmd.FollowUp("014", note="afventer svar fra skolen")),
        ("i gang med brevet", cmd.FollowUp("014", note="i gang med brevet")),
        ("der er ny frist; den er fredag", cmd.FollowUp("014", note="der er ny frist; den er fredag")),
    ],
)
def test_what_is_told_after_the_colon_may_begin_with_the_status_and_end_with_what_is_new(
    said: str, expected: cmd.FollowUp
) -> None:
    assert command(f"/opgave 014: {said}", cmd.FollowUp) == expected
    assert command(f"014: {said}", cmd.FollowUp, at(ACTIONS)) == expected


def test_the_reading_says_status_new_due_and_what_is_told() -> None:
    label = read("/opgave 014: i gang: brevet er skrevet; ny frist fredag").label
    assert label.endswith("→ i gang · ny frist fre 27. nov. 2026, uge 48 · »brevet er skrevet«")


@pytest.mark.parametrize("line", ["14 unge deltog", "12 i gang", "014", "2 frist", "014 unge var med", "2026 var godt"])
def test_a_line_that_only_begins_with_a_number_stays_a_note(line: str) -> None:
    assert isinstance(read(line, ACTIONS).command, cmd.RecordEntry)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("/opgave 014 udfrt", "Ukendt status udfrt: mente du udført?"),
        ("/opgave 014", "Skriv hvad der er sket"),
        ("/opgave 014 noget helt andet", "Skriv hvad der er sket"),
        ("/opgave", "Skriv opgavens nummer"),
        ("/opgave udført", "Skriv opgavens nummer"),
    ],
)
def test_what_is_not_understood_is_refused_with_how_to_write_it(line: str, error: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error.startswith(error)


def test_a_short_number_that_two_years_share_is_remarked_on() -> None:
    meeting = replace(MEETING, actions=(*MEETING.actions, Action("SSP-2025-014", "andet")))
    assert read_line("/opgave 14 udført", at(TALK, meeting)).hints == (
        "Flere opgaver hedder 14: skriv SSP-2026-014 eller SSP-2025-014",
    )


def test_a_new_due_that_is_odd_is_remarked_on() -> None:
    assert "ligger før mødet" in read("/opgave 014 ny frist > 1/11-2026").hints[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/kriterium 011 Alle klubber er besøgt", cmd.FollowUp("011", criterion="Alle klubber er besøgt")),
        ("/kriterium SSP-2026-011: Alle er besøgt", cmd.FollowUp("SSP-2026-011", criterion="Alle er besøgt")),
        ("/kriterium Alle klubber har svaret", cmd.FollowUp("SSP-2026-014", criterion="Alle klubber har svaret")),
        ("/kriterium 12 klubber har svaret", cmd.FollowUp("SSP-2026-014", criterion="12 klubber har svaret")),
    ],
)
def test_a_criterion_belongs_to_the_number_or_to_the_action_made_last_here(line: str, expected: cmd.FollowUp) -> None:
    assert command(line, cmd.FollowUp) == expected


def test_a_criterion_without_an_action_to_belong_to_asks_for_the_number() -> None:
    meeting = replace(MEETING, actions=MEETING.actions[:1])
    assert read_line("/kriterium Alle har svaret", at(TALK, meeting)).error.startswith("Skriv opgavens nummer")
    assert read("/kriterium").error.startswith("Skriv opgavens nummer")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("ny ansvarlig Sanne > fredag", cmd.FollowUp("14", due=FRIDAY, owners=("Sanne",))),
        ("ny ansvarlig Lone og Bo > fredag", cmd.FollowUp("14", due=FRIDAY, owners=("Lone", "Bo"))),
        ("ny ansvarlig Sanne>fredag: lovet", cmd.FollowUp("14", due=FRIDAY, owners=("Sanne",), note="lovet")),
        ("ny frist fredag ny ansvarlig Bo", cmd.FollowUp("14", due=FRIDAY, owners=("Bo",))),
        ("> fredag", cmd.FollowUp("14", due=FRIDAY)),
        ("i gang > fredag", cmd.FollowUp("14", ActionStatus.IN_PROGRESS, FRIDAY)),
        (": ringer igen > fredag", cmd.FollowUp("14", due=FRIDAY, note="ringer igen")),
        (": over 10 \\> 5 unge", cmd.FollowUp("14", note="over 10 > 5 unge")),
        ("sanne", cmd.FollowUp("14", owners=("Sanne",))),
        ("Mette og DOT", cmd.FollowUp("14", owners=("Mette", "DOT"))),
        ("Sanne > fredag", cmd.FollowUp("14", due=FRIDAY, owners=("Sanne",))),
    ],
)
def test_the_arrow_is_always_the_due_and_a_known_name_alone_the_owner(said: str, expected: cmd.FollowUp) -> None:
    assert command(f"/opgave 14 {said}", cmd.FollowUp) == expected
    assert command(f"14 {said}", cmd.FollowUp, at(ACTIONS)) == expected


@pytest.mark.parametrize(
    "line", ["14 Sofie", "14 Mette og Bo", "14 Mette: kommer", "14 Mette kommer", "14 >", "14 > /"]
)
def test_what_is_no_known_name_alone_and_no_due_stays_a_note(line: str) -> None:
    assert command(line, cmd.RecordEntry, at(ACTIONS)).text == line


@pytest.mark.parametrize("mark", ["/", "-", ">", "> .", ": ?"])
def test_a_stray_mark_is_no_due(mark: str) -> None:
    assert read(f"/opgave 014 ny frist {mark}").error == "Skriv den nye frist: /opgave 014 > fredag"


@pytest.mark.parametrize("names", ["", "/", "> fredag", ": ?"])
def test_a_new_owner_is_named(names: str) -> None:
    assert read(f"/opgave 014 ny ansvarlig {names}").error.startswith("Skriv hvad der er sket")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/o 14 udført", "skriv »/opgave 14 udført«"),
        ("/a 14: taler med skolen", "skriv »/opgave 14: taler med skolen«"),
        ("/o 14 Sanne", "skriv »/opgave 14 Sanne«"),
        ("/o 14 unge skal med", "skriv »a: 14 unge skal med«"),
        ("/o 3 udført", "skriv »a: 3 udført«"),
    ],
)
def test_a_short_command_with_the_number_of_an_action_follows_it_up(line: str, meant: str) -> None:
    assert meant in read(line).error
