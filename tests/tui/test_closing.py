"""The opsamling: what is read back, what is missing, and where each row leads."""

from __future__ import annotations

import datetime as dt

from rich.cells import cell_len

from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.warnings import warnings
from ssp_tui.tui.present import closing, entries
from ssp_tui.tui.present.closing_rows import Jump
from ssp_tui.tui.present.handed import handed
from ssp_tui.tui.present.parts import text_of
from ssp_tui.tui.screens.closing import ClosingScreen, Decision
from tests.tui.stage import MEETING, NOW, Stage, held, stage, workspace

HOSTILE = "[/b] [tbd] # - [5 min] *** ??? <b> §115 [@click=app.quit]x[/] 👍 a\u030a \u202etxet"
SHOWN = "[/b] [tbd] # - [5 min] *** ??? <b> §115 [@click=app.quit]x[/] 👍 å"


def meeting(*lines: str) -> Meeting:
    return held(workspace(), *lines).meeting


def shown(of: Meeting, *unfinished: str, width: int = 76) -> dict[str, list[str]]:
    """The rows of each section, by its heading."""
    sections = closing.sections(of, warnings(of), unfinished, width)
    return {text_of(one.heading).split(" (")[0]: [text_of(row.line) for row in one.rows] for one in sections}


def jumps(of: Meeting, *unfinished: str) -> dict[str, Jump]:
    sections = closing.sections(of, warnings(of), unfinished, 76)
    return {text_of(row.line).strip(): row.jump for one in sections for row in one.rows if row.jump}


def test_a_decision_stands_apart_from_what_was_concluded_recommended_or_said_of_the_item() -> None:
    found = shown(
        meeting(
            "/punkt 3", "b: Ekstra runde", "k: En lille gruppe", "anb(lov): Barrierer?", "/punkt 4", "/resultat drøftet"
        )
    )
    assert found["Beslutninger"] == ["   3  Ekstra runde"]
    assert found["Konklusioner"] == ["   3  En lille gruppe"]
    assert found["Anbefalinger"] == ["   3  lov: Barrierer?"]
    assert found["Andre resultater"] == ["   4  Handleplan: drøftet"]


def test_what_goes_to_another_forum_says_who_gets_it_and_what_goes_on_paper_says_so_here_and_at_its_item() -> None:
    of = meeting("/punkt 3", "/oversend Kredsrådet: Mere lys", "/oversend Mandagsmødet")
    assert shown(of)["Oversendt"] == [
        "   3  Kredsrådet på papir: Mere lys", "   3  Mandagsmøde: Akutte lokale udfordringer"
    ]  # fmt: skip
    assert [text_of(entries.row(of, entry)) for item in of.items for entry in item.entries] == [
        " 1 OVERSENDT PÅ PAPIR til Kredsrådet: Mere lys",
        " 2 OVERSENDT til Mandagsmøde: hele punktet",
    ]


def test_one_line_says_who_gets_what_once_and_when_they_meet() -> None:
    work = workspace()
    said = ("/oversend Kredsrådet: a", "/oversend Kredsrådet: b", "/oversend Mandagsmødet", "a: Mandagsmødet: tur")
    of = held(work, "/punkt 3", *said).meeting
    told = handed(of, work.fora, {"mandagsmoede": dt.date(2026, 11, 30)}.get)
    (made,) = [action.number[-3:] for action in of.actions if action.meeting == of.id]
    assert told == f"Oversendt: Kredsrådet på papir · Mandagsmøde (30. nov.) · Mandagsmøde opgave {made}"
    assert handed(meeting(), work.fora, {}.get) == ""


def test_the_questions_that_are_open_are_read_back_and_lead_to_their_lines() -> None:
    of = meeting("/punkt 3", "? Hvem betaler bussen", "/punkt 4", "? Hvem kører", "/lukket 1")
    assert shown(of)["Åbne spørgsmål"] == ["   3  Hvem betaler bussen", "   4  (lukket) Hvem kører"]
    assert jumps(of)["3  Hvem betaler bussen"] == Jump("3", 1)


