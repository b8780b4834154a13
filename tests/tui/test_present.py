"""What is said of before: the round, the follow-up, an item's past; line by line, without a screen."""

from __future__ import annotations

import datetime as dt

import pytest
from rich.cells import cell_len

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import Deferral, Item, Reason
from ssp_tui.services.following import follow_ups
from ssp_tui.services.opening import open_meeting
from ssp_tui.services.past import past
from ssp_tui.services.running import RunningMeeting
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.present import entries, follow_up, item_head, round, words
from ssp_tui.tui.present.bars import short
from ssp_tui.tui.present.parts import Tone, plain, text_of
from tests.tui.stage import NOW, MemoryShelf, held, workspace

EARLY, BEFORE = NOW.replace(month=6, day=12), NOW.replace(month=9, day=10)
ROUND = """---
forum: SSP-styregruppe
id: styregruppe
deltager: Karl (skole)
deltager: Mette (social)
deltager: Per (politi)
---

## Bordet rundt (O)
Runde: Skole, Social, Politi

## Næste møde (B)
"""


def item(running: RunningMeeting, number: str) -> Item:
    found = running.meeting.item(number)
    assert found is not None
    return found


def told(work: Workspace, running: RunningMeeting, number: str, width: int = 51) -> list[str]:
    """The rows of an item's head, after its title."""
    one = item(running, number)
    lines = item_head.head(running.meeting, one, past(work, running.meeting, one), width)
    return "\n".join(map(text_of, lines)).split("\n")[1:]


def asked(work: Workspace, running: RunningMeeting, width: int = 78) -> list[list[str]]:
    """The rows of each action that is followed up."""
    known = follow_ups(work, running.meeting)
    found = [text_of(line).split("\n") for _id, line in follow_up.rows(running.meeting, known, width)]
    assert all(cell_len(row) <= width for rows in found for row in rows)
    return found


# The round


def shown(*lines: str, voice: str = "") -> str:
    running = held(workspace(shelf=MemoryShelf((ROUND,))), *lines)
    return text_of(round.line(running.meeting, running.meeting.items[0], voice))


@pytest.mark.parametrize(
    ("lines", "voice", "expected"),
    [
        ((), "Skole", "Skole ▸ · Social · Politi"),
        (("Skole: fravær", "Social: intet nyt"), "Politi", "Skole ✓ · Social ✓ · Politi ▸"),
        (("Skole: fravær", "Per: uro"), "", "Skole ✓ · Social ! ikke hørt · Politi ✓"),
        (("Skole: fravær", "/videre"), "", "Skole ✓ · Social ! ikke hørt · Politi ! ikke hørt"),
        (("/videre",), "", "Skole · Social · Politi"),
        (("/til-stede Karl, Per",), "Skole", "Skole ▸ · Social – · Politi"),
    ],
)
def test_the_round_shows_who_was_heard_whose_turn_it_is_and_who_was_left_out(
    lines: tuple[str, ...], voice: str, expected: str
) -> None:
    assert shown(*lines, voice=voice) == expected


def test_the_round_stands_in_the_head_of_its_item() -> None:
    running = held(workspace(shelf=MemoryShelf((ROUND,))))
    head = item_head.head(running.meeting, running.meeting.items[0], None, 51, "Social")
    assert text_of(head[1]) == "Skole · Social ▸ · Politi"


def test_what_was_told_in_the_last_round_is_told_by_whom() -> None:
    work = workspace(shelf=MemoryShelf((ROUND,)))
    held(work, "Skole: fraværet falder", "Social: intet nyt", "Politi: uro", "/afslut", now=BEFORE)
    running = held(work)
    assert told(work, running, "1")[1:] == ["Sidst 10. sep.: Skole: fraværet falder; Politi: uro"]


# The follow-up


def test_an_action_is_told_in_two_rows_with_what_is_new_and_how_long_it_has_stood() -> None:
    work = workspace()
    held(work, "/punkt 3", "a: Mette: tryghedsvandring > 23.11.2026", "/afslut", now=BEFORE)
    running = held(work, "/punkt 2")
    assert asked(work, running) == [
        [
            "○ 001 Mette                 man 23. nov. overskredet 3 dage            2. møde",
            "   tryghedsvandring                                      fra punkt 3, 10. sep.",
        ]
    ]
    assert asked(work, running, 50) == [
        ["○ 001 Mette · man 23. nov. overskredet 3 dage", "   tryghedsvandring                        2. møde"]
    ]


def test_at_the_third_meeting_one_is_asked_to_decide() -> None:
    work = workspace()
    held(work, "/punkt 3", "a: Mette: tryghedsvandring > 1.3.2027", "/afslut", now=EARLY)
    held(work, "/afslut", now=BEFORE)
    assert asked(work, held(work))[0][0].endswith("3. møde: beslut eller luk")


