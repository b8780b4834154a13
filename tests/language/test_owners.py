import datetime as dt
from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.calendar import DueKind
from ssp_tui.domain.forum import Member
from ssp_tui.domain.people import Attendance, Person, Substitute
from ssp_tui.language.entry_line import Context, read_line
from ssp_tui.language.known_names import Known, names_of
from tests.language.a_meeting import FORUM, MEETING, at, command, names, read


@pytest.mark.parametrize(
    ("line", "owners", "text"),
    [
        ("a: Mette: vagtplan", ("Mette",), "vagtplan"),
        ("o: Mette: vagtplan", ("Mette",), "vagtplan"),
        ("aftale: mette: vagtplan", ("Mette",), "vagtplan"),
        ("action: METTE: vagtplan", ("Mette",), "vagtplan"),
        ("a: Mette og DOT: vagtplan", ("Mette", "DOT"), "vagtplan"),
        ("a: Mette, Karl og Sanne: x", ("Mette", "Karl", "Sanne"), "x"),
        ("a: Mette + Karl+DOT: x", ("Mette", "Karl", "DOT"), "x"),
        ("a: Skole, Politi: x", ("Skole", "Politi"), "x"),
        ("a: politiet og skolen: x", ("Politiet", "Skolen"), "x"),
        ("a: alle: x", ("alle",), "x"),
        ("a: Formanden: x", ("formanden",), "x"),
        ("a: Teamleder, Børn og Forebyggelse: x", ("Teamleder, Børn og Forebyggelse",), "x"),
        ("a: teamleder, boern og forebyggelse og Mette: x", ("Teamleder, Børn og Forebyggelse", "Mette"), "x"),
        ("a: Leder, lokalpolitiet, Leder af DOT: x", ("Leder, lokalpolitiet", "Leder af DOT"), "x"),
        ("a: +Team og SSP+: x", ("+Team", "SSP+"), "x"),
        ("a: SSP+ og +Team, Mette: x", ("SSP+", "+Team", "Mette"), "x"),
        ("a: Mette (social): x", ("Mette (social)",), "x"),
        ("a: Lone: x", ("Lone",), "x"),
        ("a: Mette, Mette: x", ("Mette",), "x"),
        ("a: Mette: husk: ring", ("Mette",), "husk: ring"),
        ("a: vagtplan for december", (), "vagtplan for december"),
        ("a: PP: lave udspil", (), "PP: lave udspil"),
        ("a: Husk: ring til skolen", (), "Husk: ring til skolen"),
        ("a: Ring til Mette: hun ved det", (), "Ring til Mette: hun ved det"),
        ("a: Mettelise: x", (), "Mettelise: x"),
        ("a: kl. 9:00 åbnes der", (), "kl. 9:00 åbnes der"),
    ],
)
def test_known_names_before_the_first_colon_are_the_owners(line: str, owners: tuple[str, ...], text: str) -> None:
    assert command(line, cmd.RecordAction) == cmd.RecordAction(text, owners)


@pytest.mark.parametrize(
    ("line", "owners", "new"),
    [
        ("a: @PP: x", ("PP",), ("PP",)),
        ("a: @GJ og KH: x", ("GJ", "KH"), ("GJ", "KH")),
        ("a: Mette og Ny Person: x", ("Mette", "Ny Person"), ("Ny Person",)),
        ("a: @Mette: x", ("Mette",), ()),
        ("a: @Skovbo Center 10: x", ("Skovbo Center 10",), ("Skovbo Center 10",)),
        ("a: @Ib (klub, nord) og Mette: x", ("Ib (klub, nord)", "Mette"), ("Ib (klub, nord)",)),
        ("a: Mette (klub): x", ("Mette (klub)",), ("Mette (klub)",)),
        ("a: @leder, lokalpolitiet: x", ("Leder, lokalpolitiet",), ()),
    ],
)
def test_one_known_part_or_an_at_sign_makes_all_of_them_owners(
    line: str, owners: tuple[str, ...], new: tuple[str, ...]
) -> None:
    assert command(line, cmd.RecordAction) == cmd.RecordAction("x", owners, new_owners=new)
    for name in new:
        assert f"{name} (ny)" in read(line).label


