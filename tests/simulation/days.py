"""The days of 2027 as a wall calendar has them, and the terms that the papers of Herning state or leave open."""

from __future__ import annotations

from datetime import date, timedelta

EASTER_SUNDAY = date(2027, 3, 28)
SHUT = {
    date(2027, 1, 1): "nytårsdag",
    EASTER_SUNDAY - timedelta(days=3): "skærtorsdag",
    EASTER_SUNDAY - timedelta(days=2): "langfredag",
    EASTER_SUNDAY + timedelta(days=1): "2. påskedag",
    date(2027, 5, 6): "Kristi himmelfartsdag",
    date(2027, 5, 17): "2. pinsedag",
    date(2027, 6, 5): "grundlovsdag",
    date(2027, 12, 24): "juleaften",
    date(2027, 12, 25): "juledag",
    date(2027, 12, 26): "2. juledag",
    date(2027, 12, 31): "nytårsaften",
}
SCHOOL_HOLIDAYS = (
    (date(2027, 2, 15), date(2027, 2, 19)),
    (date(2027, 10, 18), date(2027, 10, 22)),
)
SUMMER = (date(2027, 7, 12), date(2027, 8, 8))
ASKED = {
    "mandagsmoede": (52, 52),
    "dot": (26, 26),
    "styregruppe": (4, 4),
    "lokalraad": (4, 4),
    "vejledermoede": (4, 4),
    "plusteam": (4, 4),
    "samraad": (4, 4),
    "radikalisering": (4, 4),
    "faerdselssikkerhedsudvalg": (3, 5),
    "lokal-ssp-gruppe": (3, 6),
    "trygt-natteliv": (4, 6),
    "infohus": (0, 0),
    "sportolv": (0, 0),
}
"""How many meetings a year the paper of 2022 asks for, at least and at most; it says nothing of the last two."""
OFTEN = frozenset(("mandagsmoede", "dot"))
"""Those that meet so often that nobody calls for items, or waits for objections; their agendas approve no minutes."""


def terms(fora: set[str], day: date, after: date) -> dict[str, date]:
    """When what must be done, by the paper: seven days where it is silent; the steering group's minutes at once.

    Minutes are out by the day of the meeting `after`. Those that meet often approve none. Of fora that meet together
    the first day counts.
    """
    minutes = 0 if "styregruppe" in fora else min(7, (after - day).days)
    found = {"agenda_out": day - timedelta(days=7), "minutes_out": day + timedelta(days=minutes)}
    if not fora <= OFTEN:
        found["call_for_items"] = day - timedelta(days=14)
        found["objections"] = day + timedelta(days=minutes + 7)
        found["approval"] = after
    return found
