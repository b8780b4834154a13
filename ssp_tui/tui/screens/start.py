"""The start screen: every forum, a meeting in progress first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.events import Resize, ScreenResume
from textual.widgets import OptionList, Static

from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.present import bars
from ssp_tui.tui.present.parts import Part, Tone, plain
from ssp_tui.tui.registry import Condition, Place
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.screens.base import PlaceScreen
from ssp_tui.tui.widgets.bar import Bar
from ssp_tui.tui.widgets.lists import RowList

if TYPE_CHECKING:
    from ssp_tui.services.overview import ForumRow

MARGIN = 4
"Columns at the sides of the list."


class StartScreen(PlaceScreen[None]):
    """The fora, and what each waits for. Looking changes nothing."""

    PLACE = Place.START
    BINDINGS = bindings(PLACE)

    def __init__(self) -> None:
        super().__init__()
        self.fora: tuple[ForumRow, ...] = ()

    def compose(self) -> ComposeResult:
        """Head, notices, the list, the keys."""
        yield Bar("head")
        yield Static(id="notices", markup=False)
        yield Static(id="columns", markup=False)
        yield RowList("fora")
        yield Static(id="deadlines", markup=False)
        yield Bar("keys")

    def on_mount(self) -> None:
        """The list has the focus; it fills as soon as the store has answered."""
        super().on_mount()
        self.query_one("#fora").focus()
        municipality = self.ssp.settings.municipality
        head = "ssp-tui" + (f" · {municipality}" if municipality else "")
        self.query_one("#head", Bar).say((Part(head, Tone.STRONG),), plain(bars.today(self.now())))

    def opened(self) -> None:
        """The list can be filled."""
        self.look_for_mistakes()
        self.load()

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Something may have been recorded since; what the store had to tell was told."""
        if not self.ssp.is_open:
            return
        if self.fora and not self.workspace.store.read_only:
            self.query_one("#notices").display = False
        self.load()

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Ask how things stand."""
        from ssp_tui.services.overview import overview

        today = self.now().date()
        self.fora = await self.ask_or_tell(lambda: overview(self.workspace, today)) or ()
        self.draw()
        self.refresh_bindings()
        self.look_ahead()

    @work(exclusive=True, group="ahead")
    async def look_ahead(self) -> None:
        """Say what is late or due soon; the list does not wait for it."""
        from ssp_tui.services.deadlines_near import deadlines_near
        from ssp_tui.services.year import names_of_fora
        from ssp_tui.tui.present.near import near

        today = self.now().date()
        owing = await self.ask_or_tell(lambda: deadlines_near(self.workspace, today)) or ()
        called = names_of_fora(self.workspace)
        line = self.query_one("#deadlines", Static)
        line.display = bool(owing)
        line.update(content(near(owing, called, today, self.size.width - 2)))

    def changed_elsewhere(self) -> None:
        """Somebody else has recorded something."""
        self.load()

    @work
    async def look_for_mistakes(self) -> None:
        """Say what the store has to tell, and which fixed agendas have mistakes."""
        said = [*filter(None, [self.ssp.held_by]), *self.workspace.store.notices]
        readings = await self.ask_or_tell(self.workspace.shelf.agendas) or ()
        wrong = [reading.file for reading in readings if reading.problems]
        if wrong:
            files = ", ".join(wrong[:3]) + (" …" if len(wrong) > 3 else "")
            said.append(_("Fejl i faste dagsordener ({files}): se dem med ssp-tui check.").format(files=files))
        notices = self.query_one("#notices", Static)
        notices.update(content([Part("\n".join(f"! {line}" for line in said), Tone.WARNING)]))
        notices.display = bool(said)

    def draw(self) -> None:
        """The list, in columns that fit."""
        from ssp_tui.tui.present import overview as present

        fora = self.query_one("#fora", RowList)
        width = self.size.width - MARGIN
        self.query_one("#columns", Static).update(content(present.header(width)))
        today = self.now().date()
        if self.fora:
            first = fora.highlighted is None
            rows = [(row.forum.id, present.row(row, today, width)) for row in self.fora]
            fora.hold(rows, self.fora[0].forum.id if first else None)
        else:
            text = _("Her er ingen faste dagsordener endnu.\nLav en mappe med kommunens med: ssp-tui init MAPPE")
            fora.hold([("", (Part(text, Tone.QUIET),))])
        self.show_keys()

    def on_resize(self, event: Resize | None = None) -> None:
        """The columns fit the new width."""
        super().on_resize()
        if self.fora:
            self.draw()

    @property
    def chosen(self) -> ForumRow | None:
        """The forum under the cursor."""
        id = self.query_one("#fora", RowList).chosen
        return next((row for row in self.fora if row.forum.id == id), None)

    def holds(self, condition: Condition) -> bool:
        """Minutes can be read where a meeting has been closed."""
        if condition is Condition.HAS_MINUTES:
            return bool(self.is_mounted and self.chosen and self.chosen.last)
        return super().holds(condition)

    def on_option_list_option_highlighted(self) -> None:
        """Another forum offers other things."""
        self.show_keys()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on with the meeting in progress, or look at the forum's next agenda."""
        chosen = self.chosen
        if chosen is None:
            return
        if chosen.running:
            self.ssp.open_meeting(chosen.running.id)
        else:
            self.ssp.open_forum(chosen.forum.id)

    def action_prepare(self) -> None:
        """Prepare the forum's next meeting."""
        if self.chosen:
            self.ssp.open_forum(self.chosen.forum.id, preparing=True)

    def action_year(self) -> None:
        """The year of all fora."""
        self.ssp.open_year()

    def action_minutes(self) -> None:
        """Read the forum's latest minutes."""
        if self.chosen and self.chosen.last:
            self.ssp.open_minutes(self.chosen.last.id)
