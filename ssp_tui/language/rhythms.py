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
_YEARLY = re.compile(rf"{_LEAST}(?:aarligt|hvert aar)")
_PER_PERIOD = re.compile(
    rf"{_LEAST}{_ABOUT}(?P<low>{_N})(?: ?[-‐-―−] ?| til | eller )?(?P<high>{_N})? ?{_TIMES} "
    r"(?:om|i|hver|hvert|pr\.?) (?P<per>ugen|uge|maaneden|maaned|kvartalet|kvartal)"
)
_NTH = re.compile(
    rf"{_LEAST}(?:den )?(?P<nth>foerste|1\.|anden|2\.|tredje|3\.|fjerde|4\.|sidste) (?P<weekday>{_WEEKDAY}) "
    rf"(?:i (?:hver )?(?P<month>maaneden|maaned|kvartalet)"
    rf"|hver(?:t)? (?:(?P<count>{_N})\.? ?)?(?P<unit>maaned|kvartal))"
)
_HALF_YEARLY = re.compile(
    rf"{_LEAST}(?:(?P<low>{_N}) {_TIMES} (?:i halvaaret|hvert halvaar|pr\.? halvaar)|hvert halv(?:e )?aar|halvaarligt)"
)
_INTERVAL = re.compile(
    rf"{_LEAST}(?:hver(?:t)? (?P<count>{_N})\.? ?(?P<unit>dag|uge|maaned|kvartal|{_WEEKDAY})"
    rf"|hver(?:t)? (?P<each>uge|maaned|kvartal|{_WEEKDAY})"
    rf"|(?P<adverb>ugentligt|ugentlig|maanedligt|maanedlig|kvartalsvis)"
    r")"
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
_PARITY = re.compile(r"(?:i )?(?P<parity>ulige|lige) uger")
_NO_RHYTHM = re.compile(
    r"(?:et|evt\.?|eventuelt) .*moede.*|ekstra.* moede.*|som regel|normalt|fast"
    r"|(?:naar|hvis|helst|gerne|typisk|i reglen) .*"
)
"What papers say of the meetings that is no rhythm."
_RATHER = re.compile(r"^(?:helst|gerne|typisk|i reglen|som regel|normalt|fast) ")
_ON_WEEKDAY = re.compile(rf"(?:(?:om|paa|hver) )?(?P<weekday>{_WEEKDAY})(?:en|e|er)?")
_JOINT = re.compile(
    rf"(?:(?P<count>{_N}) )?(?P<kind>faellesmoede|faellesmoeder|temadag|temadage)"
    rf"(?: {_A_YEAR})? med (?P<all>alle(?: (?P<of>{_N}))?|(?P<size>{_N}))(?: .*)?"
)


@lru_cache(maxsize=256)
def read_rhythm(text: str) -> Rhythm | None:
    """How often a forum meets; None where the text does not begin with it. Clauses nobody can read are `unread`.

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
            whole = _more(rhythm, rest, rest) if rest else rhythm
            # Half a sentence is no rhythm: "hver tirsdag og torsdag" is not "hver tirsdag".
            return None if whole.unread else whole
    return None


def _per_year(found: re.Match[str]) -> Rhythm:
    low = _number(found["low"])
    high = _number(found["high"]) if found["high"] else low
    return Rhythm(least=low, most=0 if found["least"] else max(low, high), about=bool(found["about"]))


def _half_yearly(found: re.Match[str]) -> Rhythm:
    low = _number(found["low"]) if found["low"] else 1
    return Rhythm(least=low, most=0 if found["least"] else low, halves=(Half.FIRST, Half.SECOND))


def _interval(found: re.Match[str]) -> Rhythm:
    word = found["unit"] or found["each"] or found["adverb"]
    count = _number(found["count"]) if found["count"] else 1
    weekday = _weekday(word)
    if word == "dag":
        every = Every(max(1, round(count / 7)), Unit.WEEK)
    else:
        one = _EACH.get(word, _WEEK)
        every = Every(one.count * count, one.unit)
    return Rhythm(every=every, weekday=weekday, most=0 if found["least"] else 1)


def _yearly(found: re.Match[str]) -> Rhythm:
    return Rhythm(least=1, most=0 if found["least"] else 1)


def _per_period(found: re.Match[str]) -> Rhythm:
    """So many times a week, month or quarter: an interval where it is once, else as many as that makes in a year."""
    low = _number(found["low"])
    high = _number(found["high"]) if found["high"] else low
    every = _EACH[found["per"]]
    if low == high == 1:
        return Rhythm(every=every, most=0 if found["least"] else 1)
    a_year = 52 if every is _WEEK else 12 // every.count
    return Rhythm(least=low * a_year, most=0 if found["least"] else max(low, high) * a_year, about=bool(found["about"]))


def _nth(found: re.Match[str]) -> Rhythm:
    month = found["month"] or found["unit"]
    count = _number(found["count"]) if found["count"] else 1
    every = Every(_EACH[month].count * count, Unit.MONTH)
    nth = -1 if found["nth"] == "sidste" else _number(found["nth"].strip("."))
    return Rhythm(every=every, weekday=_weekday(found["weekday"]), nth=nth, most=0 if found["least"] else 1)


def _demand(_found: re.Match[str]) -> Rhythm:
    return Rhythm(on_demand=True)


_MAIN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Rhythm]], ...] = (
    (_PER_YEAR, _per_year),
    (_HALF_YEARLY, _half_yearly),
    (_NTH, _nth),
    (_PER_PERIOD, _per_period),
    (_INTERVAL, _interval),
    (_YEARLY, _yearly),
    (_ON_DEMAND, _demand),
)


def _more(rhythm: Rhythm, folded: str, written: str) -> Rhythm:
    """The rhythm with what another clause adds to it; what nobody can read is kept as unread."""
    if found := _BEFORE.fullmatch(folded):
        return replace(rhythm, before=_tail(written, found["forum"]))
    if found := _AHEAD_OF.fullmatch(folded):
        return replace(rhythm, ahead_of=_tail(written, found["forum"]))
    if found := _HALF.fullmatch(folded):
        half = Half.FIRST if found["half"] in ("foerste", "1.") else Half.SECOND
        return replace(rhythm, halves=(half,))
    if found := _WHILE.fullmatch(folded):
        return replace(rhythm, runs_while=_tail(written, found["what"]))
    if found := _ON_WEEKDAY.fullmatch(_RATHER.sub("", folded)):
        return replace(rhythm, weekday=_weekday(found["weekday"]))
    if found := _JOINT.fullmatch(folded):
        return replace(rhythm, joint=(*rhythm.joint, _joint(found)))
    if (found := _PARITY.fullmatch(folded)) and rhythm.every in (_WEEK, Every(2, Unit.WEEK)):
        return replace(rhythm, every=Every(2, Unit.WEEK), even_weeks=found["parity"] == "lige")
    return rhythm if _NO_RHYTHM.fullmatch(folded) else replace(rhythm, unread=(*rhythm.unread, written.strip()))


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
