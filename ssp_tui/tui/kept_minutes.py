"""The minutes of a forum as they are kept: what is read of them, what is copied, and which there are."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.commands import ReopenMeeting
from ssp_tui.domain.errors import SspError
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.domain.view import MinutesView
from ssp_tui.formats.minutes_markdown import body_is_untouched, write_minutes
from ssp_tui.formats.minutes_text import minutes_text
from ssp_tui.services.minutes import minutes_path, minutes_view, write_draft, write_minutes_file
from ssp_tui.services.register import MeetingSummary
from ssp_tui.services.running import resume
from ssp_tui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Page:
    """One rendering as Markdown without its front matter, and where its file lies, or its text; empty: nowhere."""

    text: str = ""
    path: str = ""
    closed: bool = False
    "It holds what the public may not read."


@dataclass(frozen=True, slots=True)
class Reading:
    """The minutes of a meeting as they are read, both renderings, and their neighbours."""

    meeting: Meeting
    pages: dict[Rendering, Page]
    older: str = ""
    newer: str = ""
    problem: str = ""
    audience: Audience = Audience.INTERNAL
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Copied:
    """A rendering as plain text, and the file it was written to, if it was."""

    text: str
    path: str = ""
    problem: str = ""
    edited: bool = False
    "The Markdown file has been edited by hand, which the text knows nothing of."


@dataclass(frozen=True, slots=True)
class Listed:
    """Minutes in the list of a forum's minutes."""

    summary: MeetingSummary
    actions: int
    "How many actions were made in the meeting."


def minutes_of(workspace: Workspace, meeting: str, audience: Audience, write: bool) -> Reading:
    """The minutes of a meeting for an audience; `write` writes the draft of one that was closed just now."""
    stands = workspace.history(meeting).meeting
    problem = ""
    try:
        if write:
            write_draft(workspace, stands)
    except SspError as error:
        problem = str(error)
    pages = {}
    for rendering in Rendering:
        view = minutes_view(workspace, meeting, rendering, audience)
        secret = _holds_closed(view, minutes_view(workspace, meeting, rendering, Audience.PUBLIC))
        try:
            page = _page(workspace, view)
        except SspError as error:
            problem = problem or str(error)
            page = Page(_body(write_minutes(view)))
        pages[rendering] = replace(page, closed=secret)
    summary = workspace.register.meeting(meeting)
    closed = [summary.id for summary in _closed(workspace, stands.forum)]
    here = closed.index(meeting) if meeting in closed else len(closed)
    return Reading(
        meeting=stands,
        pages=pages,
        older=closed[here - 1] if here > 0 else "",
        newer=closed[here + 1] if here + 1 < len(closed) else "",
        problem=problem,
        audience=audience,
        approved=bool(summary and summary.approved_in),
    )


def _holds_closed(view: MinutesView, public: MinutesView) -> bool:
    """Whether a view says more than the public one; why somebody was away is no closed text."""
    return replace(view, audience=public.audience, attendance=public.attendance) != public


def _page(workspace: Workspace, view: MinutesView) -> Page:
    there = [ending for ending in ("md", "txt") if workspace.shelf.minutes(minutes_path(view, ending)) is not None]
    text = workspace.shelf.minutes(minutes_path(view)) if "md" in there else None
    path = f"minutes/{minutes_path(view, there[0])}" if there else ""
    return Page(_body(write_minutes(view) if text is None else text), path)


def _body(text: str) -> str:
    """The minutes without their front matter, which is for the journal system."""
    end = text.find("\n---\n", 3)
    return text[end + 5 :] if text.startswith("---\n") and end > 0 else text


def _closed(workspace: Workspace, forum: str) -> list[MeetingSummary]:
    return [summary for summary in workspace.register.meetings_of(forum) if summary.status is Status.CLOSED]


def copied(workspace: Workspace, reading: Reading, rendering: Rendering) -> Copied:
    """A rendering as text, for the audience that it is read for; it is written as a file too, where that can be."""
    view = minutes_view(workspace, reading.meeting.id, rendering, reading.audience)
    path, problem = "", ""
    try:
        if not workspace.store.read_only:
            write_minutes_file(workspace, view, "txt")
            path = f"minutes/{minutes_path(view, 'txt')}"
        file = workspace.shelf.minutes(minutes_path(view))
    except SspError as error:
        problem, file = str(error), None
    return Copied(minutes_text(view), path, problem, file is not None and not body_is_untouched(file))


def all_minutes(workspace: Workspace, forum: str) -> list[Listed]:
    """The closed meetings of a forum, newest first."""
    made = Counter(action.meeting for action in workspace.register.actions())
    return [Listed(summary, made[summary.id]) for summary in reversed(_closed(workspace, forum))]


def reopen(workspace: Workspace, meeting: str, now: dt.datetime) -> Meeting:
    """The closed meeting, reopened. Raises Refused and NotRecorded."""
    running = resume(workspace, meeting)
    running.record(ReopenMeeting(), "/genåbn", now)
    return running.meeting
