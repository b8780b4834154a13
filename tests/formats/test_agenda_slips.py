"""What people do to agenda files, and what they are told: the right line, what was expected, an example."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain.agenda import Problem, Reading, StandingItem
from ssp_tui.domain.forum import PersonPolicy
from ssp_tui.formats.agenda_markdown import MOST_BYTES, check_together, read_agenda

FRONT = "---\nforum: Lokalrådet\nid: raad\n---\n\n"
"Four lines and a blank one: what is added begins on line 6."


def read(text: str | bytes, file: str = "agendas/raad.md") -> Reading:
    return read_agenda(text.encode() if isinstance(text, str) else text, file)


def only(found: tuple[Problem, ...]) -> Problem:
    assert len(found) == 1, [str(one) for one in found]
    return found[0]


def items(reading: Reading) -> tuple[StandingItem, ...]:
    assert reading.agenda is not None
    return reading.agenda.items


@pytest.mark.parametrize(
    ("front", "line", "problem", "expected", "example"),
    [
        ("mødehypighed: x", 4, "Ukendt nøgle »mødehypighed«", "mente du »mødehyppighed«?", "mødehyppighed: "),
        ("deltagere: A", 4, "Ukendt nøgle »deltagere«", "mente du »deltager«?", "deltager: "),
        ("Formnad: A", 4, "Ukendt nøgle »Formnad«", "mente du »formand«?", "formand: "),
        ("sted: A\nsted: B", 5, "»sted« står to gange, også på linje 4", "kun én linje", "sted: "),
        ("varighed: halvanden", 4, "»varighed: halvanden« kan ikke læses", "minutter", "varighed: 90 min"),
        ("varighed: 90", 4, "»varighed: 90« kan ikke læses", "minutter", "varighed: 90 min"),
        ("personsager: ja", 4, "»personsager: ja« kan ikke læses", "nej, tendens eller § 115", "personsager: tendens"),
        ("nummerering: 1, 2", 4, "kan ikke læses", "pr. møde eller pr. år", "nummerering: pr. møde"),
        ("deltager: A (x), formand", 4, "»formand« efter parentesen", "en gang om året, ad hoc", "en gang om året"),
        ("forslag: ost", 4, "»ost« er hverken en nøgle", "»punkter«", "forslag: punkter"),
        ("kommune Herning", 4, "»kommune Herning« er ikke »nøgle: værdi«", "kolon", "kommune: Herning"),
    ],
)
def test_a_slip_in_the_front_matter_is_reported_on_its_line(
    front: str, line: int, problem: str, expected: str, example: str
) -> None:
    found = only(read(f"---\nforum: Lokalrådet\nid: raad\n{front}\n---\n## Punkt\n").problems)
    assert found.line == line
    assert problem in found.problem
    assert expected in found.expected
    assert example in found.example


def test_the_first_of_two_lines_holds() -> None:
    reading = read("---\nforum: A\nid: raad\nsted: her\nsted: der\n---\n## P\n")
    assert reading.agenda is not None
    assert reading.agenda.forum.place == "her"


@pytest.mark.parametrize(
    ("body", "line", "problem", "expected", "example"),
    [
        ("## A\n##Budget\n", 7, "mangler et mellemrum efter ##", "## og et mellemrum", "## Budget"),
        ("## A\n##\u00a0Budget\n", 7, "mangler et mellemrum efter ##", "## og et mellemrum", "## Budget"),
        ("## A\n###Under\n", 7, "mangler et mellemrum efter ###", "### og et mellemrum", "### Under"),
        ("## A\n\n**Budget**\n", 8, "»Budget« er fed skrift", "## foran titlen", "## Budget"),
        ("## A\n\n__Budget__\n\nTekst", 8, "»Budget« er fed skrift", "## foran titlen", "## Budget"),
        ("## A\n\nBudget\n------\n", 8, "med en streg under", "## foran titlen", "## Budget"),
        ("## A\n\nBudget\n===\n", 8, "med en streg under", "## foran titlen", "## Budget"),
        ("## A\n\n# Budget\n", 8, "har 1 #", "to #", "## Budget"),
        ("## A\n```\ntekst\n## B\n", 7, "»```« bliver aldrig lukket", "en linje med de samme tegn", "```"),
        ("## A\n~~~~ md\ntekst\n", 7, "»~~~~ md« bliver aldrig lukket", "de samme tegn", "~~~~"),
        ("Indledning\n\n## A\n", 6, "Teksten står før det første punkt", "under et punkt", "## "),
        ("## \n## A\n", 6, "ingen titel", "en titel efter ##", "## "),
        ("## A (X, 5 min)\n", 6, "»X« i parentesen er ingen punkttype", "O (orientering), D", "(O/D, 10 min)"),
        ("## A (O/E)\n", 6, "»O/E« i parentesen er ingen punkttype", "O (orientering), D", "(O/D, 10 min)"),
        ("## A (B, 1o min)\n", 6, "»1o min« i parentesen er ikke en tid", "hele minutter", "(B, 10 min)"),
        ("## A (0 min)\n", 6, "»0 min« i parentesen er ikke en tid", "fra 1 til 1440", "(B, 10 min)"),
        ("## A (5-10 min)\n", 6, "»5-10 min« i parentesen er ikke en tid", "hele minutter", "(B, 10 min)"),
        ("## A (B, Mette)\n", 6, "»Mette« kan ikke stå i parentes", "kun O, D, B og minutter", "(O/D, 10 min)"),
        ("## A (5 min, 10 min)\n", 6, "to tider", "én tid", "(5 min)"),
        ("## A\nTrin: pause\n", 7, "Ukendt trin »pause«", "godkendelse, opgaver, runde", "Trin: runde"),
        ("## A\nTrin: opgave\n", 7, "Ukendt trin »opgave«", "mente du »opgaver«?", "Trin: opgaver"),
        ("## A\nTrin: runde\nTrin: opgaver\n", 8, "»Trin« står to gange", "kun én linje", "Trin: "),
        ("## A\nBilag:\n", 7, "»Bilag« er tom", "en værdi", "Bilag: "),
        ("## A\nAnsvarlg: Mette\n", 7, "Ukendt nøgle »Ansvarlg«", "mente du »Ansvarlig«?", "Ansvarlig: "),
        ("## A\nTekst.\n\nRunden: A, B\n", 9, "Ukendt nøgle »Runden«", "mente du »Runde«?", "Runde: "),
        ("## A\nId: Åbne Sager\n", 7, "»Id: Åbne Sager« kan ikke bruges", "små bogstaver", "Id: aabne-sager"),
        ("## A\nId: x\n## B\nId: x\n", 9, "Id »x« bruges også på linje 7", "et id til hvert punkt", "Id: x-2"),
        ("## A\nTid: efter pausen\n", 7, "»Tid: efter pausen« kan ikke læses", "fra og til", "Tid: 18.00-18.05"),
        ("## A\nTid: 18.30-18.00\n", 7, "kan ikke læses", "fra og til", "Tid: 18.00-18.05"),
        ("## A\nTid: 18.61\n", 7, "kan ikke læses", "fra og til", "Tid: 18.00-18.05"),
        ("## A\n" + "x" * 5000 + "\n", 7, "Linjen er på 5000 tegn", "højst 4000 tegn", ""),
    ],
)  # fmt: skip
def test_a_slip_in_the_body_is_reported_on_its_line(
    body: str, line: int, problem: str, expected: str, example: str
) -> None:
    found = only(read(FRONT + body).problems)
    assert found.line == line
    assert problem in found.problem
    assert expected in found.expected
    assert example in found.example


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("## A\n##Budget\n## C\n", ["A", "Budget", "C"]),
        ("## A\n\nBudget\n------\ntekst\n\n## C\n", ["A", "Budget", "C"]),
        ("## A\n\n# Budget\n", ["A", "Budget"]),
        ("## A\n```\ntekst\n## B\n", ["A", "B"]),
        ("## A\n```md\n## ikke\n```\n## B\n~~~\n## C\n", ["A", "B", "C"]),
        ("### A\n### B\n", ["A", "B"]),
        ("# Forum\n# A\n# B\n", ["A", "B"]),
        ("\t## A\n    ## B\n", ["A", "B"]),
        ("## A\n[Ansvarlig]: Mette\n<!--\n## B\n-->\n", ["A", "B"]),
        ("## **A (B, 5 min)**\n", ["A"]),
        ("## A ##\n", ["A"]),
        ("##  A  \n", ["A"]),
        ("> ## citat\n\n- ## liste\n\n## A\n", ["A"]),
    ],
)
def test_a_badly_made_heading_is_still_an_item(body: str, titles: list[str]) -> None:
    assert [item.title for item in items(read(FRONT + body))] == titles


def test_a_readable_part_of_a_bad_bracket_is_read_and_the_rest_said() -> None:
    (item,) = items(read(FRONT + "## A (X, 5 min)\n"))
    assert (item.title, item.minutes) == ("A", 5)


def test_a_misspelt_key_under_an_item_keeps_its_words() -> None:
    (item,) = items(read(FRONT + "## A\nAnsvarlg: Mette\n"))
    assert item.fields == (("Ansvarlg", "Mette"),)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("## A\n", 1, "Hovedet mangler"),
        ("\n\nTekst\n## A\n", 3, "Hovedet mangler"),
        ("forum: X\nid: raad\n---\n## A\n", 1, "Linjen --- mangler før hovedet"),
        ("---\nforum: X\nid: raad\n\n## A\n", 4, "Hovedet slutter aldrig"),
        ("---\nforum: X\nid: raad\n## A\n", 4, "Hovedet slutter aldrig"),
        ("---\nid: raad\n---\n## A\n", 2, "»forum« mangler"),
        ("---\nforum: X\nid: Råd 1\n---\n## A\n", 3, "»id: Råd 1« kan ikke bruges som id"),
        ("---\nforum: X\nid: andet\n---\n## A\n", 3, "id er »andet«, men filen hedder »raad.md«"),
    ],
)
def test_a_broken_frame_is_reported_and_the_items_are_read_all_the_same(text: str, line: int, problem: str) -> None:
    reading = read(text)
    assert (line, problem) in [(found.line, found.problem) for found in reading.problems]
    assert [item.title for item in items(reading)] == ["A"]


@pytest.mark.parametrize(
    ("data", "line", "problem"),
    [
        (b"", 1, "Filen er tom"),
        (b"\xef\xbb\xbf\n \n", 1, "Filen er tom"),
        (b"\x00\x01\x02" * 50, 1, "Filen er ikke tekst"),
        (b"PK\x03\x04resten", 1, "Filen er et Word-dokument"),
        (b"%PDF-1.7", 1, "Filen er en PDF"),
        (b"{\\rtf1 tekst}", 1, "Filen er et RTF-dokument"),
        (b"x" * (MOST_BYTES + 1), 1, "Filen fylder 256 kB"),
        (b"---\nforum: X\nid: raad\n---\nUden punkter\n", 5, "Der er ingen punkter"),
        (b"---\nforum: X\nid: raad\n---", 4, "Der er ingen punkter"),
    ],
)
def test_a_file_with_nothing_usable_says_what_it_is(data: bytes, line: int, problem: str) -> None:
    reading = read(data)
    assert reading.agenda is None
    found = only(reading.problems)
    assert (found.line, found.problem) == (line, problem)


def test_without_any_name_there_is_no_forum() -> None:
    reading = read("---\nkommune: Herning\n---\n## A\n", "-")
    assert reading.agenda is None
    assert [found.problem for found in reading.problems] == ["»id« mangler", "»forum« mangler"]


def test_all_mistakes_come_at_once_in_the_order_of_the_lines() -> None:
    text = (
        "---\nforum: X\nid: raad\npersonsager: ja\nkommnue: H\n---\n## A (X)\nTrin: pause\n##B\n**C**\n\n**D**\n```\n"
    )
    assert [found.line for found in read(text).problems] == [4, 5, 7, 8, 9, 10, 12, 13]


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ("## A\n• punkt\n", 7, "Linjen er ikke et listepunkt"),
        ("## A\n– punkt\n", 7, "Linjen er ikke et listepunkt"),
        ("## A\n-[ ] punkt\n", 7, "Linjen er ikke et listepunkt"),
        ("## A\n<!-- skjult -->\n", 7, "»<!--« skjuler ingenting"),
        ("## 1. A\n## 2. B\n", 6, "Punkterne er nummereret"),
        ("## A (20 min)\nTid: 18.15-18.40\n", 7, "»Tid: 18.15-18.40« er 25 min, men i parentesen står der 20 min"),
    ],
)
def test_what_may_be_meant_is_only_a_warning(body: str, line: int, problem: str) -> None:
    reading = read(FRONT + body)
    found = only(reading.warnings)
    assert (reading.problems, found.line) == ((), line)
    assert problem in found.problem


@pytest.mark.parametrize(
    ("front", "line", "problem"),
    [
        ("leverandør: A", 4, "Nøglen »leverandør« bruges ikke"),
        ("varighed: 10 min", 4, "Punkterne er sat til 20 min i alt, mødet til 10 min"),
    ],
)
def test_front_matter_may_give_a_warning(front: str, line: int, problem: str) -> None:
    reading = read(f"---\nforum: Lokalrådet\nid: raad\n{front}\n---\n## Punkt (20 min)\n")
    found = only(reading.warnings)
    assert (reading.problems, found.line) == ((), line)
    assert problem in found.problem


def test_a_key_of_ones_own_is_kept() -> None:
    reading = read("---\nforum: X\nid: raad\nleverandør: A\n---\n## P\n")
    assert reading.agenda is not None
    assert reading.agenda.forum.other == (("leverandør", "A"),)


def test_words_dashes_are_read_as_the_frame_with_a_warning_each() -> None:
    reading = read("—\nforum: X\nid: raad\npersonsager: §115\n———\n## P\n")
    assert reading.agenda is not None
    assert reading.agenda.forum.person_policy is PersonPolicy.NAMED
    assert [found.line for found in reading.warnings] == [1, 5]
    assert reading.warnings[1].problem == "»———« er læst som ---"


def test_numbered_titles_lose_their_numbers_only_when_all_count_from_one() -> None:
    assert [item.title for item in items(read(FRONT + "## 1. A\n## 2) B\n"))] == ["A", "B"]
    assert [item.title for item in items(read(FRONT + "## 10. klasse\n## B\n"))] == ["10. klasse", "B"]


def test_a_damaged_byte_is_reported_with_its_line() -> None:
    reading = read("---\nforum: Rådet på Ærø\nid: raad\n---\n## Møde ".encode() + b"\xff\n")
    found = only(reading.problems)
    assert (found.line, found.problem) == (5, "Nogle tegn kan ikke læses")


def test_an_exotic_line_end_in_a_value_does_not_shift_the_line_numbers() -> None:
    found = only(read("---\nforum: X\u2028Y\x0bZ\x85\nid: raad\n---\n## A\n##B\n").problems)
    assert found.line == 6


def named(file: str, forum: str, municipality: str = "", alias: str = "") -> Reading:
    return read(f"---\nforum: {forum}\nid: {file}\nkommune: {municipality}\nalias: {alias}\n---\n## P\n", f"{file}.md")


def test_two_files_with_one_alias_are_reported_in_the_later_one() -> None:
    found = only(check_together([named("a", "A", alias="Styregruppen"), named("b", "B", "Køge", "STYREGRUPPEN")]))
    assert (found.file, found.line) == ("b.md", 5)
    assert found.problem == "»STYREGRUPPEN« er også navnet på forummets i a.md, linje 5".replace(
        "forummets", "forummet"
    )
    assert found.example == "alias: STYREGRUPPEN Køge"


def test_an_id_in_two_folders_is_reported() -> None:
    one = read("---\nforum: A\nid: raad\n---\n## P\n", "x/raad.md")
    two = read("---\nforum: B\nid: raad\n---\n## P\n", "y/raad.md")
    assert (only(check_together([one, two])).file, only(check_together([one, two])).line) == ("y/raad.md", 3)


def test_an_alias_may_not_be_the_name_of_another_forum() -> None:
    assert only(check_together([named("a", "Lokalrådet"), named("b", "B", alias="lokalraadet")])).file == "b.md"


def test_two_municipalities_may_use_one_full_name_but_one_may_not() -> None:
    assert check_together([named("a", "SSP-styregruppe", "Herning"), named("b", "SSP-styregruppe", "Køge")]) == ()
    assert check_together([named("a", "SSP-styregruppe", "Køge"), named("b", "SSP-styregruppe", "Køge")])


def test_a_forum_may_repeat_its_own_name_as_an_alias() -> None:
    assert check_together([named("a", "A", alias="A")]) == ()


LINES = st.sampled_from(
    [
        "---", "—", "forum: X", "id: raad", "alias:", "- A (b), ad hoc", "  videre", "## P (O, 5 min)", "##P", "# T",
        "### U", "```", "~~~~", "> ```", "- ```", "**fed**", "Titel", "===", "--", "Trin: runde", "Trin: x", "Id: a",
        "Tid: 18.00-19.00", "Tid: 99.99", "Runde: A, B (c, d)", "• x", "<!--", "\t## x", "", "|a|b|", "|---|---|",
        "> ## x", "## 1. x", "## 2. y", "varighed: 5", "a\u2028b", "## (B)", "##", "## ", "## **fed (B)**",
        "=", "Bilag:",
    ]
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(LINES, max_size=20), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\n", "\r\n"]))
def test_whatever_stands_there_each_finding_has_a_line_of_the_file(lines: list[str], codec: str, newline: str) -> None:
    reading = read(newline.join(lines).encode(codec))
    for found in reading.problems + reading.warnings:
        assert 1 <= found.line <= max(1, len(lines))
        assert found.problem
        assert found.expected
    assert reading.agenda or reading.problems


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    assert read(data).file == "agendas/raad.md"
