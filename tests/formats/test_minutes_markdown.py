from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ssp_tui.domain.action import ActionStatus
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.audience import Audience
from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.domain.errors import Unreadable
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.item import Entry, EntryKind, Outcome
from ssp_tui.domain.people import Substitute
from ssp_tui.domain.view import ActionRow, ItemView, MinutesView, Retold, view
from ssp_tui.formats.markdown import dialect, plain
from ssp_tui.formats.minutes.front import read_front
from ssp_tui.formats.minutes.people import (
    guest_line,
    member_line,
    person_line,
    read_guest,
    read_member,
    read_person,
    read_substitute,
    substitute_line,
)
from ssp_tui.formats.minutes.sections import all_items
from ssp_tui.formats.minutes.source import source_of
from ssp_tui.formats.minutes_markdown import body_is_untouched, read_minutes, write_minutes
from tests.formats.minutes_examples import COMMITTEE, STEERING
from tests.formats.minutes_views import numbers, persons, texts, views, words

READERS = {"strict": dialect(), "commonmark": MarkdownIt("commonmark").enable("table")}
any_view = given(views())
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
ITEM = ItemView("3", "Emnet", "forum/emnet")
VIEW = MinutesView("2026-01-05-forum", (("forum", "Forum"),), dt.date(2026, 1, 5), items=(ITEM,))
FRIDAY = Due("fredag", DueKind.EXACT, dt.date(2026, 1, 9))


@few
@any_view
def test_any_view_is_read_back_and_written_again_as_the_same_bytes(seen: MinutesView) -> None:
    written = write_minutes(seen)
    read = read_minutes(written)
    assert read == seen
    assert write_minutes(read) == written
    assert written.endswith("\n") and not written.endswith("\n\n")
    assert body_is_untouched(written)


def typed_texts(seen: MinutesView) -> Iterator[str]:
    """Every text of a view that stands in the words of its minutes."""
    for item in all_items(seen):
        yield item.title
        for name, text in item.fields:
            yield from (name, *text.split("\n"))
        for entry in item.entries:
            if entry.kind is not EntryKind.ACTION:
                yield from (entry.text, entry.category, entry.name)
        yield from (item.deferral.until, item.deferral.text) if item.deferral else ()
    for row in seen.actions:
        yield from (row.text, *row.owners, row.criterion, row.note, row.due.as_written if row.due else "")
    for carry in seen.carried:
        yield from (carry.title, carry.text)
    for meeting in seen.next_meetings:
        yield meeting.place if meeting.date else meeting.as_written
    for _role, name in seen.roles:
        yield name
    for name in ("present", "guests", "apologies", "distribution"):
        for person in getattr(seen.attendance, name) or ():
            yield from (person.name, person.unit, person.reason)
    yield from (seen.place, *seen.remarks, *(approval.text for approval in seen.approvals))


@few
@any_view
def test_every_text_stands_whole_in_the_words_whichever_markdown_reads_them(seen: MinutesView) -> None:
    body = write_minutes(seen).split("\n---\n", 1)[1]
    for name, reader in READERS.items():
        said = "\n".join(plain(token.children) for token in reader.parse(body) if token.type == "inline")
        for text in typed_texts(seen):
            assert text in said, name


# The front matter may make up for words that say too little, so the words are held to account by themselves.


@given(persons)
def test_a_person_is_what_the_words_say(person: object) -> None:
    whole = replace(person, at=person.at and person.at.replace(second=0, microsecond=0))
    assert read_person(source_of(person_line(whole))) == whole
    if whole.unit or not whole.reason:
        assert read_guest(source_of(guest_line(whole))) == whole


@given(st.builds(Substitute, words, texts, texts, numbers))
def test_a_substitute_is_what_the_words_say(substitute: Substitute) -> None:
    assert read_substitute(source_of(substitute_line(substitute))) == substitute


@given(st.builds(Member, words, texts, st.sampled_from(MemberKind)))
def test_a_new_member_is_what_the_words_say(member: Member) -> None:
    assert read_member(source_of(member_line(member))) == member


FACTS = {"thread", "minutes", "origin", "lines", "to", "retold"}


@few
@any_view
def test_the_front_matter_repeats_no_words_of_an_item(seen: MinutesView) -> None:
    def own(item: ItemView) -> ItemView:
        entries = tuple(
            Entry(e.number, e.kind, "", action="SSP-1")
            if e.kind is EntryKind.ACTION
            else replace(e, action="", forum="", kinds=())
            for e in item.entries
        )
        return replace(item, entries=entries, items=tuple(map(own, item.items)))

    front = read_front(write_minutes(replace(seen, items=tuple(map(own, seen.items)))))[0]
    for key in front.keys_for("punkt"):
        facts = dict(front.values[key])
        facts |= facts.pop("deferral", None) or {}
        assert facts.keys() <= FACTS | ({"until"} if _doubles_a_preposition(facts) else set())


