"""A well-made agenda file, and the ways in which files are well made."""

from __future__ import annotations

import pytest

from ssp_tui.domain.agenda import ItemKind, ItemStep, Reading, StandingAgenda, StandingItem
from ssp_tui.domain.forum import Member, MemberKind, Numbering, PersonPolicy
from ssp_tui.formats.agenda_markdown import read_agenda

FRONT = "---\nforum: Lokalrådet\nid: raad\n---\n"
WHOLE = """---
forum: SSP-styregruppe
kommune: Herning
id: herning-styregruppe
alias: Styregruppen
niveau: strategisk
formål: at samordne
mødehyppighed: 4 gange om året, lige før herning-lokalraad
varighed: 90 min
sted: Rådhuset
formand: Ungdomsskoleleder, UngHerning
næstformand: Centerchef
sekretær: UngHerning
gæster: fagpersoner
dagsorden udsendes: 7 dage før
referat udsendes: straks
godkendelse: næste møde
hvem kan foreslå: alle
dagsorden fastlægges af: formanden
personsager: nej
hjemmel: retsplejeloven § 115
hjemmel: forvaltningsloven § 27
skridt: hjemmebesøg
deltager: Teamleder, Børn og Forebyggelse (social)
deltager: Leder (afd. Nord), lokalpolitiet (politi)
deltager: Forebyggelsesbetjent (politi), en gang om året
deltager: Skoleleder (skole), ad hoc
deltager: Natteravn, efter behov
deltager: Mette
nummerering: pr. år
modtager fra: Lokalrådet
afgiver til: Kredsrådet
samarbejder med: IKI
slettefrist: 5 år
forslag: punkter, Mødehyppighed
kilde: seed-004:617
kilde: seed-004:637
---

# SSP-styregruppe

## Velkommen og godkendelse af referat (B, 5 min)
Trin: godkendelse
Id: velkommen

## Opfølgning på åbne opgaver (O/D, 10 min)

## Status på handleplanen (Lukket punkt)
Ansvarlig: Centerchef
**Oplæg:** SSP-konsulent
Tid: kl. 9.30-9.45
Bilag: plan.pdf
- Bilag: tal.xlsx
Indstilling: at styregruppen drøfter
Sagen afgøres af: styregruppen

Husk: spørg politiet først.

- en liste
  - og en til
Kilde: seed-004:625

```
## ikke et punkt
Trin: runde
```

## Rundt om bordet (O)
Runde: Skole, Social (Nord, Syd), Politi

## Eventuelt
## Næste møde (B, 5 min)
"""


def read(text: str, file: str = "agendas/raad.md") -> Reading:
    return read_agenda(text.encode(), file)


def agenda(text: str) -> StandingAgenda:
    reading = read(text)
    assert reading.agenda is not None
    assert reading.problems == ()
    return reading.agenda


def items(body: str) -> tuple[StandingItem, ...]:
    return agenda(FRONT + body).items


@pytest.fixture(scope="module")
def whole() -> StandingAgenda:
    reading = read(WHOLE, "agendas/herning-styregruppe.md")
    assert (reading.problems, reading.warnings) == ((), ())
    assert reading.agenda is not None
    return reading.agenda


def test_the_front_matter_is_the_forum(whole: StandingAgenda) -> None:
    forum = whole.forum
    assert (forum.id, forum.name, forum.municipality) == ("herning-styregruppe", "SSP-styregruppe", "Herning")
    assert (forum.aliases, forum.level, forum.purpose) == (("Styregruppen",), "strategisk", "at samordne")
    assert forum.cadence == "4 gange om året, lige før herning-lokalraad"
    assert (forum.duration_minutes, forum.place, forum.guests) == (90, "Rådhuset", "fagpersoner")
    assert forum.chair == "Ungdomsskoleleder, UngHerning"
    assert (forum.deputy_chair, forum.secretary) == ("Centerchef", "UngHerning")
    assert (forum.agenda_out, forum.minutes_out, forum.approval) == ("7 dage før", "straks", "næste møde")
    assert (forum.may_propose, forum.sets_agenda, forum.retention) == ("alle", "formanden", "5 år")
    assert (forum.person_policy, forum.numbering) == (PersonPolicy.FORBIDDEN, Numbering.PER_YEAR)
    assert (forum.legal_basis, forum.steps) == ("retsplejeloven § 115; forvaltningsloven § 27", ("hjemmebesøg",))
    assert (forum.receives_from, forum.hands_to, forum.works_with) == (("Lokalrådet",), ("Kredsrådet",), ("IKI",))
    assert (forum.proposals, forum.sources) == (("punkter", "mødehyppighed"), ("seed-004:617", "seed-004:637"))
    assert forum.other == ()


def test_a_member_is_a_name_that_may_hold_commas_a_sector_and_how_often(whole: StandingAgenda) -> None:
    assert whole.forum.members == (
        Member("Teamleder, Børn og Forebyggelse", "social"),
        Member("Leder (afd. Nord), lokalpolitiet", "politi"),
        Member("Forebyggelsesbetjent", "politi", MemberKind.YEARLY),
        Member("Skoleleder", "skole", MemberKind.AD_HOC),
        Member("Natteravn", "", MemberKind.AD_HOC),
        Member("Mette"),
    )


def test_each_second_level_heading_is_an_item(whole: StandingAgenda) -> None:
    assert [(item.id, item.title, item.minutes, item.step) for item in whole.items] == [
        ("velkommen", "Velkommen og godkendelse af referat", 5, ItemStep.APPROVAL),
        ("opfoelgning-paa-aabne-opgaver", "Opfølgning på åbne opgaver", 10, ItemStep.ACTIONS),
        ("status-paa-handleplanen-lukket-punkt", "Status på handleplanen (Lukket punkt)", 15, None),
        ("rundt-om-bordet", "Rundt om bordet", None, ItemStep.ROUND),
        ("eventuelt", "Eventuelt", None, ItemStep.ANY_OTHER),
        ("naeste-moede", "Næste møde", 5, ItemStep.NEXT_MEETING),
    ]
    lines = WHOLE.split("\n")
    assert all(lines[item.line - 1].startswith(f"## {item.title}") for item in whole.items)


