"""The roll: who is here in what words, and lines that are no names."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import EntryKind, Outcome
from ssp_tui.domain.people import Person
from ssp_tui.language.reading import Context
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.past import people_last, present_last
from ssp_tui.services.running import RunningMeeting
from ssp_tui.tui import roll_call
from tests.tui.stage import NOW, MemoryShelf, held, stage, workspace


def context(running: RunningMeeting) -> Context:
    return Context(running.meeting.date, running.meeting, running.names)


@pytest.mark.parametrize(
    "typed",
    [
        "b: Emnet er afsluttet",
        "a: Mette: brev > fredag",
        "k: Godt på vej",
        "i: Ny leder",
        "? Hvem betaler",
        "anb: En vidensbank",
        "anb(praksis): En vidensbank",
        "næste: Temadag",
        "bilag: Årsplan",
        "til referat: Lone: Jeg er uenig",
        "/videre",
        "Taget til efterretning.",
        "Udsat",
        "Godkendt",
        "Vi mangler svar fra skolen",
        "Referatet sendes til alle parter.",
        "Aftale: ny plan i morgen",
        "b:",
    ],
)
def test_a_line_that_is_no_list_of_names_is_what_it_is_elsewhere(typed: str) -> None:
    assert roll_call.is_ordinary(typed, context(held(workspace())))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Mette, Per (syg)",
        "Mette, Per og Karl.",
        "Karen Holm er her",
        "Bo for Mette",
        "Mette kommer 9.10",
        "resten er her",
        "Skoleleder Karen Holm",
        "Mette er syg",
        "afbud: Mette",
    ],
)
def test_names_are_names(typed: str) -> None:
    assert not roll_call.is_ordinary(typed, context(held(workspace())))


NOBODY: tuple[str, ...] = ()
KARL = ("/til-stede Karl",)


@pytest.mark.parametrize(
    ("before", "typed", "lines"),
    [
        (NOBODY, "resten", ("/til-stede alle",)),
        (NOBODY, "alle er her", ("/til-stede alle",)),
        (KARL, "resten er her", ("/til-stede resten",)),
        (KARL, "Alle andre er her.", ("/til-stede resten",)),
        (KARL, "Mette har afbud, resten er her", ("/til-stede resten", "/afbud Mette")),
        (KARL, "", ("/til-stede resten",)),
        (("/afbud Mette",), "", ("/til-stede resten",)),
        (("/til-stede alle",), "", ()),
        (KARL, "Mette", ("/afbud Mette",)),
        (NOBODY, "Karen Holm er her", ("/til-stede Karen Holm",)),
        (NOBODY, "Karen og Bo er til stede.", ("/til-stede Karen, Bo",)),
        (NOBODY, "Mette er syg", ("/afbud Mette (syg)",)),
        (NOBODY, "Mette har meldt afbud", ("/afbud Mette",)),
        (NOBODY, "afbud fra Mette", ("/til-stede alle", "/afbud Mette")),
        (NOBODY, "afbud fra Mette og Per", ("/til-stede alle", "/afbud Mette, Per")),
        (NOBODY, "Mette og Per", ("/til-stede alle", "/afbud Mette, Per")),
        (
            NOBODY,
            "Mette, Per (ferie og kursus) og Karl.",
            ("/til-stede alle", "/afbud Mette, Per (ferie og kursus), Karl."),
        ),
        (NOBODY, "Åse fra Børn og Unge", ("/til-stede Åse fra Børn og Unge",)),
        (NOBODY, "Mette er syg og Per er her", ("/til-stede Per", "/afbud Mette (syg)")),
        (NOBODY, "Mette er syg, Per er på kursus", ("/afbud Mette (syg), Per (på kursus)",)),
        (NOBODY, "Mette og Per er syge", ("/afbud Mette (syg), Per (syg)",)),
        (NOBODY, "Mette, Per er syg", ("/afbud Mette, Per (syg)",)),
        (NOBODY, "Mette kommer ikke", ("/afbud Mette",)),
        (NOBODY, "Mette er ikke her", ("/afbud Mette",)),
        (NOBODY, "Mette er på ferie i Norge i dag.", ("/afbud Mette (på ferie i Norge)",)),
        (NOBODY, "Karl er forhindret, Per", ("/afbud Karl (forhindret), Per",)),
        (NOBODY, "Per kommer 9.20, Mette: syg", ("/kom Per kl. 9.20", "/afbud Mette (syg)")),
        (NOBODY, "Mette er syg, resten er her", ("/til-stede alle", "/afbud Mette (syg)")),
        (NOBODY, "Skoleleder Karen", ("/til-stede Skoleleder Karen",)),
    ],
)
def test_those_of_whom_nothing_is_noted(before: tuple[str, ...], typed: str, lines: tuple[str, ...]) -> None:
    assert roll_call.lines(typed, held(workspace(), *before).meeting) == lines


def test_the_rest_leaves_those_away_and_those_somebody_came_for() -> None:
    running = held(workspace(), "/afbud Mette", "/stedfortræder Bo for Per", "/til-stede resten")
    there = running.meeting.attendance
    assert [person.name for person in there.present or ()] == ["Karl"]
    assert [person.name for person in there.apologies or ()] == ["Mette"]


async def test_a_step_leaves_the_attendance_and_what_is_typed_next_is_said_on_the_item() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("ctrl+t")
        assert "Fremmøde ›" in on.shown
        await on.press("ctrl+g")
        await on.type("3")
        await on.press("enter")
        assert "Fremmøde ›" not in on.shown
        await on.enter("Taget til efterretning.")
        await on.enter("b: Emnet er afsluttet her")
        meeting = on.meeting.meeting
        assert meeting
        item = meeting.item("3")
        assert item
        assert item.outcome is Outcome.NOTED
        assert [(entry.kind, entry.text) for entry in item.entries] == [(EntryKind.DECISION, "Emnet er afsluttet her")]
        assert meeting.attendance.present is None
        for key in ("f8", "f9"):
            await on.press("ctrl+t")
            assert "Fremmøde ›" in on.shown
            await on.press(key)
            assert "Fremmøde ›" not in on.shown


async def test_a_decision_typed_in_the_attendance_is_a_decision_and_says_so() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("ctrl+t")
        await on.type("b: Emnet er afsluttet")
        assert "ingen navne i linjen: den optages på punkt 1" in on.shown
        await on.press("enter")
        assert on.meeting.meeting
        item = on.meeting.meeting.item("1")
        assert item
        assert [entry.kind for entry in item.entries] == [EntryKind.DECISION]
        assert on.meeting.meeting.attendance.present is None


def test_a_new_member_is_present_where_attendance_is_noted() -> None:
    assert held(workspace(), "/ny-deltager Sanne (social)").meeting.attendance.present is None
    noted = held(workspace(), "/til-stede Karl", "/ny-deltager Sanne (social), Bo (skole), ad hoc")
    assert noted.meeting.attendance.present == (Person("Karl", "skole"), Person("Sanne", "social"))


SEATS = """---
forum: Lokalråd
id: lokalraad
kommune: Herning
personsager: nej
deltager: Skoleleder (skole)
deltager: Klubleder (klub)
---

