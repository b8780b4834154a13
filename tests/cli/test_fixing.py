"""The fixed agendas as a script sees them: what was proposed for them, new ones, and what they do not say yet."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssp_tui.cli import main
from ssp_tui.formats.agenda_markdown import read_agenda
from tests.cli.test_commands import AGENDA, Result, Run

MEETING = """/møde Styregruppen 26.11.2026 kl. 9.00
/nyt Sommerferien (D/B, 10 min)
/fast 7
/ny-deltager Sanne (social)
/afslut
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "styregruppe.md").write_text(AGENDA, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    def command(*words: str) -> Result:
        monkeypatch.setattr("sys.stdin", io.StringIO())
        status = main(["--workspace", str(folder), "--now", "2026-11-26T12:00", *words])
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    yield command


@pytest.fixture
def proposed(folder: Path, run: Run) -> Path:
    (folder / "møde.txt").write_text(MEETING, encoding="utf-8")
    assert run("replay", str(folder / "møde.txt")).status == 0
    return folder / "agendas" / "styregruppe.md"


def test_a_replay_records_and_changes_no_file(proposed: Path) -> None:
    assert proposed.read_text(encoding="utf-8") == AGENDA


def test_what_is_outstanding_is_shown_and_written_and_then_there_is_no_more(proposed: Path, run: Run) -> None:
    shown = run("changes", "styregruppe")
    assert shown.status == 0
    assert "   14 + ## Sommerferien (D/B, 10 min)\n   15 + Id: sommerferien\n" in shown.out
    assert "    8 + deltager: Sanne (social)\n" in shown.out.replace("    9 +", "    8 +")
    taken = run("changes", "--accept")
    assert (taken.status, "2 forslag er skrevet" in taken.err) == (0, True)
    assert read_agenda(proposed.read_bytes(), str(proposed)).problems == ()
    assert "ingen forslag" in run("changes").err
    (item,) = [one for one in run("agenda", "styregruppe", "--json").json["items"] if one["title"] == "Sommerferien"]
    assert item["thread"] == "styregruppe/sommerferien"


def test_the_document_of_a_change(proposed: Path, run: Run) -> None:
    item, member = run("changes", "--json").json
    assert {key: item[key] for key in ("forum", "meeting", "kind", "title", "file")} == {
        "forum": "styregruppe",
        "meeting": "2026-11-26-styregruppe",
        "kind": "item",
        "title": "Sommerferien (D/B, 10 min)",
        "file": str(proposed),
    }
    assert [line["text"] for line in item["lines"] if line["mark"] == "+"] == [
        "## Sommerferien (D/B, 10 min)",
        "Id: sommerferien",
    ]
    assert (member["kind"], member["title"]) == ("member", "Sanne (social)")
    assert run("check", "--json").status == 0


def test_what_cannot_be_written_is_said_and_the_rest_is_written(proposed: Path, run: Run) -> None:
    proposed.write_text(AGENDA.replace("---\nforum", "forum", 1).replace("---\n\n##", "\n##", 1), encoding="utf-8")
    before = proposed.read_bytes()
    taken = run("changes", "--accept")
    assert proposed.read_bytes() != before, "a head without its lines is known by its keys"
    assert taken.status == 0


def test_a_new_forum_is_made_from_a_similar_one_and_never_over_another(folder: Path, run: Run) -> None:
    made = run("new-forum", "Styregruppe Nord", "--municipality", "Odense")
    assert made.status == 0
    assert "Lavet ud fra" in made.err
    file = folder / "agendas" / "odense-styregruppe-nord.md"
    assert made.out == f"{file}\n"
    reading = read_agenda(file.read_bytes(), str(file))
    assert reading.problems == ()
    assert reading.agenda and reading.agenda.forum.municipality == "Odense"
    kept = file.read_bytes()
    again = run("new-forum", "Styregruppe Nord", "--municipality", "Odense", "--from", "styregruppe")
    assert (again.status, file.read_bytes()) == (1, kept)
    assert "er her allerede. Slet filen agendas/odense-styregruppe-nord.md" in again.err


def test_a_packaged_forum_may_be_the_model_and_the_workspace_says_the_municipality(folder: Path, run: Run) -> None:
    assert run("new-forum", "Infohus", "--from", "herning-infohus", "--id", "vores-infohus").status == 0
    text = (folder / "agendas" / "vores-infohus.md").read_text(encoding="utf-8")
    assert "\nkommune: Herning\n" in text
    assert "kilde" not in text.casefold()


@pytest.mark.parametrize(
    ("words", "said"),
    [((), "mangler et navn"), (("Nyt", "--from", "herning-infohuset"), "Mente du herning-infohus?")],
)
def test_what_a_new_forum_lacks_is_said(run: Run, words: tuple[str, ...], said: str) -> None:
    made = run("new-forum", *words)
    assert made.status == 1
    assert said in made.err


def test_one_is_led_through_what_ones_own_file_does_not_say_yet(folder: Path, run: Run) -> None:
    found = run("check", "--json")
    assert found.status == 0
    assert [one["example"].partition(":")[0] for one in found.json] == [
        "mødehyppighed", "varighed", "formand", "sekretær", "dagsorden udsendes", "godkendelse", "personsager",
    ]  # fmt: skip
    assert {key for one in found.json for key in one} == {"file", "line", "problem", "expected", "example"}
    said = run("check")
    assert "styregruppe.md:5: »varighed« står der ikke endnu" in said.out
    assert "1 dagsorden er i orden." in said.err


def test_a_file_with_sources_is_led_through_only_when_it_is_named(folder: Path, run: Run) -> None:
    file = folder / "agendas" / "styregruppe.md"
    file.write_text(AGENDA.replace("alias:", "kilde: os selv\nalias:"), encoding="utf-8")
    assert run("check", "--json").json == []
    assert run("check", str(folder / "agendas"), "--json").json == []
    assert run("check", str(file), "--json").json != []
