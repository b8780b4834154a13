"""What comes to fora from others: what was handed over, what came of what they handed over, and actions to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.carry import Carry, Held, pending
from ssp_tui.domain.handover import Fora, Handover, Result, action_of, by_owner
from ssp_tui.domain.item import NEUTRAL_TITLE, CarryReason, EntryKind, Outcome
from ssp_tui.domain.meeting import Status
from ssp_tui.formats.minutes import words
from ssp_tui.services.register import HandedOver, MeetingSummary, Register


@dataclass(frozen=True)
class Meetings:
    """The meetings that count for the threads of some fora: their own, and those of fora they met jointly with."""

    own: dict[str, MeetingSummary]
    partners: frozenset[str]
    every: tuple[MeetingSummary, ...]

    @classmethod
    def of(cls, register: Register, fora: Iterable[str], day: dt.date | None) -> Meetings:
        """The meetings of these fora until a day."""
        asked = tuple(fora)
        own = {summary.id: summary for forum in asked for summary in register.meetings_of(forum)}
        partners = frozenset(forum for summary in own.values() for forum in summary.fora).difference(asked)
        shared = {summary.id: summary for forum in partners for summary in register.meetings_of(forum)}
        every = {**shared, **own}.values()
        return cls(own, partners, tuple(summary for summary in every if day is None or summary.date <= day))

    def latest(self) -> dt.date:
        """The day of the last meeting of theirs that was begun."""
        begun = (one.date for one in self.every if one.id in self.own and one.status in (Status.RUNNING, Status.CLOSED))
        return max(begun, default=dt.date.min)

    def told(self, now: Callable[[MeetingSummary], Held] = lambda summary: summary.held) -> list[Held]:
        """What each means for its threads; of meetings that were not theirs, only for what a joint one passed on."""
        found = {summary.id: now(summary) for summary in self.every}
        joint = {carry.thread for id, past in found.items() if id in self.own for carry in past.carries}
        return [past if id in self.own else _limited(past, joint) for id, past in found.items()]

    def leave(self, carry: Carry, home: Set[str]) -> bool:
        """Whether a meeting of these fora passed it on to them: not the fixed item of another one that was there.

        Nor what has its `home` there with another one: a thread waits in one place.
        """
        if carry.meeting not in self.own or carry.thread.partition("/")[0] in self.partners:
            return False
        there = home & {*self.own[carry.meeting].fora}
        return not there or not there <= self.partners

    def treated(self) -> Mapping[str, Sequence[Set[str]]]:
        """The fora of each meeting that had a thread on its agenda, by the thread."""
        found: dict[str, list[Set[str]]] = {}
        for summary in self.every:
            past = summary.held
            for thread in (*past.treated, *(old for old, _new in past.renamed)):
                found.setdefault(thread, []).append(frozenset(summary.fora))
        return found


def _limited(past: Held, threads: Set[str]) -> Held:
    return replace(
        past,
        treated=tuple(thread for thread in past.treated if thread in threads),
        carries=tuple(carry for carry in past.carries if carry.thread in threads),
    )


class Arrivals:
    """What came to the wanted fora from others until a day."""

    def __init__(self, register: Register, fora: Fora, wanted: Sequence[str], day: dt.date | None) -> None:
        self._register = register
        self._fora = fora
        self._wanted = tuple(wanted)
        self._day = day
        self._handed = [one for one in register.handed_between(wanted) if day is None or one.date <= day]

    def given(self) -> Iterator[Carry]:
        """What was handed to these fora, and what they are to do, whether they have treated it since or not."""
        for handed in self._handed:
            yield from (self._received(handed, one) for one in handed.sent if one.to in self._wanted)
        yield from self._actions()

    def _received(self, handed: HandedOver, one: Handover) -> Carry:
        return Carry(
            thread=one.thread,
            title=one.title,
            forum=handed.fora[0],
            meeting=handed.meeting,
            item=one.item,
            reason=CarryReason.RECEIVED,
            text=one.text,
            kinds=one.kinds,
            closed=one.closed,
            neutral_title=one.neutral_title,
            sender=self._sender(handed, one),
        )

    def returned(self, treated: Mapping[str, Sequence[Set[str]]]) -> Iterator[Carry]:
        """What came of that which these fora handed over, where it is finished and they were not there.

        `treated` says which fora had a thread before them: what its sender had without the receiver is over.
        """
        open_: dict[str, list[tuple[HandedOver, Handover]]] = {}
        for handed in self._handed:
            for one in handed.sent:
                senders = {*handed.fora} - {one.to}
                over = any(senders & fora and one.to not in fora for fora in treated.get(one.thread, ()))
                if senders.intersection(self._wanted) and not over:
                    open_.setdefault(one.to, []).append((handed, one))
        for receiver, sent in open_.items():
            results = self._finished(receiver, [self._received(*one) for one in sent])
            for handed, one in sent:
                found = results.get(one.thread)
                if found and not ({*handed.fora} - {one.to}) & {*found[0].fora, *found[1].to}:
                    yield self._result(*found, one)

    def _finished(self, receiver: str, arrived: Sequence[Carry]) -> dict[str, tuple[MeetingSummary, Result]]:
        """What came of threads that a forum received, where nothing of them waits any longer."""
        meetings = Meetings.of(self._register, [receiver], self._day)
        waiting = {carry.thread for carry in pending(meetings.told(), arrived)}
        found: dict[str, tuple[MeetingSummary, Result]] = {}
        for summary in sorted(meetings.every, key=lambda summary: summary.order):
            for result in summary.held.results:
                if result.thread not in waiting:
                    found[result.thread] = (summary, result)
        return found

    def _result(self, summary: MeetingSummary, result: Result, one: Handover) -> Carry:
        closed = one.closed or result.closed
        return Carry(
            thread=one.thread,
            title=one.title,
            forum=summary.fora[0],
            meeting=summary.id,
            item=result.item,
            reason=CarryReason.RECEIVED,
            text=result_in_words(result) or _read_there(summary, result),
            kinds=(ItemKind.INFORMATION,),
            closed=closed,
            neutral_title=(one.neutral_title or result.neutral_title) if closed else "",
            sender=self._called(summary.fora),
        )

    def _actions(self) -> Iterator[Carry]:
        actions = self._register.open_actions(self._wanted)
        for thread, action in by_owner(actions, self._fora, self._wanted).items():
            made = self._register.meeting(action.meeting)
            if self._day and made and made.date > self._day:
                continue
            title, _newline, more = action.text.partition("\n")
            due = f", frist {action.due.as_written}" if action.due else ""
            status = "" if action.status is ActionStatus.OPEN else f", {words.ACTION_STATUSES[action.status]}"
            yield Carry(
                thread=thread,
                title=title,
                forum=action.forum,
                meeting=action.meeting,
                item=action.item,
                reason=CarryReason.RECEIVED,
                text="\n".join(filter(None, (f"Opgave {action.number}{due}{status}", more))),
                kinds=(ItemKind.INFORMATION,),
                closed=action.closed,
                neutral_title=NEUTRAL_TITLE if action.closed else "",
                sender=self._called(action.fora),
            )

    def homes(self, partners: Set[str]) -> Callable[[Carry], Set[str]]:
        """Where what a joint meeting with partners passed on belongs: with its receiver; a result with its senders."""
        handed = self._register.handed_between({*self._wanted, *partners}) if partners else ()
        sent = {one.thread: (each, one) for each in handed for one in each.sent}

        def home(carry: Carry) -> Set[str]:
            if carry.thread not in sent:
                return frozenset()
            each, one = sent[carry.thread]
            return {one.to} if carry.sender == self._sender(each, one) else {*each.fora} - {one.to}

        return home

    def _sender(self, handed: HandedOver, one: Handover) -> str:
        return self._called(forum for forum in handed.fora if forum != one.to)

    def as_it_is_here(self, carry: Carry, given: Carry | None) -> Carry:
        """What waits; nobody is told that it comes from themselves.

        An action tells its due and its status as they are by now, and then what it comes back for.
        """
        if carry.sender == self._called(self._wanted):
            carry = replace(carry, sender="")
        number = action_of(carry.thread)
        if not number or given is None or carry == given:
            return carry
        purpose = (line for line in carry.text.splitlines() if not line.startswith(f"Opgave {number}"))
        return replace(carry, text="\n".join(dict.fromkeys((*given.text.splitlines(), *purpose))))

    def _called(self, fora: Iterable[str]) -> str:
        return " og ".join(map(self._fora.name, fora))


def result_in_words(result: Result) -> str:
    """What came of a thread, as it stands on the agenda that it comes back to; of a closed one nothing."""
    if result.closed:
        return ""
    kinds = {kind for kind, _text in result.said}
    said = [_said(kind, text) for kind, text in result.said]
    if result.outcome and not (result.outcome is Outcome.DECIDED and EntryKind.DECISION in kinds):
        said.insert(0, words.OUTCOMES[result.outcome])
    # A sentence that ended is one of several here.
    once = dict.fromkeys(one.rstrip().removesuffix(".") if n < len(said) else one for n, one in enumerate(said, 1))
    return "; ".join(once) or "Behandlet uden konklusion"


def _read_there(summary: MeetingSummary, result: Result) -> str:
    """Where one may read what is told to nobody else."""
    return f"Behandlet som lukket punkt, {words.the_meeting(summary.id, summary.date)}, pkt. {result.item}"


def _said(kind: EntryKind, text: str) -> str:
    colon = "" if kind is EntryKind.HANDED_OVER else ":"
    return f"{words.ENTRIES[kind]}{colon} {' '.join(text.splitlines())}"
