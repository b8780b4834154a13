from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ssp_tui.domain.text import clean
from ssp_tui.formats.markdown import dialect, escape, parse, parse_blocks, plain, unescape

MARKS = [
    *list("\\`*_[]<>&|~#+-=:.()!{}$^\"'"),
    "1.",
    "10)",
    "---",
    "===",
    "```",
    "~~~",
    "<!--",
    "&amp;",
    "&#35;",
]
DANISH = [
    "æ",
    "Ø",
    "å",
    "a",
    "B",
    "1",
    " ",
    "  ",
    "\u00a0",
    "\u2028",
    "\t",
    "–",
    "•",
    "§",
    "¹",
    "😀",
    "https://a.dk",
]
nasty = st.lists(st.sampled_from(MARKS + DANISH), min_size=1, max_size=12).map("".join)
texts = st.one_of(nasty, st.text(max_size=40)).map(clean).filter(bool)
READERS = {"strict": dialect(), "commonmark": MarkdownIt("commonmark").enable("table")}
PLACES = {
    "heading": ("## {}\n", 0),
    "paragraph": ("{}\n", 0),
    "under a paragraph": ("Før\n\n{}\n\nEfter\n", 1),
    "after a name": ("**Ansvarlig:** x{}\n", 0),
    "list": ("- {}\n- næste\n", 0),
    "numbered": ("1. {}\n", 0),
    "cell": ("| a | b |\n| --- | --- |\n| {} | x |\n", 2),
    "last cell": ("| a | b |\n| --- | --- |\n| x | {} |\n", 3),
    "in a list in a list": ("- a\n\n  - {}\n", 1),
}


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
@given(text=texts)
def test_escaped_text_says_the_same_wherever_it_stands(reader: MarkdownIt, text: str) -> None:
    for place, (form, index) in PLACES.items():
        tokens = reader.parse(form.format(escape(text)))
        inline = [token for token in tokens if token.type == "inline"][index]
        said = plain(inline.children).removeprefix("Ansvarlig: x")
        assert said == text, place


@given(texts)
def test_unescape_takes_back_what_escape_did(text: str) -> None:
    assert unescape(escape(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Møde 28.9.2016 kl. 11.00",
        "SSP+ & politi",
        "C:\\temp",
        "min_fil_2",
        "a < b > c",
        "§ 115, stk. 2 (nyt)",
        "Er det nok?",
    ],
)
def test_ordinary_danish_needs_no_backslash(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    "source",
    [
        "Titel\n---",
        "Titel\n===",
        "[Ansvarlig]: Mette",
        "<!-- skjult",
        "<b>fed</b>",
        "&amp;",
        "![a](b)",
        "[a](b)",
        "<https://a.dk>",
    ],
)
def test_the_dialect_hides_and_transforms_nothing(source: str) -> None:
    inline = [token for token in parse(source) if token.type == "inline"]
    assert plain(inline[0].children).startswith(source.split("\n")[0])
    assert not any(token.type == "heading_open" for token in parse(source))


def test_an_indented_heading_is_a_heading_not_code() -> None:
    assert parse("tekst\n\n    ## Punkt")[-3].tag == "h2"


def test_blocks_keep_the_source_of_a_line() -> None:
    heading = parse_blocks("## *Stjerne* og \\# `kode`")[1]
    assert heading.content == "*Stjerne* og \\# `kode`"
    assert heading.children == []
