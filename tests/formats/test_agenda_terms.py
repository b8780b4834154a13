"""What the year's plan cannot read of an agenda file is said with its line; the file stays in use."""

from __future__ import annotations

import pytest

from ssp_tui.formats.agenda_markdown import read_agenda


def read(*lines: str) -> tuple[list[tuple[int, str]], bool]:
    text = "\n".join(["---", "forum: Rådet", "kommune: Ringsted", "id: raad", *lines, "---", "", "## Sager (D)", ""])
    reading = read_agenda(text.encode(), "raad.md")
    assert reading.problems == ()
    return [(one.line, one.problem) for one in reading.warnings], reading.agenda is not None


@pytest.mark.parametrize(
    ("line", "so"),
    [
        ("mødehyppighed: når månen er fuld", "foreslår ingen møder"),
        ("punkter indkaldes: i god tid", "bruger sit eget antal dage"),
        ("dagsorden udsendes: i god tid", "bruger sit eget antal dage"),
        ("referat udsendes: når det er skrevet", "bruger sit eget antal dage"),
        ("indsigelse: på næste møde", "bruger sit eget antal dage"),
        ("kører: måske", "regner med, at det er i gang"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_what_follows_from_it(line: str, so: str) -> None:
    assert read("niveau: strategisk", line) == ([(6, f"»{line}« kan ikke læses, så årsplanen {so}")], True)


def test_what_can_be_read_is_passed_over() -> None:
    lines = (
        "mødehyppighed: hver anden mandag kl. 9-10", "punkter indkaldes: 14 dage før", "dagsorden udsendes: en uge før",
        "referat udsendes: straks", "indsigelse: 14 dage efter", "kører: 1.2.2027 - 30.6.2027",
    )  # fmt: skip
    assert read(*lines) == ([], True)
