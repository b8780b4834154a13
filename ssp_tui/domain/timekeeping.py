"""Time in a meeting, in whole minutes, from instants that are handed in: spent, planned, the end, how to make it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.item import EntryKind, Item, Outcome
from ssp_tui.domain.meeting import Meeting, Status

LATE = 2
"Minutes; to be less late than this is to be in time."
_EARLY = dt.timedelta(hours=2)
_LONGEST = dt.timedelta(hours=12)
_OVERRUN = dt.timedelta(hours=3)
_GLANCE = 60.0
"In seconds; who was at an item for less, and wrote nothing, only looked at it."
_HALVED_FROM = 6
"Minutes; to halve less gains nothing."
_KEPT = frozenset(ItemStep)
"Steps that are never cut short or put off: what the meeting is there for whatever the clock says."


def spent_minutes(meeting: Meeting, item: str, now: dt.datetime | None = None) -> int:
    """Whole minutes that an item has had; the current one's run until `now`."""
    return round(_seconds(meeting, item, now) / 60)


def _seconds(meeting: Meeting, item: str, now: dt.datetime | None) -> float:
    seconds = meeting.spent.get(item, 0.0)
    if now is not None and item == meeting.current and meeting.since is not None:
        seconds += max(0.0, (now - meeting.since).total_seconds())
    return seconds


@dataclass(frozen=True, slots=True)
class ItemTime:
    """The minutes that an item has had, of how many; `planned` 0: nothing was planned."""

    spent: int
    planned: int

    @property
    def left(self) -> int:
        """Minutes that are still planned."""
        return max(0, self.planned - self.spent)

    @property
    def over(self) -> int:
        """Minutes more than planned."""
        return max(0, self.spent - self.planned) if self.planned else 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the meeting will end as it goes, and how many minutes too late; 0 too when no end is known."""

    end: dt.time
    late: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way to end in time: the lines that go it. It is the same as long as the lines are, however late it is."""

    lines: tuple[str, ...]
    halved: str = field(default="", compare=False)
    "The item that gets half its time, and how much that is."
    minutes: int = field(default=0, compare=False)
    deferred: str = field(default="", compare=False)
    late: int = field(default=0, compare=False)
    still_late: int = field(default=0, compare=False)
    "Where the whole of it does not suffice."


def is_on(meeting: Meeting, now: dt.datetime) -> bool:
    """Whether the meeting is being held at `now`, and is not typed in afterwards or begun ahead of time."""
    if meeting.status is not Status.RUNNING:
        return False
    start = _start(meeting, now)
    if start is None:
        return now.date() == meeting.date
    latest = start + _LONGEST
    if meeting.end is not None:
        latest = min(latest, _after(start, meeting.end) + _OVERRUN)
    return start - _EARLY <= now <= latest


def _start(meeting: Meeting, now: dt.datetime) -> dt.datetime | None:
    at = meeting.begun or meeting.start
    return dt.datetime.combine(meeting.date, at, now.tzinfo) if at else None


def _after(start: dt.datetime, at: dt.time) -> dt.datetime:
    """The first time after the start that the clock says so; a meeting may run over midnight."""
    moment = dt.datetime.combine(start.date(), at, start.tzinfo)
    return moment if moment > start else moment + dt.timedelta(days=1)


def planned_end(meeting: Meeting, now: dt.datetime) -> dt.datetime | None:
    """When it is to end: the hour that was set, else its start and the minutes that its agenda began with."""
    at = meeting.start or meeting.begun
    start = dt.datetime.combine(meeting.date, at, now.tzinfo) if at else None
    if meeting.end is not None:
        return _after(start or dt.datetime.combine(meeting.date, dt.time(), now.tzinfo), meeting.end)
    return start + dt.timedelta(minutes=meeting.agreed) if start and meeting.agreed else None


def planned_minutes(meeting: Meeting, item: Item) -> int:
    """Minutes planned for an item. Its sub-items' lie within its own, as far as those reach."""
    return max(item.minutes or 0, _within(meeting, item))


def _within(meeting: Meeting, item: Item) -> int:
    return sum(part.minutes or 0 for part in meeting.sub_items(item.number))


def whole_agenda(meeting: Meeting) -> int:
    """Minutes planned for all items together."""
    return sum(planned_minutes(meeting, item) for item in meeting.top_items())


def item_time(meeting: Meeting, now: dt.datetime) -> ItemTime | None:
    """How the current item stands with its time; a sub-item without minutes of its own counts as its item."""
    here = meeting.item(meeting.current)
    if here is None or not is_on(meeting, now):
        return None
    above = meeting.item(here.parent) if here.parent and not here.minutes else None
    return _family_time(meeting, above or here, now)


def _family_time(meeting: Meeting, item: Item, now: dt.datetime) -> ItemTime:
    seconds = sum(_seconds(meeting, one.number, now) for one in (item, *meeting.sub_items(item.number)))
    return ItemTime(round(seconds / 60), planned_minutes(meeting, item))


