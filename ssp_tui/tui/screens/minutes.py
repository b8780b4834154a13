"""Reading minutes: the file as it lies on the disk, and those before and after it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Markdown

from ssp_tui.domain.commands import ReopenMeeting
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.meeting import Status
from ssp_tui.formats.minutes_markdown import write_minutes
from ssp_tui.locale import _
from ssp_tui.services.minutes import minutes_path, minutes_view, write_draft
from ssp_tui.services.running import resume
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.present import items
from ssp_tui.tui.present.parts import Part, Tone, plain
from ssp_tui.tui.registry import Command, Place
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.widgets.bar import Bar


@dataclass(frozen=True, slots=True)
class Reading:
    """The minutes of a meeting as they are read: their title, where they lie, and their neighbours."""

    title: str
    path: str
    "Where they lie in the workspace."
    where: str
    "Where they lie on this machine, or the same as `path`."
    text: str
    older: str = ""
    newer: str = ""
    problem: str = ""


def minutes_of(workspace: Workspace, meeting: str, write: bool) -> Reading:
    """The minutes of a meeting; `write` writes the draft of one that was closed just now."""
    stands = workspace.history(meeting).meeting
    view = minutes_view(workspace, meeting)
    path = minutes_path(view)
    where, problem = f"minutes/{path}", ""
    text = None
    try:
        if write:
            where = write_draft(workspace, stands)
        text = workspace.shelf.minutes(path)
    except SspError as error:
        problem = str(error)
    closed = [s.id for s in workspace.register.meetings_of(stands.forum) if s.status is Status.CLOSED]
    here = closed.index(meeting) if meeting in closed else len(closed)
    return Reading(
        title=items.title(stands),
        path=f"minutes/{path}",
        where=where,
        text=_body(text or write_minutes(view)),
        older=closed[here - 1] if here > 0 else "",
        newer=closed[here + 1] if here + 1 < len(closed) else "",
        problem=problem,
    )


def _body(text: str) -> str:
    """The minutes without their front matter, which is for the journal system."""
    end = text.find("\n---\n", 3)
    return text[end + 5 :] if text.startswith("---\n") and end > 0 else text


def reopen(workspace: Workspace, meeting: str, now: dt.datetime) -> None:
    """Reopen a closed meeting. Raises Refused and NotRecorded."""
    resume(workspace, meeting).record(ReopenMeeting(), "/genåbn", now)


MARGINS = 12
"Columns that the path of the file cannot have."


class MinutesScreen(PlaceScreen[None]):
    """The minutes of one meeting."""

    PLACE = Place.MINUTES
    BINDINGS = bindings(PLACE)

    def __init__(self, meeting: str, write: bool = False) -> None:
        super().__init__()
        self.id_of_meeting = meeting
        self.write = write
        self.reading = Reading("", "", "", "")

    def compose(self) -> ComposeResult:
        """Head, where the file lies, the text, the keys."""
        yield Bar("head")
        yield Bar("where")
        with VerticalScroll(id="minutes"):
            yield Markdown("", open_links=False)
        yield Bar("keys")

    def on_mount(self) -> None:
        """The text has the focus: the arrows scroll."""
        super().on_mount()
        self.query_one("#minutes").focus()
        self.load()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Read the minutes."""
        meeting, write = self.id_of_meeting, self.write
        self.write = False
        reading = await self.ask_or_tell(lambda: minutes_of(self.workspace, meeting, write))
        if reading is None:
            return
        self.reading = reading
        self.query_one("#head", Bar).say((Part(reading.title, Tone.STRONG),), plain(_("referat")))
        path = reading.where if len(reading.where) + MARGINS < self.size.width else reading.path
        where = (Part(_("Fil: {path}").format(path=path), Tone.QUIET),)
        self.query_one("#where", Bar).say((Part(f"! {reading.problem}", Tone.ERROR),) if reading.problem else where)
        await self.query_one(Markdown).update(reading.text)
        self.query_one("#minutes").scroll_home(animate=False)
        self.show_keys()

    def offers(self, command: Command) -> bool:
        """One can only go to minutes that are there."""
        if command.id in ("minutes.older", "minutes.newer"):
            return bool(getattr(self.reading, command.action))
        return super().offers(command)

    def action_older(self) -> None:
        """The minutes of the meeting before."""
        self.id_of_meeting = self.reading.older
        self.load()

    def action_newer(self) -> None:
        """The minutes of the meeting after."""
        self.id_of_meeting = self.reading.newer
        self.load()

    @work(group="reopen")
    async def action_reopen(self) -> None:
        """Reopen the meeting and go to it."""
        meeting, now = self.id_of_meeting, self.now()
        try:
            await self.ask(lambda: reopen(self.workspace, meeting, now))
        except SspError as error:
            self.query_one("#where", Bar).say((Part(f"! {error}", Tone.ERROR),))
            return
        self.ssp.open_meeting(meeting, replacing=True)

    def action_leave(self) -> None:
        """Back."""
        self.dismiss()
