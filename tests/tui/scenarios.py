"""What every key of the screen does: where it is pressed, and what is seen when it was."""

from __future__ import annotations

from dataclasses import dataclass

from ssp_tui.tui.screens.closing import ClosingScreen
from ssp_tui.tui.screens.commands import CommandsScreen
from ssp_tui.tui.screens.forum import ForumScreen
from ssp_tui.tui.screens.meeting import MeetingScreen
from ssp_tui.tui.screens.minutes import MinutesScreen
from ssp_tui.tui.screens.start import StartScreen
from ssp_tui.tui.screens.year import YearScreen
from tests.tui.places import (
    ALL_MINUTES,
    ATTENDANCE,
    BEGUN,
    BESIDE,
    CLOSING,
    FIELD,
    FIXING,
    FOLLOW_UP,
    FORUM,
    FORUM_LINE,
    HELP,
    ITEMS,
    LINES,
    MINUTES,
    NEXT_YEAR,
    OVERVIEW,
    PALETTE,
    PREPARED,
    PREPARED_FORUM,
    PREPARED_TYPING,
    ROLL,
    TYPING,
    YEAR,
    YEAR_LINE,
    Seen,
    Start,
    Way,
    at_item,
    both,
    cursor,
    field,
    focus,
    hides,
    order,
    recorded,
    screen,
    shows,
    some_row,
)


@dataclass(frozen=True)
class Case:
    """A command, by the keys that are pressed for it: all of its own, or those that are named."""

    id: str
    start: Start
    seen: Seen
    keys: tuple[str, ...] = ()
    way: Way = ()
    lines: tuple[str, ...] = ()
    text: str = ""
    "What stands in the field before the first key."
    minutes: int = 0
    "How long the meeting has stood where it is."


