"""The grammar of named stretches: weeks, months, seasons, feasts, and the parts of them."""

from __future__ import annotations

from ssp_tui.domain.calendar import is_of_our_time
from ssp_tui.language.date_cursor import rule
from ssp_tui.language.date_readings import Reading, fixed, monthly, weekly, yearly
from ssp_tui.language.date_spans import (
    DAY,
    FEASTS,
    Span,
    add,
    advent,
    half,
    monday,
    months,
    nth,
    nth_weekday,
    one_day,
    part,
    school_year,
    work_week,
)
from ssp_tui.language.date_words import FEAST, MONTH, NUMBER, ORDINAL, PART, SEASON, UNIT, WEEKDAY, WORD
from ssp_tui.language.week_grammar import COMING, PRESENT, WeekGrammar

_MONTHS_OF = {"måned": 1, "kvartal": 3, "halvår": 6, "år": 12, "skoleår": 12}
_SPLIT_FEASTS = ("juledag", "påskedag", "pinsedag")
_COUNTED_ONE_BY_ONE = ("dag", "hverdag", "arbejdsdag", "uge", "weekend")
_DECEMBER = 12


class SpanGrammar(WeekGrammar):
    """Rules that read a stretch of days by its name."""

    @rule
    def stretch(self) -> Reading | None:
        """A week, month, season, quarter, half, year, school year or feast, or a part of one."""
        said = self.articles()
        reading = self._named(said)
        if reading and reading.whole and self.word("ud"):  # "måneden ud"
            return reading.each(lambda span: span)
        return reading

    def _named(self, said: set[str]) -> Reading | None:
        if self.sees(UNIT):
            return self._unit(said)
        if self.sees(MONTH):
            return self._month()
        if self.sees(NUMBER, ORDINAL):
            return self._numbered(said)
        if self.sees(PART):
            return self._part()
        if self.sees(FEAST):
            return self._feast()
        if self.sees(SEASON):
            return self._season()
        return self._relative() or self._genitive() or self._rest() or self._short_quarter()

    def _whole(self) -> Reading | None:
        if self.words("det nye år"):
            return fixed(self._present("år", 1), whole=True)
        reading = self.stretch()
        return reading if reading and reading.whole else None

    @rule
    def _unit(self, said: set[str]) -> Reading | None:
        if found := self.weeks() or self.relative_week():
            return self.weekday_of(found)
        unit = self.take(UNIT)
        if unit is None:
            return None
        match unit.word:
            case "weekenden" | "weekend":
                of_weeks = self.weeks() if self.word("i") else None
                return of_weeks.each(_weekend) if of_weeks else weekly(lambda day: _weekend(work_week(day)))
            case "måneden":
                return monthly(months, whole=True)
            case "kvartalet" | "halvåret":
                return fixed(self._present(unit.name), whole=True)
            case "året" | "kalenderåret" | "kalenderår":
                return yearly(lambda number: months(number, 1, 12), self.year(), whole=True)
            case "år" if "i" in said:
                return fixed(self._present("år"), whole=True)
            case "skoleåret" | "skoleår":
                first = self.two_years()
                return yearly(school_year, (first, True) if first else None, whole=True)
        return None

    def _present(self, unit: str, ahead: int = 0) -> Span:
        """The month, quarter, half or year that the base lies in, or so many ahead."""
        count = _MONTHS_OF[unit]
        begins = 8 if unit == "skoleår" else 1
        month = self.base.month - (self.base.month - begins) % count
        return months(self.base.year, month + ahead * count, count)

    @rule
    def _month(self) -> Reading | None:
        before = self.tokens[self.place - 1] if self.place else None
        led_in = before is not None and (before.kind == PART or before.word in ("i", "af"))
        month = self.take(MONTH)
        if month is None:
            return None
        number = month.value
        if self.word("måneds"):
            span = yearly(lambda year: months(year, number), whole=True)
            return self._part_of(span)
        self.word("måned")
        year = self.year()
        if month.word == "jan" and year is None and not led_in:
            return None  # also a name, and a common one
        return yearly(lambda year: months(year, number), year, whole=True)

    @rule
    def _season(self) -> Reading | None:
        season = self.take(SEASON)
        if season is None:
            return None
        begins = season.value
        pair = self.two_years() if begins == _DECEMBER else None
        year = (pair, True) if pair else self.year()
        if begins == _DECEMBER and year and not pair:
            return None  # "vinteren 2026" lies in two years
        return yearly(lambda number: months(number, begins, 3), year, whole=True)

    @rule
    def _feast(self) -> Reading | None:
        feast = self.take(FEAST)
        if feast is None:
            return None
        pair = self.two_years() if feast.name == "nytår" else None
        return yearly(FEASTS[feast.name], (pair + 1, True) if pair else self.year(), whole=True)

    @rule
    def _numbered(self, said: set[str]) -> Reading | None:
        number = self.take(NUMBER, ORDINAL)
        if number is None:
            return None
        n = number.value
        if number.kind == NUMBER and not said & {"den", "d", "de"}:
            calendar_year = n in range(1900, 2100)
            return yearly(lambda year: months(year, 1, 12), (n, True), whole=True) if calendar_year else None
        if self.word("halvdel"):
            return self._half(n)
        if feast := self.take(FEAST):
            if feast.name not in _SPLIT_FEASTS or n not in (1, 2):
                return None
            first = FEASTS[feast.name]
            return yearly(lambda year: one_day(first(year).start + (n - 1) * DAY), self.year(), whole=True)
        if self.word("advent") or self.words("søndag i advent"):
            return yearly(lambda year: advent(year, n), self.year(), whole=True)
        return self._nth_of_year(n) or self._nth_in_stretch(n)

    @rule
    def _nth_of_year(self, n: int) -> Reading | None:
        unit = self.take(UNIT)
        count = {"kvartal": 3, "halvår": 6}.get(unit.name) if unit else None
        if count is None or not 0 < n <= 12 // count:
            return None
        return yearly(lambda year: months(year, (n - 1) * count + 1, count), self.year(), whole=True)

    @rule
    def _short_quarter(self) -> Reading | None:
        n = self.number(1, 4) if self.word("q") else None
        if n is None:
            return None
        return yearly(lambda year: months(year, n * 3 - 2, 3), self.year(), whole=True)

    def _half(self, n: int) -> Reading | None:
        self.word("af", "i")
        whole = self._whole()
        return whole and whole.each(lambda span: half(span, n), whole=True)

    @rule
    def _nth_in_stretch(self, n: int, stretch: Reading | None = None) -> Reading | None:
        """`første mandag i december`, `sidste hverdag i måneden`, `anden uge i januar`."""
        counted = self.take(WEEKDAY, UNIT)
        if counted is None or (counted.kind == UNIT and counted.word not in _COUNTED_ONE_BY_ONE):
            return None
        if stretch is None:
            stretch = self._whole() if self.word("i", "af", "på") else None
        if stretch is None:
            return None
        if counted.kind == UNIT:
            return stretch.each(lambda span: nth(span, counted.name, n), whole=counted.name in ("uge", "weekend"))

        def on_weekday(span: Span) -> Span | None:
            day = nth_weekday(span, counted.value, n)
            return one_day(day) if day else None

        return stretch.each(on_weekday)

    @rule
    def _part(self) -> Reading | None:
        """`primo december`, `midt i uge 3`, `slutningen af maj`, `sidst på måneden`."""
        which = self.take(PART)
        self.word("af", "i", "på")
        whole = self._whole()
        return whole.each(lambda span: part(span, which.value)) if which and whole else None

    @rule
    def _part_of(self, stretch: Reading) -> Reading | None:
        which = self.take(PART)
        return stretch.each(lambda span: part(span, which.value)) if which else None

    @rule
    def _genitive(self) -> Reading | None:
        """`årets udgang`, `månedens sidste fredag`."""
        owner = self.take(WORD)
        if not owner or not owner.name or owner.word == "måneds":
            return None
        stretch = {
            "uge": lambda: weekly(work_week),
            "måned": lambda: monthly(months, whole=True),
            "kvartal": lambda: fixed(self._present("kvartal"), whole=True),
            "år": lambda: yearly(lambda year: months(year, 1, 12), whole=True),
            "skoleår": lambda: yearly(school_year, whole=True),
        }[owner.name]()
        if which := self.take(ORDINAL):
            return self._nth_in_stretch(which.value, stretch)
        return self._part_of(stretch)

    @rule
    def _rest(self) -> Reading | None:
        whole = self._whole() if self.words("resten af") else None
        span = whole and whole.from_day(self.base)
        return fixed(Span(self.base, span.end)) if span and span.start <= self.base else None

    @rule
    def _relative(self) -> Reading | None:
        """`næste uge`, `dette kvartal`, `kommende skoleår`, `de næste 14 dage`."""
        if week := self.relative_week():
            return self.weekday_of(week)
        which = self.word(*COMING, *PRESENT)
        if not which:
            return None
        if which in COMING and (amount := self.amount()):
            return fixed(Span(self.base, add(self.base, amount.unit, amount.count)))
        if named := self.take(SEASON, FEAST):
            return self._relative_feast(which, named.name, named.value)
        unit = self.take(UNIT)
        if unit and unit.word != unit.name:
            return None
        if unit and unit.name == "weekend" and which != "næste":  # "næste weekend" is two to Danes
            return weekly(lambda day: _weekend(work_week(day)))
        if not unit or unit.name not in _MONTHS_OF:
            return None
        return fixed(self._present(unit.name, ahead=which in COMING), whole=True)

    def _relative_feast(self, which: str, feast: str, begins: int) -> Reading | None:
        if not is_of_our_time(self.base):
            return None
        in_year = FEASTS[feast] if feast else lambda year: months(year, begins, 3)
        near = [in_year(self.base.year + step) for step in (-1, 0, 1)]
        if which in PRESENT:
            return fixed(next((span for span in near if span.start <= self.base <= span.end), None), whole=True)
        ahead = next(span for span in near if span.start > self.base)
        # Said in March, "næste sommer" is this year's to some and next year's to others.
        unclear = which == "næste" and ahead.start.year == self.base.year
        return fixed(None if unclear else ahead, whole=True)


def _weekend(week: Span) -> Span:
    saturday = monday(week.start) + 5 * DAY
    return Span(saturday, saturday + DAY)
