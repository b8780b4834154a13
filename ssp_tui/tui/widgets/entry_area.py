"""The foot of the meeting: lines that wait, the entry line, and under it how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.message import Message
from textual.widgets import Input, Static

from ssp_tui.language.completion import Completion
from ssp_tui.language.reading import Reading
from ssp_tui.tui.present import feedback
from ssp_tui.tui.present.parts import Line, Part, Tone
from ssp_tui.tui.safe_text import content
from ssp_tui.tui.unfinished import Unfinished
from ssp_tui.tui.widgets.entry_field import EntryField, marked
from ssp_tui.tui.widgets.in_order import Press
from ssp_tui.tui.widgets.offer import Offer


class EntryArea(Vertical):
    """Where everything is typed. What it holds is never thrown away, only recorded."""

    @dataclass
    class Typed(Message):
        """The text in the field is another."""

        line: str

    def __init__(
        self,
        read: Callable[[str], Reading],
        propose: Callable[[str], str],
        press: Press,
        submit: Callable[[str], None],
        id: str,
        complete: Callable[[str, int], tuple[Completion, ...]] = lambda _line, _cursor: (),
    ) -> None:
        """`press` does what a key means around the field; `submit` is Enter, the line stays until it is `taken`.

        Enter in an empty field is a `submit` too: it means something where people speak in turn.
        """
        super().__init__(id=id)
        self.unfinished = Unfinished()
        self._read = read
        self._propose = propose
        self._press = press
        self._submit = submit
        self._answer: Line = ()
        self._unread = False
        "The line is another than the one whose reading is shown."
        self._offer = Offer(complete)

    def compose(self) -> ComposeResult:
        """The lines that wait, the field, the reading."""
        yield Static(id="kept", markup=False)
        with Horizontal(id="entry"):
            yield Static("›", id="prompt", markup=False)
            yield EntryField("", self._press, self._submit, "line")
        yield Static(id="reading", markup=False)

    @property
    def field(self) -> EntryField:
        """The entry line."""
        return self.query_one("#line", EntryField)

    @on(Input.Changed, "#line")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value:
            self._answer = ()
        # The key is shown first; of keys that come together, only what they make is read.
        if not self._unread:
            self._unread = True
            self.call_after_refresh(self.show_reading)
        self.post_message(self.Typed(event.value))

    @on(EntryField.Joined)
    def _joined(self, event: EntryField.Joined) -> None:
        event.stop()
        self.ask(event.hint)

    def invite(self, prompt: str = "", hint: str = "") -> None:
        """Show whose turn it is before the field, and in it, while it is empty, what to write."""
        place = self.query_one("#prompt", Static)
        place.update(content(f"{prompt} ›" if prompt else "›"))
        self.field.placeholder = hint

    def on_resize(self, event: Resize) -> None:
        """The reading fills the line."""
        self.show_reading()

    def show_reading(self) -> None:
        """How the line is read; what was answered last while there is none."""
        self._unread = False
        place = self.query_one("#reading", Static)
        line = self.field.value
        shown = self._answer
        if line and not shown:
            offered = feedback.offered(*self._offer.of(line, self.field.cursor_position))
            proposed = "" if offered else self._propose(line)
            shown = feedback.reading(self._read(line), proposed, place.content_size.width, offered)
        place.update(content(shown), layout=False)

    def say(self, answer: str | Line) -> None:
        """Answer; it stands until something is typed."""
        self._answer = (Part(answer, Tone.STRONG),) if isinstance(answer, str) else answer
        self.show_reading()

    def ask(self, question: str) -> None:
        """Ask for the rest of a line that was begun; the question stands until it is typed on."""
        # That the line was begun is told after this, and would clear the question.
        self.call_after_refresh(self.say, question)

    def accept(self) -> bool:
        """Complete the word, or write the line as it was proposed; False when nothing is offered."""
        completed = self._offer.taken(self.field.value, self.field.cursor_position)
        if completed:
            self.field.put(*completed)
            return True
        proposed = self._propose(self.field.value)
        if proposed:
            self.field.put(proposed)
        return bool(proposed)

    def taken(self) -> None:
        """The line is on its way: the field is free, or has back what was set aside."""
        self._answer = ()
        self.field.start_over(self.unfinished.back())

    def give_back(self, line: str, why: Line) -> None:
        """A line that was not recorded: into the field if that is empty, else where it can be seen."""
        if self.field.value:
            self.unfinished.keep(line, why)
            self.show_kept()
        else:
            self.field.start_over(line)
            self.call_after_refresh(self.say, why)

    def write(self, line: str, cursor: int | None = None) -> None:
        """Begin another line; what stands in the field comes back after it. `cursor`: where one types on."""
        self.unfinished.begin(line, self.field.value)
        self.field.start_over(line)
        if cursor is not None:
            self.field.cursor_position = cursor
        self.field.focus()
        self.show_kept()

    def lend(self) -> None:
        """The field is empty for something else, until it is given back."""
        self.unfinished.under = self.field.value
        self.field.start_over()

    def take_back(self) -> None:
        """The field is as it was before; what was typed in it meanwhile is kept in sight."""
        if not self.unfinished.only_begun(self.field.value):
            self.unfinished.keep(self.field.value)
        self.field.start_over(self.unfinished.under)
        self.unfinished.under = ""
        self.show_kept()

    def mark(self, mark: str) -> None:
        """Make the line a decision or an action, or a note again."""
        self.field.put(marked(self.field.value, mark))
        self.field.focus()

    def fetch(self) -> None:
        """The next line that waits, in exchange for what is typed."""
        line = self.unfinished.fetch(self.field.value)
        if line is None:
            return
        self.field.start_over(line)
        self.show_kept()

    def show_kept(self) -> None:
        """The lines that wait."""
        kept = self.query_one("#kept", Static)
        kept.display = bool(self.unfinished.kept)
        kept.update(content(feedback.kept(self.unfinished.kept)))
