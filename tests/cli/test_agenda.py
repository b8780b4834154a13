"""`ssp-tui agenda`: for another day, as every kind of file, and written to its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import Result, Run, folder, run

__all__ = ["folder", "run"]


def agenda(run: Run, *words: str) -> Result:
    return run("agenda", "styregruppe", *words, "--now", "2027-02-26T09:00")


@pytest.mark.parametrize("ending", ["md", "html", "docx", "txt", "eml", "ics"])
def test_it_is_written_beside_the_minutes_and_nothing_else_is(run: Run, folder: Path, ending: str) -> None:
    done = agenda(run, "4.3.2027", "--to", ending, "--write")
    path = Path("minutes") / "styregruppe" / f"2027-03-04-styregruppe.dagsorden.{ending}"
    assert (done.status, done.out) == (0, "")
    assert done.err.strip().endswith(str(path))
    assert (folder / path).stat().st_size
    assert not (folder / ".ssp").exists()


def test_a_day_may_be_said_in_danish(run: Run) -> None:
    page = agenda(run, "torsdag", "den", "4.", "marts", "--to", "txt").out
    assert page.startswith("Foreløbig dagsorden: SSP-styregruppe, torsdag den 4. marts 2027\n")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("uge 9",), "»uge 9« kan ikke læses som en dato. Skriv fx 4.3.2027."),
        (("--to", "ics"), "Mødet har ingen dato endnu."),
        (("--write",), "Mødet har ingen dato endnu."),
        (("--to", "pdf"), "Dagsordenen som pdf kommer i en senere version."),
    ],
)
def test_what_cannot_be_is_said(run: Run, words: tuple[str, ...], complaint: str) -> None:
    done = agenda(run, *words)
    assert done.status == 1
    assert complaint in done.err


def test_a_word_document_is_not_shown_in_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    done = agenda(run, "4.3.2027", "--to", "docx")
    assert (done.status, done.out) == (1, "")
    assert "--write" in done.err
