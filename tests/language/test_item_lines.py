import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.item import EntryKind
from tests.language.a_meeting import read

O, D, B = ItemKind.INFORMATION, ItemKind.DISCUSSION, ItemKind.DECISION  # noqa: E741


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/punkt 3", cmd.GoTo("3")),
        ("/item 3", cmd.GoTo("3")),
        ("/punkt 4.1", cmd.GoTo("4.1")),
        ("/nyt Sommerferien (D, 10 min)", cmd.AddItem("Sommerferien", (D,), 10)),
        ("/new Status (Lukket punkt)", cmd.AddItem("Status (Lukket punkt)")),
        ("/nyt Tryghed: 4 x 200.000 kr. (B)", cmd.AddItem("Tryghed: 4 x 200.000 kr.", (B,))),
        ("/underpunkt Erfaringer fra infohusene", cmd.AddSubItem("Erfaringer fra infohusene")),
        ("/under Mentorindsatsen (O/D)", cmd.AddSubItem("Mentorindsatsen", (O, D))),
        ("/flyt 8 til 3", cmd.MoveItem("8", "3")),
        ("/flyt 8 3", cmd.MoveItem("8", "3")),
        ("/flyt punkt 8 før punkt 3", cmd.MoveItem("8", "3")),
        ("/move 8 to 3", cmd.MoveItem("8", "3")),
        ("/fjern 3", cmd.RemoveItem("3")),
        ("/fjern punkt 4.1", cmd.RemoveItem("4.1")),
        ("/take-off", cmd.RemoveItem()),
        ("/fast", cmd.MakeFixed()),
        ("/fast punkt 5", cmd.MakeFixed("5")),
        ("/fixed 5", cmd.MakeFixed("5")),
        ("/omdøb Handleplan 2027 (B, 5 min)", cmd.RenameItem("Handleplan 2027", (B,), 5)),
        ("/omdoeb Handleplan", cmd.RenameItem("Handleplan")),
        ("/type B", cmd.SetKinds((B,))),
        ("/type d/o", cmd.SetKinds((O, D))),
        ("/type OD", cmd.SetKinds((O, D))),
        ("/type beslutning", cmd.SetKinds((B,))),
        ("/felt Indstilling: at vi: gør det", cmd.SetField("Indstilling", "at vi: gør det")),
        ("/felt Sagen afgøres af: Styregruppen", cmd.SetField("Sagen afgøres af", "Styregruppen")),
        ("/felt Økonomi", cmd.SetField("Økonomi", None)),
        ("/field Økonomi:", cmd.SetField("Økonomi", None)),
        ("/løft 1 Belysning ved stationen (B)", cmd.Lift(1, "Belysning ved stationen", (B,))),
        ("/loeft 1", cmd.Lift(1, "")),
        ("/lukket", cmd.CloseItem()),
        ("/lukket 1", cmd.CloseItem(1)),
        ("/lukket Personalesag", cmd.CloseItem(neutral_title="Personalesag")),
        ("/lukket 1 Intern drøftelse", cmd.CloseItem(1, "Intern drøftelse")),
        ("/lukket 9 klasser på tur", cmd.CloseItem(neutral_title="9 klasser på tur")),
        ("/closed", cmd.CloseItem()),
        ("/åbent", cmd.OpenItem()),
        ("/aabent 1", cmd.OpenItem(1)),
        ("/ret 1: Ekstra runde: lørdag", cmd.ChangeEntry(1, "Ekstra runde: lørdag")),
        ("/ret 1 Ekstra runde", cmd.ChangeEntry(1, "Ekstra runde")),
        (
            "/ret 2: Mette: vagtplan > 3/12",
            cmd.ChangeEntry(
                2,
                "Mette: vagtplan > 3/12",
                cmd.RecordAction("vagtplan", ("Mette",), Due("3/12", DueKind.EXACT, dt.date(2026, 12, 3))),
            ),
        ),
        ("/slet 1", cmd.RemoveEntry(1)),
        ("/slet linje 1", cmd.RemoveEntry(1)),
        ("/gør 1 til b", cmd.RetypeEntry(1, EntryKind.DECISION)),
        ("/goer 1 til konklusion", cmd.RetypeEntry(1, EntryKind.CONCLUSION)),
        ("/gør 1 til anb(praksis)", cmd.RetypeEntry(1, EntryKind.RECOMMENDATION, "praksis")),
        ("/gør 1 til notat", cmd.RetypeEntry(1, EntryKind.NOTE)),
        ("/gør 1 til ?", cmd.RetypeEntry(1, EntryKind.QUESTION)),
        ("/gør 1 til næste", cmd.RetypeEntry(1, EntryKind.PARKED)),
        (
            "/gør 1 til opgave",
            cmd.RetypeEntry(1, EntryKind.ACTION, action=cmd.RecordAction("Uro ved stationen fredag aften")),
        ),
        ("/gør 2 til i", cmd.RetypeEntry(2, EntryKind.INFORMATION)),
    ],
)
def test_items_and_lines_are_worked_on(line: str, expected: cmd.Command) -> None:
    assert read(line).command == expected


