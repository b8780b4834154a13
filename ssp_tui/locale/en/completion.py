"""Words that completion puts in, which are read in both languages, and what is said of what was typed."""

MESSAGES = {
    "Skriv : efter navnet, og så opgaven": "Type : after the name, and then the action",
    "alle": "all",
    "alle undtagen ": "all except ",
    " til ": " to ",
    "til næste møde": "to next meeting",
    "til et kommende møde": "to a coming meeting",
    "pga. ": "because ",
    "med rettelser: ": "with corrections: ",
    "dagsorden": "agenda",
    "dagsorden og referat": "agenda and minutes",
    "ny frist > ": "new due > ",
    "ny ansvarlig ": "new owner ",
    # What was typed in another way than it is read
    "Intet punkt har {words} i titlen: skriv punktets nummer": "No item has {words} in its title: give its number",
    "Punkt {choices}?": "Item {choices}?",
    "Ukendt kommando /{word}: skriv {line}": "Unknown command /{word}: type {line}",
    "/opgave følger op på et nummer; en ny opgave skrives a: {text}": "/action follows up a number; a new one is typed a: {text}",
    "{count} linjer sat sammen til én": "{count} lines put together as one",
}