def test_the_sections_of_a_meeting_where_nothing_was_said_say_so() -> None:
    found = shown(meeting())
    assert found["Beslutninger"] == ["  Ingen beslutninger."]
    assert found["Opgaver"] == ["  Ingen nye opgaver."]
    assert found["Mødet"] == ["  Fremmøde    ikke noteret", "  Næste møde  ikke sat"]
    assert set(found) == {"Beslutninger", "Opgaver", "Mødet", "Mangler"}


def test_an_approval_is_a_decision_that_says_what_was_approved() -> None:
    typed = shown(meeting("b: Godkendt"))
    assert typed["Beslutninger"] == ["   1  Velkommen og godkendelse af referat: Godkendt"]
    assert shown(meeting("/godkend referat"))["Beslutninger"] == ["   1  ✓ Referatet: godkendt"]


def test_actions_stand_by_owner_with_number_and_due_and_those_of_nobody_last() -> None:
    found = shown(
        meeting("a: Mette og Karl: brev > fredag", "a: Karl: kontakt", "a: ringe > fredag"),
    )["Opgaver"]
    assert [row.split() for row in found] == [
        ["Karl", "001", "brev", "fre", "27.", "nov."],
        ["002", "kontakt", "uden", "frist"],
        ["Mette", "001", "brev", "fre", "27.", "nov."],
        ["ingen", "ansvarlig", "003", "ringe", "fre", "27.", "nov."],
    ]
    assert {cell_len(row) for row in found} == {76}, "the dues stand under each other"


def test_a_long_row_is_broken_and_never_cut() -> None:
    text = "brev til forældre om festen, med tilbud om at ringe til forebyggelsen, og svar inden jul"
    owner = "Forebyggelseskonsulenten i den nordlige ende af byen"
    [row] = shown(meeting(f"/ny-deltager {owner} (social)", f"a: {owner}: {text} > fredag"))["Opgaver"]
    assert " ".join(row.split()) == f"{owner} 001 {text} · fre 27. nov."
    assert max(map(cell_len, row.split("\n"))) <= 76


def test_what_comes_back_says_when_and_why() -> None:
    found = shown(meeting("næste: Nye tal", "/punkt 4", "/udsæt til næste møde pga. tid"))
    parked, deferred = found["Kommer igen"]
    assert parked == "   1  Nye tal: ønsket på dagsordenen"
    assert deferred.startswith("   4  Handleplan: udsat til næste møde")
    assert "tid" in deferred


def test_attendance_is_counted_in_one_line_and_what_is_unknown_is_not_called_none() -> None:
    noted = meeting("/til-stede Mette (social), Karl (skole)", "/afbud Per (politi)")
    assert shown(noted)["Mødet"][0] == "  Fremmøde    til stede 2, afbud 1"
    assert shown(meeting("/afbud Per (politi)"))["Mødet"][0] == "  Fremmøde    ikke noteret, afbud 1"
    assert shown(meeting("/ikke-noteret"))["Mødet"][0] == "  Fremmøde    noteres ikke"


def test_closed_words_are_marked_and_nothing_else_is() -> None:
    found = shown(meeting("/punkt 3", "b: Åben", "b: Skjult", "/lukket 2", "/punkt 4", "b: I det lukkede", "/lukket"))
    assert found["Beslutninger"] == ["   3  Åben", "   3  (lukket) Skjult", "   4  (lukket) I det lukkede"]


def test_every_row_leads_to_its_place() -> None:
    found = jumps(meeting("/punkt 3", "notat", "b: Ekstra runde", "a: Mette: brev", "/punkt 4", "/udsæt"), "halv linje")
    assert found["3  Ekstra runde"] == Jump("3", 2)
    assert next(jump for row, jump in found.items() if row.startswith("Mette")) == Jump("3", 3)
    assert found["? Opgave 001 har ingen frist."] == Jump("3", 3)
    assert found["4  Handleplan: udsat til næste møde"] == Jump("4")
    assert found["Fremmøde    ikke noteret"] == Jump(line="/til-stede ")
    assert found["Næste møde  ikke sat"] == Jump("6", line="/næste-møde ")
    assert found["? Næste møde er ikke sat."] == Jump("6", line="/næste-møde ")
    assert found["! Der står en linje i feltet, som ikke er optaget: halv linje"] == Jump()


