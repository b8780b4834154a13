import re
from dataclasses import replace

import pytest

from ssp_tui import locale
from ssp_tui.domain import commands as cmd
from ssp_tui.domain.item import Entry, EntryKind, Outcome
from ssp_tui.domain.people import Attendance, Person
from ssp_tui.language.command_table import COMMANDS, LATER
from ssp_tui.language.entries import ENTRY_WORDS
from ssp_tui.language.entry_line import Context, read_line
from ssp_tui.language.pasting import pasted_hint
from tests.language.a_meeting import (
    ACTIONS,
    ANY_OTHER,
    APPROVAL,
    CLOSED,
    DAY,
    INFORMATION,
    MEETING,
    ROUND,
    TALK,
    at,
    command,
    read,
    with_guests,
)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Uro ved stationen fredag aften", EntryKind.NOTE, "Uro ved stationen fredag aften"),
        ("b: Ekstra runde fredag", EntryKind.DECISION, "Ekstra runde fredag"),
        ("B:Ekstra runde: fredag", EntryKind.DECISION, "Ekstra runde: fredag"),
        ("beslutning: x", EntryKind.DECISION, "x"),
        ("decision: x", EntryKind.DECISION, "x"),
        ("k: x", EntryKind.CONCLUSION, "x"),
        ("konklusion: x", EntryKind.CONCLUSION, "x"),
        ("Conclusion: x", EntryKind.CONCLUSION, "x"),
        ("anb: x", EntryKind.RECOMMENDATION, "x"),
        ("i: x", EntryKind.INFORMATION, "x"),
        ("info: x", EntryKind.INFORMATION, "x"),
        ("orientering: x", EntryKind.INFORMATION, "x"),
        ("? Hvem betaler vagten", EntryKind.QUESTION, "Hvem betaler vagten"),
        ("?Hvem betaler vagten", EntryKind.QUESTION, "Hvem betaler vagten"),
        ("question: x", EntryKind.QUESTION, "x"),
        ("næste: Temadag", EntryKind.PARKED, "Temadag"),
        ("naeste: Temadag", EntryKind.PARKED, "Temadag"),
        ("next: Temadag", EntryKind.PARKED, "Temadag"),
        ("bilag: Årsplan 2027", EntryKind.ATTACHMENT, "Årsplan 2027"),
        ("attachment: plan", EntryKind.ATTACHMENT, "plan"),
        ("???", EntryKind.NOTE, "???"),
        ("# ingen kommentar", EntryKind.NOTE, "# ingen kommentar"),
        ("Bemærk: tog 7.40", EntryKind.NOTE, "Bemærk: tog 7.40"),
        ("Forslag (foreløbigt): x", EntryKind.NOTE, "Forslag (foreløbigt): x"),
        ("b(x): y", EntryKind.NOTE, "b(x): y"),
        ("https://ssp.dk/b: x", EntryKind.NOTE, "https://ssp.dk/b: x"),
    ],
)
def test_a_line_is_recorded_as_its_first_word_says(line: str, kind: EntryKind, text: str) -> None:
    assert command(line, cmd.RecordEntry) == cmd.RecordEntry(kind, text)


@pytest.mark.parametrize("line", ["anb(praksis): Bank", "anb (praksis): Bank", "anbefaling( praksis ):Bank"])
def test_a_recommendation_keeps_its_category(line: str) -> None:
    assert command(line, cmd.RecordEntry) == cmd.RecordEntry(EntryKind.RECOMMENDATION, "Bank", category="praksis")
    assert read(line).label == "ANBEFALING (praksis)"


@pytest.mark.parametrize("word", ["til referat", "protokol", "til protokol", "for the record", "Til Referat"])
def test_a_statement_for_the_record_keeps_who_says_it(word: str) -> None:
    line = f"{word}: Lone Hansen: Jeg er ikke enig: slet ikke"
    assert command(line, cmd.RecordEntry) == cmd.RecordEntry(
        EntryKind.STATEMENT, "Jeg er ikke enig: slet ikke", name="Lone Hansen"
    )


def test_a_statement_without_a_name_is_recorded_and_asks_who() -> None:
    reading = read("protokol: det er for dyrt")
    assert reading.command == cmd.RecordEntry(EntryKind.STATEMENT, "det er for dyrt")
    assert "Navn" in reading.hints[0]


@pytest.mark.parametrize("line", ["\\b: ikke en beslutning", "'b: ikke en beslutning"])
def test_a_leading_escape_makes_a_plain_note(line: str) -> None:
    assert command(line, cmd.RecordEntry) == cmd.RecordEntry(EntryKind.NOTE, "b: ikke en beslutning")


