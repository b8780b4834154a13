"""What the services need of the outside: a store that keeps every recorded act, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from pydantic import BaseModel

from ssp_tui.domain.agenda import Reading

REGISTER = "register"
"""The stream of acts that belong to no meeting."""


class Put(NamedTuple):
    """A register document to be written whole, or removed.

    `table` is a plain name ("meetings", "actions"); names that begin with "_" and the field "_id" are the
    store's own. `id` is ours, never a number the store made. `doc` holds what JSON can hold; None removes it.
    """

    table: str
    id: str
    doc: Mapping[str, Any] | None


Wanted = Callable[[Mapping[str, Any]], bool]
"""Whether a document is wanted, told from how it lies in the store."""


class Step(BaseModel, extra="allow", frozen=True):
    """One act of the user in one stream: a meeting's id, or `REGISTER`.

    `number` runs 1, 2, 3 ... within its stream without a gap; `at` is an ISO time with offset; `line` is what
    was typed; `events` are JSON documents that the store keeps as they are. Fields it does not know are kept.
    """

    number: int
    at: str
    line: str
    events: list[dict[str, Any]]


class Store(Protocol):
    """Steps in streams, which are the truth, and a register of documents, which is a projection of them.

    One thread at a time writes. A read-only store raises NotRecorded from `append` and `rebuild`.
    """

    read_only: bool
    notices: list[str]
    """What recovery has to tell the user, as short Danish sentences."""

    def append(self, stream: str, steps: Sequence[Step], puts: Sequence[Put]) -> None:
        """Record steps and register documents together; on the disk when it returns.

        Raises NotRecorded, and then nothing has changed; ValueError when numbers do not go on from the
        last or a name is the store's own, TypeError when JSON cannot hold something. HeldByOther only from
        the first act in a new workspace, when another program was quicker.
        """

    def steps(self, stream: str) -> list[Step]:
        """Every step of a stream in order; raises Unreadable when its file is damaged."""

    def streams(self) -> list[str]:
        """Names of the streams that hold a step, sorted."""

    def get(self, table: str, id: str) -> dict[str, Any] | None:
        """One register document, a copy the caller may keep."""

    def all(self, table: str, wanted: Wanted | None = None) -> list[dict[str, Any]]:
        """The documents of a table that are wanted, copies, in the order they first came.

        `wanted` sees each as it lies, and neither keeps nor changes it: there are ten years of them to copy.
        """

    def rebuild(self, puts: Iterable[Put]) -> None:
        """Replace the whole register by these documents, all or nothing; raises NotRecorded."""

    def save_draft(self, stream: str, text: str) -> None:
        """Keep the half-typed line where the death of the process cannot take it; never raises."""

    def draft(self, stream: str) -> str:
        """The half-typed line last kept for a stream, or nothing."""

    def checkpoint(self) -> None:
        """Fold the journal into new snapshots; failing is never an error, the journal goes on."""

    def close(self) -> None:
        """Let go of the store; nothing recorded depends on its being called."""

    def refresh(self) -> bool:
        """In a read-only store: take in what the writer has confirmed since; True if anything changed."""


class Shelf(Protocol):
    """The files of a workspace that people read and edit."""

    def agendas(self) -> tuple[Reading, ...]:
        """Every fixed agenda, read anew, in the order of the file names."""

    def minutes(self, path: str) -> str | None:
        """The text of a file below `minutes/`; None when there is none."""

    def write_minutes(self, path: str, data: bytes) -> str:
        """Write a file below `minutes/` whole or not at all; says where it lies. Raises NotRecorded."""

    def agenda_source(self, file: str) -> bytes:
        """The bytes of a fixed agenda as they are now, by the `file` of its Reading. Raises Unreadable."""

    def rewrite_agenda(self, file: str, before: bytes, after: bytes) -> None:
        """Give the file of a fixed agenda other bytes, whole or not at all.

        Raises Refused when it does not hold `before` any more, and NotRecorded.
        """

    def add_agenda(self, forum: str, data: bytes) -> str:
        """Write the file of a forum that has none; says where it lies. Raises Refused when it is there, NotRecorded."""
