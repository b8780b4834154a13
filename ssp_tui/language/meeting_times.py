"""When and where a meeting is: `tirsdag d. 13. 12. kl. 11-14.30 i Køge`, `23., 25. eller 26. februar kl. 17`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.text import clean, fold
from ssp_tui.language.clock_times import Hours, hours_in
from ssp_tui.language.date_cursor import rule
from ssp_tui.language.date_readings import Reading, refine
from ssp_tui.language.date_spans import DAY, Span
from ssp_tui.language.date_words import DATE, HOURS, MARK, MONTH, WEEKDAY, Token, hide_hours, tokens
from ssp_tui.language.day_grammar import DayGrammar

_ANNOUNCING = frozenset(
    fold(
        "næste nyt møde mødet møder mødegang mødedato er bliver holdes afholdes aftalt det dato datoer fastsat"
    ).split()
)
_BEFORE_A_PLACE = re.compile(r"(?:i|på|sted)(?![^\W_])(?::\s*|\s+)", re.IGNORECASE)
_LONGEST = 400  # characters of an announcement; what is longer is kept, not searched
_FRONT = 120  # characters in which a date at the front of a text has its place
_STRAY = " ,;:.-‐‑‒–—―−"


@dataclass(frozen=True, slots=True)
class _Days:
    """Days announced together, and which tokens say so; what joins them to those before included.

    `through`: the days since those before are meant as well (`4. til 6. maj`).
    """

    readings: list[Reading]
    begins: int
    stops: int
    through: bool = False


class AnnouncementGrammar(DayGrammar):
    """Rules that read dates in a text that goes on about other things: a place, a room."""

    def __init__(self, found: Sequence[Token], base: date) -> None:
        super().__init__(found, base, in_text=True)

    def one_day(self) -> Reading | None:
        """A day, and what says it closer: `13. 12. (tirsdag)`, `fre 20. nov. 2026, uge 47`."""
        day = self.day()
        return day and (self._closer(day) or day)

    @rule
    def _closer(self, day: Reading) -> Reading | None:
        self.mark(",")
        bracket = self.mark("(")
        self.word("i")
        closer = self.weeks() or (self.day() if bracket and self.sees(WEEKDAY) else None)
        if closer is None or bracket != self.mark(")"):
            return None
        agreed = refine(day, closer, self.base)
        return agreed if agreed.resolve(self.base) else None

    def announced(self) -> list[_Days]:
        """All days announced, in order; nothing when the text does not begin with one."""
        self._introduction()
        first = self._days(clear=False)
        found = [first] if first else []
        alone = True  # whether only times of day stood since the last date
        while found and not self.ended:
            if another := self._another(clear=not alone):
                found.append(another)
                alone = True
            else:
                alone = alone and self.sees(HOURS)
                self.place += 1
        return found

    def _introduction(self) -> None:
        while self.sees(HOURS, MARK) or (not self.ended and fold(self.tokens[self.place].word) in _ANNOUNCING):
            self.place += 1

    @rule
    def _another(self, *, clear: bool) -> _Days | None:
        begins = self.place
        how = self.joiner()
        days = self._days(clear=clear) if how else None
        return days and _Days(days.readings, begins, days.stops, through=how == "til")

    def _days(self, *, clear: bool) -> _Days | None:
        """Days from here on; clear ones only where a place may stand ("lokale 3, 2.10" is no date)."""
        begins = self.place
        readings = self.dates()
        said = self.tokens[begins : self.place]
        if readings and len(readings) == 1 and (closer := self._closer(readings[0])):
            readings = [closer]
        if clear:
            clearly = any(token.kind in (WEEKDAY, MONTH) or (token.kind == DATE and _clear(token)) for token in said)
            return _Days(readings, begins, self.place) if readings and clearly else None
        if not readings and (one := self.one_day()):
            readings = [one]
        return _Days(readings, begins, self.place) if readings else None


def split_date(text: str, base: date) -> tuple[date, bool, str] | None:
    """The day a text begins with, whether its weekday differs, and what follows; None without one certain day."""
    kept = clean(text)
    grammar = AnnouncementGrammar(tokens(hide_hours(kept[:_FRONT])), base)
    reading = grammar.one_day()
    span = reading.resolve(base) if reading else None
    if span is None or not span.exact:
        return None
    follows = kept[grammar.tokens[grammar.place - 1].end :]
    return span.start, span.weekday_differs, follows.lstrip(_STRAY)


def read_meeting_time(phrase: str, base: date) -> MeetingTime:
    """One coming meeting; without a date when none could be read, or several are named."""
    first, *others = read_meeting_times(phrase, base)
    if not others:
        return first
    return MeetingTime(phrase, start=first.start, end=first.end, place=first.place)


def read_meeting_times(phrase: str, base: date) -> tuple[MeetingTime, ...]:
    """Every meeting of an announcement; hours, place and year that stand once, at the end, hold for all.

    Each keeps the whole phrase. There is always one, if only as it was written.
    """
    text = clean(phrase)
    hours = list(hours_in(text))
    grammar = AnnouncementGrammar(tokens(hide_hours(text)), base)
    days = grammar.announced() if len(text) <= _LONGEST else []
    if not days:
        known = hours[0] if hours else None
        return (MeetingTime(phrase, start=known and known.start, end=known and known.end),)
    spans = iter(_resolved([reading for group in days for reading in group.readings], base))
    times: list[MeetingTime] = []
    for group, (known, place) in zip(days, _details(text, hours, grammar.tokens, days), strict=True):
        announced = MeetingTime(phrase, start=known and known.start, end=known and known.end, place=place)
        for span in (next(spans) for _ in group.readings):
            if span is None:
                times.append(replace(announced, place=""))
                continue
            since = times[-1].date if times and group.through else None
            inside = (span.start - since).days if since else 0
            times += [replace(announced, date=span.start - step * DAY) for step in range(min(inside, 31) - 1, 0, -1)]
            times.append(replace(announced, date=span.start, weekday_differs=span.weekday_differs))
    return tuple(times)


def _clear(token: Token) -> bool:
    return token.name in ("slash", "iso") or token.year is not None


def _resolved(readings: Sequence[Reading], base: date) -> list[Span | None]:
    """The days in their order: a year written later holds for those before it, one written before for those after."""
    found: list[Span | None] = []
    since = base
    for place, reading in enumerate(readings):
        until = next((later.resolve(base) for later in readings[place:] if later.dated), None)
        if reading.dated:
            span = until
            since = span.start if span else base
        else:
            span = reading.until(until.start) if until else reading.from_day(since)
        found.append(span if span and span.exact else None)
    return found


def _details(
    text: str, hours: Sequence[Hours], found: Sequence[Token], days: Sequence[_Days]
) -> list[tuple[Hours | None, str]]:
    """Hours and place of each group of days; what is missing is that of the next group that has it."""
    details: list[tuple[Hours | None, str]] = []
    known: Hours | None = None
    place = ""
    stops = len(text)
    for number, group in reversed(list(enumerate(days))):
        begins = found[group.stops - 1].end
        since = found[group.begins].start if number else 0
        own = next((one for one in hours if since <= one.begins < stops), None)
        known = own or known
        place = _place(text, begins, stops, own) or place
        details.append((known, place))
        stops = since
    return details[::-1]


def _place(text: str, begins: int, stops: int, hours: Hours | None) -> str:
    said = text[begins:stops]
    if hours and hours.begins >= begins:
        before, behind = text[begins : hours.begins].strip(_STRAY), text[hours.stops : stops].strip(_STRAY)
        said = ", ".join(part for part in (before, behind) if part)
    said = said.strip(_STRAY)
    if said.endswith(")") and "(" not in said:
        said = said[:-1].rstrip(_STRAY)
    return _BEFORE_A_PLACE.sub("", said, count=1) if _BEFORE_A_PLACE.match(said) else said
