from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import pytest

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.going_out import OutgoingAgenda
from ssp_tui.domain.item import CarryReason, Origin
from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.sending import PROPOSED_BY, Final, listing
from ssp_tui.formats.agenda_documents import agenda_docx, agenda_html, agenda_text, write_agenda

FORUM = Forum("udvalg", "SSP+-udvalget", place="Køge")
LAST = "2016-09-28-udvalg"
DAY = dt.date(2016, 12, 13)


def going(items: Sequence[AgendaItem], **more: Any) -> OutgoingAgenda:
    return OutgoingAgenda(FORUM, DAY, tuple(items), place=FORUM.place, **more)


def came(reason: CarryReason, deferrals: int = 0, **more: str) -> AgendaItem:
    origin = Origin("udvalg", LAST, "3", reason, deferrals)
    return AgendaItem("udvalg/emne", "Emnet *", reason, origin=origin, **more)


def reason_of(item: AgendaItem) -> str:
    return write_agenda(going([item])).rstrip("\n").split("\n\n")[3]


def test_the_agenda_has_title_place_and_items_with_kinds_and_minutes() -> None:
    items = [
        AgendaItem("udvalg/velkommen", "Velkommen", CarryReason.STANDING, (ItemKind.DECISION,), 5, fixed=True),
        AgendaItem("udvalg/runde", "Bordet rundt", CarryReason.STANDING, round_units=("Skole", "Social", "Politi")),
    ]
    assert write_agenda(going(items)) == (
        "# Foreløbig dagsorden for møde i SSP+-udvalget tirsdag den 13. december 2016\n\n**Sted:** Køge\n\n"
        "## 1. Velkommen (B, 5 min)\n\n## 2. Bordet rundt\n\n**Runde:** Skole, Social og Politi\n"
    )


def test_a_date_that_is_not_set_is_said_not_to_be() -> None:
    assert write_agenda(OutgoingAgenda(Forum("x", "Mandagsmøde"), None, ())) == (
        "# Foreløbig dagsorden: Mandagsmøde\n\n**Dato:** ikke fastsat\n"
    )


def test_every_reason_is_said_in_words() -> None:
    since = "mødet 28. september 2016, pkt. 3"
    assert reason_of(came(CarryReason.DEFERRED, 2, because="time", until="næste møde", text="regn *skab*")) == (
        f"*Udsat 2. gang på grund af tidsmangel, fra {since}: regn \\*skab\\**"
    )
    assert reason_of(came(CarryReason.DEFERRED, 1, until="når svaret er her")) == (
        f"*Udsat 1. gang (når svaret er her), fra {since}*"
    )
    assert reason_of(came(CarryReason.CARRIED)) == f"*Overført fra {since}*"
    assert reason_of(came(CarryReason.NOT_REACHED, 1)) == f"*Ikke nået på {since}, udsat 1 gang*"
    assert reason_of(came(CarryReason.PARKED)) == f"*Ønsket på dagsordenen på {since}*"
    assert reason_of(came(CarryReason.RECEIVED)) == f"*Modtaget fra udvalg, {since}*"
    assert reason_of(AgendaItem("t", "Referat", CarryReason.APPROVAL)) == "*Referat til godkendelse*"
    assert reason_of(AgendaItem("t", "Opfølgning", CarryReason.ACTIONS)) == "*Der er åbne opgaver*"


def test_a_closed_item_shows_its_neutral_title_and_no_text() -> None:
    item = came(CarryReason.DEFERRED, 1, text="hemmeligt", until="når Mette er rask", neutral_title="Et emne")
    closed = AgendaItem(
        item.thread, "Mettes sygdom", item.reason, origin=item.origin, text=item.text, until=item.until,
        closed=True, neutral_title="Et emne", fields=(("Sag", "sygdom"),),
    )  # fmt: skip
    written = write_agenda(going([closed]))
    assert "## 1. Et emne\n\n**Lukket punkt**\n\n*Udsat 1. gang, fra" in written
    for secret in ("hemmeligt", "rask", "sygdom"):
        assert secret not in written


def test_the_page_holds_the_same_and_escapes_it() -> None:
    page = agenda_html(going([AgendaItem("t", "<b>Titel</b>", CarryReason.STANDING)]))
    assert "1. &lt;b&gt;Titel&lt;/b&gt;" in page


def test_an_agenda_is_provisional_until_the_chair_has_said_that_it_is_final() -> None:
    items = [AgendaItem("a", "Lys", CarryReason.STANDING), AgendaItem("b", "Ferie", CarryReason.STANDING)]
    assert write_agenda(going(items)).startswith("# Foreløbig dagsorden for møde i SSP+-udvalget tirsdag den 13.")
    said = Final(dt.date(2016, 12, 6), "", listing(items))
    written = write_agenda(going(items, final=said))
    assert written.startswith("# Dagsorden for møde i SSP+-udvalget tirsdag den 13.")
    assert "\n\nGodkendt af formanden den 6. december 2016.\n\n" in written
    for changed in (items[::-1], items[:1], [*items, came(CarryReason.PARKED)]):
        assert "den 6. december 2016. Ændret siden da.\n" in write_agenda(going(changed, final=said))
    assert "Godkendt af Bo den 6." in write_agenda(going(items, final=Final(said.date, "Bo", said.agenda)))


def test_who_proposed_an_item_is_said_but_of_a_closed_one() -> None:
    item = AgendaItem("a", "Lys", CarryReason.PARKED, fields=((PROPOSED_BY, "Mette (social)"),))
    assert "**Foreslået af:** Mette (social)" in write_agenda(going([item]))
    hidden = AgendaItem("a", "Lys", CarryReason.PARKED, fields=item.fields, closed=True, neutral_title="Lukket punkt")
    assert "Mette" not in write_agenda(going([hidden]))


def test_a_joint_meeting_is_called_by_all_its_fora() -> None:
    joint = going([], names=("Lokalrådet", "Kredsrådet"), kind=MeetingKind.JOINT)
    assert write_agenda(joint).startswith("# Foreløbig dagsorden for fællesmøde i Lokalrådet og Kredsrådet tirsdag")


def test_text_and_word_say_the_same() -> None:
    docx = pytest.importorskip("docx")
    agenda = going([AgendaItem("a", "Lys <&> *", CarryReason.STANDING)])
    assert "1. Lys <&> *\n" in agenda_text(agenda)
    document = docx.Document(io.BytesIO(agenda_docx(agenda)))
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "Foreløbig dagsorden for møde i SSP+-udvalget tirsdag den 13. december 2016",
        "Sted: Køge",
        "1. Lys <&> *",
    ]
    assert document.core_properties.created.date() == DAY
    assert agenda_docx(agenda) == agenda_docx(agenda)
