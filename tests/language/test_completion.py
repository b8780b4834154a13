import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui import locale
from ssp_tui.domain import commands as cmd
from ssp_tui.domain.forum import Member
from ssp_tui.domain.people import Attendance, Person
from ssp_tui.language.command_table import COMMANDS, LATER
from ssp_tui.language.completed_arguments import ARGUMENTS
from ssp_tui.language.completion import MOST, Completion, completions
from ssp_tui.language.entry_line import Context, read_line
from ssp_tui.language.known_names import names_of
from tests.language.a_meeting import ACTIONS, FORA, FORUM, MEETING, ROUND, TALK, at, command

PEOPLE = (Member("Jørgen", "skole"), Member("Åse Sørensen", "social"), Member("Mette", "skole"))
NOTED = Attendance(
    present=(Person("Karl", "skole"), Person("Jørgen", "skole")), apologies=(Person("Åse Sørensen", "social"),)
)
HERE = replace(MEETING, fora=(replace(FORUM, members=(*FORUM.members, *PEOPLE)),), attendance=NOTED)


def offered(line: str, item: str = TALK) -> tuple[Completion, ...]:
    return completions(line, len(line), at(item, HERE))


def texts(line: str, item: str = TALK) -> list[str]:
    return [one.text for one in offered(line, item)]


def taken(line: str, item: str = TALK) -> str:
    """The line after Tab."""
    first = offered(line, item)[0]
    return line[: first.start] + first.text + line[first.end :]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *(("jor", "Jørgen"), ("joer", "Jørgen"), ("jør", "Jørgen"), ("JO", "Jørgen"), ("jo\u0308r", "Jørgen")),
        *(("aase", "Åse Sørensen"), ("ase", "Åse Sørensen"), ("å", "Åse Sørensen"), ("a\u030as", "Åse Sørensen")),
        *(("soren", "Åse Sørensen"), ("sør", "Åse Sørensen"), ("åse sø", "Åse Sørensen"), ("ase so", "Åse Sørensen")),
        *(("lokalpol", "Leder, lokalpolitiet"), ("leder, lok", "Leder, lokalpolitiet"), ("+te", "+Team")),
        *(("skole", "Skolen"), ("man", "Mandagsmøde"), ("dot", "DOT")),
        *(("formande", "formanden"), ("alle m", "alle medlemmer")),
    ],
)  # fmt: skip
def test_a_name_is_found_by_its_beginnings_however_it_is_spelled(typed: str, name: str) -> None:
    assert name in texts(f"a: {typed}")


def test_the_likeliest_name_comes_first() -> None:
    assert texts("a: ")[:2] == ["Mette (social)", "Karl"]
    assert texts("a: s")[:2] == ["Skole", "Skolen"]
    found = texts("a: s")
    assert found.index("Skole") < found.index("Styregruppen") < found.index("Sanne")
    assert texts("a: al") == ["alle", "alle deltagere", "alle medlemmer"]


def test_the_screen_shows_who_a_name_is() -> None:
    assert [one.shown for one in offered("a: jor")] == ["Jørgen (skole)"]
    assert [one.shown for one in offered("a: do")] == ["DOT (forum)", "Leder af DOT (ung)"]


def test_a_forum_is_offered_once_by_its_shortest_name() -> None:
    assert texts("a: do") == ["DOT", "Leder af DOT"]
    assert texts("/møde herning-d") == ["herning-dot "]


def test_two_of_one_name_are_told_apart() -> None:
    assert texts("a: met") == ["Mette (social)", "Mette (skole)"]
    assert texts("a: Mette (so") == ["Mette (social)"]
    assert command(f"{taken('a: met')}: x", cmd.RecordAction, at(meeting=HERE)).owners == ("Mette (social)",)


@pytest.mark.parametrize("before", ["Karl, ", "Karl og ", "Karl + ", "Karl+", "@karl, "])
def test_nobody_is_offered_twice_in_a_list(before: str) -> None:
    assert "Karl" not in texts(f"a: {before}")
    assert texts(f"a: {before}jør") == ["Jørgen"]
    assert taken(f"a: {before}jør") == f"a: {before}Jørgen"


@pytest.mark.parametrize(
    ("line", "item"),
    [
        *(("", TALK), ("", ROUND), ("Jør", TALK), ("b: jør", TALK), ("a: Karl: jør", TALK), ("a: x > fre", TALK)),
        *(("x@jør", TALK), ("/omdøb jør", TALK), ("/ny-deltager Jør", TALK)),
        *(("\\a: jør", TALK), ("/felt X: ind", TALK)),
        *(("Skole: so", ROUND), ("/videre ", TALK), ("/findes-ikke jør", TALK), ("a: Jørgen", TALK)),
    ],
)  # fmt: skip
def test_nothing_is_offered_where_anything_may_be_written(line: str, item: str) -> None:
    assert offered(line, item) == ()


