"""The slash commands, each declared once: what it is called, what it does, an example, and what reads its line."""

from __future__ import annotations

from functools import partial

from ssp_tui.domain import commands as cmd
from ssp_tui.language import attendance, follow_ups, item_commands, meeting_commands
from ssp_tui.language.attendance import note_presence
from ssp_tui.language.deferrals import read_defer
from ssp_tui.language.meeting_commands import plain
from ssp_tui.language.outcomes import read_outcome
from ssp_tui.language.reading import SlashCommand

_On = SlashCommand

COMMANDS: tuple[SlashCommand, ...] = (
    _On(
        "møde",
        meeting_commands.open_meeting,
        "åbn et nyt møde, eller fortsæt det, der er i gang",
        "/møde SSP-styregruppe 26.11.2026 kl. 9.00-10.30 Rådhuset",
        english=("meeting",),
    ),
    _On(
        "forbered",
        meeting_commands.prepare_meeting,
        "forbered et kommende møde: dagsordenen kan ændres, til mødet begynder",
        "/forbered SSP-styregruppe 26.11.2026 kl. 9.00-10.30 Rådhuset",
        english=("prepare",),
    ),
    _On(
        "slags",
        meeting_commands.set_kind,
        "slags møde: ordinær, ekstraordinær, fælles eller temadag",
        "/slags ekstraordinær",
        english=("kind",),
    ),
    _On(
        "kl",
        meeting_commands.set_clock,
        "hvad klokken er herfra, i en fil, der afspilles",
        "/kl 13.05",
        english=("clock",),
    ),
    _On("begyndt", meeting_commands.set_begun, "hvornår mødet begyndte", "/begyndt 9.00", english=("begun",)),
    _On("sluttet", meeting_commands.set_ended, "hvornår mødet sluttede", "/sluttet 10.40", english=("ended",)),
    _On(
        "pause",
        plain(cmd.Pause(), "PAUSE: uret står til næste linje"),
        "lad punktets ur hvile til næste linje",
        "/pause",
        english=("break",),
    ),
    _On("punkt", item_commands.go_to, "gå til et punkt", "/punkt 5.2", english=("item",)),
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
        "til-stede",
        note_presence("present"),
        "hvem der er til stede; enhed i parentes",
        "/til-stede Mette (social), Karl (skole)",
        aliases=("tilstede", "fremmødte"),
        english=("present",),
    ),
    _On(
        "afbud",
        note_presence("apologies"),
        "hvem der har meldt afbud; grund i parentes",
        "/afbud Lone (syg)",
        english=("apologies", "regrets"),
    ),
    _On("fraværende", note_presence("absent"), "hvem der er udeblevet", "/fraværende Per", english=("absent",)),
    _On(
        "gæst",
        note_presence("guests"),
        "en gæst, evt. kun ved nogle punkter",
        "/gæst Mark, Køge pkt. 2",
        aliases=("gæster",),
        english=("guest",),
    ),
    _On(
        "stedfortræder",
        attendance.substitute,
        "hvem der er her i stedet for hvem",
        "/stedfortræder Sanne (social) for Mette",
        aliases=("suppleant",),
        english=("substitute",),
    ),
    _On("kom", note_presence("joined"), "hvem der kom senere", "/kom Mette kl. 9.20", english=("joined",)),
    _On("gik", note_presence("left"), "hvem der gik før tid", "/gik Karl kl. 10", english=("left",)),
    _On(
        "deltog-ikke",
        note_presence("not_in_item"),
        "hvem der ikke deltog i et punkt",
        "/deltog-ikke Per pkt. 1, 6",
        english=("not-in-item",),
    ),
    _On(
        "inhabil",
        note_presence("recused"),
        "hvem der er inhabil i et punkt",
        "/inhabil Per pkt. 3",
        english=("recused",),
    ),
    _On(
        "ikke-noteret",
        plain(cmd.LeaveAttendanceOut(), "FREMMØDE noteres ikke"),
        "fremmøde noteres ikke",
        "/ikke-noteret",
        english=("not-noted",),
    ),
    _On(
        "fordeling",
        note_presence("distribution"),
        "hvem der får referatet",
        "/fordeling Jan, Erling, Landbetjenten",
        english=("distribution",),
    ),
    _On(
        "ny-deltager",
        attendance.add_member,
        "ny fast deltager fra nu af",
        "/ny-deltager Sanne (social)",
        english=("new-member",),
    ),
    _On(
        "ordstyrer",
        attendance.chair,
        "hvem der leder mødet",
        "/ordstyrer Mette",
        aliases=("mødeleder",),
        english=("chair",),
    ),
    _On(
        "referent",
        attendance.minute_taker,
        "hvem der skriver referat, evt. med dato",
        "/referent PB 19.10.2016",
        english=("minute-taker", "secretary"),
    ),
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
        "lukket",
        item_commands.close_item,
        "luk punktet eller en linje for offentligheden",
        "/lukket Personalesag",
        english=("closed",),
    ),
    _On("åbent", item_commands.open_item, "åbn punktet eller en linje igen", "/åbent 3", english=("open",)),
    _On(
        "næste-møde",
        meeting_commands.next_meetings,
        "hvornår og hvor næste møde er",
        "/næste-møde tirsdag den 13. december kl. 11-14.30 i Køge",
        english=("next-meeting",),
    ),
    _On(
        "ret",
        item_commands.change_entry,
        "skriv en linje om",
        "/ret 3: Ekstra runde lørdag",
        english=("change", "edit"),
    ),
    _On("slet", item_commands.remove_entry, "fjern en linje", "/slet 3", english=("delete", "remove")),
    _On("gør", item_commands.retype_entry, "gør en linje til noget andet", "/gør 3 til b", english=("make", "retype")),
    _On(
        "bemærkning",
        meeting_commands.remark,
        "bemærkning til mødet, også når det er afsluttet",
        "/bemærkning Bilag eftersendt 3. december",
        english=("remark",),
    ),
    _On(
        "fortryd",
        plain(cmd.Undo(), "FORTRYD det sidst optagne"),
        "fortryd det sidst optagne",
        "/fortryd",
        english=("undo",),
    ),
    _On(
        "gentag",
        plain(cmd.Redo(), "GENTAG det sidst fortrudte"),
        "gentag det sidst fortrudte",
        "/gentag",
        english=("redo",),
    ),
    _On(
        "afslut",
        plain(cmd.CloseMeeting(), "AFSLUT mødet"),
        "afslut mødet og skriv referatet",
        "/afslut",
        english=("close",),
    ),
    _On(
        "genåbn", plain(cmd.ReopenMeeting(), "GENÅBN mødet"), "genåbn et afsluttet møde", "/genåbn", english=("reopen",)
    ),
    _On("aflys", plain(cmd.CancelMeeting(), "AFLYS mødet"), "aflys mødet", "/aflys", english=("cancel",)),
)

LATER = ("fast", "oversend", "send", "modtaget", "sag", "person", "udgiv", "udsendt", "journaliseret", "rettelse")
"""Commands that are agreed upon and not there yet."""
