"""The grammar of weeks: by their number, counted from the base, and with a weekday in them."""

from __future__ import annotations

from dataclasses import replace

from ssp_tui.language.date_cursor import Cursor, rule
from ssp_tui.language.date_readings import Reading, fixed, on_weekdays, weekly, yearly
from ssp_tui.language.date_spans import WEEK, weeks, work_week
from ssp_tui.language.date_words import DATE, MONTH, NUMBER, ORDINAL, UNIT, WEEKDAY

COMING = ("næste", "kommende", "førstkommende", "næstkommende")
PRESENT = ("denne", "dette", "indeværende")


class WeekGrammar(Cursor):
    """Rules that read weeks, each from Monday to Friday."""

    @rule
    def weeks(self) -> Reading | None:
        """`uge 49`, `uge 43 til og med uge 49`, `uge 44 eller 45`, `uge 2 2027`."""
        unit = self.take(UNIT)
        if not unit or unit.name != "uge" or unit.word == "ugen":
            return None
        self.word("nr")
        if pair := self.take(DATE):  # "uge 4/5" looks like a date
            if pair.name != "slash" or pair.year is not None or pair.month != pair.value + 1:
                return None
            first, last = pair.value, pair.month
        else:
            one = self.number(1, 53)
            if one is None:
                return None
            first = last = one
            while (another := self._another_week(last)) is not None:
                last = another
        begun = self.place
        if not (self.mark("/", "-") and (year := self.year())):
            self.place = begun
            year = self.year()
        named = yearly(lambda number: weeks(number, first, last), year, whole=True)
        # "uge 53" in a year that has none is a slip, not a week some years ahead.
        return replace(named, reach=1)

    @rule
    def _another_week(self, last: int) -> int | None:
        slash = self.sees_word("/")  # "49/50" goes on; of "49/26" nobody knows whether it is a year
        if not self.joiner():
            return None
        unit = self.take(UNIT)
        week = self.number(1, 53)
        if (
            week is None
            or (slash and week != last + 1)
            or (unit and unit.name != "uge")
            or self.sees(MONTH, UNIT, WEEKDAY)
        ):
            return None
        return week

    @rule
    def relative_week(self) -> Reading | None:
        """`næste uge`, `denne uge`, `ugen`."""
        self.word("den")
        which = self.word(*COMING, *PRESENT)
        unit = self.take(UNIT)
        if not unit or unit.name != "uge" or (which and unit.word != "uge"):
            return None
        if not which:
            return weekly(work_week) if unit.word == "ugen" else None
        return fixed(work_week(self.base + (which in COMING) * WEEK), whole=True)

    def weekday_of(self, reading: Reading) -> Reading:
        """The weeks read, or the weekday in them that is said after them."""
        return self._weekday_after(reading) or reading

    @rule
    def _weekday_after(self, reading: Reading) -> Reading | None:
        """`uge 49, fredag`; a date that follows ("uge 49 fredag d. 4/12") is not for this rule."""
        self.mark(",")
        weekday = self.take(WEEKDAY)
        self.time_of_day()
        dated = self.sees(NUMBER, ORDINAL, DATE) or self.word("d", "den")
        return on_weekdays(reading, (weekday.value, weekday.value)) if weekday and not dated else None