def forecast(meeting: Meeting, now: dt.datetime) -> Forecast | None:
    """When the meeting will end: what is left of this item's minutes, and those of the items to come.

    An item without planned minutes counts nothing. None when nothing planned is left and the meeting is not late.
    """
    if not is_on(meeting, now):
        return None
    left = _left_here(meeting, now) + sum(planned_minutes(meeting, item) for item in _coming(meeting))
    end = now.replace(second=0, microsecond=0) + dt.timedelta(minutes=left)
    to_end = planned_end(meeting, now)
    late = max(0, (end - to_end) // dt.timedelta(minutes=1)) if to_end else 0
    return Forecast(end.time(), late) if left or late else None


def _left_here(meeting: Meeting, now: dt.datetime) -> int:
    here = meeting.item(meeting.current)
    top = meeting.item(here.parent) if here and here.parent else here
    if top is None or _given_up(top):
        return 0
    return _family_time(meeting, top, now).left


def _given_up(item: Item) -> bool:
    return item.deferral is not None or item.outcome in (Outcome.DROPPED, Outcome.NOT_REACHED)


def _coming(meeting: Meeting) -> Iterator[Item]:
    """The items that still wait to be treated, without the current one. Who went past one only looked at it."""
    here = meeting.current.partition(".")[0]
    for item in meeting.top_items():
        family = (item, *meeting.sub_items(item.number))
        if item.number == here or _given_up(item) or item.outcome is not None:
            continue
        if not any(_treated(meeting, one) for one in family):
            yield item


def _treated(meeting: Meeting, item: Item) -> bool:
    said = any(entry.kind is not EntryKind.ATTACHMENT for entry in item.entries) or item.outcome or item.deferral
    return item.visited and bool(said or meeting.spent.get(item.number, 0.0) >= _GLANCE)


@dataclass(frozen=True, slots=True)
class _Cut:
    """One thing that saves time: an item deferred, or given fewer minutes."""

    saved: int
    place: int
    item: str
    minutes: int = 0

    @property
    def line(self) -> str:
        """The line that does it."""
        line = "/tid {item} {minutes}" if self.minutes else "/udsæt {item} til næste møde pga. tid"
        return line.format(item=self.item, minutes=self.minutes)


def proposal(meeting: Meeting, now: dt.datetime) -> Proposal | None:
    """One way to end in time; None when the meeting is in time, or nothing may be cut.

    The least is taken: half the time of one item, else the whole of one, else both; what stands last goes first.
    Where nothing suffices, what saves most.
    """
    ends = forecast(meeting, now)
    if ends is None or ends.late < LATE:
        return None
    may_be_cut = [(place, item) for place, item in enumerate(_coming(meeting)) if item.step not in _KEPT]
    halves = [cut for place, item in may_be_cut if (cut := _halved(meeting, place, item))]
    whole = [
        _Cut(minutes, place, item.number) for place, item in may_be_cut if (minutes := planned_minutes(meeting, item))
    ]
    one_half = [(half,) for half in halves if half.saved >= ends.late]
    one_whole = [(one,) for one in whole if one.saved >= ends.late]
    both = [(one, half) for one, half in product(whole, halves) if one.item != half.item]
    enough = [pair for pair in both if _saved(pair) >= ends.late]
    cuts: tuple[_Cut, ...]
    if one_half:
        cuts = min(one_half, key=lambda way: (_saved(way), -way[0].place))
    elif one_whole:
        cuts = max(one_whole, key=lambda way: way[0].place)
    elif enough:
        cuts = min(enough, key=lambda way: (_saved(way), -way[0].place, -way[1].place))
    else:
        anything = [*both, *((one,) for one in whole)]
        cuts = max(anything, key=lambda way: (_saved(way), way[0].place, way[-1].place), default=())
    return _proposed(cuts, ends.late) if cuts else None


def _halved(meeting: Meeting, place: int, item: Item) -> _Cut | None:
    """The item with half its minutes; what its sub-items have of their own cannot be taken from it."""
    minutes = planned_minutes(meeting, item)
    half = (minutes + 1) // 2
    saved = minutes - max(half, _within(meeting, item))
    return _Cut(saved, place, item.number, half) if minutes >= _HALVED_FROM and saved > 0 else None


def _saved(cuts: tuple[_Cut, ...]) -> int:
    return sum(cut.saved for cut in cuts)


def _proposed(cuts: tuple[_Cut, ...], late: int) -> Proposal:
    half = next((cut for cut in cuts if cut.minutes), None)
    return Proposal(
        lines=tuple(cut.line for cut in cuts),
        halved=half.item if half else "",
        minutes=half.minutes if half else 0,
        deferred=next((cut.item for cut in cuts if not cut.minutes), ""),
        late=late,
        still_late=max(0, late - _saved(cuts)),
    )
