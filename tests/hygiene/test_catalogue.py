"""Every sentence that the user sees is marked, and has an English one beside it."""

from __future__ import annotations

import re
import string
import subprocess
import sys
from collections.abc import Iterator

import pytest

from ssp_tui import locale
from ssp_tui.formats.agenda_forum import KEYS
from ssp_tui.formats.item_keys import ITEM_KEYS
from ssp_tui.language.command_table import COMMANDS
from ssp_tui.language.entries import ENTRY_WORDS
from ssp_tui.language.entry_line import read_line
from ssp_tui.locale import en
from ssp_tui.tui.present.help import ENTRIES
from tests.hygiene.sentences import Found, hidden, looked_up, marked, unmarked
from tests.hygiene.tables import DESCRIBED, TABLES
from tests.language.a_meeting import at

MESSAGES = en.MESSAGES


@pytest.fixture(autouse=True)
def danish_again() -> Iterator[None]:
    """No test leaves the program speaking English."""
    yield
    locale.use("da")


def _used() -> dict[str, str]:
    """Every string that `_()` can be asked for, and a place where it is."""
    found = {one.text: str(one) for one in marked()}
    for site, texts in {**TABLES, "language/entries.py: ENTRY_WORDS": DESCRIBED}.items():
        for text in texts:
            if any(char.isalpha() for char in text):
                found.setdefault(text, f"{site}: {text!r}")
    return found


def test_every_sentence_has_an_english_one() -> None:
    missing = [where for text, where in _used().items() if text not in MESSAGES]
    assert not missing, "not in ssp_tui/locale/en:\n" + "\n".join(missing)


def test_no_english_sentence_is_left_over() -> None:
    left = sorted(set(MESSAGES) - set(_used()))
    assert not left, "nothing asks for these any more:\n" + "\n".join(map(repr, left))


def test_no_sentence_stands_in_two_parts_of_the_catalogue() -> None:
    keys = [key for part in en.PARTS for key in part]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


def test_what_is_looked_up_is_known() -> None:
    """Else a string could reach `_()` that this test never asks the catalogue for."""
    sites = {f"{one.file}: {one.text}" for one in looked_up()}
    assert sites - set(TABLES) == set(), "add these to TABLES, with the strings that they can be"
    assert set(TABLES) - sites == set(), "these are not looked up any more"


