"""The commands on an agenda on its way out: proposals, the chair's word, what was sent."""

from __future__ import annotations

from ssp_tui.language import going_out
from ssp_tui.language.reading import SlashCommand

_On = SlashCommand

COMMANDS = (
    _On(
        "forslag",
        going_out.propose,
        "sæt et punkt på dagsordenen, som nogen har foreslået",
        "/forslag Mette (social): Sommerferien (D, 10 min)",
        english=("propose",),
    ),
    _On(
        "endelig",
        going_out.make_final,
        "formanden har godkendt dagsordenen: den er ikke længere foreløbig",
        "/endelig",
        english=("final",),
    ),
    _On(
        "udsendt",
        going_out.note_sent,
        "noter, at dagsordenen er sendt ud; efter mødet: referatet",
        "/udsendt 25. februar",
        english=("sent",),
    ),
)
