"""What the front matter of minutes says to a journal system, and what it tells of the meeting as a whole."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.view import MinutesView
from ssp_tui.formats.minutes import words
from ssp_tui.formats.minutes.front import Front

_MINUTES_DATE = "referatdato"
_HIGHEST = "højeste opgavenummer"
DIGEST = "sha256"
_E = TypeVar("_E", bound=StrEnum)


def digest(body: str) -> str:
    """The SHA-256 of a body as it lies on the disk."""
    return hashlib.sha256(body.encode()).hexdigest()


def journal_lines(view: MinutesView, body: str) -> Iterator[tuple[str, Any]]:
    """The lines that every front matter has."""
    ids, names = [forum for forum, _name in view.fora], [name for _id, name in view.fora]
    yield "id", view.meeting
    yield "forum", names[0] if len(names) == 1 else names
    yield "forum-id", ids[0] if len(ids) == 1 else ids
    yield "dato", view.date.isoformat()
    yield "slags", view.kind.value
    yield "møde", words.STATUSES[view.status]
    yield "referat", words.RENDERINGS[view.rendering]
    yield "klasse", words.AUDIENCES[view.audience]
    yield "version", str(view.version)
    yield "status", "udkast"
    if view.minute_date:
        yield _MINUTES_DATE, view.minute_date.isoformat()
    if view.highest_action:
        yield _HIGHEST, view.highest_action
    yield DIGEST, digest(body)


def read_journal(front: Front) -> MinutesView:
    """A view that holds what those lines say. Raises Unreadable."""
    return MinutesView(
        meeting=front.get("id", str),
        fora=tuple(zip(front.get("forum-id", _several), front.get("forum", _several), strict=False)),
        date=front.get("dato", dt.date.fromisoformat),
        kind=front.get("slags", MeetingKind),
        status=_word(front, "møde", words.STATUSES),
        rendering=_word(front, "referat", words.RENDERINGS),
        audience=_word(front, "klasse", words.AUDIENCES),
        version=front.get("version", int),
        minute_date=front.get(_MINUTES_DATE, dt.date.fromisoformat) if _MINUTES_DATE in front else None,
        highest_action=front.get(_HIGHEST, str) if _HIGHEST in front else "",
    )


def _several(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(map(str, value))


def _word(front: Front, key: str, kinds: Mapping[_E, str]) -> _E:
    meant = {word: kind for kind, word in kinds.items()}
    return front.get(key, meant.__getitem__)
