"""The commands as a script sees them: output, exit status, and what they leave on the disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ssp_tui.cli import main

AGENDA = """---
forum: SSP-styregruppe
kommune: Herning
id: styregruppe
alias: Styregruppen
deltager: Leder af SSP (skole)
deltager: Mette (social)
deltager: Leder, lokalpolitiet (politi)
---

## Godkendelse af referat (B, 5 min)
## Opfølgning på åbne opgaver (O/D)
## Akutte lokale udfordringer (D)
## Bordet rundt (O)
## Eventuelt (O)
## Næste møde (B)
"""

MEETING = """/møde Styregruppen 26.11.2026 kl. 9.00-10.30
/til-stede alle
/punkt 3
Uro ved stationen
b: Ekstra runde fredag
a: Mette: vagtplan > fredag
/nyt Sommerferien (D)
/afslut
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "styregruppe.md").write_text(AGENDA, encoding="utf-8")
    return tmp_path


Run = Callable[..., "Result"]


class Result:
    """What a command came to."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    def command(*words: str) -> Result:
        try:
            status = main(["--workspace", str(folder), "--now", "2026-11-26T12:00", *words])
        except SystemExit as left:
            status = int(left.code or 0)
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    yield command


@pytest.fixture
def replayed(folder: Path, run: Run) -> Result:
    (folder / "møde.txt").write_text(MEETING, encoding="utf-8")
    return run("replay", str(folder / "møde.txt"))


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_replayed_meeting_leaves_its_minutes_and_is_listed(folder: Path, run: Run, replayed: Result) -> None:
    assert replayed.status == 0
    assert (folder / "minutes" / "styregruppe" / "2026-11-26-styregruppe.md").is_file()
    meeting = {
        "id": "2026-11-26-styregruppe", "forum": "styregruppe", "date": "2026-11-26",
        "start": "09:00", "status": "closed", "version": 1,
    }  # fmt: skip
    assert run("meetings", "--json").json == [meeting]


def test_a_replay_run_twice_doubles_nothing(folder: Path, run: Run, replayed: Result) -> None:
    before = run("show", "2026-11-26-styregruppe", "--json").out
    again = run("replay", str(folder / "møde.txt"))
    assert again.status == 1
    assert f"{folder / 'møde.txt'}:1:" in again.err
    assert run("show", "2026-11-26-styregruppe", "--json").out == before


def test_the_next_agenda_says_why_each_item_is_there(run: Run, replayed: Result) -> None:
    items = run("agenda", "styregruppe", "--json").json["items"]
    assert [(item["title"], item["reason"]) for item in items] == [
        ("Godkendelse af referat", "approval"),
        ("Opfølgning på åbne opgaver", "actions"),
        ("Akutte lokale udfordringer", "standing"),
        ("Sommerferien", "not_reached"),
        ("Bordet rundt", "standing"),
        ("Eventuelt", "standing"),
        ("Næste møde", "standing"),
    ]


def test_the_next_agenda_can_be_had_as_a_page(run: Run, replayed: Result) -> None:
    page = run("agenda", "styregruppe", "--to", "html")
    assert page.status == 0
    assert page.out.startswith("<!DOCTYPE html>")
    assert "Sommerferien" in page.out


def test_a_prepared_meeting_is_what_is_asked_for_next(folder: Path, run: Run, replayed: Result) -> None:
    lines = "/forbered styregruppe 10.12.2026 kl. 13.00-14.00 Køge\n/nyt Budget (B)\n/flyt 5 til 1\n"
    (folder / "forbered.txt").write_text(lines, encoding="utf-8")
    assert run("replay", str(folder / "forbered.txt")).status == 0
    assert run("fora", "--json").json[0]["next_meeting"] == "2026-12-10"
    listed = run("meetings", "--json").json[0]
    assert (listed["id"], listed["status"]) == ("2026-12-10-styregruppe", "planned")
    assert run("show", "2026-12-10-styregruppe", "--json").json["status"] == "planned"
    agenda = run("agenda", "styregruppe", "--json").json
    assert (agenda["date"], [item["title"] for item in agenda["items"]][:2]) == (
        "2026-12-10",
        ["Budget", "Godkendelse af referat"],
    )
    written = run("agenda", "styregruppe", "--to", "md").out
    assert "## 1. Budget (B)" in written
    assert "kl. 13.00–14.00" in written
    assert "Køge" in run("agenda", "styregruppe", "--to", "html").out


def test_an_action_is_followed_up_outside_a_meeting(run: Run, replayed: Result) -> None:
    assert run("action", "1", "i gang: taler med klubben").status == 0
    action = run("actions", "--json", "--owner", "mette").json[0]
    assert (action["status"], action["note"]) == ("in_progress", "taler med klubben")
    assert action["due"] == {"as_written": "fredag", "kind": "exact", "date": "2026-11-27"}
    assert run("action", "1", "udført").status == 0
    assert run("actions", "--json", "--status", "done").json[0]["number"] == "SSP-2026-001"
    assert run("fora", "--json").json[0]["open_actions"] == 0


def test_an_action_is_told_alike_in_its_meeting_and_in_the_register(run: Run, replayed: Result) -> None:
    assert run("show", "2026-11-26-styregruppe", "--json").json["actions"] == run("actions", "--json").json


def test_a_file_with_a_line_not_understood_records_nothing(folder: Path, run: Run) -> None:
    (folder / "fejl.txt").write_text("/møde Styregruppen 26.11.2026\ntekst\n/udsat\n", encoding="utf-8")
    result = run("replay", str(folder / "fejl.txt"))
    assert result.status == 1
    assert f"{folder / 'fejl.txt'}:3:" in result.err
    assert run("meetings", "--json").json == []
    assert not (folder / ".ssp").exists()


def test_a_refused_line_stops_the_replay_and_what_went_before_stays(folder: Path, run: Run) -> None:
    (folder / "m.txt").write_text("/møde Styregruppen 26.11.2026\nførste\n/punkt 99\nanden\n", encoding="utf-8")
    result = run("replay", str(folder / "m.txt"))
    assert result.status == 1
    assert f"{folder / 'm.txt'}:3:" in result.err
    items = run("show", "2026-11-26-styregruppe", "--json").json["items"]
    assert [entry["text"] for entry in items[0]["entries"]] == ["første"]


def test_keep_going_takes_every_other_line(folder: Path, run: Run) -> None:
    (folder / "m.txt").write_text("/møde Styregruppen 26.11.2026\n/vidre\nanden\n", encoding="utf-8")
    result = run("replay", "--keep-going", str(folder / "m.txt"))
    assert (result.status, result.err.count(":2:")) == (1, 1)
    items = run("show", "2026-11-26-styregruppe", "--json").json["items"]
    assert [entry["text"] for entry in items[0]["entries"]] == ["anden"]


READING = [
    ["fora"], ["check"], ["agenda", "styregruppe"], ["meetings"], ["show", "2026-11-26-styregruppe"],
    ["minutes", "2026-11-26-styregruppe"], ["actions"], ["action", "1"], ["date", "fredag"], ["keys"],
]  # fmt: skip


@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_a_command_that_only_reads_changes_nothing(words: list[str], folder: Path, run: Run, replayed: Result) -> None:
    before = snapshot(folder)
    assert run(*words).status == 0
    assert snapshot(folder) == before


@pytest.mark.parametrize("words", [["fora"], ["meetings"], ["agenda", "styregruppe"]], ids=lambda words: words[0])
def test_looking_at_a_new_workspace_creates_nothing(words: list[str], folder: Path, run: Run) -> None:
    before = snapshot(folder)
    assert run(*words).status == 0
    assert snapshot(folder) == before
    assert not (folder / ".ssp").exists()


def test_an_unknown_forum_is_answered_with_the_nearest_one(run: Run) -> None:
    result = run("agenda", "styregrupen")
    assert result.status == 1
    assert "Mente du Styregruppen?" in result.err


def test_a_folder_that_is_no_workspace_is_said_to_be_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--workspace", str(tmp_path), "fora"]) == 1
    assert "ssp-tui init" in capsys.readouterr().err


def test_a_file_called_ssp_is_left_alone(folder: Path, run: Run) -> None:
    (folder / ".ssp").write_text("noget andet", encoding="utf-8")
    result = run("action", "1", "udført")
    assert result.status == 1
    assert (folder / ".ssp").read_text(encoding="utf-8") == "noget andet"
    assert ".ssp" in result.err


def test_check_names_file_line_and_an_example(folder: Path, run: Run) -> None:
    (folder / "agendas" / "anden.md").write_text(
        "---\nforum: Anden\nid: anden\nnivau: x\n---\n\n##Punkt\n", encoding="utf-8"
    )
    result = run("check", "--json")
    assert result.status == 1
    lines = {(Path(found["file"]).name, found["line"]) for found in result.json}
    assert ("anden.md", 7) in lines
    assert all(found["problem"] for found in result.json)


def test_init_takes_one_municipality_and_never_an_existing_workspace(tmp_path: Path, run: Run, folder: Path) -> None:
    new = tmp_path / "ny"
    assert run("init", str(new), "--municipality", "herning").status == 0
    taken = sorted(path.stem for path in (new / "agendas").glob("*.md"))
    assert taken == sorted(path.stem for path in (Path(__file__).parents[2] / "agendas").glob("herning-*.md"))
    assert "herning-styregruppe" in taken
    assert run("init", str(folder)).status == 1


def test_a_date_phrase_is_answered_as_read_from_now(run: Run) -> None:
    read = run("date", "uge", "49", "--json").json
    assert (read["kind"], read["date"], read["from"]) == ("range", "2026-12-04", "2026-11-30")
    vague = run("date", "når budgettet er klar", "--json").json
    assert vague["kind"] == "vague"
    assert "date" not in vague


def test_what_the_clock_says_is_read_in_the_time_zone_of_the_workspace(run: Run) -> None:
    assert run("--now", "2026-11-26T23:30:00Z", "date", "i dag", "--json").json["date"] == "2026-11-27"


@pytest.mark.parametrize("words", [["--now", "9999-12-31", "date", "om 14 dage"], ["action", "9" * 5000]], ids=len)
def test_a_number_beyond_all_measure_is_refused_in_a_sentence(words: list[str], folder: Path) -> None:
    with process(folder, *words) as refused:
        _out, err = refused.communicate()
    assert refused.returncode in (1, 2)
    assert b"Traceback" not in err


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = " + "9" * 6000], ids=["too deep", "too long"])
def test_settings_that_nobody_could_mean_are_told_of(text: str, folder: Path, run: Run) -> None:
    (folder / "ssp.toml").write_text(text, encoding="utf-8")
    refused = run("fora")
    assert refused.status == 1
    assert "ssp.toml kan ikke læses" in refused.err


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes streams")
@pytest.mark.parametrize("words", ["minutes 2026-11-26-styregruppe", "replay - --ack", "keys"])
def test_a_program_started_without_streams_makes_no_fuss(words: str, folder: Path, replayed: Result) -> None:
    closed = f'"{sys.executable}" -m ssp_tui --workspace "{folder}" {words} <&- >&-'
    told = subprocess.run(["sh", "-c", closed], capture_output=True, check=False)
    assert (told.returncode, told.stderr) == (0, b"")


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_minutes_can_be_had_as_other_documents(ending: str, folder: Path, run: Run, replayed: Result) -> None:
    assert run("minutes", "2026-11-26-styregruppe", "--to", ending, "--write").status == 0
    assert (folder / "minutes" / "styregruppe" / f"2026-11-26-styregruppe.{ending}").stat().st_size > 500


def test_a_draft_edited_by_hand_is_kept_when_the_minutes_are_written_again(
    folder: Path, run: Run, replayed: Result
) -> None:
    draft = folder / "minutes" / "styregruppe" / "2026-11-26-styregruppe.md"
    draft.write_text(draft.read_text(encoding="utf-8") + "\nMin egen sætning.\n", encoding="utf-8")
    assert run("minutes", "2026-11-26-styregruppe", "--write").status == 0
    kept = [path for path in draft.parent.iterdir() if path != draft]
    assert len(kept) == 1
    assert "Min egen sætning." in kept[0].read_text(encoding="utf-8")
    assert "Min egen sætning." not in draft.read_text(encoding="utf-8")


def test_a_cpr_number_never_reaches_the_disk(folder: Path, run: Run) -> None:
    (folder / "m.txt").write_text("/møde Styregruppen 26.11.2026\nring om 010190-1234\n", encoding="utf-8")
    assert run("replay", "--keep-going", str(folder / "m.txt")).status == 1
    held = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "m.txt")
    assert b"1234" not in held


def process(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ssp_tui", "--workspace", str(folder), *words]
    pipe = subprocess.PIPE
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment)


def test_each_line_of_standard_input_is_acknowledged_when_it_is_on_the_disk(folder: Path) -> None:
    with process(folder, "replay", "-", "--ack") as player:
        assert player.stdin is not None
        assert player.stdout is not None
        for number, line in enumerate(["/møde Styregruppen 26.11.2026", "", "æøå på skærmen", "/videre"], 1):
            player.stdin.write(f"{line}\n".encode())
            player.stdin.flush()
            assert player.stdout.readline() == f"{number}\n".encode()
        player.kill()
        player.wait()
    with process(folder, "show", "2026-11-26-styregruppe", "--json") as shown:
        found = json.loads(shown.communicate()[0])
    assert found["items"][0]["entries"][0]["text"] == "æøå på skærmen"
    assert found["current"] == "2"


def test_a_second_writer_is_told_who_holds_the_workspace(folder: Path, run: Run, replayed: Result) -> None:
    with process(folder, "replay", "-", "--ack") as player:
        assert player.stdin is not None
        assert player.stdout is not None
        player.stdin.write("/møde Styregruppen 3.12.2026\n".encode())
        player.stdin.flush()
        player.stdout.readline()
        result = run("action", "1", "udført")
        assert result.status == 3
        assert str(player.pid) in result.err
        assert run("actions").status == 0
        player.stdin.close()


def test_no_command_that_draws_nothing_imports_textual() -> None:
    code = "import sys; from ssp_tui.cli import main; main(['date', 'fredag']); sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


def test_a_line_closed_after_the_public_file_was_written_leaves_it_when_the_meeting_is_closed_again(
    folder: Path, run: Run, replayed: Result
) -> None:
    assert run("minutes", "2026-11-26-styregruppe", "--audience", "public", "--write").status == 0
    public = folder / "minutes" / "styregruppe" / "2026-11-26-styregruppe.offentlig.md"
    assert "Ekstra runde fredag" in public.read_text(encoding="utf-8")
    again = "/møde Styregruppen 26.11.2026\n/genåbn\n/punkt 3\n/lukket 2\n/afslut\n"
    (folder / "igen.txt").write_text(again, encoding="utf-8")
    run("replay", "--keep-going", str(folder / "igen.txt"))
    assert "Ekstra runde fredag" not in public.read_text(encoding="utf-8")


def test_a_meeting_that_is_cancelled_after_all_is_not_called_held_on_the_disk(
    folder: Path, run: Run, replayed: Result
) -> None:
    draft = folder / "minutes" / "styregruppe" / "2026-11-26-styregruppe.md"
    before = draft.read_text(encoding="utf-8")
    (folder / "igen.txt").write_text("/møde Styregruppen 26.11.2026\n/genåbn\n/aflys\n", encoding="utf-8")
    run("replay", "--keep-going", str(folder / "igen.txt"))
    assert "møde: afsluttet" in before
    assert "møde: aflyst" in draft.read_text(encoding="utf-8")


def test_an_action_of_a_joint_meeting_is_owed_to_each_forum_and_is_there_once(folder: Path, run: Run) -> None:
    other = AGENDA.replace("SSP-styregruppe", "Lokalrådet").replace("id: styregruppe", "id: lokalraad")
    (folder / "agendas" / "lokalraad.md").write_text(other.replace("Styregruppen", "LR"), encoding="utf-8")
    (folder / "m.txt").write_text("/møde Styregruppen + LR 26.11.2026\na: Mette: vagtplan\n/afslut\n", encoding="utf-8")
    assert run("replay", str(folder / "m.txt")).status == 0
    assert len(run("actions", "--json").json) == 1
    assert [len(run("actions", "--json", "--forum", forum).json) for forum in ("styregruppe", "lokalraad")] == [1, 1]
    assert {row["id"]: row["open_actions"] for row in run("fora", "--json").json} == {"styregruppe": 1, "lokalraad": 1}


def test_a_file_that_cannot_be_read_as_an_agenda_is_told_and_the_rest_goes_on(folder: Path, run: Run) -> None:
    (folder / "agendas" / "mappe.md").mkdir()
    fora = run("fora", "--json")
    assert [row["id"] for row in fora.json] == ["styregruppe"]
    assert "mappe.md:1:" in fora.err
    assert run("check").status == 1
