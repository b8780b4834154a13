"""The guide tells of what there is: its keys, lines, commands and pictures. `UPDATE_DOCS=1` makes its tables anew."""

from __future__ import annotations

import os
import re
import shlex
from functools import cache

import pytest

from ssp_tui.cli.arguments import parser
from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import EntryKind
from ssp_tui.domain.meeting import Status
from ssp_tui.domain.text import fold
from ssp_tui.language.command_table import COMMANDS as LINES
from ssp_tui.services.running import RunningMeeting, resume
from ssp_tui.tui.keymap import shown
from ssp_tui.tui.present.help import ENTRIES
from ssp_tui.tui.registry import COMMANDS
from ssp_tui.tui.screens.start import StartScreen
from tests.docs import gallery, guide
from tests.docs.pictures import FOLDER, PICTURES, RUNNING, SMALL, at_rest, named
from tests.docs.pictures import shown as on_screen
from tests.services.test_demo import town

UPDATE = bool(os.environ.get("UPDATE_DOCS"))
WORDS = {word for line in LINES for word in (*line.words, line.name)}


if UPDATE:  # before the lines are gathered
    guide.FILE.write_text(guide.with_tables(guide.text()), encoding="utf-8", newline="\n")
    gallery.FILE.write_text(gallery.page(), encoding="utf-8", newline="\n")


@cache
def text() -> str:
    return guide.text()


def code() -> list[str]:
    """What stands in backticks, in blocks of code, and the lines to type."""
    blocks = re.findall(r"^(?: {4}|\t)(.+)$", text(), re.MULTILINE)
    return [*re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text()), *blocks, *lines()]


def lines() -> list[str]:
    """The lines that can be typed as they stand."""
    blocks = re.findall(r"^```linjer\n(.*?)^```$", text(), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def meeting() -> RunningMeeting:
    return resume(town().workspace, RUNNING)


def test_the_tables_are_those_of_the_program() -> None:
    assert guide.with_tables(text()) == text(), "`make pictures` makes them anew"
    assert gallery.FILE.read_text(encoding="utf-8") == gallery.page(), "`make pictures` makes it anew"


def test_the_tables_leave_nothing_out() -> None:
    for command in COMMANDS:
        assert f"`{command.id}` |" in text()
    for line in LINES:
        assert f"| `/{line.name}` | {line.explanation} |" in text()
    for entry, _told in ENTRIES:
        assert f"| `{entry}` |" in text()
    assert len(guide.commands()) > 10
    for name in guide.commands():
        assert f"| `ssp-tui {name}` |" in text()


def test_every_key_of_the_guide_is_one_of_the_program() -> None:
    there = {shown(key) for command in COMMANDS for key in command.keys}
    told = re.findall(r"<kbd>(.+?)</kbd>", text())
    assert len(told) > 100
    assert set(told) - there == set()


def test_every_word_with_a_slash_is_a_line_that_can_be_typed() -> None:
    told = {line for line in code() if re.match(r"/\w", line)}
    assert len(told) > 60
    assert [line for line in told if not any(re.match(rf"/{re.escape(word)}(?![\w-])", line) for word in WORDS)] == []


@pytest.mark.parametrize("line", lines())
def test_a_line_that_stands_to_be_typed_is_read_as_it_is_meant(line: str) -> None:
    running = meeting()
    if re.match(r"/(ret|gør|flyt linje|slet) ", line):
        assert running.meeting.current == "3"
    reading = running.read(line)
    assert reading.command is not None, reading.error
    assert not reading.error
    marked = re.match(r"(?:[a-zæøå ]+:|[/?])", line)
    note = isinstance(reading.command, cmd.RecordEntry) and reading.command.kind == "note"
    assert note != bool(marked)


async def test_the_first_meeting_goes_as_the_guide_says() -> None:
    section = text().partition("## Dit første møde")[2].partition("\n\nTo ting")[0]
    steps = "".join(re.findall(r"^\d\. .*$", section, re.MULTILINE))
    keys = {shown(key): key for command in COMMANDS for key in command.keys}
    async with on_screen(named("oversigt"), SMALL) as on:
        for pressed, typed in re.findall(r"<kbd>(.+?)</kbd>|`(.+?)`", steps):
            if pressed == "Ctrl+Q":
                break
            on.hit(*([keys[pressed]] if pressed else ["space" if letter == " " else letter for letter in typed]))
            await at_rest(on)
        assert isinstance(on.app.screen, StartScreen)
        held = on.app.workspace.history(RUNNING).meeting
    assert held.status is Status.CLOSED
    third, fourth = held.item("3"), held.item("4")
    assert third and fourth
    said = [(entry.kind, entry.text) for entry in third.entries[-3:]]
    assert said[:2] == [
        (EntryKind.NOTE, "Uroen er taget af efter klokken 22"),
        (EntryKind.DECISION, "Ekstra runde også torsdag"),
    ]
    assert said[2][0] is EntryKind.ACTION
    assert fourth.deferral


def test_every_command_of_the_guide_is_taken_by_the_command_line() -> None:
    told = {line for line in code() if re.match(r"ssp-tui( |$)", line)}
    assert len(told) > 20
    for line in told:
        words = shlex.split(line)[1:]
        if words and words[0] in guide.commands() and (len(words) == 1 or "--help" in words):
            continue
        parser().parse_args(words)


def test_every_picture_that_is_shown_exists_and_every_screen_is_in_the_guide() -> None:
    shown_here = set(re.findall(r"\]\(pictures/([^)]+)\)", text()))
    in_gallery = set(re.findall(r"\]\(pictures/([^)]+)\)", gallery.page()))
    files = {path.name for picture in PICTURES for path in picture.files.values()}
    assert in_gallery == files == {path.name for path in FOLDER.iterdir()}
    assert shown_here - files == set()
    left_out = [one.name for one in PICTURES if not shown_here & {path.name for path in one.files.values()}]
    assert left_out == []


def test_every_page_that_is_linked_exists() -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text()):
        assert (guide.FILE.parent / target).is_file(), target
    headings = {
        re.sub(r"[^\w -]", "", fold(head)).replace(" ", "-") for head in re.findall(r"^#+ (.+)$", text(), re.MULTILINE)
    }
    for anchor in re.findall(r"\]\(#([^)]+)\)", text()):
        assert fold(anchor) in headings, anchor


def test_the_readme_shows_a_picture_that_exists() -> None:
    readme = (guide.FILE.parents[1] / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"\]\((docs/[^)]+)\)", readme)
    assert found
    assert [path for path in found if not (guide.FILE.parents[1] / path).is_file()] == []
