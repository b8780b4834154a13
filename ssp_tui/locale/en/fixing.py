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
    "Punktet følger en opgave og kan ikke blive et fast punkt.": (
        "The item follows up an action and cannot become a fixed item."
    ),
    "Skriv /nyt TITEL, og så /fast.": "Write /new TITLE, and then /fixed.",
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
    "Punkt {number} står nu i den faste dagsorden.": "Item {number} is in the fixed agenda by now.",
    "Slet det i {file}, før du fortryder /fast.": "Delete it in {file} before you undo /fixed.",
    ". Er den faste dagsorden rettet, så ret den tilbage.": ". If the fixed agenda was changed, change it back.",
    "Den faste dagsorden har punktet.": "The fixed agenda has the item.",
    # ssp-tui changes
    "forslag til de faste dagsordener, som ikke er taget": "proposals for the fixed agendas that were not taken",
    "skriv dem i filerne": "write them into the files",
    "Der er ingen forslag, som ikke er taget.": "There are no proposals that were not taken.",
    "{count} forslag er skrevet i filerne.": "{count} proposals were written into the files.",
    "Tag dem med ssp-tui changes --accept.": "Take them with ssp-tui changes --accept.",
    "fra {meeting}": "from {meeting}",
    # ssp-tui new-forum
    "lav dagsordenen til et nyt forum ud fra et, der ligner": "make the agenda of a new forum from a similar one",
    'forummets navn, fx "SSP-styregruppe"': 'the forum\'s name, such as "SSP-styregruppe"',
    "det forum, der ligner": "the similar forum",
    "filens navn; ellers laves det af kommune og navn": "the file's name; else made of municipality and name",
    "kommunen; ellers arbejdsområdets": "the municipality; else the workspace's",
    "Hvad hedder forummet? ": "What is the forum called? ",
    "Forummet mangler et navn.": "The forum lacks a name.",
    'Fx ssp-tui new-forum "SSP-styregruppe"': 'E.g. ssp-tui new-forum "SSP-styregruppe"',
    "Lavet ud fra {id}. Se linjerne efter, som »forslag:« nævner, og slet dem derfra.": (
        "Made from {id}. Look at the lines that »forslag:« names, and take them off it."
    ),
    "Derefter: ssp-tui check {file}": "Then: ssp-tui check {file}",
    "Der er ingen dagsorden at gå ud fra.": "There is no agenda to start from.",
    "Hvilket forum ligner mest? (tom: 1) ": "Which forum is most alike? (empty: 1) ",
    "Skriv et tal fra 1 til {most}.": "Write a number from 1 to {most}.",
    "Dagsordenen kan ikke laves: {why}": "The agenda cannot be made: {why}",
    "Vælg et andet navn eller id.": "Choose another name or id.",
    "Forummet {id} er her allerede.": "The forum {id} is here already.",
    "Slet filen agendas/{id}.md for at lave den om, eller vælg et andet id med --id.": "Delete the file agendas/{id}.md to make it anew, or choose another id with --id.",
    # ssp-tui check: what a file does not say yet
    "»{key}« står der ikke endnu": "»{key}« is not there yet",
    "hvor tit forummet mødes, så årets møder kan lægges": "how often the forum meets, so that the year can be planned",
    "hvor længe et møde varer, så uret kan følge med": "how long a meeting lasts, so that the clock can follow",
    "hvem der leder møderne": "who chairs the meetings",
    "hvem der skriver referat": "who takes the minutes",
    "hvem der er med, med enheden i parentes, så fremmødet kan tælles": (
        "who belongs, with the unit in brackets, so that attendance can be counted"
    ),
    "hvornår dagsordenen skal ud, så fristen kan vises": "when the agenda must go out, so that the deadline can be shown",
    "hvornår referatet godkendes": "when the minutes are approved",
    "om personer må omtales: nej, tendens eller § 115": "whether persons may be spoken of: nej, tendens or § 115",
    "Deltagere uden enhed: {names}": "Members without a unit: {names}",
    "enheden": "the unit",
    "Står som forslag: {keys}": "Stands as a proposal: {keys}",
    "se linjerne efter, og slet dem i »forslag:«, når de passer": "look the lines over, and delete them in »forslag:« where they fit",
    "Det kan også stå i hovedet:": "The head can say this too:",
}
