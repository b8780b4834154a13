"""Carrying over: what goes on from a meeting, what is still pending in a forum, and the agenda that follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ssp_tui.domain.agenda import ItemKind, ItemStep, StandingAgenda, StandingItem
from ssp_tui.domain.approval import concluded
from ssp_tui.domain.meeting import (
    NEUTRAL_TITLE,
    CarryReason,
    Deferral,
    Entry,
    EntryKind,
    Item,
    Meeting,
    Origin,
    Outcome,
    Predecessor,
    Status,
)

TAIL = frozenset({ItemStep.ROUND, ItemStep.ANY_OTHER, ItemStep.NEXT_MEETING})
"The steps that other items are put before."


def closing_from(steps: Sequence[ItemStep | None]) -> int:
    """The place where the closing items of an agenda begin; its end when there are none.

    A round in the middle does not count: what is put before it might never be reached.
    """
    place = max((n + 1 for n, step in enumerate(steps) if step in TAIL), default=0)
    if not place:
        return len(steps)
    while place and steps[place - 1] in TAIL:
        place -= 1
    return place


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

    def withheld(self) -> Carry:
        """As one may see it who may not see closed items; a thread may tell the title it was named by."""
        return Carry(
            thread="",
            title=self.neutral_title or self.title,
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
        return Origin(self.forum, self.meeting, self.item, self.reason, self.deferrals, self.text, self.until)


def carries(meeting: Meeting) -> tuple[Carry, ...]:
    """What goes on from a meeting as it stands now, each thread once, in the order of its items."""
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
    )
    if item.deferral:
        return _deferred(carry, item.deferral)
    if item.fixed:
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
        return replace(carry, reason=item.origin.reason if item.origin else CarryReason.NOT_REACHED)
    if not item.visited:
        return replace(carry, reason=CarryReason.NOT_REACHED)
    brought_up_again = item.origin is not None and not item.touched
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


def held(meeting: Meeting) -> Held:
    """What a meeting means for its threads, as it stands now."""
    return Held(
        meeting=meeting.id,
        date=meeting.date,
        treated=tuple(item.thread for item in meeting.items),
        dropped=tuple(item.thread for item in meeting.items if item.outcome is Outcome.DROPPED),
        carries=carries(meeting),
    )


def pending(meetings: Iterable[Held]) -> tuple[Carry, ...]:
    """The threads of a forum that wait for a meeting, folded from all its meetings in the order of their dates."""
    waiting: dict[str, Carry] = {}
    for past in sorted(meetings, key=lambda past: (past.date, past.meeting)):
        for thread in past.treated:
            carry = waiting.pop(thread, None)
            later = tuple(day for day in carry.to if day > past.date) if carry else ()
            if carry and later and thread not in past.dropped:
                waiting[thread] = replace(carry, to=later)
        for carry in past.carries:
            later = waiting[carry.thread].to if carry.thread in waiting else ()
            if later:
                # Without days it waits for the next meeting: the first one after this one's day.
                carry = replace(carry, to=tuple(sorted({*(carry.to or (past.date,)), *later})))
            waiting[carry.thread] = carry
    return tuple(waiting.values())


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of a coming meeting and why it stands there."""

    thread: str
    title: str
    reason: CarryReason
    kinds: tuple[ItemKind, ...] = ()
    minutes: int | None = None
    step: ItemStep | None = None
    fixed: bool = False
    origin: Origin | None = None
    text: str = ""
    guidance: str = ""
    round_units: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    closed: bool = False
    neutral_title: str = ""
    because: str = ""
    until: str = ""

    @property
    def deferrals(self) -> int:
        """How often it was deferred."""
        return self.origin.deferrals if self.origin else 0


