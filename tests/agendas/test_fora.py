"""What the papers of Ringsted (seed-001), Guldborgsund (003) and Haderslev (000) state of each forum, and what not."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from ssp_tui.cli.main import main
from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.forum import Forum, MemberKind, PersonPolicy
from ssp_tui.formats.agenda_markdown import read_agenda

FOLDER = Path(__file__).parents[2] / "agendas"
MUNICIPALITIES = ("guldborgsund", "haderslev", "ringsted")


def read(path: Path) -> StandingAgenda:
    found = read_agenda(path.read_bytes(), str(path)).agenda
    assert found is not None
    return found


ALL = {path.stem: read(path) for path in sorted(FOLDER.glob("*.md"))}
FILES = {forum: found for forum, found in ALL.items() if forum.startswith(MUNICIPALITIES)}


@dataclass(frozen=True)
class Stated:
    """The facts of one forum; empty or None: the paper is silent."""

    name: str
    level: str
    cadence: str
    policy: PersonPolicy | None
    chair: str
    secretary: str
    members: tuple[int, int]
    "Fixed and ad hoc; no paper of these three names anybody who comes once a year."
    handed: tuple[str, ...] = ()
    "From whom (<) and to whom (>)."
    law: str = ""


NEVER, TRENDS, NAMED = PersonPolicy.FORBIDDEN, PersonPolicy.TRENDS, PersonPolicy.NAMED
S115, SECRECY = "retsplejeloven § 115", "forvaltningsloven § 27"
COUNCIL = ("<Kredsrådet", ">Kredsrådet")
TURNS, EXIT = "Ungdomsskolen og Ungeenheden på skift", "Exit-koordinator"
SCHOOL = "Skoleleder eller afdelingsleder"
TWICE_AND_JOINT = "2 gange om året; dertil et fællesmøde om året med 3 netværk og en temadag om året med alle 6"
AT_LEAST_FOUR = "mindst 4 gange om året"
WHILE_IT_RUNS = "mindst en gang om måneden, så længe et exitprogram kører"
AUTUMN = "en gang om året, i andet halvår, forud for ringsted-temadag"


def network(number: int) -> Stated:
    """One of Guldborgsund's six local networks."""
    law = f"retsplejeloven §§ 114-115; {SECRECY}"
    return Stated(
        f"SSP-netværksgruppe {number}", "udførende", TWICE_AND_JOINT, TRENDS, "", "SSP-konsulent", (7, 1), law=law
    )


def youth_network(name: str) -> Stated:
    """One of Haderslev's five networks."""
    return Stated(name, "udførende", AT_LEAST_FOUR, NAMED, SCHOOL, "", (7, 0), law=S115)