@pytest.mark.parametrize(
    "line",
    [
        *("/punkt", "/nyt", "/underpunkt", "/flyt", "/flyt 6", "/omdøb", "/type", "/type X"),
        *("/felt", "/felt : x", "/løft", "/åbent nej", "/ret", "/ret 3", "/ret tekst", "/slet", "/slet 3, 4"),
        *("/slet alt", "/gør 3", "/gør 3 til x", "/gør 3 til b(x)"),
    ],
)
def test_a_command_that_lacks_something_shows_how_it_is_written(line: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error.startswith("Skriv")
    assert line.split()[0] in reading.error or line == "/felt : x"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("/punkt 3", "GÅ TIL punkt 3 · Siden sidst"),
        ("/nyt Sommerferien (D, 10 min)", "NYT PUNKT »Sommerferien« (D, 10 min)"),
        ("/underpunkt Lys", "NYT UNDERPUNKT »Lys« under punkt 4"),
        ("/slet 1", "SLET linje 1 »Uro ved stationen fredag aften«"),
        ("/slet 2", "SLET linje 2 »vagtplan«"),
        ("/gør 1 til b", "GØR linje 1 »Uro ved stationen fredag aften« til BESLUTNING"),
        ("/lukket Personalesag", "LUKKET punkt 4 · offentlig titel »Personalesag«"),
        ("/felt Økonomi", "FELT Økonomi · åbnes til flere linjer"),
        ("/flyt 8 til 3", "FLYT punkt 8 til lige før punkt 3"),
    ],
)
def test_the_live_reading_says_what_is_meant(line: str, label: str) -> None:
    assert read(line).label == label


@pytest.mark.parametrize("line", ["/slet 9", "/ret 9: x", "/gør 9 til b", "/lukket 9", "/åbent 9", "/løft 9 x"])
def test_a_line_that_is_not_there_is_remarked_on(line: str) -> None:
    reading = read(line)
    assert reading.command is not None
    assert reading.hints == ("Punkt 4 har ingen linje 9",)


def test_an_item_that_is_not_there_is_remarked_on() -> None:
    assert read("/punkt 77").hints == ("Punkt 77 findes ikke",)
    assert read("/flyt 3 til 77").hints == ("Punkt 77 findes ikke",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/ret 1: b: Ekstra runde", cmd.ChangeEntry(1, "Ekstra runde", kind=EntryKind.DECISION)),
        ("/ret 1: beslutning: Ekstra runde", cmd.ChangeEntry(1, "Ekstra runde", kind=EntryKind.DECISION)),
        ("/ret 1: ? Hvem kører", cmd.ChangeEntry(1, "Hvem kører", kind=EntryKind.QUESTION)),
        ("/ret 1: anb(praksis): Runder", cmd.ChangeEntry(1, "Runder", None, EntryKind.RECOMMENDATION, "praksis")),
        ("/ret 1: til referat: Karl: Nej", cmd.ChangeEntry(1, "Nej", None, EntryKind.STATEMENT, "", "Karl")),
        ("/ret 2: b: Ekstra runde", cmd.ChangeEntry(2, "Ekstra runde", kind=EntryKind.DECISION)),
        ("/ret 2: notat: Ekstra runde", cmd.ChangeEntry(2, "Ekstra runde", kind=EntryKind.NOTE)),
        ("/ret 1: \\b: Ekstra runde", cmd.ChangeEntry(1, "b: Ekstra runde")),
        (
            "/ret 1: a: Mette: vagtplan",
            cmd.ChangeEntry(1, "a: Mette: vagtplan", cmd.RecordAction("vagtplan", ("Mette",)), EntryKind.ACTION),
        ),
        (
            "/ret 2: a: Mette: vagtplan",
            cmd.ChangeEntry(2, "a: Mette: vagtplan", cmd.RecordAction("vagtplan", ("Mette",))),
        ),
    ],
)
def test_a_changed_line_that_is_typed_as_something_becomes_that(line: str, expected: cmd.Command) -> None:
    assert read(line).command == expected


def test_the_reading_of_a_change_says_what_the_line_becomes() -> None:
    assert read("/ret 1: b: Ekstra runde").label == "RET linje 1 · BESLUTNING"
    assert read("/ret 1: Ekstra runde").label == "RET linje 1"
    assert read("/ret 9: b: x").hints == ("Punkt 4 har ingen linje 9",)
    assert "/ret" not in read("/ret 1: b:").label
    assert read("/ret 1: b:").error == "Skriv teksten efter b:"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("/punkt eventuelt", "8"),
        ("/punkt akut", "4"),
        ("/punkt udford", "4"),
        ("/punkt paa aabne", "2"),
        ("/punkt næste møde", "9"),
        ("/punkt nation", ""),
        ("/punkt tationen", "4.1"),
        ("/punkt stationen", "4.1"),
        ("/punkt 8", "8"),
        ("/punkt pkt. 8", "8"),
    ],
)
def test_an_item_is_gone_to_by_its_number_or_by_words_of_its_title(line: str, number: str) -> None:
    assert read(line).command == (cmd.GoTo(number) if number else None)


def test_several_items_of_the_words_are_named_and_none_is_gone_to() -> None:
    reading = read("/punkt st")
    assert reading.command == cmd.GoTo("4.1")
    assert read("/punkt o").error == "Punkt 1 Velkommen og godkendelse af referat eller 2 Opfølgning på åbne opgaver?"
    assert read("/punkt vandværk").error == "Intet punkt har »vandværk« i titlen: skriv punktets nummer"
