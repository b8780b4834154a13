"""The calendar file, read back by others: lines unfolded here, time zones by dateutil."""

from __future__ import annotations

import builtins
import datetime as dt
import io
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz

from ssp_tui.domain.errors import SspError
from ssp_tui.formats.calendar_ics import CalendarEvent, calendar, uid

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
STAMP = dt.datetime(2026, 11, 22, 9, tzinfo=COPENHAGEN)
DAY = dt.date(2027, 3, 4)


def made(*events: CalendarEvent, zone: str = "Europe/Copenhagen") -> str:
    pytest.importorskip("icalendar")
    return calendar(events, STAMP, zone).decode()


def lines(text: str) -> list[str]:
    """The lines of a file as they were before they were folded."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]


def meetings(text: str) -> list[dict[str, str]]:
    """Each event as its properties; what parameters a name has stays with the name."""
    found: list[dict[str, str]] = []
    inside = False
    for line in lines(text):
        if line in ("BEGIN:VEVENT", "END:VEVENT"):
            inside = line.startswith("BEGIN")
            found += [{}] if inside else []
        elif inside:
            name, _colon, value = line.partition(":")
            assert name not in found[-1]
            found[-1][name] = value
    return found


def plain(value: str) -> str:
    """A text as it was before it was escaped."""
    said, escaped = "", False
    for sign in value:
        if escaped:
            said, escaped = said + {"n": "\n", "N": "\n"}.get(sign, sign), False
        elif sign == "\\":
            escaped = True
        else:
            said += sign
    return said


def instant(text: str, event: dict[str, str], name: str = "DTSTART") -> dt.datetime:
    """When an event is, by the time zone of the file itself."""
    zones = tz.tzical(io.StringIO(text.replace("\r\n", "\n")))  # type: ignore[no-untyped-call]
    zone = zones.get("Europe/Copenhagen")
    local = dt.datetime.fromisoformat(event[f"{name};TZID=Europe/Copenhagen"])
    return local.replace(tzinfo=zone).astimezone(dt.UTC)


def test_a_meeting_is_where_and_when_it_is() -> None:
    text = made(
        CalendarEvent(
            uid("2027-03-04-f"), DAY, dt.time(9), dt.time(10, 30), "SSP-styregruppe; Ærø, nord", "Rådhuset, lokale 2",
            "1. Lys\n2. Ferie\\n", ("SSP", "Herning, by"), sequence=2, attendees=("Leder, politi", "Ida"),
        )
    )  # fmt: skip
    (event,) = meetings(text)
    assert event["UID"] == "2027-03-04-f@ssp-tui"
    assert plain(event["SUMMARY"]) == "SSP-styregruppe; Ærø, nord"
    assert plain(event["LOCATION"]) == "Rådhuset, lokale 2"
    assert plain(event["DESCRIPTION"]) == "1. Lys\n2. Ferie\\n\n\nDeltagere: Leder, politi, Ida"
    assert event["CATEGORIES"] == "SSP,Herning\\, by"
    assert (event["STATUS"], event["SEQUENCE"], event["DTSTAMP"]) == ("CONFIRMED", "2", "20261122T080000Z")
    assert instant(text, event, "DTEND") == dt.datetime(2027, 3, 4, 9, 30, tzinfo=dt.UTC)
    assert "METHOD:PUBLISH" in lines(text)
    assert not any(line.startswith(("ATTENDEE", "ORGANIZER")) for line in lines(text))


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_hours_are_right_on_both_sides_of_each_change_of_clocks(year: int) -> None:
    changes = [
        max(day for n in range(31) if (day := dt.date(year, month, 1) + dt.timedelta(n)).weekday() == 6)
        for month in (3, 10)
    ]
    days = [change + dt.timedelta(n) for change in changes for n in (-7, -1, 0, 1, 7)]
    text = made(*(CalendarEvent(uid(day.isoformat()), day, dt.time(8, 30)) for day in days))
    assert [instant(text, event) for event in meetings(text)] == [
        dt.datetime.combine(day, dt.time(8, 30), COPENHAGEN).astimezone(dt.UTC) for day in days
    ]
    assert len({instant(text, event).hour for event in meetings(text)}) == 2


def test_one_event_alone_has_the_whole_rule_of_its_zone() -> None:
    text = made(CalendarEvent(uid("x"), dt.date(2027, 7, 1), dt.time(9)))
    assert instant(text, meetings(text)[0]) == dt.datetime(2027, 7, 1, 7, tzinfo=dt.UTC)
    assert [line for line in lines(text) if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]


def test_a_zone_without_summer_time_has_one_rule() -> None:
    text = made(CalendarEvent(uid("x"), DAY, dt.time(9)), zone="Asia/Tokyo")
    assert [line for line in lines(text) if line.startswith("TZOFFSET")] == ["TZOFFSETFROM:+0900", "TZOFFSETTO:+0900"]


def test_without_a_start_a_meeting_takes_its_day() -> None:
    text = made(CalendarEvent(uid("x"), DAY, title="Temadag"))
    (event,) = meetings(text)
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20270304", "20270305")
    assert "VTIMEZONE" not in text


def test_what_ends_after_midnight_ends_the_day_after() -> None:
    text = made(CalendarEvent(uid("x"), DAY, dt.time(22), dt.time(2)))
    assert meetings(text)[0]["DTEND;TZID=Europe/Copenhagen"] == "20270305T020000"


def test_a_cancelled_meeting_says_so_under_the_same_name() -> None:
    (event,) = meetings(made(CalendarEvent(uid("x"), DAY, cancelled=True, sequence=3)))
    assert (event["UID"], event["STATUS"], event["SEQUENCE"]) == ("x@ssp-tui", "CANCELLED", "3")


def test_nothing_typed_begins_a_line_of_its_own() -> None:
    nasty = "X\r\nATTENDEE:mailto:alle@x.dk\nBEGIN:VALARM\x00\x85 " + "å" * 200
    text = made(CalendarEvent(uid("x"), DAY, title=nasty, place=nasty, description=nasty, categories=(nasty,)))
    assert {name.partition(";")[0] for name in meetings(text)[0]} == {
        "UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "TRANSP", "STATUS", "LOCATION", "DESCRIPTION",
        "CATEGORIES",
    }  # fmt: skip


def test_the_same_events_give_the_same_bytes() -> None:
    event = CalendarEvent(uid("x"), DAY, dt.time(9), title="F", categories=("SSP", "B"))
    assert made(event) == made(event)


def test_a_missing_extra_says_how_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "icalendar":
            raise ImportError(name)
        return there(name, *rest, **more)

    there = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SspError, match=r"pip install 'ssp-tui\[kalender\]'"):
        calendar([CalendarEvent(uid("x"), DAY)], STAMP, "Europe/Copenhagen")
