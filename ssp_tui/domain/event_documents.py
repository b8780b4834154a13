"""Events as the JSON documents that they are kept as."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from ssp_tui.domain.events import Event


def _tag(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


_BY_TAG: Mapping[str, type] = {_tag(kind): kind for kind in Event.__args__}
_TAGS = {kind: tag for tag, kind in _BY_TAG.items()}
_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_doc(event: Event) -> dict[str, Any]:
    """The event as a JSON document: its type, and every field that is not its default."""
    kind = type(event)
    doc: dict[str, Any] = _adapter(kind).dump_python(event, mode="json", exclude_defaults=True)
    return {"type": _TAGS[kind], **doc}


def from_doc(doc: Mapping[str, Any]) -> Event:
    """The event that a document holds; fields that a newer program wrote are passed over.

    Raises KeyError for a type that this program does not know.
    """
    kind = _BY_TAG[doc["type"]]
    event: Event = _adapter(kind).validate_python({k: v for k, v in doc.items() if k != "type"})
    return event