def next_agenda(
    standing: StandingAgenda,
    waiting: Sequence[Carry],
    day: dt.date | None,
    open_actions: int = 0,
    to_approve: Sequence[Predecessor] = (),
) -> tuple[AgendaItem, ...]:
    """The agenda of the forum's meeting on a day (None: not known yet): fixed items and all that waits for it."""
    forum = standing.forum.id
    due = {carry.thread: carry for carry in waiting if _comes_up(carry, day)}
    fixed = list(standing.items)
    if not any(item.step is ItemStep.ACTIONS for item in fixed):
        if open_actions:
            fixed.insert(_after_approval(fixed), FOLLOW_UP)
        else:
            due.pop(f"{forum}/{FOLLOW_UP.id}", None)
    items = [_standing(forum, item, due, open_actions, to_approve) for item in fixed]
    here = {item.thread for item in items}
    place = closing_from([item.step for item in items])
    items[place:place] = [_brought(carry) for carry in due.values() if carry.thread not in here]
    return tuple(items)


def _comes_up(carry: Carry, day: dt.date | None) -> bool:
    return not carry.to or day is None or min(carry.to) <= day


FOLLOW_UP = StandingItem(
    id="opfoelgning-paa-aabne-opgaver",
    title="Opfølgning på åbne opgaver",
    kinds=(ItemKind.INFORMATION, ItemKind.DISCUSSION),
    step=ItemStep.ACTIONS,
)
"""The item for open actions, in an agenda that has none of its own."""


def _after_approval(items: Sequence[StandingItem]) -> int:
    return next((n + 1 for n, item in enumerate(items) if item.step is ItemStep.APPROVAL), 0)


def _standing(
    forum: str,
    item: StandingItem,
    due: dict[str, Carry],
    open_actions: int,
    to_approve: Sequence[Predecessor],
) -> AgendaItem:
    thread = f"{forum}/{item.id}"
    carry = due.get(thread)
    reason = CarryReason.STANDING
    if carry:
        reason = carry.reason
    elif item.step is ItemStep.APPROVAL and to_approve:
        reason = CarryReason.APPROVAL
    elif item.step is ItemStep.ACTIONS and open_actions:
        reason = CarryReason.ACTIONS
    return AgendaItem(
        thread=thread,
        title=carry.title if carry else item.title,
        reason=reason,
        kinds=item.kinds,
        minutes=item.minutes,
        step=item.step,
        fixed=True,
        origin=carry.origin if carry else None,
        text=carry.text if carry else "",
        guidance=item.guidance,
        round_units=item.round_units,
        fields=_given(item),
        closed=bool(carry and carry.closed),
        neutral_title=carry.neutral_title if carry else "",
        because=carry.because if carry else "",
        until=carry.until if carry else "",
    )


def _given(item: StandingItem) -> tuple[tuple[str, str], ...]:
    """What the agenda file says of an item beside its title, as the named fields it starts with."""
    named = (("Ansvarlig", item.responsible), ("Tid", item.clock), ("Bilag", "; ".join(item.attachments)))
    return (*((name, text) for name, text in named if text), *item.fields)


def _brought(carry: Carry) -> AgendaItem:
    return AgendaItem(
        thread=carry.thread,
        title=carry.title,
        reason=carry.reason,
        kinds=carry.kinds,
        minutes=carry.minutes,
        origin=carry.origin,
        text=carry.text,
        closed=carry.closed,
        neutral_title=carry.neutral_title,
        because=carry.because,
        until=carry.until,
    )


def numbered(agenda: Sequence[AgendaItem], first: int = 1) -> tuple[Item, ...]:
    """The items of a meeting that starts with this agenda; numbers run on from `first` and are fixed."""
    return tuple(
        Item(
            number=str(first + index),
            thread=item.thread,
            title=item.title,
            kinds=item.kinds,
            minutes=item.minutes,
            step=item.step,
            fixed=item.fixed,
            guidance=item.guidance,
            round_units=item.round_units,
            fields=item.fields,
            origin=item.origin,
            closed=item.closed,
            neutral_title=item.neutral_title,
        )
        for index, item in enumerate(agenda)
    )
