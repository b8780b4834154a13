"""Stand-ins for the ports, in memory."""

from __future__ import annotations

import json
import marshal
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ssp_tui.domain.errors import HeldByOther, NotRecorded
from ssp_tui.ports import Put, Step, Wanted


@dataclass
class Medium:
    """What outlives a MemoryStore, as the disk outlives the real one."""

    frames: list[str] = field(default_factory=list)
    drafts: dict[str, str] = field(default_factory=dict)
    held: bool = False


def _copy(value: Any) -> Any:
    # What is kept came of JSON; this copies it several times as fast.
    return marshal.loads(marshal.dumps(value))


class MemoryStore:
    """The store's port without a disk: two stores on one Medium are two programs in one workspace."""

    def __init__(self, medium: Medium | None = None, *, write: bool = True) -> None:
        self.medium = medium or Medium()
        if write and self.medium.held:
            raise HeldByOther("Mappen er i brug af et andet program.")
        self.medium.held = self.medium.held or write
        self.read_only = not write
        self.notices: list[str] = []
        self.refuse_next = False
        """Set it, and the next append is refused as a full disk would."""
        self._steps: dict[str, list[dict[str, Any]]] = {}
        self._tables: dict[str, dict[str, dict[str, Any]]] = {}
        self._taken_in = 0
        self.refresh()

    def append(self, stream: str, steps: Sequence[Step], puts: Sequence[Put]) -> None:
        first = len(self._steps.get(stream, ())) + 1
        if [step.number for step in steps] != list(range(first, first + len(steps))):
            raise ValueError(f"steps of {stream} go on from {first}")
        if steps or puts:
            self._record(
                {
                    "stream": stream,
                    "steps": [step.model_dump() for step in steps],
                    "puts": list(puts),
                    "new": False,
                }
            )

    def rebuild(self, puts: Iterable[Put]) -> None:
        self._record({"stream": "", "steps": [], "puts": list(puts), "new": True})

    def _record(self, frame: dict[str, Any]) -> None:
        text = json.dumps(frame)
        if any(put.table.startswith("_") or "_id" in (put.doc or {}) for put in frame["puts"]):
            raise ValueError("names that begin with _ are the store's own")
        if self.read_only or self.refuse_next:
            self.refuse_next = False
            raise NotRecorded("Linjen er ikke optaget.", "Prøv igen.")
        self.medium.frames.append(text)
        self._take_in()

    def _take_in(self) -> bool:
        new = self.medium.frames[self._taken_in :]
        self._taken_in += len(new)
        for text in new:
            frame = json.loads(text)
            if frame["steps"]:
                self._steps.setdefault(frame["stream"], []).extend(frame["steps"])
            if frame["new"]:
                self._tables.clear()
            for table, id, doc in frame["puts"]:
                if doc is None:
                    self._tables.get(table, {}).pop(id, None)
                else:
                    self._tables.setdefault(table, {})[id] = doc
        return bool(new)

    def refresh(self) -> bool:
        return self._take_in()

    def steps(self, stream: str) -> list[Step]:
        return [Step.model_validate(_copy(step)) for step in self._steps.get(stream, ())]

    def streams(self) -> list[str]:
        return sorted(self._steps)

    def get(self, table: str, id: str) -> dict[str, Any] | None:
        doc = self._tables.get(table, {}).get(id)
        return None if doc is None else dict(_copy(doc))

    def all(self, table: str, wanted: Wanted | None = None) -> list[dict[str, Any]]:
        docs = self._tables.get(table, {}).values()
        return [_copy(doc) for doc in docs if wanted is None or wanted(doc)]

    def save_draft(self, stream: str, text: str) -> None:
        if not self.read_only and self.medium.frames:
            self.medium.drafts[stream] = text

    def draft(self, stream: str) -> str:
        return self.medium.drafts.get(stream, "")

    def checkpoint(self) -> None:
        """There is nothing to fold."""

    def close(self) -> None:
        if not self.read_only:
            self.medium.held = False
        self.read_only = True
