"""How often a forum meets, read from the words of its agenda file: `3-6 gange om året`, `hver anden mandag kl. 14`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from ssp_tui.domain.calendar import WEEKDAYS
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.text import clean, fold
from ssp_tui.domain.year.rhythm import Every, Half, Joint, Rhythm, Unit
from ssp_tui.language.clock_times import read_hours

_COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "en et een eet foerste", "to anden andet", "tre tredje", "fire fjerde", "fem femte", "seks sjette",
            "syv syvende", "otte ottende", "ni niende", "ti tiende", "elleve ellevte", "tolv tolvte",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_N = rf"(?:[1-9]\d?|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_WEEKDAY = "|".join(map(fold, WEEKDAYS))
_LEAST = r"(?P<least>(?:mindst|minimum|min\.?) )?"
_ABOUT = r"(?P<about>(?:ca\.?|cirka|omkring|omtrent) )?"
_A_YEAR = r"(?:om aaret|aarligt|pr\.? aar|i aaret|hvert aar)"
_TIMES = r"(?:gange?|ordinaere moeder|ordinaert moede|moeder|moede)"

_PER_YEAR = re.compile(
    rf"{_LEAST}{_ABOUT}(?P<low>{_N})(?: ?[-‐-―−] ?| til | eller )?(?P<high>{_N})? ?"
    rf"(?:{_TIMES} {_A_YEAR}|aarlige (?:ordinaere )?moeder|aarligt (?:ordinaert )?moede)"
)
_HALF_YEARLY = re.compile(
    rf"{_LEAST}(?:(?P<low>{_N}) {_TIMES} (?:i halvaaret|hvert halvaar|pr\.? halvaar)|hvert halvaar|halvaarligt)"
)
_INTERVAL = re.compile(
    rf"{_LEAST}(?:hver(?:t)? (?P<count>{_N})\.? ?(?P<unit>dag|uge|maaned|kvartal|{_WEEKDAY})"
    rf"|hver(?:t)? (?P<each>uge|maaned|kvartal|{_WEEKDAY})"
    rf"|(?P<adverb>ugentligt|ugentlig|maanedligt|maanedlig|kvartalsvis)"
    rf"|{_N} {_TIMES} (?:om|i|hver|hvert|pr\.?) (?P<per>ugen|uge|maaneden|maaned|kvartalet|kvartal))"
)
_ON_DEMAND = re.compile(r"(?:efter|ved) behov|ad hoc|naar (?:der er behov|noget .*|en .*)")

_WEEK, _MONTH, _QUARTER = Every(1, Unit.WEEK), Every(1, Unit.MONTH), Every(3, Unit.MONTH)
_EACH = {
    "uge": _WEEK, "ugen": _WEEK, "ugentligt": _WEEK, "ugentlig": _WEEK,
    "maaned": _MONTH, "maaneden": _MONTH, "maanedligt": _MONTH, "maanedlig": _MONTH,
    "kvartal": _QUARTER, "kvartalet": _QUARTER, "kvartalsvis": _QUARTER,
}  # fmt: skip

_BEFORE = re.compile(r"(?:lige|umiddelbart|direkte) foer (?P<forum>.+)")
_AHEAD_OF = re.compile(r"forud for (?P<forum>.+)")
_HALF = re.compile(r"i (?P<half>foerste|andet|anden|1\.|2\.) (?:halvaar|halvdel(?: af (?:kalender)?aaret)?)")
_WHILE = re.compile(r"saa laenge (?P<what>.+)")
_ON_WEEKDAY = re.compile(rf"(?:(?:om|paa|hver) )?(?P<weekday>{_WEEKDAY})(?:en|e|er)?")
_JOINT = re.compile(
    rf"(?:(?P<count>{_N}) )?(?P<kind>faellesmoede|faellesmoeder|temadag|temadage)"
    rf"(?: {_A_YEAR})? med (?P<all>alle(?: (?P<of>{_N}))?|(?P<size>{_N}))(?: .*)?"
)


@lru_cache(maxsize=256)
def read_rhythm(text: str) -> Rhythm | None:
    """How often a forum meets; None where nothing in the text says it. Clauses that say something else are passed over.

    `text` names other fora by whatever they are called; extra meetings are no part of a rhythm.
    """
    start, end, rest = read_hours(text)
    rhythm: Rhythm | None = None
    # Where the day is told before or after what is asked, it is part of the same sentence.
    for part in re.split(r"\s*[;]\s*|\s*,\s*|\s+og\s+(?=(?:en|et|\d+)\s+(?:temadag|fællesmøde))", clean(rest)):
        folded = fold(re.sub(r"^(?:dertil|desuden|samt|og|møder|mødes)\s+", "", part, flags=re.IGNORECASE)).strip(". ")
        rhythm = _main(folded) if rhythm is None else _more(rhythm, folded, part)
    return replace(rhythm, start=start, end=end) if rhythm and start else rhythm


def _main(folded: str) -> Rhythm | None:
    """What the leading clause says, also where it goes on without a comma."""
    for pattern, read in _MAIN:
        found = pattern.match(folded)
        if found and (found.end() == len(folded) or folded[found.end()] == " "):
            rhythm = read(found)
            rest = folded[found.end() :].strip()
            return _more(rhythm, rest, rest) if rest else rhythm
    return None


def _per_year(found: re.Match[str]) -> Rhythm:
    low = _number(found["low"])
    high = _number(found["high"]) if found["high"] else low
    return Rhythm(least=low, most=0 if found["least"] else max(low, high), about=bool(found["about"]))


def _half_yearly(found: re.Match[str]) -> Rhythm:
    low = _number(found["low"]) if found["low"] else 1
    return Rhythm(least=low, most=0 if found["least"] else low, halves=(Half.FIRST, Half.SECOND))


def _interval(found: re.Match[str]) -> Rhythm:
    word = found["unit"] or found["each"] or found["adverb"] or found["per"]
    count = _number(found["count"]) if found["count"] else 1
    weekday = _weekday(word)
    if word == "dag":
        every = Every(max(1, round(count / 7)), Unit.WEEK)
    else:
        one = _EACH.get(word, _WEEK)
        every = Every(one.count * count, one.unit)
    return Rhythm(every=every, weekday=weekday, most=0 if found["least"] else 1)


def _demand(_found: re.Match[str]) -> Rhythm:
    return Rhythm(on_demand=True)


_MAIN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Rhythm]], ...] = (
    (_PER_YEAR, _per_year),
    (_HALF_YEARLY, _half_yearly),
    (_INTERVAL, _interval),
    (_ON_DEMAND, _demand),
)


def _more(rhythm: Rhythm, folded: str, written: str) -> Rhythm:
    """The rhythm with what another clause adds to it; unchanged where it says something else."""
    if found := _BEFORE.fullmatch(folded):
        return replace(rhythm, before=_tail(written, found["forum"]))
    if found := _AHEAD_OF.fullmatch(folded):
        return replace(rhythm, ahead_of=_tail(written, found["forum"]))
    if found := _HALF.fullmatch(folded):
        half = Half.FIRST if found["half"] in ("foerste", "1.") else Half.SECOND
        return replace(rhythm, halves=(half,))
    if found := _WHILE.fullmatch(folded):
        return replace(rhythm, runs_while=_tail(written, found["what"]))
    if found := _ON_WEEKDAY.fullmatch(folded):
        return replace(rhythm, weekday=_weekday(found["weekday"]))
    if found := _JOINT.fullmatch(folded):
        return replace(rhythm, joint=(*rhythm.joint, _joint(found)))
    return rhythm


def _joint(found: re.Match[str]) -> Joint:
    kind = MeetingKind.THEME_DAY if found["kind"].startswith("temadag") else MeetingKind.JOINT
    return Joint(_number(found["count"] or "1"), kind, _number(found["size"]) if found["size"] else 0)


def _tail(written: str, folded: str) -> str:
    """The end of a clause as it was written; `folded` is how it reads folded."""
    words = written.split()
    return " ".join(words[len(words) - len(folded.split()) :])


def _number(word: str) -> int:
    return _COUNTS.get(word) or int(word)


def _weekday(word: str) -> int | None:
    days = [fold(day) for day in WEEKDAYS]
    return days.index(word) if word in days else None
