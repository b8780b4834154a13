"""The opsamling: read back what was decided and promised, see what is missing, and close."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import OptionList

from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.warnings import warnings
from ssp_tui.locale import _
from ssp_tui.services.fixing import Change, outstanding
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.present import closing, items
from ssp_tui.tui.present.closing_rows import Jump
from ssp_tui.tui.present.parts import Line, Part, Tone, text_of
from ssp_tui.tui.registry import Place
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.screens.fixing import offer
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.headed_list import HeadedList, Section

MARGINS = 4
"Columns at the sides of the rows, and the scrollbar."
ROOMY = 32
"From this many lines on, the sections stand apart."


@dataclass(frozen=True, slots=True)
class Decision:
    """What was chosen: to close, or to go to an item (or back to the field), with the beginning of a line."""

    finish: bool = False
    item: str = ""
    line: str = ""
    entry: int = 0
    "The entry of the item that it is about, or 0."


class ClosingScreen(PlaceScreen[Decision | None]):
    """What the meeting came to. Looking at it closes nothing.

    `unfinished` are lines that are not recorded, `proposed` what the fixed agenda does not have yet.
    """

    PLACE = Place.CLOSING
    BINDINGS = bindings(PLACE)

    def __init__(self, meeting: Meeting, unfinished: tuple[str, ...] = (), proposed: tuple[Change, ...] = ()) -> None:
        super().__init__()
        self.meeting = meeting
        self.missing = warnings(meeting)
        self.unfinished = unfinished
        self.proposed = proposed
        self._jumps: dict[str, Jump] = {}

    def compose(self) -> ComposeResult:
        """Head, what was decided and promised and what is missing, the keys."""
        yield Bar("head")
        yield HeadedList("summary")
        yield Bar("keys")

    @property
    def summary(self) -> HeadedList:
        """The one list."""
        return self.query_one("#summary", HeadedList)

    def on_mount(self) -> None:
        """The list has the focus; the letters act."""
        super().on_mount()
        head = _("Opsamling · {meeting}").format(meeting=items.title(self.meeting))
        tally = closing.tally(self.meeting, len(self.missing) + len(self.unfinished))
        self.query_one("#head", Bar).say((Part(head, Tone.STRONG),), tally)
        self.summary.focus()

    def on_resize(self) -> None:
        """The rows fit the new width."""
        super().on_resize()
        first = not self._jumps
        sections = self._sections()
        self.summary.hold_sections(sections)
        if first:
            self.call_after_refresh(self._begin, len(sections) - 1)

    def _sections(self) -> list[Section]:
        found: list[Section] = []
        titles = [change.proposal.title for change in self.proposed]
        shown = closing.sections(self.meeting, self.missing, self.unfinished, self.size.width - MARGINS, titles)
        self._jumps.clear()
        for number, section in enumerate(shown):
            apart: Line = (Part("\n"),) if number and self.size.height >= ROOMY else ()
            rows = []
            for place, row in enumerate(section.rows):
                id = f"{number}.{place}" if row.jump else ""
                if row.jump:
                    self._jumps[id] = row.jump
                rows.append((id, row.line))
            found.append(((*apart, *section.heading), rows))
        return found

    def _begin(self, last: int) -> None:
        """Begin at what is missing where all is seen at once; else at the top, so that nothing is passed over."""
        seen = not self.summary.max_scroll_y and (self.missing or self.unfinished)
        missing = (id for id in self._jumps if seen and id.startswith(f"{last}."))
        self.summary.begin_at(next(missing, next(iter(self._jumps), "")))

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        jump = self._jumps.get(event.option.id or "")
        if jump and jump.proposal:
            self.show_proposal(self.proposed[jump.proposal - 1])
        elif jump:
            self.dismiss(Decision(item=jump.item, line=jump.line, entry=jump.entry))

    @work(group="dialog")
    async def show_proposal(self, change: Change) -> None:
        """Show what a proposal would change; what is taken stands here no more, and the others follow the file."""
        taken, said = await offer(self, change)
        if taken:
            self.proposed = await self.ask_or_tell(lambda: outstanding(self.workspace, self.meeting)) or ()
            self.summary.hold_sections(self._sections())
        self.notify(text_of(said), severity="information" if taken else "warning", markup=False)

    def action_finish(self) -> None:
        """Close the meeting."""
        self.dismiss(Decision(finish=True))

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)