@pytest.mark.parametrize(
    "line", ["@jor", "aftalt med @jor", "b: @jor", "a: Karl: ring til @jor", "a: @jor", "/opgave 014: @jor"]
)
def test_an_at_sign_names_somebody_anywhere(line: str) -> None:
    assert taken(line) == line.replace("@jor", "Jørgen")


def test_what_stands_after_the_cursor_stays_but_for_the_rest_of_the_word() -> None:
    line = "a: Jørg: sender brev"
    (one,) = completions(line, 5, at(meeting=HERE))
    assert line[: one.start] + one.text + line[one.end :] == "a: Jørgen: sender brev"


@pytest.mark.parametrize(
    ("line", "first"),
    [
        *(("/til-stede ", "Mette (social)"), ("/afbud ", "Mette (social)"), ("/fraværende ", "Mette (social)")),
        *(("/gik ", "Karl"), ("/inhabil ", "Karl"), ("/kom ås", "Åse Sørensen")),
        *(("/gæst ", "Sanne"), ("/ordstyrer ", "Karl")),
        *(("/til-stede alle undtagen ka", "Karl"), ("/stedfortræder sa", "Sanne"), ("/fordeling Karl, jø", "Jørgen")),
        *(("/stedfortræder Sanne for å", "Åse Sørensen"), ("/deltog-ikke jø", "Jørgen"), ("/referent jø", "Jørgen")),
        *(("/til-stede Bo (pol", "Politi)"), ("/ny-deltager Bo (so", "Social)"), ("til referat: jø", "Jørgen: ")),
    ],
)  # fmt: skip
def test_attendance_offers_those_it_makes_sense_to_note(line: str, first: str) -> None:
    assert texts(line)[0] == first


def test_who_is_on_a_list_already_is_offered_last() -> None:
    assert texts("/til-stede ")[-1] not in ("Karl", "Jørgen")
    assert texts("/kom jør") == ["Jørgen"]
    assert "Mette (social)" not in texts("/gæst ")


def test_in_a_round_a_line_begins_with_a_voice() -> None:
    assert texts("s", ROUND)[:2] == ["Skole: ", "Social: "]
    assert texts("jø", ROUND) == ["Jørgen: "]
    assert offered("s", TALK) == ()


@pytest.mark.parametrize(
    ("line", "after"),
    [
        *(("/punkt akut", "/punkt 4"), ("/punkt rundt", "/punkt 7")),
        *(("/udsæt næste m", "/udsæt 9"), ("/flyt sid", "/flyt 3 til ")),
        *(("/flyt 8 til opf", "/flyt 8 til 2"), ("/udsæt til n", "/udsæt til næste møde")),
        *(("/udsæt 4 t", "/udsæt 4 til næste møde"),),
        *(("/udsæt 4 til næste møde p", "/udsæt 4 til næste møde pga. "), ("/udsæt pga. a", "/udsæt pga. afventer")),
        *(("/resultat d", "/resultat drøftet"), ("/type bes", "/type B"), ("/godkend r", "/godkend referat")),
        *(("/godkend referat m", "/godkend referat med rettelser: "), ("/opgave vagt", "/opgave SSP-2026-014 ")),
        *(("/opgave 14", "/opgave SSP-2026-014 "), ("/opgave 014 u", "/opgave 014 udført")),
        *(("/felt ind", "/felt Indstilling: "),),
        *(("/opgave 014 ny ansvarlig jør", "/opgave 014 ny ansvarlig Jørgen"), ("/møde styr", "/møde Styregruppen ")),
        *(("/slags ek", "/slags ekstraordinær"), ("/gør 1 til ko", "/gør 1 til k"), ("/slet ", "/slet 2")),
        *(("/flyt linje ", "/flyt linje 2 til "), ("/flyt linje 1 til ev", "/flyt linje 1 til 8")),
        *(("/tid opf", "/tid 2 "), ("/fjern sid", "/fjern 3"), ("/slet-deltager å", "/slet-deltager Åse Sørensen")),
        *(("/ret 1", "/ret 1: Uro ved stationen fredag aften"), ("/ret 2", "/ret 2: a: Leder af DOT: vagtplan")),
    ],
)  # fmt: skip
def test_what_a_command_takes_is_offered(line: str, after: str) -> None:
    assert taken(line) == after


def test_in_the_follow_up_a_number_is_enough() -> None:
    assert taken("014 i", ACTIONS) == "014 i gang"
    assert offered("014 i", TALK) == ()


@pytest.mark.parametrize(
    ("line", "after"),
    [
        *(("/uds", "/udsæt "), ("/udsae", "/udsæt "), ("/usynlig", ""), ("/def", "/udsæt "), ("/vid", "/videre")),
        *(("/til st", "/til-stede "), ("/tilst", "/til-stede "), ("/til-st", "/til-stede ")),
        *(("/gaest", "/gæst "), ("/udf", "/resultat ")),
    ],
)  # fmt: skip
def test_a_command_is_found_by_any_of_its_words_and_the_taught_one_put_in(line: str, after: str) -> None:
    assert (taken(line) if offered(line) else "") == after


