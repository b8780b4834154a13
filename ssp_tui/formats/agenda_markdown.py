"""A fixed agenda read from its Markdown file: the best reading there is, and every mistake with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ssp_tui.domain.agenda import Problem, Reading, StandingAgenda
from ssp_tui.domain.forum import Forum
from ssp_tui.domain.text import fold
from ssp_tui.formats.agenda_body import ITEM_EXAMPLE, Body
from ssp_tui.formats.agenda_forum import KEYS, ForumReader
from ssp_tui.formats.agenda_items import read_items
from ssp_tui.formats.agenda_problems import Findings
from ssp_tui.formats.agenda_terms import check_terms
from ssp_tui.formats.decoding import Decoded, decode
from ssp_tui.formats.front_matter import FrontMatter, Slip, key_form, read_front_matter
from ssp_tui.locale import _

MOST_BYTES = 256 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
_NO_TEXT = "ikke tekst"
_FOREIGN = ((b"PK\x03\x04", "et Word-dokument"), (b"%PDF", "en PDF"), (b"{\\rtf", "et RTF-dokument"))
_FORUM_EXAMPLE = f"forum: {KEYS['forum']}"


def read_agenda(data: bytes, file: str) -> Reading:
    """The agenda in a file's bytes; `file` is its path, which is shown and compared with the id. Never raises."""
    findings = Findings(file)
    decoded = decode(data[:MOST_BYTES])
    if unfit := _unfit(data, decoded):
        findings.problem(1, *unfit)
        return Reading(None, findings.problems, file=file)
    _check_encoding(decoded, findings)
    lines = decoded.text.split("\n")
    front = read_front_matter(lines, KEYS)
    _check_front(front, lines, findings)
    reader = ForumReader(front.entries, findings)
    body = Body(lines, front.body_line, findings)
    items = read_items(body.sections, body.fenced, findings)
    if not items:
        last = max(1, min(front.body_line, len(lines)))
        findings.problem(last, _("Der er ingen punkter"), _("en linje med ## foran hvert punkt"), ITEM_EXAMPLE)
    if front.entries and not reader.has("forum"):
        findings.problem(front.entries[0].line, _("»forum« mangler"), _("forummets navn i hovedet"), _FORUM_EXAMPLE)
    forum = reader.forum(_stem(file), body.title)
    if forum and items:
        agenda = StandingAgenda(forum, items)
        _check_minutes(agenda, reader.line("varighed"), findings)
        check_terms(forum, reader, findings)
        return Reading(agenda, findings.problems, findings.warnings, file, reader.name_lines(forum))
    return Reading(None, findings.problems, findings.warnings, file)


def check_together(readings: Iterable[Reading]) -> tuple[Problem, ...]:
    """The names that two files share, each reported in the later file; two municipalities may use one `forum:` name."""
    seen: dict[str, tuple[Forum, str, int, str]] = {}
    problems = []
    for reading in readings:
        if reading.agenda is None:
            continue
        forum = reading.agenda.forum
        for name, line in reading.name_lines:
            other, file, other_line, other_name = seen.setdefault(fold(name), (forum, reading.file, line, name))
            both_full_names = name == forum.name and other_name == other.name
            elsewhere = fold(other.municipality) != fold(forum.municipality)
            if other is forum or (both_full_names and elsewhere):
                continue
            problems.append(
                Problem(
                    reading.file,
                    line,
                    _("»{name}« er også navnet på forummet i {file}, linje {line}").format(
                        name=name, file=file, line=other_line
                    ),
                    _("id og alias, som kun ét forum har"),
                    f"alias: {name} {forum.municipality}".rstrip(),
                )
            )
    return tuple(problems)


def _stem(file: str) -> str:
    """The file's name without folder and ending; empty for standard input."""
    name = re.split(r"[\\/]", file)[-1]
    return "" if name in ("-", "<stdin>") else re.sub(r"\.[^.]*$", "", name)


def _unfit(data: bytes, decoded: Decoded) -> tuple[str, str, str] | None:
    """Why a file cannot be an agenda at all."""
    if len(data) > MOST_BYTES:
        size, most = len(data) // 1024, MOST_BYTES // 1024
        return _("Filen fylder {size} kB").format(size=size), _("en dagsorden på højst {most} kB").format(most=most), ""
    kind = next((kind for mark, kind in _FOREIGN if data.startswith(mark)), "")
    if kind or len(_CONTROL.findall(decoded.text)) > max(3, 0.02 * len(decoded.text)) or "\0" in decoded.text:
        problem = _("Filen er {kind}").format(kind=_(kind or _NO_TEXT))
        return problem, _("ren tekst i Markdown, gemt som UTF-8"), ITEM_EXAMPLE
    if not decoded.text.strip():
        return _("Filen er tom"), _("et hoved med forummets navn og et punkt pr. ##"), ITEM_EXAMPLE
    return None


def _check_encoding(decoded: Decoded, findings: Findings) -> None:
    if "\ufffd" in decoded.text:
        findings.problem(
            max(1, decoded.line), _("Nogle tegn kan ikke læses"), _("en fil gemt som UTF-8"), "møde på Ærø"
        )
    elif decoded.encoding != "UTF-8":
        findings.warning(
            max(1, decoded.line),
            _("Filen er læst som {encoding}").format(encoding=decoded.encoding),
            _("en fil gemt som UTF-8"),
        )


def _check_front(front: FrontMatter, lines: Sequence[str], findings: Findings) -> None:
    for slip, line in front.slips:
        written = lines[line - 1].strip()
        match slip:
            case Slip.MISSING:
                findings.problem(
                    line, _("Hovedet mangler"), _("»nøgle: værdi« mellem to linjer med ---"), _FORUM_EXAMPLE
                )
            case Slip.NOT_OPENED:
                findings.problem(line, _("Linjen --- mangler før hovedet"), _("en linje med --- lige før denne"), "---")
            case Slip.NOT_CLOSED:
                findings.problem(line, _("Hovedet slutter aldrig"), _("en linje med --- lige før denne"), "---")
            case Slip.ODD_FENCE:
                findings.warning(
                    line, _("»{written}« er læst som ---").format(written=written), _("tre bindestreger"), "---"
                )
            case Slip.NOT_AN_ENTRY:
                key = next((key for key in KEYS if key_form(written).startswith(key_form(key))), "forum")
                problem = _("»{text}« er ikke »nøgle: værdi«").format(text=written[:60])
                findings.problem(line, problem, _("et kolon efter nøglen"), f"{key}: {KEYS[key]}")


def _check_minutes(agenda: StandingAgenda, line: int, findings: Findings) -> None:
    """The items may not be planned longer than the meeting."""
    planned = sum(item.minutes or 0 for item in agenda.items)
    lasts = agenda.forum.duration_minutes
    if lasts and planned > lasts:
        findings.warning(
            line,
            _("Punkterne er sat til {planned} min i alt, mødet til {lasts} min").format(planned=planned, lasts=lasts),
            _("punkter, der er tid til"),
        )
