from __future__ import annotations

import pytest

from ssp_tui.domain.forum import Forum, Member, MemberKind

FORUM = Forum(
    id="herning-lokalraad",
    name="Lokalrådet",
    aliases=("Lokalråd",),
    members=(
        Member("Leder", "Politi"),
        Member("Betjent", "politi", MemberKind.YEARLY),
        Member("Gæst"),
        Member("Chef", "social"),
    ),
)


def test_units_are_the_sectors_each_once_in_the_order_of_the_members() -> None:
    assert FORUM.units == ("Politi", "social")


@pytest.mark.parametrize("word", ["herning-lokalraad", "lokalrådet", "LOKALRÅD", " Lokalraad ", "Lokalra\u030adet"])
def test_a_forum_answers_to_its_id_name_and_alias_however_they_are_written(word: str) -> None:
    assert FORUM.is_called(word)


@pytest.mark.parametrize("word", ["", "lokal", "herning", "Kredsråd"])
def test_a_forum_does_not_answer_to_part_of_a_name(word: str) -> None:
    assert not FORUM.is_called(word)


@pytest.mark.parametrize(
    ("name", "aliases", "definite"),
    [
        ("SSP-styregruppe", ("Styregruppen", "SSP-styregruppen"), "SSP-styregruppen"),
        ("Mandagsmøde", ("Mandagsmødet", "Mandagsmøder"), "Mandagsmødet"),
        ("Lokalrådet", ("Lokalråd",), "Lokalrådet"),
        ("DOT-møde", ("DOT",), ""),
        ("+Team", ("+Teamet",), "+Teamet"),
    ],
)
def test_a_forum_is_named_in_a_sentence_where_its_file_says_how(
    name: str, aliases: tuple[str, ...], definite: str
) -> None:
    assert Forum("f", name, aliases=aliases).definite_name == definite
