import datetime as dt

import pytest

from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import Deferral, Reason
from tests.language.a_meeting import command, read

MARCH, MAY = dt.date(2027, 3, 24), dt.date(2027, 5, 5)
APRIL_1, MAY_1 = dt.date(2027, 4, 1), dt.date(2027, 5, 1)


@pytest.mark.parametrize(
    ("said", "deferral"),
    [
        ("", Deferral()),
        ("til næste møde", Deferral()),
        ("til næste møde.", Deferral()),
        ("næste møde", Deferral()),
        ("til det næste ordinære møde", Deferral("det næste ordinære møde")),
        ("til et kommende møde", Deferral("et kommende møde")),
        ("til et af de kommende møder", Deferral("et af de kommende møder")),
        ("på ubestemt tid", Deferral("på ubestemt tid")),
        ("indtil videre", Deferral("indtil videre")),
        ("når budgettet er vedtaget", Deferral("når budgettet er vedtaget")),
        ("til 24. marts 2027", Deferral("24. marts 2027", (MARCH,))),
        ("24/3-27", Deferral("24/3-27", (MARCH,))),
        ("24 marts 2027", Deferral("24 marts 2027", (MARCH,))),
        ("til 24. marts 2027, 5. maj 2027", Deferral("24. marts 2027, 5. maj 2027", (MARCH, MAY))),
        ("til 24/3-27 og 5/5-27", Deferral("24/3-27 og 5/5-27", (MARCH, MAY))),
        ("til mødet den 24. marts 2027", Deferral("mødet den 24. marts 2027", (MARCH,))),
        ("til mødet i maj", Deferral("mødet i maj", (MAY_1,))),
        ("til uge 12, uge 14", Deferral("uge 12, uge 14", (dt.date(2027, 3, 22), dt.date(2027, 4, 5)))),
        ("til mødet i april og mødet i maj", Deferral("mødet i april og mødet i maj", (APRIL_1, MAY_1))),
        ("til uge 12", Deferral("uge 12", (dt.date(2027, 3, 22),))),
        ("til vi ved mere om økonomien", Deferral("vi ved mere om økonomien")),
        ("pga. tid", Deferral(reason=Reason.TIME)),
        ("på grund af tidsnød", Deferral(reason=Reason.TIME)),
        ("tid", Deferral(reason=Reason.TIME)),
        ("pga. tidspres i dag", Deferral(reason=Reason.TIME, text="tidspres i dag")),
        ("afventer", Deferral(reason=Reason.WAITING)),
        ("afventer svar fra SIRI", Deferral(reason=Reason.WAITING, text="svar fra SIRI")),
        ("pga. afbud", Deferral(reason=Reason.ABSENCE)),
        ("pga. afbud fra politiet", Deferral(reason=Reason.ABSENCE, text="fra politiet")),
        ("afbud: Mette", Deferral(reason=Reason.ABSENCE, text="Mette")),
        ("pga. sygdom", Deferral(reason=Reason.ABSENCE, text="sygdom")),
        ("andet: tid til eftertanke", Deferral(reason=Reason.OTHER, text="tid til eftertanke")),
        ("pga. andet: for få tal", Deferral(reason=Reason.OTHER, text="for få tal")),
        ("fordi skolen ikke har svaret", Deferral(reason=Reason.OTHER, text="skolen ikke har svaret")),
        (
            "til næste møde pga. tid",
            Deferral(reason=Reason.TIME),
        ),
        (
            "til 24/3-27 afventer tal, som skolen har",
            Deferral("24/3-27", (MARCH,), Reason.WAITING, "tal, som skolen har"),
        ),
        (
            "til et kommende møde, fordi Mette mangler",
            Deferral("et kommende møde", (), Reason.OTHER, "Mette mangler"),
        ),
        ("når budgettet er vedtaget pga. tid", Deferral("når budgettet er vedtaget", (), Reason.TIME)),
    ],
)
def test_deferring_says_until_when_and_why(said: str, deferral: Deferral) -> None:
    assert command(f"/udsæt {said}", cmd.Defer) == cmd.Defer(deferral)


@pytest.mark.parametrize(
    ("line", "item", "until"),
    [
        ("/udsæt 7", "7", "næste møde"),
        ("/udsæt 4.1 til et kommende møde", "4.1", "et kommende møde"),
        ("/udsæt pkt. 7 til næste møde", "7", "næste møde"),
        ("/udsaet 7", "7", "næste møde"),
        ("/defer 7", "7", "næste møde"),
        ("/udsæt 24 marts 2027", "", "24 marts 2027"),
        ("/udsæt 24.3", "", "24.3"),
        ("/udsæt 4.", "4", "næste møde"),
        ("/udsæt 7 3/12", "7", "3/12"),
        ("/genoptag 7 på næste møde", "7", "næste møde"),
    ],
)
def test_a_number_first_is_the_item(line: str, item: str, until: str) -> None:
    said = command(line, cmd.Defer)
    assert (said.item, said.deferral.until) == (item, until)


