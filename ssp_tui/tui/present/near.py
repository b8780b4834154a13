"""The lines on the start screen about what is late or due in the coming days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ssp_tui.domain.year.deadlines import What
from ssp_tui.language.year_words import DEADLINES
from ssp_tui.locale import _
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, text_of
from ssp_tui.tui.present.words import near_day
from ssp_tui.tui.present.year import TO_DO, called

if TYPE_CHECKING:
    from ssp_tui.services.deadlines_near import Owed

ROWS = 2
NAMED = 3
"Late fora are named; more of them are counted."


def near(owing: Sequence[Owed], names: Mapping[str, str], today: dt.date, width: int) -> Line:
    """`Frister   i dag: dagsorden udsendes, Mandagsmøde   i morgen: indsigelse slut, +Team … og 2 mere`.

    What must be done before a meeting comes first; minutes that are late wait, as they have waited.
    """
    told = list(_told(owing, names, today))
    for shown in range(len(told), -1, -1):
        left = sum(one.count for one in told[shown:])
        more = (Part(_(" … og {count} mere").format(count=left), Tone.QUIET),) if left else ()
        parts = (Part(_("Frister"), Tone.STRONG), *(part for one in told[:shown] for part in one.line), *more)
        if text_of(line := hanging(parts, 0, width)).count("\n") < ROWS:
            return line if told else ()
    return ()


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told at once, and of how many deadlines."""

    line: Line
    count: int = 1


def _told(owing: Sequence[Owed], names: Mapping[str, str], today: dt.date) -> Iterator[_Told]:
    late = [one for one in owing if one.deadline.date < today]
    for what in (What.AGENDA, What.CALL):
        yield from _late(what, late, names)
    for day, those in groupby((one for one in owing if one not in late), lambda one: one.deadline.date):
        before: Line = (Part(f"   {near_day(day, today)}", Tone.STRONG), Part(": "))
        for one in those:
            said = f"{_(DEADLINES[one.deadline.what])}, {called(one.row.meeting, names)}"
            yield _Told((*before, Part(said)))
            before = (Part(" · "),)
    yield from _late(What.MINUTES, late, names)


def _late(what: What, late: Sequence[Owed], names: Mapping[str, str]) -> Iterator[_Told]:
    """`! send dagsorden: Mandagsmøde, +Team`; of more than a few, how many."""
    fora = [called(one.row.meeting, names) for one in late if one.deadline.what is what]
    if fora:
        told = ", ".join(fora) if len(fora) <= NAMED else _("{count} fora").format(count=len(fora))
        yield _Told((Part(f"   ! {_(TO_DO[what])}", Tone.WARNING), Part(f": {told}")), len(fora))