MANY = tuple(f"Sag {n}" for n in range(30))
CASES = (
    # Everywhere
    Case("app.help", TYPING, screen(CommandsScreen), ("f1",)),
    Case("app.help", ITEMS, screen(CommandsScreen), ("question_mark",)),
    Case("app.palette", TYPING, focus("search")),
    Case("app.save", TYPING, shows("Alt er gemt.")),
    Case("app.quit", TYPING, lambda on: on.app._exit),
    # The meeting
    Case("meeting.record", TYPING, both(recorded("nyt"), field("")), text="nyt"),
    Case("meeting.decision", TYPING, field("b: brev"), text="brev"),
    Case("meeting.assign", TYPING, field("a: brev"), text="brev"),
    Case("meeting.next", TYPING, at_item("4"), ("f8",)),
    Case("meeting.next", ITEMS, at_item("4"), ("f8", "v")),
    Case("meeting.attendance", TYPING, both(shows("Fremmøde ›"), focus("line"))),
    Case("meeting.attendance", ITEMS, both(shows("Fremmøde ›"), focus("line"))),
    Case("meeting.close", TYPING, screen(ClosingScreen)),
    Case("meeting.close", LINES, screen(ClosingScreen)),
    Case("meeting.close", PREPARED_TYPING, screen(StartScreen)),
    Case("meeting.leave", ITEMS, both(screen(StartScreen), shows("I GANG"))),
    Case("meeting.leave", LINES, screen(StartScreen)),
    Case("meeting.leave", PREPARED, screen(StartScreen)),
    Case("meeting.previous", TYPING, at_item("2"), ("f9",)),
    Case("meeting.previous", ITEMS, at_item("2"), ("f9", "t")),
    Case("meeting.goto", TYPING, field("/punkt "), ("ctrl+g",)),
    Case("meeting.goto", LINES, field("/punkt "), ("ctrl+g", "g")),
    Case("meeting.write", ITEMS, field("")),
    Case(
        "meeting.write", TYPING, field("a: Mette: vagtplan > 1.12.2026"), ("tab",), text="a: Mette vagtplan 1.12.2026",
    ),
    Case("meeting.in_time", BEGUN, recorded("/udsæt 3 til næste møde pga. tid"), minutes=30),
    Case("meeting.undo", TYPING, recorded("/fortryd")),
    Case("meeting.undo", TYPING, field(""), text="brev"),
    Case("meeting.undo", LINES, recorded("/fortryd")),
    Case("meeting.redo", TYPING, recorded("/gentag"), lines=("/fortryd",)),
    Case("meeting.fetch", TYPING, field("/ret 2: Uro ved stationen")),
    Case("meeting.lines", TYPING, focus("entries")),
    Case("meeting.list", TYPING, focus("items"), ("escape",)),
    Case("meeting.list", LINES, field(""), ("escape",)),
    Case("meeting.items", LINES, focus("items")),
    Case("meeting.read", ITEMS, focus("entries")),
    Case("meeting.page_up", TYPING, hides("Sag 29"), lines=MANY, way=(shows("Sag 29"),)),
    Case(
        "meeting.page_down", TYPING, shows("Sag 29"), lines=MANY,
        way=(shows("Sag 29"), "pageup", hides("Sag 29")),
    ),
    Case("meeting.minutes", TYPING, screen(MinutesScreen), ("ctrl+r",)),
    Case("meeting.minutes", ITEMS, screen(MinutesScreen)),
    Case("meeting.projector", TYPING, recorded("/storskærm sluk")),
    Case("meeting.projector", TYPING, recorded("/storskærm tænd"), lines=("/storskærm sluk",)),
    Case("meeting.slash", ITEMS, field("/")),
    # The items
    Case("items.go", ITEMS, both(at_item("4"), focus("line")), way=("down", cursor("item:4"))),
    Case("items.begin", PREPARED, recorded("/start")),
    Case("items.remove", PREPARED, recorded("/fjern 2"), way=("down", cursor("item:2"))),
    Case("items.defer", ITEMS, field("/udsæt 4 "), way=("down", cursor("item:4"))),
    Case("items.add", ITEMS, field("/nyt ")),
    Case("items.add_sub", ITEMS, field("/underpunkt ")),
    Case("items.move", ITEMS, field("/flyt 4 til "), way=("down", cursor("item:4"))),
    Case("items.outcome", ITEMS, field("/resultat ")),
    Case("items.resume", ITEMS, field("/genoptag ")),
    Case("items.rename", ITEMS, field("/omdøb Akutte lokale udfordringer")),
    Case("items.time", ITEMS, field("/tid 4 "), way=("down", cursor("item:4"))),
    Case("items.close", ITEMS, recorded("/lukket")),
    Case("items.close", ITEMS, recorded("/åbent"), lines=("/lukket",)),
    # The actions that are followed up
    Case("follow_up.done", FOLLOW_UP, both(recorded("/opgave 002 udført"), cursor("action:SSP-2026-001"))),
    Case("follow_up.in_progress", FOLLOW_UP, recorded("/opgave 002 i gang")),
    Case("follow_up.waiting", FOLLOW_UP, recorded("/opgave 002 afventer")),
    Case("follow_up.dropped", FOLLOW_UP, recorded("/opgave 002 bortfaldet")),
    Case("follow_up.due", FOLLOW_UP, field("/opgave 002 ny frist ")),
    Case("follow_up.owner", FOLLOW_UP, field("/opgave 002 ny ansvarlig ")),
    Case("follow_up.status", FOLLOW_UP, field("/opgave 002: ")),
    Case("follow_up.sort", FOLLOW_UP, order("Karl", "Mette")),
    # The lines
    Case("lines.change", LINES, field("/ret 1: b: Ekstra runde"), way=("up", cursor("entry:1"))),
    Case("lines.decision", LINES, recorded("/gør 2 til b")),
    Case("lines.assign", LINES, both(recorded("/gør 2 til a"), shows("OPGAVE"))),
    Case("lines.note", LINES, recorded("/gør 1 til notat"), way=("up", cursor("entry:1"))),
    Case("lines.move", LINES, field("/flyt linje 2 til ")),
    Case("lines.remove", LINES, both(recorded("/slet 2"), hides("Uro ved stationen"))),
    Case("lines.close", LINES, recorded("/lukket 2")),
    Case("lines.close", LINES, recorded("/åbent 2"), lines=("/lukket 2",)),
    Case("lines.lift", LINES, field("/løft 2 ")),
    # Who is there
    Case("attendance.all", ROLL, recorded("/til-stede alle")),
    Case("attendance.here", ATTENDANCE, recorded("/til-stede Karl (skole)")),
    Case("attendance.apology", ATTENDANCE, recorded("/afbud Karl (skole)")),
    Case("attendance.absent", ATTENDANCE, recorded("/fraværende Karl (skole)")),
    Case("attendance.came", ATTENDANCE, both(recorded("/kom Karl (skole)"), shows("kom 9.41"))),
    Case("attendance.went", ATTENDANCE, both(recorded("/gik Karl (skole)"), shows("gik 9.41"))),
    Case("attendance.substitute", ATTENDANCE, field("/stedfortræder  for Karl (skole)")),
    Case("attendance.guest", ATTENDANCE, field("/gæst ")),
    Case("attendance.unlist", ATTENDANCE, recorded("/slet-deltager Karl (skole)"), lines=("/til-stede alle",)),
    Case("attendance.list", ROLL, focus("room")),
    Case("attendance.list", ATTENDANCE, cursor("person:Mette (social)")),
    Case("attendance.leave", ROLL, lambda on: not on.meeting.calling),
    Case("attendance.leave", ATTENDANCE, lambda on: not on.meeting.calling),
    # A field of several lines, the help
    Case("field.save", FIELD, recorded("/felt Indstilling: A"), text="/felt Indstilling", way=("A", shows("A"))),
    Case("field.leave", FIELD, shows("Ikke gemt."), text="/felt Indstilling", way=("A", shows("A"))),
    Case("help.do", HELP, both(at_item("4"), focus("line"))),
    Case("help.do", PALETTE, at_item("2"), way=(*"forrige", hides("Videre til næste punkt"))),
    Case("help.list", PALETTE, focus("explained")),
    Case("help.leave", HELP, screen(MeetingScreen)),
    Case("help.leave", PALETTE, screen(MeetingScreen), ("escape", "f1")),
    # The opsamling
    Case("closing.jump", CLOSING, both(at_item("1"), focus("line")), way=(some_row,)),
    Case("closing.finish", CLOSING, screen(MinutesScreen)),
    Case("closing.leave", CLOSING, screen(MeetingScreen)),
    # A proposal for the fixed agenda
    Case("fixing.accept", FIXING, both(shows("styregruppe.md er rettet"), screen(MeetingScreen)), text="/fast 7"),
    Case("fixing.leave", FIXING, both(shows("Filen er, som den var"), screen(MeetingScreen)), text="/fast 7"),
    # The fora, and the next meeting of one
    Case("start.open", OVERVIEW, screen(ForumScreen)),
    Case("start.prepare", OVERVIEW, both(screen(MeetingScreen), shows("orberede"))),
    Case("start.minutes", OVERVIEW, screen(MinutesScreen)),
    Case("start.year", OVERVIEW, screen(YearScreen)),
    Case("forum.year", FORUM, both(screen(YearScreen), shows("Året 2026 · SSP-styregruppe"))),
    Case("forum.begin", FORUM, screen(MeetingScreen)),
    Case("forum.prepare", FORUM, both(screen(MeetingScreen), shows("orberede"))),
    Case("forum.begin_early", PREPARED_FORUM, both(screen(MeetingScreen), at_item("1"))),
    Case("forum.minutes", FORUM, screen(MinutesScreen)),
    Case("forum.send", FORUM, both(shows("Skrevet: "), shows("u igen"))),
    Case("forum.send", PREPARED_FORUM, shows("sendt i dag"), way=("u", shows("u igen"))),
    Case("forum.final", PREPARED_FORUM, shows("Endelig dagsorden, godkendt i dag")),
    Case("forum.line", FORUM, both(focus("line"), shows("/møde styregruppe"))),
    Case("forum.leave", FORUM, screen(StartScreen)),
    Case("forum.leave", FORUM_LINE, focus("agenda")),
    # The year
    Case("year.open", YEAR, screen(ForumScreen)),
    Case("year.plan", YEAR, shows("Planlagt: Mandagsmøde man 30. nov.")),
    Case("year.plan_forum", YEAR, shows("4 møder er planlagt"), way=("a", shows("a igen: ja"))),
    Case("year.plan_all", YEAR, shows("4 møder er planlagt"), way=("g", shows("g igen: ja"))),
    Case("year.move", YEAR, both(focus("line"), shows("Flyt Mandagsmøde man 30. nov. ›"))),
    Case("year.new", YEAR, both(focus("line"), shows("Nyt møde: Mandagsmøde ›"))),
    Case(
        "year.undo", YEAR, shows("Fortrudt: Mandagsmøde man 30. nov. er planlagt"),
        way=("x", focus("line"), "enter", shows("Aflyst: Mandagsmøde")),
    ),
    Case("year.cancel", YEAR, both(focus("line"), shows("Aflys Mandagsmøde man 30. nov. ›"))),
    Case("year.only", YEAR, shows("Året 2026 · Mandagsmøde")),
    Case("year.weekly", YEAR, shows("man  28.")),
    Case("year.next_year", YEAR, shows("Året 2027")),
    Case("year.last_year", YEAR, shows("Året 2025")),
    Case("year.next_month", NEXT_YEAR, cursor("2027-02-23:styregruppe")),
    Case(
        "year.last_month", NEXT_YEAR, cursor("2027-01-04:mandagsmoede"),
        way=("right", cursor("2027-02-23:styregruppe")),
    ),
    Case("year.today", NEXT_YEAR, cursor("2026-11-30:mandagsmoede")),
    Case("year.leave", YEAR, screen(StartScreen)),
    Case("year.leave", YEAR_LINE, focus("meetings")),
    # The minutes
    Case("minutes.open", ALL_MINUTES, shows("Runde 12"), way=("down", cursor("2026-11-12-styregruppe"))),
    Case("minutes.leave", MINUTES, screen(StartScreen)),
    Case("minutes.leave", ALL_MINUTES, focus("full")),
    Case("minutes.decisions", MINUTES, focus("decisions")),
    Case("minutes.copy", MINUTES, lambda on: "Runde 19" in on.app.clipboard),
    Case("minutes.public", MINUTES, shows("offentlig · referat")),
    Case("minutes.reopen", MINUTES, both(screen(MeetingScreen), recorded("/genåbn")), way=("e", shows("Tryk e igen"))),
    Case("minutes.sent", MINUTES, shows("Noteret: referatet er sendt"), way=("u", shows("u igen"))),
    Case("minutes.older", MINUTES, shows("Runde 12")),
    Case("minutes.newer", MINUTES, shows("Runde 19"), way=("f", shows("Runde 12"))),
    Case("minutes.all", MINUTES, focus("minutes")),
    Case("minutes.across", BESIDE, focus("full")),
)  # fmt: skip
