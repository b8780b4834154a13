"""Lines that are only an outcome phrase: "Udsat", "Punktet genoptages", "Drøftet" and their kin."""

from __future__ import annotations

import re

from ssp_tui.domain.commands import Defer, SetOutcome
from ssp_tui.domain.item import Outcome
from ssp_tui.domain.text import fold
from ssp_tui.language.deferrals import defer_label, read_return
from ssp_tui.language.reading import Context, Reading, reads, refused, the_item
from ssp_tui.language.words import OUTCOMES, SPOKEN_OUTCOMES, danish, nearest
from ssp_tui.locale import _

_SUBJECT = r"(?:(?:punktet|sagen|emnet|orienteringen|dette\s+punkt)\s+)"
_BEING = r"(?:(?:er|blev|bliver)\s+)?"
_PHRASES = (
    (Outcome.DROPPED, danish(rf"{_SUBJECT}?(?:udgår|udgik|{_BEING}udgået)")),
    (Outcome.DISCUSSED, danish(rf"(?:{_SUBJECT}{_BEING})?(?:drøftet|drøftedes|discussed)")),
    (Outcome.NOTED, danish(rf"(?:{_SUBJECT}{_BEING})?(?:tage[tsn]|toges)\s+til\s+efterretning")),
    (Outcome.NOT_REACHED, danish(rf"(?:{_SUBJECT}{_BEING})?(?:ikke\s+nået|nåedes\s+ikke|not\s+reached)")),
)
_DEFERRED = danish(rf"(?:{_SUBJECT}{_BEING})?(?:udsat|udsættes|udskydes|udskudt|deferred)\b(?P<rest>.*)")
_RESUMED = danish(rf"{_SUBJECT}?(?:genoptages|tages\s+op\s+igen)\b(?P<rest>.*)")
_ONE_OF_THEM = danish(
    r"punktet|sagen|emnet|orienteringen|dette|ud[gs]|udskud|udskyd|drøft|tage|toges|genopt|ikke|nåedes|not |disc|defer"
)
_NEW_SENTENCE = re.compile(r"(?<!\bpga)(?<!\bmhp)(?<!\bpkt)(?<!\bkl)(?<!\bd)(?<!\bca)(?<!\d)[.!?]\s+[A-ZÆØÅ]")


def read_phrase(line: str, context: Context) -> Reading | None:
    """The command that a line is when it is an outcome phrase and nothing more; else None."""
    if not _ONE_OF_THEM.match(line) or _NEW_SENTENCE.search(line):
        return None
    said = line.rstrip(" .!")
    for outcome, pattern in _PHRASES:
        if pattern.fullmatch(said):
            return outcome_reading(outcome, context)
    for pattern, resumed in ((_DEFERRED, False), (_RESUMED, True)):
        if found := pattern.fullmatch(said):
            return _coming_back(found["rest"].strip(), context, resumed)
    return None


def _coming_back(rest: str, context: Context, resumed: bool) -> Reading | None:
    coming_back = read_return(rest, context.base, resumed)
    if not coming_back.plain:
        return None
    command = Defer(coming_back.deferral)
    return reads(command, defer_label(command, context), *coming_back.hints)


def read_outcome(rest: str, context: Context) -> Reading:
    """What follows `/resultat`."""
    if not rest:
        return refused(_("Skriv resultatet: /resultat besluttet, drøftet, efterretning, udgår eller ikke nået"))
    outcome = OUTCOMES.get(fold(rest.rstrip(" .")))
    if outcome:
        return outcome_reading(outcome, context)
    if fold(rest).startswith(("udsat", "udsaet", "genoptag")):
        return refused(_("Et punkt, der kommer igen, skrives /udsæt eller /genoptag"))
    near = nearest(rest, (_(SPOKEN_OUTCOMES[outcome]) for outcome in SPOKEN_OUTCOMES))
    asked = (
        _("mente du /resultat {near}?").format(near=near)
        if near
        else _("skriv besluttet, drøftet, efterretning, udgår eller ikke nået")
    )
    return refused(_("Ukendt resultat {word}: {asked}").format(word=rest, asked=asked))


def outcome_reading(outcome: Outcome, context: Context) -> Reading:
    """The reading of an outcome of the current item."""
    label = _("RESULTAT af {item}: {outcome}")
    return reads(SetOutcome(outcome), label.format(item=the_item(context), outcome=_(SPOKEN_OUTCOMES[outcome])))
