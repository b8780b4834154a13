"""Every screen in a state that tells what it is for: the pictures of the guide, made by the program itself."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.app import App
from textual.widgets import Input, TextArea

from ssp_tui import locale
from ssp_tui.domain.settings import Settings
from ssp_tui.services.running import resume
from ssp_tui.services.spectator import Spectator
from ssp_tui.services.workspace import Workspace
from ssp_tui.tui.app import SspApp
from ssp_tui.tui.projector import ProjectorApp
from ssp_tui.tui.starting import begun
from ssp_tui.tui.themes import DARK, LIGHT
from tests.docs.svg import own
from tests.fakes import Medium, MemoryStore
from tests.services.test_demo import NOW, town
from tests.tui.stage import MemoryShelf, Stage

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SMALL, LARGE = (80, 24), (120, 40)
STEERING, COUNCIL, ADVISERS = "eksempelby-styregruppe", "eksempelby-lokalraad", "eksempelby-vejledermoede"
MONDAYS = "eksempelby-mandagsmoede"
RUNNING, PREPARED = f"2026-11-24-{STEERING}", f"2026-12-01-{COUNCIL}"
THEMES = {"moerk": DARK.name, "lys": LIGHT.name}
LOOKS, LOOK = 3, 0.02
"How often the screen must be seen to be the same before it is at rest, and the seconds between."


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that is typed."""

    text: str


Way = tuple[str | Typed, ...]
"""Keys that are pressed and texts that are typed."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen, and how one comes there in the sample municipality."""

    name: str
    shows: str
    "What is seen, in Danish: a sentence."
    opens: str = ""
    "A forum, or a meeting, that is opened at first; else the overview."
    way: Way = ()
    lines: tuple[str, ...] = ()
    "What was recorded in the meeting before it is opened."
    begins: str = ""
    "The forum whose next meeting is begun for it."
    minutes: int = 0
    "How much later it is."
    wide: Way = ()
    "What is pressed besides where there is room."
    sizes: tuple[tuple[int, int], ...] = (SMALL, LARGE)
    themes: tuple[str, ...] = tuple(THEMES)
    language: str = "da"
    held: str = ""
    "Who else writes in the workspace."
    made: bool = True
    "In the sample; else in a workspace without agendas."
    projector: bool = False

    def file(self, size: tuple[int, int], theme: str) -> Path:
        """Where the picture lies."""
        return FOLDER / f"{self.name}-{size[0]}-{theme}.svg"

    @property
    def files(self) -> dict[tuple[tuple[int, int], str], Path]:
        """Every size and theme of it."""
        return {(size, theme): self.file(size, theme) for size in self.sizes for theme in self.themes}


LATE = 14
PICTURES = (
    Picture("oversigt", "Oversigten: dine fora, deres næste møde, og hvad der er åbent."),
    Picture("dagsorden", "Næste mødes dagsorden, som den ser ud, før nogen har rørt den.", ADVISERS),
    Picture("forberedelse", "Et møde, der forberedes: dagsordenen kan ændres, til mødet begynder.", PREPARED,
            ("escape", "down", "down")),
    Picture("udsendelse", "Dagsordenen sendes ud: filerne, hvem mailen går til, og hvem der ingen adresse har.",
            COUNCIL, ("u",)),
    Picture("moede", "Mødet: punkterne, det punkt I er ved med dets forhistorie, og feltet nederst.", RUNNING),
    Picture("laesning", "Linjen læses, mens du skriver: hvem, hvad og hvornår.", RUNNING,
            (Typed("a: Henrik og Lars: ringe til stationen > på fredag"),)),
    Picture("tab", "Tab fuldender navne og frister.", RUNNING, (Typed("a: Hen"),)),
    Picture("fremmoede", "Fremmødet: skriv dem, der har meldt afbud, og tryk Enter.", "", ("ctrl+t",),
            begins=ADVISERS),
    Picture("opfoelgning", "Opfølgningen: én tast til hver opgave.", RUNNING, ("down",), ("/punkt 2",)),
    Picture("runden", "Bordet rundt: den, der har ordet, står i feltet.", RUNNING,
            (Typed("Ungekontakten har en ventetid på tre uger"), "enter"), ("/punkt 8",)),
    Picture("tiden", "I er forsinkede, og der er et forslag.", RUNNING, minutes=LATE),
    Picture("felt", "Et felt med flere linjer.", RUNNING,
            (Typed("/felt Indstilling"), "enter", Typed("at styregruppen drøfter indsatsen ved stationen,"), "enter",
             Typed("at der aftales en vagtplan"))),
    Picture("afvist", "En linje, der ikke kan optages, bliver stående med grunden.", RUNNING,
            (Typed("/punkt 14"), "enter")),
    Picture("punkterne", "Esc går til punkterne; dér virker bogstaverne.", RUNNING, ("escape", "down", "down")),
    Picture("linjerne", "Pil ned går til punktets linjer, så en linje kan rettes.", RUNNING, ("down",),
            ("/punkt 4", "Tre mål er nået; to mangler tal", "b: Planen forlænges et år", "? Hvem skaffer tallene")),
    Picture("lukket", "Et lukket punkt, mens en gæst er i rummet.", RUNNING, (Typed("Drøftet uden navne"),),
            ("/gæst Tage (handelsforeningen)", "/punkt 4", "/lukket Personalesag")),
    Picture("paragraf-115", "Et forum efter § 115 minder om, at der ikke skrives navne.", begins=MONDAYS),
    Picture("opsamling", "Opsamlingen: hvad der er besluttet, hvem der skylder hvad, og hvad der mangler.", RUNNING,
            ("ctrl+o",), ("/punkt 4", "b: Planen forlænges et år", "a: Dorte: skaffe tallene > 15. december",
                          "/udsæt 5 til næste møde pga. tid", "/punkt 6")),
    Picture("referat", "Udkastet til referat; på en bred skærm står beslutningsreferatet ved siden af.",
            STEERING, ("r",), wide=("b",)),
    Picture("referater", "Alle forummets referater.", STEERING, ("r", "l")),
    Picture("hjaelp", "F1: tasterne på det sted, du er.", RUNNING, ("f1",)),
    Picture("soeg", "Ctrl+P: find en kommando ved at skrive lidt af den.", RUNNING, ("ctrl+p", Typed("udsæt"))),
    Picture("storskaerm", "Storskærmen: det punkt, I er ved, og hvad der er besluttet.", themes=("moerk",),
            projector=True),
    Picture("aaret", "Året: hvad der er holdt, planlagt og foreslået, og fristerne for det møde, markøren står på.",
            way=("p",)),
    Picture("aaret-forslag", "Næste år, før nogen har planlagt det: forslag, lagt uden om helligdage og ferier.",
            way=("p", "plus", "right", "right")),
    Picture("aaret-flyt", "Et møde flyttes: dagen læses, mens den skrives.",
            way=("p", "down", "down", "down", "d", Typed("tors 3. dec kl. 9-10.30 i lokale 2: lokalet er optaget"))),
    Picture("kopi", "En anden har mødet åbent: her kan der kun læses.", RUNNING,
            held="Arbejdsområdet er åbent i et andet vindue."),
    Picture("tomt", "Et arbejdsområde uden dagsordener.", made=False),
    Picture("for-lille", "Et vindue, der er for lille.", RUNNING, sizes=((60, 16),)),
    Picture("engelsk", "Skærmen på engelsk.", RUNNING, language="en"),
)  # fmt: skip
README = "laesning"
"The picture that the README shows."


