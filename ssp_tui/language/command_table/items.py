"""The commands on the items of the agenda: stepping, changing them, what came of them."""

from __future__ import annotations

from functools import partial

from ssp_tui.domain import commands as cmd
from ssp_tui.language import item_commands, stepping
from ssp_tui.language.deferrals import read_defer
from ssp_tui.language.meeting_commands import plain
from ssp_tui.language.outcomes import read_outcome
from ssp_tui.language.planned_time import set_minutes
from ssp_tui.language.reading import SlashCommand

_On = SlashCommand

COMMANDS = (
    _On("punkt", stepping.go_to, "gå til et punkt, efter nummer eller ord af titlen", "/punkt 5.2", english=("item",)),
    _On(
        "videre",
        plain(cmd.GoNext(), "VIDERE til næste punkt"),
        "gå til næste punkt eller underpunkt",
        "/videre",
        english=("next",),
    ),
    _On(
        "tilbage",
        plain(cmd.GoBack(), "TILBAGE til forrige punkt"),
        "gå til forrige punkt eller underpunkt",
        "/tilbage",
        english=("back",),
    ),
    _On(
        "nyt",
        item_commands.add_item,
        "sæt et punkt på dagsordenen",
        "/nyt Sommerferien (D, 10 min)",
        aliases=("nyt-punkt",),
        english=("new",),
    ),
    _On(
        "underpunkt",
        item_commands.add_sub_item,
        "sæt et underpunkt under punktet, og gå til det",
        "/underpunkt Erfaringer fra infohusene",
        aliases=("under",),
        english=("sub", "sub-item"),
    ),
    _On("flyt", item_commands.move_item, "behandl et punkt lige før et andet", "/flyt 6 til 3", english=("move",)),
    _On(
        "tid",
        set_minutes,
        "planlagte minutter for punktet, eller for det nævnte punkt",
        "/tid 5 10",
        english=("minutes", "time"),
    ),
    _On(
        "fjern",
        item_commands.remove_item,
        "tag et punkt af et kommende mødes dagsorden; det venter til næste gang",
        "/fjern 3",
        english=("take-off",),
    ),
    _On(
        "omdøb",
        item_commands.rename_item,
        "giv punktet en anden titel",
        "/omdøb Handleplan 2027 (B)",
        english=("rename",),
    ),
    _On("type", item_commands.set_kinds, "gør punktet til orientering, drøftelse eller beslutning", "/type B"),
    _On(
        "felt",
        item_commands.set_field,
        "skriv et navngivet felt på punktet; uden tekst åbnes det til flere linjer",
        "/felt Indstilling: Oplægget tages til efterretning",
        english=("field",),
    ),
    _On(
        "resultat",
        read_outcome,
        "sig, hvad punktet endte med",
        "/resultat drøftet",
        aliases=("udfald",),
        english=("outcome",),
    ),
    _On(
        "udsæt",
        read_defer,
        "udsæt punktet: hvornår det kommer igen, og hvorfor",
        "/udsæt 6 til næste møde pga. tid",
        english=("defer",),
    ),
    _On(
        "genoptag",
        partial(read_defer, resumed=True),
        "tag punktet op igen: hvornår og hvorfor",
        "/genoptag på næste møde om, hvordan emnerne konkretiseres",
        english=("resume",),
    ),
    _On(
        "løft",
        item_commands.lift,
        "gør en linje til et underpunkt, der lever videre for sig",
        "/løft 3 Belysning ved stationen",
        english=("lift",),
    ),
    _On(
        "fast",
        item_commands.make_fixed,
        "foreslå punktet, eller det nævnte punkt, som fast punkt på forummets dagsorden",
        "/fast 5",
        english=("fixed",),
    ),
    _On(
        "lukket",
        item_commands.close_item,
        "luk punktet eller en linje for offentligheden",
        "/lukket Personalesag",
        english=("closed",),
    ),
    _On("åbent", item_commands.open_item, "åbn punktet eller en linje igen", "/åbent 3", english=("open",)),
)
