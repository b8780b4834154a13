"""The line on the start screen about what is late or due in the coming days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ssp_tui.language.year_words import DEADLINES
from ssp_tui.locale import _
from ssp_tui.tui.present.bars import cut
from ssp_tui.tui.present.parts import Line, Part, Tone
from ssp_tui.tui.present.words import near_day
from ssp_tui.tui.present.year import called

if TYPE_CHECKING:
    from ssp_tui.services.deadlines_near import Owed


def near(owing: Sequence[Owed], names: Mapping[str, str], today: dt.date, width: int) -> Line:
    """`Frister   i dag: dagsorden udsendes, Mandagsmøde    i morgen: indsigelse slut, +Team`, cut to fit."""
    parts = [Part(_("Frister"), Tone.STRONG)]
    day = None
    for one in owing:
        due = one.deadline.date
        said = f"{_(DEADLINES[one.deadline.what])}, {called(one.row.meeting, names)}"
        late = due < today
        tone = Tone.WARNING if late else Tone.PLAIN
        if due == day:
            parts.append(Part(f" · {said}", tone))
        else:
            when = _("! skulle være sket {day}").format(day=near_day(due, today)) if late else near_day(due, today)
            parts.append(Part(f"   {when}: {said}", tone))
        day = due
    return cut(tuple(parts), width) if owing else ()