def named(name: str) -> Picture:
    """The picture of that name."""
    return next(one for one in PICTURES if one.name == name)


def _workspace(picture: Picture) -> tuple[Workspace, str]:
    """A workspace of its own for a picture, and what is opened in it."""
    settings = Settings("Eksempelby")
    if not picture.made:
        return Workspace(MemoryStore(), MemoryShelf(()), settings), picture.opens
    made = town()
    medium = Medium(list(made.store.medium.frames))
    shelf = copy(made.shelf)
    shelf.written = dict(made.shelf.written)
    work = Workspace(MemoryStore(medium), shelf, settings)
    if picture.begins:
        return work, begun(work, picture.begins, NOW)
    for line in picture.lines:
        running = resume(work, picture.opens)
        reading = running.read(line)
        assert reading.command, reading.error
        running.record(reading.command, line, NOW)
    if picture.held:
        work = Workspace(MemoryStore(medium, write=False), shelf, settings)
    return work, picture.opens


@contextmanager
def _spoken(language: str) -> Iterator[None]:
    locale.use(language)
    try:
        yield
    finally:
        locale.use("da")


async def at_rest(on: Stage) -> None:
    """Wait until the store has answered and nothing more happens on the screen."""
    seen, same = "", 0
    while same < LOOKS or not seen.strip():
        await asyncio.sleep(LOOK)
        same = same + 1 if seen == on.shown and not on.app.desk.waiting else 0
        seen = on.shown


@asynccontextmanager
async def shown(picture: Picture, size: tuple[int, int]) -> AsyncIterator[Stage]:
    """The program with the picture's screen before it."""
    work, opens = _workspace(picture)
    now = NOW + dt.timedelta(minutes=picture.minutes)

    def clock() -> dt.datetime:
        return now

    app: Any
    if picture.projector:
        app = ProjectorApp(Spectator(work, STEERING), clock, {})
        app.desk = app._desk
    else:
        app = SspApp(work.settings, lambda: (work, picture.held), clock)
    with _spoken(picture.language):
        async with app.run_test(size=size, notifications=True) as pilot:
            on = Stage(app, pilot)
            await at_rest(on)
            if opens[:1].isdigit():
                app.open_meeting(opens)
                await at_rest(on)
                on.hit("pagedown")
            elif opens:
                app.open_forum(opens)
            await at_rest(on)
            for step in (*picture.way, *(picture.wide if size == LARGE else ())):
                on.hit(
                    *(
                        ["space" if letter == " " else letter for letter in step.text]
                        if isinstance(step, Typed)
                        else [step]
                    )
                )
                await at_rest(on)
            yield on


def taken(app: App[None]) -> str:
    """The picture of the screen as it is, the cursor standing still."""
    for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
        field.cursor_blink = False
    return own(app.export_screenshot(title="ssp-tui"))


async def make(picture: Picture) -> None:
    """Write the files of a picture."""
    for size in picture.sizes:
        async with shown(picture, size) as on:
            for theme in picture.themes:
                on.app.theme = THEMES[theme]
                await at_rest(on)
                picture.file(size, theme).write_text(taken(on.app), encoding="utf-8", newline="\n")
