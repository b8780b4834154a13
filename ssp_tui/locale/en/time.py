"""Time in the meeting, and the small lines that came with it."""

MESSAGES = {
    "slut ca. {time}": "ends c. {time}",
    "{spent} af {planned} min": "{spent} of {planned} min",
    "{spent} min ({over} over)": "{spent} min ({over} over)",
    "{late} min. over": "{late} min. over",
    "udsæt {deferred}?": "defer {deferred}?",
    "giv {item} halvt så lang tid ({minutes} min.)?": "give {item} half the time ({minutes} min.)?",
    "udsæt {deferred}, og giv {item} halvt så lang tid ({minutes} min.)?": "defer {deferred}, and give {item} half the time ({minutes} min.)?",
    "Så mangler {late} min.": "That leaves {late} min.",
    # Planned minutes
    "TID {item}: {minutes} min": "TIME {item}: {minutes} min",
    "TID {item}: ingen": "TIME {item}: none",
    "Skriv minutterne: /tid 10 for punktet eller /tid 5 10 for punkt 5": "Give the minutes: /minutes 10 for the item or /minutes 5 10 for item 5",
    "planlagte minutter for punktet, eller for det nævnte punkt": "planned minutes of the item, or of the one named",
    "/tid 5 10": "/minutes 5 10",
    # Moving a line
    "FLYT {line} til {item}": "MOVE {line} to {item}",
    "linjen forbliver lukket": "the line stays closed",
    "Linje {number} står der allerede.": "Line {number} stands there already.",
    "Skriv linjens nummer og punktets: /flyt linje 3 til punkt 5": "Give the line's number and the item's: /move line 3 to item 5",
    "flyt en linje til et andet punkt": "move a line to another item",
    "/flyt linje 3 til punkt 5": "/move line 3 to item 5",
    # Attendance
    "TIL STEDE som ved sidste møde": "PRESENT as at the last meeting",
    "de samme er til stede som ved sidste møde": "the same are present as at the last meeting",
    "/til-stede som sidst": "/present as last time",
    "Det vides ikke, hvem der var til stede sidst.": "It is not known who was present last time.",
    "Skriv /til-stede alle eller navnene.": "Type /present all, or the names.",
    "FJERN FRA FREMMØDET {names}": "OFF THE ATTENDANCE {names}",
    "Skriv hvem: /slet-deltager Mette, Karl": "Say who: /unlist Mette, Karl",
    "{name} står ikke på fremmødelisten": "{name} is not on the attendance list",
    "{name} står ikke på fremmødelisten.": "{name} is not on the attendance list.",
    "fjern nogen fra fremmødelisten, når de er skrevet på ved en fejl": "take somebody off the attendance list who was put there by mistake",
    "/slet-deltager Mette, Karl": "/unlist Mette, Karl",
    # The second window
    "STORSKÆRM slukkes": "PROJECTOR off",
    "STORSKÆRM tændes": "PROJECTOR on",
    "Skriv /storskærm sluk eller /storskærm tænd": "Type /projector off or /projector on",
    "sluk eller tænd storskærmen": "turn the projector off or on",
    "/storskærm sluk": "/projector off",
}
