"""The words on the screen: Danish in the code, other languages by catalogue."""

from __future__ import annotations

from collections.abc import Mapping

_catalogue: Mapping[str, str] = {}

LANGUAGES = ("da", "en")


def use(language: str) -> None:
    """Speak this language from now on; set once, before a screen is made."""
    global _catalogue
    if language == "en":
        from ssp_tui.locale.en import MESSAGES

        _catalogue = MESSAGES
    else:
        _catalogue = {}


def in_danish() -> bool:
    """Whether the language in use is the one of the code."""
    return not _catalogue


def _(danish: str) -> str:
    """The sentence in the language in use; the Danish one where there is none other."""
    return _catalogue.get(danish, danish)
