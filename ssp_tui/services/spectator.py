"""One who looks on: the meeting in progress as another program records it."""

from __future__ import annotations

from ssp_tui.domain.errors import SspError
from ssp_tui.domain.history import History
from ssp_tui.domain.meeting import Meeting, Status
from ssp_tui.services.workspace import Workspace


class Spectator:
    """Follows the meeting in progress, in one forum or in any; of several the one that was last recorded in."""

    def __init__(self, workspace: Workspace, forum: str = "") -> None:
        """`forum` is an id; without it every forum's meetings count."""
        self._workspace = workspace
        self._forum = forum
        self._behind = True
        self.meeting: Meeting | None = None
        "As it was last seen; one that is over stays until another begins."

    def look(self) -> bool:
        """Take in what was recorded since; whether anything was. What cannot be read now is tried again next time."""
        if not self._workspace.store.refresh() and not self._behind:
            return False
        try:
            self.meeting = self._in_progress() or self._over()
        except (SspError, OSError):
            self._behind = True
            return False
        self._behind = False
        return True

    def _in_progress(self) -> Meeting | None:
        register = self._workspace.register
        summaries = register.meetings_of(self._forum) if self._forum else register.meetings()
        running = [self._history(s.id) for s in summaries if s.status is Status.RUNNING]
        newest = max(running, key=lambda history: history.steps[-1].at, default=None)
        return newest.meeting if newest else None

    def _over(self) -> Meeting | None:
        return self._history(self.meeting.id).meeting if self.meeting else None

    def _history(self, meeting: str) -> History:
        return self._workspace.history(meeting)
