"""A field of an item, of several lines."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from ssp_tui.domain.text import clean_lines
from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.keymap import Keymap
from ssp_tui.tui.present.bars import keys
from ssp_tui.tui.present.parts import Part, Tone
from ssp_tui.tui.registry import Mode, Place, at
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.widgets.in_order import OrderedTextArea


@dataclass(frozen=True, slots=True)
class FieldText:
    """What was written, and whether it is to be recorded."""

    text: str
    save: bool


class FieldDialog(ModalScreen[FieldText]):
    """Write the text of a field; closing without saving gives the text back unsaved, so that it is not lost."""

    BINDINGS = bindings(Place.FIELD)

    def __init__(self, name: str, text: str, keymap: Keymap) -> None:
        super().__init__()
        self.field = name
        self.text = text
        self.keymap = keymap

    def compose(self) -> ComposeResult:
        """The name, the text, the keys."""
        with Vertical(id="dialog"):
            yield Static(content([Part(self.field, Tone.STRONG)]), markup=False)
            yield OrderedTextArea(self.text, soft_wrap=True, id="text")
            offered = [command for command in at(Place.FIELD) if command.place is Place.FIELD]
            yield Static(content(keys(offered, self.keymap, Mode.TYPING, 60)), markup=False)

    def on_mount(self) -> None:
        """Write on where the text ends."""
        area = self.query_one("#text", OrderedTextArea)
        area.move_cursor(area.document.end)
        area.focus()

    @property
    def written(self) -> str:
        """The text as it stands."""
        return clean_lines(self.query_one("#text", OrderedTextArea).text)

    def action_save(self) -> None:
        """The text is to be recorded."""
        self.dismiss(FieldText(self.written, save=True))

    def action_leave(self) -> None:
        """The text is given back as it is."""
        self.dismiss(FieldText(self.written, save=False))