@pytest.mark.parametrize("line", ["", "   ", "\u2028\t", "\\", "' "])
def test_a_blank_line_is_nothing_and_no_mistake(line: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error == ""


def test_pasted_lines_stay_one_entry() -> None:
    assert command("b: første\nanden\u2028tredje", cmd.RecordEntry).text == "første anden tredje"


@pytest.mark.parametrize("line", ["b:", "a:", "a: Mette:", "?", "til referat:", "anb(praksis):"])
def test_a_word_without_a_text_asks_for_it(line: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error.startswith("Skriv")


@pytest.mark.parametrize(
    "line", ["Ung 010190-1234 er set", "b: 0101901234", "/til-stede 010190-1234", "\\010190-1234", "a: @010190 1234: x"]
)
def test_a_cpr_number_is_refused_in_any_line(line: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error.startswith("Et CPR-nummer hører aldrig til i et referat")


# --- runde


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("skole: intet nyt", "Skole", "intet nyt"),
        ("Politi: to anmeldelser: begge lukket", "Politi", "to anmeldelser: begge lukket"),
        ("leder af dot: ny bil", "Leder af DOT", "ny bil"),
        ("Come Back: vil udbrede materialer", "Come Back", "vil udbrede materialer"),
        ("Formand for boligforeningen: nyt lys", "Formand for boligforeningen", "nyt lys"),
        ("Natteravnene i byen: rolig weekend", "Natteravnene i byen", "rolig weekend"),
        ("Ib (klub): x", "Ib (klub)", "x"),
        ("Mette (social): x", "Mette (social)", "x"),
    ],
)
def test_in_a_round_the_unit_or_name_before_the_colon_speaks(line: str, name: str, text: str) -> None:
    assert command(line, cmd.RecordEntry, at(ROUND)) == cmd.RecordEntry(EntryKind.NOTE, text, name=name)
    assert read(line, ROUND).label == f"NOTAT · {name}"


@pytest.mark.parametrize(
    "line",
    [
        "Orientering om, at Come back – ønsker at udbrede sine materialer **gennem vores netværk???**",
        "der er to ting: lys og lyd",
        "OBS: husk nøglen",
        "Vi aftalte følgende: lys",
        "Nyt fra skolen: intet",
        "Orientering om biler: to",
        "Vi mangler stadig svar på: lys",
        "Skole:",
    ],
)
def test_in_a_round_other_colons_leave_a_plain_note(line: str) -> None:
    assert command(line, cmd.RecordEntry, at(ROUND)) == cmd.RecordEntry(EntryKind.NOTE, line)


def test_outside_a_round_a_name_before_a_colon_is_part_of_the_note() -> None:
    assert command("Skole: intet nyt", cmd.RecordEntry).text == "Skole: intet nyt"


def test_a_typed_entry_in_a_round_is_what_it_says() -> None:
    assert command("b: Skole: tager den", cmd.RecordEntry, at(ROUND)).kind is EntryKind.DECISION


# --- resultater


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("Drøftet", Outcome.DISCUSSED),
        ("drøftet.", Outcome.DISCUSSED),
        ("Punktet blev drøftet", Outcome.DISCUSSED),
        ("Taget til efterretning.", Outcome.NOTED),
        ("Orienteringen tages til efterretning", Outcome.NOTED),
        ("Orienteringen blev taget til efterretning.", Outcome.NOTED),
        ("Udgår", Outcome.DROPPED),
        ("Punktet udgår.", Outcome.DROPPED),
        ("Ikke nået", Outcome.NOT_REACHED),
        ("Punktet blev ikke nået", Outcome.NOT_REACHED),
        ("/resultat besluttet", Outcome.DECIDED),
        ("/resultat drøftet", Outcome.DISCUSSED),
        ("/udfald efterretning", Outcome.NOTED),
        ("/resultat taget til efterretning", Outcome.NOTED),
        ("/RESULTAT Udgår", Outcome.DROPPED),
        ("/resultat ikke nået", Outcome.NOT_REACHED),
        ("/resultat ikke naaet", Outcome.NOT_REACHED),
        ("/outcome not reached", Outcome.NOT_REACHED),
    ],
)
def test_an_outcome_is_said_in_so_many_words(line: str, outcome: Outcome) -> None:
    assert command(line, cmd.SetOutcome) == cmd.SetOutcome(outcome)
    assert read(line).label.startswith("RESULTAT af punkt 4: ")


