"""Proposals for the fixed agenda: what is outstanding is what the file does not have, and taking it writes the file."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssp_tui.domain.commands import OpenMeeting
from ssp_tui.domain.errors import NotRecorded, Refused
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.settings import Settings
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.services.checking import orphaned
from ssp_tui.services.fixing import Change, accept, accept_all, last_meeting, outstanding
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.running import resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.storage.files import FileSystem
from ssp_tui.storage.shelf import FolderShelf
from tests.fakes import MemoryStore
from tests.services.workspaces import COPENHAGEN

AGENDA = """---
forum: SSP-gruppen på Ærø
id: gruppen
deltager: Bo (skole)
---

## Nyt (O)

## Eventuelt (O)
"""
ADDED = "## Sommerferien (B, 10 min)\nId: sommerferien\n\n"
DAY = dt.date(2026, 11, 26)


class Gruppen:
    """A forum with its agenda in a folder, and meetings of typed lines."""

    def __init__(self, folder: Path, data: bytes = AGENDA.encode()) -> None:
        self.file = folder / "agendas" / "gruppen.md"
        self.file.parent.mkdir()
        self.file.write_bytes(data)
        self.workspace = Workspace(MemoryStore(), FolderShelf(folder), Settings())

    def meet(self, *lines: str, day: dt.date = DAY) -> Meeting:
        now = dt.datetime.combine(day, dt.time(9), COPENHAGEN)
        running = open_meeting(self.workspace, OpenMeeting(("gruppen",), day), "/møde", now)
        for line in lines:
            reading = running.read(line)
            assert reading.command, reading.error
            running.record(reading.command, line, now)
        return resume(self.workspace, running.meeting.id).meeting

    def outstanding(self, meeting: Meeting) -> list[str]:
        return [change.proposal.title for change in outstanding(self.workspace, meeting)]

    def titles(self) -> list[str]:
        return [item.title for item in self.workspace.agenda(["gruppen"], None)]


@pytest.fixture
def gruppen(tmp_path: Path) -> Gruppen:
    return Gruppen(tmp_path)


def test_what_a_meeting_proposed_is_outstanding_until_the_file_has_it(gruppen: Gruppen) -> None:
    meeting = gruppen.meet("/nyt Sommerferien (B, 10 min)", "/fast 3", "/ny-deltager Sanne (social)")
    assert gruppen.outstanding(meeting) == ["Sommerferien (B, 10 min)", "Sanne (social)"]
    assert gruppen.file.read_text(encoding="utf-8") == AGENDA, "nothing is written unasked"
    assert [error for _change, error in accept_all(gruppen.workspace, meeting)] == [None, None]
    assert gruppen.outstanding(meeting) == []
    expected = AGENDA.replace("## Eventuelt", f"{ADDED}## Eventuelt")
    expected = expected.replace("Bo (skole)\n", "Bo (skole)\ndeltager: Sanne (social)\n")
    assert gruppen.file.read_text(encoding="utf-8") == expected
    assert gruppen.titles() == ["Nyt", "Sommerferien", "Eventuelt"], "the next agenda is read from the new file"


def test_what_a_person_wrote_by_hand_is_not_outstanding(gruppen: Gruppen) -> None:
    meeting = gruppen.meet("/nyt Sommerferien (B, 10 min)", "/fast 3", "/ny-deltager bo")
    by_hand = AGENDA + "\n## Sommerferien (D)\n"
    gruppen.file.write_text(by_hand, encoding="utf-8")
    assert gruppen.outstanding(meeting) == []


def test_a_member_of_that_name_in_another_unit_is_another(gruppen: Gruppen) -> None:
    assert gruppen.outstanding(gruppen.meet("/ny-deltager Bo (politi), Bo (skole)")) == ["Bo (politi)"]


def test_the_change_is_shown_as_the_lines_that_come_between_those_that_stay(gruppen: Gruppen) -> None:
    (change,) = outstanding(gruppen.workspace, gruppen.meet("/nyt Sommerferien (B, 10 min)", "/fast 3"))
    assert [(line.mark, line.text, line.number) for line in change.lines] == [
        (" ", "", 8),
        ("+", "## Sommerferien (B, 10 min)", 9),
        ("+", "Id: sommerferien", 10),
        ("+", "", 11),
        (" ", "## Eventuelt (O)", 12),
    ]


def test_it_is_written_as_the_file_is_kept_and_passes_the_check(tmp_path: Path) -> None:
    kept = AGENDA.replace("\n", "\r\n").encode("cp1252")
    gruppen = Gruppen(tmp_path, kept)
    meeting = gruppen.meet("/nyt Ølandsferien (B, 10 min)", "/fast 3", "/ny-deltager Søren (politi)")
    assert all(error is None for _change, error in accept_all(gruppen.workspace, meeting))
    after = gruppen.file.read_bytes()
    new = "## Ølandsferien (B, 10 min)\r\nId: oelandsferien\r\n\r\n".encode("cp1252")
    member = "deltager: Søren (politi)\r\n".encode("cp1252")
    assert after.replace(new, b"").replace(member, b"") == kept
    assert read_agenda(after, "gruppen.md").problems == ()


def test_letters_that_the_file_cannot_hold_are_not_written(tmp_path: Path) -> None:
    gruppen = Gruppen(tmp_path, AGENDA.encode("cp1252"))
    (change,) = outstanding(gruppen.workspace, gruppen.meet("/nyt Fra → til", "/fast 3"))
    assert "Windows-1252" in change.refusal
    with pytest.raises(Refused, match="UTF-8"):
        accept(gruppen.workspace, change)
    assert gruppen.file.read_bytes() == AGENDA.encode("cp1252")


def one_change(gruppen: Gruppen) -> Change:
    (change,) = outstanding(gruppen.workspace, gruppen.meet("/nyt Sommerferien (B, 10 min)", "/fast 3"))
    return change


def test_a_file_that_was_changed_meanwhile_is_left_as_it_is(gruppen: Gruppen) -> None:
    change = one_change(gruppen)
    gruppen.file.write_text(AGENDA + "Min egen linje\n", encoding="utf-8")
    with pytest.raises(Refused, match="rettet af en anden"):
        accept(gruppen.workspace, change)
    assert gruppen.file.read_text(encoding="utf-8") == AGENDA + "Min egen linje\n"
    assert [path.name for path in gruppen.file.parent.iterdir()] == ["gruppen.md"]


class FullDisk(FileSystem):
    """Takes no byte."""

    def write(self, fd: int, data: bytes) -> int:
        raise OSError(28, "full")


class StubbornFolder(FileSystem):
    """Lets nothing be put in place of a file."""

    def replace(self, new: Path, old: Path) -> None:
        raise PermissionError(13, "no")


@pytest.mark.parametrize("disk", [FullDisk, StubbornFolder])
def test_a_disk_that_refuses_leaves_the_file_whole(tmp_path: Path, disk: Callable[[], FileSystem]) -> None:
    gruppen = Gruppen(tmp_path)
    change = one_change(gruppen)
    gruppen.workspace.shelf = FolderShelf(tmp_path, disk())
    with pytest.raises(NotRecorded, match=r"gruppen\.md"):
        accept(gruppen.workspace, change)
    assert gruppen.file.read_text(encoding="utf-8") == AGENDA
    assert [path.name for path in gruppen.file.parent.iterdir()] == ["gruppen.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links as Unix has them")
def test_who_may_read_the_file_may_read_it_afterwards_and_a_link_stays_one(gruppen: Gruppen) -> None:
    shared = gruppen.file.parent.parent / "delt.md"
    gruppen.file.rename(shared)
    shared.chmod(0o664)
    gruppen.file.symlink_to(shared)
    accept(gruppen.workspace, one_change(gruppen))
    assert gruppen.file.is_symlink()
    assert shared.stat().st_mode & 0o777 == 0o664
    assert ADDED in shared.read_text(encoding="utf-8")


def test_what_was_closed_afterwards_or_taken_back_is_not_proposed_any_more(gruppen: Gruppen) -> None:
    assert gruppen.outstanding(gruppen.meet("/nyt Klage", "/fast 3", "/punkt 3", "/lukket")) == []
    later = DAY + dt.timedelta(7)
    assert gruppen.outstanding(gruppen.meet("/nyt Ferie", "/fast 3", "/fortryd", day=later)) == []


def test_the_meeting_that_runs_counts_else_the_last_one_that_was_closed(gruppen: Gruppen) -> None:
    assert last_meeting(gruppen.workspace, "gruppen") is None
    first = gruppen.meet("/afslut")
    assert last_meeting(gruppen.workspace, "gruppen") == first
    second = gruppen.meet(day=DAY + dt.timedelta(7))
    assert last_meeting(gruppen.workspace, "gruppen") == second


def test_an_item_that_was_only_proposed_is_not_said_to_be_gone_from_the_file(gruppen: Gruppen) -> None:
    gruppen.meet("/nyt Sommerferien (B)", "/fast 3", "/udsæt 3", "/udsæt 1", "/afslut")
    gruppen.file.write_text(AGENDA.replace("## Nyt (O)\n", ""), encoding="utf-8")
    gruppen.workspace.read_agendas_again()
    told = orphaned(gruppen.workspace, gruppen.workspace.readings)
    assert [problem.example for problem in told] == ["## Nyt"]
