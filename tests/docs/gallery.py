"""The page of all pictures, by screen."""

from __future__ import annotations

from collections.abc import Iterator

from tests.docs.pictures import FOLDER, PICTURES, Picture

FILE = FOLDER.parent / "skaerme.md"
_THEMES = {"moerk": "mørk", "lys": "lys"}


def page() -> str:
    """Every picture under its screen, the one in the smallest dark window shown and the others linked."""
    head = (
        "# Skærmene\n\nHver skærm i prøvekommunen (`ssp-tui demo`), i et vindue på 80×24 og på 120×40 tegn,"
        " mørkt og lyst.\nBillederne laves af programmet selv med `make pictures`. Hvad man gør på skærmene, står i"
        " [vejledningen](vejledning.md).\n"
    )
    return "\n".join([head, *(line for picture in PICTURES for line in _section(picture))])


def _section(picture: Picture) -> Iterator[str]:
    links = [
        f"[{width}×{height}, {_THEMES[theme]}](pictures/{path.name})"
        for ((width, height), theme), path in picture.files.items()
    ]
    first = next(iter(picture.files.values()))
    yield f"## {picture.shows.rstrip('.')}\n"
    yield f"![{picture.shows}](pictures/{first.name})\n"
    yield " · ".join(links) + "\n"
