"""Where the items of an agenda begin and end, also when a heading was made in a way that Markdown does not know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from markdown_it.token import Token

from ssp_tui.domain.text import clean
from ssp_tui.formats.agenda_problems import Findings
from ssp_tui.formats.item_keys import key_line
from ssp_tui.formats.markdown import parse_blocks
from ssp_tui.locale import _

_FENCE = re.compile(r"`{3,}|~{3,}")
_NO_BLANK = re.compile(r" {0,3}(?P<marks>#{2,6})(?![# \t])(?P<title>.*\S.*)")
_UNDERLINE = re.compile(r" {0,3}(?:-{2,}|={2,})\s*")
_BOLD_LINE = re.compile(r" {0,3}(?P<marks>\*\*|__)(?P<title>[^*_]*[^*_:\s])(?P=marks)\s*")
_BOLD_TITLE = re.compile(r"(?P<marks>\*\*|__)(?P<title>[^*_]+)(?P=marks)")
_OTHER_BULLET = re.compile(r"\s*(?:[•‣◦·–—]\s+\S|-\[)")
_BLOCK_START = re.compile(r"\s*(?:[-*+>|]|\d+[.)]\s|#|```|~~~)")
_RULE = re.compile(r"\s*[-–—_*=]{2,}\s*")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
LONGEST_LINE = 4000
_ROUNDS = 8
ITEM_EXAMPLE = "## Velkommen og godkendelse af referat (B, 5 min)"


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of an item, the line it stands on and the first line under it; lines count from 1 in the file."""

    title: str
    line: int
    below: int


@dataclass(frozen=True, slots=True)
class Section:
    """An item as the file has it: its heading, and the lines under it with their numbers."""

    heading: Heading
    lines: tuple[tuple[int, str], ...]


