"""The lines that are recorded on an item: `b:`, `k:`, `anb:`, `i:`, `?` and the rest, and the plain note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.approval import approved_by, approved_on
from ssp_tui.domain.commands import RecordEntry
from ssp_tui.domain.item import EntryKind, Item
from ssp_tui.domain.text import fold
from ssp_tui.language.actions import read_action
from ssp_tui.language.known_names import Names
from ssp_tui.language.reading import Context, Reading, hints_on_recording, reads, refused
from ssp_tui.language.words import SPOKEN_KINDS, danish, quoted
from ssp_tui.locale import _


@dataclass(frozen=True, slots=True)
class EntryWord:
    """What a typed entry begins with: the word that is taught, the others, what it is for, and an example."""

    word: str
    kind: EntryKind
    also: tuple[str, ...]
    english: tuple[str, ...]
    explanation: str
    example: str


ENTRY_WORDS = (
    EntryWord("b", EntryKind.DECISION, ("beslutning",), ("decision",), "beslutning", "b: Ekstra runde fredag"),
    EntryWord("k", EntryKind.CONCLUSION, ("konklusion",), ("conclusion",), "konklusion", "k: Vi er godt på vej"),
    EntryWord(
        "anb",
        EntryKind.RECOMMENDATION,
        ("anbefaling",),
        ("recommendation",),
        "anbefaling, evt. med kategori i parentes",
        "anb(praksis): Lav en fælles vidensbank",
    ),
    EntryWord(
        "a",
        EntryKind.ACTION,
        ("o", "opgave", "aftale"),
        ("action",),
        "opgave: ansvarlige, tekst og frist",
        "a: Mette og Karl: vagtplan > fredag",
    ),
    EntryWord(
        "i", EntryKind.INFORMATION, ("orientering",), ("info", "information"), "orientering", "i: Ny leder i klubben"
    ),
    EntryWord("?", EntryKind.QUESTION, ("spørgsmål",), ("question",), "åbent spørgsmål", "? Hvem betaler vagten"),
    EntryWord(
        "næste",
        EntryKind.PARKED,
        ("kommende punkt",),
        ("next",),
        "forslag til punkt på et kommende møde",
        "næste: Temadag om trivsel",
    ),
    EntryWord(
        "til referat",
        EntryKind.STATEMENT,
        ("protokol", "til protokol"),
        ("statement", "for the record"),
        "udtalelse, som nogen vil have ført til referat",
        "til referat: Lone: Jeg er ikke enig",
    ),
    EntryWord(
        "bilag",
        EntryKind.ATTACHMENT,
        (),
        ("attachment",),
        "henvisning til et bilag til punktet",
        "bilag: Årsplan 2027",
    ),
)
_KINDS = {fold(word): one.kind for one in ENTRY_WORDS for word in (one.word, *one.also, *one.english)}
_TYPED = re.compile(r"(?P<word>[^\W\d_]+(?: [^\W\d_]+){0,2}) ?(?:\((?P<category>[^()]*)\) ?)?:\s*(?P<text>.*)")
_SPEAKER = re.compile(r"(?P<name>[^:]{1,60}?)\s*:(?=\s|$)\s*(?P<text>.*)")
_CAPITAL = r"[^\W\d_a-zæøå][^\s:]*"
_NAME_LIKE = re.compile(
    rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|\d+|(?:og|de|van|von)\s{_CAPITAL}|(?:af|for|fra|hos|i|på|ved)\s\w\S*)){{0,3}}"
    r"(?:\s\([^()]*\))?"
)
_NO_NAME = danish(
    r"(?:nb|obs|ps|bemærk|husk|fx|note|notat|vi|der|det|jeg)\b"
    r"|(?:orientering|nyt|status|svar|info|oplæg|forslag|spørgsmål|møde|sag|punkt)\s"
)


def kind_called(words: str) -> tuple[EntryKind, str] | None:
    """The kind of entry, and the category, that words such as `b` or `anb(praksis)` name."""
    typed = _TYPED.fullmatch(f"{words.strip().removesuffix(':')}:")
    name, category = (typed["word"], typed["category"]) if typed else (words.strip(), None)
    kind = EntryKind.NOTE if fold(name) in ("notat", "note") else _KINDS.get(fold(name))
    if kind is None or (category is not None and kind is not EntryKind.RECOMMENDATION):
        return None
    return kind, (category or "").strip()


@dataclass(frozen=True, slots=True)
class Typed:
    """A line that begins with one of the entry words: which, its category, and the rest."""

    word: str
    kind: EntryKind
    category: str
    text: str


def split_typed(line: str) -> Typed | None:
    """The entry word that a line begins with, and the rest; None when there is none. `?` is told by itself."""
    typed = _TYPED.fullmatch(line)
    called = kind_called(line[: typed.start("text")].rstrip()) if typed else None
    return Typed(typed["word"], *called, typed["text"]) if typed and called else None


def read_typed(line: str, context: Context) -> Reading | None:
    """The reading of a line that begins with one of the words above; None when it does not."""
    if line[0] == "?":
        return _question(line, context)
    typed = split_typed(line)
    if typed is None:
        return None
    if typed.kind is EntryKind.ACTION:
        return read_action(typed.text, context)
    if typed.kind is EntryKind.STATEMENT:
        return _statement(typed.text, context)
    if not typed.text:
        return refused(_("Skriv teksten efter {word}:").format(word=typed.word))
    return recorded(RecordEntry(typed.kind, typed.text, typed.category), context)


def recorded(entry: RecordEntry, context: Context, *hints: str) -> Reading:
    """The reading of an entry: its kind, its category or who said it, and what it brings about."""
    label = _(SPOKEN_KINDS[entry.kind])
    if entry.category:
        label += f" ({entry.category})"
    if entry.name:
        label += f" · {entry.name}"
    if entry.kind is EntryKind.DECISION and context.item and approved_by(entry.text) is not None:
        label += _also_approves(entry.text, context.item)
    return reads(entry, label, *hints, *hints_on_recording(context, entry.kind, entry.text))


def _also_approves(text: str, item: Item) -> str:
    approved, (how, corrections) = approved_on(item, text), approved_by(text) or ("", "")
    if not approved:
        return ""
    spoken = {"agenda": _("dagsordenen"), "minutes": _("referatet")}
    told = _("godkender også {what}").format(what=_(" og ").join(spoken[what] for what in approved))
    with_them = [_("med rettelser"), *filter(None, [corrections and quoted(corrections)])] if how else []
    return "".join(f" · {each}" for each in (told, *with_them))


def read_approval(line: str, context: Context) -> Reading | None:
    """`Godkendt`, alone or with corrections, on an approval item: the decision that approves."""
    how, text = approved_by(line) or ("", line)
    only_that = how or not text
    if not only_that or context.item is None or not approved_on(context.item, line):
        return None
    return recorded(RecordEntry(EntryKind.DECISION, line), context)


def _question(line: str, context: Context) -> Reading | None:
    text = line[1:]
    if not text.strip():
        return refused(_("Skriv spørgsmålet efter ?"))
    if text[0] != " " and not text[0].isalnum():
        return None
    return recorded(RecordEntry(EntryKind.QUESTION, text.strip()), context)


def _statement(text: str, context: Context) -> Reading:
    said = _SPEAKER.fullmatch(text)
    name = speaker(said["name"], context.known) if said else ""
    if said is None or not name:
        if not text:
            return refused(_("Skriv hvem og hvad: til referat: Lone: Jeg er ikke enig"))
        return recorded(
            RecordEntry(EntryKind.STATEMENT, text),
            context,
            _("Hvem siger det? Skriv til referat: Navn: tekst"),
        )
    if not said["text"]:
        return refused(_("Skriv, hvad {name} vil have til referat").format(name=name))
    return recorded(RecordEntry(EntryKind.STATEMENT, said["text"], name=name), context)


def read_round(line: str, context: Context) -> Reading | None:
    """`Skole: tekst` in a round: a note of what that unit or person said."""
    item = context.item
    if item is None or context.step is not ItemStep.ROUND or ":" not in line:
        return None
    said = _SPEAKER.fullmatch(line)
    name = speaker(said["name"], context.known, item.round_units) if said else ""
    if said is None or not name or not said["text"]:
        return None
    return recorded(RecordEntry(EntryKind.NOTE, said["text"], name=name), context)


def speaker(words: str, names: Names, units: Iterable[str] = ()) -> str:
    """Who speaks: a known name as it is spelled, or one to four words like a name; else nothing."""
    for unit in units:
        if fold(unit) == fold(words):
            return unit
    if known := names.find(words):
        return known[0].name if "(" not in words else words
    return words if _NAME_LIKE.fullmatch(words) and not _NO_NAME.match(words) else ""


_MAY_COME_BACK = danish(r"\b(?:genoptages|udsættes|udskydes)\b")
_CLOSED = re.compile(r"(?:lukket|fortroligt?|hemmeligt?)\s*:", re.IGNORECASE)
_NEXT_MEETING = danish(r"næste møde\s*(?:er\b|:|holdes\b|bliver\b)")


def read_note(line: str, context: Context) -> Reading:
    """A plain note."""
    return recorded(RecordEntry(EntryKind.NOTE, line), context, _may_be_more(line, context))


def _may_be_more(line: str, context: Context) -> str:
    """What is said of a note that may have been meant as a command."""
    if _CLOSED.match(line):
        return _("Et åbent notat: skriv linjen og luk den bagefter med /lukket og dens nummer")
    if _NEXT_MEETING.match(line):
        return _("Et notat: næste møde sættes med /næste-møde dato og sted")
    if _MAY_COME_BACK.search(line) and not (context.item and context.item.deferral):
        return _("Et notat: skriv /genoptag eller /udsæt, hvis punktet skal på næste dagsorden")
    if approved_by(line) is not None:
        return _("Et notat: skriv b: Godkendt, hvis det er beslutningen")
    return ""
