"""Keys in the order they were pressed.

Textual looks a binding up after the key has travelled from the field to the app, while letters go into the text at
once: of keys that arrive together, over a slow line or while the machine was busy, a backspace or an Enter comes
after the letters that followed it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input, TextArea

from ssp_tui.domain.text import legible, legible_lines

Press = Callable[[str], Awaitable[bool]]
"""Does what a key means in the place around a field; False when it means nothing there."""


def _actions(bindings: Iterable[BindingType]) -> dict[str, str]:
    return {
        key.strip(): binding.action
        for binding in bindings
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }


class OrderedInput(Input):
    """An Input whose editing keys, and those of the place around it, act before the next key."""

    press: Press | None = None
    # The length of the text moves nothing around the field, so that a key has the line drawn anew and not the screen.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        if letter := _letter(event):
            event.prevent_default()
            event.stop()
            self.replace(letter, *sorted(self.selection))
            return
        action = _ACTIONS_OF_INPUT.get(event.key)
        if action or (not event.is_printable and self.press and await self.press(event.key)):
            event.prevent_default()
            event.stop()
        if action:
            await self.run_action(action)

    def _on_paste(self, event: events.Paste) -> None:
        # Textual puts it in as it is, once this has looked at it.
        event.text = legible_lines(event.text)


class OrderedTextArea(TextArea):
    """A TextArea whose editing keys act before the next key."""

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        action, letter = _ACTIONS_OF_TEXT.get(event.key), _letter(event)
        if action or letter:
            event.prevent_default()
            event.stop()
        if letter:
            self._replace_via_keyboard(letter, *self.selection)
        elif action:
            await self.run_action(action)

    async def _on_paste(self, event: events.Paste) -> None:
        # Textual puts it in as it is, once this has looked at it.
        event.text = legible_lines(event.text)


def _letter(event: events.Key) -> str:
    """What a key writes that Textual would drop: a blank that does not break, a joiner, a sign newer than its tables.

    Alt and the space bar write the first of them on a Mac, and a family of emoji is held together by the second.
    """
    letter = event.character or ""
    return letter if not event.is_printable and legible(letter) == letter else ""


_ACTIONS_OF_INPUT = _actions(Input.BINDINGS)
_ACTIONS_OF_TEXT = _actions(TextArea.BINDINGS)
