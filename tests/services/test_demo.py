"""The sample municipality: what a newcomer finds in it, and that it is the same each time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from ssp_tui.bootstrap import workspace
from ssp_tui.cli import demo, main
from ssp_tui.cli.demo import SAMPLE, make
from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.item import CarryReason, EntryKind
from ssp_tui.domain.meeting import MeetingKind, Status
from ssp_tui.domain.year.holidays import is_working
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.services.demo import Material, Sample, read_material
from ssp_tui.services.demo_plan import Doing, Planned
from ssp_tui.services.demo_years import FIRST, plan
from ssp_tui.services.overview import overview
from ssp_tui.storage.shelf import agenda_files
from tests.domain.playing import standing
from tests.services.workspaces import COPENHAGEN, Town

NOW = dt.datetime(2026, 11, 24, 9, 40, tzinfo=COPENHAGEN)
MONTHS = 24


def agendas() -> list[StandingAgenda]:
    readings = [read_agenda(path.read_bytes(), str(path)) for path in agenda_files(SAMPLE / "agendas")]
    assert [problem for reading in readings for problem in (*reading.problems, *reading.warnings)] == []
    return [reading.agenda for reading in readings if reading.agenda]


@cache
def planned(months: int = MONTHS) -> tuple[Planned, ...]:
    return plan({agenda.forum.id: agenda for agenda in agendas()}, NOW, months)


def material() -> dict[str, Material]:
    return {path.stem: read_material(path.read_text(encoding="utf-8")) for path in SAMPLE.glob("*.txt")}


@cache
def town(now: dt.datetime = NOW, months: int = MONTHS) -> Town:
    """The sample in memory; every line of it is taken, or this raises."""
    made = Town(*agendas())
    Sample(made.workspace, material(), plan(made.workspace.agendas, now, months)).hold()
    return made


def test_the_overview_is_alive_on_the_day_it_is_made() -> None:
    rows = {row.forum.id: row for row in overview(town().workspace, NOW.date())}
    running = [row for row in rows.values() if row.running]
    assert [row.forum.id for row in running] == ["eksempelby-styregruppe"]
    others = [row for row in rows.values() if not row.running]
    assert len(others) == 12
    assert all(row.next_date and row.next_date >= NOW.date() and row.next_start for row in others)
    assert sum(row.open_actions for row in rows.values()) >= 20
    assert 1 <= sum(row.overdue_actions for row in rows.values()) < 30


def test_the_meeting_in_progress_stands_at_its_third_item_with_items_deferred_twice_before_it() -> None:
    workspace = town().workspace
    (summary,) = [one for one in workspace.register.meetings() if one.status is Status.RUNNING]
    meeting = workspace.history(summary.id).meeting
    assert (meeting.date, meeting.start, meeting.current) == (NOW.date(), dt.time(9, 5), "3")
    assert max(item.origin.deferrals for item in meeting.items if item.origin) >= 2
    assert meeting.since is not None
    assert meeting.since < NOW


def test_a_newcomer_finds_one_of_everything() -> None:
    workspace = town().workspace
    meetings = [workspace.history(summary.id).meeting for summary in workspace.register.meetings()]
    items = [item for meeting in meetings for item in meeting.items]
    kinds = {entry.kind for item in items for entry in item.entries}
    assert {EntryKind.DECISION, EntryKind.CONCLUSION, EntryKind.RECOMMENDATION, EntryKind.ACTION} <= kinds
    assert any(item.closed for item in items)
    assert any(len(meeting.fora) == 2 for meeting in meetings)
    assert any(meeting.attendance.guests for meeting in meetings)
    came = {item.origin.reason for item in items if item.origin}
    assert {CarryReason.DEFERRED, CarryReason.PARKED, CarryReason.RECEIVED} <= came
    assert {MeetingKind.EXTRA, MeetingKind.JOINT} < {meeting.kind for meeting in meetings}
    statuses = {change.status for action in workspace.register.actions() for change in action.changes}
    assert len(statuses) >= 5
    numbers = [action.number for action in workspace.register.actions()]
    assert len(set(numbers)) == len(numbers) > 150


def test_the_next_meeting_of_the_council_is_prepared_and_was_so_before_now() -> None:
    workspace = town().workspace
    (summary,) = [one for one in workspace.register.meetings() if one.status is Status.PLANNED]
    history = workspace.history(summary.id)
    assert summary.date > NOW.date()
    assert all(step.at < NOW for step in history.steps)
    assert any(item.title.startswith("Frivillige") for item in history.meeting.items)


def test_every_other_meeting_is_closed_and_its_minutes_are_written_or_it_was_cancelled() -> None:
    made = town()
    meetings = made.workspace.register.meetings()
    closed = [one.id for one in meetings if one.status is Status.CLOSED]
    cancelled = [one for one in meetings if one.status is Status.CANCELLED]
    assert len(closed) == len([one for one in planned() if one.held]) - 1
    assert len(cancelled) == len([one for one in planned() if one.doing is Doing.CANCEL]) > 5
    assert {Path(path).stem for path in made.shelf.written} == set(closed)


def test_the_same_clock_makes_the_same_minutes() -> None:
    first, second = (town.__wrapped__(NOW, 6) for _turn in range(2))
    assert len(first.shelf.written) > 20
    assert first.shelf.written == second.shelf.written


@pytest.mark.parametrize("day", range(0, 364, 61))
def test_it_can_be_made_on_any_day(day: int) -> None:
    now = NOW + dt.timedelta(days=day, hours=day % 24)
    rows = overview(town.__wrapped__(now, 4).workspace, now.date())
    assert len([row for row in rows if row.running]) == 1


def test_two_years_are_over_a_hundred_meetings_and_none_on_a_day_when_nobody_works() -> None:
    *done, prepared, running = planned()
    held = [one for one in done if one.held]
    assert len(held) > 150
    assert (running.doing, prepared.doing) == (Doing.BEGIN, Doing.PREPARE)
    assert prepared.date > NOW.date()
    assert [one for one in held if not is_working(one.date) or one.date >= NOW.date()] == []
    assert [one.at for one in done] == sorted(one.at for one in done)


def test_the_first_year_has_five_fora_and_the_second_thirteen() -> None:
    turn = NOW.date() - dt.timedelta(days=365)
    years = [
        {forum for one in planned() for forum in one.fora if (one.date > turn) is later} for later in (False, True)
    ]
    assert years[0] == FIRST
    assert years[1] == {agenda.forum.id for agenda in agendas()}
    assert len(years[1]) == 13


def test_nothing_is_given_to_a_forum_that_does_not_meet_yet() -> None:
    register = town().workspace.register
    begins = {
        forum: min(one.date for one in planned() if one.held and forum in one.fora)
        for forum in FIRST ^ {agenda.forum.id for agenda in agendas()}
    }
    given = (register.handed_over(one.id) for one in register.meetings())
    handed = [(one.date, sent.to) for one in given if one for sent in one.sent]
    assert len(handed) > 40
    assert [pair for pair in handed if pair[0] < begins.get(pair[1], pair[0]) - dt.timedelta(days=60)] == []


def test_each_meeting_is_announced_for_the_day_it_is_held() -> None:
    def follows(one: Planned) -> Iterator[bool]:
        later = [
            other.date
            for other in planned()
            if other.fora == one.fora and other.date > one.date and other.doing in (Doing.HOLD, Doing.BEGIN)
        ]
        if one.held and one.next and later:
            yield one.next.date == min(later)

    told = [right for one in planned() for right in follows(one)]
    assert len(told) > 90
    assert all(told)


def test_a_block_comes_again_only_when_the_others_have_been_and_in_its_months() -> None:
    said = read_material("= a\nen\nto\n\n@ 6-8\ntre\n\n= b:\n@ 12-1 fire\nfem\n")
    assert [said.draw("a", 3) for _turn in range(3)] == [("en", "to")] * 3
    assert said.draw("a", 7) == ("tre",)
    assert [said.draw("b", 1) for _turn in range(3)] == [("fire",), ("fem",), ("fire",)]


def test_what_is_said_of_an_item_that_is_not_on_the_agenda_is_passed_over() -> None:
    made = Town(standing("Nyt", "Eventuelt", forum="by-dot"))
    said = read_material(
        "= ramme\n/punkt Findes ikke\n<emne>\nSkrives ikke\n<indkald>\n/punkt Nyt\n<emne>\n\n= emne\nSkrives\n"
    )
    day = dt.datetime(2027, 1, 4, 10, tzinfo=COPENHAGEN)
    second = Planned(("by-dot",), dt.date(2027, 1, 18), dt.time(10), dt.time(10, 30), day + dt.timedelta(days=14))
    first = Planned(("by-dot",), day.date(), dt.time(10), dt.time(10, 30), day, next=second)
    Sample(made.workspace, {"dot": said}, [first]).hold()
    (summary,) = made.workspace.register.meetings()
    meeting = made.workspace.history(summary.id).meeting
    assert [entry.text for item in meeting.items for entry in item.entries] == ["Skrives"]
    assert [time.date for time in meeting.next_meetings] == [second.date]


def test_a_block_that_gives_something_to_a_forum_that_is_not_there_is_not_said() -> None:
    said = read_material("= a\na: DOT: gå forbi\n\n/oversend Dot: Porten (B)\n\na: Karen: spørge DOT\n")
    assert [said.draw("a", 1, {"dot"}) for _turn in range(2)] == [("a: Karen: spørge DOT",)] * 2
    assert said.draw("a", 1) == ("a: DOT: gå forbi",)


def test_it_is_made_in_a_folder_once(tmp_path: Path) -> None:
    folder = tmp_path / "ssp-demo"
    told: list[tuple[int, int]] = []
    count = make(folder, NOW, months=1, tell=lambda *far: told.append(far))
    assert told[-1] == (count, count)
    with workspace(folder, NOW) as opened:
        assert len(opened.register.meetings()) == count
    with pytest.raises(SspError, match="er ikke tom"):
        make(folder, NOW, months=1)


def test_one_that_was_cut_short_is_not_gone_on_with(tmp_path: Path) -> None:
    class Killed(Exception):
        pass

    def killed(_done: int, _all: int) -> None:
        raise Killed

    with pytest.raises(Killed):
        make(tmp_path / "ny", NOW, months=1, tell=killed)
    with pytest.raises(SspError, match="Slet den"):
        make(tmp_path / "ny", NOW, months=1)


def test_the_command_says_what_was_made_and_how_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo, "MONTHS", 1)
    folder = tmp_path / "min prøve"
    assert main(["demo", str(folder), "--now", "2026-11-24T09:40"]) == 0
    said = capsys.readouterr().err
    count = len({(one.fora, one.to or one.date) for one in planned(1)})
    assert f"Eksempelby Kommune, som ikke findes, med {count} møder" in said
    assert f'ssp-tui --workspace "{folder}"' in said
    assert main(["check", "--workspace", str(folder)]) == 0
    assert main(["demo", str(folder)]) == 1
