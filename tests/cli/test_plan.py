"""`ssp-tui plan`: what a year asks of every forum that the program comes with, and what is on record."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import holidays
import pytest

from ssp_tui.cli.main import main
from tests.formats.test_calendar_ics import instant, meetings, plain

AGENDAS = Path(__file__).parents[2] / "agendas"
YEARS = (2026, 2027, 2028)
EMPTY = "2025-12-01T09:00"
NOW = "2027-03-15T09:00"

# What the papers of each forum ask of a year, counted by hand: `(ordinary meetings, joint ones, theme days)`.
NETWORK, AT_LEAST_FOUR, FOUR, WEEKLY, FORTNIGHTLY, NOTHING = (
    (2, 1, 1),
    (4, 0, 0),
    (4, 0, 0),
    (52, 0, 0),
    (26, 0, 0),
    (0, 0, 0),
)
ASKED = {
    "guldborgsund-exit": (12, 0, 0),
    "guldborgsund-indsatsmoede": WEEKLY,
    **{f"guldborgsund-netvaerk-{n}": NETWORK for n in range(1, 7)},
    "guldborgsund-sspplus": FOUR,
    "guldborgsund-styregruppe": (2, 0, 0),
    **{f"haderslev-ungenetvaerk{n}": AT_LEAST_FOUR for n in ("", "-2", "-3", "-4", "-uu")},
    "herning-dot": FORTNIGHTLY,
    "herning-faerdselssikkerhedsudvalg": FOUR,
    "herning-lokal-ssp-gruppe": (3, 0, 0),
    "herning-lokalraad": FOUR,
    "herning-mandagsmoede": WEEKLY,
    "herning-plusteam": FOUR,
    "herning-radikalisering": FOUR,
    "herning-samraad": FOUR,
    "herning-styregruppe": FOUR,
    "herning-trygt-natteliv": FOUR,
    "herning-vejledermoede": FOUR,
    "ringsted-arbejdsgruppe": (1, 0, 0),
    "ringsted-koordineringsudvalg": FOUR,
    "ringsted-samarbejdsmoede": FORTNIGHTLY,
    "ringsted-temadag": (1, 0, 0),
}
ON_MONDAYS = ("herning-mandagsmoede", "herning-dot")
WITHOUT_ROOM = ("herning-mandagsmoede", "guldborgsund-indsatsmoede")
"Those that meet every week cannot leave one out."

Plan = Callable[..., str]


@pytest.fixture
def plan(capsys: pytest.CaptureFixture[str]) -> Plan:
    def run(folder: Path, *options: str, now: str = NOW) -> str:
        assert main(["--workspace", str(folder), "--now", now, "plan", *options]) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with every agenda that there is, and nothing on record."""
    folder = tmp_path_factory.mktemp("alle")
    shutil.copytree(AGENDAS, folder / "agendas")
    return folder


