"""What the screen does with an agenda on its way out: prepare it where that was not done, write it, note it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ssp_tui.domain.commands import MakeFinal, NoteSent
from ssp_tui.domain.going_out import OutgoingAgenda
from ssp_tui.services.running import resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.starting import prepared, read_again

if TYPE_CHECKING:
    from ssp_tui.services.going_out import Written


@dataclass(frozen=True, slots=True)
class WentOut:
    """An agenda that was written, and its files."""

    agenda: OutgoingAgenda
    files: Written


def written(workspace: Workspace, forum: str, now: dt.datetime) -> WentOut | None:
    """Write what goes out before the forum's next meeting; None where its day is not known.

    Raises Refused and NotRecorded.
    """
    from ssp_tui.services.going_out import TO_SEND, outgoing, write_files

    read_again(workspace, forum)
    if not prepared(workspace, forum, now):
        return None
    agenda = outgoing(workspace, forum, now.date())
    return WentOut(agenda, write_files(workspace, agenda, TO_SEND, now))


def call_off_written(workspace: Workspace, agenda: OutgoingAgenda, now: dt.datetime) -> WentOut:
    """Write what tells those who were sent an agenda that the meeting is cancelled. Raises NotRecorded."""
    from ssp_tui.services.going_out import TO_CALL_OFF, write_files

    return WentOut(agenda, write_files(workspace, agenda, TO_CALL_OFF, now))


def noted_sent(workspace: Workspace, meeting: str, now: dt.datetime) -> bool:
    """Note that the agenda of a planned meeting, the minutes of a closed one, or that it is cancelled, was sent today.

    Raises Refused and NotRecorded.
    """
    resume(workspace, meeting).record(NoteSent(), "/udsendt", now)
    return True


def made_final(workspace: Workspace, forum: str, now: dt.datetime) -> bool:
    """Note the chair's word on the next agenda; False where its day is not known. Raises Refused and NotRecorded."""
    meeting = prepared(workspace, forum, now)
    if meeting:
        resume(workspace, meeting).record(MakeFinal(), "/endelig", now)
    return bool(meeting)
