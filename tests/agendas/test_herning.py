"""What "SSP i Herning Kommune" (2022) states of each forum, and what it leaves unsaid, as the agenda files have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.forum import Forum, MemberKind, PersonPolicy
from ssp_tui.formats.agenda_markdown import read_agenda

FILES = sorted((Path(__file__).parents[2] / "agendas").glob("herning-*.md"))


@dataclass(frozen=True)
class Stated:
    """The facts of one forum; empty: the paper is silent."""

    name: str
    level: str
    cadence: str
    policy: PersonPolicy
    chair: str
    secretary: str
    members: tuple[int, int, int]
    "Fixed, ad hoc and once a year."
    aliases: int
    handed: tuple[str, ...] = ()
    "From whom (<), to whom (>) and with whom (=)."


NEVER, TRENDS, NAMED = PersonPolicy.FORBIDDEN, PersonPolicy.TRENDS, PersonPolicy.NAMED
LEADER, TEACHER = "Leder af SSP", "SSP-vejleder, udskolingsskolen"
FOUR = "4 gange om året"
STREET = ("<SSP-grupperne", "<klubberne", "<skoler og institutioner")
LOCAL = ("<SSP-vejledermøde", ">SSP-vejledermøde", ">DOT")
POLICE = ("=Politiets kriminalpræventive sekretariat",)

STEERING = "4 gange om året, lige før herning-lokalraad; ekstra møder, når noget opstår akut"
HEAD = "Ungdomsskoleleder, UngHerning"
INSPECTOR = "Vicepolitiinspektør, Herning lokalpoliti"
COUNCIL = ("<Kredsrådet", ">SSP-styregruppen", ">Styregruppen for Trygt Natteliv")
SAMRAAD, RADICAL = "SSP-Samrådet i Midt- og Vestjylland", "Netværksgruppe om Radikalisering og Ekstremisme"
NIGHT = "Styregruppen for Trygt Natteliv"

FORA = {
    "dot": Stated(
        "DOT-møde", "udførende", "hver anden mandag, et kort møde", TRENDS, LEADER, "", (3, 0, 0), 2, STREET
    ),
    "faerdselssikkerhedsudvalg": Stated(
        "Færdselssikkerhedsudvalget", "rådgivende", "ca. 4 gange om året", NEVER, "", "", (8, 0, 0), 3,
        (">Teknik- og Miljøudvalget",),
    ),
    "infohus": Stated("INFOhus Kommune", "koordinerende", "", TRENDS, LEADER, "", (5, 0, 0), 0),
    "lokal-ssp-gruppe": Stated(
        "Lokal SSP-gruppe", "udførende", "3-6 gange om året", TRENDS, TEACHER, TEACHER, (4, 5, 1), 4, LOCAL
    ),
    "lokalraad": Stated("Lokalrådet", "strategisk", FOUR, NEVER, INSPECTOR, "", (7, 0, 0), 2, COUNCIL),
    "mandagsmoede": Stated("Mandagsmøde", "koordinerende", "hver mandag", NAMED, "", "", (5, 0, 0), 2),
    "plusteam": Stated("+Team", "koordinerende", FOUR, TRENDS, "", "", (14, 0, 0), 3),
    "radikalisering": Stated(RADICAL, "koordinerende", FOUR, TRENDS, "", "", (6, 0, 0), 1),
    "samraad": Stated(SAMRAAD, "stabsfunktion", FOUR, NEVER, "", "", (2, 0, 0), 3, POLICE),
    "sportolv": Stated("Sportolv-bestyrelse", "udførende", "", NEVER, "", "", (3, 0, 0), 2, ("=DOT",)),
    "styregruppe": Stated(
        "SSP-styregruppe", "strategisk", STEERING, NEVER, HEAD, "UngHerning", (6, 0, 0), 2,
        ("<Lokalrådet", ">Lokalrådet"),
    ),
    "trygt-natteliv": Stated(NIGHT, "udførende", "4-6 gange om året", NEVER, "", "", (7, 0, 0), 1, ("<Lokalrådet",)),
    "vejledermoede": Stated(
        "SSP-vejledermøde", "koordinerende", FOUR, TRENDS, LEADER, LEADER, (11, 0, 0), 4,
        ("<Lokal SSP-gruppe", ">Lokal SSP-gruppe"),
    ),
}  # fmt: skip


def agenda(forum: str) -> StandingAgenda:
    path = next(path for path in FILES if path.stem == f"herning-{forum}")
    found = read_agenda(path.read_bytes(), str(path)).agenda
    assert found is not None
    return found


def handed(forum: Forum) -> tuple[str, ...]:
    ways = (("<", forum.receives_from), (">", forum.hands_to), ("=", forum.works_with))
    return tuple(f"{sign}{other}" for sign, others in ways for other in others)


def test_every_body_of_the_paper_that_meets_has_its_agenda() -> None:
    assert [path.stem.removeprefix("herning-") for path in FILES] == sorted(FORA)


@pytest.mark.parametrize("forum", FORA)
def test_the_file_says_what_the_paper_states_and_no_more(forum: str) -> None:
    found = agenda(forum).forum
    kinds = Counter(member.kind for member in found.members)
    assert found.person_policy is not None
    assert FORA[forum] == Stated(
        found.name,
        found.level,
        found.cadence,
        found.person_policy,
        found.chair,
        found.secretary,
        (kinds[MemberKind.FIXED], kinds[MemberKind.AD_HOC], kinds[MemberKind.YEARLY]),
        len(found.aliases),
        handed(found),
    )
    assert found.municipality == "Herning"


@pytest.mark.parametrize("forum", FORA)
def test_only_the_monday_meeting_has_a_stated_duration_and_only_the_steering_group_deadlines(forum: str) -> None:
    found = agenda(forum).forum
    assert found.duration_minutes == (60 if forum == "mandagsmoede" else None)
    deadlines = (found.agenda_out, found.minutes_out, found.approval)
    assert deadlines == (("7 dage før", "straks", "næste møde") if forum == "styregruppe" else ("", "", ""))
    assert bool(found.may_propose) == (forum == "styregruppe")
    assert bool(found.deputy_chair) == (forum == "lokalraad")


@pytest.mark.parametrize(
    ("forum", "decides"),
    [("styregruppe", "formanden"), ("vejledermoede", "lederen af SSP"), ("lokal-ssp-gruppe", "SSP-vejlederen")],
)
def test_who_fixes_the_agenda_is_said_where_the_paper_says_it(forum: str, decides: str) -> None:
    assert agenda(forum).forum.sets_agenda == decides


def test_nobody_else_is_said_to_fix_an_agenda() -> None:
    assert {forum for forum in FORA if agenda(forum).forum.sets_agenda} == {
        "styregruppe", "vejledermoede", "lokal-ssp-gruppe",
    }  # fmt: skip


def test_the_police_officer_is_expected_once_a_year_in_a_local_group() -> None:
    (officer,) = [member for member in agenda("lokal-ssp-gruppe").forum.members if member.kind is MemberKind.YEARLY]
    assert (officer.name, officer.sector) == ("Forebyggelsesbetjent, Herning Politi", "politi")


@pytest.mark.parametrize("forum", FORA)
def test_every_member_speaks_for_a_sector(forum: str) -> None:
    assert [member.name for member in agenda(forum).forum.members if not member.sector] == []


@pytest.mark.parametrize("forum", ["infohus", "lokal-ssp-gruppe", "vejledermoede"])
def test_one_who_is_only_called_responsible_is_chair_by_proposal(forum: str) -> None:
    assert "formand" in agenda(forum).forum.proposals


def own_titles(items: Iterable[str], shared: Counter[str]) -> list[str]:
    return [title for title in items if shared[title] == 1]


def test_each_forum_has_at_least_three_items_that_no_other_has() -> None:
    titles = {forum: [item.title for item in agenda(forum).items] for forum in FORA}
    shared = Counter(title for found in titles.values() for title in found)
    assert [forum for forum in FORA if len(own_titles(titles[forum], shared)) < 3] == []


@pytest.mark.parametrize("forum", ["sportolv", "trygt-natteliv"])
def test_private_people_at_the_table_are_named_in_the_guidance(forum: str) -> None:
    assert any(word in item.guidance for item in agenda(forum).items for word in ("private parter", "Frivillige"))
