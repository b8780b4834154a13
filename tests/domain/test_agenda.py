from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain.agenda import (
    ItemKind,
    ItemStep,
    Problem,
    item_ids,
    last_bracket,
    read_kinds,
    read_minutes,
    split_title,
    step_of,
)

INFO, DISC, DECI = ItemKind.INFORMATION, ItemKind.DISCUSSION, ItemKind.DECISION


@pytest.mark.parametrize(
    ("written", "title", "kinds", "minutes"),
    [
        ("Status (O/D, 10 min)", "Status", (INFO, DISC), 10),
        ("Status (B)", "Status", (DECI,), None),
        ("Status (15 min.)", "Status", (), 15),
        ("Status (10 min, B)", "Status", (DECI,), 10),
        ("Status (b/o)", "Status", (INFO, DECI), None),
        ("Status (B, D, O)", "Status", (INFO, DISC, DECI), None),
        ("Status (til drøftelse og beslutning)", "Status", (DISC, DECI), None),
        ("Status (Lukket punkt)", "Status (Lukket punkt)", (), None),
        ("Status (Lukket punkt) (O, 5 min)", "Status (Lukket punkt)", (INFO,), 5),
        ("Anbefalinger (18-25 år)", "Anbefalinger (18-25 år)", (), None),
        ("Evaluering (2016)", "Evaluering (2016)", (), None),
        ("Status (B, 1o min)", "Status (B, 1o min)", (), None),
        ("Status (5 min, 10 min)", "Status (5 min, 10 min)", (), None),
        ("(B) først", "(B) først", (), None),
        ("(B, 10 min)", "(B, 10 min)", (), None),
        ("Status ()", "Status ()", (), None),
        ("Status ((B))", "Status ((B))", (), None),
        ("Uden parentes", "Uden parentes", (), None),
    ],
)
def test_only_a_last_bracket_of_kinds_and_minutes_leaves_the_title(
    written: str, title: str, kinds: tuple[ItemKind, ...], minutes: int | None
) -> None:
    assert split_title(written) == (title, kinds, minutes)


@given(st.text(max_size=60))
def test_splitting_never_loses_the_title(written: str) -> None:
    title, kinds, minutes = split_title(written)
    assert written.strip().startswith(title)
    assert title == written.strip() or kinds or minutes


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("10 min", 10), ("90 minutter", 90), ("ca. 5 min", 5), ("1 time", 60), ("1½ time", 90), ("1,5 time", 90),
        ("3 timer 30 min", 210), ("2 timer og 15 min", 135), ("24 timer", 1440),
        ("0 min", None), ("25 timer", None), ("-5 min", None), ("5-10 min", None), ("10", None), ("en time", None),
        ("", None),
    ],
)  # fmt: skip
def test_minutes_are_read_or_left(written: str, minutes: int | None) -> None:
    assert read_minutes(written) == minutes


@pytest.mark.parametrize("written", ["E", "O/E", "OD", "", "til", "beslutninger"])
def test_other_words_are_no_kinds(written: str) -> None:
    assert read_kinds(written) is None


@pytest.mark.parametrize(
    ("title", "step"),
    [
        ("Velkommen og godkendelse af referat", ItemStep.APPROVAL),
        ("Godkendelse af referatet fra 14.6.", ItemStep.APPROVAL),
        ("Opfølgning på åbne opgaver", ItemStep.ACTIONS),
        ("bordet rundt.", ItemStep.ROUND),
        ("Eventuelt", ItemStep.ANY_OTHER),
        ("Evt.", ItemStep.ANY_OTHER),
        ("evt", ItemStep.ANY_OTHER),
        ("NÆSTE MØDE", ItemStep.NEXT_MEETING),
        ("Godkendelse af dagsorden", None),
        ("Eventuelle nye medlemmer", None),
        ("Næste mødes emner", None),
        ("Punkter til næste møde", None),
        ("Status", None),
    ],
)
def test_some_titles_mean_a_step_by_themselves(title: str, step: ItemStep | None) -> None:
    assert step_of(title) is step


def test_an_item_is_its_folded_title_and_the_second_equal_one_is_numbered() -> None:
    titles = ["Status på åbne sager", "Evt.", "STATUS PÅ ÅBNE SAGER", "Status  på åbne sager", "???"]
    assert item_ids([("", title) for title in titles]) == (
        "status-paa-aabne-sager", "evt", "status-paa-aabne-sager#2", "status-paa-aabne-sager#3", "punkt",
    )  # fmt: skip


def test_an_id_line_is_kept_whatever_the_titles_before_it_are() -> None:
    assert item_ids([("", "Status"), ("status", "Politiet"), ("status", "Skolen")]) == (
        "status#2",
        "status",
        "status#3",
    )


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b"]), st.sampled_from(["A", "b", "C!", "?", "a#2"])), max_size=12))
def test_no_two_items_share_an_id(named: list[tuple[str, str]]) -> None:
    ids = item_ids(named)
    assert len(set(ids)) == len(ids) == len(named)


def test_a_problem_says_where_what_and_what_was_expected_with_an_example() -> None:
    problem = Problem("agendas/x.md", 7, "Ukendt nøgle »kommnue«", "mente du »kommune«?", "kommune: Herning")
    assert str(problem) == "agendas/x.md:7: Ukendt nøgle »kommnue«: mente du »kommune«? Fx: kommune: Herning"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Karl (syg)", ("Karl", "syg")),
        ("Karl (syg (barn))", ("Karl", "syg (barn)")),
        ("Karl (Vest) (syg)", ("Karl (Vest)", "syg")),
        *(
            (text, ("", ""))
            for text in ("Karl", "(syg)", "Karl (syg", "Karl syg)", "Karl (a) b)", "Karl (syg) i dag", "")
        ),
    ],
)
def test_the_last_bracket_holds_the_brackets_in_it(text: str, parts: tuple[str, str]) -> None:
    assert last_bracket(text) == parts