def _doubles_a_preposition(facts: dict[str, object]) -> bool:
    return re.match(r"(?:på|den)\b", str(facts.get("until", "")), re.IGNORECASE) is not None


def with_note(text: str) -> str:
    return write_minutes(replace(VIEW, items=(replace(ITEM, entries=(Entry(1, EntryKind.NOTE, text),)),)))


@pytest.mark.parametrize(
    "text",
    [
        "**Beslutning:** vi køber ind",
        "**(lukket)** hemmeligt",
        "**Drøftet.**",
        "**Lukket punkt**",
        "**Punktet er udsat til næste møde**",
        "*Udsat 2. gang*",
        "*(uden tekst)*",
        "## 4. Et punkt",
        "- **Skole:** roligt",
        "> citat",
        "| a | b |",
        "1. Erfaringer",
        "",
    ],
)
def test_a_note_that_looks_like_the_documents_own_words_stays_a_note(text: str) -> None:
    (item,) = read_minutes(with_note(text)).items
    assert item.entries == (Entry(1, EntryKind.NOTE, text),)
    assert item.outcome is None and not item.closed


def test_ten_thousand_characters_survive() -> None:
    text = "Æ*b_`|" * 1700
    assert read_minutes(with_note(text)).items[0].entries[0].text == text


def test_a_field_called_as_a_label_is_still_a_field() -> None:
    fields = tuple((name, "x") for name in ("Beslutning", "Bilag", "Anbefaling (praksis)", "Opgave 1", "Sagsnr", "a:"))
    seen = replace(VIEW, items=(replace(ITEM, fields=fields),))
    assert read_minutes(write_minutes(seen)) == seen


def test_an_unknown_list_is_not_printed_and_an_empty_one_is_said_to_be_empty() -> None:
    written = write_minutes(view(STEERING))
    assert "**Fraværende:** Ingen" in written
    assert "Gæst" not in written
    assert "Fraværende" not in write_minutes(view(COMMITTEE))


def test_the_sums_of_a_meeting_hold_for_the_words_and_not_for_the_front_matter() -> None:
    written = write_minutes(view(COMMITTEE))
    assert body_is_untouched(written)
    assert body_is_untouched(written.replace("\n", "\r\n"))
    assert not body_is_untouched(written.replace("intet", "noget"))
    assert not body_is_untouched("# Referat\n")


def test_words_changed_by_hand_are_read() -> None:
    written = write_minutes(view(COMMITTEE))
    edited = written.replace("\nintet\n", "\nIntet *nyt*\n\n\nEn linje til,\nbrudt af et skriveprogram\n")
    entries = read_minutes(edited.replace("\n", "\r\n")).items[5].entries
    assert [entry.text for entry in entries] == ["Intet *nyt*", "En linje til, brudt af et skriveprogram"]


def test_a_table_cell_changed_by_hand_is_read_with_its_action() -> None:
    edited = write_minutes(view(STEERING)).replace("fredag (27. nov. 2026)", "mandag (30. nov. 2026)")
    due = next(row.due for row in read_minutes(edited).actions if row.number == "SSP-2026-014")
    assert due is not None and (due.as_written, due.date) == ("mandag", dt.date(2026, 11, 30))


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("SSP-2026-014:** Vagtplan", "SSP-2026-014:** Plan", "**Opgave SSP-2026-014:**"),
        ("- Regnskab 2025 (punkt 13)", "- Regnskab 2026 (punkt 13)", "- Regnskab 2026"),
        ("- **16. Handleplan", "- **16. Plan", "- **16. Plan"),
        ("torsdag den 26. november", "fredag den 26. november", "# Referat"),
        ("## 16. Handleplan", "## Handleplan", "## Handleplan"),
        ("**Tid:** kl. 9.00–11.00", "**Tid:** tidligt", "**Tid:** tidligt"),
        ("**Ordstyrer:**", "**Styrer:**", "**Styrer:**"),
        ("## Opgaver", "```\n## Opgaver", "```"),
        ("| åben | 15 |", "| måske | 15 |", "| SSP-2026-017"),
        ('"lines": "1-2 4-9"', '"lines": "1-2 4-6"', "punkt 13:"),
        ("punkt 16:", "punkt 77:", "punkt 77:"),
        ("klasse: intern", "klasse: alle", "klasse:"),
        ("*1 opgave uden nyt*", "*2 opgaver uden nyt*", "*2 opgaver"),
        ('"thread"', "thread", "punkt 12:"),
        ("- **Skole:** Roligt", "- Roligt", "- Roligt"),
    ],
)
def test_what_no_longer_fits_is_refused_with_its_line(old: str, new: str, where: str) -> None:
    written = write_minutes(view(STEERING))
    edited = written.replace(old, new, 1)
    assert edited != written
    with pytest.raises(Unreadable) as refused:
        read_minutes(edited)
    line = next(n for n, text in enumerate(edited.split("\n"), 1) if text.startswith(where))
    assert refused.value.message.startswith(f"Linje {line}:")