FORA = {
    "guldborgsund-exit": Stated(
        "Exit-samarbejdsmøde", "udførende", WHILE_IT_RUNS, NAMED, EXIT, EXIT, (2, 0),
        (">Infohuset",), f"{S115}; {SECRECY}",
    ),
    "guldborgsund-indsatsmoede": Stated(
        "Indsatsmøde", "udførende", "en gang om ugen", NAMED, "", "", (4, 0), law=f"{S115}; {SECRECY}"
    ),
    "guldborgsund-infohus": Stated(
        "Infohuset", "koordinerende", "efter behov, når en sag bringes ind", NAMED, "", "", (6, 0),
        ("<Exit-samarbejdsmøde",),
    ),
    "guldborgsund-kredsraad": Stated(
        "Kredsrådet", "strategisk", "", NEVER, "", "", (2, 0), ("<Lokalrådet", ">Lokalrådet"), "retsplejeloven § 112"
    ),
    "guldborgsund-lokalraad": Stated("Lokalrådet", "koordinerende", "", NEVER, "", "", (3, 0), COUNCIL),
    **{f"guldborgsund-netvaerk-{number}": network(number) for number in range(1, 7)},
    "guldborgsund-sspplus": Stated(
        "SSP+ samarbejdet", "koordinerende", "4 gange om året", NEVER, "", "", (7, 0),
        law=f"retsplejeloven §§ 114-115; {SECRECY}",
    ),
    "guldborgsund-styregruppe": Stated(
        "SSP-styregruppe", "strategisk", "2 gange om året", NEVER, "Direktøren for området", "", (4, 0),
        law=f"serviceloven § 19, stk. 3; retsplejeloven § 114; {SECRECY}",
    ),
    "haderslev-ungenetvaerk": youth_network("UngeNetværk"),
    "haderslev-ungenetvaerk-2": youth_network("UngeNetværk 2"),
    "haderslev-ungenetvaerk-3": youth_network("UngeNetværk 3"),
    "haderslev-ungenetvaerk-4": youth_network("UngeNetværk 4"),
    "haderslev-ungenetvaerk-uu": youth_network("UngeNetværket i UU"),
    "ringsted-arbejdsgruppe": Stated(
        "Arbejdsgruppen", "overordnet", AUTUMN, NEVER, "", "", (10, 0),
        (">Årlig temadag",), "serviceloven § 19, stk. 3",
    ),
    "ringsted-koordineringsudvalg": Stated(
        "SSP-koordineringsudvalg", "koordinerende", "hver 3. måned", None, "", "", (3, 0), (">SSP-samarbejdsmøde",)
    ),
    "ringsted-kredsraad": Stated("Kredsrådet", "strategisk", "", NEVER, "Politidirektør", "", (2, 0), (">Lokalrådet",)),
    "ringsted-lokalraad": Stated("Lokalrådet", "koordinerende", "", NEVER, "", "", (2, 1), ("<Kredsrådet",)),
    "ringsted-samarbejdsmoede": Stated(
        "SSP-samarbejdsmøde", "udførende", "hver 14. dag", NAMED, "", "", (5, 1), ("<SSP-koordineringsudvalg",), S115
    ),
    "ringsted-temadag": Stated(
        "Årlig temadag", "overordnet", "en gang om året, i første halvår", NEVER, TURNS, TURNS, (1, 0),
        ("<Arbejdsgruppen",),
    ),
}  # fmt: skip


def stated(forum: Forum) -> Stated:
    fixed, ad_hoc, yearly = (sum(one.kind is kind for one in forum.members) for kind in MemberKind)
    assert not yearly
    return Stated(
        forum.name, forum.level, forum.cadence, forum.person_policy, forum.chair, forum.secretary, (fixed, ad_hoc),
        (*(f"<{name}" for name in forum.receives_from), *(f">{name}" for name in forum.hands_to)), forum.legal_basis,
    )  # fmt: skip


def test_each_forum_of_these_municipalities_has_its_file_and_no_other() -> None:
    assert sorted(FILES) == sorted(FORA)


@pytest.mark.parametrize("forum", FORA)
def test_a_forum_is_as_its_paper_has_it(forum: str) -> None:
    assert stated(FILES[forum].forum) == FORA[forum]
    assert FILES[forum].forum.municipality == forum.partition("-")[0].capitalize()


@pytest.mark.parametrize("forum", FORA)
def test_what_none_of_the_papers_states_is_absent(forum: str) -> None:
    found = FILES[forum].forum
    assert (found.deputy_chair, found.duration_minutes, found.place, found.retention) == ("", None, "", "")
    assert (found.agenda_out, found.minutes_out, found.approval) == ("", "", "")
    assert (found.may_propose, found.sets_agenda) == ("", "")


# Where a stated fact is found; what is not here or in `forslag` has no right to be in the file.
LINES = {
    ("guldborgsund-exit", "cadence"): "003:244",
    ("guldborgsund-exit", "person_policy"): "003:244",
    ("guldborgsund-indsatsmoede", "cadence"): "003:216",
    ("guldborgsund-indsatsmoede", "person_policy"): "003:215",
    ("guldborgsund-infohus", "cadence"): "003:244",
    ("guldborgsund-kredsraad", "level"): "003:87",
    **{(f"guldborgsund-netvaerk-{n}", "cadence"): "003:119" for n in range(1, 7)},
    **{(f"guldborgsund-netvaerk-{n}", "secretary"): "003:109" for n in range(1, 7)},
    ("guldborgsund-sspplus", "cadence"): "003:129",
    ("guldborgsund-sspplus", "person_policy"): "003:127",
    ("guldborgsund-styregruppe", "cadence"): "003:101",
    ("guldborgsund-styregruppe", "chair"): "003:95",
    **{(forum, "cadence"): "000:45" for forum in FORA if forum.startswith("haderslev")},
    **{(forum, "person_policy"): "000:35" for forum in FORA if forum.startswith("haderslev")},
    ("ringsted-arbejdsgruppe", "cadence"): "001:276",
    ("ringsted-koordineringsudvalg", "level"): "001:134",
    ("ringsted-koordineringsudvalg", "cadence"): "001:148",
    ("ringsted-kredsraad", "level"): "001:123",
    ("ringsted-kredsraad", "chair"): "001:127",
    ("ringsted-lokalraad", "level"): "001:134",
    ("ringsted-samarbejdsmoede", "level"): "001:156",
    ("ringsted-samarbejdsmoede", "cadence"): "001:160",
    ("ringsted-samarbejdsmoede", "person_policy"): "001:158",
    ("ringsted-temadag", "cadence"): "001:276",
}
TRACED = {
    "level": "niveau",
    "cadence": "mødehyppighed",
    "person_policy": "personsager",
    "chair": "formand",
    "secretary": "sekretær",
}