def test_what_this_meeting_has_heard_stands_at_the_action_and_the_row_stays() -> None:
    work = workspace()
    held(work, "/punkt 3", "a: Mette: vandring > 1.3.2027", "a: Karl: brev > 2.3.2027", "/afslut", now=BEFORE)
    running = held(work, "/punkt 2")
    known = follow_ups(work, running.meeting)
    running.record(running.read("001 i gang: taler med klubben").command, "", NOW)  # type: ignore[arg-type]
    rows = [text_of(line) for _id, line in follow_up.rows(running.meeting, known, 78)]
    assert rows[0].startswith("◐ 001 Mette")
    assert "✓ fulgt op" in rows[0]
    assert "vandring – i gang: taler med klubben" in rows[0]
    assert follow_up.counts(running.meeting, known) == "2 åbne, 1 uden nyt"
    assert [row[0][:5] for row in asked(work, running)] == ["○ 002", "◐ 001"]


def test_news_from_elsewhere_is_told_until_the_meeting_has_spoken_of_it() -> None:
    work = workspace()
    held(work, "/punkt 3", "a: Mette: vandring > 1.3.2027", "/afslut", now=BEFORE)
    held(work, "/opgave 001 i gang, ny ansvarlig Karl: går i gang", forum="mandagsmoede", now=BEFORE.replace(day=20))
    running = held(work, "/punkt 2")
    (rows,) = asked(work, running)
    assert "nyt siden sidst: i gang, ny ansvarlig" in " ".join(rows)
    assert "vandring – sidst: går i gang" in " ".join(rows)
    assert follow_up.counts(running.meeting, follow_ups(work, running.meeting)) == "1 åben"
    running.record(running.read("001 udført").command, "", NOW)  # type: ignore[arg-type]
    assert "nyt siden sidst" not in str(asked(work, running))


def test_what_was_said_in_confidence_elsewhere_is_not_read_off_the_screen() -> None:
    work = workspace()
    held(work, "/punkt 3", "a: Mette: vandring > 1.3.2027", "/afslut", now=BEFORE)
    held(work, "/lukket", "/opgave 001 i gang: det fortrolige", forum="mandagsmoede", now=BEFORE.replace(day=20))
    assert "fortrolige" not in str(asked(work, held(work, "/punkt 2")))


def test_a_closed_action_keeps_its_mark() -> None:
    work = workspace()
    held(work, "/punkt 3", "/lukket", "a: Mette: vandring > 1.3.2027", "/afslut", now=BEFORE)
    assert asked(work, held(work))[0][1].startswith("   ⌂ vandring")


def test_a_long_promise_is_read_whole_in_any_width() -> None:
    work = workspace()
    text = " ".join(["tryghedsvandring"] * 12)
    held(work, "/punkt 3", f"a: Mette: {text} > 1.3.2027", "/afslut", now=BEFORE)
    for width in (40, 50, 78, 120):
        (rows,) = asked(work, held(work), width)
        assert " ".join(rows).count("tryghedsvandring") == 12
        assert "2. møde" in " ".join(rows)


def test_the_rows_of_the_item_are_those_of_the_run_through() -> None:
    work = workspace()
    held(work, "/punkt 3", "a: Mette: vandring > 1.3.2027", "/afslut", now=BEFORE)
    running = held(work, "/punkt 2", "et notat")
    rows = entries.rows(running.meeting, item(running, "2"), None, follow_ups(work, running.meeting), 60)
    assert [id for id, _line in rows] == ["action:SSP-2026-001", "entry:1"]
    assert "2. møde" in text_of(rows[0][1])


# What was said before


def test_the_last_two_meetings_are_told_with_what_came_of_them() -> None:
    work = workspace()
    held(work, "/punkt 4", "et notat", "/udsæt pga. tid", "/afslut", now=EARLY)
    held(work, "/punkt 4", "b: Ekstra runde fredag", "/resultat drøftet", "/afslut", now=BEFORE)
    running = held(work, "/punkt 4")
    assert told(work, running, "4") == [
        "Sidst 10. sep.: drøftet; Ekstra runde fredag",
        "Før 12. juni: udsat pga. tid; et notat",
    ]


def test_that_it_was_deferred_last_time_is_told_once() -> None:
    work = workspace()
    held(work, "/punkt 4", "b: Vi venter på tallene", "/udsæt fordi afbud", "/afslut", now=BEFORE)
    assert told(work, held(work, "/punkt 4"), "4") == [
        "Udsat 1. gang, fra 10. sep. pga. afbud",
        "Sidst 10. sep.: Vi venter på tallene",
    ]


def test_how_often_it_was_carried_is_told_from_the_second_time() -> None:
    work = workspace()
    held(work, "/nyt Belysning (D)", "/punkt 7", "noget", "/afslut", now=EARLY)
    second = held(work, "/punkt 5", now=BEFORE)
    number = next(one.number for one in second.meeting.items if one.title == "Belysning")
    assert told(work, second, number)[0] == "Overført fra 12. juni"
    for line in (f"/punkt {number}", "mere", "/afslut"):
        second.record(second.read(line).command, line, BEFORE)  # type: ignore[arg-type]
    third = held(work)
    number = next(one.number for one in third.meeting.items if one.title == "Belysning")
    assert told(work, third, number)[0] == "Overført 2. gang fra 10. sep."


