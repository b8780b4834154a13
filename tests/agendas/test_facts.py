"""Every fact that the papers state stands in the agenda files with its source, and a changed one is found."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_tui.formats.agenda_forum import KEYS
from ssp_tui.formats.front_matter import read_front_matter
from tests.agendas.facts import AGENDA, FACTS, FIELDS, ITEM, TEXTS, Fact, faults, read, span, traced

SOURCES = os.environ.get("SSP_TUI_SOURCES", "")
OF = {forum: [fact for fact in FACTS if fact.forum == forum] for forum in TEXTS}


@pytest.mark.parametrize("forum", TEXTS)
def test_a_file_says_what_is_stated_and_where_and_marks_the_rest_as_a_proposal(forum: str) -> None:
    assert faults(AGENDA[forum], OF[forum]) == []


@pytest.mark.parametrize("forum", TEXTS)
def test_no_line_of_a_file_escapes_the_comparison(forum: str) -> None:
    keys = {entry.key for entry in read_front_matter(TEXTS[forum].splitlines(), KEYS).entries}
    assert keys - {*FIELDS, "id", "forslag", "kilde"} == set()


@pytest.mark.parametrize("forum", TEXTS)
def test_each_fact_that_is_changed_or_dropped_or_loses_its_source_is_found(forum: str) -> None:
    passed = [
        f"{fact.key}: {fact.value}: {how}"
        for fact in OF[forum]
        for how, text in changes(TEXTS[forum], fact)
        if not any(found.startswith(subject(fact)) for found in faults(read(text, forum), OF[forum]))
    ]
    assert passed == []


def subject(fact: Fact) -> str:
    """What a fault of it begins with."""
    return f"{fact.value if fact.key == ITEM else fact.key}:"


def changes(text: str, fact: Fact) -> Iterator[tuple[str, str]]:
    """The file with one fact wrong, in each of the ways it can be."""
    head, fence, body = text.partition("\n---\n")
    if fact.key == ITEM:
        heading = re.escape(f"## {fact.value}")
        titled = re.compile(rf"^{heading}(?= \(|$)", re.MULTILINE)
        item = titled.search(body)
        assert item, fact
        end = body.find("\n## ", item.end())
        own = body[item.start() : end if end > 0 else None]
        yield "renamed", head + fence + titled.sub("## Andet", body)
        yield "no source", head + fence + body.replace(own, without(own, "Kilde", fact))
        return
    line = f"\n{fact.key}: {fact.value}"
    assert len(re.findall(re.escape(line) + "$", head, re.MULTILINE)) == 1, fact
    yield "changed", re.sub(re.escape(line) + "$", f"{line}x", head, count=1, flags=re.MULTILINE) + fence + body
    yield "dropped", re.sub(re.escape(line) + "$", "", head, count=1, flags=re.MULTILINE) + fence + body
    yield "no source", without(head, "kilde", fact) + fence + body


def without(part: str, key: str, fact: Fact) -> str:
    """The lines of a file without those that name where it has a fact from."""

    def names_it(line: str) -> bool:
        source = line.removeprefix(f"{key}: ")
        lines = span(source) if source != line else None
        return bool(lines and lines.holds(fact.place) and (fact.key == ITEM or fact.key in traced(source)))

    kept = [line for line in part.split("\n") if not names_it(line)]
    assert len(kept) < part.count("\n") + 1, fact
    return "\n".join(kept)


def test_a_source_that_is_one_line_wrong_is_found() -> None:
    forum = "herning-styregruppe"
    text = TEXTS[forum]
    assert faults(read(text.replace("004:643 (sekretær)", "004:644 (sekretær)"), forum), OF[forum]) == [
        "sekretær: no kilde names 004:643",
        "sekretær: nothing is stated at Span(paper='004', first=644, last=644)",
    ]


def test_a_field_that_no_paper_states_is_found_unless_it_is_a_proposal() -> None:
    forum = "herning-mandagsmoede"
    chaired = TEXTS[forum].replace("varighed:", "formand: Leder af SSP\nvarighed:")
    assert faults(read(chaired, forum), OF[forum]) == ["formand: ['Leder af SSP'] and forslag do not agree"]
    assert faults(read(chaired.replace("forslag: ", "forslag: formand, "), forum), OF[forum]) == []


@pytest.mark.skipif(not SOURCES, reason="SSP_TUI_SOURCES names no folder of papers")
def test_the_words_of_each_fact_stand_in_the_paper_on_its_line() -> None:
    papers = {path.name[5:8]: path.read_text(encoding="utf-8").split("\n") for path in Path(SOURCES).glob("seed-*.txt")}
    absent = []
    for fact in FACTS:
        paper, line = fact.place.split(":")
        if fact.words not in papers[paper][int(line) - 1]:
            absent.append(fact)
    assert absent == []
