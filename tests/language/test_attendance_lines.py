import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.people import Person
from ssp_tui.language.entry_line import Context, names_of
from tests.language.a_meeting import MEETING, command, read


@pytest.mark.parametrize(
    ("line", "field", "people"),
    [
        ("/til-stede Mette, Sanne (skole)", "present", (Person("Mette"), Person("Sanne", "skole"))),
        ("/til stede mette", "present", (Person("Mette"),)),
        ("/tilstede Mette", "present", (Person("Mette"),)),
        ("/present Mette", "present", (Person("Mette"),)),
        ("/til-stede 13 deltagere (politik, 1 politi)", "present", (Person("13 deltagere", "politik, 1 politi"),)),
        ("/til-stede en fra sekretariatet pkt. 1, 6", "present", (Person("en fra sekretariatet", items=("1", "6")),)),
        ("/til-stede Ib (kun pkt. 6), Mette", "present", (Person("Ib", items=("6",)), Person("Mette"))),
        ("/til-stede Ib pkt. 1, 6, Mette", "present", (Person("Ib", items=("1", "6")), Person("Mette"))),
        ("/afbud Lone (syg)", "apologies", (Person("Lone", "politi", reason="syg"),)),
        ("/afbud Lone (syg, igen), Per", "apologies", (Person("Lone", "politi", reason="syg, igen"), Person("Per"))),
        ("/afbud Mette (social)", "apologies", (Person("Mette", "social"),)),
        ("/afbud Mette (social) (ferie)", "apologies", (Person("Mette", "social", reason="ferie"),)),
        ("/afbud Ea (politi)", "apologies", (Person("Ea", "politi"),)),
        ("/afbud Ea (skole) (syg)", "apologies", (Person("Ea", "skole", reason="syg"),)),
        ("/apologies Lone", "apologies", (Person("Lone", "politi"),)),
        ("/fraværende Per (ukendt grund)", "absent", (Person("Per", reason="ukendt grund"),)),
        ("/fravaerende Per", "absent", (Person("Per"),)),
        ("/absent Per", "absent", (Person("Per"),)),
        ("/gæst Mark, Køge pkt. 2", "guests", (Person("Mark, Køge", items=("2",)),)),
        ("/gæst under pkt. 2 : Mark, Køge", "guests", (Person("Mark, Køge", items=("2",)),)),
        ("/gæst Mark (Køge, klub) pkt. 1 og 2", "guests", (Person("Mark", "Køge, klub", ("1", "2")),)),
        ("/guest Mark pkt. 1-3", "guests", (Person("Mark", items=("1", "2", "3")),)),
        ("/gæst direktør for fond punkt 6", "guests", (Person("direktør for fond", items=("6",)),)),
        (
            "/afbud Teamleder, Børn og Forebyggelse (ferie), Karl",
            "apologies",
            (Person("Teamleder, Børn og Forebyggelse", reason="ferie"), Person("Karl")),
        ),
        ("/kom Karl kl. 9.20", "joined", (Person("Karl", at=dt.time(9, 20)),)),
        ("/kom Karl 9:20", "joined", (Person("Karl", at=dt.time(9, 20)),)),
        ("/kom Karl", "joined", (Person("Karl"),)),
        (
            "/kom Karl, Mette kl. 9.20",
            "joined",
            (Person("Karl", at=dt.time(9, 20)), Person("Mette", at=dt.time(9, 20))),
        ),
        ("/gik Karl kl. 10", "left", (Person("Karl", at=dt.time(10)),)),
        ("/gik Karl kl. 10 pkt. 4", "left", (Person("Karl", items=("4",), at=dt.time(10)),)),
        ("/deltog-ikke Per pkt. 1, 6", "not_in_item", (Person("Per", items=("1", "6")),)),
        ("/deltog ikke et medlem (politi) pkt. 22", "not_in_item", (Person("et medlem", "politi", ("22",)),)),
        ("/deltog-ikke Per", "not_in_item", (Person("Per"),)),
        (
            "/deltog-ikke Per, Karl pkt. 4.1",
            "not_in_item",
            (Person("Per", items=("4.1",)), Person("Karl", items=("4.1",))),
        ),
        ("/inhabil Karl pkt. 3", "recused", (Person("Karl", items=("3",)),)),
        ("/inhabil Karl", "recused", (Person("Karl"),)),
        ("/fordeling Jan, Jørgen (landbetjent)", "distribution", (Person("Jan"), Person("Jørgen", "landbetjent"))),
    ],
)
def test_people_are_noted_on_a_list(line: str, field: str, people: tuple[Person, ...]) -> None:
    assert command(line, cmd.NotePresence) == cmd.NotePresence(field, people)


