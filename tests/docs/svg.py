"""A picture of a terminal: made free of the network, and read back as the text that it shows."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from rich.cells import cell_len

_FONT = re.compile(r"\s*@font-face\s*\{.*?\}", re.DOTALL)
_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
_ID = re.compile(r"terminal-(\d+)")
_CLIP = re.compile(r'\s*<clipPath id="terminal-\d+-.*?</clipPath>| clip-path="url\(#terminal-\d+-[\w-]+\)"', re.DOTALL)
_BLANKS = re.compile(r'textLength="(?P<length>[\d.]+)">(?P<text>[^<]*?)(?P<blanks>(?:&#160;)+)</text>')
_EMPTY = re.compile(r"<text [^>]*></text>")
_TEXT = re.compile(r'<text class="[^"]+-r\d+" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"[^>]*>(?P<text>[^<]*)<')
_CELL, _ROW = 12.2, 24.4
"The width and the height of a cell, in the units of the picture."


def own(svg: str) -> str:
    """The picture without the fonts it would fetch (any fixed-width one will do), and without clips and blanks."""
    plain = _EMPTY.sub("", _BLANKS.sub(_shorter, _CLIP.sub("", _COMMENT.sub("", _FONT.sub("", svg)))))
    return (
        _ID.sub(lambda id: f"t{int(id[1]) % 36**4:x}", plain)
        .replace("Fira Code, monospace", "monospace")
        .replace("&#160;", "\xa0")
        .replace(' shape-rendering="crispEdges"', "")
        .replace("<style>", "<style>rect { shape-rendering: crispEdges }")
    )


def _shorter(found: re.Match[str]) -> str:
    """A text without the blanks at its end."""
    length = float(found["length"]) - _CELL * found["blanks"].count("&")
    return f'textLength="{length:.4g}">{found["text"]}</text>'


def rows(svg: str) -> list[str]:
    """The text of a picture, row by row, blanks at the ends left out."""
    placed: dict[int, list[str]] = {}
    for row, column, text in _parts(svg):
        line = placed.setdefault(row, [])
        line.append(" " * (column - cell_len("".join(line))) + text)
    return ["".join(placed.get(row, ())).rstrip() for row in range(max(placed, default=-1) + 1)]


def _parts(svg: str) -> Iterator[tuple[int, int, str]]:
    for found in _TEXT.finditer(svg):
        yield (
            int(float(found["y"]) / _ROW),
            round(float(found["x"]) / _CELL),
            html.unescape(found["text"]).replace("\xa0", " "),
        )
