"""The opsamling, and reading the draft."""

MESSAGES = {
    # The opsamling
    "Gå til det i mødet, som rækken handler om.": "Go to what the row is about, in the meeting.",
    "Konklusioner": "Conclusions",
    "Anbefalinger": "Recommendations",
    "Andre resultater": "Other outcomes",
    "Fremmøde": "Attendance",
    "i orden: {count}": "in order: {count}",
    "(lukket) ": "(closed) ",
    "til stede": "present",
    "ikke noteret": "not noted",
    "noteres ikke": "not to be noted",
    "ikke sat": "not set",
    "Der står en linje i feltet, som ikke er optaget: {line}": "A line in the field is not recorded: {line}",
    "  Intet mangler.": "  Nothing is missing.",
    "/godkend referat": "/approve minutes",
}
