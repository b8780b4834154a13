"""The order of a meeting's items, and the numbers that were ever given in it."""

from __future__ import annotations

from collections.abc import Mapping

from ssp_tui.domain.item import Item


def inserted(items: tuple[Item, ...], added: tuple[Item, ...], before: str) -> tuple[Item, ...]:
    """The items with more put in just before `before`, else last; a sub-item last in its item."""
    parent = added[0].parent
    place = len(items)
    if before:
        place = next((n for n, item in enumerate(items) if item.number == before), place)
    elif parent:
        inside = [n for n, item in enumerate(items) if parent in (item.number, item.parent)]
        place = inside[-1] + 1 if inside else place
    return (*items[:place], *added, *items[place:])


def raised(counters: Mapping[str, int], key: str, number: int) -> Mapping[str, int]:
    """The counters when a number has been given."""
    return counters if counters.get(key, 0) >= number else {**counters, key: number}


def counted(counters: Mapping[str, int], items: tuple[Item, ...]) -> Mapping[str, int]:
    """The counters when these items have got their numbers."""
    for item in items:
        counters = raised(counters, item.parent, int(item.number.rpartition(".")[2]))
    return counters
