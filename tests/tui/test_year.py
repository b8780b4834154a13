"""The year's screen: its list and detail line by line without a screen, and a hand that plans, moves and cancels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from rich.cells import cell_len

from ssp_tui.domain.forum import Forum
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.collisions import Collision
from ssp_tui.domain.year.deadlines import Deadline, What
from ssp_tui.domain.year.placing import Moved
from ssp_tui.domain.year.values import Stage, YearMeeting
from ssp_tui.language.rhythms import read_rhythm
from ssp_tui.services.deadlines_near import Owed, owed
from ssp_tui.services.year import Progress, YearPlan, YearRow
from ssp_tui.tui.present import near, year, year_detail
from ssp_tui.tui.present.parts import Line, Tone, text_of
from ssp_tui.tui.present.year import YearView
from ssp_tui.tui.screens.year import YearScreen
from tests.tui.places import closed, with_rhythms
from tests.tui.stage import NOW, MemoryShelf, stage, workspace
from tests.tui.stage import Stage as Hand

TODAY = dt.date(2027, 3, 24)
NAMES = {"mandag": "Mandagsmøde", "raad": "Lokalrådet", "net-1": "Netværk 1", "net-2": "Netværk 2"}
CADENCES = {"mandag": "hver mandag", "raad": "mindst 4 gange om året"}


def meeting(forum: str, month: int, day: int, stage: Stage = Stage.PROPOSED, **more: object) -> YearMeeting:
    on_record = f"2027-{month:02}-{day:02}-{forum}" if stage not in (Stage.PROPOSED, Stage.ANNOUNCED) else ""
    found = YearMeeting(tuple(forum.split("+")), dt.date(2027, month, day), stage, meeting=on_record)
    return replace(found, **more)  # type: ignore[arg-type]


MONDAYS = tuple(
    meeting("mandag", month, day, Stage.CLOSED if (month, day) < (3, 24) else Stage.PROPOSED)
    for month, day in ((3, 1), (3, 8), (3, 15), (3, 22), (4, 5), (4, 12))
)
MOVED = meeting("mandag", 3, 30, moved=Moved("2. påskedag", dt.date(2027, 3, 29)), start=dt.time(8, 30))


def view(
    *meetings: YearMeeting,
    deadlines: Sequence[Deadline] = (),
    collisions: Sequence[Collision] = (),
    held: int = 0,
    planned: int = 0,
) -> YearView:
    """A year with these meetings; the deadlines are those of the first one."""
    ordered = sorted(meetings, key=lambda one: one.order)
    rows = tuple(YearRow(one, tuple(deadlines) if one is meetings[0] else ()) for one in ordered)
    progress = tuple(
        Progress(Forum(id=id, name=NAMES[id]), read_rhythm(cadence), held, planned, 4)
        for id, cadence in CADENCES.items()
    )
    return YearView(YearPlan(2027, rows, progress, tuple(collisions)), rows, owed(rows, TODAY), NAMES, TODAY)


def months(view: YearView, width: int = 77) -> dict[str, list[str]]:
    """The rows under each month that has something besides its free days, as they are read."""
    return {
        text_of(heading): [text_of(line).rstrip() for _id, line in rows] for heading, rows in year.sections(view, width)
    }


def row_of(view: YearView, one: YearMeeting, width: int = 77) -> Line:
    return next(line for _h, rows in year.sections(view, width) for id, line in rows if id == view.ids[one])


def test_a_meeting_is_told_by_week_day_hour_name_stage_and_why_it_lies_there() -> None:
    told = text_of(row_of(view(MOVED), MOVED, 100)).rstrip()
    assert told == "· uge 13 tirs 30.  8.30 Mandagsmøde     forslag   2. påskedag: flyttet til tirsdag"


def test_free_days_stand_among_the_meetings_and_a_week_is_told_once() -> None:
    council = meeting("raad", 3, 31, Stage.PLANNED)
    assert months(view(MOVED, council))["Marts"] == [
        "── i dag ons 24. ──",
        "  uge 12-13 25.-29. skærtorsdag, langfredag, 2. påskedag",
        "· uge 13 tirs 30.  8.30 Mandagsmøde     forslag   2. påskedag: flyttet til tirsdag",
        "●        ons  31.       Lokalrådet      planlagt",
    ]


def test_long_holidays_say_where_they_end_and_past_months_of_nothing_else_are_left_out() -> None:
    told = months(view(MOVED))
    assert told["Juli"] == ["  uge 28-31 12. juli-6. aug. sommerferie"]
    assert not any(heading.startswith("Februar") for heading in told)
    assert "Juli" not in months(replace(view(MOVED), forum="mandag"))


def test_weekly_meetings_are_counted_in_the_heading_but_for_what_is_out_of_the_ordinary() -> None:
    cancelled = meeting("mandag", 4, 19, Stage.CANCELLED, because="kursus")
    because = meeting("mandag", 4, 28, Stage.PLANNED)
    told = months(view(*MONDAYS, MOVED, cancelled, because))
    assert told["Marts   u viser Mandagsmøde: 4 holdt"][-1].startswith("· uge 13 tirs 30.")
    april = told["April   u viser Mandagsmøde: 2 forslag"]
    assert april == ["✗ uge 16 man  19.       Mandagsmøde     aflyst    kursus",
                     "● uge 17 ons  28.       Mandagsmøde     planlagt"]  # fmt: skip


def test_the_next_weekly_meeting_is_shown_and_all_of_them_when_they_are_asked_for() -> None:
    here = view(*MONDAYS)
    assert [row.meeting.date for row in here.open] == [dt.date(2027, 4, 5)]
    assert len(replace(here, folded=False).open) == len(replace(here, forum="mandag").open) == len(MONDAYS)
    assert here.nearest(TODAY) == "2027-04-05:mandag"


def test_those_of_a_month_that_are_alike_are_counted_by_how_far_they_are() -> None:
    there = view(*MONDAYS[4:], meeting("mandag", 4, 19, Stage.PLANNED), meeting("mandag", 3, 25, Stage.PLANNED))
    assert "April   u viser Mandagsmøde: 2 forslag, 1 planlagt" in months(there)


def test_meetings_at_one_time_are_shown_and_said_of_each() -> None:
    one, other = replace(MONDAYS[5], start=dt.time(9)), meeting("raad", 4, 12, start=dt.time(9, 30))
    clash = Collision(one.date, ("Leder af SSP",), (one, other), certain=True)
    there = view(*MONDAYS[:5], one, other, collisions=[clash])
    assert "! samtidig med Lokalrådet" in text_of(row_of(there, one, 100))
    assert Tone.WARNING in {part.tone for part in row_of(there, other)}
    first, *rest = detail(there, one)
    assert first.startswith("Mandagsmøde · man 12. april kl. 9.00")
    assert "! samtidig: Leder af SSP skal også til Lokalrådet kl. 9.30" in rest


def test_hours_that_are_not_known_are_told_of_in_the_detail_only() -> None:
    one, other = MONDAYS[5], meeting("raad", 4, 12)
    clash = Collision(one.date, ("Leder af SSP",), (one, other), certain=False)
    there = view(*MONDAYS, other, collisions=[clash])
    assert view(*MONDAYS).open != there.open
    assert one not in {row.meeting for row in there.open}
    assert "samme dag: Leder af SSP skal også til Mandagsmøde" in detail(there, other)
    assert "samtidig" not in text_of(row_of(there, other))


def test_a_joint_meeting_is_told_once_with_what_it_is() -> None:
    joint = meeting("net-1+net-2", 4, 7, kind=MeetingKind.JOINT)
    told = text_of(row_of(view(joint), joint)).rstrip()
    assert told == "· uge 14 ons   7. Netværk 1, 2    forslag   fælles"
    mixed = meeting("mandag+raad", 4, 7, kind=MeetingKind.JOINT)
    assert year.called(mixed, NAMES) == "Mandagsmøde + Lokalrådet"


@pytest.mark.parametrize(
    ("stage", "what", "said"),
    [
        (Stage.PLANNED, What.AGENDA, "! send dagsorden"),
        (Stage.CLOSED, What.MINUTES, "! send referat"),
    ],
)
def test_what_is_late_is_said_in_the_row(stage: Stage, what: What, said: str) -> None:
    one = meeting("raad", 3, 25 if stage is Stage.PLANNED else 9, stage)
    late, done = Deadline(what, dt.date(2027, 3, 20)), Deadline(what, dt.date(2027, 3, 20), done=True)
    assert said in text_of(row_of(view(one, deadlines=[late]), one))
    assert said not in text_of(row_of(view(one, deadlines=[done]), one))


def test_a_day_past_that_nobody_held_is_said() -> None:
    one = meeting("raad", 3, 2, Stage.PLANNED)
    assert "! ikke holdt" in text_of(row_of(view(one), one))


def detail(view: YearView, one: YearMeeting, width: int = 78) -> list[str]:
    row = next(row for row in view.rows if row.meeting == one)
    told = text_of(year_detail.under(view, row, width)).split("\n")
    assert all(cell_len(line) <= width for line in told)
    return told


def test_the_detail_tells_deadlines_reason_and_how_far_the_forum_is() -> None:
    one = meeting("raad", 3, 30, Stage.PLANNED, because="lokalet var optaget", place="Rådhuset")
    deadlines = [
        Deadline(What.CALL, dt.date(2027, 3, 16), done=True),
        Deadline(What.AGENDA, dt.date(2027, 3, 23)),
        Deadline(What.APPROVAL, dt.date(2028, 1, 4)),
    ]
    assert detail(view(one, deadlines=deadlines, held=2, planned=1), one) == [
        "Lokalrådet · tirs 30. marts · Rådhuset",
        "lokalet var optaget",
        "punkter indkaldes 16. marts ✓ · ! dagsorden udsendes 23. marts, 1 dag for sent",
        "· referat godkendes 4. jan. 2028",
        "2 af mindst 4 holdt i 2027, 1 planlagt",
    ]


def test_beside_the_list_each_deadline_has_its_line_with_the_weekday() -> None:
    one = meeting("raad", 3, 30, Stage.PLANNED)
    there = view(one, deadlines=[Deadline(What.AGENDA, dt.date(2027, 3, 23)), Deadline(What.CALL, TODAY)])
    told = text_of(year_detail.beside(there, there.rows[0], 42)).split("\n")
    assert told[:2] == ["Lokalrådet · tirs 30. marts · uge 13 ·", "  planlagt"]
    assert "! dagsorden udsendes tirs 23. marts, 1 dag" in told
    assert "punkter indkaldes ons 24. marts" in told


def owing(*meetings: tuple[str, What, int]) -> list[Owed]:
    """Deadlines of fora, each so many days from today."""
    return [
        Owed(Deadline(what, TODAY + dt.timedelta(days)), YearRow(meeting(forum, 4, 1, Stage.PLANNED), ()))
        for forum, what, days in meetings
    ]


def told_near(*meetings: tuple[str, What, int], width: int = 200) -> str:
    return text_of(near.near(owing(*meetings), NAMES, TODAY, width))


def test_the_overview_says_what_is_late_then_what_is_due_by_day_and_late_minutes_last() -> None:
    assert told_near() == ""
    assert told_near(
        ("raad", What.MINUTES, -9), ("mandag", What.AGENDA, -1), ("net-1", What.AGENDA, 0), ("raad", What.CALL, 0),
        ("net-2", What.OBJECTIONS, 1),
    ) == (
        "Frister   ! send dagsorden: Mandagsmøde   i dag: dagsorden udsendes, Netværk 1 · punkter indkaldes, Lokalrådet"
        "   i morgen: indsigelse slut, Netværk 2   ! send referat: Lokalrådet"
    )  # fmt: skip


def test_many_late_fora_are_counted_and_the_line_is_cut_to_two_rows() -> None:
    late = tuple((forum, What.MINUTES, -3) for forum in NAMES)
    assert told_near(*late) == "Frister   ! send referat: 4 fora"
    due = tuple((forum, what, 0) for forum in NAMES for what in (What.AGENDA, What.MINUTES))
    rows = told_near(*due, width=78).split("\n")
    assert len(rows) == 2
    assert all(cell_len(row) <= 78 for row in rows)
    told, _and, more = "\n".join(rows).partition(" … og ")
    assert told.endswith(("Mandagsmøde", "Netværk 1", "Netværk 2", "Lokalrådet")), "no word is cut"
    assert told.count("udsendes") + int(more.split()[0]) == len(due)


def test_a_proposal_in_holidays_that_is_past_was_not_missed_but_one_that_was_planned_was() -> None:
    proposed, planned_one = meeting("raad", 2, 15), meeting("raad", 2, 16, Stage.PLANNED)
    there = view(proposed, planned_one, meeting("raad", 2, 23))
    assert [there.late(row.meeting) for row in there.rows] == [False, True, True]


# With a hand at the keyboard


def of_the(id: str, cadence: str, *more: str) -> str:
    lines = [f"forum: {id.title()}", f"id: {id}", *([f"mødehyppighed: {cadence}"] if cadence else []), *more]
    return "\n".join(["---", *lines, "---", "", "## Godkendelse af referat (B)", ""])


async def test_a_pair_that_is_split_is_said_and_the_next_key_puts_it_together_again() -> None:
    fora = of_the("raad", "en gang om året"), of_the("gruppe", "en gang om året, lige før raad")
    async with stage(workspace(shelf=MemoryShelf(fora))) as on:
        await on.press("p", "plus", "g", "g")
        assert await on.until(lambda on: "2 møder er planlagt" in on.shown)
        await on.press("down", "d")
        await on.type("10. juni kl. 10.30")
        await on.press("enter")
        assert await on.until(lambda on: "→ tors 10. juni kl. 10.30. Gruppe ligger ikke længere" in on.shown)
        assert "! ikke lige før Raad" in on.row("Gruppe  ")
        await on.press("d")
        await on.type("10. juni kl. 9-10.30")
        await on.press("enter")
        assert await on.until(lambda on: "Flyttet: Gruppe" in on.shown)
        assert "! ikke lige før" not in on.shown
        await on.press("ctrl+z")
        assert await on.until(lambda on: "Fortrudt: Gruppe" in on.shown)
        assert "! ikke lige før Raad" in on.row("Gruppe  ")
        await on.press("ctrl+z")
        assert await on.until(lambda on: "Fortrudt: Raad" in on.shown)
        assert "! ikke lige før" not in on.shown
        await on.press("ctrl+z")
        assert "Der er ikke gjort noget her at fortryde." in on.shown


async def test_where_one_forum_is_shown_the_next_key_stays_on_the_meeting_that_was_moved() -> None:
    fora = of_the("raad", "2 gange om året"), of_the("gruppe", "2 gange om året, lige før raad")
    async with stage(workspace(shelf=MemoryShelf(fora))) as on:
        await on.press("p", "plus", "g", "g")
        assert await on.until(lambda on: "4 møder er planlagt" in on.shown)
        await on.press("down", "down", "down", "k")
        assert await on.until(lambda on: "Gruppe" not in on.shown)
        await on.press("d")
        await on.type("14. oktober kl. 10.30")
        await on.press("enter")
        assert await on.until(lambda on: "Gruppe ligger ikke længere" in on.shown)
        await on.press("d")
        assert await on.until(lambda on: "Flyt Raad tors 14. okt." in on.shown)


async def test_two_moves_of_a_meeting_are_undone_one_after_the_other_and_a_refusal_can_be_tried_again() -> None:
    async with stage(workspace(shelf=MemoryShelf([of_the("raad", "en gang om året")]))) as on:
        await on.press("p", "plus", "p")
        assert await on.until(lambda on: "Planlagt: Raad" in on.shown)
        for day in ("10. juni", "11. juni"):
            await on.press("d")
            await on.type(day)
            await on.press("enter")
            assert await on.until(lambda on, day=day: f"{day}" in on.row("Flyttet: Raad"))  # type: ignore[misc]
        await on.press("ctrl+z")
        assert await on.until(lambda on: "Fortrudt: Raad tors 10. juni" in on.shown)
        await on.press("ctrl+z")
        assert await on.until(lambda on: "Fortrudt: Raad" in on.shown and "10. juni" not in on.row("Fortrudt: Raad"))
        for _again in range(2):
            await on.press("ctrl+z")
            assert await on.until(lambda on: "At et møde er planlagt, kan ikke fortrydes." in on.shown)


async def test_a_forum_without_a_rhythm_is_named_and_a_meeting_of_it_is_planned() -> None:
    fora = of_the("raad", "en gang om året"), of_the("infohus", "")
    async with stage(workspace(shelf=MemoryShelf(fora))) as on:
        await on.press("p", "plus")
        assert "uden fast rytme: Infohus" in on.shown
        await on.press("n")
        assert "Nyt møde: Raad ›" in on.shown
        await on.type("infohus 20/1 kl. 13-15 Rådhuset")
        assert "PLANLÆG Infohus · onsdag den 20. januar 2027 · kl. 13.00–15.00 · Rådhuset" in on.shown
        await on.press("enter")
        assert await on.until(lambda on: "Planlagt: Infohus ons 20. jan." in on.shown)
        assert "planlagt" in on.row("ons  20.")
        await on.press("x", "enter")
        assert "aflyst" in on.row("ons  20.")
        await on.press("p")
        assert await on.until(lambda on: "planlagt" in on.row("ons  20."))


async def test_at_least_forty_columns_are_left_to_type_in() -> None:
    agenda = of_the("raad", "en gang om året", f"alias: {'x' * 9}").replace(
        "forum: Raad", f"forum: {'Langt navn ' * 6}"
    )
    async with stage(workspace(shelf=MemoryShelf([agenda]))) as on:
        await on.press("p", "plus")
        for key in ("d", "x", "n"):
            await on.press(key)
            assert year_of(on).query_one("#line").size.width >= 40, key
            await on.press("escape")


def year_of(on: Hand) -> YearScreen:
    here = on.app.screen
    assert isinstance(here, YearScreen)
    return here


async def test_a_year_is_planned_in_five_keys_and_a_meeting_moved_and_cancelled() -> None:
    work = with_rhythms()
    async with stage(work) as on:
        await on.press("p", "plus", "g")
        assert (
            "Planlæg 49 møder for alle fora, man 4. jan. til man 20. dec.? g igen: ja. 7\n møder i ferieuger bliver"
            in on.shown
        )
        assert work.store.streams() == []
        await on.press("g")
        assert await on.until(lambda on: "49 møder er planlagt. x aflyser et igen." in on.shown)
        await on.press("g")
        assert "Planlæg 7 møder i ferieuger for alle fora" in on.shown
        await on.press("g")
        assert await on.until(lambda on: "7 møder er planlagt." in on.shown)
        assert len(work.store.streams()) == 56
        await on.press("d")
        await on.type("tors 7. jan kl. 9-10 i lokale 2")
        assert "torsdag den 7. januar 2027" in on.shown
        await on.press("enter")
        assert "tors  7.  9.00 Mandagsmøde" in on.shown
        assert year_of(on).chosen is not None
        assert "lokale 2" in on.shown
        await on.press("x")
        await on.type("kursus")
        await on.press("enter")
        assert "aflyst    kursus" in on.row("tors  7.")


async def test_what_cannot_be_a_day_stays_in_the_field_and_nothing_is_planned() -> None:
    work = with_rhythms()
    async with stage(work) as on:
        await on.press("p", "d")
        await on.type("en dag")
        await on.press("enter")
        assert "› en dag" in on.shown
        assert work.store.streams() == []
        await on.press("escape")
        assert on.app.focused is year_of(on).listed
        await on.press("a", "down", "a")
        assert work.store.streams() == [], "another key in between is no yes"


async def test_names_and_reasons_are_shown_as_they_were_written() -> None:
    name, why = "[/b] [tbd] møde", "[red]x[/] [@click=app.quit]y"
    agenda = f"---\nforum: {name}\nid: raad\nmødehyppighed: 4 gange om året\n---\n\n## Eventuelt (O)\n"
    async with stage(workspace(shelf=MemoryShelf([agenda]))) as on:
        await on.press("p", "plus", "x")
        assert f"Aflys {name}" in on.shown
        await on.type(why)
        assert f"AFLYSES: {why}" in on.shown
        await on.press("enter")
        assert f"Aflyst: {name}" in on.shown
        assert on.shown.count(why) == 2, "in its row and in its detail"
        await on.press("k")
        assert f"Året 2027 · {name}" in on.shown


async def test_the_overview_says_what_is_due_when_the_fora_are_shown() -> None:
    async with stage(closed()) as on:
        assert await on.until(lambda on: "Frister" in on.shown)
        assert "i dag: referat udsendes, SSP-styregruppe" in on.shown
        assert f"tors {NOW.day}" not in on.row("Frister")