def test_lines_with_a_key_are_told_from_guidance(whole: StandingAgenda) -> None:
    item = whole.items[2]
    assert item.responsible == "Centerchef, SSP-konsulent"
    assert item.clock == "kl. 9.30-9.45"
    assert item.attachments == ("plan.pdf", "tal.xlsx")
    assert item.fields == (("Indstilling", "at styregruppen drøfter"), ("Sagen afgøres af", "styregruppen"))
    assert item.sources == ("seed-004:625",)
    assert item.guidance == (
        "Husk: spørg politiet først.\n\n- en liste\n  - og en til\n\n```\n## ikke et punkt\nTrin: runde\n```"
    )


def test_a_round_has_its_units_and_a_comma_in_brackets_is_no_border(whole: StandingAgenda) -> None:
    assert whole.items[3].round_units == ("Skole", "Social (Nord, Syd)", "Politi")


@pytest.mark.parametrize(
    "title",
    [
        "Budget: status", "Projekt #12", "# i titel", "[Udkast]", "*stjerne* og _streg_", "1. først", "10. klasse",
        "2027", "2026-12-01", "nej", "& først", "| rør |", "<b>fed</b>", "&amp;", "C:\\temp", "SSP+ ???", "https://ssp.dk",
        "---",
    ],
)  # fmt: skip
def test_a_title_is_exactly_what_was_typed(title: str) -> None:
    assert [item.title for item in items(f"## Først\n## {title}\n## Sidst\n")] == ["Først", title, "Sidst"]


def test_two_items_may_have_one_title() -> None:
    assert [item.id for item in items("## Sager\n## Sager\n")] == ["sager", "sager#2"]


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("Trin: runde", ItemStep.ROUND),
        ("trin:  Bordet rundt", ItemStep.ROUND),
        ("TRIN: Naeste moede", ItemStep.NEXT_MEETING),
        ("Trin:opgaver", ItemStep.ACTIONS),
        ("**Trin**: evt.", ItemStep.ANY_OTHER),
        ("Vejledning.\nTrin: godkendelse", ItemStep.APPROVAL),
    ],
)
def test_a_step_may_be_written_in_several_ways(line: str, step: ItemStep) -> None:
    assert items(f"## Punkt\n{line}\n")[0].step is step


def test_a_title_that_would_mean_a_step_can_be_told_not_to() -> None:
    assert items("## Opfølgning på ungeprofilen\nTrin: ingen\n")[0].step is None


def test_a_planned_time_gives_the_minutes_when_the_title_does_not() -> None:
    assert items("## Punkt (B)\nTid: 18:00–18:25\n")[0].minutes == 25


@pytest.mark.parametrize(
    "line", ["Trine: orienterer om ugen", "Rune: holder oplæg", "Ida: byder velkommen", "Tina: følger op"]
)
def test_a_first_name_that_looks_like_a_key_is_no_mistake(line: str) -> None:
    assert items(f"## Punkt\n{line}\n")[0].fields == (tuple(line.split(": ")),)


def test_a_key_deep_in_a_list_is_guidance() -> None:
    body = "## Punkt\nGennemgang:\n\n- sager\n  - Ansvarlig: politiet\n- Bilag: se mappen\n"
    assert items(body)[0].guidance == body.removeprefix("## Punkt\n").strip()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_byte_order_mark_and_line_ends_do_not_matter(codec: str, newline: str) -> None:
    reading = read_agenda(WHOLE.replace("\n", newline).encode(codec), "agendas/herning-styregruppe.md")
    assert reading == read(WHOLE, "agendas/herning-styregruppe.md")


@pytest.mark.parametrize(("codec", "name"), [("utf-16", "UTF-16"), ("cp1252", "Windows-1252")])
def test_another_encoding_is_read_rightly_with_a_warning(codec: str, name: str) -> None:
    reading = read_agenda(WHOLE.encode(codec), "agendas/herning-styregruppe.md")
    assert reading.agenda == read(WHOLE, "agendas/herning-styregruppe.md").agenda
    assert reading.problems == ()
    assert [warning.problem for warning in reading.warnings] == [f"Filen er læst som {name}"]


@pytest.mark.parametrize("file", ["agendas/raad.md", "C:\\ssp\\agendas\\raad.md", "raad.md", "-"])
def test_the_id_is_compared_with_the_name_of_the_file_on_any_system(file: str) -> None:
    assert read(FRONT + "## P\n", file).problems == ()


def test_without_an_id_the_files_name_is_the_id() -> None:
    reading = read("---\nforum: Lokalrådet\n---\n## P\n", "agendas/lokal-raad.md")
    assert reading.agenda is not None
    assert reading.agenda.forum.id == "lokal-raad"
    assert (reading.problems, reading.warnings) == ((), ())


def test_kinds_are_sorted_as_orientation_discussion_decision() -> None:
    assert items("## P (B/O)\n")[0].kinds == (ItemKind.INFORMATION, ItemKind.DECISION)


def test_an_item_takes_what_stands_under_it_and_nothing_more() -> None:
    first, second = items("## Et\nFelt: en\ntekst et\n## To\ntekst to\n")
    assert (first.fields, first.guidance, second.fields, second.guidance) == (
        (("Felt", "en"),),
        "tekst et",
        (),
        "tekst to",
    )
