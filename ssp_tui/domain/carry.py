"""Carrying over: what goes on from a meeting, and what still waits in a forum."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ssp_tui.domain.agenda import TAIL, ItemKind
from ssp_tui.domain.approval import concluded
from ssp_tui.domain.handover import Result, followed_up, results
from ssp_tui.domain.item import NEUTRAL_TITLE, CarryReason, Deferral, Entry, EntryKind, Item, Origin, Outcome
from ssp_tui.domain.meeting import Meeting, Status


@dataclass(frozen=True, slots=True)
class Carry:
    """A thread on its way from one meeting to a coming one: why, for what, and how often it was deferred."""

    thread: str
    title: str
    forum: str
    meeting: str
    item: str
    reason: CarryReason
    deferrals: int = 0
    until: str = ""
    "As it was said; empty when nothing was."
    to: tuple[dt.date, ...] = ()
    "The days that it is to come up on, or on the first meeting after each."
    because: str = ""
    "time, waiting, absence, other, or nothing"
    text: str = ""
    "What it is to come back for."
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None
    closed: bool = False
    neutral_title: str = ""
    entry: int = 0
    "The entry that a parked one was written as."
    sender: str = ""
    "What the forum is called that handed it over, while another one carries it."
    held: dt.date | None = None
    "The day of the meeting that passed it on, where it was held on another than its id says."

    def withheld(self) -> Carry:
        """As one may see it who may not see closed items; a thread may tell the title it was named by."""
        return Carry(
            thread="",
            title=self.neutral_title or NEUTRAL_TITLE,
            forum=self.forum,
            meeting=self.meeting,
            item=self.item,
            reason=self.reason,
            deferrals=self.deferrals,
            closed=True,
        )

    @property
    def origin(self) -> Origin:
        """What the item of the coming meeting remembers."""
        return Origin(
            self.forum,
            self.meeting,
            self.item,
            self.reason,
            self.deferrals,
            self.text,
            self.until,
            self.because,
            self.sender,
            self.held,
        )


def carries(meeting: Meeting) -> tuple[Carry, ...]:
    """What goes on from a meeting as it stands now, each thread once, in the order of its items."""
    if meeting.planned:
        return wished_for(meeting) if meeting.status is Status.CANCELLED else ()
    found: dict[str, Carry] = {}
    for item in meeting.items:
        carry = _carried(meeting, item)
        if carry:
            found[item.thread] = carry
        for entry in item.entries:
            if entry.kind is EntryKind.PARKED:
                parked = _parked(meeting, item, entry)
                found[parked.thread] = parked
    return tuple(found.values())


def wished_for(meeting: Meeting) -> tuple[Carry, ...]:
    """The items that were made for a meeting: they go on from one that was cancelled, or was not held on its day."""
    made = [item for item in meeting.items if item.thread.startswith(f"{meeting.id}/")]
    return tuple(
        Carry(
            thread=item.thread,
            title=item.title,
            forum=meeting.forum,
            meeting=meeting.id,
            item=item.number,
            reason=CarryReason.PARKED,
            kinds=item.kinds,
            minutes=item.minutes,
            closed=meeting.sheltered(item),
            neutral_title=item.neutral_title or (NEUTRAL_TITLE if meeting.inside_closed(item) else ""),
            text=item.origin.text if item.origin else "",
            sender=item.origin.sender if item.origin else "",
        )
        for item in made
    )


def _parked(meeting: Meeting, item: Item, entry: Entry) -> Carry:
    title, _newline, more = entry.text.partition("\n")
    closed = entry.closed or meeting.sheltered(item)
    return Carry(
        thread=f"{meeting.id}/{item.number}#{entry.number}",
        title=title,
        forum=meeting.forum,
        meeting=meeting.id,
        item=item.number,
        reason=CarryReason.PARKED,
        text=more,
        closed=closed,
        neutral_title=NEUTRAL_TITLE if closed else "",
        entry=entry.number,
    )


def _carried(meeting: Meeting, item: Item) -> Carry | None:
    if item.outcome is Outcome.DROPPED and not item.deferral:
        return None
    before = item.origin.deferrals if item.origin else 0
    carry = Carry(
        thread=item.thread,
        title=item.title,
        forum=meeting.forum,
        meeting=meeting.id,
        item=item.number,
        reason=CarryReason.CARRIED,
        deferrals=before,
        until=item.origin.until if item.origin else "",
        text=item.origin.text if item.origin else "",
        kinds=item.kinds,
        minutes=item.minutes,
        closed=meeting.sheltered(item),
        # The title of what stands inside a closed item is as hidden as the rest of it.
        neutral_title=item.neutral_title or (NEUTRAL_TITLE if meeting.inside_closed(item) else ""),
        sender=item.origin.sender if item.origin else "",
    )
    if item.deferral:
        return _deferred(carry, item.deferral)
    if followed_up(meeting, item):
        return None
    if item.fixed and item.outcome is not Outcome.NOT_REACHED:
        waits_on = item.origin if not item.touched else None
        return replace(carry, reason=waits_on.reason) if waits_on else None
    for_talk = bool({ItemKind.DISCUSSION, ItemKind.DECISION} & set(item.kinds))
    if item.step in TAIL and not for_talk:
        return None
    if item.outcome is Outcome.NOT_REACHED:
        return replace(carry, reason=CarryReason.NOT_REACHED)
    if concluded(meeting, item):
        return None
    if meeting.status is Status.CANCELLED:
        # It comes from here now, and whoever handed it over is named beside.
        came = item.origin.reason if item.origin else CarryReason.RECEIVED
        return replace(carry, reason=CarryReason.NOT_REACHED if came is CarryReason.RECEIVED else came)
    if not item.visited:
        return replace(carry, reason=CarryReason.NOT_REACHED)
    # What another forum sent for information is told when the item was come to: nobody asks for more.
    told = item.origin is not None and item.origin.reason is CarryReason.RECEIVED
    brought_up_again = item.origin is not None and not item.touched and not told
    return carry if for_talk or brought_up_again else None


def _deferred(carry: Carry, deferral: Deferral) -> Carry:
    return replace(
        carry,
        reason=CarryReason.DEFERRED,
        deferrals=carry.deferrals + 1,
        until=deferral.until,
        to=deferral.to,
        because=deferral.reason or "",
        text=deferral.text or carry.text,
    )


@dataclass(frozen=True, slots=True)
class Held:
    """What a meeting that was opened means for the threads of its fora: which it treated, what it passed on."""

    meeting: str
    date: dt.date
    treated: tuple[str, ...]
    dropped: tuple[str, ...]
    carries: tuple[Carry, ...]
    until: dt.date | None = None
    "What was to come up as late as this has come up; None: as late as its date."
    results: tuple[Result, ...] = ()
    "What came of threads that began in other meetings, and are finished here."
    renamed: tuple[tuple[str, str], ...] = ()
    "Each thread that goes on under another name, and that name."
    start: dt.time | None = None

    @property
    def order(self) -> tuple[dt.date, dt.time, str]:
        """Where it stands among others: by day and hour."""
        return self.date, self.start or dt.time(), self.meeting


def held(meeting: Meeting) -> Held:
    """What a meeting means for its threads, as it stands now."""
    going_on = carries(meeting)
    return Held(
        meeting=meeting.id,
        date=meeting.date,
        treated=() if meeting.planned else tuple(item.thread for item in meeting.items),
        dropped=tuple(item.thread for item in meeting.items if item.outcome is Outcome.DROPPED),
        carries=going_on,
        until=meeting.planned_for if meeting.planned_for and meeting.planned_for > meeting.date else None,
        renamed=tuple((one.formerly, one.thread) for one in meeting.items if one.formerly not in ("", one.thread)),
        results=results(meeting, (carry.thread for carry in going_on)),
        start=meeting.start,
    )


def pending(meetings: Iterable[Held], arrived: Iterable[Carry] = ()) -> tuple[Carry, ...]:
    """The threads of a forum that wait for a meeting, folded from all its meetings in the order of their hours.

    What arrived from others waits until a meeting has treated it, and never arrives again.
    """
    waiting = {carry.thread: carry for carry in arrived}
    for past in sorted(meetings, key=lambda past: past.order):
        for old, new in past.renamed:
            if old in waiting:
                waiting[new] = replace(waiting.pop(old), thread=new)
        for thread in past.treated:
            carry = waiting.pop(thread, None)
            later = tuple(day for day in carry.to if day > (past.until or past.date)) if carry else ()
            if carry and later and thread not in past.dropped:
                waiting[thread] = replace(carry, to=later)
        for carry in past.carries:
            later = waiting[carry.thread].to if carry.thread in waiting else ()
            if later:
                # Without days it waits for the next meeting: the first one after this one's day.
                carry = replace(carry, to=tuple(sorted({*(carry.to or (past.date,)), *later})))
            waiting[carry.thread] = carry
    return tuple(waiting.values())
