"""What goes to the disk as JSON comes back as the same values of the same kinds."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from ssp_tui.storage.documents import copied, decode, encode, same

NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXT = st.text(st.characters(codec=None))
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
@example([0.1, 1e16, 1e22, 5e-324, 1.7976931348623157e308, -0.0, 2**64, -(10**30), 1.0, True])
@example({"": "\x00\x1f\u2028\ufeff\U0001f600", "\ud800": "\udfff\ud800"})
def test_any_json_value_comes_back_as_it_was(value: Any) -> None:
    data = encode(value)
    assert same(decode(data), value)
    assert b"\n" not in data
    assert b"\0" not in data


@given(JSON)
def test_the_bytes_are_json_that_any_reader_understands(value: Any) -> None:
    assert same(json.loads(encode(value)), value)


@given(JSON)
def test_a_copy_is_the_same_and_shares_nothing(value: Any) -> None:
    copy = copied(value)
    assert same(copy, value)
    assert not shared(value) & shared(copy)


def shared(value: Any) -> set[int]:
    """Everything in it that could be changed."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = {id(value)} if isinstance(value, dict | list) else set()
    return own.union(*map(shared, inner))


def test_what_only_seems_equal_is_not_the_same() -> None:
    for one, other in ((1, 1.0), (1, True), (0, False), ([1], [True]), ({"a": 1}, {"a": 1.0}), ({"a": None}, {})):
        assert not same(one, other)
