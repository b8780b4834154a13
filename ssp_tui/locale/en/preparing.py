"""Preparing a meeting before it happens."""

MESSAGES = {
    # Lines
    "Skriv forum og dato: /forbered SSP-styregruppe 26.11.2026 kl. 9.00-10.30": "Give the forum and the date: /prepare SSP-styregruppe 26.11.2026 9.00-10.30",
    "FORBERED {meeting}": "PREPARE {meeting}",
    "Skriv punktets nummer: /fjern 3": "Type the number of the item: /take-off 3",
    "FJERN {item} fra dagsordenen": "TAKE {item} OFF the agenda",
    # The table of commands
    "forbered et kommende møde: dagsordenen kan ændres, til mødet begynder": "prepare a coming meeting: its agenda can be changed until it begins",
    "/forbered SSP-styregruppe 26.11.2026 kl. 9.00-10.30 Rådhuset": "/prepare SSP-styregruppe 26.11.2026 9.00-10.30 Town Hall",
    "tag et punkt af et kommende mødes dagsorden; det venter til næste gang": "take an item off the agenda of a coming meeting; it waits for the one after",
    "/fjern 3": "/take-off 3",
    "MØDET BEGYNDER": "THE MEETING BEGINS",
    "begynd et møde, der er forberedt": "begin a meeting that was prepared",
    "/start": "/begin",
    # Refusals
    "Mødet er ikke begyndt.": "The meeting has not begun.",
    "Skriv /start, når det begynder.": "Type /begin when it begins.",
    "Mødet {meeting} er i gang.": "Meeting {meeting} is in progress.",
    "Mødet er begyndt, og dagsordenen ligger fast.": "The meeting has begun, and the agenda stands.",
    "Skriv /udsæt eller /resultat udgår.": "Type /defer or /outcome dropped.",
    # The forum's next agenda
    "forbered": "prepare",
    "Forbered næste møde: ret dagsordenen, før det begynder.": "Prepare the next meeting: change its agenda before it begins.",
    "begynd i dag": "begin today",
    "Begynd i dag det møde, der er forberedt til en anden dag.": "Begin today the meeting that was prepared for another day.",
    "/forbered {forum} ": "/prepare {forum} ",
    "Forberedt til i dag{at}. Enter begynder mødet.": "Prepared for today{at}. Enter begins the meeting.",
    "Forberedt til {day}. Her er dagsordenen, som den står nu.": "Prepared for {day}. This is its agenda as it stands now.",
    "Skal mødet begynde i dag? b begynder det; f forbereder det; d er et andet møde.": "Is the meeting to begin today? b begins it; f prepares it; d is another meeting.",
}
