"""The year of all fora: what is held, planned and asked for; meetings are planned, moved and cancelled here."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import OptionList, Static

from ssp_tui.domain.year.values import OVER, Stage, YearMeeting
from ssp_tui.locale import _
from ssp_tui.services.planning import NOT_ON_RECORD, TO_PLAN
from ssp_tui.services.year import YearRow
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.present import bars, year_detail
from ssp_tui.tui.present import year as present
from ssp_tui.tui.present.parts import Line, Part, Tone, joined, plain
from ssp_tui.tui.registry import Condition, Mode, Place
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.screens.year_acting import Told, YearActing
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.entry_area import EntryArea
from ssp_tui.tui.widgets.headed_list import HeadedList
from ssp_tui.tui.year_view import year_view

WIDE = 110
"Columns from which the detail stands beside the list."
MARGIN = 3
"Columns of the list's margin and its scroll bar."
BESIDE = 42
"Columns of the detail beside the list, with its border and padding."


class YearScreen(YearActing):
    """The meetings of a year by month and week, and the one under the cursor."""

    PLACE = Place.YEAR
    BINDINGS = bindings(PLACE)

    def __init__(self, forum: str = "") -> None:
        """`forum`: the only one that is shown at first."""
        super().__init__()
        self.forum = forum
        self.folded = True
        self.year = 0

    def compose(self) -> ComposeResult:
        """Head, the list with the detail, the field where there is something to write, the keys."""
        yield Bar("head")
        with Container(id="year"):
            yield HeadedList("meetings")
            yield Static(id="meeting-detail", markup=False)
        yield EntryArea(self.read, lambda _line: "", self.press, self.submit, "foot")
        yield Bar("keys")

    def on_mount(self) -> None:
        """The list has the focus."""
        super().on_mount()
        self.year = self.now().year
        self.query_one("#foot").display = False
        self.listed.focus()
        self.look()

    @property
    def listed(self) -> HeadedList:
        """The list of the meetings."""
        return self.query_one("#meetings", HeadedList)

    @property
    def chosen(self) -> YearRow | None:
        """The meeting under the cursor."""
        return self.view.at(self.listed.chosen) if self.view else None

    @work(exclusive=True, group="load")
    async def look(self) -> None:
        """Show the year as it is now."""
        await self.show()

    async def show(self, after: YearMeeting | None = None, told: Told | None = None) -> None:
        """Ask for the year as it is now, and show it."""
        before, year, today, forum, folded = self.view, self.year, self.now().date(), self.forum, self.folded
        view = await self.ask_or_tell(lambda: year_view(self.workspace, year, today, forum, folded))
        if view is None:
            return
        self.view = view = replace(view, weekly_key=self.key_of("weekly"))
        said, meeting = told(view) if told else ("", "")
        self.said = (Part(said, Tone.GOOD),) if said else self.said
        if before is None or before.plan.year != year:
            self.draw(view.nearest(today), begin=True)
        elif meeting:
            self.draw(next((view.ids[row.meeting] for row in view.open if row.meeting.meeting == meeting), ""))
        elif after:
            coming = (row.meeting for row in view.open if row.meeting.order > after.order)
            self.draw(next((view.ids[one] for one in coming if one.stage in NOT_ON_RECORD), ""))
        else:
            self.draw()

    def draw(self, highlight: str = "", begin: bool = False) -> None:
        """The list, in columns that fit; `begin`: with the highlighted meeting, and what follows, in sight."""
        if self.view is None or self.left:
            return
        before, wide = self.chosen, self.size.width >= WIDE
        self.query_one("#year").set_class(wide, "wide")
        width = self.size.width - MARGIN - (BESIDE if wide else 0)
        sections = present.sections(self.view, width)
        if not self.view.open:
            sections.append((plain(_("Ingen møder; {key} planlægger et.").format(key=self.key_of("new"))), ()))
        self.listed.hold_sections(sections)
        if not self.chosen:
            highlight = highlight or self.view.nearest(before.meeting.date if before else self.view.today)
        if highlight and begin:
            self.listed.begin_at(highlight)
        elif highlight:
            self.listed.highlighted = self.listed.place_of(highlight)
        self.say_what()

    def say_what(self) -> None:
        """The head, what was answered, and the meeting under the cursor."""
        if self.view is None or self.left:
            return
        whose = self.view.names.get(self.forum, _("alle fora"))
        head = Part(_("Året {year}").format(year=self.year), Tone.STRONG)
        self.query_one("#head", Bar).say((head, Part(f" · {whose}")), plain(bars.today(self.now())))
        self.query_one("#meeting-detail", Static).update(content(self._detail()))
        self.show_keys()

    def _detail(self) -> Line:
        row, wide = self.chosen, self.size.width >= WIDE
        width = BESIDE - 4 if wide else self.size.width - 2
        tell = year_detail.beside if wide else year_detail.under
        known = tell(self.view, row, width) if row and self.view else ()
        rows = self.size.height - 2 if wide else year_detail.ROWS
        return bars.short(joined([line for line in (self.said, known) if line]), width, rows)

    def on_resize(self) -> None:
        """The columns fit the new width."""
        super().on_resize()
        self.draw()

    def on_screen_resume(self) -> None:
        """Something may have been recorded since."""
        if self.view:
            self.look()

    def changed_elsewhere(self) -> None:
        """Somebody else has recorded something."""
        self.look()

    def holds(self, condition: Condition) -> bool:
        """What can be done with the meeting under the cursor."""
        row = self.chosen if self.is_mounted else None
        if condition is Condition.NOT_PLANNED:
            return bool(row and row.meeting.stage in TO_PLAN) and super().holds(Condition.WRITABLE)
        if condition is Condition.NOT_HELD:
            return bool(row and row.meeting.stage not in OVER) and super().holds(Condition.WRITABLE)
        return super().holds(condition)

    def on_option_list_option_highlighted(self) -> None:
        """Another meeting."""
        self.say_what()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the meeting or its minutes, else the forum's next agenda."""
        row = self.chosen
        if row is None:
            return
        if not row.meeting.meeting or row.meeting.stage is Stage.CANCELLED:
            self.ssp.open_forum(row.meeting.forum)
        elif row.meeting.stage is Stage.CLOSED:
            self.ssp.open_minutes(row.meeting.meeting)
        else:
            self.ssp.open_meeting(row.meeting.meeting)

    def action_only(self) -> None:
        """Only the forum of the meeting under the cursor, or all of them again."""
        self.forum = "" if self.forum else self.chosen.meeting.forum if self.chosen else ""
        self._redraw()

    def action_weekly(self) -> None:
        """Every meeting, or only what is out of the ordinary of those that are held every week."""
        self.folded = not self.folded
        self._redraw()

    def _redraw(self) -> None:
        if self.view:
            self.view = replace(self.view, forum=self.forum, folded=self.folded)
            self.draw()
            self.call_after_refresh(self.listed.scroll_to_highlight, top=True)

    def action_next_year(self) -> None:
        """The year after."""
        self._go_to(self.year + 1)

    def action_last_year(self) -> None:
        """The year before."""
        self._go_to(self.year - 1)

    def _go_to(self, year: int) -> None:
        if 1900 < year < 2100:
            self.year = year
            self.look()

    def action_next_month(self) -> None:
        """The first meeting of the next month that has one."""
        self._step(1)

    def action_last_month(self) -> None:
        """The first meeting of the month before that has one."""
        self._step(-1)

    def _step(self, way: int) -> None:
        if self.view and self.chosen:
            here = self.chosen.meeting.date.month
            months = {row.meeting.date.month for row in self.view.open}
            beyond = sorted((one for one in months if (one - here) * way > 0), key=lambda one: one * way)
            if beyond:
                self.listed.begin_at(self.view.nearest(dt.date(self.year, beyond[0], 1)))

    def action_today(self) -> None:
        """The first meeting that comes."""
        today = self.now().date()
        if self.year != today.year:
            self._go_to(today.year)
        elif self.view:
            self.listed.begin_at(self.view.nearest(today))

    def open_field(self, prompt: str, hint: str) -> None:
        """Write under the list."""
        foot = self.query_one("#foot", EntryArea)
        foot.display = True
        self.query_one("#meeting-detail").display = self.size.width >= WIDE
        foot.taken()
        foot.invite(prompt, hint)
        foot.field.focus()

    def close_field(self) -> None:
        """Back to the list; what stood in the field is forgotten."""
        self.query_one("#foot").display = False
        self.query_one("#meeting-detail").display = True
        self.listed.focus()

    def action_leave(self) -> None:
        """From the field to the list, from there back."""
        if self.mode is Mode.TYPING:
            self.close_field()
        else:
            self.dismiss()
