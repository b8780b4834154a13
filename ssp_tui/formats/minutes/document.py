"""The minutes as one document: all their blocks in order, and the view that such blocks say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ssp_tui.domain.view import MinutesView
from ssp_tui.formats.minutes.blocks import Block
from ssp_tui.formats.minutes.head import head_blocks, read_head
from ssp_tui.formats.minutes.item import item_blocks, read_items
from ssp_tui.formats.minutes.reader import Cursor, Found
from ssp_tui.formats.minutes.sections import read_sections, section_blocks


def minutes_blocks(view: MinutesView) -> Iterator[Block]:
    """The minutes from title to signature."""
    yield from head_blocks(view)
    yield from item_blocks(view)
    yield from section_blocks(view)


def read_blocks(blocks: Sequence[Found], view: MinutesView) -> MinutesView:
    """What the blocks say, added to a view that knows its meeting. Raises Unreadable."""
    cursor = Cursor(blocks)
    view = read_head(cursor, view)
    view = replace(view, items=read_items(cursor))
    return read_sections(cursor, view)