def test_words_that_are_no_names_say_how_they_become_one() -> None:
    assert read("a: PP: lave udspil").hints == (
        "»PP« er ikke et kendt navn og står i teksten: skriv @PP, hvis det er den ansvarlige",
    )


def test_the_live_reading_says_who_is_meant_and_when() -> None:
    assert (
        read("a: Mette og DOT: vagtplan senest fredag").label
        == "OPGAVE · Mette (social), DOT (forum) · fre 27. nov. 2026, uge 48"
    )
    assert read("a: vagtplan").label == "OPGAVE · ingen ansvarlig · ingen frist"


def _two_mettes() -> Context:
    members = (*FORUM.members, Member("Mette", "skole"))
    return at(meeting=replace(MEETING, fora=(replace(FORUM, members=members),)))


def test_two_people_of_one_name_are_told_apart_by_the_unit_in_brackets() -> None:
    context = _two_mettes()
    unsure = read_line("a: Mette: x", context)
    assert unsure.command == cmd.RecordAction("x", ("Mette",))
    assert unsure.hints == ("Mette kan være flere: skriv Mette (social) eller Mette (skole)",)
    sure = read_line("a: mette (Skole): x", context)
    assert sure.command == cmd.RecordAction("x", ("Mette (skole)",))
    assert sure.hints == ()
    assert sure.label.startswith("OPGAVE · Mette (skole) ·")


@pytest.mark.parametrize(
    ("line", "text", "written", "kind", "day"),
    [
        ("a: Mette: vagtplan > fredag", "vagtplan", "fredag", DueKind.EXACT, dt.date(2026, 11, 27)),
        ("a: Mette: a > b > uge 49", "a > b", "uge 49", DueKind.RANGE, dt.date(2026, 12, 4)),
        ("a: Mette: x > omkring jul", "x", "omkring jul", DueKind.VAGUE, None),
        ("a: Mette: x > næste møde", "x", "næste møde", DueKind.SYMBOLIC, None),
        ("a: Mette: x senest 5/12", "x", "senest 5/12", DueKind.EXACT, dt.date(2026, 12, 5)),
        ("a: Mette: x, inden 1. maj.", "x", "inden 1. maj", DueKind.EXACT, dt.date(2027, 5, 1)),
        ("a: Mette: x (senest fredag)", "x", "senest fredag", DueKind.EXACT, dt.date(2026, 11, 27)),
        ("a: Mette: x, frist: fredag", "x", "frist: fredag", DueKind.EXACT, dt.date(2026, 11, 27)),
        ("a: Mette: x senest næste møde", "x", "senest næste møde", DueKind.SYMBOLIC, None),
        ("a: Mette: x, frist senest fredag", "x", "frist senest fredag", DueKind.EXACT, dt.date(2026, 11, 27)),
        ("a: Mette: x med frist uge 49", "x", "med frist uge 49", DueKind.RANGE, dt.date(2026, 12, 4)),
        ("a: Mette: sæt en frist senest fredag", "sæt en frist", "senest fredag", DueKind.EXACT, dt.date(2026, 11, 27)),
    ],
)
def test_the_due_is_what_follows_the_arrow_or_a_last_by_word(
    line: str, text: str, written: str, kind: DueKind, day: dt.date | None
) -> None:
    action = command(line, cmd.RecordAction)
    assert action.due is not None
    assert (action.text, action.due.as_written, action.due.kind, action.due.date) == (text, written, kind, day)
    assert action.owners == ("Mette",)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("a: Mette: ring inden for rækkevidde", "ring inden for rækkevidde"),
        ("a: Mette: sæt en frist", "sæt en frist"),
        ("a: Mette: fristen fredag skal nævnes", "fristen fredag skal nævnes"),
        ("a: Mette: bliver 3 \\> 2", "bliver 3 > 2"),
        ("a: Mette: x >", "x >"),
        ("a: Mette: tag toget fredag", "tag toget fredag"),
    ],
)
def test_without_arrow_or_readable_by_word_there_is_no_due(line: str, text: str) -> None:
    assert command(line, cmd.RecordAction) == cmd.RecordAction(text, ("Mette",))


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("a: Mette: x > omkring jul", "»omkring jul« er ikke en dato"),
        ("a: Mette: x > 1/11-2026", "Fristen ligger før mødet: søndag den 1. november 2026"),
        ("a: Mette: x > mandag den 3. december 2026", "Ugedagen passer ikke: det er torsdag den 3. december 2026"),
        ("a: Mette: x >fredag", "En frist skrives med mellemrum om tegnet"),
    ],
)
def test_a_due_that_is_odd_is_remarked_on(line: str, hint: str) -> None:
    assert any(hint in said for said in read(line).hints), read(line).hints


