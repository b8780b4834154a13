"""A place that answers in a line of its own, and asks there before it does what cannot be meant by mistake."""

from __future__ import annotations

from collections.abc import Callable

from ssp_tui.domain.errors import SspError
from ssp_tui.tui.present.parts import Line, Part, Tone
from ssp_tui.tui.screens.base import Answer, PlaceScreen, Result


class AskingScreen(PlaceScreen[Result]):
    """Holds what was answered or asked until the next key; that key answers a question, or forgets it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: Line = ()
        self.beside: Line = ()
        "What it is said of, at the other end."
        self._asked = ""
        self._again = ""

    def say_what(self) -> None:
        """Show `said`, or what stands there else."""

    def tell(self, said: Line, beside: Line = ()) -> None:
        """Answer."""
        self.said, self.beside, self._asked = said, beside, ""
        self.say_what()

    def asks(self, action: str, question: Line) -> bool:
        """Whether to ask before an action: only the same key right after the question is a yes."""
        if self._again == action:
            return False
        self.tell(question)
        self._asked = action
        return True

    def on_key(self) -> None:
        """What was told has been read."""
        self._again = self._asked
        if self.said:
            self.tell(())

    def on_screen_suspend(self) -> None:
        """Who comes back from elsewhere is not held to what was asked before."""
        self._again = self._asked = ""

    async def ask_or_say(self, job: Callable[[], Answer]) -> Answer | None:
        """What the store answers; None when it cannot, which is said."""
        try:
            return await self.ask(job)
        except SspError as error:
            self.tell((Part(f"! {error}", Tone.ERROR),))
            return None
