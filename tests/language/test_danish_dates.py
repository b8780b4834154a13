"""What Danes write for a due, and what it means, seen from a meeting on Wednesday 18 November 2026 (week 47)."""

from __future__ import annotations

from datetime import date

import pytest

from ssp_tui.domain.calendar import Due, DueKind
from ssp_tui.language.danish_dates import due_text, echo, is_next_meeting, read_due

BASE = date(2026, 11, 18)


def table(rows: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in rows.strip().split("\n")]


def day(iso: str) -> date:
    return date.fromisoformat(iso)


DAYS = """
i dag                                  | 2026-11-18
idag                                   | 2026-11-18
dags dato                              | 2026-11-18
i aften                                | 2026-11-18
i morgen                               | 2026-11-19
imorgen                                | 2026-11-19
i morgen formiddag                     | 2026-11-19
i overmorgen                           | 2026-11-20
i dag om 14 dage                       | 2026-12-02
i morgen otte dage                     | 2026-11-26
fredag                                 | 2026-11-20
på fredag                              | 2026-11-20
nu på fredag                           | 2026-11-20
FREDAG.                                | 2026-11-20
fre                                    | 2026-11-20
tirs.                                  | 2026-11-24
mandag                                 | 2026-11-23
næste mandag                           | 2026-11-23
onsdag                                 | 2026-11-25
søndag                                 | 2026-11-22
Lørdag                                 | 2026-11-21
loerdag                                | 2026-11-21
kommende fredag                        | 2026-11-20
førstkommende onsdag                   | 2026-11-25
denne fredag                           | 2026-11-20
næste hverdag                          | 2026-11-19
om 14 dage                             | 2026-12-02
om fjorten dage                        | 2026-12-02
om to uger                             | 2026-12-02
om 3 uger                              | 2026-12-09
om en uge                              | 2026-11-25
om 8 dage                              | 2026-11-25
om otte dage                           | 2026-11-25
om en måned                            | 2026-12-18
om 1 md.                               | 2026-12-18
om 2 mdr                               | 2027-01-18
om et kvartal                          | 2027-02-18
om et halvt år                         | 2027-05-18
om halvandet år                        | 2028-05-18
om enogtyve dage                       | 2026-12-09
om 10 hverdage                         | 2026-12-02
om 30 hverdage                         | 2026-12-31
14 dage                                | 2026-12-02
14 dage fra i dag                      | 2026-12-02
inden for 14 dage                      | 2026-12-02
indenfor en uge                        | 2026-11-25
14 dage efter mødet                    | 2026-12-02
en uge før jul                         | 2026-12-17
14 dage før sommerferien               | 2027-06-17
dagen efter påske                      | 2027-03-30
5 hverdage før påske                   | 2027-03-18
mandag om 14 dage                      | 2026-11-30
fredag om 14 dage                      | 2026-12-04
fredag om en uge                       | 2026-11-27
fredag otte dage                       | 2026-11-27
mandag otte dage                       | 2026-11-30
mandag i næste uge                     | 2026-11-23
næste uge fredag                       | 2026-11-27
fredag i denne uge                     | 2026-11-20
fredag i uge 49                        | 2026-12-04
fredag uge 49                          | 2026-12-04
uge 49, fredag                         | 2026-12-04
fredag (uge 49)                        | 2026-12-04
onsdag i uge 2                         | 2027-01-13
1/12                                   | 2026-12-01
1/2                                    | 2027-02-01
18/11                                  | 2026-11-18
17/11                                  | 2027-11-17
29/2                                   | 2028-02-29
1. december                            | 2026-12-01
1. dec.                                | 2026-12-01
1 dec                                  | 2026-12-01
1.dec.2026                             | 2026-12-01
den 1. december                        | 2026-12-01
den første december                    | 2026-12-01
enogtredivte december                  | 2026-12-31
d. 1/12                                | 2026-12-01
1.12.                                  | 2026-12-01
1.12                                   | 2026-12-01
d. 13. 12.                             | 2026-12-13
den 13. i 12.                          | 2026-12-13
den trettende i tolvte                 | 2026-12-13
01-12-2026                             | 2026-12-01
01.12.2026                             | 2026-12-01
1/12-26                                | 2026-12-01
1/12 '26                               | 2026-12-01
1. dec. 26                             | 2026-12-01
1/12 2026                              | 2026-12-01
1/12/26                                | 2026-12-01
2026-12-01                             | 2026-12-01
1. februar næste år                    | 2027-02-01
15. januar                             | 2027-01-15
12. jul                                | 2027-07-12
fredag d. 27. november                 | 2026-11-27
fredag den 27/11                       | 2026-11-27
på fredag d. 4/12                      | 2026-12-04
4/12 (fredag)                          | 2026-12-04
fredag den 4. december, uge 49         | 2026-12-04
den 5.                                 | 2026-12-05
d. 13.                                 | 2026-12-13
den første                             | 2026-12-01
den 31.                                | 2026-12-31
fredag den 4.                          | 2026-12-04
den 15. i næste måned                  | 2026-12-15
den 1. i måneden                       | 2026-12-01
den 25. ds.                            | 2026-11-25
1. december d.å.                       | 2026-12-01
mandag d. 23/11 om formiddagen         | 2026-11-23
sidste fredag i måneden                | 2026-11-27
månedens sidste fredag                 | 2026-11-27
første mandag i måneden                | 2026-12-07
første mandag i december               | 2026-12-07
2. tirsdag i januar                    | 2027-01-12
næstsidste fredag i december           | 2026-12-18
sidste dag i måneden                   | 2026-11-30
sidste hverdag i januar 2027           | 2027-01-29
sidste hverdag før jul                 | 2026-12-23
første hverdag efter nytår             | 2027-01-04
første mandag efter påske              | 2027-04-05
fredag før jul                         | 2026-12-18
juleaften                              | 2026-12-24
2. juledag                             | 2026-12-26
nytårsaften                            | 2026-12-31
skærtorsdag                            | 2027-03-25
2. påskedag                            | 2027-03-29
kr. himmelfart                         | 2027-05-06
Kristi Himmelfartsdag                  | 2027-05-06
anden pinsedag                         | 2027-05-17
grundlovsdag                           | 2027-06-05
Sankt Hans                             | 2027-06-23
skt. hans aften                        | 2027-06-23
første søndag i advent                 | 2026-11-29
inden jul                              | 2026-12-23
før jul                                | 2026-12-23
lige før jul                           | 2026-12-23
frem til jul                           | 2026-12-23
inden nytår                            | 2026-12-31
inden årsskiftet 2026/27               | 2026-12-31
inden påske                            | 2027-03-24
inden påske 2028                       | 2028-04-12
inden pinse                            | 2027-05-15
inden sommerferien                     | 2027-06-30
før juleferien                         | 2026-12-18
inden vinterferien                     | 2027-02-12
inden weekenden                        | 2026-11-20
inden næste uge                        | 2026-11-20
inden uge 49                           | 2026-11-27
inden maj                              | 2027-04-30
inden fredag                           | 2026-11-20
inden 1. maj                           | 2027-05-01
inden d. 1. jul.                       | 2027-07-01
inden udgangen af måneden              | 2026-11-30
inden udgangen af uge 49               | 2026-12-04
inden årets udgang                     | 2026-12-31
november måneds udgang                 | 2026-11-30
med udgangen af marts                  | 2027-03-31
senest 1/12                            | 2026-12-01
senest d. 3/1                          | 2027-01-03
senest 5/4                             | 2027-04-05
pr. 1. marts                           | 2027-03-01
frist: 1/12                            | 2026-12-01
1/12 senest                            | 2026-12-01
t.o.m. 15/1                            | 2027-01-15
senest fredag den 4. december kl. 12   | 2026-12-04
senest kl. 12 fredag                   | 2026-11-20
fredag inden kl. 12                    | 2026-11-20
fredag kl. 24                          | 2026-11-20
næste møde 13/12                       | 2026-12-13
mødet på mandag                        | 2026-11-23
"""

