"""What people wrote, on its way into the field and onto the screen."""

from __future__ import annotations

import pytest

from ssp_tui.tui.present.parts import Part, Tone, hanging, plain, text_of
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.unfinished import Unfinished
from ssp_tui.tui.widgets.entry_field import marked, one_line


@pytest.mark.parametrize("text", ["[/b] [tbd] # -", "[5 min] Valg", "[@click=app.quit]x[/]", "*** ???", "¹ § & – …"])
def test_text_with_brackets_and_marks_is_shown_as_typed(text: str) -> None:
    assert content(text).plain == text
    assert content([Part(text, Tone.WARNING)]).plain == text


def test_control_and_bidirectional_characters_never_reach_the_terminal() -> None:
    assert content("før\x1b[31m\u202eefter\x07").plain == "før [31m efter "


def test_blanks_at_the_ends_of_a_row_are_layout_and_stay() -> None:
    assert content([Part("  æ \n   ø")]).plain == "  æ \n   ø"


def test_a_decomposed_letter_is_shown_as_one() -> None:
    assert content("A\u030alborg").plain == "Ålborg"


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("første\nanden\r\ntredje", "første anden tredje"),
        ("linje\n\n\n  indrykket", "linje indrykket"),
        (" og DOT", " og DOT"),
        ("slut\n", "slut"),
        ("a\u2028b\x1bc", "a b c"),
        ("a\u030a", "å"),
    ],
)
def test_a_paste_of_several_lines_becomes_one(pasted: str, line: str) -> None:
    assert one_line(pasted) == line


@pytest.mark.parametrize(
    ("line", "mark", "after"),
    [
        ("Ekstra runde", "b", "b: Ekstra runde"),
        ("b: Ekstra runde", "b", "Ekstra runde"),
        ("B:Ekstra runde", "b", "Ekstra runde"),
        ("b: Ekstra runde", "a", "a: Ekstra runde"),
        ("anb(praksis): Ekstra", "b", "b: Ekstra"),
        ("? Hvem betaler", "a", "a: Hvem betaler"),
        ("Mette: ringer", "a", "a: Mette: ringer"),
        ("", "b", "b: "),
    ],
)
def test_a_key_turns_the_line_into_another_kind_and_back(line: str, mark: str, after: str) -> None:
    assert marked(line, mark) == after


def test_everything_that_is_not_recorded_is_among_the_lines_to_keep() -> None:
    unfinished = Unfinished()
    unfinished.keep("afvist", (Part("! Punkt 9 findes ikke"),))
    unfinished.set_aside("halv linje")
    unfinished.set_aside("endnu en")
    unfinished.fields["3", "Indstilling"] = "første\nanden"
    assert unfinished.lines("skrives nu", ["venter"]) == [
        "skrives nu",
        "halv linje",
        "afvist",
        "endnu en",
        "venter",
        "/felt Indstilling: første anden",
    ]


def test_fetching_a_line_that_waits_puts_the_typed_one_last_in_the_row() -> None:
    unfinished = Unfinished()
    unfinished.keep("en")
    unfinished.keep("to")
    assert unfinished.fetch("tre") == "en"
    assert [line for line, _why in unfinished.kept] == ["to", "tre"]
    assert Unfinished().fetch("tre") is None


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (" 1 kort", [" 1 kort"]),
        (" 1 brev til forældre og klub", [" 1 brev til", "   forældre og", "   klub"]),
        (" 1 " + "x" * 25, [" 1 " + "x" * 11, "   " + "x" * 11, "   xxx"]),
        (" 1 æøå\n\næøå", [" 1 æøå", "", "   æøå"]),
        (" 1 日本語日本語日本語", [" 1 日本語日本", "   語日本語"]),
    ],
)
def test_a_long_line_hangs_under_its_number_and_fits(text: str, rows: list[str]) -> None:
    assert [row.rstrip() for row in text_of(hanging(plain(text), 3, 14)).split("\n")] == rows


def test_a_broken_line_keeps_its_tones_and_every_word() -> None:
    line = (Part(" 1 "), Part("OPGAVE 002 ", Tone.KEY), Part("Mette · fredag: brev til forældre"))
    broken = hanging(line, 3, 20)
    assert [part.tone for part in broken] == [part.tone for part in line]
    assert text_of(broken).split() == text_of(line).split()


def test_a_line_that_a_key_began_and_nobody_ended_is_nobodys_words() -> None:
    unfinished = Unfinished()
    unfinished.begin("/punkt ", "halv linje")
    assert unfinished.lines("/punkt", ["/punkt"]) == ["halv linje", "/punkt"]
    unfinished.begin("/nyt ", "/punkt ")
    assert (unfinished.aside, unfinished.kept) == ("halv linje", [])
    unfinished.begin("/punkt ", "/nyt Lys på pladsen")
    assert unfinished.kept == [("/nyt Lys på pladsen", "")]
