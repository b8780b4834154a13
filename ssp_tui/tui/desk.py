"""The one thread that touches the store, so that a slow disk never delays a key."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Answer = TypeVar("Answer")


class Desk:
    """Takes jobs one after the other, in the order they came; the screen awaits the answers."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self.waiting = 0
        "Jobs that are not done yet."

    async def do(self, job: Callable[[], Answer]) -> Answer:
        """What the job answers; raises what it raises."""
        self.waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, job)
        finally:
            self.waiting -= 1

    def close(self) -> None:
        """Take no more jobs; those that are under way are finished first."""
        self._thread.shutdown(wait=True)
