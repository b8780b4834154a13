"""The Markdown that this program reads and writes: a strict dialect, and user text that survives in it.

What the dialect has off changes meaning silently in hand-written files: `---` under a line makes it a
heading, `[Ansvarlig]: Mette` vanishes as a reference, an indented line becomes code, HTML hides the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_OFF = ["lheading", "reference", "html_block", "html_inline", "code", "autolink", "entity", "image", "link"]


def dialect() -> MarkdownIt:
    """A new parser of the strict dialect: CommonMark with tables, without what `_OFF` names."""
    return MarkdownIt("commonmark").enable("table").disable(_OFF)


_FULL = dialect()
_BLOCKS = dialect().disable("inline")


def parse(text: str) -> list[Token]:
    """The tokens of a document, inline ones with their children."""
    return _FULL.parse(text)


def parse_blocks(text: str) -> list[Token]:
    """The block tokens of a document; the `content` of an inline token is its source, as written."""
    return _BLOCKS.parse(text)


def plain(children: Sequence[Token] | None) -> str:
    """What inline tokens say, without their marks; a line end in the source is one here."""
    said = (
        "\n" if token.type in ("softbreak", "hardbreak") else token.content
        for token in children or ()
        if token.type in ("text", "text_special", "code_inline", "softbreak", "hardbreak")
    )
    return "".join(said)


_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_ANYWHERE = re.compile(
    rf"\\(?={_PUNCTUATION}|$)"  # a backslash that would escape something
    r"|[`*\[|~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore is only itself
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
)
_AT_START = re.compile(r"[#+\-=:>]")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_CLOSING = re.compile(r"(?<=\s)(#*)#$")
_ESCAPED = re.compile(rf"\\({_PUNCTUATION})")


def escape(text: str) -> str:
    """One cleaned line as Markdown that says exactly that, in a heading, a paragraph, a list or a table cell.

    Safe in the strict dialect and in plain CommonMark. `text` is what `domain.text.clean` returns; several
    lines are escaped one by one.
    """
    safe = _ANYWHERE.sub(r"\\\g<0>", text)
    if _AT_START.match(safe):
        safe = "\\" + safe
    safe = _NUMBERED.sub(r"\1\\\2", safe, count=1) if _NUMBERED.match(safe) else safe
    return _CLOSING.sub(r"\1\\#", safe)


def unescape(source: str) -> str:
    """The text that `escape` was given, from the source it made."""
    return _ESCAPED.sub(r"\1", source)
