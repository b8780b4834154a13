"""Meetings as real ones were, for the golden minutes: a committee's talk, and a municipal case template."""

from __future__ import annotations

import datetime as dt

from ssp_tui.domain.action import Action, ActionStatus, Change
from ssp_tui.domain.agenda import ItemKind, ItemStep
from ssp_tui.domain.calendar import Due, DueKind, MeetingTime
from ssp_tui.domain.forum import Member, MemberKind
from ssp_tui.domain.item import CarryReason, Deferral, Entry, EntryKind, Item, Origin, Outcome, Reason
from ssp_tui.domain.meeting import Approval, ForumCard, Meeting, Status
from ssp_tui.domain.people import Attendance, Person, Substitute

NOTE, DECISION, CONCLUSION = EntryKind.NOTE, EntryKind.DECISION, EntryKind.CONCLUSION
O, D, B = ItemKind.INFORMATION, ItemKind.DISCUSSION, ItemKind.DECISION  # noqa: E741


def _entries(*said: str | tuple[EntryKind, str] | tuple[EntryKind, str, str]) -> tuple[Entry, ...]:
    entries = []
    for number, one in enumerate(said, 1):
        kind, text, *category = (NOTE, one) if isinstance(one, str) else one
        entries.append(Entry(number, kind, text, *category))
    return tuple(entries)


def _recommended(category: str, text: str) -> tuple[EntryKind, str, str]:
    return EntryKind.RECOMMENDATION, text, category


COMMITTEE = Meeting(
    id="2016-09-28-sam-sspplus",
    fora=(ForumCard("sam-sspplus", "SSP+-udvalget"),),
    date=dt.date(2016, 9, 28),
    status=Status.CLOSED,
    attendance=Attendance(
        present=(
            Person("Jens", "Guldborgsund"),
            Person("Lotte", "Vallensbæk"),
            Person("Pernille", "Gentofte"),
            Person("Pia", "Køge"),
        ),
        guests=(Person("Mark, Køge", items=("2",)),),
    ),
    roles=(("minute_taker", "PB"),),
    minute_date=dt.date(2016, 10, 19),
    items=(
        Item(
            "1",
            "sam-sspplus/velkommen",
            "Velkommen og godkendelse",
            (B,),
            fixed=True,
            visited=True,
            entries=_entries("Ja."),
        ),
        Item(
            "2",
            "sam-sspplus/nyt",
            "Kort feedback fra Ayse/SIRI",
            (O,),
            visited=True,
            entries=_entries(
                "Jens har modtaget svar fra Ayse, SIRI (14.6.2016)",
                (CONCLUSION, "SIRI må i deres afdækningsfase meget gerne trække på vores netværk."),
                "Hvad noteres og hvad undlades, hvorfor og til gavn for hvem?",
                (DECISION, "Emnet dagsordensættes på et af de kommende ordinære møder."),
                (EntryKind.PARKED, "Kommunale registreringer: hvad noteres?"),
            ),
        ),
        Item(
            "3",
            "sam-sspplus/viden",
            "Kommunikations strategi – hvad og hvordan vil vi kommunikere vores viden/anbefalinger m.m. ud?",
            (D,),
            visited=True,
            fields=(("Kommissorium", "Specifikke opgaver 2015-2016"),),
            entries=_entries(
                "Det er fagudvalgets opgave at:",
                "- Identificere praksis i politikredsene",
                "Fagudvalget drøftede følgende samarbejdsformer:",
                "1. Erfaringer fra infohusene",
                "Indsatsen samordnes af SIRI, men kommissorierne i kredsene er så forskellige.",
                "2. Mentorindsatsen incl. koordinering og forældrecoaching",
                "3. fokus på bekymringsamtaler",
                "4. udveksling af oplysninger i f. rtpl. § 115",
            ),
            deferral=Deferral("kommende møde", text="såvel inspirationspunkterne som strategien", resumed=True),
        ),
        Item(
            "4",
            "sam-sspplus/praksis",
            "Gennemgang af anbefalingerne til 18+ fra Vingsted",
            (D,),
            visited=True,
            entries=_entries(
                "Hvad fungerer godt i dit arbejde med SSP+?",
                "- At vi opfordrer til at inddrage de unges netværk.¹",
                _recommended("lovgivning", "Er der barrierer, når de unge er over 18 år?"),
                _recommended("vidensdeling", "Lav en fælles vidensbank"),
                _recommended("praksis", 'Lad os få en temadag med konkrete SSP+ tiltag for de "ældre" unge.'),
                (CONCLUSION, "Anbefalingerne opdeles i tre kategorier: vidensdeling, lovgivning, praksis"),
            ),
            deferral=Deferral("det kommende møde", text="om, hvorledes emnerne konkretiseres", resumed=True),
        ),
        Item(
            "5",
            "sam-sspplus/bordet-rundt",
            "bordet rundt.",
            (O,),
            visited=True,
            entries=_entries(
                (EntryKind.QUESTION, "Come back – ønsker at udbrede sine materialer **gennem vores netværk???**"),
            ),
        ),
        Item("6", "sam-sspplus/evt", "evt.", (O,), visited=True, entries=_entries("intet")),
    ),
    next_meetings=(
        MeetingTime(
            "tirsdag d. 13. 12. kl. 11 – 14.30 i Køge, Vandværket, Sdr. Allé 6.",
            dt.date(2016, 12, 13),
            dt.time(11),
            dt.time(14, 30),
            "Køge, Vandværket, Sdr. Allé 6",
        ),
    ),
)

