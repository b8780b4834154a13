"""Folds of an agenda on its way out: that it is final, and what was sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ssp_tui.domain import events as ev
from ssp_tui.domain.fold.base import folds
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.sending import Convened, Final, Sending, Sent


@folds.register
def _made_final(event: ev.AgendaMadeFinal, meeting: Meeting, at: datetime) -> Meeting:
    return replace(meeting, final=Final(event.date, event.by, event.agenda, _convened(meeting)))


@folds.register
def _sent_out(event: ev.SentOut, meeting: Meeting, at: datetime) -> Meeting:
    others = (one for one in meeting.sent if (one.what, one.date) != (event.what, event.date))
    convened = _convened(meeting) if event.what is Sending.AGENDA else None
    return replace(meeting, sent=(*others, Sent(event.what, event.date, event.agenda, convened)))


def _convened(meeting: Meeting) -> Convened:
    return Convened(meeting.date, meeting.start, meeting.end, meeting.place)
