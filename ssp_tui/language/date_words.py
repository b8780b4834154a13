"""The words a Danish date is made of, and a text cut into them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from ssp_tui.domain.calendar import MONTHS, WEEKDAYS
from ssp_tui.domain.text import fold
from ssp_tui.language.clock_times import hours_in

# What a word is in the grammar. Where it is none of these, the word itself says so (kind WORD).
NUMBER: Final = "number"  # how many, or a year: 14, fjorten
ORDINAL: Final = "ordinal"  # which one: 3., tredje; -1 is sidste
WEEKDAY: Final = "weekday"  # 0 is mandag
MONTH: Final = "month"
SEASON: Final = "season"  # the month it begins in
UNIT: Final = "unit"
PART: Final = "part"  # 0 primo, 1 medio, 2 ultimo, 3 udgangen
FEAST: Final = "feast"
DATE: Final = "date"  # 28.9.2016, 1/12
MARK: Final = "mark"
WORD: Final = "word"
UNKNOWN: Final = "unknown"
HOURS: Final = "hours"
HOURS_SIGN: Final = "\x01"  # stands where a time of day stood, so that it is not read as a date


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark, and where in the text it stands; of a numeric date, its parts as well."""

    kind: str
    word: str
    start: int
    end: int
    value: int = 0
    name: str = ""
    month: int = 0
    year: int | None = None


