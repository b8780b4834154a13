from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from ssp_tui.domain.audience import Audience, Rendering
from ssp_tui.domain.view import MinutesView, view
from ssp_tui.formats.minutes_text import minutes_text
from tests.formats.minutes_examples import COMMITTEE, STEERING
from tests.formats.minutes_views import views
from tests.formats.test_minutes_markdown import typed_texts


def test_headings_are_underlined_paragraphs_are_lines_and_actions_name_their_columns() -> None:
    text = minutes_text(view(STEERING))
    title = "Referat af møde i SSP-styregruppen torsdag den 26. november 2026"
    assert text.startswith(f"{title}\n{'=' * len(title)}\n\nUdkast · Internt referat\nTid: kl. 9.00–11.00\n")
    assert '\n\n13. Status på "Tryghed i Køge": 4 x 200.000 kr. (D/B)\n-----' in text
    assert "\nSagsfremstilling:\nIndsatsen er afprøvet tre gange:\n- 2024\n- 2025\n\nRegnskabet er vedlagt.\n\n" in text
    assert "\n16. Handleplan [tbd] (B)\n------------------------\n\n17. Referat\n-----------\nReferatet af " in text
    assert "\n\nUdsatte punkter\n---------------\n- " in text
    assert (
        "\n- SSP-2026-014 Vagtplan – ansvarlig: Leder af DOT, Skole, Social – frist: fredag (27. nov. 2026)"
        " – status: åben – punkt: 13\n"
    ) in text
    assert "\n(lukket) Navne drøftes ikke her.\n" in text
    assert "**" not in text
    assert "\\" not in text
    assert text.endswith("godkendt\n")
    assert "\n\n\n" not in text


def test_the_decisions_leave_the_talk_out_and_the_public_text_what_is_closed() -> None:
    decisions = minutes_text(view(COMMITTEE, Rendering.DECISIONS))
    assert decisions.startswith("Beslutningsreferat af møde")
    assert "Anbefaling (vidensdeling): Lav en fælles vidensbank" in decisions
    assert "intet" not in decisions
    public = minutes_text(view(STEERING, audience=Audience.PUBLIC))
    assert "Status på en lokal indsats" in public
    assert "Leder stopper til nytår" not in public
    assert "Navne drøftes ikke her" not in public


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(views())
def test_every_typed_text_stands_as_it_was_typed(seen: MinutesView) -> None:
    lines = minutes_text(seen)
    assert lines.endswith("\n")
    assert "\r" not in lines
    for text in typed_texts(seen):
        assert text in lines