class Body:
    """What follows the front matter: a title above the items, if there is one, and the items."""

    def __init__(self, lines: Sequence[str], first: int, findings: Findings) -> None:
        self._lines = lines
        self._first = first
        self._findings = findings
        self.title = ""
        self.fenced: frozenset[int] = frozenset()
        "Lines inside a fence, which are never more than text."
        headings = self._headings(self._parse())
        self._check_lines()
        self._check_opening(headings)
        borders = [*(heading.line for heading in headings), len(lines) + 1]
        self.sections = tuple(
            Section(heading, tuple((number, lines[number - 1]) for number in range(heading.below, end)))
            for heading, end in zip(_without_numbers(headings, findings), borders[1:], strict=True)
        )

    def _parse(self) -> list[Token]:
        """The block tokens; an unclosed fence, which would swallow the items after it, is reported and undone."""
        source = list(self._lines[self._first - 1 :])
        for _round in range(_ROUNDS):
            tokens = parse_blocks("\n".join(source))
            fences = [
                (token.markup, token.map[0], token.map[1]) for token in tokens if token.type == "fence" and token.map
            ]
            unclosed = [(mark, start) for mark, start, end in fences if not _is_closed(mark, source[start + 1 : end])]
            if not unclosed:
                rows = chain.from_iterable(range(start, end) for _mark, start, end in fences)
                self.fenced = frozenset(row + self._first for row in rows)
                return tokens
            for mark, row in unclosed:
                self._findings.problem(
                    row + self._first,
                    _("»{text}« bliver aldrig lukket").format(text=clean(source[row])[:20]),
                    _("en linje med de samme tegn efter teksten, eller ingen af dem"),
                    mark,
                )
                source[row] = _FENCE.sub(r"\\\g<0>", source[row])
        return parse_blocks("\n".join(_FENCE.sub(r"\\\g<0>", line) for line in source))

    def _headings(self, tokens: Sequence[Token]) -> list[Heading]:
        marked = [
            (token.tag, token.map[0] + self._first, tokens[index + 1].content)
            for index, token in enumerate(tokens)
            if token.type == "heading_open" and token.level == 0 and token.map
        ]
        if marked and marked[0][0] == "h1":
            self.title = clean(marked.pop(0)[2])
        only_deeper = all(tag not in ("h1", "h2") for tag, _line, _content in marked)
        found = self._unmarked_headings()
        for tag, line, content in marked:
            if tag not in ("h1", "h2") and not only_deeper:
                continue
            if tag != "h2":
                marks = "#" * int(tag[1])
                self._findings.problem(
                    line,
                    _("»{marks} {title}« har {count} #").format(marks=marks, title=clean(content), count=len(marks)),
                    _("to # foran et punkt"),
                    f"## {clean(content)}",
                )
            found.append(Heading(self._title(content, line), line, line + 1))
        return sorted(found, key=lambda heading: heading.line)

    def _title(self, content: str, line: int) -> str:
        title = clean(content)
        if bold := _BOLD_TITLE.fullmatch(title):
            title = clean(bold["title"])
        if not title:
            self._findings.problem(line, _("Punktet har ingen titel"), _("en titel efter ##"), ITEM_EXAMPLE)
        return title or "Uden titel"

    def _unmarked_headings(self) -> list[Heading]:
        """Lines that were meant as items and are read as such, each with its problem."""
        found = []
        for number in self._open_lines():
            line = self._lines[number - 1]
            if (run_on := _NO_BLANK.fullmatch(line)) and len(run_on["marks"]) == 2:
                title = self._title(run_on["title"], number)
                self._findings.problem(
                    number, _("Der mangler et mellemrum efter ##"), _("## og et mellemrum"), f"## {title}"
                )
                found.append(Heading(title, number, number + 1))
            elif _UNDERLINE.fullmatch(line) and self._is_lone_text(number - 1):
                title = self._title(self._lines[number - 2], number - 1)
                self._findings.problem(
                    number - 1,
                    _("»{title}« er gjort til overskrift med en streg under").format(title=title),
                    _("## foran titlen"),
                    f"## {title}",
                )
                found.append(Heading(title, number - 1, number + 1))
        return found

    def _is_lone_text(self, number: int) -> bool:
        """Whether a line is a paragraph of one line, and neither a list, a heading nor a key."""
        if number < self._first or number in self.fenced:
            return False
        line, before = self._lines[number - 1], self._lines[number - 2] if number > self._first else ""
        known = key_line(line)
        text = line.strip() and not _BLOCK_START.match(line) and not (known and known.known)
        return bool(text) and (not before.strip() or before.lstrip().startswith("#"))

    def _open_lines(self) -> list[int]:
        return [number for number in range(self._first, len(self._lines) + 1) if number not in self.fenced]

    def _check_lines(self) -> None:
        """Slips that Markdown passes over in silence."""
        for number in self._open_lines():
            line = self._lines[number - 1]
            if len(line) > LONGEST_LINE:
                self._findings.problem(
                    number,
                    _("Linjen er på {count} tegn").format(count=len(line)),
                    _("højst {most} tegn på en linje").format(most=LONGEST_LINE),
                )
            elif (run_on := _NO_BLANK.fullmatch(line)) and len(run_on["marks"]) > 2:
                marks, title = run_on["marks"], clean(run_on["title"])
                self._findings.problem(
                    number,
                    _("Der mangler et mellemrum efter {marks}").format(marks=marks),
                    _("{marks} og et mellemrum").format(marks=marks),
                    f"{marks} {title}",
                )
            elif (bold := _BOLD_LINE.fullmatch(line)) and not self._before(number).strip():
                self._findings.problem(
                    number,
                    _("»{title}« er fed skrift, ikke et punkt").format(title=bold["title"]),
                    _("## foran titlen"),
                    f"## {bold['title']}",
                )
            elif _OTHER_BULLET.match(line):
                self._findings.warning(
                    number, _("Linjen er ikke et listepunkt"), _("bindestreg og mellemrum"), "- Velkomst"
                )
            elif line.lstrip().startswith("<!--"):
                self._findings.warning(
                    number, _("»<!--« skjuler ingenting her: teksten læses med"), _("teksten slettet eller ladt stå")
                )

    def _before(self, number: int) -> str:
        line = self._lines[number - 2] if number > self._first else ""
        return "" if line.lstrip().startswith("#") else line

    def _check_opening(self, headings: Sequence[Heading]) -> None:
        """Text that stands above the first item belongs to none."""
        if not headings:
            return
        for number in range(self._first, headings[0].line):
            line = self._lines[number - 1]
            if line.strip() and not line.startswith("# ") and not _RULE.fullmatch(line):
                self._findings.problem(
                    number,
                    _("Teksten står før det første punkt"),
                    _("tekst under et punkt, eller »nøgle: værdi« mellem de to linjer med ---"),
                    ITEM_EXAMPLE,
                )
                return


def _is_closed(markup: str, inside: Sequence[str]) -> bool:
    if not inside:
        return False
    last = inside[-1].strip().lstrip("> \t")
    return len(last) >= len(markup) and set(last) == {markup[0]}


def _without_numbers(headings: Sequence[Heading], findings: Findings) -> list[Heading]:
    """The headings without `1.`, `2.` ... when all are numbered so: the program sets the numbers itself."""
    numbers = [_NUMBER.match(heading.title) for heading in headings]
    counted = [int(number[1]) for number in numbers if number]
    if len(headings) < 2 or counted != list(range(1, len(headings) + 1)):
        return list(headings)
    findings.warning(
        headings[0].line,
        _("Punkterne er nummereret i filen"),
        _("titler uden nummer; programmet sætter numrene"),
        ITEM_EXAMPLE,
    )
    return [
        replace(heading, title=heading.title[number.end() :])
        for heading, number in zip(headings, numbers, strict=True)
        if number
    ]
