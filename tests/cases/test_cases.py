"""Real meetings, replayed: the record and the minutes hold what each of them asks for."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from ssp_tui.domain.audience import Audience
from ssp_tui.domain.settings import Settings
from ssp_tui.formats import json_documents
from ssp_tui.formats.minutes_markdown import read_minutes, write_minutes
from ssp_tui.services.minutes import minutes_view
from ssp_tui.services.replaying import Line, Replay
from ssp_tui.services.workspace import Workspace
from ssp_tui.storage.shelf import FolderShelf
from tests.fakes import MemoryStore

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


class Played:
    """A replay that has run to its end, and what came of it."""

    def __init__(self, folder: Path, agendas: Path, file: Path) -> None:
        shutil.copytree(agendas, folder / "agendas")
        self.workspace = Workspace(MemoryStore(), FolderShelf(folder), Settings())
        player = Replay(self.workspace, None, lambda _said: None)
        lines = [Line(n, text) for n, text in enumerate(file.read_text(encoding="utf-8").rstrip("\n").split("\n"), 1)]
        assert player.mistakes(lines) == []
        for line in lines:
            player.carry_out(line)
        assert player.running is not None
        self.meeting = player.running.meeting
        self.show: dict[str, Any] = json_documents.show(self.meeting)

    def minutes(self, audience: Audience = Audience.INTERNAL) -> str:
        return write_minutes(minutes_view(self.workspace, self.meeting.id, audience=audience))

    def item(self, number: str) -> dict[str, Any]:
        return next(item for item in self.show["items"] if item["number"] == number)

    def texts(self, number: str, kind: str) -> list[str]:
        return [entry["text"] for entry in self.item(number)["entries"] if entry["kind"] == kind]

    def warned(self) -> set[tuple[str, str]]:
        return {(warning["kind"], warning.get("item", "")) for warning in self.show["warnings"]}

    def next_agenda(self) -> list[dict[str, Any]]:
        forum = self.meeting.forum
        day = self.workspace.next_date(forum)
        return list(json_documents.agenda(forum, day, self.workspace.agenda([forum], day))["items"])


@pytest.fixture
def played(request: pytest.FixtureRequest, tmp_path: Path) -> Played:
    if request.param == "example":
        return Played(tmp_path, ROOT / "agendas", ROOT / "examples" / "2016-09-28-sam-sspplus.txt")
    return Played(tmp_path, HERE / "agendas", HERE / f"{request.param}.txt")


def case(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("played", [name], indirect=True)


ALL = ["example", *(path.stem for path in sorted(HERE.glob("*.txt")))]


@pytest.mark.parametrize("played", ALL, indirect=True)
def test_the_minutes_of_each_meeting_can_be_read_back(played: Played) -> None:
    view = minutes_view(played.workspace, played.meeting.id)
    assert read_minutes(write_minutes(view)) == view


@pytest.mark.parametrize("played", ALL, indirect=True)
def test_no_word_of_a_meeting_is_missing_from_its_minutes(played: Played) -> None:
    read = read_minutes(played.minutes())
    held = repr(read)
    for item in played.meeting.items:
        assert repr(item.title)[1:-1] in held
        for entry in item.entries:
            assert repr(entry.text)[1:-1] in held
    for action in played.meeting.actions:
        assert repr(action.text)[1:-1] in held


@case("example")
def test_the_real_minutes_of_2016_are_all_there(played: Played) -> None:
    attendance = played.show["attendance"]
    assert [person["name"] for person in attendance["present"]] == ["Jens", "Lotte", "Pernille", "Pia"]
    assert attendance["guests"] == [{"name": "Mark, Køge", "items": ["2"]}]
    assert "absent" not in attendance
    assert "apologies" not in attendance
    points = [text for text in played.texts("3", "note") if text[:2] in ("1.", "2.", "3.", "4.")]
    assert [text[:2] for text in points] == ["1.", "2.", "3.", "4."]
    categories = {e["category"] for e in played.item("4")["entries"] if e["kind"] == "recommendation"}
    assert categories == {"vidensdeling", "lovgivning", "praksis"}
    assert played.item("3")["deferred"]["resumed"]
    assert played.item("4")["deferred"]["text"] == "om, hvorledes emnerne konkretiseres"
    assert played.texts("5", "question")[0].endswith("**gennem vores netværk???**")
    assert played.texts("6", "note") == ["intet"]
    assert played.show["next_meetings"] == [
        {
            "date": "2016-12-13",
            "start": "11:00",
            "end": "14:30",
            "place": "Køge, Vandværket, Sdr. Allé 6",
            "as_written": "tirsdag d. 13. 12. kl. 11 – 14.30 i Køge, Vandværket, Sdr. Allé 6.",
        }
    ]
    assert played.show["roles"]["minute_taker"] == "PB"
    text = played.minutes()
    assert "onsdag den 28. september 2016" in text
    assert "tirsdag den 13. december 2016 kl. 11.00–14.30" in text
    assert "Fraværende" not in text


@case("example")
def test_what_was_taken_up_again_in_2016_stands_once_on_the_next_agenda(played: Played) -> None:
    agenda = played.next_agenda()
    deferred = [item for item in agenda if item["reason"] == "deferred"]
    assert [(item["origin"]["item"], item["deferrals"]) for item in deferred] == [("3", 1), ("4", 1)]
    assert [item["title"][:14] for item in deferred] == ["Kommunikations", "Gennemgang af "]
    assert [item["title"][:26] for item in agenda if item["reason"] == "parked"] == ["Kommunale registreringer: "]
    assert len({item["thread"] for item in agenda}) == len(agenda)


@case("06-lssp-skovbo")
def test_a_list_of_recipients_is_not_attendance(played: Played) -> None:
    attendance = played.show["attendance"]
    assert "present" not in attendance
    assert [person["name"] for person in attendance["distribution"]] == [
        "Jan", "Erling", "Signe", "Jens Jørn", "Frands", "Jørgen", "Majbritt",
    ]  # fmt: skip
    assert ("attendance_missing", "") not in played.warned()


@case("06-lssp-skovbo")
def test_proposals_without_a_date_stand_on_the_next_agenda_and_a_unit_can_owe_something(played: Played) -> None:
    parked = [item["title"] for item in played.next_agenda() if item["reason"] == "parked"]
    assert parked == ["SSP-gruppens struktur fremover", "SSP-dagen den 25/9", "Temadagen 2003", "Orienteringer"]
    owed = {tuple(action["owners"]): action.get("due", {}).get("date") for action in played.show["actions"]}
    assert owed == {("Frands",): None, ("Skovbo Center 10",): "2003-05-01", ("GJ", "KH"): None}


@case("20-koege-styregruppe-2018")
def test_what_was_recommended_stays_apart_from_what_was_decided(played: Played) -> None:
    assert played.item("2")["fields"]["Indstilling"] == "referat af 14. december 2017"
    assert played.texts("2", "decision") == ["Godkendt"]
    assert played.show["approval"]["agenda"]["how"] == "as_written"
    assert '4 x 200.000 kr. til "Tryghed i Køge"' in read_minutes(played.minutes()).items[2].title
    assert "14. december 2017" in played.item("3")["fields"]["Tidligere behandlet"]


@case("23-koege-styregruppe-2019")
def test_a_closed_item_is_number_and_title_to_the_public_and_whole_to_the_forum(played: Played) -> None:
    assert [item["number"] for item in played.show["items"]] == ["12", "13", "14", "15"]
    public, internal = played.minutes(Audience.PUBLIC), played.minutes()
    assert "Fortrolig status" in internal
    assert "Hemmelig beslutning" in internal
    assert "Fortrolig status" not in public
    assert "Hemmelig" not in public
    assert "ferie" in internal
    assert "ferie" not in public
    closed = read_minutes(public).items[2]
    assert (closed.number, closed.withheld, closed.entries, closed.fields) == ("14", True, (), ())
    assert "Lukket punkt" in public


@case("31-faxe-styregruppe")
def test_numbers_run_on_through_the_year_and_membership_changes(played: Played) -> None:
    assert [item["number"] for item in played.show["items"]] == [str(n) for n in range(22, 30)]
    assert played.show["new_members"] == [{"name": "SSP-konsulenter", "sector": "ssp", "kind": "fixed"}]
    assert played.show["attendance"]["not_in_item"] == [{"name": "et medlem", "unit": "politi", "items": ["22"]}]
    assert [attachment["item"] for attachment in played.show["attachments"]] == ["23"]
    assert played.item("24")["origin"] == {"reason": "received", "deferrals": 0, "sender": "Socialudvalget"}
    assert "## 24. Kampagne mod hash (B)\n\n*Modtaget fra Socialudvalget*\n" in played.minutes()


@case("39-toftlund-skolebestyrelse")
def test_six_actions_get_their_owners_and_the_right_year(played: Played) -> None:
    owed = [(action["owners"], action.get("due", {}).get("date")) for action in played.show["actions"]]
    assert owed == [
        (["PP"], None),
        (["PP"], None),
        (["MFA"], "2024-04-05"),
        (["alle"], "2024-04-15"),
        (["arbejdsgrupperne"], "2024-05-02"),
        (["PP"], None),
    ]
    assert played.show["actions"][1]["due"]["kind"] == "symbolic"
    assert ("planned_time_differs", "3") in played.warned()
    assert ("planned_time_differs", "4") not in played.warned()
    assert played.item("6")["deferred"]["reason"] == "time"


@case("47-koege-udsatteraad")
def test_the_approval_may_be_item_two_and_an_item_is_added_while_the_meeting_runs(played: Played) -> None:
    approval = played.show["approval"]["agenda"]
    assert (approval["how"], approval["text"]) == ("with_corrections", "nyt punkt om høringssvar")
    assert [item["number"] for item in played.show["items"]] == ["1", "2", "3", "4", "5"]
    assert played.item("5")["title"] == "Høringssvar"
    assert played.texts("3", "decision") == ["Formøde 31. august 2022 kl. 16.00-17.00"]
    assert played.show["attendance"]["guests"] == [{"name": "to oplægsholdere fra forvaltningen", "items": ["1"]}]


@case("55-friluftsraadet")
def test_an_item_treated_out_of_order_keeps_its_number(played: Played) -> None:
    assert [item["number"] for item in played.show["items"]] == ["1", "6", "2", "3", "4", "5"]
    partly = [person["items"] for person in played.show["attendance"]["present"] if "items" in person]
    assert partly == [["6"], ["1", "6"]]
    assert played.show["attachments"] == [
        {"item": "1", "text": "Bilag til pkt. 5 g, eftersendt 17. oktober", "closed": False}
    ]