## Nyt (O)
"""
BOARD = (
    SEATS.replace("Lokalråd", "Styregruppe").replace("lokalraad", "board").replace("Klubleder (klub)", "Chef (social)")
)


def test_a_seat_before_a_name_is_that_seat_with_the_name() -> None:
    work = workspace(shelf=MemoryShelf((SEATS,)))
    running = held(work, "/til-stede Skoleleder Karen Holm", forum="lokalraad")
    assert running.meeting.attendance.present == (Person("Skoleleder Karen Holm", "skole"),)
    assert roll_call.lines("resten", running.meeting) == ("/til-stede resten",)
    resting = running.read("/til-stede resten")
    assert resting.command
    running.record(resting.command, "/til-stede resten", NOW)
    assert [person.name for person in running.meeting.attendance.present or ()] == [
        "Skoleleder Karen Holm",
        "Klubleder",
    ]
    asked = running.read("/til-stede Politibetjent Bo Lund").hints
    assert "Ingen plads hedder Politibetjent: skriv Bo Lund (enhed)" in asked


def test_those_of_another_forum_that_the_last_meeting_was_held_with_are_not_expected() -> None:
    work = workspace(shelf=MemoryShelf((SEATS, BOARD)))
    before = NOW - dt.timedelta(days=20)
    joint = open_meeting(work, cmd.OpenMeeting(("lokalraad", "board"), before.date()), "/møde", before)
    for line in ("/til-stede alle, Gitte (natteravne)", "/afslut"):
        command = joint.read(line).command
        assert command
        joint.record(command, line, before)
    assert "Chef" in [person.name for person in joint.meeting.attendance.present or ()]
    alone = held(work, forum="lokalraad")
    expected = ["Skoleleder", "Klubleder", "Gitte"]
    assert [person.name for person in people_last(work, alone.meeting)] == expected
    assert [person.name for person in present_last(work, alone.meeting)] == expected


@pytest.mark.parametrize(
    "typed",
    ["Mette er på vej", "Mette, der er syg", "Mette er syg og bliver hjemme", "Mettes barn er syg", "Alle syge"],
)
async def test_what_is_not_understood_of_somebody_is_asked_about_and_is_no_note(typed: str) -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("ctrl+t")
        await on.type(typed)
        assert "skriv /afbud" in on.shown
        assert "ingen navne" not in on.shown
        await on.press("enter")
        assert on.line == typed
        meeting = on.meeting.meeting
        assert meeting
        assert not any(item.entries for item in meeting.items)
        assert meeting.attendance.present is None
        assert meeting.attendance.apologies is None


def test_a_line_written_as_a_note_is_not_asked_about() -> None:
    where = context(held(workspace()))
    for typed in ("\\Mette er rask", "b: Mette er formand", "Mette er syg", "Vi mangler svar fra skolen"):
        assert not roll_call.asked(typed, where)


def test_a_seat_that_holds_og_is_one_seat() -> None:
    seats = SEATS.replace("Klubleder (klub)", "Leder af Børn og Unge (social)")
    running = held(workspace(shelf=MemoryShelf((seats,))), forum="lokalraad")
    whole = "Leder af Børn og Unge"
    assert roll_call.lines(f"{whole} og Skoleleder er syge", running.meeting) == (
        f"/afbud {whole} (syg), Skoleleder (syg)",
    )
    assert roll_call.lines(whole, running.meeting) == ("/til-stede alle", f"/afbud {whole}")


async def test_somebody_here_and_somebody_ill_in_one_line_are_both_told() -> None:
    work = workspace()
    held(work)
    async with stage(work, forum="styregruppe") as on:
        await on.press("ctrl+t")
        await on.type("Mette er syg og Per er her")
        assert "alle andre er her" not in on.shown
        await on.press("enter")
        assert on.meeting.meeting
        there = on.meeting.meeting.attendance
        assert [person.name for person in there.present or ()] == ["Per"]
        assert [(person.name, person.reason) for person in there.apologies or ()] == [("Mette", "syg")]