@pytest.mark.parametrize(
    "line",
    [
        "Drøftet i går med skolen at det går bedre",
        "Udsatte unge er et tema",
        "Udsat for hård kritik i avisen",
        "Udgår fra klubben hver fredag",
        "Ikke nået så langt som håbet",
        "Taget til efterretning af byrådet i maj",
        "Udsat til prøve i fire uger",
        "Drøftet. Mette ringer",
        "Godkendt",
        "Ja.",
    ],
)
def test_a_sentence_that_only_begins_like_an_outcome_stays_a_note(line: str) -> None:
    assert command(line, cmd.RecordEntry) == cmd.RecordEntry(EntryKind.NOTE, line)


def test_an_unknown_outcome_names_the_ones_there_are() -> None:
    assert "mente du /resultat drøftet" in read("/resultat drøftt").error
    assert "/udsæt" in read("/resultat udsat").error
    assert "efterretning" in read("/resultat").error


@pytest.mark.parametrize(
    "line",
    [
        "Godkendt",
        "godkendt.",
        "b: Godkendt",
        "Referatet er godkendt uden bemærkninger",
        "b: Referaterne af 9. marts er godkendt.",
        "b: Referatet af 9. marts godkendes",
        "Begge referater godkendes",
        "Referatet fra sidste møde den 9. marts blev godkendt",
    ],
)
def test_approved_on_an_approval_item_is_a_decision_that_also_approves(line: str) -> None:
    recorded = command(line, cmd.RecordEntry, at(APPROVAL))
    assert recorded == cmd.RecordEntry(EntryKind.DECISION, line.removeprefix("b: "))
    assert read(line, APPROVAL).label == "BESLUTNING · godkender også referatet"


@pytest.mark.parametrize("line", ["Referatet af 9. marts blev ikke godkendt", "Referatet skal godkendes næste gang"])
def test_minutes_that_are_said_not_to_be_approved_are_not(line: str) -> None:
    assert "godkender" not in read(f"b: {line}", APPROVAL).label


@pytest.mark.parametrize(
    ("line", "corrections"),
    [
        ("Godkendt med rettelser: pkt. 3 udgår", "pkt. 3 udgår"),
        ("Godkendt med den rettelse, at BF betaler halvdelen", "BF betaler halvdelen"),
        ("Godkendt med rettelsen: BF betaler", "BF betaler"),
        ("Referatet er godkendt med følgende rettelser: BF betaler", "BF betaler"),
    ],
)
def test_approved_with_corrections_says_which(line: str, corrections: str) -> None:
    assert command(line, cmd.RecordEntry, at(APPROVAL)) == cmd.RecordEntry(EntryKind.DECISION, line)
    told = f"BESLUTNING · godkender også referatet · med rettelser · »{corrections}«"
    assert read(line, APPROVAL).label == told
    assert command(line, cmd.RecordEntry).kind is EntryKind.NOTE


@pytest.mark.parametrize("word", ["ret", "Slet", "gør", "loeft"])
def test_a_command_that_lost_its_slash_is_asked_about(word: str) -> None:
    reading = read(f"{word} 1: Uro ved banen")
    assert reading.command == cmd.RecordEntry(EntryKind.NOTE, f"{word} 1: Uro ved banen")
    assert reading.hints == (f"Et notat: mente du /{word.lower()} 1?",)


@pytest.mark.parametrize("line", ["ret 3: tekst", "punkt 1: tekst", "klasse 1: tekst", "ret 1 tekst"])
def test_a_note_with_a_number_that_is_no_such_command_is_not_asked_about(line: str) -> None:
    assert read(line) == read_line(f"\\{line}", at())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Indstil til Lokalrådet torsdag den 11. december", "11. december 2026 er en fredag"),
        ("b: Vi mødes mandag d. 10/12-26", "10. december 2026 er en torsdag"),
        ("Uro loerdag den 15. november", "15. november 2026 er en søndag"),
        ("a: Mette: indkalde til fredag den 1.1.2027 eller onsdag den 2. januar 2027", "2. januar 2027 er en lørdag"),
        ("k: Alle kommer mandag 3. dec.", "3. december 2026 er en torsdag"),
    ],
)
def test_a_weekday_that_does_not_fit_its_date_is_remarked_on(line: str, said: str) -> None:
    assert said in read(line).hints


