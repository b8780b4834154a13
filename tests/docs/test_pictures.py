"""The pictures of the guide show the program as it is. `UPDATE_PICTURES=1` makes them anew."""

from __future__ import annotations

import os
import re

import pytest

from tests.docs.pictures import FOLDER, PICTURES, Picture, make, shown, taken
from tests.docs.svg import rows

UPDATE = bool(os.environ.get("UPDATE_PICTURES"))
LARGEST = 60_000
"Bytes of a picture."


@pytest.fixture(autouse=True)
def _in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_the_picture_shows_the_screen_as_it_is(picture: Picture) -> None:
    if UPDATE:
        await make(picture)
    size, theme = next(iter(picture.files))
    async with shown(picture, size) as on:
        now = rows(taken(on.app))
    assert rows(picture.file(size, theme).read_text(encoding="utf-8")) == now, "`make pictures` makes them anew"


def test_every_picture_is_there_and_no_other_and_loads_nothing() -> None:
    expected = {path for picture in PICTURES for path in picture.files.values()}
    assert set(FOLDER.iterdir()) == expected
    for path in expected:
        svg = path.read_text(encoding="utf-8")
        assert len(svg.encode()) < LARGEST, path.name
        assert set(re.findall(r"https?://[^\"' )]*", svg)) == {"http://www.w3.org/2000/svg"}
        assert "url(" not in svg.replace("url(#", "")
