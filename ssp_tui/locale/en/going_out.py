"""An agenda on its way out: proposals, the chair's word, documents, mail and calendar, what was sent."""

MESSAGES = {
    # Lines
    "Skriv navn og titel: /forslag Mette (social): Sommerferien (D, 10 min)": "Give a name and a title: /propose Mette (social): Summer holidays (D, 10 min)",
    "FORSLAG fra {by}: {title}": "PROPOSED by {by}: {title}",
    "DAGSORDENEN ER ENDELIG": "THE AGENDA IS FINAL",
    "Skriv datoen, eller intet, hvis det er i dag: /udsendt 25. februar": "Give the date, or nothing where it is today: /sent 25. februar",
    "UDSENDT {what}": "SENT {what}",
    "indkaldelsen af punkter": "the call for items",
    # The table of commands
    "sæt et punkt på dagsordenen, som nogen har foreslået": "put an item on the agenda that somebody proposed",
    "/forslag Mette (social): Sommerferien (D, 10 min)": "/propose Mette (social): Summer holidays (D, 10 min)",
    "formanden har godkendt dagsordenen: den er ikke længere foreløbig": "the chair has approved the agenda: it is no longer provisional",
    "/endelig": "/final",
    "noter, at dagsordenen er sendt ud; efter mødet: referatet": "note that the agenda was sent; after the meeting: the minutes",
    "/udsendt 25. februar": "/sent 25. februar",
    "indkaldelse ": "call ",
    "dagsorden ": "agenda ",
    "referat ": "minutes ",
    # Addresses in the agenda file
    "»{value}«: adressen kan ikke læses": "»{value}«: the address cannot be read",
    "et navn og én adresse i <> uden æ, ø og å": "a name and one address in <>, without æ, ø and å",
    # What is written
    "Kalenderfiler kræver en udvidelse, der ikke er installeret.": "Calendar files need an extra that is not installed.",
    "Installér den med: pip install 'ssp-tui[kalender]'": "Install it with: pip install 'ssp-tui[kalender]'",
    "Mødet har ingen dato endnu.": "The meeting has no date yet.",
    "Nævn den: ssp-tui agenda FORUM DATO": "Name it: ssp-tui agenda FORUM DATE",
    "Dagsordenen kan skrives igen; intet andet er ændret.": "The agenda can be written again; nothing else was changed.",
    "Et Word-dokument kan ikke vises i terminalen.": "A Word document cannot be shown in the terminal.",
    "Skriv filen med --write, eller led den videre med > dagsorden.docx": "Write the file with --write, or lead it on with > agenda.docx",
    "»{words}« kan ikke læses som en dato.": "»{words}« cannot be read as a date.",
    "Skriv fx 4.3.2027.": "Type e.g. 4.3.2027.",
    "DATO": "DATE",
    "mødet den dag; ellers det næste": "the meeting on that day; else the next",
    # Refusals
    "Forslaget mangler et navn.": "The proposal lacks a name.",
    "Fx /forslag Mette (social): Sommerferien (D, 10 min)": "E.g. /propose Mette (social): Summer holidays (D, 10 min)",
    "Der er intet referat at sende, før mødet er afsluttet.": "There are no minutes to send before the meeting is closed.",
    "Mødet er i gang: det må siges, hvad der blev sendt.": "The meeting is in progress: say what was sent.",
    "Fx /udsendt dagsorden 25. februar": "E.g. /sent agenda 25. februar",
}
