"""The help and the palette: what can be done in this place, by which key; Enter does it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from ssp_tui.locale import _
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.keymap import Keymap
from ssp_tui.tui.present import help as present
from ssp_tui.tui.present.bars import keys
from ssp_tui.tui.present.parts import Part, Tone
from ssp_tui.tui.registry import Command, Mode, Place, at
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.widgets.in_order import OrderedInput
from ssp_tui.tui.widgets.lists import RowList

LISTS = (Place.ITEMS, Place.FOLLOW_UP, Place.LINES, Place.ATTENDANCE)
"The lists of a meeting, whose letters are keys."


class CommandsScreen(ModalScreen[str | None]):
    """Answers with the id of a command that is to be carried out, or with the beginning of a line, or None."""

    BINDINGS = bindings(Place.HELP)

    def __init__(self, places: tuple[Place, ...], commands: list[Command], keymap: Keymap, search: bool) -> None:
        """`places`: where the focus was, the innermost first."""
        super().__init__()
        self.places = places
        self.commands = commands
        self.keymap = keymap
        self.search = search

    def compose(self) -> ComposeResult:
        """The title, the field to search in, the commands and what more there is to know."""
        with Vertical(id="dialog"):
            yield Static(content([Part(present.title(self.places[0]), Tone.STRONG)]), markup=False)
            if self.search:
                yield OrderedInput(
                    placeholder=_("Skriv lidt af det, du vil"), id="search", compact=True, select_on_focus=False
                )
            yield RowList("explained")
            offered = [command for command in at(Place.HELP) if command.place is Place.HELP]
            yield Static(content(keys(offered, self.keymap, Mode.TYPING, 60)), markup=False)

    def on_mount(self) -> None:
        """Show everything; the search field has the focus where there is one."""
        self.show("")
        self.query_one("#search" if self.search else "#explained").focus()

    def show(self, words: str) -> None:
        """The commands that hold the words, and below them, without words, the lines and the glyphs."""
        width = min(96, self.size.width - 10)
        if self.search:
            rows = present.found(self.commands, self.keymap, words, width)
            if Place.MEETING in self.places:
                rows += present.found_lines(words, width)
                rows += present.found_elsewhere(self.elsewhere(), self.keymap, words, width)
        else:
            rows = present.explained(self.commands, self.keymap, width)
            if Place.MEETING in self.places:
                rows += present.typed(width)
        listed = self.query_one("#explained", RowList)
        listed.hold(rows or [("", (Part(_("Det er der ingen kommando, der hedder."), Tone.QUIET),))])
        listed.highlighted = next((n for n, (id, _line) in enumerate(rows) if self.means_something(id)), 0)

    def elsewhere(self) -> list[Command]:
        """The commands of the lists of the meeting that the focus is not in."""
        return [one for place in LISTS if place not in self.places for one in at(place) if one.place is place]

    @on(Input.Changed, "#search")
    def _searched(self, event: Input.Changed) -> None:
        self.show(event.value)

    @on(Input.Submitted, "#search")
    def _submitted(self, event: Input.Submitted) -> None:
        self.choose(self.query_one("#explained", RowList).chosen)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.choose(event.option.id or "")

    def choose(self, id: str) -> None:
        """Answer with a command or a line; a row that only explains is no answer."""
        if self.means_something(id):
            self.dismiss(id)

    def means_something(self, id: str) -> bool:
        """Whether the row of that id can be chosen."""
        return id.startswith("/") or any(command.id == id for command in self.commands)

    def action_list(self) -> None:
        """From the search field into the list."""
        self.query_one("#explained").focus()

    def action_leave(self) -> None:
        """Nothing is to be done."""
        self.dismiss(None)
