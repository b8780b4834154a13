"""A new forum's agenda: filled with what likely fits, nothing of the other municipality, and marked as proposals."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssp_tui.domain.errors import Refused
from ssp_tui.domain.text import fold
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.services.new_forum import NewForum, id_of, most_alike, new_agenda
from ssp_tui.storage.shelf import agenda_files, standard_agendas

LIKE = """---
forum: Lokalrådet
kommune: Herning
id: herning-lokalraad
alias: Herning Lokalråd
mødehyppighed: 4 gange om året, lige før herning-styregruppe; ekstra møder i Herning
sted: Rådhuset
formand: Ungdomsskoleleder, UngHerning
sekretær: UngHerning
deltager: Afdelingsleder, UngHerning (skole) <leder@kommune.example>
modtager: Sekretariatet <post@kommune.example>
kører: 1.2.2027 - 30.6.2027
deltager: Afdelingsleder, Børn og Unge (skole)
deltager: Leder af UngHerning (fritid), ad hoc
deltager: Leder af SSP (Herning)
deltager: UngHerning (fritid)
deltager: Pia (Køge)
personsager: nej
forslag: punkter
kilde: seed-004:1
---

## Nyt fra Herning (O)
Kilde: seed-004:2

UngHerning fortæller.

## Eventuelt
"""
ODENSE = NewForum("Nyt Råd", "odense-nyt-raad", "Odense")


def made(new: NewForum = ODENSE, text: str = LIKE) -> str:
    agenda = read_agenda(text.encode(), "").agenda
    assert agenda
    return new_agenda(text, agenda.forum, new, [])


@pytest.mark.parametrize("id", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_word_that_windows_keeps_for_itself_is_no_id(id: str) -> None:
    with pytest.raises(Refused, match=f"»id: {id}« kan ikke bruges som id"):
        made(NewForum("Nyt Råd", id))
    (problem,) = read_agenda(made().replace("id: odense-nyt-raad\n", "").encode(), f"{id}.md").problems
    assert (problem.problem, problem.example) == (f"»id: {id}« kan ikke bruges som id", f"id: {id}-forum")
    assert read_agenda(made(NewForum("Nyt Råd", f"{id}x")).encode(), f"{id}x.md").problems == ()


def test_what_is_another_municipalitys_becomes_roles_or_goes() -> None:
    assert (
        made()
        == """---
forum: Nyt Råd
kommune: Odense
id: odense-nyt-raad
mødehyppighed: 4 gange om året; ekstra møder i Odense
formand: Ungdomsskoleleder
deltager: Afdelingsleder (skole)
deltager: Leder (fritid), ad hoc
deltager: Leder af SSP
personsager: nej
forslag: mødehyppighed, formand, deltager, personsager, punkter
---

## Nyt fra Odense (O)

## Eventuelt
"""
    )


def test_in_the_same_municipality_people_and_place_are_kept_as_proposals() -> None:
    text = made(NewForum("Nyt Råd", "herning-nyt-raad", "Herning"))
    assert "sted: Rådhuset\n" in text
    assert "deltager: Leder af UngHerning (fritid), ad hoc\n" in text
    assert "Pia" not in text
    assert ".example" not in text and "kører" not in text, "whom it is sent to and when it runs is nobody's but its own"
    assert "kilde" not in text.casefold()
    assert "forslag: mødehyppighed, sted, formand, sekretær, deltager, personsager, punkter\n" in text


def test_a_name_that_another_forum_has_is_refused() -> None:
    there = read_agenda(LIKE.encode(), "herning-lokalraad.md")
    assert there.agenda
    for new in (NewForum("Herning Lokalråd", "x"), NewForum("Nyt", "herning-lokalraad")):
        with pytest.raises(Refused):
            new_agenda(LIKE, there.agenda.forum, new, [there])


@pytest.mark.parametrize("path", agenda_files(standard_agendas()), ids=lambda path: path.stem)
def test_every_agenda_that_comes_with_the_program_can_be_the_model(path: Path) -> None:
    like = read_agenda(path.read_bytes(), str(path)).agenda
    assert like
    text = new_agenda(path.read_text(encoding="utf-8"), like.forum, ODENSE, [])
    reading = read_agenda(text.encode(), "odense-nyt-raad.md")
    assert reading.problems == ()
    assert reading.agenda and len(reading.agenda.items) == len(like.items)
    assert not like.forum.municipality or fold(like.forum.municipality) not in fold(text)
    assert "seed-" not in text


def test_the_most_similar_one_is_found_by_the_words_of_its_name() -> None:
    fora = [a.forum for p in agenda_files(standard_agendas()) if (a := read_agenda(p.read_bytes(), str(p)).agenda)]
    assert most_alike("SSP-styregruppen", fora, "Herning")[0].id == "herning-styregruppe"
    assert most_alike("Kredsråd", fora, "Ringsted")[0].id == "ringsted-kredsraad"
    assert most_alike("Infohus", fora)[0].id.endswith("-infohus")


def test_where_none_is_called_much_like_it_those_of_the_municipality_come_first() -> None:
    fora = [a.forum for p in agenda_files(standard_agendas()) if (a := read_agenda(p.read_bytes(), str(p)).agenda)]
    assert most_alike("Ungeråd", fora)[0].municipality != "Herning"
    assert {forum.municipality for forum in most_alike("Ungeråd", fora, "Herning")[:3]} == {"Herning"}


def test_the_id_is_made_of_municipality_and_name() -> None:
    assert id_of("SSP-gruppe Ærø", "Faaborg-Midtfyn") == "faaborg-midtfyn-ssp-gruppe-aeroe"
    assert id_of("Odense Lokalråd", "Odense") == "odense-lokalraad"
    assert id_of("Lokalråd", "") == "lokalraad"
