"""Hostile text through the commands: in files, in arguments, in names of files; printed as text and nothing else."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sys
import unicodedata
from pathlib import Path

import pytest

from ssp_tui.cli import main
from ssp_tui.formats.markdown import unescape
from ssp_tui.formats.minutes_markdown import read_minutes

HOSTILE = (
    "=[/b] [tbd] # - \x1b[31m [@click=app.quit]x[/] {0} {braces} %s \"q\" 'a' <b> &amp; | a ; ![i](u) "
    "\u202etxet\u2066 👨\u200d👩\u200d👧 a\u030a a\u200bb 漢"
)
SHOWN = (
    "=[/b] [tbd] # -  [31m [@click=app.quit]x[/] {0} {braces} %s \"q\" 'a' <b> &amp; | a ; ![i](u) "
    " txet  👨\u200d👩\u200d👧 å a\u200bb 漢"
)
AGENDA = f"""---
forum: {HOSTILE}
id: ok
alias: {HOSTILE} alias
kommune: {HOSTILE}
mødehyppighed: {HOSTILE}
sted: {HOSTILE}
deltager: {HOSTILE} (skole)
---

## {HOSTILE} (B, 5 min)
Indstilling: {HOSTILE}

## Næste møde (B)
"""
MEETING = f"""/møde ok 26.11.2026 kl. 9.00-10.30
/gæst {HOSTILE}
{HOSTILE}
b: {HOSTILE}
a: @{HOSTILE}: {HOSTILE} > {HOSTILE}
a: {"ord " * 2500}
/udsæt fordi andet: {HOSTILE}
/nyt {HOSTILE}
/bemærkning {HOSTILE}
/afslut
"""


class Run:
    """The commands in one workspace, and what they printed."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def __call__(self, *words: str) -> str:
        with contextlib.suppress(SystemExit):
            main(["--workspace", str(self.folder), "--now", "2026-11-26T12:00", *words])
        printed = self._capsys.readouterr()
        for text in printed:
            assert not [letter for letter in text if unicodedata.category(letter) == "Cc" and letter != "\n"], words
            assert "\u202e" not in text and "\u2066" not in text, words
            assert "Traceback" not in text
        return printed.out + printed.err


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "ok.md").write_text(AGENDA, encoding="utf-8")
    (tmp_path / "ssp.toml").write_text(
        'kommune = "[/b] \\u001b[31m \\u202e {x} %s"\n[taster]\n"[/b] \\u001b \\u202e" = "f2"\n', encoding="utf-8"
    )
    (tmp_path / "m.txt").write_text(MEETING, encoding="utf-8")
    command = Run(tmp_path, capsys)
    command("replay", str(tmp_path / "m.txt"))
    return command


ID = "2026-11-26-ok"


@pytest.mark.parametrize(
    "words",
    [
        ("actions",), ("actions", "--to", "md"), ("actions", "--to", "csv"), ("actions", "--json"),
        ("action", "SSP-2026-001"), ("show", ID, "--json"), ("fora", "--json"), ("agenda", "ok", "--json"),
        ("minutes", ID, "--to", "txt"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_is_listed_is_what_was_typed(run: Run, words: tuple[str, ...]) -> None:
    said = run(*words)
    if "csv" in words:
        rows = list(csv.reader(io.StringIO(said), delimiter=";"))
        assert rows[1][1:4] == [f"'{SHOWN}"] * 3, "a formula is text to a spreadsheet"
    elif "md" in words:
        assert unescape(said).count(SHOWN) == 3
    elif "--json" in words:
        assert json.dumps(SHOWN, ensure_ascii=False) in said
        assert json.loads(said)
    else:
        assert SHOWN in said


def test_minutes_and_agendas_are_printed_as_they_are_written(run: Run) -> None:
    shown = read_minutes(run("show", ID) + "\n")
    assert [entry.text for entry in shown.items[0].entries[:2]] == [SHOWN, SHOWN]
    assert shown.items[0].title == SHOWN
    assert SHOWN in unescape(run("agenda", "ok", "--to", "md"))
    assert "&lt;b&gt; &amp;amp; |" in run("agenda", "ok", "--to", "html")
    assert "26. november" in run("meetings")
    assert "Lukker" in run("keys") or "Luk programmet" in run("keys")


def test_a_very_long_action_does_not_widen_the_rows_of_the_others(run: Run) -> None:
    short, long = (row for row in run("actions").split("\n") if row.startswith("SSP-2026"))
    assert "ord " * 2499 in long
    assert len(short) < 600


def test_a_forum_named_in_hostile_words_is_found_by_them(run: Run) -> None:
    assert ID in run("meetings", "--forum", SHOWN)


@pytest.mark.parametrize(
    "words",
    [
        ("fora", "--lang", "x\x1b[31m\u202e"), ("meetings", "--forum", "x\x1b\u202e{0}%s\n[/b]"), ("show", "\x1b[/b]"),
        ("minutes", "../../x\x1b"), ("agenda", "\ud800\udcff"), ("action", "\x1b[31m", HOSTILE), ("date", HOSTILE),
        ("actions", "--owner", HOSTILE), ("check", "\x1b[31m\u202e"), ("replay", "\u202e\x1b"), (HOSTILE,),
        ("--now", HOSTILE, "fora"), ("init", "\x1b/\u202e", "--municipality", HOSTILE),
    ],
    ids=lambda words: ascii(words[0]),
)  # fmt: skip
def test_what_is_asked_in_hostile_words_is_answered(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words)


def test_mistakes_in_a_file_are_told_in_its_own_words(run: Run) -> None:
    wrong = (
        AGENDA.replace("kommune:", "komune:").replace("id: ok", f"id: {HOSTILE}").replace("(B, 5 min)", "(B, x min)")
    )
    wrong = wrong.replace("Indstilling", "Trin").replace("sted:", f"{HOSTILE}:")
    (run.folder / "agendas" / "forkert.md").write_text(wrong, encoding="utf-8")
    said = run("check")
    assert said.count("forkert.md:") >= 3
    assert "=[/b] [tbd] # -  [31m" in said
    assert json.loads(run("check", "--json").rpartition("]")[0] + "]")
    run("fora")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_no_encoding_knows(run: Run) -> None:
    name = b"agendas/\xff\x1b[31m[b].md".decode(errors="surrogateescape")
    (run.folder / name).write_text("## x\n", encoding="utf-8")
    for words in (("check",), ("fora",), ("check", str(run.folder / name)), ("replay", str(run.folder / name))):
        assert run(*words)


def test_a_replay_with_a_mistake_says_which_line_in_its_own_words(run: Run) -> None:
    (run.folder / "fejl.txt").write_text(f"/møde ok 3.12.2026\n/{HOSTILE}\n", encoding="utf-8")
    said = run("replay", str(run.folder / "fejl.txt"))
    assert "fejl.txt:2:" in said
