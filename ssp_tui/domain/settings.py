"""What a workspace may say of itself in `ssp.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from ssp_tui.domain.year.holidays import SCHOOL_WEEKS, SUMMER_WEEKS

SETTINGS = "ssp.toml"
"The file of a workspace that says them."
AGENDAS = "agendas"
"The folder of its fixed agendas, which makes a folder a workspace."


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a workspace; each has a value that fits most."""

    municipality: str = ""
    language: str = "da"
    time_zone: str = "Europe/Copenhagen"
    action_prefix: str = "SSP"
    "What action numbers begin with."
    keys: dict[str, str] = field(default_factory=dict)
    "Key by command id, where the user wants another."
    theme: str = "dark"
    "The colours of the screen: dark or light."
    school_weeks: tuple[int, ...] = SCHOOL_WEEKS
    "The ISO weeks of the municipality's school holidays, beside summer and Christmas."
    summer_weeks: tuple[int, ...] = SUMMER_WEEKS

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that clocks are read in."""
        return ZoneInfo(self.time_zone)
