"""The days on which nobody meets, and those on which one would rather not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dateutil.easter import easter  # type: ignore[import-untyped]

_FROM_EASTER = {
    -3: "skærtorsdag",
    -2: "langfredag",
    0: "påskedag",
    1: "2. påskedag",
    39: "Kristi himmelfartsdag",
    49: "pinsedag",
    50: "2. pinsedag",
}
_GREAT_PRAYER_DAY = 26
"Days from Easter Sunday."
LAST_GREAT_PRAYER_DAY = 2023
"Store bededag is no holiday after this year (lov nr. 214 af 6. marts 2023)."
_ON_DATE = {(1, 1): "nytårsdag", (12, 25): "juledag", (12, 26): "2. juledag"}
_OFFICE_SHUT = {(6, 5): "grundlovsdag", (12, 24): "juleaftensdag", (12, 31): "nytårsaftensdag"}

SCHOOL, SUMMER, CHRISTMAS = "skoleferie", "sommerferie", "juleferie"
NAMES = (*_FROM_EASTER.values(), "store bededag", *_ON_DATE.values(), *_OFFICE_SHUT.values(), SCHOOL, SUMMER, CHRISTMAS)
"Every name that this module gives a day."
SCHOOL_WEEKS = (7, 42)
"The ISO weeks that most municipalities close their schools in, beside summer and Christmas."
SUMMER_WEEKS = (28, 29, 30, 31)
"The ISO weeks in which most people are away."


@lru_cache(maxsize=256)
def public_holidays(year: int) -> Mapping[dt.date, str]:
    """The Danish public holidays of a year by date, in their order; Sundays that are holidays among them."""
    sunday = easter(year)
    found = {dt.date(year, *date): name for date, name in _ON_DATE.items()}
    if year <= LAST_GREAT_PRAYER_DAY:
        found[sunday + dt.timedelta(days=_GREAT_PRAYER_DAY)] = "store bededag"
    found |= {sunday + dt.timedelta(days=days): name for days, name in _FROM_EASTER.items()}
    return dict(sorted(found.items()))


def shut(day: dt.date) -> str:
    """Why offices are shut on a weekday: the holiday's name, or nothing."""
    return public_holidays(day.year).get(day, "") or _OFFICE_SHUT.get((day.month, day.day), "")


def is_working(day: dt.date) -> bool:
    """Whether one can meet: Monday to Friday, and no office is shut."""
    return day.weekday() < 5 and not shut(day)


@dataclass(frozen=True, slots=True)
class Holidays:
    """The weeks in which a municipality would rather not meet."""

    school_weeks: tuple[int, ...] = SCHOOL_WEEKS
    summer_weeks: tuple[int, ...] = SUMMER_WEEKS

    def away(self, day: dt.date) -> str:
        """Why many are away on a day: school holidays, summer or Christmas; or nothing."""
        week = day.isocalendar().week
        if week in self.school_weeks:
            return SCHOOL
        if week in self.summer_weeks:
            return SUMMER
        return CHRISTMAS if (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 1) else ""
