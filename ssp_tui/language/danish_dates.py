"""Danish dates: what a due or a meeting's date is read as, and how it is printed.

Nothing is guessed. A phrase is read only when the grammar knows every word of it; anything else is kept as it was
written, without a date. These choices are ours, where Danes differ or a municipality decides:

- A week is Monday to Friday, due on its Friday. A missing year, month or week is the nearest on or after the base.
- `primo`, `medio`, `ultimo` and their like count as the first, the middle and the last day.
- `inden` a feast, holiday, month or season is the day before it (`inden jul` 23 December), inden a week the Friday
  before; inden or senest a day is the day itself. `efter` is the day after, and after a week its Monday.
- `næste fredag` is read only when this week's Friday is past; to Danes it may else be either of two.
- The school's holidays are weeks 7 and 42, from 1 July to the second week of August, from the Saturday before
  23 December to the first Sunday of the year, and from the Saturday before Palm Sunday to Easter Monday.
- What has no day but is understood is symbolic: `næste møde`, `løbende`, `snarest`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ssp_tui.domain.calendar import Due, DueKind, is_of_our_time, short_date
from ssp_tui.domain.text import clean, fold
from ssp_tui.language import screen_dates
from ssp_tui.language.clock_times import read_clock, read_hours
from ssp_tui.language.date_readings import Reading
from ssp_tui.language.date_words import HOURS, UNKNOWN, Token, hide_hours, tokens
from ssp_tui.language.due_grammar import DueGrammar
from ssp_tui.language.meeting_times import read_meeting_time, read_meeting_times, split_date
from ssp_tui.locale import _

__all__ = [
    "due_text",
    "echo",
    "is_next_meeting",
    "read_clock",
    "read_due",
    "read_hours",
    "read_meeting_time",
    "read_meeting_times",
    "split_date",
]

_LONGEST = 200  # characters; what is longer is no due, and is not searched for one
_BEFORE_A_TIME = ("inden", "før", "senest", "efter")

# Folded, as in ssp_tui.domain.text.fold. What is understood though it names no day.
_LEAD = "(?:(?:senest|inden|foer|frem|indtil|til|paa|ved|frist|fristen|deadline|det|vores):?[ ])*"
_NEXT_MEETING = re.compile(
    rf"{_LEAD}(?:naeste (?:moede|moedegang|gang|gang vi moedes)|(?:det |foerst|naest)kommende moede)"
)
_STANDING = re.compile(
    rf"""{_LEAD}(?:
      (?:fort)?loebende | indtil\ videre | paa\ ubestemt\ tid
    | hver\ gang
    | hvert?\ (?:(?:anden|andet|tredje|fjerde|[0-9]+[.])\ )?
      (?:moede|dag|hverdag|uge|maaned|kvartal|halvaar|aar|skoleaar|(?:man|tirs|ons|tors|fre|loer|soen)dag)
    | (?:i\ )?u?lige\ uger | (?:dag|ugent|maaned|halvaar|aar)ligt? | kvartalsvist?
    | (?:et\ )?kommende\ moede | naeste\ nummer
    | snarest(?:\ muligt)? | hurtigst\ muligt | saa\ (?:hurtigt|snart)\ som\ muligt | asap
    | straks | omgaaende | med\ det\ samme
    )""",
    re.VERBOSE,
)


def read_due(phrase: str, base: date) -> Due:
    """A due as it was written, and as far as it can be read; relative phrases count from the base."""
    text = clean(phrase)
    if _is_symbolic(text):
        return Due(phrase, DueKind.SYMBOLIC)
    reading = _reading(text, base)
    span = reading.resolve(base) if reading else None
    if span is None or not is_of_our_time(span.end):
        return Due(phrase, DueKind.VAGUE)
    if span.exact:
        return Due(phrase, DueKind.EXACT, span.end, weekday_differs=span.weekday_differs)
    return Due(phrase, DueKind.RANGE, span.end, span.start, span.end, span.weekday_differs)


def is_next_meeting(due: Due) -> bool:
    """Whether the due is the forum's next meeting, whenever that will be."""
    return due.kind is DueKind.SYMBOLIC and _NEXT_MEETING.fullmatch(_folded(due.as_written)) is not None


def due_text(due: Due, spoken: Callable[[date], str] = short_date) -> str:
    """A due as written and as read: `fredag (20. nov. 2026)`, `uge 49 (30. nov.–4. dec. 2026)`; for minutes, Danish."""
    read = _days(due, spoken)
    return f"{due.as_written} ({read})" if read and read != due.as_written else due.as_written


def echo(due: Due) -> str:
    """What a typed due is answered with: `fre 20. nov. 2026, uge 47`, `1.–31. maj 2027`, `uden dato: "snart"`."""
    if due.kind is DueKind.VAGUE:
        return _('uden dato: "{written}"').format(written=due.as_written)
    if due.date is None:
        return due.as_written
    if due.start is None or due.start == due.end:
        return screen_dates.echo_date(due.date)
    one_week = due.start.isocalendar()[:2] == due.date.isocalendar()[:2]
    days = _days(due, screen_dates.short_date)
    return f"{days}, {screen_dates.week(due.date)}" if one_week else days


def _days(due: Due, spoken: Callable[[date], str]) -> str:
    """`20. nov. 2026`, `1.–31. maj 2027`, `30. nov.–4. dec. 2026`; nothing where there is no date."""
    if due.date is None or due.start is None or due.start == due.date:
        return spoken(due.date) if due.date else ""
    start = spoken(due.start).split(" ")
    end = spoken(due.date).split(" ")
    while len(start) > 1 and start[-1] == end[len(start) - 1]:
        start.pop()
    return f"{' '.join(start)}–{' '.join(end)}"


def _folded(text: str) -> str:
    return fold(text).strip(" .!,;()")


def _is_symbolic(text: str) -> bool:
    folded = _folded(text)
    return bool(_NEXT_MEETING.fullmatch(folded) or _STANDING.fullmatch(folded))


def _reading(text: str, base: date) -> Reading | None:
    """The phrase as the grammar reads it; None unless every word of it was read."""
    if len(text) > _LONGEST:
        return None
    found = _without_hours(tokens(hide_hours(text)))
    if not found or any(token.kind == UNKNOWN for token in found):
        return None
    grammar = DueGrammar(found, base)
    reading = grammar.due()
    return reading if grammar.ended else None


def _without_hours(found: list[Token]) -> list[Token]:
    """The tokens but for times of day, and what says that the day ends there (`fredag inden kl. 12`)."""
    kept: list[Token] = []
    for token in found:
        if token.kind != HOURS:
            kept.append(token)
        elif kept and kept[-1].word in (*_BEFORE_A_TIME, "-", ","):
            kept.pop()
    return kept