SPANS = """
uge 49                                 | 2026-11-30 | 2026-12-04
i uge 49                               | 2026-11-30 | 2026-12-04
u49                                    | 2026-11-30 | 2026-12-04
senest uge 50                          | 2026-12-07 | 2026-12-11
uge 47                                 | 2026-11-16 | 2026-11-20
uge 2                                  | 2027-01-11 | 2027-01-15
uge 2 2028                             | 2028-01-10 | 2028-01-14
uge 49/2026                            | 2026-11-30 | 2026-12-04
uge 53                                 | 2026-12-28 | 2027-01-01
uge 44 eller 45                        | 2027-11-01 | 2027-11-12
uge 49-51                              | 2026-11-30 | 2026-12-18
uge 4/5                                | 2027-01-25 | 2027-02-05
uge 51 - 2                             | 2026-12-14 | 2027-01-15
uge 43 til og med uge 49               | 2026-10-19 | 2026-12-04
torsdag i uge 44 eller 45              | 2027-11-04 | 2027-11-11
april (uge 15 eller 16)                | 2027-04-12 | 2027-04-23
uge 48 (23.-27. nov)                   | 2026-11-23 | 2026-11-27
næste uge                              | 2026-11-23 | 2026-11-27
i næste uge                            | 2026-11-23 | 2026-11-27
i løbet af ugen                        | 2026-11-16 | 2026-11-20
i løbet af de næste 14 dage            | 2026-11-18 | 2026-12-02
weekenden                              | 2026-11-21 | 2026-11-22
mandag eller tirsdag i uge 49          | 2026-11-30 | 2026-12-01
starten af uge 3                       | 2027-01-18 | 2027-01-18
midt i næste uge                       | 2026-11-25 | 2026-11-25
anden uge i januar                     | 2027-01-11 | 2027-01-15
første uge i december                  | 2026-11-30 | 2026-12-04
sidste uge i november                  | 2026-11-23 | 2026-11-27
maj                                    | 2027-05-01 | 2027-05-31
i løbet af december                    | 2026-12-01 | 2026-12-31
juni måned                             | 2027-06-01 | 2027-06-30
maj-juni                               | 2027-05-01 | 2027-06-30
december-januar                        | 2026-12-01 | 2027-01-31
mødet i maj                            | 2027-05-01 | 2027-05-31
næste måned                            | 2026-12-01 | 2026-12-31
måneden ud                             | 2026-11-01 | 2026-11-30
resten af måneden                      | 2026-11-18 | 2026-11-30
primo december                         | 2026-12-01 | 2026-12-01
medio december                         | 2026-12-15 | 2026-12-15
ultimo november                        | 2026-11-30 | 2026-11-30
midt i december                        | 2026-12-15 | 2026-12-15
slutningen af maj                      | 2027-05-31 | 2027-05-31
sidst på måneden                       | 2026-11-30 | 2026-11-30
først i det nye år                     | 2027-01-01 | 2027-01-01
første halvdel af januar               | 2027-01-01 | 2027-01-15
anden halvdel af januar                | 2027-01-16 | 2027-01-31
1. kvartal                             | 2027-01-01 | 2027-03-31
Q2 2027                                | 2027-04-01 | 2027-06-30
næste kvartal                          | 2027-01-01 | 2027-03-31
1. halvår 2027                         | 2027-01-01 | 2027-06-30
i efteråret                            | 2026-09-01 | 2026-11-30
til efteråret                          | 2027-09-01 | 2027-11-30
til foråret                            | 2027-03-01 | 2027-05-31
vinteren 2026-27                       | 2026-12-01 | 2027-02-28
skoleåret                              | 2026-08-01 | 2027-07-31
næste skoleår                          | 2027-08-01 | 2028-07-31
i år                                   | 2026-01-01 | 2026-12-31
til næste år                           | 2027-01-01 | 2027-12-31
påske                                  | 2027-03-25 | 2027-03-29
pinse                                  | 2027-05-16 | 2027-05-17
jul                                    | 2026-12-24 | 2026-12-26
mellem jul og nytår                    | 2026-12-27 | 2026-12-31
mellem 1. og 15. december              | 2026-12-01 | 2026-12-15
i vinterferien                         | 2027-02-15 | 2027-02-19
i juleferien                           | 2026-12-19 | 2027-01-03
efter nytår                            | 2027-01-02 | 2027-01-02
efter jul                              | 2026-12-27 | 2026-12-27
efter påske                            | 2027-03-30 | 2027-03-30
efter uge 42                           | 2027-10-25 | 2027-10-25
efter efterårsferien                   | 2027-10-25 | 2027-10-25
efter sommerferien                     | 2027-08-09 | 2027-08-09
1.-15. december                        | 2026-12-01 | 2026-12-15
1/5-15/5                               | 2027-05-01 | 2027-05-15
30. november til 4. december           | 2026-11-30 | 2026-12-04
28. december og 11. januar             | 2026-12-28 | 2027-01-11
11/12 eller 4/12                       | 2026-12-04 | 2026-12-11
d. 13. og 14.                          | 2026-12-13 | 2026-12-14
"""

