"""The minutes of a meeting as files: the draft that closing writes, and any rendering on demand."""

from __future__ import annotations

import hashlib

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.errors import Refused
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.view import MinutesView, view
from ssp_tui.formats.minutes_markdown import body_is_untouched, write_minutes
from ssp_tui.locale import _
from ssp_tui.services.preparing import up_to_date
from ssp_tui.services.workspace import Workspace

_SUFFIX = {
    (Rendering.FULL, Audience.INTERNAL): "",
    (Rendering.DECISIONS, Audience.INTERNAL): ".beslutninger",
    (Rendering.FULL, Audience.PUBLIC): ".offentlig",
    (Rendering.DECISIONS, Audience.PUBLIC): ".offentlig.beslutninger",
}

ENDINGS = ("md", "html", "docx", "txt")


def minutes_view(
    workspace: Workspace,
    meeting: str,
    rendering: Rendering = Rendering.FULL,
    audience: Audience = Audience.INTERNAL,
) -> MinutesView:
    """The minutes of a meeting for an audience. Raises Refused when there is no such meeting."""
    if audience is Audience.CONFIDENTIAL:
        raise Refused(_("Det fortrolige referat kommer i en senere version."))
    summary = workspace.register.meeting(meeting)
    version = summary.version if summary else 1
    return view(up_to_date(workspace, workspace.history(meeting).meeting), rendering, audience, version)


def minutes_path(minutes: MinutesView, ending: str = "md") -> str:
    """Where a rendering lies below `minutes/`."""
    return f"{minutes.fora[0][0]}/{minutes.meeting}{_SUFFIX[minutes.rendering, minutes.audience]}.{ending}"


def document(minutes: MinutesView, ending: str) -> bytes:
    """A rendering as a file of one of `ENDINGS`. Raises SspError where the extra for docx is not installed."""
    if ending == "txt":
        from ssp_tui.formats.minutes_text import minutes_text

        return minutes_text(minutes).encode()
    if ending == "html":
        from ssp_tui.formats.minutes_html import minutes_html

        return minutes_html(minutes).encode()
    if ending == "docx":
        from ssp_tui.formats.minutes_docx import minutes_docx

        return minutes_docx(minutes)
    return write_minutes(minutes).encode()


def write_draft(workspace: Workspace, meeting: Meeting) -> str:
    """Write the draft of a meeting that was closed; says where it lies. Raises NotRecorded."""
    renew(workspace, meeting)
    return write_minutes_file(workspace, minutes_view(workspace, meeting.id))


def renew(workspace: Workspace, meeting: Meeting) -> None:
    """Write anew whatever was written of a meeting. Raises NotRecorded.

    A line that was closed since must not stay in a public file, nor a cancelled meeting be called held.
    """
    for rendering, audience in _SUFFIX:
        minutes = minutes_view(workspace, meeting.id, rendering, audience)
        for ending in ENDINGS:
            if workspace.shelf.minutes(minutes_path(minutes, ending)) is not None:
                write_minutes_file(workspace, minutes, ending)


def write_minutes_file(workspace: Workspace, minutes: MinutesView, ending: str = "md") -> str:
    """Write a rendering to its place; says where it lies. Raises NotRecorded.

    A Markdown file that somebody has edited by hand is kept beside it, under its own name.
    """
    path, data = minutes_path(minutes, ending), document(minutes, ending)
    there = workspace.shelf.minutes(path) if ending == "md" else None
    if there is not None and there.encode() != data and not body_is_untouched(there):
        mark = hashlib.sha256(there.encode()).hexdigest()[:8]
        workspace.shelf.write_minutes(path.removesuffix(".md") + f".rettet-i-haanden-{mark}.md", there.encode())
    return workspace.shelf.write_minutes(path, data)
