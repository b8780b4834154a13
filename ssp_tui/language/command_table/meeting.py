"""The commands on the meeting as a whole: when and where it is, how it is closed, what is taken back."""

from __future__ import annotations

from ssp_tui.domain import commands as cmd
from ssp_tui.language import meeting_commands, planning_commands
from ssp_tui.language.meeting_commands import plain
from ssp_tui.language.reading import SlashCommand

_On = SlashCommand

COMMANDS = (
    _On(
        "møde",
        meeting_commands.open_meeting,
        "åbn et nyt møde, eller fortsæt det, der er i gang; fælles: A + B",
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
        "start",
        plain(cmd.BeginMeeting(), "MØDET BEGYNDER"),
        "begynd et møde, der er forberedt",
        "/start",
        english=("begin",),
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
    _On(
        "næste-møde",
        meeting_commands.next_meetings,
        "hvornår og hvor næste møde er",
        "/næste-møde tirsdag den 13. december kl. 11-14.30 i Køge",
        english=("next-meeting",),
    ),
    _On(
        "bemærkning",
        meeting_commands.remark,
        "bemærkning til mødet, også når det er afsluttet",
        "/bemærkning Bilag eftersendt 3. december",
        english=("remark",),
    ),
    _On(
        "storskærm",
        meeting_commands.blank_screen,
        "sluk eller tænd storskærmen",
        "/storskærm sluk",
        english=("projector",),
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
    _On(
        "flyt-møde",
        planning_commands.move_meeting,
        "flyt et møde, der ikke er begyndt, til en anden dag",
        "/flyt-møde 26.11.2026 kl. 9.00-10.30: formanden er forhindret",
        english=("move-meeting",),
    ),
    _On("aflys", planning_commands.cancel_meeting, "aflys mødet", "/aflys", english=("cancel",)),
)
