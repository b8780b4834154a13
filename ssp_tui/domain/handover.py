"""Between fora: finding one by its name, what a meeting hands to others, and what came of a thread elsewhere."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ssp_tui.domain.action import Action
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.forum import PersonPolicy
from ssp_tui.domain.forum_names import ForumNames
from ssp_tui.domain.item import CONCLUDING, NEUTRAL_TITLE, Entry, EntryKind, Item, Outcome
from ssp_tui.domain.meeting import ForumCard, Meeting
from ssp_tui.domain.text import fold

_NEAR = 0.75
"How much a slip has in common with the name that was meant; 1 is all."
_STRICTNESS = (PersonPolicy.NAMED, PersonPolicy.TRENDS, PersonPolicy.FORBIDDEN)


class Fora:
    """The fora of a workspace, found by id and by what they are called."""

    def __init__(self, cards: Iterable[ForumCard] = ()) -> None:
        self.cards = tuple(cards)
        self._by_id = {card.id: card for card in self.cards}
        self._names = ForumNames((card.id, (card.name, *card.aliases)) for card in self.cards)

    def called(self, word: str, municipality: str = "") -> tuple[ForumCard, ...]:
        """Those that one of a municipality may mean: its own; one of another municipality is meant by its id only."""
        if fold(word) in self._by_id:
            return (self._by_id[fold(word)],)
        return self._own(self._names.exact(word), municipality) or self._own(self._names.called(word), municipality)

    def meant(self, word: str, municipality: str = "") -> tuple[ForumCard, ...]:
        """Those that are called so, else the only one of the municipality that begins so."""
        begun = self._own(self._names.begun(word), municipality)
        return self.called(word, municipality) or (begun if len(begun) == 1 else ())

    def _own(self, ids: Iterable[str], municipality: str) -> tuple[ForumCard, ...]:
        found = tuple(self._by_id[id] for id in ids)
        return tuple(card for card in found if card.municipality == municipality) if municipality else found

    def beside(self, meeting: Meeting) -> tuple[ForumCard, ...]:
        """Those of a meeting's municipality that it may hand over to: the others, and the fora of a joint meeting."""
        own = {forum.id for forum in meeting.fora} if len(meeting.fora) == 1 else set()
        here = meeting.fora[0].municipality
        return tuple(card for card in self.cards if card.municipality == here and card.id not in own)

    def near(self, word: str, meeting: Meeting) -> str:
        """The name that a word which names none of a meeting's municipality may be a slip of, or nothing."""
        if self.meant(word, meeting.fora[0].municipality):
            return ""
        names = {fold(name): card.name for card in self.beside(meeting) for name in (card.name, *card.aliases)}
        found = difflib.get_close_matches(fold(word), names, 1, _NEAR)
        return names[found[0]] if found else ""

    def name(self, id: str) -> str:
        """What a forum is called; its id where it is not known."""
        return self._by_id[id].name if id in self._by_id else id

    def names(self, word: str) -> bool:
        """Whether a forum goes by the word."""
        return bool(self._names.exact(word))

    def owning(self, owners: Iterable[str], forum: str) -> frozenset[str]:
        """The fora among the owners of a forum's action: those of its own municipality, where one can be meant."""
        here = self._by_id.get(forum)
        municipality = here.municipality if here else ""
        found = (self.called(owner, municipality) for owner in owners)
        return frozenset(cards[0].id for cards in found if len(cards) == 1)


def stricter(receiver: ForumCard, senders: Iterable[ForumCard]) -> bool:
    """Whether persons may be spoken of among the senders as they may not be at the receiver."""
    policies = [card.person_policy for card in senders if card.person_policy]
    if receiver.person_policy is None or not policies:
        return False
    return _STRICTNESS.index(receiver.person_policy) > min(map(_STRICTNESS.index, policies))


@dataclass(frozen=True, slots=True)
class Handover:
    """A thread that a meeting hands to another forum, as its line and its item stand now."""

    thread: str
    title: str
    to: str
    "The id of the receiver."
    item: str
    text: str = ""
    kinds: tuple[ItemKind, ...] = (ItemKind.DISCUSSION,)
    closed: bool = False
    neutral_title: str = ""


