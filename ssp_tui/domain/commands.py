"""What the facilitator can say to a meeting; a key, a typed line and a replayed line are the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.calendar import Due, MeetingTime
from ssp_tui.domain.forum import Member
from ssp_tui.domain.meeting import Deferral, EntryKind, MeetingKind, Outcome, Person


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """`tekst`, `b:`, `k:`, `anb(..):`, `i:`, `?`, `næste:`, `til referat:`, `bilag:` on the current item."""

    kind: EntryKind
    text: str
    category: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class RecordAction:
    """`a: Mette og DOT: vagtplan > fredag`; names of owners not known before are in `new_owners` too."""

    text: str
    owners: tuple[str, ...] = ()
    due: Due | None = None
    new_owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetField:
    """`/felt Indstilling: tekst`; `text` None: a field of several lines is to be opened."""

    name: str
    text: str | None


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
class Pause:
    """`/pause`."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """`/punkt 5.2`."""

    number: str


@dataclass(frozen=True, slots=True)
class GoNext:
    """`/videre`."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """`/tilbage`."""


@dataclass(frozen=True, slots=True)
class AddItem:
    """`/nyt TITEL (B, 10 min)`."""

    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class AddSubItem:
    """`/underpunkt TITEL`."""

    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MoveItem:
    """`/flyt 6 til 3`: 6 just before 3."""

    number: str
    before: str


@dataclass(frozen=True, slots=True)
class RenameItem:
    """`/omdøb TITEL`, of the current item."""

    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class SetKinds:
    """`/type B`, of the current item."""

    kinds: tuple[ItemKind, ...]


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """`/resultat besluttet`, or a line that is only an outcome phrase."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Defer:
    """`/udsæt [N] ...` and `/genoptag ...`; without a number the current item."""

    deferral: Deferral
    item: str = ""


@dataclass(frozen=True, slots=True)
class Lift:
    """`/løft N TITEL`: entry N of the current item becomes a sub-item."""

    number: int
    title: str
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class NotePresence:
    """`/til-stede`, `/afbud`, `/fraværende`, `/gæst`, `/kom`, `/gik`, `/deltog-ikke`, and the like.

    `list` is a field name of Attendance. No people: the list is known to be empty ("ingen").
    """

    list: str
    people: tuple[Person, ...]
    everyone_but: tuple[str, ...] | None = None
    "`alle` (an empty tuple) or `alle undtagen Lone`: every fixed member but these, besides `people`."


@dataclass(frozen=True, slots=True)
class NoteSubstitute:
    """`/stedfortræder A (enhed) for B [pkt. 1]`."""

    name: str
    replaces: str
    unit: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaveAttendanceOut:
    """`/ikke-noteret`."""


@dataclass(frozen=True, slots=True)
class AddMember:
    """`/ny-deltager Sanne (social)`."""

    member: Member


@dataclass(frozen=True, slots=True)
class GiveRole:
    """`/ordstyrer A` (chair) and `/referent PB [19.10.2016]` (minute_taker)."""

    role: str
    name: str
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Approve:
    """`/godkend dagsorden│referat [...]`; `what` (one or both) and `how` as in `meeting.Approval`."""

    what: tuple[str, ...]
    how: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`/opgave SSP-2026-014 udført` and its kin, `/kriterium NUMMER tekst`; what is absent does not change.

    The number may be short ("014", "14"); `note` is the status text.
    """

    number: str
    status: ActionStatus | None = None
    due: Due | None = None
    owners: tuple[str, ...] | None = None
    note: str = ""
    criterion: str | None = None


@dataclass(frozen=True, slots=True)
class CloseItem:
    """`/lukket [N] [Neutral titel]`: the current item, or its entry N."""

    entry: int | None = None
    neutral_title: str = ""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """`/åbent [N]`."""

    entry: int | None = None


@dataclass(frozen=True, slots=True)
class SetNextMeetings:
    """`/næste-møde tirsdag d. 13. 12. kl. 11-14.30 i Køge`."""

    meetings: tuple[MeetingTime, ...]


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """`/ret N: tekst`; `action` is the text read as an action, when the entry is one."""

    number: int
    text: str
    action: RecordAction | None = None


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """`/slet N`."""

    number: int


@dataclass(frozen=True, slots=True)
class RetypeEntry:
    """`/gør N til b`; `action` is the entry's text read as an action, when it is to become one."""

    number: int
    kind: EntryKind
    category: str = ""
    action: RecordAction | None = None


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
class CancelMeeting:
    """`/aflys`."""


Command = (
    RecordEntry | RecordAction | SetField | OpenMeeting | SetClock | SetKind | SetBegun | SetEnded | Pause
    | GoTo | GoNext | GoBack | AddItem | AddSubItem | MoveItem | RenameItem | SetKinds | SetOutcome
    | Defer | Lift | NotePresence | NoteSubstitute | LeaveAttendanceOut | AddMember | GiveRole | Approve | FollowUp
    | CloseItem | OpenItem | SetNextMeetings | ChangeEntry | RemoveEntry | RetypeEntry | Remark
    | Undo | Redo | CloseMeeting | ReopenMeeting | CancelMeeting
)  # fmt: skip
