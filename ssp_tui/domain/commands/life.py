"""What is said of the meeting as a whole: opening, times, approvals, the next one, undo, and its end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.calendar import MeetingTime
from ssp_tui.domain.meeting import MeetingKind


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """`/møde FORUM DATO [kl. 13.00-15.00] [sted]`; several fora make a joint meeting."""

    fora: tuple[str, ...]
    "Names as typed: id, name or alias."
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    weekday_differs: bool = False


@dataclass(frozen=True, slots=True)
class PrepareMeeting:
    """`/forbered FORUM DATO [kl. 13.00-15.00] [sted]`: the meeting that is to come, opened before it happens."""

    fora: tuple[str, ...]
    "Names as typed: id, name or alias."
    date: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    weekday_differs: bool = False


@dataclass(frozen=True, slots=True)
class BeginMeeting:
    """`/start`: a planned meeting begins; on the day it is said, where no date is told."""

    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class SetClock:
    """`/kl 13.05`: what the clock says from here, in a replay."""

    time: dt.time


@dataclass(frozen=True, slots=True)
class SetKind:
    """`/slags fælles`."""

    kind: MeetingKind


@dataclass(frozen=True, slots=True)
class SetBegun:
    """`/begyndt 9.00`."""

    time: dt.time


@dataclass(frozen=True, slots=True)
class SetEnded:
    """`/sluttet 10.40`."""

    time: dt.time


@dataclass(frozen=True, slots=True)
class Approve:
    """`/godkend dagsorden│referat [...]`; `what` (one or both) and `how` as in `meeting.Approval`."""

    what: tuple[str, ...]
    how: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class SetNextMeetings:
    """`/næste-møde tirsdag d. 13. 12. kl. 11-14.30 i Køge`."""

    meetings: tuple[MeetingTime, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """`/bemærkning tekst`."""

    text: str


@dataclass(frozen=True, slots=True)
class Undo:
    """`/fortryd`."""


@dataclass(frozen=True, slots=True)
class Redo:
    """`/gentag`."""


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """`/afslut`."""


@dataclass(frozen=True, slots=True)
class ReopenMeeting:
    """`/genåbn`."""


@dataclass(frozen=True, slots=True)
class BlankScreen:
    """`/storskærm sluk` and `/storskærm tænd`."""

    blank: bool
