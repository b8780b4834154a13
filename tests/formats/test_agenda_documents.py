from __future__ import annotations

import datetime as dt

from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.coming import AgendaItem
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.meeting import CarryReason, Origin
from ssp_tui.formats.agenda_documents import agenda_html, write_agenda

FORUM = Forum("udvalg", "SSP+-udvalget", place="Køge")
LAST = "2016-09-28-udvalg"
DAY = dt.date(2016, 12, 13)


def came(reason: CarryReason, deferrals: int = 0, **more: str) -> AgendaItem:
    origin = Origin("udvalg", LAST, "3", reason, deferrals)
    return AgendaItem("udvalg/emne", "Emnet *", reason, origin=origin, **more)


def reason_of(item: AgendaItem) -> str:
    return write_agenda([item], FORUM, DAY).rstrip("\n").split("\n\n")[3]


def test_the_agenda_has_title_place_and_items_with_kinds_and_minutes() -> None:
    items = [
        AgendaItem("udvalg/velkommen", "Velkommen", CarryReason.STANDING, (ItemKind.DECISION,), 5, fixed=True),
        AgendaItem("udvalg/runde", "Bordet rundt", CarryReason.STANDING, round_units=("Skole", "Social", "Politi")),
    ]
    assert write_agenda(items, FORUM, DAY) == (
        "# Dagsorden for møde i SSP+-udvalget tirsdag den 13. december 2016\n\n**Sted:** Køge\n\n"
        "## 1. Velkommen (B, 5 min)\n\n## 2. Bordet rundt\n\n**Runde:** Skole, Social og Politi\n"
    )


def test_a_date_that_is_not_set_is_said_not_to_be() -> None:
    assert write_agenda([], Forum("x", "Mandagsmøde"), None) == (
        "# Dagsorden for Mandagsmøde\n\n**Dato:** ikke fastsat\n"
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
    written = write_agenda([closed], FORUM, DAY)
    assert "## 1. Et emne\n\n**Lukket punkt**\n\n*Udsat 1. gang, fra" in written
    for secret in ("hemmeligt", "rask", "sygdom"):
        assert secret not in written


def test_the_page_holds_the_same_and_escapes_it() -> None:
    page = agenda_html([AgendaItem("t", "<b>Titel</b>", CarryReason.STANDING)], FORUM, DAY)
    assert "1. &lt;b&gt;Titel&lt;/b&gt;" in page
