"""The agenda of a coming meeting as it goes out, and to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.forum import Forum, Member, MemberKind
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.sending import Convened, Final, Sending, Sent, listing
from ssp_tui.domain.text import fold


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who gets what goes out: those with an address, those without, and those who do not come every time."""

    to: tuple[Member, ...] = ()
    "Each address once."
    without_address: tuple[Member, ...] = ()
    now_and_then: tuple[Member, ...] = ()
    "Who comes once a year or when needed is asked when it is time, and gets no agenda unasked."


def recipients(fora: Iterable[Forum]) -> Recipients:
    """Who gets the agenda of a meeting of these fora."""
    everybody = [member for forum in fora for member in (*forum.members, *forum.recipients)]
    expected = [member for member in everybody if member.kind is MemberKind.FIXED]
    to: dict[str, Member] = {}
    for member in expected:
        if member.email:
            to.setdefault(member.email.casefold(), member)
    reached = {fold(member.name) for member in to.values()}
    without = {
        (fold(member.name), fold(member.sector)): member
        for member in expected
        if not member.email and fold(member.name) not in reached
    }
    now_and_then = tuple(member for member in everybody if member.kind is not MemberKind.FIXED)
    return Recipients(tuple(to.values()), tuple(without.values()), now_and_then)


def organizer(forum: Forum) -> Member | None:
    """Who invites to the forum's meetings: its secretary, where the file has an address of theirs."""
    if forum.secretary_email:
        return Member(forum.secretary, email=forum.secretary_email)
    known = (member for member in (*forum.members, *forum.recipients) if member.email)
    return next((member for member in known if fold(member.name) == fold(forum.secretary)), None)


@dataclass(frozen=True, slots=True)
class OutgoingAgenda:
    """The agenda that is sent before a meeting; until the chair has said that it is final, it is provisional."""

    forum: Forum
    day: dt.date | None
    items: tuple[AgendaItem, ...]
    meeting: str = ""
    "The id that the meeting has, or will have on its day; nothing while its day is not known."
    names: tuple[str, ...] = ()
    "The fora of a joint meeting."
    kind: MeetingKind = MeetingKind.ORDINARY
    start: dt.time | None = None
    end: dt.time | None = None
    place: str = ""
    final: Final | None = None
    sent: tuple[Sent, ...] = ()
    recipients: Recipients = field(default_factory=Recipients)
    moves: int = 0
    "How often its hours or its place were changed, or it was cancelled or taken up again."
    cancelled: bool = False
    because: str = ""
    "Why it was cancelled; for those who were to come."

    @property
    def file_name(self) -> str:
        """What a file of it is called where it is sent, without its ending: by the day that it is held on now."""
        return f"{self.day.isoformat()}-{self.forum.id}" if self.day else "dagsorden"

    @property
    def changed_since_final(self) -> bool:
        """Whether items came, went, were renamed or moved after the chair's word, or the meeting was."""
        return self.final is not None and self._differs(self.final)

    def last(self, what: Sending) -> Sent | None:
        """When something went out the last time."""
        return max((one for one in self.sent if one.what is what), key=lambda one: one.date, default=None)

    @property
    def changed_since_sent(self) -> bool:
        """Whether items came, went, were renamed or moved after the agenda was sent, or the meeting was.

        So it is when those who got it were told since that the meeting is cancelled, and it is held after all.
        """
        sent = self.last(Sending.AGENDA)
        held_after_all = not self.cancelled and self._told_last is Sending.CANCELLATION
        return sent is not None and (held_after_all or self._differs(sent))

    @property
    def to_be_called_off(self) -> bool:
        """Whether those who were sent the agenda of a meeting that is cancelled are not told so yet."""
        return self.cancelled and self._told_last is Sending.AGENDA

    @property
    def _told_last(self) -> Sending | None:
        """Whether it was last told that the meeting is held, or that it is not: as noted, two can be of one day."""
        told = (one.what for one in reversed(self.sent) if one.what in (Sending.AGENDA, Sending.CANCELLATION))
        return next(told, None)

    def _differs(self, told: Final | Sent) -> bool:
        """Whether what was told then is told otherwise now; a place that only the forum knows of is no news."""
        now = Convened(self.day, self.start, self.end, self.place or self.forum.place) if self.day else None
        then = told.convened and replace(told.convened, place=told.convened.place or self.forum.place)
        return told.agenda != listing(self.items) or (then is not None and then != now)
