from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from ssp_tui.domain.meeting import Meeting
from ssp_tui.domain.view import MinutesView, view
from ssp_tui.formats.markdown_blocks import blocks
from ssp_tui.formats.minutes.document import minutes_blocks
from ssp_tui.formats.minutes.source import markdown
from ssp_tui.formats.minutes_text import minutes_text, text
from tests.formats.minutes_examples import COMMITTEE, STEERING
from tests.formats.minutes_views import views
from tests.formats.test_minutes_markdown import typed_texts


@pytest.mark.parametrize("meeting", [STEERING, COMMITTEE])
def test_minutes_that_were_written_as_markdown_say_the_same_again(meeting: Meeting) -> None:
    seen = view(meeting)
    assert text(blocks(markdown(minutes_blocks(seen)))) == minutes_text(seen)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(views())
def test_every_typed_text_is_there_again(seen: MinutesView) -> None:
    lines = text(blocks(markdown(minutes_blocks(seen))))
    for typed in typed_texts(seen):
        assert typed in lines


def test_what_a_hand_has_written_is_kept_word_for_word() -> None:
    source = "> a\n>\n> - b\n>   - c\n\n- d\n  - *e*\n\n3. f\n\n```\n**g**\n```\n\n---\n\n<b>\n\n| h |\n|---|\n| i | \n"
    assert text(blocks(source)) == "a\n\nb\n\nc\n\n- d\n- e\n3. f\n**g**\n\n───\n<b>\n- i\n"