@pytest.mark.parametrize("forum", FORA)
def test_a_fact_is_traced_to_its_line_or_marked_as_a_proposal_and_never_both(forum: str) -> None:
    found = FILES[forum].forum
    held = {field for field in TRACED if getattr(found, field)}
    sourced = {field for named, field in LINES if named == forum}
    assert held - sourced == {field for field, key in TRACED.items() if key in found.proposals}
    assert sourced <= held
    for field in sourced:
        assert any(covers(source, LINES[forum, field]) for source in found.sources), (field, found.sources)


def covers(source: str, place: str) -> bool:
    """Whether a `kilde` such as `seed-003:93-101 (what)` holds the line `003:95`."""
    seed, line = place.split(":")
    named = re.match(rf"seed-{seed}:(\d+)(?:-(\d+))?\b", source)
    return named is not None and int(named[1]) <= int(line) <= int(named[2] or named[1])


def test_every_file_in_the_folder_passes_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(FOLDER), "--json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"


def test_a_forum_hands_on_to_what_another_in_its_municipality_receives() -> None:
    """Both ends of a hand-over between two of these fora say so."""
    for found in FILES.values():
        giver = found.forum
        for name in giver.hands_to:
            takers = [
                other.forum
                for other in FILES.values()
                if other.forum.municipality == giver.municipality and other.forum.is_called(name)
            ]
            assert [any(map(giver.is_called, taker.receives_from)) for taker in takers] == [True], (giver.id, name)


def test_only_instances_of_one_body_have_the_same_items() -> None:
    bodies = defaultdict(set)
    for forum, found in ALL.items():
        bodies[tuple((item.title, item.kinds, item.step) for item in found.items)].add(re.sub(r"-\d+$", "", forum))
    assert [sorted(alike) for alike in bodies.values() if len(alike) > 1] == []


@pytest.mark.parametrize("forum", FORA)
def test_a_list_has_at_least_five_items_and_each_subject_names_its_line(forum: str) -> None:
    items = FILES[forum].items
    assert len(items) >= 5
    assert "punkter" in FILES[forum].forum.proposals
    assert [item.title for item in items if not item.sources and item.step is None] == []


def test_instances_of_one_body_differ_only_in_their_names_and_whom_they_meet_with() -> None:
    def plain(found: StandingAgenda) -> str:
        path = FOLDER / f"{found.forum.id}.md"
        kept = [
            line
            for line in path.read_text(encoding="utf-8").splitlines()
            if not line.startswith(("forum:", "id:", "alias:", "samarbejder med: SSP-netv", "kilde: seed-000:21"))
        ]
        return "\n".join(kept)

    for body in ("guldborgsund-netvaerk-", "haderslev-ungenetvaerk"):
        instances = [found for forum, found in FILES.items() if re.fullmatch(rf"{body}(-?\d+)?", forum)]
        assert len(instances) == (6 if body.startswith("guld") else 4)
        assert len({plain(found) for found in instances}) == 1


def test_the_six_networks_meet_with_one_another() -> None:
    names = {f"SSP-netværksgruppe {number}" for number in range(1, 7)}
    for number in range(1, 7):
        forum = FILES[f"guldborgsund-netvaerk-{number}"].forum
        assert {*forum.works_with, forum.name} == names