@pytest.mark.parametrize("line", ["/udsæt 4, 7 til næste møde", "/udsæt 4 og 7", "/udsæt punkt 4 + 7"])
def test_several_items_in_one_line_are_refused_rather_than_taken_for_a_reason(line: str) -> None:
    assert read(line).error == "Ét punkt ad gangen, fx /udsæt 4"


def test_an_item_that_is_not_there_is_remarked_on() -> None:
    assert read("/udsæt 77 til næste møde").hints == ("Punkt 77 findes ikke",)


@pytest.mark.parametrize(
    ("line", "until", "text"),
    [
        ("/genoptag", "næste møde", ""),
        ("/resume", "næste møde", ""),
        ("/genoptag på kommende møde", "kommende møde", ""),
        ("/genoptag om strategien", "næste møde", "om strategien"),
        (
            "/genoptag på kommende møde: såvel punkterne som strategien",
            "kommende møde",
            "såvel punkterne som strategien",
        ),
        (
            "/genoptag på det kommende møde om, hvorledes emnerne konkretiseres",
            "det kommende møde",
            "om, hvorledes emnerne konkretiseres",
        ),
        (
            "Punktet genoptages på det kommende møde om, hvorledes emnerne konkretiseres.",
            "det kommende møde",
            "om, hvorledes emnerne konkretiseres",
        ),
        ("Punktet genoptages", "næste møde", ""),
        ("Genoptages på næste møde.", "næste møde", ""),
        ("Punktet tages op igen på næste møde mhp. en beslutning", "næste møde", "mhp. en beslutning"),
        ("Punktet genoptages, når budgettet er kendt", "når budgettet er kendt", ""),
    ],
)
def test_an_item_taken_up_again_keeps_what_for(line: str, until: str, text: str) -> None:
    assert command(line, cmd.Defer) == cmd.Defer(Deferral(until, text=text, resumed=True))


def test_purpose_and_reason_of_one_line_are_both_kept() -> None:
    said = command("/genoptag på næste møde om brevet, fordi skolen mangler", cmd.Defer).deferral
    assert (said.reason, said.text) == (Reason.OTHER, "om brevet, fordi skolen mangler")


@pytest.mark.parametrize(
    ("line", "deferral"),
    [
        ("Udsat", Deferral()),
        ("udsat.", Deferral()),
        ("Punktet udsættes", Deferral()),
        ("Punktet er udsat til næste møde", Deferral()),
        ("Udsat til næste møde", Deferral()),
        ("Udsat til et kommende møde.", Deferral("et kommende møde")),
        ("Udsat til den 24. marts 2027", Deferral("den 24. marts 2027", (MARCH,))),
        ("Udsat pga. tid", Deferral(reason=Reason.TIME)),
        ("Udsat fordi skolen ikke har svaret", Deferral(reason=Reason.OTHER, text="skolen ikke har svaret")),
        ("Udsat til næste møde, afventer tal", Deferral(reason=Reason.WAITING, text="tal")),
        ("Udskydes til næste møde", Deferral()),
    ],
)
def test_a_line_that_is_only_a_deferral_is_one_and_says_so(line: str, deferral: Deferral) -> None:
    assert command(line, cmd.Defer) == cmd.Defer(deferral)
    assert read(line).label.startswith("UDSÆT punkt 4")


@pytest.mark.parametrize(
    "line",
    [
        "Punktet genoptages ikke",
        "Punktet genoptages på næste møde. Mette indkalder.",
        "Genoptages sagen, skal skolen med",
        "Udsat til næste møde om budgettet bliver det nok ikke",
        "Udsættes børn for det, skal vi handle",
        "b: Udsat",
    ],
)
def test_a_sentence_around_a_deferral_is_text(line: str) -> None:
    assert isinstance(read(line).command, cmd.RecordEntry)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("/udsæt", "UDSÆT punkt 4 til næste møde"),
        ("/udsæt 7 pga. tid", "UDSÆT punkt 7 til næste møde · tid"),
        ("/udsæt til 24/3-27", "UDSÆT punkt 4 til 24/3-27 · ons 24. marts 2027, uge 12"),
        ("/udsæt når budgettet er kendt", "UDSÆT punkt 4, når budgettet er kendt"),
        ("/udsæt afventer svar", "UDSÆT punkt 4 til næste møde · afventer · svar"),
        ("/genoptag om strategien", "GENOPTAG punkt 4 på næste møde · om strategien"),
    ],
)
def test_the_live_reading_says_which_item_until_when_and_why(line: str, label: str) -> None:
    assert read(line).label == label


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("/defer until next meeting", "næste møde"),
        ("/defer to a coming meeting because time", "et kommende møde"),
        ("/resume next meeting: the topics", "næste møde"),
    ],
)
def test_a_deferral_typed_in_english_is_printed_in_danish(line: str, until: str) -> None:
    assert command(line, cmd.Defer).deferral.until == until


def test_a_weekday_that_does_not_fit_is_remarked_on() -> None:
    assert "Ugedagen passer ikke" in read("/udsæt til mandag den 24. marts 2027").hints[0]
    assert "ligger før mødet" in read("/udsæt til 24. marts 2026").hints[0]
