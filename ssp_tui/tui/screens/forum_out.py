"""A forum's next agenda on its way out: written, noted as sent, made final; and a meeting that is called off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from textual import work

from ssp_tui.domain.errors import SspError
from ssp_tui.locale import _
from ssp_tui.services.going_out import last_day_out
from ssp_tui.tui.going_out import WentOut, call_off_written, made_final, noted_sent, written
from ssp_tui.tui.present import going_out
from ssp_tui.tui.present.parts import Line
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.starting import Coming, line_to_prepare


class ForumOut(PlaceScreen[None]):
    """What is done about the agenda of a forum before the meeting."""

    def __init__(self, forum: str, said: str = "") -> None:
        super().__init__()
        self.forum = forum
        self.said = said
        "Something to tell at once: why a meeting could not be begun."
        self.coming = Coming(None, ())
        self.went_out: WentOut | None = None
        "What was written to be sent, and is not noted as sent yet."

    def load(self) -> object:
        """Ask what comes, and show it."""

    def about_what_goes_out(self) -> list[Line]:
        """What was written, what is to be called off, and where the agenda stands."""
        today, key = self.now().date(), self.key_of("send")
        if self.went_out:
            return [going_out.written(self.went_out.files, self.went_out.agenda, key)]
        off, out = self.coming.called_off, self.coming.out
        return [
            *([going_out.called_off(off, today, key)] if off else []),
            *([going_out.standing(out, last_day_out(out), today)] if out else []),
        ]

    def action_send(self) -> None:
        """Write what goes out; pressed again, note that it was sent."""
        self.go_out(self._noted_sent if self.went_out else self._written)

    def action_final(self) -> None:
        """Note the chair's word that the agenda is final."""
        self.go_out(self._made_final)

    def _written(self, now: dt.datetime) -> bool:
        off = self.coming.called_off
        self.went_out = call_off_written(self.workspace, off, now) if off else written(self.workspace, self.forum, now)
        self.said = ""
        return self.went_out is not None

    def _noted_sent(self, now: dt.datetime) -> bool:
        if self.went_out:
            noted_sent(self.workspace, self.went_out.agenda.meeting, now)
        self.went_out, self.said = None, ""
        return True

    def _made_final(self, now: dt.datetime) -> bool:
        self.went_out, self.said = None, _("Formandens ord er noteret: dagsordenen er endelig. f og Ctrl+Z fortryder.")
        return made_final(self.workspace, self.forum, now)

    @work(exclusive=True, group="out")
    async def go_out(self, job: Callable[[dt.datetime], bool]) -> None:
        """Do something about the next agenda, and show it then; where its day is not known, that is asked for."""
        now = self.now()
        try:
            day_known = await self.ask(lambda: job(now))
        except SspError as error:
            self.said = str(error)
            day_known = True
        if not day_known:
            self.said = ""
            self.begin_line(line_to_prepare(self.forum))
        self.load()