def test_names_are_known_from_members_attendance_roles_units_fora_and_earlier_owners() -> None:
    attendance = Attendance(
        present=(Person("Ib", "klub"),),
        guests=(Person("Mark, Køge"),),
        substitutes=(Substitute("Ea", "Per", "skole"),),
        distribution=(Person("Frands"),),
    )
    meeting = replace(
        MEETING, attendance=attendance, roles=(("chair", "Anne"),), new_members=(Member("Bo", "natteravne"),)
    )
    known = names(meeting)
    for name in (
        *("Mette", "Leder af DOT", "Bo", "Ib", "Mark, Køge", "Ea", "Per", "Frands", "Anne", "Sanne", "Lone"),
        *("Skole", "klub", "natteravne", "Politiet", "DOT", "herning-dot", "alle", "formand", "ordstyrer"),
    ):
        assert any(one.name == name for one in known), name
    assert sum(one.name == "Mette" for one in known) == 1
    assert Known("Mette", "social") in known


def test_a_person_noted_without_unit_is_the_member_of_that_name() -> None:
    meeting = replace(MEETING, attendance=Attendance(present=(Person("Mette"), Person("Mette", "social"))))
    assert [one for one in names(meeting) if one.name == "Mette"] == [Known("Mette", "social")]


def test_fora_and_everyone_are_known_before_any_meeting() -> None:
    known = names_of(None, (), (("sam-sspplus", ("SSP+-udvalget", "SSP+")),))
    assert Known("SSP+-udvalget", kind="forum") in known
    assert Known("sam-sspplus", kind="forum") in known
    assert Known("alle", kind="everyone") in known


def test_many_separators_are_a_text_and_cost_no_time() -> None:
    line = "a: " + ", ".join(["Mette"] * 500) + ": x"
    assert command(line, cmd.RecordAction).owners == ()


@pytest.mark.parametrize(
    ("line", "owners", "said"),
    [
        ("a: Mette eller Sofie: vagten", ("Mette", "Sofie"), "eller: begge står som ansvarlige"),
        ("a: Mette, Karl eller DOT: vagten", ("Mette", "Karl", "DOT"), "eller: alle står som ansvarlige"),
    ],
)
def test_a_choice_of_owners_makes_all_of_them_owners_and_says_so(line: str, owners: tuple[str, ...], said: str) -> None:
    reading = read(line)
    assert isinstance(reading.command, cmd.RecordAction)
    assert (reading.command.owners, reading.command.text) == (owners, "vagten")
    assert said in reading.hints
    assert said not in read(line.replace("eller", "og")).hints


@pytest.mark.parametrize(
    ("words", "name"),
    [("DOT-mødet", "DOT-møde"), ("vejledermødet", "SSP-vejledermøde"), ("Styregruppen", "Styregruppen"), ("DOT-m", "")],
)
def test_a_forum_owns_by_another_form_of_its_name_and_not_by_a_beginning(words: str, name: str) -> None:
    fora = (("dot", ("dot", "DOT-møde")), ("vejl", ("vejl", "SSP-vejledermøde")), ("styre", ("styre", "Styregruppen")))
    context = Context(MEETING.date, MEETING, names_of(MEETING, (), fora))
    recorded = read_line(f"a: {words}: gå en tur", context).command
    assert isinstance(recorded, cmd.RecordAction)
    assert recorded.owners == ((name,) if name else ())
    assert (opened := read_line(f"/møde {words} 3. marts 2017", context).command)
    assert isinstance(opened, cmd.OpenMeeting)
    assert opened.fora == (name or "DOT-møde",)
