"""A forum's next agenda: what comes and why. Only Enter begins the meeting."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from textual import work
from textual.app import ComposeResult
from textual.widgets import OptionList, Static

from ssp_tui.domain.calendar import clock
from ssp_tui.domain.carry import AgendaItem
from ssp_tui.domain.commands import OpenMeeting
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.meeting import Status
from ssp_tui.locale import _
from ssp_tui.services.running import open_meeting
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.present import items
from ssp_tui.tui.present.overview import today
from ssp_tui.tui.present.parts import Part, Tone, plain
from ssp_tui.tui.present.words import near_day
from ssp_tui.tui.registry import Condition, Place
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.lists import RowList


@dataclass(frozen=True, slots=True)
class Coming:
    """What is known of a forum's next meeting."""

    day: dt.date | None
    agenda: tuple[AgendaItem, ...]
    last: str = ""
    "The last meeting that was closed."
    held_today: bool = False


def coming(workspace: Workspace, forum: str, now: dt.date) -> Coming:
    """The next meeting of a forum as it stands; nothing changes by asking."""
    meetings = workspace.register.meetings_of(forum)
    closed = [summary for summary in meetings if summary.status is Status.CLOSED]
    day = workspace.next_date(forum)
    return Coming(
        day=day,
        agenda=workspace.agenda([forum], max(day or now, now)),
        last=closed[-1].id if closed else "",
        held_today=any(summary.date == now for summary in closed),
    )


def begin(workspace: Workspace, forum: str, now: dt.datetime) -> str:
    """Begin the forum's meeting now; says its id. Raises Refused and NotRecorded."""
    start = now.time().replace(second=0, microsecond=0)
    line = f"/møde {forum} {now.date().isoformat()} kl. {clock(start)}"
    return open_meeting(workspace, OpenMeeting((forum,), now.date(), start), line, now).meeting.id


def go_on(workspace: Workspace, word: str, now: dt.datetime) -> str:
    """The meeting that is in progress in the forum called so, else one begun now. Raises Refused and NotRecorded."""
    forum = workspace.forum(word).forum.id
    meetings = workspace.register.meetings_of(forum)
    running = next((summary.id for summary in reversed(meetings) if summary.status is Status.RUNNING), "")
    return running or begin(workspace, forum, now)


class ForumScreen(PlaceScreen[None]):
    """The agenda that the forum meets next."""

    PLACE = Place.FORUM
    BINDINGS = bindings(PLACE)

    def __init__(self, forum: str, said: str = "") -> None:
        super().__init__()
        self.forum = forum
        self.said = said
        "Something to tell at once: why a meeting could not be begun."
        self.coming = Coming(None, ())
        self.beginning = False

    def compose(self) -> ComposeResult:
        """Head, what is to be known, the agenda, the keys."""
        yield Bar("head")
        yield Static(id="notices", markup=False)
        yield RowList("agenda")
        yield Bar("keys")

    def on_mount(self) -> None:
        """The agenda has the focus."""
        super().on_mount()
        name = self.workspace.agendas[self.forum].forum.name
        self.query_one("#head", Bar).say((Part(name, Tone.STRONG),), plain(today(self.now())))
        self.query_one("#agenda").focus()
        self.load()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Ask what comes."""
        now = self.now().date()
        self.coming = await self.ask(lambda: coming(self.workspace, self.forum, now))
        rows = [(str(n), items.planned(item, n)) for n, item in enumerate(self.coming.agenda, 1)]
        empty = (Part(_("Ingen punkter. Skriv /nyt TITEL, når mødet er begyndt."), Tone.QUIET),)
        self.query_one("#agenda", RowList).hold(rows or [("0", empty)], "1" if rows else "0")
        self.tell(now)
        self.show_keys()

    def tell(self, now: dt.date) -> None:
        """When the meeting is, and what Enter does."""
        day = self.coming.day
        lines = [self.said] if self.said else []
        if day and day > now:
            lines.append(_("Næste møde: {day}. Begynder det nu, får det dato i dag.").format(day=near_day(day, now)))
        elif self.coming.held_today:
            lines.append(_("Der er holdt et møde i dag. Enter begynder et til; r er referatet."))
        else:
            lines.append(_("Dagsorden, hvis mødet holdes i dag. Enter begynder mødet."))
        self.query_one("#notices", Static).update(content([Part("\n".join(lines), Tone.QUIET)]))

    def holds(self, condition: Condition) -> bool:
        """Minutes can be read where a meeting has been closed."""
        return bool(self.coming.last) if condition is Condition.HAS_MINUTES else super().holds(condition)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begin the meeting, once."""
        if not self.beginning:
            self.beginning = True
            self.begin()

    @work
    async def begin(self) -> None:
        """Record that the meeting has begun, and go to it."""
        now = self.now()
        try:
            meeting = await self.ask(lambda: begin(self.workspace, self.forum, now))
        except SspError as error:
            self.beginning = False
            self.said = str(error)
            self.tell(now.date())
            return
        self.ssp.open_meeting(meeting, replacing=True)

    def action_minutes(self) -> None:
        """Read the latest minutes."""
        self.ssp.open_minutes(self.coming.last)

    def action_leave(self) -> None:
        """Back to the fora."""
        self.dismiss()
