"""Minutes in Markdown, both ways: what a view says is written, and read again as the same view.

The words of the body are the truth. The front matter has what the journal system asks for, and the facts that the
words do not say (`minutes.facts`). Some lines of the body repeat others for the reader's sake (the actions under their
items, what goes on, the attachments); after an edit by hand they must still agree, or the file is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import Any, TypeVar

from ssp_tui.domain.carry import Carry
from ssp_tui.domain.errors import Unreadable
from ssp_tui.domain.view import ActionRow, ItemView, MinutesView
from ssp_tui.formats.minutes.document import minutes_blocks, read_blocks
from ssp_tui.formats.minutes.facts import (
    LISTS,
    Facts,
    bare_view,
    carry_key,
    completed,
    completed_item,
    expected_carry,
    item_facts,
    unsaid,
)
from ssp_tui.formats.minutes.front import Front, front_matter, read_front
from ssp_tui.formats.minutes.journal import DIGEST, digest, journal_lines, read_journal
from ssp_tui.formats.minutes.reader import Found, blocks_of, unreadable
from ssp_tui.formats.minutes.sections import all_items
from ssp_tui.formats.minutes.source import markdown
from ssp_tui.locale import _

_MEETING = "andet om mødet"
_ITEM = "punkt"
_ACTION = "opgave"
_CARRIED = "videre"
_NEXT = "næste møde"
_APPROVALS = "godkendelse"
_T = TypeVar("_T")


def write_minutes(view: MinutesView) -> str:
    """The minutes in Markdown, ending in one newline."""
    body = "\n" + markdown(minutes_blocks(view))
    known = MinutesView(
        meeting=view.meeting,
        fora=view.fora,
        date=view.date,
        kind=view.kind,
        status=view.status,
        rendering=view.rendering,
        audience=view.audience,
        version=view.version,
        minute_date=view.minute_date,
        highest_action=view.highest_action,
    )
    said = read_blocks(blocks_of(body), known)
    return front_matter((*journal_lines(view, body), *_facts(view, said))) + body


def read_minutes(text: str) -> MinutesView:
    """The view that a file was written from, as it stands now. Raises Unreadable, with the line, for any other file."""
    front, body, first_line = read_front(text.replace("\r\n", "\n"))
    found = blocks_of(body, first_line)
    view = _completed(read_blocks(found, read_journal(front)), front)
    _agree(found, blocks_of(markdown(minutes_blocks(view))))
    return view


def body_is_untouched(text: str) -> bool:
    """Whether the body of a file is as this program wrote it; False for a file that it did not write."""
    try:
        front, body, _line = read_front(text.replace("\r\n", "\n"))
    except Unreadable:
        return False
    return front.values.get(DIGEST) == digest(body)


def _facts(view: MinutesView, said: MinutesView) -> Iterator[tuple[str, Any]]:
    """The lines of the front matter that say what the words do not."""
    if about_meeting := unsaid(bare_view(view), bare_view(said)):
        yield _MEETING, about_meeting
    for item, read in zip(all_items(view), all_items(said), strict=True):
        if facts := item_facts(item, read):
            yield f"{_ITEM} {item.number}", facts
    for row, read_row in zip(view.actions, said.actions, strict=True):
        if facts := unsaid(row, read_row):
            yield f"{_ACTION} {row.number}", facts
    if view.carried:
        yield _CARRIED, [_carry_facts(view, carry) for carry in view.carried]
    for key, values, reads in (
        (_NEXT, view.next_meetings, said.next_meetings),
        (_APPROVALS, view.approvals, said.approvals),
    ):
        each = [unsaid(value, read) for value, read in zip(values, reads, strict=True)]
        if any(each):
            yield key, each


def _carry_facts(view: MinutesView, carry: Carry) -> Any:
    key = carry_key(carry)
    facts = unsaid(carry, expected_carry(view, key))
    return {"key": key, **facts} if facts else key


def _completed(said: MinutesView, front: Front) -> MinutesView:
    """The view with the facts of the front matter."""
    told = {key for word in (_ITEM, _ACTION) for key in front.keys_for(word)}

    def item_with_facts(item: ItemView) -> ItemView:
        told.discard(key := f"{_ITEM} {item.number}")
        if key in front:
            item = front.get(key, partial(completed_item, item))
        return replace(item, items=tuple(map(item_with_facts, item.items)))

    def row_with_facts(row: ActionRow) -> ActionRow:
        told.discard(key := f"{_ACTION} {row.number}")
        return front.get(key, partial(completed, row)) if key in front else row

    def all_with_facts(key: str, values: tuple[_T, ...]) -> tuple[_T, ...]:
        def read(facts: list[Facts]) -> tuple[_T, ...]:
            return tuple(completed(value, more) for value, more in zip(values, facts, strict=True))

        return front.get(key, read) if key in front else values

    view = replace(
        said,
        items=tuple(map(item_with_facts, said.items)),
        actions=tuple(map(row_with_facts, said.actions)),
        next_meetings=all_with_facts(_NEXT, said.next_meetings),
        approvals=all_with_facts(_APPROVALS, said.approvals),
    )
    if told:
        key = min(told)
        raise unreadable(front.lines[key], _("referatet har intet {what}").format(what=key))
    if _MEETING in front:
        meeting = front.get(_MEETING, partial(completed, bare_view(view)))
        lists = {name: getattr(view, name) for name in LISTS}
        view = replace(meeting, **lists)
    if _CARRIED in front:
        view = replace(view, carried=front.get(_CARRIED, partial(_read_carries, view)))
    return view


def _read_carries(view: MinutesView, listed: list[Any]) -> tuple[Carry, ...]:
    carries = []
    for facts in listed:
        more = {} if isinstance(facts, str) else dict(facts)
        key = more.pop("key") if more else facts
        carries.append(completed(expected_carry(view, key), more))
    return tuple(carries)


def _agree(found: Sequence[Found], expected: Sequence[Found]) -> None:
    """Refuse a document in which one place says another thing than the rest."""
    for here, meant in zip_longest(found, expected):
        line = here.differs_from(meant) if here and meant else (here or found[-1]).line
        if line is not None:
            raise unreadable(line, _("resten af referatet siger noget andet end det, der står her"))