@pytest.mark.parametrize(
    ("line", "field"), [("/gæst ingen", "guests"), ("/afbud Ingen.", "apologies"), ("/fraværende ingen", "absent")]
)
def test_nobody_is_known_to_be_empty(line: str, field: str) -> None:
    assert command(line, cmd.NotePresence) == cmd.NotePresence(field, ())
    assert read(line).label.endswith("· ingen")


@pytest.mark.parametrize(
    ("line", "but", "people"),
    [
        ("/til-stede alle", (), ()),
        ("/til-stede Alle deltagere", (), ()),
        ("/til-stede alle undtagen Lone, Karl", ("Lone", "Karl"), ()),
        ("/til-stede alle på nær karl", ("Karl",), ()),
        ("/til-stede alle undtagen Mette (social)", ("Mette (social)",), ()),
        ("/til-stede alle, Mark (Køge)", (), (Person("Mark", "Køge"),)),
        ("/fordeling alle", (), ()),
    ],
)
def test_everybody_can_be_noted_with_some_left_out(line: str, but: tuple[str, ...], people: tuple[Person, ...]) -> None:
    noted = command(line, cmd.NotePresence)
    assert (noted.everyone_but, noted.people) == (but, people)


@pytest.mark.parametrize(
    "line", ["/til-stede", "/gæst", "/afbud , ,", "/kom", "/deltog-ikke pkt. 3", "/stedfortræder Sanne"]
)
def test_a_list_without_a_name_asks_for_one(line: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error.startswith("Skriv hvem")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/stedfortræder Sanne (social) for Mette", cmd.NoteSubstitute("Sanne", "Mette", "social")),
        ("/stedfortraeder Sanne for mette pkt. 1", cmd.NoteSubstitute("Sanne", "Mette", items=("1",))),
        ("/suppleant Ea for Mette (social)", cmd.NoteSubstitute("Ea", "Mette (social)")),
        ("/substitute Leder for klub for Karl", cmd.NoteSubstitute("Leder for klub", "Karl")),
        ("/stedfortræder Ea for Leder for klub", cmd.NoteSubstitute("Ea for Leder", "klub")),
    ],
)
def test_a_substitute_comes_for_somebody(line: str, expected: cmd.NoteSubstitute) -> None:
    assert command(line, cmd.NoteSubstitute) == expected


@pytest.mark.parametrize(
    ("line", "member"),
    [
        ("/ny-deltager Sanne (social)", Member("Sanne", "social")),
        ("/ny deltager SSP-konsulenter", Member("SSP-konsulenter")),
        (
            "/ny-deltager Forebyggelsesbetjent (politi), en gang om året",
            Member("Forebyggelsesbetjent", "politi", MemberKind.YEARLY),
        ),
        (
            "/ny-deltager Teamleder, Børn og Unge (social), ved behov",
            Member("Teamleder, Børn og Unge", "social", MemberKind.AD_HOC),
        ),
    ],
)
def test_a_new_member_is_written_as_in_the_agenda_file(line: str, member: Member) -> None:
    assert command(line, cmd.AddMember) == cmd.AddMember(member)


@pytest.mark.parametrize(
    ("line", "members"),
    [
        ("Sanne (social), Bo (skole)", (Member("Sanne", "social"), Member("Bo", "skole"))),
        ("Sanne (social) og Bo", (Member("Sanne", "social"), Member("Bo"))),
        (
            "Leder, klub (ung), ved behov, Bo (skole), en gang om året",
            (Member("Leder, klub", "ung", MemberKind.AD_HOC), Member("Bo", "skole", MemberKind.YEARLY)),
        ),
    ],
)
def test_several_new_members_are_each_their_own(line: str, members: tuple[Member, ...]) -> None:
    assert command(f"/ny-deltager {line}", cmd.AddMember) == cmd.AddMember(members[0], members[1:])
    assert read(f"/ny-deltager {line}").label.startswith("NYE DELTAGERE ")


