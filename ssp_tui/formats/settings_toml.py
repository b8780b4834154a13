"""`ssp.toml` read into settings."""

from __future__ import annotations

import re
import tomllib
from zoneinfo import ZoneInfo

from ssp_tui.domain.errors import Unreadable
from ssp_tui.domain.settings import Settings
from ssp_tui.locale import LANGUAGES, _

THEMES = {"mørk": "dark", "lys": "light", "dark": "dark", "light": "light"}


def read_settings(text: str, file: str) -> Settings:
    """The settings in the text of `file`; keys it does not know are passed over. Raises Unreadable."""
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(
            _("{file} kan ikke læses: {error}.").format(file=file, error=error), _('Fx kommune = "Herning"')
        ) from error
    plain = Settings()
    settings = Settings(
        municipality=_text(found, file, "kommune", plain.municipality),
        language=_text(found, file, "sprog", plain.language),
        time_zone=_text(found, file, "tidszone", plain.time_zone),
        action_prefix=_text(found, file, "praefiks", plain.action_prefix),
        theme=THEMES.get(_text(found, file, "tema", plain.theme), ""),
        keys=_keys(found, file),
        school_weeks=_weeks(found, file, "skoleferie", plain.school_weeks),
        summer_weeks=_weeks(found, file, "sommerferie", plain.summer_weeks),
    )
    if not settings.theme:
        raise _wrong(file, "tema", _('Skriv "mørk" eller "lys".'))
    if settings.language not in LANGUAGES:
        raise _wrong(file, "sprog", _('Skriv "da" eller "en".'))
    if not re.fullmatch(r"[A-ZÆØÅ][A-ZÆØÅ0-9]{0,9}", settings.action_prefix):
        raise _wrong(file, "praefiks", _('Skriv 1-10 store bogstaver, fx "SSP".'))
    try:
        ZoneInfo(settings.time_zone)
    except (KeyError, ValueError, OSError) as error:
        raise _wrong(file, "tidszone", _('Skriv fx "Europe/Copenhagen".')) from error
    return settings


def _wrong(file: str, key: str, remedy: str) -> Unreadable:
    return Unreadable(_("{file}: {key} kan ikke læses.").format(file=file, key=key), remedy)


def _text(found: dict[str, object], file: str, key: str, otherwise: str) -> str:
    value = found.get(key, otherwise)
    if not isinstance(value, str):
        raise _wrong(file, key, _("Sæt teksten i anførselstegn."))
    return value


def _keys(found: dict[str, object], file: str) -> dict[str, str]:
    table = found.get("taster", {})
    if not isinstance(table, dict) or not all(isinstance(key, str) for key in table.values()):
        raise _wrong(file, "taster", _('Skriv fx [taster] og under det "meeting.next" = "f8".'))
    return dict(table)


def _weeks(found: dict[str, object], file: str, key: str, otherwise: tuple[int, ...]) -> tuple[int, ...]:
    value = found.get(key, list(otherwise))
    if isinstance(value, list) and all(type(week) is int and 1 <= week <= 53 for week in value):
        return tuple(value)
    raise _wrong(file, key, _("Skriv ugernes numre, fx [7, 42]."))
