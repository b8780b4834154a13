"""A year of twelve meetings with anything happening in them, against a plain model of what must come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.coming import next_agenda
from ssp_tui.domain.item import CarryReason, Outcome
from tests.domain.playing import B, D, O, Play, Year, decision, defer, note, outcome, parked, standing

DAYS = [dt.date(2017, month, 10) for month in range(1, 13)]
FATES = ("unreached", "silent", "talked about", "concluded", "dropped", "next time", "some day", "one day", "two days")


@dataclass(frozen=True)
class Waiting:
    """What the model knows of a thread that must come back."""

    reason: CarryReason
    count: int = 0
    days: tuple[dt.date, ...] = ()

    def comes_up(self, day: dt.date) -> bool:
        return not self.days or min(self.days) <= day


@dataclass(frozen=True)
class Treated:
    """An item of a meeting as the model sees it."""

    title: str
    fate: str
    for_talk: bool
    before: Waiting | None
    deferred_to: tuple[dt.date, ...] = ()


def left_over(item: Treated, today: dt.date) -> Waiting | None:
    """What the rules say of an item after the meeting."""
    before = item.before or Waiting(CarryReason.STANDING)
    later = tuple(day for day in before.days if day > today)
    if item.fate == "dropped":
        return None
    if item.fate in ("next time", "some day", "one day", "two days"):
        after = Waiting(CarryReason.DEFERRED, before.count + 1, item.deferred_to)
    elif item.fate == "unreached":
        after = Waiting(CarryReason.NOT_REACHED, before.count)
    elif item.fate in ("silent", "talked about") and (item.for_talk or (item.before and item.fate == "silent")):
        after = Waiting(CarryReason.CARRIED, before.count)
    else:
        return replace(before, days=later) if later else None
    if later:
        return replace(after, days=tuple(sorted({*(after.days or (today,)), *later})))
    return after


def meet(one: Play, number: str, fate: str, days: tuple[dt.date, ...]) -> None:
    """Let an item of a meeting have its fate."""
    said: dict[str, tuple[cmd.Command, ...]] = {
        "silent": (),
        "talked about": (note("vi talte om det"),),
        "concluded": (decision("Ja"),),
        "dropped": (outcome(Outcome.DROPPED),),
        "next time": (defer(),),
        "some day": (defer(until="når politiet har svaret"),),
        "one day": (defer(until="en dag", to=days),),
        "two days": (defer(until="to dage", to=days),),
    }
    if fate != "unreached":
        one.do(cmd.GoTo(number), *said[fate])


@settings(max_examples=60)
@given(st.data())
def test_over_twelve_meetings_nothing_unfinished_vanishes_and_nothing_doubles(data: st.DataObject) -> None:
    forum = Year(standing("Velkommen", "Eventuelt"))
    model: dict[str, Waiting] = {}
    pick: Callable[[int], int] = lambda most: data.draw(st.integers(0, most))  # noqa: E731
    for month, today in enumerate(DAYS):
        one = forum.hold(today, close=False)
        offered = {title: waiting for title, waiting in model.items() if waiting.comes_up(today)}
        on_it = {item.title: item for item in one.meeting.items if item.origin}
        assert {title: (item.origin.reason, item.origin.deferrals) for title, item in on_it.items() if item.origin} == {
            title: (waiting.reason, waiting.count) for title, waiting in offered.items()
        }
        cancelled = pick(9) == 0
        for new in range(pick(2)):
            one.do(cmd.AddItem(f"emne {month}.{new}", ((O,), (D,), (O, B))[pick(2)]))
        if pick(2) == 0:
            one.do(parked(f"forslag {month}"))
            model[f"forslag {month}"] = Waiting(CarryReason.PARKED)
        for item in one.meeting.items:
            if item.fixed:
                continue
            fate = "unreached" if cancelled else FATES[pick(len(FATES) - 1)]
            days = tuple(DAYS[(month + 1 + pick(3)) % 12] for _ in range({"one day": 1, "two days": 2}.get(fate, 0)))
            to = tuple(sorted({day for day in days if day > today}))
            fate = fate if to or "day" not in fate or fate == "some day" else "next time"
            meet(one, item.number, fate, to)
            before = offered.get(item.title)
            treated = Treated(item.title, fate, bool({D, B} & set(item.kinds)), before, to)
            after = left_over(treated, today)
            if cancelled and before:
                kept = tuple(day for day in before.days if day > today)
                after = replace(before, days=(today, *kept) if kept else ())
            model.pop(item.title, None)
            if after:
                model[item.title] = after
        one.do(cmd.CancelMeeting() if cancelled else cmd.CloseMeeting())
        if pick(4) == 0 and not cancelled:
            one.do(cmd.ReopenMeeting(), cmd.CloseMeeting())
        for coming in DAYS[month + 1 :]:
            expected = {t: (w.reason, w.count) for t, w in model.items() if w.comes_up(coming)}
            assert forum.coming(coming) == expected
    everything = [item.thread for item in next_agenda(forum.agenda, forum.waiting(), None)]
    assert len(everything) == len(set(everything)) == len(model) + 2
