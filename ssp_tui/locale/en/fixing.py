"""What is said of proposals for the fixed agenda: `/fast`, `/ny-deltager`, the screen that shows the change."""

MESSAGES = {
    # The line
    "foreslå punktet, eller det nævnte punkt, som fast punkt på forummets dagsorden": (
        "propose the item, or the one named, as a fixed item of the forum's agenda"
    ),
    "/fast 5": "/fixed 5",
    "Skriv /fast for punktet, eller punktets nummer: /fast 3": (
        "Write /fixed for the item, or the item's number: /fixed 3"
    ),
    "FAST PUNKT {item}": "FIXED ITEM {item}",
    "Punkt {number} er allerede et fast punkt.": "Item {number} is a fixed item already.",
    "Punkt {number} er allerede foreslået som fast punkt.": "Item {number} has been proposed as a fixed item already.",
    "Et lukket punkt kan ikke blive et fast punkt: dagsordenen kan læses af alle.": (
        "A closed item cannot become a fixed item: everybody may read the agenda."
    ),
    "Skriv /åbent først, hvis det ikke er lukket.": "Write /open first, if it is not closed.",
    # The change to the file
    "Filen er lagt sådan op, at programmet ikke kan rette den uden at ændre andet.": (
        "The file is laid out so that the program cannot change it without changing something else."
    ),
    "Skriv selv: {lines}": "Write it yourself: {lines}",
    "Dagsordenen for {forum} er væk.": "The agenda of {forum} is gone.",
    "Filen er gemt som {encoding}, som ikke har alle tegnene. Gem den som UTF-8 først.": (
        "The file is saved as {encoding}, which lacks some of the letters. Save it as UTF-8 first."
    ),
    "{file} er rettet af en anden imens.": "{file} was changed by somebody else meanwhile.",
    "Intet er skrevet. Se forslaget igen.": "Nothing was written. Look at the proposal again.",
    "Intet er ændret i filen.": "Nothing was changed in the file.",
    "{file} findes allerede.": "{file} is there already.",
    "Vælg et andet id med --id.": "Choose another id with --id.",
    # The screen
    "Forslag til den faste dagsorden": "Proposals for the fixed agenda",
    "Forslag til den faste dagsorden ": "Proposals for the fixed agenda ",
    "(Enter viser ændringen)": "(Enter shows the change)",
    "ret filen": "change the file",
    "Skriv ændringen i forummets faste dagsorden.": "Write the change into the forum's fixed agenda.",
    "lad filen være": "leave the file",
    "Lad filen være, som den er; forslaget står i opsamlingen.": (
        "Leave the file as it is; the proposal stands in the read-back."
    ),
    "{title} som fast deltager": "{title} as a permanent member",
    "{title} som fast punkt": "{title} as a fixed item",
    "{file}, linje {line}:": "{file}, line {line}:",
    "Filen er, som den var. Opsamlingen viser forslaget igen.": (
        "The file is as it was. The read-back shows the proposal again."
    ),
    "{file} er rettet. Det gælder fra næste møde.": "{file} is changed. It holds from the next meeting on.",
    "{name} er med fra nu af. Opsamlingen foreslår det til den faste dagsorden.": (
        "{name} belongs from now on. The read-back proposes it for the fixed agenda."
    ),
    "Den faste dagsorden har punktet.": "The fixed agenda has the item.",
}
