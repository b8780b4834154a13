"""Lines that hand over to another forum, and that take something up from one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.agenda import ItemKind
from ssp_tui.domain.forum import PersonPolicy
from ssp_tui.domain.handover import Fora
from ssp_tui.domain.item import Entry, EntryKind
from ssp_tui.domain.meeting import ForumCard, Meeting
from ssp_tui.language.completion import completions
from ssp_tui.language.entry_line import Context, Reading, read_line
from tests.language.a_meeting import MEETING

B, D = ItemKind.DECISION, ItemKind.DISCUSSION
SENDER = ForumCard("h-styre", "SSP-styregruppe", municipality="Herning", person_policy=PersonPolicy.NAMED)
FORA = Fora(
    (
        SENDER,
        ForumCard("h-raad", "Lokalrådet", ("Lokalråd",), "Herning", person_policy=PersonPolicy.TRENDS),
        ForumCard("r-raad", "Lokalrådet", (), "Ringsted"),
        ForumCard("r-kreds", "Kredsrådet", (), "Ringsted"),
        ForumCard("h-gr-1", "Netværk 1", ("Netværket",), "Herning"),
        ForumCard("h-gr-2", "Netværk 2", ("Netværket",), "Herning"),
    )
)
HERE: Meeting = replace(MEETING, fora=(SENDER,), current="3")


def read(line: str, meeting: Meeting | None = HERE) -> Reading:
    return read_line(line, Context(MEETING.date, meeting, fora=FORA))


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/oversend Lokalrådet: Lukketid (B)", cmd.HandOver("Lokalrådet", "Lukketid", "h-raad", (B,))),
        ("/send lokalraad: Lukketid", cmd.HandOver("Lokalrådet", "Lukketid", "h-raad")),
        ("/hand-over H-RAAD: Lukketid", cmd.HandOver("Lokalrådet", "Lukketid", "h-raad")),
        ("/oversend r-raad: Lukketid", cmd.HandOver("Lokalrådet", "Lukketid", "r-raad")),
        ("/oversend Lokalrådet", cmd.HandOver("Lokalrådet", "", "h-raad")),
        ("/oversend Lokalrådet (B/D)", cmd.HandOver("Lokalrådet", "", "h-raad", (D, B))),
        ("/oversend Lokalrådet:", cmd.HandOver("Lokalrådet", "", "h-raad")),
        ("/oversend Lokalrådet: Lys (B, 10 min)", cmd.HandOver("Lokalrådet", "Lys (B, 10 min)", "h-raad", (B,))),
        ("/oversend Lokalrådet: Tid: kl. 22 (Lukket punkt)", cmd.HandOver(
            "Lokalrådet", "Tid: kl. 22 (Lukket punkt)", "h-raad")),
        ("/oversend Teknik- og Miljøudvalget: Bump", cmd.HandOver("Teknik- og Miljøudvalget", "Bump")),
        ("/modtaget Socialudvalget: Kampagne mod hash (B, 10 min)", cmd.Receive(
            "Socialudvalget", "Kampagne mod hash", "", (B,), 10)),
        ("/modtaget lokalrådet: Lys", cmd.Receive("Lokalrådet", "Lys", "h-raad")),
    ],
)  # fmt: skip
def test_what_a_line_hands_over_and_to_whom(line: str, command: cmd.Command) -> None:
    assert read(line).command == command


@pytest.mark.parametrize(
    "line",
    [
        "/oversend",
        "/oversend : tekst",
        "/oversend Lokalrådet Lukketid på stationen",
        "/oversend Netværket: Uro",
        "/modtaget",
        "/modtaget Lokalrådet",
        "/modtaget Netværket: Uro",
    ],
)
def test_a_line_that_says_too_little_is_answered(line: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error


def test_several_of_a_name_in_ones_own_municipality_are_told_by_their_ids() -> None:
    assert read("/oversend Netværket: Uro").error == "Netværket er navnet på flere fora. Skriv h-gr-1, h-gr-2."


def test_the_label_says_where_it_goes() -> None:
    assert read("/oversend Lokalrådet: Lukketid (B)").label == "OVERSEND til Lokalrådet (B)"
    assert read("/oversend Lokalrådet").label == "OVERSEND punkt 3 til Lokalrådet"
    assert read("/oversend r-raad: Lukketid").label == "OVERSEND til Lokalrådet (Ringsted)"
    assert read("/modtaget Socialudvalget: Hash (B)").label == "MODTAGET fra Socialudvalget: nyt punkt »Hash« (B)"


@pytest.mark.parametrize(
    ("word", "asked"),
    [("Miljøudvalget", ""), ("Kredsrådet", ""), ("Lokelrådet", "Mente du Lokalrådet? Tab · ")],
)
def test_a_forum_that_is_not_here_gets_it_on_paper(word: str, asked: str) -> None:
    reading = read(f"/oversend {word}: Bump")
    assert reading.command == cmd.HandOver(word, "Bump")
    assert reading.label == f"{asked}OVERSEND til {word} på papir"
    assert reading.hints == (f"»{word}« er ikke i dette arbejdsområde",)
    assert read(f"/modtaget {word}: Bump").label == f"{asked}MODTAGET fra {word}: nyt punkt »Bump«"


@pytest.mark.parametrize(
    ("word", "forum"),
    [
        ("SSP-styregruppen", "h-styre"), ("Styregruppen", "h-styre"), ("styregr", "h-styre"), ("Lokalråd", "h-raad"),
        ("lokal", "h-raad"), ("lok", ""), ("Netvær", ""), ("Kreds", ""),
    ],
)  # fmt: skip
def test_another_form_of_a_name_and_a_beginning_that_one_has_will_do(word: str, forum: str) -> None:
    elsewhere = replace(HERE, fora=(replace(SENDER, id="h-andet"),))
    for line in (f"/oversend {word}: Bump", f"/modtaget {word}: Bump"):
        command = read(line, elsewhere).command
        assert isinstance(command, cmd.HandOver | cmd.Receive)
        assert command.forum == forum


def test_the_colon_that_tab_wrote_is_no_part_of_the_text() -> None:
    assert read("/oversend Lokalrådet: : Lys").command == cmd.HandOver("Lokalrådet", "Lys", "h-raad")
    assert read("/modtaget Lokalrådet: : Lys").command == cmd.Receive("Lokalrådet", "Lys", "h-raad")


def test_a_receiver_that_may_not_speak_of_persons_is_pointed_out_once_a_meeting() -> None:
    said = "Lokalrådet må ikke drøfte personer: skriv ingen navne"
    assert said in read("/oversend Lokalrådet: Uro").hints
    handed = Entry(1, EntryKind.HANDED_OVER, "Uro", name="Lokalrådet", forum="h-raad")
    items = tuple(replace(item, entries=(handed,)) if item.number == "1" else item for item in HERE.items)
    assert said not in read("/oversend Lokalrådet: Uro", replace(HERE, items=items)).hints
    milder = replace(HERE, fora=(replace(SENDER, person_policy=PersonPolicy.FORBIDDEN),))
    assert said not in read("/oversend Lokalrådet: Uro", milder).hints


def test_a_line_read_without_a_meeting_is_no_mistake() -> None:
    assert read("/oversend Netværket: Uro", None).error == ""


def test_fora_are_completed_but_the_meetings_own() -> None:
    context = Context(MEETING.date, HERE, fora=FORA)

    def offered(line: str) -> list[str]:
        return [one.text for one in completions(line, len(line), context)]

    assert offered("/oversend Lokelrådet: Lys (B)") == ["Lokalrådet: Lys (B)"]
    assert offered("/oversend Kredsrådet: Lys") == offered("/oversend Lokalråd: Lys") == []
    assert offered("/oversend lok") == ["Lokalrådet: "]
    assert offered("/oversend Netværk 1")[:1] == ["Netværk 1: "]
    assert offered("/modtaget netværket") == ["Netværk 1: ", "Netværk 2: "]
    assert offered("/modtaget kred") == []
    assert offered("/send ssp-sty") == []