def test_what_is_in_order_and_what_is_missing_are_counted() -> None:
    before = meeting("/punkt 3")
    assert text_of(closing.tally(before, 3)) == "i orden: 0   mangler: 3"
    after = meeting(
        "/punkt 3", "b: Ekstra runde", "a: Mette: brev > fredag", "a: Mette: uden frist", "/til-stede alle",
        "/punkt 4", "/udsæt", "/næste-møde 1. marts 2027",
    )  # fmt: skip
    # Item 3, item 4, the announcing item, one whole action, who is here, the next meeting.
    assert text_of(closing.tally(after, 1)) == "i orden: 6   mangler: 1"


async def opened(on: Stage, of: Meeting, *unfinished: str) -> list[Decision | None]:
    """The opsamling is shown; the list gets what is chosen."""
    answers: list[Decision | None] = []
    on.app.push_screen(ClosingScreen(of, unfinished), answers.append)
    await on.settle()
    return answers


MANY = (
    *("/til-stede alle", "/punkt 3"),
    *(f"b: Beslutning {n} {HOSTILE}" for n in range(8)),
    *(f"a: Mette: opgave {n} > fredag" for n in range(11)),
    "a: Karl: uden frist",
)


async def test_one_list_is_walked_by_keys_from_its_top_and_leads_to_each_place() -> None:
    work = workspace()
    of = held(work, *MANY).meeting
    async with stage(work) as on:
        answers = await opened(on, of, HOSTILE)
        assert "mangler: 4" in on.row("Opsamling")
        assert "Beslutninger" in on.shown, "the heading over the first row is seen"
        assert f"3 Beslutning 0 {SHOWN}" in " ".join(on.shown.split())
        await on.press("end")
        assert on.row("Mangler (Enter går dertil")
        assert SHOWN[:20] in on.row("! Der står en linje")
        await on.press("home")
        await on.press("pagedown", "up", "down", "end", "enter")
        assert answers == [Decision(item="6", line="/næste-møde ")]
        answers = await opened(on, of)
        await on.press("down", "enter")
        assert answers == [Decision(item="3", entry=2)]
        answers = await opened(on, of)
        await on.press("a")
        assert answers == [Decision(finish=True)]
        answers = await opened(on, of)
        await on.press("escape")
        assert answers == [None]


async def test_where_all_is_seen_at_once_it_begins_at_what_is_missing() -> None:
    work = workspace()
    of = held(work, "/punkt 3", "b: Ekstra runde").meeting
    async with stage(work, (80, 40)) as on:
        answers = await opened(on, of, HOSTILE)
        assert "Ekstra runde" in on.shown
        await on.press("enter")
        assert answers == [Decision()], "back to the line in the field"


async def test_a_meeting_that_lacks_nothing_begins_at_the_top_and_other_sizes_keep_the_place() -> None:
    work = workspace()
    lines = ["/til-stede alle", "/næste-møde 1. marts 2027"]
    for number in range(1, 6):
        lines += [f"/punkt {number}", "b: Godkendt" if number != 5 else "et ord"]
    of = held(work, *lines).meeting
    async with stage(work, (120, 40)) as on:
        answers = await opened(on, of)
        assert "Intet mangler." in on.shown
        rows = on.shown.split("\n")
        assert rows[1].strip() == "Beslutninger"
        assert not rows[rows.index(on.row("Opgaver")) - 1].strip(), "there is room between the sections"
        await on.press("down")
        await on.pilot.resize_terminal(80, 24)
        await on.settle()
        rows = on.shown.split("\n")
        assert rows[rows.index(on.row("Opgaver")) - 1].strip(), "where there is little room, they stand close"
        await on.press("enter")
        assert answers == [Decision(item="2", entry=1)]
    assert of.date == NOW.date()
    assert of.id == MEETING
