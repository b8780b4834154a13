"""Changes to an agenda file: one thing more, the smallest change, and every other byte as it was."""

from __future__ import annotations

import codecs
import difflib
from pathlib import Path

import pytest

from ssp_tui.domain.agenda import ItemKind, StandingItem
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.formats.agenda_edits import with_item, with_member
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.formats.decoding import rewritten
from ssp_tui.storage.shelf import agenda_files, standard_agendas

HOLIDAY = StandingItem("sommerferien", "Sommerferien på Ærø", (ItemKind.DECISION,), 10)
SANNE = Member("Sanne", "social")
HEAD = "---\nforum: SSP\nid: ssp\ndeltager: Bo (skole)\n---\n\n"


def added(before: str, after: str) -> list[str]:
    """The lines that came; nothing may have gone."""
    told = [one for one in difflib.ndiff(before.splitlines(True), after.splitlines(True)) if one[0] in "+-"]
    assert not [one for one in told if one[0] == "-"], told
    return [one[2:] for one in told]


def test_the_item_stands_before_those_that_close_the_meeting() -> None:
    text = HEAD + "## Nyt (O)\n\nHvad er nyt?\n\n## Bordet rundt\n\n## Eventuelt (O)\n## Næste møde\n"
    after = with_item(text, HOLIDAY)
    assert added(text, after) == ["## Sommerferien på Ærø (B, 10 min)\n", "Id: sommerferien\n", "\n"]
    assert after.index("Hvad er nyt?") < after.index("Sommerferien") < after.index("Bordet rundt")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## Nyt\n## Eventuelt\n", "## Nyt\n## Sommerferien på Ærø (B, 10 min)\nId: sommerferien\n## Eventuelt\n"),
        ("## Nyt\nTekst\n", "## Nyt\nTekst\n\n## Sommerferien på Ærø (B, 10 min)\nId: sommerferien\n"),
        ("## Nyt\nTekst", "## Nyt\nTekst\n\n## Sommerferien på Ærø (B, 10 min)\nId: sommerferien"),
        ("## Nyt\n\n", "## Nyt\n\n## Sommerferien på Ærø (B, 10 min)\nId: sommerferien\n"),
        (
            "Nyt\n---\n\nEventuelt\n---------\n",
            "Nyt\n---\n\n## Sommerferien på Ærø (B, 10 min)\nId: sommerferien\n\nEventuelt\n---------\n",
        ),
        (
            "## 1. Nyt\n\n## 2. Eventuelt\n\n## 3. Næste møde\n",
            "## 1. Nyt\n\n## 2. Sommerferien på Ærø (B, 10 min)\nId: sommerferien\n\n"
            "## 3. Eventuelt\n\n## 4. Næste møde\n",
        ),
    ],
    ids=["packed", "last", "last without a line end", "after a blank line", "underlined", "numbered by hand"],
)
def test_the_layout_of_the_file_is_kept(body: str, expected: str) -> None:
    assert with_item(HEAD + body, HOLIDAY) == HEAD + expected


def test_an_item_that_is_only_a_title_is_written_as_one() -> None:
    assert "## Ferie\nId: ferie\n" in with_item(HEAD + "## Nyt\n", StandingItem("ferie", "Ferie"))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("deltager: Bo (skole)\nkilde: os\n", "deltager: Bo (skole)\ndeltager: Sanne (social)\nkilde: os\n"),
        ("Deltager :  Bo (skole)\n", "Deltager :  Bo (skole)\nDeltager :  Sanne (social)\n"),
        ("deltager:\n  - Bo (skole)\nid: ssp\n", "deltager:\n  - Bo (skole)\n  - Sanne (social)\nid: ssp\n"),
        ("deltager: Bo,\n  leder (skole)\n", "deltager: Bo,\n  leder (skole)\ndeltager: Sanne (social)\n"),
        ("kilde: os\n", "kilde: os\ndeltager: Sanne (social)\n"),
        ("deltager:Bo\n", "deltager:Bo\ndeltager: Sanne (social)\n"),
    ],
    ids=["after the others", "as they are written", "in a list", "after a line that goes on", "the first", "no blank"],
)
def test_a_member_stands_after_the_others(head: str, expected: str) -> None:
    def whole(lines: str) -> str:
        return f"---\nforum: SSP\n{lines}---\n\n## Nyt\n"

    assert with_member(whole(head), SANNE) == whole(expected)


