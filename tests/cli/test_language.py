"""Which language the commands speak: the one asked for, else the workspace's; and nowhere argparse's own English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from ssp_tui import locale
from ssp_tui.cli import main
from tests.cli.test_commands import AGENDA

Say = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "styregruppe.md").write_text(AGENDA, encoding="utf-8")
    return tmp_path


@pytest.fixture
def say(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Say]:
    """Everything that a command says, on either stream."""

    def command(*words: str) -> str:
        with suppress(SystemExit):
            main(["--workspace", str(folder), *words])
        captured = capsys.readouterr()
        return captured.out + captured.err

    yield command
    locale.use("da")


def test_without_a_word_about_it_danish_is_spoken(say: Say) -> None:
    assert "Næste møde" in say("fora")


def test_the_workspace_says_which_language_is_spoken(say: Say, folder: Path) -> None:
    (folder / "ssp.toml").write_text('sprog = "en"\n', encoding="utf-8")
    assert "Next meeting" in say("fora")
    assert "brug:" not in say("--help")


@pytest.mark.parametrize("asked", [["--lang", "da"], ["--lang=da"], ["--la", "da"]])
def test_what_is_asked_for_goes_before_what_the_workspace_says(say: Say, folder: Path, asked: list[str]) -> None:
    (folder / "ssp.toml").write_text('sprog = "en"\n', encoding="utf-8")
    assert "Næste møde" in say("fora", *asked)


def test_a_language_may_be_asked_for_after_the_command(say: Say) -> None:
    assert "Next meeting" in say("fora", "--lang", "en")


def test_settings_that_cannot_be_read_are_told_of_in_danish_and_help_is_given_all_the_same(
    say: Say, folder: Path
) -> None:
    (folder / "ssp.toml").write_text("sprog = en\n", encoding="utf-8")
    assert "kan ikke læses" in say("fora")
    assert "hver tast på hver skærm" in say("--help")


@pytest.mark.parametrize("words", [["--help"], ["agenda", "--help"], ["agenda"], ["fora", "x"], ["nope"], ["--now"]])
def test_help_and_complaints_hold_no_english(say: Say, words: list[str]) -> None:
    said = say(*words)
    assert said.startswith("brug: ssp-tui")
    for english in ("usage", "options", "positional", "show", "required", "unrecognized", "invalid", "expected"):
        assert english not in said.replace("show  ", "").replace("'show'", "")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["agenda"], "der mangler FORUM. Se ssp-tui --help."),
        (["fora", "x"], "ukendt: x."),
        (["--lang", "xx", "fora"], "--lang kan ikke være 'xx': vælg mellem"),
        (["fora", "--now"], "der mangler noget efter --now."),
        (["--now", "x", "fora"], "--now: 'x' er ikke et tidspunkt; skriv fx 2026-11-26T09:00."),
    ],
)
def test_a_complaint_says_what_is_wrong(say: Say, words: list[str], complaint: str) -> None:
    assert complaint in say(*words)
