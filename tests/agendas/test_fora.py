"""The fora of the papers beside one another: all there, each with its own agenda, and agreed on what they hand on."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter, defaultdict
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from ssp_tui.cli.main import main
from ssp_tui.domain.agenda import ItemKind, ItemStep
from ssp_tui.domain.forum import Forum, PersonPolicy
from ssp_tui.formats.agenda_forum import KEYS
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.formats.item_keys import ITEM_KEYS
from tests.agendas.facts import AGENDA, AGENDAS, FIELDS, ITEMS, TEXTS

GUIDE = (AGENDAS.parent / "docs" / "fast-dagsorden.md").read_text(encoding="utf-8")
FORA = {forum: found.forum for forum, found in AGENDA.items()}


def alike(forum: str) -> str:
    """What a forum is one of several of, with the same agenda."""
    return re.sub(r"-\d$", "", forum)


def body(forum: str) -> str:
    """The body of the papers that a forum is; Haderslev's network in UU has an agenda of its own."""
    return alike(forum).removesuffix("-uu")


def test_the_papers_name_twenty_nine_bodies_that_meet() -> None:
    bodies = Counter(map(body, TEXTS))
    assert len(bodies) == 29
    assert {name: count for name, count in bodies.items() if count > 1} == {
        "haderslev-ungenetvaerk": 5,
        "guldborgsund-netvaerk": 6,
    }


def test_each_heading_of_the_tables_means_a_file() -> None:
    tables = (Path(__file__).parent / "stated").glob("*.txt")
    headings = re.findall(r"^\[(.*)\]$", "\n".join(table.read_text(encoding="utf-8") for table in tables), re.MULTILINE)
    patterns = [pattern for heading in headings for pattern in heading.split()]
    assert len(patterns) > len(TEXTS)
    assert [one for one in patterns if not any(fnmatchcase(forum, one) for forum in TEXTS)] == []


def test_every_file_passes_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(AGENDAS), "--json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"


def test_the_fora_are_told_in_json_with_all_that_their_files_state(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(AGENDAS, tmp_path / "agendas")
    assert main(["--workspace", str(tmp_path), "fora", "--json"]) == 0
    told = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    assert sorted(told) == sorted(TEXTS)
    for forum_id, forum in FORA.items():
        document = told[forum_id]
        members = [{"name": one.name, "sector": one.sector, "kind": one.kind.value} for one in forum.members]
        assert document["members"] == [{key: said for key, said in one.items() if said} for one in members]
        for field in {*FIELDS.values(), "sources", "proposals"} - {"members"}:
            held = getattr(forum, field)
            assert (document.get(field) or "") == ((list(held) if isinstance(held, tuple) else held) or ""), field


def in_the_same_municipality(name: str, forum: Forum) -> list[Forum]:
    return [other for other in FORA.values() if other.municipality == forum.municipality and other.is_called(name)]


@pytest.mark.parametrize(
    ("one_end", "other_end"),
    [("hands_to", "receives_from"), ("receives_from", "hands_to"), ("works_with", "works_with")],
)
def test_both_ends_of_what_is_handed_on_say_so(one_end: str, other_end: str) -> None:
    ends = [
        (forum.id, other.id, any(map(forum.is_called, getattr(other, other_end))))
        for forum in FORA.values()
        for name in getattr(forum, one_end)
        for other in in_the_same_municipality(name, forum)
    ]
    assert len(ends) > 1
    assert [end for end in ends if not end[2]] == []


def test_only_instances_of_one_body_have_the_same_items() -> None:
    kinds = defaultdict(set)
    for forum, found in AGENDA.items():
        kinds[tuple(item.title for item in found.items)].add(alike(forum))
    assert [same for same in kinds.values() if len(same) > 1] == []


def test_each_body_has_at_least_three_items_that_no_other_has() -> None:
    titles: dict[str, set[str]] = defaultdict(set)
    for forum, found in AGENDA.items():
        titles[body(forum)].update(item.title for item in found.items)
    shared = Counter(title for found in titles.values() for title in found)
    assert [name for name, found in titles.items() if sum(shared[title] == 1 for title in found) < 3] == []


@pytest.mark.parametrize("forum", TEXTS)
def test_an_agenda_has_at_least_five_items_and_each_is_there_for_something(forum: str) -> None:
    items = AGENDA[forum].items
    assert len(items) >= 5
    assert [item.title for item in items if not item.kinds] == []


@pytest.mark.parametrize(("name", "count"), [("haderslev-ungenetvaerk", 4), ("guldborgsund-netvaerk", 6)])
def test_instances_of_one_body_differ_only_in_their_names_and_whom_they_meet_with(name: str, count: int) -> None:
    instances = [forum for forum in TEXTS if alike(forum) == name]
    own = ("forum:", "id:", "alias:", "samarbejder med: SSP-netv")
    plain = {tuple(line for line in TEXTS[forum].splitlines() if not line.startswith(own)) for forum in instances}
    assert (len(instances), len(plain)) == (count, 1)


def test_the_street_teams_agenda_is_no_proposal() -> None:
    """The only one that a paper lists item by item."""
    assert [forum for forum, found in FORA.items() if ITEMS not in found.proposals] == ["herning-dot"]


def test_the_national_committee_has_room_for_its_subjects_before_the_round() -> None:
    steps = [item.step for item in AGENDA["sam-sspplus"].items]
    assert steps == [ItemStep.APPROVAL, None, None, None, ItemStep.ROUND, ItemStep.ANY_OTHER]


def test_only_where_persons_may_be_named_has_their_case_steps_and_none_is_decided_on_a_monday() -> None:
    assert {found.person_policy for found in FORA.values() if found.steps} == {PersonPolicy.NAMED}
    (monday,) = [item for item in AGENDA["herning-mandagsmoede"].items if "politiet" in item.title]
    assert ItemKind.DECISION not in monday.kinds
    assert "Skriv ingen navne" in monday.guidance


@pytest.mark.parametrize("forum", ["herning-sportolv", "herning-trygt-natteliv"])
def test_private_people_at_the_table_are_named_in_the_guidance(forum: str) -> None:
    assert any(word in item.guidance for item in AGENDA[forum].items for word in ("private parter", "Frivillige"))


def test_every_key_is_explained_in_the_guide() -> None:
    assert [key for key in [*KEYS, *(f"{key}:" for key in ITEM_KEYS)] if f"`{key}`" not in GUIDE] == []


def test_the_guides_own_example_is_faultless() -> None:
    example = GUIDE.split("```markdown\n")[1].split("```\n")[0]
    reading = read_agenda(example.encode(), "agendas/herning-styregruppe.md")
    assert (reading.problems, reading.warnings) == ((), ())
