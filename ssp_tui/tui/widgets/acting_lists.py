"""Lists whose rows can be acted on: the screen carries out what a key means for the row under the cursor."""

from __future__ import annotations

from typing import ClassVar

from textual.events import Focus, Resize
from textual.message import Message

from ssp_tui.tui.bindings import bindings
from ssp_tui.tui.registry import Place
from ssp_tui.tui.widgets.lists import RowList


class ActingList(RowList):
    """A list that is a place of its own."""

    PLACE: ClassVar[Place]
    FIRST_AT_END: ClassVar[bool] = False
    "Whether the cursor begins at the last row."

    class Passed(Message):
        """One went down over the last row."""

    class Left(Message):
        """One went up over the first row."""

    def on_focus(self, event: Focus) -> None:
        """The cursor stands on a row, so that the first key has something to act on."""
        if self.highlighted is None and self.option_count:
            self.highlighted = self.option_count - 1 if self.FIRST_AT_END else 0

    def action_cursor_up(self) -> None:
        """One row up; from the first one, out of the list."""
        if self.highlighted or self.PLACE is Place.ITEMS:
            super().action_cursor_up()
        else:
            self.post_message(self.Left())

    def action_cursor_down(self) -> None:
        """One row down; from the last one, on to the next list."""
        if self.highlighted is not None and self.highlighted >= self.option_count - 1:
            self.post_message(self.Passed())
        else:
            super().action_cursor_down()

    def begin(self) -> None:
        """Go into the list where one begins: at its first row, or its last."""
        self.highlighted = None
        self.focus()

    def point_at(self, row: str) -> None:
        """Move the cursor to the row of that id, if it is there."""
        place = self.place_of(row)
        if place is not None:
            self.highlighted = place


class ItemList(ActingList):
    """The items of the meeting."""

    PLACE = Place.ITEMS
    BINDINGS = bindings(PLACE)


class FollowUpList(ActingList):
    """The actions that are asked about."""

    PLACE = Place.FOLLOW_UP
    BINDINGS = bindings(PLACE)


class LineList(ActingList):
    """What was recorded on the item."""

    PLACE = Place.LINES
    BINDINGS = bindings(PLACE)
    FIRST_AT_END = True
    following = True
    "The last line is to be in sight; nobody has paged away from it."

    def on_resize(self, event: Resize) -> None:
        """The last line stays in sight where nobody looks for another."""
        self.call_after_refresh(self._follow)

    def show_last(self) -> None:
        """Bring the last line in sight, now and when there is less room for it."""
        self.following = True
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        if self.following and self.highlighted is None:
            self.scroll_end(animate=False, immediate=True)

    def reveal(self, row: str) -> None:
        """Bring a line in sight; the cursor, where it stands, stays."""
        place = self.place_of(row)
        if place is None or self.has_focus:
            return
        self.following = False
        self.highlighted = place
        self.scroll_to_highlight()
        self.highlighted = None

    def page(self, way: int) -> None:
        """Leaf through the lines, up (-1) or down (1)."""
        self.following = False
        self.scroll_relative(y=way * max(1, self.size.height - 1), animate=False)


class RollCall(ActingList):
    """Who is there, one row a person."""

    PLACE = Place.ATTENDANCE
    BINDINGS = bindings(PLACE)
