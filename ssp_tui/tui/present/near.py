"""The line on the start screen about what is late or due in the coming days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ssp_tui.domain.year.deadlines import What
from ssp_tui.language.year_words import DEADLINES
from ssp_tui.locale import _
from ssp_tui.tui.present.bars import short
from ssp_tui.tui.present.parts import Line, Part, Tone
from ssp_tui.tui.present.words import near_day
from ssp_tui.tui.present.year import TO_DO, called

if TYPE_CHECKING:
    from ssp_tui.services.deadlines_near import Owed

ROWS = 2
NAMED = 3
"Late fora are named; more of them are counted."


def near(owing: Sequence[Owed], names: Mapping[str, str], today: dt.date, width: int) -> Line:
    """`Frister   i dag: dagsorden udsendes, Mandagsmøde   i morgen: indsigelse slut, +Team`, in two rows at most.

    What must be done before a meeting comes first; minutes that are late wait, as they have waited.
    """
    late = [one for one in owing if one.deadline.date < today]
    parts = [Part(_("Frister"), Tone.STRONG)]
    for what in (What.AGENDA, What.CALL):
        parts += _late(what, late, names)
    for day, those in groupby((one for one in owing if one not in late), lambda one: one.deadline.date):
        said = " · ".join(f"{_(DEADLINES[one.deadline.what])}, {called(one.row.meeting, names)}" for one in those)
        parts += [Part(f"   {near_day(day, today)}", Tone.STRONG), Part(f": {said}")]
    parts += _late(What.MINUTES, late, names)
    return short(tuple(parts), width, ROWS) if owing else ()


def _late(what: What, late: Sequence[Owed], names: Mapping[str, str]) -> list[Part]:
    """`! send dagsorden: Mandagsmøde, +Team`; of more than a few, how many."""
    fora = [called(one.row.meeting, names) for one in late if one.deadline.what is what]
    if not fora:
        return []
    told = ", ".join(fora) if len(fora) <= NAMED else _("{count} fora").format(count=len(fora))
    return [Part(f"   ! {_(TO_DO[what])}", Tone.WARNING), Part(f": {told}")]