def handovers(meeting: Meeting) -> tuple[Handover, ...]:
    """What a meeting hands to fora of the workspace; what goes on paper arrives nowhere."""
    return tuple(
        _handover(meeting, item, entry)
        for item in meeting.items
        for entry in item.entries
        if entry.kind is EntryKind.HANDED_OVER and entry.forum
    )


def _handover(meeting: Meeting, item: Item, entry: Entry) -> Handover:
    title, _newline, more = (entry.text or item.title).partition("\n")
    closed = entry.closed or meeting.sheltered(item)
    known = entry.kinds or (() if entry.text else item.kinds)
    return Handover(
        thread=f"{meeting.id}/{item.number}#{entry.number}",
        title=title,
        to=entry.forum,
        item=item.number,
        text=more,
        kinds=known or (ItemKind.DISCUSSION,),
        closed=closed,
        neutral_title=(item.neutral_title or NEUTRAL_TITLE) if closed else "",
    )


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a thread that began as a line of another meeting, once it is finished; never its notes."""

    thread: str
    item: str
    outcome: Outcome | None = None
    said: tuple[tuple[EntryKind, str], ...] = ()
    "What was decided, concluded and recommended, and to whom it was handed on; what was closed is left out."
    to: tuple[str, ...] = ()
    "The fora that the item as a whole was handed on to."
    closed: bool = False
    neutral_title: str = ""


def results(meeting: Meeting, going_on: Iterable[str]) -> tuple[Result, ...]:
    """What came of threads from elsewhere in a meeting that is over; `going_on` are those not finished."""
    if meeting.planned or meeting.status not in ("closed", "cancelled"):
        return ()
    unfinished = frozenset(going_on)
    return tuple(_result(meeting, item) for item in meeting.items if item.handed_here and item.thread not in unfinished)


def _result(meeting: Meeting, item: Item) -> Result:
    closed = meeting.sheltered(item)
    handed = [entry for entry in item.entries if entry.kind is EntryKind.HANDED_OVER]
    told = [*(entry for entry in item.entries if entry.kind in CONCLUDING), *handed]
    return Result(
        thread=item.formerly or item.thread,
        item=item.number,
        outcome=item.outcome,
        said=()
        if closed
        else tuple(
            (entry.kind, _to_whom(entry) if entry.kind is EntryKind.HANDED_OVER else entry.text)
            for entry in told
            if not entry.closed
        ),
        to=tuple(entry.forum for entry in handed if not entry.text and entry.forum),
        closed=closed,
        neutral_title=(item.neutral_title or NEUTRAL_TITLE) if closed else "",
    )


def _to_whom(entry: Entry) -> str:
    """`Lokalrådet: Lukketid`; the item as a whole needs no words."""
    return ": ".join(filter(None, (entry.name, entry.text.partition("\n")[0])))


ACTION_THREAD = "opgave/"
"What the thread of an action begins with, that stands on the agenda of the forum that owns it."


def action_of(thread: str) -> str:
    """The number of the action that a thread is; nothing of any other thread."""
    return thread.removeprefix(ACTION_THREAD) if thread.startswith(ACTION_THREAD) else ""


def followed_up(meeting: Meeting, item: Item) -> bool:
    """Whether an item is another forum's action, and something was said of the action in the meeting."""
    number = action_of(item.thread)
    action = meeting.action(number) if number else None
    return action is not None and any(change.meeting == meeting.id for change in action.changes)


def by_owner(actions: Iterable[Action], fora: Fora, wanted: Iterable[str]) -> Mapping[str, Action]:
    """The open actions that other fora gave to the wanted ones, by their threads."""
    asked = frozenset(wanted)
    return {
        f"{ACTION_THREAD}{action.number}": action
        for action in actions
        if action.is_open and (fora.owning(action.owners, action.forum) - {*action.fora}) & asked
    }
