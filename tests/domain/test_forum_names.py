"""What fora are called: forms of their names, beginnings, and nothing that may be two."""

from __future__ import annotations

import pytest

from ssp_tui.domain.forum_names import ForumNames

NAMES = ForumNames(
    [
        ("vejleder", ("SSP-vejledermøde", "SSP-vejledermøder")),
        ("dot", ("DOT-møde", "DOT")),
        ("lokal", ("Lokal SSP-gruppe",)),
        ("raad", ("Lokalrådet",)),
        ("samraad", ("SSP-Samrådet i Midt- og Vestjylland",)),
        ("infohus", ("INFOhus Kommune",)),
        ("styre", ("SSP-styregruppe",)),
        ("natte", ("Styregruppen for Trygt Natteliv",)),
    ]
)


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("SSP-vejledermødet", ("vejleder",)),
        ("Vejledermødet", ("vejleder",)),
        ("vejledermøderne", ("vejleder",)),
        ("DOT-mødet", ("dot",)),
        ("dot mødet", ("dot",)),
        ("Lokal SSP-gruppen", ("lokal",)),
        ("Lokalråd", ("raad",)),
        ("Styregruppen", ("styre",)),
        ("Samrådet", ()),
        ("SSP", ()),
        ("Møde", ()),
        ("", ()),
    ],
)
def test_a_name_is_known_in_its_forms(word: str, ids: tuple[str, ...]) -> None:
    assert NAMES.called(word) == ids


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("Samrådet", ("samraad",)),
        ("INFOhus", ("infohus",)),
        ("INFOhuset", ("infohus",)),
        ("vejl", ("vejleder",)),
        ("vej", ()),
        ("Lokal", ("lokal", "raad")),
        ("Styreg", ("styre", "natte")),
        ("Lokalrådet og mere", ()),
        ("", ()),
    ],
)
def test_enough_letters_begin_a_name_and_all_that_begin_so_are_told(word: str, ids: tuple[str, ...]) -> None:
    assert NAMES.begun(word) == ids
