"""The commands that go to other fora and come from them."""

from __future__ import annotations

from ssp_tui.language import handover
from ssp_tui.language.reading import SlashCommand

_On = SlashCommand

COMMANDS = (
    _On(
        "oversend",
        handover.hand_over,
        "giv noget videre til et andet forum; uden tekst punktet selv",
        "/oversend Lokalrådet: Lukketid på stationen (B)",
        aliases=("send",),
        english=("hand-over",),
    ),
    _On(
        "modtaget",
        handover.receive,
        "et nyt punkt, som et andet forum har sendt",
        "/modtaget Socialudvalget: Kampagne mod hash (B)",
        english=("received",),
    ),
)