def test_commands_are_shown_with_what_they_do() -> None:
    assert offered("/uds")[0].shown == "/udsæt  udsæt punktet: hvornår det kommer igen, og hvorfor"
    assert len(offered("/")) == MOST


def test_only_commands_there_are_have_arguments() -> None:
    assert set(ARGUMENTS) <= {one.name for one in COMMANDS} | set(LATER)


@pytest.fixture
def in_english() -> Iterator[None]:
    locale.use("en")
    yield
    locale.use("da")


CLOSED_SETS = (
    *("/resultat ", "/type ", "/slags ", "/godkend ", "/opgave 014 ", "/udsæt ", "/udsæt 4 pga. ", "/gør 1 til "),
    *("/flyt 3", "/til-stede al", "/punkt ", "/slet "),
)


def _all_are_read() -> None:
    for line in CLOSED_SETS:
        for one in offered(line):
            more = {"new owner ": "Karl", "ny ansvarlig ": "Karl", "new due > ": "fredag", "ny frist > ": "fredag"}
            rest = more.get(one.text, "")
            if one.text in (": ", "all except ", "alle undtagen ", "10 til ", "10 to ", "3 til ", "3 to "):
                rest = "Karl" if "al" in one.text else "4"
            reading = read_line(line[: one.start] + one.text + rest, at(meeting=HERE))
            assert reading.command is not None, (line, one, reading)


def test_what_is_put_in_is_understood() -> None:
    _all_are_read()


def test_what_is_put_in_is_understood_in_english_too(in_english: None) -> None:
    assert taken("/def") == "/defer "
    assert texts("/resultat n")[:2] == ["noted", "not reached"]
    _all_are_read()


@settings(max_examples=200)
@given(
    st.sampled_from(["", "a: ", "/", "/til-stede ", "/udsæt ", "@", "/opgave ", "til referat: "]),
    st.text(max_size=20),
    st.integers(0, 30),
    st.sampled_from([TALK, ROUND, ACTIONS]),
)
def test_any_line_is_completed_inside_itself_and_never_breaks(start: str, text: str, cursor: int, item: str) -> None:
    line = start + text
    for one in completions(line, min(cursor, len(line)), at(item, HERE)):
        assert 0 <= one.start <= min(cursor, len(line)) <= one.end <= len(line)
        assert one.shown


def test_nothing_is_offered_without_a_meeting_but_fora_and_words() -> None:
    context = Context(dt.date(2026, 11, 26), None, names_of(None, (), FORA))
    assert [one.text for one in completions("/møde man", 9, context)] == ["Mandagsmøde "]
    assert completions("/punkt ", 7, context) == ()


LAST = (Person("Lone", "politi"), Person("Jens", "klub"), Person("Mette", "fritid"))


def _with_last_time(*last: Person, present: tuple[Person, ...] = ()) -> Context:
    meeting = replace(MEETING, attendance=Attendance(present=present))
    return Context(MEETING.date, meeting, names_of(meeting, ("Sanne",), FORA, last))


def test_those_of_last_time_are_offered_first_where_the_members_are_posts() -> None:
    came = _with_last_time(*LAST[:2])
    assert [one.text for one in completions("/til-stede ", 11, came)][:2] == ["Lone", "Jens"]
    here = _with_last_time(*LAST[:2], present=LAST[:1])
    assert next(one.text for one in completions("/afbud ", 7, here)) == "Jens"
    assert next(one.text for one in completions("/kom ", 5, here)) == "Jens"


def test_those_of_last_time_stand_with_the_members_where_members_came() -> None:
    context = _with_last_time(Person("Karl", "skole"), Person("Jens", "klub"))
    offered = [one.text for one in completions("/til-stede ", 11, context)]
    assert offered[:2] == ["Mette", "Karl"]
    assert offered.index("Jens") < len(FORUM.members) + 1


def test_only_who_stands_on_a_list_is_offered_to_be_taken_off() -> None:
    assert texts("/slet-deltager ") == ["Karl", "Jørgen", "Åse Sørensen"]
    assert offered("/slet-deltager Mette") == ()
    two = (Person("Mette", "social"), Person("Mette", "skole"), Person("Karl", "skole"))
    meeting = replace(HERE, attendance=Attendance(present=two))
    found = completions("/slet-deltager ", 15, at(meeting=meeting))
    assert [one.text for one in found] == ["Mette (social)", "Mette (skole)", "Karl"]


def test_an_action_that_is_followed_up_takes_a_known_name() -> None:
    assert taken("14 san", ACTIONS) == "14 Sanne"
