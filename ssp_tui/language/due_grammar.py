"""The grammar of a due: a day or a stretch, what stands before it (`senest`, `inden`), and what says it closer."""

from __future__ import annotations

from ssp_tui.language.date_cursor import Amount, rule
from ssp_tui.language.date_readings import Reading, after, before, between, fixed, join, refine
from ssp_tui.language.date_spans import add, one_day
from ssp_tui.language.date_words import SEASON
from ssp_tui.language.day_grammar import DayGrammar

_LEADS = (
    "senest", "i løbet af", "inden for", "indenfor", "fra og med", "fra", "f o m", "frem til og med",
    "til og med", "til", "t o m", "per", "pr", "ved", "med", "hen over", "over", "allerede", "helst", "gerne",
    "frist", "fristen", "tidsfrist", "svarfrist", "deadline", "næste møde", "mødet", "møde",
)  # fmt: skip
_DEADLINES = ("", "senest", "inden for", "indenfor", "frist", "fristen", "tidsfrist", "svarfrist", "deadline")
_SUMMER = 6
_SHORT_UNITS = ("dag", "hverdag", "uge", "måned")


class DueGrammar(DayGrammar):
    """Rules that read the whole of a due."""

    @rule
    def due(self) -> Reading | None:
        """A due, and in brackets or after a comma what says it closer: `fredag (20. nov. 2026)`."""
        reading = self._in_brackets() or self._qualified()
        while reading:
            while self.mark(",", ";"):
                pass
            closer = self._in_brackets() or self._in_weeks()
            if closer is None:
                break
            reading = refine(reading, closer, self.base)
        return reading

    @rule
    def _in_brackets(self) -> Reading | None:
        reading = self._qualified() if self.mark("(") else None
        return reading if self.mark(")") else None

    @rule
    def _in_weeks(self) -> Reading | None:
        self.word("i")
        return self.weeks()

    @rule
    def _qualified(self) -> Reading | None:
        lead = ""
        while said := next((words for words in _LEADS if self.words(words)), ""):
            lead = said
            self.mark(":")
        if self.word("mellem"):
            return self._between()
        if lead == "til" and self.sees(SEASON):
            return self._season_ahead()
        if lead in ("over", "hen over", "med"):  # "hen over sommeren", "med udgangen af marts"
            return self.stretch()
        closely = self.word("lige", "straks", "umiddelbart", "kort")
        side = self.word("inden", "før", "indtil", "efter") or ("indtil" if self.words("frem til") else "")
        if side:
            reading = self._on_side(side)
        elif closely:
            return None
        else:
            reading = self.days() or self._amount_alone(lead)
        self.word("senest")
        return reading

    @rule
    def _amount_alone(self, lead: str) -> Reading | None:
        """`14 dage`; where nothing says that it is a deadline, "en dag" is some day, and "13 år" an age."""
        amount = self.amount()
        if amount is None or lead not in _DEADLINES:
            return None
        if not lead and (amount == Amount("dag", 1) or amount.unit not in _SHORT_UNITS):
            return None
        return fixed(one_day(add(self.base, amount.unit, amount.count)))

    def _season_ahead(self) -> Reading | None:
        """`til efteråret`: said in autumn, it is the next one."""
        season = self.stretch()
        if season is None or season.dated:
            return season
        return fixed(season.each(lambda span: span if span.start > self.base else None).from_day(self.base))

    @rule
    def _between(self) -> Reading | None:
        if days := self._date():  # "mellem 1. og 15. december"
            another = self.day() if self.word("og") else None
            return join(days, another) if another else days
        first = self.day()
        last = self.day() if first and self.word("og") else None
        return between(first, last) if first and last else None

    @rule
    def _on_side(self, side: str) -> Reading | None:
        meeting = self.word("mødet", "møde")
        self.articles()
        if self.sees(SEASON) and self.tokens[self.place].value == _SUMMER:
            return None  # "inden sommer" may mean the season or the holiday
        if side == "efter":
            reading = self.days()
            return reading and after(reading)
        reading = self.days() or self._amount_alone("senest")
        if reading is None:
            return None
        if meeting:  # of "mødet i maj" no day is known that it lies before
            return reading.each(lambda span: span if span.exact else None)
        return before(reading)
