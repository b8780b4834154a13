from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.formats.decoding import decode

DANISH = "forum: Lokalrådet\nmøde: æblegrød på Ø\n"


@pytest.mark.parametrize(
    ("codec", "name", "guessed_at"),
    [
        ("utf-8", "UTF-8", 0),
        ("utf-8-sig", "UTF-8", 0),
        ("utf-16", "UTF-16", 0),
        ("utf-16-le", "UTF-16", 0),
        ("utf-16-be", "UTF-16", 0),
        ("utf-32", "UTF-32", 0),
        ("cp1252", "Windows-1252", 1),
    ],
)
def test_every_usual_encoding_gives_the_same_text(codec: str, name: str, guessed_at: int) -> None:
    decoded = decode(DANISH.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.line) == (DANISH, name, guessed_at)


def test_a_guessed_encoding_says_on_which_line_it_began() -> None:
    assert decode(b"forum: SSP\nkommune: Herning\nsted: R\xe5dhuset\n").line == 3


def test_one_bad_byte_does_not_garble_the_rest_of_a_utf8_file() -> None:
    decoded = decode("møde på Ærø\nåben: ".encode() + b"\xff\xe6\n")
    assert decoded.encoding == "UTF-8"
    assert decoded.text.startswith("møde på Ærø\nåben: \ufffd")
    assert decoded.line == 2


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_become_one_kind_and_the_files_own_is_remembered(newline: str) -> None:
    decoded = decode(newline.join(["a", "b", ""]).encode())
    assert (decoded.text, decoded.newline) == ("a\nb\n", newline)


def test_unicode_line_separators_are_no_line_ends() -> None:
    assert decode("a\u2028b\x0bc\x85d".encode()).text.count("\n") == 0


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    decoded = decode(data)
    assert "\r" not in decoded.text
    assert 0 <= decoded.line <= len(data) + 1