def test_what_was_closed_then_is_not_read_off_the_screen_now() -> None:
    work = workspace()
    held(
        work, "/punkt 4", "b: Det fortrolige", "/lukket 1", "/punkt 3", "/lukket", "b: Det lukkede",
        "/udsæt fordi klubben er i krise", "/afslut", now=EARLY,
    )  # fmt: skip
    held(work, "/punkt 3", "/punkt 4", "/afslut", now=BEFORE)
    running = held(work)
    shown = str([told(work, running, number) for number in ("3", "4")])
    assert not any(word in shown for word in ("fortrolige", "lukkede"))


def test_the_open_actions_born_in_it_stand_over_its_lines() -> None:
    work = workspace()
    held(work, "/punkt 4", "a: Mette: henter tallene > 1.12.2026", "/afslut", now=EARLY)
    held(work, "/punkt 4", "noget", "/afslut", now=BEFORE)
    running = held(work, "/punkt 4")
    known = past(work, running.meeting, item(running, "4"))
    rows = [text_of(line) for _id, line in entries.rows(running.meeting, item(running, "4"), known)]
    assert rows == ["○ 001 Mette: henter tallene · tirs 1. dec."]


def test_a_long_past_takes_no_more_than_its_share() -> None:
    work = workspace()
    long = "Ekstra runde fredag " * 30
    for now in (EARLY, BEFORE):
        held(work, "/punkt 4", f"b: {long}", f"/udsæt fordi {long}", "/afslut", now=now)
    running = held(work, "/punkt 4", "/resultat drøftet", f"/udsæt fordi {long}")
    rows = told(work, running, "4")
    assert len(rows) + 1 <= item_head.MOST
    assert all(cell_len(row) <= 51 for row in rows)
    assert sum(row.endswith("…") for row in rows) >= 3


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (Deferral(), "udsat til næste møde"),
        (Deferral(resumed=True), "genoptages på næste møde"),
        (Deferral(reason=Reason.TIME), "udsat til næste møde pga. tid"),
        (Deferral(reason=Reason.ABSENCE, text="sygdom"), "udsat til næste møde pga. afbud: sygdom"),
        (Deferral(reason=Reason.WAITING, text="tallene"), "udsat til næste møde, afventer tallene"),
        (
            Deferral(reason=Reason.OTHER, text="klubben mangler svar"),
            "udsat til næste møde, fordi klubben mangler svar",
        ),
        (Deferral(reason=Reason.OTHER, text="vi mangler tal"), "udsat til næste møde, fordi vi mangler tal"),
        (Deferral(reason=Reason.OTHER, text="ferie i klubben"), "udsat til næste møde pga. ferie i klubben"),
        (Deferral(reason=Reason.OTHER), "udsat til næste møde"),
        (Deferral("når tallene er klar"), "udsat, når tallene er klar"),
        (Deferral("på ubestemt tid"), "udsat på ubestemt tid"),
        (Deferral("12.1.", (dt.date(2027, 1, 12),)), "udsat til 12. jan."),
        (Deferral(text="trivselstal", resumed=True), "genoptages på næste møde: trivselstal"),
    ],
)
def test_a_deferral_reads_as_a_clerk_would_write_it(said: Deferral, shown: str) -> None:
    assert words.deferral(said) == shown


@pytest.mark.parametrize(
    ("rows", "expected"),
    [(1, "et to tre…"), (2, "et to tre\nog fire …"), (3, "et to tre\nog fire\nfem"), (9, "et to tre\nog fire\nfem")],
)
def test_a_line_is_cut_where_it_would_need_more_rows(rows: int, expected: str) -> None:
    assert text_of(short(plain("et to ", "tre og fire fem"), 10, rows)) == expected


def test_a_cut_line_keeps_its_width_also_with_wide_letters() -> None:
    line = short(plain("日本語日本語日本語"), 7, 1)
    assert cell_len(text_of(line)) <= 7
    assert text_of(line).endswith("…")
    assert line[0].tone is Tone.PLAIN


def test_minutes_of_one_day_that_wait_for_approval_say_whose_they_are() -> None:
    work = workspace()
    for forum in ("styregruppe", "mandagsmoede"):
        held(work, "/afslut", forum=forum, now=NOW - dt.timedelta(days=20))
    alone = held(work).meeting
    assert [text_of(line) for line in entries.approvals(alone)] == ["Til godkendelse: referat af fre 6. nov."]
    both = open_meeting(work, cmd.OpenMeeting(("styregruppe", "mandagsmoede"), NOW.date()), "/møde", NOW)
    assert [text_of(line) for line in entries.approvals(both.meeting)] == [
        "Til godkendelse: referat af fre 6. nov. (Mandagsmøde)",
        "Til godkendelse: referat af fre 6. nov. (SSP-styregruppe)",
    ]
