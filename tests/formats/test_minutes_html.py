from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.view import MinutesView, view
from ssp_tui.formats.minutes_html import minutes_html
from tests.formats.minutes_examples import COMMITTEE, STEERING
from tests.formats.minutes_views import views
from tests.formats.test_minutes_markdown import typed_texts

TAGS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br"} | {
    *("strong", "em", "ul", "li", "div", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
}


class Page(HTMLParser):
    """What a browser would make of a page: its tags, its attributes, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.said = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(f"{name}={value}" for name, value in attrs)
        self.said += "\n" if tag in ("p", "li", "td", "br", "h1", "h2") else ""

    def handle_data(self, data: str) -> None:
        self.said += data


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(views())
def test_typed_text_is_text_and_nothing_else(seen: MinutesView) -> None:
    page = Page(minutes_html(seen))
    assert set(page.tags) <= TAGS
    assert {name for name in page.attributes if not name.startswith("style=width: ")} <= {
        "lang=da",
        "charset=utf-8",
        "name=viewport",
        "content=width=device-width, initial-scale=1",
        "scope=col",
        "class=long",
    }
    for text in typed_texts(seen):
        assert text in page.said


def test_the_page_is_danish_fits_a4_and_fetches_nothing() -> None:
    page = minutes_html(view(STEERING))
    assert '<html lang="da">' in page
    assert "size: A4" in page
    assert "<title>Referat af møde i SSP-styregruppen torsdag den 26. november 2026</title>" in page
    for remote in ("http", "url(", "@import", "<script", "<link", "src="):
        assert remote not in page


def test_a_long_field_keeps_its_paragraphs_and_lines() -> None:
    page = minutes_html(view(STEERING))
    assert "<p>Indsatsen er afprøvet tre gange:<br>- 2024<br>- 2025</p>\n<p>Regnskabet er vedlagt.</p>" in page


def test_the_decisions_leave_the_talk_out() -> None:
    page = Page(minutes_html(view(COMMITTEE, Rendering.DECISIONS, Audience.INTERNAL)))
    assert "Beslutningsreferat af møde" in page.said
    assert "Lav en fælles vidensbank" in page.said
    assert "intet" not in page.said