STEERING = Meeting(
    id="2026-11-26-styregruppe",
    fora=(ForumCard("styregruppe", "SSP-styregruppen"),),
    date=dt.date(2026, 11, 26),
    status=Status.CLOSED,
    start=dt.time(9),
    end=dt.time(11),
    begun=dt.time(9, 5),
    ended=dt.time(10, 40),
    place="Byrådssalen",
    attendance=Attendance(
        present=(Person("Formand", "byrådet"), Person("Leder, lokalpolitiet", "politi"), Person("SSP-konsulent")),
        apologies=(Person("Skoleleder", "skole", reason="syg"),),
        absent=(),
        substitutes=(Substitute("Viceskoleleder", "Skoleleder", "skole"),),
        left=(Person("Leder, lokalpolitiet", "politi", ("15",), at=dt.time(10, 20)),),
        recused=(Person("Formand", "byrådet", ("14",)),),
    ),
    roles=(("chair", "Formand"), ("minute_taker", "SSP-konsulent")),
    new_members=(Member("Forebyggelsesbetjent", "politi", MemberKind.YEARLY),),
    items=(
        Item(
            "12",
            "styregruppe/dagsorden",
            "Godkendelse af dagsorden",
            (B,),
            5,
            fixed=True,
            entries=_entries((DECISION, "Godkendt")),
        ),
        Item(
            "13",
            "styregruppe/festuge",
            'Status på "Tryghed i Køge": 4 x 200.000 kr.',
            (D, B),
            20,
            visited=True,
            origin=Origin(
                "styregruppe", "2026-09-10-styregruppe", "9", CarryReason.DEFERRED, 2, "regnskabet", "næste møde"
            ),
            fields=(
                ("Sagsnr", "330-2026-91742"),
                ("Sagsfremstilling", "Indsatsen er afprøvet tre gange:\n- 2024\n- 2025\n\nRegnskabet er vedlagt."),
                ("Indstilling", "at orienteringen tages til efterretning"),
            ),
            entries=(
                *_entries((EntryKind.ATTACHMENT, "Regnskab 2025"), "Uro ved stationen | fredag aften"),
                Entry(4, DECISION, "Ekstra runde fredag i fire uger"),
                Entry(5, EntryKind.ACTION, "", action="SSP-2026-014"),
                Entry(6, EntryKind.STATEMENT, "Beløbet er for lavt.", name="Leder, lokalpolitiet"),
                Entry(7, NOTE, "Navne drøftes ikke her.", closed=True),
                Entry(8, EntryKind.HANDED_OVER, "Fast lukketid?", name="Lokalrådet", forum="lokalraad", kinds=(B,)),
                Entry(9, EntryKind.HANDED_OVER, "", name="Kredsrådet"),
            ),
            outcome=Outcome.DECIDED,
        ),
        Item(
            "14",
            "styregruppe/status",
            "Status på værestedet i Nord",
            (D,),
            visited=True,
            closed=True,
            neutral_title="Status på en lokal indsats",
            entries=(
                *_entries("Leder stopper til nytår", (DECISION, "Stillingen slås op")),
                Entry(3, EntryKind.ACTION, "", action="SSP-2026-015", closed=True),
            ),
            deferral=Deferral("når stillingen er besat", reason=Reason.WAITING, text="svar fra personaleafdelingen"),
        ),
        Item("14.1", "2026-11-26-styregruppe/14.1", "Lokaler", closed=False, entries=_entries("Lejemålet opsiges")),
        Item(
            "15",
            "styregruppe/bordet-rundt",
            "Bordet rundt",
            (O,),
            15,
            visited=True,
            entries=(
                Entry(1, NOTE, "Roligt efter ferien", name="Skole"),
                Entry(2, NOTE, "Mørketid & tyverier", name="Politi"),
            ),
        ),
        Item("16", "styregruppe/handleplan", "Handleplan [tbd]", (B,), 10),
        Item("17", "styregruppe/referat", "Referat", step=ItemStep.APPROVAL, fixed=True, visited=True),
        Item("18", "styregruppe/opgaver", "Opfølgning", step=ItemStep.ACTIONS, fixed=True, visited=True),
        Item("19", "styregruppe/moede", "Næste møde", step=ItemStep.NEXT_MEETING, fixed=True, visited=True),
    ),
    actions=(
        Action(
            "SSP-2026-009",
            "Tryghedsvandring",
            ("Mette",),
            Due("ultimo nov", DueKind.EXACT, dt.date(2026, 11, 30)),
            "styregruppe",
            "2026-09-10-styregruppe",
            "5",
            "vandring holdt i to kvarterer",
            status=ActionStatus.IN_PROGRESS,
            note="datoen er aftalt",
            changes=(
                Change("2026-10-01", status=ActionStatus.WAITING),
                Change("2026-11-26", "2026-11-26-styregruppe", 7, ActionStatus.IN_PROGRESS, note="datoen er aftalt"),
            ),
        ),
        Action("SSP-2026-010", "Lås til cykelskuret", ("Karl",), None, "styregruppe", "2026-09-10-styregruppe", "6"),
        Action(
            "SSP-2026-014",
            "Vagtplan",
            ("Leder af DOT", "Skole, Social"),
            Due("fredag", DueKind.EXACT, dt.date(2026, 11, 27)),
            "styregruppe",
            "2026-11-26-styregruppe",
            "13",
        ),
        Action("SSP-2026-015", "Opslag", (), None, "styregruppe", "2026-11-26-styregruppe", "14", closed=True),
        Action(
            "SSP-2026-016",
            "Brev",
            ("alle",),
            Due("uge 49", DueKind.RANGE, dt.date(2026, 12, 4), dt.date(2026, 11, 30), dt.date(2026, 12, 4)),
            "styregruppe",
            "2026-11-26-styregruppe",
            "13",
        ),
        Action(
            "SSP-2026-017",
            "Nyt til avisen",
            ("Politi",),
            Due("næste møde", DueKind.SYMBOLIC),
            "styregruppe",
            "2026-11-26-styregruppe",
            "15",
        ),
    ),
    next_meetings=(
        MeetingTime("en gang i februar"),
        MeetingTime("11. marts 2027 på rådhuset", dt.date(2027, 3, 11), place="rådhuset"),
    ),
    approvals=(
        Approval("agenda", "with_corrections", "punkt 16 behandles først"),
        Approval("minutes", meeting="2026-09-10-styregruppe", version=1),
    ),
    remarks=("Formanden har set udkastet.",),
)
