"""The fixed agendas that the repository carries: faultless, and true to what the fora's own papers say."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssp_tui.domain.agenda import ItemKind, ItemStep, StandingAgenda
from ssp_tui.domain.forum import Forum, PersonPolicy
from ssp_tui.formats.agenda_forum import KEYS
from ssp_tui.formats.agenda_markdown import check_together, read_agenda
from ssp_tui.formats.item_keys import ITEM_KEYS

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "agendas").glob("*.md"))
READINGS = {path.stem: read_agenda(path.read_bytes(), str(path)) for path in FILES}


def agenda(forum: str) -> StandingAgenda:
    found = READINGS[forum].agenda
    assert found is not None
    return found


def members(forum: Forum) -> str:
    return "; ".join(f"{member.name} ({member.sector})" for member in forum.members)


def titles(forum: str) -> str:
    return "; ".join(item.title for item in agenda(forum).items)


@pytest.mark.parametrize("forum", READINGS)
def test_an_agenda_file_has_neither_problem_nor_warning(forum: str) -> None:
    reading = READINGS[forum]
    assert [str(found) for found in reading.problems + reading.warnings] == []
    assert agenda(forum).forum.id == forum


def test_no_two_of_them_share_a_name() -> None:
    assert check_together(READINGS.values()) == ()


# What the papers say, with the line where it stands: seed-004 is "SSP i Herning Kommune" (2022), seed-003
# "SSP-samarbejdet i Guldborgsund" (2017), seed-002 the minutes of 28.9.2016, seed-000 "UngeNetværket" in Haderslev.
FACTS = [
    ("sam-sspplus", "members", "Jens (Guldborgsund); Lotte (Vallensbæk); Pernille (Gentofte); Pia (Køge)", "002:7-13"),
    ("sam-sspplus", "aliases", "Fagudvalget for SSP+", "002:65"),
    ("sam-sspplus", "level", "fagudvalg", "002:65"),
    ("sam-sspplus", "duration_minutes", "210", "002:104"),
    ("sam-sspplus", "hands_to", "SSP-Samrådet", "002:43"),
    ("herning-styregruppe", "cadence", "4 gange om året", "004:637"),
    ("herning-styregruppe", "cadence", "lige før herning-lokalraad", "004:639"),
    ("herning-styregruppe", "cadence", "ekstra møder", "004:641"),
    ("herning-styregruppe", "chair", "Ungdomsskoleleder, UngHerning", "004:633"),
    ("herning-styregruppe", "secretary", "UngHerning", "004:643"),
    ("herning-styregruppe", "agenda_out", "7 dage før", "004:645"),
    ("herning-styregruppe", "minutes_out", "straks", "004:646"),
    ("herning-styregruppe", "approval", "næste møde", "004:646"),
    ("herning-styregruppe", "may_propose", "alle medlemmer", "004:648"),
    ("herning-styregruppe", "sets_agenda", "formanden", "004:648"),
    ("herning-styregruppe", "members", "teamlederniveau, Børn og Forebyggelse (social)", "004:629"),
    ("herning-styregruppe", "members", "centerlederniveau, Børn og Læring (skole)", "004:630"),
    ("herning-styregruppe", "members", "Midt- og Vestjyllands Politi, Herning (politi)", "004:631"),
    ("herning-styregruppe", "guests", "sagsområde", "004:635"),
    ("herning-mandagsmoede", "cadence", "hver mandag", "004:675"),
    ("herning-mandagsmoede", "duration_minutes", "60", "004:675"),
    ("herning-mandagsmoede", "person_policy", "§ 115", "004:462"),
    ("herning-mandagsmoede", "legal_basis", "retsplejeloven § 115", "004:215"),
    ("herning-mandagsmoede", "level", "koordinerende", "004:652"),
    ("herning-mandagsmoede", "members", "Koordinator for unge-indsatser", "004:661"),
    ("herning-dot", "cadence", "hver anden mandag, et kort møde", "004:398"),
    ("herning-dot", "chair", "Leder af SSP", "004:240"),
    ("herning-dot", "receives_from", "SSP-grupperne; klubberne; skoler og institutioner", "004:392"),
    ("herning-lokalraad", "cadence", "4 gange om året", "004:808"),
    ("herning-lokalraad", "chair", "Vicepolitiinspektør, Herning lokalpoliti", "004:775"),
    ("herning-lokalraad", "deputy_chair", "Direktør for Børn og Unge", "004:776"),
    ("herning-lokalraad", "members", "2-3 politikommissærer", "004:781"),
    ("herning-lokalraad", "guests", "ressourcepersoner", "004:798"),
    ("herning-lokalraad", "receives_from", "Kredsrådet", "004:794"),
    ("herning-lokalraad", "hands_to", "Styregruppen for Trygt Natteliv", "004:884"),
    ("herning-samraad", "level", "stabsfunktion", "004:814"),
    ("herning-samraad", "members", "Leder af SSP", "004:820"),
    ("herning-vejledermoede", "secretary", "Leder af SSP", "004:535"),
    ("herning-vejledermoede", "cadence", "4 gange om året", "004:703"),
    ("herning-vejledermoede", "members", "Socialrådgiver", "004:540"),
    ("herning-plusteam", "cadence", "4 gange om året", "004:737"),
    ("herning-plusteam", "purpose", "16-25 år", "004:711"),
    ("herning-plusteam", "members", "UU/Ungeenheden", "004:217"),
    ("herning-lokal-ssp-gruppe", "secretary", "SSP-vejleder", "004:505"),
    ("herning-lokal-ssp-gruppe", "cadence", "3-6 gange om året", "004:519"),
    ("herning-lokal-ssp-gruppe", "hands_to", "DOT", "004:392"),
    ("herning-faerdselssikkerhedsudvalg", "cadence", "ca. 4 gange om året", "004:767"),
    ("herning-faerdselssikkerhedsudvalg", "aliases", "Trafiksikkerhedsudvalget", "004:739"),
    ("herning-faerdselssikkerhedsudvalg", "hands_to", "Teknik- og Miljøudvalget", "004:757"),
    ("herning-radikalisering", "cadence", "4 gange om året", "004:848"),
    ("herning-radikalisering", "members", "PET", "004:836"),
    ("herning-trygt-natteliv", "cadence", "4-6 gange om året", "004:903"),
    ("herning-trygt-natteliv", "receives_from", "Lokalrådet", "004:884"),
    ("herning-trygt-natteliv", "members", "2 repræsentanter, Restauratørforeningen", "004:889"),
    ("herning-infohus", "chair", "Leder af SSP", "004:856"),
    ("herning-sportolv", "members", "4 frivillige repræsentanter (frivillige)", "004:221"),
    ("herning-sportolv", "purpose", "2 årlige Sportolv-arrangementer", "004:221"),
    ("guldborgsund-indsatsmoede", "cadence", "en gang om ugen", "003:216"),
    ("guldborgsund-indsatsmoede", "person_policy", "§ 115", "003:215"),
    ("guldborgsund-indsatsmoede", "legal_basis", "forvaltningsloven § 27", "003:73"),
    ("guldborgsund-indsatsmoede", "members", "Politiets SSP-koordinator (politi)", "003:216"),
    ("guldborgsund-indsatsmoede", "steps", "bekymringsbrev; bekymringssamtale; hjemmebesøg; skolebesøg", "003:216"),
    ("guldborgsund-sspplus", "cadence", "4 gange om året", "003:129"),
    ("guldborgsund-sspplus", "person_policy", "nej", "003:127"),
    ("guldborgsund-sspplus", "purpose", "16-30-årige", "003:127"),
    ("guldborgsund-sspplus", "members", "Center for Afhængighed", "003:129"),
    ("guldborgsund-sspplus", "aliases", "SSP+ netværket", "003:251"),
    ("haderslev-ungenetvaerk", "cadence", "mindst 4 gange om året", "000:45"),
    ("haderslev-ungenetvaerk", "chair", "Skoleleder eller afdelingsleder", "000:33"),
    ("haderslev-ungenetvaerk", "person_policy", "§ 115", "000:35"),
    ("haderslev-ungenetvaerk", "members", "Socialrådgiver, Det Rådgivende Team (social)", "000:41"),
    ("haderslev-ungenetvaerk", "guests", "supplerer sig selv efter behov", "000:41"),
    ("haderslev-ungenetvaerk", "works_with", "Kredsråd; Lokalråd; Lokalråd+; IKI", "000:23"),
]


@pytest.mark.parametrize(("forum_id", "field", "stated", "seed_line"), FACTS)
def test_what_a_paper_states_stands_in_the_file_and_the_file_names_the_line(
    forum_id: str, field: str, stated: str, seed_line: str
) -> None:
    forum = agenda(forum_id).forum
    value = members(forum) if field == "members" else getattr(forum, field)
    assert stated in ("; ".join(value) if isinstance(value, tuple) else str(value))
    seed, _, lines = seed_line.partition(":")
    assert any(_covers(source, seed, int(lines.split("-")[0])) for source in forum.sources), forum.sources


def _covers(source: str, seed: str, line: int) -> bool:
    name, _, rest = source.partition(":")
    first, _, last = rest.split(" ")[0].partition("-")
    return name == f"seed-{seed}" and int(first) <= line <= int(last or first)


@pytest.mark.parametrize(
    ("forum", "absent"),
    [
        ("sam-sspplus", ("municipality", "chair", "secretary", "cadence")),
        ("herning-mandagsmoede", ("chair", "secretary")),
        ("herning-dot", ("secretary", "duration_minutes")),
        ("herning-lokalraad", ("secretary", "duration_minutes", "place")),
        ("herning-plusteam", ("chair", "secretary", "duration_minutes")),
        ("herning-faerdselssikkerhedsudvalg", ("chair", "secretary", "legal_basis")),
        ("herning-samraad", ("chair", "secretary", "legal_basis")),
        ("herning-radikalisering", ("chair", "secretary", "legal_basis")),
        ("herning-trygt-natteliv", ("chair", "secretary", "legal_basis")),
        ("herning-infohus", ("purpose", "cadence", "secretary", "aliases")),
        ("herning-sportolv", ("chair", "secretary", "cadence")),
        ("guldborgsund-indsatsmoede", ("chair", "secretary", "duration_minutes")),
        ("guldborgsund-sspplus", ("chair", "secretary", "duration_minutes")),
        ("haderslev-ungenetvaerk", ("secretary", "duration_minutes")),
    ],
)
def test_what_no_paper_states_is_absent(forum: str, absent: tuple[str, ...]) -> None:
    assert not any(getattr(agenda(forum).forum, field) for field in absent)


@pytest.mark.parametrize("forum", sorted({forum_id for forum_id, _, _, _ in FACTS}))
def test_a_policy_or_level_without_a_source_is_marked_as_a_proposal(forum: str) -> None:
    found = agenda(forum).forum
    stated = {(forum_id, field) for forum_id, field, _, _ in FACTS}
    for field, key in (("person_policy", "personsager"), ("level", "niveau")):
        assert (forum, field) in stated or key in found.proposals


@pytest.mark.parametrize("forum", sorted(READINGS))
def test_an_agenda_has_at_least_five_items_of_its_own_kind_and_says_which_are_sourced(forum: str) -> None:
    items = agenda(forum).items
    assert len(items) >= 5
    assert all(item.kinds for item in items)
    assert all(item.sources for item in items) or "punkter" in agenda(forum).forum.proposals


def test_the_national_committee_has_room_for_its_subjects_before_the_round() -> None:
    steps = [item.step for item in agenda("sam-sspplus").items]
    assert steps == [ItemStep.APPROVAL, None, None, None, ItemStep.ROUND, ItemStep.ANY_OTHER]


def test_the_street_team_has_the_seven_items_that_its_paper_names() -> None:
    assert [item.sources for item in agenda("herning-dot").items] == [(f"seed-004:{line}",) for line in range(402, 409)]
    assert "punkter" not in agenda("herning-dot").forum.proposals


@pytest.mark.parametrize(
    ("forum", "topics"),
    [
        ("herning-lokalraad", "Kriminalitet kriminalitetsudvikling SSP PSP KSP Radikalisering bande Trafik Handleplan"),
        ("herning-mandagsmoede", "politiet på_tværs rører_sig Tendenser forebyggende_samarbejde"),
        ("herning-styregruppe", "Akutte lokalrådsmøde handleplan Bordet_rundt"),
        ("guldborgsund-indsatsmoede", "døgnrapport Fordeling næste_skridt GUSA NEC"),
        ("guldborgsund-sspplus", "Tendenser forebyggende initiativer retningslinjer frafald udskænkning"),
        ("haderslev-ungenetvaerk", "skolen Forebyggelse kriminalitet Viden"),
    ],
)  # fmt: skip
def test_the_items_are_about_what_the_forum_is_for(forum: str, topics: str) -> None:
    assert [topic for topic in topics.split() if topic.replace("_", " ") not in titles(forum)] == []


def test_no_item_decides_in_a_persons_case_where_persons_may_not_be_spoken_of() -> None:
    for reading in READINGS.values():
        assert reading.agenda is not None
        if reading.agenda.forum.person_policy is not PersonPolicy.NAMED:
            assert not reading.agenda.forum.steps
    (monday,) = [item for item in agenda("herning-mandagsmoede").items if "politiet" in item.title]
    assert ItemKind.DECISION not in monday.kinds
    assert "Skriv ingen navne" in monday.guidance


def test_every_key_is_explained_in_the_guide() -> None:
    guide = (ROOT / "docs" / "fast-dagsorden.md").read_text(encoding="utf-8")
    assert [key for key in [*KEYS, *(f"{key}:" for key in ITEM_KEYS)] if f"`{key}`" not in guide] == []


def test_the_guides_own_example_is_faultless() -> None:
    guide = (ROOT / "docs" / "fast-dagsorden.md").read_text(encoding="utf-8")
    example = guide.split("```markdown\n")[1].split("```\n")[0]
    reading = read_agenda(example.encode(), "agendas/herning-styregruppe.md")
    assert (reading.problems, reading.warnings) == ((), ())
