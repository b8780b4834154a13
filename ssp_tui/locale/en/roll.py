"""Calling the roll: who is here besides those named, and lines that are no names."""

MESSAGES = {
    "TIL STEDE resten": "PRESENT the rest",
    "alle, der endnu intet står om, er til stede": "all those of whom nothing is noted yet are present",
    "/til-stede resten": "/present the rest",
    "Alle er noteret.": "Everybody is noted.",
    "ingen navne i linjen: den optages på {item}": "no names in the line: it is recorded on {item}",
    "Linjen er ikke forstået: skriv /afbud {name} (syg), eller {name} er her":
        "The line is not understood: write /apologies {name} (ill), or {name} er her",
    "Ingen plads hedder {role}: skriv {name} (enhed)":
        "No seat is called {role}: write {name} (unit)",
}  # fmt: skip
