"""The entry line: one line of text that can be undone, and that a paste of several lines does not break."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message

from ssp_tui.domain.text import legible
from ssp_tui.language.pasting import pasted_hint
from ssp_tui.tui.widgets.in_order import OrderedInput, Press

_BREAKS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_MARK = re.compile(r"^(?:b|k|a|o|i|anb(?:\([^)]*\))?|næste|beslutning|opgave)\s*:\s*|^\?\s*", re.IGNORECASE)


def one_line(text: str) -> str:
    """Pasted text as one line: line breaks become blanks, control characters go, blanks at the ends stay."""
    return legible(_BREAKS.sub(" ", text.strip("\n\r")))


def marked(line: str, mark: str) -> str:
    """The line as the entry that `mark` (`b`, `a`) makes; a line that is one already becomes a plain note."""
    bare = _MARK.sub("", line.lstrip(), count=1)
    already = line.lstrip().casefold().startswith(f"{mark}:")
    return bare if already else f"{mark}: {bare}"


class EntryField(OrderedInput):
    """An Input with a memory: Ctrl+Z and Ctrl+Y are answered by the screen through `undo` and `redo`."""

    def __init__(self, placeholder: str, press: Press, submit: Callable[[str], None], id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.press = press
        self._submit = submit
        self._past: list[str] = []
        self._future: list[str] = []
        self._in_a_word = False
        self._remembering = True

    async def action_submit(self) -> None:
        """Hand the line over at once, also an empty one; a message would let the next key come first."""
        self._submit(self.value.strip() and self.value)

    def watch_value(self, before: str, after: str) -> None:
        """Remember where a change began: a word that is typed is one change, a paste or a cut another."""
        if not self._remembering or before == after:
            return
        typed = len(after) == len(before) + 1
        new_word = before.endswith(" ") and not after.endswith(" ")
        if not (typed and self._in_a_word) or new_word:
            self._past.append(before)
        self._in_a_word = typed
        self._future.clear()

    def undo(self) -> bool:
        """Take the last change of the text back; False when there is none."""
        return self._go(self._past, self._future)

    def redo(self) -> bool:
        """Make the change again that was taken back; False when there is none."""
        return self._go(self._future, self._past)

    def _go(self, there: list[str], back: list[str]) -> bool:
        if not there:
            return False
        back.append(self.value)
        self._set(there.pop())
        return True

    def put(self, text: str, cursor: int | None = None) -> None:
        """Another text, as one change that can be undone; the cursor at its end, or where it is told."""
        self._in_a_word = False
        self.value = text
        self.cursor_position = len(text) if cursor is None else cursor

    def start_over(self, text: str = "") -> None:
        """Another text, and nothing to go back to."""
        self._past.clear()
        self._future.clear()
        # A field of several lines that could not be recorded comes back as one.
        self._set(one_line(text))

    def _set(self, text: str) -> None:
        self._remembering = False
        self.value = text
        self._remembering = True
        self._in_a_word = False
        self.cursor_position = len(text)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.take_in(event.text)

    def action_paste(self) -> None:
        """Paste what was copied in this program."""
        self.take_in(self.app.clipboard)

    @dataclass
    class Joined(Message):
        """Several lines were pasted, and became one."""

        hint: str

    def take_in(self, text: str) -> None:
        """Put a text where the cursor is, as one change; its lines become one."""
        self._in_a_word = False
        hint = pasted_hint(text)
        if hint:
            self.post_message(self.Joined(hint))
        self.replace(one_line(text), *sorted(self.selection))
