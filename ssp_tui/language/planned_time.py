"""The planned minutes of an item, as they are typed."""

from __future__ import annotations

import re

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import read_minutes
from ssp_tui.domain.text import fold
from ssp_tui.language.reading import Context, Reading, no_such_item, reads, refused, the_item
from ssp_tui.locale import _

_MINUTES_OF = re.compile(
    r"(?:(?:punkt|pkt\.?|item)\s*)?(?P<item>\d{1,4}(?:\.\d{1,4})*)[:,]?\s+(?P<minutes>\S.*)", re.IGNORECASE
)
_NO_MINUTES = ("0", "0 min", "0 minutter", "ingen", "none")


def set_minutes(rest: str, context: Context) -> Reading:
    """`/tid 10` for the current item, `/tid 5 10` for item 5; `0` or `ingen` for no planned time."""
    number, minutes = "", _minutes(rest)
    if minutes is None and (found := _MINUTES_OF.fullmatch(rest)):
        number, minutes = found["item"], _minutes(found["minutes"])
    if minutes is None:
        return refused(_("Skriv minutterne: /tid 10 for punktet eller /tid 5 10 for punkt 5"))
    said = _("TID {item}: {minutes} min") if minutes else _("TID {item}: ingen")
    label = said.format(item=the_item(context, number), minutes=minutes)
    return reads(cmd.SetMinutes(minutes, number), label, no_such_item(context, number))


def _minutes(text: str) -> int | None:
    """Minutes as typed, also a bare number; 0 for none, None for anything else."""
    said = text.strip().rstrip(".")
    return 0 if fold(said) in _NO_MINUTES else read_minutes(f"{said} min" if said.isdecimal() else said)
