from __future__ import annotations

import builtins
import io
import zipfile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from ssp_tui.domain.errors import SspError
from ssp_tui.domain.view import MinutesView, view
from ssp_tui.formats.minutes_docx import minutes_docx
from tests.formats.minutes_examples import COMMITTEE, STEERING
from tests.formats.minutes_views import views
from tests.formats.test_minutes_markdown import typed_texts

docx = pytest.importorskip("docx")


def opened(seen: MinutesView) -> Any:
    return docx.Document(io.BytesIO(minutes_docx(seen)))


def said(document: Any) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_page_is_a4_and_the_language_danish() -> None:
    document = opened(view(STEERING))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    archive = zipfile.ZipFile(io.BytesIO(minutes_docx(view(STEERING))))
    assert 'w:lang w:val="da-DK"' in archive.read("word/styles.xml").decode()
    assert b"en-US" not in archive.read("word/styles.xml")
    assert document.core_properties.language == "da-DK"


def test_headings_lists_and_the_table_are_words_own() -> None:
    document = opened(view(STEERING))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Heading 1", "Heading 2", "Heading 3", "List Bullet"} <= styles
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Nr.", "Opgave", "Ansvarlig", "Frist", "Status", "Punkt"]
    assert all(cell.width for row in table.rows for cell in row.cells)


def test_the_footer_says_whose_eyes_it_is_for() -> None:
    assert "intern · udkast · side" in opened(view(STEERING)).sections[0].footer.paragraphs[0].text


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(views())
def test_every_text_is_there(seen: MinutesView) -> None:
    shown = said(opened(seen))
    for text in typed_texts(seen):
        assert text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") in shown


def test_the_same_minutes_are_the_same_bytes() -> None:
    assert minutes_docx(view(COMMITTEE)) == minutes_docx(view(COMMITTEE))
    dates = {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(minutes_docx(view(COMMITTEE)))).infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}


def test_without_the_extra_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    there = builtins.__import__

    def missing(name: str, *rest: Any, **named: Any) -> Any:
        if name == "docx" or name.startswith("docx."):
            raise ImportError(name)
        return there(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(SspError) as refused:
        minutes_docx(view(COMMITTEE))
    assert "pip install" in refused.value.remedy
