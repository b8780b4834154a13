"""The opsamling: read back what was decided and promised, see what is missing, and close."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import OptionList, Static

from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.warnings import warnings
from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.present import closing, items
from ssp_tui.tui.present.parts import Line, Part, Tone, hanging, joined
from ssp_tui.tui.registry import Place
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.lists import RowList

INDENT = 6
"Columns that the rows of a decision after its first stand in."
MARGINS = 4
"Columns at the sides of the lines, and the scrollbar."

_BEGUN_LINES = {"attendance_missing": "/til-stede ", "next_meeting_missing": "/næste-møde "}
"What is written in the entry line when one goes to something that has no line of its own yet."


@dataclass(frozen=True, slots=True)
class Decision:
    """What was chosen: to close, or to go to an item, with the beginning of a line."""

    finish: bool = False
    item: str = ""
    line: str = ""


class ClosingScreen(PlaceScreen[Decision | None]):
    """What the meeting came to. Looking at it closes nothing."""

    PLACE = Place.CLOSING
    BINDINGS = bindings(PLACE)

    def __init__(self, meeting: Meeting) -> None:
        super().__init__()
        self.meeting = meeting
        self.missing = warnings(meeting)

    def compose(self) -> ComposeResult:
        """Head, what was decided and promised, what is missing, the keys."""
        yield Bar("head")
        with VerticalScroll(id="summary"):
            yield Static(id="lines", markup=False)
        yield Static(content(self._over_missing()), id="over-missing", markup=False)
        yield RowList("missing")
        yield Bar("keys")

    def _summary(self) -> Line:
        back = closing.comes_back(self.meeting)
        lines: list[Line] = [
            (Part(_("Beslutninger"), Tone.KEY),),
            *closing.decisions(self.meeting),
            (),
            (Part(_("Opgaver"), Tone.KEY),),
            *closing.actions(self.meeting),
            *([(), (Part(_("Kommer igen"), Tone.KEY),), *back] if back else []),
        ]
        return joined([hanging(line, INDENT, self.size.width - MARGINS) for line in lines])

    def on_resize(self) -> None:
        """The lines fit the new width."""
        super().on_resize()
        self.query_one("#lines", Static).update(content(self._summary()))

    def _over_missing(self) -> Line:
        if not self.missing:
            return ()
        return (
            Part(_("Mangler "), Tone.KEY),
            Part(_("(Enter går dertil; mødet kan afsluttes, som det er)"), Tone.QUIET),
        )

    def on_mount(self) -> None:
        """What is missing has the focus; the letters act."""
        super().on_mount()
        count = len(self.missing)
        right = _("mangler: {count}").format(count=count) if count else _("intet mangler")
        head = _("Opsamling · {meeting}").format(meeting=items.title(self.meeting))
        self.query_one("#head", Bar).say((Part(head, Tone.STRONG),), (Part(right),))
        missing = self.query_one("#missing", RowList)
        rows = [(str(index), closing.missing(warning)) for index, warning in enumerate(self.missing)]
        missing.hold(rows or [("", (Part(_("Intet mangler."), Tone.GOOD),))], "0" if rows else "")
        missing.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to what is missing."""
        if event.option.id:
            warning = self.missing[int(event.option.id)]
            self.dismiss(Decision(item=warning.item, line=_(_BEGUN_LINES.get(warning.kind, ""))))

    def action_read(self) -> None:
        """Over to what was decided, or back to what is missing."""
        there = self.query_one("#missing").has_focus
        self.query_one("#summary" if there else "#missing").focus()

    def action_finish(self) -> None:
        """Close the meeting."""
        self.dismiss(Decision(finish=True))

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)
