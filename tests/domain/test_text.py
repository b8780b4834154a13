"""Text as it is kept, compared and sorted."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain.text import clean, clean_lines, danish_key, fold, slug

anything = st.text(st.characters(exclude_categories=()), max_size=30)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  en linje ", "en linje"),
        ("A\u030arhus", "Århus"),
        ("a\tb\x00c\x1bd", "a b c d"),
        ("a\u2028b\u2029c\x85d\x0be", "a b c d e"),
        ("navn\u202e.exe\u2066", "navn .exe"),
        ("**fed** [tbd] ??? ¹ § & – ½", "**fed** [tbd] ??? ¹ § & – ½"),
        ("\ud83d", ""),
        ("👩\u200d👧", "👩\u200d👧"),
        ("\u00a0 ord \u3000", "ord"),
    ],
)
def test_a_line_is_kept_as_typed_but_for_what_no_line_can_hold(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_lines_stay_lines() -> None:
    assert clean_lines("\n\nen \r\n\r\n to\rtre\u2028fire\n\n") == "en\n\nto\ntre fire"


@given(anything)
def test_cleaning_again_changes_nothing_and_the_result_can_be_written(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")
    assert "\n" not in once
    assert clean_lines(clean_lines(text)) == clean_lines(text)
    clean_lines(text).encode("utf-8")


@given(anything)
def test_what_is_folded_or_named_stays_so(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert slug(slug(text)) == slug(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Næste Møde", "naeste moede"),
        ("ÅBEN", "a\u030aben"),
        ("en  to", " En\tTO "),
        ("Aarhus", "Århus"),
        ("idé", "ide"),
    ],
)
def test_case_danish_letters_and_blanks_do_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_slug_is_a_file_name_everywhere() -> None:
    assert slug("SSP+-udvalget: Køge/Ølby (2016)") == "ssp-udvalget-koege-oelby-2016"


def test_danes_sort_ae_oe_aa_last_and_double_a_as_aa() -> None:
    towns = ["Ærø", "Åbenrå", "Ølby", "Aarhus", "Zealand", "Aa", "ballerup", "Allerød"]
    assert sorted(towns, key=danish_key) == ["Allerød", "ballerup", "Zealand", "Ærø", "Ølby", "Aa", "Åbenrå", "Aarhus"]