# From seeds and real minutes (practice of Danish municipalities, 2003 to 2024): years are written, and past.
AS_FOUND = """
28.9.2016                              | 2016-09-28
(14.6.2016)                            | 2016-06-14
19.10.2016                             | 2016-10-19
17/9 kl. 13.00 - 15.00                 | 2027-09-17
4/3                                    | 2027-03-04
1/4-03                                 | 2003-04-01
10/6-03                                | 2003-06-10
01.04.03 kl 13.00                      | 2003-04-01
10.02.04 kl. 13.00                     | 2004-02-10
05.10.04 kl. 14                        | 2004-10-05
11. nov. 2003                          | 2003-11-11
9. dec. 2003. kl. 8.15. – 10.00        | 2003-12-09
11.05.2004 klokken 13                  | 2004-05-11
mandag den 23. marts 2009 kl. 1600     | 2009-03-23
Mandag, 6 december, 2021 - 16:30       | 2021-12-06
19 marts, 2019                         | 2019-03-19
03-04-2024 kl. 18:00-20:00             | 2024-04-03
07. 09 2020                            | 2020-09-07
d. 4.4. 2022                           | 2022-04-04
13. 12.                                | 2026-12-13
primo 2017                             | 2017-01-01
ultimo 2016                            | 2016-12-31
foråret 2018                           | 2018-05-31
skoleåret 2017-18                      | 2018-07-31
første halvdel af kalenderåret         | 2027-06-30
7. + 8. maj 2004                       | 2004-05-08
10.+11. maj 2005                       | 2005-05-11
23., 25. eller 26. februar kl. 17      | 2027-02-26
"""

