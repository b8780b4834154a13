"""The commands on who is there, in what role, and who belongs."""

from __future__ import annotations

from ssp_tui.domain import commands as cmd
from ssp_tui.language import attendance
from ssp_tui.language.attendance import note_presence
from ssp_tui.language.meeting_commands import plain
from ssp_tui.language.reading import SlashCommand

_On = SlashCommand

COMMANDS = (
    _On(
        "til-stede",
        note_presence("present"),
        "hvem der er til stede; enhed i parentes",
        "/til-stede Mette (social), Karl (skole)",
        aliases=("tilstede", "fremmødte"),
        english=("present",),
    ),
    _On(
        "til-stede som sidst",
        plain(cmd.NotePresenceAsLast(), "TIL STEDE som ved sidste møde"),
        "de samme er til stede som ved sidste møde",
        "/til-stede som sidst",
        english=("present as last time",),
    ),
    _On(
        "til-stede resten",
        plain(cmd.NotePresenceOfRest(), "TIL STEDE resten"),
        "alle, der endnu intet står om, er til stede",
        "/til-stede resten",
        aliases=("til-stede alle andre", "til-stede de andre", "til-stede alle øvrige"),
        english=("present the rest",),
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
        "slet-deltager",
        attendance.unlist,
        "fjern nogen fra fremmødelisten, når de er skrevet på ved en fejl",
        "/slet-deltager Mette, Karl",
        english=("unlist",),
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
)
