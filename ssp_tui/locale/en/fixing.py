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
}
