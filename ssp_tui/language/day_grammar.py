"""The grammar of days: dates, weekdays, and days counted from another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ssp_tui.language.date_cursor import Amount, Year, rule
from ssp_tui.language.date_readings import (
    Reading,
    beside_anchor,
    fixed,
    join,
    monthly,
    offset,
    on_weekdays,
    together,
    with_weekday,
    yearly,
)
from ssp_tui.language.date_spans import DAY, Span, add, day_of, monday, months, next_workday, one_day
from ssp_tui.language.date_words import DATE, FEAST, MONTH, NUMBER, ORDINAL, PART, UNIT, WEEKDAY, Token
from ssp_tui.language.span_grammar import SpanGrammar
from ssp_tui.language.week_grammar import COMING, PRESENT

_NEAR_DAYS = (
    *((words, 0) for words in ("i dag", "idag", "dags dato", "d d", "i aften", "iaften")),
    *((words, 0) for words in ("i formiddag", "i eftermiddag")),
    *((words, 1) for words in ("i morgen", "imorgen")),
    *((words, 2) for words in ("i overmorgen", "iovermorgen", "overmorgen")),
)
_BEFORE, _AFTER = ("før", "inden"), ("efter",)


class DayGrammar(SpanGrammar):
    """Rules that read one day, or several that are joined."""

    def days(self) -> Reading | None:
        """A day or a stretch, and those joined to it: `1. til 15. maj`, `4/12 eller 11/12`, `maj-juni`."""
        reading = self.day()
        while reading and (joined := self._joined()):
            how, another = joined
            reading = join(reading, another, through=how == "til")
        return reading

    @rule
    def _joined(self) -> tuple[str, Reading] | None:
        if self._in_week_said():
            return None
        how = self.joiner()
        another = self.day() if how else None
        return (how, another) if another else None

    def _in_week_said(self) -> bool:
        """Whether a week comes that says the day closer: `4. december, uge 49`."""
        coming = self.tokens[self.place : self.place + 2]
        return [token.word for token in coming] == [",", "uge"]

    @rule
    def day(self) -> Reading | None:
        """One day, or one stretch of days."""
        return (
            self._near_day()
            or self._ahead()
            or self._date()
            or self._day_of_month()
            or self._weekday()
            or self._workday()
            or self._counted()
            or self.stretch()
        )

    @rule
    def _near_day(self) -> Reading | None:
        """`i dag`, `i overmorgen`, `i morgen om 14 dage`."""
        step = next((step for words, step in _NEAR_DAYS if self.words(words)), None)
        if step is None:
            return None
        self.time_of_day()
        later = self._later()
        day = self.base + step * DAY
        return fixed(one_day(add(day, later.unit, later.count) if later else day))

    @rule
    def _later(self) -> Amount | None:
        self.word("om")
        return self.amount()

    @rule
    def _ahead(self) -> Reading | None:
        amount = self.amount() if self.word("om") else None
        return fixed(one_day(add(self.base, amount.unit, amount.count))) if amount else None

    @rule
    def _counted(self) -> Reading | None:
        """`14 dage`, `en uge før jul`, `dagen efter påske`, `14 dage efter mødet`."""
        amount = Amount("dag", 1) if self.word("dagen") else self.amount()
        if amount is None:
            return None
        if self.word(*_BEFORE):
            anchor = self.day()
            return anchor and offset(anchor, amount.unit, -amount.count)
        here = fixed(one_day(self.base))
        if self.word(*_AFTER):
            anchor = here if self.word("mødet") else self.day()
            return anchor and offset(anchor, amount.unit, amount.count)
        now = self.word("fra") and (self.word("nu", "idag") or self.words("i dag"))
        return offset(here, amount.unit, amount.count) if now else None

    @rule
    def _date(self) -> Reading | None:
        dates = self.dates()
        self.time_of_day()
        return together(dates) if dates else None

    @rule
    def dates(self) -> list[Reading] | None:
        """Each day of `13. 12.`, `mandag d. 4. maj 2027`, `23., 25. eller 26. februar`, `den 13. i 12.`."""
        days: list[tuple[int | None, int]] = []
        through = False
        while True:
            self.articles()
            weekday = self.take(WEEKDAY)
            self.mark(",")
            self.articles()
            if (written := self.take(DATE)) and (not days or written.name != "iso"):
                days.append((weekday.value if weekday else None, written.value))
                month = written.month
                year = Year(written.year, written=True) if written.year else self.year()
                break
            day = self.number(1, 31)
            if day is None:
                return None
            if through:
                days += [(None, inside) for inside in range(days[-1][1] + 1, day)]
            days.append((weekday.value if weekday else None, day))
            if (found := self._month_of_day()) is not None:
                month, year = found, self.year(short=True)
                break
            how = self.joiner()
            if not how:
                return None
            through = how == "til"
        return [_dated(weekday, day, month, year) for weekday, day in days]

    @rule
    def _month_of_day(self) -> int | None:
        """`december` after its day, and `jul.`, which is July only here; `i 12.`."""
        if month := self.take(MONTH):
            self.word("måned")
            return month.value
        if self.word("jul"):
            return 7
        month_number = self.number(1, 12) if self.word("i") and self.sees(ORDINAL) else None
        return None if self.sees(UNIT, WEEKDAY, MONTH, FEAST) else month_number

    @rule
    def _day_of_month(self) -> Reading | None:
        """`den 5.`, `mandag d. 6.`, `den 15. i næste måned`, `d. 13.-14.`: of the nearest month that has it."""
        said = self.articles()
        weekday = self.take(WEEKDAY)
        self.mark(",")
        said |= self.articles()
        first = self.number(1, 31) if said & {"d", "den", "de"} else None
        if first is None or self._goes_on():
            return None
        last = first
        while (another := self._another_day()) is not None:
            last = another

        def in_month(month: Span) -> Span | None:
            start = day_of(month.start.year, month.start.month, first)
            end = day_of(month.start.year, month.start.month, last)
            return Span(start.start, end.end, exact=first == last) if start and end and first <= last else None

        month = self._month_named() or monthly(months)
        reading = month.each(in_month)
        return with_weekday(reading, weekday.value) if weekday else reading

    def _goes_on(self) -> bool:
        """Whether the number that was read counts something: `den 1. mandag`, `den første halvdel`."""
        return self.sees(UNIT, WEEKDAY, MONTH, FEAST, PART) or self.sees_word("halvdel", "advent")

    @rule
    def _another_day(self) -> int | None:
        if not self.joiner():
            return None
        self.articles()
        day = self.number(1, 31)
        return None if self._goes_on() else day

    @rule
    def _month_named(self) -> Reading | None:
        if self.word("ds", "dennes"):
            return fixed(months(self.base.year, self.base.month))
        return self.stretch() if self.word("i") else None

    @rule
    def _weekday(self) -> Reading | None:
        """`fredag`, `nu på fredag`, `torsdag i uge 44 eller 45`, `mandag om 14 dage`, `fredag før jul`."""
        self.articles()
        which = self.word(*COMING, *PRESENT)
        first = self.take(WEEKDAY)
        if first is None:
            return None
        last = self._last_weekday() or first
        self.time_of_day()
        weekdays = (first.value, last.value)
        if which:
            return self._relative_weekday(which, first.value) if first is last else None
        if in_weeks := self._weeks_of_weekday():
            return on_weekdays(in_weeks, weekdays)
        later = first is last and (self._weeks_later(first.value) or self._beside(first.value))
        return later or self._coming(weekdays)

    @rule
    def _last_weekday(self) -> Token | None:
        last = None
        while another := self._another_weekday():
            last = another
        return last

    @rule
    def _another_weekday(self) -> Token | None:
        weekday = self.take(WEEKDAY) if self.joiner() else None
        return None if self.sees(NUMBER, ORDINAL, DATE) or self.sees_word("d", "den") else weekday

    @rule
    def _weeks_of_weekday(self) -> Reading | None:
        self.mark(",")
        self.word("i")
        return self.weeks() or self.relative_week()

    def _day_of_coming(self, weekday: int, start: date) -> date:
        return start + ((weekday - start.weekday() - 1) % 7 + 1) * DAY

    def _coming(self, weekdays: tuple[int, int]) -> Reading:
        start = self._day_of_coming(weekdays[0], self.base)
        end = start if weekdays[0] == weekdays[1] else self._day_of_coming(weekdays[1], start)
        return replace(fixed(Span(start, end, exact=start == end)), weekdays=weekdays)

    def _relative_weekday(self, which: str, weekday: int) -> Reading | None:
        coming = self._day_of_coming(weekday, self.base)
        this_week = monday(self.base) + weekday * DAY
        if which in PRESENT:
            return fixed(one_day(this_week))
        # "næste fredag" is two Fridays to Danes (Dansk Sprognævn), but when this week has none left.
        return fixed(None if which == "næste" and coming == this_week else one_day(coming))

    @rule
    def _weeks_later(self, weekday: int) -> Reading | None:
        """`mandag om 14 dage` is in the week that lies two ahead; `fredag otte dage` a week after the coming.

        Where the two ways of counting differ and neither is fixed usage, it is not read.
        """
        said_om = self.word("om")
        amount = self.amount()
        days = amount.count * {"dag": 1, "uge": 7}.get(amount.unit, 0) if amount else 0
        if amount is None or days == 0 or days % 7:
            return None
        in_that_week = monday(self.base) + (weekday + days) * DAY
        after_coming = self._day_of_coming(weekday, self.base) + days * DAY
        if in_that_week != after_coming:
            eight_days = amount == Amount("dag", 7) and weekday != self.base.weekday()
            if eight_days:
                return fixed(one_day(after_coming))
            return fixed(one_day(in_that_week)) if said_om and days > 7 else fixed(None)
        return fixed(one_day(in_that_week))

    @rule
    def _beside(self, weekday: int) -> Reading | None:
        side = self.word(*_BEFORE, *_AFTER)
        anchor = self.day() if side else None
        return beside_anchor(weekday, anchor, 1 if side in _AFTER else -1) if anchor else None

    @rule
    def _workday(self) -> Reading | None:
        """`næste hverdag`, `første hverdag efter nytår`, `sidste fredag før jul`."""
        self.articles()
        if self.word(*COMING):
            workday = self.take(UNIT)
            return fixed(one_day(next_workday(self.base))) if workday and workday.name == "hverdag" else None
        which = self.take(ORDINAL)
        counted = self.take(WEEKDAY, UNIT)
        side = self.word(*_BEFORE, *_AFTER)
        direction = 1 if side in _AFTER else -1
        if not which or not counted or not side or which.value != direction:
            return None
        anchor = self.day()
        if anchor is None or (counted.kind == UNIT and counted.name != "hverdag"):
            return None
        if counted.kind == WEEKDAY:
            return beside_anchor(counted.value, anchor, direction)
        return offset(anchor, "hverdag", direction)


def _dated(weekday: int | None, day: int, month: int, year: Year | None) -> Reading:
    reading = yearly(lambda number: day_of(number, month, day), year)
    return reading if weekday is None else with_weekday(reading, weekday)
