"""The lists of a meeting: what their keys say, and running through what is owed."""

from __future__ import annotations

from dataclasses import replace

from textual import on, work
from textual.events import Key, Paste
from textual.widgets import OptionList

from ssp_tui.domain.following import by_owner, in_order, next_unheard
from ssp_tui.domain.item import Item
from ssp_tui.tui.key_lines import KeyLine, change, key_line
from ssp_tui.tui.registry import Command, Condition, named
from ssp_tui.tui.registry.meeting import PUT_AWAY
from ssp_tui.tui.screens.meeting_typing import MeetingTyping
from ssp_tui.tui.widgets.acting_lists import ActingList, FollowUpList, ItemList, LineList
from ssp_tui.tui.widgets.item_panel import ItemPanel


class MeetingLists(MeetingTyping):
    """A meeting whose items, actions and lines are acted on by keys."""

    def __init__(self, meeting: str) -> None:
        super().__init__(meeting)
        self._asking_about = ("", "")
        "The action, by its row, that a line was begun about while running through them, and how the line begins."
        self._digits = ""

    @property
    def item(self) -> Item | None:
        """The item that the meeting stands at."""
        return self.meeting.item(self.meeting.current) if self.meeting else None

    @property
    def offered(self) -> list[Command]:
        """The commands that can be carried out; in a meeting that is prepared, what closes one puts it away."""
        planned = self.holds(Condition.PLANNED)
        return [PUT_AWAY if planned and one.id == PUT_AWAY.id else one for one in super().offered]

    @work(group="leave")
    async def action_send(self) -> None:
        """Go to where the agenda goes out from."""
        if self.meeting:
            await self.rest()
            self.ssp.leave_for_forum(self.meeting.forum)

    def action_ask(self, id: str) -> None:
        """Carry out a command of a list: one of the screen's own, or a line about the row under the cursor."""
        command = named(id)
        if command is None or not self.offers(command):
            return
        own = getattr(self, id.replace(".", "_"), None)
        if own:
            own()
        else:
            self.act(id, self.focused.chosen if isinstance(self.focused, ActingList) else "")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        row = event.option.id or ""
        kind, _colon, about = row.partition(":")
        if kind == "item":
            self.record(f"/punkt {about}")
            self.foot.field.focus()
        elif kind == "field":
            self.record(f"/felt {about}")
        elif kind == "action":
            self.act("follow_up.status", row)
        elif kind == "entry":
            self.act("lines.change", row)

    @on(ActingList.Passed)
    def _on_to_the_lines(self) -> None:
        lines = self.query_one(LineList)
        if isinstance(self.focused, FollowUpList) and lines.option_count:
            lines.focus()
            lines.highlighted = 0

    @on(ActingList.Left)
    def _back(self) -> None:
        self.foot.field.focus()

    def act(self, command: str, row: str) -> None:
        """Record the line that a key means, or begin it."""
        said = key_line(command, row, self.meeting) if self.meeting else None
        if said is None:
            return
        following = command.startswith("follow_up.")
        if said.begun:
            self.begin(said)
            self._asking_about = (row, said.line) if following else ("", "")
            return
        self.record(said.line)
        if following:
            self.ask_on(row)

    def begin(self, said: KeyLine) -> None:
        """Begin a line for the user to end."""
        self.foot.write(said.line, said.cursor)

    def ask_on(self, after: str) -> None:
        """The cursor goes to the action that is to be asked about next."""
        self._digits = ""
        listed = self.query_one(FollowUpList)
        number = self.next_action(after.partition(":")[2])
        if number:
            listed.point_at(f"action:{number}")
        listed.focus()

    def next_action(self, after: str) -> str:
        """The number of the action to ask about next; nothing when all were asked about."""
        order = self.known.order if self.known else ()
        return next_unheard(self.meeting, order, after) if self.meeting else ""

    def follow_up_sort(self) -> None:
        """Order the actions by who has them, or by what is urgent again."""
        if self.meeting and self.known:
            owners = by_owner(self.meeting)
            order = owners if self.known.order != owners else in_order(self.meeting, self.known.news)
            self.known = replace(self.known, order=order)
            self.draw()

    def submit(self, line: str) -> None:
        """Take the line; one that was begun about an action goes back to the run-through."""
        super().submit(line)
        row, begun = self._asking_about
        if row and not self.foot.field.value:
            self._asking_about = ("", "")
            if line.startswith(begun.rstrip(": ")):
                self.ask_on(row)

    def begin_line(self, line: str) -> None:
        """Begin a line for the user to end."""
        self.foot.write(line)

    @work(group="point")
    async def point_at(self, entry: int) -> None:
        """The cursor goes to a line of the item that was just gone to."""
        if self.recorder:
            await self.recorder.settled()
        lines = self.query_one(LineList)
        lines.point_at(f"entry:{entry}")
        lines.focus()

    def on_key(self, event: Key) -> None:
        """What a list does not know is text: it goes to the field. Digits are the number of an action."""
        listed = self.focused
        letter = event.character or ""
        if not letter.isdecimal():
            self._digits = ""
        if not isinstance(listed, ActingList) or not event.is_printable or self._is_a_key(event.key):
            return
        event.stop()
        event.prevent_default()
        if isinstance(listed, FollowUpList) and letter.isdecimal():
            self._point_at_number(listed, letter)
        else:
            self.foot.field.focus()
            self.foot.field.insert_text_at_cursor(letter)

    def on_paste(self, event: Paste) -> None:
        """What is pasted is text, wherever the focus is."""
        if isinstance(self.focused, ActingList):
            event.stop()
            self.foot.field.focus()
            self.foot.field.take_in(event.text)

    def _is_a_key(self, key: str) -> bool:
        keymap = self.ssp.keymap_in_force
        wanted = key.lower() if len(key) == 1 else key
        return any(wanted in keymap.keys(command) for command in self.offered)

    def _point_at_number(self, listed: FollowUpList, digit: str) -> None:
        """The cursor goes to the action whose number the digits make; digits that make none begin anew."""
        known = {row.partition(":")[2].rpartition("-")[2].lstrip("0"): row for row in listed.ids}
        for digits in (self._digits + digit, digit):
            if any(number.startswith(digits) for number in known):
                self._digits = digits
                listed.point_at(known.get(digits, listed.chosen))
                return
        self._digits = ""

    def action_slash(self) -> None:
        """From a list to the field, with the beginning of a command."""
        self.foot.write("/")

    def action_fetch(self) -> None:
        """Fetch a line that waits; where none does, the last line of the item, to change it."""
        if self.foot.unfinished.kept or self.foot.field.value:
            self.foot.fetch()
        elif self.meeting and self.item and self.item.entries:
            self.begin(change(self.meeting, self.item.entries[-1]))
        self.show_keys()

    def action_list(self) -> None:
        """Leave the field; letters act in the list. From a list back to the field."""
        if isinstance(self.focused, ActingList):
            self.foot.field.focus()
        else:
            self.action_items()

    def action_items(self) -> None:
        """Over to the items."""
        self.query_one(ItemList).focus()

    def action_read(self) -> None:
        """Over to the actions and lines of the item, from the one list to the next."""
        lists: list[ActingList] = self.query_one(ItemPanel).lists
        here = next((n for n, one in enumerate(lists) if one.has_focus), -1)
        if lists:
            lists[min(here + 1, len(lists) - 1)].begin()

    def action_lines(self) -> None:
        """From an empty field to the actions or the lines."""
        if not self.foot.field.value:
            self.action_read()

    def action_page_up(self) -> None:
        """An earlier part of the item's lines."""
        self.query_one(LineList).page(-1)

    def action_page_down(self) -> None:
        """A later part of the item's lines."""
        self.query_one(LineList).page(1)
