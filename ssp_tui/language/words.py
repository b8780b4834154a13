"""The words of the entry line: what they mean, in Danish first and in English too."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.item import EntryKind, Outcome, Reason
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.text import fold
from ssp_tui.locale import _

_Meaning = TypeVar("_Meaning")

_FOLDED_LETTERS = {"æ": "(?:æ|ae)", "ø": "(?:ø|oe)", "å": "(?:å|aa)"}


def danish(pattern: str) -> re.Pattern[str]:
    """A pattern that case does not matter to, and that takes ae, oe and aa for æ, ø and å (none in a set)."""
    for letter, either in _FOLDED_LETTERS.items():
        pattern = pattern.replace(letter, either)
    return re.compile(pattern, re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def folded(table: Mapping[str, _Meaning]) -> dict[str, _Meaning]:
    """The table with its words folded, so that any spelling of them is found."""
    return {fold(word): meaning for word, meaning in table.items()}


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of `words` that is most like `word`, or nothing when none is."""
    by_fold = {fold(known): known for known in words}
    close = difflib.get_close_matches(fold(word), by_fold, n=1)
    return by_fold[close[0]] if close else ""


def quoted(text: str, most: int = 40) -> str:
    """A text between quotation marks, cut short."""
    return _("»{text}«").format(text=text if len(text) <= most else f"{text[: most - 1].rstrip()}…")


OUTCOMES = folded(
    {
        "besluttet": Outcome.DECIDED,
        "beslutning": Outcome.DECIDED,
        "decided": Outcome.DECIDED,
        "drøftet": Outcome.DISCUSSED,
        "drøftelse": Outcome.DISCUSSED,
        "discussed": Outcome.DISCUSSED,
        "efterretning": Outcome.NOTED,
        "til efterretning": Outcome.NOTED,
        "taget til efterretning": Outcome.NOTED,
        "tages til efterretning": Outcome.NOTED,
        "noted": Outcome.NOTED,
        "udgår": Outcome.DROPPED,
        "udgået": Outcome.DROPPED,
        "udgik": Outcome.DROPPED,
        "dropped": Outcome.DROPPED,
        "ikke nået": Outcome.NOT_REACHED,
        "nåedes ikke": Outcome.NOT_REACHED,
        "not reached": Outcome.NOT_REACHED,
    }
)
SPOKEN_OUTCOMES = {
    Outcome.DECIDED: "besluttet",
    Outcome.DISCUSSED: "drøftet",
    Outcome.NOTED: "taget til efterretning",
    Outcome.DROPPED: "udgår",
    Outcome.NOT_REACHED: "ikke nået",
}

_STATUSES = {
    "udført": ActionStatus.DONE,
    "færdig": ActionStatus.DONE,
    "afsluttet": ActionStatus.DONE,
    "gennemført": ActionStatus.DONE,
    "done": ActionStatus.DONE,
    "i gang": ActionStatus.IN_PROGRESS,
    "igang": ActionStatus.IN_PROGRESS,
    "igangsat": ActionStatus.IN_PROGRESS,
    "påbegyndt": ActionStatus.IN_PROGRESS,
    "in progress": ActionStatus.IN_PROGRESS,
    "afventer": ActionStatus.WAITING,
    "venter": ActionStatus.WAITING,
    "waiting": ActionStatus.WAITING,
    "bortfaldet": ActionStatus.DROPPED,
    "bortfalder": ActionStatus.DROPPED,
    "udgår": ActionStatus.DROPPED,
    "dropped": ActionStatus.DROPPED,
    "ikke udført": ActionStatus.NOT_DONE,
    "not done": ActionStatus.NOT_DONE,
    "åben": ActionStatus.OPEN,
    "open": ActionStatus.OPEN,
}
STATUS_WORDS = tuple(_STATUSES)
STATUSES = folded(_STATUSES)
SPOKEN_STATUSES = {
    ActionStatus.OPEN: "åben",
    ActionStatus.IN_PROGRESS: "i gang",
    ActionStatus.WAITING: "afventer",
    ActionStatus.DONE: "udført",
    ActionStatus.NOT_DONE: "ikke udført",
    ActionStatus.DROPPED: "bortfaldet",
}

SPOKEN_REASONS = {
    Reason.TIME: "tid",
    Reason.WAITING: "afventer",
    Reason.ABSENCE: "afbud",
    Reason.OTHER: "andet",
}

MEETING_KINDS = folded(
    {
        "ordinær": MeetingKind.ORDINARY,
        "ordinært": MeetingKind.ORDINARY,
        "ordinary": MeetingKind.ORDINARY,
        "ekstraordinær": MeetingKind.EXTRA,
        "ekstraordinært": MeetingKind.EXTRA,
        "extraordinary": MeetingKind.EXTRA,
        "extra": MeetingKind.EXTRA,
        "fælles": MeetingKind.JOINT,
        "joint": MeetingKind.JOINT,
        "temadag": MeetingKind.THEME_DAY,
        "temamøde": MeetingKind.THEME_DAY,
        "theme day": MeetingKind.THEME_DAY,
    }
)

SPOKEN_KINDS = {
    EntryKind.NOTE: "NOTAT",
    EntryKind.DECISION: "BESLUTNING",
    EntryKind.CONCLUSION: "KONKLUSION",
    EntryKind.RECOMMENDATION: "ANBEFALING",
    EntryKind.INFORMATION: "ORIENTERING",
    EntryKind.QUESTION: "SPØRGSMÅL",
    EntryKind.PARKED: "KOMMENDE PUNKT",
    EntryKind.STATEMENT: "TIL REFERAT",
    EntryKind.ATTACHMENT: "BILAG",
    EntryKind.ACTION: "OPGAVE",
    EntryKind.HANDED_OVER: "OVERSENDT",
}

SPOKEN_ITEM_KINDS = {
    ItemKind.INFORMATION: "orientering",
    ItemKind.DISCUSSION: "drøftelse",
    ItemKind.DECISION: "beslutning",
}

USUAL_FIELDS = ("Sagsnr", "Sagsfremstilling", "Indstilling", "Økonomi", "Lovgrundlag", "Sagen afgøres af")
"""The named fields that an item usually has; any other name will do."""
ROLES = (
    "ordstyrer",
    "ordstyreren",
    "mødeleder",
    "mødelederen",
    "referent",
    "referenten",
    "formand",
    "formanden",
    "næstformand",
    "næstformanden",
    "sekretær",
    "sekretæren",
    "tovholder",
    "tovholderen",
)
EVERYONE = ("alle", "alle deltagere", "alle medlemmer", "deltagerne", "medlemmerne")