@pytest.mark.parametrize(
    "line",
    [
        "Vi ses fredag den 11. december",
        "Uro mandag den 9. november",
        "Uro fredag 8. klasse og mandag kl. 8.30",
        "Fredag den 31. november",
        "Hver fredag i december, 14 unge",
        "Fredag den 11. december 14 unge",
    ],
)
def test_a_weekday_that_fits_or_has_no_date_is_not(line: str) -> None:
    assert read(line).hints == ()


def test_approved_with_more_after_it_is_a_note_until_it_is_said_to_be_a_decision() -> None:
    line = "Godkendt. Mette sender det rundt"
    assert command(line, cmd.RecordEntry, at(APPROVAL)).kind is EntryKind.NOTE
    assert read(line, APPROVAL).hints != ()


def test_approved_elsewhere_approves_nothing() -> None:
    assert read("b: Godkendt").label == "BESLUTNING"
    assert "b: Godkendt" in read("Godkendt").hints[0]


# --- det, der er et ord værd


def test_a_decision_under_any_other_business_is_remarked_on_once() -> None:
    assert read("b: Ekstra runde", ANY_OTHER).hints == (
        "Beslutning under Eventuelt: /løft 3 TITEL giver den sit eget punkt",
    )
    decided = tuple(
        replace(item, entries=(Entry(1, EntryKind.DECISION, "x"),)) if item.number == ANY_OTHER else item
        for item in MEETING.items
    )
    assert read_line("b: Ekstra runde", at(ANY_OTHER, replace(MEETING, items=decided))).hints == ()


def test_a_decision_on_an_item_for_information_is_remarked_on() -> None:
    assert "/type B" in read("b: Ekstra runde", INFORMATION).hints[0]
    assert read("b: Ekstra runde", TALK).hints == ()


def test_a_guest_in_the_room_at_a_closed_item_is_remarked_on() -> None:
    meeting = with_guests(Attendance(guests=(Person("Mark, Køge"), Person("Ib", items=("2",)))))
    for line in ("b: tavshed", "en note", "a: Mette: x"):
        hints = read_line(line, at(CLOSED, meeting)).hints
        assert "Gæst til stede ved et lukket punkt: Mark, Køge" in hints
    assert "Mark" in read_line("/punkt 10", at(TALK, meeting)).hints[0]
    assert "Mark" in read_line("/lukket", at(TALK, meeting)).hints[0]
    assert "Bo" in read_line("/gæst Bo", at(CLOSED, meeting)).hints[0]
    assert read_line("en note", at(TALK, meeting)).hints == ()


def test_a_note_that_may_have_been_meant_as_a_command_says_which() -> None:
    assert "/næste-møde" in read("Næste møde er tirsdag d. 13. 12.").hints[0]
    assert "/genoptag" in read("Såvel punkterne som strategien genoptages på kommende møde").hints[0]


# --- kommandoer


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: one.name)
def test_every_command_has_an_example_that_is_understood_and_an_explanation(one) -> None:  # type: ignore[no-untyped-def]
    reading = read_line(one.example, at(replay=True))
    assert reading.command is not None, reading.error
    assert reading.label
    assert one.explanation


@pytest.mark.parametrize("one", ENTRY_WORDS, ids=lambda one: one.word)
def test_every_entry_word_and_its_other_words_say_the_same(one) -> None:  # type: ignore[no-untyped-def]
    reading = read(one.example)
    assert reading.command is not None, reading.error
    rest = one.example[len(one.word) :]
    for word in (*one.also, *one.english):
        other = word + (rest if rest.startswith((":", "(")) else f":{rest}")
        assert read(other).command == reading.command


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: one.name)
def test_every_word_of_a_command_is_taken_in_any_spelling(one) -> None:  # type: ignore[no-untyped-def]
    rest = one.example.removeprefix(f"/{one.name}")
    told = read_line(one.example, at(replay=True))
    for word in one.words:
        bare = word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
        for spelling in (word, word.upper(), bare, word.replace("-", " ")):
            assert read_line(f"/{spelling}{rest}", at(replay=True)) == told, spelling


def test_no_two_commands_share_a_word() -> None:
    words = [word for one in COMMANDS for word in one.words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/udsat", "/udsæt"),
        ("/vidre", "/videre"),
        ("/tilstde Mette", "/tilstede"),
        ("/opgav 014", "/opgave"),
        ("/næste-mød", "/næste-møde"),
    ],
)
def test_an_unknown_command_is_answered_with_the_nearest(line: str, meant: str) -> None:
    reading = read(line)
    assert reading.command is None
    assert reading.error == f"Ukendt kommando {line.split()[0]}: mente du {meant}?"


