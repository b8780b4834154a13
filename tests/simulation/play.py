"""Playing a year: the program and the book hear the same lines, and are compared after every meeting."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ssp_tui.cli.demo import SAMPLE
from ssp_tui.domain.agenda import StandingAgenda
from ssp_tui.domain.item import Item
from ssp_tui.domain.year.holidays import Holidays
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.services.demo import Sample, read_material
from ssp_tui.services.demo_plan import Doing, Planned, year_of
from ssp_tui.services.preparing import next_agenda
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.services.workspace import Workspace
from tests.services.workspaces import COPENHAGEN, Town
from tests.simulation.book import Book, Forum, Row

AGENDAS = Path(__file__).parents[2] / "agendas"
MUNICIPALITY = "herning"
YEAR = 2027
JANUARY = dt.date(YEAR, 1, 1)
DECEMBER = dt.date(YEAR, 12, 31)
Ears = Callable[[str], Iterable[str]]
"""What the program hears of a line that is said."""


def plainly(line: str) -> Iterable[str]:
    """As it is said."""
    return (line,)


def files() -> list[Path]:
    """The agenda files of the municipality."""
    return sorted(AGENDAS.glob(f"{MUNICIPALITY}-*.md"))


def agendas() -> list[StandingAgenda]:
    """The fixed agendas of the municipality."""
    found = (read_agenda(file.read_bytes(), str(file)).agenda for file in files())
    return [agenda for agenda in found if agenda]


@dataclass
class Play:
    """A workspace and a book, and how far they are."""

    workspace: Workspace = field(default_factory=lambda: Town(*agendas()).workspace)
    ears: Ears = plainly
    book: Book = field(default_factory=lambda: Book([Forum.read(file) for file in files()], YEAR))
    held: list[Planned] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.plan = year_of(self.workspace.agendas, YEAR, COPENHAGEN, Holidays())
        material = {path.stem: read_material(path.read_text(encoding="utf-8")) for path in SAMPLE.glob("*.txt")}
        self.sample = Sample(self.workspace, material, self.plan)

    def until(self, day: dt.date) -> Play:
        """Hold every meeting up to a day; after each, what the program says is what the book says."""
        for planned in self.plan[len(self.held) :]:
            if planned.at.date() > day:
                break
            new_month = bool(self.held) and planned.at.month != self.held[-1].at.month
            self._hold(planned)
            self.held.append(planned)
            self.compare(self.book.fora if new_month else self.book.touched, planned.at.date())
        return self

    def _hold(self, planned: Planned) -> None:
        replay = self.sample.replay(planned)
        day = planned.date
        if planned.doing is Doing.HOLD and (moved := self._moved(planned)):
            day = moved.date
        for number, line in enumerate(self.sample.lines(planned, replay), 1):
            for heard in self.ears(line):
                replay.carry_out(Line(number, heard))
            if number == 1:
                self.book.opens(planned.fora, f"{day}-{planned.fora[0]}", planned.date, held=planned.held)
                if planned.held:
                    self._compare_opened(replay)
            self.book.hears(line, _current(replay))

    def _moved(self, planned: Planned) -> Planned | None:
        return next((one for one in self.held if one.doing is Doing.MOVE and _same(one, planned)), None)

    def _compare_opened(self, replay: Replay) -> None:
        """What is on the table is what the book says; why a fixed item is looked at is not told there."""
        assert replay.running
        meeting = replay.running.meeting
        on_table = Counter(map(_row, meeting.items))
        told = Counter(item.row for item in self.book.items)
        assert on_table == told, _difference(meeting.id, on_table, told)

    def _next(self, forum: str) -> dt.date:
        """The day of a forum's next meeting; after the last one of the year, the first of the next."""
        last = next((one for one in reversed(self.held) if one.doing is Doing.HOLD and one.fora == (forum,)), None)
        own = (one for one in self.plan[len(self.held) :] if one.doing is Doing.HOLD and one.fora == (forum,))
        return min((one.date for one in own), default=last.next.date if last and last.next else dt.date.max)

    def compare(self, fora: Iterable[str], today: dt.date) -> None:
        """The next agenda, the open actions and the minutes to approve of each forum."""
        register = self.workspace.register
        for forum in fora:
            coming = next_agenda(self.workspace, forum, today)
            if any(one.doing is Doing.HOLD and one.fora == (forum,) for one in self.held):
                assert (coming.day or dt.date.max) == self._next(forum), f"{forum} after {today}: only the book"
            said: Counter[Row] = Counter((item.title, item.reason.value, item.deferrals) for item in coming.items)
            told = self.book.agenda(forum, day=self._next(forum), prepared=bool(coming.meeting))
            assert said == told, _difference(f"{forum} after {today}", said, told)
            assert len({item.thread for item in coming.items}) == len(coming.items)
            numbers = [action.number for action in register.open_actions([forum])]
            assert numbers == self.book.open(forum), forum
            if self.book.fora[forum].approves:
                waiting = [one.meeting for one in register.to_approve([forum])]
                assert waiting == sorted(self.book.unapproved[forum]), forum


def _same(moved: Planned, planned: Planned) -> bool:
    return (moved.fora, moved.to) == (planned.fora, planned.date)


def _current(replay: Replay) -> Row:
    assert replay.running
    item = replay.running.meeting.item(replay.running.meeting.current)
    return _row(item) if item else ("", "", 0)


def _row(item: Item) -> Row:
    origin = item.origin
    return (item.title, origin.reason.value, origin.deferrals) if origin else (item.title, "", 0)


def _difference(where: str, said: Counter[Row], told: Counter[Row]) -> str:
    return f"{where}: only the program has {dict(said - told)}, only the book has {dict(told - said)}"


def lines_of(play: Play, *begins: str) -> Iterator[str]:
    """The recorded lines that begin so."""
    for summary in play.workspace.register.meetings():
        for step in play.workspace.history(summary.id).steps:
            if step.line.startswith(begins):
                yield step.line
