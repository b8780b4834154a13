"""The commands on what was recorded: approvals, actions, lines put in other words."""

from __future__ import annotations

from ssp_tui.language import follow_ups, item_commands, meeting_commands, rewording
from ssp_tui.language.reading import SlashCommand

_On = SlashCommand

COMMANDS = (
    _On(
        "godkend",
        meeting_commands.approve,
        "godkend dagsorden eller referat",
        "/godkend referat med rettelser: punkt 3 udgår",
        english=("approve",),
    ),
    _On(
        "opgave",
        follow_ups.follow_up,
        "hvad der er sket med en opgave",
        "/opgave 014 i gang: taler med skolen",
        english=("action",),
    ),
    _On(
        "kriterium",
        follow_ups.criterion,
        "hvad en opgave måles på",
        "/kriterium 014 Alle klubber har svaret",
        english=("criterion",),
    ),
    _On(
        "ret",
        rewording.change_entry,
        "skriv en linje om; med b: foran bliver den til en beslutning",
        "/ret 3: Ekstra runde lørdag",
        english=("change", "edit"),
    ),
    _On("slet", item_commands.remove_entry, "fjern en linje", "/slet 3", english=("delete", "remove")),
    _On("gør", item_commands.retype_entry, "gør en linje til noget andet", "/gør 3 til b", english=("make", "retype")),
    _On(
        "flyt linje",
        item_commands.move_entry,
        "flyt en linje til et andet punkt",
        "/flyt linje 3 til punkt 5",
        english=("move line",),
    ),
)