@pytest.mark.parametrize("line", ["/itm", "/stem", "/minute-takr", "/subsitute", "/dropd"])
def test_in_danish_no_english_word_is_asked_about(line: str) -> None:
    danish = {word for one in COMMANDS for word in (one.name, *one.aliases)}
    asked = re.search(r"mente du /(.+)\?", read(line).error)
    assert asked is None or asked[1] in danish


def test_in_english_the_nearest_word_is_english() -> None:
    locale.use("en")
    try:
        assert "did you mean /item?" in read("/itm").error
        assert "did you mean waiting?" in read("/action 014 waitng").error
        assert "did you mean /outcome dropped?" in read("/outcome droped").error
    finally:
        locale.use("da")


def test_a_command_like_nothing_says_how_to_write_it_as_text() -> None:
    assert read("/xyzzy").error == "Ukendt kommando /xyzzy: skriv \\ foran, hvis linjen er tekst"
    assert read("/").error.startswith("Skriv en kommando efter /")


def test_luk_is_no_command_and_asks_which_was_meant() -> None:
    assert read("/luk").error == "Mener du /afslut (afslut mødet) eller /lukket (lukket punkt)?"


@pytest.mark.parametrize("word", LATER)
def test_what_comes_later_says_so_in_one_line(word: str) -> None:
    reading = read(f"/{word} noget")
    assert reading.command is None
    assert reading.error == f"/{word} kommer i en senere version"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/videre", cmd.GoNext()),
        ("/next", cmd.GoNext()),
        ("/tilbage", cmd.GoBack()),
        ("/back", cmd.GoBack()),
        ("/pause", cmd.Pause()),
        ("/fortryd", cmd.Undo()),
        ("/undo", cmd.Undo()),
        ("/gentag", cmd.Redo()),
        ("/redo", cmd.Redo()),
        ("/afslut", cmd.CloseMeeting()),
        ("/close", cmd.CloseMeeting()),
        ("/genåbn", cmd.ReopenMeeting()),
        ("/genaabn", cmd.ReopenMeeting()),
        ("/reopen", cmd.ReopenMeeting()),
        ("/aflys", cmd.CancelMeeting()),
        ("/cancel", cmd.CancelMeeting()),
        ("/ikke-noteret", cmd.LeaveAttendanceOut()),
        ("/ikke noteret", cmd.LeaveAttendanceOut()),
        ("/bemærkning Bilag eftersendt: 3/12", cmd.Remark("Bilag eftersendt: 3/12")),
    ],
)
def test_commands_that_stand_alone(line: str, expected: cmd.Command) -> None:
    assert read(line).command == expected


def test_words_after_a_command_that_takes_none_are_not_lost() -> None:
    reading = read("/afslut kl. 10.40")
    assert reading.command is None
    assert "kl. 10.40" in reading.error


def test_a_line_is_read_without_a_meeting_too() -> None:
    context = Context(DAY, None)
    for line in (
        "en note",
        "b: x",
        "a: Mette: x > fredag",
        "/udsæt",
        "014 udført",
        "/lukket 3",
        "/gør 3 til a",
        "Udsat",
    ):
        assert read_line(line, context).command is not None, line


def test_a_follow_up_line_is_a_note_outside_the_follow_up() -> None:
    assert isinstance(read("014 udført").command, cmd.RecordEntry)
    assert isinstance(read("014 udført", ACTIONS).command, cmd.FollowUp)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("/beslutning Ekstra runde", "Ukendt kommando /beslutning: skriv »b: Ekstra runde«"),
        ("/b: Ekstra runde", "Ukendt kommando /b: skriv »b: Ekstra runde«"),
        ("/note Ekstra runde", "Ukendt kommando /note: skriv »Ekstra runde«"),
        ("/spørgsmål Hvem", "Ukendt kommando /spørgsmål: skriv »? Hvem«"),
        ("/aftale", "Ukendt kommando /aftale: skriv »a: tekst«"),
        ("/næste", "Ukendt kommando /næste: mente du /næste-møde?"),
        ("/opgave Mette: ring", "/opgave følger op på et nummer; en ny opgave skrives a: Mette: ring"),
    ],
)
def test_an_entry_typed_as_a_command_is_told_how_it_is_typed(line: str, error: str) -> None:
    assert read(line).error == error


def test_several_lines_pasted_as_one_are_counted() -> None:
    assert pasted_hint("en\r\nto\n\n  \ntre\n") == "3 linjer sat sammen til én"
    assert pasted_hint("\nen linje\n") == ""