WITHOUT_A_DATE = """
ingen|Mette|når budgettet er klar|31/2|32. marts|uge 60|Sager om 12 borgere|2|2.|||112|13.13|1/13|29/2 2027
uge 49 tager Mette over for Lone|fredag med mindre Lone er syg|om et par uger|3-4 uger|om 3-4 uger|et par dage
efter ferien|omkring jul|omkring 1. december|ca. 1/12|tidligst 1/12|sidste fredag|sidste uge|i går|i fredags
mandag i denne uge|fredag?|fredag ...|fredag mandag|maj maj|1/12 2/12|fredag og|den|i|om|uge|kl. 12|uge 49/26|uge 7/27
fredag den 4. december (uge 48)|uge 49 (1/2)|inden mødet i maj|inden sommer|vinteren 2026|de første uger af januar
næste fredag|næste weekend|mandag om en uge|Jan|senest Jan|Lucia|i det nye år|maj i år|d. 13. 12.30
en dag|13 år|over 14 dage|med 14 dage|efter 14 dage|om en uges tid|uge 54|0/12|1. maj 2027 eller senere
"""

UNDERSTOOD = """
næste møde|inden næste møde|senest ved næste møde|til næste møde|Næste gang|løbende|Løbende.|hver gang|hvert møde
indtil videre|på ubestemt tid|snarest|snarest muligt|hurtigst muligt|så snart som muligt|i lige uger|hver mandag
hver 2. uge|hver anden onsdag|ugentligt|næste nummer|et kommende møde|førstkommende møde
"""


@pytest.mark.parametrize(("phrase", "iso"), table(DAYS))
def test_a_phrase_for_one_day_is_read_as_that_day(phrase: str, iso: str) -> None:
    assert read_due(phrase, BASE) == Due(phrase, DueKind.EXACT, day(iso))


@pytest.mark.parametrize(("phrase", "start", "end"), table(SPANS))
def test_a_phrase_for_a_stretch_is_due_on_its_last_day(phrase: str, start: str, end: str) -> None:
    assert read_due(phrase, BASE) == Due(phrase, DueKind.RANGE, day(end), day(start), day(end))


@pytest.mark.parametrize(("phrase", "iso"), table(AS_FOUND))
def test_dates_as_real_minutes_write_them_are_read(phrase: str, iso: str) -> None:
    assert read_due(phrase, BASE).date == day(iso)


@pytest.mark.parametrize("phrase", [cell for row in table(WITHOUT_A_DATE) for cell in row])
def test_what_cannot_be_read_for_certain_has_no_date(phrase: str) -> None:
    assert read_due(phrase, BASE) == Due(phrase, DueKind.VAGUE)


@pytest.mark.parametrize("phrase", [cell for row in table(UNDERSTOOD) for cell in row])
def test_what_is_understood_without_a_day_is_symbolic(phrase: str) -> None:
    assert read_due(phrase, BASE) == Due(phrase, DueKind.SYMBOLIC)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("næste møde", True),
        ("Senest på næste møde.", True),
        ("førstkommende møde", True),
        ("næste gang", True),
        ("det kommende møde", True),
        ("et kommende møde", False),
        ("hvert møde", False),
        ("næste møde 13/12", False),
        ("fredag", False),
    ],
)
def test_the_next_meeting_is_told_from_other_symbols(phrase: str, expected: bool) -> None:
    assert is_next_meeting(read_due(phrase, BASE)) is expected


