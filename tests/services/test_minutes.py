from __future__ import annotations

import datetime as dt

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.audience import Rendering
from ssp_tui.domain.item import EntryKind
from ssp_tui.services.minutes import minutes_path, minutes_view, write_draft, write_minutes_file
from tests.services.workspaces import Town


def test_a_text_that_was_written_is_renewed_with_the_draft_and_no_other_is_made() -> None:
    town = Town()
    running = town.hold(dt.date(2017, 3, 1), cmd.RecordEntry(EntryKind.DECISION, "Ekstra runde fredag"))
    decisions = minutes_view(town.workspace, running.meeting.id, Rendering.DECISIONS)
    write_minutes_file(town.workspace, decisions, "txt")
    path = minutes_path(decisions, "txt")
    assert path == f"{running.meeting.forum}/{running.meeting.id}.beslutninger.txt"
    assert "Beslutning: Ekstra runde fredag\n" in town.shelf.written[path].decode()
    town.do(running, cmd.ReopenMeeting(), cmd.RecordEntry(EntryKind.DECISION, "Og lørdag"), cmd.CloseMeeting())
    write_draft(town.workspace, running.meeting)
    assert "Beslutning: Og lørdag\n" in town.shelf.written[path].decode()
    assert sorted(town.shelf.written) == [path, minutes_path(minutes_view(town.workspace, running.meeting.id))]
