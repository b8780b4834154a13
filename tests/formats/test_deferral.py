"""That an item comes back, in the words of minutes: how often is said once."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from ssp_tui.domain.carry import Carry
from ssp_tui.domain.item import CarryReason
from ssp_tui.formats.minutes.blocks import Line
from ssp_tui.formats.minutes.deferral import carry_line, origin_line


def told(line: Line) -> str:
    return "".join(span.text for span in line)


DEFERRED = Carry("t", "Lys", "f", "2027-02-05-f", "3", CarryReason.DEFERRED, 1, "juni", because="other", text="tal")
NUMBER = "3. Lys: "


@pytest.mark.parametrize("reason", [CarryReason.DEFERRED, cast("CarryReason", "deferred")], ids=["enum", "its word"])
def test_how_often_it_was_deferred_is_said_once(reason: CarryReason) -> None:
    carry = replace(DEFERRED, reason=reason)
    assert told(carry_line(carry, resumed=False)) == f"{NUMBER}udsat 1. gang til juni af andre grunde: tal"
    assert told(origin_line(carry.origin)).count("gang") == 1


def test_of_one_that_was_not_reached_it_is_said_how_often_it_was_deferred_before() -> None:
    carry = replace(DEFERRED, reason=CarryReason.NOT_REACHED, deferrals=2)
    assert told(carry_line(carry, resumed=False)) == f"{NUMBER}ikke nået, udsat 2 gange: tal"
