"""Text as people write and paste it, through everything that leaves the program: each word as typed, none obeyed."""

from __future__ import annotations

import datetime as dt
import io
import json
import xml.etree.ElementTree as ET
import zipfile
from functools import cache

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.text import clean
from ssp_tui.domain.view import MinutesView, view
from ssp_tui.formats import json_documents
from ssp_tui.formats.agenda_documents import agenda_html, write_agenda
from ssp_tui.formats.agenda_markdown import read_agenda
from ssp_tui.formats.markdown import parse, plain
from ssp_tui.formats.minutes_docx import minutes_docx
from ssp_tui.formats.minutes_html import minutes_html
from ssp_tui.formats.minutes_markdown import read_minutes, write_minutes
from ssp_tui.formats.minutes_text import minutes_text
from ssp_tui.language.entry_line import read_line
from ssp_tui.language.reading import Context
from ssp_tui.services.going_out import outgoing
from tests.formats.test_minutes_html import TAGS, Page
from tests.tui.stage import NOW, MemoryShelf, held, workspace

TYPED = (
    "[/b] [tbd] # - \x1b[31m",
    "[@click=app.quit]x[/]",
    "\u202etxet\u2066 \u200e\u061c",
    "| a | b |",
    "| --- | --- |",
    "[l](http://x) ![i](u) <script>alert(1)</script> <!-- --> ]]> <?x?> <![CDATA[",
    "&amp; &lt; &#x41; &",
    "{braces} {0} {} %s %(x)s $x",
    "\"q\" 'a' `k` ``` ~~~ ~~s~~ **f** __u__ _x_ \\ \\\\ \\n",
    "# h",
    "- punkt",
    "> citat",
    "=== ",
    "---",
    "1. et",
    "    kode",
    "en\ttab\nny linje\x00\x7f\x85\u2028slut",
    "\ud800\udfff løs",
    "👍🏽 👨\u200d👩\u200d👧 🇩🇰 a\u030a e\u0323\u0301\u0301 a\u200bb\ufeff\u00ad\xa0漢\ufffe\U0001fae9",
    "a" + "\u0301" * 300,
    "=1+1",
    "x" * 10_000,
    "ord " * 2_500,
    "https://x.dk/a_b_c?d=*e* www.x.dk a@b.dk",
    "**Beslutning:** nej",
    "Punktet er udsat til næste møde",
)
TEXTS = tuple(map(clean, TYPED))
SHORT = tuple(text for text in TEXTS if len(text) < 200)
ALL = " ".join(SHORT)
AGENDA = f"""---
forum: {ALL}
id: styregruppe
kommune: Herning
sted: {ALL}
deltager: {ALL} (skole)
---

## {ALL} (B, 5 min)
Indstilling: {ALL}

## Bordet rundt (O)
Runde: [/b], Social

## Næste møde (B)
"""


def lines(text: str) -> tuple[str, ...]:
    no_due = text.replace("> citat", "\\> citat")
    return (
        f"\\{text}", f"b: {text}", f"k: {text}", f"anb([/b]): {text}", f"i: {text}", f"? {text}", f"næste: {text}",
        f"bilag: {text}", f"a: @Mette: {no_due}", f"/felt [/b]: {text}", f"/bemærkning Se {text}",
    )  # fmt: skip


@cache
def meeting() -> Meeting:
    """A meeting in which every text was said in every way."""
    work = workspace(shelf=MemoryShelf([AGENDA]))
    running = held(work, f"/gæst {ALL}", f"/ordstyrer {ALL}", "/punkt 1")
    for text in TYPED:
        for line in lines(text):
            command = read_line(line, Context(running.meeting.date, running.meeting)).command
            assert command is not None, line
            running.record(command, "", NOW)
    for line in (
        f"/udsæt fordi andet: {ALL}", f"/nyt {ALL}", "/punkt 2", f"[/b]: {ALL}", "/punkt 4", f"/omdøb {ALL} igen",
        f"/næste-møde 3. december 2026 kl. 9 i {ALL}",
    ):  # fmt: skip
        command = running.read(line).command
        assert command is not None, line
        running.record(command, line, NOW)
    running.record(cmd.SetField("Sagsfremstilling", "\n".join(SHORT)), "", NOW)
    return running.meeting


def seen(rendering: Rendering = Rendering.FULL, audience: Audience = Audience.INTERNAL) -> MinutesView:
    return view(meeting(), rendering, audience)


def test_the_meeting_holds_what_was_typed() -> None:
    said = {entry.text for entry in meeting().items[0].entries} | {action.text for action in meeting().actions}
    assert said >= set(TEXTS)


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("rendering", Rendering)
def test_markdown_is_read_back_and_says_the_same_to_any_reader(rendering: Rendering, audience: Audience) -> None:
    minutes = seen(rendering, audience)
    written = write_minutes(minutes)
    assert read_minutes(written) == minutes
    assert write_minutes(read_minutes(written)) == written
    body = written.split("\n---\n", 1)[1]
    said = "\n".join(plain(token.children) for token in parse(body) if token.type == "inline")
    for text in TEXTS:
        assert said.count(text) >= 3, text[:60]


def test_html_is_text_in_known_tags() -> None:
    page = Page(minutes_html(seen()))
    assert set(page.tags) <= TAGS
    for text in TEXTS:
        assert page.said.count(text) >= 9, text[:60]


def test_plain_text_holds_every_line_as_it_was_typed() -> None:
    text = minutes_text(seen())
    for one in TEXTS:
        assert text.count(one) >= 9, one[:60]


def test_word_opens_it() -> None:
    docx = pytest.importorskip("docx")
    data = minutes_docx(seen())
    for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
        if name.endswith(".xml"):
            ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))
    said = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    for text in TEXTS:
        assert said.count(text.replace("\ufffe", "\ufffd")) >= 8, text[:60]


def test_json_holds_the_texts() -> None:
    document = json.loads(json.dumps(json_documents.show(meeting(), 1), ensure_ascii=False).encode())
    said = [entry.get("text") for entry in document["items"][0]["entries"]]
    for text in TEXTS:
        assert said.count(text) == 8, text[:60]
    assert {action["text"] for action in document["actions"]} == set(TEXTS)


def test_the_next_agenda_says_it_as_markdown_and_as_html() -> None:
    work = workspace(shelf=MemoryShelf([AGENDA]))
    running = held(work, f"/udsæt fordi andet: {ALL}", *(f"næste: {text}" for text in TEXTS if text))
    running.record(cmd.CloseMeeting(), "/afslut", NOW)
    coming = outgoing(work, "styregruppe", day=dt.date(2026, 12, 3))
    document = write_agenda(coming)
    said = "\n".join(plain(token.children) for token in parse(document) if token.type == "inline")
    page = Page(agenda_html(coming))
    assert set(page.tags) <= TAGS
    for text in (*TEXTS, clean(ALL)):
        assert text in said, text[:60]
        assert text in page.said, text[:60]


def test_a_field_that_a_file_names_twice_is_one_field_of_two_lines() -> None:
    agenda = read_agenda(
        b"---\nforum: F\nid: f\n---\n\n## Et punkt\nIndstilling: en\nSag: x\nINDSTILLING: to\n", "f.md"
    )
    assert agenda.agenda is not None
    assert agenda.agenda.items[0].fields == (("Indstilling", "en\nto"), ("Sag", "x"))