@pytest.mark.parametrize(
    ("phrase", "iso"),
    [
        ("onsdag d. 11. september 2025", "2025-09-11"),
        ("tirsdag d. 13. 12. kl. 11 – 14.30", "2026-12-13"),
        ("mandag d. 6.", "2026-12-06"),
        ("torsdag (4/12)", "2026-12-04"),
        ("fredag, 1. december", "2026-12-01"),
    ],
)
def test_a_weekday_that_does_not_fit_is_told_and_the_date_rules(phrase: str, iso: str) -> None:
    due = read_due(phrase, BASE)
    assert (due.date, due.weekday_differs) == (day(iso), True)


@pytest.mark.parametrize(
    "phrase", ["fredag\u00a0den\u00a04. december", "fredag den 4. december", " Fredag  d.4.december ", "FREDAG 4.12."]
)
def test_blanks_case_and_full_stops_do_not_matter(phrase: str) -> None:
    assert read_due(phrase, BASE).date == date(2026, 12, 4)


def test_a_decomposed_letter_is_the_same_letter() -> None:
    assert read_due("pa\u030aske", BASE).date == read_due("påske", BASE).date == date(2027, 3, 29)


@pytest.mark.parametrize("dash", ["-", "–", "—", "‐", "−"])
def test_any_dash_joins_days(dash: str) -> None:
    assert read_due(f"1.{dash}15. maj", BASE).start == date(2027, 5, 1)


@pytest.mark.parametrize(
    ("base", "phrase", "iso"),
    [
        ("2026-12-31", "i morgen", "2027-01-01"),
        ("2024-01-31", "om en måned", "2024-02-29"),
        ("2026-08-17", "uge 47", "2026-11-20"),
        ("2026-10-05", "uge 7", "2027-02-19"),
        ("2026-11-21", "uge 47", "2027-11-26"),
        ("2026-12-24", "inden jul", "2027-12-23"),
        ("2026-11-20", "fredag", "2026-11-27"),
        ("2026-11-16", "næste fredag", ""),
        ("2026-11-21", "næste fredag", "2026-11-27"),
        ("2027-02-01", "uge 53", ""),
        ("2023-05-01", "om 4 hverdage", "2023-05-08"),  # store bededag, a holiday for the last time
        ("2024-04-22", "om 4 hverdage", "2024-04-26"),
        ("2027-03-01", "næste sommer", ""),
        ("2027-03-01", "kommende sommer", "2027-08-31"),
    ],
)
def test_a_phrase_counts_from_the_meeting(base: str, phrase: str, iso: str) -> None:
    assert read_due(phrase, day(base)).date == (day(iso) if iso else None)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("fredag", "fredag (20. nov. 2026)"),
        ("uge 49", "uge 49 (30. nov.–4. dec. 2026)"),
        ("maj", "maj (1.–31. maj 2027)"),
        ("mellem jul og uge 2", "mellem jul og uge 2 (27. dec. 2026–10. jan. 2027)"),
        ("ultimo november", "ultimo november (30. nov. 2026)"),
        ("20. nov. 2026", "20. nov. 2026"),
        ("fredag den 20. november 2026", "fredag den 20. november 2026 (20. nov. 2026)"),
        ("næste møde", "næste møde"),
        ("når budgettet er klar", "når budgettet er klar"),
        ("", ""),
    ],
)
def test_minutes_show_a_due_as_written_and_as_read(phrase: str, text: str) -> None:
    assert due_text(read_due(phrase, BASE)) == text


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("fredag", "fre 20. nov. 2026, uge 47"),
        ("uge 49", "30. nov.–4. dec. 2026, uge 49"),
        ("maj", "1.–31. maj 2027"),
        ("primo december", "tirs 1. dec. 2026, uge 49"),
        ("næste møde", "næste møde"),
        ("når budgettet er klar", 'uden dato: "når budgettet er klar"'),
    ],
)
def test_a_typed_due_is_echoed_in_full(phrase: str, text: str) -> None:
    assert echo(read_due(phrase, BASE)) == text


def test_a_due_in_brackets_that_was_printed_keeps_its_date_at_a_later_meeting() -> None:
    later = date(2027, 9, 1)
    assert read_due("om 14 dage (2. dec. 2026)", later).date == date(2026, 12, 2)
    assert read_due("torsdag den 20. november (20. nov. 2026)", later).weekday_differs


def test_free_text_before_a_printed_date_is_still_no_date() -> None:
    assert read_due("når budgettet er klar (20. nov. 2026)", BASE).kind is DueKind.VAGUE
