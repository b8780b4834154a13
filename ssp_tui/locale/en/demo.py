"""The sample municipality."""

MESSAGES = {
    "lav en opdigtet kommune med to års møder at se sig om i": "make an invented municipality with two years of meetings to look around in",
    "en tom mappe; ellers ssp-demo": "an empty folder; else ssp-demo",
    "{folder}: {name} Kommune, som ikke findes, med {count} møder på to år.": "{folder}: the municipality of {name}, which does not exist, with {count} meetings in two years.",
    "Åbn den med ssp-tui --workspace {folder}": "Open it with ssp-tui --workspace {folder}",
    "{folder} er ikke tom.": "{folder} is not empty.",
    "Slet den, eller skriv en anden: ssp-tui demo MAPPE.": "Delete it, or name another: ssp-tui demo FOLDER.",
    "Laver møder: {done} af {all}": "Making meetings: {done} of {all}",
    "Tryk Enter for at åbne den nu (n: nej) ": "Press Enter to open it now (n: no) ",
}
