"""The agenda of a coming meeting: the fixed items and all that waits, each with the reason why it stands there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ssp_tui.domain.agenda import ItemKind, ItemStep, StandingAgenda, StandingItem, closing_from
from ssp_tui.domain.carry import Carry
from ssp_tui.domain.item import NEUTRAL_TITLE, CarryReason, EntryKind, Item, Origin
from ssp_tui.domain.meeting import Meeting, Predecessor


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
    number: str = ""
    "Where it has one: the item of a meeting that is being prepared."

    @property
    def deferrals(self) -> int:
        """How often it was deferred."""
        return self.origin.deferrals if self.origin else 0

    @property
    def public_title(self) -> str:
        """What it is called where everybody may read; a closed one by the title that the fixed agenda has at most."""
        if not self.closed:
            return self.title
        return self.neutral_title or (self.title if self.fixed else NEUTRAL_TITLE)


def next_agenda(
    standing: StandingAgenda,
    waiting: Sequence[Carry],
    day: dt.date | None,
    open_actions: int = 0,
    to_approve: Sequence[Predecessor] = (),
) -> tuple[AgendaItem, ...]:
    """The agenda of the forum's meeting on a day (None: not known yet): fixed items and all that waits for it."""
    forum = standing.forum.id
    due = {carry.thread: carry for carry in waiting if comes_up(carry, day)}
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


def comes_up(carry: Carry, day: dt.date | None) -> bool:
    """Whether what waits is to be taken up at a meeting on a day."""
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


def prepared_agenda(meeting: Meeting, fresh: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The agenda of a planned meeting; `fresh` is what the forum's next agenda says of the same threads."""
    known = {item.thread: item for item in fresh}
    return tuple(_prepared(meeting, item, known.get(item.thread)) for item in meeting.items)


def _prepared(meeting: Meeting, item: Item, known: AgendaItem | None) -> AgendaItem:
    origin = item.origin
    # What was put on while the meeting was prepared is somebody's wish for it.
    otherwise = CarryReason.STANDING if item.fixed else CarryReason.PARKED
    neutral = NEUTRAL_TITLE if meeting.inside_closed(item) else ""
    return AgendaItem(
        thread=item.thread,
        title=item.title,
        reason=known.reason if known else origin.reason if origin else otherwise,
        kinds=item.kinds,
        minutes=item.minutes,
        step=item.step,
        fixed=item.fixed,
        origin=origin,
        text=origin.text if origin else "",
        guidance=item.guidance,
        round_units=item.round_units,
        fields=_with_attachments(item),
        closed=meeting.sheltered(item),
        neutral_title=item.neutral_title or neutral,
        because=known.because if known else "",
        until=origin.until if origin else "",
        number=item.number,
    )


def _with_attachments(item: Item) -> tuple[tuple[str, str], ...]:
    """The fields of an item, its attachments among them; a closed one is not for everybody."""
    named = [entry.text for entry in item.entries if entry.kind is EntryKind.ATTACHMENT and not entry.closed]
    if not named:
        return item.fields
    fields = dict(item.fields)
    fields["Bilag"] = "; ".join(filter(None, (fields.get("Bilag", ""), *named)))
    return tuple(fields.items())
