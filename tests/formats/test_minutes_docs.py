from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from ssp_tui.domain.view import ActionRow, ItemView, MinutesView

DOC = Path(__file__).parents[2] / "docs" / "minutes.md"


@pytest.mark.parametrize("value", [MinutesView, ItemView, ActionRow])
def test_every_field_of_a_view_stands_in_the_table_and_no_other(value: type) -> None:
    table = DOC.read_text(encoding="utf-8").split(f"| **{value.__name__}** | |\n")[1].split("| **")[0]
    named = {name for row in table.split("\n") for name in re.findall(r"`(\w+)`", row.split(" | ")[0])}
    assert named == {field.name for field in dataclasses.fields(value)}