@pytest.mark.parametrize(
    ("member", "line"),
    [
        (Member("Sanne"), "deltager: Sanne\n"),
        (Member("Sanne", "social", MemberKind.YEARLY), "deltager: Sanne (social), en gang om året\n"),
        (Member("Sanne", kind=MemberKind.AD_HOC), "deltager: Sanne, ad hoc\n"),
    ],
)
def test_how_often_a_member_comes_is_written(member: Member, line: str) -> None:
    text = HEAD + "## Nyt\n"
    assert added(text, with_member(text, member)) == [line]


def test_what_would_be_read_otherwise_is_refused_and_said_how_to_write_by_hand() -> None:
    with pytest.raises(Refused, match=r"Skriv selv: ## Sommerferien på Ærø \(B, 10 min\) · Id: sommerferien"):
        with_item(HEAD + "### Nyt\n### Eventuelt\n", HOLIDAY)
    with pytest.raises(Refused, match=r"Skriv selv: deltager: Sanne \(social\)"):
        with_member("# SSP\n\n## Nyt\n", SANNE)
    with pytest.raises(Refused):
        with_member(HEAD + "## Nyt\n", Member("Sanne (ny)", "social (leder)"))
    with pytest.raises(Refused):
        with_item("", HOLIDAY)


def test_a_title_with_a_bracket_that_would_be_read_as_time_is_refused_where_it_changes_the_item() -> None:
    text = HEAD + "## Nyt\n"
    after = with_item(text, StandingItem("ferie", "Ferie (5 min)", (ItemKind.DISCUSSION,)))
    reading = read_agenda(after.encode(), "")
    assert reading.agenda and reading.agenda.items[-1].title == "Ferie (5 min)"


ENCODINGS = {
    "UTF-8 with a mark": (codecs.BOM_UTF8, "utf-8"),
    "UTF-16": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "UTF-16 without a mark": (b"", "utf-16-le"),
    "Windows-1252": (b"", "cp1252"),
    "UTF-8": (b"", "utf-8"),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("kept_as", ENCODINGS)
def test_encoding_mark_and_line_ends_are_kept(kept_as: str, end: str) -> None:
    mark, codec = ENCODINGS[kept_as]
    text = (HEAD + "## Nyt på Ærø (O)\n\n  hånd-lagt \t\n\n## Eventuelt\n").replace("\n", end)
    data = mark + text.encode(codec)
    after = rewritten(data, lambda found: with_item(found, HOLIDAY))
    new = f"## Sommerferien på Ærø (B, 10 min){end}Id: sommerferien{end}{end}"
    assert after == mark + text.replace("## Eventuelt", f"{new}## Eventuelt").encode(codec)


def test_line_ends_that_are_mixed_stay_as_they_are() -> None:
    text = HEAD.replace("\n", "\r\n") + "## Nyt\n\n## Eventuelt\r"
    assert (
        with_item(text, HOLIDAY).replace("## Sommerferien på Ærø (B, 10 min)\r\nId: sommerferien\r\n\r\n", "") == text
    )


def test_what_an_encoding_cannot_hold_is_not_written() -> None:
    data = (HEAD + "## Nyt på Ærø\n").encode("cp1252")
    assert rewritten(data, lambda text: text + "→") is None
    assert rewritten(data + b"\x81\x8d", str.upper) is None


@pytest.mark.parametrize("path", agenda_files(standard_agendas()), ids=lambda path: path.stem)
def test_every_agenda_that_comes_with_the_program_takes_an_item_and_a_member(path: Path) -> None:
    data = path.read_bytes()
    before = data.decode()
    item = added(before, with_item(before, HOLIDAY))
    assert sorted(line.strip() for line in item) == ["", "## Sommerferien på Ærø (B, 10 min)", "Id: sommerferien"]
    assert added(before, with_member(before, SANNE)) == ["deltager: Sanne (social)\n"]
    both = with_member(with_item(before, HOLIDAY), SANNE)
    assert read_agenda(both.encode(), path.name).problems == read_agenda(data, path.name).problems == ()
