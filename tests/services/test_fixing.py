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
from ssp_tui.services.fixing import Change, accept, accept_all, outstanding, outstanding_of, proposals
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
    assert [error for _change, error in accept_all(gruppen.workspace, proposals(meeting))] == [None, None]
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
    assert all(error is None for _change, error in accept_all(gruppen.workspace, proposals(meeting)))
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


def of_forum(gruppen: Gruppen) -> list[str]:
    return [change.proposal.title for change in outstanding_of(gruppen.workspace, "gruppen")]


def after(days: int) -> dt.date:
    return DAY + dt.timedelta(days)


def test_a_proposal_waits_for_a_year_of_meetings_and_the_latest_word_counts(gruppen: Gruppen) -> None:
    assert of_forum(gruppen) == []
    gruppen.meet("/nyt Sommerferien (B)", "/fast 3", "/ny-deltager Sanne (social)", "/afslut")
    gruppen.meet("/afslut", day=after(7))
    assert of_forum(gruppen) == ["Sommerferien (B)", "Sanne (social)"]
    gruppen.meet("/punkt 2", "/omdøb Sommerferien i alt (D)", "/fast 2", "/ny-deltager sanne (Social)", day=after(14))
    assert of_forum(gruppen) == ["Sommerferien i alt (D)", "sanne (Social)"]
    gruppen.meet("/afslut", day=after(14 + 366))
    assert of_forum(gruppen) == []


@pytest.mark.parametrize("end", ["/resultat udgår", "/lukket"])
def test_a_later_meeting_that_drops_or_closes_the_item_ends_its_proposal(gruppen: Gruppen, end: str) -> None:
    gruppen.meet("/nyt Sommerferien (B)", "/fast 3", "/afslut")
    gruppen.meet("/punkt 2", end, "/afslut", day=after(7))
    assert of_forum(gruppen) == []


def test_what_was_declined_is_ended_in_the_meeting_that_proposed_it(gruppen: Gruppen) -> None:
    done = ("/punkt 3", "b: Ja", "/afslut")
    gruppen.meet("/nyt Sommerferien (B)", "/fast 3", "/ny-deltager Sanne (social), Bo (politi)", *done)
    gruppen.meet("/afslut", day=after(7))
    assert len(of_forum(gruppen)) == 3
    now = dt.datetime.combine(after(8), dt.time(9), COPENHAGEN)
    again = resume(gruppen.workspace, f"{DAY}-gruppen")
    for line in ("/genåbn", "/punkt 3", "/resultat udgår", "/slet-deltager Sanne (social)", "/afslut"):
        command = again.read(line).command
        assert command
        again.record(command, line, now)
    assert of_forum(gruppen) == ["Bo (politi)"]


def test_who_is_on_a_list_goes_off_the_lists_first_and_stays_a_new_member(gruppen: Gruppen) -> None:
    lines = ("/til-stede Bo", "/ny-deltager Sanne (social)", "/slet-deltager Sanne (social)")
    assert gruppen.outstanding(gruppen.meet(*lines)) == ["Sanne (social)"]


def test_a_proposal_that_the_file_has_is_not_undone_before_it_is_deleted_there(gruppen: Gruppen) -> None:
    meeting = gruppen.meet("/nyt Sommerferien (B)", "/fast 3")
    assert [error for _change, error in accept_all(gruppen.workspace, proposals(meeting))] == [None]
    with pytest.raises(Refused, match=r"Punkt 3 står nu i den faste dagsorden. Slet det i gruppen\.md"):
        gruppen.meet("/fortryd")
    gruppen.file.write_text(AGENDA, encoding="utf-8")
    assert gruppen.meet("/fortryd", "/udsæt 3", "/afslut").items[2].formerly == ""
    gruppen.workspace.read_agendas_again()
    assert gruppen.titles() == ["Nyt", "Sommerferien", "Eventuelt"], "once"


def test_one_that_was_fixed_before_may_be_undone_whatever_the_file_has(gruppen: Gruppen) -> None:
    gruppen.meet("/nyt Sommerferien (B)", "/fast 3", "/udsæt 3", "/afslut")
    meeting = gruppen.meet("/fast 2", day=after(7))
    assert [error for _change, error in accept_all(gruppen.workspace, proposals(meeting))] == [None]
    assert gruppen.meet("/fortryd", day=after(7)).items[1].thread == "gruppen/sommerferien"


def test_what_was_written_into_a_file_is_known_once_it_is_read_again(gruppen: Gruppen) -> None:
    work = gruppen.workspace
    assert gruppen.titles() == ["Nyt", "Eventuelt"]
    assert not work.fora.called("Ærøgruppen", "")
    written = AGENDA.replace("id: gruppen", "id: gruppen\nalias: Ærøgruppen").replace(
        "## Nyt (O)", "## Siden sidst (O)"
    )
    gruppen.file.write_text(written, encoding="utf-8")
    assert gruppen.titles() == ["Nyt", "Eventuelt"], "the files are as they were when first asked"
    work.read_agendas_again()
    assert gruppen.titles() == ["Siden sidst", "Eventuelt"]
    assert [card.id for card in work.fora.called("Ærøgruppen", "")] == ["gruppen"]
    assert [agenda.forum.aliases for agenda in work.agendas.values()] == [("Ærøgruppen",)]


def test_an_item_that_was_only_proposed_is_not_said_to_be_gone_from_the_file(gruppen: Gruppen) -> None:
    gruppen.meet("/nyt Sommerferien (B)", "/fast 3", "/udsæt 3", "/udsæt 1", "/afslut")
    gruppen.file.write_text(AGENDA.replace("## Nyt (O)\n", ""), encoding="utf-8")
    gruppen.workspace.read_agendas_again()
    told = orphaned(gruppen.workspace, gruppen.workspace.readings)
    assert [problem.example for problem in told] == ["## Nyt"]
