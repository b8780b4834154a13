"""The current item: its head, and under it the lines that were recorded on it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from ssp_tui.tui.present.parts import Line, hanging, joined
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.widgets.acting_lists import ActingList, FollowUpList, LineList
from ssp_tui.tui.widgets.lists import Row

INDENT = 3
"Columns that the rows of an entry after its first stand in: its number stands alone."
SCROLLBAR = 1


class ItemPanel(Vertical):
    """What is known of one item."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._item = ""
        self._head: list[Line] = []

    def compose(self) -> ComposeResult:
        """Head, actions to ask about, lines."""
        yield Static(id="item-head", markup=False)
        yield FollowUpList("follow-up")
        yield LineList("entries")

    @property
    def room(self) -> int:
        """The width that the head has."""
        return self.size.width - 2

    @property
    def list_room(self) -> int:
        """The width that the rows of the lists have."""
        return self.room - SCROLLBAR

    @property
    def asks(self) -> bool:
        """Whether there are actions to ask about."""
        return bool(self.query_one(FollowUpList).option_count)

    @property
    def lists(self) -> list[ActingList]:
        """The lists that hold something, the one to look at first in front."""
        both: tuple[ActingList, ...] = (self.query_one(FollowUpList), self.query_one(LineList))
        return [one for one in both if one.option_count]

    def show(self, item: str, head: list[Line], actions: list[Row], rows: list[Row], brief: bool = False) -> None:
        """Show an item; its last line is in sight when it is another item or has more lines than before.

        `brief`: the actions are only a reminder, and get no more than a few rows.
        Nothing while it is hidden: there is no width then that lines could be broken to.
        """
        if not self.size.width:
            return
        if head != self._head:
            self._head = head
            self.query_one("#item-head", Static).update(content(joined(head)))
        asked, lines = self.query_one(FollowUpList), self.query_one(LineList)
        before = lines.option_count
        asked.display = bool(actions)
        asked.set_class(bool(rows), "shared")
        asked.set_class(brief, "brief")
        asked.hold(self._broken(actions))
        lines.hold(self._broken(rows))
        if item != self._item:
            asked.highlighted = lines.highlighted = None
        if item != self._item or len(rows) > before:
            self._item = item
            lines.show_last()

    def _broken(self, rows: list[Row]) -> list[Row]:
        return [(id, hanging(line, INDENT, self.list_room)) for id, line in rows]
