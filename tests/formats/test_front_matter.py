from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain.text import clean
from ssp_tui.formats.front_matter import Entry, Slip, key_form, read_front_matter

KNOWN = ("forum", "kommune", "alias")


def read(text: str) -> list[tuple[str, str, int]]:
    return [(entry.key, entry.value, entry.line) for entry in read_front_matter(text.split("\n"), KNOWN).entries]


def test_each_line_is_a_key_and_a_text_with_its_line_number() -> None:
    front = read_front_matter(["", "---", "forum: A", "", "# en bemærkning", "alias: B", "alias: C", "---", "## X"])
    assert front.entries == (Entry("forum", "A", 3), Entry("alias", "B", 6), Entry("alias", "C", 7))
    assert front.slips == ()
    assert front.body_line == 9


@pytest.mark.parametrize(
    "value",
    [
        "nej", "null", "2027", "2026-12-01", "10:00", "9.30", "08", "Projekt #12", "Status # 12", "kolon: i værdi",
        '"citat" først', "[Udkast]", "*stjerne*", "% først", "& først", "'apostrof", "C:\\temp", "- streg først",
        "? spørg", "! udråb", "| rør", "{}", "<>", "@ejer", "1. først", "_under_", "😀", "https://ssp.dk",
    ],
)  # fmt: skip
def test_a_value_is_exactly_what_was_typed(value: str) -> None:
    assert read(f"---\nforum: {value}\n---") == [("forum", value, 2)]


@given(st.text(max_size=40).filter(lambda text: "\n" not in text and "\r" not in text))
def test_any_one_line_value_is_kept_as_cleaned(value: str) -> None:
    assert read(f"---\nforum: {value}\n---") == [("forum", clean(value), 2)]


def test_a_key_may_be_followed_by_a_list_and_a_value_may_go_on_indented() -> None:
    assert read("---\nalias:\n- A\n- B: C\nforum: et langt\n  navn\nkommune: K\n---") == [
        ("alias", "", 2),
        ("alias", "A", 3),
        ("alias", "B: C", 4),
        ("forum", "et langt navn", 5),
        ("kommune", "K", 7),
    ]


@pytest.mark.parametrize(
    "key", ["Mødehyppighed", "MOEDEHYPPIGHED", "mode hyppighed", " møde-hyppighed", "mo\u0308dehyppighed"]
)
def test_case_blanks_and_ways_of_writing_oe_do_not_matter_in_a_key(key: str) -> None:
    assert key_form(key) == key_form("mødehyppighed")


@pytest.mark.parametrize("fence", ["—", "–––", "———", "***", "___", "--", "===", "  ---", "—-"])
def test_word_made_another_line_of_the_three_dashes(fence: str) -> None:
    front = read_front_matter(f"{fence}\nforum: A\n{fence}\n## X".split("\n"))
    assert front.entries == (Entry("forum", "A", 2),)
    assert front.slips == ((Slip.ODD_FENCE, 1), (Slip.ODD_FENCE, 3))
    assert front.body_line == 4


@pytest.mark.parametrize(
    ("text", "slips", "body_line"),
    [
        ("## X", ((Slip.MISSING, 1),), 1),
        ("\n\nTekst", ((Slip.MISSING, 3),), 3),
        ("", ((Slip.MISSING, 1),), 2),
        ("forum: A\n---\n## X", ((Slip.NOT_OPENED, 1),), 3),
        ("---\nforum: A\n\n## X", ((Slip.NOT_CLOSED, 3),), 3),
        ("---\nforum: A\n## X\n---", ((Slip.NOT_CLOSED, 3),), 3),
        ("---\nforum: A\nkommune B\n\nTekst\n## X", ((Slip.NOT_AN_ENTRY, 3), (Slip.NOT_CLOSED, 4)), 4),
        ("forum: A\n## X", ((Slip.NOT_OPENED, 1), (Slip.NOT_CLOSED, 2)), 2),
        ("---\nforum A\n---", ((Slip.NOT_AN_ENTRY, 2),), 4),
    ],
)
def test_a_badly_made_front_matter_is_named_with_its_line(
    text: str, slips: tuple[tuple[Slip, int], ...], body_line: int
) -> None:
    front = read_front_matter(text.split("\n"), KNOWN)
    assert (front.slips, front.body_line) == (slips, body_line)