@pytest.mark.parametrize("odd", [",", "(", "()", "Sanne ((x)", ") Bo"])
def test_an_odd_new_member_is_one_name_or_refused(odd: str) -> None:
    reading = read(f"/ny-deltager {odd}")
    assert reading.error or isinstance(reading.command, cmd.AddMember)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/ordstyrer mette", cmd.GiveRole("chair", "Mette")),
        ("/chair Anne", cmd.GiveRole("chair", "Anne")),
        ("/ordstyrer Mette (social)", cmd.GiveRole("chair", "Mette (social)")),
        ("/referent PB", cmd.GiveRole("minute_taker", "PB")),
        ("/referent PB 19.10.2016", cmd.GiveRole("minute_taker", "PB", dt.date(2016, 10, 19))),
        ("/referent P. B. den 19. oktober 2016", cmd.GiveRole("minute_taker", "P. B.", dt.date(2016, 10, 19))),
        ("/referent Vagthavende 2", cmd.GiveRole("minute_taker", "Vagthavende 2")),
    ],
)
def test_roles_are_given(line: str, expected: cmd.GiveRole) -> None:
    assert command(line, cmd.GiveRole) == expected


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("/til-stede Mette, Sanne (skole)", "TIL STEDE · Mette, Sanne (skole)"),
        ("/gæst Mark, Køge pkt. 2", "GÆST · Mark, Køge pkt. 2"),
        ("/afbud Lone (syg)", "AFBUD · Lone (politi, syg)"),
        ("/kom Karl kl. 9.20", "KOM · Karl kl. 9.20"),
        ("/inhabil Karl", "INHABIL · Karl · punkt 4"),
        ("/til-stede alle undtagen Karl", "TIL STEDE · alle undtagen Karl"),
    ],
)
def test_the_live_reading_names_everybody(line: str, label: str) -> None:
    assert read(line).label == label


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/til-stede Bo og Ib", "»Bo og Ib« læses som ét navn: adskil navne med komma"),
        ("/til-stede Ib (klub)", "Nyt navn: Ib"),
        ("/afbud Ib, Mette (syg), Ea", "Nye navne: Ib, Ea"),
        ("/til-stede Mette (scoial)", "Ukendt enhed scoial: mente du Social?"),
    ],
)
def test_an_odd_name_or_unit_is_remarked_on(line: str, hint: str) -> None:
    assert hint in read(line).hints


def test_a_number_of_people_is_no_new_name() -> None:
    assert read("/til-stede 12 medlemmer, et medlem (politi)").hints == ()


def test_a_guest_need_not_be_known() -> None:
    assert read("/gæst Mark, Køge").hints == ()


LAST = (Person("Bo", "klub"), Person("Jens", "skole"), Person("Jens", "fritid"), Person("Mette", "social"))


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("/til-stede bo, Mette, Pia", (Person("Bo", "klub"), Person("Mette"), Person("Pia"))),
        ("/afbud Bo (syg)", (Person("Bo", "klub", reason="syg"),)),
        ("/kom Bo kl. 9.20", (Person("Bo", "klub", at=dt.time(9, 20)),)),
        ("/til-stede Bo (politi)", (Person("Bo", "politi"),)),
        ("/til-stede Jens", (Person("Jens"),)),
    ],
)
def test_the_unit_of_last_time_is_taken_over_where_one_alone_can_be_meant(
    line: str, people: tuple[Person, ...]
) -> None:
    context = Context(MEETING.date, MEETING, names_of(MEETING, (), (), LAST))
    assert command(line, cmd.NotePresence, context).people == people


def test_a_substitute_of_last_time_keeps_the_unit() -> None:
    context = Context(MEETING.date, MEETING, names_of(MEETING, (), (), LAST))
    assert command("/stedfortræder Bo for Mette", cmd.NoteSubstitute, context).unit == "klub"
