"""Addresses in an agenda file: who has one, and what is said of one that cannot be read."""

from __future__ import annotations

import json

import pytest

from ssp_tui.domain.forum import Forum, MemberKind
from ssp_tui.formats import json_documents
from ssp_tui.formats.agenda_markdown import read_agenda


def read(*lines: str) -> tuple[Forum, list[str]]:
    """The forum of a file with these lines from its fourth on, and its problems."""
    text = "\n".join(("---", "forum: F", "id: f", *lines, "---", "", "## A", ""))
    reading = read_agenda(text.encode(), "f.md")
    assert reading.agenda is not None
    assert not reading.warnings
    return reading.agenda.forum, [str(problem) for problem in reading.problems]


@pytest.mark.parametrize(
    ("line", "member"),
    [
        ("Leder, lokalpolitiet (politi) <leder@politi.example>", ("Leder, lokalpolitiet", "politi", MemberKind.FIXED)),
        ("Betjent (politi), en gang om året <leder@politi.example>", ("Betjent", "politi", MemberKind.YEARLY)),
        ("Betjent (politi) < leder@politi.example >, ad hoc", ("Betjent", "politi", MemberKind.AD_HOC)),
        ("Mette <leder@politi.example>", ("Mette", "", MemberKind.FIXED)),
        ("Mette <leder@politi.example>, ad hoc", ("Mette", "", MemberKind.AD_HOC)),
    ],
)
def test_an_address_stands_in_angle_brackets(line: str, member: tuple[str, str, MemberKind]) -> None:
    forum, problems = read(f"deltager: {line}")
    assert not problems
    (found,) = forum.members
    assert (found.name, found.sector, found.kind) == member
    assert found.email == "leder@politi.example"


def test_who_gets_it_without_sitting_there_has_a_key_of_their_own() -> None:
    forum, problems = read("deltager: Bo", "modtager: Sekretariatet <post@x.example>", "modtager: Arkivet")
    assert not problems
    assert [(one.name, one.email) for one in forum.recipients] == [("Sekretariatet", "post@x.example"), ("Arkivet", "")]
    assert [one.name for one in forum.members] == ["Bo"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Mette <mette>", "Mette"),
        ("<mette@x.example>", "mette"),
        ("Mette (social) mette@x.example", "Mette"),
        ("Mette <mette@søborg.example>", "Mette"),
        ("Mette <a@x.example> <b@x.example>", "Mette"),
        ("Mette <a@x.example", "Mette"),
        ("Mette <a b@x.example>", "Mette"),
        ("Mette <a@x.example,b@x.example>", "Mette"),
        ("Mette <a@x>", "Mette"),
        ("Mette <.a@x.example>", "Mette"),
    ],
)
def test_one_that_cannot_be_read_is_reported_with_its_line_and_is_in_no_name(line: str, name: str) -> None:
    forum, problems = read("kommune: Herning", f"modtager: {line}")
    assert problems == [
        f"f.md:5: »{line}«: adressen kan ikke læses: et navn og én adresse i <> uden æ, ø og å. "
        "Fx: modtager: Sekretariatet <post@kommune.example>"
    ]
    assert [(one.name, one.email) for one in forum.recipients] == [(name, "")]


def test_signs_that_mean_no_address_belong_to_the_name() -> None:
    forum, problems = read("deltager: Alder (12 < 18)")
    assert not problems
    assert (forum.members[0].name, forum.members[0].sector) == ("Alder", "12 < 18")


def test_json_has_who_they_are_and_no_address() -> None:
    forum, _problems = read("deltager: Bo <bo@x.example>", "deltager: Ida", "modtager: Post <post@x.example>")
    told = json.loads(json.dumps(json_documents.forum(forum, None, None, 0, 0)))
    assert told["members"] == [{"name": "Bo", "kind": "fixed"}, {"name": "Ida", "kind": "fixed"}]
    assert told["recipients"] == [{"name": "Post"}]
    assert "recipients" not in json_documents.forum(Forum("f", "F"), None, None, 0, 0)
