"""The front matter of a fixed agenda as the forum it describes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ssp_tui.domain.agenda import read_minutes
from ssp_tui.domain.forum import Forum, Member, MemberKind, Numbering, PersonPolicy
from ssp_tui.domain.text import fold, is_device, slug
from ssp_tui.formats.address import name_and_address
from ssp_tui.formats.agenda_problems import Findings, listed, nearest
from ssp_tui.formats.front_matter import Entry, key_form
from ssp_tui.locale import _

ONCE = {
    "forum": "SSP-styregruppe",
    "kommune": "Herning",
    "id": "herning-styregruppe",
    "niveau": "strategisk",
    "formål": "at samordne det forebyggende arbejde",
    "mødehyppighed": "4 gange om året",
    "varighed": "90 min",
    "sted": "Rådhuset, lokale 2",
    "formand": "Ungdomsskoleleder",
    "næstformand": "Centerchef",
    "sekretær": "SSP-konsulent",
    "gæster": "fagpersoner til et enkelt punkt",
    "personsager": "tendens",
    "nummerering": "pr. møde",
    "kører": "1.2.2027 - 30.6.2027",
    "punkter indkaldes": "14 dage før",
    "dagsorden udsendes": "7 dage før",
    "referat udsendes": "straks",
    "indsigelse": "14 dage efter",
    "godkendelse": "næste møde",
    "hvem kan foreslå": "alle medlemmer",
    "dagsorden fastlægges af": "formanden",
    "slettefrist": "5 år",
}
REPEATED = {
    "alias": "Styregruppen",
    "deltager": "Leder, lokalpolitiet (politi) <leder@politi.example>",
    "modtager": "Sekretariatet <post@kommune.example>",
    "hjemmel": "retsplejeloven § 115",
    "skridt": "bekymringssamtale",
    "modtager fra": "Lokalrådet",
    "afgiver til": "Kredsrådet",
    "samarbejder med": "IKI",
    "forslag": "punkter",
    "kilde": "seed-004:637",
}
KEYS = ONCE | REPEATED
"Every key that means something, with a value to show."

_KNOWN = {key_form(key): key for key in KEYS}
_OUTSIDE_BRACKETS = re.compile(r",\s*(?![^()]*\))")
_MEMBER = re.compile(r"(?P<name>.*\S)\s*\((?P<sector>[^()]*)\)\s*(?:,\s*(?P<tail>.*))?")
_YEARLY = re.compile(r"(?:(?:en|1) gang )?(?:om aaret|aarligt)")
_AD_HOC = re.compile(r"ad hoc|(?:efter|ved) behov")
_POLICIES = {
    "nej": PersonPolicy.FORBIDDEN,
    "tendens": PersonPolicy.TRENDS,
    "tendenser": PersonPolicy.TRENDS,
    "§ 115": PersonPolicy.NAMED,
    "§115": PersonPolicy.NAMED,
    "paragraf 115": PersonPolicy.NAMED,
}
_NUMBERINGS = {
    "pr. moede": Numbering.PER_MEETING,
    "pr moede": Numbering.PER_MEETING,
    "per moede": Numbering.PER_MEETING,
    "pr. aar": Numbering.PER_YEAR,
    "pr aar": Numbering.PER_YEAR,
    "per aar": Numbering.PER_YEAR,
}
_ITEMS = "punkter"

_Value = TypeVar("_Value")


def split_list(text: str) -> tuple[str, ...]:
    """The parts of a comma list; a comma in brackets belongs to its part."""
    return tuple(part.strip() for part in _OUTSIDE_BRACKETS.split(text) if part.strip())


def _member_kind(text: str) -> MemberKind | None:
    folded = fold(text)
    if _YEARLY.fullmatch(folded):
        return MemberKind.YEARLY
    if _AD_HOC.fullmatch(folded):
        return MemberKind.AD_HOC
    return MemberKind.FIXED if folded == "fast" else None


class ForumReader:
    """Reads entries into a forum and notes what is wrong with them."""

    def __init__(self, entries: tuple[Entry, ...], findings: Findings) -> None:
        self._findings = findings
        self._found: dict[str, list[Entry]] = {}
        self._other: list[tuple[str, str]] = []
        for entry in entries:
            self._sort_in(entry)

    def _sort_in(self, entry: Entry) -> None:
        key = _KNOWN.get(key_form(entry.key))
        if key is None:
            self._note_unknown(entry)
        elif entry.value:
            earlier = self._found.setdefault(key, [])
            if earlier and key in ONCE:
                self._findings.problem(
                    entry.line,
                    _("»{key}« står to gange, også på linje {line}").format(key=key, line=earlier[0].line),
                    _("kun én linje; den første gælder"),
                    f"{key}: {KEYS[key]}",
                )
            else:
                earlier.append(entry)

    def _note_unknown(self, entry: Entry) -> None:
        if near := nearest(entry.key, KEYS):
            self._findings.problem(
                entry.line,
                _("Ukendt nøgle »{key}«").format(key=entry.key),
                _("mente du »{near}«?").format(near=near),
                f"{near}: {KEYS[near]}",
            )
            return
        self._other.append((entry.key, entry.value))
        self._findings.warning(
            entry.line,
            _("Nøglen »{key}« bruges ikke af programmet").format(key=entry.key),
            _("en af nøglerne {keys}").format(keys=listed(KEYS)),
            "mødehyppighed: 4 gange om året",
        )

    def line(self, key: str) -> int:
        """The line a key stands on, 1 when it does not."""
        entries = self._found.get(key)
        return entries[0].line if entries else 1

    def has(self, key: str) -> bool:
        """Whether the key stands there with a value."""
        return key in self._found

    def name_lines(self, forum: Forum) -> tuple[tuple[str, int], ...]:
        """Each name that the forum answers to, with its line."""
        aliases = [(alias, entry.line) for entry in self._found.get("alias", ()) for alias in split_list(entry.value)]
        return ((forum.id, self.line("id")), (forum.name, self.line("forum")), *aliases)

    def forum(self, stem: str, title: str) -> Forum | None:
        """The forum, whose file is called `stem` and headed `title`; None when no id can be made."""
        forum_id = self._id(stem)
        if not forum_id:
            return None
        secretary, address = self._without_address(self._found["sekretær"][0]) if self.has("sekretær") else ("", "")
        return Forum(
            id=forum_id,
            name=self._text("forum") or title or forum_id,
            municipality=self._text("kommune"),
            aliases=tuple(alias for text in self._texts("alias") for alias in split_list(text)),
            level=self._text("niveau"),
            purpose=self._text("formål"),
            cadence=self._text("mødehyppighed"),
            duration_minutes=self._read("varighed", read_minutes, _("en tid i minutter eller timer")),
            place=self._text("sted"),
            chair=self._text("formand"),
            deputy_chair=self._text("næstformand"),
            secretary=secretary,
            members=tuple(map(self._member, self._found.get("deltager", ()))),
            guests=self._text("gæster"),
            person_policy=self._choice("personsager", _POLICIES, PersonPolicy),
            legal_basis="; ".join(self._texts("hjemmel")),
            steps=self._texts("skridt"),
            numbering=self._choice("nummerering", _NUMBERINGS, Numbering) or Numbering.PER_MEETING,
            agenda_out=self._text("dagsorden udsendes"),
            minutes_out=self._text("referat udsendes"),
            approval=self._text("godkendelse"),
            may_propose=self._text("hvem kan foreslå"),
            sets_agenda=self._text("dagsorden fastlægges af"),
            receives_from=self._texts("modtager fra"),
            hands_to=self._texts("afgiver til"),
            works_with=self._texts("samarbejder med"),
            retention=self._text("slettefrist"),
            proposals=tuple(self._proposals()),
            sources=self._texts("kilde"),
            other=tuple(self._other),
            recipients=tuple(map(self._member, self._found.get("modtager", ()))),
            call_for_items=self._text("punkter indkaldes"),
            objections=self._text("indsigelse"),
            runs=self._text("kører"),
            secretary_email=address,
        )

    def _text(self, key: str) -> str:
        entries = self._found.get(key)
        return entries[0].value if entries else ""

    def _texts(self, key: str) -> tuple[str, ...]:
        return tuple(entry.value for entry in self._found.get(key, ()))

    def _read(self, key: str, read: Callable[[str], _Value | None], expected: str) -> _Value | None:
        """The value of a key; a problem and None when `read` cannot take it."""
        if not self.has(key):
            return None
        entry = self._found[key][0]
        value = read(entry.value)
        if value is None:
            self._findings.problem(
                entry.line,
                _("»{key}: {value}« kan ikke læses").format(key=key, value=entry.value),
                expected,
                f"{key}: {KEYS[key]}",
            )
        return value

    def _choice(self, key: str, choices: Mapping[str, _Value], shown: Iterable[str]) -> _Value | None:
        return self._read(key, lambda text: choices.get(fold(text)), listed(shown))

    def _id(self, stem: str) -> str:
        written, named = self._text("id"), slug(stem)
        forum_id = slug(written) or named
        line = self.line("id")
        device = is_device(forum_id)
        if device or (written and written != slug(written)):
            self._findings.problem(
                line,
                _("»id: {written}« kan ikke bruges som id").format(written=written or forum_id),
                _("et ord, Windows ikke selv bruger") if device else _("kun små bogstaver a-z, tal og bindestreger"),
                f"id: {forum_id or KEYS['id']}{'-forum' if device else ''}",
            )
        elif written and stem not in ("", written):
            self._findings.problem(
                line,
                _("id er »{written}«, men filen hedder »{stem}.md«").format(written=written, stem=stem),
                _("samme ord begge steder"),
                f"id: {named}" if named == stem else _("filen omdøbt til {written}.md").format(written=written),
            )
        elif not forum_id:
            self._findings.problem(line, _("»id« mangler"), _("et id i hovedet"), f"id: {KEYS['id']}")
        elif not written and stem != named:
            self._findings.warning(
                line,
                _("Filen mangler et id, så forummets id er »{id}«").format(id=forum_id),
                _("en linje med id"),
                f"id: {forum_id}",
            )
        return forum_id

    def _proposals(self) -> Iterator[str]:
        for entry in self._found.get("forslag", ()):
            for word in split_list(entry.value):
                name = _ITEMS if key_form(word) == _ITEMS else _KNOWN.get(key_form(word))
                if name is None:
                    self._findings.problem(
                        entry.line,
                        _("»{word}« er hverken en nøgle eller »{items}«").format(word=word, items=_ITEMS),
                        _("»{items}«, eller nøgler fra hovedet, som er et forslag").format(items=_ITEMS),
                        f"forslag: {_ITEMS}, personsager",
                    )
                else:
                    yield name

    def _member(self, entry: Entry) -> Member:
        value, email = self._without_address(entry)
        bracketed = _MEMBER.fullmatch(value)
        if not bracketed:
            name, _comma, last = value.rpartition(",")
            kind = _member_kind(last)
            return Member(name.strip(), kind=kind, email=email) if name and kind else Member(value, email=email)
        name, sector, tail = bracketed["name"], bracketed["sector"].strip(), bracketed["tail"] or ""
        kind = _member_kind(tail) if tail else MemberKind.FIXED
        if kind is None:
            name = f"{name}, {tail}"
            self._findings.problem(
                entry.line,
                _("»{tail}« efter parentesen kan ikke læses").format(tail=tail),
                _("en gang om året, ad hoc eller ingenting"),
                "deltager: Forebyggelsesbetjent (politi), en gang om året",
            )
        return Member(name, sector, kind or MemberKind.FIXED, email)

    def _without_address(self, entry: Entry) -> tuple[str, str]:
        """What a line says besides the address in `<...>`, and the address; a problem where it is none."""
        name, address = name_and_address(entry.value)
        if address is not None:
            return name, address
        key = _KNOWN[key_form(entry.key)]
        self._findings.problem(
            entry.line,
            _("»{value}«: adressen kan ikke læses").format(value=entry.value),
            _("et navn og én adresse i <> uden æ, ø og å"),
            f"{key}: {KEYS[key]}",
        )
        return name, ""
