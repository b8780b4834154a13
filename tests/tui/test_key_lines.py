"""The lines that the keys of the lists record or begin are read as the commands they stand for, in either language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ssp_tui import locale
from ssp_tui.domain import commands as cmd
from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.item import Deferral, EntryKind, Outcome
from ssp_tui.domain.people import Person
from ssp_tui.services.running import resume
from ssp_tui.tui import key_lines
from tests.tui.places import NEXT_WEEK, TALK, running
from tests.tui.stage import MEETING

KARL = Person("Karl", "skole")
LINES: dict[str, tuple[str, str, cmd.Command]] = {
    "items.begin": ("item:4", "", cmd.BeginMeeting()),
    "items.remove": ("item:4", "", cmd.RemoveItem("4")),
    "items.defer": ("item:4", "", cmd.Defer(Deferral(), "4")),
    "items.add": ("item:4", "Lys", cmd.AddItem("Lys")),
    "items.add_sub": ("item:4", "Lys", cmd.AddSubItem("Lys")),
    "items.move": ("item:4", "2", cmd.MoveItem("4", "2")),
    "items.outcome": ("item:4", "besluttet", cmd.SetOutcome(Outcome.DECIDED)),
    "items.resume": ("item:4", "", cmd.Defer(Deferral(resumed=True))),
    "items.rename": ("item:4", " nu", cmd.RenameItem("Akutte lokale udfordringer nu")),
    "items.time": ("item:4", "10", cmd.SetMinutes(10, "4")),
    "items.close": ("item:4", "", cmd.CloseItem()),
    "follow_up.done": ("action:SSP-2026-002", "", cmd.FollowUp("002", ActionStatus.DONE)),
    "follow_up.in_progress": ("action:SSP-2026-002", "", cmd.FollowUp("002", ActionStatus.IN_PROGRESS)),
    "follow_up.waiting": ("action:SSP-2026-002", "", cmd.FollowUp("002", ActionStatus.WAITING)),
    "follow_up.dropped": ("action:SSP-2026-002", "", cmd.FollowUp("002", ActionStatus.DROPPED)),
    "follow_up.due": (
        "action:SSP-2026-002", "3.12.2026", cmd.FollowUp("002", due=Due("3.12.2026", DueKind.EXACT, NEXT_WEEK)),
    ),
    "follow_up.owner": ("action:SSP-2026-002", "Karl", cmd.FollowUp("002", owners=("Karl",))),
    "follow_up.status": ("action:SSP-2026-002", "ringet", cmd.FollowUp("002", note="ringet")),
    "lines.change": ("entry:2", " igen", cmd.ChangeEntry(2, "Uro ved stationen igen")),
    "lines.decision": ("entry:2", "", cmd.RetypeEntry(2, EntryKind.DECISION)),
    "lines.assign": (
        "entry:2", "", cmd.RetypeEntry(2, EntryKind.ACTION, action=cmd.RecordAction("Uro ved stationen")),
    ),
    "lines.note": ("entry:2", "", cmd.RetypeEntry(2, EntryKind.NOTE)),
    "lines.move": ("entry:2", "4", cmd.MoveEntry(2, "4")),
    "lines.remove": ("entry:2", "", cmd.RemoveEntry(2)),
    "lines.close": ("entry:2", "", cmd.CloseItem(2)),
    "lines.lift": ("entry:2", "Lys", cmd.Lift(2, "Lys")),
    "attendance.here": ("person:Karl (skole)", "", cmd.NotePresence("present", (KARL,))),
    "attendance.apology": ("person:Karl (skole)", "", cmd.NotePresence("apologies", (KARL,))),
    "attendance.absent": ("person:Karl (skole)", "", cmd.NotePresence("absent", (KARL,))),
    "attendance.came": ("person:Karl (skole)", "", cmd.NotePresence("joined", (KARL,))),
    "attendance.went": ("person:Karl (skole)", "", cmd.NotePresence("left", (KARL,))),
    "attendance.unlist": ("person:Karl (skole)", "", cmd.Unlist((KARL,))),
    "attendance.substitute": ("person:Karl (skole)", "Sanne", cmd.NoteSubstitute("Sanne", "Karl (skole)")),
    "attendance.guest": ("person:Karl (skole)", "Mark", cmd.NotePresence("guests", (Person("Mark"),))),
}  # fmt: skip
"The row under the cursor, what is typed where a line was begun, and what is meant, by the command's id."


@pytest.fixture(params=locale.LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    locale.use(request.param)
    yield request.param
    locale.use("da")


def test_every_line_of_a_key_is_here() -> None:
    assert {*key_lines._RECORDED, *key_lines._BEGUN} - LINES.keys() == set()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("id", LINES)
def test_a_line_of_a_key_is_read_as_what_the_key_means(id: str) -> None:
    row, typed, meant = LINES[id]
    meeting = resume(running(*TALK), MEETING)
    said = key_lines.key_line(id, row, meeting.meeting)
    assert said is not None
    assert bool(typed) <= said.begun, "a line that is recorded at once is whole"
    at = len(said.line) if said.cursor is None else said.cursor
    assert meeting.read(said.line[:at] + typed + said.line[at:]).command == meant


def test_what_is_begun_is_in_the_language_of_the_screen(language: str) -> None:
    said = key_lines.key_line("follow_up.due", "action:SSP-2026-002", resume(running(), MEETING).meeting)
    assert said is not None
    assert said.line == {"da": "/opgave 002 ny frist ", "en": "/action 002 new due "}[language]


@pytest.mark.parametrize(
    "line", ["/closed", "/open", "/closed 2", "/change 2: b: Rolig", "/move line 2 to 4", "/substitute Sanne for Karl"]
)
def test_the_other_english_lines_are_read(line: str) -> None:
    assert resume(running(*TALK), MEETING).read(line).command is not None