def _placeholders(text: str) -> set[str]:
    return {name for _before, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("danish", MESSAGES)
def test_the_english_sentence_says_as_much_and_fits_where_the_danish_one_stands(danish: str) -> None:
    english = MESSAGES[danish]
    assert _placeholders(english) == _placeholders(danish)
    assert _blanks(english) == _blanks(danish)
    assert english.count("\n") == danish.count("\n")
    if danish.endswith(".") and len(danish.split()) > 3 and not danish.endswith(".."):
        assert english.endswith(".")


def _blanks(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip(" ")), len(text) - len(text.rstrip(" "))


PLACES = ("Køge",)


@pytest.mark.parametrize("danish", MESSAGES)
def test_no_danish_is_left_in_the_english_sentence(danish: str) -> None:
    english = MESSAGES[danish]
    words = re.sub("“[^”]*”", "", english)
    for place in PLACES:
        words = words.replace(place, "")
    assert not re.search("[æøåÆØÅ]", words)


def test_nothing_else_is_called_as_the_mark_is() -> None:
    """`for _ in ...` in a function makes every `_()` of it fail."""
    assert [str(found) for found in hidden()] == []


# Strings that are no sentences of ours


VOCABULARY = re.compile(r"language/(date_\w+|\w+_grammar|clock_times|meeting_times|danish_dates|words)\.py")
"""What Danish dates and the words of the entry line are read by; what is shown of it stands in TABLES."""
DOCUMENTS = re.compile(r"formats/(minutes/\w+|minutes_\w+|agenda_(documents|mail)|calendar_ics|word)\.py")
"""Minutes and agendas as documents are Danish, whatever the screen speaks."""
PATTERN = re.compile(r"\(\?|\\[sbdw]|\[\^|\[A-")
DANISH = re.compile(
    r"[æøåÆØÅ]|\b(og|er|ikke|den|det|af|til|med|kan|der|som|har|skal|fra|uden|eller|ingen|intet|kun|hvad|hvem)\b",
    re.IGNORECASE,
)
TYPED = {
    *KEYS,
    *KEYS.values(),
    *ITEM_KEYS,
    *ITEM_KEYS.values(),
    *(word for command in COMMANDS for word in (command.example, *command.words)),
    *(word for one in ENTRY_WORDS for word in (one.example, one.word, *one.also, *one.english)),
}
"""What people type: the keys and values of agenda files, the words of the entry line."""
DATA = {
    "domain: ' den '": "dates in documents",
    "domain: 'Foreslået af'": "the name of a field that documents print",
    "domain: 'Opfølgning på åbne opgaver'": "the title of an item, which the minutes print",
    "domain: 'Oversendt til '": "what a hand-over says once it is a line of another kind, which the minutes print",
    "domain: 'intet nyt'": "what a voice says in a round, which the minutes print",
    "domain: 'næste møde'": "a step, as agenda files name it",
    "domain: 'pr. møde'": "how items are numbered, as agenda files name it",
    "domain: 'pr. år'": "how items are numbered, as agenda files name it",
    "domain: 'til '": "what may stand before the kinds of an item",
    "domain: 'uden bemaerkninger'": "a phrase that approves",
    "domain: 'uden rettelser'": "a phrase that approves",
    "domain: 'æ'": "a letter",
    "formats: 'mørk'": "a value in ssp.toml",
    "domain: 'ø'": "a letter",
    "domain: 'å'": "a letter",
    "formats: ', en gang om året'": "how often a member comes, as agenda files name it",
    "formats: '## Velkommen og godkendelse af referat (B, 5 min)'": "an example of an agenda file",
    "services: 'Behandlet som lukket punkt, '": "where a closed result is read, which agendas and minutes print",
    "services: 'Behandlet uden konklusion'": "what came of an item, which agendas and minutes print",
    "formats: 'Uden titel'": "the title of an item that has none, which the minutes print",
    "formats: 'deltager: Forebyggelsesbetjent (politi), en gang om året'": "an example of an agenda file",
    "formats: 'ingen'": "a step, as agenda files name it",
    "formats: 'møde på Ærø'": "an example of an agenda file",
    "formats: 'mødehyppighed: 4 gange om året'": "an example of an agenda file",
    "language: 'et kommende møde'": "when an item comes back, which the minutes print",
    "language: ' og'": "what a list of owners may end in while it is typed",
    "storage: 'LÆSMIG.txt'": "the name of a file",
    "tui: 'æøå'": "letters",
}


def _named(found: Found) -> str:
    return f"{found.file.partition('/')[0]}: {found.text!r}"


def _is_ours(found: Found) -> bool:
    return not (
        found.text in MESSAGES
        or found.text in TYPED
        or _named(found) in DATA
        or found.text.startswith("/")  # a line as it is recorded
        or PATTERN.search(found.text)
        or VOCABULARY.fullmatch(found.file)
        or DOCUMENTS.fullmatch(found.file)
    )


def test_no_danish_sentence_is_unmarked() -> None:
    left = [str(found) for found in unmarked() if DANISH.search(found.text) and _is_ours(found)]
    assert not left, "mark these with _(), or say in DATA why not:\n" + "\n".join(left)


def test_what_is_excused_from_being_marked_is_there() -> None:
    assert set(DATA) - {_named(found) for found in unmarked()} == set()


def test_nothing_is_said_before_the_language_is_known() -> None:
    """A sentence that is made when a module is imported would be Danish for ever."""
    imports = """
import importlib, pkgutil
import ssp_tui, ssp_tui.locale

def too_soon(danish):
    raise AssertionError(danish)

ssp_tui.locale._ = too_soon
for module in pkgutil.walk_packages(ssp_tui.__path__, "ssp_tui."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""
    done = subprocess.run([sys.executable, "-c", imports], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


# What the English texts tell people to type

TAUGHT = [*(command.example for command in COMMANDS), *(line for line, _told in ENTRIES)]
WORDS = {word for command in COMMANDS for word in command.english or (command.name,)} | {"command"}


@pytest.mark.parametrize("danish", TAUGHT)
def test_an_english_example_says_the_same_command(danish: str) -> None:
    context = at(replay=True)
    expected, reading = read_line(danish, context), read_line(MESSAGES[danish], context)
    assert not reading.error
    assert type(reading.command) is type(expected.command)
    assert getattr(reading.command, "kind", None) == getattr(expected.command, "kind", None)


@pytest.mark.parametrize("english", sorted(set(MESSAGES.values())))
def test_an_english_sentence_names_commands_by_their_english_words(english: str) -> None:
    named = re.findall(r"(?<![\w./|])/([^\W\d_][\w-]*)", english)
    unknown = [word for word in named if word not in WORDS]
    assert unknown == []


def test_the_screen_speaks_english_when_it_is_asked_to() -> None:
    locale.use("en")
    reading = read_line("/punkt 4", at())
    assert reading.label == "GO TO item 4 · Akutte lokale udfordringer"
    assert read_line("/nope", at()).error == "Unknown command /nope: did you mean /open?"
    locale.use("da")
    assert read_line("/punkt 4", at()).label == "GÅ TIL punkt 4 · Akutte lokale udfordringer"
