"""A place in a phrase, and the small rules that all the grammar uses: articles, joining words, years, amounts.

A rule reads on from its place. It gives what it read and moves on, or gives None and stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from ssp_tui.language.date_words import DATE, MARK, NUMBER, ORDINAL, UNIT, Token

_Cursor = TypeVar("_Cursor", bound="Cursor")
_Args = ParamSpec("_Args")
_Read = TypeVar("_Read")

_ARTICLES = frozenset({"i", "på", "den", "det", "de", "d", "nu", "her", "selve"})
_THROUGH = ("til", "-")
_ALTERNATIVELY = ("og", "eller", "samt", ",", "/", "+", "&")
_COUNTED = frozenset(
    (
        "dag", "dage", "døgn", "hverdag", "hverdage", "arbejdsdag", "arbejdsdage", "uge", "uger", "måned", "måneder",
        "md", "mdr", "kvartal", "kvartaler", "halvår", "år",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of a unit."""

    unit: str
    count: int


class Year(NamedTuple):
    """A year that a phrase names; written when it stands there as a number."""

    number: int
    written: bool


def rule(
    read: Callable[Concatenate[_Cursor, _Args], _Read | None],
) -> Callable[Concatenate[_Cursor, _Args], _Read | None]:
    """A rule that goes back to where it began when it reads nothing."""

    @wraps(read)
    def attempt(self: _Cursor, /, *args: _Args.args, **kwargs: _Args.kwargs) -> _Read | None:
        begun = self.place
        found = read(self, *args, **kwargs)
        if found is None:
            self.place = begun
        return found

    return attempt


class Cursor:
    """A place in the tokens of a phrase; relative words count from the base.

    `in_text`: the phrase is only the beginning of a text, so that what could belong to either is left to it.
    """

    def __init__(self, tokens: Sequence[Token], base: date, *, in_text: bool = False) -> None:
        self.tokens = tokens
        self.base = base
        self.in_text = in_text
        self.place = 0

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.place >= len(self.tokens)

    def sees(self, *kinds: str) -> bool:
        """Whether the next token is of one of the kinds."""
        return self.place < len(self.tokens) and self.tokens[self.place].kind in kinds

    def take(self, *kinds: str) -> Token | None:
        """The next token, when it is of one of the kinds."""
        if not self.sees(*kinds):
            return None
        self.place += 1
        return self.tokens[self.place - 1]

    def sees_word(self, *words: str) -> bool:
        """Whether the next word or mark is one of these."""
        return self.place < len(self.tokens) and self.tokens[self.place].word in words

    def word(self, *words: str) -> str:
        """The next word, when it is one of these; else nothing."""
        if self.sees_word(*words):
            self.place += 1
            return self.tokens[self.place - 1].word
        return ""

    def words(self, phrase: str) -> bool:
        """Whether these words come next; then they are taken."""
        if self.ended or not phrase.startswith(self.tokens[self.place].word):
            return False
        words = phrase.split()
        if [token.word for token in self.tokens[self.place : self.place + len(words)]] != words:
            return False
        self.place += len(words)
        return True

    def mark(self, *marks: str) -> bool:
        """Whether one of these marks comes next; then it is taken."""
        if self.sees(MARK) and self.tokens[self.place].word in marks:
            self.place += 1
            return True
        return False

    def articles(self) -> set[str]:
        """The small words before a date (`på den`), taken."""
        said = set()
        while self.place < len(self.tokens) and self.tokens[self.place].word in _ARTICLES:
            said.add(self.tokens[self.place].word)
            self.place += 1
        return said

    def joiner(self) -> str:
        """What joins the phrase before to the one that comes, taken: `til` (or a dash), `eller` (and the like)."""
        joint = ""
        while said := self.word(*_THROUGH, *_ALTERNATIVELY) or ("til" if self.words("t o m") else ""):
            joint = "til" if joint == "til" or said in _THROUGH else "eller"
            self.word("med")
        return joint

    def time_of_day(self) -> None:
        """`formiddag`, `om formiddagen` and the like after a day; taken, the day is not changed by it."""
        times = ("morgen", "formiddag", "eftermiddag", "aften")
        if not (self.word(*times, "tidlig", "middag")):
            next((words for time in times if self.words(words := f"om {time}en")), None)

    def number(self, least: int, most: int) -> int | None:
        """A number or an ordinal within bounds."""
        if self.sees(NUMBER, ORDINAL) and least <= self.tokens[self.place].value <= most:
            self.place += 1
            return self.tokens[self.place - 1].value
        return None

    @rule
    def year(self, *, short: bool = False) -> Year | None:
        """`2027`, `, 2027`, `i 2027`, `'27`, `i år`, `til næste år`; a short one, `27`, only where all ends."""
        if (short or self.sees_word("'", "’")) and (number := self._two_digits()) is not None:
            return Year(2000 + number, written=True)
        self.mark(",")
        if self.words("d å"):  # dette år
            return Year(self.base.year, written=False)
        said = self.word("i", "til")
        if self.word("næste"):
            return Year(self.base.year + 1, written=False) if self._the_word_year() else None
        if said == "i" and self._the_word_year():
            return Year(self.base.year, written=False)
        number = self.number(1900, 2099) if said != "til" and self.sees(NUMBER) else None
        return Year(number, written=True) if number else None

    @rule
    def _two_digits(self) -> int | None:
        marked = self.mark("'", "’")
        number = self.take(NUMBER)
        if number is None or number.end - number.start != 2 or number.word:
            return None
        ends = self.ended or self.sees_word("(", ",")
        return number.value if marked or (ends and not self.in_text) else None

    def _the_word_year(self) -> bool:
        return self.word("år") != ""

    @rule
    def two_years(self) -> int | None:
        """The first of two years that follow each other: `2017-18`, `2017/2018`, `17/18`."""
        if pair := self.take(DATE):  # "11/12" looks like a date
            first, last = pair.value, pair.month
            return 2000 + first if pair.name == "slash" and pair.year is None and last == first + 1 else None
        one = self.take(NUMBER)
        if not one or not self.mark("-", "/"):
            return None
        other = self.take(NUMBER)
        if not other or other.value % 100 != (one.value + 1) % 100 or not (one.value < 100 or one.value > 1899):
            return None
        return one.value if one.value > 1899 else 2000 + one.value

    @rule
    def amount(self) -> Amount | None:
        """`14 dage`, `en uge`, `to mdr.`, `et halvt år`, `10 hverdage`."""
        if self.words("halvandet år"):
            return Amount("måned", 18)
        if self.words("et halvt år"):
            return Amount("måned", 6)
        number = self.take(NUMBER)
        unit = self.take(UNIT)
        if not number or not unit or unit.word not in _COUNTED or not 0 < number.value < 1000:
            return None
        if unit.name == "dag" and number.value == 8:
            return Amount("dag", 7)  # eight days is a week, both ends counted
        return Amount(unit.name, number.value)
