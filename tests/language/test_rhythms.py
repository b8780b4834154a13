"""How often a forum meets, in the words that papers use."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_tui.domain.meeting import MeetingKind
from ssp_tui.domain.year.rhythm import Every, Half, Joint, Rhythm, Unit
from ssp_tui.language.rhythms import read_rhythm

WEEKS = Every(1, Unit.WEEK)
FORTNIGHT = Every(2, Unit.WEEK)
MONTH = Every(1, Unit.MONTH)
QUARTER = Every(3, Unit.MONTH)

READ = {
    "4 gange om året": Rhythm(4, 4),
    "Mødefrekvens: 4": None,
    "fire gange årligt": Rhythm(4, 4),
    "4 møder årligt": Rhythm(4, 4),
    "4 årlige møder": Rhythm(4, 4),
    "to ordinære møder om året": Rhythm(2, 2),
    "mindst 4 gange om året": Rhythm(4),
    "Minimum fire gange årligt.": Rhythm(4),
    "3-6 gange om året": Rhythm(3, 6),
    "4–6 møder årligt": Rhythm(4, 6),
    "3 til 6 møder om året": Rhythm(3, 6),
    "ca. 4 gange om året": Rhythm(4, 4, about=True),
    "Ca. 4 årlige møder": Rhythm(4, 4, about=True),
    "hver mandag": Rhythm(every=WEEKS, most=1, weekday=0),
    "hver mandag kl. 8.30-9.30": Rhythm(every=WEEKS, most=1, weekday=0, start=dt.time(8, 30), end=dt.time(9, 30)),
    "en gang om ugen": Rhythm(every=WEEKS, most=1),
    "ugentligt": Rhythm(every=WEEKS, most=1),
    "hver uge, mandag": Rhythm(every=WEEKS, most=1, weekday=0),
    "hver uge om torsdagen": Rhythm(every=WEEKS, most=1, weekday=3),
    "hver 14. dag": Rhythm(every=FORTNIGHT, most=1),
    "Mødes hver 14. dag.": Rhythm(every=FORTNIGHT, most=1),
    "hver anden mandag": Rhythm(every=FORTNIGHT, most=1, weekday=0),
    "hver anden mandag, et kort møde": Rhythm(every=FORTNIGHT, most=1, weekday=0),
    "hver 2. uge, torsdag": Rhythm(every=FORTNIGHT, most=1, weekday=3),
    "hver 3. måned": Rhythm(every=QUARTER, most=1),
    "hvert kvartal": Rhythm(every=QUARTER, most=1),
    "månedligt": Rhythm(every=MONTH, most=1),
    "en gang om året, i første halvår": Rhythm(1, 1, halves=(Half.FIRST,)),
    "en gang om året, i anden halvdel af kalenderåret": Rhythm(1, 1, halves=(Half.SECOND,)),
    "en gang i halvåret": Rhythm(1, 1, halves=(Half.FIRST, Half.SECOND)),
    "hvert halvår": Rhythm(1, 1, halves=(Half.FIRST, Half.SECOND)),
    "en gang om året, i andet halvår, forud for ringsted-temadag": Rhythm(
        1, 1, halves=(Half.SECOND,), ahead_of="ringsted-temadag"
    ),
    "4 gange om året, lige før Lokalrådet; ekstra møder, når noget opstår akut": Rhythm(4, 4, before="Lokalrådet"),
    "4 gange om året, umiddelbart før herning-lokalraad": Rhythm(4, 4, before="herning-lokalraad"),
    "mindst en gang om måneden, så længe et exitprogram kører": Rhythm(every=MONTH, runs_while="et exitprogram kører"),
    "efter behov": Rhythm(on_demand=True),
    "efter behov, når en sag bringes ind": Rhythm(on_demand=True),
    "2 gange om året; dertil et fællesmøde om året med 3 netværk og en temadag om året med alle 6": Rhythm(
        2, 2, joint=(Joint(1, MeetingKind.JOINT, 3), Joint(1, MeetingKind.THEME_DAY))
    ),
    "årligt": Rhythm(1, 1),
    "hvert halve år": Rhythm(1, 1, halves=(Half.FIRST, Half.SECOND)),
    "2 gange om måneden": Rhythm(24, 24),
    "mindst to gange i kvartalet": Rhythm(8),
    "første onsdag i måneden": Rhythm(every=MONTH, most=1, weekday=2, nth=1),
    "sidste torsdag i hver måned kl. 9": Rhythm(every=MONTH, most=1, weekday=3, nth=-1, start=dt.time(9)),
    "den 1. tirsdag i kvartalet": Rhythm(every=QUARTER, most=1, weekday=1, nth=1),
    "hver mandag i ulige uger": Rhythm(every=FORTNIGHT, most=1, weekday=0, even_weeks=False),
    "månedligt, undtagen juli": Rhythm(every=MONTH, most=1, unread=("undtagen juli",)),
    "efter behov, mindst 2 gange om året": Rhythm(on_demand=True, unread=("mindst 2 gange om året",)),
    "4 gange om året, helst ugen før Lokalrådet": Rhythm(4, 4),
    "4 gange om året, helst om tirsdagen": Rhythm(4, 4, weekday=1),
    "hver tirsdag og torsdag": None,
    "4 gange om året + 1 temadag": None,
    "hver onsdag undtagen i skoleferier": None,
    "vi ses": None,
    "": None,
    "0 gange om året": None,
    "hver 0. uge": None,
}


@pytest.mark.parametrize("text", READ)
def test_a_rhythm_is_read(text: str) -> None:
    assert read_rhythm(text) == READ[text]


WORDS = ("hver", "14.", "dag", "mandag", "4", "gange", "om", "året", ",", ";", "ca.", "mindst", "3-6", "kl. 9")


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_no_text_breaks_the_reader(text: str) -> None:
    found = read_rhythm(text)
    assert found is None or found.on_demand or found.least or found.every


def test_every_rhythm_that_the_guide_shows_is_read() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "fast-dagsorden.md").read_text("utf-8")
    table = guide.partition("### Hvor tit?")[2].partition("\n## ")[0]
    shown = [
        text for row in re.findall(r"^\| (`.*?) \| ", table, re.MULTILINE) for text in re.findall(r"`([^`]+)`", row)
    ]
    assert len(shown) > 12
    assert [text for text in shown if read_rhythm(text) is None] == []
