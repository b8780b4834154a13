"""What was said before: the earlier treatments of an item, what came of them, and how old an action is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ssp_tui.domain.action import Action, due_order
from ssp_tui.domain.agenda import ItemStep
from ssp_tui.domain.attendance import sits_as
from ssp_tui.domain.following import to_follow_up
from ssp_tui.domain.item import CarryReason, Item
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.people import Person
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.workspace import Workspace

MOST = 8
"So many meetings are read at most to find a treatment: an item that is never used is not looked for in years of them."


@dataclass(frozen=True, slots=True)
class Treatment:
    """A meeting that treated a thread before, and the item as it was left there."""

    meeting: Meeting
    item: Item


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of a thread from before a meeting."""

    treatments: tuple[Treatment, ...] = ()
    "The last one first."
    carried: int = 0
    "How many meetings in a row passed it on without anything being concluded."
    born: tuple[str, ...] = ()
    "The numbers of the actions that were made on it, of those the meeting knows."


def past(workspace: Workspace, meeting: Meeting, item: Item, count: int = 2) -> Past:
    """What is known of an item's thread, with the last `count` meetings before this one that treated it."""
    names, before = _before(workspace, meeting, item)

    @cache
    def read(id: str) -> Meeting:
        return workspace.history(id).meeting

    treatments: list[Treatment] = []
    for summary in before[:MOST]:
        left = _stood(read(summary.id), names)
        if left and left.touched:
            treatments.append(Treatment(read(summary.id), left))
        if len(treatments) == count:
            break
    # An item that follows up shows every action as it is.
    born = () if item.step is ItemStep.ACTIONS else tuple(_born(meeting, names, before, read))
    return Past(tuple(treatments), _carried(before, names), born)


def _before(workspace: Workspace, meeting: Meeting, item: Item) -> tuple[frozenset[str], list[MeetingSummary]]:
    """The names that the thread has gone by, and the meetings before this one that had it, the last one first."""
    earlier: dict[str, MeetingSummary] = {
        summary.id: summary
        for forum in meeting.fora
        for summary in workspace.register.meetings_of(forum.id)
        if summary.id != meeting.id and summary.date <= meeting.date
    }
    newest_first = sorted(earlier.values(), key=lambda summary: summary.order, reverse=True)
    names = {item.thread, item.formerly or item.thread}
    for summary in newest_first:
        names |= {old for old, new in summary.held.renamed if new in names}
    return frozenset(names), [summary for summary in newest_first if names.intersection(summary.held.treated)]


def _stood(meeting: Meeting, names: Collection[str]) -> Item | None:
    return next((item for item in meeting.items if item.thread in names), None)


def _carried(before: Sequence[MeetingSummary], names: Collection[str]) -> int:
    count = 0
    for summary in before:
        passed_on = next((carry for carry in summary.held.carries if carry.thread in names), None)
        if passed_on is None or passed_on.reason is not CarryReason.CARRIED:
            break
        count += 1
    return count


def _born(
    meeting: Meeting, names: Collection[str], before: Sequence[MeetingSummary], read: Callable[[str], Meeting]
) -> Iterator[str]:
    """The actions that were made on the thread or on a sub-item of it, as they are due."""
    made: dict[str, list[Action]] = {}
    for action in (action for action in to_follow_up(meeting) if action.is_open):
        made.setdefault(action.meeting, []).append(action)
    found: list[Action] = []
    for summary in before:
        stood = _stood(read(summary.id), names) if summary.id in made else None
        if stood:
            found += [one for one in made[summary.id] if stood.number in (one.item, one.item.rpartition(".")[0])]
    for action in sorted(found, key=due_order):
        yield action.number


def present_last(workspace: Workspace, meeting: Meeting) -> tuple[Person, ...]:
    """Who was present at the forum's last meeting that was closed before this one; nobody where it was not noted."""
    last = _last(workspace, meeting)
    return tuple(_not_of_others(last.attendance.present or (), last, meeting)) if last else ()


def people_last(workspace: Workspace, meeting: Meeting) -> tuple[Person, ...]:
    """Everybody but guests who was noted at the forum's last meeting, as there or as away, with their units."""
    last = _last(workspace, meeting)
    if last is None:
        return ()
    noted = last.attendance
    people = (*(noted.present or ()), *(noted.joined or ()), *(noted.apologies or ()), *(noted.absent or ()))
    return tuple(dict.fromkeys(Person(one.name, one.unit) for one in _not_of_others(people, last, meeting)))


def _not_of_others(people: Iterable[Person], last: Meeting, meeting: Meeting) -> Iterator[Person]:
    """Those who do not belong only to a forum that the last meeting was held with, and this one is not."""
    here = {forum.id for forum in meeting.fora}
    others = [member for forum in last.fora if forum.id not in here for member in forum.members]
    for person in people:
        if any(sits_as(person, one) for one in meeting.members) or not any(sits_as(person, one) for one in others):
            yield person


def _last(workspace: Workspace, meeting: Meeting) -> Meeting | None:
    """The forum's last meeting that was closed before this one."""
    closed = [
        summary.id
        for summary in workspace.register.meetings_of(meeting.forum)
        if summary.id != meeting.id and summary.date <= meeting.date and summary.status is Status.CLOSED
    ]
    return workspace.history(closed[-1]).meeting if closed else None


def age(action: Action, meetings: Sequence[MeetingSummary]) -> int:
    """How many meetings of its forum have been closed since the one that made it."""
    born = next((summary for summary in meetings if summary.id == action.meeting), None)
    if born is None:
        return 0
    return sum(
        1
        for summary in meetings
        if set(action.fora) & set(summary.fora) and summary.status is Status.CLOSED and summary.date > born.date
    )
