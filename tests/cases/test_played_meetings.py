"""The meetings played by keys: a tape holds every sentence of its script, and its keys are counted truly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

MEETINGS = Path(__file__).parents[2] / "examples" / "moeder"
NAMES = ("lokal-gruppe", "mandagsmoede", "styregruppe")
SAID = re.compile(r"\d\d\.\d\d  ")
COUNTED = re.compile(r"# \d+\. \w+: (\d+) taster, (\d+) linjer, fremmøde (\d+)")
ATTENDANCE = ("/til-stede", "/gæst", "/kom", "/gik")


def lines(name: str, suffix: str) -> list[str]:
    """The lines of one of a meeting's files."""
    return (MEETINGS / f"{name}{suffix}").read_text(encoding="utf-8").splitlines()


def keys(line: str) -> int:
    """How many keys a line of a tape presses; each character typed is one."""
    mark, _blank, rest = line.partition(" ")
    if mark == "^":
        return len(rest.split())
    return {">": len(rest) + 1, "|": len(rest)}.get(mark, 0)


def counted(tape: list[str]) -> list[tuple[int, int, int]]:
    """Each meeting of a tape: keys in all, lines typed, keys for the attendance."""
    starts = [at for at, line in enumerate(tape) if line.startswith("@")]
    return [count(tape[start:end]) for start, end in zip(starts, [*starts[1:], len(tape)], strict=True)]


def count(tape: list[str]) -> tuple[int, int, int]:
    """One meeting: keys in all, lines typed, keys for the attendance."""
    roll = attendance = 0
    for line in tape:
        roll = 1 if line == "^ C-t" else roll
        attendance += keys(line) if roll or line[2:].startswith(ATTENDANCE) else 0
        roll = 0 if line.startswith("^") and "Escape" in line else roll
    return sum(map(keys, tape)), sum(line[:1] in (">", "|") for line in tape), attendance


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_of_the_script_stands_in_the_tape(name: str) -> None:
    said = [line for line in lines(name, ".txt") if SAID.match(line)]
    remarks = [line.removeprefix("# ") for line in lines(name, ".taster") if line.startswith("# ")]
    assert len(said) > 60
    assert [remark for remark in remarks if SAID.match(remark)] == said


@pytest.mark.parametrize("name", NAMES)
def test_a_tape_counts_its_keys_truly(name: str) -> None:
    tape = lines(name, ".taster")
    said = [tuple(map(int, found.groups())) for line in tape if (found := COUNTED.match(line))]
    assert said == counted(tape)
    in_all, _lines, attendance = counted(tape)[-1]
    rows = (MEETINGS / "README.md").read_text(encoding="utf-8").splitlines()
    assert [row for row in rows if row.startswith(f"| `{name}`") and row.endswith(f"| {in_all} | {attendance} |")]


def test_nine_expected_and_two_away_take_at_most_six_keys_besides_the_names() -> None:
    tape = lines("lokal-gruppe", ".taster")
    before, meeting = (at for at, line in enumerate(tape) if line.startswith("@"))
    (noted,) = (line for line in tape[before:meeting] if line.startswith("> /til-stede"))
    assert noted.count("(") == 9
    roll = tape[tape.index("^ C-t", meeting) :]
    roll = roll[: roll.index("^ Escape") + 1]
    (names,) = (line[2:] for line in roll if line.startswith(">"))
    assert len(names.split(", ")) == 2
    assert sum(map(keys, roll)) - len(names) <= 6


@pytest.mark.parametrize("name", NAMES)
def test_the_tape_left_minutes(name: str) -> None:
    assert "# Referat af " in "\n".join(lines(name, ".md"))
