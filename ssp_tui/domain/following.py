"""The run-through of what is owed: what is asked about, in which order, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ssp_tui.domain.action import Action, Change, due_order
from ssp_tui.domain.handover import action_of
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.text import danish_key


@dataclass(frozen=True)
class FollowUps:
    """What a run-through goes by, as it was when its item was stepped to: nothing moves while one goes through it."""

    order: tuple[str, ...] = ()
    "The numbers of the actions, the first to be asked about first."
    news: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    "What happened to an action since the forum met last, and elsewhere, by its number."
    turns: Mapping[str, int] = field(default_factory=dict)
    "At how many meetings it has stood when this one is over, the one that made it counted, by its number."


def to_follow_up(meeting: Meeting) -> tuple[Action, ...]:
    """The actions that the meeting was opened with, or has taken up since, but those that have an item of their own."""
    own = {action_of(item.thread) for item in meeting.items}
    return tuple(action for action in meeting.actions if action.meeting != meeting.id and action.number not in own)


def heard(meeting: Meeting, action: Action) -> tuple[Change, ...]:
    """What this meeting has said of an action."""
    return tuple(change for change in action.changes if change.meeting == meeting.id)


def in_order(meeting: Meeting, news: Mapping[str, tuple[Change, ...]]) -> tuple[str, ...]:
    """The order to ask in: of which nothing is known since last, of which something is, of which was spoken.

    In each the one that is due first, so what is overdue leads.
    """
    asked = sorted(
        to_follow_up(meeting),
        key=lambda action: (bool(heard(meeting, action)), action.number in news, due_order(action)),
    )
    return tuple(action.number for action in asked)


def by_owner(meeting: Meeting) -> tuple[str, ...]:
    """The order when people are asked by name: by the first owner as Danes sort, what nobody owns last."""
    asked = sorted(
        to_follow_up(meeting),
        key=lambda action: (not action.owners, danish_key(next(iter(action.owners), "")), due_order(action)),
    )
    return tuple(action.number for action in asked)


def arranged(meeting: Meeting, order: Sequence[str]) -> Iterator[Action]:
    """The actions to follow up in an order; what it does not know, because it came up later, last."""
    asked = {action.number: action for action in to_follow_up(meeting)}
    for number in order:
        if number in asked:
            yield asked.pop(number)
    yield from asked.values()


def next_unheard(meeting: Meeting, order: Sequence[str], after: str = "") -> str:
    """The action to ask about after one: the next that is open and was not spoken of, from the top again at the end.

    Nothing when all were.
    """
    asked = tuple(arranged(meeting, order))
    place = next((n for n, action in enumerate(asked, 1) if action.number == after), 0)
    waiting = (one for one in (*asked[place:], *asked[:place]) if one.is_open and not heard(meeting, one))
    return next((action.number for action in waiting), "")