@pytest.mark.parametrize(
    "text", ["", "# Referat\n", "---\nid: x\n---\n", "---\nforum: A\nniveau: x\n---\n\n## Punkt\n"]
)
def test_another_file_is_refused_in_danish_with_a_line(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^Linje \d+: "):
        read_minutes(text)


def test_the_outcomes_are_said_in_words() -> None:
    said = {
        outcome: write_minutes(replace(VIEW, items=(replace(ITEM, outcome=outcome),))).split("\n\n")[-1]
        for outcome in Outcome
    }
    assert said == {
        Outcome.DECIDED: "**Besluttet.**\n",
        Outcome.DISCUSSED: "**Drøftet.**\n",
        Outcome.NOTED: "**Taget til efterretning.**\n",
        Outcome.DROPPED: "**Udgår.**\n",
        Outcome.NOT_REACHED: "**Ikke nået.**\n",
    }


def row(number: str, news: tuple[str, ...] = (), **more: Any) -> ActionRow:
    return ActionRow(number, "brev", meeting="2025-12-01-forum", news=news, **more)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((row("SSP-2025-001", ("status",), owners=("Bo",), status=ActionStatus.DONE),), ["SSP-2025-001 (Bo): udført"]),
        (
            (row("SSP-2025-001", ("status", "due", "owners", "note"), owners=("Bo", "Ida"), due=FRIDAY, note="x: y"),),
            ["SSP-2025-001: åben, ny frist fredag (9. jan. 2026), ny ansvarlig Bo, Ida – x: y"],
        ),
        ((row("SSP-2025-001", ("note", "criterion"), note="venter", criterion="svar", closed=True),),
         ["(lukket) SSP-2025-001: kriterium svar – venter"]),
        ((row("SSP-2025-001", ("owners",)), row("SSP-2025-002"), row("SSP-2025-003")),
         ["SSP-2025-001: ingen ansvarlig", "2 opgaver uden nyt"]),
        ((ActionRow("SSP-2026-001", "ny", meeting=VIEW.meeting),), []),
    ],
)  # fmt: skip
def test_the_follow_up_says_what_is_new_and_counts_the_rest(rows: tuple[ActionRow, ...], told: list[str]) -> None:
    seen = replace(VIEW, items=(replace(ITEM, retold=(Retold.ACTIONS,)),), actions=rows)
    written = write_minutes(seen)
    assert [line.strip("*") for line in written.split("\n") if re.match(r"\*[^*]", line)] == told
    assert read_minutes(written) == seen


def test_the_public_is_not_told_that_nothing_is_new_where_something_was_said_in_confidence() -> None:
    seen = replace(VIEW, items=(replace(ITEM, retold=(Retold.ACTIONS,)),), actions=(row("SSP-2025-001"),))
    public = write_minutes(replace(seen, audience=Audience.PUBLIC))
    assert "*Øvrige: 1 opgave*" in public
    assert "uden nyt" not in public


@pytest.mark.parametrize("name", ["Lokalrådet", "A: B", "SSP+ (kreds).", "**x**", "Til.", ""])
@pytest.mark.parametrize("text", ["", "Lukketid på stationen", "**Beslutning:** nej", ":"])
@pytest.mark.parametrize("closed", [False, True])
def test_a_hand_over_is_read_back_and_the_whole_item_is_said_in_a_sentence(name: str, text: str, closed: bool) -> None:
    entry = Entry(1, EntryKind.HANDED_OVER, text, name=name, closed=closed, forum="raad", kinds=(ItemKind.DECISION,))
    seen = replace(VIEW, items=(replace(ITEM, entries=(entry,)),))
    written = write_minutes(seen)
    assert read_minutes(written) == seen
    assert ("Punktet er oversendt til " in written) == (not text)
    assert '"text"' not in read_front(written)[0].values.get("punkt 1", {})
