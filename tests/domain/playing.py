"""Meetings played by commands, without store, language or screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from ssp_tui.domain import commands as cmd
from ssp_tui.domain import events as ev
from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemKind, StandingAgenda, StandingItem, item_ids, split_title, step_of
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.carry import Carry, Held, held, pending
from ssp_tui.domain.coming import next_agenda, numbered
from ssp_tui.domain.events import MeetingOpened
from ssp_tui.domain.forum import Forum, Member
from ssp_tui.domain.history import History, Step
from ssp_tui.domain.item import CarryReason, Deferral, EntryKind, Item, Origin, Outcome
from ssp_tui.domain.meeting import ForumCard, Meeting, Predecessor
from ssp_tui.domain.people import Person
from ssp_tui.domain.rules import Surroundings, decide

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
DAY = dt.date(2016, 9, 28)
O, D, B = ItemKind.INFORMATION, ItemKind.DISCUSSION, ItemKind.DECISION  # noqa: E741 - as the agenda prints them

USUAL = (
    "Velkommen og godkendelse af referat (B)",
    "Opfølgning på åbne opgaver (O/D)",
    "Handleplanen (D/B)",
    "Nyt fra politiet (O)",
    "Bordet rundt (O)",
    "Eventuelt (O)",
    "Næste møde (B)",
)


def standing(*titles: str, forum: str = "ssp", members: Sequence[Member] = ()) -> StandingAgenda:
    """The fixed agenda that has these headings."""
    split = [split_title(title) for title in titles]
    ids = item_ids([("", title) for title, _kinds, _minutes in split])
    items = tuple(
        StandingItem(id=id, title=title, kinds=kinds, minutes=minutes, step=step_of(title))
        for id, (title, kinds, minutes) in zip(ids, split, strict=True)
    )
    return StandingAgenda(Forum(id=forum, name=forum.upper(), members=tuple(members)), items)


def opening(
    agenda: StandingAgenda,
    day: dt.date = DAY,
    waiting: Sequence[Carry] = (),
    *,
    id: str = "",
    actions: Sequence[Action] = (),
    to_approve: Sequence[Predecessor] = (),
    first: int = 1,
) -> MeetingOpened:
    """The opening of the forum's meeting on a day, with all that waits for it."""
    forum = agenda.forum
    return MeetingOpened(
        meeting=id or f"{day.isoformat()}-{forum.id}",
        fora=(ForumCard(forum.id, forum.name, members=forum.members),),
        date=day,
        items=numbered(next_agenda(agenda, waiting, day, len(actions), to_approve), first),
        actions=tuple(actions),
        to_approve=tuple(to_approve),
    )


class Play:
    """A meeting that commands are given to, one a minute; `elsewhere` are actions of other meetings."""

    def __init__(self, opened: MeetingOpened, elsewhere: Iterable[Action] = ()) -> None:
        self.at = dt.datetime.combine(opened.date, dt.time(9), COPENHAGEN)
        self.elsewhere = tuple(elsewhere)
        self.history = History.of([Step(1, self.at, "", (opened,))])

    @property
    def meeting(self) -> Meeting:
        return self.history.meeting

    def do(self, *commands: cmd.Command) -> Meeting:
        """Give the commands and see the meeting after the last one."""
        for command in commands:
            self.at += dt.timedelta(minutes=1)
            number = len(self.history.steps) + 1
            around = Surroundings(self.at, self.history, number, self._new_number, self._find)
            self.history = self.history.then(Step(number, self.at, "", decide(command, around)))
        return self.meeting

    def _new_number(self) -> str:
        made = [e.action.number for s in self.history.steps for e in s.events if isinstance(e, ev.ActionMade)]
        last = max((int(number.rpartition("-")[2]) for number in made), default=0)
        return f"SSP-{self.meeting.date.year}-{last + 1:03d}"

    def _find(self, number: str) -> Action | None:
        return next((action for action in self.elsewhere if number in (action.number, action.number[-3:])), None)

    def item(self, number: str) -> Item:
        item = self.meeting.item(number)
        assert item is not None, f"no item {number} in {[item.number for item in self.meeting.items]}"
        return item

    def texts(self, number: str) -> list[str]:
        return [entry.text for entry in self.item(number).entries]

    @property
    def order(self) -> list[str]:
        return [item.number for item in self.meeting.items]


def play(*titles: str, members: Sequence[Member] = ()) -> Play:
    """A meeting of a forum whose fixed agenda has these headings, else the usual ones."""
    return Play(opening(standing(*(titles or USUAL), members=members)))


def note(text: str) -> cmd.RecordEntry:
    return cmd.RecordEntry(EntryKind.NOTE, text)


def decision(text: str) -> cmd.RecordEntry:
    return cmd.RecordEntry(EntryKind.DECISION, text)


def parked(text: str) -> cmd.RecordEntry:
    return cmd.RecordEntry(EntryKind.PARKED, text)


def action(text: str, *owners: str, due: Due | None = None) -> cmd.RecordAction:
    return cmd.RecordAction(text, owners, due)


def defer(item: str = "", **how: Any) -> cmd.Defer:
    return cmd.Defer(Deferral(**how), item)


def outcome(what: Outcome) -> cmd.SetOutcome:
    return cmd.SetOutcome(what)


def on(list: str, *people: str | Person, items: tuple[str, ...] = ()) -> cmd.NotePresence:
    """People on a list of attendance; `"Lone (skole)"` has a unit."""
    return cmd.NotePresence(list, tuple(_person(one, items) for one in people))


def _person(one: str | Person, items: tuple[str, ...]) -> Person:
    if isinstance(one, Person):
        return one
    name, _bracket, unit = one.rstrip(")").partition(" (")
    return Person(name, unit, items)


def exact(day: dt.date, as_written: str = "") -> Due:
    return Due(as_written or day.isoformat(), DueKind.EXACT, day)


class Year:
    """A forum's meetings one after the other, each opened with what waits for it."""

    def __init__(self, agenda: StandingAgenda) -> None:
        self.agenda = agenda
        self.plays: list[Play] = []

    def waiting(self) -> tuple[Carry, ...]:
        return pending(self.held())

    def held(self) -> list[Held]:
        return [held(one.meeting) for one in self.plays]

    def hold(self, day: dt.date, *commands: cmd.Command, close: bool = True) -> Play:
        """Open a meeting, give the commands, close it."""
        one = Play(opening(self.agenda, day, self.waiting()))
        self.plays.append(one)
        one.do(*commands)
        if close:
            one.do(cmd.CloseMeeting())
        return one

    def coming(self, day: dt.date | None = None, open_actions: int = 0) -> dict[str, tuple[CarryReason, int]]:
        """The next agenda: title, reason and count of everything that is not just standing there."""
        agenda = next_agenda(self.agenda, self.waiting(), day, open_actions)
        told = [(item.title, (item.reason, item.deferrals)) for item in agenda if item.reason != "standing"]
        assert len(told) == len(dict(told)), f"twice on the agenda: {told}"
        assert len({item.thread for item in agenda}) == len(agenda), "a thread stands twice"
        return dict(told)


def with_origin(item: Item, reason: CarryReason = CarryReason.DEFERRED, deferrals: int = 1) -> Item:
    return replace(item, origin=Origin("ssp", "before", "3", reason, deferrals))
