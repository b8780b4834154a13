"""The book: a plain account of a municipality's meetings, kept from the lines alone, with none of the program's rules.

It knows only what a careful clerk would: what was put off comes again, what was sent stands with who gets it, and
when it is done there, it comes back to who sent it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

Row = tuple[str, str, int]
"""The title of an item, why it stands there, and how often it was put off."""

_BRACKET = re.compile(r" \([ODB](?:/[ODB])*(?:, \d+ min)?\)$")
_CONCLUDES = re.compile(r"(?:b|k|anb(?:\(\w+\))?): ")
_ON_DAY = re.compile(r"/udsæt til (\d{1,2})\. ([a-z]+)")
_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober")
_SETTLED = ("udført", "bortfaldet", "ikke udført")
_ABOUT_NO_ITEM = (
    "/til-stede", "/afbud", "/fraværende", "/stedfortræder", "/kom", "/gik", "/gæst", "/ordstyrer", "/referent", "/kl",
    "/slags", "/kriterium", "/næste-møde", "/lukket", "/godkend dagsorden", "/endelig", "/udsendt", "/flyt-møde",
    "bilag:",
)  # fmt: skip
FOLLOW_UP = "Opfølgning på åbne opgaver"


@dataclass
class Forum:
    """A forum as its file tells it: what stands on each agenda."""

    id: str
    names: set[str]
    fixed: list[str]
    approves: str = ""
    follows_up: str = ""

    @classmethod
    def read(cls, file: Path) -> Forum:
        """The forum of a file."""
        lines = file.read_text(encoding="utf-8").splitlines()
        names = {line.partition(": ")[2] for line in lines if line.startswith(("forum: ", "alias: ", "id: "))}
        forum = cls(file.stem, names, [_BRACKET.sub("", line[3:]) for line in lines if line.startswith("## ")])
        title = ""
        for line in lines:
            title = _BRACKET.sub("", line[3:]) if line.startswith("## ") else title
            if line == "Trin: godkendelse":
                forum.approves = title
            if line == "Trin: opgaver":
                forum.follows_up = title
        return forum


@dataclass(eq=False)
class Topic:
    """Something that waits for a coming meeting."""

    title: str
    why: str
    homes: set[str]
    "The fora that it waits for: any of them may take it."
    times: int = 0
    fixed: str = ""
    "The fixed item that it is, as the file names it."
    senders: frozenset[str] = frozenset()
    "Who sent it, and is to hear what came of it."
    to: str = ""
    action: str = ""
    "The number of the action, where it is one that the forum was given."
    day: date | None = None
    "The day that it was put off to: it waits for the first meeting from then on."


@dataclass
class Action:
    """What somebody owes."""

    number: str
    text: str
    fora: tuple[str, ...]
    given: str = ""
    "The forum that it was given to."
    open: bool = True


@dataclass
class Item:
    """What is on the table."""

    title: str
    fixed: str = ""
    topic: Topic | None = None
    visited: bool = False
    said: list[str] = field(default_factory=list)
    put_off: bool = False
    day: date | None = None
    spoken_of: bool = False

    @property
    def row(self) -> Row:
        """What it is called, and how it came here."""
        return self.title, self.topic.why if self.topic else "", self.topic.times if self.topic else 0

    @property
    def done(self) -> bool:
        """Whether something came of it."""
        concluded = any(line.startswith("/resultat") or _CONCLUDES.match(line) for line in self.said)
        return concluded or any(line.startswith("/oversend ") for line in self.said)


class Book:
    """The account, page by page."""

    def __init__(self, fora: list[Forum], year: int) -> None:
        self.fora = {forum.id: forum for forum in fora}
        self.year = year
        self.waiting: list[Topic] = []
        self.actions: list[Action] = []
        self.unapproved: dict[str, list[str]] = {forum.id: [] for forum in fora}
        self.wished: dict[tuple[str, ...], list[str]] = {}
        "What somebody wished for on an agenda that is being prepared."
        self.sent: dict[str, set[str]] = {}
        "The meetings whose agenda (dagsorden) or minutes (referat) were sent."
        self.approved: set[str] = set()
        self.handed: list[tuple[str, str, str]] = []
        "Who sent what to whom."
        self.returned: list[tuple[str, str]] = []
        self.touched: set[str] = set()
        "The fora whose next agenda changed."
        self._fora: tuple[str, ...] = ()
        self._meeting = ""
        self.items: list[Item] = []
        self._current: Item | None = None
        self._held = False

    # What stands on an agenda

    def agenda(self, *fora: str, day: date, prepared: bool = False) -> Counter[Row]:
        """What the meeting of these fora on a day has before it."""
        return Counter(self._rows(fora, day, prepared))

    def _rows(self, fora: tuple[str, ...], day: date, prepared: bool) -> Iterator[Row]:
        leading = self.fora[fora[0]]
        here = self._for(fora, day)
        known = {topic.fixed: topic for topic in here if topic.fixed and fora[0] in topic.homes}
        others = self._without_item(fora, here)
        fixed = leading.fixed
        if not leading.follows_up and others:
            fixed = [FOLLOW_UP, *fixed]
        for title in fixed:
            topic = known.get(title)
            if topic:
                yield topic.title, topic.why, topic.times
            elif title == leading.approves and any(self.unapproved[forum] for forum in fora):
                yield title, "approval", 0
            elif title in (leading.follows_up, FOLLOW_UP) and others:
                yield title, "actions", 0
            else:
                yield title, "standing", 0
        for topic in here:
            if topic.fixed not in known:
                yield topic.title, topic.why, topic.times
        if prepared:
            yield from ((title, "parked", 0) for title in self.wished.get(fora, ()))

    def _for(self, fora: tuple[str, ...], day: date) -> list[Topic]:
        settled = {action.number for action in self.actions if not action.open}
        here = (one for one in self.waiting if one.homes & {*fora} and one.action not in settled)
        return [one for one in here if one.day is None or one.day <= day]

    def _without_item(self, fora: tuple[str, ...], here: list[Topic]) -> list[str]:
        """The open actions that are asked about together: the others are items themselves."""
        return [number for number in self.open(*fora) if number not in {topic.action for topic in here}]

    def open(self, *fora: str) -> list[str]:
        """The numbers of the actions that these fora gave or were given, and nobody has settled."""
        return [one.number for one in self.actions if one.open and {*one.fora, one.given} & {*fora}]

    # What is said

    def opens(self, fora: tuple[str, ...], meeting: str, day: date, *, held: bool) -> None:
        """A meeting begins on a day, or is prepared."""
        self._fora, self._meeting, self._held = fora, meeting, held
        self.items, self._current = [], None
        self.touched = {*fora}
        if not held:
            return
        here = self._for(fora, day)
        leading = self.fora[fora[0]]
        others = self._without_item(fora, here)
        fixed = leading.fixed if leading.follows_up or not others else [FOLLOW_UP, *leading.fixed]
        own = {topic.fixed: topic for topic in here if topic.fixed and fora[0] in topic.homes}
        for title in fixed:
            self.items.append(Item(own[title].title if title in own else title, title, own.get(title)))
        self.items += [Item(topic.title, topic=topic) for topic in here if topic.fixed not in own]
        self.items += [Item(title) for title in self.wished.pop(fora, ())]
        self._current = self.items[0]
        self._current.visited = True

    def hears(self, line: str, at: Row) -> None:
        """A line of the meeting; `at` is the item that it stands at now."""
        word, _blank, rest = line.partition(" ")
        if word in ("/møde", "/forbered") or line.startswith(_ABOUT_NO_ITEM):
            if word == "/udsendt":
                self.sent.setdefault(rest, set()).add(self._meeting)
        elif word in ("/nyt", "/forslag"):
            self._wish(_BRACKET.sub("", rest.partition(": ")[2] if word == "/forslag" else rest))
        elif word == "/aflys":
            self.wished.pop(self._fora, None)
        elif word == "/punkt":
            same = [item for item in self.items if item.row[0] == at[0]]
            alike = [item for item in same if item.row == at] or same
            self._current = next((item for item in alike if not item.visited), alike[0])
            self._current.visited = True
        elif word == "/godkend":
            for forum in self._fora:
                self.approved |= {*self.unapproved[forum]}
                for waiting in self.unapproved.values():
                    waiting[:] = [one for one in waiting if one not in self.approved]
        elif word == "/opgave":
            self._follow_up(*rest.split(" ", 1))
        elif word == "/modtaget":
            self.items.append(Item(_BRACKET.sub("", rest.partition(": ")[2])))
        elif word == "/omdøb":
            assert self._current
            self._current.title = _BRACKET.sub("", rest)
        elif word == "/afslut":
            self._close()
        else:
            self._say(line)

    def _wish(self, title: str) -> None:
        if self._held:
            self.items.append(Item(title))
        else:
            self.wished.setdefault(self._fora, []).append(title)

    def _follow_up(self, number: str, words: str) -> None:
        (action,) = [one for one in self.actions if one.number == number]
        assert action.open, number
        action.open = not words.startswith(_SETTLED)
        self.touched |= {*action.fora, action.given} - {""}
        for item in self.items:
            if item.topic and item.topic.action == number:
                item.spoken_of = True

    def _say(self, line: str) -> None:
        item = self._current
        assert item, line
        if line.startswith(("/udsæt", "/genoptag")):
            item.put_off = True
            if found := _ON_DAY.match(line):
                item.day = date(self.year, _MONTHS.index(found[2]) + 1, int(found[1]))
        item.said.append(line)
        if line.startswith("næste: "):
            self.waiting.append(Topic(line[7:], "parked", {*self._fora}))
        elif line.startswith("a: "):
            self._owe(line[3:])
        elif line.startswith("/oversend "):
            name, _colon, text = line[10:].partition(": ")
            to = self._called(_BRACKET.sub("", name))
            title = _BRACKET.sub("", text) or item.title
            if to:
                self.handed.append((self._fora[0], title, to))
                self.waiting.append(Topic(title, "received", {to}, senders=frozenset(self._fora) - {to}, to=to))
                self.touched.add(to)
        else:
            assert not line.startswith("/") or item.put_off or line.startswith("/resultat"), line

    def _owe(self, line: str) -> None:
        owner, _colon, text = line.partition(": ")
        number = f"SSP-{self.year}-{len(self.actions) + 1:03d}"
        given = self._called(owner)
        given = "" if given in self._fora else given
        text = text.rpartition(" > ")[0] or text
        self.actions.append(Action(number, text, self._fora, given))
        if given:
            self.waiting.append(Topic(text, "received", {given}, action=number))
            self.touched.add(given)

    def _called(self, name: str) -> str:
        return next((forum.id for forum in self.fora.values() if name in forum.names), "")

    # What is left when it is over

    def _close(self) -> None:
        for item in self.items:
            left = self._left(item)
            if item.topic:
                self.waiting.remove(item.topic)
                if left is None:
                    self._come_back(item)
            if left:
                self.waiting.append(left)
        for forum in self._fora:
            self.unapproved[forum].append(self._meeting)

    def _left(self, item: Item) -> Topic | None:
        """What goes on of an item."""
        topic = item.topic or Topic(item.title, "standing", {*self._fora}, fixed=item.fixed)
        own = topic.homes if topic.fixed or topic.action else {topic.to} if topic.to in self._fora else {*self._fora}
        homes = {self._fora[0]} if item.fixed else own
        times = topic.times + item.put_off
        why = "deferred" if item.put_off else topic.why if item.fixed else "not_reached"
        on = Topic(item.title, why, homes, times, topic.fixed, topic.senders, topic.to, topic.action, item.day)
        if item.put_off:
            return on
        if item.fixed:
            return on if item.topic and not item.said else None
        if item.done or item.spoken_of:
            return None
        assert not item.visited, f"the book does not know what becomes of {item}"
        return on

    def _come_back(self, item: Item) -> None:
        """Who sent it hears of it, unless they were there, or have it now as it was handed back to them."""
        topic = item.topic
        assert topic
        back = {self._called(_BRACKET.sub("", line[10:])) for line in item.said if line.startswith("/oversend ")}
        if topic.senders and not topic.senders & {*self._fora, *back}:
            self.waiting.append(Topic(topic.title, "received", set(topic.senders)))
            self.returned.append((topic.to, topic.title))
            self.touched |= topic.senders
