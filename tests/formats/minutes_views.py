"""Views of minutes for the tests: any view there can be, and a few that real meetings had."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.calendar import Due, DueKind, MeetingTime
from ssp_tui.domain.carry import Carry
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.item import CarryReason, Deferral, Entry, EntryKind, Origin, Outcome, Reason
from ssp_tui.domain.meeting import Approval, MeetingKind, Status
from ssp_tui.domain.people import Attendance, Person, Substitute
from ssp_tui.domain.text import clean, clean_lines
from ssp_tui.domain.view import NEWS, ActionRow, ItemView, MinutesView, Retold

MARKS = [*"\\`*_[]<>&|~#+-=:;.,()!{}$^\"'", "1.", "10)", "---", "```", "<!--", "<b>", "&amp;", "&amp", "???", "[tbd]"]
LETTERS = ["æ", "Ø", "å", "a", "1", " ", "  ", "\u00a0", "\ufeff", "–", "•", "§", "¹", "😀", "e\u0301", "\u0338"]
# What the program writes itself, typed by somebody.
ITS_OWN = [
    "**Beslutning:**",
    "Beslutning",
    "Til referat, Ib",
    "Opgave SSP-2026-001",
    "Punktet er udsat til",
    "(lukket)",
    "**(lukket)** ",
    "Lukket punkt",
    "kl. 9.20",
    "under pkt. 2",
    "pkt. 1",
    ", ",
    "; ",
    " (",
    ")",
    "Ingen",
    "ikke aftalt",
    "*ikke aftalt*",
    "(O/D)",
    " (B)",
    "(uden tekst)",
    "*(uden tekst)*",
    "på grund af tidsmangel",
    "når ",
    "til ",
    "på ",
    "den ",
    " – *kriterium:*",
    "(20. nov. 2026)",
    "tirsdag den 13. december 2016",
    " i ",
    ": ",
    "for ",
    "en gang om året",
    "Drøftet.",
    "## 3. Titel",
    "> ",
    "| a | b |",
    "åben",
    "Referent: PB",
    "mødet 14. juni 2016",
    "Referatet blev godkendt",
]

texts = st.one_of(
    st.lists(st.sampled_from(MARKS + LETTERS + ITS_OWN), min_size=1, max_size=6).map("".join),
    st.sampled_from(ITS_OWN),
    st.text(max_size=20),
).map(clean)
words = texts.filter(bool)
long_texts = st.lists(texts, min_size=1, max_size=5).map(lambda lines: clean_lines("\n".join(lines)))
ids = st.from_regex(r"[a-z]{1,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
days = st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1))
times = st.one_of(st.times().map(lambda time: time.replace(second=0, microsecond=0)), st.times())
numbers = st.lists(st.integers(1, 40).map(str), max_size=3).map(tuple)
kinds = st.lists(st.sampled_from(ItemKind), max_size=3, unique=True).map(tuple)
meeting_ids = st.one_of(st.builds(lambda day, forum: f"{day}-{forum}", days, ids), ids)
persons = st.builds(Person, words, texts, numbers, texts, st.none() | times)
dues = st.one_of(
    st.builds(lambda said, day: Due(said, DueKind.EXACT, day), texts, days),
    st.builds(lambda said, a, b: Due(said, DueKind.RANGE, max(a, b), min(a, b), max(a, b)), texts, days, days),
    st.builds(Due, texts, st.sampled_from([DueKind.SYMBOLIC, DueKind.VAGUE])),
    st.builds(
        Due, texts, st.sampled_from(DueKind), st.none() | days, st.none() | days, st.none() | days, st.booleans()
    ),
)
origins = st.builds(
    Origin,
    ids,
    meeting_ids,
    st.just("3"),
    st.sampled_from(CarryReason),
    st.integers(0, 3),
    texts,
    texts,
    st.just(""),
    texts,
)
deferrals = st.builds(
    Deferral, texts, st.lists(days, max_size=2).map(tuple), st.none() | st.sampled_from(Reason), texts, st.booleans()
)


def _as_said(entry: Entry) -> Entry:
    """A hand-over has a receiver and no category; no other line has a receiver."""
    if entry.kind is EntryKind.HANDED_OVER:
        return replace(entry, category="")
    return replace(entry, forum="", kinds=())


def _entries(kinds_of: st.SearchStrategy[EntryKind]) -> st.SearchStrategy[tuple[Entry, ...]]:
    line = st.builds(
        Entry, st.just(0), kinds_of, texts, texts, texts, st.booleans(), texts, st.one_of(st.just(""), ids), kinds
    )
    lines = st.lists(line, max_size=4)

    def number(drawn: tuple[list[Entry], list[int]]) -> tuple[Entry, ...]:
        return tuple(replace(_as_said(e), number=n) for e, n in zip(drawn[0], sorted(drawn[1]), strict=False))

    gaps = st.lists(st.integers(1, 12), min_size=4, max_size=4, unique=True)
    return st.tuples(lines, st.one_of(st.just([1, 2, 3, 4]), gaps)).map(number)


entries = st.one_of(
    _entries(st.sampled_from(EntryKind)),
    st.lists(texts, max_size=4).map(lambda said: tuple(Entry(n, EntryKind.NOTE, t) for n, t in enumerate(said, 1))),
)
fields = st.lists(st.tuples(texts, st.one_of(texts, long_texts)), max_size=3).map(tuple)


@st.composite
def items(draw: Callable[..., Any], number: str, depth: int = 0) -> ItemView:
    if draw(st.integers(0, 9)) == 0:
        return ItemView(number, draw(texts), closed=True, withheld=True)
    subs = draw(st.integers(0, 2)) if depth < 2 else 0
    return ItemView(
        number,
        draw(texts),
        draw(ids),
        draw(kinds),
        draw(st.none() | st.integers(1, 90)),
        draw(st.booleans()),
        False,
        draw(texts),
        draw(st.none() | origins),
        draw(fields),
        draw(entries),
        draw(st.none() | st.sampled_from(Outcome)),
        draw(st.none() | deferrals),
        tuple(draw(items(f"{number}.{n}", depth + 1)) for n in range(1, subs + 1)),
        draw(st.lists(st.sampled_from(Retold), max_size=2, unique=True).map(tuple)),
    )


def _unknown_or(people: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), st.lists(people, max_size=3).map(tuple))


attendances = st.builds(
    Attendance,
    **{
        name: _unknown_or(persons)
        for name in (
            "present",
            "apologies",
            "absent",
            "guests",
            "joined",
            "left",
            "recused",
            "not_in_item",
            "distribution",
        )
    },
    substitutes=_unknown_or(st.builds(Substitute, words, texts, texts, numbers)),
    not_noted=st.booleans(),
)
carries = st.builds(
    Carry,
    ids,
    texts,
    ids,
    meeting_ids,
    st.sampled_from(["1", "2", "2.1", "77"]),
    st.sampled_from(CarryReason),
    st.integers(0, 3),
    texts,
    st.lists(days, max_size=2).map(tuple),
    st.sampled_from(["", "time", "other"]),
    texts,
    kinds,
    st.none() | st.integers(1, 60),
    st.booleans(),
    texts,
    st.sampled_from([0, 0, 1, 3]),
)


@st.composite
def views(draw: Callable[..., Any]) -> MinutesView:
    meeting = draw(meeting_ids)
    first = draw(st.integers(1, 30))
    rows = [
        ActionRow(
            f"SSP-2026-{n:03}",
            draw(texts),
            draw(st.lists(texts, max_size=2).map(tuple)),
            draw(st.none() | dues),
            draw(st.sampled_from(ActionStatus)),
            draw(st.just(meeting) | meeting_ids),
            draw(st.sampled_from(["1", "2.1", ""])),
            draw(texts),
            draw(st.booleans()),
            draw(texts),
            draw(st.lists(st.sampled_from(NEWS), unique=True).map(tuple)),
        )
        for n in range(1, draw(st.integers(1, 3)))
    ]
    return MinutesView(
        meeting,
        tuple((forum, draw(texts)) for forum in draw(st.lists(ids, min_size=1, max_size=2, unique=True))),
        draw(days),
        draw(st.sampled_from(MeetingKind)),
        draw(st.sampled_from(Status)),
        draw(st.sampled_from(Rendering)),
        draw(st.sampled_from(Audience)),
        draw(st.integers(1, 4)),
        draw(st.none() | times),
        draw(st.none() | times),
        draw(st.none() | times),
        draw(st.none() | times),
        draw(texts),
        draw(
            st.lists(
                st.tuples(st.sampled_from(["chair", "minute_taker", "x"]), texts), max_size=3, unique_by=lambda r: r[0]
            ).map(tuple)
        ),
        draw(st.none() | days),
        draw(attendances),
        draw(st.lists(st.builds(Member, words, texts, st.sampled_from(MemberKind)), max_size=2).map(tuple)),
        tuple(draw(items(str(n))) for n in range(first, first + draw(st.integers(0, 3)))),
        draw(st.lists(carries, max_size=3).map(tuple)),
        tuple(rows),
        draw(
            st.lists(
                st.builds(
                    MeetingTime, texts, st.none() | days, st.none() | times, st.none() | times, texts, st.booleans()
                ),
                max_size=2,
            ).map(tuple)
        ),
        draw(
            st.lists(
                st.builds(
                    Approval,
                    st.sampled_from(["agenda", "minutes"]),
                    st.sampled_from(["", "with_corrections", "in_writing", "none"]),
                    texts,
                    st.just("") | meeting_ids,
                    st.integers(0, 3),
                ),
                max_size=2,
            ).map(tuple)
        ),
        draw(st.lists(texts, max_size=2).map(tuple)),
        draw(st.sampled_from(["", "SSP-2026-014"])),
        draw(st.just("") | texts),
    )
