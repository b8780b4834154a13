"""The sample municipality: its meetings made of hand-written material, line by line, as somebody would type them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from ssp_tui.domain.action import Action
from ssp_tui.domain.calendar import clock, long_date
from ssp_tui.domain.item import Item
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.text import fold
from ssp_tui.services.demo_plan import Doing, Planned
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.services.workspace import Workspace

DONE, NOT_YET, LEFT = "lavet", "endnu", "tilbage"
"The sections that are drawn from by what happens in a meeting; the others are called by name."
_OF_THE_MEETING = ("/næste-møde",)
"What is said of the meeting, whatever item it stands at."
_DRAWN = re.compile(r"<(?P<name>[^<>]+)>")
_SEASON = re.compile(r"@ (?P<first>\d+)-(?P<last>\d+)(?: (?P<text>.+))?")
_GIVES = re.compile(r"(?:/oversend|a:) (?P<forum>[^:]+):")
_SOON = dt.timedelta(days=60)
"How long something may wait for the first meeting of a forum."
_ITEM = re.compile(r"/punkt (?P<title>.+)")


@dataclass(slots=True)
class Block:
    """Some lines that are said together, in the months they fit; `used`: at which meeting they were said last."""

    lines: tuple[str, ...]
    first: int = 1
    last: int = 12
    used: int = 0

    def fits(self, month: int) -> bool:
        """Whether they can be said in a month."""
        if self.first <= self.last:
            return self.first <= month <= self.last
        return month >= self.first or month <= self.last

    def gives(self, names: Set[str]) -> bool:
        """Whether they give something to a forum of these folded names."""
        return any((found := _GIVES.match(line)) and fold(found["forum"]) in names for line in self.lines)


@dataclass(slots=True)
class Material:
    """What a forum may say: sections of blocks; each block is said again only when the others have been."""

    sections: Mapping[str, list[Block]]
    drawn: int = 0

    def draw(self, name: str, month: int, absent: Set[str] = frozenset()) -> tuple[str, ...]:
        """The lines of the block of a section that was said longest ago, and that gives nothing to absent fora."""
        self.drawn += 1
        fitting = (one for one in self.sections[name] if one.fits(month) and not one.gives(absent))
        block = min(fitting, key=lambda one: one.used)
        block.used = self.drawn
        return block.lines


def read_material(text: str) -> Material:
    """Material as it is written: `= name`, then blocks between blank lines, or after `= name:` one a line.

    A block that begins `@ 6-8` is said in those months only; `<name>` on a line says a block of that section. What is
    said after `/punkt` of an item that is not on the agenda is passed over, so that one material serves fora of a kind.
    """
    sections: dict[str, list[Block]] = {}
    for section in re.split(r"^= ", text, flags=re.MULTILINE)[1:]:
        name, _end, said = section.partition("\n")
        between = r"\n" if name.endswith(":") else r"\n\n+"
        sections[name.rstrip(":")] = [_block(part.splitlines()) for part in re.split(between, said.strip())]
    return Material(sections)


def _block(lines: Sequence[str]) -> Block:
    season = _SEASON.fullmatch(lines[0])
    if season is None:
        return Block(tuple(lines))
    said = (season["text"],) if season["text"] else tuple(lines[1:])
    return Block(said, int(season["first"]), int(season["last"]))


@dataclass(slots=True)
class _Clock:
    """The time of a meeting, which goes on by what its items were planned to take, a little more or less."""

    now: dt.datetime
    uneven: int
    steps: int = 0

    def pass_item(self, item: Item | None) -> str:
        self.steps += 1
        swing = (self.uneven * 7 + self.steps * 3) % 5 - 2
        self.now += dt.timedelta(minutes=max(2, (item.minutes if item and item.minutes else 5) + swing))
        return f"/kl {clock(self.now)}"


@dataclass(slots=True)
class Sample:
    """Holds the planned meetings in a workspace, one after the other."""

    workspace: Workspace
    material: Mapping[str, Material]
    meetings: Sequence[Planned]
    _held: dict[str, int] = field(default_factory=dict)

    def hold(self, tell: Callable[[int], None] = lambda _done: None) -> None:
        """Record every meeting; tells how many are done after each. Raises Refused and NotRecorded."""
        for done, planned in enumerate(self.meetings, 1):
            replay = self.replay(planned)
            for number, text in enumerate(self.lines(planned, replay), 1):
                replay.carry_out(Line(number, text))
            tell(done)

    def replay(self, planned: Planned) -> Replay:
        """What carries out the lines of a meeting; what is done beforehand is done then."""
        return Replay(self.workspace, None if planned.held else planned.at, lambda _path: None)

    def lines(self, planned: Planned, replay: Replay) -> Iterator[str]:
        """The lines of a meeting; each is to be asked for when those before it are carried out."""
        if planned.held:
            self._held[planned.script] = self._held.get(planned.script, 0) + 1
        ordinal = self._held.get(planned.script, 0)
        absent = self._absent(planned.date)
        yield from _Sitting(planned, self.material[planned.script], replay, ordinal, absent).lines()

    def _absent(self, day: dt.date) -> frozenset[str]:
        """The names of the fora that do not meet yet, and will not soon: nobody gives them anything."""
        there = {forum for one in self.meetings if one.held and one.date < day + _SOON for forum in one.fora}
        absent = (agenda.forum for id, agenda in self.workspace.agendas.items() if id not in there)
        return frozenset(fold(name) for forum in absent for name in forum.names)


@dataclass(slots=True)
class _Sitting:
    """One meeting, as its material tells it."""

    planned: Planned
    material: Material
    replay: Replay
    ordinal: int
    "The how manieth meeting of its fora it is."
    absent: Set[str]
    "The names of the fora that nobody gives anything."
    silent: bool = False
    "The item that is spoken of does not stand on this agenda."

    @property
    def meeting(self) -> Meeting:
        assert self.replay.running is not None
        return self.replay.running.meeting

    def lines(self) -> Iterator[str]:
        planned = self.planned
        hours = f"kl. {clock(planned.start)}-{clock(planned.end)}"
        opens = "/møde" if planned.held else "/forbered"
        yield f"{opens} {' + '.join(planned.fora)} {planned.date.isoformat()} {hours}"
        if planned.held:
            yield from self._sitting()
        else:
            yield from self._drawn(planned.doing)

    def _sitting(self) -> Iterator[str]:
        time = _Clock(dt.datetime.combine(self.planned.date, self.planned.start), self.ordinal)
        for line in self._drawn(self.planned.doing):
            if title := _ITEM.fullmatch(line):
                item = _called(self.meeting, title["title"])
                self.silent = item is None
                if item:
                    yield time.pass_item(self.meeting.item(self.meeting.current))
                    yield f"/punkt {item.number}"
            elif not self.silent or line.startswith(_OF_THE_MEETING):
                yield line
        if self.planned.doing is not Doing.BEGIN:
            yield time.pass_item(self.meeting.item(self.meeting.current))
            yield "/afslut"
            # Most send the minutes at once; now and then they lie.
            if self.ordinal % 4:
                yield "/udsendt referat"

    def _drawn(self, section: str) -> Iterator[str]:
        for line in self.material.draw(section, self.planned.date.month, self.absent):
            found = _DRAWN.fullmatch(line)
            drawn = self._special(found["name"]) if found else None
            if found is None:
                yield self._filled(line)
            elif drawn is not None:
                yield from drawn
            elif not self.silent:
                yield from self._drawn(found["name"])

    def _filled(self, line: str) -> str:
        """The line with the day that the meeting is moved to, and why."""
        day = long_date(self.planned.to or self.planned.date)
        return line.replace("<dag>", day).replace("<grund>", self.planned.why)

    def _special(self, name: str) -> Iterator[str] | None:
        """What is said as the meeting stands, where a name calls for it."""
        special = {"status": self._followed_up, LEFT: self._brought, "indkald": self._next}
        return special[name]() if name in special else None

    def _brought(self) -> Iterator[str]:
        """Whatever stands on this agenda besides the fixed items: what its section says, else what fits any."""
        sections = self.material.sections
        brought = [item for item in self.meeting.top_items() if not item.fixed and not item.visited]
        for item in brought:
            yield f"/punkt {item.number}"
            yield from self._drawn(item.title if item.title in sections else LEFT)

    def _next(self) -> Iterator[str]:
        if after := self.planned.next:
            yield f"/næste-møde {long_date(after.date)} kl. {clock(after.start)}-{clock(after.end)}"

    def _followed_up(self) -> Iterator[str]:
        """What is said of each open action: most are done, some are under way, and some nobody mentions.

        The meeting in progress leaves something for whoever goes on with it.
        """
        owed = [] if self.silent else [action for action in self.meeting.actions if action.is_open]
        for action in owed[:1] if self.planned.doing is Doing.BEGIN else owed:
            chance = (int(action.number[-3:]) + 2 * len(action.changes) + self.ordinal) % 6
            if chance < 2 or (chance == 3 and not _ripe(action, self.planned.date)):
                continue
            (said,) = self.material.draw(NOT_YET if chance == 2 else DONE, self.planned.date.month)
            yield f"/opgave {action.number} {said}"


def _called(meeting: Meeting, title: str) -> Item | None:
    """The item of that number, or whose title begins so, if it stands on the agenda."""
    begun = (item for item in meeting.top_items() if fold(item.title).startswith(fold(title)))
    return meeting.item(title) or next(begun, None)


def _ripe(action: Action, day: dt.date) -> bool:
    return action.due is None or action.due.date is None or action.due.date <= day
