"""The sample municipality: its meetings made of hand-written material, line by line, as somebody would type them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ssp_tui.domain.action import Action
from ssp_tui.domain.calendar import clock, long_date
from ssp_tui.domain.meeting import Item, Meeting
from ssp_tui.domain.text import fold
from ssp_tui.services.demo_plan import Planned
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.services.workspace import Workspace

FRAME, IN_PROGRESS, PREPARED, DONE, NOT_YET, LEFT = "ramme", "i gang", "forberedt", "lavet", "endnu", "tilbage"
"The sections that are drawn from by what happens in a meeting; the others are called by name."
_DRAWN = re.compile(r"<(?P<name>[^<>]+)>")
_SEASON = re.compile(r"@ (?P<first>\d+)-(?P<last>\d+)(?: (?P<text>.+))?")
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


@dataclass(slots=True)
class Material:
    """What a forum may say: sections of blocks; each block is said again only when the others have been."""

    sections: Mapping[str, list[Block]]
    drawn: int = 0

    def draw(self, name: str, month: int) -> tuple[str, ...]:
        """The lines of the block of a section that was said longest ago."""
        self.drawn += 1
        block = min((one for one in self.sections[name] if one.fits(month)), key=lambda one: one.used)
        block.used = self.drawn
        return block.lines


def read_material(text: str) -> Material:
    """Material as it is written: `= name`, then blocks between blank lines, or after `= name:` one a line.

    A block that begins `@ 6-8` is said in those months only.
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
    _held: dict[str, int] = field(default_factory=dict)

    def hold(self, meetings: Sequence[Planned], tell: Callable[[int], None] = lambda _done: None) -> None:
        """Record every meeting; tells how many are done after each. Raises Refused and NotRecorded."""
        for done, planned in enumerate(meetings, 1):
            replay = Replay(self.workspace, planned.prepared, lambda _path: None)
            for number, text in enumerate(self._lines(planned, replay), 1):
                replay.carry_out(Line(number, text))
            tell(done)

    def _lines(self, planned: Planned, replay: Replay) -> Iterator[str]:
        """The lines of a meeting; each is asked for when those before it are carried out."""
        ordinal = self._held[planned.script] = self._held.get(planned.script, 0) + 1
        start, end = clock(planned.start), clock(planned.end)
        named = f"{' + '.join(planned.fora)} {planned.date.isoformat()} kl. {start}-{end}"
        if planned.prepared:
            yield f"/forbered {named}"
            yield from self._drawn(planned, PREPARED, replay, ordinal)
            return
        yield f"/møde {named}"
        time = _Clock(dt.datetime.combine(planned.date, planned.start), ordinal)
        section = IN_PROGRESS if planned.in_progress else FRAME
        for line in self._drawn(planned, section, replay, ordinal):
            if title := _ITEM.fullmatch(line):
                meeting = _meeting(replay)
                yield time.pass_item(meeting.item(meeting.current))
                yield f"/punkt {_called(meeting, title['title']).number}"
            else:
                yield line
        if not planned.in_progress:
            meeting = _meeting(replay)
            yield time.pass_item(meeting.item(meeting.current))
            yield "/afslut"

    def _drawn(self, planned: Planned, section: str, replay: Replay, ordinal: int) -> Iterator[str]:
        material = self.material[planned.script]
        for line in material.draw(section, planned.date.month):
            found = _DRAWN.fullmatch(line)
            if found is None:
                yield line
            elif found["name"] == "status":
                yield from _followed_up(material, planned, _meeting(replay), ordinal)
            elif found["name"] == LEFT:
                yield from self._brought(planned, replay, ordinal)
            elif found["name"] == "indkald":
                yield from _next(planned)
            else:
                yield from self._drawn(planned, found["name"], replay, ordinal)

    def _brought(self, planned: Planned, replay: Replay, ordinal: int) -> Iterator[str]:
        """Whatever stands on this agenda besides the fixed items: what its section says, else what fits any."""
        sections = self.material[planned.script].sections
        brought = [item for item in _meeting(replay).top_items() if not item.fixed and not item.visited]
        for item in brought:
            yield f"/punkt {item.number}"
            yield from self._drawn(planned, item.title if item.title in sections else LEFT, replay, ordinal)


def _meeting(replay: Replay) -> Meeting:
    assert replay.running is not None
    return replay.running.meeting


def _called(meeting: Meeting, title: str) -> Item:
    """The item of that number, or whose title begins so."""
    return meeting.item(title) or next(item for item in meeting.top_items() if fold(item.title).startswith(fold(title)))


def _next(planned: Planned) -> Iterator[str]:
    if planned.next:
        start, end = clock(planned.next.start), clock(planned.next.end)
        yield f"/næste-møde {long_date(planned.next.date)} kl. {start}-{end}"


def _followed_up(material: Material, planned: Planned, meeting: Meeting, ordinal: int) -> Iterator[str]:
    """What is said of each open action: most are done, some are under way, and some nobody mentions.

    The meeting in progress leaves something for whoever goes on with it.
    """
    owed = [action for action in meeting.actions if action.is_open]
    for action in owed[:1] if planned.in_progress else owed:
        chance = (int(action.number[-3:]) + 2 * len(action.changes) + ordinal) % 6
        if chance < 2 or (chance == 3 and not _ripe(action, planned.date)):
            continue
        (said,) = material.draw(NOT_YET if chance == 2 else DONE, planned.date.month)
        yield f"/opgave {action.number} {said}"


def _ripe(action: Action, day: dt.date) -> bool:
    return action.due is None or action.due.date is None or action.due.date <= day