@pytest.fixture
def year(everywhere: Path, plan: Plan, request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """The rows of a year of every forum."""
    rows: list[dict[str, Any]] = json.loads(plan(everywhere, "--year", str(request.param), "--json", now=EMPTY))
    return rows


def day(row: dict[str, Any]) -> dt.date:
    return dt.date.fromisoformat(row["date"])


@cache
def closed(year: int) -> set[dt.date]:
    """The public holidays of Denmark, by another table than ours."""
    return set(holidays.country_holidays("DK", years=year))


every_year = pytest.mark.parametrize("year", YEARS, indirect=True)


@every_year
def test_every_forum_gets_the_meetings_that_its_papers_ask_for(year: list[dict[str, Any]]) -> None:
    found = Counter((row["forum"], row["kind"]) for row in year)
    kinds = ("ordinær", "fælles", "temadag")
    files = {path.stem for path in AGENDAS.glob("*.md")}
    assert {forum: tuple(found[forum, kind] for kind in kinds) for forum in files} == {
        forum: ASKED.get(forum, NOTHING) for forum in files
    }


@every_year
def test_nobody_meets_on_a_holiday_or_at_a_weekend(year: list[dict[str, Any]]) -> None:
    days = {day(row) for row in year}
    assert [one for one in days if one in closed(one.year) or one.weekday() > 4] == []


@every_year
def test_nobody_meets_in_the_school_holidays_who_can_meet_before_or_after(year: list[dict[str, Any]]) -> None:
    away = [row["forum"] for row in year if day(row).isocalendar().week in (7, 28, 29, 30, 31, 42)]
    # A fortnight may lie in the summer holidays whole.
    fortnightly = {forum for forum, asked in ASKED.items() if asked == FORTNIGHTLY}
    assert set(away) <= {*WITHOUT_ROOM, *fortnightly}
    inside = [row for row in year if row["forum"] in fortnightly and day(row).isocalendar().week in (7, 42)]
    assert inside == []


@every_year
def test_the_steering_group_meets_on_the_day_of_the_local_council_and_before_it(year: list[dict[str, Any]]) -> None:
    order = [row["forum"] for row in year if row["forum"] in ("herning-styregruppe", "herning-lokalraad")]
    assert order == ["herning-styregruppe", "herning-lokalraad"] * 4
    led = {row["date"]: row for row in year if row["forum"] == "herning-styregruppe"}
    assert set(led) == {row["date"] for row in year if row["forum"] == "herning-lokalraad"}
    assert {row["reason"] for row in led.values()} == {"lige før Lokalrådet, Herning"}


@every_year
def test_a_forum_that_meets_on_mondays_meets_on_the_tuesday_after_a_holiday(year: list[dict[str, Any]]) -> None:
    for forum in ON_MONDAYS:
        for row in (row for row in year if row["forum"] == forum and day(row).weekday() != 0):
            before = day(row) - dt.timedelta(days=1)
            christmas = (before.month, before.day) >= (12, 24)
            assert christmas or (before in closed(before.year) and row["reason"].endswith("flyttet til tirsdag"))


@pytest.mark.parametrize(
    ("year", "easter", "whitsun"), [(2026, "04-07", "05-26"), (2027, "03-30", "05-18"), (2028, "04-18", "06-06")]
)
def test_both_feasts_move_the_monday_meeting(
    everywhere: Path, plan: Plan, year: int, easter: str, whitsun: str
) -> None:
    rows = json.loads(plan(everywhere, "--year", str(year), "--forum", "herning-mandagsmoede", "--json", now=EMPTY))
    reasons = {row["date"]: row["reason"] for row in rows if "reason" in row}
    assert reasons[f"{year}-{easter}"] == "2. påskedag: flyttet til tirsdag"
    assert reasons[f"{year}-{whitsun}"] == "2. pinsedag: flyttet til tirsdag"


@every_year
def test_a_joint_meeting_is_told_of_each_of_its_fora(year: list[dict[str, Any]]) -> None:
    joint = [row for row in year if row["kind"] != "ordinær"]
    assert all(row["forum"] in row["fora"] and len(row["fora"]) > 1 for row in joint)
    told = Counter((row["date"], *row["fora"]) for row in joint)
    assert sorted(told.values()) == [3, 3, 6]


def test_looking_leaves_nothing_behind(everywhere: Path, plan: Plan) -> None:
    plan(everywhere, now=EMPTY)
    assert [path.name for path in everywhere.iterdir()] == ["agendas"]


def agenda(id: str, cadence: str, *more: str, name: str = "") -> str:
    lines = [f"forum: {name or id.title()}", "kommune: Ringsted", f"id: {id}", f"mødehyppighed: {cadence}", *more]
    return "\n".join(["---", *lines, "---", "", "## Godkendelse af referat (B)", "## Sager (D)", ""])


LINES = """/forbered raad 9.2.2027 kl. 10-11.30 Rådhuset
/forbered raad 11.5.2027 kl. 10-11.30 Rådhuset
/forbered raad 24.8.2027 kl. 10-11.30
/aflys sygdom
/forbered raad 9.11.2027 kl. 10-11.30
/møde raad 9.2.2027 kl. 10
Vandrør: sprunget
/afslut
"""


@pytest.fixture
def town(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A council that has met once this year and planned the rest, and a group that is new to the workspace."""
    (tmp_path / "agendas").mkdir()
    files = {
        "raad": agenda("raad", "mindst 4 gange om året", "deltager: SSP-konsulent (skole)", name="Rådet"),
        "gruppe": agenda("gruppe", "hver tirsdag kl. 10.30-12", "deltager: SSP-konsulent (skole)", name="Gruppen"),
    }
    for id, text in files.items():
        (tmp_path / "agendas" / f"{id}.md").write_text(text, encoding="utf-8")
    replayed(tmp_path, LINES)
    capsys.readouterr()
    return tmp_path


def replayed(folder: Path, lines: str) -> None:
    script = folder / "lines.txt"
    script.write_text(lines, encoding="utf-8")
    assert main(["--workspace", str(folder), "--now", "2027-02-09T10:00", "replay", str(script)]) == 0


def test_each_meeting_says_how_far_it_is_and_what_is_done(town: Path, plan: Plan) -> None:
    rows = json.loads(plan(town, "--forum", "Rådet", "--json"))
    assert [(row["date"], row["status"]) for row in rows if row["status"] != "proposed"] == [
        ("2027-02-09", "closed"), ("2027-05-11", "planned"), ("2027-08-24", "cancelled"), ("2027-11-09", "planned"),
    ]  # fmt: skip
    held, planned = rows[:2]
    assert planned == {
        "forum": "raad", "fora": ["raad"], "meeting": "2027-05-11-raad", "date": "2027-05-11",
        "start": "10:00", "end": "11:30", "place": "Rådhuset", "kind": "ordinær", "status": "planned",
        "deadlines": planned["deadlines"], "collisions": ["SSP-konsulent"],
    }  # fmt: skip
    assert planned["deadlines"][:2] == [
        {"what": "call_for_items", "date": "2027-04-27", "done": False},
        {"what": "agenda_out", "date": "2027-05-04", "done": False},
    ]
    assert {one["what"]: one["done"] for one in held["deadlines"]} == {
        "call_for_items": True, "agenda_out": True, "minutes_out": False, "objections": False, "approval": False,
    }  # fmt: skip


def test_a_cancelled_meeting_says_why_and_owes_nothing(town: Path, plan: Plan) -> None:
    (row,) = [row for row in json.loads(plan(town, "--json")) if row["status"] == "cancelled"]
    assert (row["reason"], row["deadlines"]) == ("sygdom", [])
    assert re.search(r"uge 34 +tirs 24\. aug\. +kl\. 10\.00–11\.30 +Rådet +aflyst +sygdom", plan(town))


def test_what_was_sent_is_done(town: Path, plan: Plan) -> None:
    replayed(town, "/forbered raad 11.5.2027\n/udsendt dagsorden 30.4.2027\n")
    (row,) = [row for row in json.loads(plan(town, "--json")) if row["date"] == "2027-05-11" and row["forum"] == "raad"]
    assert {one["what"] for one in row["deadlines"] if one["done"]} == {"call_for_items", "agenda_out"}


def test_the_year_is_told_by_month_and_week(town: Path, plan: Plan) -> None:
    text = plan(town, "--month", "5")
    assert text.startswith("Maj 2027\n")
    assert plan(town, "--month", "maj") == plan(town, "--month", "MAJ.") == text
    assert "April" not in text
    assert re.search(r"uge 18 +tors 6\. maj +Kristi himmelfartsdag", text)
    assert re.search(r"uge 19 +tirs 11\. maj +kl\. 10\.00–11\.30 +Rådet +planlagt", text)


def test_it_says_how_far_each_forum_is_and_who_is_wanted_twice(town: Path, plan: Plan) -> None:
    text = plan(town)
    assert "Rådet: 1 af mindst 4 holdt i 2027, 2 planlagt" in text
    assert "tirs 9. feb.: SSP-konsulent i Rådet og Gruppen, og 2 gange til\n" in text


def test_it_says_what_is_late_and_what_must_be_done_within_a_fortnight(town: Path, plan: Plan) -> None:
    assert "tirs 16. feb. 2027: referat udsendes, Rådet 9. feb. 2027 – overskredet" in plan(town)
    assert "dagsorden udsendes, Rådet" not in plan(town, now="2027-04-19T09:00")
    assert "tirs 4. maj 2027: dagsorden udsendes, Rådet 11. maj 2027\n" in plan(town, now="2027-04-20T09:00")


def test_a_forum_that_is_new_is_not_told_what_it_missed(town: Path, plan: Plan) -> None:
    january = plan(town, "--month", "1")
    assert "Gruppen  " not in january
    assert "Gruppen  " in plan(town, "--month", "4")
    assert len(json.loads(plan(town, "--month", "1", "--json"))) == 4


def test_as_markdown_every_cell_says_what_it_said(town: Path, plan: Plan) -> None:
    text = plan(town, "--forum", "raad", "--to", "md")
    assert "# Mødeplan 2027" in text
    assert "| uge 34 | tirs 24. aug. | kl. 10.00–11.30 | Rådet | aflyst |  |" in text


@pytest.mark.parametrize(
    "wrong", [["--year", "27"], ["--year", "x"], ["--month", "13"], ["--month", "ju"], ["--month", "smarch"]]
)
def test_a_year_or_month_that_is_none_is_refused(town: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--workspace", str(town), "plan", *wrong])
    assert stopped.value.code == 2


def test_a_second_import_of_the_calendar_updates_what_was_moved_and_doubles_nothing(town: Path, plan: Plan) -> None:
    before = {event["UID"]: event for event in meetings(plan(town, "--to", "ics"))}
    replayed(
        town, "/forbered raad 11.5.2027\n/flyt-møde 20.5.2027 kl. 13: formanden er forhindret\n/fortryd\n/gentag\n"
    )
    text = plan(town, "--to", "ics")
    after = {event["UID"]: event for event in meetings(text)}
    assert after.keys() == before.keys() == {f"2027-{day}-raad@ssp-tui" for day in ("02-09", "05-11", "08-24", "11-09")}
    moved = after["2027-05-11-raad@ssp-tui"]
    assert instant(text, moved) == dt.datetime(2027, 5, 20, 11, tzinfo=dt.UTC)
    assert plain(moved["DESCRIPTION"]) == "flyttet fra 11. maj"
    assert {uid for uid, event in after.items() if int(event["SEQUENCE"]) > int(before[uid]["SEQUENCE"])} == {
        moved["UID"]
    }


def test_why_somebody_moved_or_cancelled_a_meeting_is_in_no_file_for_others(town: Path, plan: Plan) -> None:
    replayed(town, "/forbered raad 11.5.2027\n/flyt-møde 20.5.2027: formanden er syg\n")
    for ending in ("ics", "md"):
        text = plan(town, "--to", ending)
        assert "syg" not in text
        assert "11. maj" in text
    assert "formanden er syg" in plan(town)


def test_a_calendar_follows_a_meeting_that_was_moved_back_over_new_year(town: Path, plan: Plan) -> None:
    replayed(town, "/forbered raad 4.1.2028 kl. 9\n/flyt-møde 21.12.2027\n")
    for year in ("2027", "2028"):
        text = plan(town, "--year", year, "--to", "ics")
        (event,) = [event for event in meetings(text) if event["UID"] == "2028-01-04-raad@ssp-tui"]
        assert instant(text, event) == dt.datetime(2027, 12, 21, 8, tzinfo=dt.UTC)


def test_a_cancelled_meeting_is_taken_out_of_the_calendar_that_had_it(town: Path, plan: Plan) -> None:
    (event,) = [event for event in meetings(plan(town, "--to", "ics")) if event["STATUS"] == "CANCELLED"]
    assert (event["UID"], event["SEQUENCE"]) == ("2027-08-24-raad@ssp-tui", "1")


def test_a_proposal_keeps_its_name_in_the_calendar_when_it_is_planned(town: Path, plan: Plan) -> None:
    proposed = {event["UID"]: plain(event["SUMMARY"]) for event in meetings(plan(town, "--to", "ics", "--proposals"))}
    assert proposed["2027-05-04-gruppe@ssp-tui"] == "Gruppen (forslag)"
    replayed(town, "/forbered gruppe 2027-05-04 kl. 10.30-12\n")
    planned = {event["UID"]: plain(event["SUMMARY"]) for event in meetings(plan(town, "--to", "ics", "--proposals"))}
    assert planned.keys() == proposed.keys()
    assert planned["2027-05-04-gruppe@ssp-tui"] == "Gruppen"


def test_the_hours_of_the_calendar_are_right_on_both_sides_of_each_change_of_clocks(town: Path, plan: Plan) -> None:
    text = plan(town, "--to", "ics", "--proposals", "--forum", "gruppe")
    zone = ZoneInfo("Europe/Copenhagen")
    found = [instant(text, event).astimezone(zone) for event in meetings(text)]
    assert {(one.hour, one.minute) for one in found} == {(10, 30)}
    assert {instant(text, event).hour for event in meetings(text)} == {8, 9}


def test_a_joint_meeting_stands_once_in_the_calendar(town: Path, plan: Plan) -> None:
    replayed(town, "/forbered raad + gruppe 1.6.2027 kl. 9-10\n")
    uids = [event["UID"] for event in meetings(plan(town, "--to", "ics"))]
    assert uids.count("2027-06-01-raad@ssp-tui") == 1
    assert len(uids) == len(set(uids)) == 5


def test_what_is_planned_after_the_year_is_in_its_calendar_too(town: Path, plan: Plan) -> None:
    replayed(town, "/forbered raad 8.2.2028 kl. 10\n")
    assert "2028-02-08-raad@ssp-tui" in plan(town, "--to", "ics")
    assert "2027-11-09-raad@ssp-tui" not in plan(town, "--to", "ics", "--year", "2028")


def test_an_action_due_at_the_next_meeting_is_listed_with_the_day_that_it_has_now(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replayed(town, "/møde gruppe 16.2.2027 kl. 10.30\na: SSP-konsulent: plakat > næste møde\n/afslut\n")
    replayed(town, "/forbered gruppe 2.3.2027\n/flyt-møde 3.3.2027\n")
    capsys.readouterr()
    assert main(["--workspace", str(town), "--now", NOW, "actions"]) == 0
    assert "næste møde (3. marts 2027)" in capsys.readouterr().out
    assert main(["--workspace", str(town), "--now", NOW, "actions", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["due"] == {"as_written": "næste møde", "kind": "symbolic"}


@pytest.mark.parametrize(
    ("options", "name", "begins"),
    [
        (["--to", "ics"], "2027.ics", b"BEGIN:VCALENDAR"),
        (["--forum", "R\u00e5det"], "2027-raad.md", b"# M\xc3\xb8deplan"),
    ],
)
def test_the_plan_is_written_as_a_file(town: Path, plan: Plan, options: list[str], name: str, begins: bytes) -> None:
    assert plan(town, *options, "--write") == ""
    assert (town / "minutes" / "plan" / name).read_bytes().startswith(begins)
