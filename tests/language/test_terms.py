"""The terms that a forum's papers set."""

from __future__ import annotations

import datetime as dt

import pytest

from ssp_tui.language.terms import ALWAYS, NEVER, read_days, read_period


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("7 dage før", 7),
        ("senest en uge før", 7),
        ("to uger før mødet", 14),
        ("10 hverdage før", None),
        ("straks", 0),
        ("umiddelbart efter mødet", 0),
        ("samme dag", 0),
        ("14 dage efter", 14),
        ("7 dage", 7),
        ("en uge inden mødet", 7),
        ("14 dage forud for mødet", 14),
        ("7 dage føre", None),
        ("7 dagen før", None),
        ("når det passer", None),
        ("mange dage før", None),
        ("", None),
    ],
)
def test_days_are_read(text: str, days: int | None) -> None:
    assert read_days(text) == days


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1.2.2027 - 30.6.2027", (dt.date(2027, 2, 1), dt.date(2027, 6, 30))),
        ("fra 1.2.2027", (dt.date(2027, 2, 1), None)),
        ("fra og med 1. februar 2027", (dt.date(2027, 2, 1), None)),
        ("nej", NEVER),
        ("ja", ALWAYS),
        ("når der er penge", None),
    ],
)
def test_a_period_is_read(text: str, period: object) -> None:
    assert read_period(text) == period
