"""The year's screen, and the deadlines on the overview."""

MESSAGES = {
    "Året": "The year",
    # The keys
    "plan": "plan",
    "aflys": "cancel",
    "nyt": "new",
    "år": "year",
    "sidste år": "last year",
    "et forum": "one forum",
    "alle fora": "all fora",
    "uger": "weeks",
    "måned frem": "next month",
    "måned tilbage": "last month",
    "Årets møder og frister i alle fora: planlæg, flyt og aflys.":
        "The year's meetings and deadlines in all fora: plan, move and cancel.",
    "Forummets møder og frister i år: planlæg, flyt og aflys.":
        "The forum's meetings and deadlines this year: plan, move and cancel.",
    "Åbn mødet eller dets referat; er det ikke planlagt endnu, forummets næste dagsorden.":
        "Open the meeting or its minutes; where it is not planned yet, the forum's next agenda.",
    "Planlæg mødet under markøren, og gå til det næste forslag.":
        "Plan the meeting under the cursor, and go to the next proposal.",
    "Planlæg alle forummets forslag fra i dag til årets slutning.":
        "Plan all that is proposed for the forum from today to the end of the year.",
    "Flyt mødet: skriv dag, klokkeslæt, sted og grund.": "Move the meeting: type day, time, place and reason.",
    "Aflys mødet; skriv evt. hvorfor.": "Cancel the meeting; say why, if you like.",
    "Næste år.": "Next year.",
    "Året før.": "The year before.",
    "Kun markørens forum; igen: alle fora.": "Only the forum under the cursor; again: all fora.",
    "Vis alle møder, der holdes hver eller hver anden uge; igen: kun dem, der er noget særligt ved.":
        "Show all meetings that are held every week or every other; again: only those out of the ordinary.",
    "Tilbage; fra feltet til listen.": "Back; from the field to the list.",
    "Planlæg alle foras forslag fra i dag til årets slutning.":
        "Plan all that is proposed for all fora from today to the end of the year.",
    "Planlæg et møde på en dag, du selv skriver; også i et forum uden fast rytme.":
        "Plan a meeting on a day that you type; also of a forum without a fixed rhythm.",
    "Fortryd flytning eller aflysning, det sidste først.": "Undo a move or a cancellation, the last one first.",
    "Til det første møde fra i dag.": "To the first meeting from today on.",
    "Til næste måned med et møde.": "To the next month that has a meeting.",
    "Til måneden før med et møde.": "To the last month before that has a meeting.",
    # The list
    "Året {year}": "The year {year}",
    "Ingen møder; {key} planlægger et.": "No meetings; {key} plans one.",
    "── i dag {day} ──": "── today {day} ──",
    "uden fast rytme: {fora}": "without a fixed rhythm: {fora}",
    "{key} viser {meetings}": "{key} shows {meetings}",
    "indkald punkter": "call for items",
    "send dagsorden": "send agenda",
    "send referat": "send minutes",
    "! ikke holdt": "! not held",
    "! samtidig med {forum}": "! at the same time as {forum}",
    # The meeting under the cursor
    "1 dag for sent": "1 day late",
    "{days} dage for sent": "{days} days late",
    "samme dag: {what}": "same day: {what}",
    "! samtidig: {what}": "! at the same time: {what}",
    "{roles} skal også til {forum}": "{roles} also in {forum}",
    ", {count} planlagt": ", {count} planned",
    # Planning, moving, cancelling
    "1 møde": "1 meeting",
    "{count} møder": "{count} meetings",
    "{first} til {last}": "{first} to {last}",
    "Planlæg {count} for {fora}, {when}? {key} igen: ja": "Plan {count} for {fora}, {when}? {key} again: yes",
    "Planlægger {forum} …": "Planning {forum} …",
    "{count} er planlagt. {key} aflyser et igen.": "{count} planned. {key} cancels one again.",
    "Der er ingen forslag at planlægge for {fora}.": "There is nothing to plan for {fora}.",
    "Planlagt: {meeting}": "Planned: {meeting}",
    "Planlæg {count} i ferieuger for {fora}, {when}? {key} igen: ja":
        "Plan {count} in holiday weeks for {fora}, {when}? {key} again: yes",
    "{count} i ferieuger bliver ved med at være forslag.": "{count} in holiday weeks stay proposals.",
    "Flyttet: {meeting}": "Moved: {meeting}",
    "Flyttet: {forum} {day} → {new_day}": "Moved: {forum} {day} → {new_day}",
    "{forum} ligger ikke længere lige før.": "{forum} no longer meets right before it.",
    "{forum} ligger ikke længere lige før: {key} flytter mødet.":
        "{forum} no longer lies right before it: {key} moves it.",
    "Fortrudt: {meeting} er planlagt": "Undone: {meeting} is planned",
    "Der er ikke gjort noget her at fortryde.": "Nothing was done here to be undone.",
    "Aflyst: {meeting}": "Cancelled: {meeting}",
    "Flyt {meeting}": "Move {meeting}",
    "Nyt møde": "New meeting",
    "Nyt møde: {fora}": "New meeting: {fora}",
    "20/1 kl. 13-15 Rådhuset; først forum, hvis et andet": "20/1 13-15 Town hall; the forum first, if another",
    "forum, dag, tid og sted": "forum, day, time and place",
    "Aflys {meeting}": "Cancel {meeting}",
    "dag, tid og sted: grund": "day, time and place: reason",
    "evt. grund": "reason, if any",
    "AFLYSES: {why}": "CANCELLED: {why}",
    # The overview
    "{count} fora": "{count} fora",
}  # fmt: skip
