from __future__ import annotations

import pytest

from ssp_tui.tui.keymap import keymap, shown, unsafe
from ssp_tui.tui.registry import named

SWALLOWED = """
left_square_bracket right_curly_bracket at backslash vertical_line dollar_sign pound_sign euro_sign
acute_accent grave_accent diaeresis circumflex_accent tilde
ctrl+h ctrl+i ctrl+j ctrl+m ctrl+left_square_bracket ctrl+backslash ctrl+space ctrl+1 ctrl+slash ctrl+minus
ctrl+a ctrl+b ctrl+c ctrl+d ctrl+e ctrl+k ctrl+u ctrl+v ctrl+w ctrl+x
alt+a alt+enter ctrl+shift+a ctrl+alt+a super+a ctrl+enter shift+enter ctrl+left ctrl+up
f5 f6 f7 f10 f11 f12 f13 shift+f2 insert æ ø å
"""
ARRIVING = "a v 1 f1 f2 f3 f4 f8 f9 ctrl+s ctrl+o ctrl+g ctrl+z escape enter tab up"


@pytest.mark.parametrize("key", sorted(SWALLOWED.split()))
def test_keys_that_do_not_arrive_or_belong_to_others_are_never_bound(key: str) -> None:
    assert unsafe(key)


@pytest.mark.parametrize("key", sorted(ARRIVING.split()))
def test_keys_that_always_arrive_may_be_bound(key: str) -> None:
    assert unsafe(key) == ""


def test_danish_letters_are_only_for_a_users_own_map() -> None:
    assert unsafe("ø", own=True) == ""


def test_a_users_key_takes_the_place_of_the_registrys() -> None:
    own, problems = keymap({"meeting.next": "ø"})
    command = named("meeting.next")
    assert command is not None
    assert problems == ()
    assert own.keys(command) == ("ø",)
    assert own.bound() == {"meeting.next": "ø,Ø"}


@pytest.mark.parametrize(
    ("id", "key", "says"),
    [
        ("meeting.nekst", "f4", "mente du meeting.next"),
        ("meeting.next", "f5", "F5"),
        ("meeting.next", "ctrl+m", "Enter"),
        ("meeting.next", "f2", "allerede beslutning"),
        ("meeting.next", "f1", "allerede hjælp"),
        ("meeting.record", "f4", "kan ikke ændres"),
        ("meeting.next", " ", "ingen tast"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told_in_danish_and_changes_nothing(id: str, key: str, says: str) -> None:
    own, problems = keymap({id: key})
    assert own.bound() == {}
    assert len(problems) == 1
    assert says in problems[0]
    assert id in problems[0]


def test_two_wishes_for_one_key_keep_the_first() -> None:
    own, problems = keymap({"meeting.next": "ctrl+n", "meeting.previous": "ctrl+n"})
    assert own.bound() == {"meeting.next": "ctrl+n"}
    assert "meeting.previous" in problems[0]


def test_a_key_may_be_moved_to_one_that_its_own_command_had() -> None:
    own, problems = keymap({"meeting.next": "v"})
    assert (own.bound(), problems) == ({"meeting.next": "v,V"}, ())


@pytest.mark.parametrize(
    ("key", "words"), [("ctrl+z", "Ctrl+Z"), ("f2", "F2"), ("escape", "Esc"), ("v", "v"), ("up", "↑")]
)
def test_keys_are_shown_as_people_write_them(key: str, words: str) -> None:
    assert shown(key) == words