_ONES = ("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TENS = ("tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")
_TEENS = (
    "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
)  # fmt: skip
_ORDINALS = (
    "første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende",
    "ellevte", "tolvte", "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende",
    "nittende", "tyvende", "enogtyvende", "toogtyvende", "treogtyvende", "fireogtyvende", "femogtyvende",
    "seksogtyvende", "syvogtyvende", "otteogtyvende", "niogtyvende", "tredivte", "enogtredivte",
)  # fmt: skip
_SEASONS = {"forår": 3, "sommer": 6, "efterår": 9, "vinter": 12}
_UNITS = {
    "dag": "dag dage dagen døgn",
    "hverdag": "hverdag hverdage hverdagen arbejdsdag arbejdsdage arbejdsdagen",
    "uge": "uge uger ugen ugerne u",
    "weekend": "weekend weekenden",
    "måned": "måned måneder måneden md mdr",
    "kvartal": "kvartal kvartalet kvartaler kvt",
    "halvår": "halvår halvåret",
    "år": "år året kalenderår kalenderåret",
    "skoleår": "skoleår skoleåret",
}
_PARTS = (
    "primo start starten begyndelse begyndelsen først tidligt",
    "medio midt midten",
    "ultimo ult sent slut slutning slutningen afslutning afslutningen sidst",
    "udgang udgangen udløb udløbet",
)
# Each feast and holiday of date_spans.FEASTS, however it is written.
_FEASTS = {
    "nytår": "nytår nytåret årsskifte årsskiftet",
    "nytårsdag": "nytårsdag",
    "helligtrekonger": "helligtrekonger",
    "kyndelmisse": "kyndelmisse",
    "vinterferie": "vinterferie vinterferien",
    "fastelavn": "fastelavn fastelavnssøndag",
    "påskeferie": "påskeferie påskeferien",
    "palmesøndag": "palmesøndag",
    "påske": "påske påsken",
    "skærtorsdag": "skærtorsdag",
    "langfredag": "langfredag",
    "påskelørdag": "påskelørdag",
    "påskedag": "påskedag påskesøndag",
    "påskemandag": "påskemandag",
    "pinse": "pinse pinsen",
    "pinselørdag": "pinselørdag",
    "pinsedag": "pinsedag pinsesøndag",
    "pinsemandag": "pinsemandag",
    "grundlovsdag": "grundlovsdag",
    "valdemarsdag": "valdemarsdag",
    "sommerferie": "sommerferie sommerferien",
    "efterårsferie": "efterårsferie efterårsferien",
    "halloween": "halloween",
    "mortensaften": "mortensaften",
    "mortensdag": "mortensdag",
    "lucia": "luciadag",
    "juleferie": "juleferie juleferien",
    "lillejuleaften": "lillejuleaften",
    "jul": "jul julen",
    "juleaften": "juleaften juleaftensdag",
    "juledag": "juledag",
    "nytårsaften": "nytårsaften nytårsaftensdag",
}
_SPACED_FEASTS = {
    r"(?:kristi|kr\.?)\s*himmelfart(?:s?dag)?": "kristi himmelfart",
    r"store\s*bededag": "store bededag",
    r"(?:sankt|skt\.?|sct\.?)\s*hans\s*dag": "sankt hans dag",
    r"(?:sankt|skt\.?|sct\.?)\s*hans(?:\s*aften)?": "sankt hans",
    r"hellig\s*tre\s*konger": "helligtrekonger",
}
_GENITIVES = {
    "ugens": "uge",
    "månedens": "måned",
    "måneds": "måned",
    "kvartalets": "kvartal",
    "årets": "år",
    "skoleårets": "skoleår",
}
_WORDS = (
    "advent af aften aftenen allerede d dags dato de deadline den denne dennes det dette ds efter eftermiddag "
    "eftermiddagen eller f for formiddag formiddagen fra frem frist fristen før førstkommende gerne halvandet "
    "halvdel halvt helst hen her i iaften idag imorgen inden indenfor indeværende indtil iovermorgen kommende "
    "kort lige løbet m med mellem middag morgen morgenen møde mødet nr nu nye næste næstkommende o og om over "
    "overmorgen per pr på q resten samt selve senest straks svarfrist t tidlig tidsfrist til ud umiddelbart "
    "ved å"
)


class Meaning(NamedTuple):
    """What a word is, and its Danish spelling, however it was typed."""

    kind: str
    word: str
    value: int
    name: str


def _vocabulary() -> dict[str, Meaning]:
    words: dict[str, Meaning] = {}

    def learn(kind: str, value: int, spelled: str, name: str = "") -> None:
        for word in spelled.split():
            words[fold(word)] = Meaning(kind, word, value, name)

    learn(WORD, 0, _WORDS)
    for value, ordinal in enumerate(_ORDINALS, start=1):
        learn(ORDINAL, value, ordinal)
    learn(ORDINAL, 2, "andet")
    learn(ORDINAL, 3, "tredie")
    learn(ORDINAL, -1, "sidste")
    learn(ORDINAL, -2, "næstsidste")
    for value, one in enumerate(_ONES, start=1):
        learn(NUMBER, value, one)
        for tens, ten in enumerate(_TENS, start=2):
            learn(NUMBER, tens * 10 + value, f"{one}og{ten}")
    for tens, ten in enumerate(_TENS, start=2):
        learn(NUMBER, tens * 10, ten)
    for value, teen in enumerate(_TEENS, start=10):
        learn(NUMBER, value, teen)
    learn(NUMBER, 1, "een eet et")
    learn(NUMBER, 100, "hundrede")
    for value, weekday in enumerate(WEEKDAYS):
        learn(WEEKDAY, value, f"{weekday} {weekday}en {weekday[:3]}")
    learn(WEEKDAY, 1, "tirs")
    learn(WEEKDAY, 3, "tors")
    for value, month in enumerate(MONTHS, start=1):
        # Three letters make a month, but "jul" alone is Christmas.
        learn(MONTH, value, month if month == "juli" else f"{month} {month[:3]}")
    learn(MONTH, 2, "febr")
    learn(MONTH, 9, "sept")
    for season, begins in _SEASONS.items():
        learn(SEASON, begins, f"{season} {season}en {season}et")
    for unit, spelled in _UNITS.items():
        learn(UNIT, 0, spelled, unit)
    for value, spelled in enumerate(_PARTS):
        learn(PART, value, spelled)
    for feast, spelled in _FEASTS.items():
        learn(FEAST, 0, spelled, feast)
    for genitive, unit in _GENITIVES.items():
        learn(WORD, 0, genitive, unit)
    return words


VOCABULARY: Final = _vocabulary()


_YEAR = "(?:19|20)[0-9]{2}"
_DAY = "(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH = "(?P<{0}month>0?[1-9]|1[0-2])"
# In "13. 12.30" the last is no year: two digits are one only in a date written without blanks.
_UNSPACED = r"(?<!\.\s[0-9][.\-/])(?<!\.\s[0-9]{2}[.\-/])"
_NUMERIC_DATE = rf"""
    (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})
  | {_DAY}(?P<slash>/){_MONTH.format("slash")}
        (?: [\-/.](?P<slashyear>{_YEAR}|[0-9]{{2}}) | ,?\s?(?:-\s?)?(?P<slashyear4>{_YEAR}) )?
  | (?P<dashday>0?[1-9]|[12][0-9]|3[01])-{_MONTH.format("dash")}-(?P<dashyear>{_YEAR}|[0-9]{{2}})
  | (?P<dotday>0?[1-9]|[12][0-9]|3[01])\.\s?{_MONTH.format("dot")}
        (?: [.\-/]{_UNSPACED}(?P<dotyear>{_YEAR}|[0-9]{{2}}) | [.,]?\s(?P<dotyear4>{_YEAR}) )?
"""
_TOKEN = re.compile(
    rf"""
      (?P<blank>[\s!]+|\.(?!\.))
    | (?P<hours>{HOURS_SIGN})
    | (?P<date>(?<![0-9/.])(?:{_NUMERIC_DATE})(?![^\W_]|[./][0-9]))
    | (?P<feast>(?:{"|".join(_SPACED_FEASTS)})(?![^\W_]))
    | (?P<number>[0-9]{{1,9}})(?![0-9])(?P<dot>\.?)
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[,;:()+&/'’]|[-‐‑‒–—―−])
    | (?P<other>[0-9]+|.)
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_SPACED_FEAST = tuple((re.compile(spelled, re.IGNORECASE), name) for spelled, name in _SPACED_FEASTS.items())
_DASHES = frozenset("-‐‑‒–—―−")


def hide_hours(text: str) -> str:
    """The text with every time of day hidden behind a sign, all else at its place."""
    for hours in hours_in(text):
        text = text[: hours.begins] + HOURS_SIGN.ljust(hours.stops - hours.begins) + text[hours.stops :]
    return text


def tokens(text: str) -> list[Token]:
    """The words, numbers and marks of a text, in order; full stops and blanks left out."""
    found = []
    for match in _TOKEN.finditer(text):
        token = _token(match)
        if token:
            found.append(token)
    return found


def _token(match: re.Match[str]) -> Token | None:
    start, end = match.span()
    spelled = match.group()
    match match.lastgroup:
        case "blank":
            return None
        case "word":
            folded = fold(spelled)
            kind, word, value, name = VOCABULARY.get(folded) or Meaning(UNKNOWN, folded, 0, "")
            return Token(kind, word, start, end, value, name)
        case "number" | "dot":
            value = int(match["number"])
            return Token(ORDINAL if match["dot"] and value < 100 else NUMBER, "", start, end, value)
        case "date":
            return _date_token(match, start, end)
        case "mark":
            return Token(MARK, "-" if spelled in _DASHES else spelled, start, end)
        case "feast":
            name = next(name for pattern, name in _SPACED_FEAST if pattern.fullmatch(spelled))
            return Token(FEAST, name, start, end, 0, name)
        case "hours":
            return Token(HOURS, "", start, end)
        case _:
            return Token(UNKNOWN, "", start, end)


def _date_token(match: re.Match[str], start: int, end: int) -> Token:
    if match["iso"]:
        iso = [int(part) for part in match["iso"].split("-")]
        return Token(DATE, "", start, end, iso[2], "iso", iso[1], iso[0])
    style = "slash" if match["slash"] else "dash" if match["dashday"] else "dot"
    day = int(match["day" if style == "slash" else f"{style}day"])
    written = match[f"{style}year"] or (match[f"{style}year4"] if style != "dash" else None)
    year = None if written is None else int(written) + (2000 if len(written) == 2 else 0)
    return Token(DATE, "", start, end, day, style, int(match[f"{style}month"]), year)
