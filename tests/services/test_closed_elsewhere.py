"""What is closed where it comes from is closed on a planned agenda: in its minutes, and after it is cancelled."""

from __future__ import annotations

import json

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.audience import Audience
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.formats.agenda_documents import write_agenda
from ssp_tui.formats.json_documents import agenda as agenda_json
from ssp_tui.formats.minutes_markdown import write_minutes
from ssp_tui.services.going_out import as_outgoing
from ssp_tui.services.minutes import minutes_view
from ssp_tui.services.opening import prepare_meeting
from ssp_tui.services.preparing import next_agenda, up_to_date
from ssp_tui.services.running import RunningMeeting
from tests.domain.playing import B, defer
from tests.services.test_handover import FEB, JAN, MAR, rebuilt, town
from tests.services.workspaces import Town

SECRET = "Sagen om Peter"


def raad_waits(carried: bool) -> tuple[Town, RunningMeeting]:
    """A meeting of the council is planned, and what stands on it: handed over to it, or put off by itself."""
    work = town()
    if carried:
        sender = work.hold(JAN, cmd.AddItem(SECRET, (B,)), cmd.GoTo("3"), defer(), fora=("raad",))
    else:
        sender = work.hold(JAN, cmd.HandOver("Lokalrådet", SECRET, "raad", (B,)), fora=("styre",))
    planned = prepare_meeting(work.workspace, cmd.PrepareMeeting(("raad",), FEB), "/forbered", work.tick())
    assert SECRET in [item.title for item in planned.meeting.items]
    work.do(sender, cmd.ReopenMeeting(), cmd.CloseItem(None if carried else 1), cmd.CloseMeeting())
    return work, work.again(planned)


def public(work: Town, meeting: Meeting) -> list[str]:
    """What everybody may read of the meeting and its agenda."""
    minutes = write_minutes(minutes_view(work.workspace, meeting.id, audience=Audience.PUBLIC))
    return [minutes, write_agenda(as_outgoing(work.workspace, "raad", next_agenda(work.workspace, "raad", day=FEB)))]


@pytest.mark.parametrize("carried", [False, True])
def test_on_a_planned_meeting(carried: bool) -> None:
    work, planned = raad_waits(carried)
    assert not any(SECRET in text for text in public(work, planned.meeting))
    (item,) = [item for item in up_to_date(work.workspace, planned.meeting).items if item.title == SECRET]
    assert item.closed


@pytest.mark.parametrize("carried", [False, True])
def test_and_after_the_meeting_was_cancelled(carried: bool) -> None:
    work, planned = raad_waits(carried)
    work.do(planned, cmd.CancelMeeting("sygdom"))
    assert not any(SECRET in text for text in public(work, planned.meeting))
    later = next_agenda(work.workspace, "raad", day=MAR).items
    assert [(item.title, item.closed) for item in later if item.title == SECRET] == [(SECRET, True)]
    rebuilt(work)


def test_a_script_is_not_told_its_title_and_text_either() -> None:
    work, _planned = raad_waits(carried=True)
    told = agenda_json("raad", FEB, next_agenda(work.workspace, "raad", day=FEB).items)
    assert SECRET not in json.dumps(told, ensure_ascii=False)
    (closed,) = [item for item in told["items"] if item.get("closed")]
    assert closed["title"] == "Lukket punkt"


def test_a_planned_meeting_that_is_cancelled_with_news_is_over_for_undo() -> None:
    work, planned = raad_waits(carried=False)
    work.do(planned, cmd.AddItem("Eget"), cmd.CancelMeeting("sygdom"))
    assert planned.history.done == ()
    work.do(planned, cmd.ReopenMeeting())
    assert planned.meeting.status is Status.PLANNED
